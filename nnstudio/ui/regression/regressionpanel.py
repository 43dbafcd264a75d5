"""Linear regression: a line through points by hand and by least squares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.document.regression.scatter import Scatter
    from nnstudio.ui.regression.regressionview import RegressionView


class RegressionPanel(LazyPanel["RegressionView"]):
    """The panel "Linear regression"; what it holds is made when it is first opened."""

    title = mark("Linear regression")
    scatter_changed = Signal(object, str)  # Scatter, and the step for undo; "" for none
    settled = Signal()  # a drag has come to its end
    undo_asked = Signal()
    scatter_asked = Signal(object)  # other points to begin with
    refused = Signal(str)
    leave_asked = Signal()
    _told: tuple[Scatter, bool] | None = None  # before there was a view

    def make_view(self) -> RegressionView:
        """Three pages and what chooses among them."""
        from nnstudio.ui.regression.regressionview import RegressionView

        made = RegressionView()
        made.scatter_changed.connect(self.scatter_changed)
        made.settled.connect(self.settled)
        made.undo_asked.connect(self.undo_asked)
        made.scatter_asked.connect(self.scatter_asked)
        made.refused.connect(self.refused)
        made.leave_asked.connect(self.leave_asked)
        if self._told is not None:
            made.show_scatter(*self._told)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Know the columns of the present table."""
        self.view.show_table(frame.document.table)

    def show_scatter(self, scatter: Scatter, can_undo: bool) -> None:
        """Draw points and lines."""
        self._told = scatter, can_undo
        if "view" in self.__dict__:
            self.view.show_scatter(scatter, can_undo)

    def sizeHint(self) -> QSize:
        return QSize(560, 290)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(RegressionPanel, 560, 320)
