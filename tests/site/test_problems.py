"""The preview's page of problems."""

from macros.site.problems import write_problems

SAID = """\
cases/bread-tomorrow/case.yml:5:9: domain must be a domain of vocabulary.yml: '<b>shop</b>'
cases/bread-tomorrow/answer.md:12:1: an answer must have all five steps: '## Recap' is missing
2 problems in 1 case
"""


def test_every_page_tells_each_problem_with_its_place_and_as_text(tmp_path):
    (tmp_path / "cases" / "bread-tomorrow").mkdir(parents=True)
    page = tmp_path / "cases" / "bread-tomorrow" / "index.html"
    page.write_text("the last good build", "utf-8")
    assert write_problems(tmp_path, SAID) == 2
    text = page.read_text("utf-8")
    assert text == (tmp_path / "index.html").read_text("utf-8")
    assert "<h1>2 to mend</h1>" in text
    assert "<code>cases/bread-tomorrow/case.yml:5:9</code>" in text
    assert "domain must be a domain of vocabulary.yml: &#39;&lt;b&gt;shop&lt;/b&gt;&#39;" in text
    assert "2 problems in 1 case" not in text
    # The preview's server puts its reload before this.
    assert "</body>" in text


def test_a_failure_that_check_does_not_know_points_to_the_terminal(tmp_path):
    assert write_problems(tmp_path / "site", "10 cases, no problem\n") == 0
    assert "The terminal says why" in (tmp_path / "site" / "index.html").read_text("utf-8")
