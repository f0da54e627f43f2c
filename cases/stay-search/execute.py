"""The code of the Execute step: how far people look, and which ranker each judge prefers.

The searches are made up: twenty free places each, which the old ranker orders by reviews alone.
A place is clicked if it is looked at and appeals.
A click becomes a booking equally often at every rank, and places do not compete for a traveller.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(9)
size = 300_000
places = np.arange(20)
looked = (1 + places) ** -0.66  # the truth, which no log holds: the chance of a look, by rank
traits = rng.normal(size=(size, 20, 3)).astype("float32")  # reviews, photos, fit to the trip
traits = np.take_along_axis(traits, np.argsort(-traits[:, :, :1], axis=1), axis=1)
appeal = np.minimum(1, np.exp(traits @ np.float32([0.2, 0.4, 0.25]) - 2.75))  # click, if looked at
worth = np.minimum(1, np.exp(traits @ np.float32([0, -0.35, 0.5]) - 4.2))  # booking, if clicked
rank = np.tile(places, (size, 1))
click = rng.random(rank.shape) < looked * appeal
book = click & (rng.random(rank.shape) < worth)
measured = np.array([0, 1, 2, 4, 9, 19])


def new_week(shown: np.ndarray, some: np.ndarray) -> np.ndarray:
    """What people click when the place in column i of these searches stands at rank shown[:, i]."""
    return rng.random(shown.shape) < looked[shown] * appeal[some]


# region swaps
ratio = [1.0]
print("rank  in the log  with swaps     truth")
for k in measured[1:]:
    some = rng.choice(size, 40_000, replace=False)
    shown, coin = rank[some], rng.random(40_000) < 0.5
    shown[coin, 0], shown[coin, k] = k, 0  # heads: the first and number k change seats
    seen = new_week(shown, some)
    top, low = seen[shown == 0].sum(), seen[shown == k].sum()
    ratio.append(low / top)
    error = 2 * ratio[-1] * np.sqrt(1 / low + 1 / top)
    log = click[:, k].sum() / click[:, 0].sum()
    print(f"{k + 1:>4} {log:>11.2f} {ratio[-1]:>8.2f} ± {error:.2f} {looked[k]:>7.2f}")
look = np.exp(np.interp(np.log1p(places), np.log1p(measured), np.log(ratio)))  # between them
#> rank  in the log  with swaps     truth
#>    2        0.58     0.64 ± 0.03    0.63
#>    3        0.40     0.50 ± 0.03    0.48
#>    5        0.28     0.34 ± 0.02    0.35
#>   10        0.15     0.22 ± 0.02    0.22
#>   20        0.07     0.13 ± 0.01    0.14
# endregion

train, test = slice(0, size // 2), slice(size // 2, size)  # earlier and later searches


def learn(outcome: np.ndarray) -> np.ndarray:
    """Weights of the traits: a softmax over each page, an outcome counting as often as it says."""
    some, weights = outcome.any(axis=1), np.zeros(3)
    x, y = traits[train][some], outcome[some]
    for _ in range(40):
        odds = np.exp(x @ weights)
        surprise = y - y.sum(1, keepdims=True) * odds / odds.sum(1, keepdims=True)
        weights += np.einsum("ik,ikj->j", surprise, x) / y.sum()
    return weights


# region rankers
closing = LogisticRegression().fit(traits[train][click[train]], book[train][click[train]])
rankers = {
    "reviews (today)": np.array([1, 0, 0]),
    "clicks": learn(click[train]),
    "bookings": learn(book[train]),
    "bookings / look": learn(book[train] / look),
    "click x closing": learn(click[train] / look) + closing.coef_[0],
}
print("learned from     score   corrected  truth")  # the last two: bookings in 1,000 searches
for name, weights in rankers.items():
    new = np.argsort(np.argsort(-traits[test] @ weights, axis=1), axis=1)  # the rank it would give
    score = (book[test] / (1 + new)).sum() / book[test].sum()  # mean reciprocal rank of bookings
    told = 1000 * (book[test] * look[new] / look).sum(axis=1)  # each booking moved to its new rank
    truth = 1000 * (looked[new] * appeal[test] * worth[test]).sum(axis=1).mean()
    error = 2 * told.std() / len(told) ** 0.5
    print(f"{name:<16} {score:.3f} {told.mean():>5.1f} ± {error:.1f} {truth:>6.1f}")
#> learned from     score   corrected  truth
#> reviews (today)  0.375   8.4 ± 0.5    8.4
#> clicks           0.389   9.4 ± 0.6    9.4
#> bookings         0.443  11.1 ± 0.7   10.9
#> bookings / look  0.384  12.0 ± 0.9   11.7
#> click x closing  0.389  12.1 ± 0.9   11.7
# endregion
