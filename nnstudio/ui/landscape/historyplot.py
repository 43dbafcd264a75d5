"""Every weight over the epochs: the chosen one strong, the others thin and grey."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.core.trail import Trail
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui.landscape.lookplot import LookPlot
from nnstudio.ui.plot.dot import Dot
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step

MOST = 60  # parameters up to which all are drawn
POINTS = 200  # of each of the grey curves


class HistoryPlot(LookPlot):
    """Draws trails."""

    def __init__(self) -> None:
        super().__init__(tr("epoch"), tr("weight"))
        self._trail = Trail()
        self._spec: NetworkSpec | None = None
        self._chosen = 0
        self._at: tuple[int, int] | None = None  # the point that is read, and whose
        self._limits: tuple[float, float] | None = None
        self.others, self.curve = pg.PlotCurveItem(connect="finite"), pg.PlotCurveItem()
        self.named = pg.PlotCurveItem()
        self.head = Dot(9.0)
        for depth, item in enumerate((self.others, self.named, self.curve, self.head), start=5):
            item.setZValue(depth)
            self.box.addItem(item, ignoreBounds=True)
        self.setAccessibleName(tr("Weights over the epochs"))
        self.looked.connect(self._look)
        self.moved.connect(self._move)

    @property
    def all_drawn(self) -> bool:
        """Whether there are few enough parameters to draw them all."""
        return self._spec is not None and self._spec.parameter_count <= MOST

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        super().set_theme(theme)
        self.others.setPen(pg.mkPen(theme.control, width=1))
        self.named.setPen(pg.mkPen(theme.text, width=1.5))
        self.curve.setPen(pg.mkPen(theme.accent, width=2.5))
        self.head.setPen(pg.mkPen(theme.panel, width=1.5))
        self.head.setBrush(pg.mkBrush(theme.accent))

    def show_trail(self, trail: Trail, spec: NetworkSpec, chosen: int) -> None:
        """Draw a trail; `chosen` is the place of the strong curve's parameter."""
        if spec != self._spec:
            self._limits = None
        self._trail, self._spec, self._chosen = trail, spec, chosen
        if not len(trail):
            return
        values = trail.along(chosen)
        self.down.rename(tr("value") if self.all_drawn else spec.name(chosen))
        self._fit(trail.vectors if self.all_drawn else values)
        self.curve.setData(trail.epochs, values)
        self.head.setPos(float(trail.epochs[-1]), float(values[-1]))
        self.others.setVisible(self.all_drawn)
        if self.all_drawn:
            self._draw_others(trail)
        if self._at is not None and self.reading:
            self._read(*self._at)
        else:
            self.named.setVisible(False)

    def _draw_others(self, trail: Trail) -> None:
        """All of them as one curve with gaps, which is much cheaper than many."""
        few = np.unique(np.linspace(0, len(trail) - 1, min(POINTS, len(trail))).astype(np.intp))
        count = trail.vectors.shape[1]
        gap = np.full((1, count), np.nan)
        heights = np.concatenate([trail.vectors[few], gap]).T.ravel()
        epochs = np.tile(np.append(trail.epochs[few], np.nan), count)
        self.others.setData(epochs, heights, connect="finite")

    def _fit(self, values: Array) -> None:
        low, high = float(values.min()), float(values.max())
        limits = self._limits
        wide = high - low
        if limits is None or low < limits[0] or high > limits[1] or wide < 0.4 * _length(limits):
            step = nice_step(max(wide, 0.1), 10)
            limits = (np.floor(low / step - 0.1) * step, np.ceil(high / step + 0.1) * step)
            self._limits = limits
        first, last = float(self._trail.epochs[0]), float(self._trail.epochs[-1])
        last = max(last, first + 1.0)
        pad = 0.02 * (last - first)
        self.set_range((first - pad, last + pad), limits)

    # Reading

    def _look(self, place: tuple[float, float] | None) -> None:
        trail = self._trail
        if place is None or not len(trail) or self._spec is None:
            self._at = None
            self.named.setVisible(False)
            self.stop_reading()
            return
        point = int(np.abs(trail.epochs - place[0]).argmin())
        whose = self._chosen
        if self.all_drawn:
            whose = int(np.abs(trail.vectors[point] - place[1]).argmin())
        self._read(point, whose)

    def _move(self, right: int, up: int) -> None:
        trail = self._trail
        if not len(trail) or self._spec is None:
            return
        point, whose = (len(trail) - 1, self._chosen) if self._at is None else self._at
        if self.all_drawn and up:
            order = np.argsort(trail.vectors[min(point, len(trail) - 1)], kind="stable")
            at = int(np.flatnonzero(order == whose)[0]) + up
            whose = int(order[min(max(at, 0), len(order) - 1)])
        self._read(point + right, whose)

    def _read(self, point: int, whose: int) -> None:
        trail, spec = self._trail, self._spec
        if spec is None or not len(trail) or whose >= spec.parameter_count:
            return
        point = min(max(point, 0), len(trail) - 1)
        self._at = (point, whose)
        epoch, value = float(trail.epochs[point]), float(trail.vectors[point, whose])
        self.named.setVisible(whose != self._chosen)
        self.named.setData(trail.epochs, trail.along(whose))
        at = f"{epoch:,.0f}" if epoch == int(epoch) else f"{epoch:,.2f}"
        self.read(
            epoch,
            value,
            tr(
                "{name} at epoch {epoch}: {value}",
                name=spec.name(whose),
                epoch=at,
                value=shown_number(value),
            ),
        )


def _length(limits: tuple[float, float]) -> float:
    return limits[1] - limits[0]
