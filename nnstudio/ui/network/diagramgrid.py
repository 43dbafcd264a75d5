"""Columns and rows of the diagram: how many neurons are shown, how far apart, and how large."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from nnstudio.core.network import NetworkSpec
from nnstudio.language.rounding import decimals
from nnstudio.ui.network.diagramgeometry import NAME_RADIUS, VALUE_RADIUS

TOP, BOTTOM, SIDE = 84.0, 40.0, 62.0
NAMES_SIDE, ANSWER_SIDE = 116.0, 96.0  # where names stand beside neurons, and the answer is tight
LARGEST_RADIUS, SMALLEST_RADIUS = 36.0, 4.5
WIDEST_PITCH, CLOSEST_PITCH = 208.0, 11.0
CLOSEST_COLUMNS = 26.0
TIGHT_COLUMNS = 84.0  # from one column to the next, below which the answer needs a side of its own
CHIP, SMALL_CHIP = (78.0, 20.0), (64.0, 18.0)  # labels with three and with two decimals
USUAL_DECIMALS = 3
A_DECIMAL = 7.0  # what a label is wider by for each one more
CAPTION = 19.0  # height of a name above a neuron
MOST_WIRES = 4_000


@dataclass(frozen=True)
class Grid:
    """Columns and rows: how many neurons are shown of each layer, and how far apart."""

    columns: tuple[float, ...]
    width: float
    shown: tuple[int, ...]
    pitches: tuple[float, ...]
    middle: float
    radii: tuple[float, ...]
    names_left: bool  # of inputs
    names_right: bool  # of the outputs' classes

    @property
    def step(self) -> float:
        """From one column to the next."""
        return self.columns[1] - self.columns[0]


def chip_sizes() -> tuple[tuple[float, float], ...]:
    """How large labels may be, the best first: with as many decimals as were chosen, with three
    and with two."""
    more = decimals(USUAL_DECIMALS) - USUAL_DECIMALS
    wide = ((CHIP[0] + more * A_DECIMAL, CHIP[1]),) if more > 0 else ()
    return (*wide, CHIP, SMALL_CHIP)


def chip_decimals(width: float) -> int:
    """How many decimals a label of this width shows: those chosen, as far as they have room."""
    room = USUAL_DECIMALS - 1
    if width >= CHIP[0]:
        room = USUAL_DECIMALS + int((width - CHIP[0]) / A_DECIMAL)
    return min(decimals(room), room)


def grid_of(spec: NetworkSpec, width: float, height: float) -> Grid:
    """The rows and columns of a network in a picture of this size."""
    room = max(height - TOP - BOTTOM, 40.0)
    shown = _shown(spec, max(1, int(room // CLOSEST_PITCH)))
    widest = max(WIDEST_PITCH, 0.48 * room)
    pitches = tuple(min(widest, room / count) for count in shown)
    last = len(shown) - 1
    widest_radii = _radii(pitches, (width - 2 * SIDE) / last)
    stack = spec.layers[-1].part_count * (CHIP[1] + 2) + 5
    names_left = pitches[0] < 2 * widest_radii[0] + CAPTION
    names_right = spec.outputs > 1 and pitches[-1] < 2 * widest_radii[-1] + CAPTION + stack
    left = NAMES_SIDE if names_left else SIDE
    right = NAMES_SIDE if names_right else SIDE
    if (width - left - right) / last < TIGHT_COLUMNS:
        right = max(right, ANSWER_SIDE)
    step = (width - left - right) / last
    return Grid(
        columns=tuple(left + i * step for i in range(last + 1)),
        width=width,
        shown=shown,
        pitches=pitches,
        middle=TOP + room / 2,
        radii=_radii(pitches, step),
        names_left=names_left,
        names_right=names_right,
    )


def _shown(spec: NetworkSpec, most: int) -> tuple[int, ...]:
    """How many neurons of each layer are drawn: what has room, and not more wires than can be."""
    while True:
        shown = tuple(min(size, most) for size in spec.sizes)
        parts = (layer.part_count for layer in spec.layers)
        wires = sum(a * b * p for (a, b), p in zip(pairwise(shown), parts, strict=True))
        if wires <= MOST_WIRES or most <= 4:
            return shown
        most = most * 3 // 4


def _radii(pitches: tuple[float, ...], step: float) -> tuple[float, ...]:
    """One size for all neurons; but where a layer is so dense that its neurons have no room for
    a name, the others keep theirs as large as a number needs."""
    smallest = _radius(min(pitches), step)
    if smallest >= NAME_RADIUS:
        return (smallest,) * len(pitches)
    return tuple(min(_radius(pitch, step), VALUE_RADIUS + 1) for pitch in pitches)


def _radius(pitch: float, step: float) -> float:
    # Beside a label there has to be room for two half neurons, but not at any price.
    across = min(max((step - chip_sizes()[0][0] - 12.0) / 2, VALUE_RADIUS), 0.3 * step)
    down = (pitch - 26.0) / 2 if pitch >= 72.0 else pitch * 0.38
    return max(SMALLEST_RADIUS, min(LARGEST_RADIUS, across, down))


def least_width(spec: NetworkSpec) -> float:
    """The least width of a picture in which the columns stay apart."""
    return 2 * NAMES_SIDE + CLOSEST_COLUMNS * (len(spec.sizes) - 1)


def radius_in(spec: NetworkSpec, width: float, height: float) -> float:
    """The radius of the smallest neurons in a picture of this size."""
    return min(grid_of(spec, width, height).radii)
