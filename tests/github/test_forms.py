"""The forms for issues and pull requests say what the data says."""

import pytest
import yaml
from macros import ROOT
from macros.load import load_shared

GITHUB = ROOT / ".github"


def fields(name):
    form = yaml.safe_load((GITHUB / "ISSUE_TEMPLATE" / name).read_text("utf-8"))
    assert {"name", "description", "title", "body"} <= set(form)
    return {each["id"]: each for each in form["body"]}


def test_a_case_is_proposed_by_its_brief():
    found = fields("case.yml")
    assert list(found) == ["slug", "title", "prompt", "domain", "problem", "roles", "difficulty", "fact", "reference"]
    assert all(each["validations"]["required"] for each in found.values())


@pytest.mark.parametrize(("id", "owner", "name"), [("domain", "vocabulary", "domains"), ("problem", "vocabulary", "problems"), ("roles", "roles", "roles")])
def test_its_closed_lists_are_current(id, owner, name):
    shared, _ = load_shared(ROOT)
    assert fields("case.yml")[id]["attributes"]["options"] == list(getattr(getattr(shared, owner), name))


def test_a_mistake_names_its_page_which_the_theme_fills_in():
    assert list(fields("mistake.yml")) == ["page", "wrong", "right", "source"]
    assert "template=mistake.yml&amp;page=" in (ROOT / "macros/theme/partials/mend.html").read_text("utf-8")


def test_a_pull_request_has_at_most_five_boxes():
    text = (GITHUB / "pull_request_template.md").read_text("utf-8")
    assert 1 <= text.count("- [ ] ") <= 5
