"""What is read of a page that is asked for its head."""

from __future__ import annotations

import pytest
from macros.pages.head import head, read_head

LONG = "é" * 9000


@pytest.mark.parametrize("before", ["", LONG, "é" * 8188, "é" * 8192])
def test_a_page_is_read_as_far_as_its_head_however_long_that_is(tmp_path, before):
    page = tmp_path / "index.html"
    page.write_text(f'<head><!--{before}--></head><body><meta name="a" content="b">{LONG}</head></body>', "utf-8")
    assert read_head(page) == f"<head><!--{before}-->"
    assert head(page.read_text("utf-8")).meta == {}


def test_a_page_without_a_head_is_read_whole(tmp_path):
    (tmp_path / "index.html").write_text(f'{LONG}<meta name="robots" content="noindex">', "utf-8")
    assert head(read_head(tmp_path / "index.html")).unlisted
