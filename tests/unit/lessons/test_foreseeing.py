"""Questions about the learner's own network: what is right comes from what it does then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from nnstudio import assets
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.teach import teach, trainer_for
from nnstudio.language.catalogue import read_catalogue
from nnstudio.language.translate import use
from nnstudio.lessons.foreseeing import (
    HIGHER,
    LOWER,
    NO_ROWS,
    PASSED,
    RUNNING,
    SAME,
    STEP_EPOCH,
    STEP_ROW,
    errors,
    foresee,
    loss_after,
)
from nnstudio.lessons.lessonfile import load_lessons
from nnstudio.lessons.moment import Event, Moment, Verdict
from nnstudio.lessons.setups import SETUPS
from nnstudio.lessons.translating import in_language

START = course_document()


def rows_later(document: Document, rows: int) -> Document:
    """The document some rows of training later."""
    trainer = trainer_for(document, None)
    for _ in range(rows):
        trainer.step_batch()
    return document.trained(trainer.snapshot().progress, document.curve)


def verdict(question: str, choice: str, asked: Document | Frame, now: Document | Frame) -> Verdict:
    """Of a choice made at one moment, as it stands at another."""
    before, after = (m if isinstance(m, Frame) else frame_of(m) for m in (asked, now))
    moment = Moment(before.document, after, (Event("choice", choice, before),))
    return foresee(moment, (question,))


def test_before_an_answer_all_is_open() -> None:
    for question in ("loss_after_row", "loss_after_epoch", "worst_row"):
        assert foresee(Moment(START, frame_of(START)), (question,)) == Verdict(None)


@pytest.mark.parametrize("rows", range(9))
def test_the_loss_after_a_row_is_told_when_that_row_was_trained_on(rows: int) -> None:
    asked = rows_later(START, rows)
    now = rows_later(asked, 1)
    assert asked.loss is not None
    assert now.loss is not None
    right, wrong = (LOWER, HIGHER) if now.loss < asked.loss else (HIGHER, LOWER)
    for choice in (right, wrong, SAME):
        assert verdict("loss_after_row", choice, asked, asked) == Verdict(None, STEP_ROW)
        assert verdict("loss_after_row", choice, asked, now).right is (choice == right)
        later = rows_later(asked, 2)
        assert verdict("loss_after_row", choice, asked, later) == Verdict(None, PASSED)


def test_both_answers_come_up_in_the_courses_first_epoch() -> None:
    """Else the page would be answered by habit: Alice's and Diana's steps help, Bob's does not."""
    losses = [rows_later(START, rows).loss or 0.0 for rows in range(5)]
    assert [after < before for before, after in pairwise(losses)] == [True, False, False, True]


def test_where_the_loss_of_that_epoch_is_not_known_it_says_so() -> None:
    """One step too far, and the curve has no mark of the epoch's end."""
    now = rows_later(START, 5)
    assert not len(now.curve)
    for choice in (LOWER, HIGHER, SAME):
        assert verdict("loss_after_epoch", choice, START, now) == Verdict(None, NO_ROWS)


def test_it_is_told_with_digits_that_show_the_difference() -> None:
    asked, now = rows_later(START, 1), rows_later(START, 2)
    words = verdict("loss_after_row", HIGHER, asked, now).words
    assert words == "The loss went from 0.3622 to 0.3625."


@pytest.mark.parametrize("position", [0, 2])
def test_the_loss_after_an_epoch_is_told_when_it_is_over(position: int) -> None:
    asked = rows_later(START, 8 + position)
    for rows in range(4 - position):
        now = rows_later(asked, rows)
        assert verdict("loss_after_epoch", LOWER, asked, now) == Verdict(None, STEP_EPOCH)
    over = rows_later(asked, 4 - position)
    assert verdict("loss_after_epoch", LOWER, asked, over).right is True
    assert verdict("loss_after_epoch", HIGHER, asked, over).right is False
    assert verdict("loss_after_epoch", SAME, asked, over).right is False


@pytest.mark.parametrize(("rate", "right"), [(0.1, LOWER), (50.0, HIGHER)])
def test_who_runs_on_is_told_of_the_epoch_that_was_asked_about(rate: float, right: str) -> None:
    asked = START.with_settings(replace(START.settings, rate=rate))
    for epochs in (1, 2, 7):
        for choice in (LOWER, HIGHER):
            told = verdict("loss_after_epoch", choice, asked, teach(asked, epochs))
            assert told.right is (choice == right)
            assert told.words == verdict("loss_after_epoch", choice, asked, teach(asked, 1)).words


def test_a_loss_that_stays_is_neither_higher_nor_lower() -> None:
    locked = START
    for name in START.progress.params.named():
        locked = locked.with_lock(name, True)
    now = teach(locked, 1)
    assert verdict("loss_after_epoch", SAME, locked, now).right is True
    assert verdict("loss_after_epoch", LOWER, locked, now).right is False


def test_another_training_answers_nothing() -> None:
    asked = teach(START, 2)
    others = {
        "rewound": asked.rewound(),
        "another start": teach(asked.new_start(), 3),
        "another rate": teach(asked.with_settings(TrainingSettings(rate=0.2)), 1),
        "another weight": teach(asked.with_parameter("w1", 2.0), 1),
        "another table": teach(asked.with_table(asked.table.with_cell(0, 1, "150")), 1),
    }
    for what, now in others.items():
        for question in ("loss_after_row", "loss_after_epoch"):
            for choice in (LOWER, HIGHER):
                assert verdict(question, choice, asked, now) == Verdict(None, PASSED), what


def test_while_training_runs_nothing_is_asked_or_told() -> None:
    running = replace(frame_of(teach(START, 2)), running=True)
    later = replace(frame_of(teach(START, 3)), running=True)
    assert verdict("worst_row", "Alice", running, running) == Verdict(None, RUNNING)
    assert verdict("loss_after_epoch", LOWER, frame_of(teach(START, 2)), later).right is None


@pytest.mark.parametrize(("bias", "worst"), [(None, "Alice"), (3.0, "Bob")])
def test_the_row_that_is_furthest_off_is_the_one_of_these_weights(
    bias: float | None, worst: str
) -> None:
    document = teach(START, 1)
    document = document if bias is None else document.with_parameter("b3", bias)
    data = document.training
    off = np.abs(document.model().outputs(data.raw) - data.targets)[:, 0]
    names = ["Alice", "Bob", "Charlie", "Diana"]
    assert list(errors(document).values()) == off.tolist()
    assert names[int(off.argmax())] == worst
    for name in names:
        assert verdict("worst_row", name, document, document).right is (name == worst)


def test_the_furthest_row_is_that_of_the_moment_of_the_answer() -> None:
    first, then = START, START.with_parameter("b3", 3.0)
    for choice in ("Alice", "Bob"):
        assert verdict("worst_row", choice, first, then).right is (choice == "Alice")
        assert verdict("worst_row", choice, then, first).right is (choice == "Bob")


def test_a_row_that_is_not_there_is_neither_right_nor_wrong() -> None:
    assert verdict("worst_row", "Zoe", START, START).right is None


def test_show_me_foresees_what_a_run_does() -> None:
    for rows in (0, 1, 5):
        asked = rows_later(START, rows)
        assert loss_after(asked, "row") == rows_later(asked, 1).loss
        assert loss_after(asked, "epoch") == rows_later(asked, 4 - rows % 4).loss


# What the pages are set up with


def test_ones_own_network_is_asked_where_it_has_learned_about_people() -> None:
    own = teach(START.restarted(seed=51), 1500)
    assert SETUPS["own_trained"](own).progress == own.progress
    assert SETUPS["trained"](own).progress == teach(START, 1000).progress


@pytest.mark.parametrize("what", ["at its start", "hardly trained", "other inputs", "no units"])
def test_else_the_courses_is_asked(what: str) -> None:
    learned = teach(START, 1000)
    owns = {
        "at its start": START,
        "hardly trained": teach(START, 3),
        "other inputs": SETUPS["friends"](START),
        "no units": new_document(
            replace(
                START.table,
                columns=tuple(replace(c, unit=None) for c in START.table.columns),
            )
        ),
    }
    own = owns[what]
    if what in ("other inputs", "no units"):
        own = teach(own, 3000)
        assert own.loss is not None
        assert own.loss < 0.1
    assert SETUPS["own_trained"](own).progress == learned.progress


def test_a_large_table_is_not_stepped_through_in_a_lesson(monkeypatch: pytest.MonkeyPatch) -> None:
    own = teach(START, 2)
    assert SETUPS["own_few"](own).progress == own.progress
    monkeypatch.setattr("nnstudio.lessons.setups.FEW_ROWS", 3)
    assert SETUPS["own_few"](own).progress == START.progress


def test_a_network_without_a_loss_is_not_asked_about_it() -> None:
    relu = START.with_layers(
        tuple(replace(layer, activation="relu") for layer in START.spec.layers)
    )
    for name in relu.progress.params.named():
        relu = relu.with_parameter(name, 1e200)
    assert relu.loss is not None
    assert not np.isfinite(relu.loss)
    assert SETUPS["own_few"](relu).spec == START.spec
    unlabelled = replace(START, table=replace(START.table, columns=START.table.columns[:3]))
    assert SETUPS["own_few"](unlabelled).table == START.table


@pytest.fixture
def chinese() -> Iterator[None]:
    """The lessons' own Chinese, for one test."""
    name = "zh_CN"
    use(read_catalogue(name, [assets.read_text("translations", f"lessons_{name}.ts")]))
    yield
    use(None)


def test_in_another_language_the_choices_on_the_page_are_the_ones_that_count(
    chinese: None,
) -> None:
    pages = [page for lesson in load_lessons() for page in in_language(lesson).pages]
    pages = [page for page in pages if page.check.name == "foreseen"]
    assert len(pages) == 3
    asked = rows_later(START, 1)
    for page in pages:
        question = page.check.arguments[0]
        now = asked if question == "worst_row" else rows_later(asked, 3)
        now = rows_later(asked, 1) if question == "loss_after_row" else now
        told = [verdict(question, choice, asked, now).right for choice in page.choices]
        assert told.count(True) == 1
        assert told.count(False) == len(page.choices) - 1
        assert question == "worst_row" or page.choices[0] != LOWER
