"""How lucky was this start? The present network trained from many seeds, side by side."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.document.frame import Frame
from nnstudio.ui import theme as themes
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:
    from nnstudio.document.sweeping import Sweep
    from nnstudio.ui.starts.startsview import StartsView


class StartsPanel(Panel):
    """The panel "How lucky was this start?"; what it holds is made when it is first opened."""

    title = "How lucky was this start?"
    sweep_asked = Signal(int)  # how many starts
    cancel_asked = Signal()
    seed_chosen = Signal(object)  # int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = themes.LIGHT
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @cached_property
    def view(self) -> StartsView:
        """Everything in the panel; made late, so that the window need not wait for it."""
        from nnstudio.ui.starts.startsview import StartsView

        made = StartsView()
        made.set_theme(self._theme)
        made.sweep_asked.connect(self.sweep_asked)
        made.cancel_asked.connect(self.cancel_asked)
        made.seed_chosen.connect(self.seed_chosen)
        self._column.addWidget(made)
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

    def take_focus(self) -> None:
        """Let keys go to the button that trains."""
        self.view.take_focus()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        if "view" in self.__dict__:
            self.view.set_theme(theme)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(StartsPanel, 360, 560)
