"""Goals are measured from the parameters and the table, against figures that are not theirs."""

from __future__ import annotations

import math

import numpy as np
import pytest

from nnstudio.data.column import Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Table
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.task.goals import GOALS, Check, Goal
from nnstudio.document.task.standing import TOO_MANY, Standing
from nnstudio.document.teach import teach


def check(document: Document, goal: Goal, loss: str = "mse", most: int | None = None) -> Check:
    standing = Standing(document, document.model(), document.progress.epoch, loss, most)
    return goal.kind.checked(goal, standing)


@pytest.fixture(scope="module")
def course() -> Document:
    return teach(course_document(), 1_000)


def test_the_loss_is_that_of_the_course(course: Document) -> None:
    before = check(teach(course_document(), 1), Goal("loss_below", 0.01))
    assert not before.reached
    assert before.figure == pytest.approx(0.358, abs=5e-4)  # as the course prints it
    after = check(course, Goal("loss_below", 0.01))
    assert after.reached
    assert after.figure == course.loss


def test_the_loss_is_the_one_that_the_task_names(course: Document) -> None:
    entropy = check(course, Goal("loss_below", 1.0), "bce")
    p = course.model().outputs(course.training.raw_of(course.training.rows))[:, 0]
    y = course.training.targets[:, 0]
    wanted = float(np.mean(-(y * np.log(p) + (1 - y) * np.log(1 - p))))
    assert entropy.figure == pytest.approx(wanted, rel=1e-12)
    softmax = check(course, Goal("loss_below", 1.0), "softmax")
    assert not softmax.reached
    assert "needs softmax outputs" in softmax.why_not


def test_bounds_are_kept_to_the_last_bit(course: Document) -> None:
    loss = check(course, Goal("loss_below", 1.0)).figure
    assert not check(course, Goal("loss_below", loss)).reached
    assert check(course, Goal("loss_below", math.nextafter(loss, 1.0))).reached
    for name, figure in (
        ("parameters_at_most", 9),
        ("layers_at_most", 1),
        ("epochs_at_most", 1000),
    ):
        assert check(course, Goal(name, float(figure))).reached
        assert check(course, Goal(name, float(figure))).figure == figure
        assert not check(course, Goal(name, figure - 1.0)).reached
    assert check(course, Goal("accuracy_at_least", 1.0)).reached


def test_rows_held_out_are_judged_apart() -> None:
    table = _circle()
    document = teach(new_document(table, hold_out=HoldOut(0.25, 3)), 30)
    held = check(document, Goal("held_accuracy_at_least", 0.5))
    data, model = document.training, document.model()
    said = model.outputs(data.raw_of(data.held))[:, 0] >= 0.5
    assert held.figure == float(np.mean(said == (data.held_targets[:, 0] == 1.0)))
    loss = check(document, Goal("held_loss_below", 1.0))
    assert loss.figure == document.held_loss
    assert check(course_document(), Goal("held_loss_below", 1.0)).why_not == "No row is held out."


def _circle() -> Table:
    random = np.random.RandomState(5)
    points = random.uniform(-1, 1, (80, 2))
    words = ["in" if x * x + y * y < 0.5 else "out" for x, y in points]
    return Table(
        "Circle",
        (
            column("x", None, Role.INPUT, [repr(float(x)) for x in points[:, 0]]),
            column("y", None, Role.INPUT, [repr(float(y)) for y in points[:, 1]]),
            column("Where", None, Role.LABEL, words),
        ),
    )


def test_an_answer_is_asked_of_the_row_that_is_named(course: Document) -> None:
    assert check(course, Goal("answer", row="Diana", answer="F")).reached
    wrong = check(course, Goal("answer", row="Bob", answer="F"))
    assert (wrong.reached, wrong.text) == (False, "M")
    nobody = check(course, Goal("answer", row="Zoe", answer="F"))
    assert nobody.why_not == "The table has no row named 'Zoe'."


def test_a_number_has_no_accuracy_and_a_lost_network_reaches_nothing() -> None:
    prices = Table(
        "Prices",
        (
            column("Area", "m2", Role.INPUT, ["50", "75", "100"]),
            column("Price", "EUR", Role.LABEL, ["1", "2", "3.5"], Kind.NUMBER),
        ),
    )
    document = new_document(prices)
    assert "no classes" in check(document, Goal("accuracy_at_least", 0.0)).why_not
    lost = course_document()
    for name in lost.progress.params.named():
        lost = lost.with_parameter(name, 1e300 if name.startswith("w") else -1e300)
    for goal in (Goal("loss_below", 1e-3), Goal("accuracy_at_least", 0.99)):
        assert not check(lost, goal).reached


def test_a_large_table_is_not_judged_while_somebody_watches(course: Document) -> None:
    assert check(course, Goal("loss_below", 1.0), most=3).why_not == TOO_MANY
    assert check(course, Goal("parameters_at_most", 9.0), most=3).reached
    assert check(course, Goal("loss_below", 1.0), most=4).reached


def test_shares_are_said_as_percentages_and_other_numbers_as_they_are() -> None:
    share, loss = GOALS["accuracy_at_least"], GOALS["loss_below"]
    assert (share.as_said(0.95), share.from_said(95.0)) == (95.0, 0.95)
    assert (loss.as_said(0.01), loss.from_said(0.01)) == (0.01, 0.01)
