"""The loss over two weights: bands and lines of equal loss, the path, and the next step."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Signal

from nnstudio.core.landscape import LossSurface
from nnstudio.document.landscapes import LandscapeAnswer
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.landscape.answerplot import AnswerPlot
from nnstudio.ui.landscape.bands import band_edges, band_picture, levels_between
from nnstudio.ui.landscape.steparrow import StepArrow
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.theme import Theme


class SurfacePlot(AnswerPlot):
    """Draws answers about two parameters."""

    levels_changed = Signal(object, object)  # heights of the levels, their losses in words

    def __init__(self) -> None:
        super().__init__("w1", "w2")
        self.down.setGrid(0)
        self._theme = themes.LIGHT
        self._at: tuple[int, int] | None = None  # the place that is read: row, column
        self.levels = np.empty(0)
        self.picture = pg.ImageItem(axisOrder="row-major")
        self.edges = pg.PlotCurveItem(connect="pairs")
        self.path_halo, self.path = pg.PlotCurveItem(), pg.PlotCurveItem()
        self.start, self.place, self.arrow = Dot(10.0), Dot(11.0), StepArrow()
        self.add_items(
            self.picture,
            self.edges,
            self.path_halo,
            self.path,
            self.start,
            self.arrow,
            self.place,
            depth=1,
        )
        self.setAccessibleName(tr("Loss over two weights"))
        self.looked.connect(self._look)
        self.moved.connect(self._move)
        self.box.sigResized.connect(self._place_arrow)

    @property
    def found(self) -> LossSurface | None:
        """What is drawn."""
        found = None if self._answer is None else self._answer.found
        return found if isinstance(found, LossSurface) else None

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self._theme = theme
        self.edges.setPen(pg.mkPen(themes.colour(theme.text, 0.4), width=1))
        self.path.setPen(pg.mkPen(theme.negative, width=2))
        self.path_halo.setPen(pg.mkPen(theme.panel, width=4))
        self.start.setPen(pg.mkPen(theme.negative, width=2))
        self.start.setBrush(pg.mkBrush(theme.panel))
        self.place.setPen(pg.mkPen(theme.panel, width=1.5))
        self.place.setBrush(pg.mkBrush(theme.negative))
        self.arrow.set_theme(theme)
        self.draw()

    def draw(self) -> None:
        """Draw again, on another scale perhaps."""
        answer, found = self._answer, self.found
        if answer is None or found is None:
            return
        names = answer.question.names
        self.across.rename(names[0])
        self.down.rename(names[1])
        low, high = self.scale.fit(np.append(found.losses, found.loss))
        self.levels = levels_between(low, high, self.scale.log)
        texts = tuple(shown_number(self.scale.loss_at(level), 3) for level in self.levels)
        self.levels_changed.emit(self.levels, texts)
        self._draw_ground(found)
        self._draw_path(answer)
        self._place_arrow()
        if self._at is not None and self.reading:
            self._read(*self._at)

    def _draw_ground(self, found: LossSurface) -> None:
        (left, right), (bottom, top) = (
            (float(ends[0]), float(ends[-1])) for ends in (found.across, found.up)
        )
        heights = self.scale.heights(found.losses)
        self.picture.setImage(band_picture(heights, self.levels, self._theme), autoLevels=False)
        self.picture.setRect(QRectF(left, bottom, right - left, top - bottom))
        x, y = band_edges(heights, self.levels)
        x, y = left + x * (right - left), bottom + y * (top - bottom)
        self.edges.setData(x, y, connect="pairs", antialias=True)
        self.set_range((left, right), (bottom, top))
        for item in (self.picture, self.edges):
            item.setVisible(True)

    def _draw_path(self, answer: LandscapeAnswer) -> None:
        trail = answer.question.trail
        across, up = (trail.along(index) for index in answer.question.parameters)
        for curve in (self.path_halo, self.path):
            curve.setData(across, up, antialias=True)
            curve.setVisible(len(trail) > 1)
        self.start.setVisible(len(trail) > 1)
        if len(trail) > 1:
            self.start.setPos(float(across[0]), float(up[0]))

    def _place_arrow(self) -> None:
        answer, found = self._answer, self.found
        if answer is None or found is None:
            return
        self.place.setVisible(True)
        self.place.setPos(*found.at)
        self.arrow.setPos(*found.at)
        right, up = (after - now for after, now in zip(answer.next_step, found.at, strict=True))
        known = bool(np.isfinite(right) and np.isfinite(up))
        self.arrow.point(*self._shortened(*self.pixels(right, up)) if known else (0.0, 0.0))

    def _shortened(self, right: float, down: float) -> tuple[float, float]:
        """No longer than the plot is: a step far out of it is an arrow to its edge."""
        longest = max(1.0, min(self.box.width(), self.box.height()) / 2)
        length = float(np.hypot(right, down))
        share = min(1.0, longest / length) if length else 1.0
        return right * share, down * share

    # Reading

    def _look(self, place: tuple[float, float] | None) -> None:
        found = self.found
        if place is None or found is None:
            self._at = None
            self.stop_reading()
            return
        self._read(*_nearest(found, *place))

    def _move(self, right: int, up: int) -> None:
        found = self.found
        if found is not None:
            row, column = _nearest(found, *found.at) if self._at is None else self._at
            row = min(max(row + up, 0), len(found.up) - 1)
            self._read(row, min(max(column + right, 0), len(found.across) - 1))

    def _read(self, row: int, column: int) -> None:
        found, answer = self.found, self._answer
        if found is None or answer is None:
            return
        row, column = min(row, len(found.up) - 1), min(column, len(found.across) - 1)
        self._at = (row, column)
        x, y = float(found.across[column]), float(found.up[row])
        loss = float(found.losses[row, column])
        said = (
            tr("loss {loss}", loss=shown_number(loss))
            if np.isfinite(loss)
            else tr("the loss is lost")
        )
        first, second = answer.question.names
        place = commas((f"{first} {shown_number(x, 3)}", f"{second} {shown_number(y, 3)}"))
        self.read(x, y, f"{place}\n{said}")


def _nearest(found: LossSurface, x: float, y: float) -> tuple[int, int]:
    """Row and column of the place nearest to (x, y)."""
    return int(np.abs(found.up - y).argmin()), int(np.abs(found.across - x).argmin())
