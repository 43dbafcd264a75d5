"""A line over the window in which every command is found by its name, and the list below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from nnstudio.language.translate import tr
from nnstudio.ui.palette.command import Command, matching
from nnstudio.ui.palette.commandrow import COMMAND, CommandRow, row_height
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID, Theme, px

WIDTH, MOST_ROWS, FROM_TOP = 600, 8, 72
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -MOST_ROWS,
    Qt.Key.Key_PageDown: MOST_ROWS,
}
# The keys come back by themselves after these.
PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class CommandPalette(QFrame):
    """Lies over the upper middle of a window; closed until `toggle`.

    It is a part of the window and no window of its own, so that what types Chinese works in it.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Commands"))
        self._window = window
        self._before: QWidget | None = None
        self._commands: list[Command] = []
        self.line = QLineEdit()
        self.line.setProperty("field", True)
        self.line.setPlaceholderText(tr("Find a command"))
        self.line.setAccessibleName(tr("Find a command"))
        self.line.setToolTip(
            tr("Words of a command\u2019s name, menu, tip or keys; Enter runs it, Esc leaves")
        )
        self.line.textChanged.connect(self._search)
        self.line.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("commandList")
        self.list.setAccessibleName(tr("Commands found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._rows = CommandRow(self.list)
        self.list.setItemDelegate(self._rows)
        self.list.itemClicked.connect(self._run)
        self.list.currentItemChanged.connect(self._tell)
        self.nothing = QLabel(tr("No command has all of these words."))
        self.nothing.setProperty("muted", True)
        self.nothing.setContentsMargins(GRID, 0, GRID, GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw the list in the colours of a theme."""
        self._rows.theme = theme
        self.list.viewport().update()

    def toggle(self, commands: Sequence[Command]) -> None:
        """Open with these commands, the line empty and the keys in it; close where it is open."""
        if self.isVisible():
            self.leave()
            return
        self._before = QApplication.focusWidget()
        self._commands = list(commands)
        self.line.clear()
        self._search("")
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def leave(self) -> None:
        """Close, and give the keys back to what had them, if that is still there."""
        self._close()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.line and kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        if watched is self.line and isinstance(event, QFocusEvent) and event.lostFocus():
            if event.reason() not in PASSING:
                self._close()
        elif watched is self._window and kind == QEvent.Type.Resize:
            self._place()
        elif kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if self.isVisible() and not inside and watched.window() is self._window:
                self.leave()
        return False

    def _take_key(self, key: Qt.Key) -> bool:
        """What a key does here; False where the line itself takes it."""
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.currentItem()
            if item is not None:
                self._run(item)
        elif key in STEPS:
            self._step(STEPS[key])
        else:  # Tab would lead out of what lies over everything
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _step(self, by: int) -> None:
        """Choose another row: arrows go round, pages stop at the ends."""
        count = self.list.count()
        if count:
            wanted = self.list.currentRow() + by
            row = wanted % count if abs(by) == 1 else min(max(wanted, 0), count - 1)
            self.list.setCurrentRow(row)

    def _search(self, typed: str) -> None:
        self.list.clear()
        for command in matching(self._commands, typed):
            item = QListWidgetItem(self.list)
            item.setData(COMMAND, command)
            item.setToolTip(plain_tip(command.tip))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, command.place)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, _described(command))
        found = self.list.count() > 0
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        self.list.setCurrentRow(0)
        self._tell()
        self._place()

    def _tell(self) -> None:
        """Let a screen reader, which is in the line, say what is chosen below."""
        if self.list.currentRow() < 0:
            self.line.setAccessibleDescription(self.nothing.text())
        else:
            command: Command = self.list.currentItem().data(COMMAND)
            self.line.setAccessibleDescription(f"{command.place}\n{_described(command)}")

    def _run(self, item: QListWidgetItem) -> None:
        """Run a row's action, unless it cannot be now: then its tip goes on saying why."""
        command: Command = item.data(COMMAND)
        if command.possible:
            self.leave()  # first: an action may take the keys elsewhere
            command.action.trigger()

    def _close(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.hide()

    def _place(self) -> None:
        """The upper middle of the window, as high as its rows need."""
        area = self._window.rect()
        width = min(px(WIDTH), area.width() - 4 * GRID)
        rows = min(self.list.count(), MOST_ROWS)
        room = area.height() - FROM_TOP - self.line.sizeHint().height() - 6 * GRID
        self.list.setFixedHeight(max(row_height(), min(rows * row_height() + 2, room)))
        self.layout().activate()  # type: ignore[union-attr]
        height = self.layout().sizeHint().height()  # type: ignore[union-attr]
        self.setGeometry((area.width() - width) // 2, FROM_TOP, width, height)


def _described(command: Command) -> str:
    """A command's tip, which says also what keeps it from being run, and its keys."""
    return "\n".join(filter(None, (command.tip, command.keys)))
