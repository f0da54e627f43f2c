"""Whether a page keeps to WCAG 2.2 AA, as far as axe can tell."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe

_LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Only violations are told in full: what passes would take as long to write out as all the checks.
_OPTIONS = {"runOnly": {"type": "tag", "values": _LEVELS}, "resultTypes": ["violations"]}


def violations(page) -> list[str]:
    """What axe finds wrong with the page as it stands: the rule, and the start of the element, three a rule."""
    found = Axe().run(page, options=_OPTIONS).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"][:3]]
