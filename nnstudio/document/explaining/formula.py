"""Formulas as small trees: drawn as on the blackboard, or read as one line of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from nnstudio.language.rounding import for_the_eye
from nnstudio.language.translate import tr

MINUS = "\u2212"
TIMES = "\u00d7"
HATTED = {"y": "\u0177"}
SLOT = "\0"  # no text of a table has it


@dataclass(frozen=True)
class Sign:
    """An operator, a bracket, or words between formulas; drawn upright."""

    text: str


@dataclass(frozen=True)
class Number:
    """A number, rounded for the eye. `negative` numbers get brackets inside products."""

    text: str

    @property
    def negative(self) -> bool:
        """Whether it begins with a minus sign."""
        return self.text.startswith(MINUS)


@dataclass(frozen=True)
class Name:
    """A quantity's name with its index: w and 5, z and h1; `hat` for a predicted y."""

    base: str
    index: str = ""
    hat: bool = False


@dataclass(frozen=True)
class Row:
    """Formulas side by side."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True)
class Fraction:
    """One formula over another."""

    above: Formula
    below: Formula


@dataclass(frozen=True)
class Power:
    """A formula with an exponent."""

    base: Formula
    exponent: Formula


@dataclass(frozen=True)
class Root:
    """A square root."""

    body: Formula


@dataclass(frozen=True)
class Brackets:
    """A formula in round brackets."""

    body: Formula


@dataclass(frozen=True)
class Factor:
    """One factor of the chain rule: braced from below, with its number (1, 2, 3) and value."""

    body: Formula
    number: int
    value: Formula


Formula: TypeAlias = Sign | Number | Name | Row | Fraction | Power | Root | Brackets | Factor

EQUALS = Sign(" = ")
PLUS = Sign(" + ")
LESS = Sign(f" {MINUS} ")
BY = Sign(f" {TIMES} ")
ONE = Number("1")


def row(*parts: Formula | str) -> Row:
    """Formulas side by side; texts are signs."""
    return Row(tuple(Sign(part) if isinstance(part, str) else part for part in parts))


def number(value: float, digits: int) -> Number:
    """A number for the eye: at most so many digits, or the decimals chosen in the settings."""
    return Number(for_the_eye(value, digits))


def factor(formula: Formula) -> Formula:
    """A formula as it stands in a product: a negative number in brackets."""
    return Brackets(formula) if isinstance(formula, Number) and formula.negative else formula


def times(*parts: Formula) -> Row:
    """A product with its signs."""
    return joined([factor(part) for part in parts], BY)


def more(count: int) -> Sign:
    """What stands for so many parts that are left out."""
    return Sign(tr("({count} more)", count=count))


def around(text: str, formula: Formula) -> Row:
    """Words with a formula among them, in the place of `SLOT`."""
    before, _, after = text.partition(SLOT)
    return row(*(part for part in (before, formula, after) if part))


def joined(parts: Iterable[Formula], sign: Formula) -> Row:
    """Formulas with a sign between each two."""
    found: list[Formula] = []
    for part in parts:
        if found:
            found.append(sign)
        found.append(part)
    return Row(tuple(found))


def derivative(of: Formula, by: Formula) -> Fraction:
    """How one quantity changes with another."""
    return Fraction(row("\u2202", of), row("\u2202", by))


def plain(formula: Formula) -> str:
    """The formula in one line, for a screen reader, a file, or a test."""
    match formula:
        case Sign(text) | Number(text):
            return text
        case Name(base, index, hat):
            return f"{HATTED[base] if hat else base}{'_' if index[:1].isalpha() else ''}{index}"
        case Row(parts):
            return "".join(map(plain, parts))
        case Fraction(above, below):
            return f"{_whole(above)}/{_whole(below)}"
        case Power(base, exponent):
            return f"{_whole(base)}^{_whole(exponent)}"
        case Root(body):
            return f"\u221a{_whole(body)}"
        case Brackets(body):
            return f"({plain(body)})"
        case Factor(body, place, value):
            return f"[{place}: {plain(body)} = {plain(value)}]"
    assert_never(formula)


def _whole(formula: Formula) -> str:
    """A formula as part of another: in brackets where it would fall apart."""
    text = plain(formula)
    apart = isinstance(formula, Row) and (" " in text or text.startswith(MINUS))
    return f"({text})" if apart else text
