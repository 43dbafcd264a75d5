"""A little padlock on a control that is locked, where the control has room for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QToolButton,
    QWidget,
)

from nnstudio.ui.lockbutton import LockButton
from nnstudio.ui.theme import Theme, colour, icon, px

SMALL, LARGE = 11, 14
TINY = 30
NARROW = 48  # a button up to this width has its sign in a corner
AROUND = 1  # pixels of ground around the padlock
MENU = "\u25be"  # the arrow of a button with a menu, which the sign takes the place of


class LockSign(QWidget):
    """Lies over its control and lets the mouse through."""

    def __init__(self, control: QWidget, theme: Theme) -> None:
        super().__init__(control)
        self._control, self._theme = control, theme
        self._in_corner = isinstance(control, QAbstractButton) and not _has_arrow(control)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        control.installEventFilter(self)
        self._place()
        self.show()

    @classmethod
    def on(cls, control: QWidget, theme: Theme) -> LockSign | None:
        """A sign on the control; None where it would cover words."""
        fields = (QComboBox, QAbstractSpinBox, QLineEdit)
        has_room = isinstance(control, fields)
        if isinstance(control, QAbstractButton):
            words = control.text().strip()
            painted = type(control).__module__.endswith("activationcard")
            short = len(words) <= 1 and not isinstance(control, LockButton)  # that has its own
            short = short or _shows_icon_only(control)
            has_room = short or _has_arrow(control) or painted
        return cls(control, theme) if has_room else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the control gets another size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """A padlock on a bit of ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
            inside = self.rect().adjusted(AROUND, AROUND, -AROUND, -AROUND)
            icon("lock", self._theme.muted).paint(painter, inside)

    def _place(self) -> None:
        rect = self._control.rect()
        if max(rect.width(), rect.height()) <= TINY:  # it takes the place of the button's own sign
            side = min(px(LARGE), rect.width(), rect.height())
            top, left = (rect.height() - side) // 2, (rect.width() - side) // 2
        elif self._in_corner:
            side = px(SMALL) if rect.width() <= NARROW else px(LARGE)
            top = rect.height() - side if rect.width() <= NARROW else 3
            left = rect.width() - side - (0 if rect.width() <= NARROW else 3)
        else:
            side = min(px(LARGE), rect.height() - 2)
            top, left = (rect.height() - side) // 2, rect.width() - side - 3
        self.setGeometry(left, top, side, side)


def _shows_icon_only(button: QAbstractButton) -> bool:
    only = Qt.ToolButtonStyle.ToolButtonIconOnly
    has_icon = not button.icon().isNull() and not isinstance(button, LockButton)
    return isinstance(button, QToolButton) and has_icon and button.toolButtonStyle() == only


def _has_arrow(button: QAbstractButton) -> bool:
    return button.text().endswith(MENU)
