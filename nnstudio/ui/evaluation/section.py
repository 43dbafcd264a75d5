"""A part of the panel: a heading, a few quiet words at its right, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.ui import theme as themes
from nnstudio.ui.tippedlabel import TippedLabel


class Section(QWidget):
    """Its content is given once; heading and aside may change."""

    def __init__(self, heading: str, *content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = TippedLabel(heading)
        self.heading.setFont(themes.font("body", bold=True))
        self.aside = TippedLabel()
        self.aside.setFont(themes.font("small"))
        self.aside.setProperty("muted", True)
        self.aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(themes.GRID)
        line.addWidget(self.heading)
        line.addWidget(self.aside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, themes.GRID)
        column.setSpacing(themes.GRID // 2)
        column.addLayout(line)
        for widget in content:
            column.addWidget(widget)
        self.setAccessibleName(heading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, aside: str, tip: str) -> None:
        """Show these words beside the heading; the tip is for both."""
        self.aside.setText(aside)
        if tip != self.accessibleDescription():
            self.setAccessibleDescription(tip)
            self.heading.set_tip(tip)
            self.aside.set_tip(tip)


def sentence(muted: bool = False) -> QLabel:
    """A label for plain text over as many lines as it needs."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if muted:
        label.setProperty("muted", True)
        label.setFont(themes.font("small"))
    return label
