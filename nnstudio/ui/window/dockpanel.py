"""A dock that looks like a card: its title, the panel's own small tools, and the panel.

A dock that is closed at first gets its title and frame when it is first shown.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.elidedlabel import ElidedLabel
from nnstudio.ui.panel import Panel
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.theme import USUAL_SCALE, font, text_scale
from nnstudio.ui.tippedlabel import TippedLabel
from nnstudio.ui.window.windowactions import ENGLISH

TITLE = 32  # pixels, the least height of a title
ABOVE, UNDER = 6, 2  # pixels in a title
LEAST = (160, 100)  # pixels of a panel that scrolls


class DockPanel(QDockWidget):
    """Holds one panel; it can be moved, floated and closed, and opened again from the View menu."""

    def __init__(
        self, name: str, panel: Panel, parent: QWidget | None = None, late: bool = False
    ) -> None:
        super().__init__(tr(panel.title), parent)
        self._panel = panel
        self._filled = False
        self.setObjectName(name)
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
            | QDockWidget.DockWidgetFeature.DockWidgetClosable
        )
        toggle = self.toggleViewAction()
        toggle.setObjectName(f"panel.{name}")
        toggle.setProperty(ENGLISH, panel.title)
        toggle.setToolTip(tr("Show or hide this panel"))
        if late:
            panel.setParent(self)  # else nobody would keep it
        else:
            self._fill()

    def setVisible(self, visible: bool) -> None:
        """Show or hide the dock; whatever opens it comes through here."""
        if visible:
            self._fill()
        super().setVisible(visible)

    def _fill(self) -> None:
        if not self._filled:
            self._filled = True
            self.setTitleBarWidget(_title_bar(tr(self._panel.title), self._panel.tools, self))
            self.setWidget(_body(self._panel, self))


def _title_bar(title: str, tools: QWidget | None, dock: QWidget) -> QWidget:
    bar = QFrame(dock)
    bar.setObjectName("panelTitle")
    bar.setCursor(Qt.CursorShape.ArrowCursor)
    label = TippedLabel(title)  # a long title gives way to the tools
    label.setFont(font("title", bold=True))
    row = QHBoxLayout(bar)
    row.setContentsMargins(12, ABOVE, 8, UNDER)
    row.addStrut(TITLE - ABOVE - UNDER)  # Qt gives a title what it hints at, and asks no minimum
    if isinstance(tools, ElidedLabel):  # which gives way to the title
        label.setMinimumWidth(label.sizeHint().width())
        tools.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label)
        row.addWidget(tools, 1)
    else:
        row.addWidget(label, 1)
        if tools is not None:
            row.addWidget(tools)
    return bar


def _body(panel: QWidget, dock: QWidget) -> QWidget:
    body = QFrame(dock)
    body.setObjectName("panelBody")
    layout = QVBoxLayout(body)
    layout.setContentsMargins(8, 0, 8, 8)
    layout.addWidget(panel if text_scale() <= USUAL_SCALE else _scrolled(panel))
    return body


def _scrolled(panel: QWidget) -> QWidget:
    """Where texts are large, a panel with too little room scrolls, and never cuts."""
    area = scrolling(panel)
    area.setMinimumSize(*LEAST)
    return area
