"""Training again: which kernel does it, when it gives up, and what it says then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document, with_fields
from nnstudio.document.task import retraining
from nnstudio.document.task.retraining import Outcome, Retraining, retrain, steps_of
from nnstudio.document.teach import teach


class OtherKernel(NumpyKernel):
    """One whose numbers are not numpy's."""

    def params(self) -> Params:
        found = super().params()
        return found.with_value("w1", found.value("w1") + 1.0)


def claiming(document: Document, epoch: int, position: int = 0) -> Document:
    """What says that it was trained for so long."""
    return with_fields(
        document, progress=replace(document.progress, epoch=epoch, position=position)
    )


def test_numpy_has_a_try_where_the_quicker_kernel_does_not_lead_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(retraining, "FEW_STEPS", 10)
    trained = teach(course_document(), 5)
    assert retrain(trained, OtherKernel).outcome is Outcome.EQUAL
    monkeypatch.setattr(retraining, "MOST_STEPS", 10)
    assert retrain(trained, OtherKernel).outcome is Outcome.OTHER


def test_short_runs_are_trained_again_by_numpy_alone() -> None:
    assert retrain(teach(course_document(), 5), OtherKernel).outcome is Outcome.EQUAL


def test_a_table_that_cannot_be_trained_on_is_the_reason() -> None:
    trained = teach(course_document(), 2)
    empty = trained.with_table(trained.table.without_rows(range(4)))
    found = retrain(claiming(empty, 2))
    assert found == Retraining(Outcome.OTHER, str(empty.training.why_not))
    assert not found.reproduced
    assert str(found) == f"not reproduced: {empty.training.why_not}"


def test_a_run_that_breaks_in_mid_epoch_is_not_reproduced_and_says_why() -> None:
    linear = course_document().with_layers((LayerSpec(2, "linear"), LayerSpec(1, "linear")))
    wild = linear.with_settings(TrainingSettings(rate=1e200))
    found = retrain(claiming(wild, 0, 3))
    assert found.outcome is Outcome.OTHER
    assert "w1, into h1 in hidden layer 1, grew beyond every number" in found.why


def test_a_place_in_an_epoch_that_the_table_has_not_ends_with_the_epoch() -> None:
    trained = teach(course_document(), 2)
    boast = claiming(trained, 2, 99)
    assert steps_of(boast) == 2 * 4 + 99
    assert retrain(boast) == Retraining(Outcome.OTHER, "another start or other steps led there")


def test_many_changes_on_the_way_are_not_all_named() -> None:
    changed = replace(course_document().with_parameter("w1", 0.5), changes=(1, 2, 3, 4, 5, 6))
    typed = with_fields(
        changed, start=course_document().start, progress=replace(changed.progress, epoch=7)
    )
    assert str(retrain(typed)) == (
        "not reproduced: something was changed after epoch 1, 2, 3, 4, 5 and later"
    )


def test_before_the_first_step_the_start_itself_is_compared() -> None:
    course = course_document()
    assert retrain(course).outcome is Outcome.EQUAL
    assert str(retrain(course)) == "retrained and found equal"
    assert retrain(course.with_parameter("w1", 0.5)).why == "it does not start from seed 44"
