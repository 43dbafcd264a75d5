"""The way of the Tab key: panel by panel, and within each from top left to bottom right."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

ROVING = "roving"
LINE = 12  # pixels within which controls count as standing in one line


def order_tabs(areas: Iterable[QWidget]) -> None:
    """Lead Tab through the areas in this order; each window of their own has its own order."""
    by_window: dict[QWidget, list[QWidget]] = {}
    for area in areas:
        by_window.setdefault(area.window(), []).extend(_stops(area))
    for stops in by_window.values():
        _order(stops)


def go_on(now: QWidget, window: QWidget, forwards: bool) -> bool:
    """Give the focus to the next stop of a window in Qt's chain, or to the one before; whether
    there is any.

    Qt does not always find the first one after the last: it then stays among the last few.
    """
    step = QWidget.nextInFocusChain if forwards else QWidget.previousInFocusChain
    at = step(now)
    while at is not None and not (_stops_here(at) and at.window() is window):
        if at is now:
            return False
        at = step(at)
    if at is None:
        return False
    reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    at.setFocus(reason)
    above = at.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(at)
        above = above.parentWidget()
    return True


def _stops_here(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _order(stops: list[QWidget]) -> None:
    # Qt leaves out what cannot take the focus now, as the cards that are not chosen.
    waiting = [stop for stop in stops if stop.focusPolicy() == Qt.FocusPolicy.NoFocus]
    for stop in waiting:
        stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
    for stop in waiting:
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _stops(area: QWidget) -> list[QWidget]:
    """What takes the focus in an area, in reading order; the parts of a control are left to it."""

    def place(widget: QWidget) -> tuple[int, int]:
        corner = widget.mapTo(area, QPoint(0, 0))
        return corner.y() // LINE, corner.x()

    window = area.window()  # a list or menu that is open over it is a window of its own
    found = (w for w in area.findChildren(QWidget) if _takes_tab(w) and w.window() is window)
    return sorted((w for w in found if w.focusProxy() is None), key=place)


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or _may_be_chosen(widget)
    return takes and widget.isVisible()


def _may_be_chosen(widget: QWidget) -> bool:
    """Of buttons that exclude one another Tab stops at the chosen one, which changes.

    Qt sees to that in its groups; what does so itself says so by the property ROVING.
    """
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return (group is not None and group.exclusive()) or bool(widget.property(ROVING))
