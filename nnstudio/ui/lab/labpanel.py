"""Activation lab: one neuron's function to play with; the network stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.document.lab.stuckstarts import StuckTable
    from nnstudio.ui.lab.labview import LabView


class LabPanel(LazyPanel["LabView"]):
    """The panel "Activation lab"; what it holds is made when it is first opened."""

    title = mark("Activation lab")
    course_asked = Signal()  # train the course's table with every function
    own_asked = Signal()  # the same with the present table
    cancel_asked = Signal()
    leave_asked = Signal()
    looked_at = Signal(str, float)  # a function, and at which z

    def make_view(self) -> LabView:
        """Curves, rows and stuck starts."""
        from nnstudio.ui.lab.labview import LabView

        made = LabView()
        made.course_asked.connect(self.course_asked)
        made.own_asked.connect(self.own_asked)
        made.cancel_asked.connect(self.cancel_asked)
        made.leave_asked.connect(self.leave_asked)
        made.looked_at.connect(self.looked_at)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Follow the network; a few times a second while it trains."""
        self.view.show_frame(frame)

    def show_table(self, table: StuckTable) -> None:
        """Show the stuck starts so far."""
        self.view.show_table(table)

    def show_running(self, running: bool) -> None:
        """Say whether starts are being trained."""
        self.view.show_running(running)

    def sizeHint(self) -> QSize:
        return QSize(560, 290)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(LabPanel, 560, 320)
