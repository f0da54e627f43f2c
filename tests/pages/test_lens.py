"""What weighs most for a role."""

from __future__ import annotations

from types import SimpleNamespace

from macros.pages.lens import weights


def role(**levels):
    return SimpleNamespace(skills={skill: SimpleNamespace(level=level) for skill, level in levels.items()})


def test_the_skills_at_a_roles_highest_level_weigh_most_and_those_above_the_mean_set_it_apart():
    roles = {"a": role(maths=2, data=2, business=0), "b": role(maths=1, data=2, business=2)}
    assert weights(roles) == {"a": {"maths": True, "data": False}, "b": {"data": False, "business": True}}


def test_every_role_of_the_guide_has_something_that_sets_it_apart(collection):
    found = weights(collection.roles.roles)
    assert {name: [skill for skill, apart in skills.items() if apart] for name, skills in found.items()} == {
        "mle": ["software"], "ds": ["business", "communication"], "mlr": ["maths", "ml"], "se-ml": ["software"],
    }  # fmt: skip
