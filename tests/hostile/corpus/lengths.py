"""Text that no person would read to its end, made to keep the build busy."""

from tests.hostile.attack import Attack, says, whole

ATTACKS = [
    Attack("an answer larger than any case", whole("answer.md", "## Ask\n\n" + "word " * 50_000)),
    Attack("an answer of one mark", whole("answer.md", "## Ask\n\n" + "*" * 40_000)),
    Attack("an answer of open brackets", whole("answer.md", "## Ask\n\n" + "[" * 20_000)),
    Attack("an answer of open brackets in steps", says("[" * 5_000)),
    Attack("quotations without end", says(">" * 1_000 + " x")),
    Attack("lists without end", says("".join(" " * 4 * n + "- x\n" for n in range(200)))),
    Attack("lists on one line", says("1. " * 900)),
    Attack("definitions without end", says("waste\n: money\n\n" * 900)),
    Attack("blocks of code without end", says("```\n\n```\n" * 900)),
    Attack("spans of code without end", says("`a` " * 900)),
    Attack("stresses without end", says("*a **b " * 2_000)),
    Attack("a line without end", says("waste" * 10_000)),
    Attack("a table of many columns", says("|" + " a |" * 2_000 + "\n|" + " - |" * 2_000 + "\n|" + " a |" * 2_000)),
]
