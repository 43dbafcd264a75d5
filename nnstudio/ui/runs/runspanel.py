"""Earlier runs beside the present one: how they ended, in what they differ, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.ui.runs.runsview import RunsView


class RunsPanel(LazyPanel["RunsView"]):
    """The panel "Earlier runs"; what it holds is made when it is first opened."""

    title = mark("Earlier runs")
    load_asked = Signal(str)
    rename_asked = Signal(str, str)
    delete_asked = Signal(str)
    forget_asked = Signal()
    draw_asked = Signal(str, bool)
    highlight_asked = Signal(object)  # name or None
    compare_asked = Signal(object)  # names of activations, none for all others
    cancel_asked = Signal()

    def make_view(self) -> RunsView:
        """The list, and what can be done with it."""
        from nnstudio.ui.runs.runsview import RunsView

        made = RunsView()
        for name in ("load", "rename", "delete", "forget", "draw", "highlight"):
            getattr(made, f"{name}_asked").connect(getattr(self, f"{name}_asked"))
        made.compare.compare_asked.connect(self.compare_asked)
        made.compare.cancel_asked.connect(self.cancel_asked)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Follow the document and its runs."""
        self.view.show_frame(frame)

    def show_progress(self, share: float, words: str) -> None:
        """How far the comparison is."""
        self.view.compare.show_progress(share, words)

    def show_running(self, running: bool) -> None:
        """Say whether activations are being compared."""
        self.view.compare.show_running(running)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(RunsPanel, 620, 240)
