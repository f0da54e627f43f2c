"""What can be set right in any text file, whatever it holds."""

from __future__ import annotations

import re
import unicodedata

_LINE_END = re.compile(r"\r\n?")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def plain(text: str) -> str:
    r"""The text without a byte order mark, its lines ended by \n, its letters composed (NFC)."""
    return unicodedata.normalize("NFC", _LINE_END.sub("\n", text.removeprefix("\ufeff")))


def ended(text: str) -> str:
    """The text with one line end at its end, and no empty line there or before it."""
    return text.strip("\n") + "\n" if text.strip() else text


def trimmed(text: str) -> str:
    """The text without spaces at the ends of lines."""
    return _TRAILING.sub("", text)
