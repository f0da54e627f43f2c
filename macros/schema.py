"""`cases/case.schema.json`: the case contract for editors, made from the model and the closed lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from macros.load import load_shared
from macros.model import Case
from macros.reading.source import Problem
from macros.vocabulary import Vocabulary

SCHEMA = Path("cases/case.schema.json")


def schema(vocabulary: Vocabulary) -> dict[str, Any]:
    """The JSON schema of case.yml, with each closed list as an enumeration."""
    made = Case.model_json_schema()
    fields, parts = made["properties"], made["$defs"]
    fields["domain"]["enum"] = list(vocabulary.domains)
    fields["problem"]["items"]["enum"] = list(vocabulary.problems)
    parts["Fact"]["properties"]["topic"]["enum"] = list(vocabulary.topics)
    parts["Pitfall"]["properties"]["pitfall"]["enum"] = list(vocabulary.pitfalls)
    parts["Criterion"]["properties"]["skill"]["enum"] = list(vocabulary.skills)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def as_text(made: dict[str, Any]) -> str:
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def write_schema(root: Path) -> list[Problem]:
    """Write the schema below `root`, or return why its vocabulary cannot be read."""
    shared, problems = load_shared(root)
    if shared.vocabulary is None:
        return [problem for problem in problems if problem.path == "cases/vocabulary.yml"]
    (root / SCHEMA).write_text(as_text(schema(shared.vocabulary)), "utf-8")
    return []
