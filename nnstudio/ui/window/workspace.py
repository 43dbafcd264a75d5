"""The area of the panels: docks that can be moved, closed and put back to their first places."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMainWindow

from nnstudio.ui.panel import Panel
from nnstudio.ui.window.dockpanel import DockPanel
from nnstudio.ui.window.settings import LAYOUT_VERSION

SIDES = ((344, 0.215), (348, 0.265))  # left and right column: least width, share of the area
LEFT_SHARES = (0.428, 0.325, 0.247)  # table, You, activation
RIGHT_SHARES = (0.46, 0.54)  # loss, map
NARROWEST_MIDDLE = 400
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Workspace(QMainWindow):
    """A main window inside the main window, so that the panels have a margin around them.

    `panels` by name: table, you, activation, network, loss, map.
    """

    def __init__(self, panels: dict[str, Panel]) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._docks = {name: DockPanel(name, panel) for name, panel in panels.items()}
        self._place()
        self._first_layout = self.saveState(LAYOUT_VERSION)
        self._to_share_out = True

    def dock(self, name: str) -> DockPanel:
        """A panel's dock."""
        return self._docks[name]

    def toggle_actions(self) -> list[QAction]:
        """For every panel an action that shows or hides it."""
        return [dock.toggleViewAction() for dock in self._docks.values()]

    def layout_state(self) -> QByteArray:
        """Which panel is where, to be remembered."""
        return self.saveState(LAYOUT_VERSION)

    def restore_layout(self, state: QByteArray) -> None:
        """Bring a remembered layout back; the first one where there is none."""
        self._to_share_out = not self.restoreState(state, LAYOUT_VERSION)

    def restore_first_layout(self) -> None:
        """Put every panel back to its first place and size."""
        self.restoreState(self._first_layout, LAYOUT_VERSION)
        self._share_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._to_share_out:
            self._to_share_out = False
            self._share_out()

    def _place(self) -> None:
        docks = self._docks
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks["table"])
        self.splitDockWidget(docks["table"], docks["network"], ACROSS)
        self.splitDockWidget(docks["network"], docks["loss"], ACROSS)
        self.splitDockWidget(docks["table"], docks["you"], DOWN)
        self.splitDockWidget(docks["you"], docks["activation"], DOWN)
        self.splitDockWidget(docks["loss"], docks["map"], DOWN)

    def _share_out(self) -> None:
        """Give every panel its first size."""
        docks, width, height = self._docks, self.width(), self.height()
        left, right = (max(least, round(width * share)) for least, share in SIDES)
        middle = max(NARROWEST_MIDDLE, width - left - right)
        columns = [docks[name] for name in ("table", "network", "loss")]
        self.resizeDocks(columns, [left, middle, right], ACROSS)
        for names, shares in (
            (("table", "you", "activation"), LEFT_SHARES),
            (("loss", "map"), RIGHT_SHARES),
        ):
            heights = [round(height * share) for share in shares]
            self.resizeDocks([docks[name] for name in names], heights, DOWN)
