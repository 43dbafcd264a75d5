"""The whole diagram on any painter: for files and pages, without buttons and without marks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.network.diagramgeometry import DiagramLayout
from nnstudio.ui.network.diagramlayout import lay_out
from nnstudio.ui.network.diagramlooks import DiagramLooks
from nnstudio.ui.network.diagrampainter import DiagramPainter, DiagramValues
from nnstudio.ui.network.diagramscene import Marks, Scene, paint_lines, paint_over
from nnstudio.ui.theme import Theme, colour

NO_LAYER = -2  # none has the stronger rims
ROOMY = 80.0  # from one column to the next, from which "Hidden 1" fits


def paint_diagram(
    painter: QPainter, size: QSizeF, theme: Theme, frame: Frame, looks: DiagramLooks
) -> None:
    """Draw a moment of a network into the rectangle from the painter's origin to `size`.

    Lines and neurons show what they show in `looks`. The painter is left as it was.
    """
    spec = frame.model.params.spec
    locked = frozenset(frame.document.spec.index(name) for name in frame.document.locked)
    scene = Scene(
        frame=frame,
        layout=lay_out(spec, size.width(), size.height()),
        values=DiagramValues(frame.model.params.vector, frame.shown_trace),
        marks=Marks(layer=NO_LAYER, locked=locked),
        line_values=looks.line_values,
        pictures=looks.pictures_in(theme),
    )
    paper, tools = QRectF(0, 0, size.width(), size.height()), DiagramPainter(theme)
    painter.save()
    painter.fillRect(paper, colour(theme.panel))
    paint_lines(painter, tools, scene, paper, smooth_up_to=len(scene.layout.ends))
    paint_over(painter, tools, scene, paper, quickly=False)
    _paint_headings(painter, tools, frame, scene.layout)
    painter.restore()


def _paint_headings(
    painter: QPainter, tools: DiagramPainter, frame: Frame, layout: DiagramLayout
) -> None:
    """What each layer is, where the window has its controls."""
    layers = frame.model.params.spec.layers
    step = layout.columns[1] - layout.columns[0]
    hidden = range(1, len(layers))
    names = [tr("Inputs"), *(tr("Hidden {number}", number=i) for i in hidden), tr("Output")]
    if step < ROOMY:
        names = [
            tr("In", "layer"),
            *(tr("H{number}", number=i) for i in hidden),
            tr("Out", "layer"),
        ]
    kinds = ["", *(tr(layer.record.title) for layer in layers)]
    for x, name, kind in zip(layout.columns, names, kinds, strict=True):
        line = QRectF(x - step / 2 + 1, 8, step - 2, 20)
        tools.caption(painter, line, name, bold=True, role="body")
        if kind:
            tools.caption(painter, line.translated(0, 20), kind)
