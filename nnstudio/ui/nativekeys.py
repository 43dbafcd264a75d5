"""Keys in a sentence, written as the platform writes them: \u2318 and its like on macOS."""

from __future__ import annotations

import re

from PySide6.QtGui import QKeySequence

KEYS = re.compile(r"(?:(?:Ctrl|Shift|Alt)\+)+(?:F\d+|[A-Z0-9+=]|\u2212)")


def in_native_keys(text: str) -> str:
    """The text with "Ctrl+Shift+A" and the like in the platform's own way."""

    def native(found: re.Match[str]) -> str:
        keys = QKeySequence(found[0].replace("\u2212", "-"))
        return keys.toString(QKeySequence.SequenceFormat.NativeText) or found[0]

    return KEYS.sub(native, text)
