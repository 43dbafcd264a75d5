"""Makes the map's plane from a frame, and keeps it as long as it serves, so that it stays calm."""

from __future__ import annotations

from math import isfinite

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.task import Task
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.ui.map.mapinputs import AxisInput, held_classes, middle_row
from nnstudio.ui.map.mappeople import People, people_of, person
from nnstudio.ui.map.mapplane import Plane, Span, span_of
from nnstudio.ui.map.mapreading import Reading, reading_of


class PlaneMaker:
    """Knows which inputs (`axes`, by feature) run across and up; one alone runs across."""

    def __init__(self) -> None:
        self._inputs: tuple[AxisInput, ...] = ()
        self._plane: Plane | None = None
        self._document: Document | None = None
        self._people: tuple[Document, People, Reading] | None = None
        self._middle: tuple[TrainingSet, Array] | None = None
        self._words: tuple[TrainingSet, Array, tuple[str, ...]] | None = None
        self._shown: tuple[People, int, People | None] | None = None
        self._recent: int | None = None
        self._still = False

    @property
    def axes(self) -> tuple[int, ...]:
        """The features that run across and up; one only, or none, where there are no more."""
        return tuple(chosen.feature for chosen in self._inputs)

    @property
    def flat(self) -> bool:
        """Whether there is one input only, so that up runs the output."""
        return len(self._inputs) == 1

    def choose(self, inputs: tuple[AxisInput, ...]) -> None:
        """Take other inputs."""
        self._inputs = inputs
        self._plane = self._document = self._people = self._shown = None

    def hold_still(self, still: bool, row_count: int) -> None:
        """While somebody paints: keep the range, and show each row that comes behind these."""
        self._still = still
        if still:
            self._recent = row_count

    def plane(self, frame: Frame, line: Array | None) -> Plane | None:
        """The plane for a frame, the same object as before where it still serves.

        `line` holds the outputs over the only input, (points, ...), as last computed. None comes
        back where there is no place to stand around.
        """
        document = frame.document
        if not self.flat and document is self._document:
            return self._plane
        self._document = document
        people, reading = self._people_for(document)
        across = self._span(frame, 0, people.x)
        up = self._output_span(reading, line, people) if self.flat else None
        if not self.flat:
            up = self._span(frame, 1, people.y)
        if across is None or up is None:
            self._plane = None
        elif self._plane is None or self._plane.parts != (across, up, people, reading):
            self._plane = Plane(across, up, people, reading)
        return self._plane

    def _people_for(self, document: Document) -> tuple[People, Reading]:
        if self._people is not None:
            of, people, reading = self._people
            if of.table is document.table and of.training is document.training:
                return people, reading
        if self._recent is not None and self._recent > document.table.row_count:
            self._recent = None
        reading = reading_of(document)
        people = people_of(document, *self._ways, reading, self._recent)
        self._people = (document, people, reading)
        return people, reading

    @property
    def _ways(self) -> tuple[int, int | None]:
        """The features across and up, None where up runs the output."""
        return self.axes[0], None if self.flat else self.axes[1]

    def _span(self, frame: Frame, which: int, values: Array) -> Span | None:
        axis, training = self._inputs[which], frame.document.training
        before = self._plane.spans[which] if self._plane else None
        own = None if frame.you_raw is None else float(frame.you_raw[0, axis.feature])
        if self._people is not None and self._people[1].thinned:
            values = np.concatenate([values, _ends(training, axis.feature)])
        return span_of(axis.header, axis.unit, values, own, before, self._still)

    def _output_span(self, reading: Reading, line: Array | None, people: People) -> Span | None:
        """0 to 1, or all of a number's scale, or further where the output has gone further."""
        known = line[np.isfinite(line)] if line is not None else np.empty(0)
        ends = [reading.low, reading.high] if reading.task is Task.NUMBER else [0.0, 1.0]
        values = np.concatenate([ends, known])
        before = self._plane.up if self._plane else None
        header, unit = reading.header, reading.unit
        return span_of(header, unit, values, None, before)

    def place(self, raw: Array | None, height: float | None) -> tuple[float, float] | None:
        """Where raw features (1, features) stand; `height` is the output for them."""
        if raw is None:
            return None
        x = float(raw[0, self.axes[0]])
        y = height if self.flat else float(raw[0, self.axes[1]])
        return None if y is None or not (isfinite(x) and isfinite(y)) else (x, y)

    def shown_person(self, frame: Frame) -> People | None:
        """The shown row by itself; the same object as before where nothing has changed."""
        if frame.shown_raw is None or self._people is None:
            return None
        everybody, row = self._people[1], frame.shown_row
        if self._shown is None or self._shown[0] is not everybody or self._shown[1] != row:
            found = person(frame.document, *self._ways, self._people[2], row)
            self._shown = (everybody, row, found)
        return self._shown[2]

    def own_place(self, frame: Frame) -> tuple[float, float] | None:
        """Where You stand."""
        return self.place(frame.you_raw, frame.you_number if self.flat else None)

    def held(self, frame: Frame) -> Array:
        """Raw features (features,) for the directions not drawn: as for You, or a usual row's."""
        if frame.you_raw is not None:
            return frame.you_raw[0]
        training = frame.document.training
        if self._middle is None or self._middle[0] is not training:
            self._middle = (training, middle_row(training))
        return self._middle[1]

    def held_words(self, frame: Frame) -> tuple[str, ...]:
        """What the inputs with classes are taken for on all of the map: "Colour red", ..."""
        training, held = frame.document.training, self.held(frame)
        if self._words is None or self._words[0] is not training or self._words[1] is not held:
            self._words = (training, held, held_classes(training, held))
        return self._words[2]


def _ends(training: TrainingSet, feature: int) -> Array:
    """Least and greatest of a feature over the rows trained on."""
    values = training.features[feature]
    if len(training.rows) < len(values):
        values = values[training.rows]
    return np.array([values.min(), values.max()]) if len(values) else np.empty(0)
