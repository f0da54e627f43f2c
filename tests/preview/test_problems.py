"""The preview's page of problems."""

from macros.preview.problems import problem_page

SAID = [
    "cases/bread-tomorrow/case.yml:5:9: domain must be a domain of vocabulary.yml: '<b>shop</b>'",
    "cases/bread-tomorrow/answer.md:12:1: an answer must have all five steps: '## Recap' is missing",
    "2 problems in 1 case",
]


def test_the_page_tells_each_problem_with_its_place_and_as_text():
    text = problem_page(SAID)
    assert "<h1>2 to mend</h1>" in text
    assert "<code>cases/bread-tomorrow/case.yml:5:9</code>" in text
    assert "domain must be a domain of vocabulary.yml: &#39;&lt;b&gt;shop&lt;/b&gt;&#39;" in text
    assert "2 problems in 1 case" not in text


def test_a_failure_that_check_does_not_know_points_to_the_terminal():
    assert "The terminal says why" in problem_page(["10 cases, no problem"])
