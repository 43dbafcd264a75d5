"""What part of the diagram is seen, and where on the screen things are: zoom, moves, places."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.ui.network.diagramgeometry import DiagramLayout
from nnstudio.ui.network.diagramview import STEP, DiagramView, headings, laid_out
from nnstudio.ui.theme import px


class DiagramViewport(QWidget):
    """Lays a network out for its size, and shows all of it or a part."""

    view_changed = Signal(float)  # how many times larger than the whole

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout: DiagramLayout | None = None
        self._spec: NetworkSpec | None = None
        self._view = DiagramView(1.0, 1.0)
        # Smaller than it is read at: others may need the room.
        self.setMinimumSize(240, px(160))

    @property
    def layout_shown(self) -> DiagramLayout | None:
        """Where everything is at present, on the paper: seen whole, that is where it is here."""
        return self._layout

    def sizeHint(self) -> QSize:
        return QSize(560, 420)

    def _show_whole(self, spec: NetworkSpec) -> None:
        """Lay another network out."""
        self._spec = spec
        self._view = DiagramView(self.width(), self.height())
        self._relayout()

    @property
    def zoom(self) -> float:
        """How many times larger it is than seen whole."""
        return self._view.zoom

    def zoom_in(self) -> None:
        """See it a step nearer."""
        self.zoom_by(STEP)

    def zoom_out(self) -> None:
        """See it a step farther away."""
        self.zoom_by(1 / STEP)

    def fit(self) -> None:
        """See the whole network."""
        self._see(self._view.zoomed(1.0))

    def zoom_by(self, times: float, at: QPointF | None = None) -> None:
        """See it so many times larger, with what is at a point left in its place."""
        zoom = self._view.zoom * times
        self._see(self._view.zoomed(zoom if abs(zoom - 1.0) > 0.02 else 1.0, at))

    def pan_by(self, x: float, y: float) -> None:
        """Move the picture by so many pixels."""
        self._see(self._view.moved(x, y))

    def reveal(self, neuron: tuple[int, int] | None = None, parameter: int | None = None) -> None:
        """Move the picture so that a neuron or a parameter is seen."""
        if self._layout is not None and parameter is not None:
            self.bring(self._layout.chip_of(parameter))
        elif self._layout is not None and neuron is not None:
            node = self._layout.node_of(*neuron)
            self.bring(None if node is None else node.disc)

    def bring(self, rect: QRectF | None) -> None:
        """Move the picture so that a place of the paper is seen."""
        if rect is not None:
            self._see(self._view.showing(rect))

    def _see(self, view: DiagramView) -> None:
        if view == self._view:
            return
        zoomed = view.zoom != self._view.zoom
        self._view = view
        if zoomed:
            self._relayout()
        else:
            self._replaced()

    def _relayout(self) -> None:
        if self._spec is not None:
            self._view, self._layout = laid_out(self._spec, self._view)
            self._replaced()

    def _replaced(self) -> None:
        """Everything is elsewhere than it was."""
        self.view_changed.emit(self._view.zoom)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view = self._view.sized(self.width(), self.height())
        self._relayout()

    def place_of(
        self, neuron: tuple[int, int] | None = None, parameter: int | None = None
    ) -> QRect | None:
        """Where a neuron or a parameter's label is on the screen; None where it is not drawn."""
        layout = self._layout
        if layout is None:
            return None
        if parameter is not None:
            chip = layout.chip_of(parameter)
            return None if chip is None else self._on_screen(chip)
        node = None if neuron is None else layout.node_of(*neuron)
        return None if node is None else self._on_screen(node.disc)

    def _on_screen(self, rect: QRectF) -> QRect:
        """A place of the paper as one of the screen; at its edge where it is out of sight."""
        seen = self._view.to_screen(rect).toRect()
        inside = self.rect().adjusted(0, int(headings()), 0, 0)
        if not inside.intersects(seen):
            x = min(max(seen.left(), inside.left()), inside.right())
            y = min(max(seen.top(), inside.top()), inside.bottom())
            seen = QRect(x, y, 1, 1)
        return QRect(self.mapToGlobal(seen.topLeft()), seen.size())
