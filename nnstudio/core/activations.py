"""Activation functions as data: each one beside its derivative.

A neuron computes one or several weighted sums z (one for all functions but maxout, which has
`parts` of them) and turns them into one output a. Shapes: z is (..., parts), a is (...), and the
derivative da/dz is (..., parts) again. Every derivative is taken with respect to z, so that
maxout fits where it could not be written in terms of a.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.problems import Problem
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

Array = NDArray[np.float64]
Function = Callable[[Array, float], Array]


@dataclass(frozen=True)
class Parameter:
    """The one number that shapes an activation: its name, usual value and sensible range."""

    name: str
    default: float
    low: float
    high: float


@dataclass(frozen=True)
class Activation:
    """One activation function, everything that a picker, a plot, a kernel or an export needs.

    `value(z, alpha)` maps (..., parts) to (...); `slope(z, alpha)` is da/dz, (..., parts).
    `formula` is in terms of z, with `{alpha}` where the parameter stands. `output_only` marks
    softmax, whose outputs hang together: its derivative is part of its loss's.
    """

    name: str
    title: str
    formula: str
    sentence: str
    value: Function
    slope: Function
    parameter: Parameter | None = None
    parts: int = 1
    smooth: bool = True
    output_only: bool = False

    def formula_for(self, alpha: float) -> str:
        """Return the formula with the parameter's number in its place."""
        return tr(self.formula).replace("{alpha}", f"{alpha:g}")


def sigmoid(z: Array, alpha: float = 0.0) -> Array:
    """1 / (1 + e^-z), written with e^-|z| so that no z overflows (naive: below -709.78)."""
    e = np.exp(-np.abs(z))
    return np.where(z >= 0.0, 1.0, e) / (1.0 + e)


def d_sigmoid(z: Array, alpha: float = 0.0) -> Array:
    """sigmoid (1 - sigmoid), written as e / (1 + e)^2: 1 - a would cancel to 0 for large z."""
    e = np.exp(-np.abs(z))
    return e / ((1.0 + e) * (1.0 + e))


def tanh(z: Array, alpha: float = 0.0) -> Array:
    """The hyperbolic tangent: a sigmoid from -1 to 1."""
    return np.tanh(z)


def d_tanh(z: Array, alpha: float = 0.0) -> Array:
    """1 - tanh^2, written as 4e / (1 + e)^2 with e = e^-2|z| for the same reason as above."""
    e = np.exp(-np.abs(z)) ** 2
    return 4.0 * e / ((1.0 + e) * (1.0 + e))


def relu(z: Array, alpha: float = 0.0) -> Array:
    """max(0, z)."""
    return np.maximum(z, 0.0)


def d_relu(z: Array, alpha: float = 0.0) -> Array:
    """0 left of zero, 1 right of it; at the kink itself 0, as is usual."""
    return np.where(z > 0.0, 1.0, 0.0)


def leaky_relu(z: Array, alpha: float = 0.1) -> Array:
    """max(alpha z, z): a small slope instead of a dead zero. 0 <= alpha < 1."""
    return np.maximum(alpha * z, z)


def d_leaky_relu(z: Array, alpha: float = 0.1) -> Array:
    """Alpha left of zero, 1 right of it."""
    return np.where(z > 0.0, 1.0, alpha)


def elu(z: Array, alpha: float = 1.0) -> Array:
    """z, and alpha (e^z - 1) left of zero. The minimum keeps e^z from overflowing where unused."""
    return np.where(z >= 0.0, z, alpha * np.expm1(np.minimum(z, 0.0)))


def d_elu(z: Array, alpha: float = 1.0) -> Array:
    """1, and alpha e^z left of zero."""
    return np.where(z >= 0.0, 1.0, alpha * np.exp(np.minimum(z, 0.0)))


def linear(z: Array, alpha: float = 0.0) -> Array:
    """Z as it is."""
    return z.copy()


def d_linear(z: Array, alpha: float = 0.0) -> Array:
    """1 everywhere."""
    return np.ones_like(z)


def maxout(z: Array, alpha: float = 0.0) -> Array:
    """The largest of the neuron's weighted sums. z (..., parts) -> (...)."""
    largest: Array = z.max(axis=-1)
    return largest


def d_maxout(z: Array, alpha: float = 0.0) -> Array:
    """1 for the largest part (the first of equals), 0 for the others. (..., parts)."""
    winner = z.argmax(axis=-1)[..., np.newaxis]
    return np.where(np.arange(z.shape[-1]) == winner, 1.0, 0.0)


def softmax(z: Array, alpha: float = 0.0) -> Array:
    """e^z over the sum of all outputs' e^z; the largest z is taken off first against overflow."""
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    shares: Array = e / e.sum(axis=-1, keepdims=True)
    return shares


def d_softmax(z: Array, alpha: float = 0.0) -> Array:
    """1: with softmax cross-entropy the derivative with respect to z is already complete."""
    return np.ones_like(z)


def _of_one_part(f: Function) -> Function:
    """Let a function of one number read the only part: (..., 1) -> (...)."""

    def value(z: Array, alpha: float) -> Array:
        return f(z[..., 0], alpha)

    return value


ACTIVATIONS: dict[str, Activation] = {
    record.name: record
    for record in (
        Activation(
            "sigmoid",
            "sigmoid",
            "1 / (1 + e^-z)",
            mark("Squeezes any number smoothly into 0 to 1."),
            _of_one_part(sigmoid),
            d_sigmoid,
        ),
        Activation(
            "tanh",
            "tanh",
            "tanh(z)",
            mark("Squeezes any number smoothly into -1 to 1."),
            _of_one_part(tanh),
            d_tanh,
        ),
        Activation(
            "relu",
            "ReLU",
            "max(0, z)",
            mark("Passes positive numbers on, stays silent for negative ones."),
            _of_one_part(relu),
            d_relu,
            smooth=False,
        ),
        Activation(
            "leaky_relu",
            "leaky ReLU",
            "max({alpha} z, z)",
            mark(
                "Like ReLU, but lets a little of a negative number through, so it never goes dead."
            ),
            _of_one_part(leaky_relu),
            d_leaky_relu,
            parameter=Parameter(mark("slope"), 0.1, 0.0, 0.99),
            smooth=False,
        ),
        Activation(
            "elu",
            "ELU",
            mark("z if z >= 0, else {alpha} (e^z - 1)"),
            mark("Like ReLU, but bends smoothly down to minus alpha for negative numbers."),
            _of_one_part(elu),
            d_elu,
            parameter=Parameter("alpha", 1.0, 0.01, 5.0),
            smooth=False,
        ),
        Activation(
            "maxout",
            "maxout",
            "max(z1, z2, ...)",
            mark("Weighs the inputs several times over and keeps the largest sum."),
            maxout,
            d_maxout,
            parts=2,
            smooth=False,
        ),
        Activation(
            "linear",
            mark("linear"),
            "z",
            mark("Passes the sum on as it is; meant for the output."),
            _of_one_part(linear),
            d_linear,
        ),
    )
}

# Its outputs hang together: no function of one neuron, and so not among the others.
SOFTMAX = Activation(
    "softmax",
    "softmax",
    mark("e^z / sum of e^z"),
    mark("Shares 1 out among the outputs; the largest sum gets most. For several classes."),
    _of_one_part(softmax),
    d_softmax,
    output_only=True,
)
COURSE_ACTIVATIONS = ("sigmoid", "tanh", "relu", "leaky_relu", "elu", "maxout")


def activation(name: str) -> Activation:
    """Look an activation up by the name that files store; an unknown name is a `Problem`."""
    if name == SOFTMAX.name:
        return SOFTMAX
    try:
        return ACTIVATIONS[name]
    except KeyError:
        known = commas(ACTIVATIONS)
        raise Problem(
            tr(
                "There is no activation called {name!r}; use one of {known}.",
                name=name,
                known=known,
            )
        ) from None
