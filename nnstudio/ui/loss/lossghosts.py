"""Earlier runs in the loss plot: dashed curves with their names at their ends."""

from __future__ import annotations

import pyqtgraph as pg

from nnstudio.core.losshistory import LossCurve
from nnstudio.document.frame import Ghost
from nnstudio.ui import theme as themes
from nnstudio.ui.loss.ghoststyle import PALE, ghost_pen
from nnstudio.ui.loss.lossrange import height_of
from nnstudio.ui.loss.peaks import peaks
from nnstudio.ui.theme import Theme

APART = 15  # pixels between two names


class LossGhosts:
    """Owns one curve and one name for each ghost; items are made once and used again."""

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self._theme = themes.LIGHT
        self._ghosts: tuple[Ghost, ...] = ()
        self._curves: list[pg.PlotCurveItem] = []
        self._names: list[pg.TextItem] = []

    @property
    def curves(self) -> list[LossCurve]:
        """What has to fit into the plot."""
        return [ghost.curve for ghost in self._ghosts]

    @property
    def names(self) -> list[str]:
        """The names shown."""
        return [name.toPlainText() for name in self._names if name.isVisible()]

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self._dress()

    def show(self, ghosts: tuple[Ghost, ...]) -> None:
        """Have an item for each ghost; `draw` puts them in place."""
        self._ghosts = ghosts
        while len(self._curves) < len(ghosts):
            self._add_items()
        for i, (curve, name) in enumerate(zip(self._curves, self._names, strict=True)):
            used = i < len(ghosts) and len(ghosts[i].curve) > 0
            curve.setVisible(used)
            name.setVisible(used)
            if used:
                name.setPlainText(_short(ghosts[i].name))
        self._dress()

    def draw(self, log: bool, pixels: int) -> None:
        """Draw the visible part of every ghost and set the names apart."""
        (left, right), (bottom, top) = self._box.viewRange()
        heights: list[float] = []
        for ghost, curve, name in zip(self._ghosts, self._curves, self._names, strict=False):
            if not len(ghost.curve):
                continue
            x, y = peaks(ghost.curve.epochs, ghost.curve.losses, left, right, pixels)
            y = height_of(y, log, bottom)
            curve.setData(x, y, connect="finite", antialias=len(x) <= 2_000)
            inside = x <= right
            end_x, end_y = (x[inside][-1], y[inside][-1]) if inside.any() else (left, bottom)
            heights.append(self._free_height(float(end_y), heights, (bottom, top)))
            name.setPos(float(end_x), heights[-1])

    def _free_height(self, wished: float, taken: list[float], view: tuple[float, float]) -> float:
        """Up from the end of the curve until no other name is nearer than APART pixels."""
        apart = themes.px(APART) * (view[1] - view[0]) / max(1.0, self._box.height())
        height = wished
        for other in sorted(taken):
            if abs(other - height) < apart:
                height = other + apart
        return height

    def _dress(self) -> None:
        """Colours and dashes; the others step back behind one that stands out."""
        lit = any(ghost.highlighted for ghost in self._ghosts)
        for ghost, curve, name in zip(self._ghosts, self._curves, self._names, strict=False):
            pale = lit and not ghost.highlighted
            curve.setPen(ghost_pen(self._theme, ghost, pale))
            curve.setZValue(3 if ghost.highlighted else 1)
            self._colour_name(name, pale)

    def _colour_name(self, name: pg.TextItem, pale: bool = False) -> None:
        """Muted, on a plate that lets it be read on top of a curve."""
        name.setColor(themes.colour(self._theme.muted, PALE if pale else 1.0))
        name.fill = pg.mkBrush(themes.colour(self._theme.panel, 0.7))
        name.textItem.document().setDocumentMargin(1.0)

    def _add_items(self) -> None:
        curve = pg.PlotCurveItem()
        name = pg.TextItem(anchor=(1, 1.2))
        self._colour_name(name)
        name.setFont(themes.font("small"))
        for depth, item in ((1, curve), (12, name)):
            item.setZValue(depth)
            self._box.addItem(item, ignoreBounds=True)
        self._curves.append(curve)
        self._names.append(name)


def _short(name: str) -> str:
    return name if len(name) <= 28 else f"{name[:27]}…"
