"""A ring around the part of the window that a page is about; it never stands in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

WIDTH, ROOM, ROUND = 2.5, 5, 9.0  # of the line, between it and the part, of the corners
MOVES = {
    QEvent.Type.Resize,
    QEvent.Type.Move,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}
Place = Callable[[], QRect | None]  # in the ringed widget; None where nothing is to be ringed


class Ring(QWidget):
    """Follows a widget, or a place in it, wherever it goes; takes neither mouse nor keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._theme = themes.LIGHT
        self._widget: QWidget | None = None
        self._place: Place | None = None
        self._watched: list[QWidget] = []
        self._due = QTimer(self, singleShot=True)  # once all parts have their places
        self._due.timeout.connect(self.follow)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def go_around(self, widget: QWidget, place: Place | None = None) -> None:
        """Ring a widget, or what `place` says in it."""
        self.go()
        self._widget, self._place = widget, place or widget.rect
        self._watch()
        self._due.start()

    def go(self) -> None:
        """Ring nothing any more."""
        for part in self._watched:
            if isValid(part):  # a window that goes takes its parts along, one after the other
                part.removeEventFilter(self)
        self._watched = []
        self._widget = self._place = None
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def follow_soon(self) -> None:
        """Go to where the part is once all parts have their places."""
        self._due.start()

    def follow(self) -> None:
        """Go to where the part is now."""
        widget, place = self._widget, self._place
        if widget is not None and not isValid(widget):
            self.go()
            return
        rect = None if place is None else place()
        if widget is None or rect is None or not widget.isVisible() or rect.isEmpty():
            self.hide()
            return
        seen = rect.intersected(widget.visibleRegion().boundingRect())
        if seen.isEmpty():
            self.hide()
            return
        window = widget.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = widget.mapTo(window, QPoint(0, 0))
        around = seen.translated(corner).adjusted(-ROOM, -ROOM, ROOM, ROOM)
        self.setGeometry(around.intersected(window.rect()))
        self.show()
        self.raise_()

    def _watch(self) -> None:
        """Hear of every move of the widget and of what it stands in."""
        part = self._widget
        while part is not None:
            part.installEventFilter(self)
            self._watched.append(part)
            part = None if part.isWindow() else part.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        widget = self._widget
        if event.type() == QEvent.Type.ParentChange and widget is not None and isValid(widget):
            self.go_around(widget, self._place)  # it floats, or has come back
        elif event.type() in MOVES:
            self._due.start()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        inset = WIDTH / 2 + 0.5
        rim = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.negative), WIDTH))
            painter.drawRoundedRect(rim, ROUND, ROUND)
