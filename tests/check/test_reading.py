"""What no file may hold, and what YAML may not be."""

BROKEN = [
    (
        "a list too long", "case.yml", "related: []", f"related: [{'a, ' * 501}]",
        ["case.yml:83:1511: a list must have at most 500 items"],
    ),
    (
        "a mapping too long", "case.yml", "domain: retail\n", "domain: retail\n" + "".join(f"k{n}: 0\n" for n in range(500)),
        ["case.yml:503:1: a mapping must have at most 500 keys"],
    ),
    (
        "too many values", "case.yml", "related: []", "related: [" + ",".join(["[" + "[]," * 200 + "]"] * 60) + "]",
        ["case.yml:83:29484: a file must have at most 10,000 values"],
    ),
    (
        "a blank that looks like nothing", "answer.md", "Measure waste", "Measure \u2800 waste",
        ["answer.md:46:9: text must hold no odd character: U+2800 (braille pattern blank)"],
    ),
    (
        "a full-width letter", "answer.md", "Measure waste", "Measure \uff57aste",
        ["answer.md:46:9: text must hold usual letters: '\uff57' should be 'w'"],
    ),
    (
        "a heap of accents", "answer.md", "Measure waste", "Measure wa\u0301\u0301\u0301\u0301ste",
        ["answer.md:46:11: a letter must have at most 3 marks: 4"],
    ),
    (
        "a Greek letter that looks Latin", "answer.md", "Measure waste in money.", "Measure waste in m\u03bfney.",
        ["answer.md:46:18: a word must be of one alphabet: 'm\u03bf' is Latin and Greek"],
    ),
    (
        "a template delimiter in code", "execute.py", "How many", "How {{ many",
        ["execute.py:1:8: text must hold no template delimiter: '{{'"],
    ),
    (
        "a duplicate key", "case.yml", "domain: retail\n", "domain: retail\ndomain: payments\n",
        ["case.yml:6:1: a key must occur once: 'domain'"],
    ),
    (
        "an anchor", "case.yml", "domain: retail", "domain: &trade retail",
        ["case.yml:5:9: a value must have no anchor: '&trade'"],
    ),
    (
        "an alias", "case.yml", "problem: [forecasting]", "problem: *kind",
        ["case.yml:6:10: a value must be written out, not an alias: '*kind'"],
    ),
    (
        "a tag", "case.yml", "domain: retail", "domain: !!str retail",
        ["case.yml:5:9: a value must have no tag: 'tag:yaml.org,2002:str'"],
    ),
    (
        "a merge key", "case.yml",
        "  ds: Presses on the comparison.",
        "  <<: {ds: Presses on the comparison.}",
        ["case.yml:80:3: a mapping must be written out, not merged: '<<'"],
    ),
    (
        "a second document", "case.yml", "", "---\ntitle: Another\n",
        ["case.yml:86:1: a file must hold one YAML document"],
    ),
    (
        "a YAML directive", "case.yml", "title: Bread", "%YAML 1.1\n---\ntitle: Bread",
        ["case.yml:1:1: a file must have no YAML directive"],
    ),
    (
        "broken YAML", "case.yml", "problem: [forecasting]", "problem: [forecasting",
        [
            "case.yml:7:6: the file must be YAML: did not find expected ',' or ']', while parsing a flow "
            "sequence that begins at line 6",
        ],
    ),
    (
        "an escape in a string", "case.yml", '"Weather, by the hour"', '"Weather\\u200b, by the hour"',
        ["case.yml:82:22: a string must hold its characters as they are, not as escapes: '\\\\u200b'"],
    ),
    (
        "a hidden delimiter", "case.yml", '"Weather, by the hour"', '"Weather {\\\n  { by the hour"',
        ["case.yml:82:24: a string must hold its characters as they are, not as escapes: '\\\\\\n'"],
    ),
    (
        "an unknown escape", "case.yml", '"Weather, by the hour"', '"Weather \\( by the hour"',
        [
            "case.yml:82:23: the file must be YAML: found unknown escape character, while parsing a "
            "quoted scalar that begins at line 82 (write text that holds a backslash in single quotes or "
            "after >-)",
        ],
    ),
    (
        "deep nesting", "case.yml", "related: []", "related: [[[[[[[[[[[[[[]]]]]]]]]]]]]]",
        ["case.yml:83:21: values must be nested at most 12 deep"],
    ),
    (
        "a template delimiter in case.yml", "case.yml",
        "title: Bread for tomorrow",
        "title: 'Bread {{ config }}'",
        ["case.yml:1:15: text must hold no template delimiter: '{{'"],
    ),
    (
        "a template block in a comment", "case.yml", "domain: retail", "domain: retail  # {% raw %}",
        ["case.yml:5:19: text must hold no template delimiter: '{%'"],
    ),
    (
        "a template delimiter in code in answer.md", "answer.md", 'print("<b>', 'print("{{ x }}<b>',
        ["answer.md:41:8: text must hold no template delimiter: '{{'"],
    ),
    (
        "a template comment in answer.md", "answer.md", "Measure waste", "Measure {# no #} waste",
        ["answer.md:46:9: text must hold no template delimiter: '{#'"],
    ),
    (
        "a byte order mark", "answer.md", "## Ask", "\ufeff## Ask",
        ["answer.md:1:1: text must hold no odd character: U+FEFF (zero width no-break space)"],
    ),
    (
        "a zero-width space", "case.yml", "Presses on the comparison.", "Presses on the com\u200bparison.",
        ["case.yml:80:25: text must hold no odd character: U+200B (zero width space)"],
    ),
    (
        "a bidi override", "answer.md", "Measure waste", "Measure \u202ewaste",
        ["answer.md:46:9: text must hold no odd character: U+202E (right-to-left override)"],
    ),
    (
        "a bidi override in code", "execute.py", "How many", "How \u202emany",
        ["execute.py:1:8: text must hold no odd character: U+202E (right-to-left override)"],
    ),
    (
        "a control character", "answer.md", "Measure waste", "Measure \x07waste",
        ["answer.md:46:9: text must hold no odd character: U+0007 (no name)"],
    ),
    (
        "a tab", "answer.md", "Measure waste", "Measure\twaste",
        ["answer.md:46:8: text must hold no odd character: U+0009 (tab)"],
    ),
    (
        "a lone carriage return", "answer.md", "Measure waste", "Measure\rwaste",
        ["answer.md:46:8: text must hold no odd character: U+000D (carriage return)"],
    ),
    (
        "a private-use character", "case.yml", "Presses on the nightly", "Presses on \ue000 the nightly",
        ["case.yml:81:19: text must hold no odd character: U+E000 (no name)"],
    ),
    (
        "a Cyrillic letter in a Latin word", "case.yml", "flour, work", "flour, w\u043erk",
        ["case.yml:26:78: a word must be of one alphabet: 'w\u043e' is Latin and Cyrillic"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
