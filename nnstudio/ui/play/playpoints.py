"""What the picture of a table shows: a place, and a class or a shade, for every row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.data.cells import FloatArray, IndexArray
from nnstudio.data.codings import NumberCoding, detect
from nnstudio.data.table import Table
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, tr
from nnstudio.ui.ticks import nice_step, tick_text, tick_values

ROOM = 0.05  # of the span, left free around the points


@dataclass(frozen=True)
class Axis:
    """A direction of the picture: its header, and from where to where it goes."""

    header: str
    low: float
    high: float

    def share(self, numbers: FloatArray) -> FloatArray:
        """How far along the axis, 0 at `low` and 1 at `high`."""
        return (numbers - self.low) / (self.high - self.low)

    def ticks(self, count: int) -> list[tuple[float, str]]:
        """Where to write which round numbers, about so many: share and text."""
        step = nice_step(self.high - self.low, count)
        length = self.high - self.low
        return [
            ((value - self.low) / length, tick_text(value, step).replace("-", "\u2212"))
            for value in tick_values(self.low, self.high, step)
        ]


@dataclass(frozen=True, eq=False)
class PlayPoints:
    """Rows as points: `where` (rows, 2) in the units of the axes.

    `classes` (rows,) counts into `names`, that of 0 first; where the label is a number, `names`
    is empty and `numbers` (rows,) are its values. `alike` says that both axes have one measure.
    """

    across: Axis
    up: Axis
    alike: bool
    where: FloatArray
    classes: IndexArray
    names: tuple[str, ...]
    numbers: FloatArray
    label: str

    @property
    def words(self) -> str:
        """The picture in a sentence, for those who cannot see it."""
        place = tr("{across} across and {up} up", across=self.across.header, up=self.up.header)
        if not self.names:
            low, high = self.numbers.min(), self.numbers.max()
            kinds = tr("{label} from {low:.3g} to {high:.3g}", label=self.label, low=low, high=high)
        else:
            counts = np.bincount(self.classes, minlength=len(self.names)).tolist()
            kinds = commas(
                tr("{n} {name}", n=n, name=name) for n, name in zip(counts, self.names, strict=True)
            )
        return counted(
            "{n} point, {place}: {kinds}.",
            "{n} points, {place}: {kinds}.",
            len(self.where),
            place=place,
            kinds=kinds,
        ).replace("-", "\u2212")


def points_of(table: Table) -> PlayPoints:
    """The points of a table with two inputs of numbers and a label without gaps."""
    first, second = table.inputs
    label = table.label
    coding = None if label is None else detect(label)
    if label is None or coding is None:
        raise ValueError("a table to play with has a label")
    where = np.column_stack([first.numbers, second.numbers])
    alike = first.unit is None and second.unit is None
    spans = [(float(c.min()), float(c.max())) for c in where.T]
    if alike:
        reach = max(abs(end) for span in spans for end in span)
        spans = [(-reach, reach)] * 2
    across, up = (
        _axis(column.header, *span) for column, span in zip((first, second), spans, strict=True)
    )
    if isinstance(coding, NumberCoding):
        none = np.zeros(len(where), dtype=np.intp)
        return PlayPoints(across, up, alike, where, none, (), label.numbers, label.name)
    names = coding.classes
    order = {name: place for place, name in enumerate(names)}
    classes = np.array([order[text] for text in label.cells.tolist()], dtype=np.intp)
    return PlayPoints(across, up, alike, where, classes, names, np.zeros(0), label.name)


def _axis(header: str, low: float, high: float) -> Axis:
    room = ROOM * (high - low or 1.0)
    return Axis(header, low - room, high + room)
