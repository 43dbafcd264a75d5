"""An area that scrolls up and down where there is no room, and is not seen otherwise.

With large texts it may scroll sideways too.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from nnstudio.ui.theme import USUAL_SCALE, text_scale


def scrolling(inside: QWidget | None = None) -> QScrollArea:
    """Frameless, with the ground that is behind it; keys go to what it holds."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    if text_scale() <= USUAL_SCALE:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if inside is not None:
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
