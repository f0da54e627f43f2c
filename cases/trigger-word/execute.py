"""The code of the Execute step: clip accuracy against wakes in a stream, and what mixing sounds can repair.

Scores and voices are made up. An hour of talk is 90,000 scores, one every 40 ms.
"""

import numpy as np
from sklearn.neural_network import MLPClassifier

rng = np.random.default_rng(8)
WEEKS = 6  # of 35 hours of talk each


def mean(score: np.ndarray, frames: int) -> np.ndarray:
    """The mean of the last frames, at each frame."""
    total = np.cumsum(score, axis=-1)
    total[..., frames:] -= total[..., :-frames].copy()
    return total / frames


def scores(shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Scores of talk without the word, and how near to the word it comes at each moment."""
    score = 3 * mean(rng.standard_normal(shape), 12) + 0.5 * rng.standard_normal(shape)
    score += (rng.random(shape) < 300 / 90_000) * rng.exponential(1.0, shape)  # clicks, one frame long
    near = mean(12 * (rng.random(shape) < 6 / 90_000) * (1 + rng.exponential(0.6, shape)), 12)  # half a second
    return score + near, near


def peaks(score: np.ndarray, seconds: int) -> np.ndarray:
    """The highest score in each stretch of so many seconds."""
    return score.reshape(-1, 25 * seconds).max(1)


talk, near = scores((WEEKS * 35 * 90_000,))
said = scores((4_000, 250))[0]  # ten-second clips
said[:, 120:132] += rng.normal(6.5, 0.9, (4_000, 1))  # with the word in the middle
near = peaks(near, 2)
hub_near, hub_noise, hub_said = 0.9 * near, rng.standard_normal(near.size), rng.normal(6.0, 1.0, 4_000)

# region stream
smooth, smooth_said = mean(talk, 10), mean(said, 10)  # over 0.4 s
clip_line = np.quantile(peaks(talk, 10), 0.99)  # 1 % of ten-second clips are false alarms
hub_line = np.quantile(hub_said, 0.01)  # the hub may refuse 1 % of true words


def report(policy: str, score: np.ndarray, words: np.ndarray, line: float, hub: np.ndarray | float = 99) -> None:
    woken, heard = peaks(score, 2) > line, words.max(1) > line  # at most one wake in two seconds
    kept = heard & (hub_said > hub_line) if np.ndim(hub) else heard
    week = (woken & (hub > hub_line)).sum() / WEEKS
    print(f"{policy:<24} {week:6.1f} false wakes a week, {np.mean(~kept):4.0%} of words missed")


week_line, calm_line, loose = (np.sort(peaks(x, 2))[-n * WEEKS - 1] for x, n in [(talk, 1), (smooth, 1), (smooth, 140)])
report("the clip's line", talk, said, clip_line)
report("a line for one a week", talk, said, week_line)
report("and smoothed", smooth, smooth_said, calm_line)
report("loose, then hub: hoped", smooth, smooth_said, loose, hub_noise)
report("loose, then hub: found", smooth, smooth_said, loose, hub_near + hub_noise)
report("hub taught near words", smooth, smooth_said, loose, 0.5 * hub_near + hub_noise)
# endregion
