"""The code of the Execute step: thirty tracks from what was played together, and three ways to judge them.

The listeners are made up. In their world every play is a like, and what the app pushes has nothing to do with
taste. So here, and only here, the truth is known.
"""

import numpy as np

Grid = np.ndarray  # listeners by tracks
rng = np.random.default_rng(5)
people, tracks, styles, slots = 4_000, 1_500, 15, 30

style = rng.integers(styles, size=tracks)
taste = rng.dirichlet(np.full(styles, 0.3), size=people)
likes = rng.random((people, tracks)) < np.minimum(0.8, 1.2 * taste[:, style])
met = np.minimum(0.9, 0.06 + 2.5 / (3 + np.arange(tracks)) ** 0.8)  # chance of being met in the month
played = likes & (rng.random(likes.shape) < met)
hidden = played & (rng.random(likes.shape) < 0.2)
known = played & ~hidden
reach = 0.2 * met / (1 - 0.8 * met)  # chance that a liked track which is not known is among the hidden ones
tie_break = 1e-9 * rng.random(tracks)


def mix(score: Grid) -> Grid:
    """The thirty best-scored tracks of each listener, leaving out those known already."""
    best = np.argpartition(np.where(known, -np.inf, score + tie_break), -slots)[:, -slots:]
    chosen = np.zeros_like(known)
    np.put_along_axis(chosen, best, True, axis=1)
    return chosen


# region neighbours
def neighbours(history: Grid, damping: float) -> Grid:
    """Scores: listeners shared with the known tracks, damped by fame."""
    plays = history.astype(float)  # one row a listener, 1 for played
    together = plays.T @ plays  # how many listeners played both
    np.fill_diagonal(together, 0)
    return known @ (together / (1 + plays.sum(axis=0)) ** damping)


lists = {
    "drawn blindly": mix(rng.random(likes.shape)),
    "most played": mix(np.tile(known.sum(axis=0), (people, 1))),
    "together": mix(neighbours(known, 0)),
    "together, damped": mix(neighbours(known, 0.5)),
    "counted too early": mix(neighbours(played, 0.5)),  # cheats
}
# endregion


# region judge
def recall(chosen: Grid, wanted: Grid, weight: Grid | float = 1.0) -> float:
    """Weighted share of the wanted tracks that are on the list."""
    return (weight * (chosen & wanted)).sum() / (weight * wanted).sum()


print("recall of 30          log  weighted   truth")
for name, chosen in lists.items():
    log = recall(chosen, hidden)
    weighted = recall(chosen, hidden, 1 / reach)
    truth = recall(chosen, likes & ~known)
    print(f"{name:<18} {log:6.1%} {weighted:9.1%} {truth:7.1%}")
#> recall of 30          log  weighted   truth
#> drawn blindly        2.0%      2.0%    2.0%
#> most played          8.9%      1.6%    1.5%
#> together            10.5%      4.4%    4.6%
#> together, damped     8.9%      5.9%    6.1%
#> counted too early   93.3%     94.2%    7.9%
# endregion
