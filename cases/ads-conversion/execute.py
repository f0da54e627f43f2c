"""The code of the Execute step: four ways to read unfinished labels, and what each is worth in an auction.

The clicks are made up: 20,000 a day for 61 days, and for the week ahead that is to be priced.
Sale rates rise by a quarter two weeks before tonight.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(4)
size = 68 * 20_000
# Days before tonight; below 0 is next week.
age = np.repeat(np.arange(61.0, -7.0, -1), 20_000) - rng.random(size)
slow = rng.random(size) < 0.5  # purchases that take thought; the others are made on impulse
new = slow & (age < 5) & (rng.random(size) < 0.3)  # campaigns that began five days ago
taste = rng.normal(size=size)
rate = 0.021 * np.exp(0.6 * taste - 0.18) * np.where(new, 1.5, 1) * np.where(age < 14, 1.25, 1)
within = -10 * np.log(1 - rng.random(size) * (1 - np.exp(-3)))  # exponential, cut off at 30 days
pause = np.where(slow, within, rng.exponential(2, size))
delay = np.where(rng.random(size) < np.where(slow, 0.15, 0.6), 0.0, pause)  # some buy at once
sale = (rng.random(size) < rate) & (delay < 30)  # a later sale is not credited
ahead = age < 0
kind, ad = np.column_stack([slow, taste]), np.column_stack([slow, taste, new])
groups = {"impulse": ~slow[ahead], "considered": (slow & ~new)[ahead], "new": new[ahead]}


def fit(inputs: np.ndarray, rows: np.ndarray, label: np.ndarray) -> np.ndarray:
    model = LogisticRegression(C=100).fit(inputs[rows], label[rows])
    return model.predict_proba(inputs[ahead])[:, 1]  # next week's clicks


# region labels
known = sale & (delay < age)  # all that tonight's log can show
first = sale & (delay < 1)  # a label that is final after a day
week, fresh, ripe = age < 7, (age > 1) & (age < 8), age > 30
shown = (sale & (delay < age % 7))[ripe].mean() / sale[ripe].mean()  # old clicks, seen as if young

naive = fit(ad, week & ~ahead, known)
waited = fit(kind, ripe, sale)  # campaigns that are new have no such clicks
grown = fit(ad, fresh, first) / fit(kind, ripe & sale, first)  # the growth: from sold clicks

ways = {"not yet is no": naive, "one factor": naive / shown, "wait 30 days": waited}
ways |= {"first day, grown": grown, "the truth": rate[ahead]}
for way, p in ways.items():
    ratios = [p[rows].mean() / rate[ahead][rows].mean() for rows in groups.values()]
    print(f"{way:<16}", *(f"{who} {ratio:.2f}" for who, ratio in zip(groups, ratios)), sep="  ")
#> not yet is no     impulse 0.88  considered 0.40  new 0.32
#> one factor        impulse 1.35  considered 0.61  new 0.50
#> wait 30 days      impulse 0.80  considered 0.79  new 0.53
#> first day, grown  impulse 0.97  considered 0.96  new 1.02
#> the truth         impulse 1.00  considered 1.00  new 1.00
# endregion


# region auction
def margin(believed: np.ndarray) -> float:
    per_rate = 1000 * 0.004 * 13.95  # dollars per thousand: a click in 250, $13.95 a sale
    bid = np.sqrt(6 * (6 + per_rate * believed)) - 6  # best if the belief is right
    return (bid / (bid + 6) * (per_rate * rate[ahead] - bid)).mean()  # share won, and what it earns


for way, p in ways.items():
    auc = roc_auc_score(sale[ahead], p)
    print(f"{way:<16}  AUC {auc:.3f}  {margin(p) / margin(rate[ahead]):6.1%} of the margin")
#> not yet is no     AUC 0.638   79.9% of the margin
#> one factor        AUC 0.638   87.8% of the margin
#> wait 30 days      AUC 0.667   93.1% of the margin
#> first day, grown  AUC 0.674   99.9% of the margin
#> the truth         AUC 0.674  100.0% of the margin
# endregion
