"""The licence of every package that the site or the tests are built from: `python -m tests.supply.licences`.

Writes LICENSES.md anew, from what each installed package says of itself.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution

from macros import ROOT

PAGE = ROOT / "LICENSES.md"
LOCKS = {"site": ROOT / "requirements.txt", "tests": ROOT / "requirements-dev.txt"}

# What may be used and, where a package goes into the site, passed on: all permissive, or by file only (MPL, OFL).
ALLOWED = {
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MIT-CMU", "MPL-2.0",
    "OFL-1.1", "PSF-2.0", "Zlib",
}  # fmt: skip
# Packages whose metadata says nothing that can be read: what was found, and where.
EXCEPTIONS = {
    "axe-playwright-python": ("MIT", "no licence in its metadata; its licence file is that of MIT; used in tests only"),
}
# How packages say it when they do not use the names of SPDX.
NAMES = {
    "MIT License": "MIT", "BSD License": "BSD", "Apache Software License": "Apache-2.0", "Apache 2.0": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "SIL OFL 1.1": "OFL-1.1",
    "SIL Open Font License 1.1 (OFL-1.1)": "OFL-1.1", "Python Software Foundation License": "PSF-2.0",
}  # fmt: skip

_LOCKED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==(\S+)", re.MULTILINE)


def locked() -> dict[str, tuple[str, str]]:
    """Every locked package: its version, and what it is for, the site or the tests alone."""
    found: dict[str, tuple[str, str]] = {}
    for purpose, path in LOCKS.items():
        for name, version in _LOCKED.findall(path.read_text("utf-8")):
            found.setdefault(name, (version, purpose))
    return dict(sorted(found.items()))


def licence(name: str, package: Distribution) -> str:
    """The licence in the names of SPDX, as an expression; "unknown" where the package does not say."""
    if name in EXCEPTIONS:
        return EXCEPTIONS[name][0]
    about = package.metadata
    if expression := about.get("License-Expression"):
        return expression
    said = about.get("License") or ""
    kinds = [each.rpartition("::")[2].strip() for each in about.get_all("Classifier") or [] if each.startswith("License")]
    for each in (said, *kinds):
        if (known := NAMES.get(each, each)) in ALLOWED:
            return known
    return "unknown"


def refused(expression: str) -> set[str]:
    """The parts of a licence expression that are not allowed; one allowed choice of several is enough."""
    return min(
        ({each.strip() for each in choice.strip("() ").split(" AND ")} - ALLOWED for choice in expression.split(" OR ")),
        key=len,
    )


def page() -> str:
    """The text of LICENSES.md."""
    rows = [
        f"| {name} | {version} | {licence(name, distribution(name))} | {purpose} |"
        for name, (version, purpose) in locked().items()
    ]
    reasons = [f"- {name}: {reason}." for name, (_, reason) in sorted(EXCEPTIONS.items())]
    return "\n".join([_HEAD, *rows, "", "Taken on a reason of their own:", "", *reasons, ""])


_HEAD = """\
# Licences of what this project is built from

The project's own licences stand in [LICENSE](LICENSE). This list is generated from the locked requirements and from what each package says of itself; `python -m tests.supply.licences` writes it again. A test holds each licence to the list of those allowed.

| package | version | licence | for |
| --- | --- | --- | --- |"""


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
