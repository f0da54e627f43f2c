"""A host for the built sites, as static hosts are: gzip of what is text, and a note of every byte sent."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote, urlsplit

LEVEL = 6
FRESH = "max-age=600"
# Compressed before anybody asks, so that no answer waits for it: what search fetches.
SEARCH = ("search/*.json", "pagefind/*.js*", "assets/javascripts/**/*.js")
_TEXT = ("text/", "application/json", "application/javascript", "application/wasm", "image/svg", "application/xml")


@dataclass(frozen=True)
class Sent:
    """One answer: the file's path in the site, its own bytes and those sent, without headers."""

    path: str
    raw: int
    sent: int


@dataclass
class Host:
    """A folder, the address at which it is served, and what was sent so far."""

    folder: Path
    url: str = ""
    sent: list[Sent] = field(default_factory=list)
    _kept: dict[Path, tuple[int, bytes]] = field(default_factory=dict)

    def body(self, path: Path) -> tuple[int, bytes, bool]:
        """The file's size, the bytes to send, and whether they are compressed."""
        if path not in self._kept:
            raw = path.read_bytes()
            self._kept[path] = len(raw), gzip.compress(raw, LEVEL) if is_text(path) else raw
        raw, body = self._kept[path]
        return raw, body, is_text(path)


def is_text(path: Path) -> bool:
    """Whether a host compresses this file."""
    return kind(path).startswith(_TEXT)


def kind(path: Path) -> str:
    """The media type by the file's name."""
    return {".js": "text/javascript", ".wasm": "application/wasm"}.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Headers and body go out in two writes: without this the second waits for the first to be acknowledged.
    disable_nagle_algorithm = True

    def __init__(self, host: Host, *arguments: object) -> None:
        self.host = host
        super().__init__(*arguments)

    def log_message(self, *arguments: object) -> None:
        pass

    def do_GET(self) -> None:
        path = self.host.folder / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self._answer(404, b"", {})
        raw, body, compressed = self.host.body(path)
        self.host.sent.append(Sent(path.relative_to(self.host.folder).as_posix(), raw, len(body)))
        headers = {"Content-Type": kind(path), "Cache-Control": FRESH, "Last-Modified": formatdate(path.stat().st_mtime, usegmt=True)}
        self._answer(200, body, headers | ({"Content-Encoding": "gzip"} if compressed else {}))

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *arguments: object) -> None:
        """A browser that closes while it is being answered is no error."""


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """The folder served on a free port of this machine, for as long as the block lasts."""
    host = Host(folder)
    for pattern in SEARCH:
        for path in folder.glob(pattern):
            host.body(path)
    server = _Server(("127.0.0.1", 0), partial(_Handler, host))
    host.url = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
