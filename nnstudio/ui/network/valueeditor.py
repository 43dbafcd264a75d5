"""A line laid over a label of the diagram, to change a weight or bias, or to lock it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import parse_number
from nnstudio.ui.theme import LIGHT, Theme, colour, font, icon

WIDTH, HEIGHT, GAP = 176, 28, 2
# Reasons why the focus goes that say nothing about the editor: a menu, another window.
COMES_BACK = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
ICONS = {True: "lock", False: "unlock"}


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
        self._locked = False
        self._theme = LIGHT
        self._line = QLineEdit()
        self._line.setFont(font("body"))
        self._line.setFixedHeight(HEIGHT)
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lock = QToolButton()
        self._lock.setProperty("link", True)
        self._lock.setCheckable(True)
        self._lock.setFixedSize(HEIGHT, HEIGHT)
        self._lock.setIconSize(QSize(16, 16))
        # A click on the padlock leaves the keys with the line; Qt would give them to the diagram.
        self._lock.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._line)
        self._lock.clicked.connect(self._toggle_lock)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._line)
        row.addWidget(self._lock)
        for part in (self._line, self._lock):
            part.installEventFilter(self)
        self.setFixedSize(WIDTH + GAP + HEIGHT, HEIGHT)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the padlock in these colours."""
        self._theme = theme
        self._lock.setIcon(icon(ICONS[self._locked], theme.text))

    def open(self, name: str, value: float, locked: bool, over: QRectF) -> None:
        """Begin to edit a named number near the label `over`."""
        self._name = name
        self._original = repr(value)
        self._line.setText(self._original)
        self._line.setAccessibleName(f"New value of {name}")
        self._line.setToolTip(
            f"{name} at full precision. Enter takes it over, Esc leaves it as it was.\n"
            "Ctrl+L locks or unlocks it."
        )
        self.show_lock(locked)
        bounds = self._host.rect()
        x = min(max(over.center().x() - WIDTH / 2, 4), bounds.width() - self.width() - 4)
        y = min(max(over.center().y() - HEIGHT / 2, 4), bounds.height() - HEIGHT - 4)
        self.move(int(x), int(y))
        self.show()
        self.raise_()
        self._line.setFocus()
        self._line.selectAll()

    @property
    def name(self) -> str:
        """The parameter that is edited, or was the last time."""
        return self._name

    def show_lock(self, locked: bool) -> None:
        """Show whether training leaves the number as it is."""
        self._locked = locked
        self._lock.setChecked(locked)
        self._lock.setIcon(icon(ICONS[locked], self._theme.text))
        self._lock.setAccessibleName(f"Lock {self._name}")
        self._lock.setToolTip(
            f"{self._name} is locked: training leaves it as it is. Unlock it (Ctrl+L)."
            if locked
            else f"Lock {self._name}: training then leaves it as it is (Ctrl+L)."
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground behind the padlock, which may stand on lines."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour(self._theme.line))
            painter.setBrush(colour(self._theme.panel))
            painter.drawRoundedRect(
                QRectF(self._lock.geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5
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
            self._toggle_lock()
        else:
            return False
        return True

    def _toggle_lock(self) -> None:
        self._lock.setChecked(self._locked)  # until it holds
        self.lock_changed.emit(self._name, not self._locked)

    def _take_over(self) -> None:
        text = self._line.text()
        if text == self._original:
            self._leave()
            return
        try:
            value = parse_number(text)
        except Problem:
            self.refused.emit(f"{self._name} has to be a number like 0.5, not {text!r}.")
            self._line.setFocus()
            self._line.selectAll()
            return
        self._leave()
        self.value_entered.emit(self._name, value)

    def _leave(self) -> None:
        self.hide()
        self._host.setFocus()
