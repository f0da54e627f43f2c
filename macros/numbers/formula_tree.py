"""The tree of a formula, and the error that says what is wrong with one."""

from __future__ import annotations

from dataclasses import dataclass, field


class FormulaError(ValueError):
    """What is wrong with a formula, and the offset in its text at which it shows."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Number:
    """A literal."""

    value: float
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Name:
    """An assumption or an earlier figure."""

    name: str
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Call:
    """An operator or a function with its arguments; "-" with one argument is the unary minus."""

    function: str
    arguments: tuple[Node, ...]
    offset: int = field(default=0, compare=False)
    names: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", frozenset().union(*map(names, self.arguments)))


Node = Number | Name | Call


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two formulas and one of < <= > >= between them."""

    operator: str
    left: Node
    right: Node


def names(node: Node | Comparison) -> frozenset[str]:
    """The assumptions and figures that the formula or comparison names."""
    if isinstance(node, Call):
        return node.names
    if isinstance(node, Comparison):
        return names(node.left) | names(node.right)
    return frozenset((node.name,)) if isinstance(node, Name) else frozenset()


def depth(node: Node) -> int:
    """How many calls lie within one another."""
    return 1 + max(map(depth, node.arguments), default=0) if isinstance(node, Call) else 0
