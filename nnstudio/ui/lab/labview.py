"""What the Activation lab holds: curves to play with, the rows on them, and the stuck starts."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.activations import COURSE_ACTIVATIONS, Array
from nnstudio.core.network import NetworkSpec, Params
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.frame import Frame
from nnstudio.document.lab.landing import Landing, landing_of, neurons_of
from nnstudio.document.lab.shape import FIRST_LINES, IMITATIONS, Line, Shape, tidy
from nnstudio.document.lab.stuckstarts import StuckTable
from nnstudio.language.translate import mark, tr
from nnstudio.ui.activation.activationcurve import reach_for
from nnstudio.ui.lab.curvepair import CurvePair
from nnstudio.ui.lab.curvespage import CurvesPage
from nnstudio.ui.lab.functionline import FunctionLine
from nnstudio.ui.lab.lineseditor import LinesEditor
from nnstudio.ui.lab.parameterline import ParameterLine
from nnstudio.ui.lab.readings import Readings
from nnstudio.ui.lab.rowspart import RowsPart
from nnstudio.ui.lab.stuckview import StuckView
from nnstudio.ui.scrolling import scrolling
from nnstudio.ui.stagebuttons import stage_buttons
from nnstudio.ui.theme import Theme

PAGES = (
    (mark("Curve"), mark("One neuron's function and its slope, to play with.")),
    (mark("My rows"), mark("Where the rows of your table land on it.")),
    (mark("Stuck starts"), mark("Which function gets stuck, and with which scaling.")),
)
CURVE, ROWS, STUCK = range(3)
USUAL_REACH = 6.0
FIRST_Z = 2.0
STEPS = 60  # arrow keys from the middle to the end
SNAP = 4.0  # pixels around a corner that count as the corner
PAUSE = 250  # milliseconds between two pictures of the rows while training
NO_DOTS = np.empty(0)


class LabView(QWidget):
    """A playground: it follows the network, and changes nothing in it."""

    course_asked = Signal()
    own_asked = Signal()
    cancel_asked = Signal()
    leave_asked = Signal()
    looked_at = Signal(str, float)  # a function, and at which z

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main: Shape = Shape("sigmoid")
        self.second: Shape | None = None
        self.z, self._reach = FIRST_Z, USUAL_REACH
        self._alphas: dict[str, float] = {}
        self._lines: tuple[Line, ...] = FIRST_LINES
        self._frame: Frame | None = None
        self._neuron = 0
        self._landing: Landing | None = None
        self._landed_for: tuple[Params, TrainingSet, int, int] | None = None
        self._clock = QElapsedTimer()
        self.pages = stage_buttons(self, [(tr(name), tr(tip)) for name, tip in PAGES])
        self.pair = CurvePair()
        self.rows, self.readings, self.lines = RowsPart(), Readings(), LinesEditor()
        self.first_line, self.second_line = FunctionLine(), FunctionLine(second=True)
        self.parameters = {name: ParameterLine(name) for name in ("leaky_relu", "elu")}
        self.stuck = StuckView()
        self._lay_out()
        self._connect()
        self._show_page()

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Follow the network; while training, the rows move a few times a second."""
        spec = frame.model.params.spec
        first, self._frame = self._frame is None, frame
        if first:
            self._begin_with(spec)
        if self.page != ROWS:
            return
        if frame.running and self._clock.isValid() and self._clock.elapsed() < PAUSE:
            return
        self._clock.restart()
        self._land()

    def show_table(self, table: StuckTable) -> None:
        """Show the stuck starts so far."""
        self.stuck.show_table(table)

    def show_running(self, running: bool) -> None:
        """Say whether starts are being trained."""
        self.stuck.show_running(running)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for part in (self.pair, self.first_line, self.second_line, self.stuck):
            part.set_theme(theme)
        self.readings.set_theme()

    def take_focus(self) -> None:
        """Let keys go to the curve, or to the button that trains."""
        if self.page == STUCK:
            self.stuck.take_focus()
        else:
            self.pair.function.setFocus()

    @property
    def page(self) -> int:
        """Which page is seen: CURVE, ROWS or STUCK."""
        return self.pages.checkedId()

    def show_page(self, page: int) -> None:
        """Turn to a page."""
        self.pages.button(page).setChecked(True)
        self._show_page()

    # What a person does

    def choose(self, name: str) -> None:
        """Take another function; if it was the second one, the two change places."""
        if self.second is not None and self.second.name == name:
            self.second = self.main
        self.main = self._shape(name)
        self._show()

    def compare(self, name: str) -> None:
        """Take another second function; "" for none. The first one cannot be chosen twice."""
        if name == self.main.name:
            if self.second is not None:
                self.main, self.second = self.second, self.main
        else:
            self.second = self._shape(name) if name else None
        self._show()

    def move_to(self, z: float) -> None:
        """Go to a z that was typed; the curve reaches as far."""
        self.z = z
        self._fit_reach()
        self._show()

    def set_alpha(self, name: str, alpha: float) -> None:
        """Another slope of leaky ReLU, or alpha of ELU."""
        self._alphas[name] = alpha
        self._take_numbers()

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Other lines of maxout."""
        self._lines = lines
        self._take_numbers()

    def imitate(self, name: str) -> None:
        """Let maxout's lines be a well-known shape, and show the function that it then is."""
        self._lines, other = IMITATIONS[name]
        if other is not None:
            self._alphas.pop(other, None)
            if self.main.has_lines:
                self.second = self._shape(other)
            else:
                self.main = self._shape(other)
        self._take_numbers()

    def _drag_to(self, z: float) -> None:
        z = min(max(z, -self._reach), self._reach)
        corners = [kink for shape in self._shapes for kink in shape.kinks()]
        near = min(corners, key=lambda kink: abs(kink - z), default=None)
        if near is not None and self.pair.pixels(near - z) <= SNAP:
            self.z = near
        else:
            self.z = round(z, 2 if self._reach <= 20.0 else 1) + 0.0
        self._show()

    def _step(self, steps: int) -> None:
        step = self._reach / STEPS
        z = round(self.z / step) * step + steps * step
        self.z = round(min(max(z, -self._reach), self._reach), 9) + 0.0
        self._show()

    def _go_to_end(self, side: int) -> None:
        self.z = side * self._reach
        self._show()

    def _turn_line(self, place: int, x: float, height: float) -> None:
        line = tidy(self._lines[place].with_end(x, height))
        self.set_lines((*self._lines[:place], line, *self._lines[place + 1 :]))

    def _choose_neuron(self, place: int) -> None:
        self._neuron = place
        self._land()

    def _go_to_shown(self) -> None:
        if self._landing is not None and self._landing.shown is not None:
            self.move_to(self._landing.shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    # Showing

    @property
    def _shapes(self) -> tuple[Shape, ...]:
        return (self.main,) if self.second is None else (self.main, self.second)

    def _shape(self, name: str) -> Shape:
        """A function with the numbers that were chosen for it here."""
        return Shape(name, self._alphas.get(name), self._lines)

    def _take_numbers(self) -> None:
        self.main = self._shape(self.main.name)
        self.second = None if self.second is None else self._shape(self.second.name)
        self._show()

    def _begin_with(self, spec: NetworkSpec) -> None:
        """Show the first layer's own function."""
        layer = spec.layers[0]
        if layer.activation in COURSE_ACTIVATIONS:
            if layer.alpha is not None:
                self._alphas[layer.activation] = layer.alpha
            self.choose(layer.activation)

    def _show_page(self) -> None:
        page = self.page
        self.stack.setCurrentIndex(1 if page == STUCK else 0)
        self.rows.setVisible(page == ROWS)
        self._landed_for = None
        if page == ROWS:
            self._land()
        else:
            self._leave_rows()

    def _leave_rows(self) -> None:
        self._landing = None
        self._fit_reach()
        self._show()

    def _land(self) -> None:
        """Find the sums of the chosen neuron, where something has changed."""
        frame = self._frame
        if frame is None:
            return
        spec = frame.model.params.spec
        neurons = neurons_of(spec)
        self._neuron = min(self._neuron, len(neurons) - 1)
        self.rows.show_neurons(spec, self._neuron)
        key = (frame.model.params, frame.document.training, frame.shown_row, self._neuron)
        before = self._landed_for
        if before is not None and all(a is b for a, b in zip(key, before, strict=True)):
            return
        self._landed_for = key
        self._landing = landing_of(frame, neurons[self._neuron])
        self._fit_reach()
        self._show()

    def _fit_reach(self) -> None:
        """As far as the dots and z need, but no change while it serves."""
        z = NO_DOTS if self._landing is None else self._landing.z
        every = np.append(z, [self.z])
        before = self._reach if self._landing is not None else USUAL_REACH
        self._reach = max(USUAL_REACH, reach_for(every, before))

    def _show(self) -> None:
        """Draw everything at the present z."""
        main, second = self.main, self.second
        self.first_line.show_shape(main)
        self.second_line.show_shape(second)
        names = {shape.name for shape in self._shapes}
        for name, line in self.parameters.items():
            line.setVisible(name in names)
            line.show_number(self._shape(name).parameter)
        lined = next((shape for shape in self._shapes if shape.has_lines), None)
        self.lines.setVisible(lined is not None)
        if lined is not None:
            self.lines.show_lines(lined.lines, int(lined.winners(np.array([self.z]))[0]))
        self.pair.show_shapes(main, second, self._reach)
        self.pair.show_place(self.z, main, second, self._reach)
        self.readings.show_reading(self.z, main, second)
        self._show_rows()
        self.looked_at.emit(main.name, self.z)

    def tell_again(self) -> None:
        """Say anew what is looked at, for who has come to listen only now."""
        self.looked_at.emit(self.main.name, self.z)

    def _show_rows(self) -> None:
        landing, plot = self._landing, self.pair.function
        if self.page != ROWS or landing is None:
            plot.show_dots(NO_DOTS, NO_DOTS, own_sums=False)
            plot.show_shown(None, 0.0)
        else:
            own_sums = landing.layer.part_count > 1
            lost = self.main.has_lines and not own_sums  # one sum has no place on lines over x
            z = NO_DOTS if lost else landing.z
            plot.show_dots(z, self._heights(z), own_sums and self.main.has_lines)
            own = None if lost or landing.shown is None else landing.shown
            plot.show_shown(own, 0.0 if own is None else float(self._heights(np.array([own]))[0]))
        if self.page == ROWS:
            self.rows.show_landing(landing, self.main)

    def _heights(self, z: Array) -> Array:
        """Where dots at z (n,) stand: on the curve; sums that are outputs already on a = z."""
        return z if self.main.has_lines else self.main.values(z)

    # Building

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        for button in self.pages.buttons():
            head.addWidget(button)
        head.addStretch(1)
        page = CurvesPage(
            self.pair,
            self.rows,
            self.first_line,
            self.second_line,
            *self.parameters.values(),
            self.readings,
            self.lines,
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(page)
        self.stack.addWidget(scrolling(self.stuck))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 4, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.pages.idClicked.connect(self._show_page)
        self.first_line.chosen.connect(self.choose)
        self.second_line.chosen.connect(self.compare)
        for name, line in self.parameters.items():
            line.changed.connect(lambda alpha, name=name: self.set_alpha(name, alpha))
        self.lines.lines_changed.connect(self.set_lines)
        self.lines.imitation_chosen.connect(self.imitate)
        self.readings.z_entered.connect(self.move_to)
        self.rows.neuron_chosen.connect(self._choose_neuron)
        self.rows.go_asked.connect(self._go_to_shown)
        self.pair.z_dragged.connect(self._drag_to)
        self.pair.z_stepped.connect(self._step)
        self.pair.end_asked.connect(self._go_to_end)
        self.pair.line_end_dragged.connect(self._turn_line)
        self.pair.dropped.connect(self._show)
        self.stuck.course_asked.connect(self.course_asked)
        self.stuck.own_asked.connect(self.own_asked)
        self.stuck.cancel_asked.connect(self.cancel_asked)
