"""Scripts and styles of the built site are shortened, and nothing else is touched."""

from __future__ import annotations

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
