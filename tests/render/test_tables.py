"""Tables of Markdown on a wide page and on a phone."""

from __future__ import annotations

import re

from macros.render.tables import WORDY, framed

LONG = "word " * (WORDY // 5 + 1)


def table(*rows: tuple[str, ...]) -> str:
    head, *body = ["<tr>\n" + "\n".join(f"<{tag}>{cell}</{tag}>" for cell in row) + "\n</tr>" for row, tag in zip(rows, ["th"] + ["td"] * 9)]
    return f"<table>\n<thead>\n{head}\n</thead>\n<tbody>\n" + "\n".join(body) + "\n</tbody>\n</table>"


def labels(html: str) -> list[str]:
    return re.findall(r'data-label="([^"]*)"', html)


def test_every_table_lies_in_a_box_that_the_keyboard_reaches_and_that_scrolls():
    html = framed(f"<p>a</p>{table(('A', 'B'), ('1', LONG))}<p>b</p>{table(('A', 'B', 'C'), ('1', '2', '3'))}")
    assert html.count('<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>') == 2
    assert html.count("</table></div>") == 2 and html.startswith("<p>a</p><div") and labels(html) == []


def test_a_table_of_long_cells_names_the_column_of_each_so_that_they_can_stand_below_each_other():
    html = framed(table(("Role", "Presses on", "For instance"), ("An engineer", "delay", LONG), ("A scientist", "cost", "money")))
    assert '<table class="wordy">' in html
    assert labels(html) == ["Presses on", "For instance"] * 2
    assert "<td>An engineer</td>" in html and f'<td data-label="For instance">{LONG}</td>' in html
    assert re.sub(r"<[^>]+>|\s", "", html) == re.sub(r"\s", "", f"RolePressesonForinstanceAnengineerdelay{LONG}Ascientistcostmoney")


def test_a_first_cell_without_words_is_named_too():
    assert labels(framed(table(("Day", "Do", "Have"), ("1", LONG, ""), ("2 to 3", "Rest", "sleep")))) == ["Day", "Do", "Have", "Do", "Have"]


def test_a_long_first_cell_alone_leaves_a_table_of_numbers_as_it_is():
    assert labels(framed(table(("What", "Before", "After"), (LONG, "1", "2")))) == []


def test_a_label_is_text_without_markup_and_without_what_only_a_tooltip_says():
    heading = 'the <em>"true"</em> cost &amp; <span class="term">AUC</span><span class="tip">Area under the curve.</span>'
    assert labels(framed(table(("A", heading, "C"), ("x", LONG, "z"))))[0] == "the &quot;true&quot; cost &amp; AUC"


def test_a_cell_keeps_its_alignment():
    row = table(("A", "B", "C"), ("x", LONG, "z")).replace("<td>z", '<td align="right">z')
    assert '<td align="right" data-label="C">z</td>' in framed(row)
