"""Hands for the regression panel: mouse at places of the plot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QScrollArea, QWidget

from nnstudio.ui.regression.regressionview import RegressionView

LEFT = Qt.MouseButton.LeftButton


class ScatterHands:
    """Presses, drags and clicks in the plot of a view, at places in the units of the axes."""

    def __init__(self, view: RegressionView) -> None:
        self.view, self.plot = view, view.plot

    def pixel(self, place: Sequence[float]) -> QPoint:
        """Where a place is in the plot's viewport."""
        at = QPointF(float(place[0]), float(place[1]))
        return self.plot.mapFromScene(self.plot.box.mapViewToScene(at))

    def click(self, place: Sequence[float]) -> None:
        QTest.mouseClick(self.plot.viewport(), LEFT, pos=self.pixel(place))

    def drag(self, start: Sequence[float], end: Sequence[float]) -> None:
        """Press, pass halfway, arrive, let go. The axes stay as they are meanwhile."""
        first, last = self.pixel(start), self.pixel(end)
        port = self.plot.viewport()
        assert port.rect().contains(first)
        QTest.mousePress(port, LEFT, pos=first)
        for at in (QPoint((first + last) / 2), last):
            self.move(at)
        QTest.mouseRelease(port, LEFT, pos=last)

    def move(self, at: QPoint, held: Qt.MouseButton = LEFT) -> None:
        port = self.plot.viewport()
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(port.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(port, moved)


def click_box(box: QCheckBox) -> None:
    """On its tick; what scrolls shows it first, as a person would."""
    parent: QWidget | None = box.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if isinstance(parent, QScrollArea):
        parent.ensureWidgetVisible(box)
    assert box.isVisible()
    assert box.visibleRegion().contains(QPoint(8, box.height() // 2))
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
