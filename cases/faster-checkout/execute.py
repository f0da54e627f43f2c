"""The code of the Execute step: what reading suggestions costs, and which clock an experiment should keep.

The shop is made up: pronounceable queries of uneven popularity, households that mostly search for what they
bought before, and trips of which some are interrupted and some given up.
"""

from bisect import bisect_left

import numpy as np

rng = np.random.default_rng(11)
SYLLABLES = "be ca co cha cre fe ga ha ki la lo ma me mi na no pa pe pi po ra ri ro sa se si so ta te ti".split()
words = sorted({"".join(rng.choice(SYLLABLES, rng.integers(4, 9))) for _ in range(20_000)})
popular = 1 / rng.permutation(np.arange(10, len(words) + 10)) ** 0.9
popular /= popular.sum()
flat = popular**0.7 / (popular**0.7).sum()
past, searches = [], []
for home in range(60):  # 25 things of its own, 90 searches remembered, and 20 to come
    own, habit = rng.choice(len(words), 25, replace=False, p=flat), rng.dirichlet(np.ones(25))
    past.append(np.bincount(rng.choice(own, 90, p=habit), minlength=len(words)) / 90)
    for _ in range(20):  # six in ten for something of its own
        target = rng.choice(own, p=habit) if rng.random() < 0.6 else rng.choice(len(words), p=popular)
        searches.append((home, words[target]))


def rows(score: np.ndarray, prefix: str) -> tuple[list[int], float]:
    """The six best completions of a prefix, and the score's own chance that the wanted one is among them."""
    start, end = bisect_left(words, prefix), bisect_left(words, prefix + "~")
    best = start + np.argsort(-score[start:end], kind="stable")[:6]
    return best.tolist(), score[best].sum() / max(score[start:end].sum(), 1e-9)


# region completers
KEY, ROW = 0.7, 0.25  # seconds: a key or a tap, and reading one row


def search(score: np.ndarray, word: str, bar: float) -> tuple[float, int, float]:
    """1 / rank after two letters, keys, seconds; the list shows from a chance of `bar`."""
    wanted, seconds = words.index(word), 0.0
    two, _ = rows(score, word[:2])
    found = 1 / (two.index(wanted) + 1) if wanted in two else 0.0
    for keys in range(1, len(word)):
        seconds += KEY
        best, chance = rows(score, word[:keys])
        if chance >= bar and wanted in best:
            return found, keys + 1, seconds + ROW * (best.index(wanted) + 1) + KEY
        seconds += ROW * len(best) * (chance >= bar)
    return found, len(word), seconds + KEY


full = np.mean([len(word) for _, word in searches])
for scores, own in [("popular", 0), ("own past, then popular", 0.6)]:
    for shown, bar in [("at once", 0), ("if likely", 0.7)]:
        runs = [search(own * past[home] + (1 - own) * popular, word, bar) for home, word in searches]
        mrr, keys, time = np.mean(runs, axis=0) / (1, full, full * KEY)
        print(f"{scores + ', ' + shown:<33} MRR {mrr:.2f}  keys {keys - 1:+.0%}  time {time - 1:+.0%}")
#> popular, at once                  MRR 0.11  keys -63%  time -8%
#> popular, if likely                MRR 0.11  keys -56%  time -46%
#> own past, then popular, at once   MRR 0.57  keys -76%  time -51%
#> own past, then popular, if likely MRR 0.57  keys -71%  time -60%
# endregion

rng = np.random.default_rng(5)
new = np.arange(40_000) % 2 == 1  # customers in the new arm
pace = rng.normal(0, 0.35, (new.size, 1))


def month(factor: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Active minutes, minutes with the phone put down, and whether finished: four trips of each customer."""
    size = new.size, 4
    wanted = 18 * np.exp(pace + rng.normal(0, 0.4, size)) * factor[:, None]
    down = (rng.random(size) < 0.15) * np.exp(rng.normal(3.4, 1.3, size))
    patience = np.exp(rng.normal(3.6, 0.5, size))
    return np.minimum(wanted, patience), down, wanted < patience


# region clocks
earlier, _, was_done = month(np.ones(new.size))
active, down, done = month(np.where(new, 0.95, 1.0))  # 5 % less time, for everyone


def clock(name: str, value, counted, log=False, x=None) -> None:
    """The change between arms, and the customers an arm needs to see 1 % of it."""
    mean = (value * counted).sum() / counted.sum()
    own = ((value - mean) * counted).sum(axis=1)  # by customer, as the draw was
    if x is not None:
        own -= np.cov(own, x)[0, 1] / x.var(ddof=1) * (x - x.mean())
    gap = own[new].sum() / counted[new].sum() - own[~new].sum() / counted[~new].sum()
    error = sum(own[a].var() * a.sum() / counted[a].sum() ** 2 for a in (new, ~new)) ** 0.5
    change, error = (np.expm1(gap), error) if log else (gap / mean, error / mean)
    need = (2.8 * error / 0.01) ** 2 * new.size / 2
    print(f"{name:<31} {change:+.1%} ± {2 * error:.1%}  {need / 1000:,.0f} thousand")


every, cap = np.ones_like(done), 40
charged = np.log(np.where(done, active, cap).clip(max=cap))
charged_before = np.log(np.where(was_done, earlier, cap).clip(max=cap))
clock("wall clock, finished trips", active + down, done)
clock("active minutes, finished trips", active, done)
clock("log, given up charged with 40", charged, every, log=True)
clock("the same, given last month", charged, every, log=True, x=charged_before.mean(axis=1))
#> wall clock, finished trips      -2.2% ± 2.6%  262 thousand
#> active minutes, finished trips  -3.8% ± 0.7%  20 thousand
#> log, given up charged with 40   -4.9% ± 0.8%  26 thousand
#> the same, given last month      -4.7% ± 0.6%  13 thousand
# endregion
