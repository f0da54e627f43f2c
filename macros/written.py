"""The parts of CONTRIBUTING.md and HACKING.md that are made from the code, so that they cannot drift from it.

A part stands between two marks, `<!-- made: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import ast
import datetime
import re
from pathlib import Path

from macros.commands.new_case import Brief, files
from macros.fix.sentences import sentences
from macros.load import Shared, load_shared
from macros.reading.source import Problem

_PART = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_COMMENT = re.compile(r"/\*\*(?!\s*@)(.*?)\*/|((?:^//[^\n]*\n)+)", re.DOTALL | re.MULTILINE)
EXAMPLE = Brief("your-case", "Your title", "payments", ["classification"], ["mle", "ds"])
DAY = datetime.date(2026, 11, 23)
PAGES = ("CONTRIBUTING.md", "HACKING.md")


def write_parts(root: Path) -> list[Problem]:
    """Write each made part below `root` anew, or return why the shared lists cannot be read."""
    shared, problems = load_shared(root)
    if problems:
        return problems
    makers = {"template": lambda: _template(shared), "modules": lambda: _modules(root)}
    for page in PAGES:
        path = root / page
        text = path.read_text("utf-8")
        made = _PART.sub(lambda part: f"{part[1]}\n{makers[part[2]]()}\n\n{part[3]}", text)
        if made != text:
            path.write_text(made, "utf-8", newline="\n")
    return []


def modules(root: Path) -> list[Path]:
    """Every module of ours: Python below macros/, JavaScript below docs/assets/js/."""
    found = (*root.glob("macros/**/*.py"), *root.glob("docs/assets/js/**/*.js"))
    return sorted((path for path in found if "__pycache__" not in path.parts), key=lambda path: (path.parent, path.name))


def first_line(path: Path) -> str:
    """What a module says of itself in its first sentence, or nothing."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        comment = ast.get_docstring(ast.parse(text)) or ""
    else:
        match = _COMMENT.search(text)
        comment = re.sub(r"^[ ]*(?://|\*)[ ]?", "", match[1] or match[2], flags=re.MULTILINE) if match else ""
    return sentences(" ".join(comment.split()))[0].rstrip(".")


def _template(shared: Shared) -> str:
    texts = files(EXAMPLE, shared, DAY)
    return f"```yaml\n{texts['case.yml']}```\n\n```markdown\n{texts['answer.md']}```"


def _modules(root: Path) -> str:
    lines, folder = [], None
    for path in modules(root):
        if path.parent != folder:
            folder = path.parent
            lines += ["", f"`{folder.relative_to(root).as_posix()}/`", ""]
        lines.append(f"- `{path.name}`: {first_line(path) or 'no word of its own'}")
    return "\n".join(lines[1:])
