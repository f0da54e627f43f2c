"""Lists of cases, and links to them, as maintainers' pages call them by name."""

from __future__ import annotations

import posixpath

from markupsafe import Markup, escape

from macros.made.outline import Catalogue
from macros.pages.onward import in_order
from macros.pages.templating import render

SMALL = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


class CaseLists:
    """What a guide page may say of the cases of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.roles = catalogue.roles
        self.vocabulary = catalogue.vocabulary

    def case_link(self, slug: str, words: str, root: str) -> Markup:
        """A case's title as a link, or the words where the collection lacks the case."""
        case = self.catalogue.cases.get(slug)
        if case is None:
            return escape(words or slug.replace("-", " "))
        return Markup('<a href="{}">{}</a>').format(posixpath.join(root, "cases", slug, ""), words or case.title)

    def case_count(self) -> str:
        """How many cases there are, to begin a sentence: a small number in words."""
        count = len(self.catalogue.cases)
        return SMALL[count] if count < len(SMALL) else f"{count:,}"

    def case_index(self, root: str, feed: bool = False) -> Markup:
        """Every case, with what the index filters by; `feed` says whether the site has a feed of new cases."""
        return render("case_index", feed=root + "feed.xml" if feed else "", **self._rows(root))

    def role_cases(self, role: str, root: str) -> Markup:
        """The cases to start with."""
        start = [slug for slug in self.roles.roles[role].start if slug in self.catalogue.cases]
        cases = [self._row(slug, root) for slug in start]
        return render("role_cases", cases=cases)

    def book_cases(self) -> Markup:
        """The cases' places in the book, in the index's order; macros/site/book.py fills them."""
        return render("book_cases", slugs=self._in_order())

    def practice(self, root: str) -> Markup:
        """What practising in the browser keeps on the reader's device; hidden until a script fills it."""
        return render("practice", skills=self.vocabulary.skills, **self._rows(root))

    def _in_order(self) -> list[str]:
        return in_order(self.catalogue.cases)

    def _rows(self, root: str) -> dict[str, object]:
        """The cases in the index's order, and the roles, domains and problems by which they are chosen."""
        cases = [self._row(slug, root) for slug in self._in_order()]
        return {
            "cases": cases,
            "roles": self.roles.roles,
            "domains": [d for d in self.vocabulary.domains.items() if any(d[1] == c["domain_label"] for c in cases)],
            "problems": [p for p in self.vocabulary.problems.items() if any(p[1] in c["problem_labels"] for c in cases)],
        }

    def _row(self, slug: str, root: str) -> dict[str, object]:
        case = self.catalogue.cases[slug]
        return {
            "slug": slug,
            "url": posixpath.join(root, "cases", slug, ""),
            "title": case.title,
            "prompt": case.prompt,
            "domain": case.domain,
            "domain_label": self.vocabulary.domains[case.domain],
            "problems": case.problem,
            "problem_labels": [self.vocabulary.problems[kind] for kind in case.problem],
            "roles": [{"id": role, "short": self.roles.roles[role].short, "title": self.roles.roles[role].title} for role in case.roles],
            "minutes": case.minutes,
            "difficulty": case.difficulty,
            "rubric": case.rubric,
        }
