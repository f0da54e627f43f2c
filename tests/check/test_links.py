"""Links, in every form that Markdown has."""

BROKEN = [
    (
        "an address that no browser reads, seen when it is rendered", "answer.md",
        "Measure waste in money.", "Measure [waste](https://example.org:99999/).",
        [
            "answer.md:46:1: prose must hold only plain Markdown: "
            "start a (('href', 'https://example.org:99999/'),)"
        ],
    ),
    (
        "an address too long to read", "answer.md", "(https://example.org/a_(b))", f"(https://example.org/{'a/' * 150})",
        ["answer.md:4:57: a link's address must have at most 300 characters: 320"],
    ),
    (
        "an address in coded letters", "answer.md", "(https://example.org/a_(b))", "(https://www.xn--exmple-cua.org/)",
        [
            "answer.md:4:57: a link's host must be in plain letters, not coded: "
            "'https://www.xn--exmple-cua.org/'"
        ],
    ),
    (
        "words that name another address", "answer.md", "[the source](", "[https://example.net/a](",
        ["answer.md:4:57: a link's words must not name another address than it has: 'https://example.net'"],
    ),
    (
        "a link defined twice", "answer.md", "Measure waste in money.",
        "Measure [waste].\n\n[waste]: https://example.org\n\n[Waste]: https://example.net",
        ["answer.md:50:1: a link must be defined once: 'Waste'"],
    ),
    (
        "a link defined and not used", "answer.md", "", "\n[waste]: https://example.org\n",
        ["answer.md:48:1: a link that is defined must be used: 'waste'"],
    ),
    (
        "a javascript link", "answer.md", "(https://example.org/a_(b))", "(javascript:alert(1))",
        [
            "answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: "
            "'javascript:alert(1)'",
        ],
    ),
    (
        "a javascript link with an entity", "answer.md",
        "(https://example.org/a_(b))",
        "(javascript&colon;alert)",
        [
            (
                "answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: "
                "'javascript:alert'"
            ),
            "answer.md:4:80: text must hold characters as they are, not as entities: '&colon;'",
        ],
    ),
    (
        "a javascript link in angle brackets", "answer.md",
        "(https://example.org/a_(b))",
        "(<javascript:alert()>)",
        [
            "answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: "
            "'javascript:alert()'",
        ],
    ),
    (
        "a javascript link by reference", "answer.md",
        "Measure waste",
        "[Measure][m] waste\n\n[m]: javascript:alert(1)\n\nand",
        [
            "answer.md:48:1: a link must be https, ../slug/answer.md or ../../docs/page.md: "
            "'javascript:alert(1)'",
        ],
    ),
    (
        "a javascript autolink", "answer.md", "Measure waste", "Measure <javascript:alert(1)> waste",
        [
            "answer.md:46:9: a link must be https, ../slug/answer.md or ../../docs/page.md: "
            "'javascript:alert(1)'",
        ],
    ),
    (
        "a data link", "answer.md", "(https://example.org/a_(b))", "(data:text/html,x)",
        ["answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: 'data:text/html,x'"],
    ),
    (
        "a vbscript link in capitals", "answer.md", "(https://example.org/a_(b))", "(VBScript:x)",
        ["answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: 'VBScript:x'"],
    ),
    (
        "a link without a protocol", "answer.md", "(https://example.org/a_(b))", "(//example.org)",
        ["answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: '//example.org'"],
    ),
    (
        "an http link", "answer.md", "(https://example.org/a_(b))", "(http://example.org)",
        [
            "answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: "
            "'http://example.org'",
        ],
    ),
    (
        "an http link in case.yml", "case.yml",
        "then: Forecast them together.",
        "then: Forecast [them](http://example.org) together.",
        [
            "case.yml:66:20: a link must be https, ../slug/answer.md or ../../docs/page.md: "
            "'http://example.org'",
        ],
    ),
    (
        "a mail address", "answer.md", "Measure waste", "Measure <ann@example.org> waste",
        ["answer.md:46:9: a link must be https, ../slug/answer.md or ../../docs/page.md: 'ann@example.org'"],
    ),
    (
        "a link into the site", "answer.md", "(https://example.org/a_(b))", "(/cases/)",
        ["answer.md:4:57: a link must be https, ../slug/answer.md or ../../docs/page.md: '/cases/'"],
    ),
    (
        "a malformed link", "answer.md", "(https://example.org/a_(b))", "(https://example.org a b)",
        ["answer.md:4:68: a link must be written [words](address): '](https://example.org a b).[^till]'"],
    ),
    (
        "a link without words", "answer.md", "[the source](", "[](",
        ["answer.md:4:57: a link must have words: 'https://example.org/a_(b)'"],
    ),
    (
        "a link without its definition", "answer.md", "Measure waste", "Measure [waste][w]",
        ["answer.md:46:9: a link must have its definition: '[waste][w]'"],
    ),
    (
        "a link to no case", "answer.md",
        "(../../docs/tips.md#listen-to-hints)",
        "(../bread-tomorow/answer.md)",
        [
            "answer.md:4:6: a link must lead to a case of the collection: 'bread-tomorow' (did you mean "
            "'bread-tomorrow'?)",
        ],
    ),
    (
        "a link to no page", "answer.md", "(../../docs/tips.md#listen-to-hints)", "(../../docs/tip.md)",
        [
            "answer.md:4:6: a link must lead to a page that exists: 'docs/tip.md' (did you mean "
            "'docs/tips.md'?)",
        ],
    ),
    (
        "a link to no heading of a page", "answer.md", "#listen-to-hints", "#listen-to-hint",
        [
            "answer.md:4:6: a link's anchor must be a heading there: 'listen-to-hint' (did you mean "
            "'listen-to-hints'?)",
        ],
    ),
    (
        "a link to no heading of the answer", "answer.md", "(https://example.org/a_(b))", "(#suppose-cost)",
        [
            "answer.md:4:57: a link's anchor must be a heading there: 'suppose-cost' (did you mean "
            "'suppose-costs'?)",
        ],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
