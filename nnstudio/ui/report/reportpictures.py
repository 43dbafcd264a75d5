"""The pictures of a report, drawn from a document alone, in any thread."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, QSizeF
from PySide6.QtGui import QPainter

from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, Ghost, frame_of
from nnstudio.document.runs import run_name
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr
from nnstudio.ui.loss.losspicture import loss_scene, paint_loss
from nnstudio.ui.network.diagramexport import paint_diagram
from nnstudio.ui.network.diagramlooks import DiagramLooks
from nnstudio.ui.pictures.picture import Paint
from nnstudio.ui.theme import Theme

DIAGRAM, LOSS = QSize(480, 320), QSize(480, 300)
MOST_GHOSTS = 5


def report_frame(
    document: Document, shown_row: int = 0, ghosts: tuple[Ghost, ...] | None = None
) -> Frame:
    """A document at rest with its earlier runs: the newest, unless others were chosen."""
    if ghosts is None:
        runs = enumerate(document.runs[-MOST_GHOSTS:])
        ghosts = tuple(Ghost(run.name, run.curve, style) for style, run in runs)
    return replace(frame_of(document, shown_row), ghosts=ghosts)


def diagram_of(frame: Frame) -> tuple[Paint, str]:
    """What paints the network of a frame, and what its lines mean."""
    looks = DiagramLooks()
    looks.follow_lines(frame)

    def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
        paint_diagram(painter, size, theme, frame, looks)

    name = frame.shown_name
    shown = "" if name is None else tr("Row shown: {row}.", row=name)
    legend = looks.legend
    meaning = tr("{legend}.", legend=f"{legend[:1].upper()}{legend[1:]}")
    return paint, sentences((shown, meaning))


def losses_of(frame: Frame) -> Paint | None:
    """What paints the losses of a frame; None where there are none."""
    if not len(frame.curve) and not frame.ghosts:
        return None
    scene = loss_scene(frame, run_name(frame.document))

    def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
        paint_loss(painter, size, theme, scene)

    return paint
