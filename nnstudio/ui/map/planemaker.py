"""Makes the map's plane from a frame, and keeps it as long as it serves, so that it stays calm."""

from __future__ import annotations

from math import isfinite

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.table import Table
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.ui.map.mapplane import People, Plane, Span, people_of, span_of


class PlaneMaker:
    """Knows which inputs (`axes`) run across and up; one alone runs across."""

    def __init__(self) -> None:
        self.axes: tuple[int, ...] = ()
        self._plane: Plane | None = None
        self._document: Document | None = None
        self._people: tuple[Table, TrainingSet, People] | None = None

    @property
    def flat(self) -> bool:
        """Whether there is one input only, so that up runs the output."""
        return len(self.axes) == 1

    def choose(self, axes: tuple[int, ...]) -> None:
        """Take other inputs."""
        self.axes = axes
        self._plane = self._document = self._people = None

    def plane(self, frame: Frame, line: Array | None) -> Plane | None:
        """The plane for a frame, the same object as before where it still serves.

        `line` holds the outputs over the only input, (points,), as last computed. None comes back
        where there is no place to stand around.
        """
        document = frame.document
        if not self.flat and document is self._document:
            return self._plane
        self._document = document
        people = self._people_for(document)
        across = self._span(frame, 0, people.x)
        up = self._output_span(line) if self.flat else self._span(frame, 1, people.y)
        if across is None or up is None:
            self._plane = None
        elif self._plane is None or self._plane.parts != (across, up, people):
            self._plane = Plane(across, up, people)
        return self._plane

    def _people_for(self, document: Document) -> People:
        table, training = document.table, document.training
        if self._people is not None:
            of_table, of_training, people = self._people
            if of_table is table and of_training is training:
                return people
        people = people_of(document, self.axes[0], None if self.flat else self.axes[1])
        self._people = (table, training, people)
        return people

    def _span(self, frame: Frame, which: int, values: Array) -> Span | None:
        axis = self.axes[which]
        column = frame.document.table.inputs[axis]
        before = self._plane.spans[which] if self._plane else None
        own = None if frame.you_raw is None else float(frame.you_raw[0, axis])
        return span_of(column.header, column.unit, values, own, before)

    def _output_span(self, line: Array | None) -> Span | None:
        """0 to 1, or further where the output has gone further."""
        known = line[np.isfinite(line)] if line is not None else np.empty(0)
        values = np.concatenate([[0.0, 1.0], known])
        return span_of("output", None, values, None, self._plane.up if self._plane else None)

    def place(self, raw: Array | None, height: float | None) -> tuple[float, float] | None:
        """Where raw inputs (1, inputs) stand; `height` is the output for them."""
        if raw is None:
            return None
        x = float(raw[0, self.axes[0]])
        y = height if self.flat else float(raw[0, self.axes[1]])
        return None if y is None or not (isfinite(x) and isfinite(y)) else (x, y)

    def shown_place(self, frame: Frame) -> tuple[float, float] | None:
        """Where the shown row stands."""
        label = frame.document.table.label
        if not self.flat or label is None or frame.shown_raw is None:
            return self.place(frame.shown_raw, None)
        known = frame.document.training.answers[frame.shown_row]
        return self.place(frame.shown_raw, float(known[0]) if isfinite(known[0]) else None)

    def own_place(self, frame: Frame) -> tuple[float, float] | None:
        """Where You stand."""
        return self.place(frame.you_raw, frame.you_number if self.flat else None)

    def held(self, frame: Frame) -> Array:
        """Raw inputs (inputs,) for the directions not drawn: as for You, or the rows' mean."""
        if frame.you_raw is not None:
            return frame.you_raw[0]
        raw = frame.document.training.raw
        return raw.mean(axis=0) if len(raw) else np.zeros(raw.shape[1])
