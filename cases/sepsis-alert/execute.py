"""The code of the Execute step: what an AUC over all scores hides, and how the same scores become alerts on a ward.

The stays are made up: 5,000 of five days, measured and scored each quarter of an hour. Illness raises the vital signs;
sooner or later a doctor orders a culture, and the label's onset is computed from that order.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(8)
stays, steps = 5_000, 480
now = np.arange(steps)
septic = rng.random(stays) < 0.0315
ill = np.where(septic, rng.uniform(24, 400, stays), np.inf)  # the quarter of an hour in which illness begins
order = np.where(septic, ill + rng.gamma(2, 14, stays), rng.exponential(1900, stays))  # ... a culture is ordered
onset = np.where(septic, order + rng.uniform(4, 24, stays), np.inf)  # ... the record meets the criteria
vitals, noise = np.empty((stays, steps)), rng.normal(size=stays)
usual = rng.normal(0, 0.8, stays)  # some patients always look a little ill
for step in now:
    noise = 0.97 * noise + 0.243 * rng.normal(size=stays)
    vitals[:, step] = usual + noise + 1.9 * np.clip((step - ill) / 24, 0, 1)
train = np.arange(stays) < 2_000  # patients, not rows

# region leak
scored = now < onset[:, None]
ordered = now >= order[:, None]
soon = scored & (onset[:, None] <= now + 24)  # the label: onset within six hours
test, ahead_of_order = scored & ~train[:, None], scored & ~ordered & ~train[:, None]
seen = np.stack([vitals, ordered], axis=-1)
rows = (scored & train[:, None]).nonzero()
model = LogisticRegression().fit(seen[rows], soon[rows])
scores = {"vitals": vitals, "and orders": seen @ model.coef_[0]}


def alert(name: str, policy: str, windows: np.ndarray, alerts: float) -> np.ndarray:
    """Which scores ring, at so many alerts a ward and shift, if a patient rings once a shift."""
    score = np.where(windows, scores[name], -np.inf)[~train]
    cut = np.quantile(score.reshape(-1, 48).max(axis=1), 1 - alerts / 26)  # 26 beds, 48 scores a shift
    rings, placed = score > cut, order[~train, None]
    near = (now >= placed - 48) & (now < onset[~train, None])  # twelve hours before the order to onset
    found = (rings & near)[septic[~train]]
    in_time = (rings & near & (now < placed))[septic[~train]]
    hours = (placed[septic[~train], 0] - in_time.argmax(axis=1))[in_time.any(axis=1)] / 4
    aucs = [roc_auc_score(soon[part], scores[name][part]) for part in (test, ahead_of_order)]
    shares = f"{found.any(axis=1).mean():6.0%} {in_time.any(axis=1).mean():8.0%} {np.median(hours):6.1f} h"
    print(f"{name:<10} {policy:<18}", *(f"{auc:6.2f}" for auc in aucs), shares)
    return rings


print("score      alerts             AUC all before  found  in time  ahead")
alert("and orders", "page, always", test, 0.75)
alert("vitals", "page, always", test, 0.75)
pages = alert("vitals", "page until order", ahead_of_order, 0.75)
alert("vitals", "list until order", ahead_of_order, 4.5)
wider = [(onset[:, None] <= now + 4 * hours)[ahead_of_order] for hours in (6, 8, 12)]
aucs = [roc_auc_score(near, vitals[ahead_of_order]) for near in wider]
print("before, if onset within 6, 8 or 12 h:", *(f"{auc:.2f}" for auc in aucs))
#> score      alerts             AUC all before  found  in time  ahead
#> and orders page, always         0.86   0.75    61%       9%    6.3 h
#> vitals     page, always         0.80   0.75    25%      19%    3.4 h
#> vitals     page until order     0.80   0.75    20%      20%    3.3 h
#> vitals     list until order     0.80   0.75    51%      51%    7.2 h
#> before, if onset within 6, 8 or 12 h: 0.75 0.72 0.67
# endregion


# region load
def silenced(rings: np.ndarray, hours: int) -> int:
    """Alerts that are left if each silences its patient for so long."""
    count, until = 0, np.zeros(len(rings))
    for step in now:
        heard = rings[:, step] & (until <= step)
        until[heard] = step + 4 * hours
        count += heard.sum()
    return count


shifts = len(pages) * 10 / 26  # of one ward
crossed = pages & ~np.c_[pages[:, :1] & False, pages[:, :-1]]
counts = {"scores over the line": pages.sum(), "crossings of the line": crossed.sum()}
counts |= {f"alerts, silent for {hours:>2} h": silenced(pages, hours) for hours in (4, 12)}
for what, count in counts.items():
    print(f"{what:<24} {count / shifts:.2f} a ward and shift")
#> scores over the line     6.17 a ward and shift
#> crossings of the line    1.37 a ward and shift
#> alerts, silent for  4 h  0.94 a ward and shift
#> alerts, silent for 12 h  0.63 a ward and shift
# endregion
