"""How the loss of the shown row hangs on every weight at one moment, for a live picture."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import backward
from nnstudio.document.frame import Frame


def shown_gradient(frame: Frame) -> Array | None:
    """The derivative of the shown row's loss with respect to every parameter, (parameters,).

    That of this row alone, without penalties, at the parameters as they are in the frame. None
    where the row cannot be used or has no answer.
    """
    document, trace = frame.document, frame.shown_trace
    if trace is None or not document.training.uses(frame.shown_row):
        return None
    target = document.training.answers[frame.shown_row]
    with np.errstate(all="ignore"):
        return backward(
            frame.model.params, trace, target[np.newaxis], document.settings.loss_record
        )
