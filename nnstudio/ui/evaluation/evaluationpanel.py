"""How good is the network? Figures for rows it was trained on and for rows held out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.document.evaluation import Evaluation
    from nnstudio.ui.evaluation.evaluationview import EvaluationView

PAUSE_MS = 500  # between two judgements while training
MOST_ROWS = 20_000  # judged for the panel; more would make the window wait
Given = tuple["Evaluation | None", "Evaluation | None", Callable[[int], str], str | None]


class EvaluationPanel(LazyPanel["EvaluationView"]):
    """The panel "How good is it?"; it draws, and makes what it holds, only while it is seen."""

    title = mark("How good is it?")
    row_asked = Signal(int)  # a row of the table that the diagram should show
    threshold_chosen = Signal(float)
    opened = Signal()  # it is seen again: figures that were not worth computing are now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.frame: Frame | None = None
        self._since = QElapsedTimer()
        self._waiting: Given | None = (None, None, str, None)  # what is not drawn yet

    def make_view(self) -> EvaluationView:
        """Figures, plots and the worst rows."""
        from nnstudio.ui.evaluation.evaluationview import EvaluationView

        made = EvaluationView()
        made.row_asked.connect(self.row_asked)
        made.threshold_chosen.connect(self.threshold_chosen)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Judge the network as it is, while training a few times a second only."""
        before, self.frame = self.frame, frame
        same = before is not None and before.document is frame.document
        if same and before is not None and before.model.params is frame.model.params:
            return
        if frame.running and self._since.isValid() and self._since.elapsed() < PAUSE_MS:
            return
        if self.isVisible():
            self._judge(frame)

    def _judge(self, frame: Frame) -> None:
        from nnstudio.document.judging import judge

        self._since.start()
        found = judge(frame.document, frame.model, MOST_ROWS)
        row_name = frame.document.table.row_name
        self.show_evaluations(found.trained, found.held, row_name, found.why_not)

    def show_evaluations(
        self,
        trained: Evaluation | None,
        held: Evaluation | None,
        row_name: Callable[[int], str],
        why_not: str | None,
    ) -> None:
        """Show how good it is on rows trained on and on rows held out, where there are any.

        `row_name` says what a row of the table is called. Without evaluations `why_not` says why
        there are none; beside them it is a note. Nothing is computed while the panel is hidden.
        """
        self._waiting = (trained, held, row_name, why_not)
        if self.isVisible():
            self._draw()

    def sizeHint(self) -> QSize:
        return QSize(344, 380)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.frame is not None:
            self._judge(self.frame)
        self._draw()
        self.opened.emit()

    def _draw(self) -> None:
        if self._waiting is not None:
            given, self._waiting = self._waiting, None
            self.view.show_evaluations(*given)


if __name__ == "__main__":
    import sys

    from nnstudio.data.task import Task
    from nnstudio.ui.alone import show_alone
    from nnstudio.ui.evaluation.sampleevaluations import SAMPLES, row_name

    def _sample() -> EvaluationPanel:
        """A panel on made-up rows; "many" or "number" after the command shows another task."""
        made = EvaluationPanel()
        task = Task(sys.argv[1] if sys.argv[1:] else "two")
        trained, held = SAMPLES[task]()
        made.show_evaluations(trained, held, row_name, None)
        return made

    show_alone(_sample, 344, 380)
