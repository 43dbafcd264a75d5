"""One's own row: sliders, boxes that understand units, and the answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec, Params
from nnstudio.data.labels import LabelCoding
from nnstudio.data.table import Role, Table, column
from nnstudio.data.units import Quantity, convert
from nnstudio.document.document import new_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.ui import theme
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.you.quantitybox import QuantityBox, quantity_text
from nnstudio.ui.you.unitbutton import UnitButton, in_system
from nnstudio.ui.you.youpanel import YouPanel
from nnstudio.ui.you.yourange import DataSpan, slider_range

STEVE = (Quantity(73.0, "kg"), Quantity(182.0, "cm"))
WEIGHT, HEIGHT = range(2)


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT)


@pytest.fixture
def panel(qtbot: QtBot, dressed: None) -> YouPanel:
    made = YouPanel()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.resize(322, 186)
    made.show_frame(frame_with(STEVE))
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def frame_with(you: tuple[Quantity, ...]) -> Frame:
    frame = sample_frame()
    return replace(frame, document=frame.document.with_you(you))


def typed(qtbot: QtBot, box: QuantityBox, text: str) -> None:
    """Type over the whole of a box, as after a click and Ctrl+A."""
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)


# Showing


def test_own_values_are_shown_with_their_units(panel: YouPanel) -> None:
    assert [row.name.text() for row in panel.rows] == ["Weight", "Height"]
    assert [row.box.text() for row in panel.rows] == ["73.0 kg", "182.0 cm"]


def test_the_answer_is_class_number_and_probability(panel: YouPanel) -> None:
    number = frame_with(STEVE).you_number
    assert number is not None
    assert panel.answer.class_name.text() == "M"
    assert panel.answer.line.text() == f"{number:.4f} on the scale M = 0 … F = 1"
    assert panel.answer.probability.text() == f"{round(100 * (1 - number))} % M"
    assert panel.answer.scale.number == number


def test_the_conversions_are_spelt_out(panel: YouPanel) -> None:
    words = panel.steps.text().replace("\u00a0", " ")
    assert words == "73 kg → 160.94 lb → 25.94   182 cm → 71.65 in → 5.65"


@pytest.mark.parametrize(
    "you",
    [
        (Quantity(182.0, "kg"), Quantity(73.0, "cm")),
        (Quantity(250.0, "kg"), Quantity(182.0, "cm")),
        (Quantity(400.0, "kg"), Quantity(400.0, "cm")),
    ],
)
def test_a_hint_fits_without_scrolling_and_moves_nothing(
    panel: YouPanel, you: tuple[Quantity, ...]
) -> None:
    boxes = [row.box.geometry() for row in panel.rows]
    panel.show_frame(frame_with(you))
    QApplication.processEvents()
    assert panel.hints.isVisible()
    assert not panel.scroll_area.verticalScrollBar().isVisible()
    assert panel.hints.geometry().bottom() <= 186
    assert panel.add.geometry().bottom() <= 186
    assert [row.box.geometry() for row in panel.rows] == boxes
    assert "swapped" in panel.hints.text() or "far from" in panel.hints.text()


def test_the_link_stays_under_the_mouse_when_a_hint_comes(panel: YouPanel, qtbot: QtBot) -> None:
    place = panel.add.geometry()
    refuse(panel, qtbot, WEIGHT, "abc")
    QApplication.processEvents()
    assert panel.add.geometry() == place


def test_a_hint_that_is_cut_is_whole_in_its_tool_tip(panel: YouPanel) -> None:
    panel.resize(240, panel.height())
    panel.show_frame(frame_with((Quantity(400.0, "kg"), Quantity(400.0, "cm"))))
    QApplication.processEvents()
    assert panel.hints.shown_text() != panel.hints.text()
    assert "Weight and Height are far from every row: a guess." in panel.hints.toolTip()


def test_swapped_values_get_a_hint(panel: YouPanel) -> None:
    panel.show_frame(frame_with((Quantity(182.0, "kg"), Quantity(73.0, "cm"))))
    assert panel.hints.text() == "⚠ Weight and Height look swapped."
    panel.show_frame(frame_with(STEVE))
    assert not panel.hints.isVisible()


def test_showing_frames_emits_nothing(panel: YouPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.you_chosen):
        panel.show_frame(frame_with((Quantity(160.9374112, "lb"), Quantity(300.0, "in"))))
        panel.show_frame(frame_with((Quantity(1e300, "kg"), Quantity(-5.0, "cm"))))
        panel.show_frame(frame_with(STEVE))


def test_while_training_the_dot_moves_and_the_words_wait(panel: YouPanel) -> None:
    frame = sample_frame()
    before = panel.answer.line.text()
    far = frame.document.with_you((Quantity(120.0, "lb"), Quantity(60.0, "in")))
    panel.show_frame(replace(frame, document=far, running=True))
    assert panel.answer.line.text() == before
    assert panel.answer.scale.number is not None
    assert panel.answer.scale.number > 0.5
    panel.show_frame(replace(frame, document=far, running=False))
    assert panel.answer.class_name.text() == "F"


def test_an_output_without_sigmoid_is_no_probability_and_may_be_off_scale(
    panel: YouPanel,
) -> None:
    document = sample_frame().document.with_layers(
        (LayerSpec(2), LayerSpec(1, activation="leaky_relu"))
    )
    document = document.with_parameter("b3", -40.0)
    panel.show_frame(frame_of(document))
    assert panel.answer.probability.text() == ""
    assert panel.answer.line.text().startswith("−")
    assert panel.answer.scale.number == 0.0


def test_long_class_names_are_shown_whole(panel: YouPanel) -> None:
    document = sample_frame().document.with_coding(LabelCoding("malignant", "benign"))
    panel.show_frame(frame_of(document))
    QApplication.processEvents()
    label = panel.answer.class_name
    assert label.text() in ("malignant", "benign")
    assert label.shown_text() == label.text()
    assert panel.answer.line.shown_text() == panel.answer.line.text()


def test_the_class_stays_large_when_the_theme_changes(panel: YouPanel, qapp: QApplication) -> None:
    theme.apply(qapp, theme.DARK)
    panel.set_theme(theme.DARK)
    assert panel.answer.class_name.font().pointSizeF() == theme.SIZES["large"]
    theme.apply(qapp, theme.LIGHT)


# Typing


@pytest.mark.parametrize(
    ("text", "value"),
    [("80", 80.0), ("80,5", 80.5), ("80.25 kg", 80.25), ("160 lb", convert(160.0, "lb", "kg"))],
)
def test_a_weight_is_typed_in_any_unit(
    panel: YouPanel, qtbot: QtBot, text: str, value: float
) -> None:
    box = panel.rows[WEIGHT].box
    typed(qtbot, box, text)
    with qtbot.waitSignal(panel.you_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    weight, height = chosen.args[0]
    assert weight.value == pytest.approx(value, rel=1e-12)
    assert (weight.unit, height) == ("kg", STEVE[1])


def test_feet_and_inches_typed_before_the_unit_are_understood(
    panel: YouPanel, qtbot: QtBot
) -> None:
    box = panel.rows[HEIGHT].box
    box.setFocus()
    box.lineEdit().setSelection(0, len("182.0"))
    qtbot.keyClicks(box, "5'7\"")
    with qtbot.waitSignal(panel.you_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args[0][1].value == pytest.approx(170.18)
    assert box.text() == "170.18 cm"


def refuse(panel: YouPanel, qtbot: QtBot, row: int, text: str) -> list[str]:
    """Type what cannot be used, press Enter and give back what was said."""
    said: list[str] = []
    panel.said.connect(said.append)
    box = panel.rows[row].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    qtbot.keyClicks(box, text)
    with qtbot.assertNotEmitted(panel.you_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    return said


@pytest.mark.parametrize(
    ("row", "text", "words"),
    [
        (WEIGHT, "182 cm", "182 cm is a length; Weight takes kg, lb or st, as in 73 kg."),
        (HEIGHT, "182 kg", "182 kg is a mass; Height takes cm, in or ft, as in 182 cm."),
        (HEIGHT, "tall", "'tall' cannot be read; Height takes cm, in or ft, as in 182 cm."),
        (HEIGHT, "nan", "'nan' cannot be read; Height takes cm, in or ft, as in 182 cm."),
        (WEIGHT, "", "Weight cannot be empty; it takes kg, lb or st, as in 73 kg."),
        (WEIGHT, "-20 kg", "-20 kg is not above 0; Weight takes kg, lb or st, as in 73 kg."),
        (WEIGHT, "0", "0 is not above 0; Weight takes kg, lb or st, as in 73 kg."),
    ],
)
def test_what_is_no_quantity_is_put_back_and_the_reason_is_said(
    panel: YouPanel, qtbot: QtBot, row: int, text: str, words: str
) -> None:
    before = panel.rows[row].box.text()
    assert refuse(panel, qtbot, row, text) == [words]
    assert panel.rows[row].box.text() == before
    assert panel.hints.text() == f"⚠ {words}"
    assert panel.hints.isVisible()


def test_a_column_without_unit_says_that_it_takes_a_number_alone(
    panel: YouPanel, qtbot: QtBot
) -> None:
    panel.show_frame(frame_of(new_document(flowers(2))))
    assert refuse(panel, qtbot, 0, "5 kg") == [
        "5 kg has a unit; Part 0 takes a number alone, as in 2."
    ]
    box = panel.rows[0].box
    typed(qtbot, box, "-5")
    with qtbot.waitSignal(panel.you_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args[0][0] == Quantity(-5.0, None)


def test_going_elsewhere_with_a_text_that_cannot_be_used_says_why_too(
    panel: YouPanel, qtbot: QtBot
) -> None:
    said: list[str] = []
    panel.said.connect(said.append)
    typed(qtbot, panel.rows[WEIGHT].box, "abc")
    panel.rows[HEIGHT].box.setFocus()
    assert len(said) == 1
    assert panel.rows[WEIGHT].box.text() == "73.0 kg"


def test_a_refusal_gives_way_to_the_next_value_and_to_time(panel: YouPanel, qtbot: QtBot) -> None:
    refuse(panel, qtbot, WEIGHT, "abc")
    qtbot.keyClick(panel.rows[WEIGHT].slider, Qt.Key.Key_Right)
    assert not panel.hints.isVisible()
    refuse(panel, qtbot, WEIGHT, "abc")
    panel.refusal_over.timeout.emit()
    assert not panel.hints.isVisible()


def test_a_value_from_elsewhere_that_is_below_zero_is_left_alone(
    panel: YouPanel, qtbot: QtBot
) -> None:
    panel.show_frame(frame_with((STEVE[0], Quantity(-5.0, "cm"))))
    with qtbot.assertNotEmitted(panel.said), qtbot.assertNotEmitted(panel.you_chosen):
        panel.rows[HEIGHT].box.setFocus()
        panel.rows[WEIGHT].box.setFocus()
    assert panel.rows[HEIGHT].box.text() == "−5.0 cm"


def test_the_arrows_stop_before_a_mass_of_nothing(panel: YouPanel, qtbot: QtBot) -> None:
    panel.show_frame(frame_with((Quantity(0.5, "kg"), STEVE[1])))
    box = panel.rows[WEIGHT].box
    box.setFocus()
    with qtbot.assertNotEmitted(panel.you_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.quantity == Quantity(0.5, "kg")


def test_a_frame_does_not_disturb_typing(panel: YouPanel, qtbot: QtBot) -> None:
    box = panel.rows[WEIGHT].box
    typed(qtbot, box, "16")
    with qtbot.assertNotEmitted(panel.you_chosen):
        panel.show_frame(frame_with((Quantity(90.0, "kg"), STEVE[1])))
    assert box.lineEdit().text().startswith("16")
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, "much")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "90.0 kg"


def test_digits_that_are_not_shown_survive_enter(panel: YouPanel, qtbot: QtBot) -> None:
    pounds = Quantity(convert(73.0, "kg", "lb"), "lb")
    panel.show_frame(frame_with((pounds, STEVE[1])))
    box = panel.rows[WEIGHT].box
    assert box.text() == "160.94 lb"
    box.setFocus()
    with qtbot.assertNotEmitted(panel.you_chosen):
        qtbot.keyClick(box, Qt.Key.Key_Return)
        panel.rows[HEIGHT].box.setFocus()
    assert box.quantity == pounds


# Sliding


def test_sliding_is_live_and_gives_round_values(panel: YouPanel, qtbot: QtBot) -> None:
    slider = panel.rows[WEIGHT].slider
    slider.setFocus()
    with qtbot.waitSignal(panel.you_chosen) as chosen:
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert chosen.args[0] == (Quantity(73.5, "kg"), STEVE[1])
    assert panel.rows[WEIGHT].box.text() == "73.5 kg"


def test_two_changes_before_the_next_frame_both_count(panel: YouPanel, qtbot: QtBot) -> None:
    sent: list[tuple[Quantity, ...]] = []
    panel.you_chosen.connect(sent.append)
    for row in panel.rows:
        qtbot.keyClick(row.slider, Qt.Key.Key_Right)
    assert sent[-1] == (Quantity(73.5, "kg"), Quantity(182.5, "cm"))


def test_the_wheel_over_a_slider_scrolls_the_panel_instead(panel: YouPanel, qtbot: QtBot) -> None:
    slider = panel.rows[HEIGHT].slider
    slider.clearFocus()
    point = QPointF(slider.rect().center())
    wheel = QWheelEvent(
        point,
        slider.mapToGlobal(point),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.assertNotEmitted(panel.you_chosen):
        QApplication.sendEvent(slider, wheel)


def test_tab_goes_from_value_to_value(panel: YouPanel, qtbot: QtBot) -> None:
    first, second = panel.rows
    first.slider.setFocus()
    visited = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        visited.append(QApplication.focusWidget())
    assert visited == [first.box, second.slider, second.box, panel.add]


# Ranges


def test_people_get_a_human_range_that_holds_the_data() -> None:
    found = slider_range(DataSpan(100.0, 140.0, 400.0), "lb", Quantity(73.0, "kg"))
    assert found.low == 30.0
    assert found.value(found.count) == pytest.approx(convert(400.0, "lb", "kg"), abs=0.5)
    assert found.value(found.position(73.5)) == 73.5


def test_the_range_grows_to_the_present_value() -> None:
    found = slider_range(DataSpan(60.0, 66.0, 72.0), "in", Quantity(250.0, "cm"))
    assert (found.low, found.value(found.count)) == (120.0, 250.0)


def test_masses_that_are_no_people_get_the_range_of_the_data() -> None:
    found = slider_range(DataSpan(3000.0, 4000.0, 6000.0), "g", Quantity(4.0, "kg"))
    assert (found.low, found.value(found.count)) == (1.5, 7.5)


@pytest.mark.parametrize(
    ("span", "present"),
    [
        (None, 0.0),
        (DataSpan(0.0, 0.0, 0.0), 0.0),
        (DataSpan(1e-9, 2e-9, 3e-9), 2e-9),
        (DataSpan(-1e300, 0.0, 1e300), 1e300),
        (DataSpan(5.0, 5.0, 5.0), -1e300),
    ],
)
def test_any_column_gets_a_range_that_holds_the_value(
    span: DataSpan | None, present: float
) -> None:
    found = slider_range(span, None, Quantity(present, None))
    assert 1 <= found.count <= 10_000
    assert abs(found.value(found.position(present)) - present) <= found.step * 1.01


# Units


def units(panel: YouPanel) -> UnitButton:
    assert isinstance(panel.tools, UnitButton)
    return panel.tools


def test_the_units_are_switched_with_every_digit(panel: YouPanel, qtbot: QtBot) -> None:
    assert units(panel).button.text() == "kg, cm"
    imperial = units(panel).menu.actions()[1]
    assert imperial.text() == "lb, in"
    with qtbot.waitSignal(panel.you_chosen) as chosen:
        imperial.trigger()
    assert chosen.args[0] == (
        Quantity(convert(73.0, "kg", "lb"), "lb"),
        Quantity(convert(182.0, "cm", "in"), "in"),
    )
    panel.show_frame(frame_with(chosen.args[0]))
    assert units(panel).button.text() == "lb, in"
    assert panel.rows[WEIGHT].box.text() == "160.94 lb"


def test_a_value_that_has_no_unit_stays() -> None:
    assert in_system(Quantity(3.0, None), ("lb", "in")) == Quantity(3.0, None)
    assert in_system(Quantity(3.0, "m2"), ("lb", "in")) == Quantity(3.0, "m2")


def test_columns_without_units_have_plain_numbers_and_no_unit_button(
    panel: YouPanel, qtbot: QtBot
) -> None:
    panel.show_frame(frame_of(new_document(flowers(4))))
    assert units(panel).button.isHidden()
    box = panel.rows[0].box
    typed(qtbot, box, "2,5")
    with qtbot.waitSignal(panel.you_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert chosen.args[0][0] == Quantity(2.5, None)
    assert box.text() == "2.5"


def flowers(count: int) -> Table:
    inputs = [column(f"Part {i}", None, Role.INPUT, ["1", "2", "3"]) for i in range(count)]
    return Table("Flowers", (*inputs, column("Kind", None, Role.LABEL, ["a", "b", "a"])))


def test_many_inputs_scroll(panel: YouPanel, qtbot: QtBot) -> None:
    panel.show_frame(frame_of(new_document(flowers(12))))
    assert len(panel.rows) == 12
    qtbot.waitUntil(lambda: panel.scroll_area.verticalScrollBar().maximum() > 0)
    panel.show_frame(frame_with(STEVE))
    assert [row.box.text() for row in panel.rows] == ["73.0 kg", "182.0 cm"]


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(73.0, "kg"), "73.0"),
        (Quantity(160.9374, "lb"), "160.94"),
        (Quantity(-1.25, "cm"), "−1.25"),
        (Quantity(0.0012345, None), "0.0012345"),
        (Quantity(1e300, "kg"), "1e+300"),
    ],
)
def test_quantities_are_shown_short(quantity: Quantity, text: str) -> None:
    assert quantity_text(quantity) == text


# When there is nothing to say


@pytest.mark.parametrize(
    ("roles", "words"),
    [
        ({1: Role.SKIP, 2: Role.SKIP}, "No column is an input yet"),
        ({3: Role.SKIP}, "No column is the label yet"),
    ],
)
def test_what_is_missing_is_said_in_words(
    panel: YouPanel, roles: dict[int, Role], words: str
) -> None:
    document = sample_frame().document
    table = document.table
    for col, role in roles.items():
        table = table.with_role(col, role)
    panel.show_frame(frame_of(document.with_table(table)))
    assert panel.why_not.text().startswith(words)
    assert panel.why_not.isVisible()
    assert not panel.answer.isVisible()


def test_values_that_do_not_fit_the_table_are_said(panel: YouPanel) -> None:
    panel.show_frame(frame_with((Quantity(73.0, "cm"), Quantity(182.0, "cm"))))
    assert panel.why_not.text().startswith("Your values do not fit")
    assert not panel.add.isEnabled()


def test_an_answer_that_is_no_number_is_said(panel: YouPanel) -> None:
    frame = sample_frame()
    params = Params(frame.model.params.spec, frame.model.params.vector * float("nan"))
    panel.show_frame(replace(frame, model=replace(frame.model, params=params)))
    assert panel.why_not.text().startswith("The network's answer is no longer a number")


def test_the_link_asks_to_add_the_row(panel: YouPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.add_asked):
        qtbot.mouseClick(panel.add, Qt.MouseButton.LeftButton)
