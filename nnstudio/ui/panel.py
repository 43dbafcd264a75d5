"""What the six panels of the window have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from nnstudio.document.frame import Frame
from nnstudio.ui.theme import Theme


class Panel(QWidget):
    """A widget that draws frames, in a theme; what a person wants leaves it as signals.

    `title` stands in its dock's title bar and `tools`, if any, at the right of it.
    """

    title = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools: QWidget | None = None

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment; called up to 60 times a second, so compare before setting."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        raise NotImplementedError
