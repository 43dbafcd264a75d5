"""The toolbar's controls: what they show, what they take, what they refuse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.document.frame import Frame
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.theme import LIGHT
from nnstudio.ui.window.epochsbox import EpochsBox
from nnstudio.ui.window.speedslider import SpeedSlider, rows_per_second, speed_words
from nnstudio.ui.window.trainbar import TrainBar
from nnstudio.ui.window.windowactions import make_actions
from tests.settling import settle


@pytest.fixture
def bar(qtbot: QtBot) -> TrainBar:
    owner = QObject()
    made = TrainBar(make_actions(owner), QToolButton())
    owner.setParent(made)
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.show_frame(sample_frame())
    made.show()
    return made


def test_settings_of_the_frame_are_shown_without_a_signal(qtbot: QtBot, bar: TrainBar) -> None:
    document = sample_frame().document
    settings = TrainingSettings(0.05, None, "shuffle")
    changed = document.with_settings(settings).restarted(seed=9)
    said: list[object] = []
    for signal in (bar.rate_chosen, bar.epochs_chosen, bar.seed_chosen):
        signal.connect(said.append)
    bar.show_frame(replace(sample_frame(), document=changed))
    assert said == []
    assert bar.shown_settings == (0.05, None, 9)


@pytest.mark.parametrize(("text", "number"), [("0.25", 0.25), ("0,25", 0.25), ("1e-3", 0.001)])
def test_numbers_are_taken_with_point_or_comma(qtbot: QtBot, text: str, number: float) -> None:
    box = NumberBox(1e-6, 1e6)
    qtbot.addWidget(box)
    box.setValue(0.1)
    box.selectAll()
    with qtbot.waitSignal(box.valueChanged) as changed:
        qtbot.keyClicks(box, text)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert changed.args == [number]


@pytest.mark.parametrize("text", ["", "fast", "1,2,3", "-"])
def test_what_is_no_number_is_put_back(qtbot: QtBot, text: str) -> None:
    box = NumberBox(1e-6, 1e6)
    qtbot.addWidget(box)
    box.setValue(0.1)
    box.selectAll()
    with qtbot.assertNotEmitted(box.valueChanged):
        qtbot.keyClicks(box, text)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == 0.1


@pytest.mark.parametrize(
    ("text", "epochs"), [("250", 250), ("without end", None), ("1", 1), (" 42 ", 42)]
)
def test_any_number_of_epochs_can_be_typed(qtbot: QtBot, text: str, epochs: int | None) -> None:
    box = EpochsBox()
    qtbot.addWidget(box)
    box.setEditText(text)
    with qtbot.waitSignal(box.epochs_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args == [epochs]


@pytest.mark.parametrize("text", ["0", "-5", "many", "", "1.5", "99999999999", "9" * 5_000])
def test_epochs_that_cannot_be_are_put_back(qtbot: QtBot, text: str) -> None:
    box = EpochsBox()
    qtbot.addWidget(box)
    box.setEditText(text)
    with qtbot.assertNotEmitted(box.epochs_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.currentText() == "1000"


def test_speed_goes_from_one_step_a_second_to_full(qtbot: QtBot) -> None:
    assert rows_per_second(0) == 1.0
    assert rows_per_second(100) is None
    rates = [rows_per_second(p) for p in range(100)]
    assert rates == sorted(rates)
    assert [speed_words(p) for p in (0, 58, 100)] == ["1/s", "790/s", "full"]
    slider = SpeedSlider()
    qtbot.addWidget(slider)
    with qtbot.waitSignal(slider.speed_chosen) as chosen:
        slider.set_position(100)
    assert chosen.args == [None]


def test_every_control_has_a_name_and_a_tip(bar: TrainBar) -> None:
    from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QSlider

    for kind in (QAbstractSpinBox, QComboBox, QSlider):
        for control in bar.findChildren(kind):
            assert control.accessibleName(), control
            assert control.toolTip(), control
    for button in bar.findChildren(QToolButton):
        if button.defaultAction() is not None:
            assert button.toolTip()


def test_what_is_being_typed_is_not_overwritten_and_undo_is_shown(
    qtbot: QtBot, bar: TrainBar
) -> None:
    seed = next(b for b in bar.findChildren(NumberBox) if b.accessibleName() == "Seed of the start")
    bar.window().activateWindow()
    seed.setFocus()
    seed.selectAll()
    qtbot.keyClicks(seed, "123")
    bar.show_frame(sample_frame())
    assert seed.text() == "123"
    with qtbot.waitSignal(bar.seed_chosen) as chosen:
        qtbot.keyClick(seed, Qt.Key.Key_Return)
    assert chosen.args == [123]
    bar.show_frame(sample_frame())  # as after an undo, with the focus still in the box
    assert bar.shown_settings[2] == 44


def test_the_largest_seed_is_shown_as_it_is(bar: TrainBar) -> None:
    document = sample_frame().document.restarted(seed=2**32 - 1)
    bar.show_frame(replace(sample_frame(), document=document))
    assert bar.shown_settings[2] == 2**32 - 1


def with_settings(settings: TrainingSettings) -> Frame:
    document = sample_frame().document.with_settings(settings)
    return replace(sample_frame(), document=document)


MUCH = TrainingSettings(
    order="draw",
    batch=10,
    loss="bce",
    optimizer=Optimizer("adam"),
    l2=0.001,
    stops=(StopRule("target_loss", 0.01),),
)


def test_the_loss_is_called_by_its_name(bar: TrainBar) -> None:
    def labels() -> list[str]:
        return [label.text() for label in bar.findChildren(QLabel)]

    assert "Loss (MSE)" in labels()
    bar.show_frame(with_settings(MUCH))
    assert "Loss (cross-entropy)" in labels()
    assert "Loss (MSE)" not in labels()


def test_the_settings_button_says_what_differs_from_the_course(bar: TrainBar) -> None:
    assert bar.settings.text().startswith("as in the course")
    bar.show_frame(with_settings(MUCH))
    words = "Adam, batch of 10, random draws, binary cross-entropy, L2 0.001"
    assert bar.settings.words == f"{words}, stop at target loss 0.01"
    assert bar.settings.text().startswith("Adam, batch")
    assert f"{words}, stop at target loss 0.01." in bar.settings.toolTip()
    assert words in bar.settings.accessibleName()
    bar.show_frame(sample_frame())
    assert bar.settings.text().startswith("as in the course")


def test_the_settings_button_asks_and_shows_what_it_is_told(qtbot: QtBot, bar: TrainBar) -> None:
    closed = bar.settings.text()
    with qtbot.waitSignal(bar.settings.clicked):
        qtbot.mouseClick(bar.settings, Qt.MouseButton.LeftButton)
    assert not bar.settings.isChecked()
    bar.settings.show_open(True)
    assert bar.settings.isChecked()
    assert bar.settings.text() != closed  # an arrow and not a colour alone
    assert bar.settings.accessibleDescription() == "open"


@pytest.mark.parametrize("settings", [TrainingSettings(), MUCH], ids=["course", "much"])
@pytest.mark.parametrize("width", [1280, 1500, 1920])
def test_everything_has_room_in_the_toolbar(
    bar: TrainBar, width: int, settings: TrainingSettings
) -> None:
    bar.resize(width, 56)
    bar.show_frame(replace(with_settings(settings), epoch=1_234_567))
    settle(20)
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more is None or not more.isVisible()
    for control in (bar.settings, *bar.findChildren(NumberBox)):
        assert control.width() >= control.minimumSizeHint().width() or control.width() >= 76


@pytest.mark.parametrize("epoch", [0, 9_999, 1_234_567, 10**9])
def test_no_digit_of_an_epoch_is_cut(bar: TrainBar, epoch: int) -> None:
    bar.resize(1280, 56)
    bar.show_frame(replace(sample_frame(), epoch=epoch))
    settle(10)
    figure = next(f for f in bar.findChildren(QLabel) if f.accessibleName().startswith("Epoch "))
    assert figure.width() >= figure.fontMetrics().horizontalAdvance(figure.text())
    assert figure.accessibleName() == f"Epoch {figure.text()}"  # heard with its value


def test_no_digit_of_the_largest_rate_is_cut(bar: TrainBar) -> None:
    bar.resize(1280, 56)
    bar.show_frame(with_settings(TrainingSettings(1e6)))
    settle(10)
    line = bar._rate.lineEdit()
    assert line.text() == "1000000"
    assert line.width() - 4 >= line.fontMetrics().horizontalAdvance(line.text())
