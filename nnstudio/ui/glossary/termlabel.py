"""A paragraph whose terms are underlined with dots: they explain themselves under the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLabel, QToolTip, QWidget

from nnstudio.glossary.glossary import Mention
from nnstudio.ui.glossary.book import book
from nnstudio.ui.glossary.tiptext import tip_with

DOTS = QTextCharFormat.UnderlineStyle.DotLine
WITHOUT = Qt.TextInteractionFlag.LinksAccessibleByMouse
WITH_LINKS = WITHOUT | Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class TermLabel(QLabel):
    """Wrapped text, as it was given but for the dots under terms: all, or those of `mentions`."""

    term_asked = Signal(str)  # an entry's name

    def __init__(
        self, text: str = "", mentions: Sequence[Mention] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.linkActivated.connect(self.term_asked)
        self.linkHovered.connect(self._show_tip)
        self.show_text(text, mentions)

    def setText(self, text: str) -> None:
        """Show another text, with dots under each term that it uses."""
        if text != self._text:
            self.show_text(text, book().mentions(text))

    def show_text(self, text: str, mentions: Sequence[Mention]) -> None:
        """Show a text with dots under these terms only."""
        self._text = text
        self.setTextFormat(Qt.TextFormat.RichText if mentions else Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(WITH_LINKS if mentions else WITHOUT)
        # Tab goes from term to term; a click leaves the keys where they are.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if mentions else Qt.FocusPolicy.NoFocus)
        super().setText(_marked(text, mentions) if mentions else text)
        self._dot()

    def text(self) -> str:
        """What it says, without any marks."""
        return self._text

    def term_at(self, at: QPoint | None) -> str | None:
        """The term that Tab has come to, when no point is asked for; None where there is none."""
        if at is not None or not self.hasFocus():
            return None
        start = self.selectionStart()
        document = self.findChild(QTextDocument)
        if start < 0 or document is None:
            return None
        cursor = QTextCursor(document)
        cursor.setPosition(start + 1)
        return cursor.charFormat().anchorHref() or None

    def focusNextPrevChild(self, forwards: bool) -> bool:
        moved = super().focusNextPrevChild(forwards)
        entry = book().find(self.term_at(None) or "")
        if entry is None:
            QToolTip.hideText()
        else:
            below = self.mapToGlobal(self.rect().bottomLeft())
            QToolTip.showText(below, tip_with("", entry), self)
        return moved

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in at the first term, or from behind at the last; Qt waits for one more Tab."""
        super().focusInEvent(event)
        backwards = event.reason() == Qt.FocusReason.BacktabFocusReason
        if backwards or event.reason() == Qt.FocusReason.TabFocusReason:
            self.setSelection(0, 0)
            document = self.findChild(QTextDocument)
            links = 0 if document is None else len(_anchors(document))
            for _ in range(links if backwards else min(links, 1)):
                self.focusNextPrevChild(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dot()

    def _dot(self) -> None:
        """Qt's links are blue and underlined; these are text with dots."""
        if self.textFormat() != Qt.TextFormat.RichText:
            return
        self.sizeHint()  # until it is asked for its size, a label does not lay its text out
        document = self.findChild(QTextDocument)
        if document is None:
            return
        look = QTextCharFormat()
        look.setUnderlineStyle(DOTS)
        look.setForeground(self.palette().color(QPalette.ColorRole.WindowText))
        look.setUnderlineColor(self.palette().color(QPalette.ColorRole.Highlight))
        cursor = QTextCursor(document)
        for start, length in _anchors(document):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)

    def _show_tip(self, name: str) -> None:
        entry = book().find(name)
        if entry is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(QCursor.pos(), tip_with("", entry), self)


def _marked(text: str, mentions: Sequence[Mention]) -> str:
    parts, at = [], 0
    for mention in sorted(mentions, key=lambda one: one.start):
        word = escape(text[mention.start : mention.end])
        parts.append(escape(text[at : mention.start]))
        parts.append(f'<a href="{escape(mention.entry.name)}">{word}</a>')
        at = mention.end
    return "".join([*parts, escape(text[at:])]).replace("\n", "<br>")


def _anchors(document: QTextDocument) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    block = document.begin()
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            if fragment.charFormat().isAnchor():
                found.append((fragment.position(), fragment.length()))
            part += 1
        block = block.next()
    return found
