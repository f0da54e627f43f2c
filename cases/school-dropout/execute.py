"""The code of the Execute step: whom four lists reach, and whom three kinds of help keep in school.

The pupils are made up: fifty states like this case's, each with 400 schools of 100 pupils and 2,000 slots.
A pupil leaves when risk, a sum of three parts with variance one in all, passes the line that one in ten pass.
"""

import numpy as np

rng = np.random.default_rng(7)
states, schools, pupils, line = 50, 400, 100, 1.2816
drawn = rng.normal(size=(states * schools, 1))
earlier = rng.normal(size=(states * schools, 3 * pupils))
record_drawn = rng.normal(size=(states * schools, pupils))
rest_drawn = rng.normal(size=(states * schools, pupils))
lottery = rng.random(record_drawn.shape)


# region reach
def world(between: float, record: float) -> tuple[np.ndarray, ...]:
    """School part, record part and whole risk of each pupil, and the share that left each school before."""
    school = np.sqrt(between) * drawn
    own = np.sqrt(record) * record_drawn
    past = (school + np.sqrt(1 - between) * earlier > line).mean(axis=1, keepdims=True)
    return school, own, school + own + np.sqrt(1 - between - record) * rest_drawn, past + 0 * own


def listed(score: np.ndarray) -> np.ndarray:
    return np.argsort(-score.ravel(), kind="stable")[: 2000 * states]


for between in (0.05, 0.25):
    for grade, record in (("six", 0.05), ("nine", 0.20)):
        school, own, risk, past = world(between, record)
        lists = {"chance": lottery, "record": own, "school": past, "both": school + own}
        reached = {name: (risk.ravel()[listed(by)] > line).sum() / states for name, by in lists.items()}
        row = "  ".join(f"{name} {count:5,.0f}" for name, count in reached.items())
        print(f"between schools {between:3.0%}, grade {grade:<4}  {row}")
# endregion

# region prevent
school, own, risk, past = world(0.25, 0.05)  # grade six
helps = {  # how far each kind lowers a pupil's risk; each would keep a tenth of all leavers, given to everyone
    "push": 0.059,
    "school": 0.157 * np.maximum(school, 0) + 0 * own,
    "record": 0.506 * np.maximum(own, 0),
}
for name, by in {"chance": lottery, "record": own, "school": past, "both": school + own}.items():
    chosen = np.zeros(risk.size, dtype=bool)
    chosen[listed(by)] = True
    leaves = chosen.reshape(risk.shape) & (risk > line)
    kept = {kind: (leaves & (risk - lower <= line)).sum() / states for kind, lower in helps.items()}
    row = "  ".join(f"mends the {kind} {count:3.0f}" for kind, count in kept.items() if kind != "push")
    print(f"list by {name:<6}  reached {leaves.sum() / states:3.0f}  kept: a push {kept['push']:2.0f}  {row}")
# endregion
