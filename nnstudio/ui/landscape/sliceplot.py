"""The loss along one weight: the curve, where we are, its slope, and where the next step leads."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from nnstudio.core.landscape import LossSlice
from nnstudio.document.landscapes import LandscapeAnswer
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.landscape.answerplot import AnswerPlot
from nnstudio.ui.landscape.steparrow import StepArrow
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.plot.pens import dashed
from nnstudio.ui.theme import Theme

RUG = 9.0  # pixels that a mark of an earlier value is high
MOST_MARKS = 200
TANGENT = 0.24  # of the width, to both sides
MARGIN = 0.06  # of the height, below and above


class SlicePlot(AnswerPlot):
    """Draws answers about one parameter."""

    def __init__(self) -> None:
        super().__init__("w1", tr("loss"))
        self._at: int | None = None  # the point that is read
        self.curve, self.tangent = pg.PlotCurveItem(connect="finite"), pg.PlotCurveItem()
        self.marks = pg.PlotCurveItem(connect="pairs")
        self.place, self.arrow = Dot(11.0), StepArrow()
        self.add_items(self.marks, self.tangent, self.curve, self.arrow, self.place, depth=5)
        self.setAccessibleName(tr("Loss along one weight"))
        self.looked.connect(self._look)
        self.moved.connect(self._move)
        self.box.sigResized.connect(self._place_marks)

    @property
    def found(self) -> LossSlice | None:
        """What is drawn."""
        found = None if self._answer is None else self._answer.found
        return found if isinstance(found, LossSlice) else None

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.curve.setPen(pg.mkPen(theme.accent, width=2))
        self.tangent.setPen(dashed(theme.muted, 1.5))
        self.marks.setPen(pg.mkPen(themes.colour(theme.negative, 0.45), width=1))
        self.place.setPen(pg.mkPen(theme.panel, width=1.5))
        self.place.setBrush(pg.mkBrush(theme.negative))
        self.arrow.set_theme(theme)

    def draw(self) -> None:
        """Draw again, on another scale perhaps."""
        answer, found = self._answer, self.found
        if answer is None or found is None:
            return
        low, high = self.scale.fit(np.append(found.losses, found.loss))
        pad = MARGIN * (high - low)
        self.down.log = self.scale.log
        self.down.rename(tr("loss ({short})", short=tr(answer.question.settings.loss_record.short)))
        self.across.rename(answer.question.names[0])
        self.set_range((found.values[0], found.values[-1]), (low - pad, high + pad))
        heights = self.scale.heights(found.losses)
        self.curve.setData(found.values, heights, connect="finite", antialias=True)
        self.curve.setVisible(True)
        self._place_marks()
        if self._at is not None and self.reading:
            self._read(self._at)

    def _place_marks(self) -> None:
        """What stands at the present value, and the earlier ones below."""
        answer, found = self._answer, self.found
        if answer is None or found is None:
            return
        known = bool(np.isfinite(found.loss) and np.isfinite(found.slope))
        for item in (self.tangent, self.place):
            item.setVisible(known)
        self._draw_rug(answer)
        if not known:
            self.arrow.point(0.0, 0.0)
            return
        y = self.scale.height(found.loss)
        self.place.setPos(found.at, y)
        run = TANGENT * (found.values[-1] - found.values[0])
        rise = self._rise(found) * run
        self.tangent.setData([found.at - run, found.at + run], [y - rise, y + rise])
        self.arrow.setPos(found.at, y)
        self.arrow.point(*self._arrow_vector(answer, found, y))

    def _rise(self, found: LossSlice) -> float:
        """The slope as it is drawn: on a log scale that of the logarithm."""
        if self.scale.log:
            return found.slope / (max(found.loss, 1e-300) * np.log(10.0))
        return found.slope

    def _arrow_vector(
        self, answer: LandscapeAnswer, found: LossSlice, y: float
    ) -> tuple[float, float]:
        """To where the curve is after the step; along the slope where that is too near to see."""
        left, right = float(found.values[0]), float(found.values[-1])
        way = min(max(answer.next_step[0], left), right) - found.at
        if way == 0.0:
            return 0.0, 0.0
        heights = self.scale.heights(found.losses)
        landing = float(np.interp(found.at + way, found.values, heights))
        over, down = self.pixels(way, landing - y)
        if abs(over) < 8.0 or not np.isfinite(landing):
            return self.pixels(way, self._rise(found) * way)
        return over, down

    def _draw_rug(self, answer: LandscapeAnswer) -> None:
        values = answer.question.trail.along(answer.question.parameters[0])[-MOST_MARKS:]
        bottom = self.box.viewRange()[1][0]
        height = RUG * self.box.viewPixelSize()[1]
        self.marks.setData(np.repeat(values, 2), np.tile([bottom, bottom + height], len(values)))
        self.marks.setVisible(len(values) > 1)

    # Reading

    def _look(self, place: tuple[float, float] | None) -> None:
        found = self.found
        if place is None or found is None:
            self._at = None
            self.stop_reading()
            return
        self._read(int(np.abs(found.values - place[0]).argmin()))

    def _move(self, right: int, up: int) -> None:
        found = self.found
        if found is not None:
            at = int(np.abs(found.values - found.at).argmin()) if self._at is None else self._at
            self._read(min(max(at + right, 0), len(found.values) - 1))

    def _read(self, at: int) -> None:
        found, answer = self.found, self._answer
        if found is None or answer is None:
            return
        self._at = at
        value, loss = float(found.values[at]), float(found.losses[at])
        name = answer.question.names[0]
        if np.isfinite(loss):
            text = tr(
                "{name} = {value}: loss {loss}",
                name=name,
                value=shown_number(value, 3),
                loss=shown_number(loss),
            )
            self.read(value, self.scale.height(loss), text)
        else:
            self.read(
                value,
                self.box.viewRange()[1][0],
                tr("{name} = {value}: lost", name=name, value=shown_number(value, 3)),
            )
