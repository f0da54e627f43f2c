"""Where made things are kept: whole, or not at all."""

from __future__ import annotations

import os

import pytest
from macros.made.store import DAYS_KEPT, Store, digest


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path)


def test_what_is_kept_under_a_kind_and_a_key_is_found_there_and_nowhere_else(store):
    store.put("body", "a1", b"one\nand more")
    assert store.get("body", "a1") == b"one\nand more"
    assert (store.get("body", "a2"), store.get("outline", "a1")) == (None, None)
    store.put("body", "a1", b"")
    assert store.get("body", "a1") == b""


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data + b"x",
        lambda data: data[:40],
        lambda data: b"",
        lambda data: data.replace(b"kept", b"lost"),
        lambda data: b"kept",
        lambda data: b"\x00" * len(data),
    ],
)
def test_what_is_damaged_is_thrown_away_not_trusted(store, tmp_path, damage):
    store.put("body", "a1", b"what was kept")
    path = tmp_path / "body" / "a1"
    path.write_bytes(damage(path.read_bytes()))
    assert store.get("body", "a1") is None and not path.exists()


def test_a_write_that_fails_leaves_what_was_there_and_no_litter(store, tmp_path, monkeypatch):
    store.put("body", "a1", b"before")
    monkeypatch.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError("no space")))
    with pytest.raises(OSError):
        store.put("body", "a1", b"after")
    assert store.get("body", "a1") == b"before" and [each.name for each in (tmp_path / "body").iterdir()] == ["a1"]


def test_a_sweep_drops_what_nobody_used_for_a_month(store, tmp_path):
    for key in ("used", "recent", "old"):
        store.put("body", key, b"kept")
    then = os.stat(tmp_path / "body" / "old").st_mtime - (DAYS_KEPT + 1) * 86_400
    for key in ("used", "old"):
        os.utime(tmp_path / "body" / key, (then, then))
    store.sweep("body", ["used"])
    store.sweep("nothing", [])
    assert sorted(each.name for each in (tmp_path / "body").iterdir()) == ["recent", "used"]
    store.sweep("body", [])
    assert store.get("body", "used") == b"kept", "used a moment ago"


def test_a_digest_tells_where_one_part_ends_and_the_next_begins():
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("ab", "c", "")}) == 4
    assert digest("é", b"x") == digest("é".encode(), "x")
