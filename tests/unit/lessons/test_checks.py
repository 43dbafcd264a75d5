"""What the pages ask for in the window and in the network, with what is right and what is not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import LayerSpec
from nnstudio.data.column import Role
from nnstudio.data.scaling import Scaling
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.teach import teach, trainer_for
from nnstudio.lessons.checks import CHECKS
from nnstudio.lessons.figures import FIGURES
from nnstudio.lessons.moment import Event, Moment, Verdict

START = course_document()
TRAINED = teach(START, 1000)


def holds(check: str, now: Document | Frame, *events: Event, before: Document = START) -> bool:
    """Whether a check, written as on a page, is done."""
    name, *words = check.split()
    frame = now if isinstance(now, Frame) else frame_of(now)
    return CHECKS[name].function(Moment(before, frame, events), tuple(words))


def steps_later(document: Document, steps: int) -> Document:
    trainer = trainer_for(document, None)
    for _ in range(steps):
        trainer.step_batch()
    return document.trained(trainer.snapshot().progress, document.curve)


def test_a_verdict_is_what_the_function_says_unless_there_is_a_judge() -> None:
    moment = Moment(START, frame_of(START), (Event("panel", "explain"),))
    assert CHECKS["panel_opened"].verdict(moment, ("explain",)) == Verdict(True)
    assert CHECKS["panel_opened"].verdict(moment, ("lab",)) == Verdict(False)
    assert CHECKS["foreseen"].verdict(moment, ("loss_after_row",)) == Verdict(None)


def test_foreseen_is_done_only_once_the_choice_was_right() -> None:
    now = frame_of(START)
    worst = Event("choice", "Alice", now)
    outputs = START.model().outputs(START.training.raw)
    off = np.abs(outputs - START.training.targets)[:, 0]
    names = [START.table.row_name(row) for row in range(4)]
    assert not holds("foreseen worst_row", START)
    for place, name in enumerate(names):
        chosen = replace(worst, value=name, frame=now)
        assert holds("foreseen worst_row", START, chosen) == (place == int(off.argmax()))


@pytest.mark.parametrize(
    ("check", "kind"),
    [
        ("neuron_opened", "neuron"),
        ("parameter_opened", "parameter"),
        ("panel_opened", "panel"),
        ("explained", "explained"),
        ("guessed", "guess"),
        ("counted", "counted"),
        ("maps_shown", "maps"),
    ],
)
def test_what_was_done_once_stays_done(check: str, kind: str) -> None:
    this, other = Event(kind, "h1"), Event(kind, "h2")
    assert holds(f"{check} h1", START, this)
    assert holds(f"{check} h1", START, this, other)
    assert not holds(f"{check} h1", START, other)
    assert not holds(f"{check} h1", START, Event("something else", "h1"))
    assert not holds(f"{check} h1", START)


@pytest.mark.parametrize(
    ("check", "kind", "right"),
    [("part", "part", "axon"), ("chose", "choice", "The second one")],
)
def test_of_answers_the_last_one_counts(check: str, kind: str, right: str) -> None:
    good, bad = Event(kind, right), Event(kind, "another")
    assert holds(f"{check} {right}", START, bad, good)
    assert not holds(f"{check} {right}", START, good, bad)
    assert not holds(f"{check} {right}", START)


def test_a_number_has_to_be_what_the_figure_rounds_to_with_enough_digits() -> None:
    assert FIGURES["feedforward_ones"].value() == pytest.approx(0.7216325609518421)

    def answered(text: str) -> bool:
        return holds("answered feedforward_ones 2", START, Event("answer", text))

    for text in ("0.72", "0,722", " 0.7216 ", "0.7216325609518421"):
        assert answered(text), text
    for text in ("0.7", "1", "0.73", "0.721", "-0.72", "much", ""):
        assert not answered(text), text
    assert not holds("answered feedforward_ones 2", START)


def test_every_function_of_the_course_has_to_be_looked_at_in_the_lab() -> None:
    seen = [Event("lab function", name) for name in COURSE_ACTIVATIONS]
    assert holds("lab_all", START, *reversed(seen))
    assert holds("lab_all", START, *seen, Event("lab function", "softplus"))
    assert not holds("lab_all", START, *seen[1:], seen[1])


@pytest.mark.parametrize(
    ("edge", "beyond", "short"),
    [("-5", ("-5.0", "-9.25"), ("-4.9", "5.0")), ("5", ("5.0", "1e3"), ("4.9", "-6.0"))],
)
def test_beyond_an_edge_is_on_its_own_side_of_zero(
    edge: str, beyond: tuple[str, ...], short: tuple[str, ...]
) -> None:
    check = f"lab_beyond sigmoid {edge}"
    for z in beyond:
        assert holds(check, START, Event("lab z", f"sigmoid {z}"))
        assert not holds(check, START, Event("lab z", f"tanh {z}"))
    for z in short:
        assert not holds(check, START, Event("lab z", f"sigmoid {z}"))
    assert holds(check, START, *(Event("lab z", f"sigmoid {z}") for z in (*short, *beyond)))
    assert not holds(check, START)


def test_the_row_that_is_shown_is_known_by_its_name() -> None:
    spaced = START.with_table(START.table.with_cell(1, 0, "Bob the second"))
    assert holds("row_shown Bob", frame_of(START, 1))
    assert not holds("row_shown Bob", frame_of(START, 0))
    assert holds("row_shown Bob the second", frame_of(spaced, 1))


def test_a_value_has_to_be_the_one_asked_for() -> None:
    now = START.with_parameter("w1", -0.5)
    assert holds("value_is w1 -0.5", now)
    assert not holds("value_is w2 -0.5", now)
    assert not holds("value_is w1 -0.5", START)
    assert not holds("value_is w99 -0.5", now)  # the network is another one now


def fires(now: Document, row: int = 1) -> bool:
    return holds("fires_by b1 h1 2 0.9", frame_of(now, row))


def test_a_neuron_has_to_fire_by_one_parameter_alone() -> None:
    loud = START.with_parameter("b1", 40.0)
    trace = loud.model().trace(loud.training.row_raw(1))
    assert trace.a[1][0][0] > 0.9
    assert fires(loud)
    assert not fires(loud, row=0)  # another row is shown
    assert not fires(loud.with_parameter("w6", 0.0))  # another one was changed as well
    assert not fires(START.with_parameter("b1", -40.0))
    other = START.with_parameter("w1", 9.0)
    assert other.model().trace(other.training.row_raw(1)).a[1][0][0] > 0.9
    assert not fires(other)


def test_without_such_a_neuron_or_a_row_to_show_nothing_fires() -> None:
    loud = START.with_parameter("b1", 40.0)
    for name in ("h9", "w1", "loss"):
        assert not holds(f"fires_by b1 {name} 2 0.9", frame_of(loud, 1))
    table = loud.table.with_role(1, Role.SKIP).with_role(2, Role.SKIP)
    blind = loud.with_table(table)
    assert not holds("fires_by b1 h1 2 0.9", frame_of(blind, 1), before=blind)


def test_settings_have_to_be_the_ones_asked_for() -> None:
    relu = START.with_layer(0, LayerSpec(2, "relu"))
    assert holds("activation_is relu", relu)
    assert not holds("activation_is relu", START)
    assert holds("scaling_is zscore", START.with_scaling(Scaling("zscore")))
    assert not holds("scaling_is zscore", START)
    fast = START.with_settings(replace(START.settings, rate=0.5))
    assert holds("rate_is 0.5", fast)
    assert not holds("rate_is 0.5", START)


def test_steps_are_counted_from_where_the_page_began() -> None:
    assert holds("stepped 1", steps_later(START, 1))
    assert not holds("stepped 1", START)
    before = steps_later(START, 3)
    assert holds("stepped 3", steps_later(before, 3), before=before)  # over the epoch's end
    assert not holds("stepped 4", steps_later(before, 3), before=before)
    assert not holds("stepped 1", before.rewound(), before=before)


@pytest.mark.parametrize("check", ["epochs", "ran"])
def test_epochs_are_done_when_training_has_paused(check: str) -> None:
    now = frame_of(teach(START, 5))
    assert holds(f"{check} 5", now)
    assert not holds(f"{check} 6", now)
    assert not holds(f"{check} 5", replace(now, running=True))


def test_the_loss_has_to_be_below() -> None:
    assert holds("loss_below 0.01", TRAINED)
    assert not holds("loss_below 0.01", START)
    assert not holds("loss_below 0.99", without_rows(START))


def test_the_loss_has_to_be_carried_above_by_training() -> None:
    curve = LossCurve(np.array([1]), np.array([0.75]))
    ran = replace(frame_of(steps_later(START, 4)), curve=curve, running=True)
    assert holds("loss_above 0.5", ran)
    assert not holds("loss_above 0.8", ran)
    assert not holds("loss_above 0.5", TRAINED)
    assert START.loss is not None
    assert START.loss > 0.3
    assert not holds("loss_above 0.3", START)  # no step was made
    assert not holds("loss_above 0.3", without_rows(START))


def without_rows(document: Document) -> Document:
    return document.with_table(document.table.without_rows(range(4)))


def test_without_labels_or_with_other_rows_nothing_was_relearned() -> None:
    turned = TRAINED.with_table(TRAINED.table.with_cell(0, 3, "M"))
    learned = teach(turned, 1000)
    assert holds("relearned 0.01", learned, before=TRAINED)
    fewer = teach(TRAINED.with_table(TRAINED.table.without_rows([0])), 100)
    assert not holds("relearned 0.01", fewer, before=TRAINED)
    unlabelled = TRAINED.with_table(TRAINED.table.with_role(3, Role.SKIP))
    assert not holds("relearned 0.01", unlabelled, before=TRAINED)
    assert not holds("relearned 0.01", learned, before=unlabelled)
