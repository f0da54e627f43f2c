"""Prose as one sentence a line, so that a change of one sentence is a change of one line."""

from __future__ import annotations

import re

# What no line may break: code, mathematics, numbers by name, brackets with what they link to.
_WHOLE = re.compile(r"`+[^`]*`+|\\\(.*?\\\)|\{=.*?=\}|!?\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?")
_END = re.compile(
    r"(?P<word>[\w.'’-]*)(?P<mark>[.!?]+)[\"'”’)*_]*(?:\[\^[\w-]+\])? "
    r"(?=[\"'“‘(*_]*(?:[A-Z0-9À-ÖØ-Þ]|\{=|\\\(|`|\[(?![@^])))"
)
_ABBREVIATIONS = {"al", "approx", "ca", "cf", "dr", "e.g", "i.e", "incl", "mr", "mrs", "ms", "prof", "resp", "st", "vs"}
# These are abbreviations only before a number: "no. 3" but "The answer is no."
_BEFORE_NUMBERS = {"c", "eq", "eqs", "fig", "figs", "no", "nos", "p", "pp", "sec", "vol"}
# At the start of a line these would begin something else than a sentence.
_BLOCK_START = re.compile(r"[-+*] |[>|#:=~]|```|\d+[.)] |!\[|\\\[|\*\[")


def sentences(text: str) -> list[str]:
    """The sentences of one line of Markdown, in order; joined by single spaces they are the text again."""
    whole = [match.span() for match in _WHOLE.finditer(text)]
    lines, start = [], 0
    for match in _END.finditer(text):
        mark, end = match.end("mark"), match.end()
        if any(a < mark < b for a, b in whole) or _goes_on(match) or _BLOCK_START.match(text, end):
            continue
        lines.append(text[start : end - 1])
        start = end
    return [*lines, text[start:]]


def _goes_on(end: re.Match[str]) -> bool:
    """Whether what looks like an end is an abbreviation or a name's initial."""
    word = end["word"].lower()
    if end["mark"] != "." or not word:
        return False
    is_initial = len(word) == 1 and end["word"].isupper()
    is_numbered = word in _BEFORE_NUMBERS and end.string[end.end()].isdigit()
    return word in _ABBREVIATIONS or is_initial or is_numbered
