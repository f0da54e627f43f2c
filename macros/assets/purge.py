"""A style sheet of the theme without what no page can use: a rule that names what no source of the site names, and
a custom property that nothing reads.

Only what is certain goes: a rule stays if each element, class, attribute and id that one of its selectors names is a
word of the sources, wherever it stands there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

_WORD = re.compile(r"[\w-]+")
_TOKEN = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\)|[{};]""", re.DOTALL)
# A pseudo-class or -element; what it is given is matched by no name of its own.
_PSEUDO = re.compile(r"::?[\w-]+(?:\([^()]*\))?")
# Of a value that is matched in part, the whole is unknown.
_PARTLY = re.compile(r"([~|^$*])=(?:\"[^\"]*\"|'[^']*'|[\w-]+)")
_LIST = re.compile(r",(?![^(\[]*[)\]])")
_CUSTOM = re.compile(r"(--[\w-]+)\s*:")
_READ = re.compile(r"var\(\s*(--[\w-]+)")
# Rules within these are rules like others; all else that begins with @ is kept as it is.
_NESTING = ("@media", "@supports")


def words(texts: Collection[str]) -> frozenset[str]:
    """Every name that the texts may give an element, a class, an attribute or an id."""
    return frozenset(word for text in texts for word in _WORD.findall(text))


def purge(sheet: str, named: Collection[str], beside: str) -> str:
    """The style sheet with the rules that can match where only what is `named` stands, in their order.

    `beside` is the text of the site's own style sheets, which may read the custom properties of `sheet`.
    Nested rules (CSS nesting) are not looked into: a rule goes or stays as a whole.
    """
    return _without_unread(_rules(sheet, named), beside)


def _rules(sheet: str, named: Collection[str]) -> str:
    kept = []
    for head, body in _blocks(sheet):
        if body is None:
            kept.append(f"{head};")
        elif head.startswith(_NESTING):
            body = _rules(body, named)
            kept += [f"{head}{{{body}}}"] if body else []
        elif head.startswith("@"):
            kept.append(f"{head}{{{body}}}")
        elif selectors := [each for each in _LIST.split(head) if _may_match(each, named)]:
            kept.append(f"{','.join(selectors)}{{{body}}}")
    return "".join(kept)


def _may_match(selector: str, named: Collection[str]) -> bool:
    names = _WORD.findall(_PARTLY.sub("", _PSEUDO.sub("", selector)))
    return all(name in named for name in names)


def _without_unread(sheet: str, beside: str) -> str:
    """Without the declarations of custom properties that neither the sheet nor what stands beside it reads."""
    while True:
        read = {*_READ.findall(sheet), *_READ.findall(beside)}
        shorter = _declared(sheet, read)
        if shorter == sheet:
            return sheet
        sheet = shorter


def _declared(sheet: str, read: Collection[str]) -> str:
    kept = []
    for head, body in _blocks(sheet):
        if body is None:
            kept.append(f"{head};")
        elif head.startswith(_NESTING):
            kept.append(f"{head}{{{_declared(body, read)}}}")
        elif "--" not in body or head.startswith("@"):
            kept.append(f"{head}{{{body}}}")
        else:
            stays = [each for each, _ in _blocks(body) if not ((m := _CUSTOM.match(each)) and m[1] not in read)]
            kept += [f"{head}{{{';'.join(stays)}}}"] if stays else []
    return "".join(kept)


def _blocks(text: str) -> Iterator[tuple[str, str | None]]:
    """Each statement of a sheet or of a rule: what stands before its braces, and what within, None without any."""
    start, opened, depth = 0, 0, 0
    for token in _TOKEN.finditer(text):
        match token[0], depth:
            case "{", 0:
                opened, depth = token.end(), 1
            case "{", _:
                depth += 1
            case "}", 1:
                yield text[start : opened - 1].strip(), text[opened : token.start()]
                start, depth = token.end(), 0
            case "}", _:
                depth -= 1
            case ";", 0:
                yield text[start : token.start()].strip(), None
                start = token.end()
    if rest := text[start:].strip():
        yield rest, None
