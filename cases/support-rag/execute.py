"""The code of the Execute step: a gate whose error is proven, and what that proof does not see.

Questions are made up, at this case's rates.
"""

import math

import numpy as np

rng = np.random.default_rng(5)


def questions(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A calibrated chance that the draft is right; whether it is; whether the question is about money."""
    answerable = rng.random(count) < 0.62
    evidence = rng.normal(2.9 * answerable)  # what passages, checker and repeated drafts say together
    odds = 0.62 / 0.38 * np.exp(2.9 * evidence - 2.9**2 / 2)
    return 0.996 * odds / (1 + odds), answerable & (rng.random(count) < 0.996), rng.random(count) < 0.30


chance, right, _ = questions(4_000)  # labelled by people, this week
live_chance, live_right, money = questions(900_000)  # a hundred days of use
wrong_cost = np.where(money, 70, 9)


# region threshold
def so_few(errors: int, answers: int, limit: float = 0.02) -> float:
    """The chance of so few errors if their true share were `limit`: the exact test of Clopper and Pearson."""
    return math.fsum(math.comb(answers, k) * limit**k * (1 - limit) ** (answers - k) for k in range(errors + 1))


for share in np.arange(0.20, 1, 0.02):  # the surest fifth first; the first failure ends the search
    cut = np.quantile(chance, 1 - share)
    if so_few(int((~right[chance > cut]).sum()), int((chance > cut).sum())) > 0.05:
        break
    proven = cut


def report(policy: str, least: float | np.ndarray) -> None:
    answered = live_chance > least
    saved = np.where(live_right, 3.60, 4.50 - wrong_cost)[answered].sum() / 100
    wrong = [f"{(~live_right)[answered & kind].mean():5.1%}" for kind in (money, ~money)]
    print(f"{policy:<18} answers {answered.mean():4.0%}  wrong: money {wrong[0]}, other {wrong[1]}  ${saved:8,.0f} a day")


report("everything", 0)
report("if right > wrong", 0.5)
report("if it pays", 1 - 3.60 / (wrong_cost - 0.90))
report("if proven", proven)
report("proven, for money", np.where(money, proven, 1 - 3.60 / (9 - 0.90)))
# endregion

# region blind
answered = live_chance > proven
day = rng.random(answered.size) * 7  # since the last index
changed = (rng.random(answered.size) < 1 - np.exp(-0.15 * day / 7)) & (rng.random(answered.size) < 0.30)
abroad = (rng.random(answered.size) > 0.08) & (rng.random(answered.size) > 7 / 12) & (rng.random(answered.size) < 0.40)
for world, outdated in {
    "fresh pages, country asked": changed & False,
    "index rebuilt weekly": changed,
    "country left to the retriever": abroad,
}.items():
    true = live_right & ~outdated
    # The judge reads the retrieved passage, so an answer true to the wrong page looks right to it.
    flagged = rng.random(true.size) < np.where(live_right, 0.03, 0.80)
    print(f"{world:<30} answers {answered.mean():.0%}  judge flags {flagged[answered].mean():.1%}  wrong {(~true)[answered].mean():5.1%}")
# endregion
