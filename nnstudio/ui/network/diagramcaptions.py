"""The words around the neurons: names of inputs and classes, what has no room, and the answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from nnstudio.document.frame import Frame
from nnstudio.language.rounding import decimals
from nnstudio.language.translate import tr
from nnstudio.ui.network.diagramgeometry import DiagramLayout
from nnstudio.ui.network.diagrampainter import DiagramPainter, DiagramValues, number_text
from nnstudio.ui.network.diagramwords import answer_lines

SHORT = 70.0  # width from which "and 12 more" fits


def paint_captions(
    painter: QPainter,
    tools: DiagramPainter,
    layout: DiagramLayout,
    frame: Frame,
    values: DiagramValues,
) -> None:
    """All of them."""
    names = [name for column in frame.document.inputs for name in column.feature_names]
    classes = frame.document.coding.classes
    for place in layout.captions:
        known = names if place.layer < 0 else classes if len(classes) > 2 else ()
        if place.unit < len(known):
            tools.caption(painter, place.rect, known[place.unit], align=place.align)
    for rect, count in zip(layout.more, layout.hidden, strict=True):
        if count:
            roomy = rect.width() >= SHORT
            words = tr("and {count} more", count=count) if roomy else f"+{count}"
            tools.caption(painter, rect, words)
    _paint_answer(painter, tools, layout.answer, frame, values)


def _paint_answer(
    painter: QPainter, tools: DiagramPainter, room: QRectF, frame: Frame, values: DiagramValues
) -> None:
    """What comes out for the shown row, below the output neuron."""
    line = QRectF(room.left(), room.top(), room.width(), 18)
    if values.trace is None:
        if frame.shown_name is not None:
            tools.caption(painter, line, tr("row cannot be used"))
        return
    outputs = values.trace.output[0]
    if len(outputs) == 1:
        figure = f"\u0177 = {number_text(float(outputs[0]), decimals(4))}"
        tools.caption(painter, line, figure, bold=True, role="body")
        line.translate(0, 18)
    for words in answer_lines(frame, outputs):
        tools.caption(painter, line, words)
        line.translate(0, 16)
