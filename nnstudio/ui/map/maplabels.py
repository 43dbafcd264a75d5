"""Names beside dots: each takes the first free place around its dot, or none."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

AWAY = 8.0  # pixels from the middle of a dot to its name


def placed(at: QPointF, size: QSizeF, area: QRectF, taken: list[QRectF]) -> QRectF | None:
    """Where a name of `size` for a dot `at` fits: beside, above, below or at a corner; or None."""
    w, h = size.width(), size.height()
    right = QRectF(at.x() + AWAY, at.y() - h / 2, w, h)
    left = right.translated(-2 * AWAY - w, 0)
    above = QRectF(at.x() - w / 2, at.y() - AWAY - h, w, h)
    below = above.translated(0, 2 * AWAY + h)
    up = h / 2 + AWAY / 2
    corners = [side.translated(0, by) for by in (up, -up) for side in (right, left)]
    for place in (right, left, above, below, *corners):
        if area.contains(place) and not any(place.intersects(other) for other in taken):
            return place
    return None
