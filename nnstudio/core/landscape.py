"""The loss as a landscape around the present parameters: along one of them, and over two.

All others stay as they are. Many networks that differ in one or two numbers are fed forward side
by side, so that a map of some thousand places takes about as long as a picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import loss_and_gradient
from nnstudio.core.kernels.kernel import plan_of
from nnstudio.core.losses import MSE, Loss
from nnstudio.core.manynetworks import ManyNetworks
from nnstudio.core.network import Params
from nnstudio.core.settings import TrainingSettings

LEAST_REACH = 3.0  # how far to both sides of a number near 0
SHARE = 1.0  # and of a larger one, as a share of its size
AT_ONCE = 512  # networks side by side

Span = tuple[float, float]


@dataclass(frozen=True, eq=False)
class LossSlice:
    """The loss along one parameter: values and losses (points,), and where we are.

    `slope` is the derivative there: negative says go right.
    """

    parameter: int
    values: Array
    losses: Array
    at: float
    loss: float
    slope: float


@dataclass(frozen=True, eq=False)
class LossSurface:
    """The loss over two parameters: across (columns,), up (rows,), losses (rows, columns).

    `at` are the present values of both, `slopes` the derivatives there.
    """

    parameters: tuple[int, int]
    across: Array
    up: Array
    losses: Array
    at: tuple[float, float]
    loss: float
    slopes: tuple[float, float]


def span_around(value: float) -> Span:
    """From where to where a parameter is looked at: the present value in the middle."""
    reach = max(LEAST_REACH, SHARE * abs(value))
    return value - reach, value + reach


def losses_at(params: Params, places: Array, x: Array, y: Array, loss: Loss = MSE) -> Array:
    """The loss over all rows for each of several vectors, places (networks, parameter_count).

    x is (rows, inputs), y (rows, outputs); gives (networks,). Where numbers are lost it is NaN or
    infinite: no error is raised.
    """
    settings = TrainingSettings(loss=loss.name)
    plan = plan_of(params.spec, x, y, settings)
    found = np.empty(len(places))
    for start in range(0, len(places), AT_ONCE):
        vectors = np.ascontiguousarray(places[start : start + AT_ONCE].T)
        seeds = np.zeros(vectors.shape[1], dtype=np.uint64)
        found[start : start + AT_ONCE] = ManyNetworks(plan, vectors, seeds).losses()
    return found


def loss_along(
    params: Params,
    parameter: int,
    x: Array,
    y: Array,
    loss: Loss = MSE,
    span: Span | None = None,
    points: int = 101,
) -> LossSlice:
    """The loss along one parameter, evenly from end to end of the span."""
    at = float(params.vector[parameter])
    values = np.linspace(*(span or span_around(at)), points)
    places = np.tile(params.vector, (points, 1))
    places[:, parameter] = values
    here, gradient = _here(params, x, y, loss)
    losses = losses_at(params, places, x, y, loss)
    return LossSlice(parameter, values, losses, at, here, float(gradient[parameter]))


def loss_over(
    params: Params,
    parameters: tuple[int, int],
    x: Array,
    y: Array,
    loss: Loss = MSE,
    spans: tuple[Span, Span] | None = None,
    points: int = 41,
) -> LossSurface:
    """The loss over two parameters, `points` places in both directions."""
    first, second = parameters
    at = float(params.vector[first]), float(params.vector[second])
    ends = spans or (span_around(at[0]), span_around(at[1]))
    across, up = (np.linspace(*span, points) for span in ends)
    places = np.tile(params.vector, (points * points, 1))
    places[:, first] = np.tile(across, points)
    places[:, second] = np.repeat(up, points)
    here, gradient = _here(params, x, y, loss)
    losses = losses_at(params, places, x, y, loss).reshape(points, points)
    slopes = float(gradient[first]), float(gradient[second])
    return LossSurface(parameters, across, up, losses, at, here, slopes)


def _here(params: Params, x: Array, y: Array, loss: Loss) -> tuple[float, Array]:
    with np.errstate(all="ignore"):
        return loss_and_gradient(params, x, y, loss)
