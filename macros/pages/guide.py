"""The parts that maintainers' pages call by name: tables, drawings and lists made from the data in `cases/`."""

from __future__ import annotations

import posixpath
from collections import defaultdict

from markupsafe import Markup

from macros import draw
from macros.asper import MINUTES, PHASES
from macros.made.outline import Catalogue
from macros.pages.pitfalls import Biting, pitfalls
from macros.pages.templating import render
from macros.render.citations import Citations
from macros.render.page import tooltip


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

    def read_as(self, *roles: str, root: str) -> Markup:
        """A way to the cases of each of the roles, or of all, with its lens on."""
        chosen = {id: role for id, role in self.roles.roles.items() if id in roles or not roles}
        return render("read_as", roles=chosen, root=root)

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
