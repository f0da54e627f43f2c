"""A case's files in the house style, as far as that needs no question and changes no meaning.

Keys stand in the order of the model, quotes are double, letters are composed (NFC), lines end in \\n without spaces
before it, and prose has one sentence a line. Whatever would change the data of case.yml, the page that answer.md
makes or the program that execute.py is, is left as it was.
"""

from __future__ import annotations

import ast
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from macros.fix import answer_md, case_yml
from macros.fix.text import ended, plain, trimmed
from macros.load import show_path
from macros.reading.source import Problem, Source, read
from macros.reading.yaml_reader import read_document
from macros.render import Page, UnsafeHtml
from macros.render.mathematics import BadFormula

_NOT_RENDERED = (UnsafeHtml, BadFormula, RecursionError)
_GUIDE = re.compile(r"^[ \t]*#\?[^\n]*\n", re.MULTILINE)
_BEFORE_END = re.compile(r" (</(?:p|li|h[1-6]|td|th|dd|dt)>)")
_PRE = re.compile(r"(<pre.*?</pre>)", re.DOTALL)


class Unreadable(Exception):
    """A file that must be mended by hand first; it carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class Fixed:
    """A file and its text in the house style; `is_changed` tells whether that differs from what it holds."""

    path: Path
    shown: str
    text: str
    is_changed: bool

    def write(self) -> None:
        """Put the text in place in one step."""
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=self.path.parent, delete=False) as file:
            beside = Path(file.name)
            file.write(self.text)
        try:
            beside.chmod(self.path.stat().st_mode)
            beside.replace(self.path)
        except BaseException:
            beside.unlink()
            raise


def fix_case(folder: Path, root: Path, drop_guide: bool = False) -> tuple[list[Fixed], list[Problem]]:
    """Each file of a case in the house style, and a problem for each that must be mended by hand first.

    With `drop_guide`, the lines of case.yml go that explain the template.
    """
    if not folder.is_dir():
        return [], [Problem(show_path(folder, root), 1, 1, "a case must be a folder that is there")]
    found, problems = [], []
    for name, style in _STYLES.items():
        path = folder / name
        if not path.exists() and name == "execute.py":
            continue
        try:
            found.append(_fix(path, show_path(path, root), style, drop_guide and name == "case.yml"))
        except Unreadable as error:
            problems.append(error.problem)
    return found, problems


def _fix(path: Path, shown: str, style: Callable[[str, str], str], drop_guide: bool) -> Fixed:
    source, problems = read(path, shown)
    if source is None:
        raise Unreadable(problems[0])
    held = path.read_bytes().decode("utf-8")
    text = _without_guide(plain(held)) if drop_guide else plain(held)
    text = style(text, shown)
    return Fixed(path, shown, text, text != held)


def _case_yml(text: str, shown: str) -> str:
    document, problems = read_document(Source(shown, text))
    if problems or not isinstance(document.data, dict):
        raise Unreadable((*problems, Problem(shown, 1, 1, "the file must be a mapping"))[0])
    return case_yml.fixed(text, _data)


def _data(text: str) -> Any:
    document, problems = read_document(Source("case.yml", text))
    return None if problems else document.data


def _without_guide(text: str) -> str:
    """The text without the lines that begin with #?, or as it is where that would change its data."""
    without = _GUIDE.sub("", text)
    return without if _data(without) == _data(text) else text


def _answer_md(text: str, shown: str) -> str:
    try:
        _html(text)
    except _NOT_RENDERED as error:
        raise Unreadable(Problem(shown, 1, 1, f"the file must render: {' '.join(str(error).split())}")) from None
    return answer_md.fixed(text, page_of)


def page_of(answer: str) -> str | None:
    """The page that an answer makes, or None where it cannot be rendered."""
    try:
        return _html(answer)
    except _NOT_RENDERED:
        return None


def _html(answer: str) -> str:
    """The page that an answer makes, whatever its numbers and sources are; white space is one space but in code."""
    page = Page(_Always(1.0), _Always(""), _Always(_SOURCE), lambda name, caption, fill: f"{name}-{caption}", lambda *words: "-".join(words))
    parts = _PRE.split(page.block(answer))
    parts[::2] = [_BEFORE_END.sub(r"\1", " ".join(part.split())) for part in parts[::2]]
    return "".join(parts)


def _execute_py(text: str, shown: str) -> str:
    try:
        tree = ast.dump(ast.parse(text))
    except (SyntaxError, ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None) or 1
        raise Unreadable(Problem(shown, line, 1, f"the file must be Python: {error.args[0]}")) from None
    changed = ended(trimmed(text))
    return changed if ast.dump(ast.parse(changed)) == tree else ended(text)


class _Always(dict):
    """A mapping that holds the same for every key."""

    def __init__(self, value: object) -> None:
        super().__init__()
        self.value = value

    def __missing__(self, key: str) -> object:
        return self.value


_SOURCE = SimpleNamespace(key="key", short="short", url="https://example.org")
_STYLES = {"case.yml": _case_yml, "answer.md": _answer_md, "execute.py": _execute_py}

