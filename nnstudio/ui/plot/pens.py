"""Pens that mean the same in every plot."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt


def dashed(colour: str, width: float = 1.0) -> object:
    """A dashed pen, one look for all that is not the present run."""
    return pg.mkPen(colour, width=width, style=Qt.PenStyle.DashLine)
