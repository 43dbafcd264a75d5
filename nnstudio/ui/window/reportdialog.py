"""A box with a sentence, and a technical text that is folded away and can be copied."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from nnstudio.language.translate import tr
from nnstudio.session.logfile import log_folder
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID, font
from nnstudio.ui.training.notelabel import NoteLabel

WIDTH = 560
DETAILS_HEIGHT = 240
COPIED_MS = 4_000
_ICON = 40


class ReportDialog(QDialog):
    """Lies beside the window and holds nothing up; `row` is where the buttons are."""

    def __init__(self, heading: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("NN Studio")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.heading, self.text = QLabel(heading), QLabel(text)
        self.fold = LinkButton(
            tr("Show the details"), tr("What a programmer needs to find the cause")
        )
        self.copy = LinkButton(
            tr("Copy details for a report"),
            tr("Put the details and the versions on the clipboard; nothing of your table is in it"),
        )
        self.folder = LinkButton(
            tr("Show the log folder"), tr("Where NN Studio writes down what went wrong")
        )
        self.details = QPlainTextEdit()
        self.note = NoteLabel()
        self.row = QHBoxLayout()
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._dress()
        self._lay_out()
        self.fold.clicked.connect(self._fold_or_unfold)
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._show_folder)
        self._copied.timeout.connect(lambda: self.note.show_text(""))

    def show_details(self, text: str) -> None:
        """The technical text, as it is copied."""
        from nnstudio.session.systemdetails import report_text, system_details

        self.details.setPlainText(f"{text.strip()}\n\n{report_text(system_details())}")

    def add_button(self, text: str, tip: str, primary: bool = False) -> QPushButton:
        """One more button at the right end."""
        button = QPushButton(text)
        button.setProperty("primary" if primary else "quiet", True)
        button.setToolTip(plain_tip(tip))
        button.setDefault(primary)
        button.setAutoDefault(primary)
        self.row.addWidget(button)
        return button

    def say(self, sentence: str) -> None:
        """Say under the details what was done, for a while."""
        self.note.show_text(sentence)
        self._copied.start()

    def _dress(self) -> None:
        self.heading.setFont(font("title", bold=True))
        for label in (self.heading, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("The details"))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(font("small").pointSizeF())
        self.details.setFont(fixed)
        self.details.setMinimumHeight(DETAILS_HEIGHT)
        self.details.hide()

    def _lay_out(self) -> None:
        icon = QLabel()
        sign = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        icon.setPixmap(sign.pixmap(_ICON, _ICON))
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(self.heading)
        words.addWidget(self.text)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        links = QHBoxLayout()
        links.setSpacing(GRID)
        for link in (self.fold, self.copy, self.folder):
            links.addWidget(link)
        links.addStretch(1)
        self.row.setSpacing(GRID)
        self.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.addLayout(top)
        column.addLayout(links)
        column.addWidget(self.details, 1)
        column.addWidget(self.note)
        column.addLayout(self.row)
        self.setMinimumWidth(WIDTH)

    def _fold_or_unfold(self) -> None:
        opens = self.details.isHidden()
        self.details.setVisible(opens)
        words = tr("Hide the details") if opens else tr("Show the details")
        self.fold.setText(words)
        self.fold.setAccessibleName(words)
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
        self.say(tr("Copied. Read it over before you send it to anyone."))

    def _show_folder(self) -> None:
        folder = open_log_folder()
        if folder is not None:
            self.say(tr("The log is in {folder}.", folder=folder))


def open_log_folder() -> str | None:
    """Show the log's folder in the system's file manager; where there is none, the folder."""
    folder = log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
    return None if opened else str(folder)
