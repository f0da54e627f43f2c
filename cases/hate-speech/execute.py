"""The code of the Execute step: what each way of acting spares, and what a sample of views can see.

The posts are made up: two million, one in a thousand hateful, with a heavy tail of views.
No text is needed: a number stands for what a model would read, and Bayes' rule turns it into a
chance that is right on average.
"""

import numpy as np

rng = np.random.default_rng(5)
n, half_life = 2_000_000, 3.0
hateful = rng.random(n) < 0.001
views = np.exp(rng.normal(2.8, 1.5, n))  # a mean of about 50, a median of about 16
guessed = views * np.exp(rng.normal(0, 1, n))  # what can be foreseen at posting time


def read(clarity: float) -> np.ndarray:
    """The chance of hate, by a model to which hateful posts look `clarity` deviations worse."""
    signal = rng.normal(clarity * hateful)
    return 1 / (1 + 999 * np.exp(clarity**2 / 2 - clarity * signal))


def best(score: np.ndarray) -> np.ndarray:
    """The two thousand posts that score highest: as many as are hateful."""
    return score >= np.partition(score, -2_000)[-2_000]


# region policies
chance = read(3.3)
reported = np.where(rng.random(n) < 0.6, rng.exponential(10, n), np.inf)  # hours; many never


def show(policy: str, chosen: np.ndarray, hours: np.ndarray | float, held: float = 0.0) -> None:
    left = 0.5 ** (hours / half_life)  # the share of its views that a post still has before it
    waiting = held * (1 - left)  # the share withheld until somebody has read it
    spared = ((waiting + left) * views)[chosen & hateful].sum() / views[hateful].sum()
    lost = 0.5 * (waiting * views)[chosen & ~hateful].sum()  # half of what waits is never seen
    acted = (chosen & hateful).sum() / hateful.sum()
    print(f"{policy:<17}{acted:>6.0%}{spared:>7.0%}{lost:>8,.0f}")


print(f"{'hateful:':<17}{'posts':>6}{'views':>7}{'lawful':>8}")
show("reports, 6 h", reported < np.inf, reported + 6)
show("reports, at once", reported < np.inf, reported)
show("by chance, 30 min", best(chance), 0.5)
show("and views, 30 min", best(chance * guessed), 0.5)
show("over 11 %, 4 h", chance > 0.11, 4)
show("held, 4 h", chance > 0.11, 4, held=0.9)
show("held, 30 min", chance > 0.11, 0.5, held=0.9)
#> hateful:          posts  views  lawful
#> reports, 6 h        60%     5%       0
#> reports, at once    60%    19%       0
#> by chance, 30 min   51%    42%       0
#> and views, 30 min   28%    53%       0
#> over 11 %, 4 h      60%    22%       0
#> held, 4 h           60%    52%  26,937
#> held, 30 min        60%    55%   4,873
# endregion


# region sample
def share(who: np.ndarray) -> float:
    return views[who].sum() / views.sum()


def estimate(way: str, score: np.ndarray, in_top: int, in_rest: int) -> None:
    top = score >= np.quantile(score, 0.98)
    found = np.zeros(1_000)  # a thousand samples of 16,000 views, to see how they scatter
    for stratum, labels in ((top, in_top), (~top, in_rest)):
        rate = share(stratum & hateful) / share(stratum)
        found += share(stratum) * rng.binomial(labels, rate, 1_000) / labels
    print(f"{way:<26}{1e4 * found.mean():4.1f} ± {2e4 * found.std():.1f}")


weak = read(1.9)
print(f"{'the truth':<26}{1e4 * share(hateful):4.1f}")
print(f"{'what the weak model flags':<26}{1e4 * share(weak > 0.11):4.1f}")
estimate("views drawn evenly", chance, 320, 15_680)
estimate("a quarter from its top", chance, 4_000, 12_000)
estimate("the same, weak model", weak, 4_000, 12_000)
#> the truth                  9.0
#> what the weak model flags  2.8
#> views drawn evenly         9.1 ± 4.6
#> a quarter from its top     9.0 ± 2.3
#> the same, weak model       9.0 ± 4.2
# endregion
