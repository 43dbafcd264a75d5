"""The area of the panels: docks that can be moved, closed and put back to their first places."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QToolButton, QWidget

from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import px
from nnstudio.ui.window.dockpanel import DockPanel
from nnstudio.ui.window.settings import LAYOUT_VERSION

SIDES = ((344, 0.215), (348, 0.265))  # left and right column: least width, share of the area
LEFT_SHARES = (0.428, 0.325, 0.247)  # table, You, activation
RIGHT_SHARES = (0.46, 0.54)  # loss, map
MOST = (0.31, 0.3)  # of the area, however much they would like
NARROWEST_MIDDLE = 400
CLOSED_AT_FIRST = (
    "training",
    "starts",
    "evaluation",
    "family",
    "explain",
    "lab",
    "landscape",
    "runs",
    "task",
    "regression",
    "course",
    "glossary",
    "doctor",
)
# Panels that are tabs at first, and beside what.
BEHIND = {
    "starts": "map",
    "evaluation": "map",
    "family": "you",
    "explain": "training",
    "lab": "training",
    "runs": "training",
    "landscape": "map",
    "task": "training",
    "regression": "training",
    "course": "loss",
    "glossary": "training",
    "doctor": "training",
}
# Panels that lie below the network at first.
BELOW = ("training", "explain", "lab", "runs", "task", "regression", "glossary", "doctor")
FIRST_HEIGHT, LEAST_ABOVE = 324, 366  # of such a panel, and of the network over it
MAIN_SHARE = 0.62  # of the one panel that most of the room is for
COURSE_SHARE, LEAST_UNDER = 0.692, 212  # of the course in its column, and of the map under it
FIRST_SHARE = 0.42  # of both, in a high window
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Workspace(QMainWindow):
    """A main window inside the main window, so that the panels have a margin around them.

    `panels` by name: table, you, activation, network, training, loss, map, starts,
    evaluation, family, explain, lab, landscape, runs, task, regression, course, glossary,
    doctor.
    """

    seen_changed = Signal(str, bool)  # a panel came into view, or went out of it

    def __init__(self, panels: dict[str, Panel], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockNestingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._docks = {
            name: DockPanel(name, panel, self, late=name in CLOSED_AT_FIRST)
            for name, panel in panels.items()
        }
        self._covered: set[str] = set()  # open, but behind another tab
        self._lent: dict[str, str] = {}  # panels shown elsewhere, and what each would hide
        self._has_height = False
        self._to_heighten = ""  # the panel below the network that was opened first
        # Once a panel has its place.
        self._height_due = QTimer(self, singleShot=True, interval=0)
        self._height_due.timeout.connect(self._give_height)
        self._course_due = QTimer(self, singleShot=True, interval=0)
        self._course_due.timeout.connect(self._give_course_height)
        self._to_widen: list[DockPanel] = []  # the main panel and those beside it, once shown
        for name, dock in self._docks.items():
            dock.visibilityChanged.connect(lambda seen, name=name: self._follow(name, seen))
        self._place()
        self._let_tabs_be()
        self._first_layout = self.saveState(LAYOUT_VERSION)
        self._to_share_out = True

    def dock(self, name: str) -> DockPanel:
        """A panel's dock."""
        return self._docks[name]

    def needs_pictures(self, name: str) -> bool:
        """Whether a panel is open and not behind another one."""
        return not self._docks[name].isHidden() and name not in self._covered

    def in_front(self, name: str) -> bool:
        """Whether a panel can be seen."""
        return self._docks[name].isVisible() and name not in self._covered

    def bring(self, name: str) -> None:
        """Open a panel, or bring it in front of what covers it."""
        self._docks[name].show()
        self._docks[name].raise_()

    def lend(self, name: str, hides: str, beside: str) -> None:
        """Show a panel among the tabs of `beside` for a while, where it would hide another one."""
        lent, hidden, wanted = self._docks[name], self._docks[hides], self._docks[beside]
        if hidden in self.tabifiedDockWidgets(lent) and not wanted.isFloating():
            self._lent[name] = hides
            self.tabifyDockWidget(wanted, lent)
        self.bring(name)

    def take_back(self) -> None:
        """Put what was lent back to where it was, before the tab of what it would hide."""
        for name, hides in self._lent.items():
            lent, over = self._docks[name], self._docks[hides]
            if not lent.isFloating():
                was_open = not over.isHidden()
                self.tabifyDockWidget(over, lent)
                self.tabifyDockWidget(lent, over)  # in the order of before
                if was_open:
                    over.raise_()
        self._lent.clear()

    def tab_bar_of(self, name: str) -> QTabBar | None:
        """The tabs that a panel lies among; None where it lies alone."""
        found = self._tab_of(name)
        return None if found is None else found[0]

    def tab_rect(self, name: str) -> QRect | None:
        """Where a panel's tab is in its bar."""
        found = self._tab_of(name)
        return None if found is None else found[0].tabRect(found[1])

    def _tab_of(self, name: str) -> tuple[QTabBar, int] | None:
        title = self._docks[name].windowTitle()
        for bar in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            for place in range(bar.count()):
                if bar.isVisible() and bar.tabText(place) == title:
                    return bar, place
        return None

    def toggle_actions(self) -> list[QAction]:
        """For every panel an action that shows or hides it."""
        return [dock.toggleViewAction() for dock in self._docks.values()]

    def layout_state(self) -> QByteArray:
        """Which panel is where, to be remembered."""
        return self.saveState(LAYOUT_VERSION)

    def restore_layout(self, state: QByteArray) -> None:
        """Bring a remembered layout back; the first one where there is none."""
        self._to_share_out = not self.restoreState(state, LAYOUT_VERSION)
        self._has_height = not all(self._docks[name].isHidden() for name in BELOW)

    def show_only(self, main: str, beside: tuple[str, ...]) -> None:
        """Let one panel have most of the room, with others in a column at its right."""
        for dock in self._docks.values():
            dock.hide()
        above, shown = self._docks[main], [self._docks[name] for name in (main, *beside)]
        for dock in shown:
            self.removeDockWidget(dock)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, above)
        for name, way in zip(beside, (ACROSS, *[DOWN] * len(beside)), strict=False):
            self.splitDockWidget(above, self._docks[name], way)
            above = self._docks[name]
        for dock in shown:
            dock.show()
        self._to_share_out = False
        self._to_widen = shown

    def restore_first_layout(self) -> None:
        """Put every panel back to its first place and size."""
        self._lent.clear()
        self.restoreState(self._first_layout, LAYOUT_VERSION)
        self._has_height = False
        self._share_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._to_share_out:
            self._to_share_out = False
            self._share_out()
        if self._to_widen:
            wide = round(self.width() * MAIN_SHARE)
            self.resizeDocks(self._to_widen[:2], [wide, self.width() - wide], ACROSS)
            beside = self._to_widen[1:]
            self.resizeDocks(beside, [self.height() // len(beside)] * len(beside), DOWN)
            self._to_widen = []

    def _follow(self, name: str, seen: bool) -> None:
        if seen or self._docks[name].isHidden():
            self._covered.discard(name)
        else:
            self._covered.add(name)
        if name in BELOW and seen and not self._has_height:
            self._has_height = True
            self._to_heighten = name
            self._height_due.start()
        if name == "course" and seen:
            self._course_due.start()
        self._let_tabs_be()
        self.seen_changed.emit(name, seen)

    def _let_tabs_be(self) -> None:
        """Keys go to the panels, not to the tabs over them: menu and shortcuts bring a panel."""
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        for bar in self.findChildren(QTabBar, options=directly):
            if bar.focusPolicy() != Qt.FocusPolicy.NoFocus:
                for part in (bar, *bar.findChildren(QToolButton)):  # it scrolls by buttons
                    part.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _give_height(self) -> None:
        """Let a panel have its first height, if it still lies below the network."""
        above, below = self._docks["network"], self._docks[self._to_heighten]
        if below.isFloating() or above.x() != below.x():
            return
        both = above.height() + below.height()
        height = min(max(FIRST_HEIGHT, round(both * FIRST_SHARE)), both - LEAST_ABOVE)
        self.resizeDocks([above, below], [both - height, height], DOWN)

    def _give_course_height(self) -> None:
        """Let a page of the course have room, if it still lies over the map and has too little."""
        above, below = self._docks["course"], self._docks["map"]
        both = above.height() + below.height()
        wanted = min(round(both * COURSE_SHARE), both - LEAST_UNDER)
        if not above.isFloating() and above.x() == below.x() and above.height() < wanted:
            self.resizeDocks([above, below], [wanted, both - wanted], DOWN)

    def _place(self) -> None:
        docks = self._docks
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks["table"])
        self.splitDockWidget(docks["table"], docks["network"], ACROSS)
        self.splitDockWidget(docks["network"], docks["loss"], ACROSS)
        self.splitDockWidget(docks["table"], docks["you"], DOWN)
        self.splitDockWidget(docks["you"], docks["activation"], DOWN)
        self.splitDockWidget(docks["loss"], docks["map"], DOWN)
        self.splitDockWidget(docks["network"], docks["training"], DOWN)
        for name, front in BEHIND.items():
            if name in docks:
                self.tabifyDockWidget(docks[front], docks[name])
                docks[front].raise_()
        for name in CLOSED_AT_FIRST:
            if name in docks:
                docks[name].hide()

    def _share_out(self) -> None:
        """Give every panel its first size."""
        docks, width, height = self._docks, self.width(), self.height()
        # In a narrow window, and with large texts, the network keeps its share.
        left, right = (
            max(round(width * share), min(px(least), round(width * most)))
            for (least, share), most in zip(SIDES, MOST, strict=True)
        )
        middle = max(NARROWEST_MIDDLE, width - left - right)
        columns = [docks[name] for name in ("table", "network", "loss")]
        self.resizeDocks(columns, [left, middle, right], ACROSS)
        for names, shares in (
            (("table", "you", "activation"), LEFT_SHARES),
            (("loss", "map"), RIGHT_SHARES),
        ):
            heights = [round(height * share) for share in shares]
            self.resizeDocks([docks[name] for name in names], heights, DOWN)
