"""`tests/hostile/README.md`: every attack with its answer. `python -m tests.hostile.readme` writes it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.hostile.corpus import FAMILIES
from tests.hostile.outcomes import Outcome, outcomes

PAGE = Path(__file__).with_name("README.md")
SHOWN = 4  # lines of an attack's answer; the rest are counted

_HEAD = """\
# Hostile contributions

Each entry is one idea of an attack on the build by a pull request, and what `python -m macros check` answers; where only running its code can tell, what the tests answer that run it. An attack changes a small valid project (`tests/data/project`) in one place, as its row in `tests/hostile/corpus/` says. None is accepted in silence, none takes a second of processor time or 200 MB, none breaks the check or leaves a file behind.

This page is generated: after a change to an attack or a message, write it again with `python -m tests.hostile.readme` and read the difference.
"""


def page(found: Mapping[str, Mapping[str, Outcome]]) -> str:
    """The page's text, from what `outcomes` returns."""
    count = sum(len(ideas) for ideas in found.values())
    return "\n".join([_HEAD, f"There are {count} attacks.", *_families(found), ""])


def _families(found: Mapping[str, Mapping[str, Outcome]]) -> Iterator[str]:
    for family, ideas in found.items():
        yield f"\n## {family}\n\n{FAMILIES[family][0]}"
        for idea, outcome in ideas.items():
            lines = outcome["lines"]
            rest = [f"... and {len(lines) - SHOWN} more"] if len(lines) > SHOWN else []
            yield "\n".join([f"\n### {idea}\n", "```text", *lines[:SHOWN], *rest, "```"])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(page(outcomes(Path(folder))), "utf-8")
