"""What the tests of moved assumptions share: one case, its controls and its numbers."""

from __future__ import annotations

CASE = "cases/card-fraud/"
OPEN_ALL = "() => document.querySelectorAll('#content details').forEach((box) => { box.open = true; })"


def slider(page, name: str):
    return page.locator(f"#assume-{name} input[type=range]")


def field(page, name: str):
    return page.locator(f"#assume-{name} .field__input")


def supposed(page, name: str):
    """A number where the prose of Suppose has it."""
    return page.locator(f"#suppose-answer li .number[data-name={name}]").first


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def query(page, wanted: str) -> None:
    page.wait_for_function("(wanted) => location.search === wanted", arg=wanted, timeout=3000)
