"""Figures side by side: each a name, the number, and a few words about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.tippedlabel import TippedLabel


class FigureView(QWidget):
    """One figure with its name above it and a note below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.value, self.note = TippedLabel(), TippedLabel(), TippedLabel()
        for label in (self.name, self.note):
            label.setProperty("muted", True)
            label.setFont(themes.font("small"))
        self.value.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self.name, self.value, self.note):
            column.addWidget(label)

    def show_figure(self, name: str, value: str, note: str, tip: str) -> None:
        """Show these words; what is the same already costs nothing."""
        self.name.setText(name)
        self.value.setText(value)
        self.note.setText(note)
        if tip != self.accessibleDescription():
            self.setAccessibleDescription(tip)
            for label in (self.name, self.value, self.note):
                label.set_tip(tip)
        words = (
            tr("{name}: {value}, {note}", name=name, value=value, note=note)
            if note
            else tr("{name}: {value}", name=name, value=value)
        )
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.value.setAccessibleName(words)


class FigureRow(QWidget):
    """All numbers have one size: the first of `roles` in which each of them fits."""

    def __init__(self, count: int, roles: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles = roles
        self._role = ""
        self.views = [FigureView() for _ in range(count)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.GRID)
        for view in self.views:
            row.addWidget(view, 1)
        self._fit()

    def show_figures(self, *figures: tuple[str, str, str, str]) -> None:
        """Name, number, note and tip of each figure; views without one are hidden."""
        for place, view in enumerate(self.views):
            known = place < len(figures)
            if known:
                view.show_figure(*figures[place])
            if view.isHidden() == known:
                view.setVisible(known)
        self._fit()

    def set_theme(self) -> None:
        """Take the fonts again: a new style sheet takes back those that were set later."""
        self._role = ""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [view for view in self.views if not view.isHidden()]
        room = (self.width() - themes.GRID * (len(shown) - 1)) // max(1, len(shown))
        texts = [view.value.text() for view in shown]
        role = next((r for r in self._roles if _widest(r, texts) <= room), self._roles[-1])
        if role == self._role:
            return
        self._role = role
        for view in self.views:
            view.value.setFont(themes.font(role, bold=True))


def _widest(role: str, texts: list[str]) -> int:
    metrics = QFontMetrics(themes.font(role, bold=True))
    return max((metrics.horizontalAdvance(text) for text in texts), default=0) + 2
