"""The parts that maintainers' pages call by name: tables, drawings and lists made from the data in `cases/`."""

from __future__ import annotations

import posixpath
from collections import defaultdict

from markupsafe import Markup, escape

from macros import draw
from macros.asper import MINUTES, PHASES
from macros.onward import in_order
from macros.outline import Catalogue
from macros.pitfalls import Biting, pitfalls
from macros.render.citations import Citations
from macros.render.page import tooltip
from macros.templating import render


SMALL = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


class Guide:
    """Everything a guide page may call, for one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.roles = catalogue.roles
        self.vocabulary = catalogue.vocabulary
        self.citations: defaultdict[str, Citations] = defaultdict(Citations)

    def clock(self) -> Markup:
        """The five steps, with minutes to scale."""
        starts = [sum(phase.minutes for phase in PHASES[:i]) for i in range(len(PHASES))]
        return render("clock", phases=list(zip(PHASES, starts)), minutes=MINUTES)

    def topic_bank(self) -> Markup:
        """Good questions by topic."""
        return render("topic_bank", topics=self.vocabulary.topics)

    def lifecycle(self) -> Markup:
        """The five tasks as a drawing."""
        return Markup(draw.lifecycle(self.roles))

    def task_table(self) -> Markup:
        """The five tasks: what each does, hands on and can break."""
        return render("task_table", tasks=self.roles.tasks)

    def role_matrix(self, root: str) -> Markup:
        """Roles by tasks."""
        return render("role_matrix", roles=self.roles, skills=self.vocabulary.skills, root=root)

    def radars(self) -> Markup:
        """Four skill profiles on one scale."""
        pictures = Markup(draw.radars(self.roles, self.vocabulary))
        return render("radars", levels=self.roles.levels, pictures=pictures)

    def skill_table(self) -> Markup:
        """The data of the profiles as a table."""
        return render("skill_table", roles=self.roles, skills=self.vocabulary.skills)

    def role_profile(self, role: str) -> Markup:
        """One role's profile, with the reason for each level."""
        about, skills = self.roles.roles[role], self.vocabulary.skills
        picture = draw.radar(about.skills, skills, self.roles.levels, name=role, title=about.title)
        return render("role_profile", role=about, roles=self.roles, skills=skills, picture=Markup(picture))

    def role_presses(self, role: str) -> Markup:
        """What this role's interviewer presses on."""
        return render("role_presses", presses=self.roles.roles[role].presses)

    def role_cases(self, role: str, root: str) -> Markup:
        """The cases to start with."""
        start = [slug for slug in self.roles.roles[role].start if slug in self.catalogue.cases]
        cases = [self._row(slug, root) for slug in start]
        return render("role_cases", cases=cases)

    def read_as(self, *roles: str, root: str) -> Markup:
        """A way to the cases of each of the roles, or of all, with its lens on."""
        chosen = {id: role for id, role in self.roles.roles.items() if id in roles or not roles}
        return render("read_as", roles=chosen, root=root)

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

    def glossary(self) -> Markup:
        """Every term and what it means."""
        terms = sorted(self.catalogue.glossary.terms.items(), key=lambda item: item[0].lower())
        return render("glossary", terms=terms)

    def term(self, term: str, words: str = "") -> Markup:
        """A term with its tooltip."""
        return Markup(tooltip(term, self.catalogue.glossary.terms[term].means, words or term))

    def cite(self, key: str, page: str) -> Markup:
        """A short citation that links to the list of sources on the page of that path."""
        return self.citations[page].cite(self.catalogue.references[key])

    def sources(self, page: str) -> Markup:
        """What the page has cited, in that order, with links back to each place; so it comes last on the page."""
        return render("sources", cited=self.citations[page].cited())

    def bibliography(self, root: str) -> Markup:
        """Every source by author, with the day on which it was last checked and the cases that cite it."""
        references = sorted(self.catalogue.references.values(), key=lambda each: each.short.casefold())
        return render("bibliography", entries=[(each, self._citing(each.key, root)) for each in references])

    def _citing(self, key: str, root: str) -> list[dict[str, str]]:
        return [
            {"url": posixpath.join(root, "cases", slug, "#source-" + key), "title": case.title}
            for slug, case in self.catalogue.cases.items()
            if key in case.references
        ]

    def pitfall_links(self, step: str, root: str) -> Markup:
        """The names of the pitfalls that one step catches, in a sentence."""
        return render("pitfall_links", pitfalls=self._caught(step), root=root)

    def _caught(self, step: str) -> list[Biting]:
        return [each for each in pitfalls(self.catalogue) if each.about.step == step]

    def pitfall_list(self, step: str, root: str) -> Markup:
        """The pitfalls that one step catches, each with the cases in which it bites."""
        return render("pitfall_list", pitfalls=self._caught(step), cases=self.catalogue.cases, root=root)
