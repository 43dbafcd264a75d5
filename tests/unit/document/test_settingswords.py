"""What training settings are called where they differ from the course's, or have changed."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.core.optimizers import Optimizer
from nnstudio.core.schedules import Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.document.settingswords import (
    COURSE,
    batch_words,
    change_words,
    differences,
    optimizer_words,
    schedule_words,
    stop_words,
    summary,
)

OTHER = TrainingSettings(
    batch=10, optimizer=Optimizer("adam"), l2=0.001, stops=(StopRule("target_loss", 0.01, 1),)
)


def test_the_courses_own_way_differs_in_nothing() -> None:
    assert differences(COURSE) == []
    assert summary(COURSE) == "as in the course"
    assert summary(replace(COURSE, rate=0.5, epochs=7)) == "as in the course"


def test_all_differences_stand_in_a_line() -> None:
    assert summary(OTHER) == "Adam, batch of 10, L2 0.001, stop at target loss 0.01"


def test_batches_are_called_by_their_rows() -> None:
    words = ["all rows in one step", "one row at a time", "batch of 2"]
    assert [batch_words(batch) for batch in (None, 1, 2)] == words


def test_an_optimizer_names_its_unusual_numbers_alone() -> None:
    usual = Optimizer("momentum")
    assert optimizer_words(usual) == "momentum"
    (parameter,) = usual.record.parameters
    unusual = Optimizer("momentum", (0.5,))
    assert parameter.default != 0.5
    assert optimizer_words(unusual) == f"momentum ({parameter.name} 0.5)"


def test_a_schedule_has_numbers_where_they_mean_something() -> None:
    assert schedule_words(Schedule("constant", 5, 0.5)) == "rate constant"
    assert schedule_words(Schedule("step", 1_000, 0.1)) == "rate in steps (0.1, 1000 epochs)"


def test_a_patient_rule_says_how_long_it_waits() -> None:
    assert stop_words(StopRule("target_loss", 0.01, 9)) == "stop at target loss 0.01"
    assert stop_words(StopRule("plateau", 0.001, 9)) == "stop at plateau 0.001 in 9 epochs"


def test_a_change_is_called_by_what_is_new_and_what_is_gone() -> None:
    changed = change_words(COURSE, replace(OTHER, rate=0.5))
    assert changed == (
        "optimizer Adam, batch of 10, L2 0.001, learning rate 0.5, stop at target loss 0.01"
    )
    assert change_words(OTHER, replace(OTHER, stops=())) == "no stop at target loss"
    stricter = replace(OTHER, stops=(StopRule("target_loss", 0.001, 1),))
    assert change_words(OTHER, stricter) == "stop at target loss 0.001"
    assert change_words(OTHER, OTHER) == ""
