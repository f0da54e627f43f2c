"""`make bench`: what the collection costs at each size, ours beside plain Material, Zensical and Hugo, as a report."""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.bench import about, report, results
from tests.bench.measuring import PARTS, Measuring


def main() -> int:
    """Measure at every size asked for; the results are written after each part, the report at the end."""
    options = _options()
    if options.report:
        return _write(results.load())
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    found = results.fresh(options.runs)
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            for size in sorted(options.sizes):
                measuring = Measuring(
                    Path(folder) / str(size), size, options.runs, partial(results.keep, found, size), last=size == max(options.sizes)
                )
                measuring.all(tuple(options.only))
    except KeyboardInterrupt:
        print("\nstopped; what was measured so far is in results.json")
        return 130
    return _write(found)


def _write(found: results.Results) -> int:
    report.write(found)
    about.write(found)
    print("written: results.json, results.md, results.svg, and the part of docs/about.md that shows them")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100], help="numbers of cases, ten or more each")
    parser.add_argument("--runs", type=int, default=3, help="runs of what the bars compare, in turn with its rival")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="parts to measure; each needs the builds")
    parser.add_argument("--report", action="store_true", help="measure nothing; write the report from results.json again")
    options = parser.parse_args()
    if min(options.sizes) < 10 or options.runs < 1:
        parser.error("there must be ten cases or more, and one run or more")
    return options


if __name__ == "__main__":
    sys.exit(main())
