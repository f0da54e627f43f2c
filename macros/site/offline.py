"""The site as one download, which a browser opens from a disk.

From a disk a browser loads no module, fetches nothing and runs no WebAssembly. So the copy has all scripts as one
classic script, each file of data as a script that assigns it (docs/assets/js/carried.js), the texts of its pages in
place of Pagefind's index (search/texts.js), and links that name a file where the site's name a folder.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit, urlunsplit

from macros import ROOT
from macros.assets.bundle import bundle_classic
from macros.search.texts import page_texts
from macros.site.markup import with_hrefs

NAME = "offline.zip"
FOLDER = "case-study-interview"
ENTRY = "assets/js/site.js"
SCRIPTS = ROOT / "docs" / "assets" / "js"

README = """\
The case study interview: a copy to read and to practise with, without a connection.

Unpack the whole folder, then open index.html in a browser. Nothing needs to be installed.
What you practise is kept in that browser, for this folder: export it on the Practise page before you move the folder.
"""

_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold, so that equal sites make equal bytes
# A star stands for folders too.
_LEFT_OUT = ("404.html", "assets/js/*", "assets/data/*", "pagefind/*", "robots.txt", "_headers", "*.xml", "*card.png", NAME)
# What a page says only where it is published: of its address, and of this download.
_PUBLISHED = re.compile(
    r'<(?:link rel="(?:canonical|alternate)"|meta (?:property="og:|name="twitter:))[^>]*>'
    r'|<p class="(?:offline|cases__feed)".*?</p>',
    re.DOTALL,
)
_SCRIPT = re.compile(r'(<script src="[^"]*' + re.escape(ENTRY) + r'") type="module">')
_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*')
# A page on a disk has no origin that every browser calls 'self'; and a copy asks for nothing beyond its files.
_OWN = "'self' file:"
POLICY = (
    f"default-src 'none'; script-src {_OWN}; style-src {_OWN}; img-src {_OWN} data:; base-uri 'none'; form-action 'none'"
)
_PLACE = re.compile(r'<p class="offline" hidden>(.*?)<span data-size></span>')


def write_offline(site: Path) -> int:
    """Write `site`/offline.zip, and its size where pages offer it; returns the size in bytes.

    Comes last: the copy is made of what the other steps leave, and of their search index.
    """
    target = site / NAME
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in sorted(_files(site)):
            archive.writestr(_entry(name), data)
    size = target.stat().st_size
    for path in sorted(site.rglob("*.html")):
        html = path.read_text("utf-8")
        if _PLACE.search(html):
            path.write_text(_PLACE.sub(lambda m: f'<p class="offline">{m[1]}{_megabytes(size)}', html), "utf-8")
    return size


def on_disk(html: str) -> str:
    """A page of the site as it stands in the copy."""
    html = _PUBLISHED.sub("", html).replace("<html ", "<html data-copy ", 1)
    html = _POLICY.sub(lambda m: m[1] + POLICY, _SCRIPT.sub(r"\1 defer>", html))
    return with_hrefs(html, to_file)


def to_file(href: str) -> str:
    """The address of the file that a relative address of a folder means; any other stays as it is."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return href
    last = parts.path.rsplit("/", 1)[-1]
    if last not in ("", ".", ".."):
        return href
    path = str(PurePosixPath(parts.path) / "index.html")
    return urlunsplit(parts._replace(path=path))


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the copy by its name."""
    yield "README.txt", README.encode()
    yield ENTRY, bundle_classic(SCRIPTS, PurePosixPath(ENTRY).name).encode()
    yield "assets/js/scheme.js", (site / "assets" / "js" / "scheme.js").read_bytes()
    texts = page_texts(site)
    yield _carried("texts.json", [page | {"url": to_file(page["url"].removeprefix("/") or ".")} for page in texts])
    for path in (site / "assets" / "data").glob("*.json"):
        yield _carried(path.name, json.loads(path.read_text("utf-8")))
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not any(fnmatchcase(name, each) for each in _LEFT_OUT):
            data = path.read_bytes()
            yield name, on_disk(data.decode()).encode() if path.suffix == ".html" else data


def _carried(name: str, data: object) -> tuple[str, bytes]:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"assets/data/{name}.js", f"(globalThis.carried??={{}})[{json.dumps(name)}]={text};\n".encode()


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(f"{FOLDER}/{name}", _DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 3  # the same on every system
    info.external_attr = 0o644 << 16
    return info


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f}\u00a0MB"
