"""A small control at the diagram's foot: farther, how near, nearer, and the whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.network.diagramview import MOST_ZOOM
from nnstudio.ui.theme import font


class ZoomBar(QWidget):
    """Says what is wished; `show_zoom` tells it what is."""

    out_asked = Signal()
    in_asked = Signal()
    fit_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._out = self._button("\u2212", tr("Farther away (Ctrl+\u2212)"), tr("Zoom out"))
        self._in = self._button("+", tr("Nearer (Ctrl++, or Ctrl and the wheel)"), tr("Zoom in"))
        self._fit = self._button(
            tr("fit", "the network"), tr("See the whole network (Ctrl+0)"), tr("Fit the network")
        )
        self._percent = QLabel()
        self._percent.setFont(font("small"))
        self._percent.setToolTip(tr("How large the network is drawn."))
        self._percent.setProperty("muted", True)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setFixedWidth(self._percent.fontMetrics().horizontalAdvance("1200 %") + 2)
        self._out.clicked.connect(self.out_asked)
        self._in.clicked.connect(self.in_asked)
        self._fit.clicked.connect(self.fit_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self._out, self._percent, self._in, self._fit):
            row.addWidget(part)
        self.show_zoom(1.0)

    def show_zoom(self, zoom: float) -> None:
        """How many times larger than the whole the network is seen."""
        self._percent.setText(f"{zoom:.0%}".replace("%", " %"))
        self._percent.setAccessibleName(tr("Zoom {zoom:.0%}", zoom=zoom))
        self._out.setEnabled(zoom > 1.0)
        self._fit.setEnabled(zoom > 1.0)
        self._in.setEnabled(zoom < MOST_ZOOM)

    def _button(self, text: str, tip: str, name: str) -> LinkButton:
        button = LinkButton(text, tip, font("small"))
        button.setAccessibleName(name)
        return button
