"""The training settings on the real window: open, change while training, close, remember."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.kernels.choice import CHOICES
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.stoprules import StopRule
from nnstudio.document.frame import Frame
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.numberfield import NumberField
from nnstudio.ui.window.workspace import BEHIND, Workspace
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def press_button(studio: Studio) -> None:
    QTest.mouseClick(studio.window.train_bar.settings, LEFT)
    settle()


def dock(studio: Studio) -> QDockWidget:
    return studio.window.workspace.dock("training")


def choose(qtbot: QtBot, studio: Studio, name: str, title: str) -> None:
    boxes = studio.window.training.findChildren(ChoiceBox)
    box = next(b for b in boxes if b.accessibleName() == name)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    box.view().setCurrentIndex(box.model().index(box.findText(title), 0))
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    settle()


def enter(qtbot: QtBot, studio: Studio, name: str, text: str) -> None:
    fields = studio.window.training.findChildren(NumberField)
    field = next(f for f in fields if f.accessibleName() == name)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()


def test_the_panel_is_closed_at_first_and_the_button_opens_and_closes_it(studio: Studio) -> None:
    diagram = studio.window.network.diagram
    assert not dock(studio).isVisible()
    press_button(studio)
    assert dock(studio).isVisible()
    assert studio.window.train_bar.settings.isChecked()
    assert QApplication.focusWidget() is diagram  # Space still runs
    press_button(studio)
    assert not dock(studio).isVisible()
    assert not studio.window.train_bar.settings.isChecked()


def test_nothing_else_is_pushed_out_of_shape_at_1280_by_800(qtbot: QtBot, studio: Studio) -> None:
    window = studio.window
    others = ("table", "you", "activation", "loss", "map")
    before = {name: window.workspace.dock(name).geometry() for name in others}
    press_button(studio)
    assert (window.width(), window.height()) == (1280, 800)
    assert {name: window.workspace.dock(name).geometry() for name in others} == before
    layout = window.network.diagram.layout_shown
    assert layout is not None
    assert layout.shows_values
    assert len(layout.labelled) == 9  # every weight and bias still has its label
    columns = window.training.columns
    # No scrolling at first, once the sections have found their places.
    qtbot.waitUntil(lambda: columns.widget().height() <= columns.viewport().height())
    press_button(studio)
    press_button(studio)
    assert {name: window.workspace.dock(name).geometry() for name in others} == before


def test_the_key_and_the_menus_open_it_with_the_focus_and_escape_gives_it_back(
    qtbot: QtBot, studio: Studio
) -> None:
    window = studio.window
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL)
    settle()
    focus = QApplication.focusWidget()
    assert window.training.isAncestorOf(focus)
    assert focus.accessibleName() == "Rows a step"
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert not dock(studio).isVisible()
    assert QApplication.focusWidget() is window.network.diagram
    menus = {action.text(): action.menu() for action in window.menuBar().actions()}
    train = [action.text() for action in menus["&Train"].actions()]
    assert "Training settings" in train
    next(a for a in menus["&View"].actions() if a.text() == "Training").trigger()
    settle()
    assert dock(studio).isVisible()
    assert window.train_bar.settings.isChecked()
    # With the keys elsewhere Escape first does what it does there.
    diagram = window.network.diagram
    diagram.setFocus()
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    qtbot.keyClick(diagram, Qt.Key.Key_Escape)
    assert dock(studio).isVisible()
    qtbot.keyClick(diagram, Qt.Key.Key_Escape)
    assert not dock(studio).isVisible()


def test_settings_are_changed_while_training_goes_on_and_undone(
    qtbot: QtBot, studio: Studio
) -> None:
    session, window = studio.session, studio.window
    press_button(studio)
    session.edit(lambda d: d, "nothing")
    studio.intents.set_epochs(None)
    session.run()
    qtbot.waitUntil(lambda: session.document.progress.epoch > 1, timeout=10_000)
    choose(qtbot, studio, "Optimizer", "Adam")
    choose(qtbot, studio, "Rows a step", "a batch of")
    enter(qtbot, studio, "L2", "0.001")
    assert session.running
    settings = session.document.settings
    assert (settings.optimizer, settings.batch, settings.l2) == (Optimizer("adam"), 2, 0.001)
    assert settings.rate == 0.1
    assert window.train_bar.settings.words == "Adam, batch of 2, L2 0.001"
    assert window.actions_by_name["row"].iconText() == "Step batch"
    reached = session.document.progress.epoch
    qtbot.waitUntil(lambda: session.document.progress.epoch > reached, timeout=10_000)
    session.pause()
    while session.document.settings != settings.__class__(epochs=None):
        assert session.undo_name is not None
        session.undo()
    settle()
    assert window.train_bar.settings.words == "as in the course"
    assert window.actions_by_name["row"].iconText() == "Step row"


def test_a_stop_rule_of_the_panel_ends_the_run(qtbot: QtBot, studio: Studio) -> None:
    session, window = studio.session, studio.window
    press_button(studio)
    rule = next(
        w
        for w in window.training.findChildren(QWidget)
        if w.accessibleName() == "Stop at target loss"
    )
    rule.setFocus()
    qtbot.keyClick(rule, Qt.Key.Key_Space)
    settle()
    enter(qtbot, studio, "Number of target loss", "0.1")
    assert session.document.settings.stops == (StopRule("target_loss", 0.1),)
    window.train_bar.speed.set_position(100)
    QTest.mouseClick(window.train_bar.button_of(window.actions_by_name["run"]), LEFT)
    qtbot.waitUntil(lambda: not session.running, timeout=20_000)
    assert 1 < session.document.progress.epoch < 1_000
    settle()
    assert session.document.loss is not None
    assert session.document.loss <= 0.1


def test_cross_entropy_on_another_output_starts_again_and_says_so(
    qtbot: QtBot, studio: Studio
) -> None:
    session, window = studio.session, studio.window
    session.edit(lambda d: d.with_layer(1, LayerSpec(1, "tanh")), "tanh")
    press_button(studio)
    choose(qtbot, studio, "Loss", "binary cross-entropy")
    assert session.document.spec.layers[-1].activation == "sigmoid"
    assert window.status.message.endswith("Training starts again from seed 44.")
    assert session.undo_name == "loss binary cross-entropy with a sigmoid output"


def test_a_wrong_number_is_answered_in_the_status_line(qtbot: QtBot, studio: Studio) -> None:
    press_button(studio)
    enter(qtbot, studio, "L1", "-2")
    assert studio.window.status.message == "L1 is a number from 0 upwards, not -2."
    assert studio.session.undo_name is None


def test_open_or_closed_is_remembered(open_studio: Callable[[], Studio]) -> None:
    first = open_studio()
    press_button(first)
    height = dock(first).height()
    first.close()
    second = open_studio()
    settle()
    assert dock(second).isVisible()
    assert abs(dock(second).height() - height) <= 8
    assert second.window.train_bar.settings.isChecked()
    second.window.actions_by_name["layout"].trigger()
    settle()
    assert not dock(second).isVisible()


def test_tab_leads_through_the_open_panel_and_on_to_the_others_and_round(studio: Studio) -> None:
    press_button(studio)
    window = studio.window
    first = window.train_bar.button_of(window.actions_by_name["rewind"])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[str] = []
    for _ in range(120):
        widget = QApplication.focusWidget()
        if dock(studio).isAncestorOf(widget):
            seen.append(widget.accessibleName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    assert QApplication.focusWidget() is first
    assert seen[:3] == ["Close the training settings", "Rows a step", "Order of the rows"]
    assert seen[-1] == "Stop at divergence"
    assert len(seen) == len(set(seen))


def test_a_weight_is_locked_where_it_stands(qtbot: QtBot, studio: Studio) -> None:
    session, diagram = studio.session, studio.window.network.diagram
    layout = diagram.layout_shown
    assert layout is not None
    rect = layout.chip_of(session.document.spec.index("w5"))
    assert rect is not None
    QTest.mouseDClick(diagram, LEFT, pos=rect.center().toPoint())
    line = QApplication.focusWidget()
    qtbot.keyClick(line, Qt.Key.Key_L, CONTROL)
    settle()
    assert session.document.locked == {"w5"}
    assert session.undo_name == "lock w5"
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    lock = QApplication.focusWidget()
    assert isinstance(lock, QToolButton)
    assert lock.accessibleName() == "Lock w5"
    assert lock.isChecked()
    qtbot.keyClick(lock, Qt.Key.Key_Space)
    settle()
    assert session.document.locked == frozenset()
    assert line.isVisible()
    qtbot.keyClick(lock, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is diagram


class Counting(Panel):
    """Counts the frames that reach it."""

    title = "Counting"

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def show_frame(self, frame: Frame) -> None:
        self.count += 1

    def set_theme(self, theme: Theme) -> None:
        pass


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    names = ("table", "you", "activation", "network", "loss", "map", "training", "starts")
    made = Workspace({name: Counting() for name in names})
    qtbot.addWidget(made)
    made.resize(1264, 682)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_panel_may_stand_as_a_tab_behind_another_and_needs_no_pictures_there(
    workspace: Workspace,
) -> None:
    front = BEHIND["starts"]
    workspace.bring("starts")
    workspace.bring(front)
    settle()
    assert workspace.needs_pictures(front)
    assert not workspace.needs_pictures("starts")
    bars = [bar for bar in workspace.findChildren(QTabBar) if bar.isVisible()]
    assert [bar.count() for bar in bars] == [2]
    workspace.bring("starts")
    settle()
    assert workspace.needs_pictures("starts")
    assert not workspace.needs_pictures(front)
    workspace.dock("starts").close()
    settle()
    assert workspace.needs_pictures(front)
    assert not workspace.needs_pictures("starts")


def test_a_click_beside_the_fields_leaves_the_panel_open(studio: Studio) -> None:
    press_button(studio)
    QTest.mouseClick(studio.window.training, LEFT, pos=QPoint(4, 4))
    assert dock(studio).isVisible()


def test_the_kernel_chosen_is_remembered(
    qtbot: QtBot, open_studio: Callable[[], Studio], settings_file: Path
) -> None:
    first = open_studio()
    assert first.window.kernel == "auto"
    press_button(first)
    choose(qtbot, first, "Kernel", CHOICES["numpy"])
    assert first.window.kernel == "numpy"
    first.close()
    second = open_studio()
    assert second.window.kernel == "numpy"
    boxes = second.window.training.findChildren(ChoiceBox)
    if not boxes:  # the panel was closed: it is made when it is opened
        press_button(second)
        boxes = second.window.training.findChildren(ChoiceBox)
    assert (
        next(b for b in boxes if b.accessibleName() == "Kernel").currentText() == CHOICES["numpy"]
    )
    second.close()
    settings_file.write_text("[train]\nkernel=quantum\n")
    assert open_studio().window.kernel == "auto"
