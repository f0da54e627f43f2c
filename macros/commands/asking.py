"""Choosing from a closed list at a terminal: by number, key or label."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from macros.reading.messages import suggestion

WIDTH = 100


class AskedAgain(ValueError):
    """An answer that is not in the list; its text says what it must be."""


def choose(
    question: str, choices: Mapping[str, str], is_many: bool, answer: Callable[[str], str]
) -> list[str]:
    """Keys of `choices` (keys and labels), chosen at a prompt that comes again until the answer is right."""
    print(f"\n{question}:\n{table(choices)}")
    prompt = "Numbers or names, with commas between: " if is_many else "Number or name: "
    while True:
        try:
            return match(answer(prompt), choices, is_many)
        except AskedAgain as error:
            print(f"It must {error}.")


def match(text: str, choices: Mapping[str, str], is_many: bool) -> list[str]:
    """The keys that `text` names. Raises AskedAgain, which lists what is allowed."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words:
        raise AskedAgain(f"be one of {', '.join(choices)}")
    if len(words) > 1 and not is_many:
        raise AskedAgain(f"be one alone: {text.strip()!r}")
    return list(dict.fromkeys(_key(word, choices) for word in words))


def table(choices: Mapping[str, str]) -> str:
    """The list with numbers, in as many columns as a terminal holds, read downwards."""
    entries = [
        f"{number:>3} {key}" + ("" if label.casefold() == key.casefold() else f" ({label})")
        for number, (key, label) in enumerate(choices.items(), 1)
    ]
    width = max(map(len, entries)) + 2
    columns = max(1, min(WIDTH // width, len(entries) // 4 or 1))
    rows = -(-len(entries) // columns)
    return "\n".join("".join(f"{each:<{width}}" for each in entries[row::rows]).rstrip() for row in range(rows))


def _key(word: str, choices: Mapping[str, str]) -> str:
    keys = list(choices)
    if word.isascii() and word.isdigit():
        if 1 <= int(word) <= len(keys):
            return keys[int(word) - 1]
        raise AskedAgain(f"be a number from 1 to {len(keys)}: {word}")
    names = {name.casefold(): key for key, label in choices.items() for name in (label, key)}
    if found := names.get(word.casefold()):
        return found
    near = suggestion(word, {**choices, **dict.fromkeys(choices.values())})
    raise AskedAgain(f"be one of {', '.join(keys)}: {word!r}{near}")
