"""A dock that looks like a card: its title, the panel's own small tools, and the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.ui.theme import font


class DockPanel(QDockWidget):
    """Holds one panel; it can be moved, floated and closed, and opened again from the View menu."""

    def __init__(self, name: str, title: str, panel: QWidget, tools: QWidget | None) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.setTitleBarWidget(self._title_bar(title, tools))
        self.setWidget(_body(panel))
        self.toggleViewAction().setText(title)

    def set_title(self, title: str) -> None:
        """Change the heading."""
        self._label.setText(title)

    def _title_bar(self, title: str, tools: QWidget | None) -> QWidget:
        bar = QFrame()
        bar.setObjectName("panelTitle")
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        self._label = QLabel(title)
        self._label.setFont(font("title", bold=True))
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 8, 2)
        row.addWidget(self._label)
        row.addStretch()
        if tools is not None:
            row.addWidget(tools)
        bar.setMinimumHeight(32)
        return bar


def _body(panel: QWidget) -> QWidget:
    body = QFrame()
    body.setObjectName("panelBody")
    layout = QVBoxLayout(body)
    layout.setContentsMargins(8, 0, 8, 8)
    layout.addWidget(panel)
    return body
