r"""Mathematics: `\( inline \)` and `\[ display \]` to MathML, when the site is built."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

import math_core

_MARKED = re.compile(r'<(span|div) class="arithmatex">\s*\\[(\[](.+?)\\[)\]]\s*</\1>([,.;:?!)]*)', re.DOTALL)
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_STYLE = re.compile(r' style="([^"]*)"')
# What the converter writes and browsers do not draw.
_UNDRAWN = re.compile(r'<menclose notation="([a-z]+)"')
_RULE = {"0.05em solid currentcolor": "rule", "0.05em dashed currentcolor": "dashes"}
_CLASS_OF = {
    ("text-align", "left"): "m-left",
    ("text-align", "right"): "m-right",
    ("padding-left", "0"): "m-flush-left",
    ("padding-right", "0"): "m-flush-right",
    ("padding-left", "1em"): "m-gap",
    ("padding-left", "0.1667em"): "m-thin-left",
    ("padding-right", "0.1667em"): "m-thin-right",
    **{(f"border-{side}", rule): f"m-{kind}-{side}" for side in ("top", "right", "bottom", "left") for rule, kind in _RULE.items()},
}
# Said by another declaration too, or wide as the line, which a table here is not.
_IMPLIED = ("justify-items", "width")


class BadFormula(ValueError):
    """A formula that the converter cannot do; its text says why."""


@lru_cache(maxsize=4096)
def mathml(latex: str, display: bool) -> str:
    """MathML of a LaTeX formula, without inline styles.

    Raises BadFormula with the converter's reason, in one line.
    """
    try:
        html = math_core.LatexToMathML().convert_with_local_state(latex.strip(), displaystyle=display)
    except math_core.LatexError as error:
        raise BadFormula(reason(error)) from None
    if undrawn := _UNDRAWN.search(html):
        raise BadFormula(f"browsers draw no {undrawn[1]} around or through a formula")
    return _STYLE.sub(_classes, html)


def typeset(html: str) -> str:
    """A maintainers' page with the formulas that arithmatex has marked turned into MathML.

    Raises BadFormula with the formula and the converter's reason.
    """
    return _MARKED.sub(_typeset, html)


def _typeset(marked: re.Match[str]) -> str:
    kind, latex, punctuation = marked[1], unescape(marked[2]), marked[3]
    try:
        formula = mathml(latex, kind == "div")
    except BadFormula as error:
        raise BadFormula(f"{latex.strip()}: {error}") from None
    if kind == "div":
        return f'<div class="formula" tabindex="0">{formula}</div>{punctuation}'
    return f'<span class="unbroken">{formula}{punctuation}</span>' if punctuation else formula


def reason(error: Exception) -> str:
    """The converter's message without its colours, drawing and trailing stop."""
    first = _ANSI.sub("", str(error)).strip().splitlines()[0]
    return first.removeprefix("Error: ").rstrip(".")


def _classes(style: re.Match[str]) -> str:
    """The policy forbids style attributes: what they ask for becomes classes, whose rules stand in mathematics.css."""
    found = []
    for declaration in filter(None, (each.strip() for each in style[1].split(";"))):
        name, _, value = declaration.partition(":")
        if name in _IMPLIED:
            continue
        known = _CLASS_OF.get((name, value.strip()))
        if known is None:
            raise BadFormula(f"a page gives no formula a style such as {declaration!r}")
        found.append(known)
    return f' class="{" ".join(found)}"' if found else ""
