"""References from BibTeX."""

import datetime

import pytest
from macros.reading.bibliography import Reference, read_bibliography
from macros.reading.bibtex import plain
from macros.reading.source import Source

ENTRY = """\
@article{key2020word,
  title = {A Title},
  author = {Doe, Jane},
  year = {2020},
  doi = {10.1000/182},
  urldate = {2024-02-29}
}
"""


def read(text: str) -> tuple[dict[str, Reference], list[str]]:
    references, problems = read_bibliography(Source("b.bib", text))
    return references, [str(problem) for problem in problems]


def one(text: str) -> Reference:
    references, problems = read(text)
    assert problems == []
    (reference,) = references.values()
    return reference


def test_a_reference_has_all_that_a_page_shows():
    entry = ENTRY.replace(
        "  year", "  journal = {Journal of {ML}},\n  volume = 3,\n  number = 4,\n  pages = {5--9},\n  year"
    )
    assert one("% A comment.\n\n" + entry) == Reference(
        key="key2020word",
        kind="article",
        title="A Title",
        authors="Jane Doe",
        year="2020",
        venue="Journal of ML 3(4), 5\u20139",
        short="Doe 2020",
        addresses=(("doi:10.1000/182", "https://doi.org/10.1000/182"),),
        checked=datetime.date(2024, 2, 29),
    )


@pytest.mark.parametrize(
    "author, short, authors",
    [
        ("Doe, Jane", "Doe 2020", "Jane Doe"),
        ("Jane Doe", "Doe 2020", "Jane Doe"),
        ("Dal Pozzolo, Andrea and Boracchi, G.", "Dal Pozzolo and Boracchi 2020",
         "Andrea Dal Pozzolo and G. Boracchi"),
        ("A, X and B, Y and C, Z", "A et al. 2020", "X A, Y B and Z C"),
        ("Doe, Jane and others", "Doe et al. 2020", "Jane Doe and others"),
        ("van der Maaten, Laurens", "van der Maaten 2020", "Laurens van der Maaten"),
        ("{European Banking Authority}", "European Banking Authority 2020", "European Banking Authority"),
        ("{Research and Development, Inc.} and Doe, Jane", "Research and Development, Inc. and Doe 2020",
         "Research and Development, Inc. and Jane Doe"),
        ('M{\\"u}ller, J{\\\'e}r{\\^o}me', "M\u00fcller 2020", "J\u00e9r\u00f4me M\u00fcller"),
        ("{\\L}ukasz, {\\O}. and Fran{\\c{c}}ois, B.",
         "\u0141ukasz and Fran\u00e7ois 2020", "\u00d8. \u0141ukasz and B. Fran\u00e7ois"),
        ("A, A and B, B and C, C and D, D and E, E and F, F and G, G", "A et al. 2020",
         "A A, B B, C C and others"),
    ],
)  # fmt: skip
def test_authors_have_a_short_and_a_full_form(author, short, authors):
    reference = one(ENTRY.replace("Doe, Jane", author))
    assert (reference.short, reference.authors) == (short, authors)


def test_an_organisation_stands_in_for_authors():
    entry = ENTRY.replace("author = {Doe, Jane}", "organization = {Netflix}").replace("@article", "@misc")
    assert (one(entry).short, one(entry).authors) == ("Netflix 2020", "Netflix")


def test_a_law_is_cited_by_the_name_that_people_call_it():
    entry = ENTRY.replace("author = {Doe, Jane}", "author = {{European Parliament}},\n  shorttitle = {{AI} Act}")
    assert (one(entry).short, one(entry).authors) == ("AI Act", "European Parliament")


ARXIV = ("arXiv:1711.07128", "https://arxiv.org/abs/1711.07128")


@pytest.mark.parametrize(
    "field, addresses",
    [
        ("eprint = {1711.07128}", (ARXIV,)),
        ("eprint = {cs/0112017}", (("arXiv:cs/0112017", "https://arxiv.org/abs/cs/0112017"),)),
        ("url = {https://www.example.org/a_b%20c?d=1#e}", (("example.org", "https://www.example.org/a_b%20c?d=1#e"),)),
        ("url = {https://example.org},\n  eprint = {1711.07128},\n  doi = {10.1000/2}",
         (("doi:10.1000/2", "https://doi.org/10.1000/2"), ARXIV, ("example.org", "https://example.org"))),
    ],
)  # fmt: skip
def test_every_address_is_given_the_most_lasting_first(field, addresses):
    assert one(ENTRY.replace("doi = {10.1000/182}", field)).addresses == addresses


@pytest.mark.parametrize(
    "latex, text",
    [
        ("{CheXNet}: 50\\% of {\\'e}t{\\'e}", "CheXNet: 50% of \u00e9t\u00e9"),
        ("pages 1--3 and ``quoted''", "pages 1\u20133 and \u201cquoted\u201d"),
        ("100% plain", "100% plain"),
        ("R\\&D at AT\\&T~Labs", "R&D at AT&T Labs"),
        ("two\n   lines", "two lines"),
        ("Schr\u00f6dinger", "Schr\u00f6dinger"),
    ],
)
def test_latex_becomes_plain_text(latex, text):
    assert plain(latex) == text


@pytest.mark.parametrize(
    "find, replace, problems",
    [
        ("  title = {A Title},\n", "", ["b.bib:1:1: key2020word must have title"]),
        ("{A Title}", "{}", ["b.bib:1:1: key2020word must have title"]),
        ("  author = {Doe, Jane},\n", "",
         ["b.bib:1:1: key2020word must have author or organization or institution"]),
        ("  year = {2020},\n", "", ["b.bib:1:1: key2020word must have year"]),
        ("2020}", "MMXX}", ["b.bib:4:1: key2020word.year must be a year of four digits: 'MMXX'"]),
        ("  doi = {10.1000/182},\n", "", ["b.bib:1:1: key2020word must have doi or eprint or url"]),
        ("{10.1000/182}", "{https://doi.org/10.1000/182}",
         ["b.bib:5:1: key2020word.doi must be a bare DOI such as 10.1000/182: 'https://doi.org/10.1000/182'"]),
        ("doi = {10.1000/182}", "eprint = {arXiv:1711.07128}",
         ["b.bib:5:1: key2020word.eprint must be an arXiv number such as 1711.07128: 'arXiv:1711.07128'"]),
        ("doi = {10.1000/182}", "url = {http://example.org}",
         ["b.bib:5:1: key2020word.url must be an https address: 'http://example.org'"]),
        ("doi = {10.1000/182}", "url = {javascript:alert(1)}",
         ["b.bib:5:1: key2020word.url must be an https address: 'javascript:alert(1)'"]),
        ("  year", "  note = {seen},\n  verified = {full},\n  year",
         ["b.bib:4:1: key2020word.note must not be given",
          "b.bib:5:1: key2020word.verified must not be given"]),
        (",\n  urldate = {2024-02-29}", "",
         ["b.bib:1:1: key2020word must have urldate, the date on which somebody last opened it"]),
        ("{2024-02-29}", "{2023-02-29}", ["b.bib:6:1: key2020word.urldate must be a date like 2026-11-23: '2023-02-29'"]),
        ("{2024-02-29}", "{20240229}", ["b.bib:6:1: key2020word.urldate must be a date like 2026-11-23: '20240229'"]),
        ("{2024-02-29}", "{9999-01-01}", ["b.bib:6:1: key2020word.urldate must not be in the future: 9999-01-01"]),
        ("  year", "  year = {2019},\n  year", ["b.bib:1:1: a field must occur once in an entry: year"]),
        ("{A Title}", "{A <b>Title</b>}",
         ["b.bib:2:1: key2020word.title must hold no HTML, Markdown or template: '<b>'"]),
        ("{A Title}", "{[A](https://example.org)}",
         ["b.bib:2:1: key2020word.title must hold no HTML, Markdown or template: ']('"]),
        ("{A Title}", "{\\input{x}}",
         ["b.bib:2:1: key2020word.title must hold no LaTeX but accents and letters: '\\\\input'"]),
        ("{A Title}", "{{{{{{{A}}}}}} Title}", ["b.bib:2:1: key2020word.title must have braces at most 5 deep: 6"]),
        ("{A Title}", "{" + "A Title" * 150 + "}",
         ["b.bib:2:1: key2020word.title must have at most 1,000 characters: 1,050"]),
        ("{A Title}", "word # {x}", ["b.bib:2:1: key2020word.title must stand in braces: 'word # {x}'"]),
        ("{Doe, Jane}", "{and and and}", ["b.bib:3:1: key2020word.author must hold names joined by 'and': 'and and and'"]),
        ("  year", "  file = {x},\n  year", ["b.bib:4:1: key2020word.file must not be given, since no page shows it"]),
        ("doi = {10.1000/182}", "url = {https://a@example.org}",
         ["b.bib:5:1: key2020word.url must be an https address: 'https://a@example.org'"]),
        ("key2020word", "key/2020", [
            "b.bib:1:1: key/2020 must be a key of letters, digits, hyphens, underscores and colons"]),
    ],
)  # fmt: skip
def test_an_entry_that_is_not_complete_is_refused(find, replace, problems):
    assert ENTRY.count(find) == 1
    assert read(ENTRY.replace(find, replace)) == ({}, problems)


def test_a_key_must_occur_once():
    references, problems = read(ENTRY + ENTRY)
    assert list(references) == ["key2020word"]
    assert problems == ["b.bib:8:1: a key must occur once: 'key2020word'"]


def test_keys_must_differ_in_more_than_capitals():
    assert read(ENTRY + ENTRY.replace("key2020word", "Key2020Word"))[1] == [
        "b.bib:8:1: Key2020Word must differ from 'key2020word' in more than capitals"
    ]


def test_an_entry_must_be_of_a_known_kind():
    (line,) = read(ENTRY.replace("@article", "@script"))[1]
    assert line.startswith("b.bib:1:1: key2020word must be of a kind that BibTeX has (article, book, ")


@pytest.mark.parametrize("block", ['@string{a = "b"}', '@preamble{"x"}', "@comment{x}"])
def test_the_file_must_hold_entries_only(block):
    (line,) = read(block + "\n")[1]
    assert line.startswith("b.bib:1:1: the file must hold entries only: '@")


def test_an_entry_that_does_not_end_does_not_take_the_next_with_it():
    references, problems = read("@misc{open, title = {x}\n" + ENTRY)
    assert list(references) == ["key2020word"]
    assert len(problems) == 1 and problems[0].startswith("b.bib:1:1: an entry must be BibTeX: ")


def test_text_between_entries_must_be_a_comment():
    assert read("% fine\nmisc{x}\n\n" + ENTRY)[1] == [
        "b.bib:2:1: text between entries must begin with %: 'misc{x}'"
    ]
