"""The diagram by ear: neurons, weights and biases as accessible children, walked by keys."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.network import diagramheard, diagramparts
from nnstudio.ui.network.networkdiagram import NetworkDiagram

NAME, VALUE = QAccessible.Text.Name, QAccessible.Text.Value
DESCRIPTION = QAccessible.Text.Description
EVENT = QAccessible.Event
KEY = Qt.Key
MAXOUT = (LayerSpec(2, "maxout", parts=2), LayerSpec(1))


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, listening: None) -> list[tuple[QAccessible.Event, str]]:
    """Every event of a child: what it is, and of whom."""
    events: list[tuple[QAccessible.Event, str]] = []

    def listen(event: object) -> None:
        interface = event.accessibleInterface()  # type: ignore[attr-defined]
        events.append((event.type(), interface.text(NAME)))  # type: ignore[attr-defined]

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return events


def parts_of(diagram: NetworkDiagram) -> QAccessibleInterface:
    root = QAccessible.queryAccessibleInterface(diagram)
    assert root is not None
    children = [root.child(at) for at in range(root.childCount())]
    (found,) = [child for child in children if child.role() == QAccessible.Role.List]
    return found


def children(diagram: NetworkDiagram) -> list[QAccessibleInterface]:
    parts = parts_of(diagram)
    return [parts.child(at) for at in range(parts.childCount())]


def named(diagram: NetworkDiagram, name: str) -> QAccessibleInterface:
    (found,) = [child for child in children(diagram) if child.text(NAME) == name]
    return found


def changed(frame: Frame, name: str, value: float) -> Frame:
    params = frame.model.params.with_value(name, value)
    return replace(frame, model=replace(frame.model, params=params))


# The list


def test_places_and_parts_lead_to_each_other() -> None:
    spec = NetworkSpec(3, MAXOUT)
    places = range(diagramparts.part_count(spec))
    parts = [diagramparts.part_at(spec, place) for place in places]
    assert parts[:6] == [(-1, 0), (-1, 1), (-1, 2), (0, 0), (0, 1), (1, 0)]
    assert parts[6:] == list(range(spec.parameter_count))
    assert [diagramparts.place_of(spec, part) for part in parts] == list(places)


def test_arrows_lead_from_neurons_to_their_parameters_and_back() -> None:
    spec = NetworkSpec(3, MAXOUT)  # 12 weights to the hidden layer, 2 to the output, 4 and 1 biases
    name = spec.name
    assert name(diagramparts.next_parameter(spec, (0, 1), 1)) == "w7"
    assert name(diagramparts.next_parameter(spec, (0, 1), -1)) == "b4"
    assert name(diagramparts.next_parameter(spec, (-1, 2), 1)) == "w3"
    assert name(diagramparts.next_parameter(spec, None, -1)) == "b5"
    assert diagramparts.next_neuron(spec, spec.index("w7"), 1) == (0, 1)
    assert diagramparts.next_neuron(spec, spec.index("b5"), -1) == (1, 0)
    assert diagramparts.next_neuron(spec, (1, 0), 1) == (-1, 0)
    assert diagramparts.next_neuron(spec, None, -1) == (1, 0)


# What is heard


def test_every_part_has_a_name_a_value_and_a_place(diagram: NetworkDiagram) -> None:
    heard = children(diagram)
    assert [child.text(NAME) for child in heard[:7]] == [
        "Input x1, Weight (lb)",
        "Input x2, Height (in)",
        "Neuron h1, sigmoid",
        "Neuron h2, sigmoid",
        "Neuron o1, sigmoid",
        "Weight from Weight (lb) to h1",
        "Weight from Height (in) to h1",
    ]
    assert heard[-1].text(NAME) == "Bias of o1"
    assert len({child.text(NAME) for child in heard}) == len(heard) == 5 + 9
    params, trace = sample_frame().model.params, sample_frame().shown_trace
    assert trace is not None
    hidden, weight = heard[2], heard[5]
    assert hidden.text(VALUE) == f"output {trace.a[1][0, 0]:.3f} for {sample_frame().shown_name}"
    assert weight.text(VALUE) == f"w1 = {params.value('w1'):.3f}".replace("-", "\u2212")
    assert repr(params.value("w1")).replace("-", "\u2212") in weight.text(DESCRIPTION)
    assert "weighted sum + bias z = " in hidden.text(DESCRIPTION)
    assert weight.valueInterface().currentValue() == params.value("w1")
    assert hidden.valueInterface().currentValue() == float(trace.a[1][0, 0])
    for child in heard:
        assert child.role() == QAccessible.Role.ListItem
        assert child.parent() is parts_of(diagram)
        assert child.textInterface() is None  # and no address of something else
        assert child.selectionInterface() is None
        assert parts_of(diagram).rect().contains(child.rect())


def test_a_point_leads_to_what_is_drawn_there(diagram: NetworkDiagram) -> None:
    parts = parts_of(diagram)
    for at, child in enumerate(children(diagram)):
        middle = child.rect().center()
        assert parts.childAt(middle.x(), middle.y()) is child
        assert parts.indexOfChild(child) == at
    corner = diagram.mapToGlobal(QPoint(2, diagram.height() - 2))
    assert parts.childAt(corner.x(), corner.y()) is None


def test_parts_of_maxout_and_of_a_row_that_cannot_be_used_have_words(
    diagram: NetworkDiagram,
) -> None:
    document = course_document().with_layers(MAXOUT)
    diagram.show_frame(frame_of(document, shown_row=document.table.row_count))
    heard = children(diagram)
    names = [child.text(NAME) for child in heard]
    assert "Weight from Height (in) to h1, part 2" in names
    assert len(set(names)) == len(names)
    neuron = named(diagram, "Neuron h1, maxout")
    assert neuron.text(VALUE) == "no value: the shown row cannot be used"
    assert neuron.valueInterface().currentValue() is None


def test_another_network_has_other_children_and_the_old_ones_are_gone(
    diagram: NetworkDiagram, listening: None
) -> None:
    before = QAccessible.uniqueId(children(diagram)[-1])
    assert QAccessible.accessibleInterface(before) is not None
    diagram.show_frame(frame_of(course_document().with_layers((LayerSpec(4), LayerSpec(1)))))
    assert len(children(diagram)) == 2 + 4 + 1 + 8 + 4 + 4 + 1
    assert QAccessible.accessibleInterface(before) is None


def test_of_thousands_of_wires_only_those_asked_for_are_made(diagram: NetworkDiagram) -> None:
    layers = (LayerSpec(99), LayerSpec(99), LayerSpec(1))
    diagram.show_frame(frame_of(course_document().with_layers(layers)))
    parts = parts_of(diagram)
    assert parts.childCount() > 10_000
    last = parts.child(parts.childCount() - 1)
    assert last.text(NAME) == "Bias of o1"
    assert len(diagram._heard.parts._children) == 1
    assert parts.child(parts.childCount()) is None


def test_windows_come_and_go_while_somebody_listens(listening: None) -> None:
    before = set(diagramheard._ALIVE)
    for at in range(6):
        window = QMainWindow()
        diagram = NetworkDiagram()
        window.setCentralWidget(diagram)
        diagram.show_frame(frame_of(course_document()))
        assert all(child.isValid() for child in children(diagram))
        if at % 2:
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del diagram, window
    gc.collect()
    assert set(diagramheard._ALIVE) <= before


# What is done


def test_keys_reach_neurons_which_are_marked_shown_and_opened(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    bare = diagram.grab().toImage()
    with qtbot.waitSignal(diagram.said) as said:
        for _ in range(3):
            qtbot.keyClick(diagram, KEY.Key_Down)
    assert said.args[0].startswith("x1")  # the first of them
    assert diagram.chosen_part == (0, 0)
    assert diagram.term_at(None) == "neuron"
    assert diagram.grab().toImage() != bare
    with qtbot.waitSignal(diagram.neuron_clicked) as opened:
        qtbot.keyClick(diagram, KEY.Key_Return)
    assert opened.args[:2] == [0, 0]
    qtbot.keyClick(diagram, KEY.Key_Right)
    assert (diagram.chosen_part, diagram.chosen_parameter) == (0, 0)
    qtbot.keyClick(diagram, KEY.Key_Up)
    assert (diagram.chosen_part, diagram.chosen_parameter) == ((0, 0), None)
    qtbot.keyClick(diagram, KEY.Key_Escape)
    assert diagram.chosen_part is None
    assert diagram.grab().toImage() == bare


def test_a_screen_reader_presses_enters_and_sets(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    neuron, weight = named(diagram, "Neuron h2, sigmoid"), named(diagram, "Bias of h2")
    press, focus = (
        QAccessibleActionInterface.pressAction(),
        QAccessibleActionInterface.setFocusAction(),
    )
    with qtbot.waitSignal(diagram.neuron_clicked) as opened:
        neuron.actionInterface().doAction(press)
    assert opened.args[:2] == [0, 1]
    with qtbot.waitSignal(diagram.parameter_clicked):
        weight.actionInterface().doAction(press)
    with qtbot.waitSignal(diagram.value_edited) as edited:
        weight.valueInterface().setCurrentValue(0.25)
    assert edited.args == ["b2", 0.25]
    neuron.valueInterface().setCurrentValue(0.25)  # is what it is
    neuron.actionInterface().doAction(focus)
    assert diagram.chosen_part == (0, 1)
    assert neuron.state().selected
    assert neuron.state().readOnly
    assert not weight.state().selected


def test_the_walk_is_told_as_focus_and_shown_without_being_said_twice(
    qtbot: QtBot, diagram: NetworkDiagram, told: list[tuple[QAccessible.Event, str]]
) -> None:
    said, noted = [], []
    diagram.said.connect(said.append)
    diagram.noted.connect(noted.append)
    diagram.activateWindow()
    diagram.setFocus()
    told.clear()
    for key in (KEY.Key_Down, KEY.Key_Right):
        qtbot.keyClick(diagram, key)
    assert told == [
        (EVENT.Focus, "Input x1, Weight (lb)"),
        (EVENT.Focus, "Weight from Weight (lb) to h1"),
    ]
    assert parts_of(diagram).focusChild().text(NAME) == "Weight from Weight (lb) to h1"
    assert parts_of(diagram).focusChild().state().focused
    assert (said, len(noted)) == ([], 2)


def test_values_are_told_of_the_part_listened_to_and_not_too_often(
    qtbot: QtBot,
    diagram: NetworkDiagram,
    told: list[tuple[QAccessible.Event, str]],
) -> None:
    diagram.activateWindow()
    diagram.setFocus()
    frame = sample_frame()
    diagram.show_frame(changed(frame, "w2", 1.5))
    qtbot.keyClick(diagram, KEY.Key_Right)
    diagram._heard._pause.setInterval(40)
    told.clear()
    diagram.show_frame(changed(frame, "w2", 2.5))
    assert told == []  # it is w1 that is listened to
    for step in range(20):
        diagram.show_frame(changed(frame, "w1", step / 8))
    names = [name for kind, name in told if kind == EVENT.ValueChanged]
    assert names == ["Weight from Weight (lb) to h1"]
    qtbot.waitUntil(lambda: [kind for kind, _ in told].count(EVENT.ValueChanged) == 2)
    assert children(diagram)[5].text(VALUE) == "w1 = 2.375"
    told.clear()
    QAccessible.setActive(False)
    qtbot.waitUntil(lambda: not diagram._heard._pause.isActive())
    diagram.show_frame(changed(frame, "w1", 9.0))
    assert told == []
