"""At the right of the table's title: which table this is, and where others come from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from nnstudio.ui import theme
from nnstudio.ui.chevron import add_chevron
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import plain_tip

_TITLE_WIDTH = 120


class TableTools(QWidget):
    """The table's title with a small menu, and "Open…"."""

    open_asked = Signal()
    course_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.sources = LinkButton("Table")
        self.sources.setAccessibleName("Which table to learn from")
        self.sources.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.sources)
        menu.addAction("&Four people (the course's table)").triggered.connect(self.course_asked)
        menu.addAction("&Open a file…").triggered.connect(self.open_asked)
        menu.addAction("&Paste as a new table").triggered.connect(self.paste_asked)
        self.sources.setMenu(menu)
        self.opens = LinkButton(
            "Open…", "Open a table from a text file or a spreadsheet. Undo brings this one back."
        )
        self.opens.clicked.connect(self.open_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.sources)
        layout.addWidget(self.opens)

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        add_chevron(self.sources, QColor(chosen.accent))

    def show_title(self, title: str) -> None:
        """Name the table shown."""
        if title == self._title:
            return
        self._title = title
        metrics = QFontMetrics(self.sources.font())
        shown = metrics.elidedText(title or "Table", Qt.TextElideMode.ElideRight, _TITLE_WIDTH)
        self.sources.setText(shown.replace("&", "&&"))
        self.sources.updateGeometry()
        self.sources.setMinimumWidth(self.sources.sizeHint().width())  # the words are never cut
        self.sources.setToolTip(plain_tip(f"{title}\nA click offers other tables."))
