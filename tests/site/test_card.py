"""A social card: its size, its words, the five hues, and the same bytes for the same words."""

from __future__ import annotations

import io

import pytest
from macros.site.card import HUES, PAPER, card
from macros.site.cards import write_cards
from macros.site.lettering import face, lines
from PIL import Image, ImageColor

PROMPT = "We sell bread. Tell us each evening how much to bake for tomorrow, shop by shop."
HEAD = """<!doctype html><html><head><title>x</title><meta name="description" content="{words}">
<meta property="og:type" content="{kind}"><meta property="og:title" content="{title}">
<meta property="og:site_name" content="Guide">{image}</head><body><h1>{title}</h1></body></html>"""
IMAGE = '<meta property="og:image" content="https://guide.example/card.png">'


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def make(site, name: str, **changes: str) -> None:
    words = {"title": "Bread", "words": PROMPT, "kind": "article", "image": IMAGE} | changes
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(HEAD.format(**words), "utf-8")


def test_a_card_is_a_small_png_of_1200_by_630_pixels_on_the_sites_paper_with_every_step_in_its_hue():
    data = card("Bread for tomorrow", PROMPT, site="Guide", speech=True)
    picture = opened(data)
    assert (picture.format, picture.size, picture.mode, len(data) < 40_000) == ("PNG", (1200, 630), "P", True)
    counts = {colour: count for count, colour in picture.convert("RGB").getcolors()}
    assert max(counts, key=counts.get) == ImageColor.getrgb(PAPER)
    assert [step for step, hue in HUES.items() if counts.get(ImageColor.getrgb(hue), 0) < 100] == []


def test_a_card_depends_on_each_of_its_words_and_on_nothing_else():
    plain = {"title": "Bread", "words": PROMPT, "site": "Guide", "speech": True}
    changes = [{}, {"title": "Bred"}, {"words": PROMPT + " Now."}, {"site": "Book"}, {"speech": False}]
    cards = [card(**(plain | change)) for change in changes]
    assert card(**plain) == cards[0]
    assert len(set(cards)) == len(changes)


@pytest.mark.parametrize("words", ["word " * 800, "w" * 4000, "x"])
def test_however_long_the_words_the_site_below_them_and_the_right_margin_stay_clear(words):
    with_words = opened(card("A title of sixty letters that goes on for a while and ends.", words, site="", speech=True))
    paper = ImageColor.getrgb(PAPER)
    bottom = with_words.convert("RGB").crop((178, 560, 1200, 630))
    assert bottom.getcolors() == [(bottom.width * bottom.height, paper)]
    if " " in words:
        right = with_words.convert("RGB").crop((1140, 0, 1200, 630))
        assert right.getcolors() == [(right.width * right.height, paper)]


def test_words_are_set_in_lines_of_like_length_and_what_does_not_fit_ends_in_an_ellipsis():
    font = face("Regular", 40)
    assert lines("One two three four five six", font, 400, 3) == ["One two three", "four five six"]
    cut = lines("One two three four five six", font, 260, 1)
    assert cut == ["One two …"]
    assert font.getlength(cut[0]) <= 260


def test_only_pages_that_name_a_card_get_one_and_only_what_changed_is_drawn_again(tmp_path):
    site, cache = tmp_path / "site", tmp_path / "cache"
    make(site, "cases/bread/index.html")
    make(site, "guide/index.html", kind="website", title="A &amp; B")
    make(site, "404.html", image="")
    assert write_cards(site, cache) == 2
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*.png")) == ["cases/bread/card.png", "guide/card.png"]
    assert (site / "cases/bread/card.png").read_bytes() == card("Bread", PROMPT, site="Guide", speech=True)
    assert (site / "guide/card.png").read_bytes() == card("A & B", PROMPT, site="Guide", speech=False)
    kept = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    make(site, "guide/index.html", kind="website", title="C")
    write_cards(site, cache)
    now = {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}
    assert (len(kept), len(now), len(kept.items() & now.items())) == (2, 2, 1)
