"""A presentation for a room: full screen, larger texts, few panels; nothing of it is remembered.

It is a window of its own before the same session. Its settings are the person's, but for layout,
place and size of texts, which only live as long as it does: whatever ends a presentation, the next
start finds the person's own layout.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray

from nnstudio.ui.window.settings import WindowSettings

LEAST_SCALE = 150  # percent: texts that can be read from the last row
BESIDE = ("you", "table")  # what stands below the loss: the first of them that was open


class PresentationSettings(WindowSettings):
    """The settings of a presentation, on top of a person's own."""

    presents = True

    def __init__(self, own: WindowSettings, open_panels: tuple[str, ...]) -> None:
        super().__init__(own.store)
        self._scale = max(LEAST_SCALE, own.text_scale)
        self._geometry, self._layout = QByteArray(), QByteArray()
        below = next((name for name in BESIDE if name in open_panels), BESIDE[0])
        self.panels = ("network", "loss", below)

    @property
    def text_scale(self) -> int:
        """As large as the person's own, and at least LEAST_SCALE at first."""
        return self._scale

    @text_scale.setter
    def text_scale(self, value: int) -> None:
        self._scale = value

    @property
    def geometry(self) -> QByteArray:
        """That of the presentation; empty at first."""
        return self._geometry

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._geometry = value

    @property
    def layout(self) -> QByteArray:
        """That of the presentation; empty at first."""
        return self._layout

    @layout.setter
    def layout(self, value: QByteArray) -> None:
        self._layout = value
