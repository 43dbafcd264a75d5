"""Made-up adults whose weights and heights are spread as in a published sample.

Source of the figures in WOMEN and MEN: G. Heinz, L. J. Peterson, R. W. Johnson, C. J. Kerk,
"Exploring Relationships in Body Dimensions", Journal of Statistics Education 11(2), 2003: 260
women and 247 men, physically active adults, most of them of normal weight. They stand for no
country. Means and standard deviations are those of the article's data, rounded to 0.01;
the correlations of weight and height are computed from the same data (R package openintro,
"bdims").

Assumed, and not from the source: heights are normal; weights are log-normal, at any given height
too; there are as many women as men. So the made-up weights have a longer upper end than lower
end, as weights have. Nobody's measurements are copied.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.data.cells import FloatArray
from nnstudio.data.table import Role, Table, column

STREAM = 2  # beside the seed, so that no hold-out or start of the same seed draws these numbers


@dataclass(frozen=True)
class Body:
    """Heights in cm and weights in kg of one gender: means, standard deviations, correlation."""

    height: float
    height_spread: float
    weight: float
    weight_spread: float
    correlation: float


WOMEN = Body(164.87, 6.54, 60.60, 9.62, 0.431)
MEN = Body(177.75, 7.18, 78.14, 10.51, 0.535)


def draw_people(body: Body, count: int, random: np.random.RandomState) -> FloatArray:
    """Weights (kg) and heights (cm) of so many people, (count, 2).

    ln(weight) is normal with s^2 = ln(1 + (spread/mean)^2) around ln(mean) - s^2/2, which gives
    the weights their mean and spread. A log-normal weight goes with a normal height a little less
    than its logarithm does, so the logarithm's correlation is the greater one by (spread/mean)/s.
    """
    ratio = body.weight_spread / body.weight
    s = np.sqrt(np.log1p(ratio**2))
    r = body.correlation * ratio / s
    tall, stout = random.standard_normal((2, count))
    heights = body.height + body.height_spread * tall
    logs = np.log(body.weight) - s**2 / 2 + s * (r * tall + np.sqrt(1 - r**2) * stout)
    return np.column_stack([np.exp(logs), heights])


def people(rows: int = 300, noise: float = 0.0, seed: int = 0) -> Table:
    """A table of so many adults: name, weight (kg), height (cm), gender as the label F or M.

    `noise` is an error of measurement: each number is read wrong by a normal step whose standard
    deviation is `noise` times that of the gender's weights or heights. The same seed gives the
    same people (numpy's RandomState, whose numbers stay the same: NEP 19). The first is a woman,
    so that F becomes 1 as in the course's table.
    """
    random = np.random.RandomState([seed, STREAM])
    women = (rows + 1) // 2
    measured = np.concatenate(
        [_measured(WOMEN, women, noise, random), _measured(MEN, rows - women, noise, random)]
    )
    order = random.permutation(rows)
    first = int(np.argmax(order < women))
    order[[0, first]] = order[[first, 0]]
    weights, heights = measured[order].T
    return Table(
        "People",
        (
            column("Name", None, Role.NAME, [f"Person {i + 1}" for i in range(rows)]),
            column("Weight", "kg", Role.INPUT, [f"{value:.1f}" for value in weights]),
            column("Height", "cm", Role.INPUT, [f"{value:.1f}" for value in heights]),
            column("Gender", None, Role.LABEL, ["F" if i < women else "M" for i in order]),
        ),
    )


def _measured(body: Body, count: int, noise: float, random: np.random.RandomState) -> FloatArray:
    """Weights and heights as read from an imperfect scale and rule, (count, 2)."""
    spreads = np.array([body.weight_spread, body.height_spread])
    true = draw_people(body, count, random)
    return np.maximum(true + noise * spreads * random.standard_normal((count, 2)), 1.0)
