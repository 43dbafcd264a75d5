"""How the network shares its answer out among several classes: a bar for each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, tr
from nnstudio.ui import theme
from nnstudio.ui.plaintip import tip_plainly

MOST = 6  # classes shown, the likeliest of more
_LINE = 15.0  # px high
_BAR = 8.0
_NAMES, _FIGURES = 0.4, 40.0  # share of the width, px
_GAP = 6.0


class YouBars(QWidget):
    """Classes stay in the label's order, so that bars grow and do not jump."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme.LIGHT
        self._classes: tuple[str, ...] = ()
        self._shares: tuple[float, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The answer, a share for each class"))

    @property
    def shown(self) -> list[int]:
        """Which classes have a bar, in the label's order."""
        if len(self._shares) <= MOST:
            return list(range(len(self._shares)))
        return sorted(np.argsort(self._shares, kind="stable")[: -MOST - 1 : -1].tolist())

    def words(self) -> str:
        """All shares as text, the largest first."""
        return commas(self._shares_by_size())

    def _shares_by_size(self) -> list[str]:
        pairs = sorted(zip(self._shares, self._classes, strict=True), key=lambda p: -p[0])
        return [f"{name} {share:.0%}" for share, name in pairs]

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self._theme = chosen
        self.update()

    def show_shares(self, classes: Sequence[str], shares: Sequence[float]) -> None:
        """Show a share from 0 to 1 for each class."""
        classes, shares = tuple(classes), tuple(shares)
        if classes != self._classes:
            self._classes = classes
            self.updateGeometry()
        if shares != self._shares:
            self._shares = shares
            self.update()

    def tell(self) -> None:
        """Bring tool tip and description up to date; a few times a second is enough."""
        self.setAccessibleDescription(self.words())
        tip_plainly(self, "\n".join(self._shares_by_size()))

    def sizeHint(self) -> QSize:
        """A line for each class, and one for those that are not shown."""
        count = min(len(self._classes), MOST) + int(len(self._classes) > MOST)
        return QSize(160, round(count * theme.grown(_LINE)))

    def minimumSizeHint(self) -> QSize:
        """Narrower, and just as high."""
        return QSize(theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, bar and percent of each class."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            most = max(range(len(self._shares)), key=self._shares.__getitem__, default=-1)
            for line, of_class in enumerate(self.shown):
                self._paint_class(painter, line * theme.grown(_LINE), of_class, of_class == most)
            rest = len(self._classes) - MOST
            if rest > 0:
                painter.setFont(theme.font("small"))
                painter.setPen(QColor(self._theme.muted))
                box = QRectF(0.0, MOST * theme.grown(_LINE), self.width(), theme.grown(_LINE))
                words = counted("and {n} more class", "and {n} more classes", rest)
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_class(self, painter: QPainter, top: float, of_class: int, most: bool) -> None:
        t, share = self._theme, min(max(self._shares[of_class], 0.0), 1.0)
        colours = theme.class_colours(t)
        names = round(self.width() * _NAMES)
        font = theme.font("small", bold=most)
        painter.setFont(font)
        painter.setPen(QColor(t.text if most else t.muted))
        name = QFontMetrics(font).elidedText(
            self._classes[of_class], Qt.TextElideMode.ElideRight, names - round(theme.grown(_GAP))
        )
        painter.drawText(
            QRectF(0.0, top, names, theme.grown(_LINE)), Qt.AlignmentFlag.AlignVCenter, name
        )
        right = QRectF(
            self.width() - theme.grown(_FIGURES), top, theme.grown(_FIGURES), theme.grown(_LINE)
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(right, flags, f"{share:.0%}")
        room = self.width() - names - theme.grown(_FIGURES) - theme.grown(_GAP)
        bar = QRectF(
            names, top + (theme.grown(_LINE) - theme.grown(_BAR)) / 2, room, theme.grown(_BAR)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.line))
        painter.drawRoundedRect(bar, theme.grown(_BAR) / 2, theme.grown(_BAR) / 2)
        painter.setClipRect(QRectF(bar.left(), bar.top(), room * share, theme.grown(_BAR)))
        painter.setBrush(QColor(colours[of_class % len(colours)]))
        painter.drawRoundedRect(bar, theme.grown(_BAR) / 2, theme.grown(_BAR) / 2)
        painter.setClipping(False)
