"""Whatever is done to a case, a check ends with lines, never with a traceback."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from macros.check import check_case
from macros.load import load_case, load_shared

PROJECT = Path(__file__).parent.parent / "data" / "project"
SHARED, _ = load_shared(PROJECT)
FILES = {
    path.name: path.read_text("utf-8")
    for path in (PROJECT / "cases/bread-tomorrow").iterdir()
    if path.is_file()
}
MARKS = [
    "\n", " ", "  ", "'", '"', ":", "- ", "{", "}", "[", "]", "(", ")", "<", ">", "&", "*", "#", "## ", "`",
    "```\n", "{= x =}", "{=", "[@", "[^", "![", "](", "\\(", "\\)", "\\[", "$", "|", "0", "1e999", "-", "/",
    "**", "null", "\u202e", "\t", "\x00", "%", "!!", "@", "?", "~", "x", "[a]: b\n", "\n\n",
    "# region a\n", "# endregion\n", ">-\n", "{}", "[]",
]  # fmt: skip
EDITS = st.lists(
    st.tuples(
        st.sampled_from(sorted(FILES)),
        st.floats(0, 1),
        st.integers(0, 30),
        st.lists(st.sampled_from(MARKS), max_size=3),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_a_check_ends_with_lines(edits):
    texts = dict(FILES)
    for file, place, length, marks in edits:
        index = int(place * len(texts[file]))
        texts[file] = texts[file][:index] + "".join(marks) + texts[file][index + length :]
    with tempfile.TemporaryDirectory() as folder:
        case = Path(shutil.copytree(PROJECT / "cases/bread-tomorrow", Path(folder) / "bread-tomorrow"))
        for file, text in texts.items():
            (case / file).write_text(text, "utf-8", newline="")
        draft, problems = load_case(case, SHARED)
        problems += check_case(draft, SHARED)
    assert all(str(problem).count("\n") == 0 for problem in problems)
    assert problems or draft.loaded
