"""Rules over the lists that all cases share, and over pages without a case."""

from __future__ import annotations

from collections.abc import Iterator

from macros.load import Shared
from macros.pages.pitfalls import pitfall_slug
from macros.reading.messages import suggestion
from macros.reading.source import Problem

PITFALL_STUB = "{{ pitfall() }}\n"


LISTS = {"vocabulary.yml", "roles.yml", "glossary.yml", "references.bib", "case.schema.json"}


def problems(shared: Shared) -> Iterator[Problem]:
    """Every problem of the shared lists."""
    yield from entries(shared)
    yield from pages(shared)
    yield from role_tasks(shared)
    yield from role_skills(shared)
    yield from role_starts(shared)
    yield from glossary_forms(shared)
    yield from pitfall_terms(shared)
    yield from pitfall_pages(shared)


def entries(shared: Shared) -> Iterator[Problem]:
    """cases/ must hold nothing but the shared lists and folders of cases, and docs/cases/ nothing but pages."""
    if (shared.root / "cases").is_symlink():
        yield Problem("cases", 1, 1, "cases/ must be a folder, not a link to another")
    for path in sorted((shared.root / "cases").glob("*")):
        if path.name not in LISTS and not path.is_dir() and not path.is_symlink():
            wanted = f"cases/ must hold only folders and {', '.join(sorted(LISTS))}: {path.name!r}"
            yield Problem(f"cases/{path.name}", 1, 1, wanted)
    for path in sorted((shared.root / "docs" / "cases").glob("*")):
        if path.suffix != ".md" or not path.is_file():
            yield Problem(f"docs/cases/{path.name}", 1, 1, f"docs/cases/ must hold only pages: {path.name!r}")


def pages(shared: Shared) -> Iterator[Problem]:
    """A page in docs/cases/ must be that of a case."""
    for path in sorted((shared.root / "docs" / "cases").glob("*.md")):
        if path.is_file() and path.stem != "index" and path.stem not in shared.slugs:
            near = suggestion(path.stem, shared.slugs)
            message = f"a page of a case must have its folder cases/{path.stem}/{near}"
            yield Problem(f"docs/cases/{path.name}", 1, 1, message)


def role_tasks(shared: Shared) -> Iterator[Problem]:
    """A role's tasks must be tasks of roles.yml, and each role of the four must be there."""
    if shared.roles is None:
        return
    document, tasks = shared.documents["roles"], shared.roles.tasks
    for id, role in shared.roles.roles.items():
        for index, task in enumerate(role.tasks):
            if task not in tasks:
                loc = ("roles", id, "tasks", index)
                yield document.must(loc, f"be a task of roles.yml: {task!r}{suggestion(task, tasks)}")


def role_skills(shared: Shared) -> Iterator[Problem]:
    """A role must have a level in every skill of vocabulary.yml and in no other, and a range must rise."""
    if shared.roles is None or shared.vocabulary is None:
        return
    document, skills = shared.documents["roles"], shared.vocabulary.skills
    for id, role in shared.roles.roles.items():
        for name, skill in role.skills.items():
            loc = ("roles", id, "skills", name)
            if name not in skills:
                yield document.key_must(
                    loc, f"be a skill of vocabulary.yml: {name!r}{suggestion(name, skills)}"
                )
            if skill.up_to is not None and skill.up_to <= skill.level:
                yield document.must((*loc, "up_to"), f"be above level: {skill.up_to}")
        for name in skills:
            if name not in role.skills:
                loc = ("roles", id, "skills")
                yield document.must(loc, f"have every skill of vocabulary.yml: {name!r} has no level")


def role_starts(shared: Shared) -> Iterator[Problem]:
    """The cases with which a role starts must be cases of the collection."""
    if shared.roles is None:
        return
    document = shared.documents["roles"]
    for id, role in shared.roles.roles.items():
        for index, slug in enumerate(role.start):
            if slug not in shared.slugs:
                loc = ("roles", id, "start", index)
                yield document.must(
                    loc, f"be a case of the collection: {slug!r}{suggestion(slug, shared.slugs)}"
                )


def glossary_forms(shared: Shared) -> Iterator[Problem]:
    """A form of a term must stand for one term of the glossary."""
    if shared.glossary is None:
        return
    document, owners = shared.documents["glossary"], {}
    for term, entry in shared.glossary.terms.items():
        for index, form in enumerate((term, *entry.also)):
            owner = owners.setdefault(form.casefold(), term)
            if owner != term or index and form.casefold() == term.casefold():
                loc = ("terms", term, "also", index - 1) if index else ("terms", term)
                yield document.must(loc, f"stand for one term: {form!r} stands for {owner!r}")


def pitfall_terms(shared: Shared) -> Iterator[Problem]:
    """A pitfall's terms must be terms of the glossary."""
    if shared.vocabulary is None or shared.glossary is None:
        return
    document, terms = shared.documents["vocabulary"], shared.glossary.terms
    for name, pitfall in shared.vocabulary.pitfalls.items():
        for index, term in enumerate(pitfall.terms):
            if term not in terms:
                loc = ("pitfalls", name, "terms", index)
                yield document.must(loc, f"be a term of glossary.yml: {term!r}{suggestion(term, terms)}")


def pitfall_pages(shared: Shared) -> Iterator[Problem]:
    """Each pitfall must have its page in docs/pitfalls/, one macro call, and each page there its pitfall."""
    if shared.vocabulary is None:
        return
    folder = shared.root / "docs" / "pitfalls"
    slugs = [pitfall_slug(name) for name in shared.vocabulary.pitfalls]
    for slug in slugs:
        page = folder / f"{slug}.md"
        if not page.exists() or page.read_text("utf-8") != PITFALL_STUB:
            yield Problem(f"docs/pitfalls/{slug}.md", 1, 1, f"a pitfall must have its page, with this line alone: {PITFALL_STUB.strip()}")
    for path in sorted(folder.glob("*.md")):
        if path.stem not in (*slugs, "index"):
            message = f"a page here must be that of a pitfall of vocabulary.yml{suggestion(path.stem, slugs)}"
            yield Problem(f"docs/pitfalls/{path.name}", 1, 1, message)
