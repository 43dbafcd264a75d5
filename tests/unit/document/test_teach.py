"""The course's own results, and that training in pieces is the same as in one go."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.losshistory import LossHistory
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.roworder import ORDERS
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Snapshot
from nnstudio.document.document import Document, course_document
from nnstudio.document.teach import teach, trainer_for

each_order = pytest.mark.parametrize("order", list(ORDERS))


@pytest.fixture(scope="module")
def trained() -> Document:
    return teach(course_document(), 1_000)


def in_order(order: str) -> Document:
    return course_document().with_settings(TrainingSettings(order=order))


def after_rows(document: Document, rows: int) -> Document:
    """The document after so many more rows, perhaps in the middle of an epoch."""
    trainer = trainer_for(document, None)
    trainer.run_for(60.0, most_rows=rows)
    snapshot = trainer.snapshot()
    losses = LossHistory(document.curve)
    losses.extend(snapshot.new_losses)
    return document.trained(snapshot.progress, losses.freeze())


def test_emily_and_frank_come_out_as_the_course_prints_them(trained: Document) -> None:
    emily, frank = trained.model().predict(np.array([[128.0, 63.0], [155.0, 68.0]]))
    assert emily == pytest.approx(0.951089, abs=5e-7)
    assert frank == pytest.approx(0.039095, abs=5e-7)


def test_the_loss_is_the_courses(trained: Document) -> None:
    losses = dict(zip(trained.curve.epochs.tolist(), trained.curve.losses.tolist(), strict=True))
    assert len(losses) == 1_001  # the start, and every epoch
    assert losses[1] == pytest.approx(0.358, abs=5e-4)
    assert losses[991] == pytest.approx(0.002291, abs=5e-7)
    assert losses[1_000] == pytest.approx(0.00226825, abs=5e-9)
    # A kernel and the document may add the same numbers up in another order.
    assert trained.loss == pytest.approx(losses[1_000], rel=1e-12)


def test_the_course_with_maxout_has_fifteen_parameters() -> None:
    document = course_document()
    assert document.spec.parameter_count == 9
    assert document.with_layer(0, LayerSpec(2, "maxout")).spec.parameter_count == 15


@each_order
def test_two_lessons_are_bit_equal_to_one(order: str) -> None:
    document = in_order(order)
    assert teach(teach(document, 30), 70) == teach(document, 100)


def test_the_orders_differ() -> None:
    assert teach(in_order("shuffle"), 2).progress != teach(in_order("table"), 2).progress


@each_order
@settings(max_examples=15, deadline=None)
@given(pieces=st.lists(st.integers(1, 9), max_size=6))
def test_stopping_in_mid_epoch_changes_nothing(order: str, pieces: list[int]) -> None:
    document = in_order(order)
    for rows in pieces:
        document = after_rows(document, rows)
    assert (document.progress.epoch, document.progress.position) == divmod(sum(pieces), 4)
    rest = 15 - document.progress.epoch
    assert teach(document, rest) == teach(in_order(order), 15)


def test_no_epochs_change_nothing() -> None:
    document = course_document()
    assert teach(document, 0) is document


def test_reports_follow_the_training_to_its_end() -> None:
    seen: list[Snapshot] = []
    document = teach(course_document(), 50, seen.append)
    epochs = [snapshot.progress.epoch for snapshot in seen]
    assert epochs == sorted(epochs)
    assert seen[-1].progress == document.progress
    assert sum(len(snapshot.new_losses) for snapshot in seen) == 51


def test_a_table_that_cannot_be_used_is_answered_in_words() -> None:
    document = course_document()
    empty = document.with_table(document.table.without_rows(range(4)))
    with pytest.raises(Problem, match="no rows"):
        teach(empty, 1)


def test_a_rate_that_is_far_too_large_stops_with_a_sentence() -> None:
    document = course_document().with_layers((LayerSpec(2, "linear"), LayerSpec(1, "linear")))
    with pytest.raises(Problem, match="smaller learning rate"):
        teach(document.with_settings(TrainingSettings(rate=1e6)), 1_000)
