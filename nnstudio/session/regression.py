"""The points and lines of the regression panel: what they are now, and the steps back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.document.regression.scatter import Scatter, sample

MOST_STEPS = 200


class Regression(QObject):
    """Holds one Scatter. It outlives the window, and is no part of the document."""

    changed = Signal(object, bool)  # Scatter, and whether there is a step to take back

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scatter = sample()
        self._before: list[Scatter] = []
        self._step = ""  # the one that goes on: a drag is one step, whatever it passes

    @property
    def scatter(self) -> Scatter:
        """What is now."""
        return self._scatter

    def tell(self) -> None:
        """Say what is now."""
        self.changed.emit(self._scatter, bool(self._before))

    @Slot(object, str)
    def take(self, scatter: Scatter, step: str) -> None:
        """Another state. `step` names what can be undone; "" where nothing was moved.

        One more of the same step is part of it, until `settle`.
        """
        if step and step != self._step:
            self._before.append(self._scatter)
            del self._before[:-MOST_STEPS]
        self._step = step or self._step
        self._scatter = scatter
        self.tell()

    @Slot()
    def settle(self) -> None:
        """A drag has come to its end."""
        self._step = ""

    @Slot()
    def undo(self) -> None:
        """Points and line as they were before the last step."""
        self._step = ""
        if self._before:
            self._scatter = self._scatter.like(self._before.pop())
            self.tell()

    @Slot(object)
    def put(self, scatter: Scatter) -> None:
        """Begin with other points; there is nothing to go back to."""
        self._before.clear()
        self._step = ""
        self._scatter = scatter
        self.tell()
