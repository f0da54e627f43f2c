"""Problems, files as text, and YAML with positions."""

import pytest
from macros.reading.source import LARGEST, Problem, Source, jinja, read
from macros.reading.yaml_reader import read_document


def read_bytes(tmp_path, data: bytes):
    path = tmp_path / "file"
    path.write_bytes(data)
    source, problems = read(path, "file")
    return (source.text if source else None), [str(problem) for problem in problems]


def test_a_problem_prints_as_one_line_and_sorts_by_place():
    problems = [
        Problem("b", 1, 1, "x"),
        Problem("a", 10, 1, "x"),
        Problem("a", 9, 2, "x"),
        Problem("a", 9, 1, "z"),
    ]
    assert [str(each) for each in sorted(problems)] == ["a:9:1: z", "a:9:2: x", "a:10:1: x", "b:1:1: x"]


def test_a_problem_shows_no_character_that_cannot_be_seen():
    assert str(Problem("a", 1, 1, "one\nline \u202e")) == r"a:1:1: one\nline \u202e"


def test_a_place_is_a_line_and_column_from_one():
    source = Source("file", "ab\n\ncd")
    assert [source.place(index) for index in range(6)] == [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2)]
    assert source.place(6) == (3, 3)


@pytest.mark.parametrize(
    "data, text, problems",
    [
        (b"a\nb", "a\nb", []),
        (b"a\r\nb", "a\nb", []),
        (b"", "", []),
        (b"ok\nca\xe9", None, ["file:2:3: the file must be UTF-8: byte 0xe9"]),
        (b"\xff\xfea\x00", None, ["file:1:1: the file must be UTF-8: byte 0xff"]),
        (
            b"\xef\xbb\xbfa",
            "a",
            ["file:1:1: text must hold no odd character: U+FEFF (zero width no-break space)"],
        ),
        (b"a\x00", "a\x00", ["file:1:2: text must hold no odd character: U+0000 (no name)"]),
        (
            b"x" * (LARGEST + 1),
            None,
            ["file:1:1: the file must have at most 200,000 bytes: 200,001"],
        ),
    ],
    ids=["plain", "Windows lines", "empty", "Latin-1", "UTF-16", "BOM", "NUL", "large"],
)  # fmt: skip
def test_a_file_is_read_as_text_or_refused(tmp_path, data, text, problems):
    assert read_bytes(tmp_path, data) == (text, problems)


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    assert read(tmp_path / "none", "none") == (None, [Problem("none", 1, 1, "the file must be there")])


def test_a_folder_is_no_file(tmp_path):
    assert read(tmp_path, "folder") == (
        None,
        [Problem("folder", 1, 1, "the file must be readable: Is a directory")],
    )


@pytest.mark.parametrize(
    "character",
    "\u200b\u200d\u2060\ufeff\u202a\u202e\u2066\u00ad\u2028\u0085\x7f\ue000\ufe0f\u3000\U000e0041",
)
def test_an_odd_character_is_refused(tmp_path, character):
    (line,) = read_bytes(tmp_path, f"a{character}b".encode())[1]
    assert line.startswith(f"file:1:2: text must hold no odd character: U+{ord(character):04X} (")


@pytest.mark.parametrize(
    "text",
    ["caf\u00e9", "12\u00a0%", "\u03bc and \u2211", "\u4f60\u597d", "\u041c\u043e\u0441\u043a\u0432\u0430"],
)
def test_other_alphabets_are_welcome(tmp_path, text):
    assert read_bytes(tmp_path, text.encode()) == (text, [])


def test_a_template_delimiter_is_refused_wherever_it_stands():
    source = Source("file", "a {{ b }}\n{% c %} {# d #} { { e")
    assert [str(each) for each in jinja(source)] == [
        "file:1:3: text must hold no template delimiter: '{{'",
        "file:2:1: text must hold no template delimiter: '{%'",
        "file:2:9: text must hold no template delimiter: '{#'",
    ]


def document(text: str):
    found, problems = read_document(Source("file", text))
    return found, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    "text, value",
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("1:30", "1:30"), ("22:22:22", "22:22:22"), 
        ("007", "007"),
        ("0o17", "0o17"), ("0x1F", "0x1F"), ("2026-11-23", "2026-11-23"), (".inf", ".inf"), (".nan", ".nan"),
        ("1_200", 1200), ("1__2", "1__2"), ("-3", -3), ("0.5", 0.5), ("1e3", 1000.0), ("1_000.5", 1000.5),
        ("1.", "1."), ("true", True), ("True", "True"), ("null", None), ("~", None), ("", None), ("'7'", "7"),
        ("=", "="),
    ],
)  # fmt: skip
def test_a_scalar_is_what_it_looks_like(text, value):
    found, problems = document(f"key: {text}\n")
    assert (found.data, problems) == ({"key": value}, [])
    assert type(found.data["key"]) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "a: plain words",
        "a: 'it''s quoted'",
        'a: "it\\"s \\\\ quoted"',
        "a: >-\n  folded over\n  two lines\n\n  and a paragraph",
        "a: |\n  kept\n    as it is\n",
        "a: plain over\n  two lines",
        "a: {b: [c, 'd e']}",
    ],
)
def test_each_character_of_a_text_is_found_in_its_file(text):
    found, problems = document(text)
    assert not problems
    for loc, value in found.strings.items():
        for offset, character in enumerate(value):
            in_file = text[found.index(loc, offset)]
            assert in_file == character or in_file.isspace() and character.isspace()


def test_a_problem_with_a_missing_part_stands_at_what_should_hold_it():
    found, _ = document("a:\n  - b: 1\n")
    assert str(found.problem(("a", 0, "c"), "c must be given")) == "file:2:5: c must be given"
    assert str(found.key_problem(("a", 0, "b"), "b must go")) == "file:2:5: b must go"


def test_a_bomb_of_aliases_is_refused_and_not_built():
    bomb = "a: &a [x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefghi", "bcdefghij"))
    found, problems = document(bomb)
    assert found.data["j"] == [None, None]
    assert len(problems) == 10 + 18


def test_all_faults_of_a_file_are_found_in_one_run():
    assert document("a: &x 1\na: 2\nb: !t 3\n<<: {c: 1}\n")[1] == [
        "file:1:4: a value must have no anchor: '&x'",
        "file:2:1: a key must occur once: 'a'",
        "file:3:4: a value must have no tag: '!t'",
        "file:4:1: a mapping must be written out, not merged: '<<'",
    ]


def test_deep_nesting_is_refused_before_it_can_hurt():
    assert document("[" * 100_000)[1] == ["file:1:13: values must be nested at most 12 deep"]
