"""Images: drawings and regions of code, captioned, on their own."""

BROKEN = [
    (
        "an image from elsewhere", "answer.md",
        "## Execute\n",
        "![Another](https://example.org/x.png)\n\n## Execute\n",
        [
            "answer.md:30:1: an image must be ![caption](drawing:name) or ![caption](execute.py#region): "
            "'![Another](https://example.org/x.png)'",
        ],
    ),
    (
        "an image with unsafe data", "answer.md",
        "## Execute\n",
        "![Another](data:image/svg+xml,x)\n\n## Execute\n",
        [
            "answer.md:30:1: an image must be ![caption](drawing:name) or ![caption](execute.py#region): "
            "'![Another](data:image/svg+xml,x)'",
        ],
    ),
    (
        "an image by reference", "answer.md",
        "Measure waste in money.",
        "![x][y]\n\n[y]: https://example.org/x.png",
        [
            "answer.md:46:1: an image must be ![caption](drawing:name) or ![caption](execute.py#region): "
            "'![x][y]'",
        ],
    ),
    (
        "an image without a caption", "answer.md", "![The nightly job]", "![ ]",
        ["answer.md:26:1: an image must have a caption: '![ ](drawing:night-job)'"],
    ),
    (
        "an image in a sentence", "answer.md", "![The nightly job]", "See ![The nightly job]",
        [
            "answer.md:26:5: an image must stand in a paragraph of its own: '![The nightly "
            "job](drawing:night-job)'",
        ],
    ),
    (
        "a number in the caption of code", "answer.md", "![The order in code]", "![The {= loaf_cost =} code]",
        ["answer.md:38:1: a caption must be plain text: 'The {= loaf_cost =} code'"],
    ),
    (
        "an image in case.yml", "case.yml",
        "then: Forecast them together.",
        "then: Forecast ![x](drawing:night-job) together.",
        ["case.yml:66:20: an image must stand in answer.md, not in case.yml"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
