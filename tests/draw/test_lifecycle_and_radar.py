"""The life cycle and the skill profiles."""

from __future__ import annotations

import pytest
from macros.draw import lifecycle, radar, radars
from macros.draw.radar import RADIUS
from macros.vocabulary import Role, Roles, Skill, SkillLevel, Task, Vocabulary

from tests.draw.reading import SVG, corners, figure, pictures

LEVELS = ("not named", "developing", "solid", "outstanding")
NAMES = {"maths": "Maths", "ml": "ML", "data": "Data", "software": "Software", "business": "Business"}
SKILLS = {key: Skill(label=f"{short} & more", short=short, means="it") for key, short in NAMES.items()}
PROFILE = {
    key: SkillLevel(level=level, up_to=top, why="so")
    for key, level, top in zip(NAMES, (3, 2, 2, 0, 1), (None, None, None, None, 3), strict=True)
}
TASKS = {
    name: Task(label=name.capitalize(), does=f"does {name}", hands_on=f"what {name} gives", breaks="it")
    for name in ("data engineering", "modeling", "deployment", "business analysis", "AI infrastructure")
}
ROLE = {
    "title": "Machine learning engineer",
    "short": "MLE",
    "words": "w",
    "summary": "s",
    "tasks": (),
    "skills": PROFILE,
    "presses": (),
    "start": (),
}
ROLES = Roles(
    levels=LEVELS, tasks=TASKS, roles={name: Role(**ROLE) for name in ("mle", "ds", "mlr", "se-ml")}
)
VOCABULARY = Vocabulary(domains={}, problems={}, topics={}, skills=SKILLS, pitfalls={}, synonyms={})


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_the_life_cycle_numbers_five_tasks_and_says_what_each_does_and_hands_on(form):
    picture = pictures(lifecycle(ROLES))[form]
    said = " ".join(word.text for word in picture.words)
    assert len(picture.all("circle", "d-ring")) == 5
    for n, task in enumerate(TASKS.values(), 1):
        assert picture.word(str(n))
        assert task.label in said and task.does in said
    handed = " ".join(word.text for word in picture.words if "d-serif-italic" in word.classes)
    assert all(task.hands_on in handed for task in list(TASKS.values())[:4])
    assert [word.text for word in picture.words if word.box.outside(picture.paper) > 0.5] == []
    assert len(picture.all("line", "d-ground")) == 1


def test_the_life_cycle_tells_its_loop_in_words():
    [wide, narrow] = pictures(lifecycle(ROLES)).values()
    told = wide.element.attrib["aria-label"]
    assert told == narrow.element.attrib["aria-label"]
    assert told.startswith("The life cycle of a project is a loop. 1 Data engineering hands on")
    assert "what business analysis gives, back to 1." in told


def test_a_radar_has_a_point_for_each_skill_at_its_level():
    picture = pictures(radar(PROFILE, SKILLS, LEVELS, name="mle"))["only"]
    [outline] = picture.paths("d-profile")
    reach = [(x * x + y * y) ** 0.5 for x, y in outline]
    assert reach == pytest.approx([RADIUS, RADIUS * 2 / 3, RADIUS * 2 / 3, 0, RADIUS / 3], abs=0.1)
    assert outline[0] == (0, -RADIUS)
    assert len(picture.all("circle", "d-solid")) == 5


def test_a_radar_dots_the_range_that_varies_by_team():
    picture = pictures(radar(PROFILE, SKILLS, LEVELS, name="mle"))["only"]
    [varies] = picture.paths("d-varies")
    assert [(x * x + y * y) ** 0.5 for x, y in varies] == pytest.approx([RADIUS / 3, RADIUS], abs=0.1)


def test_a_radar_names_its_axes_on_the_paper_and_tells_its_levels_in_words():
    picture = pictures(radar(PROFILE, SKILLS, LEVELS, name="mle", title="Engineer"))["only"]
    moved = corners(next(picture.element.iter(f"{SVG}g")).attrib["transform"])[0]
    paper = picture.paper
    for short in NAMES.values():
        box = picture.word(short).box
        assert box.left + moved[0] >= 0 and box.right + moved[0] <= paper.right
        assert box.top + moved[1] >= 0 and box.bottom + moved[1] <= paper.bottom
    assert picture.element.attrib["aria-label"] == (
        "Engineer: Maths & more outstanding; ML & more solid; Data & more solid; Software & more not named; "
        "Business & more developing to outstanding, by team."
    )


def test_radars_are_four_pictures_of_one_size_of_which_the_first_shows_the_scale():
    root = figure(radars(ROLES, VOCABULARY))
    svgs = list(root.iter(f"{SVG}svg"))
    assert root.attrib["class"] == "radars"
    assert [svg.attrib["id"] for svg in svgs] == [
        f"drawing-{name}-only" for name in ("mle", "ds", "mlr", "se-ml")
    ]
    assert len({svg.attrib["viewBox"] for svg in svgs}) == 1
    numbered = [[text.text for text in svg.iter(f"{SVG}text") if (text.text or "").isdigit()] for svg in svgs]
    assert numbered == [["1", "2", "3"], [], [], []]
    assert "style=" not in radars(ROLES, VOCABULARY)
