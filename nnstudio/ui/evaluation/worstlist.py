"""The rows that the network gets most wrong; one of them can be shown in the diagram."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from nnstudio.data.task import Task
from nnstudio.document.evaluation import Evaluation
from nnstudio.language.translate import tr
from nnstudio.ui.evaluation.evaluationwords import WORST, miss_words
from nnstudio.ui.evaluation.figurelist import FigureList

COUNT = 12


class WorstList(FigureList):
    """A click or Enter asks for the row."""

    row_asked = Signal(int)  # its number in the table

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__([tr("Row"), tr("True"), tr("It said"), tr("Error")], COUNT, parent)
        self.setAccessibleName(tr("Rows with the largest errors"))
        self.setAccessibleDescription(tr(WORST))
        self.itemClicked.connect(self._ask)
        self.itemActivated.connect(self._ask)

    def show_worst(self, evaluation: Evaluation, row_name: Callable[[int], str]) -> None:
        """List the worst rows of these."""
        misses = evaluation.worst(COUNT)
        self.align_right(1 if evaluation.task is Task.NUMBER else 3)
        texts = miss_words(evaluation, misses)
        rows = [(row_name(miss.row), *row) for miss, row in zip(misses, texts, strict=True)]
        self.show_rows(rows, [miss.row for miss in misses])

    def _ask(self, item: QTreeWidgetItem) -> None:
        row = self.key_of(item)
        if row is not None:
            self.row_asked.emit(row)
