"""BibTeX: a grammar that allows more than a bibliography needs."""

from tests.hostile.attack import Attack, entry


def paper(title: str = "A Paper", author: str = "Doe, Jane", year: str = "2020", address: str = "doi = {10.1000/182}", key: str = "doe2020", more: str = "") -> str:
    return f"@article{{{key},\n  title = {{{title}}},\n  author = {{{author}}},\n  year = {{{year}}},\n  {address}{more},\n  urldate = {{2026-11-23}}\n}}\n"


ATTACKS = [
    Attack("a script in a title", entry(paper(title="<script>alert(1)</script>"))),
    Attack("a script in an author", entry(paper(author="<img src=x onerror=alert(1)>"))),
    Attack("a script in a journal", entry(paper(more=",\n  journal = {<svg onload=alert(1)>}"))),
    Attack("a script in a key", entry(paper(key="doe<script>"))),
    Attack("a template block in a title", entry(paper(title="{% include x %}"))),
    Attack("Markdown in a title", entry(paper(title="[x](javascript:alert(1))"))),
    Attack("an address that is a script", entry(paper(address="url = {javascript:alert(1)}"))),
    Attack("an address without encryption", entry(paper(address="url = {http://example.org}"))),
    Attack("an address of data", entry(paper(address="url = {data:text/html,x}"))),
    Attack("an address that leaves its attribute", entry(paper(address='url = {https://example.org/" onclick="x}'))),
    Attack("an address with a name before it", entry(paper(address="url = {https://example.org@example.net}"))),
    Attack("a DOI that leaves its attribute", entry(paper(address='doi = {10.1000/"><script>}'))),
    Attack("a DOI that is an address", entry(paper(address="doi = {https://example.org}"))),
    Attack("an arXiv number that is a path", entry(paper(address="eprint = {../../x}"))),
    Attack("a brace that does not close", entry("@article{open,\n  title = {A {Paper\n}\n")),
    Attack("a brace too many", entry(paper(title="A} Paper"))),
    Attack("braces without end", entry(paper(title="{" * 5_000 + "A" + "}" * 5_000))),
    Attack("a macro", entry('@string{doe = "Doe, Jane"}\n')),
    Attack("a macro that doubles", entry("".join(f"@string{{a{n + 1} = a{n} # a{n}}}\n" for n in range(40)))),
    Attack("a macro in an entry", entry("@article{doe2020,\n  title = doe # {x},\n  author = {Doe, J.},\n  year = 2020,\n  doi = {10.1000/1},\n  urldate = {2026-11-23}\n}\n")),
    Attack("a preamble", entry('@preamble{"\\newcommand{\\x}{\\x\\x}"}\n')),
    Attack("a comment that hides an entry", entry("@comment{@article{doe2020, title = {x}}}\n")),
    Attack("a LaTeX command that reads a file", entry(paper(title="\\input{/etc/passwd}"))),
    Attack("a LaTeX macro that calls itself", entry(paper(title="\\def\\x{\\x\\x}\\x"))),
    Attack("a LaTeX command that is not known", entry(paper(title="\\href{javascript:alert(1)}{x}"))),
    Attack("a key again", entry(paper(key="arrow1951inventory"))),
    Attack("a key that differs in case alone", entry(paper(key="Arrow1951inventory"))),
    Attack("a field twice", entry(paper(more=",\n  title = {Another}"))),
    Attack("an entry without a kind", entry("@{doe2020, title = {x}}\n")),
    Attack("an entry of a kind of its own", entry(paper().replace("@article", "@script"))),
    Attack("an entry that includes another", entry(paper(more=",\n  crossref = {arrow1951inventory}"))),
    Attack("a field that the page does not show", entry(paper(more=",\n  file = {/etc/passwd}"))),
    Attack("text that is no entry", entry("Hello, <script>alert(1)</script>\n")),
    Attack("a bidi override in a title", entry(paper(title="A \u202erepaP"))),
    Attack("a zero-width space in a key", entry(paper(key="do\u200be2020"))),
    Attack("an escape of a terminal in a title", entry(paper(title="A \x1b[31m Paper"))),
    Attack("an author beyond number", entry(paper(author=" and ".join(["Doe, Jane"] * 5_000)))),
    Attack("an author without a name", entry(paper(author="and and and"))),
    Attack("an author of many commas", entry(paper(author="a, b, c, d, e"))),
    Attack("a title beyond length", entry(paper(title="word " * 10_000))),
    Attack("an empty title", entry(paper(title=" "))),
    Attack("a year that is none", entry(paper(year="20x0"))),
    Attack("a year of a formula", entry(paper(year="{{ 7 * 7 }}"))),
    Attack("a bibliography larger than any", entry("% x\n" * 600_000)),
]
