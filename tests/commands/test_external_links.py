"""Addresses outside the site: which are asked, and which count as gone."""

from macros.commands.external_links import addresses, gone

STATUSES = {"https://a.org": 200, "https://b.org": 404, "https://c.org": None, "https://d.org": 403, "https://e.org": 500, "https://f.org": 410}


def test_sources_answers_and_pages_are_asked_each_address_once(tmp_path):
    (tmp_path / "cases/rolls").mkdir(parents=True)
    (tmp_path / "docs/roles").mkdir(parents=True)
    (tmp_path / "cases/references.bib").write_text(
        "@article{k, title={T}, author={A, B}, year={2020}, doi={10.1000/182}, urldate={2026-11-20}}\n", "utf-8"
    )
    (tmp_path / "cases/rolls/answer.md").write_text("See <https://a.org/x> and [b](https://b.org/y).", "utf-8")
    (tmp_path / "docs/roles/ds.md").write_text("At https://a.org/x, again; and https://c.org/.", "utf-8")
    assert addresses(tmp_path) == {
        "https://doi.org/10.1000/182": "cases/references.bib (k)",
        "https://a.org/x": "cases/rolls/answer.md",
        "https://b.org/y": "cases/rolls/answer.md",
        "https://c.org/": "docs/roles/ds.md",
    }


def test_gone_is_what_is_not_found_or_answers_nothing():
    lines = list(gone({address: "docs/a.md" for address in STATUSES}, STATUSES.get))
    assert lines == [
        "- https://b.org in docs/a.md: 404",
        "- https://c.org in docs/a.md: no answer",
        "- https://f.org in docs/a.md: 410",
    ]
