"""What many tests share: the checked collection, and the site built once for all workers of a run."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import settings
from macros import ROOT

from tests.checked import catalogue_of, checked_collection

# A busy machine is slow at times; no test here is about how long an example takes.
settings.register_profile("any machine", deadline=None, derandomize=True)
settings.load_profile("any machine")

PUBLISHED = "https://guide.example/study/"


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def address() -> str:
    """Where the published site lies."""
    return PUBLISHED


@pytest.fixture(scope="session")
def collection():
    return checked_collection(ROOT)


@pytest.fixture(scope="session")
def catalogue(collection):
    return catalogue_of(collection)


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The whole site, built strictly with its search index, once a run however many workers there are."""
    return _built(tmp_path_factory, "built-site", SITE_URL="")


@pytest.fixture(scope="session")
def published(tmp_path_factory) -> Path:
    """The same site as it is built for its address, PUBLISHED."""
    return _built(tmp_path_factory, "published-site", SITE_URL=PUBLISHED, SOURCE_DATE_EPOCH="1764000000")


def _built(tmp_path_factory, name: str, **environment: str) -> Path:
    from macros.site import build

    run = tmp_path_factory.getbasetemp()
    # Under xdist each worker has a folder of its own inside the run's.
    shared = (run.parent if "PYTEST_XDIST_WORKER" in os.environ else run) / name
    try:
        shared.mkdir()
    except FileExistsError:
        _wait_for(shared / "done")
        return shared / "site"
    try:
        build(shared / "site", **environment)
    finally:
        (shared / "done").touch()
    return shared / "site"


def _wait_for(sign: Path) -> None:
    limit = time.monotonic() + 600
    while not sign.exists():
        if time.monotonic() > limit:
            raise TimeoutError("the other worker must build the site within ten minutes")
        time.sleep(0.2)
    if not (sign.parent / "site" / "index.html").exists():
        pytest.fail("the site was not built: see the other worker's error")
