"""How lucky was this start? The present network trained from many seeds, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.document.sweeping import Sweep
    from nnstudio.ui.starts.startsview import StartsView


class StartsPanel(LazyPanel["StartsView"]):
    """The panel "How lucky was this start?"; what it holds is made when it is first opened."""

    title = mark("How lucky was this start?")
    sweep_asked = Signal(int)  # how many starts
    cancel_asked = Signal()
    seed_chosen = Signal(object)  # int

    def make_view(self) -> StartsView:
        """Button, histograms and the list."""
        from nnstudio.ui.starts.startsview import StartsView

        made = StartsView()
        made.sweep_asked.connect(self.sweep_asked)
        made.cancel_asked.connect(self.cancel_asked)
        made.seed_chosen.connect(self.seed_chosen)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Follow the document."""
        self.view.show_frame(frame)

    def show_sweep(self, sweep: Sweep) -> None:
        """Show the starts that are done so far."""
        self.view.show_sweep(sweep)

    def show_running(self, running: bool) -> None:
        """Say whether starts are being trained."""
        self.view.show_running(running)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(StartsPanel, 360, 560)
