"""Whether what the network sees is so far from zero that its first hidden layer is stuck."""

from __future__ import annotations

import numpy as np

from nnstudio.document.document import Document
from nnstudio.language.translate import tr

FAR = 10.0  # from where sigmoid and tanh are flat to the fourth digit
WIDE = 50.0  # standard deviation, many times that of the course's shifted pounds
_SATURATING = ("sigmoid", "tanh")
_SAMPLE = 1_000  # rows that are looked at


def far_inputs(document: Document) -> str | None:
    """One sentence on inputs that saturate the first hidden layer; None where all is well.

    The course's raw pounds and inches lie around 141 and 67: every start sticks at a loss of 0.25.
    Its shifted ones lie around 6 and 1.
    """
    layers = document.spec.layers
    activation = layers[0].activation
    if len(layers) < 2 or activation not in _SATURATING or document.training.why_not is not None:
        return None
    middle, spread, most = _seen(document)
    if middle > FAR:
        return tr(
            "The network sees inputs around {middle:.3g}: there {activation} is flat, "
            "and training hardly moves.",
            middle=middle,
            activation=activation,
        )
    if spread > WIDE:
        return tr(
            "The network sees inputs up to {most:.3g} away from 0: there {activation} is flat, "
            "and training hardly moves.",
            most=most,
            activation=activation,
        )
    return None


def large_inputs(document: Document) -> str | None:
    """One sentence on inputs that make every slope steep, whatever the functions; None if small.

    The document has rows to train on.
    """
    middle, spread, most = _seen(document)
    if middle <= FAR and spread <= WIDE:
        return None
    return tr(
        "The network sees inputs up to {most:.3g} away from 0: the slopes are as many times "
        "steeper, and a step of the usual length overshoots.",
        most=most,
    )


def _seen(document: Document) -> tuple[float, float, float]:
    """The largest mean of an input, in size, the largest spread, and the largest number."""
    seen = document.training.scaler.apply(document.training.some_raw(_SAMPLE))
    with np.errstate(over="ignore", invalid="ignore"):
        middles, spreads = np.abs(np.mean(seen, axis=0)), np.std(seen, axis=0)
    return float(np.nanmax(middles)), float(np.nanmax(spreads)), float(np.abs(seen).max())
