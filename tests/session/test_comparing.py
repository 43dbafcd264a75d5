"""The same start with other activations, and what a person does with earlier runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.document.comparing import (
    NO_HIDDEN,
)
from nnstudio.document.document import Document, blank_document, course_document
from nnstudio.document.project.projectfile import Project, load_project, save_project
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach
from nnstudio.session.comparing import Comparing
from nnstudio.session.ghostchoice import MAX_GHOSTS, GhostChoice
from nnstudio.session.runactions import DROPPED, NOTHING, RunActions
from nnstudio.session.session import Session
from tests.comparedruns import EPOCHS, OTHERS, loses_its_numbers


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session(teach(course_document(), EPOCHS))
    yield made
    assert made.close()


@pytest.fixture
def actions(session: Session) -> RunActions:
    return RunActions(session)


@pytest.fixture
def comparing(session: Session, actions: RunActions) -> Iterator[Comparing]:
    made = Comparing()
    made.compared.connect(actions.take)
    yield made
    assert made.close()


def compare(qtbot: QtBot, comparing: Comparing, document: Document, *names: str) -> None:
    with qtbot.waitSignal(comparing.compared, timeout=30_000):
        comparing.start(document, names)


def test_all_are_trained_and_kept_in_one_undoable_step(
    qtbot: QtBot, session: Session, comparing: Comparing
) -> None:
    before = session.document
    said = QSignalSpy(session.said)
    compare(qtbot, comparing, before)
    document = session.document
    titles = [run.document.spec.layers[0].activation for run in document.runs]
    assert tuple(titles) == OTHERS
    assert len({run.name for run in document.runs}) == len(OTHERS)
    for run in document.runs:
        assert run.document.progress.epoch == EPOCHS
        assert run.document.curve.epochs[-1] == EPOCHS
    assert document.progress == before.progress
    assert [ghost.name for ghost in session.frame().ghosts] == [run.name for run in document.runs]
    assert session.undo_name == "compare activations"
    assert said.at(0)[0] == "Compared with tanh, ReLU, leaky ReLU, ELU and maxout."
    session.undo()
    assert session.document.runs == ()
    session.redo()
    assert len(session.document.runs) == len(OTHERS)
    assert not comparing.running


def test_one_activation_may_be_chosen(qtbot: QtBot, session: Session, comparing: Comparing) -> None:
    compare(qtbot, comparing, session.document, "relu")
    (run,) = session.document.runs
    assert run.name == "ReLU 2-2-1, rate 0.1, seed 44"
    assert session.undo_name == "compare with ReLU"


def test_comparing_again_keeps_each_once(
    qtbot: QtBot, session: Session, comparing: Comparing
) -> None:
    compare(qtbot, comparing, session.document)
    compare(qtbot, comparing, session.document)
    assert len(session.document.runs) == len(OTHERS)


def test_training_goes_on_beside_it(qtbot: QtBot, session: Session, comparing: Comparing) -> None:
    session.set_speed(200.0)
    session.run()
    compare(qtbot, comparing, session.document)
    assert session.running
    assert len(session.document.runs) == len(OTHERS)
    reached = session.frame().epoch
    qtbot.waitUntil(lambda: session.frame().epoch > reached)
    session.pause()
    session.undo()  # the training
    session.undo()
    assert session.document.runs == ()


def test_cancelling_keeps_what_came_to_its_end(
    qtbot: QtBot, session: Session, comparing: Comparing
) -> None:
    long = session.document.with_settings(replace(session.document.settings, epochs=3_000))
    comparing.progressed.connect(lambda _, words: "(2 of 5)" in words and comparing.cancel())
    compare(qtbot, comparing, long.rewound())
    runs = session.document.runs
    assert 1 <= len(runs) < len(OTHERS)
    assert runs[0].document.spec.layers[0].activation == "tanh"
    assert {run.document.progress.epoch for run in runs} == {3_000}


def test_cancelling_before_anything_came_to_its_end_changes_nothing(
    qtbot: QtBot, session: Session, comparing: Comparing
) -> None:
    long = session.document.with_settings(replace(session.document.settings, epochs=10**7))
    told = QSignalSpy(comparing.progressed)
    comparing.start(long.rewound())
    qtbot.waitUntil(lambda: told.count() > 2, timeout=10_000)
    assert told.at(0)[1] == "tanh: epoch 0 of 10,000,000 (1 of 5)"
    share = told.at(told.count() - 1)[0]
    assert 0.0 < share < 1.0
    said = QSignalSpy(session.said)
    with qtbot.waitSignal(comparing.compared) as ended:
        comparing.cancel()
    assert ended.args[1] == ()
    assert said.at(0)[0] == NOTHING
    assert session.document.runs == ()
    assert not comparing.running


def test_what_cannot_be_compared_is_said(qtbot: QtBot, comparing: Comparing) -> None:
    for document, words in (
        (course_document().with_layer_removed(0), NO_HIDDEN),
        (blank_document(), blank_document().training.why_not),
    ):
        with qtbot.waitSignal(comparing.failed) as failed:
            comparing.start(document)
        assert failed.args == [words]
        assert not comparing.running


def test_a_comparison_of_a_document_that_was_left_is_dropped(
    qtbot: QtBot, session: Session, comparing: Comparing
) -> None:
    asked = session.document
    session.open(course_document(), "Opened.")
    said = QSignalSpy(session.said)
    compare(qtbot, comparing, asked)
    assert session.document.runs == ()
    assert said.at(said.count() - 1)[0] == DROPPED


def test_a_lost_run_is_kept_told_and_saved(
    qtbot: QtBot, session: Session, comparing: Comparing, tmp_path: Path
) -> None:
    session.open(loses_its_numbers(), "Opened.")
    said = QSignalSpy(session.said)
    compare(qtbot, comparing, session.document, "relu", "tanh")
    lost, whole = session.document.runs
    assert "ReLU" in lost.name
    assert "lost its numbers after epoch" in lost.name
    assert "lost" not in whole.name
    assert said.at(said.count() - 1)[0] == (
        "Compared with ReLU and tanh. ReLU lost its numbers on the way."
    )
    path = tmp_path / "lost.nnstudio"
    save_project(Project(session.document), path)
    assert load_project(path).document.runs == session.document.runs


# Earlier runs


@pytest.fixture
def two(session: Session) -> tuple[str, str]:
    """Two earlier runs, the older one first."""
    older = teach(course_document().new_start(), 3)
    newer = teach(course_document().with_layer(0, LayerSpec(2, "tanh")), 4)
    session.edit(lambda d: with_run(with_run(d, older), newer), "two runs", keeps_training=True)
    first, second = session.document.runs
    return first.name, second.name


def test_loading_a_run_is_undone(
    session: Session, actions: RunActions, two: tuple[str, str]
) -> None:
    before = session.document
    actions.load(two[1])
    assert session.document.spec.layers[0].activation == "tanh"
    assert session.document.progress.epoch == 4
    assert session.undo_name == f"load run {two[1]}"
    assert two[1] not in [run.name for run in session.document.runs]
    assert before.progress in [run.document.progress for run in session.document.runs]
    session.undo()
    assert session.document == before


def test_loading_while_looking_back_keeps_the_present_run_whole(
    qtbot: QtBot, session: Session, actions: RunActions, two: tuple[str, str]
) -> None:
    for _ in range(3):
        with qtbot.waitSignal(session.said):
            session.step_epoch()
    before = session.document
    session.look_at(session.frame().points[1])
    assert session.frame().looks_back
    actions.load(two[1])
    assert not session.frame().looks_back
    assert [run.document.progress.epoch for run in session.document.runs] == [3, EPOCHS + 3]
    session.undo()
    assert session.document == before


def test_renaming_and_deleting_have_names_and_are_undone(
    qtbot: QtBot, session: Session, actions: RunActions, two: tuple[str, str]
) -> None:
    actions.rename(two[0], "  my   best ")
    assert [run.name for run in session.document.runs] == ["my best", two[1]]
    assert session.undo_name == f"rename run {two[0]} to my best"
    actions.delete("my best")
    assert [run.name for run in session.document.runs] == [two[1]]
    assert session.undo_name == "delete run my best"
    session.undo()
    session.undo()
    assert [run.name for run in session.document.runs] == list(two)


def test_a_name_that_cannot_be_is_refused_in_words(
    qtbot: QtBot, session: Session, actions: RunActions, two: tuple[str, str]
) -> None:
    before = session.document
    for change in (
        lambda: actions.rename(two[0], two[1]),
        lambda: actions.rename(two[0], "   "),
        lambda: actions.delete("nobody"),
        lambda: actions.load("nobody"),
    ):
        with qtbot.waitSignal(actions.refused):
            change()
    assert session.document == before


def test_deleting_while_training_runs_leaves_it_alone(
    session: Session, actions: RunActions, two: tuple[str, str]
) -> None:
    session.set_speed(100.0)
    session.run()
    actions.delete(two[0])
    assert session.running
    session.pause()
    assert len(session.document.runs) == 1


def test_ghosts_are_the_newest_unless_a_person_says_otherwise() -> None:
    document = course_document()
    for seed in range(MAX_GHOSTS + 2):
        document = with_run(document, teach(course_document().restarted(seed), 2))
    choice, runs = GhostChoice(), document.runs
    names = [run.name for run in runs]
    ghosts = choice.ghosts(runs)
    assert [ghost.name for ghost in ghosts] == names[2:]
    assert choice.ghosts(runs) is ghosts
    assert [ghost.style for ghost in ghosts] == list(range(MAX_GHOSTS))
    choice.choose(runs[0], True)
    choice.choose(runs[3], False)
    shown = {ghost.name: ghost.style for ghost in choice.ghosts(runs)}
    assert set(shown) == {names[0], *names[2:]} - {names[3]}
    assert shown[names[4]] == 2  # as before
    assert len(set(shown.values())) == len(shown)


def test_a_highlighted_ghost_stands_out_also_under_another_name(
    session: Session, actions: RunActions, two: tuple[str, str]
) -> None:
    actions.highlight(two[0])
    assert [ghost.highlighted for ghost in session.frame().ghosts] == [True, False]
    actions.rename(two[0], "best")
    assert [ghost.highlighted for ghost in session.frame().ghosts] == [True, False]
    actions.draw(two[1], False)
    assert [ghost.name for ghost in session.frame().ghosts] == ["best"]
    actions.highlight(None)
    assert not session.frame().ghosts[0].highlighted
    actions.draw("best", False)
    assert session.frame().ghosts == ()
    assert len(session.document.runs) == 2
