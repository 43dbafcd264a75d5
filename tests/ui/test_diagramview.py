"""Zooming and moving the diagram: all that asks where something is follows what is seen."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.network.briefheading import BriefHeading
from nnstudio.ui.network.diagramgeometry import Node
from nnstudio.ui.network.diagramlayout import lay_out
from nnstudio.ui.network.diagramview import HEADINGS, MOST_ZOOM, DiagramView, laid_out
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.network.networkpanel import NetworkPanel
from nnstudio.ui.network.wirepainter import _draw_lines
from nnstudio.ui.theme import LIGHT

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NO_KEYS, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
EIGHT = tuple(LayerSpec(16) for _ in range(8))


def deep() -> Frame:
    return frame_of(course_document().with_layers((*EIGHT, LayerSpec(1))))


def turn(diagram: NetworkDiagram, at: QPointF, notches: int, keys: Qt.KeyboardModifier) -> bool:
    event = QWheelEvent(
        at,
        QPointF(diagram.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QApplication.sendEvent(diagram, event)
    return event.isAccepted()


def node(diagram: NetworkDiagram, name: str) -> Node:
    layout = diagram.layout_shown
    assert layout is not None
    return next(node for node in layout.nodes if node.name == name)


def place(diagram: NetworkDiagram, name: str) -> QRectF:
    """Where a neuron is on the widget."""
    found = node(diagram, name)
    on_screen = diagram.place_of((found.layer, found.unit))
    assert on_screen is not None
    return QRectF(diagram.mapFromGlobal(on_screen.topLeft()), on_screen.size())


sides = st.floats(250, 2000)


@given(sides, sides, st.lists(st.tuples(st.floats(0.2, 5), st.floats(-900, 900)), max_size=6))
def test_a_view_never_shows_what_is_beyond_the_picture_and_leads_there_and_back(
    width: float, height: float, moves: list[tuple[float, float]]
) -> None:
    spec = course_document().spec
    view, _ = laid_out(spec, DiagramView(width, height))
    for times, way in moves:
        view, layout = laid_out(spec, view.zoomed(view.zoom * times, QPointF(100, 200)))
        view = view.moved(way, -way)
        assert 1.0 <= view.zoom <= MOST_ZOOM
        paper = view.to_screen(QRectF(QPointF(0, HEADINGS), QPointF(*view.paper.toTuple())))
        assert paper.left() <= 1e-6
        assert paper.right() >= width - 1e-6
        assert paper.top() <= HEADINGS + 1e-6
        assert paper.bottom() >= height - 1e-6
        for found in layout.nodes:
            back = view.to_paper(view.transform.map(found.centre))
            assert (back - found.centre).manhattanLength() < 1e-6


def test_at_first_the_whole_network_is_seen_as_it_is_laid_out(diagram: NetworkDiagram) -> None:
    layout = diagram.layout_shown
    assert layout is not None
    assert diagram.zoom == 1.0
    assert layout.nodes == lay_out(course_document().spec, 560, 520).nodes
    found = node(diagram, "h1")
    assert place(diagram, "h1").toRect() == found.disc.toRect()


def test_control_and_the_wheel_zoom_around_the_pointer(diagram: NetworkDiagram) -> None:
    before = place(diagram, "h2")
    turn(diagram, before.center(), 2, CONTROL)
    after = place(diagram, "h2")
    assert diagram.zoom == pytest.approx(1.25**2)
    assert (after.center() - before.center()).manhattanLength() < 4
    assert after.width() > 1.4 * before.width()
    turn(diagram, before.center(), -2, CONTROL)
    assert place(diagram, "h2") == before


def test_the_wheel_alone_moves_what_is_seen_in_part_only(diagram: NetworkDiagram) -> None:
    before = diagram.grab().toImage()
    assert not turn(diagram, QPointF(200, 300), -1, NO_KEYS)
    assert diagram.grab().toImage() == before
    diagram.zoom_by(2.0)
    top = place(diagram, "h2").top()
    assert turn(diagram, QPointF(200, 300), -1, NO_KEYS)
    assert place(diagram, "h2").top() == pytest.approx(top - 60, abs=1)


@pytest.mark.parametrize("button", [LEFT, MIDDLE])
def test_empty_ground_is_dragged(
    qtbot: QtBot, diagram: NetworkDiagram, button: Qt.MouseButton
) -> None:
    diagram.zoom_by(2.0)
    before = place(diagram, "h1")
    start = QPoint(500, 110)
    assert diagram._is_ground(QPointF(start))
    qtbot.mousePress(diagram, button, pos=start)
    qtbot.mouseMove(diagram, start + QPoint(-20, 10))
    qtbot.mouseMove(diagram, start + QPoint(-40, 25))
    qtbot.mouseRelease(diagram, button, pos=start + QPoint(-40, 25))
    after = place(diagram, "h1")
    assert (after.topLeft() - before.topLeft()).toPoint() == QPoint(-40, 25)
    qtbot.mouseMove(diagram, start)
    assert place(diagram, "h1") == after


def test_clicks_tips_and_the_editor_follow(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    diagram.zoom_by(1.6, QPointF(280, 260))
    spot = place(diagram, "h1")
    with qtbot.waitSignal(diagram.neuron_clicked) as clicked:
        qtbot.mouseClick(diagram, LEFT, pos=spot.center().toPoint())
    assert clicked.args[:2] == [0, 0]
    assert clicked.args[2] == diagram.place_of((0, 0))
    index = course_document().spec.index("w5")
    chip = diagram.place_of(parameter=index)
    assert chip is not None
    middle = diagram.mapFromGlobal(chip.center())
    qtbot.mouseMove(diagram, middle)
    assert "w5, the weight from h1 to o1" in diagram.toolTip()
    qtbot.mouseDClick(diagram, LEFT, pos=middle)
    editor = diagram.findChild(QLineEdit)
    assert editor is not None
    assert editor.isVisible()
    assert diagram.rect().contains(editor.parentWidget().geometry())
    assert abs(editor.parentWidget().geometry().center().y() - middle.y()) < 4
    diagram.zoom_in()
    assert not editor.isVisible()


def test_keys_bring_what_they_choose_into_sight(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    diagram.zoom_by(4.0, QPointF(0, HEADINGS))  # the upper left corner
    spec = course_document().spec
    for _ in range(spec.parameter_count):
        qtbot.keyClick(diagram, Qt.Key.Key_Right)
        chosen = diagram._marks.chosen
        chip = diagram.place_of(parameter=chosen)
        assert chip is not None
        assert diagram.rect().contains(diagram.mapFromGlobal(chip.center()))
        assert chip.width() > 100
    diagram.reveal((1, 0))
    left = place(diagram, "o1").left()
    qtbot.keyClick(diagram, Qt.Key.Key_Left, CONTROL)
    assert place(diagram, "o1").left() > left


def test_eight_layers_of_sixteen_are_seen_whole_and_read_when_near(
    diagram: NetworkDiagram,
) -> None:
    diagram.show_frame(deep())
    layout = diagram.layout_shown
    assert layout is not None
    assert sum(layout.hidden) == 0
    assert all(diagram.rect().contains(place(diagram, n.name).toRect()) for n in layout.nodes)
    while not diagram.layout_shown.shows_values:
        zoom = diagram.zoom
        diagram.zoom_in()
        assert diagram.zoom > zoom
    seen = [n for n in layout.nodes if place(diagram, n.name).width() >= 50]
    assert 4 <= len(seen) < len(layout.nodes)
    diagram.fit()
    assert diagram.zoom == 1.0


def test_headings_stand_above_their_columns(diagram: NetworkDiagram) -> None:
    def middles() -> list[float]:
        titles = [c for c in diagram.children() if type(c).__name__ == "LayerControls"]
        return [c.geometry().center().x() for c in titles if c.isVisible()]

    columns = [place(diagram, name).center().x() for name in ("h1", "o1")]
    assert middles() == pytest.approx(columns, abs=2)
    diagram.zoom_by(2.0, QPointF(280, 300))
    assert middles() == pytest.approx([place(diagram, "h1").center().x()], abs=2)
    diagram.zoom_by(0.1)
    assert middles() == pytest.approx(columns, abs=2)


def test_where_columns_are_close_a_menu_offers_what_the_buttons_did(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    diagram.show_frame(deep())
    brief = [b for b in diagram.findChildren(BriefHeading) if b.isVisible()]
    assert [b.text() for b in brief] == [*(f"H{i}\n16" for i in range(1, 9)), "Out\n1"]
    assert brief[2].accessibleName() == "Hidden 3: 16 x sigmoid"
    for action, signal, expected in (
        (brief[2].more, diagram.layer_changed, [2, LayerSpec(17)]),
        (brief[2].fewer, diagram.layer_changed, [2, LayerSpec(15)]),
        (brief[2].add, diagram.layer_added, [2]),
        (brief[2].remove, diagram.layer_removed, [2]),
    ):
        with qtbot.waitSignal(signal) as asked:
            action.trigger()
        assert asked.args == expected
    submenu = brief[2].menu().actions()[-1].menu()
    relu = next(a for a in submenu.actions() if a.data() == "relu")
    with qtbot.waitSignal(diagram.layer_changed) as asked:
        relu.trigger()
    assert asked.args == [2, LayerSpec(16, "relu")]
    assert [a.isVisible() for a in (brief[-1].more, brief[-1].remove)] == [False, False]


def test_the_bar_at_the_foot_says_and_sets_how_near_it_is(qtbot: QtBot) -> None:
    panel = NetworkPanel()
    panel.set_theme(LIGHT)
    panel.resize(600, 520)
    panel.show_frame(sample_frame())
    qtbot.addWidget(panel)
    panel.show()
    buttons = {b.accessibleName(): b for b in panel.zoom.findChildren(QToolButton)}
    assert not buttons["Zoom out"].isEnabled()
    qtbot.mouseClick(buttons["Zoom in"], LEFT)
    qtbot.mouseClick(buttons["Zoom in"], LEFT)
    assert panel.diagram.zoom == pytest.approx(1.5625)
    assert panel.zoom._percent.text() == "156 %"
    qtbot.mouseClick(buttons["Zoom out"], LEFT)
    assert panel.diagram.zoom == pytest.approx(1.25)
    qtbot.mouseClick(buttons["Fit the network"], LEFT)
    assert panel.diagram.zoom == 1.0
    assert not buttons["Fit the network"].isEnabled()


def test_where_no_wire_is_seen_none_is_drawn() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    nothing = np.empty(0, dtype=np.int64)
    with QPainter(image) as painter:
        _draw_lines(painter, [], nothing, nothing, ())
