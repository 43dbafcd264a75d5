"""At the right of the table's title: which table this is, and where others come from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui import theme
from nnstudio.ui.chevron import add_chevron
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly

_TITLE_WIDTH = 120


class TableTools(QWidget):
    """The table's title with a small menu, and "Open…"."""

    open_asked = Signal()
    course_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.sources = LinkButton(tr("Table"))
        self.sources.setAccessibleName(tr("Which table to learn from"))
        self.sources.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.sources)
        for text, asked in (
            (tr("&Four people (the course's table)"), self.course_asked),
            (tr("&Open a file…"), self.open_asked),
            (tr("&Paste as a new table"), self.paste_asked),
        ):
            menu.addAction(text).triggered.connect(asked)
        self.sources.setMenu(menu)
        self.opens = LinkButton(
            tr("Open…"),
            tr("Open a table from a text file or a spreadsheet. Undo brings this one back."),
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
        shown = metrics.elidedText(
            title or tr("Table"), Qt.TextElideMode.ElideRight, theme.px(_TITLE_WIDTH)
        )
        self.sources.setText(shown.replace("&", "&&"))
        self.sources.updateGeometry()
        self.sources.setMinimumWidth(self.sources.sizeHint().width())  # the words are never cut
        tip_plainly(self.sources, tr("{title}\nA click offers other tables.", title=title))
