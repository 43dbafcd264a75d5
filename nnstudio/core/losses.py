"""Losses as data: how wrong predictions are, beside the derivative that training starts from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array


@dataclass(frozen=True)
class Loss:
    """One loss: `value(y, y_hat)` is a number, `slope(y, y_hat)` is dL/dy_hat with y's shape."""

    name: str
    title: str
    formula: str
    value: Callable[[Array, Array], float]
    slope: Callable[[Array, Array], Array]


def mse(y: Array, y_hat: Array) -> float:
    """Mean squared error: the mean of (y - y_hat)^2 over all rows and outputs."""
    error = y - y_hat
    return float(np.mean(error * error))


def d_mse(y: Array, y_hat: Array) -> Array:
    """-2 (y - y_hat) / n; for one row and one output the course's -2 (y_true - y_pred)."""
    return -2.0 * (y - y_hat) / y.size


MSE = Loss("mse", "mean squared error", "mean of (y - y_hat)^2", mse, d_mse)
LOSSES: dict[str, Loss] = {MSE.name: MSE}
