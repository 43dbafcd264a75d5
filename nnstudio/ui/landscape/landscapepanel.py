"""Loss landscape: the loss along one weight and over two, and how the weights came here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.document.landscapes import LandscapeAnswer
    from nnstudio.ui.landscape.landscapeview import LandscapeView


class LandscapePanel(LazyPanel["LandscapeView"]):
    """The panel "Loss landscape"; what it holds is made when it is first opened."""

    title = mark("Loss landscape")
    asked = Signal(object)  # LandscapeQuestion
    parameter_chosen = Signal(int)  # a place of the flat vector
    leave_asked = Signal()
    _parameter = 0  # the one to begin with

    def make_view(self) -> LandscapeView:
        """Three pages and what chooses among them."""
        from nnstudio.ui.landscape.landscapeview import LandscapeView

        made = LandscapeView(self._parameter)
        made.asked.connect(self.asked)
        made.parameter_chosen.connect(self.parameter_chosen)
        made.leave_asked.connect(self.leave_asked)
        return made

    def show_frame(self, frame: Frame) -> None:
        """Follow the network, some times a second while it is trained."""
        self.view.show_frame(frame)

    def show_answer(self, answer: LandscapeAnswer) -> None:
        """Draw what was asked for."""
        self.view.show_answer(answer)

    def show_failure(self, sentence: str) -> None:
        """Say that there will be no answer."""
        self.view.show_failure(sentence)

    def choose_parameter(self, index: int) -> None:
        """Look along another weight or bias, from when the panel is opened on."""
        self._parameter = index
        if "view" in self.__dict__:
            self.view.choose_parameter(index)

    def sizeHint(self) -> QSize:
        return QSize(348, 380)
