"""The site's policy: strict, the same on every page, and the same again in the headers."""

from __future__ import annotations

import click
import pytest
from macros.site.policy import enforce, headers, policy_of

META = '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "more").mkdir()
    for name in ("index.html", "more/index.html"):
        (tmp_path / name).write_text(f"<head>{META}</head><body><p>x</p></body>", "utf-8")
    return tmp_path


def refused(folder) -> list[str]:
    with pytest.raises(click.ClickException) as error:
        enforce(folder)
    assert not (folder / "_headers").exists()
    return error.value.message.splitlines()


def test_a_sound_site_gets_the_headers_of_its_own_policy(folder):
    enforce(folder)
    assert (folder / "_headers").read_text("utf-8") == headers("default-src 'none'")
    assert "  Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n" in headers("default-src 'none'")


def test_every_live_part_of_every_page_is_named_at_once(folder):
    page = folder / "more/index.html"
    page.write_text(page.read_text("utf-8") + "\n<p onclick=a>\n<script>b</script>", "utf-8")
    assert refused(folder) == [
        "the site must be inert:",
        "more/index.html:2:1: a page must hold no inline event handler: onclick='a'",
        "more/index.html:3:1: a page must hold no inline script: type ''",
    ]


@pytest.mark.parametrize(
    "head", ["", META.replace("none", "self"), f'<script src="a.js"></script>{META}'], ids=["none", "another", "late"]
)
def test_a_page_without_the_policy_that_all_have_is_refused(folder, head):
    (folder / "more/index.html").write_text(f"<head>{head}</head><body></body>", "utf-8")
    assert refused(folder) == [
        "the site must be inert:",
        "more/index.html:1:1: a page must carry the site's policy before anything that it governs",
    ]


def test_a_preview_on_this_machine_has_no_policy_and_no_headers_but_is_held_to_the_rest(tmp_path):
    here = '<link rel="canonical" href="http://127.0.0.1:8000/">'
    (tmp_path / "index.html").write_text(f"<head>{here}</head><body></body>", "utf-8")
    enforce(tmp_path)
    (tmp_path / "index.html").write_text(f"<head>{here}</head><body><script>a</script></body>", "utf-8")
    assert refused(tmp_path)[1:] == ["index.html:1:72: a page must hold no inline script: type ''"]


def test_the_built_site_allows_no_inline_script_or_style_no_eval_and_no_other_origin(site):
    policy = policy_of((site / "index.html").read_text("utf-8"))
    directives = dict(each.strip().split(" ", 1) for each in policy.split(";"))
    assert directives["default-src"] == "'none'"
    sources = {source for each in directives.values() for source in each.split()}
    assert sources == {"'none'", "'self'", "'wasm-unsafe-eval'", "data:"}
    assert [name for name, each in directives.items() if "data:" in each] == ["img-src"]
    assert [name for name, each in directives.items() if "wasm" in each] == ["script-src"]
    assert (site / "_headers").read_text("utf-8") == headers(policy)
