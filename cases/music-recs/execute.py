"""The code of the Execute step: thirty tracks from what was played together, and three ways to judge them.

The listeners are made up. In their world a play is always a like, and what the app pushes has nothing to do with
taste. So here, and only here, the truth is known.
"""

import numpy as np

rng = np.random.default_rng(5)
people, tracks, styles, slots = 4_000, 1_500, 15, 30

style = rng.integers(styles, size=tracks)
taste = rng.dirichlet(np.full(styles, 0.2), size=people)
likes = rng.random((people, tracks)) < np.minimum(0.8, 0.9 * taste[:, style])
met = np.minimum(0.9, 0.06 + 2.5 / (3 + np.arange(tracks)) ** 0.8)  # chance that a month brings the track along
played = likes & (rng.random(likes.shape) < met)
hidden = played & (rng.random(likes.shape) < 0.2)
known = played & ~hidden
tie_break = 1e-9 * rng.random(tracks)
reach = 0.2 * met / (1 - 0.8 * met)  # chance that a liked track which is not known is among the hidden ones

# region neighbours
def mix(score: np.ndarray) -> np.ndarray:
    """The thirty best-scored tracks of each listener, leaving out those already played."""
    best = np.argpartition(np.where(known, -np.inf, score + tie_break), -slots)[:, -slots:]
    chosen = np.zeros_like(known)
    np.put_along_axis(chosen, best, True, axis=1)
    return chosen


def neighbours(history: np.ndarray, damping: float) -> np.ndarray:
    """For each listener and track: plays shared with the listener's tracks, damped by the track's fame."""
    plays = history.astype(float)
    together = plays.T @ plays  # listeners who played both
    np.fill_diagonal(together, 0)
    return known @ (together / (1 + plays.sum(axis=0)) ** damping)


lists = {
    "most played": mix(np.tile(known.sum(axis=0), (people, 1))),
    "together": mix(neighbours(known, 0)),
    "together, damped": mix(neighbours(known, 0.5)),
    "counted too early": mix(neighbours(played, 0.5)),  # the hidden plays are among the counts
}
# endregion

# region judge
def recall(chosen: np.ndarray, wanted: np.ndarray, weight: np.ndarray | float = 1.0) -> float:
    """Weighted share of the wanted tracks that stand on their listener's list."""
    return (weight * (chosen & wanted)).sum() / (weight * wanted).sum()


print("recall of 30          log  weighted  truth")
for name, chosen in lists.items():
    log = recall(chosen, hidden)
    weighted = recall(chosen, hidden, 1 / reach)
    truth = recall(chosen, likes & ~known)
    print(f"{name:<18} {log:6.1%} {weighted:9.1%} {truth:6.1%} {(chosen&likes).sum()/chosen.sum():.3%} {log:.3%} {weighted:.3%} {truth:.3%}")
# endregion
print(likes.sum(1).mean(), played.sum(1).mean(), (known.sum(1)==0).sum(), played.sum(0)[np.argsort(-played.sum(0))][:30].sum()/played.sum(), met[[0,30,100,700]])
