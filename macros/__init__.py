"""The adapter: the one module that knows of mkdocs-macros. It opens the library and names the macros."""

from __future__ import annotations

import posixpath
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def define_env(env) -> None:
    """Called by mkdocs-macros once a build: declares every macro that a page may call.

    Raises click.ClickException with one line a problem if the collection does not pass `check`.
    """
    from macros.asper import PHASES
    from macros.made.library import open_library
    from macros.pages.case_lists import CaseLists
    from macros.pages.guide import Guide
    from macros.pages.inserts import Inserts
    from macros.pages.pitfall_page import pitfall_page, rail
    from macros.pages.pitfalls import pitfall_named
    from macros.render.mathematics import typeset
    from macros.render.tables import framed

    # A preview hands over the library that it keeps open.
    library = env.conf["extra"].pop("library", None) or open_library(ROOT)
    guide, lists, inserts = Guide(library), CaseLists(library), Inserts()

    # The theme calls it on a page's content: Markdown has marked the formulas by then, and no script is needed.
    env.conf["extra"]["typeset"] = lambda content: inserts.put_back(framed(typeset(content)))

    def source_path() -> str:
        return getattr(env.page, "path", None) or env.page.file.src_uri

    def name() -> str:
        return posixpath.basename(posixpath.splitext(source_path())[0])

    def root() -> str:
        parts = posixpath.splitext(source_path())[0].split("/")
        depth = len(parts) - (parts[-1] == "index")
        return "../" * depth or "./"

    @env.macro
    def case() -> str:
        about = library.cases[name()]
        env.page.meta |= {"title": about.title, "description": about.prompt}
        env.page.meta |= {"case": about.slug, "phases": PHASES, "parts": about.parts}
        return inserts.keep(library.page(about.slug))

    for macro in (
        guide.clock, guide.topic_bank, guide.lifecycle, guide.task_table, guide.radars, guide.skill_table,
        guide.role_profile, guide.role_presses, guide.glossary, guide.term, lists.book_cases, lists.case_count,
    ):  # fmt: skip
        env.macro(macro, macro.__name__)

    @env.macro
    def case_link(slug: str, words: str = "") -> str:
        return lists.case_link(slug, words, root())

    @env.macro
    def pitfall() -> str:
        found = pitfall_named(library, name())
        env.page.meta |= {"title": found.about.label, "description": found.description}
        env.page.meta |= {"rail": rail(library, found)}
        return inserts.keep(pitfall_page(library, found))

    @env.macro
    def pitfall_list(step: str) -> str:
        return inserts.keep(guide.pitfall_list(step, root()))

    @env.macro
    def cite(key: str) -> str:
        return guide.cite(key, source_path())

    @env.macro
    def sources() -> str:
        return guide.sources(source_path())

    @env.macro
    def bibliography() -> str:
        return inserts.keep(guide.bibliography(root()))

    @env.macro
    def pitfall_links(step: str) -> str:
        return guide.pitfall_links(step, root())

    @env.macro
    def case_index() -> str:
        return inserts.keep(lists.case_index(root(), feed=bool(env.conf["site_url"])))

    @env.macro
    def practice() -> str:
        return inserts.keep(lists.practice(root()))

    @env.macro
    def role_matrix() -> str:
        return guide.role_matrix(root())

    @env.macro
    def read_as(*roles: str) -> str:
        return guide.read_as(*roles, root=root())

    @env.macro
    def role_cases(role: str) -> str:
        return lists.role_cases(role, root())
