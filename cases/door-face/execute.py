"""The code of the Execute step: what a gallery makes of an error rate of pairs, and three ways to set the threshold.

The faces are made up: unit vectors that lie around the centre of one of ten groups, photographed with blur.
"""

import numpy as np

rng = np.random.default_rng(11)
centre = rng.normal(size=(10, 96))
centre *= 0.5 / np.linalg.norm(centre, axis=1, keepdims=True)
spread = np.arange(1, 97) ** -0.35  # faces differ in a few ways a lot, and in many a little
spread /= np.linalg.norm(spread)


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def people(count: int, shares: list[float]) -> tuple[np.ndarray, np.ndarray]:
    """Faces, and the group of each."""
    group = rng.choice(10, count, p=shares)
    return unit(centre[group] + spread * rng.normal(size=(count, 96))), group


def photo(faces: np.ndarray, blur: float = 0.6) -> np.ndarray:
    blurs = blur * rng.lognormal(0, 0.3, size=(len(faces), 1))
    return unit(faces + blurs * rng.normal(size=faces.shape) / np.sqrt(96))


def top(probes: np.ndarray, gallery: np.ndarray) -> np.ndarray:
    """Each probe's highest similarity to anybody in the gallery."""
    return np.concatenate([(part @ gallery.T).max(axis=1) for part in np.array_split(probes, 20)])


def rank(scores: np.ndarray, share: float) -> float:
    """The score above which the share lies."""
    return float(np.partition(scores.ravel(), -round(share * scores.size))[-round(share * scores.size)])


world, town = [0.1] * 10, [0.6] + [0.4 / 9] * 9  # a mixed benchmark; an office where one group is large
left, right = people(4000, world)[0], people(4000, world)[0]
pairs = photo(left) @ photo(right, 0.3).T  # of different people
staff = people(5000, town)[0]
enrolled, arriving = photo(staff, 0.3), photo(staff)
strangers, origin = people(20_000, town)
first, second = photo(strangers), photo(strangers)  # two visits of each
cross = arriving @ enrolled.T
mates = cross.diagonal().copy()
np.fill_diagonal(cross, -1)  # leave each one's own template out

# region gallery
cut = rank(pairs, 1e-5)  # one wrong pair in 100,000, on the benchmark
for n in (100, 1000, 5000):
    ours = (cross[:, :n] > cut).mean()  # and among our own people
    told, own = (1 - (1 - fmr) ** n for fmr in (1e-5, ours))
    found = (top(first, enrolled[:n]) > cut).mean()
    shares = f"told {told:4.1%}, own pairs {own:5.1%}, found {found:5.1%}"
    print(f"{n:>4} enrolled: {shares}")
once, later = (top(visit, enrolled) > cut for visit in (first, second))
again, fresh = later[once].mean(), later[~once].mean()
print(f"let in again: {again:.0%}; of the others: {fresh:.0%}")
#>  100 enrolled: told 0.1%, own pairs  0.9%, found  0.9%
#> 1000 enrolled: told 1.0%, own pairs  4.4%, found  3.5%
#> 5000 enrolled: told 4.9%, own pairs 18.7%, found 10.4%
#> let in again: 36%; of the others: 7%
# endregion

# region thresholds
want = 0.01  # of strangers let in
each = 1 - (1 - want) ** (1 / 5000)  # what one pair may then err
ways = {
    "benchmark pairs": rank(pairs, each),
    "own pairs": rank(cross, each),
    "everybody in turn": rank(cross.max(axis=1), want),
}
for way, cut in ways.items():
    let_in, away = top(first, enrolled) > cut, (mates < cut).mean()
    large = let_in[origin == 0].mean()
    who = f"{let_in.mean():.1%} (large group {large:.1%})"
    print(f"{way:<17} let in {who}, staff away {away:.1%}")
#> benchmark pairs   let in 2.7% (large group 4.2%), staff away 1.8%
#> own pairs         let in 0.8% (large group 1.2%), staff away 2.7%
#> everybody in turn let in 0.9% (large group 1.4%), staff away 2.5%
# endregion
