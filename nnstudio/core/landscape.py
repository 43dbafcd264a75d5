"""The loss as a landscape around the present parameters: along one of them, and over two.

All others stay as they are. So whatever lies before the first layer that changes is computed once,
and in a layer that changes, one sum of one neuron per parameter: z = what the others make of it +
w a. From there on a place is fed forward as if it were so many more rows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import forward, loss_and_gradient
from nnstudio.core.losses import MSE, Loss
from nnstudio.core.network import Params, Place

LEAST_REACH = 3.0  # how far to both sides of a number near 0
SHARE = 1.0  # and of a larger one, as a share of its size
PIECE = 2**15  # numbers of one array at once: others may work in between

Span = tuple[float, float]
Between = Callable[[], object]


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


def span_around(value: float, zoom: float = 1.0) -> Span:
    """From where to where a parameter is looked at: the present value in the middle.

    A `zoom` of 2 shows half as much.
    """
    reach = max(LEAST_REACH, SHARE * abs(value)) / zoom
    return value - reach, value + reach


def work_of(params: Params, parameters: tuple[int, ...]) -> float:
    """What one place costs for one row, in units of about 0.6 ns: to plan ahead with."""
    spec = params.spec
    first = min(spec.place(index).layer for index in parameters)
    sums = [units * parts for units, parts, _ in spec.weight_shapes[first:]]
    products = sum(units * parts * inputs for units, parts, inputs in spec.weight_shapes[first:])
    return products + 30.0 * sum(sums)


def losses_at(
    params: Params,
    parameters: tuple[int, ...],
    places: Array,
    x: Array,
    y: Array,
    loss: Loss = MSE,
    between: Between = lambda: None,
) -> Array:
    """The loss over all rows where some parameters have other values, places (points, chosen).

    x is (rows, inputs), y (rows, outputs); gives (points,). Where numbers are lost it is NaN or
    infinite: no error is raised. `between` is called between two pieces of work, and may raise.
    """
    spec = params.spec
    sites = [spec.place(index) for index in parameters]
    first = min(site.layer for site in sites)
    rest = params.vector.copy()
    rest[list(parameters)] = 0.0
    others = Params(spec, rest)
    widest = max(units * parts for units, parts, _ in spec.weight_shapes[first:])
    at_once = max(1, PIECE // (len(x) * widest))
    found = np.empty(len(places))
    with np.errstate(all="ignore"):
        a_before = forward(others, x).a[first]  # (rows, inputs of that layer)
        for start in range(0, len(places), at_once):
            piece = places[start : start + at_once]
            z, a = _fed_on(others, sites, piece, a_before, first)
            for point in range(len(piece)):
                found[start + point] = loss.value(y, z[point, :, :, 0], a[point])
            between()
    return found


def _fed_on(
    others: Params, sites: list[Place], places: Array, a_before: Array, first: int
) -> tuple[Array, Array]:
    """From layer `first` to the output: its sums (points, rows, outputs, 1) and values."""
    points, rows = len(places), len(a_before)
    a = a_before[np.newaxis]  # (points or 1, rows, inputs): the same for all points at first
    z = a
    for layer in range(first, len(others.spec.layers)):
        units, parts, inputs = others.spec.weight_shapes[layer]
        flat = others.weights(layer).reshape(-1, inputs)  # (units * parts, inputs)
        z = (a.reshape(-1, inputs) @ flat.T).reshape(len(a), rows, units, parts)
        z += others.biases(layer)
        if len(z) < points:
            z = np.repeat(z, points, axis=0)  # (points, rows, units, parts)
        for site, values in zip(sites, places.T, strict=True):
            if site.layer == layer:
                by = 1.0 if site.source is None else a[:, :, site.source]
                z[:, :, site.unit, site.part] += values[:, np.newaxis] * by
        of_layer = others.spec.layers[layer]
        a = _values(of_layer.record.value, z, of_layer.slope_parameter)
    return z, a


def _values(value: Callable[[Array, float], Array], z: Array, alpha: float) -> Array:
    """The activation of z (points, rows, units, parts), given to it as so many rows."""
    return value(z.reshape(-1, *z.shape[2:]), alpha).reshape(z.shape[:3])


def loss_along(
    params: Params,
    parameter: int,
    x: Array,
    y: Array,
    loss: Loss = MSE,
    span: Span | None = None,
    points: int = 101,
    between: Between = lambda: None,
) -> LossSlice:
    """The loss along one parameter, evenly from end to end of the span."""
    at = float(params.vector[parameter])
    values = np.linspace(*(span or span_around(at)), points)
    here, gradient = _here(params, x, y, loss)
    places = values[:, np.newaxis]
    losses = losses_at(params, (parameter,), places, x, y, loss, between)
    return LossSlice(parameter, values, losses, at, here, float(gradient[parameter]))


def loss_over(
    params: Params,
    parameters: tuple[int, int],
    x: Array,
    y: Array,
    loss: Loss = MSE,
    spans: tuple[Span, Span] | None = None,
    points: int = 41,
    between: Between = lambda: None,
) -> LossSurface:
    """The loss over two different parameters, `points` places in both directions."""
    first, second = parameters
    at = float(params.vector[first]), float(params.vector[second])
    ends = spans or (span_around(at[0]), span_around(at[1]))
    across, up = (np.linspace(*span, points) for span in ends)
    places = np.stack([np.tile(across, points), np.repeat(up, points)], axis=1)
    here, gradient = _here(params, x, y, loss)
    losses = losses_at(params, parameters, places, x, y, loss, between).reshape(points, points)
    slopes = float(gradient[first]), float(gradient[second])
    return LossSurface(parameters, across, up, losses, at, here, slopes)


def _here(params: Params, x: Array, y: Array, loss: Loss) -> tuple[float, Array]:
    with np.errstate(all="ignore"):
        return loss_and_gradient(params, x, y, loss)
