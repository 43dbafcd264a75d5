"""A dock that looks like a card: its title, the panel's own small tools, and the panel."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.ui.theme import font


class Panel(Protocol):
    """What a dock needs to know of the widget that it holds."""

    title: str
    tools: QWidget | None


class DockPanel(QDockWidget):
    """Holds one panel; it can be moved, floated and closed, and opened again from the View menu."""

    def __init__(self, name: str, panel: QWidget) -> None:
        about = cast(Panel, panel)
        super().__init__(about.title)
        self.setObjectName(name)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        self.setTitleBarWidget(_title_bar(about.title, about.tools))
        self.setWidget(_body(panel))


def _title_bar(title: str, tools: QWidget | None) -> QWidget:
    bar = QFrame()
    bar.setObjectName("panelTitle")
    bar.setCursor(Qt.CursorShape.ArrowCursor)
    label = QLabel(title)
    label.setFont(font("title", bold=True))
    row = QHBoxLayout(bar)
    row.setContentsMargins(12, 6, 8, 2)
    row.addWidget(label)
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
