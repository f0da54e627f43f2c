"""The code of the Execute step: what a pooled test hides, and what a new order of reading costs.

Films and hours are made up, at this case's rates.
"""

from collections import deque

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(11)


def hospital(films: int, sick_share: float, portable: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Embeddings with a weak trace of disease and a strong one of the scanner; the label; the scanner."""
    sick, cart = rng.random(films) < sick_share, rng.random(films) < portable
    film = rng.normal(size=(films, 30))
    film[:, 0] += 1.3 * sick  # worth an AUC of 0.82 to anyone who looks at nothing else
    film[:, 1] += 6.0 * cart
    return film, sick, cart


ward, clinic, new = hospital(40_000, 0.34, 0.98), hospital(110_000, 0.01, 0.02), hospital(20_000, 0.06, 0.4)
film, sick = np.vstack([ward[0], clinic[0]]), np.r_[ward[1], clinic[1]]
site = np.repeat([0, 1], [40_000, 110_000])

# region split
train = rng.random(site.size) < 0.7  # the random split: both hospitals on both sides
rate = np.array([0.34, 0.01])[site]
even = 1 / np.where(sick, rate, 1 - rate)  # sick and well weigh the same within each hospital


def report(name: str, seen: list[int], weight: np.ndarray) -> None:
    model = LogisticRegression().fit(film[train][:, seen], sick[train], weight[train])
    score, there = model.decision_function(film[:, seen]), model.decision_function(new[0][:, seen])
    cut = np.quantile(score[~train & sick], 0.3)  # finds 70 % of the sick in the pooled test
    tests = [~train, ~train & (site == 0), ~train & (site == 1)]
    aucs = [*(roc_auc_score(sick[test], score[test]) for test in tests), roc_auc_score(new[1], there)]
    found = [(there > cut)[new[1] & (new[2] == cart)].mean() for cart in (True, False)]
    print(name, *(f"{auc:.2f}" for auc in aucs), *(f"{share:4.0%}" for share in found), sep="   ")


print("               pooled  ward  clinic  new   found: portable, fixed")
report("the mark alone", [1], np.ones(site.size))
report("films as come ", list(range(30)), np.ones(site.size))
report("evened out    ", list(range(30)), even)
#>                pooled  ward  clinic  new   found: portable, fixed
#> the mark alone   0.86   0.51   0.51   0.50    76%     0%
#> films as come    0.93   0.80   0.77   0.71    78%     7%
#> evened out       0.82   0.82   0.79   0.82    71%    70%
# endregion

films = 100_000
arrival, reading = np.cumsum(rng.exponential(60 / 13, films)), rng.exponential(4, films)  # minutes
sick = rng.random(films) < 0.06
flag = rng.random(films) < np.where(sick, 0.70, 0.22)


# region queue
def waits(flag: np.ndarray, cap: float, jump: bool) -> np.ndarray:
    """Minutes until each film is opened. Past the cap, a film jumps the flagged ones or joins them."""
    rest, urgent, wait, clock, seen = deque(), deque(), np.zeros(films), 0.0, 0
    for _ in range(films):
        clock = clock if rest or urgent else max(clock, arrival[seen])
        while seen < films and arrival[seen] <= clock:
            (urgent if flag[seen] else rest).append(seen)
            seen += 1
        overdue = rest and clock - arrival[rest[0]] > cap
        pick = rest if not urgent or (overdue and (jump or rest[0] < urgent[0])) else urgent
        film = pick.popleft()
        wait[film] = clock - arrival[film]
        clock += reading[film]
    return wait


for name, order, cap, jump in [
    ("first come", flag & False, np.inf, False),
    ("flagged first", flag, np.inf, False),
    ("cap, jumps ahead", flag, 120, True),
    ("cap, joins flagged", flag, 120, False),
]:
    wait = waits(order, cap, jump)
    means = f"sick {wait[sick].mean():.0f} min  missed {wait[sick & ~flag].mean():.0f} min"
    print(f"{name:<19} {means}  longest {wait.max() / 60:.1f} h")
#> first come          sick 28 min  missed 27 min  longest 4.4 h
#> flagged first       sick 14 min  missed 35 min  longest 5.8 h
#> cap, jumps ahead    sick 17 min  missed 34 min  longest 10.1 h
#> cap, joins flagged  sick 16 min  missed 34 min  longest 4.4 h
# endregion
