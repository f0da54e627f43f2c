"""The code of the Execute step: a gate whose error is proven, and what that proof does not see.

Questions are made up, at this case's rates.
"""

import math

import numpy as np

rng = np.random.default_rng(5)


def questions(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A calibrated chance that the draft is right; whether it is; whether the question is about money."""
    answerable = rng.random(count) < 0.62
    evidence = rng.normal(2.9 * answerable)  # what search, checker and sufficiency say together
    odds = 0.62 / 0.38 * np.exp(2.9 * evidence - 2.9**2 / 2)
    return 0.996 * odds / (1 + odds), answerable & (rng.random(count) < 0.996), rng.random(count) < 0.30


chance, right, _ = questions(4_000)  # drafts labelled by people
live_chance, live_right, money = questions(900_000)  # a hundred days of use
wrong_cost = np.where(money, 70, 9)


def report(policy: str, least: float | np.ndarray) -> None:
    """Prints what answering above `least` does: shares answered and wrong, dollars saved against agents."""
    answered = live_chance > least
    saved = np.where(live_right, 3.60, 4.50 - wrong_cost)[answered].sum() / 100
    in_money, other = [(~live_right)[answered & kind].mean() for kind in (money, ~money)]
    print(f"{policy:<17} {answered.mean():8.0%} {in_money:13.1%} {other:7.1%} {saved:11,.0f}")


# region threshold
def so_few(errors: int, answers: int, limit: float = 0.02) -> float:
    """Chance of so few errors if their true share is `limit`."""
    chances = (
        math.comb(answers, k) * limit**k * (1 - limit) ** (answers - k)
        for k in range(errors + 1)
    )
    return math.fsum(chances)


for share in np.arange(0.20, 1, 0.02):  # the surest fifth first
    cut = np.quantile(chance, 1 - share)
    passed = right[chance > cut]
    if so_few(int((~passed).sum()), passed.size) > 0.05:
        break  # the first failure ends the search
    proven = cut

print("policy            answered  wrong: money   other     $ a day")
report("everything", 0)
report("if right > wrong", 0.5)
report("if it pays", 1 - 3.60 / (wrong_cost - 0.90))
report("if proven", proven)
report("proven, for money", np.where(money, proven, 0.556))
#> policy            answered  wrong: money   other     $ a day
#> everything            100%         38.1%   38.3%     -58,357
#> if right > wrong       62%          6.4%    6.5%      10,673
#> if it pays             57%          1.2%    5.8%      15,458
#> if proven              46%          1.4%    1.4%      13,498
#> proven, for money      57%          1.4%    5.8%      15,447
# endregion

# region blind
sent, count = live_chance > proven, live_chance.size
age = rng.random(count)  # of the index, in weeks
edited = rng.random(count) < 0.30 * (1 - np.exp(-0.15 * age))
abroad = rng.random(count) < 0.92 * (1 - 7 / 12) * 0.40
# The judge reads the passage: true to the wrong page looks right.
flagged = rng.random(count) < np.where(live_right, 0.03, 0.80)

print("world                        answered  flagged    wrong")
for world, outdated in {
    "fresh pages, country asked": edited & False,
    "index rebuilt weekly": edited,
    "country left to retriever": abroad,
}.items():
    wrong = (~live_right | outdated)[sent].mean()
    print(f"{world:<28} {sent.mean():8.0%} {flagged[sent].mean():8.1%} {wrong:8.1%}")
#> world                        answered  flagged    wrong
#> fresh pages, country asked        46%     4.1%     1.4%
#> index rebuilt weekly              46%     4.1%     3.5%
#> country left to retriever         46%     4.1%    16.5%
# endregion
