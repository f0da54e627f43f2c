"""The code of the Execute step: what the thresholds are worth, and what a small let-through reveals.

The payments are made up: one day at this case's rates, under a score that knows its own odds.
"""

import numpy as np

rng = np.random.default_rng(7)
fraud = rng.random(2_000_000) < 0.0024
signal, size = rng.normal(3.0 * fraud), rng.normal(0.78 * fraud)
amount = np.exp(3.7 + 0.9 * size)
# Bayes' rule for two normal signals that fraud shifts by 3.0 and 0.78, so the score is calibrated.
risk = 1 / (1 + (1 / 0.0024 - 1) * np.exp((3.0**2 + 0.78**2) / 2 - 3.0 * signal - 0.78 * size))

# region thresholds
loss, stop = amount + 25, 6 + 0.05 * amount  # dollars: a fraud allowed, a good payment stopped
allow, decline = risk * loss, (1 - risk) * stop  # what each is expected to cost
challenge = 0.10 * allow + 0.12 * decline  # a tenth of the loss stays; 12 % of good payers give up


def report(policy: str, declined: np.ndarray, challenged: np.ndarray | bool = False) -> None:
    cost = np.where(declined, decline, np.where(challenged, challenge, allow)).sum()
    lost = np.where(declined, 1, np.where(challenged, 0.12, 0))[~fraud].sum()
    print(f"{policy:<20} ${cost:7,.0f} a day  {lost:5,.0f} good payments lost")


report("allow everything", risk > 1)
report("decline above 50 %", risk > 0.5)
report("decline above 7.6 %", risk > 0.076)
report("decline if cheaper", decline < allow)
report("three actions", decline < np.minimum(allow, challenge), challenge < np.minimum(allow, decline))
#> allow everything     $706,275 a day      0 good payments lost
#> decline above 50 %   $414,408 a day    456 good payments lost
#> decline above 7.6 %  $280,042 a day  7,147 good payments lost
#> decline if cheaper   $277,072 a day  6,180 good payments lost
#> three actions        $167,420 a day  4,773 good payments lost
# endregion

# region let-through
stopped = signal + rng.normal(0, 0.8, risk.size) > 2.9  # yesterday's rules see the signal through noise
chance = np.where(stopped, 0.01, 1.0)  # of being allowed, written down with each decision
known = rng.random(risk.size) < chance  # only these ever get a label
flagged = risk > 0.076  # what the new model would stop


def share(part: np.ndarray, whole: np.ndarray, weight: np.ndarray) -> str:
    ratio = (weight * part).sum() / (weight * whole).sum()
    spread = np.sqrt((weight * (weight - 1) * (part - ratio * whole) ** 2).sum()) / (weight * whole).sum()
    return f"{ratio:.0%} ± {2 * spread:.0%}"


for data, weight in {
    "the truth": np.ones(risk.size),
    "what the rules allow": 1.0 * ~stopped,
    "with 1 % let through": known / chance,
}.items():
    caught = fraud & flagged
    print(f"{data:<20}  right {share(caught, flagged, weight):<9}  caught {share(caught, fraud, weight)}")
#> the truth             right 31% ± 0%   caught 67% ± 0%
#> what the rules allow  right 20% ± 0%   caught 41% ± 0%
#> with 1 % let through  right 31% ± 7%   caught 67% ± 8%
# endregion
