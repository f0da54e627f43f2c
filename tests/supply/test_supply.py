"""What the project is built from is named, hashed, kept up to date, and free to use."""

from __future__ import annotations

import re
from importlib.metadata import distribution

import pytest
import yaml
from macros import ROOT

from tests.supply.licences import EXCEPTIONS, LOCKS, PAGE, licence, locked, page, refused


@pytest.mark.parametrize("purpose", LOCKS)
def test_every_locked_package_has_one_version_and_hashes_and_no_other_origin(purpose):
    text = LOCKS[purpose].read_text("utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.strip().startswith("#")]
    loose = [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==\S+(?: ;[^#]*?)?(?:\s+--hash=sha256:[0-9a-f]{64})+\s*", line)]
    assert (loose, len(lines) > 30) == ([], True)


def test_the_installed_packages_are_the_locked_ones():
    assert {name: distribution(name).version for name in locked()} == {name: version for name, (version, _) in locked().items()}


def test_every_licence_is_known_and_allowed():
    assert {name: found for name in locked() if refused(found := licence(name, distribution(name)))} == {}


def test_no_exception_outlives_its_reason():
    silent = {name for name in EXCEPTIONS if name in locked() and not distribution(name).metadata.get("License-Expression")}
    assert silent == set(EXCEPTIONS)


@pytest.mark.parametrize(
    ("expression", "left"),
    [("MIT", set()), ("GPL-3.0-only OR MIT", set()), ("MIT AND GPL-3.0-only", {"GPL-3.0-only"}), ("unknown", {"unknown"})],
)
def test_an_expression_is_read_with_its_choices(expression, left):
    assert refused(expression) == left


def test_the_list_of_licences_is_current():
    assert PAGE.read_text("utf-8") == page(), "write it again: python -m tests.supply.licences"


def test_updates_are_proposed_for_packages_and_for_actions():
    updates = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    assert {each["package-ecosystem"] for each in updates} == {"pip", "github-actions"}
    assert all(each["directory"] == "/" and each["groups"] for each in updates)
