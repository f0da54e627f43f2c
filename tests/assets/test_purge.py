"""A style sheet of the theme loses the rules that can match nothing, and only those."""

from __future__ import annotations

import pytest
from macros.assets.purge import purge, words

NAMED = words(['<p class="note wide"><a href="a">see</a>', "dir ltr open html details type checkbox"])


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".note{a:b}.gone{a:b}", ".note{a:b}"),
        (".note,.gone{a:b}", ".note{a:b}"),
        (".note .gone{a:b}.note>.wide{c:d}", ".note>.wide{c:d}"),
        ("video{a:b}p{c:d}#gone{a:b}", "p{c:d}"),
        ("[dir=ltr] p{a:b}[dir=rtl] p{c:d}", "[dir=ltr] p{a:b}"),
        ('[type="checkbox"]{a:b}[type="radio"]{c:d}', '[type="checkbox"]{a:b}'),
        ('[href^="https:"]{a:b}[rel^="x"]{c:d}', '[href^="https:"]{a:b}'),
        ("p:not(.gone):is(a,p)::before{a:b}", "p:not(.gone):is(a,p)::before{a:b}"),
        ("details:not([open],.gone)>p{a:b}", "details:not([open],.gone)>p{a:b}"),
        ("@media print{.gone{a:b}}@media print{.gone{a:b}.note{c:d}}", "@media print{.note{c:d}}"),
        ('@charset "UTF-8";@page{a:b}@keyframes gone{0%{a:b}to{a:c}}', '@charset "UTF-8";@page{a:b}@keyframes gone{0%{a:b}to{a:c}}'),
        ('p{content:"}.gone{";a:url(data:x,{;})}.gone{a:b}', 'p{content:"}.gone{";a:url(data:x,{;})}'),
        ("*,:after{a:b}", "*,:after{a:b}"),
    ],
)  # fmt: skip
def test_a_rule_stays_if_all_that_it_names_may_be_there(sheet, left):
    assert purge(sheet, NAMED, "") == left


def test_a_custom_property_stays_if_something_that_stays_reads_it():
    sheet = "p{--a:1;--b:var(--c);--c:2;--d:url('x;--e:y');--own:3;color:var(--b)}.gone{color:var(--a)}html{--d:4}"
    assert purge(sheet, NAMED, "a{top:var(--own, 0)}") == "p{--b:var(--c);--c:2;--own:3;color:var(--b)}"
