"""The panel of earlier runs: what its lines say, and what keys and clicks ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.holdout import HoldOut
from nnstudio.data.scaling import Scaling
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import Frame, Ghost, frame_of
from nnstudio.document.runs import renamed, with_run, without_run
from nnstudio.document.teach import teach
from nnstudio.ui import theme
from nnstudio.ui.runs.rundifferences import SAME, differences
from nnstudio.ui.runs.runslist import RunsList
from nnstudio.ui.runs.runspanel import RunsPanel
from nnstudio.ui.runs.runsview import EMPTY, PAUSE_MS
from nnstudio.ui.runs.runwords import DASH, PRESENT, WAITING


@pytest.fixture(scope="module")
def document() -> Document:
    """The course after 60 epochs, and two earlier runs: another seed, then tanh."""
    seed = teach(course_document().restarted(45), 20)
    tanh = teach(course_document().with_layer(0, LayerSpec(2, "tanh")), 40)
    present = teach(course_document(), 60)
    present = with_run(with_run(present, seed), tanh)
    return renamed(renamed(present, 0, "other seed"), 1, "with tanh")


def framed(document: Document, *drawn: str, **changes: object) -> Frame:
    """A frame with ghosts of these names."""
    found = {run.name: run for run in document.runs}
    ghosts = tuple(Ghost(name, found[name].curve, style) for style, name in enumerate(drawn))
    return replace(frame_of(document), ghosts=ghosts, **changes)


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> RunsPanel:
    made = RunsPanel()
    qtbot.addWidget(made)
    made.resize(760, 260)
    made.set_theme(theme.LIGHT)
    made.show()
    qtbot.waitExposed(made)
    made.show_frame(framed(document, "other seed", "with tanh"))
    made.view.show()
    qtbot.waitUntil(lambda: WAITING not in texts(made.view.list, 2))
    return made


def item(runs: RunsList, line: int) -> QTreeWidgetItem:
    found = runs.topLevelItem(line)
    assert found is not None
    return found


def texts(runs: RunsList, line: int) -> list[str]:
    return [item(runs, line).text(column) for column in range(runs.columnCount())]


def choose(qtbot: QtBot, runs: RunsList, line: int) -> None:
    place = runs.visualItemRect(item(runs, line)).center()
    qtbot.mouseClick(runs.viewport(), Qt.MouseButton.LeftButton, pos=place)


def double_click(runs: RunsList, line: int, column: int) -> None:
    place = runs.visualRect(runs.indexFromItem(item(runs, line), column)).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(runs.viewport(), Qt.MouseButton.LeftButton, pos=place)


# What it says


def test_without_runs_it_says_how_one_comes_here(qtbot: QtBot) -> None:
    made = RunsPanel()
    qtbot.addWidget(made)
    made.show_frame(frame_of(course_document()))
    made.show()
    assert made.view.empty.text() == EMPTY
    assert made.view.empty.isVisible()
    assert not made.view.list.isVisible()
    assert not made.view.forget.isVisible()
    assert made.view.compare.button.isVisible()


def test_the_present_run_comes_first_then_the_newest(panel: RunsPanel, document: Document) -> None:
    runs = panel.view.list
    names = [texts(runs, line)[0] for line in range(runs.topLevelItemCount())]
    assert names == [PRESENT, "with tanh", "other seed"]
    heads = [runs.headerItem().text(column) for column in range(runs.columnCount())]
    assert heads[:5] == ["Run", "Epochs", "Loss", "Accuracy", "Says for you"]
    assert texts(runs, 0)[1:3] == ["60", f"{document.loss:.4g}"]
    assert texts(runs, 0)[5] == DASH
    tanh = document.runs[1].document
    assert texts(runs, 1)[1:3] == ["40", f"{tanh.curve.losses[-1]:.4g}"]
    assert texts(runs, 1)[5] == "tanh 2-2-1"
    assert texts(runs, 2)[5] == "seed 45"
    assert item(runs, 0).font(0).bold()
    assert not item(runs, 1).font(0).bold()


def test_what_each_says_follows_ones_own_row(panel: RunsPanel, document: Document) -> None:
    runs = panel.view.list
    before = [texts(runs, line)[4] for line in range(3)]
    far = document.with_you((Quantity(150.0, "kg"), Quantity(2.1, "m")))
    panel.show_frame(framed(far))
    after = [texts(runs, line)[4] for line in range(3)]
    assert before != after
    outputs = document.runs[1].document.model().predict(frame_of(far).you_raw)
    assert after[1] == f"M ({outputs[0]:.3f})"


def test_rows_held_out_have_columns_where_there_are_some(
    qtbot: QtBot, panel: RunsPanel, document: Document
) -> None:
    held = teach(course_document().with_hold_out(HoldOut(0.5)), 10)
    panel.show_frame(framed(with_run(document, held)))
    runs = panel.view.list
    qtbot.waitUntil(lambda: runs.columnCount() == 8)
    heads = [runs.headerItem().text(column) for column in range(8)]
    assert heads[3:6] == ["Loss held out", "Accuracy", "Accuracy held out"]
    assert texts(runs, 1)[3] == f"{held.held_loss:.4g}"
    assert texts(runs, 2)[3] == DASH


def test_while_training_the_present_line_is_renewed_now_and_then(
    panel: RunsPanel, document: Document
) -> None:
    runs, view = panel.view.list, panel.view
    further = framed(document, "other seed", "with tanh", running=True, epoch=77)
    panel.show_frame(further)
    view._since.start()
    panel.show_frame(replace(further, epoch=78))
    assert texts(runs, 0)[1] == "77"
    view._since = type(view._since)()  # as after PAUSE_MS
    assert PAUSE_MS > 100
    panel.show_frame(replace(further, epoch=79))
    assert texts(runs, 0)[1] == "79"


def test_a_line_has_the_sample_and_the_tick_of_its_curve(
    panel: RunsPanel, document: Document
) -> None:
    runs = panel.view.list
    panel.show_frame(framed(document, "other seed"))
    assert item(runs, 2).checkState(0) == Qt.CheckState.Checked
    assert item(runs, 1).checkState(0) == Qt.CheckState.Unchecked
    assert item(runs, 0).data(0, Qt.ItemDataRole.CheckStateRole) is None

    def inked(line: int) -> int:
        picture = item(runs, line).icon(0).pixmap(runs.iconSize()).toImage()
        pixels = [
            picture.pixelColor(x, y).alpha()
            for x in range(picture.width())
            for y in range(picture.height())
        ]
        return sum(alpha > 0 for alpha in pixels)

    assert inked(0) > 0
    assert inked(2) > 0
    assert inked(1) == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda d: d.with_settings(TrainingSettings(rate=0.5)), "learning rate 0.5"),
        (lambda d: d.with_settings(TrainingSettings(batch=2)), "batch of 2"),
        (lambda d: d.with_settings(TrainingSettings(order="shuffle")), "rows "),
        (lambda d: d.restarted(initialiser="xavier"), "start Xavier"),
        (lambda d: d.with_parameter("w1", 9.0), "first numbers set by hand"),
        (lambda d: d.with_layer(0, LayerSpec(2, "leaky_relu", 0.3)), "leaky ReLU (0.3) 2-2-1"),
        (lambda d: d.with_layer(1, LayerSpec(1, "linear")), "linear output"),
        (lambda d: d.with_lock("w1", True), "1 parameter locked"),
        (lambda d: d.with_scaling(Scaling("zscore")), "scaling z-score"),
        (lambda d: d.with_scaling(Scaling("shift", (1.0, 2.0))), "other numbers of the scaling"),
        (lambda d: d.with_hold_out(HoldOut(0.5)), "50% held out"),
        (lambda d: d.with_table(d.table.without_rows([0])), "Four people, 3 rows"),
        (lambda d: d.with_table(d.table.with_cell(0, 1, "134")), "other cells in the table"),
        (lambda d: d, SAME),
    ],
)
def test_a_difference_is_told_and_nothing_else(change: object, words: str) -> None:
    present = course_document()
    said = differences(present, change(present))  # type: ignore[operator]
    assert said.startswith(words)
    assert ", " not in said.removeprefix(words)


# What a person does


def test_clicking_a_run_lets_its_curve_stand_out(qtbot: QtBot, panel: RunsPanel) -> None:
    runs, spy = panel.view.list, QSignalSpy(panel.highlight_asked)
    choose(qtbot, runs, 2)
    choose(qtbot, runs, 0)
    choose(qtbot, runs, 1)
    qtbot.keyClick(runs, Qt.Key.Key_Escape)
    assert [spy.at(i)[0] for i in range(spy.count())] == ["other seed", None, "with tanh", None]
    assert not panel.view.load.isEnabled()


def test_what_is_hidden_lets_nothing_stand_out(qtbot: QtBot, panel: RunsPanel) -> None:
    choose(qtbot, panel.view.list, 1)
    with qtbot.waitSignal(panel.highlight_asked) as asked:
        panel.hide()
    assert asked.args == [None]
    with qtbot.waitSignal(panel.highlight_asked) as asked:
        panel.show()
    assert asked.args == ["with tanh"]


def test_keys_load_delete_and_draw(qtbot: QtBot, panel: RunsPanel) -> None:
    runs = panel.view.list
    choose(qtbot, runs, 1)
    for key, signal, args in (
        (Qt.Key.Key_Return, panel.load_asked, ["with tanh"]),
        (Qt.Key.Key_Delete, panel.delete_asked, ["with tanh"]),
        (Qt.Key.Key_Space, panel.draw_asked, ["with tanh", False]),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.keyClick(runs, key)
        assert asked.args == args
    qtbot.keyClick(runs, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.load_asked) as asked:
        qtbot.keyClick(runs, Qt.Key.Key_Enter)
    assert asked.args == ["other seed"]


def test_on_the_present_run_keys_ask_for_nothing(qtbot: QtBot, panel: RunsPanel) -> None:
    runs = panel.view.list
    choose(qtbot, runs, 0)
    spies = [QSignalSpy(s) for s in (panel.load_asked, panel.delete_asked, panel.draw_asked)]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Space):
        qtbot.keyClick(runs, key)
    assert [spy.count() for spy in spies] == [0, 0, 0]
    assert not runs.findChildren(QLineEdit)
    assert not panel.view.load.isEnabled()


def test_a_tick_is_asked_for_and_shown_when_it_comes(qtbot: QtBot, panel: RunsPanel) -> None:
    runs = panel.view.list
    corner = runs.visualItemRect(item(runs, 2)).topLeft()
    with qtbot.waitSignal(panel.draw_asked) as asked:
        qtbot.mouseClick(runs.viewport(), Qt.MouseButton.LeftButton, pos=corner + QPoint(9, 9))
    assert asked.args == ["other seed", False]
    assert item(runs, 2).checkState(0) == Qt.CheckState.Checked  # the session has not said so


@pytest.mark.parametrize("way", ["F2", "double click", "link"])
def test_a_name_is_edited_in_place(qtbot: QtBot, panel: RunsPanel, way: str) -> None:
    runs = panel.view.list
    choose(qtbot, runs, 1)
    if way == "F2":
        qtbot.keyClick(runs, Qt.Key.Key_F2)
    elif way == "double click":
        double_click(runs, 1, 0)
    else:
        qtbot.mouseClick(panel.view.rename, Qt.MouseButton.LeftButton)
    (editor,) = runs.findChildren(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "best")
    loads = QSignalSpy(panel.load_asked)
    with qtbot.waitSignal(panel.rename_asked) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == ["with tanh", "best"]
    assert loads.count() == 0
    assert texts(runs, 1)[0] == "with tanh"


def test_a_name_that_is_being_edited_is_not_edited_anew(qtbot: QtBot, panel: RunsPanel) -> None:
    runs = panel.view.list
    choose(qtbot, runs, 1)
    qtbot.keyClick(runs, Qt.Key.Key_F2)
    (editor,) = runs.findChildren(QLineEdit)
    editor.setText("half a na")
    runs.rename_chosen()  # Qt would warn of it
    assert runs.findChildren(QLineEdit) == [editor]
    assert editor.text() == "half a na"


def test_only_names_are_edited(qtbot: QtBot, panel: RunsPanel) -> None:
    runs = panel.view.list
    double_click(runs, 1, 2)
    assert not runs.findChildren(QLineEdit)


def test_frames_leave_a_name_alone_that_is_being_edited(
    qtbot: QtBot, panel: RunsPanel, document: Document
) -> None:
    runs = panel.view.list
    choose(qtbot, runs, 1)
    qtbot.keyClick(runs, Qt.Key.Key_F2)
    (editor,) = runs.findChildren(QLineEdit)
    editor.setText("half a na")
    panel.show_frame(framed(without_run(document, 0)))
    assert runs.findChildren(QLineEdit) == [editor]
    assert editor.text() == "half a na"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: runs.topLevelItemCount() == 2)


def test_the_choice_stays_with_its_run_and_goes_on_to_the_next(
    qtbot: QtBot, panel: RunsPanel, document: Document
) -> None:
    runs = panel.view.list
    choose(qtbot, runs, 2)
    newer = with_run(document, teach(course_document().restarted(50), 2))
    panel.show_frame(framed(newer))
    assert runs.chosen_run == "other seed"
    panel.show_frame(framed(document))
    choose(qtbot, runs, 1)
    panel.show_frame(framed(without_run(document, 1)))
    assert runs.chosen_run == "other seed"
    panel.show_frame(framed(renamed(without_run(document, 1), 0, "renamed")))
    assert runs.chosen_run == "renamed"


def test_letters_and_space_are_left_to_the_window(qtbot: QtBot, panel: RunsPanel) -> None:
    keys: list[int] = []
    panel.keyPressEvent = lambda event: keys.append(event.key())  # type: ignore[method-assign]
    runs = panel.view.list
    choose(qtbot, runs, 0)
    for key in (Qt.Key.Key_S, Qt.Key.Key_R, Qt.Key.Key_Space):
        qtbot.keyClick(runs, key)
    assert keys == [Qt.Key.Key_S, Qt.Key.Key_R, Qt.Key.Key_Space]


def test_links_do_what_they_say(qtbot: QtBot, panel: RunsPanel) -> None:
    choose(qtbot, panel.view.list, 2)
    for link, signal in (
        (panel.view.load, panel.load_asked),
        (panel.view.delete, panel.delete_asked),
    ):
        with qtbot.waitSignal(signal) as asked:
            qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
        assert asked.args == ["other seed"]
    with qtbot.waitSignal(panel.forget_asked):
        qtbot.mouseClick(panel.view.forget, Qt.MouseButton.LeftButton)


def test_comparing_is_asked_for_shown_and_cancelled(qtbot: QtBot, panel: RunsPanel) -> None:
    compare = panel.view.compare
    with qtbot.waitSignal(panel.compare_asked) as asked:
        qtbot.mouseClick(compare.button, Qt.MouseButton.LeftButton)
    assert asked.args == [()]
    choices = {action.text(): action for action in compare.menu.actions()}
    assert not choices["sigmoid"].isEnabled()  # what the network has
    with qtbot.waitSignal(panel.compare_asked) as asked:
        choices["ELU"].trigger()
    assert asked.args == [("elu",)]
    compare.button.setFocus()
    panel.show_running(True)
    panel.show_progress(0.25, "tanh: epoch 10 of 40 (1 of 5)")
    assert not compare.button.isVisible()
    assert compare.bar.value() == compare.bar.maximum() // 4
    assert compare.words.text() == "tanh: epoch 10 of 40 (1 of 5)"
    assert QApplication.focusWidget() is compare.cancel
    with qtbot.waitSignal(panel.cancel_asked):
        qtbot.keyClick(compare.cancel, Qt.Key.Key_Space)
    panel.show_running(False)
    assert compare.button.isVisible()
    assert QApplication.focusWidget() is compare.button


def test_without_a_hidden_layer_there_is_nothing_to_compare(
    panel: RunsPanel, document: Document
) -> None:
    panel.show_frame(frame_of(document.with_layer_removed(0)))
    assert not panel.view.compare.button.isEnabled()
    assert not panel.view.compare.one.isEnabled()
