"""The diagram as a picture of its own: whole, fine, and without what belongs to the window."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.ui.network.diagramlayout import lay_out
from nnstudio.ui.network.diagramlooks import Fills, Lines
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.theme import DARK, LIGHT

SIZE = QSize(640, 480)


def pixels(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(plain.constBits(), dtype=np.uint8)
    return raw.reshape(image.height(), image.width(), 4)[:, :, :3].astype(float)


def test_a_finer_picture_is_the_same_picture(diagram: NetworkDiagram) -> None:
    once, thrice = diagram.picture(SIZE), diagram.picture(SIZE, ratio=3.0)
    assert (once.width(), once.height()) == (640, 480)
    assert (thrice.width(), thrice.height()) == (1920, 1440)
    fine, coarse = pixels(thrice), pixels(once)
    means = fine.reshape(480, 3, 640, 3, 3).mean(axis=(1, 3))
    assert np.abs(means - coarse).mean() < 2.0
    blown = np.kron(coarse, np.ones((3, 3, 1)))
    assert np.abs(fine - blown).mean() > 1.2 * np.abs(means - coarse).mean()  # it is finer


def test_everything_is_where_the_layout_says(diagram: NetworkDiagram) -> None:
    image = diagram.picture(SIZE, DARK)
    layout = lay_out(course_document().spec, 640, 480)
    assert image.pixelColor(2, 2).name() == DARK.panel
    for node in layout.nodes:
        assert image.pixelColor(node.centre.toPoint()).name() != DARK.panel
    for rect in layout.labels.values():
        edge = image.copy(rect.toRect())
        assert len({edge.pixel(x, 9) for x in range(edge.width())}) > 3  # there is lettering
    headings = image.copy(QRect(int(layout.columns[1]) - 40, 8, 80, 20))
    assert len({headings.pixel(x, 10) for x in range(80)}) > 3


def test_marks_zoom_and_the_windows_theme_make_no_difference(
    qtbot: QtBot, diagram: NetworkDiagram
) -> None:
    before = diagram.picture(SIZE, LIGHT)
    layout = diagram.layout_shown
    assert layout is not None
    qtbot.mouseMove(diagram, layout.nodes[0].centre.toPoint())
    qtbot.keyClick(diagram, Qt.Key.Key_Right)
    diagram.choose_layer(1)
    diagram.zoom_by(2.0)
    diagram.set_theme(DARK)
    assert diagram.picture(SIZE, LIGHT) == before
    assert diagram.picture(SIZE) != before


def test_what_lines_and_neurons_show_is_shown_and_locks_too(diagram: NetworkDiagram) -> None:
    seen = [diagram.picture(SIZE)]
    diagram.show_lines(Lines.GRADIENTS)
    seen.append(diagram.picture(SIZE))
    diagram.show_fills(Fills.MAPS)
    seen += [diagram.picture(SIZE), diagram.picture(SIZE, DARK)]
    diagram.show_fills(Fills.VALUES)
    diagram.show_frame(frame_of(course_document()))
    free = diagram.picture(SIZE)
    diagram.show_frame(frame_of(course_document().with_lock("w1", True)))
    seen += [free, diagram.picture(SIZE)]
    assert all(a != b for i, a in enumerate(seen) for b in seen[:i])


def test_it_is_drawn_on_any_painter_wherever_that_stands(diagram: NetworkDiagram) -> None:
    image = QImage(1000, 700, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    with QPainter(image) as painter:
        painter.translate(100, 50)
        pen, before = painter.pen(), painter.transform()
        diagram.paint_to(painter, QSizeF(SIZE), LIGHT)
        assert (painter.pen(), painter.transform()) == (pen, before)
        assert before == QTransform.fromTranslate(100, 50)
    assert image.copy(QRect(100, 50, 640, 480)) == diagram.picture(SIZE, LIGHT)
    assert image.pixelColor(50, 30).name() == "#ff0000"
    assert image.pixelColor(900, 600).name() == "#ff0000"


def test_a_large_network_is_drawn_wholly(diagram: NetworkDiagram) -> None:
    layers = (*(LayerSpec(16) for _ in range(8)), LayerSpec(1))
    diagram.show_frame(frame_of(course_document().with_layers(layers)))
    image = diagram.picture(QSize(1400, 900), ratio=2.0)
    layout = lay_out(course_document().with_layers(layers).spec, 1400, 900)
    assert sum(layout.hidden) == 0
    for node in layout.nodes:
        assert image.pixelColor((2 * (node.centre - QPointF(node.radius, 0))).toPoint()) != (
            image.pixelColor(1, 1)
        )
