"""Moments of a training that are put together by hand: a document, and what its loss did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from nnstudio.core.breakdown import Trouble
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import Params
from nnstudio.core.snapshot import Progress
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.document import Document
from nnstudio.document.frame import frame_of


def after(
    document: Document,
    losses: Sequence[float],
    held: Sequence[float] | None = None,
    trouble: Trouble | None = None,
) -> Patient:
    """The document's weights after as many epochs as there are losses, the first at epoch 0."""
    points = None if held is None else np.array(held)
    curve = LossCurve(np.arange(float(len(losses))), np.array(losses), points)
    progress = replace(document.progress, epoch=len(losses) - 1)
    frame = frame_of(replace(document, progress=progress, curve=curve))
    return Patient(frame, trouble)


def stalled(document: Document, epochs: int = 300) -> Patient:
    """The same where the loss stayed what it is."""
    loss = document.loss
    assert loss is not None
    return after(document, [loss] * (epochs + 1))


def with_values(document: Document, **values: float) -> Document:
    """A run in which training came to these values: the start is as it was."""
    vector = document.progress.params.vector.copy()
    for name, value in values.items():
        vector[document.spec.index(name)] = value
    return replace(document, progress=Progress(Params(document.spec, vector)))
