"""Back in time and beside: the timeline, earlier runs and comparisons in the whole window."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.ui.runs.runwords import WAITING
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton


def step(qtbot: QtBot, studio: Studio, epochs: int) -> None:
    for _ in range(epochs):
        with qtbot.waitSignal(
            studio.session.said, check_params_cb=lambda words: words.startswith("Stepped")
        ):
            qtbot.keyClick(studio.window, Qt.Key.Key_E)


def line_of(studio: Studio, part: str) -> QTreeWidgetItem:
    runs = studio.window.runs.view.list
    found = [runs.topLevelItem(i) for i in range(runs.topLevelItemCount())]
    return next(item for item in found if item is not None and item.text(0).startswith(part))


def choose(qtbot: QtBot, studio: Studio, part: str) -> None:
    runs = studio.window.runs.view.list
    place = runs.visualItemRect(line_of(studio, part)).center()
    qtbot.mouseClick(runs.viewport(), LEFT, pos=place)


def test_from_a_first_run_over_rewind_change_and_comparison_back_to_the_beginning(
    qtbot: QtBot, studio: Studio
) -> None:
    window, session = studio.window, studio.session
    track = window.loss.timeline.track
    beginning = session.document
    assert window.loss.runs.isHidden()

    # Train, and look back by mouse: the whole window shows that moment.
    step(qtbot, studio, 12)
    far = session.document
    qtbot.waitUntil(lambda: track.maximum() == 12)
    QTest.mousePress(track, LEFT, pos=QPoint(round(track.place_of(12)), 9))
    QTest.mouseMove(track, QPoint(round(track.place_of(5)), 9))
    QTest.mouseRelease(track, LEFT, pos=QPoint(round(track.place_of(5)), 9))
    fifth = teach(course_document(), 5)
    qtbot.waitUntil(lambda: session.frame().looks_back)
    qtbot.waitUntil(lambda: window.train_bar._epoch.text() == "5")
    assert session.frame().model.params == fifth.progress.params
    assert session.document == far

    # Esc anywhere in the window leads back to now; then go on from there by the link.
    qtbot.keyClick(window.network.diagram, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not session.frame().looks_back)
    track.setFocus()
    qtbot.keyClick(track, Qt.Key.Key_Home)
    for _ in range(5):
        qtbot.keyClick(track, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: session.frame().looks_back and session.frame().epoch == 5)
    qtbot.waitUntil(window.loss.timeline.go_on.isVisible)
    qtbot.mouseClick(window.loss.timeline.go_on, LEFT)
    assert session.document.progress.epoch == 5
    assert len(session.document.runs) == 1
    qtbot.waitUntil(window.loss.runs.isVisible)

    # Another activation, some epochs, and the others beside it.
    studio.intents.set_layer(0, LayerSpec(2, "tanh"))
    step(qtbot, studio, 7)
    assert len(session.document.runs) == 2
    qtbot.mouseClick(window.loss.runs, LEFT)
    qtbot.waitUntil(lambda: window.workspace.in_front("runs"))
    view = window.runs.view
    assert QApplication.focusWidget() is view.list
    qtbot.mouseClick(view.compare.button, LEFT)
    assert studio.comparing.running
    qtbot.waitUntil(lambda: not studio.comparing.running, timeout=30_000)
    assert session.undo_name == "compare activations"
    names = [run.name for run in session.document.runs]
    assert len(names) == 7
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() == 8)
    qtbot.waitUntil(lambda: WAITING not in line_of(studio, "ReLU 2-2-1").text(2))
    relu = teach(course_document().with_layer(0, LayerSpec(2, "relu")), 7)
    assert line_of(studio, "ReLU 2-2-1").text(2) == f"{relu.loss:.4g}"

    # One of them stands out, gets a name, and is loaded back.
    choose(qtbot, studio, "ReLU 2-2-1")
    lit = [ghost.name for ghost in session.frame().ghosts if ghost.highlighted]
    assert lit == ["ReLU 2-2-1, rate 0.1, seed 44"]
    qtbot.keyClick(view.list, Qt.Key.Key_F2)
    (editor,) = view.list.findChildren(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "the quick one")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "rename" in (session.undo_name or ""))
    assert session.undo_name == "rename run ReLU 2-2-1, rate 0.1, seed 44 to the quick one"
    qtbot.waitUntil(lambda: view.list.chosen_run == "the quick one")
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert session.undo_name == "load run the quick one"
    # Whichever kernel was at work: the last digits are its own.
    loaded, by_hand = session.document.progress, relu.progress
    assert loaded.epoch == by_hand.epoch == 7
    assert np.allclose(loaded.params.vector, by_hand.params.vector, rtol=1e-9)
    assert session.document.spec.layers[0].activation == "relu"

    # And every step back to the beginning.
    for _ in range(100):
        if session.undo_name is None:
            break
        session.undo()
    assert session.document == beginning
    assert session.document.runs == ()
    qtbot.waitUntil(window.loss.runs.isHidden)


def test_comparing_from_the_menu_opens_the_panel_beside_a_running_training(
    qtbot: QtBot, studio: Studio
) -> None:
    window = studio.window
    studio.session.set_speed(200.0)
    studio.session.run()
    window.actions_by_name["compare"].trigger()
    qtbot.waitUntil(lambda: window.workspace.in_front("runs"))
    assert studio.comparing.running
    assert QApplication.focusWidget() is window.runs.view.compare.cancel
    qtbot.waitUntil(lambda: not studio.comparing.running, timeout=60_000)
    assert studio.session.running
    assert len(studio.session.document.runs) == 5
    studio.session.pause()


def test_the_window_closes_while_activations_are_compared(studio: Studio) -> None:
    endless = course_document().with_settings(TrainingSettings(epochs=10**8))
    studio.comparing.start(endless)
    settle(50)
    studio.close()
    assert not studio.comparing._thread.isRunning()


def test_deleting_and_forgetting_while_training_leave_it_alone(
    qtbot: QtBot, studio: Studio
) -> None:
    window, session = studio.window, studio.session
    for seed in (1, 2):
        step(qtbot, studio, 2)
        studio.intents.set_seed(seed)
    window.actions_by_name["runs"].trigger()
    session.set_speed(100.0)
    session.run()
    view = window.runs.view
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() == 3)
    choose(qtbot, studio, "sigmoid 2-2-1")
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() == 2)
    assert session.running
    qtbot.mouseClick(view.forget, LEFT)
    qtbot.waitUntil(view.empty.isVisible)
    assert session.running
    session.pause()
    assert session.document.runs == ()
