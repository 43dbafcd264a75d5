"""A line laid over a label of the diagram, to change a weight or bias, or to lock it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.lockbutton import LockButton
from nnstudio.ui.theme import LIGHT, Theme, colour, font, px
from nnstudio.ui.typedvalue import typed_value

WIDTH, HEIGHT, GAP = 176, 28, 2
# Reasons why the focus goes that say nothing about the editor: a menu, another window.
COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def is_lock_key(event: QKeyEvent) -> bool:
    """Ctrl+L."""
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier


class ValueEditor(QFrame):
    """Enter takes the number over, Esc or leaving gives up; a wrong number says so and stays.

    The padlock beside it locks or unlocks at once and leaves the number to be typed on.
    """

    value_entered = Signal(str, float)
    lock_changed = Signal(str, bool)
    refused = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._name = ""
        self._original = ""
        self._theme = LIGHT
        self.line = QLineEdit()
        self.line.setFont(font("body"))
        self.line.setFixedHeight(px(HEIGHT))
        self.line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.lock = LockButton("Ctrl+L")
        self.lock.setProperty("link", True)
        self.lock.setFixedSize(px(HEIGHT), px(HEIGHT))
        # A click on the padlock leaves the keys with the line; Qt would give them to the diagram.
        self.lock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.line)
        self.lock.lock_asked.connect(self.lock_changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.line)
        row.addWidget(self.lock)
        for part in (self.line, self.lock):
            part.installEventFilter(self)
        self.setFixedSize(px(WIDTH) + GAP + px(HEIGHT), px(HEIGHT))
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the padlock in these colours."""
        self._theme = theme
        self.lock.set_theme(theme)

    def open(self, name: str, value: float, locked: bool, over: QRectF) -> None:
        """Begin to edit a named number near the label `over`."""
        self._name = name
        self._original = repr(value)
        self.line.setText(self._original)
        self.line.setAccessibleName(tr("New value of {name}", name=name))
        self.setAccessibleName(tr("Value and lock of {name}", name=name))
        self.line.setToolTip(
            tr(
                "{name} at full precision. Enter takes it over, Esc leaves it as it was.\n"
                "Ctrl+L locks or unlocks it.",
                name=name,
            )
        )
        self.show_lock(locked)
        bounds = self._host.rect()
        x = min(max(over.center().x() - px(WIDTH) / 2, 4), bounds.width() - self.width() - 4)
        y = min(max(over.center().y() - px(HEIGHT) / 2, 4), bounds.height() - self.height() - 4)
        self.move(int(x), int(y))
        self.show()
        self.raise_()
        self.line.setFocus()
        self.line.selectAll()

    @property
    def name(self) -> str:
        """The parameter that is edited, or was the last time."""
        return self._name

    def show_lock(self, locked: bool) -> None:
        """Show whether training leaves the number as it is."""
        self.lock.show_lock(self._name, locked)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground behind the padlock, which may stand on lines."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour(self._theme.line))
            painter.setBrush(colour(self._theme.panel))
            painter.drawRoundedRect(
                QRectF(self.lock.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and leaving, wherever in the editor the focus is."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            inside = self.isAncestorOf(QApplication.focusWidget() or self._host)
            if event.reason() not in COMES_BACK and not inside:
                self.hide()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Whether a key was meant for the editor as a whole."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_over()
        elif is_lock_key(event):
            if self.lock.isEnabled():
                self.lock.toggle_lock()
        else:
            return False
        return True

    def _take_over(self) -> None:
        text = self.line.text()
        if text == self._original:
            self._leave()
            return
        value = typed_value(self._name, text, self.refused.emit)
        if value is None:
            self.line.setFocus()
            self.line.selectAll()
            return
        self._leave()
        self.value_entered.emit(self._name, value)

    def _leave(self) -> None:
        self.hide()
        self._host.setFocus()
