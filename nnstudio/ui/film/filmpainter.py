"""One picture of the film: the network, beside it the losses so far and the map."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, Ghost
from nnstudio.document.reporting.words import figure
from nnstudio.document.runs import run_name
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.loss.losspicture import loss_scene, paint_loss
from nnstudio.ui.map.mappicture import map_scene, paint_map
from nnstudio.ui.network.diagramexport import paint_diagram
from nnstudio.ui.network.diagramlooks import DiagramLooks, Fills, Lines
from nnstudio.ui.pictures.picture import Paint
from nnstudio.ui.report.reportpictures import report_frame
from nnstudio.ui.theme import Theme

SHAPE = QSizeF(960.0, 540.0)  # in which everything is placed, whatever the film's size
HEAD, EDGE = 40.0, 16.0
NETWORK_SHARE = 0.56  # of the width
ALIGN = Qt.AlignmentFlag


@dataclass(frozen=True, eq=False)
class FilmLook:
    """What the window shows, and the film with it: a row, colours, lines, neurons, the map's axes
    as features."""

    theme: Theme = themes.LIGHT
    shown_row: int = 0
    lines: Lines = Lines.WEIGHTS
    fills: Fills = Fills.VALUES
    features: tuple[int, ...] = ()
    log: bool = False
    ghosts: tuple[Ghost, ...] | None = None  # earlier runs; None for the newest


class FilmPainter:
    """Draws moments of one run; axes stand still, so that only what is learned moves."""

    def __init__(self, whole: Document, look: FilmLook) -> None:
        """`whole` is the run at its end."""
        self._look = look
        self._name = run_name(whole)
        frame = report_frame(whole, look.shown_row, look.ghosts)
        scene = loss_scene(frame, self._name, look.log)
        self._view = (scene.across, scene.up)
        self._looks = DiagramLooks()
        self._looks.lines, self._looks.fills = look.lines, look.fills

    def image(self, moment: Document, width: int) -> QImage:
        """A moment in pixels; may be called in any thread."""
        scale = width / SHAPE.width()
        image = QImage(width, round(SHAPE.height() * scale), QImage.Format.Format_RGB888)
        with themes.DRESSING, QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            self._paint(painter, moment)
        return image

    def _paint(self, painter: QPainter, moment: Document) -> None:
        theme = self._look.theme
        frame = report_frame(moment, self._look.shown_row, self._look.ghosts)
        painter.fillRect(QRectF(QPointF(0, 0), SHAPE + QSizeF(2, 2)), QColor(theme.panel))
        self._head(painter, frame)
        left = SHAPE.width() * NETWORK_SHARE
        room = SHAPE.height() - HEAD - EDGE
        self._looks.follow_lines(frame)
        self._looks.follow_fills(frame, theme)
        self._part(painter, 0, HEAD, left, room, self._network(frame))
        wide = SHAPE.width() - left - EDGE
        scene = loss_scene(frame, self._name, self._look.log, self._view)
        upper = room / 2 - 4

        def losses(painter: QPainter, size: QSizeF, theme: Theme) -> None:
            paint_loss(painter, size, theme, scene)

        self._part(painter, left, HEAD, wide, upper, losses)
        seen = map_scene(frame, self._look.features)
        if seen is not None:

            def people(painter: QPainter, size: QSizeF, theme: Theme) -> None:
                paint_map(painter, size, theme, seen)

            self._part(painter, left, HEAD + upper + 8, wide, upper, people)

    def _network(self, frame: Frame) -> Paint:
        def paint(painter: QPainter, size: QSizeF, theme: Theme) -> None:
            paint_diagram(painter, size, theme, frame, self._looks)

        return paint

    @themes.usual_size()
    def _head(self, painter: QPainter, frame: Frame) -> None:
        """What is learned, and how far it has come."""
        theme, wide = self._look.theme, SHAPE.width() - 2 * EDGE
        painter.setFont(themes.font("title", bold=True))
        painter.setPen(QColor(theme.text))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(
            frame.document.table.title, Qt.TextElideMode.ElideRight, int(0.6 * wide)
        )
        line = QRectF(EDGE, 8, wide, 26)
        painter.drawText(line, ALIGN.AlignLeft | ALIGN.AlignVCenter, title)
        words = tr("epoch {epoch:,} · loss {figure}", epoch=frame.epoch, figure=figure(frame.loss))
        painter.drawText(line, ALIGN.AlignRight | ALIGN.AlignVCenter, words)

    def _part(
        self,
        painter: QPainter,
        left: float,
        top: float,
        width: float,
        height: float,
        paint: Paint,
    ) -> None:
        painter.save()
        painter.translate(left, top)
        paint(painter, QSizeF(width, height), self._look.theme)
        painter.restore()
