"""What the tests of search share: a small site of their own, where every word is known, and the dialog's steps."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

from tests.indexed import write_index

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'wasm-unsafe-eval'">
<link rel="stylesheet" href="{up}assets/css/tokens.css">
<link rel="stylesheet" href="{up}assets/css/base.css">
<link rel="stylesheet" href="{up}assets/css/header.css">
<link rel="stylesheet" href="{up}assets/css/search.css">
<script type="module" src="{up}assets/js/details.js"></script>
<script type="module" src="{up}assets/js/search.js"></script></head>
<body><header class="header">
<button type="button" class="search-button" data-search-open>Search</button></header>
<main><article id="content">{kinds}<h1>{title}</h1><p>{text}</p><label>Notes <input id="field"></label>
<details class="step"><summary><h2 id="execute">Execute</h2></summary>
<h3 id="threshold">{heading}</h3><p>{answer}</p></details>
</article></main></body></html>
"""
KIND = '<p class="eyebrow">{}</p>'
MARK = '<span data-pagefind-filter="{}">{}</span>'
CASES = {
    "fraud": {
        "title": "Stop bad card payments",
        "kinds": {"domain": ["Payments"], "problem": ["Classification"], "role": ["DS", "MLE"]},
        "text": "Fraud is rare &lt;b&gt;and&lt;/b&gt; late.",
        "answer": "The chargeback fixes the threshold, and hides in a closed answer.",
    },
    "wake": {
        "title": "Hear one wake word",
        "kinds": {"domain": ["Speech"], "problem": ["Detection"], "role": ["MLE"]},
        "text": "A wake word on a chip.",
        "answer": "False wakes per hour fix the threshold.",
    },
    "songs": {
        "title": "Next songs for a listener",
        "kinds": {"domain": ["Streaming"], "problem": ["Retrieval", "Ranking"], "role": ["DS"]},
        "text": "A recommender of songs, as recommenders are.",
        "answer": "Silence is not dislike, and recall hangs on the threshold.",
    },
}
SYNONYMS = {"recommender": ["recsys"], "wake word": ["KWS", "keyword spotting"]}


def make_site(assets: Path, host: Path) -> None:
    """Three cases and a start page with their index, below a path of `host`, as on a shared one."""
    _write(assets, host / "guide", CASES)


def make_many(assets: Path, host: Path, count: int) -> None:
    """A site as above of so many short cases; in all they say tens of thousands of words."""
    draw = random.Random(count)
    words = ["".join(draw.choices("aeioustrnlcdmp", k=8)) for _ in range(40_000)]
    lists = {"domain": (12, 1), "problem": (10, 2), "role": (4, 3)}
    cases = {
        f"case-{n}": {
            "title": f"Case {n}",
            "kinds": {name: [f"{name} {one}" for one in draw.sample(range(of), most)] for name, (of, most) in lists.items()},
            "text": " ".join(draw.sample(words, 60)),
            "answer": "The threshold.",
        }
        for n in range(count)
    }
    _write(assets, host / "guide", cases)


def _write(assets: Path, site: Path, cases: dict[str, dict]) -> None:
    shutil.copytree(assets, site / "assets")
    start = {"title": "Start", "kinds": "", "text": "Hello.", "heading": "A heading", "answer": ""}
    (site / "index.html").write_text(PAGE.format(up="", **start), "utf-8")
    for slug, case in cases.items():
        marks = " ".join(MARK.format(name, value) for name, values in case["kinds"].items() for value in values)
        filled = case | {"kinds": KIND.format(marks), "heading": "The threshold", "up": "../../"}
        page = site / "cases" / slug / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(**filled), "utf-8")
    write_index(site, SYNONYMS)


def open_search(page) -> None:
    """Open search by its key, once the page's script is there to hear it: it shows the button."""
    page.locator("[data-search-open]:visible").first.wait_for()
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()


def ask(page, query: str) -> None:
    """Open search if it is closed, and write a query."""
    if not page.locator("dialog[open]").count():
        open_search(page)
    page.get_by_label("Search the guide").fill(query)


def titles(page, count: int) -> list[str]:
    page.wait_for_function("count => document.querySelectorAll('.hit').length === count", arg=count)
    return page.locator(".hit__title").all_inner_texts()


def says(page, words: str) -> None:
    """Wait until the status reads so."""
    status = "words => document.querySelector('.search__status')?.textContent === words"
    page.wait_for_function(status, arg=words)
