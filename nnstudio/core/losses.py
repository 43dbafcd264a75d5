"""Losses as data: how wrong predictions are, beside the derivative that training starts from.

A loss looks at the targets y, at the output neurons' sums z and at the predictions y_hat, each
(rows, outputs). Mean squared error goes with any output. The cross-entropies belong to one output
activation each: with it, the derivative with respect to z is simply (y_hat - y), and the value is
written in terms of z, so that neither takes the logarithm of a number that rounds to 0.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr


@dataclass(frozen=True)
class Loss:
    """One loss, the mean over the rows.

    `value(y, z, y_hat)` is a number, `of_rows(y, z, y_hat)` (rows,) what each row makes of it
    alone. `slope(y, y_hat)` is the derivative, with y's shape: dL/dz where the loss belongs to an
    `output` activation (`of_z`), dL/dy_hat elsewhere.
    """

    name: str
    title: str
    short: str
    formula: str
    sentence: str
    value: Callable[[Array, Array, Array], float]
    of_rows: Callable[[Array, Array, Array], Array]
    slope: Callable[[Array, Array], Array]
    output: str | None = None

    @property
    def of_z(self) -> bool:
        """Whether `slope` is the derivative with respect to the sums z, not to y_hat."""
        return self.output is not None


def mse(y: Array, z: Array, y_hat: Array) -> float:
    """Mean squared error: the mean of (y - y_hat)^2 over all rows and outputs."""
    error = y - y_hat
    return float(np.vdot(error, error)) / error.size


def mse_of_rows(y: Array, z: Array, y_hat: Array) -> Array:
    """Each row's mean of (y - y_hat)^2 over the outputs."""
    squares: Array = ((y - y_hat) ** 2).mean(axis=1)
    return squares


def d_mse(y: Array, y_hat: Array) -> Array:
    """-2 (y - y_hat) / n; for one row and one output the course's -2 (y_true - y_pred)."""
    return -2.0 * (y - y_hat) / y.size


def binary_cross_entropy(y: Array, z: Array, y_hat: Array) -> float:
    """Mean of -y ln y_hat - (1 - y) ln(1 - y_hat), as max(z, 0) - y z + ln(1 + e^-|z|)."""
    return float(np.mean(_cross_entropies(y, z)))


def _cross_entropies(y: Array, z: Array) -> Array:
    """Each output's own, (rows, outputs)."""
    return np.maximum(z, 0.0) - y * z + np.log1p(np.exp(-np.abs(z)))


def binary_cross_entropy_of_rows(y: Array, z: Array, y_hat: Array) -> Array:
    """Each row's mean over the outputs."""
    means: Array = _cross_entropies(y, z).mean(axis=1)
    return means


def d_binary_cross_entropy(y: Array, y_hat: Array) -> Array:
    """dL/dz = (y_hat - y) / n: the sigmoid's own derivative cancels."""
    return (y_hat - y) / y.size


def softmax_cross_entropy(y: Array, z: Array, y_hat: Array) -> float:
    """Mean over the rows of -sum y ln y_hat, as sum y (max + ln sum e^(z - max) - z)."""
    return float(np.sum(_log_shares(y, z)) / len(y))


def _log_shares(y: Array, z: Array) -> Array:
    """-y ln y_hat of each output, (rows, outputs)."""
    top = z.max(axis=1, keepdims=True)
    log_sum = top + np.log(np.exp(z - top).sum(axis=1, keepdims=True))  # (rows, 1)
    terms: Array = y * (log_sum - z)
    return terms


def softmax_cross_entropy_of_rows(y: Array, z: Array, y_hat: Array) -> Array:
    """Each row's -sum y ln y_hat."""
    sums: Array = _log_shares(y, z).sum(axis=1)
    return sums


def d_softmax_cross_entropy(y: Array, y_hat: Array) -> Array:
    """dL/dz = (y_hat - y) / rows, where each row of y sums to 1."""
    return (y_hat - y) / len(y)


LOSSES: dict[str, Loss] = {
    record.name: record
    for record in (
        Loss(
            "mse",
            mark("mean squared error"),
            "MSE",
            mark("mean of (y - y_hat)^2"),
            mark("The course's loss: how far predictions are off, squared. Goes with any output."),
            mse,
            mse_of_rows,
            d_mse,
        ),
        Loss(
            "bce",
            mark("binary cross-entropy"),
            mark("cross-entropy"),
            mark("mean of -y ln y_hat - (1 - y) ln(1 - y_hat)"),
            mark("For yes or no: being sure and wrong costs most. Goes with a sigmoid output."),
            binary_cross_entropy,
            binary_cross_entropy_of_rows,
            d_binary_cross_entropy,
            output="sigmoid",
        ),
        Loss(
            "softmax",
            mark("softmax cross-entropy"),
            mark("cross-entropy"),
            mark("mean of -sum y ln y_hat"),
            mark("For one of several classes, an output each. Goes with softmax outputs."),
            softmax_cross_entropy,
            softmax_cross_entropy_of_rows,
            d_softmax_cross_entropy,
            output="softmax",
        ),
    )
}
MSE = LOSSES["mse"]


def loss_of(name: str) -> Loss:
    """Look a loss up by the name that files store; an unknown name is a `Problem`."""
    try:
        return LOSSES[name]
    except KeyError:
        known = commas(LOSSES)
        raise Problem(
            tr("There is no loss called {name!r}; use one of {known}.", name=name, known=known)
        ) from None


def check_loss_fits(spec: NetworkSpec, loss: Loss) -> None:
    """Raise `Problem` where a loss and the output's activation do not belong together."""
    output = spec.layers[-1]
    if loss.output is not None and output.activation != loss.output:
        raise Problem(
            tr(
                "The loss {loss} needs {needed} outputs, not {given}: "
                "change the output's activation or the loss.",
                loss=tr(loss.title),
                needed=loss.output,
                given=tr(output.record.title),
            )
        )
    if loss.output == "softmax" and spec.outputs < 2:
        raise Problem(tr("Softmax shares 1 out among the classes: it needs two outputs or more."))
    if output.activation == "softmax" and loss.output != "softmax":
        raise Problem(
            tr(
                "Softmax outputs need the loss softmax cross-entropy, not {loss}: "
                "change the loss or the output's activation.",
                loss=tr(loss.title),
            )
        )


def hits(y: Array, y_hat: Array) -> int:
    """In how many rows the class is right: the largest output, or one output beside 0.5."""
    if y.shape[1] == 1:
        return int(np.count_nonzero((y_hat >= 0.5) == (y >= 0.5)))
    return int(np.count_nonzero(y_hat.argmax(axis=1) == y.argmax(axis=1)))
