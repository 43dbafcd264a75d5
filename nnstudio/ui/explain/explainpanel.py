"""Explain: forward, loss, backward and update of one row, a step at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.ui.explain.explainview import ExplainView


class ExplainPanel(LazyPanel["ExplainView"]):
    """The panel "Explain"; what it holds is made when it is first opened."""

    title = mark("Explain this step")
    lit_changed = Signal(object)  # Lit, or None for nothing
    told = Signal(str, bool)  # a stage's name, and whether this was the last of its steps
    parameter_chosen = Signal(int)  # a place of the flat vector
    step_asked = Signal()
    leave_asked = Signal()
    _parameter = 0  # the one to begin with

    def make_view(self) -> ExplainView:
        """Stages, formulas and buttons."""
        from nnstudio.ui.explain.explainview import ExplainView

        made = ExplainView(self._parameter)
        made.lit_changed.connect(self.lit_changed)
        made.told.connect(self.told)
        made.parameter_chosen.connect(self.parameter_chosen)
        made.step_asked.connect(self.step_asked)
        made.leave_asked.connect(self.leave_asked)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Follow the row that is shown, while nothing is running."""
        self.view.show_frame(frame)

    def choose_parameter(self, index: int) -> None:
        """Explain another weight or bias, from when the panel is opened on."""
        self._parameter = index
        if "view" in self.__dict__:
            self.view.choose_parameter(index)

    def go_dark(self) -> None:
        """The panel is no longer seen: nothing is lit any more."""
        if "view" in self.__dict__:
            self.view.stop_playing()
        self.lit_changed.emit(None)

    def sizeHint(self) -> QSize:
        return QSize(560, 290)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(ExplainPanel, 590, 320)
