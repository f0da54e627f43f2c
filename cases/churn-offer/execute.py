"""The code of the Execute step: what each way of choosing earns, and the table that a pilot gives.

The customers are made up. Coverage faults drive the risk of leaving; price shopping makes a customer movable;
habit makes one who was asleep. Risk and effect are therefore almost unrelated.
"""

from collections.abc import Callable

import numpy as np
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import PolynomialFeatures

rng = np.random.default_rng(13)


def squash(z: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-z))


def customers(n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features of n customers above the risk floor; chances of leaving without and with an offer."""
    x = rng.normal(size=(2 * n, 8))
    fault, shopping, habit, tenure = x.T[:4]
    without = squash(-1.75 + 0.8 * fault + 0.1 * shopping - 0.3 * habit - 0.3 * tenure)
    moved = without * squash(-1.9 + 1.6 * shopping - 2.2 * fault)
    woken = 0.05 * squash(-1.5 + 1.5 * habit)
    keep = np.flatnonzero(without > 0.078)[:n]
    return x[keep], without[keep], (without - moved + woken)[keep]


def profit(without: np.ndarray, with_offer: np.ndarray) -> np.ndarray:
    """Dollars from one offer: margin kept, less the discount to all who stay, less the call."""
    return (without - with_offer) * 465 - (1 - with_offer) * 31.2 - 5


def chance() -> Pipeline:
    return make_pipeline(PolynomialFeatures(2), LogisticRegression(C=0.1, solver="newton-cholesky"))


def line() -> Pipeline:
    return make_pipeline(PolynomialFeatures(2), Ridge(100))


def weighted(x: np.ndarray, y: np.ndarray, weight: np.ndarray) -> Pipeline:
    """A chance fitted with weights of one over the chance of each arm."""
    return chance().fit(x, y, logisticregression__sample_weight=weight)


def leaves(model: Pipeline, x: np.ndarray) -> np.ndarray:
    return model.predict_proba(x)[:, 1]


def pilot(offers: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features, who got an offer (one in eight, by lot) and who left."""
    x, without, with_offer = customers(8 * offers)
    offer = rng.random(len(x)) < 1 / 8
    return x, offer, rng.random(len(x)) < np.where(offer, with_offer, without)


def best_eighth(score: np.ndarray, truth: np.ndarray) -> float:
    """The mean of the truth over the eighth that the score puts first."""
    return float(truth[np.argsort(-score)[: len(score) // 8]].mean())


def compare(rules: Callable[..., dict[str, np.ndarray]]) -> None:
    """Prints what the eighth that each rule puts first earns, over eight pilots of either size."""
    new, p0, p1 = customers(100_000)
    truth = profit(p0, p1)
    print("dollars per 1,000       pilot of 12,000     pilot of 3,000")
    print("offers                   mean     worst     mean     worst")
    tables = []
    for offers in (12_000, 3_000):
        ranks = [rules(*pilot(offers), new) | {"perfect knowledge": truth} for _ in range(8)]
        tables.append({rule: [best_eighth(rank[rule], truth) for rank in ranks] for rule in ranks[0]})
    for rule in tables[0]:
        cells = [1000 * pick(table[rule]) for table in tables for pick in (np.mean, np.min)]
        print(f"{rule:<20}" + "".join(f"{round(cell, -3) + 0.0:+10,.0f}" for cell in cells))


def effect(offer: np.ndarray, left: np.ndarray) -> str:
    """Points fewer who leave with an offer, twice its standard error, and dollars per 1,000 offers."""
    p0, p1 = left[~offer].mean(), left[offer].mean()
    error = np.sqrt(p0 * (1 - p0) / (~offer).sum() + p1 * (1 - p1) / offer.sum())
    dollars = round(1000 * profit(p0, p1), -3)
    return f"{100 * p0:3.0f} %  {100 * (p0 - p1):+4.1f} ± {200 * error:.1f}  {dollars:+7,.0f}"


# region policies
def rules(x, offer, left, new):
    q0 = chance().fit(x[~offer], left[~offer])  # leaving without an offer
    q1 = chance().fit(x[offer], left[offer])  # and with one
    rung = line().fit(x[offer], leaves(q0, x[offer]) - left[offer])
    quiet = line().fit(x[~offer], left[~offer] - leaves(q1, x[~offer]))
    uplift = 7 / 8 * rung.predict(new) + 1 / 8 * quiet.predict(new)
    moved = weighted(x, offer != left, np.where(offer, 8, 8 / 7))
    risk = leaves(q0, new)
    return {
        "risk of leaving": risk,
        "random": rng.random(len(new)),
        "class transformation": leaves(moved, new),
        "T-learner": profit(risk, leaves(q1, new)),
        "X-learner": profit(risk, risk - uplift),
    }


compare(rules)
#> dollars per 1,000       pilot of 12,000     pilot of 3,000
#> offers                   mean     worst     mean     worst
#> risk of leaving        -17,000   -18,000   -18,000   -18,000
#> random                 -21,000   -21,000   -21,000   -21,000
#> class transformation   +10,000    +8,000    +1,000    -3,000
#> T-learner              +12,000   +10,000    +5,000    -1,000
#> X-learner              +12,000   +10,000    +6,000    +1,000
#> perfect knowledge      +18,000   +18,000   +18,000   +18,000
# endregion

# region table
x, offer, left = pilot(12_000)
half = rng.random(len(x)) < 0.5
risk, gain = np.empty(len(x)), np.empty(len(x))
for part in (half, ~half):  # fit on one half, score the other
    fitted = rules(x[~part], offer[~part], left[~part], x[part])
    risk[part] = fitted["risk of leaving"]
    gain[part] = fitted["X-learner"]
by_risk, by_gain = (np.array_split(np.argsort(-s), 8) for s in (risk, gain))
print("  ranked by risk               by expected profit")
print("  leave      uplift  $/1,000   leave      uplift  $/1,000")
for eighth, r, g in zip(range(1, 9), by_risk, by_gain, strict=True):
    print(eighth, effect(offer[r], left[r]), "", effect(offer[g], left[g]))
#>   ranked by risk               by expected profit
#>   leave      uplift  $/1,000   leave      uplift  $/1,000
#> 1  47 %  +1.0 ± 2.8  -17,000   24 %  +8.7 ± 2.1   +9,000
#> 2  31 %  +0.3 ± 2.5  -25,000   23 %  +4.4 ± 2.2  -10,000
#> 3  25 %  +0.6 ± 2.4  -26,000   22 %  +2.7 ± 2.2  -18,000
#> 4  20 %  +2.6 ± 2.2  -19,000   22 %  +0.7 ± 2.2  -26,000
#> 5  17 %  +2.0 ± 2.0  -22,000   22 %  -0.3 ± 2.3  -31,000
#> 6  13 %  +2.9 ± 1.7  -19,000   20 %  -2.3 ± 2.3  -40,000
#> 7  12 %  +1.8 ± 1.7  -25,000   20 %  -0.9 ± 2.2  -34,000
#> 8   9 %  +0.6 ± 1.5  -31,000   20 %  -1.6 ± 2.3  -37,000
# endregion
