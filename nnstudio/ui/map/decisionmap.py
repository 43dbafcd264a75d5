"""What the network would say for anyone: its output over two inputs, in the table's units."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.data.task import Task
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.frame import Frame
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.map.keyline import Notes
from nnstudio.ui.map.mapcanvas import MapCanvas
from nnstudio.ui.map.mapgrid import MapGrid, MapKey
from nnstudio.ui.map.mapinputs import AxisInput, axis_inputs
from nnstudio.ui.map.maplegend import MapLegend
from nnstudio.ui.map.mapplane import Plane
from nnstudio.ui.map.mapreading import said
from nnstudio.ui.map.maptools import MapTools
from nnstudio.ui.map.mapwords import (
    IDLE,
    NO_INPUT,
    NO_LABEL,
    NO_NUMBER,
    NO_PLANE,
    NO_ROW,
    TIPS,
    painting_words,
    people_words,
    plane_words,
)
from nnstudio.ui.map.paintmode import PaintMode
from nnstudio.ui.map.planemaker import PlaneMaker
from nnstudio.ui.map.wrongrows import WrongRows
from nnstudio.ui.panel import Panel
from nnstudio.ui.seldom import Seldom
from nnstudio.ui.theme import Theme

TEXT_PAUSE = 200  # milliseconds between two changes of a text while training


class DecisionMap(Panel):
    """The panel "What it would say for anyone"."""

    title = mark("What it would say for anyone")
    row_asked = Signal(int)  # row of the table whose dot was clicked
    asked = Signal(object)  # {feature index: raw value in the table's unit}
    painted = Signal(object, object)  # ({feature index: raw value}, ...) and the label's text
    erase_asked = Signal(int)  # row of the table

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._training: TrainingSet | None = None
        self._inputs: tuple[AxisInput, ...] = ()
        self._spec: NetworkSpec | None = None
        self._plane: Plane | None = None
        self._pointer: tuple[float, float] | None = None
        self._maker = PlaneMaker()
        self._grid = MapGrid()
        self._wrong = WrongRows()
        self._text_clock = QElapsedTimer()
        self._text_clock.start()
        self._tools = MapTools()
        self._tools.axes.chosen.connect(self._choose_axes)
        self.tools = self._tools
        self._make_parts()
        self._lay_out()
        self._tools.paint_toggled.connect(lambda: self._brush.turn(not self._brush.on))
        self.set_theme(themes.LIGHT)

    def _make_parts(self) -> None:
        self._canvas = MapCanvas()
        self._canvas.setToolTip(tr(TIPS[Task.TWO]))
        self._seldom = Seldom()
        self._canvas.setAccessibleName(tr("Map of the network's answers"))
        self._canvas.hovered.connect(self._read)
        self._canvas.clicked.connect(self._ask)
        self._canvas.person_clicked.connect(self.row_asked)
        self._canvas.nudged.connect(self._nudge)
        self._canvas.erase_asked.connect(self.erase_asked)
        self._legend = MapLegend()
        self._legend.say(tr(IDLE))
        self._empty = QLabel(tr(NO_INPUT))
        self._empty.setProperty("muted", True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)

    def _lay_out(self) -> None:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(4, 0, 4, 2)
        rows.setSpacing(2)
        rows.addWidget(self._canvas, 1)
        rows.addWidget(self._legend)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        self.setMinimumSize(200, themes.px(180))
        self.setFocusProxy(self._canvas)
        self._brush = PaintMode(self._canvas, rows, self)
        self._brush.painted.connect(self.painted)
        self._task_lock = ""
        self._brush.turned.connect(self._follow_brush)
        self._brush.changed.connect(lambda: self._read(self._pointer))

    @property
    def axes(self) -> tuple[int, ...]:
        """The features that run across and up; one only, or none, where there are no more."""
        return self._maker.axes

    @property
    def words(self) -> str:
        """What stands below the map."""
        return self._legend.words

    @property
    def brush(self) -> PaintMode:
        """The brush, in the hand or not."""
        return self._brush

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        for part in (self._canvas, self._legend, self._brush):
            part.set_theme(theme)

    def show_frame(self, frame: Frame) -> None:
        """Bring the map up to date; asks the network only when its answer may have changed."""
        self._frame = frame
        self._take_inputs(frame)
        plane = self._maker.plane(frame, self._grid.line) if self.axes else None
        self._take_plane(plane)
        self._stack.setCurrentIndex(1 if plane is None else 0)
        self._offer_brush(frame, plane)
        if plane is None:
            self._empty.setText(self._why_empty(frame))
            return
        self._refresh_ground(frame, plane)
        plane = self._plane or plane
        if plane.reading.task is Task.MANY and self._fits(frame):
            self._wrong.refresh(frame, plane.people)
            self._canvas.show_wrong(self._wrong.wrong)
        self._canvas.show_points(self._maker.shown_person(frame), self._maker.own_place(frame))
        self._legend.show_key(plane.reading, self._notes(frame, plane))
        self._read_again(frame)
        if self._seldom.due(frame.running):
            self._describe(frame, plane)

    def _take_inputs(self, frame: Frame) -> None:
        if self._training is frame.document.training:
            return
        self._training = frame.document.training
        inputs = axis_inputs(frame.document)
        if inputs != self._inputs:
            self._inputs = inputs
            self._maker.choose(inputs[:2])
            places = tuple(range(min(2, len(inputs))))
            self._tools.axes.show_inputs(tuple(i.header for i in inputs), places)

    def _take_plane(self, plane: Plane | None) -> None:
        if plane is self._plane:
            return
        self._plane = plane
        self._canvas.show_plane(plane)
        if plane is not None:
            self._canvas.setToolTip(tr(TIPS[plane.reading.task]))

    def _why_empty(self, frame: Frame) -> str:
        if self.axes:
            return tr(NO_ROW)
        return tr(NO_NUMBER) if frame.document.table.inputs else tr(NO_INPUT)

    def _choose_axes(self, across: int, up: int) -> None:
        self._maker.choose((self._inputs[across], self._inputs[up]))
        if self._frame is not None:
            self.show_frame(self._frame)

    def _fits(self, frame: Frame) -> bool:
        """Whether the network takes this table's inputs and has as many outputs as its label."""
        spec, document = frame.model.params.spec, frame.document
        ends = len(document.training.features), document.coding.outputs
        return (spec.inputs, spec.outputs) == ends

    def _refresh_ground(self, frame: Frame, plane: Plane) -> None:
        model, maker = frame.model, self._maker
        if model.params.spec != self._spec:
            self._spec = model.params.spec
            self._grid.forget_cost()
        if not self._fits(frame):
            return
        across = (self.axes[0], plane.across.low, plane.across.high)
        up = None if maker.flat else (self.axes[1], plane.up.low, plane.up.high)
        held = maker.held(frame)
        others = np.delete(held, list(self.axes)).tobytes()
        key = MapKey(model.params, (model.scaler, model.coding, across, up, others))
        predict = model.outputs if plane.reading.task is Task.MANY else model.predict
        if not self._grid.refresh(predict, key, across, up, held, frame.running):
            return
        if up is None:
            self._show_line(frame)
        elif self._grid.values is not None:
            self._canvas.show_values(self._grid.values)

    def _show_line(self, frame: Frame) -> None:
        """Draw the output over the only input, on a scale that holds all of it."""
        line = self._grid.line
        plane = self._maker.plane(frame, line)
        if plane is None or line is None:
            return
        self._take_plane(plane)
        middles = (np.arange(len(line)) + 0.5) / len(line)
        self._canvas.show_curve(plane.across.low + middles * plane.across.length, line)

    def _notes(self, frame: Frame, plane: Plane) -> Notes:
        people, many = plane.people, plane.reading.task is Task.MANY
        return Notes(
            bool(people.held.any()),
            many and bool(self._wrong.wrong.any()),
            len(people.rows),
            people.total,
            self._maker.held_words(frame),
        )

    # Reading and asking

    def _read(self, place: tuple[float, float] | None) -> None:
        self._pointer = place
        words = painting_words(self._brush.words) if self._brush.on else tr(IDLE)
        if place is not None and self._plane is not None and self._frame is not None:
            self._text_clock.restart()
            words = self._sentence(self._frame, self._plane, place)
        self._legend.say(words)

    def _read_again(self, frame: Frame) -> None:
        hurried = frame.running and self._text_clock.elapsed() < TEXT_PAUSE
        if self._pointer is not None and not hurried:
            self._read(self._pointer)

    def _sentence(self, frame: Frame, plane: Plane, place: tuple[float, float]) -> str:
        """What the network says at a place: "140 lb, 68 in → F 0.71"."""
        spans = plane.spans[: len(self.axes)]
        asked = [span.rounded(value) for span, value in zip(spans, place, strict=False)]
        where = commas(span.text(value) for span, value in zip(spans, asked, strict=True))
        if not self._fits(frame):
            return where
        raw = self._maker.held(frame).copy()
        raw[list(self.axes)] = asked
        return f"{where} → {said(frame.model, raw)}"

    def _ask(self, x: float, y: float) -> None:
        if self._plane is not None:
            spans = self._plane.spans[: 1 if self._maker.flat else 2]
            values = (span.rounded(value) for span, value in zip(spans, (x, y), strict=False))
            self.asked.emit(dict(zip(self.axes, values, strict=False)))

    def _nudge(self, across: int, up: int) -> None:
        """Move oneself by some grains from where one stands."""
        if self._frame is None or self._plane is None:
            return
        place = self._maker.own_place(self._frame)
        if place is not None:
            grains = [span.grain for span in self._plane.spans]
            self._ask(place[0] + across * grains[0], place[1] + up * grains[1])

    def _describe(self, frame: Frame, plane: Plane) -> None:
        place = self._maker.own_place(frame)
        words = (
            ""
            if place is None
            else tr("You: {sentence}", sentence=self._sentence(frame, plane, place))
        )
        wrong = self._wrong.wrong if plane.reading.task is Task.MANY else None
        about = (words, plane_words(plane, self._maker.flat), people_words(plane, wrong))
        words = "\n".join(filter(None, about))
        for part in (self._canvas, self):
            part.setAccessibleDescription(words)

    # Painting

    @property
    def paint(self) -> QWidget:
        """The button of the brush."""
        return self._tools.paint

    def show_task_lock(self, words: str) -> None:
        """Put the brush down and offer it no more, because of a task; "" for no longer."""
        self._task_lock = words
        if self._frame is not None:
            self._offer_brush(self._frame, self._plane)

    def _offer_brush(self, frame: Frame, plane: Plane | None) -> None:
        why_not = self._task_lock or None
        if plane is None or self._maker.flat:
            why_not = tr(NO_PLANE)
        elif frame.document.table.label is None:
            why_not = tr(NO_LABEL)
        self._brush.show_plane(plane, self.axes, why_not is None)
        self._tools.show_brush(self._brush.on, why_not)

    def _follow_brush(self, on: bool) -> None:
        """The range stands still while somebody paints, so that points stay under the pointer."""
        if self._frame is None:
            return
        self._maker.hold_still(on, self._frame.document.table.row_count)
        self._legend.show_painting(on)
        self._offer_brush(self._frame, self._plane)
        self._read(self._pointer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the canvas and the bar leave: those of the brush."""
        if not self._brush.take_key(event.key()):
            super().keyPressEvent(event)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(DecisionMap, 350, 330)
