"""Fenced code and the regions of execute.py."""

BROKEN = [
    (
        "a fence in a language that nobody colours", "answer.md", "```python\n", "```pyhton\n",
        ["answer.md:40:1: a code fence must name a language that can be coloured, or text: 'pyhton'"],
    ),
    (
        "an unknown region", "answer.md", "## Recap\n", "![Another](execute.py#orders)\n\n## Recap\n",
        ["answer.md:44:1: code must be a region of execute.py: 'orders' (did you mean 'order'?)"],
    ),
    (
        "a region shown twice", "answer.md", "## Recap\n", "![Another](execute.py#order)\n\n## Recap\n",
        ["answer.md:44:1: a region must be shown once: 'order'"],
    ),
    (
        "a region that is not shown", "execute.py", "", "# region more\nprint()\n# endregion\n",
        ["execute.py:11:1: a region must be shown in answer.md: ![caption](execute.py#more)"],
    ),
    (
        "a region twice", "execute.py", "", "# region order\nprint()\n# endregion\n",
        ["execute.py:11:1: a region's name must occur once: 'order'"],
    ),
    (
        "a region without an end", "execute.py", "", "# region more\nprint()\n",
        ["execute.py:11:1: a region must end with '# endregion': 'more'"],
    ),
    (
        "a region within a region", "execute.py", "share = 2.4", "# region share\nshare = 2.4",
        [
            "answer.md:38:1: code must be a region of execute.py: 'order'",
            "execute.py:5:1: a region must end with '# endregion': 'order'",
            "execute.py:6:1: a region must be shown in answer.md: ![caption](execute.py#share)",
        ],
    ),
    (
        "a shown line that is too long", "execute.py", "share = 2.4", "share = 2.4  # " + "long " * 20,
        ["execute.py:6:111: a line that is shown must have at most 110 characters: 129"],
    ),
    (
        "an end without a region", "execute.py", "", "# endregion\n",
        ["execute.py:11:1: '# endregion' must follow '# region NAME'"],
    ),
    (
        "a region's name in capitals", "execute.py", "", "# region More\n# endregion\n",
        ["execute.py:11:1: a region's name must be lower-case words joined by hyphens: 'More'"],
    ),
    (
        "a fence without an end", "answer.md", "", "\n~~~\nx = 1\n",
        ["answer.md:48:1: a code fence must be closed by one like it"],
    ),
    (
        "a fence with attributes", "answer.md", "```python\n", "``` {.python onclick=x}\n",
        ["answer.md:40:1: a code fence must name a language and nothing else: '{.python onclick=x}'"],
    ),
]  # fmt: skip


def test_only_its_own_lines_come_out(broken, lines_of):
    assert lines_of(broken) == broken.problems
