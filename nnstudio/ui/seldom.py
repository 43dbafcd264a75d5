"""Descriptions for who cannot see a picture, kept up to date without holding training up."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QAccessible

SELDOM_MS = 1_000


class Seldom:
    """Says when to describe a picture anew: at rest always; while training now and then, and only
    where somebody listens."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()

    def due(self, running: bool) -> bool:
        """Whether the picture is to be described now."""
        if running:
            fresh = self._since.isValid() and self._since.elapsed() < SELDOM_MS
            if fresh or not QAccessible.isActive():
                return False
        self._since.start()
        return True
