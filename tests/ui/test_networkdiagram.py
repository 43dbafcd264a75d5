"""The live diagram: what it shows, and that all of it can be reached by mouse and by key."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.network.diagramlayout import lay_out
from nnstudio.ui.network.diagrampainter import number_text
from nnstudio.ui.network.diagramwords import answer_lines, node_words, parameter_words
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.network.wirepens import wire_widths

LEFT = Qt.MouseButton.LeftButton


def middle_of(diagram: NetworkDiagram, name: str) -> QPoint:
    layout = diagram.layout_shown
    assert layout is not None
    rect = layout.chip_of(sample_frame().model.params.spec.index(name))
    assert rect is not None
    return rect.center().toPoint()


def with_weight(name: str, value: float) -> Frame:
    frame = sample_frame()
    params = frame.model.params.with_value(name, value)
    return replace(frame, model=replace(frame.model, params=params))


def colours_on_the_way(image: QImage, diagram: NetworkDiagram, name: str) -> set[str]:
    layout = diagram.layout_shown
    assert layout is not None
    index = sample_frame().model.params.spec.index(name)
    wire = next(w for w in layout.wires if w.index == index)
    spots = [wire.start + (wire.end - wire.start) * share / 20 for share in range(1, 20)]
    return {_hue(image.pixelColor(spot.toPoint())) for spot in spots}


def _hue(colour: QColor) -> str:
    if colour.blue() > colour.red() + 40:
        return "blue"
    return "orange" if colour.red() > colour.blue() + 40 else "none"


@pytest.mark.parametrize(
    ("value", "hue", "other"), [(4.0, "blue", "orange"), (-4.0, "orange", "blue")]
)
def test_the_sign_of_a_weight_is_the_colour_of_its_line(
    diagram: NetworkDiagram, value: float, hue: str, other: str
) -> None:
    diagram.show_frame(with_weight("w4", value))
    seen = colours_on_the_way(diagram.grab().toImage(), diagram, "w4")
    assert hue in seen
    assert other not in seen


def test_width_grows_with_size_alone_and_never_leaves_its_bounds() -> None:
    widths = wire_widths(np.array([0.0, 0.1, -0.5, 1.0, -3.0, 10.0, 1e300])).tolist()
    assert widths == sorted(widths)
    assert (widths[0], widths[-1]) == (1.0, 12.0)
    smaller, larger = wire_widths(np.array([-2.0, 2.0]))
    assert smaller == larger


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.41234, "0.412"),
        (-2.611, "\u22122.611"),
        (0.0, "0.000"),
        (123.456, "123.5"),
        (-1234567.0, "\u22121.2e+06"),
        (1e300, "1.0e+300"),
    ],
)
def test_figures_keep_a_steady_width(value: float, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (0.4123456789, 6, "0.412346"),
        (-12.3456789, 6, "\u221212.34568"),
        (12.3456789, 4, "12.35"),
        (0.4123456789, 2, "0.41"),
        (999.9, 2, "999.90"),
    ],
)
def test_figures_have_the_decimals_asked_for_while_they_are_short(
    value: float, digits: int, text: str
) -> None:
    assert number_text(value, digits) == text


def test_a_double_click_edits_at_full_precision_and_enter_takes_it_over(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    qtbot.mouseDClick(diagram, LEFT, pos=middle_of(diagram, "w5"))
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    assert float(editor.text()) == sample_frame().model.params.value("w5")
    editor.setText("-1,5")
    with qtbot.waitSignal(diagram.value_edited) as edited:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert edited.args == ["w5", -1.5]
    assert not editor.isVisible()


def test_keys_walk_through_all_parameters_and_open_the_editor(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    said: list[str] = []
    diagram.said.connect(said.append)
    for _ in range(9):
        qtbot.keyClick(diagram, Qt.Key.Key_Right)
    names = [words.split(",")[0] for words in said]
    assert names == ["w1", "w2", "w3", "w4", "w5", "w6", "b1", "b2", "b3"]
    qtbot.keyClick(diagram, Qt.Key.Key_Left)
    qtbot.keyClick(diagram, Qt.Key.Key_F2)
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    assert editor.accessibleName() == "New value of b2"
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert QApplication.focusWidget() in (diagram, None)


def with_locks(*names: str, layers: tuple[LayerSpec, ...] | None = None) -> Frame:
    document = course_document()
    if layers is not None:
        document = document.with_layers(layers)
    for name in names:
        document = document.with_lock(name, True)
    return frame_of(document)


def lock_button(diagram: NetworkDiagram, name: str) -> QToolButton:
    buttons = diagram.findChildren(QToolButton)
    return next(b for b in buttons if b.accessibleName() == f"Lock {name}")


def test_the_padlock_beside_the_editor_locks_by_mouse_and_typing_goes_on(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    qtbot.mouseDClick(diagram, LEFT, pos=middle_of(diagram, "w2"))
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    editor.setText("0.5")
    lock = lock_button(diagram, "w2")
    with qtbot.waitSignal(diagram.lock_changed) as changed:
        qtbot.mouseClick(lock, LEFT)
    assert changed.args == ["w2", True]
    assert not lock.isChecked()  # until the document says so
    open_padlock = lock.icon().pixmap(16).toImage()
    diagram.show_frame(with_locks("w2"))
    assert lock.isChecked()
    assert lock.icon().pixmap(16).toImage() != open_padlock
    assert editor.isVisible()
    assert editor.text() == "0.5"
    with qtbot.waitSignal(diagram.lock_changed) as changed:
        qtbot.mouseClick(lock, LEFT)
    assert changed.args == ["w2", False]
    with qtbot.waitSignal(diagram.value_edited) as edited:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert edited.args == ["w2", 0.5]


def test_control_l_locks_while_editing_and_beside_it(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    locks: list[tuple[str, bool]] = []
    diagram.lock_changed.connect(lambda name, locked: locks.append((name, locked)))
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(diagram, Qt.Key.Key_L, control)  # nothing is chosen
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    qtbot.keyClick(diagram, Qt.Key.Key_L, control)
    diagram.show_frame(with_locks("w1"))
    qtbot.keyClick(diagram, Qt.Key.Key_F2)
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, Qt.Key.Key_L, control)
    assert locks == [("w1", True), ("w1", False)]
    assert editor.isVisible()


def test_tab_leads_to_the_padlock_and_space_presses_it(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    diagram.activateWindow()
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    qtbot.keyClick(diagram, Qt.Key.Key_Return)
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    assert QApplication.focusWidget() is editor
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    lock = lock_button(diagram, "w1")
    assert QApplication.focusWidget() is lock
    assert editor.isVisible()
    with qtbot.waitSignal(diagram.lock_changed) as changed:
        qtbot.keyClick(lock, Qt.Key.Key_Space)
    assert changed.args == ["w1", True]
    qtbot.keyClick(lock, Qt.Key.Key_Escape)
    assert not editor.isVisible()


def test_leaving_the_editor_closes_it(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    diagram.activateWindow()
    qtbot.mouseDClick(diagram, LEFT, pos=middle_of(diagram, "b1"))
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    diagram.setFocus()
    assert not editor.isVisible()


def test_a_locked_label_carries_a_mark_that_is_no_colour_alone(diagram: NetworkDiagram) -> None:
    diagram.show_frame(with_locks())
    free = diagram.grab().toImage()
    diagram.show_frame(with_locks("w4", "b3"))
    locked = diagram.grab().toImage()
    layout = diagram.layout_shown
    assert layout is not None
    spec = course_document().spec
    for name in ("w4", "b3", "w1", "b1"):
        rect = layout.chip_of(spec.index(name))
        assert rect is not None
        mark = rect.adjusted(-8, 0, -rect.width() + 6, 0).toRect()
        assert (free.copy(mark) != locked.copy(mark)) is (name in ("w4", "b3")), name
    assert "Locked: w4, b3." in diagram.accessibleDescription()


def test_locks_are_told_by_tips_keys_and_words(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    diagram.show_frame(with_locks("w1"))
    qtbot.mouseMove(diagram, middle_of(diagram, "w1"))
    assert "locked: training leaves it as it is" in diagram.toolTip()
    qtbot.mouseMove(diagram, middle_of(diagram, "w2"))
    assert "locked" not in diagram.toolTip()
    with qtbot.waitSignal(diagram.said) as said:
        qtbot.keyClick(diagram, Qt.Key.Key_Right)
    assert said.args[0].endswith("(locked: training leaves it as it is)")


def test_locks_are_seen_and_told_where_labels_have_no_room(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    layers = (LayerSpec(12), LayerSpec(12), LayerSpec(1))
    free = with_locks(layers=layers)
    diagram.show_frame(free)
    layout = diagram.layout_shown
    assert layout is not None
    assert layout.labelled == frozenset()
    before = diagram.grab().toImage()
    diagram.show_frame(with_locks("w30", layers=layers))
    wire = next(w for w in layout.wires if w.index == 29)
    rect = layout.chip_of(29)
    assert rect is not None
    mark = rect.center().toPoint()
    assert diagram.grab().toImage().pixel(mark) != before.pixel(mark)
    near = wire.start + (wire.end - wire.start) * 0.97
    assert layout.parameter_at(near) == 29
    qtbot.mouseMove(diagram, near.toPoint())
    assert "w30" in diagram.toolTip()
    assert "locked: training leaves it as it is" in diagram.toolTip()


def test_the_same_value_again_is_no_edit(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    qtbot.mouseDClick(diagram, LEFT, pos=middle_of(diagram, "w1"))
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    with qtbot.assertNotEmitted(diagram.value_edited):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_click_on_a_neuron_chooses_its_layer(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    layout = diagram.layout_shown
    assert layout is not None
    output = next(node for node in layout.nodes if node.name == "o1")
    with qtbot.waitSignal(diagram.layer_chosen) as chosen:
        qtbot.mouseClick(diagram, LEFT, pos=output.centre.toPoint())
    assert chosen.args == [1]


def test_words_name_a_parameter_by_what_it_connects() -> None:
    model = sample_frame().model
    words = parameter_words(model, model.params.spec.index("w3"))
    assert words.startswith("w3, the weight from x1 to h2: ")
    assert repr(model.params.value("w3")) in words
    assert parameter_words(model, 8).startswith("b3, the bias of o1: ")


def test_labels_rest_while_training_and_lines_do_not(diagram: NetworkDiagram) -> None:
    running = replace(with_weight("w1", 9.0), running=True)
    diagram.show_frame(running)
    first = diagram.grab().toImage()
    moved = replace(with_weight("w1", -9.0), running=True)
    diagram.show_frame(moved)
    second = diagram.grab().toImage()
    assert colours_on_the_way(first, diagram, "w1") != colours_on_the_way(second, diagram, "w1")
    chip = diagram.layout_shown.chip_of(0).toRect().adjusted(14, 4, -14, -4)
    assert first.copy(chip) == second.copy(chip)
    diagram.show_frame(replace(moved, running=False))
    assert diagram.grab().toImage().copy(chip) != first.copy(chip)


@pytest.mark.parametrize(
    "layers",
    [
        (LayerSpec(1),),
        (LayerSpec(64), LayerSpec(64, "relu"), LayerSpec(1)),
        (LayerSpec(3, "maxout", parts=4), LayerSpec(1, "maxout")),
        (*(LayerSpec(2, "elu") for _ in range(15)), LayerSpec(1)),
    ],
    ids=["none hidden", "wide", "maxout", "deep"],
)
def test_any_network_is_drawn(diagram: NetworkDiagram, layers: tuple[LayerSpec, ...]) -> None:
    frame = frame_of(course_document().with_layers(layers))
    diagram.show_frame(frame)
    diagram.resize(max(560, diagram.minimumWidth()), 520)
    image = diagram.grab().toImage()
    assert (
        len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(60, 500, 3)}) > 3
    )
    assert (
        f"{frame.model.params.spec.parameter_count} parameters" in diagram.accessibleDescription()
    )


def frame_for(name: str, weight: float = 1.0) -> Frame:
    """The course's first row under another name."""
    document = course_document().with_parameter("w1", weight)
    return frame_of(document.with_table(document.table.with_cell(0, 0, name)), shown_row=0)


def test_an_answer_takes_two_lines_where_its_letters_need_them() -> None:
    frame, answer = frame_for("Charlie"), np.array([0.1])
    assert answer_lines(frame, answer) == ("says M for Charlie",)
    assert answer_lines(frame_for("Charlie B."), answer) == ("says M", "for Charlie B.")
    use(Catalogue("zh_CN", {("says {answer} for {row}", ""): ("对 {row} 的回答是 {answer}",)}))
    try:  # 16 letters, five of them twice as wide
        assert answer_lines(frame, answer) == ("says M", "for Charlie")
    finally:
        use(None)


def test_minus_signs_are_true_ones_and_names_keep_their_hyphens() -> None:
    frame = frame_for("Jean-Luc", weight=200.0)
    node = lay_out(frame.model.params.spec, 560, 520).node_of(0, 0)
    assert node is not None
    function, total, output = node_words(frame, node).split("\n")
    assert function == "h1: sigmoid"
    assert total.startswith("weighted sum + bias z = \u2212")
    assert output.startswith("output ")
    assert output.endswith(" for Jean-Luc")


def test_a_row_that_cannot_be_used_has_no_values(diagram: NetworkDiagram) -> None:
    document = course_document()
    broken = document.with_table(document.table.with_cell(0, 1, "heavy"))
    frame = frame_of(broken, shown_row=0)
    assert frame.shown_trace is None
    diagram.show_frame(frame)
    assert not diagram.grab().isNull()
