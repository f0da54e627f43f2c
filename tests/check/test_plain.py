"""Plain Markdown only: no HTML, entity, attribute list or mark-up in labels."""

BROKEN = [
    (
        "an HTML tag", "answer.md", "Measure waste", "Measure <br> waste",
        ["answer.md:46:9: text must hold no HTML: '<br>'"],
    ),
    (
        "an HTML closing tag", "answer.md", "Measure waste", "Measure </div> waste",
        ["answer.md:46:9: text must hold no HTML: '</div>'"],
    ),
    (
        "an HTML tag over two lines", "answer.md",
        "Measure waste",
        "Measure <img\nsrc=x onerror=alert(1)>waste",
        ["answer.md:46:9: text must hold no HTML: '<img'"],
    ),
    (
        "an HTML comment", "answer.md", "Measure waste", "Measure <!-- no --> waste",
        ["answer.md:46:9: text must hold no HTML: '<!--'"],
    ),
    (
        "an HTML tag in case.yml", "case.yml",
        "Presses on the nightly job.",
        "Presses on <script src=x> the job.",
        ["case.yml:81:19: text must hold no HTML: '<script src=x>'"],
    ),
    (
        "an HTML tag in a title", "case.yml", "title: Bread for tomorrow", "title: Bread <i>for tomorrow",
        ["case.yml:1:14: text must hold no HTML: '<i>'"],
    ),
    (
        "an HTML tag in a folded text", "case.yml", "the staff to note", "the <u>staff to note",
        ["case.yml:18:11: text must hold no HTML: '<u>'"],
    ),
    (
        "an HTML tag in a label of a drawing", "case.yml", "says: Nightly job,", "says: Nightly <b>job,",
        ["case.yml:52:33: text must hold no HTML: '<b>'"],
    ),
    (
        "an entity", "answer.md", "Measure waste", "Measure &#8203;waste",
        ["answer.md:46:9: text must hold characters as they are, not as entities: '&#8203;'"],
    ),
    (
        "an attribute list", "answer.md",
        "Measure waste in money.",
        "Measure waste in money.{: onclick=alert(1) }",
        ["answer.md:46:24: text must hold no attribute list: '{: onclick=alert(1) }'"],
    ),
    (
        "a class list", "answer.md", "### Costs", "### Costs {.wide}",
        ["answer.md:10:11: text must hold no attribute list: '{.wide}'"],
    ),
    (
        "a list of attributes without a colon", "answer.md", "### Costs", "### Costs { onclick=alert(1) }",
        ["answer.md:10:11: text must hold no attribute list: '{ onclick=alert(1) }'"],
    ),
    (
        "an entity without its end", "answer.md", "Measure waste", "Measure &#60 waste",
        ["answer.md:46:9: text must hold characters as they are, not as entities: '&#60'"],
    ),
    (
        "a link in a title", "case.yml", "title: Bread for tomorrow", "title: '[Bread](https://example.org)'",
        ["case.yml:1:15: title must be plain text: ']('"],
    ),
    (
        "a snippet", "answer.md", "Measure waste in money.", '--8<-- "tips.md"',
        ["answer.md:46:1: text must hold no mark-up that this guide does not have: '--8<--'"],
    ),
    (
        "an admonition", "answer.md", "Measure waste in money.", "!!! note\n    Measure waste.",
        ["answer.md:46:1: text must hold no mark-up that this guide does not have: '!!! '"],
    ),
    (
        "a number in a label", "case.yml", "says: Nightly job,", "says: '{= loaf_cost =} job',",
        ["case.yml:52:26: drawings[1].boxes[1].says must be plain text: '{='"],
    ),
    (
        "a citation in a title", "case.yml",
        "title: Bread for tomorrow",
        "title: Bread [@arrow1951inventory]",
        ["case.yml:1:14: title must be plain text: '[@'"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
