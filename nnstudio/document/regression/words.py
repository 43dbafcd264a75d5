"""Linear regression in formulas and sentences: the line opened, a point, several features."""

from __future__ import annotations

import numpy as np

from nnstudio.core.regression import FeaturesFit, LineFit
from nnstudio.document.explaining.formula import (
    MINUS,
    TIMES,
    Formula,
    Fraction,
    Name,
    Number,
    Sign,
    row,
)
from nnstudio.document.explaining.step import Line as FormulaLine
from nnstudio.document.regression.scatter import Scatter
from nnstudio.language.translate import counted, mark, tr

DIGITS = 6
MANY = mark(
    "{count} numbers are wanted, and the rows settle only {rank} of them: some features can be "
    "computed from others. Many answers fit equally well, and one of them is shown."
)
ONE_ANSWER = mark(
    "{count} equations with {count} unknowns have to hold at once. The computer solves them. "
    "Written out, the formula fills pages."
)
TWO = mark(
    "Two equations with two unknowns. Solved for m and b, they are the formula of By numbers."
)
NO_FEATURE = mark("Without any feature the best that can be said of every flat is the mean rent.")


def shown(value: float, digits: int = DIGITS) -> str:
    """A number for the eye, with a true minus sign; large ones without an exponent."""
    text = f"{value:.0f}" if 1e5 <= abs(value) < 1e12 else f"{value:.{digits}g}"
    return text.replace("-", MINUS)


def point_words(scatter: Scatter) -> str:
    """What there is to say of the chosen point; "" where none is."""
    place = scatter.chosen
    if place is None:
        return ""
    apart = float(scatter.residuals[place])
    return tr(
        "{name}: x = {x}, y = {y}. Your line says {line}, so the residual is {apart}; "
        "its square is {square}.",
        name=scatter.name_of(place),
        x=shown(float(scatter.x[place])),
        y=shown(float(scatter.y[place])),
        line=shown(float(scatter.line.at(scatter.x)[place]), 5),
        apart=shown(apart, 5),
        square=shown(apart * apart, 5),
    )


def scatter_words(scatter: Scatter) -> str:
    """The points and the own line in words, for who cannot see them."""
    return counted(
        "{n:,} point: {y_title} over {x_title}. The mean squared error of your line is {error}.",
        "{n:,} points: {y_title} over {x_title}. The mean squared error of your line is {error}.",
        len(scatter.points),
        x_title=scatter.x_title,
        y_title=scatter.y_title,
        error=shown(scatter.error, 5),
    )


def line_formulas(fit: LineFit) -> tuple[FormulaLine, ...]:
    """Means, slope and intercept, each with the numbers in it."""
    mean_x, mean_y = _mean("x"), _mean("y")
    total = tr("sum ")
    m, b = Name("m"), Name("b")
    from_x = row("(", Name("x"), f" {MINUS} ", mean_x, ")")
    from_y = row("(", Name("y"), f" {MINUS} ", mean_y, ")")
    slope, intercept = fit.line.slope, fit.line.intercept
    return (
        FormulaLine(mean_x, _number(fit.mean_x)),
        FormulaLine(mean_y, _number(fit.mean_y)),
        FormulaLine(
            m,
            Fraction(row(total, from_x, from_y), row(total, from_x, "\u00b2")),
            Fraction(_number(fit.sum_xy), _number(fit.sum_xx)),
            _number(slope),
        ),
        FormulaLine(
            b,
            row(mean_y, f" {MINUS} ", m, f" {TIMES} ", mean_x),
            row(
                _number(fit.mean_y),
                f" {MINUS} ",
                _bracketed(slope),
                f" {TIMES} ",
                _bracketed(fit.mean_x),
            ),
            _number(intercept),
        ),
    )


def features_words(fit: FeaturesFit) -> str:
    """What several features ask for."""
    if fit.count == 1:
        return tr(NO_FEATURE)
    if not fit.is_only_one:
        return tr(MANY, count=fit.count, rank=fit.rank)
    return tr(TWO) if fit.count == 2 else tr(ONE_ANSWER, count=fit.count)


def equation_words(left: np.ndarray, right: np.ndarray) -> tuple[str, ...]:
    """The normal equations, a line of text each: "12 b + 757 m1 = 12560"."""
    names = ["b", *(f"m{place}" for place in range(1, len(right)))]
    lines = []
    for coefficients, total in zip(left, right, strict=True):
        terms = [f"{shown(float(c))} {name}" for c, name in zip(coefficients, names, strict=True)]
        lines.append(f"{' + '.join(terms)} = {shown(float(total))}")
    return tuple(lines)


def _mean(name: str) -> Formula:
    return row(Sign(tr("mean ")), Name(name))


def _number(value: float) -> Number:
    return Number(shown(value))


def _bracketed(value: float) -> Formula:
    made = _number(value)
    return row("(", made, ")") if made.negative else made
