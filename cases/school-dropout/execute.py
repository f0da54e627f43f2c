"""The code of the Execute step: whom four lists reach, and whom three kinds of help keep in school.

The pupils are made up: thirty states like this case's, each with 400 schools of 100 pupils and 2,000 slots.
A pupil leaves when risk, a sum of three parts with variance one in all, passes the line that one in ten pass.
"""

import numpy as np
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(7)
states, schools, pupils, line = 30, 400, 100, 1.2816
school_drawn = rng.normal(size=(states * schools, 1))
earlier_drawn = rng.normal(size=(states * schools, 3 * pupils))
record_drawn = rng.normal(size=(states * schools, pupils))
rest_drawn = rng.normal(size=(states * schools, pupils))
lottery = rng.random(record_drawn.shape)


def listed(score: np.ndarray) -> np.ndarray:
    """Marks the pupils with the highest scores, as many as there are slots."""
    chosen = np.zeros(score.size, dtype=bool)
    chosen[np.argsort(-score.ravel(), kind="stable")[: 2000 * states]] = True
    return chosen.reshape(score.shape)


def auc(leaves: np.ndarray, score: np.ndarray) -> float:
    """The AUC over the pupils of the first ten states."""
    few = 10 * schools
    return roc_auc_score(leaves[:few].ravel(), score[:few].ravel())


# region reach
def world(between: float, record: float) -> tuple[np.ndarray, ...]:
    school = np.sqrt(between) * school_drawn
    own = np.sqrt(record) * record_drawn
    risk = school + own + np.sqrt(1 - between - record) * rest_drawn
    earlier = school + np.sqrt(1 - between) * earlier_drawn  # cohorts
    rate = (earlier > line).mean(axis=1, keepdims=True) + 0 * own
    lists = {"record": own, "school": rate, "both": school + own}
    return school, own, risk, lists


print("between, grade: would-be dropouts reached (AUC)")
for between in (0.05, 0.25):
    for grade, record in {"six": 0.05, "nine": 0.20}.items():
        *_, risk, lists = world(between, record)
        row = f"{between:3.0%}, {grade:<4}"
        for name, score in lists.items():
            leaves = risk > line
            reached = (listed(score) & leaves).sum() / states
            row += f"  {name} {reached:4.0f} ({auc(leaves, score):.2f})"
        print(row)
#> between, grade: would-be dropouts reached (AUC)
#>  5%, six   record  398 (0.62)  school  379 (0.61)  both  507 (0.67)
#>  5%, nine  record  685 (0.74)  school  380 (0.61)  both  770 (0.77)
#> 25%, six   record  396 (0.62)  school  767 (0.77)  both  853 (0.80)
#> 25%, nine  record  683 (0.74)  school  769 (0.77)  both 1097 (0.86)
# endregion

# region prevent
school, own, risk, lists = world(between=0.25, record=0.05)  # grade six
helps = {  # what each takes off a pupil's risk; each would keep
    "push": 0.059,  # a tenth of all leavers if everyone got it
    "school": 0.157 * np.maximum(school, 0),
    "record": 0.506 * np.maximum(own, 0),
}
for name, score in ({"chance": lottery} | lists).items():
    leaves = listed(score) & (risk > line)
    row = f"by {name:<6}  reached {leaves.sum() / states:3.0f}   kept"
    for kind, lower in helps.items():
        kept = (leaves & (risk - lower <= line)).sum() / states
        row += f"  {kind} {kept:3.0f}"
    print(row)
#> by chance  reached 200   kept  push  20  school  20  record  20
#> by record  reached 396   kept  push  33  school  27  record 122
#> by school  reached 767   kept  push  50  school 136  record  42
#> by both    reached 853   kept  push  54  school 134  record  94
# endregion
