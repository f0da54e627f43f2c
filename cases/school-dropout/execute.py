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


def auc(leaves: np.ndarray, score: np.ndarray) -> float:
    """The AUC over the pupils of the first ten states."""
    few = 10 * schools
    return roc_auc_score(leaves[:few].ravel(), score[:few].ravel())


def listed(score: np.ndarray) -> np.ndarray:
    """Marks the pupils with the highest scores, as many as there are slots."""
    chosen = np.zeros(score.size, dtype=bool)
    chosen[np.argsort(-score.ravel(), kind="stable")[: 2000 * states]] = True
    return chosen.reshape(score.shape)


# region reach
def world(between: float, record: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    school, own = np.sqrt(between) * school_drawn, np.sqrt(record) * record_drawn
    risk = school + own + np.sqrt(1 - between - record) * rest_drawn
    past = (school + np.sqrt(1 - between) * earlier_drawn > line).mean(axis=1, keepdims=True)  # three cohorts
    lists = {"chance": lottery, "record": own, "school": past + 0 * own, "both": school + own}
    return school, own, risk, lists


print("would-be dropouts reached (AUC)")
for between in (0.05, 0.25):
    for grade, record in {"six": 0.05, "nine": 0.20}.items():
        *_, risk, lists = world(between, record)
        row = [f"{between:3.0%} between schools, grade {grade:<4}"]
        for name, score in lists.items():
            reached = (listed(score) & (risk > line)).sum() / states
            row.append(f"{name} {reached:4.0f} ({auc(risk > line, score):.2f})")
        print("  ".join(row))
#> would-be dropouts reached (AUC)
#>  5% between schools, grade six   chance  200 (0.50)  record  398 (0.62)  school  379 (0.61)  both  507 (0.67)
#>  5% between schools, grade nine  chance  200 (0.50)  record  685 (0.74)  school  380 (0.61)  both  770 (0.77)
#> 25% between schools, grade six   chance  200 (0.50)  record  396 (0.62)  school  767 (0.77)  both  853 (0.80)
#> 25% between schools, grade nine  chance  197 (0.50)  record  683 (0.74)  school  769 (0.77)  both 1097 (0.86)
# endregion

# region prevent
school, own, risk, lists = world(0.25, 0.05)  # grade six
helps = {  # how far each lowers a pupil's risk; given to everyone, each would keep a tenth of all leavers
    "a push": 0.059,
    "a mended school": 0.157 * np.maximum(school, 0),
    "a mended record": 0.506 * np.maximum(own, 0),
}
for name, score in lists.items():
    leaves = listed(score) & (risk > line)
    kept = {kind: (leaves & (risk - lower <= line)).sum() / states for kind, lower in helps.items()}
    row = ", ".join(f"{kind} {count:3.0f}" for kind, count in kept.items())
    print(f"by {name:<6}  reached {leaves.sum() / states:3.0f}  kept by {row}")
#> by chance  reached 200  kept by a push  20, a mended school  20, a mended record  20
#> by record  reached 396  kept by a push  33, a mended school  27, a mended record 122
#> by school  reached 767  kept by a push  50, a mended school 136, a mended record  42
#> by both    reached 853  kept by a push  54, a mended school 134, a mended record  94
# endregion
