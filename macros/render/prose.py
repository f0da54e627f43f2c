"""Our own Markdown instance for contributed text: no raw HTML, no attribute lists, no template."""

from __future__ import annotations

import re
from functools import lru_cache

import markdown

from macros.render.blocks import Exhibits, HeadingIds, SideNotes
from macros.render.inline import Fragments, SourceLinks
from macros.render.plain import is_plain, plain_words
from macros.render.safety import UnsafeHtml, hold
from macros.render.simple import SimplePunctuation, SimpleWords
from macros.render.tables import framed
from macros.render.terms import MarkTerms, mark_terms

__all__ = ["UnsafeHtml", "block", "inline"]

# Fragments of ours travel through Markdown and the allowlist as numbers between two private-use characters,
# which contributed text may not hold.
OPEN, CLOSE = "\ue000", "\ue001"
_PERCENT = re.compile(r"(\d) %")
_KEPT = re.compile(f"(<p>)?{OPEN}(\\d+){CLOSE}(?(1)(</p>)?)")


# As characters: by their names the allowlist would have to read every text twice.
_PUNCTUATION = {
    "mdash": "\u2014", "ndash": "\u2013", "ellipsis": "\u2026",
    "left-single-quote": "\u2018", "right-single-quote": "\u2019",
    "left-double-quote": "\u201c", "right-double-quote": "\u201d",
}  # fmt: skip


@lru_cache(maxsize=1)
def _markdown() -> markdown.Markdown:
    md = markdown.Markdown(
        extensions=[
            "tables", "def_list", "sane_lists", "smarty", "pymdownx.superfences", "pymdownx.highlight",
            SideNotes(), Fragments(), SourceLinks(),
        ],
        extension_configs={
            "tables": {"use_align_attribute": True},
            "smarty": {"substitutions": _PUNCTUATION},
            "pymdownx.highlight": {"use_pygments": True, "pygments_lang_class": False},
        },
    )  # fmt: skip
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    md.treeprocessors.register(Exhibits(md), "exhibits", 60)
    words = SimpleWords(md)
    md.treeprocessors.register(words, "simple-words", 21)  # before `inline` (20)
    md.treeprocessors.register(SimplePunctuation(words), "simple-punctuation", 7)  # before `smarty` (6)
    md.treeprocessors.register(HeadingIds(md), "heading-ids", 8)  # before quotes become marks of Markdown's own
    md.treeprocessors.register(MarkTerms(md), "terms", 4)
    return md


def block(page, text: str) -> str:
    """Contributed Markdown as HTML. Raises what `examined` raises."""
    text = _PERCENT.sub("\\1\u00a0%", text)
    if is_plain(text):
        # The gate need not see it: no character of it is one that HTML reads as more than itself.
        return restore(page, f"<p>{mark_terms(page, plain_words(page, text))}</p>")
    return restore(page, examined(page, text))


def examined(page, text: str) -> str:
    """Contributed Markdown as HTML that the allowlist lets through, the page's fragments still to be put back.

    Raises UnsafeHtml where the allowlist refuses the result, BadFormula where mathematics cannot be done, and
    RecursionError where too much lies within one another.
    """
    md = _markdown()
    md.reset()
    md.page = page
    try:
        html = md.convert(text)
    except Exception:
        _markdown.cache_clear()  # an instance that stopped half-way remembers where it was
        raise
    return hold(html)


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

    return framed(_KEPT.sub(put, html))
