"""Serves a folder to one's own browser, and tells each open page when it should be loaded again."""

from __future__ import annotations

import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from macros import ROOT
from macros.made.store import digest

RELOAD = "/-/reload.js"
WAIT = "/-/wait"
LONGEST_WAIT = 25.0  # seconds, below the patience of any browser
_SCRIPT = """\
// Asks until the page that stands here is no longer the one that is served.
const { version } = document.currentScript.dataset;
const address = `%s?page=${encodeURIComponent(location.pathname)}&version=${version}`;
const pause = () => new Promise((done) => setTimeout(done, 500));
for (;;) {
  const answer = await fetch(address, { cache: "no-store" }).catch(pause);
  if (answer?.status === 205) location.reload();
  if (answer?.status >= 400) await pause();
}
"""


class Server:
    """What is served: the files of `folder`, or in the place of every page the one that `refusal` holds."""

    def __init__(self, host: str, port: int, folder: Path) -> None:
        self.folder = folder
        self.refusal: str | None = None
        self._changed = threading.Condition()
        self._assets = ""
        self._http = ThreadingHTTPServer((host, port), lambda *given: _Handler(self, *given))
        self._http.daemon_threads = True

    @property
    def address(self) -> str:
        host, port = self._http.server_address[:2]
        return f"http://{host}:{port}/"

    def start(self) -> None:
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def show(self, folder: Path | None = None, refusal: str | None = None) -> None:
        """Serve what has changed: another folder, files within it, or a refusal; open pages that differ load again."""
        with self._changed:
            self.folder, self.refusal = folder or self.folder, refusal
            self._assets = ""
            self._changed.notify_all()

    def page(self, address: str) -> tuple[str | None, str]:
        """The HTML that an address leads to, None where there is none, and a hash of it and of all it may load."""
        path = self.folder / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))
        html = self.refusal if path.suffix == ".html" else None
        if html is None and path.suffix == ".html" and path.is_file() and self.folder in path.resolve().parents:
            html = path.read_text("utf-8")
        if not self._assets:
            below = sorted((self.folder / "assets").rglob("*.*s"))
            self._assets = digest(*(path.read_bytes() for path in below if path.is_file()))
        return html, digest(html or "", self._assets)[:16]

    def wait(self, address: str, version: str) -> bool:
        """Whether the page is no longer of that version, now or before the wait ends."""
        with self._changed:
            return self._changed.wait_for(lambda: self.page(address)[1] != version, LONGEST_WAIT)


class _Handler(SimpleHTTPRequestHandler):
    # Modules run only with a JavaScript type, whatever the machine's own table says.
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}
    protocol_version = "HTTP/1.1"

    def __init__(self, server: Server, *given) -> None:
        self._site = server
        # Before a first good build there are at least the styles, for the page of problems.
        folder = server.folder if server.folder.is_dir() else ROOT / "docs"
        super().__init__(*given, directory=str(folder))

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == RELOAD:
            return self._send(f"(async () => {{\n{_SCRIPT % WAIT}}})();\n", "text/javascript")
        if parts.path == WAIT:
            asked = parse_qs(parts.query)
            is_over = self._site.wait(asked.get("page", ["/"])[0], asked.get("version", [""])[0])
            return self._send("", "text/plain", 205 if is_over else 200)
        html, version = self._site.page(parts.path)
        if html is None:
            return super().do_GET()
        script = f'<script src="{RELOAD}" data-version="{version}"></script>'
        return self._send(html.replace("</body>", f"{script}</body>", 1), "text/html")

    def send_error(self, code: int, *given) -> None:
        page = self._site.folder / "404.html"
        if code == 404 and page.exists():
            return self._send(page.read_text("utf-8"), "text/html", 404)
        super().send_error(code, *given)

    def _send(self, text: str, kind: str, status: int = 200) -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_request(self, code="-", size="-") -> None:
        """Say nothing of what went well."""
