"""The frame of a card: it floats over the window beside what was clicked, and can be moved."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.cards.card import WIDTH, Card
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.tippedlabel import TippedLabel

EDGE = 8  # from the window's rim, and from what was clicked
MOST_HEIGHT = 660
HEAD = 52  # height of the head with the margins


class CardHolder(QFrame):
    """Holds one card; Esc or the cross closes it, its head is for moving it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._window = parent
        self._grip: QPoint | None = None
        self._card: Card | None = None
        self.name, self.state = QLabel(), QLabel()
        self.what = TippedLabel()
        self.name.setFont(themes.font("title", bold=True))
        self.what.setProperty("muted", True)
        self.state.setObjectName("cardState")
        self.state.setFont(themes.font("small", bold=True))
        self.cross = LinkButton("\u2715", tr("Close the card.\nEsc"))
        self.cross.setAccessibleName(tr("Close the card"))
        self.cross.clicked.connect(self.leave)
        head = QHBoxLayout()
        head.setSpacing(themes.GRID)
        head.addWidget(self.name)
        head.addWidget(self.what, 1)
        head.addWidget(self.state)
        head.addWidget(self.cross)
        self._area = scrolling()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 6, 8, 10)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self._area)
        self.hide()

    def hold(self, card: Card) -> None:
        """Put another card into the frame; the one before stays with whoever made it."""
        if card is self._card:
            return
        if self._card is not None:
            self._card.headed.disconnect(self._show_head)
            self._area.takeWidget()
            self._card.setParent(self)
            self._card.hide()
        self._card = card
        card.headed.connect(self._show_head)
        self._area.setWidget(card)
        card.setAutoFillBackground(False)
        card.show()

    def place(self, near: QRect, keep_off: QRect | None = None) -> None:
        """Stand beside a rectangle of the window, not over it, and inside the window; to its left
        where on its right something would be covered that has to be read."""
        self._fit()
        room = self._window.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        right, left = near.right() + EDGE, near.left() - EDGE - self.width()
        ends = right + self.width()
        covers = keep_off is not None and right < keep_off.right() and ends > keep_off.left()
        x = right if ends <= room.right() and not covers else max(left, room.left())
        y = near.center().y() - self.height() // 3
        self.move(x, min(max(y, room.top()), max(room.top(), room.bottom() - self.height())))

    def fit(self) -> None:
        """Be as high as the card needs, where it stands."""
        self._fit()
        rim = self._window.height() - EDGE
        if self.y() + self.height() > rim:
            self.move(self.x(), max(EDGE, rim - self.height()))

    def _fit(self) -> None:
        if self._card is None:
            return
        inner = themes.px(WIDTH) - 32
        layout = self._card.column
        layout.activate()
        flows = layout.hasHeightForWidth()
        tall = layout.totalHeightForWidth(inner) if flows else layout.totalSizeHint().height()
        room = min(MOST_HEIGHT, self._window.height() - 2 * EDGE)
        self.resize(themes.px(WIDTH), min(room, tall + themes.px(HEAD)))

    def leave(self) -> None:
        """Close."""
        self.hide()
        self.closed.emit()

    def _show_head(self, name: str, what: str, state: str) -> None:
        self.name.setText(name)
        self.what.setText(what)
        self.state.setText(state)
        self.state.setVisible(bool(state))
        self.setAccessibleName(tr("Card of {name}: {what}", name=name, what=what))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grip = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            room = self._window.rect()
            to = self.mapToParent(event.position().toPoint()) - self._grip
            x = min(max(to.x(), room.left()), room.right() - self.width())
            y = min(max(to.y(), room.top()), room.bottom() - self.height())
            self.move(x, y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
