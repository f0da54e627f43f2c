"""The code of the Execute step: how much of a pass rate is memory, and what may be shown to a reviewer.

Issues, models and patches are made up, at this case's rates.
"""

import numpy as np

rng = np.random.default_rng(11)
month = rng.uniform(0, 24, 4_000)  # when an issue was closed
hard = rng.normal(0, 1.5, month.size) + 0.04 * month  # what is left to fix gets harder


def passes(skill: float, cutoff: float) -> np.ndarray:
    """Whether a model's run passes each issue; of a third before its cut-off it knows the fix."""
    memory = (month < cutoff) & (rng.random(month.size) < 0.35)
    return memory | (rng.random(month.size) < 1 / (1 + np.exp(hard - skill)))


# region memory
new, old = passes(0.4, cutoff=12), passes(-0.2, cutoff=0)  # the older model has seen neither part
before, after = month < 12, month >= 12  # of the newer model's cut-off
for name, passed in {"newer": new, "older": old}.items():
    print(f"{name} model: before {passed[before].mean():.0%}, after {passed[after].mean():.0%}")

gap = new.astype(int) - old  # on the same issues
memory = gap[before].mean() - gap[after].mean()
error = np.hypot(*(gap[part].std() / part.sum() ** 0.5 for part in (before, after)))
fall = new[before].mean() - new[after].mean()
print(f"fall of the newer {fall:.0%}, of it memory {memory:.0%} ± {2 * error:.0%}")
truth = new[before].mean() - np.mean([passes(0.4, cutoff=0)[before].mean() for _ in range(50)])
print(f"memory, in truth {truth:.0%}")
#> newer model: before 69%, after 45%
#> older model: before 43%, after 35%
#> fall of the newer 24%, of it memory 15% ± 4%
#> memory, in truth 17%
# endregion

issues = 40_000
chance = rng.beta(0.38 * 1.25, 0.62 * 1.25, (issues, 1))  # that a run's patch is right
right = rng.random((issues, 5)) < chance  # five runs for each issue
green = rng.random((issues, 5)) < np.where(right, 0.97, 0.65)  # the suite as it stands
luck = rng.random((issues, 1))
misread = luck < 0.30 * (1 - chance)  # hard reports are misread, which spoils patch and test alike
sound = ~misread & (luck < 0.75)  # for the rest no test is found that fails
own = rng.random((issues, 5)) < np.where(
    sound, np.where(right, 0.97, 0.15), misread * np.where(right, 0.10, 0.80)
)


def report(policy: str, shown: np.ndarray, good: np.ndarray, spent: float) -> None:
    """Prints the shares shown and right, and dollars saved a month against fixing by hand."""
    saved = 900 * (np.where(good, 380 - 63, -63 - 300)[shown].sum() / shown.size - spent)
    print(f"{policy:<28} {shown.mean():5.0%} {good[shown].mean():6.0%} {saved:9,.0f}")


# region show
votes = (own & green).sum(axis=1)  # runs that pass the suite and the agent's own test
first = (own & green).argmax(axis=1)
picked = right[np.arange(issues), first]  # the first of those is the one to show
tune, rest = slice(0, issues // 2), slice(issues // 2, issues)
worth = np.where(picked, 380 - 63, -63 - 300)  # saved, less a review, less a tenth of $3,000
cut = max(range(1, 6), key=lambda least: worth[tune][votes[tune] >= least].sum())

print("policy                       shown  right   $ a month")
report("answer key picks of five", right.any(axis=1)[rest], right.any(axis=1)[rest], 12.5)
report("first run, suite green", green[rest, 0], right[rest, 0], 2.5)
report("one passes its own test", votes[rest] >= 1, picked[rest], 12.5)
report(f"{cut} of five pass their own", votes[rest] >= cut, picked[rest], 12.5)
#> policy                       shown  right   $ a month
#> answer key picks of five       66%   100%   178,346
#> first run, suite green         77%    48%   -25,958
#> one passes its own test        63%    60%    15,396
#> 3 of five pass their own       33%    74%    29,642
# endregion
