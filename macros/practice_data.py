"""`docs/assets/data/practice.json`: what a practice session needs of the shared lists, and its mark-up, no more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from markupsafe import Markup

from macros.asper import PHASES
from macros.draw.radar import web
from macros.load import load_shared
from macros.pages.templating import render
from macros.reading.source import Problem
from macros.vocabulary import Role, Roles, Topic, Vocabulary

PRACTICE_DATA = Path("docs/assets/data/practice.json")
SOURCES = ("cases/vocabulary.yml", "cases/roles.yml")


def practice_data(vocabulary: Vocabulary, roles: Roles) -> dict[str, Any]:
    """Topics with the phrases that find them, skills and role profiles, each list in order, and the views."""
    below, above = (Markup(part) for part in web(vocabulary.skills, roles.levels))
    return {
        "topics": [_topic(key, topic) for key, topic in vocabulary.topics.items()],
        "skills": [
            {"id": key, "label": skill.label, "short": skill.short}
            for key, skill in vocabulary.skills.items()
        ],
        "roles": {key: _role(role) for key, role in roles.roles.items()},
        "views": str(render("session", phases=PHASES, skills=vocabulary.skills, web=below, names=above)),
    }


def as_text(made: dict[str, Any]) -> str:
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"


def write_practice_data(root: Path) -> list[Problem]:
    """Write the data below `root`, or return why a list that it draws on cannot be read."""
    shared, problems = load_shared(root)
    if shared.vocabulary is None or shared.roles is None:
        return [problem for problem in problems if problem.path in SOURCES]
    path = root / PRACTICE_DATA
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(as_text(practice_data(shared.vocabulary, shared.roles)), "utf-8")
    return []


def _topic(key: str, topic: Topic) -> dict[str, str]:
    # One string a topic, since thousands of quoted strings would weigh more and say no more.
    return {"id": key, "label": topic.label, "phrases": "\n".join((*topic.phrases, *topic.questions))}


def _role(role: Role) -> dict[str, Any]:
    skills = {
        key: {"level": skill.level, **({} if skill.up_to is None else {"up_to": skill.up_to})}
        for key, skill in role.skills.items()
    }
    called = role.title[0].lower() + role.title[1:]
    return {"short": role.short, "title": role.title, "called": called, "skills": skills}
