r"""Mathematics: `\( inline \)` and `\[ display \]` to MathML, when the site is built."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

import math_core

_MARKED = re.compile(r'<(span|div) class="arithmatex">\s*\\[(\[](.+?)\\[)\]]\s*</\1>([,.;:?!)]*)', re.DOTALL)
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
_STYLE = re.compile(r' style="([^"]*)"')


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
    return _STYLE.sub(_class_for, html)


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


def _class_for(style: re.Match[str]) -> str:
    """The policy forbids style attributes: table cells get classes, whose rules stand in base.css."""
    declarations = style[1].replace(" ", "")
    side = "right" if "text-align:right" in declarations else "left" if "text-align:left" in declarations else ""
    gap = " m-gap" if "padding-left:1em" in declarations else ""
    return f' class="m-{side}{gap}"' if side else ""
