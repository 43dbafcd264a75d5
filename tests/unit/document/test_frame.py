"""What views draw from: the document beside the parameters of this very moment."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.losshistory import LossCurve
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Role
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach


@pytest.fixture(scope="module")
def trained() -> Document:
    return teach(course_document(), 1_000)


def test_a_document_at_rest_is_shown_as_it_stands(trained: Document) -> None:
    frame = frame_of(trained, shown_row=2)
    assert (frame.epoch, frame.position, frame.running) == (1_000, 0, False)
    assert frame.curve == trained.curve
    assert frame.model == trained.model()
    assert frame.loss == trained.loss


def test_while_running_the_last_noted_loss_is_shown(trained: Document) -> None:
    curve = LossCurve(np.array([1.0, 2.0]), np.array([0.5, 0.25]))
    running = replace(frame_of(trained), running=True, curve=curve)
    assert running.loss == 0.25
    assert replace(running, curve=LossCurve()).loss == trained.loss


def test_the_shown_row_is_fed_forward_through_the_present_network(trained: Document) -> None:
    frame = frame_of(trained, shown_row=1)
    assert frame.shown_raw is not None
    assert frame.shown_raw.tolist() == [[160.0, 72.0]]
    assert frame.shown_trace is not None
    assert frame.shown_trace.output.tolist() == [[frame.model.predict(frame.shown_raw)[0]]]


def test_a_row_without_numbers_is_not_fed_forward(trained: Document) -> None:
    broken = trained.with_table(trained.table.with_cell(0, 1, "heavy"))
    assert frame_of(broken, shown_row=0).shown_trace is None
    assert frame_of(broken, shown_row=1).shown_trace is not None
    for row in (-1, 4):
        assert frame_of(trained, shown_row=row).shown_raw is None


def test_ones_own_answer_comes_from_the_present_network(trained: Document) -> None:
    steve = frame_of(trained.with_you((Quantity(73.0, "kg"), Quantity(182.0, "cm"))))
    assert steve.you_number == pytest.approx(0.0391, abs=5e-5)
    untrained = replace(steve, model=course_document().model())
    assert untrained.you_number == pytest.approx(untrained.model.predict(steve.you_raw)[0])
    assert untrained.you_number != steve.you_number


def test_without_inputs_there_is_nothing_to_feed_forward(trained: Document) -> None:
    table = trained.table.with_role(1, Role.SKIP).with_role(2, Role.SKIP)
    frame = frame_of(trained.with_table(table))
    assert (frame.shown_trace, frame.you_number, frame.loss) == (None, None, None)


def test_the_loss_of_rows_held_out_is_the_last_noted_one_while_running(trained: Document) -> None:
    assert frame_of(trained).held_loss is None
    document = trained.with_hold_out(HoldOut(0.25))
    assert document.held_loss is not None
    frame = frame_of(document)
    assert frame.held_loss == document.held_loss
    held = LossCurve(np.array([1.0, 2.0]), np.array([0.5, 0.25]), np.array([0.75, 0.625]))
    assert replace(frame, running=True, curve=held).held_loss == 0.625
    assert replace(frame, running=False, curve=held).held_loss == document.held_loss
    without = replace(held, held=None)
    assert replace(frame, running=True, curve=without).held_loss == document.held_loss
