"""How each activation and its derivative are written, from any sum z and output a."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nnstudio.document.explaining.formula import (
    BY,
    LESS,
    MINUS,
    ONE,
    PLUS,
    Brackets,
    Formula,
    Fraction,
    Number,
    Power,
    Row,
    Sign,
    factor,
    joined,
    more,
    row,
)
from nnstudio.language.translate import mark, tr

MOST_SUMMED = 6  # outputs of softmax that are written out


@dataclass(frozen=True)
class ActivationFormula:
    """One activation: `value(zs, alpha)` and, where it is an expression, `slope(z, a, alpha)`.

    `sign` is what the function is called in a formula, `code` in a line of code; `slope_words`
    say the derivative, and are shown with `tr`. zs are the neuron's sums (for softmax its own, then
    those of all outputs), alpha is the parameter's number.
    """

    sign: str
    code: str
    value: Callable[[Sequence[Formula], Number], Formula]
    slope_words: str
    slope: Callable[[Formula, Formula, Number], Formula] | None = None


def _negated(z: Formula) -> Formula:
    """-z; of a negative number the number without its sign."""
    if isinstance(z, Number) and z.negative:
        return Number(z.text[1:])
    return row(MINUS, z)


def _sigmoid(zs: Sequence[Formula], alpha: Number) -> Formula:
    return Fraction(ONE, row(ONE, PLUS, Power(Sign("e"), _negated(zs[0]))))


def _share(z: Formula, a: Formula, alpha: Number) -> Formula:
    """a (1 - a)."""
    return row(factor(a), BY, Brackets(row(ONE, LESS, factor(a))))


def _shared_out(zs: Sequence[Formula], alpha: Number) -> Formula:
    """e^z over the sum of all outputs' e^z: the neuron's own z first, then those of all."""
    powers: list[Formula] = [Power(Sign("e"), z) for z in zs]
    if len(powers) > MOST_SUMMED:
        powers = [*powers[:MOST_SUMMED], more(len(powers) - MOST_SUMMED)]
    return Fraction(powers[0], joined(powers[1:], PLUS))


def _largest(*parts: Formula) -> Row:
    return row("max(", joined(parts, Sign(", ")), ")")


ACTIVATION_FORMULAS: dict[str, ActivationFormula] = {
    "sigmoid": ActivationFormula(
        "\u03c3",
        "sigmoid",
        _sigmoid,
        mark("sigmoid's slope is sigmoid \u00d7 (1 \u2212 sigmoid)"),
        _share,
    ),
    "tanh": ActivationFormula(
        "tanh",
        "tanh",
        lambda zs, alpha: row("tanh", Brackets(zs[0])),
        mark("tanh's slope is 1 \u2212 tanh\u00b2"),
        lambda z, a, alpha: Brackets(row(ONE, LESS, Power(factor(a), Number("2")))),
    ),
    "relu": ActivationFormula(
        "ReLU",
        "relu",
        lambda zs, alpha: _largest(Number("0"), zs[0]),
        mark("ReLU's slope is 1 where z is above 0, and 0 elsewhere"),
    ),
    "leaky_relu": ActivationFormula(
        "leaky",
        "leaky_relu",
        lambda zs, alpha: _largest(row(alpha, BY, factor(zs[0])), zs[0]),
        mark("leaky ReLU's slope is 1 where z is above 0, and its small slope elsewhere"),
    ),
    "elu": ActivationFormula(
        "ELU",
        "elu",
        lambda zs, alpha: row(
            zs[0],
            Sign(tr(" if \u2265 0, else ")),
            alpha,
            BY,
            Brackets(row(Power(Sign("e"), zs[0]), LESS, ONE)),
        ),
        mark("ELU's slope is 1 where z is 0 or more, and alpha e^z elsewhere"),
    ),
    "maxout": ActivationFormula(
        "max",
        "max",
        lambda zs, alpha: _largest(*zs),
        mark("maxout passes only its largest sum on: its slope is 1 there and 0 for the others"),
    ),
    "linear": ActivationFormula(
        "", "", lambda zs, alpha: zs[0], mark("a linear output passes its sum on: its slope is 1")
    ),
    "softmax": ActivationFormula(
        "softmax",
        "softmax",
        _shared_out,
        mark("softmax and its loss together have the slope \u0177 \u2212 y"),
    ),
}
