"""The loss curve in words."""

from __future__ import annotations

import numpy as np

from nnstudio.core.losshistory import LossCurve
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, tr
from nnstudio.ui.loss.lossrange import finite


def summary(curve: LossCurve) -> str:
    """The curve in words, for who cannot see it."""
    losses = finite(curve.losses)
    if not len(losses):
        return tr("No loss yet.")
    held = np.empty(0) if curve.held is None else finite(curve.held)
    first, last = float(losses[0]), float(losses[-1])
    epochs = int(curve.epochs[-1] - curve.epochs[0])
    if first == last:
        words = counted(
            "The loss is {last:.2g} after {n:,} epoch.",
            "The loss is {last:.2g} after {n:,} epochs.",
            epochs,
            last=last,
        )
    elif last < first:
        words = counted(
            "The loss fell from {first:.2g} to {last:.2g} in {n:,} epoch.",
            "The loss fell from {first:.2g} to {last:.2g} in {n:,} epochs.",
            epochs,
            first=first,
            last=last,
        )
    else:
        words = counted(
            "The loss rose from {first:.2g} to {last:.2g} in {n:,} epoch.",
            "The loss rose from {first:.2g} to {last:.2g} in {n:,} epochs.",
            epochs,
            first=first,
            last=last,
        )
    if not len(held):
        return words
    return sentences([words, tr("Of the rows held out it is {loss:.2g}.", loss=float(held[-1]))])
