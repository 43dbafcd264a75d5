"""Controls side by side."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget


def row_of(widgets: Iterable[QWidget | None], spacing: int) -> QHBoxLayout:
    """The widgets in a row; None is room between them."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
