"""A browser for the whole run, and local servers for whatever folder a test needs."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.explore_steps import CASE
from tests.browser.kept import KEY
from tests.browser.search_steps import make_site
from tests.browser.session_steps import VIEWS

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def executable() -> str | None:
    """The Chromium to use: what CHROMIUM names, else one on the PATH, else None for Playwright's own."""
    candidates = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next(filter(None, map(shutil.which, candidates)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        yield chromium
        chromium.close()


class Handler(SimpleHTTPRequestHandler):
    """Static files, silently; a missing page gets the site's own 404.html, as static hosts do."""

    # Modules run only with a JavaScript type, whatever the machine's own table says.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def log_message(self, *arguments: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """serve(folder) gives the address, ending in a slash, at which that folder is served for the run."""
    servers: dict[Path, ThreadingHTTPServer] = {}

    def address(folder: Path) -> str:
        if folder not in servers:
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            servers[folder] = server
        return f"http://127.0.0.1:{servers[folder].server_port}/"

    yield address
    for server in servers.values():
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site_url(serve, site) -> str:
    """The built site's address, ending in a slash."""
    return serve(site)


@pytest.fixture
def page(browser):
    """A page 1280 pixels wide; an error of its scripts fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(8_000)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert errors == []


@pytest.fixture
def explore(page, site_url):
    """explore(query) opens a case with its Suppose step open and its numbers ready to move."""

    def explored(query: str = "", fragment: str = "#suppose-answer"):
        page.goto(site_url + CASE + query + fragment)
        if fragment:
            page.wait_for_selector(".case--explored .control")
        return page

    return explored


@pytest.fixture
def open_session(browser, site_url):
    """open_session(record, viewport, scheme) keeps the record and opens it, as a link of the practice page does."""
    contexts, errors = [], []

    def opened(record: dict, viewport: dict = VIEWS["wide"], scheme: str = "light"):
        context = browser.new_context(viewport=viewport, color_scheme=scheme, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(site_url + "assets/img/favicon.svg")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"/{KEY}{record['id']}", json.dumps(record)])
        page.goto(f"{site_url}cases/{record['slug']}/?practise&session={record['id']}")
        page.locator(".ending h1").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    errors = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


@pytest.fixture
def visit(context, site_url):
    """visit(path, *sessions) keeps the sessions, then opens the page."""

    def opened(path: str, *sessions: dict, **more: str):
        page = context.new_page()
        page.goto(site_url + "assets/img/favicon.svg")
        kept = {f"/{KEY}{one['id']}": json.dumps(one) for one in sessions} | {f"/{key}": text for key, text in more.items()}
        page.evaluate("all => { for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text) }", kept)
        page.goto(site_url + path, wait_until="networkidle")
        return page

    return opened


@pytest.fixture(scope="session")
def search_host(root, tmp_path_factory) -> Path:
    """The folder of a host on which a small site with a search index lies."""
    host = tmp_path_factory.mktemp("host")
    make_site(root / "docs" / "assets", host)
    return host


@pytest.fixture
def search_start(serve, search_host) -> str:
    """The address of the small site's first page."""
    return serve(search_host) + "guide/"


@pytest.fixture
def search_page(browser, search_start):
    """The small site's first page; what it asks for is listed as its `requests`."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(5000)
    page.requests = []
    page.on("request", lambda request: page.requests.append(request.url))
    page.goto(search_start)
    yield page
    context.close()
