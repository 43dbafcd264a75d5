"""The coloured ground of the map, and the lines on it, for each thing that a label can be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor, QImage

from nnstudio.core.activations import Array
from nnstudio.data.task import Task
from nnstudio.document.model import THRESHOLD
from nnstudio.ui import theme as themes
from nnstudio.ui.map.boundary import boundary
from nnstudio.ui.map.contour import contour
from nnstudio.ui.map.mapreading import Reading
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step, tick_text, tick_values

TONES = 64  # steps of a class's colour from hardly said to surely said
FAINTEST, STRONGEST = 0.1, 0.6  # share of a class's colour in them
LEVELS = 5  # lines of equal height, about
CHOICE = 10  # places for the number of one, about
NO_LINES = np.empty((0, 4))


@dataclass(frozen=True)
class Level:
    """What a line of equal height stands for, and where to write it: best places first.

    Places are shares of the ground's width and height.
    """

    text: str
    places: tuple[tuple[float, float], ...]


@dataclass(frozen=True, eq=False)
class Ground:
    """Picture, lines (lines, 4) as of `contour`, and what is written on them."""

    image: QImage
    lines: Array
    levels: tuple[Level, ...] = ()


def _blends(low: str, high: str, shares: Array) -> np.ndarray:
    """What `themes.blend` gives for each share (0..1), as 0xffRRGGBB, in one go."""
    ends = [(end.red(), end.green(), end.blue()) for end in (QColor(low), QColor(high))]
    first, last = np.array(ends, dtype=float)
    red, green, blue = np.rint(first + (last - first) * shares[:, None]).astype(np.uint32).T
    colours: np.ndarray = 0xFF000000 | red << 16 | green << 8 | blue
    return colours


@lru_cache(maxsize=4)
def ramp(theme: Theme) -> np.ndarray:
    """256 colours as 0xffRRGGBB from class 0 over the middle to class 1."""
    low, middle, high = theme.positive_soft, theme.middle, theme.negative_soft
    shares = np.linspace(0.0, 1.0, 256)
    near = shares < 0.5
    return np.concatenate(
        [_blends(low, middle, 2 * shares[near]), _blends(middle, high, 2 * shares[~near] - 1)]
    )


@lru_cache(maxsize=4)
def _tones(theme: Theme) -> np.ndarray:
    """Each class colour from faint to strong, and the middle at last: (colours + 1, TONES)."""
    shares = np.linspace(FAINTEST, STRONGEST, TONES)
    rows = [
        [themes.blend(theme.middle, hue, share).rgb() for share in shares]
        for hue in themes.class_colours(theme)
    ]
    rows.append([themes.colour(theme.middle).rgb()] * TONES)
    return np.array(rows, dtype=np.uint32)


def image_of(colours: np.ndarray) -> QImage:
    """0xffRRGGBB colours (up, across), the lowest row first, as a picture."""
    upright = np.ascontiguousarray(colours[::-1])
    height, width = upright.shape
    image = QImage(upright.data, width, height, 4 * width, QImage.Format.Format_RGB32)
    return image.copy()  # Qt does not keep numpy's memory alive


def _two_ended(shares: Array, theme: Theme) -> QImage:
    known = np.nan_to_num(np.clip(shares, 0.0, 1.0), nan=0.5)
    return image_of(ramp(theme)[(known * 255.0 + 0.5).astype(np.intp)])


# Over two inputs: values (up, across), or (up, across, outputs)


def _two(values: Array, reading: Reading, theme: Theme) -> Ground:
    return Ground(_two_ended(values, theme), contour(_straightened(values), 0.0))


def _many(values: Array, reading: Reading, theme: Theme) -> Ground:
    """The colour of the class said, the stronger the surer it is."""
    top, outputs = values.max(axis=2), values.shape[2]
    sure = np.clip((top - 1.0 / outputs) / (1.0 - 1.0 / outputs), 0.0, 1.0)
    known = np.isfinite(top)
    hues = len(themes.class_colours(theme))
    said = np.where(known, values.argmax(axis=2) % hues, hues)
    tone = (np.where(known, sure, 0.0) * (TONES - 1) + 0.5).astype(np.intp)
    return Ground(image_of(_tones(theme)[said, tone]), boundary(values))


def _number(values: Array, reading: Reading, theme: Theme) -> Ground:
    """On the scale of the rows, with lines of equal height at round numbers."""
    shares = reading.share(values)
    step = nice_step(reading.high - reading.low, LEVELS)
    lines, levels = [NO_LINES], []
    for height in tick_values(reading.low, reading.high, step):
        found = contour(shares, float(reading.share(np.array(height))))
        lines.append(found)
        levels += _named(found, tick_text(height, step))
    return Ground(_two_ended(shares, theme), np.concatenate(lines), tuple(levels))


def _named(lines: Array, text: str) -> list[Level]:
    """A line's number, best where the line comes nearest to the middle of the map."""
    if not len(lines):
        return []
    x, y = (lines[:, 0] + lines[:, 2]) / 2, (lines[:, 1] + lines[:, 3]) / 2
    nearest = np.hypot(x - 0.5, y - 0.5).argsort()
    chosen = nearest[:: max(1, len(nearest) // CHOICE)]
    return [Level(text, tuple(zip(x[chosen].tolist(), y[chosen].tolist(), strict=True)))]


# Over one input: `heights` are those of the ground from below, `curve` (points, ...) the outputs


def _flat_two(heights: Array, curve: Array, reading: Reading, theme: Theme) -> Ground:
    middle = (THRESHOLD - heights[0]) / (heights[-1] - heights[0])
    line = np.array([[0.0, middle, 1.0, middle]])
    return Ground(_two_ended(heights[:, np.newaxis], theme), line)


def _flat_many(heights: Array, curve: Array, reading: Reading, theme: Theme) -> Ground:
    return _many(curve[np.newaxis], reading, theme)


def _flat_number(heights: Array, curve: Array, reading: Reading, theme: Theme) -> Ground:
    return Ground(_two_ended(reading.share(heights)[:, np.newaxis], theme), NO_LINES)


GROUNDS: dict[Task, Callable[[Array, Reading, Theme], Ground]] = {
    Task.TWO: _two,
    Task.MANY: _many,
    Task.NUMBER: _number,
}
FLAT_GROUNDS: dict[Task, Callable[[Array, Array, Reading, Theme], Ground]] = {
    Task.TWO: _flat_two,
    Task.MANY: _flat_many,
    Task.NUMBER: _flat_number,
}


def _straightened(values: Array) -> Array:
    """Outputs as distances from the threshold, above 0 where class 1 is said.

    Outputs between 0 and 1 are taken back through the sigmoid: its steep step is no straight line
    between two cells, and the contour would wobble.
    """
    known = values[np.isfinite(values)]
    if len(known) and known.min() >= 0.0 and known.max() <= 1.0:
        inside = np.clip(values, 1e-12, 1.0 - 1e-12)
        return np.log(inside / (1.0 - inside))
    return values - THRESHOLD
