"""What is said of steps, where the made-up illnesses leave it open."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from nnstudio.core.breakdown import Breakdown, Trouble
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.schedules import Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.column import Role, column
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.document.doctor.ofsteps import (
    exploding,
    lost_numbers,
    penalty,
    rate_too_high,
    rate_too_low,
)
from nnstudio.document.doctor.remedies import usual_rate
from nnstudio.document.document import Document, course_document, new_document
from tests.unit.document.doctor.patients import after, stalled, with_values

COURSE = course_document()  # in pounds and inches from the mean: up to 25
SCORED = COURSE.with_scaling(Scaling("zscore"))
LOST = Trouble("The loss is no number.", Breakdown(1, 0))


def at_rate(document: Document, rate: float) -> Document:
    return replace(document, settings=replace(document.settings, rate=rate))


def lost(document: Document, trouble: Trouble = LOST) -> list[str]:
    """What is proposed where the run lost its numbers."""
    (finding,) = lost_numbers(after(document, [0.25] * 5, trouble=trouble))
    return [remedy.title for remedy in finding.remedies]


def test_a_run_that_lost_its_numbers_near_its_start_may_go_on_more_slowly() -> None:
    again, on = lost(SCORED)
    assert again != on
    patient = after(SCORED, [0.25] * 5, trouble=LOST)
    (finding,) = lost_numbers(patient)
    document = patient.document
    assert finding.remedies[0].change(document).at_start
    assert finding.remedies[1].change(document).progress == document.progress
    assert finding.evidence[0].row == 1
    far = with_values(SCORED.with_layers((LayerSpec(2), LayerSpec(1, "linear"))), b3=1e4)
    assert len(lost(far)) == 1  # no way back


def test_scaling_is_proposed_first_where_the_rate_is_a_usual_one() -> None:
    slow, fast = at_rate(COURSE, 0.5), at_rate(COURSE, 5.0)
    scaled = next(title for title in lost(slow) if title not in lost(SCORED))
    assert lost(slow).index(scaled) == 0
    assert lost(fast)[1] == f"{scaled}, rate 0.1"
    assert scaled not in lost(at_rate(SCORED, 5.0))


def test_a_loss_that_went_up_and_stays_there_tells_of_steps_that_were_too_long() -> None:
    (finding,) = rate_too_high(after(SCORED, [0.2] + [0.6] * 60))
    assert "The loss is 0.6, and saying the mean for every row gives 0.25" in finding.sentence
    assert len(finding.remedies) == 2
    far = with_values(SCORED.with_layers((LayerSpec(2), LayerSpec(1, "linear"))), b3=1e4)
    (finding,) = rate_too_high(after(far, [0.2] + [1e8] * 60))
    assert len(finding.remedies) == 1  # no way back
    assert rate_too_high(after(SCORED, [0.6] * 61)) == []  # a bad start
    assert rate_too_high(after(SCORED, [0.2] + [0.3] * 60)) == []  # hardly worse than the mean


def test_weights_that_exploded_at_a_usual_rate_are_pulled_back() -> None:
    huge = with_values(SCORED, w1=-5_000.0)
    (finding,) = exploding(stalled(huge))
    assert len(finding.remedies) == 2
    assert finding.remedies[1].change(huge).settings.l2 == 0.001
    (finding,) = exploding(stalled(at_rate(huge, 50.0)))
    assert len(finding.remedies) == 1
    assert exploding(stalled(with_values(SCORED, w1=-500.0))) == []


def test_where_the_loss_is_wholly_flat_no_rate_is_too_low() -> None:
    flat = with_values(SCORED, b3=1e4)
    patient = stalled(flat)
    assert not np.any(patient.gradient)
    assert rate_too_low(patient) == []


def one_in_sixteen(rate: float) -> Document:
    """One row of another class, on a plain: the way down is long at any usual rate."""
    columns = (
        column("x", None, Role.INPUT, ["0"] * 15 + ["1"]),
        column("y", None, Role.LABEL, ["a"] * 15 + ["b"]),
    )
    settings = TrainingSettings(rate=rate, batch=None)
    document = new_document(Table("One", columns), settings=settings)
    document = document.with_scaling(Scaling("zscore")).with_layers((LayerSpec(1),))
    return with_values(document, w1=0.0, b1=6.0)


def test_a_rate_that_is_nearly_the_usual_one_is_not_too_low() -> None:
    (finding,) = rate_too_low(stalled(one_in_sixteen(0.001)))
    (remedy,) = finding.remedies
    assert remedy.change(one_in_sixteen(0.001)).settings.rate == 0.1
    assert rate_too_low(stalled(one_in_sixteen(0.08))) == []


def test_the_usual_rate_depends_on_the_optimizer_and_the_output() -> None:
    linear = SCORED.with_layers((LayerSpec(2), LayerSpec(1, "linear")))
    adam, momentum = (
        SCORED.with_settings(replace(SCORED.settings, optimizer=Optimizer(name)))
        for name in ("adam", "momentum")
    )
    documents = (SCORED, linear, adam, momentum)
    assert [usual_rate(stalled(d)) for d in documents] == [0.1, 0.03, 0.01, 0.01]


def changed(document: Document, **settings: object) -> Document:
    return document.with_settings(replace(document.settings, **settings))  # type: ignore[arg-type]


def figures(sentence: str) -> list[float]:
    return [float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", sentence)]


def test_what_a_step_does_is_told_of_momentum_and_of_rates_for_every_weight() -> None:
    slow = one_in_sixteen(0.0005)
    (plain,) = rate_too_low(stalled(slow))
    step = float(plain.evidence[0].words.rpartition(" ")[2])
    heavy = changed(one_in_sixteen(0.00005), optimizer=Optimizer("momentum"))
    (finding,) = rate_too_low(stalled(heavy))
    assert float(finding.evidence[0].words.rpartition(" ")[2]) == step
    told = next(f for f in figures(finding.sentence) if f > 1_000)
    assert told == next(f for f in figures(plain.sentence) if f > 1_000)
    each = changed(one_in_sixteen(3e-6), optimizer=Optimizer("adam"))
    (finding,) = rate_too_low(stalled(each))
    assert finding.evidence[0].words.endswith("a step of 3e-06")


def test_a_schedule_that_has_used_up_the_rate_is_named() -> None:
    for factor in (0.1, 0.0):
        document = changed(one_in_sixteen(0.1), schedule=Schedule("step", 30, factor))
        (finding,) = rate_too_low(stalled(document))
        assert "the schedule has brought the learning rate down from 0.1 to" in finding.sentence
        assert finding.remedies[0].change(document).settings.schedule == Schedule()


def test_locked_weights_are_no_way_down() -> None:
    document = one_in_sixteen(0.001)
    assert rate_too_low(stalled(document))
    held = document.with_lock("w1", True).with_lock("b1", True)
    assert rate_too_low(stalled(held)) == []


def test_a_penalty_is_to_blame_only_where_the_weights_have_shrunk() -> None:
    small = with_values(SCORED, **dict.fromkeys(("w1", "w2", "w3", "w4", "w5", "w6"), 1e-4))
    (finding,) = penalty(stalled(changed(small, l1=0.1, l2=0.5)))
    assert finding.sentence.startswith("The weights are pulled towards 0 (L1 0.1 and L2 0.5)")
    mended = finding.remedies[0].change(small)
    assert (mended.settings.l1, mended.settings.l2) == (0.0, 0.0)
    assert penalty(stalled(small)) == []
    assert penalty(stalled(changed(SCORED, l2=0.5))) == []


def test_l2_that_throws_the_weights_is_to_blame_and_no_row() -> None:
    thrown = changed(SCORED, l2=30.0)
    (finding,) = lost_numbers(after(thrown, [0.25] * 5, trouble=LOST))
    assert "with L2 30 every step multiplies the weights by -2" in finding.sentence
    assert [evidence.row for evidence in finding.evidence] == [None]
    assert finding.remedies[0].change(thrown).settings.l2 == 0.01
