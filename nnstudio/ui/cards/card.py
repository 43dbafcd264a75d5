"""What the three kinds of cards have in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from nnstudio.document.frame import Frame
from nnstudio.ui import theme as themes
from nnstudio.ui.glossary.termlabel import TermLabel
from nnstudio.ui.theme import Theme

WIDTH = 348


class Card(QWidget):
    """Draws frames; what is said about the whole stands in its head: `headed` asks to show it."""

    headed = Signal(str, str, str)  # name, what it is, and a word for its state or ""
    parameter_asked = Signal(int)  # the card of this weight or bias
    row_asked = Signal(int)  # show this row of the table

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)

    def show_frame(self, frame: Frame) -> None:
        """Show what there is to know at this moment."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Let keys go to the first control."""
        raise NotImplementedError


def sentence(muted: bool = True) -> QLabel:
    """A small text of several lines; screen readers say it as it is."""
    label = TermLabel()
    label.setFont(themes.font("small"))
    if muted:
        label.setProperty("muted", True)
    return label


def say(label: QLabel, text: str) -> None:
    """Set a text that has changed; an empty one takes no room."""
    if label.text() != text:
        label.setText(text)
    label.setVisible(bool(text))
