"""The gradient that the diagram shows is that of the shown row's loss, at this moment."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.wiregradients import shown_gradient


def loss_of_row(frame: Frame, row: int, index: int, by: float) -> float:
    data = frame.document.training
    vector = frame.model.params.vector.copy()
    vector[index] += by
    params = replace(frame.model.params, vector=vector)
    x, y = data.scaler.apply(data.row_raw(row)), data.answers[row]
    return trace_loss(forward(params, x), y[np.newaxis], frame.document.settings.loss_record)


@pytest.mark.parametrize("row", [0, 3])
def test_it_is_how_the_rows_loss_changes_with_each_parameter(row: int) -> None:
    layers = (LayerSpec(3, "tanh"), LayerSpec(1))
    document = course_document().with_layers(layers)
    penalised = document.with_settings(TrainingSettings(0.1, None, l2=0.5))
    frame = frame_of(penalised, shown_row=row)
    moved = np.linspace(-0.6, 0.7, document.spec.parameter_count)
    frame = replace(
        frame, model=replace(frame.model, params=replace(frame.model.params, vector=moved))
    )
    gradient = shown_gradient(frame)
    assert gradient is not None
    for index in range(len(gradient)):
        up, down = (loss_of_row(frame, row, index, by) for by in (1e-6, -1e-6))
        assert gradient[index] == pytest.approx((up - down) / 2e-6, rel=1e-5, abs=1e-9)


def test_there_is_none_for_a_row_without_a_usable_answer() -> None:
    document = course_document()
    for cell, text in ((1, "heavy"), (3, "")):
        broken = document.with_table(document.table.with_cell(1, cell, text))
        assert shown_gradient(frame_of(broken, shown_row=1)) is None
        assert shown_gradient(frame_of(broken, shown_row=0)) is not None
