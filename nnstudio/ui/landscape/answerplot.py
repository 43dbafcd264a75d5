"""A plot of what is found about the loss around the present parameters."""

from __future__ import annotations

from PySide6.QtWidgets import QGraphicsItem, QWidget

from nnstudio.document.landscapes import LandscapeAnswer
from nnstudio.ui.landscape.lookplot import LookPlot
from nnstudio.ui.landscape.lossscale import LossScale


class AnswerPlot(LookPlot):
    """Keeps the answer that is drawn, and the scale of its losses while the view is the same."""

    def __init__(self, across: str, down: str, parent: QWidget | None = None) -> None:
        super().__init__(across, down, parent)
        self.scale = LossScale()
        self._answer: LandscapeAnswer | None = None

    def add_items(self, *items: QGraphicsItem, depth: int) -> None:
        """Draw these, each over the one before, from `depth` on; hidden without an answer."""
        self._items = items
        for level, item in enumerate(items, start=depth):
            item.setZValue(level)
            self.box.addItem(item, ignoreBounds=True)
        self.clear_answer()

    def clear_answer(self) -> None:
        """Show nothing until there is an answer."""
        self._answer = None
        for item in self._items:
            item.setVisible(False)
        self.stop_reading()

    def show_answer(self, answer: LandscapeAnswer) -> None:
        """Draw the landscape around the parameters it was computed for."""
        before, self._answer = self._answer, answer
        if before is None or not before.question.same_view(answer.question):
            self.scale.begin_anew()
        self.draw()

    def draw(self) -> None:
        """Draw again, on another scale perhaps."""
        raise NotImplementedError
