"""F above and f' below, over the same z."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nnstudio.core.activations import Array
from nnstudio.document.lab.shape import Shape
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui.lab.curveplot import CurvePlot
from nnstudio.ui.lab.functionplot import HANDLE_AT, FunctionPlot
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme

TIP = mark(
    "Drag to move along the curve (arrow keys do the same; with Shift ten times as far).\n"
    "The thin line is the tangent: its steepness is the slope f' below."
)


class CurvePair(QWidget):
    """Draws two shapes at one z; the plots say what is dragged."""

    z_dragged = Signal(float)
    z_stepped = Signal(int)
    end_asked = Signal(int)
    line_end_dragged = Signal(int, float, float)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.function, self.slope = FunctionPlot(), CurvePlot("f'")
        self._drawn: tuple[object, ...] = ()
        self._spans = ("", "")  # of the function and of its slope, in words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.function, 6)
        column.addWidget(self.slope, 5)
        self.function.hide_across()
        self.function.setAccessibleName(tr("The function f over z"))
        self.slope.setAccessibleName(tr("Its slope f' over z"))
        for plot in (self.function, self.slope):
            tip_plainly(plot, tr(TIP))
            plot.z_dragged.connect(self.z_dragged)
            plot.z_stepped.connect(self.z_stepped)
            plot.end_asked.connect(self.end_asked)
            plot.dropped.connect(self.dropped)
        self.function.line_end_dragged.connect(self.line_end_dragged)

    def show_shapes(self, main: Shape, beside: Shape | None, reach: float) -> None:
        """Draw both functions and their slopes from -reach to reach."""
        wanted = (main, beside, reach, self.function.holding)
        if wanted == self._drawn:
            return
        self._drawn = wanted
        z = main.grid(reach)
        other = None if beside is None else beside.grid(reach)
        f, slope = main.values(z), main.slopes(z)
        f2 = None if beside is None or other is None else (other, beside.values(other))
        slope2 = None if beside is None or other is None else (other, beside.slopes(other))
        self._spans = (_span_words(reach, f), _span_words(reach, slope))
        self.function.show_curves(z, f, f2)
        self.slope.show_curves(z, slope, slope2)
        self.function.show_lines(main, reach)
        self._name_axes(main, beside)
        if not self.function.holding:  # under a hand the axes stay
            self.function.set_ranges(reach, *_bounds(f, f2, _ends(main, reach)))
            self.slope.set_ranges(reach, *_bounds(slope, slope2, np.zeros(1)))

    def show_place(self, z: float, main: Shape, beside: Shape | None, reach: float) -> None:
        """Put the points at z."""
        f, slope = main.value(z), main.slope(z)
        f2 = None if beside is None else beside.value(z)
        slope2 = None if beside is None else beside.slope(z)
        self.function.show_spots(z, f, f2)
        self.slope.show_spots(z, slope, slope2)
        self.function.show_tangent(z, f, slope, reach)
        self.function.show_winner(int(main.winners(np.array([z]))[0]) if main.has_lines else None)
        at = shown_number(z, 6)
        said = tr("At {at}: f = {value}", at=at, value=shown_number(f, 6))
        self._describe(self.function, said, self._spans[0])
        said = tr("At {at}: f' = {value}", at=at, value=shown_number(slope, 6))
        self._describe(self.slope, said, self._spans[1])

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.function.set_theme(theme)
        self.slope.set_theme(theme)

    def pixels(self, z: float) -> float:
        """How far apart two z that differ by so much are drawn."""
        left, right = self.function.box.viewRange()[0]
        return abs(z) / (right - left) * max(1.0, self.function.box.width())

    def _name_axes(self, main: Shape, beside: Shape | None) -> None:
        lines = [shape.has_lines for shape in (main, beside) if shape is not None]
        if all(lines):
            name = tr("x (the one input)")
        elif any(lines):
            name = tr("z (for maxout: its one input x)")
        else:
            name = tr("z (weighted sum)")
        self.slope.across.rename(name)
        self.slope.across.resizeEvent()

    @staticmethod
    def _describe(plot: CurvePlot, place: str, span: str) -> None:
        words = f"{place}\n{span}"
        if words != plot.accessibleDescription():
            plot.setAccessibleDescription(words)


def _span_words(reach: float, values: Array) -> str:
    """Between what a curve runs from -reach to reach, for who cannot see it; values (n,)."""
    return tr(
        "Between {left} and {right} the curve runs from {first} to {last}; its least value is "
        "{least}, its greatest {greatest}.",
        left=shown_number(-reach, 3),
        right=shown_number(reach, 3),
        first=shown_number(float(values[0]), 3),
        last=shown_number(float(values[-1]), 3),
        least=shown_number(float(values.min()), 3),
        greatest=shown_number(float(values.max()), 3),
    )


def _ends(shape: Shape, reach: float) -> Array:
    """How high maxout's draggable ends are; nothing for the other functions."""
    x = HANDLE_AT * reach
    lines = shape.lines if shape.has_lines else ()
    return np.array([line.at(side * x) for line in lines for side in (-1, 1)])


def _bounds(f: Array, other: tuple[Array, Array] | None, more: Array) -> tuple[float, float]:
    """The lowest and the highest of everything drawn."""
    every = np.concatenate([f, more] if other is None else [f, other[1], more])
    return float(every.min()), float(every.max())
