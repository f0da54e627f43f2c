"""Our own Markdown instance for contributed text: no raw HTML, no attribute lists, no template."""

from __future__ import annotations

import re
from functools import lru_cache

import markdown

from macros.render.blocks import Exhibits, HeadingIds, SideNotes
from macros.render.inline import Fragments, SourceLinks
from macros.render.safety import UnsafeHtml, hold
from macros.render.terms import MarkTerms

__all__ = ["UnsafeHtml", "block", "inline"]

# Fragments of ours travel through Markdown and the allowlist as numbers between two private-use characters,
# which contributed text may not hold.
OPEN, CLOSE = "\ue000", "\ue001"
_PERCENT = re.compile(r"(\d) %")
_KEPT = re.compile(f"(<p>)?{OPEN}(\\d+){CLOSE}(?(1)(</p>)?)")


@lru_cache(maxsize=1)
def _markdown() -> markdown.Markdown:
    md = markdown.Markdown(
        extensions=[
            "tables", "def_list", "sane_lists", "smarty", "pymdownx.superfences", "pymdownx.highlight",
            SideNotes(), Fragments(), SourceLinks(),
        ],
        extension_configs={
            "tables": {"use_align_attribute": True},
            "pymdownx.highlight": {"use_pygments": True, "pygments_lang_class": False},
        },
    )  # fmt: skip
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    md.treeprocessors.register(Exhibits(md), "exhibits", 60)
    md.treeprocessors.register(HeadingIds(md), "heading-ids", 6)
    md.treeprocessors.register(MarkTerms(md), "terms", 4)
    return md


def block(page, text: str) -> str:
    """Contributed Markdown as HTML.

    Raises UnsafeHtml where the allowlist refuses the result, BadFormula where mathematics cannot be done, and
    RecursionError where too much lies within one another.
    """
    md = _markdown()
    md.reset()
    md.page = page
    try:
        html = md.convert(_PERCENT.sub("\\1\u00a0%", text))
    except Exception:
        _markdown.cache_clear()  # an instance that stopped half-way remembers where it was
        raise
    return restore(page, hold(html))


def inline(page, text: str) -> str:
    """One paragraph of contributed Markdown, without its <p>."""
    html = block(page, " ".join(text.split()))
    return html.removeprefix("<p>").removesuffix("</p>") if html.count("<p>") == 1 else html


def restore(page, html: str) -> str:
    """Put the fragments back; one that is a block of its own sheds its paragraph."""

    def put(m: re.Match[str]) -> str:
        fragment = page.fragments[int(m[2])]
        alone = m[1] and m[3]
        if alone and fragment.startswith(("<figure", "<div")):
            return fragment
        return (m[1] or "") + fragment + (m[3] or "")

    return _KEPT.sub(put, scrollable(html))


def scrollable(html: str) -> str:
    """Put each table in a box of its own that scrolls, and that the keyboard can reach."""
    box = '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>'
    return html.replace("<table>", box).replace("</table>", "</table></div>")
