"""Scripts and styles of the built site are shortened, and nothing else is touched."""

from __future__ import annotations

import click
import pytest
from macros.lighten import lighten


def test_comments_and_space_go_and_strings_stay(tmp_path):
    js, css = tmp_path / "assets" / "js" / "deep", tmp_path / "assets" / "css"
    js.mkdir(parents=True), css.mkdir(parents=True)
    (js / "a.js").write_text('/** Says. */\nexport const a = (b) => {\n  return `x  // ${b}`; // no\n};\n')
    (css / "a.css").write_text("/* why */\n.a {\n  color: var(--ink);\n}\n")
    (tmp_path / "index.html").write_text("<p>a  b</p>\n")
    lighten(tmp_path)
    assert (js / "a.js").read_text() == "export const a=(b)=>{return`x  // ${b}`;};"
    assert (css / "a.css").read_text() == ".a{color:var(--ink)}"
    assert (tmp_path / "index.html").read_text() == "<p>a  b</p>\n"


def test_a_template_within_a_template_is_refused_since_it_would_lose_its_spaces(tmp_path):
    js = tmp_path / "assets" / "js"
    js.mkdir(parents=True)
    (js / "a.js").write_text("const a = `b${c ? ` d` : e}`;\n")
    with pytest.raises(click.ClickException, match=r"^a\.js: a template must not stand inside another: \$\{c \? ` d` : e\}`;$"):
        lighten(tmp_path)
