"""The code of the Execute step: clip accuracy against wakes in a stream, and what mixed sound can repair.

Scores and voices are made up. An hour of talk is 45,000 scores, one every 80 ms to keep the run short.
"""

import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

warnings.simplefilter("ignore", ConvergenceWarning)  # fifty rounds are enough here
rng = np.random.default_rng(2)
WEEKS = 6  # of 35 hours of talk each


def mean(score: np.ndarray, frames: int) -> np.ndarray:
    """The mean of the last frames, at each frame."""
    total = np.cumsum(score, axis=-1)
    total[..., frames:] -= total[..., :-frames].copy()
    return total / frames


def sound(shape: tuple[int, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Scores of talk without the word, and how near to the word the talk comes at each moment."""
    # Six near words an hour, half a second each, and 300 clicks of one frame.
    near, clicks = rng.random(shape) < 6 / 45_000, rng.random(shape) < 300 / 45_000
    score = 2.1 * mean(rng.standard_normal(shape), 6) + 0.5 * rng.standard_normal(shape)
    score[clicks] += rng.exponential(0.7, clicks.sum())
    height = np.zeros(shape)
    height[near] = 6 * (1 + rng.exponential(0.6, near.sum()))
    height = mean(height, 6)
    return score + height, height


def peaks(score: np.ndarray, seconds: int) -> np.ndarray:
    """The highest score in each stretch of so many seconds."""
    return score.reshape(-1, seconds * 25 // 2).max(1)


talk, near = sound((WEEKS * 35 * 45_000,))
near = peaks(near, 2)
said = sound((4_000, 125))[0]  # clips of ten seconds
said[:, 60:66] += rng.normal(6.3, 0.9, (4_000, 1))  # with the word in the middle
hub_said, hub_noise = rng.normal(6, 1, 4_000), rng.standard_normal(near.size)

# region stream
hub_line = np.quantile(hub_said, 0.01)  # the hub may refuse 1 % of true words


def report(policy, score, words, week, hub=None):
    """Set the chip's line for so many wakes a week. Count what the hub lets through, and misses."""
    line = np.sort(score)[-round(week * WEEKS) - 1]
    woken, heard = score > line, words.max(1) > line
    if hub is not None:
        woken, heard = woken & (hub > hub_line), heard & (hub_said > hub_line)
    week = woken.sum() / WEEKS
    print(f"{policy:<23}{week:6.1f} a week  {np.mean(~heard):4.0%} missed")


# At most one wake in two seconds; scores as they come, or smoothed over 0.4 s.
raw, calm, calm_said = peaks(talk, 2), peaks(mean(talk, 5), 2), mean(said, 5)
clip_line = np.quantile(peaks(talk, 10), 0.99)  # 1 % of clips are false alarms
report("the clip's line", raw, said, (raw > clip_line).sum() / WEEKS)
report("raised to one a week", raw, said, 1)
report("smoothed over 0.4 s", calm, calm_said, 1)
report("loose, then hub: hoped", calm, calm_said, 140, hub_noise)  # as if they erred apart
report("loose, then hub: found", calm, calm_said, 140, hub_noise + 0.9 * near)
report("hub taught near words", calm, calm_said, 140, hub_noise + 0.5 * near)
#> the clip's line         126.8 a week    1% missed
#> raised to one a week      1.0 a week   52% missed
#> smoothed over 0.4 s       1.0 a week    9% missed
#> loose, then hub: hoped    0.0 a week    1% missed
#> loose, then hub: found    3.8 a week    1% missed
#> hub taught near words     0.7 a week    1% missed
# endregion


def say(tones: np.ndarray, voice: np.ndarray) -> np.ndarray:
    """A second of sound a row, gliding through four tones (Hz); a short vocal tract has a voice above 1."""
    begin, length = rng.uniform(0.05, 0.25, (len(tones), 1)), rng.uniform(0.5, 0.65, (len(tones), 1))
    moment = np.clip((np.arange(8_000) / 8_000 - begin) / length, 0, 1) * 3
    tones = tones * voice * rng.normal(1, 0.04, tones.shape)
    tone = np.array([np.interp(row, range(4), goal) for row, goal in zip(moment, tones)])
    return np.sin(2 * np.pi * np.cumsum(tone, 1) / 8_000) * ((moment > 0) & (moment < 3))


def room(sound: np.ndarray) -> np.ndarray:
    """The same, heard across a room with an echo and noise."""
    fall = np.exp(-np.arange(3_000) / rng.uniform(300, 1_000, (len(sound), 1)))
    echo = 0.2 * fall * rng.standard_normal(fall.shape)
    echo[:, 0] = 1
    far = np.fft.irfft(np.fft.rfft(sound, 12_000) * np.fft.rfft(echo, 12_000))[:, :8_000]
    return far + rng.uniform(0.3, 1.5, (len(sound), 1)) * rng.standard_normal(far.shape)


def log_mel(sound: np.ndarray) -> np.ndarray:
    """Log energies in 28 bands, wider towards high tones, less each band's mean over the second."""
    frames = np.lib.stride_tricks.sliding_window_view(sound, 256, axis=1)[:, ::160]
    power = np.abs(np.fft.rfft(frames * np.hanning(256))) ** 2
    bands = np.log(np.add.reduceat(power[:, :48], np.r_[3:15, 15:30:2, 30:60:4], axis=2) + 0.01)
    bands = bands.reshape(len(sound), 16, 3, -1).mean(2)
    return (bands - bands.mean(1, keepdims=True)).reshape(len(sound), -1)


# region mixing
WORD = np.array([500, 1_500, 700, 2_000])  # the tones of our word; other words glide anywhere


def clips(number: int, far: bool, low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
    """Features of clips by voices between low and high, half of them with the word, and which those are."""
    word = np.arange(number) % 2 == 0
    tones = np.where(word[:, None], WORD, rng.uniform(400, 2_200, (number, 4)))
    voices = say(tones, rng.uniform(low, high, (number, 1)))
    return log_mel(room(voices) if far else voices + 0.01 * rng.standard_normal(voices.shape)), word


tests = [clips(600, False, 0.85, 1.1), clips(600, True, 0.85, 1.1), clips(600, True, 1.1, 1.3)]
print("words missed          studio  far adults  far children")
for name, recipe in [
    ("studio adults", (False, 0.85, 1.1)),
    ("mixed into rooms", (True, 0.85, 1.1)),
    ("and voices stretched", (True, 0.85, 1.35)),
]:
    model = MLPClassifier((32,), alpha=1, max_iter=50, random_state=1).fit(*clips(1_500, *recipe))
    found = [(model.predict_proba(sounds)[:, 1], word) for sounds, word in tests]
    line = np.quantile(np.concatenate([score[~word] for score, word in found[1:]]), 0.98)
    print(f"{name:<20}", *(f"{np.mean(score[word] <= line):9.0%}" for score, word in found))
#> words missed          studio  far adults  far children
#> studio adults               0%       24%       90%
#> mixed into rooms            4%        1%       65%
#> and voices stretched        4%        2%        4%
# endregion
