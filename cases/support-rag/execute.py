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


def report(policy: str, least: float | np.ndarray) -> None:
    """What answering above `least` does in use: share answered, share wrong, dollars against handing all over."""
    answered = live_chance > least
    saved = np.where(live_right, 3.60, 4.50 - wrong_cost)[answered].sum() / 100
    wrong = [f"{(~live_right)[answered & kind].mean():5.1%}" for kind in (money, ~money)]
    print(f"{policy:<17} answers {answered.mean():4.0%}  wrong: money {wrong[0]}, other {wrong[1]}  ${saved:7,.0f} a day")


# region threshold
def so_few(errors: int, answers: int, limit: float = 0.02) -> float:
    """The chance of so few errors if their true share were `limit`: the exact test of Clopper and Pearson."""
    return math.fsum(math.comb(answers, k) * limit**k * (1 - limit) ** (answers - k) for k in range(errors + 1))


for share in np.arange(0.20, 1, 0.02):  # the surest fifth first; the first failure ends the search
    cut = np.quantile(chance, 1 - share)
    if so_few(int((~right[chance > cut]).sum()), int((chance > cut).sum())) > 0.05:
        break
    proven = cut

report("everything", 0)
report("if right > wrong", 0.5)
report("if it pays", 1 - 3.60 / (wrong_cost - 0.90))
report("if proven", proven)
report("proven, for money", np.where(money, proven, 1 - 3.60 / (9 - 0.90)))
#> everything        answers 100%  wrong: money 38.1%, other 38.3%  $-58,357 a day
#> if right > wrong  answers  62%  wrong: money  6.4%, other  6.5%  $ 10,673 a day
#> if it pays        answers  57%  wrong: money  1.2%, other  5.8%  $ 15,458 a day
#> if proven         answers  46%  wrong: money  1.4%, other  1.4%  $ 13,498 a day
#> proven, for money answers  57%  wrong: money  1.4%, other  5.8%  $ 15,447 a day
# endregion

# region blind
sent, count = live_chance > proven, live_chance.size
age = rng.random(count)  # of the index, in weeks
edited = (rng.random(count) < 1 - np.exp(-0.15 * age)) & (rng.random(count) < 0.30)
abroad = (rng.random(count) > 0.08) & (rng.random(count) > 7 / 12) & (rng.random(count) < 0.40)
for world, outdated in {
    "fresh pages, country asked": edited & False,
    "index rebuilt weekly": edited,
    "country left to retriever": abroad,
}.items():
    # The judge reads the passage, so an answer true to the wrong page looks right to it.
    flagged = rng.random(count) < np.where(live_right, 0.03, 0.80)
    wrong = ~live_right | outdated
    print(f"{world:<26} answers {sent.mean():.0%}  flagged {flagged[sent].mean():.1%}  wrong {wrong[sent].mean():5.1%}")
#> fresh pages, country asked answers 46%  flagged 4.1%  wrong  1.4%
#> index rebuilt weekly       answers 46%  flagged 4.1%  wrong  3.5%
#> country left to retriever  answers 46%  flagged 4.0%  wrong 16.6%
# endregion
