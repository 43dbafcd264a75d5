"""The loss over the epochs on any painter: for files, the report and the film."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from nnstudio.core.losshistory import LossCurve
from nnstudio.document.frame import Frame, Ghost
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.loss.ghoststyle import ghost_pen
from nnstudio.ui.loss.lossrange import Range, fitting_range, height_of
from nnstudio.ui.loss.peaks import peaks
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step, tick_text, tick_values

TOP, RIGHT, BOTTOM = 8.0, 16.0, 40.0  # around the plot
LINE = 15.0  # of a name's line in the key
DECADES = 1.2  # below which a log axis has ticks between them
ALIGN = Qt.AlignmentFlag
DASH = Qt.PenStyle.DashLine
HELD, CHANGED = mark("rows held out"), mark("something was changed")


@dataclass(frozen=True, eq=False)
class LossScene:
    """The curves, what the loss is called, and which part is seen; heights are logs if `log`."""

    curve: LossCurve
    ghosts: tuple[Ghost, ...]
    name: str
    axis: str
    log: bool
    across: Range
    up: Range
    changes: tuple[int, ...] = ()


def loss_scene(
    frame: Frame, name: str, log: bool = False, view: tuple[Range, Range] | None = None
) -> LossScene:
    """The losses of a frame; all of them, unless only a part is to be in `view`."""
    document, curve = frame.document, frame.curve
    held = [] if curve.held is None else [LossCurve(curve.epochs, curve.held)]
    curves = [curve, *held, *(ghost.curve for ghost in frame.ghosts)]
    across, up = view or fitting_range(curves, None, log)
    axis = tr("loss ({short})", short=tr(document.settings.loss_record.short))
    return LossScene(curve, frame.ghosts, name, axis, log, across, up, document.changes)


@themes.usual_size()
def paint_loss(painter: QPainter, size: QSizeF, theme: Theme, scene: LossScene) -> None:
    """Draw into the rectangle from the painter's origin to `size`."""
    drawing = _Drawing(painter, size, theme, scene)
    drawing.axes()
    drawing.curves()
    drawing.key()


class _Drawing:
    """One drawing, with what its parts need."""

    def __init__(self, painter: QPainter, size: QSizeF, theme: Theme, scene: LossScene) -> None:
        self._painter, self._theme, self._scene = painter, theme, scene
        self._metrics = QFontMetricsF(themes.font("small"))
        self._step = self._step_up(size.height())
        ticks = [self._text(value) for value in tick_values(*scene.up, self._step)]
        left = 28.0 + max(map(self._metrics.horizontalAdvance, ticks), default=0.0)
        self._area = QRectF(
            left, TOP, max(1.0, size.width() - left - RIGHT), max(1.0, size.height() - TOP - BOTTOM)
        )
        left_end, right_end = scene.across
        self._marks = [at for at in scene.changes if left_end <= at <= right_end]
        painter.setFont(themes.font("small"))

    def _step_up(self, height: float) -> float:
        low, high = self._scene.up
        step = nice_step(0.95 * (high - low), max(1, int(height / 45)))
        return max(1.0, step) if self._scene.log and high - low > DECADES else step

    def _text(self, value: float) -> str:
        if self._scene.log:
            return f"{10.0**value:{'g' if self._step >= 1.0 else '.2g'}}"
        return tick_text(value, self._step)

    def _x(self, epochs: np.ndarray) -> np.ndarray:
        low, high = self._scene.across
        return self._area.left() + (epochs - low) / (high - low) * self._area.width()

    def _y(self, heights: np.ndarray) -> np.ndarray:
        low, high = self._scene.up
        return self._area.bottom() - (heights - low) / (high - low) * self._area.height()

    def axes(self) -> None:
        """Lines across, ticks with their numbers, and the names of both directions."""
        painter, area, theme = self._painter, self._area, self._theme
        (left, right), (bottom, top) = self._scene.across, self._scene.up
        for value in tick_values(bottom, top, self._step):
            y = float(self._y(np.array(value)))
            painter.setPen(QPen(QColor(theme.grid), 1.0))
            painter.drawLine(QLineF(area.left(), y, area.right(), y))
            painter.setPen(QColor(theme.muted))
            box = QRectF(0, y - 8, area.left() - 6, 16)
            painter.drawText(box, ALIGN.AlignRight | ALIGN.AlignVCenter, self._text(value))
        step = nice_step(0.95 * (right - left), max(1, min(10, int(area.width() / 60))))
        for value in tick_values(left, right, step):
            x = float(self._x(np.array(value)))
            box = QRectF(x - 50, area.bottom() + 4, 100, 14)
            painter.drawText(box, ALIGN.AlignHCenter | ALIGN.AlignTop, tick_text(value, step))
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QColor(theme.muted))
        below = QRectF(area.left(), area.bottom() + 20, area.width(), 16)
        painter.drawText(below, ALIGN.AlignCenter, tr("epoch"))
        painter.save()
        painter.translate(0, area.bottom())
        painter.rotate(-90)
        name = self._scene.axis
        if self._scene.log:
            name = tr("{name}, log scale", name=name)
        painter.drawText(QRectF(0, 0, area.height(), 16), ALIGN.AlignCenter, name)
        painter.restore()

    def curves(self) -> None:
        """Earlier runs below, where something was changed, rows held out, the present run."""
        painter, scene, theme = self._painter, self._scene, self._theme
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ghost in scene.ghosts:
            self._curve(ghost.curve, ghost_pen(theme, ghost))
        painter.setPen(QPen(QColor(theme.warning), 1.0, DASH))
        for x in self._x(np.array(self._marks, dtype=np.float64)).tolist():
            painter.drawLine(QLineF(x, self._area.top(), x, self._area.bottom()))
        if scene.curve.held is not None:
            held = LossCurve(scene.curve.epochs, scene.curve.held)
            self._curve(held, QPen(QColor(theme.negative), 1.5, DASH))
        end = self._curve(scene.curve, QPen(QColor(theme.accent), 2.0))
        if end is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(end, 3.0, 3.0)
        painter.restore()

    def _curve(self, curve: LossCurve, pen: QPen) -> QPointF | None:
        """Draw what can be seen of a curve; where it ends.

        Cut by numbers, since not every format keeps a painter's clip.
        """
        (left, right), (bottom, top) = self._scene.across, self._scene.up
        x, y = curve.epochs, curve.losses
        known = ~np.isnan(y)
        x, y = peaks(x[known], y[known], left, right, max(50, int(self._area.width())))
        y = np.clip(height_of(y, self._scene.log, bottom), bottom, top)
        inside = (x >= left) & (x <= right)
        x, y = self._x(x[inside]), self._y(y[inside])
        if not len(x):
            return None
        self._painter.setPen(pen)
        self._painter.drawPolyline(QPolygonF(list(map(QPointF, x.tolist(), y.tolist()))))
        return QPointF(float(x[-1]), float(y[-1]))

    def key(self) -> None:
        """The names of the runs in the upper right corner, each with its line."""
        theme, scene = self._theme, self._scene
        entries = [(scene.name, QPen(QColor(theme.accent), 2.0))]
        if scene.curve.held is not None:
            entries.append((tr(HELD), QPen(QColor(theme.negative), 1.5, DASH)))
        if self._marks:
            entries.append((tr(CHANGED), QPen(QColor(theme.warning), 1.0, DASH)))
        entries += [(ghost.name, ghost_pen(theme, ghost)) for ghost in scene.ghosts]
        room = 0.6 * self._area.width()
        names = [
            self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) for name, _ in entries
        ]
        wide = max(map(self._metrics.horizontalAdvance, names)) + 40.0
        plate = QRectF(self._area.right() - wide, self._area.top(), wide, LINE * len(names) + 4)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(themes.colour(theme.panel, 0.8))
        self._painter.drawRect(plate)
        for number, (name, (_, pen)) in enumerate(zip(names, entries, strict=True)):
            y = plate.top() + 2 + LINE * (number + 0.5)
            self._painter.setPen(pen)
            self._painter.drawLine(QLineF(plate.left() + 4, y, plate.left() + 28, y))
            self._painter.setPen(QColor(theme.text))
            box = QRectF(plate.left() + 34, y - LINE / 2, wide, LINE)
            self._painter.drawText(box, ALIGN.AlignLeft | ALIGN.AlignVCenter, name)
