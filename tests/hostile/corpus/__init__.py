"""The attacks, by family, each family in the order in which the page lists it."""

from __future__ import annotations

from tests.hostile.attack import Attack
from tests.hostile.corpus import bibtex, code, formulas, images, lengths, links, names, text, yaml

FAMILIES: dict[str, tuple[str, list[Attack]]] = {
    module.__name__.rpartition(".")[2]: (module.__doc__ or "", module.ATTACKS)
    for module in (yaml, names, text, lengths, formulas, links, images, bibtex, code)
}
"""Each family's name, with what it is about and its attacks."""
