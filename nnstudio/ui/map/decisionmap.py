"""What the network would say for anyone: its output over two inputs, in the table's units."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.document.frame import Frame
from nnstudio.ui import theme as themes
from nnstudio.ui.map.axespicker import AxesPicker
from nnstudio.ui.map.classkey import ClassKey
from nnstudio.ui.map.mapcanvas import MapCanvas
from nnstudio.ui.map.mapgrid import MapGrid, MapKey
from nnstudio.ui.map.mapplane import Plane
from nnstudio.ui.map.planemaker import PlaneMaker
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme

TEXT_PAUSE = 200  # milliseconds between two changes of a text while training
IDLE = "Click to ask about a place or a person."
NO_INPUT = "The map needs an input: give a column of the table the role “input”."
NO_ROW = "The map needs a row: type one into the table."
TIP = (
    "Every place is a person: blue and orange show what the network would say,\n"
    "the thin line is where it changes its mind. Click or drag to ask about a place,\n"
    "click a person to see that row in the network\n"
    "(arrow keys move You, with Shift further)."
)


class DecisionMap(Panel):
    """The panel "What it would say for anyone"."""

    title = "What it would say for anyone"
    row_asked = Signal(int)  # row of the table whose dot was clicked
    asked = Signal(object)  # {input index: raw value in the table's unit}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._headers: tuple[str, ...] = ()
        self._spec: NetworkSpec | None = None
        self._plane: Plane | None = None
        self._pointer: tuple[float, float] | None = None
        self._maker = PlaneMaker()
        self._grid = MapGrid()
        self._text_clock = QElapsedTimer()
        self._text_clock.start()
        self._picker = AxesPicker()
        self._picker.chosen.connect(lambda across, up: self._choose_axes((across, up)))
        self.tools = self._picker
        self._make_canvas()
        self._lay_out()
        self.set_theme(themes.LIGHT)

    def _make_canvas(self) -> None:
        self._canvas = MapCanvas()
        self._canvas.setToolTip(TIP)
        self._canvas.setAccessibleName("Map of the network's answers")
        self._canvas.hovered.connect(self._read)
        self._canvas.clicked.connect(self._ask)
        self._canvas.person_clicked.connect(self.row_asked)
        self._canvas.nudged.connect(self._nudge)
        self._keys = (ClassKey(0), ClassKey(1))
        self._words = QLabel(IDLE)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setFont(themes.font("small"))
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setMinimumWidth(1)
        self._empty = QLabel(NO_INPUT)
        self._empty.setProperty("muted", True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(24)

    def _lay_out(self) -> None:
        legend = QHBoxLayout()
        legend.setSpacing(4)
        legend.addWidget(self._keys[0])
        legend.addWidget(self._words, 1)
        legend.addWidget(self._keys[1])
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(4, 0, 4, 2)
        rows.setSpacing(2)
        rows.addWidget(self._canvas, 1)
        rows.addLayout(legend)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(page)
        self._stack.addWidget(self._empty)
        self.setMinimumSize(200, 180)
        self.setFocusProxy(self._canvas)

    @property
    def axes(self) -> tuple[int, ...]:
        """The inputs that run across and up; one only, or none, where there are no more."""
        return self._maker.axes

    @property
    def words(self) -> str:
        """What stands below the map."""
        return self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._canvas.set_theme(theme)
        for key in self._keys:
            key.set_theme(theme)

    def show_frame(self, frame: Frame) -> None:
        """Bring the map up to date; asks the network only when its answer may have changed."""
        self._frame = frame
        self._take_inputs(frame)
        line = self._grid.line
        plane = self._maker.plane(frame, line) if self.axes else None
        if plane is not self._plane:
            self._plane = plane
            self._canvas.show_plane(plane)
        self._stack.setCurrentIndex(1 if plane is None else 0)
        if plane is None:
            self._empty.setText(NO_ROW if self.axes else NO_INPUT)
            return
        self._keys[0].set_name(frame.model.coding.zero)
        self._keys[1].set_name(frame.model.coding.one)
        self._refresh_ground(frame, plane)
        self._canvas.show_points(self._maker.shown_place(frame), self._maker.own_place(frame))
        self._read_again(frame)
        if not frame.running:
            self._describe(frame, plane)

    def _take_inputs(self, frame: Frame) -> None:
        headers = tuple(column.header for column in frame.document.table.inputs)
        if headers != self._headers:
            self._headers = headers
            self._maker.choose(tuple(range(min(2, len(headers)))))
            self._picker.show_inputs(headers, self.axes)

    def _choose_axes(self, axes: tuple[int, ...]) -> None:
        self._maker.choose(axes)
        if self._frame is not None:
            self.show_frame(self._frame)

    def _refresh_ground(self, frame: Frame, plane: Plane) -> None:
        model, maker = frame.model, self._maker
        if model.params.spec != self._spec:
            self._spec = model.params.spec
            self._grid.forget_cost()
        if model.params.spec.inputs != len(self._headers):
            return
        across = (self.axes[0], plane.across.low, plane.across.high)
        up = None if maker.flat else (self.axes[1], plane.up.low, plane.up.high)
        held = maker.held(frame)
        others = np.delete(held, list(self.axes)).tobytes()
        key = MapKey(model.params, (model.scaler, across, up, others))
        if not self._grid.refresh(model.predict, key, across, up, held, frame.running):
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
        if plane is not self._plane:
            self._plane = plane
            self._canvas.show_plane(plane)
        middles = (np.arange(len(line)) + 0.5) / len(line)
        self._canvas.show_curve(plane.across.low + middles * plane.across.length, line)

    # Reading and asking

    def _read(self, place: tuple[float, float] | None) -> None:
        self._pointer = place
        words = IDLE
        if place is not None and self._plane is not None and self._frame is not None:
            self._text_clock.restart()
            words = self._sentence(self._frame, self._plane, place)
        self._words.setText(words)

    def _read_again(self, frame: Frame) -> None:
        hurried = frame.running and self._text_clock.elapsed() < TEXT_PAUSE
        if self._pointer is not None and not hurried:
            self._read(self._pointer)

    def _sentence(self, frame: Frame, plane: Plane, place: tuple[float, float]) -> str:
        """What the network says at a place: "140 lb, 68 in → F 0.71"."""
        spans = plane.spans[: len(self.axes)]
        asked = [span.rounded(value) for span, value in zip(spans, place, strict=False)]
        raw = self._maker.held(frame).copy()
        raw[list(self.axes)] = asked
        number = float(frame.model.predict(raw[np.newaxis])[0])
        where = ", ".join(span.text(value) for span, value in zip(spans, asked, strict=True))
        return f"{where} → {frame.model.class_of(number)} {number:.2f}"

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
        words = "" if place is None else "You: " + self._sentence(frame, plane, place)
        self._canvas.setAccessibleDescription(words)
        self.setAccessibleDescription(words)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(DecisionMap, 350, 330)
