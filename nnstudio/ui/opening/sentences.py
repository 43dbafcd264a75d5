"""A wrapped label of sentences in which the longest file name does not widen the dialog."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

_LONG = re.compile(r"(\S{24})(?=\S)")
_BREAK = "\u200b"  # has no width; a line may end there


class Sentences(QLabel):
    """Plain text; `manner` is how the style sheet knows it."""

    def __init__(self, name: str, manner: str = "muted") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty(manner, True)
        self.setWordWrap(True)
        self.setAccessibleName(name)

    def setText(self, text: str) -> None:
        """Show a text whose long words may be broken."""
        super().setText(_LONG.sub(rf"\1{_BREAK}", text))
