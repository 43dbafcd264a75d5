"""The way of the Tab key: panel by panel, and within each from top left to bottom right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QWidget,
)

ROVING = "roving"
LINE = 12  # pixels within which controls count as standing in one line


def order_tabs(areas: Iterable[QWidget]) -> None:
    """Lead Tab through the areas in this order; each window of their own has its own order."""
    by_window: dict[QWidget, list[QWidget]] = {}
    for area in areas:
        by_window.setdefault(area.window(), []).extend(_stops(area))
    for stops in by_window.values():
        _order(stops)


def from_the_other_end(areas: Sequence[QWidget], before: QWidget | None, forwards: bool) -> None:
    """After a Tab: where Qt went back past the last area, or on past the first, give the focus to
    the first control of all, or to the last.

    Qt goes round the last few controls then. `before` had the focus.
    """
    left, found = _place(areas, before), _place(areas, QApplication.focusWidget())
    if left is None or found is None or left == found or (found > left) == forwards:
        return
    stops = [stop for area in areas for stop in _stops(area) if _can_be_reached(stop)]
    if stops and forwards:
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    elif stops:
        stops[-1].setFocus(Qt.FocusReason.BacktabFocusReason)


def _place(areas: Sequence[QWidget], widget: QWidget | None) -> int | None:
    """Which of the areas a widget is in."""
    for place, area in enumerate(areas):
        if widget is not None and area.isAncestorOf(widget):
            return place
    return None


def _can_be_reached(stop: QWidget) -> bool:
    return stop.isEnabled() and bool(stop.focusPolicy() & Qt.FocusPolicy.TabFocus)


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
    return sorted((w for w in found if not _is_part(w)), key=place)


def _takes_tab(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or _may_be_chosen(widget)
    return takes and widget.isVisible()


def _is_part(widget: QWidget) -> bool:
    """The field of a box, or what scrolls in an area: the whole takes the focus for it.

    Not by focusProxy(), after which PySide has the part hold the whole; a box that was ever asked
    for its field holds that as well, and neither would end with the window.
    """
    whole = widget.parentWidget()
    if isinstance(whole, QAbstractScrollArea):
        return whole.viewport() is widget
    return isinstance(whole, QAbstractSpinBox | QComboBox)


def _may_be_chosen(widget: QWidget) -> bool:
    """Of buttons that exclude one another Tab stops at the chosen one, which changes.

    Qt sees to that in its groups; what does so itself says so by the property ROVING.
    """
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return (group is not None and group.exclusive()) or bool(widget.property(ROVING))
