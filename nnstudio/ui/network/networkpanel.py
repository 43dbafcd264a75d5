"""The Network panel: the diagram, a line of words above, and at its foot what it shows and how."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.document.frame import Frame
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.network.zoombar import ZoomBar
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme, font

HINT = "double-click any value to change or lock it"
ASK = "Forward, loss, backward and update of this row, number by number.\nCtrl+E"


class NetworkPanel(Panel):
    """Shows which row is fed through the network, and how many parameters there are."""

    title = "Network"
    explain_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.diagram = NetworkDiagram()
        self.tools = _muted()
        self._row, self._legend = _muted(), _muted()
        self.explain = LinkButton("explain this step\u2026", ASK, font("small"))
        self.explain.clicked.connect(self.explain_asked)
        self._legend.setText("line: blue +, orange \u2212, width: size of the weight")
        self.zoom = ZoomBar()
        self.zoom.in_asked.connect(self.diagram.zoom_in)
        self.zoom.out_asked.connect(self.diagram.zoom_out)
        self.zoom.fit_asked.connect(self.diagram.fit)
        self.diagram.view_changed.connect(self.zoom.show_zoom)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for part in (self._row, self.explain):
            upper.addWidget(part)
        upper.addStretch()
        lower.addWidget(self._legend, 1)
        lower.addWidget(self.zoom)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        column.addWidget(self.diagram, 1)
        column.addLayout(upper)
        column.addLayout(lower)

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment."""
        self.diagram.show_frame(frame)
        shown = frame.shown_name
        self._set_text(self._row, "No row to show" if shown is None else f"Showing row: {shown}")
        spec = frame.model.params.spec
        words = f"{spec.describe()}, {spec.parameter_count} parameters"
        if frame.document.locked:
            words += f" ({len(frame.document.locked)} locked)"
        if isinstance(self.tools, QLabel):
            self._set_text(self.tools, f"{words} \u00b7 {HINT}")

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self.diagram.set_theme(theme)

    def _set_text(self, label: QLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)


def _muted() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(font("small"))
    label.setProperty("muted", True)
    return label


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(NetworkPanel, 590, 500)
