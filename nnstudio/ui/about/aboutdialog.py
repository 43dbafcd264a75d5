"""About NN Studio: versions, licences, and a button that copies what a report should name."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from nnstudio import __version__, assets
from nnstudio.language.translate import mark, tr
from nnstudio.session.systemdetails import report_text, system_details
from nnstudio.ui.about.licences import present
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID, font, px

SIZE = (600, 620)
ICON = 56  # pixels
ABOUT = mark("See a neural network learn from your own table, and open every number of it.")
COPY = mark("&Copy details for a report")
COPY_TIP = mark("Copy these versions as plain text; no names, no folders, nothing of your table")


class AboutDialog(QDialog):
    """Open it with `open()`. `log` is where faults were written, if there is such a file."""

    def __init__(self, kernel: str, log: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About NN Studio"))
        self._details = system_details(kernel)
        self._log = log
        self.licences = QTextBrowser()
        self.copy_button, self.close_button = QPushButton(tr(COPY)), QPushButton(tr("Close"))
        self.copied = QLabel()
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(self._head())
        column.addLayout(self._table())
        caption = QLabel(tr("What it is built on, and the licences"))
        caption.setFont(font("title", bold=True))
        column.addWidget(caption)
        column.addWidget(self.licences, 1)
        column.addLayout(self._buttons())
        self.close_button.setFocus()
        self.resize(px(SIZE[0]), px(SIZE[1]))

    @property
    def report(self) -> str:
        """What the button copies."""
        return report_text(self._details)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copied.setText(tr("Copied."))

    def _dress(self) -> None:
        rows = "".join(
            f"<tr><td style='padding-right: 16px'>{escape(part.name)}</td>"
            f"<td style='padding-right: 16px'>{escape(part.licence)}</td>"
            f"<td>{escape(tr(part.use))}</td></tr>"
            for part in present()
        )
        self.licences.setHtml(f"<table cellspacing='2'>{rows}</table>")
        self.licences.setFrameShape(QFrame.Shape.NoFrame)
        self.licences.setAccessibleName(tr("What it is built on, and the licences"))
        self.licences.setToolTip(
            plain_tip(tr("Each part of the program, its licence, and what it is for"))
        )
        self.copy_button.setToolTip(plain_tip(tr(COPY_TIP)))
        self.close_button.setToolTip(plain_tip(tr("Back to the window (Esc)")))
        self.copy_button.setAutoDefault(False)
        self.close_button.setDefault(True)
        for button, dress in ((self.copy_button, "quiet"), (self.close_button, "primary")):
            button.setProperty(dress, True)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.copied.setProperty("muted", True)

    def _head(self) -> QHBoxLayout:
        picture, name, says = QLabel(), QLabel(f"NN Studio {__version__}"), QLabel(tr(ABOUT))
        ratio = self.devicePixelRatioF()
        icon = QIcon(str(assets.resource_path("icons", "nnstudio.svg")))
        picture.setPixmap(icon.pixmap(QSize(ICON, ICON), ratio))
        name.setFont(font("figure", bold=True))
        says.setProperty("muted", True)
        says.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(says)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        rows = [(tr(title), value) for title, value in self._details[1:]]
        if self._log is not None:
            rows.append((tr("Log of faults"), str(self._log)))
        for place, (title, value) in enumerate(rows):
            name, shown = QLabel(title), QLabel(value)
            name.setProperty("muted", True)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            shown.setWordWrap(True)
            grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(shown, place, 1)
        return grid

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addWidget(self.copied, 1)
        row.addWidget(self.close_button)
        return row
