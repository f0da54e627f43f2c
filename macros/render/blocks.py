"""Blocks of contributed prose: headings with ids, side notes beside their paragraph, exhibits on a line of their own."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.extensions.toc import slugify
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
EXHIBIT = re.compile(r"!\[(?P<caption>[^\]]*)\]\((?P<kind>drawing:|execute\.py#)(?P<name>[a-z0-9-]+)\)")


class SideNotes(FootnoteExtension):
    """Footnotes whose text stands directly after the block that refers to it, where CSS may lift it to the margin."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.registerExtension(self)
        self.parser = md.parser
        self.md = md
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        # Before `inline` (20), so that the notes' own text still gets its inline Markdown.
        md.treeprocessors.register(PlaceNotes(self), "side-notes", 50)
        md.inlinePatterns.register(NoteReference(REFERENCE.pattern, md), "side-note", 175)


class PlaceNotes(Treeprocessor):
    """Number the notes in the order of their references and put each after the block of its first reference."""

    def __init__(self, notes: SideNotes) -> None:
        super().__init__(notes.md)
        self.notes = notes

    def run(self, root: etree.Element) -> None:
        self.md.page.notes.clear()
        self._visit(root)

    def _visit(self, parent: etree.Element) -> None:
        for block in list(parent):
            keys = REFERENCE.findall(block.text or "") if block.tag != "pre" else []
            fresh = [key for key in dict.fromkeys(keys) if self._is_first(key)]
            self._visit(block)
            for key in reversed(fresh):
                self._place(self._make(key), parent, block)

    def _is_first(self, key: str) -> bool:
        if key in self.md.page.notes or key not in self.notes.footnotes:
            return False
        self.md.page.number_note(key)
        return True

    def _make(self, key: str) -> etree.Element:
        number = self.md.page.notes[key]
        aside = etree.Element("aside", {"class": "note", "id": f"note-{number}", "role": "note"})
        self.notes.parser.parseChunk(aside, self.notes.footnotes[key])
        first = aside[0] if len(aside) else etree.SubElement(aside, "p")
        label = etree.Element("a", {"class": "note__number", "href": f"#note-ref-{number}", "title": "Back to the text"})
        label.text, label.tail, first.text = str(number), " " + (first.text or ""), None
        first.insert(0, label)
        return aside

    @staticmethod
    def _place(aside: etree.Element, parent: etree.Element, block: etree.Element) -> None:
        if block.tag in ("li", "dd"):
            block.append(aside)
        elif block.tag in ("td", "th", "tr"):
            # An aside may not stand between rows: the cell keeps it.
            block.append(aside)
        else:
            parent.insert(list(parent).index(block) + 1, aside)


class NoteReference(InlineProcessor):
    """A raised number that leads to its note."""

    def handleMatch(self, m: re.Match[str], data: str):
        number = self.md.page.notes.get(m[1])
        if number is None:
            return None, None, None
        sup = etree.Element("sup", {"class": "note-ref", "id": f"note-ref-{number}"})
        link = etree.SubElement(sup, "a", {"href": f"#note-{number}"})
        link.text = str(number)
        return sup, m.start(0), m.end(0)


class HeadingIds(Treeprocessor):
    """Give each heading below a step an id that starts with the step's, unique on the page."""

    def run(self, root: etree.Element) -> None:
        step, taken = "", set()
        for heading in root.iter():
            if heading.tag == "h2":
                step = slugify(heading.text or "", "-")
            elif heading.tag in ("h3", "h4"):
                words = re.sub(r"[\ue000-\uf8ff\ufdd0-\ufdef\u0002\u0003]", "", "".join(heading.itertext()))
                stem = slug = f"{step}-{slugify(words, '-')}"
                serial = 2
                while slug in taken:
                    slug, serial = f"{stem}-{serial}", serial + 1
                taken.add(slug)
                heading.set("id", slug)


class Exhibits(Treeprocessor):
    """A paragraph that holds nothing but a drawing or a region of execute.py becomes that figure."""

    def run(self, root: etree.Element) -> None:
        for paragraph in root.iter("p"):
            if len(paragraph) or not (exhibit := EXHIBIT.fullmatch((paragraph.text or "").strip())):
                continue
            make = self.md.page.drawing if exhibit["kind"] == "drawing:" else self.md.page.code
            paragraph.text = self.md.page.keep(make(exhibit["name"], exhibit["caption"]))
