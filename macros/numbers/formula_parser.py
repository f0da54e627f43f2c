"""From the text of a formula to its tree: a tokeniser and a parser by precedence climbing."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.numbers.arithmetic import ARGUMENTS
from macros.numbers.formula_tree import Call, Comparison, FormulaError, Name, Node, Number, depth

MOST_CHARACTERS = 300
MOST_DEPTH = 32
MOST_NODES = 200


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    offset: int


TOKEN = re.compile(
    r"""(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9_])(?:\.[0-9]+)?
                  |[0-9]+(?:_[0-9]{3})*(?![0-9_])(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)
       |(?P<name>[a-z][a-z0-9_]*)
       |(?P<sign>\*\*|[-+*/(),])
       |(?P<comparison>[<>]=?)
       |(?P<space>[ \t\r\n]+)
       |(?P<broken>[0-9.][0-9_.]*)
       |(?P<odd>.)""",
    re.DOTALL | re.VERBOSE,
)
# How tightly an operator holds what stands at its left and at its right; ** groups to the right.
BINDING = {"+": (1, 2), "-": (1, 2), "*": (3, 4), "/": (3, 4), "**": (8, 7)}
UNARY_MINUS = 5
SIGNS = "+ - * / ** ( ) ,"
COMPARISONS = "< <= > >="
END = ""


def _tokens(text: str, compares: bool) -> Iterator[Token]:
    for match in TOKEN.finditer(text):
        kind = match.lastgroup or "odd"
        if kind == "broken":
            raise FormulaError(f"a number must look like 5000, 5_000, 0.05 or 1e6: {match[0]}", match.start())
        if kind == "odd" or kind == "comparison" and not compares:
            made_of = f"a comparison must be made of formulas and {COMPARISONS}" if compares else (
                f"a formula must be made of numbers, names and {SIGNS}"
            )
            raise FormulaError(f"{made_of}: {match[0]!r}", match.start())
        if kind != "space":
            yield Token(kind, match[0], match.start())
    yield Token("end", END, len(text))


class Parser:
    """One reading of one text, as a formula or, if it `compares`, as a comparison of two."""

    def __init__(self, text: str, compares: bool = False) -> None:
        if len(text) > MOST_CHARACTERS:
            message = f"a formula must have at most {MOST_CHARACTERS} characters: {len(text)}"
            raise FormulaError(message, MOST_CHARACTERS)
        self.tokens = _tokens(text, compares)
        self.token = next(self.tokens)
        self.depth = self.nodes = self.calls = 0

    def formula(self) -> Node:
        """The tree of the whole text."""
        node = self._side()
        self._expect(END)
        return node

    def comparison(self) -> Comparison:
        """The two formulas of the whole text, and what stands between them."""
        left, operator = self._side(), self._take()
        if operator.kind != "comparison":
            raise _refused(f"a comparison must have one of {COMPARISONS} here", operator)
        right = self._side()
        self._expect(END)
        return Comparison(operator.text, left, right)

    def _side(self) -> Node:
        node = self._operation(0)
        if depth(node) > MOST_DEPTH:
            raise FormulaError(f"a formula must be at most {MOST_DEPTH} operations deep: {depth(node)}")
        return node

    def _operation(self, least: int) -> Node:
        """Operands joined by operators that bind at least as tightly as `least`."""
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise FormulaError(f"a formula must be at most {MOST_DEPTH} parentheses deep", self.token.offset)
        left = self._operand()
        while self.token.text in BINDING and BINDING[self.token.text][0] >= least:
            operator = self._take()
            right = self._operation(BINDING[operator.text][1])
            left = self._counted(Call(operator.text, (left, right), operator.offset))
        self.depth -= 1
        return left

    def _operand(self) -> Node:
        token = self._take()
        if token.kind == "number":
            return self._counted(self._number(token))
        if token.kind == "name":
            is_call = token.text in ARGUMENTS or self.token.text == "("
            return self._counted(self._call(token) if is_call else Name(token.text, token.offset))
        if token.text == "-":
            return self._counted(Call("-", (self._operation(UNARY_MINUS),), token.offset))
        if token.text == "(":
            node = self._operation(0)
            self._expect(")")
            return node
        raise _refused("an operand must be a number, a name or a parenthesis", token)

    def _number(self, token: Token) -> Number:
        if "," in token.text and self.calls:
            raise _refused("a number in a call must part its thousands by _, not by a comma", token)
        value = float(token.text.replace(",", "").replace("_", ""))
        if not math.isfinite(value):
            raise _refused("a number must be finite", token)
        return Number(value, token.offset)

    def _call(self, function: Token) -> Call:
        if function.text not in ARGUMENTS:
            raise _refused(f"a function must be one of {', '.join(ARGUMENTS)}", function)
        self._expect("(")
        self.calls += 1
        arguments = [self._operation(0)]
        while self.token.text == ",":
            self._take()
            arguments.append(self._operation(0))
        self.calls -= 1
        self._expect(")")
        least, most = ARGUMENTS[function.text]
        if not least <= len(arguments) <= most:
            wanted = "one argument" if most == 1 else f"{least} to {most} arguments"
            raise FormulaError(f"{function.text} must have {wanted}: {len(arguments)}", function.offset)
        return Call(function.text, tuple(arguments), function.offset)

    def _take(self) -> Token:
        token = self.token
        if token.text != END:
            self.token = next(self.tokens)
        return token

    def _expect(self, wanted: str) -> None:
        token = self._take()
        if token.text != wanted:
            raise _refused(f"a formula must have {wanted or 'an operator or its end'} here", token)

    def _counted(self, node: Node) -> Node:
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise FormulaError(f"a formula must have at most {MOST_NODES} parts", node.offset)
        return node


def _refused(requirement: str, token: Token) -> FormulaError:
    return FormulaError(f"{requirement}: {token.text or 'end of the formula'}", token.offset)
