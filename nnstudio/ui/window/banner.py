"""A line over the panels that offers something, and waits without holding anything up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from nnstudio.ui.theme import GRID
from nnstudio.ui.tippedlabel import TippedLabel

Choice = tuple[str, Callable[[], object]]


class Banner(QFrame):
    """A sentence and a button for each choice; the first is the one that is suggested."""

    def __init__(self, sentence: str, choices: list[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAccessibleName(sentence)
        self.sentence = TippedLabel(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(GRID)
        row.addWidget(self.sentence, 1)
        self.buttons: dict[str, QPushButton] = {}
        for text, chosen in choices:
            button = QPushButton(text)
            button.setProperty("quiet" if self.buttons else "primary", True)
            button.clicked.connect(lambda _=False, chosen=chosen: self._choose(chosen))
            self.buttons[text] = button
            row.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:
        """It takes no keys, so that it has to be announced."""
        super().showEvent(event)
        if QAccessible.isActive():
            announcement = QAccessibleAnnouncementEvent(self, self.accessibleName())
            QAccessible.updateAccessibility(announcement)

    def _choose(self, chosen: Callable[[], object]) -> None:
        self.hide()
        self.deleteLater()
        chosen()
