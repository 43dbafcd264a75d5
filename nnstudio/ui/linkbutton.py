"""A button that looks like a link, as wide as its words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QToolButton, QWidget

from nnstudio.ui.nativekeys import in_native_keys
from nnstudio.ui.plaintip import tip_plainly

_PAD = 4  # left and right of the words, as in the style sheet


class LinkButton(QToolButton):
    """Reached by Tab, pressed by Space or a click."""

    def __init__(
        self, text: str, tip: str = "", font: QFont | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("link", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if font is not None:
            self.setFont(font)
        self.setText(text)
        self.setAccessibleName(text)
        tip_plainly(self, in_native_keys(tip))

    def sizeHint(self) -> QSize:
        """Without the room that a tool button keeps for a frame."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text().replace("&&", "&")) + 2 * _PAD + 2
        if not self.icon().isNull() and self.toolButtonStyle() != (
            Qt.ToolButtonStyle.ToolButtonTextOnly
        ):
            width += self.iconSize().width() + 4
        return QSize(width, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()
