"""The activation cards: what is chosen, what is said, and what the rows look like on a curve."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nnstudio.core.activations import ACTIVATIONS, COURSE_ACTIVATIONS
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.ui.activation.activationcurve import reach_for, shape_of
from nnstudio.ui.activation.activationpicker import ActivationPicker, layer_name
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.theme import DARK, LIGHT

LEFT = Qt.MouseButton.LeftButton


def frame_with(layer: int, spec: LayerSpec):
    return frame_of(course_document().with_layer(layer, spec))


@pytest.fixture
def picker(qtbot):
    made = ActivationPicker()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(340, 168)
    made.show()
    qtbot.waitExposed(made)
    made.show_frame(sample_frame())
    return made


def chosen(picker: ActivationPicker) -> list[str]:
    return [name for name, card in picker._cards.items() if card.isChecked()]


def test_the_card_of_the_first_hidden_layer_is_chosen(picker):
    assert picker.layer == 0
    assert chosen(picker) == ["sigmoid"]
    assert picker._layers.currentText() == "h1, h2 (layer 1)"


def test_the_six_course_functions_fit_the_panel_without_being_cut(picker):
    for name in COURSE_ACTIVATIONS:
        card = picker._cards[name]
        assert picker.rect().contains(card.geometry())
        assert card.width() >= 100
        assert card.height() >= 56


@pytest.mark.parametrize("name", COURSE_ACTIVATIONS[1:])
def test_a_click_chooses_for_the_shown_layer_and_keeps_its_units(picker, qtbot, name):
    with qtbot.waitSignal(picker.layer_chosen) as signal:
        qtbot.mouseClick(picker._cards[name], LEFT)
    assert signal.args == [0, LayerSpec(2, name)]
    assert chosen(picker) == ["sigmoid"]  # until the document has changed


def test_the_chosen_card_chooses_nothing(picker, qtbot):
    with qtbot.assertNotEmitted(picker.layer_chosen):
        qtbot.mouseClick(picker._cards["sigmoid"], LEFT)
    assert chosen(picker) == ["sigmoid"]


def test_arrows_move_the_focus_only_and_space_or_enter_choose(picker, qtbot):
    cards = picker._cards
    cards["sigmoid"].setFocus()
    with qtbot.assertNotEmitted(picker.layer_chosen):
        qtbot.keyClick(cards["sigmoid"], Qt.Key.Key_Right)
        qtbot.keyClick(cards["tanh"], Qt.Key.Key_Down)
        qtbot.keyClick(cards["elu"], Qt.Key.Key_Down)
    assert picker.focusWidget() is cards["elu"]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(picker.layer_chosen) as signal:
            qtbot.keyClick(cards["elu"], key)
        assert signal.args[1].activation == "elu"


def test_another_layer_is_chosen_in_the_title_bar_and_linear_is_for_the_output(picker, qtbot):
    assert picker._cards["linear"].isHidden()
    picker._layers.setCurrentIndex(1)
    picker._layers.activated.emit(1)
    assert picker.layer == 1
    assert picker._cards["linear"].isVisible()
    with qtbot.waitSignal(picker.layer_chosen) as signal:
        qtbot.mouseClick(picker._cards["linear"], LEFT)
    assert signal.args == [1, LayerSpec(1, "linear")]


def test_showing_frames_and_layers_emits_nothing(picker, qtbot):
    with qtbot.assertNotEmitted(picker.layer_chosen):
        for name in COURSE_ACTIVATIONS:
            picker.show_frame(frame_with(0, LayerSpec(2, name)))
            picker.set_layer(1)
            picker.set_layer(0)
            assert chosen(picker) == [name]


def test_the_slope_of_leaky_relu_is_set_in_its_box(picker, qtbot):
    picker.show_frame(frame_with(0, LayerSpec(2, "leaky_relu")))
    box = picker._parameter._alpha
    assert box.isVisible()
    assert box.value() == 0.1
    with qtbot.waitSignal(picker.layer_chosen) as signal:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert signal.args == [0, LayerSpec(2, "leaky_relu", alpha=0.15)]


def test_typing_a_number_restarts_once(picker, qtbot):
    picker.show_frame(frame_with(0, LayerSpec(2, "elu")))
    box = picker._parameter._alpha
    heard = []
    picker.layer_chosen.connect(lambda layer, spec: heard.append(spec))
    box.selectAll()
    qtbot.keyClicks(box, "2.25")
    assert heard == []
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert heard == [LayerSpec(2, "elu", alpha=2.25)]


def test_maxout_has_two_to_eight_parts(picker, qtbot):
    picker.show_frame(frame_with(0, LayerSpec(2, "maxout")))
    box = picker._parameter._parts
    assert (box.minimum(), box.maximum(), box.value()) == (2, 8, 2)
    with qtbot.waitSignal(picker.layer_chosen) as signal:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert signal.args == [0, LayerSpec(2, "maxout", parts=3)]
    assert picker._cards["maxout"].dot_count == 0


def test_a_wheel_in_passing_changes_no_number(picker, qtbot):
    picker.show_frame(frame_with(0, LayerSpec(2, "elu")))
    box = picker._parameter._alpha
    at, none = QPointF(10, 10), Qt.MouseButton.NoButton
    turn = QWheelEvent(
        at,
        box.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        none,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.assertNotEmitted(picker.layer_chosen):
        QApplication.sendEvent(box, turn)
    assert box.value() == 1.0


def test_functions_without_a_number_have_no_box(picker):
    assert not picker._parameter.isVisible()


def test_every_rows_sum_lies_on_the_chosen_curve(picker):
    card = picker._cards["sigmoid"]
    frame = sample_frame()
    z = frame.model.trace(frame.document.training.raw).z[0]
    assert card.dot_count == z.size == 8
    assert card._reach >= np.abs(z).max()
    picker.set_layer(1)
    assert card.dot_count == 4


def test_dots_move_only_with_the_parameters(picker, monkeypatch):
    monkeypatch.setattr(picker, "_sums", lambda frame: pytest.fail("computed again"))
    picker.show_frame(replace(sample_frame(), running=True, shown_row=0))


def test_a_structure_with_fewer_layers_shows_the_nearest(picker):
    picker.set_layer(5)
    assert picker.layer == 1
    picker.show_frame(frame_of(course_document().with_layer_removed(0)))
    assert picker.layer == 0
    assert picker._layers.currentText() == "o1 (output)"


def test_tool_tips_give_sentence_formula_slope_and_consequence(picker):
    for name, card in picker._cards.items():
        tip = card.toolTip()
        assert ACTIVATIONS[name].sentence in tip
        assert "f(z) =" in tip
        assert "Slope" in tip
        assert "Starts again from the same start." in tip
        assert "{alpha}" not in tip


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_chosen_card_looks_chosen(picker, theme):
    picker.set_theme(theme)
    grounds = {
        name: picker._cards[name].grab().toImage().pixelColor(52, 4).name()
        for name in ("sigmoid", "tanh")
    }
    assert grounds == {"sigmoid": theme.chosen, "tanh": theme.panel}


def test_a_layer_is_named_by_its_neurons():
    spec = NetworkSpec(2, (LayerSpec(2), LayerSpec(7), LayerSpec(1)))
    names = [layer_name(spec, layer) for layer in range(3)]
    assert names == ["h1, h2 (layer 1)", "h3 – h9 (layer 2)", "o1 (output)"]


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_every_function_has_a_curve_that_spans_its_card(name):
    shape = shape_of(LayerSpec(1, name), 4.0)
    heights = shape.height(shape.f)
    assert (heights.min(), heights.max()) == (0.0, 1.0)
    if shape.slope is not None:
        assert shape.slope.max() == pytest.approx(1.0)
        assert shape.slope.min() >= 0.0


def test_the_reach_of_a_curve_holds_every_sum_and_changes_seldom():
    assert reach_for(np.array([1.0, -2.0]), 4.0) == 4.0
    assert reach_for(np.array([11.0]), 4.0) == 20.0
    assert reach_for(np.array([9.0]), 20.0) == 20.0
    assert reach_for(np.array([3.0]), 20.0) == 4.0
    assert reach_for(np.array([np.nan]), 20.0) == 4.0
