"""The code of the Execute step: what a back-test on approved loans hides, and four ways to look behind it.

The applicants are made up: four years of 60,000. Three signals decide whether a loan goes bad. The old policy saw the
credit file and what a talk with the applicant told; the model sees the file and the flow on the bank account. It has
three weights and about 144,000 loans to fit them, so nothing is overfitted and the figures need no split.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(3)
file, flow, talk, other = rng.normal(size=(4, 240_000))
bad = rng.random(file.size) < 1 / (1 + np.exp(2.1 + 0.9 * file + 0.55 * flow + 0.55 * talk))
officer = rng.integers(0, 12, file.size)  # the queue deals applications out like cards
strictness = np.linspace(-0.3, 0.3, 12)

# region backtest
old = file + 0.6 * talk  # what the scorecard and the officer weighed
approved = old > -0.3 + strictness[officer]
seen = np.column_stack([file, flow])
model = LogisticRegression().fit(seen[approved], bad[approved])  # only these have a label
chance = model.predict_proba(seen)[:, 1]

for people, who in {"approved": approved, "everyone": np.full_like(approved, True)}.items():
    before, after = (roc_auc_score(bad[who], risk[who]) for risk in (-old, chance))
    print(f"AUC among {people}: old policy {before:.2f}, new model {after:.2f}")
for change, who in {"drop": approved & (chance > 0.13), "add": ~approved & (chance < 0.13)}.items():
    said, true = chance[who].mean(), bad[who].mean()
    print(f"would {change:<4} {who.mean():3.0%} of applicants: model says {said:.0%} bad, truth {true:.0%}")
#> AUC among approved: old policy 0.66, new model 0.69
#> AUC among everyone: old policy 0.75, new model 0.74
#> would drop  9% of applicants: model says 18% bad, truth 18%
#> would add  20% of applicants: model says 8% bad, truth 18%
# endregion

# region ways
band = chance < 0.13  # whom the model would approve
refused = np.flatnonzero(band & ~approved)  # and the old policy did not
elsewhere = refused[(talk + 0.6 * other)[refused] > -0.8]  # just over half: a rival lender took them
given = np.array([approved[band & (officer == each)].mean() for each in range(12)])
lost = np.array([(approved & bad)[band & (officer == each)].mean() for each in range(12)])
(slope, _), spread = np.polyfit(given, lost, 1, cov=True)  # bad loans for each further loan
bought = rng.choice(refused, 620, replace=False)


def line(way: str, rate: float, error: float = 0) -> None:
    print(f"{way:<30} {rate:.0%}" + (f" ± {2 * error:.0%}" if error else ""))


line("the model's own word", chance[refused].mean())
line("refused, with a loan elsewhere", bad[elsewhere].mean())
line("where officers disagree", slope, spread[0, 0] ** 0.5)
line("620 refused, drawn by lot", bad[bought].mean(), bad[bought].std() / 620**0.5)
line("the truth", bad[refused].mean())
#> the model's own word           8%
#> refused, with a loan elsewhere 15%
#> where officers disagree        12% ± 2%
#> 620 refused, drawn by lot      18% ± 3%
#> the truth                      18%
# endregion
