"""From which slope on an activation counts as nearly flat: one notion for cards and lab.

What comes back from the loss is multiplied by the slope, so that a neuron learns a hundred times
less from a row that lands where the slope is a hundredth. That is told as nearly flat. A hundredth
of what: of the function's own greatest slope. tanh(z) is 2 sigmoid(2z) - 1, the same curve drawn
four times as steep; measured by itself it is flat at the same places of the curve.
"""

from __future__ import annotations

from nnstudio.core.activations import Activation

NEARLY_FLAT = 0.01  # of the greatest slope
_SIGMOIDS = 0.25  # greatest slope, at 0


def greatest_slope(record: Activation, alpha: float) -> float:
    """The steepest that an activation gets in size; alpha is its parameter's number, if any."""
    if record.name == "sigmoid":
        return _SIGMOIDS
    return max(1.0, abs(alpha)) if record.parameter is not None else 1.0


def flat_below(record: Activation, alpha: float) -> float:
    """The slope below which, in size, the activation is nearly flat."""
    return NEARLY_FLAT * greatest_slope(record, alpha)
