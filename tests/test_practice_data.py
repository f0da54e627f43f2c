"""The data of the practice session say what the shared lists say, in few bytes."""

import gzip
import json
import re

import pytest
from macros import ROOT
from macros.__main__ import main
from macros.asper import PHASES
from macros.load import load_shared
from macros.practice_data import PRACTICE_DATA, as_text, practice_data

LARGEST = 40_000  # bytes, gzipped: what a session may load besides the page and its scripts


@pytest.fixture(scope="module")
def shared():
    return load_shared(ROOT)[0]


def test_the_checked_in_data_are_current(shared):
    written = (ROOT / PRACTICE_DATA).read_text("utf-8")
    made = as_text(practice_data(shared.vocabulary, shared.roles))
    assert written == made, "run: python -m macros practice-data"


def test_the_data_are_small_enough_to_fetch():
    assert len(gzip.compress((ROOT / PRACTICE_DATA).read_bytes(), 9, mtime=0)) <= LARGEST


def test_every_list_is_whole_and_in_order(shared):
    made = json.loads((ROOT / PRACTICE_DATA).read_text("utf-8"))
    assert [(each["id"], each["label"]) for each in made["topics"]] == [
        (key, topic.label) for key, topic in shared.vocabulary.topics.items()
    ]
    assert [each["id"] for each in made["skills"]] == list(shared.vocabulary.skills)
    assert {key: role["skills"] for key, role in made["roles"].items()} == {
        key: {
            name: skill.model_dump(include={"level", "up_to"}, exclude_none=True)
            for name, skill in role.skills.items()
        }
        for key, role in shared.roles.roles.items()
    }


def test_every_view_is_there_once_and_names_every_step_and_skill(shared):
    views = json.loads((ROOT / PRACTICE_DATA).read_text("utf-8"))["views"]
    ids = re.findall(r'<template id="([^"]+)"', views)
    assert ids == ["setup", "run", "turn", "supposition", "offer", "ladder", "mark", "statement", "result", "told", "used", "like"]
    for phase in PHASES:
        assert f"Notes for {phase.title}<" in views or phase.id == "recap"
    assert [skill.label for skill in shared.vocabulary.skills.values() if f'<th scope="row">{skill.label}</th>' not in views] == []
    assert "style=" not in views and "<script" not in views


def test_phrases_are_lower_case_ascii_on_one_line_and_stand_once(shared):
    phrases = [phrase for topic in shared.vocabulary.topics.values() for phrase in topic.phrases]
    assert [each for each in phrases if not each.isascii() or each != each.lower() or "\n" in each] == []
    assert len(phrases) == len(set(phrases))


def test_every_topic_has_many_phrases(shared):
    topics = shared.vocabulary.topics
    assert [key for key, topic in topics.items() if len(topic.phrases) < 45] == []


def test_a_list_that_cannot_be_read_is_reported_and_nothing_is_written(tmp_path, capsys):
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "vocabulary.yml").write_text("topics: [\n", "utf-8")
    assert main(["--root", str(tmp_path), "practice-data"]) == 1
    assert "cases/vocabulary.yml" in capsys.readouterr().out
    assert not (tmp_path / PRACTICE_DATA).exists()
