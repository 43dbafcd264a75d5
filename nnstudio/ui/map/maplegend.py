"""Below the map: what is said at the pointer, and what colours and marks mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.data.task import Task
from nnstudio.ui import theme as themes
from nnstudio.ui.map.classkey import ClassKey
from nnstudio.ui.map.keyline import KeyLine, Notes
from nnstudio.ui.map.mapreading import Reading
from nnstudio.ui.theme import Theme
from nnstudio.ui.tippedlabel import TippedLabel


class MapLegend(QWidget):
    """The words between the keys of two classes, or above the key line of anything else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task, self._painting = Task.TWO, False
        self.keys = (ClassKey(0), ClassKey(1))
        self.line = KeyLine()
        self._words = TippedLabel()
        self._words.setFont(themes.font("small"))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.keys[0])
        first.addWidget(self._words, 1)
        first.addWidget(self.keys[1])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(first)
        rows.addWidget(self.line)

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for part in (*self.keys, self.line):
            part.set_theme(theme)

    def show_painting(self, painting: bool) -> None:
        """While somebody paints, the bar of the brush explains the classes."""
        self._painting = painting
        self._show_parts()

    def _show_parts(self) -> None:
        two = self._task is Task.TWO
        for key in self.keys:
            key.setVisible(two and not self._painting)
        hidden = self._painting and self._task is not Task.NUMBER
        self.line.setVisible(self.line.has_something and not hidden)

    def show_key(self, reading: Reading, notes: Notes) -> None:
        """Explain how answers are read and what there is to say about the rows."""
        self._task = reading.task
        if self._task is Task.TWO:
            for number, key in enumerate(self.keys):
                key.set_name(reading.classes[number])
        self.line.show_key(reading, notes)
        self._show_parts()
