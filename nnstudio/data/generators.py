"""Tables to play with, drawn at random: classic shapes that a network can or cannot part.

The idea of circle, exclusive or, two clouds, spiral and plane is that of TensorFlow Playground
(playground.tensorflow.org); the formulas here are our own. All shapes lie between about -1 and 1.
The same rows, noise and seed give the same table for ever (numpy's RandomState: NEP 19).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.core.initial import MAX_SEED
from nnstudio.core.problems import Problem
from nnstudio.data.cells import FloatArray, IndexArray
from nnstudio.data.column import Kind
from nnstudio.data.people import people
from nnstudio.data.table import Role, Table, column
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

Random = np.random.RandomState
FEWEST_ROWS, MOST_ROWS = 20, 2_000
STREAM = 1  # beside the seed, so that no hold-out or start of the same seed draws these numbers
MOVED = mark(
    "how far each point is moved at random: the standard deviation of its step in X and in Y"
)

# Orange comes first in every table, so that it is class 1 as on the map, and blue class 0.
TWO_CLASSES = ("orange", "blue")
THREE_CLASSES = ("A", "B", "C")


@dataclass(frozen=True)
class Generator:
    """One kind of table: its name in files, its title, what it shows, and what noise means.

    `rows` and `noise` are the usual ones; `draw` takes rows, noise and seed and is not to be
    called directly, since only `make` checks them.
    """

    name: str
    title: str
    sentence: str
    noise_means: str
    draw: Callable[[int, float, int], Table]
    rows: int = 300
    noise: float = 0.05
    most_noise: float = 0.5

    def make(self, rows: int | None = None, noise: float | None = None, seed: int = 0) -> Table:
        """A table of so many rows; Problem for a number out of its range."""
        rows = self.rows if rows is None else rows
        noise = self.noise if noise is None else noise
        if not FEWEST_ROWS <= rows <= MOST_ROWS:
            raise Problem(
                tr(
                    "Rows: from {fewest} to {most:,}, not {rows:,}.",
                    fewest=FEWEST_ROWS,
                    most=MOST_ROWS,
                    rows=rows,
                )
            )
        if not 0.0 <= noise <= self.most_noise:
            raise Problem(
                tr("Noise: from 0 to {most:g}, not {noise:g}.", most=self.most_noise, noise=noise)
            )
        if not 0 <= seed <= MAX_SEED:
            raise Problem(
                tr(
                    "The seed is a whole number from 0 to {most:,}, not {seed}.",
                    most=MAX_SEED,
                    seed=seed,
                )
            )
        return self.draw(rows, noise, seed)


# Where the points of each class lie, without noise: classes (rows,) in, points (rows, 2) out


def circle_points(classes: IndexArray, random: Random) -> FloatArray:
    """Blue within 0.5 of the middle, orange from 0.7 to 1 away; both even by area."""
    share = random.random_sample(len(classes))
    inner, outer = np.where(classes == 1, 0.0, 0.7), np.where(classes == 1, 0.5, 1.0)
    radius = np.sqrt(inner**2 + share * (outer**2 - inner**2))
    return _polar(radius, 2 * np.pi * random.random_sample(len(classes)))


def xor_points(classes: IndexArray, random: Random) -> FloatArray:
    """Blue where X and Y have the same sign, orange where not; a gap of 0.1 beside each axis."""
    sizes = 0.1 + 0.9 * random.random_sample((len(classes), 2))
    sign = np.where(random.random_sample(len(classes)) < 0.5, -1.0, 1.0)
    signs: FloatArray = np.column_stack([sign, np.where(classes == 1, sign, -sign)])
    return sizes * signs


def gauss_points(classes: IndexArray, random: Random) -> FloatArray:
    """Two round clouds of standard deviation 0.2 about (0.5, 0.5) and (-0.5, -0.5)."""
    middles = np.where(classes == 1, 0.5, -0.5)[:, np.newaxis]
    return middles + 0.2 * random.standard_normal((len(classes), 2))


def spiral_points(classes: IndexArray, random: Random) -> FloatArray:
    """Two arms of 1.25 turns each, from 0.1 to 1 away from the middle, half a turn apart."""
    radius = 0.1 + 0.9 * random.random_sample(len(classes))
    return _polar(radius, 2 * np.pi * 1.25 * (radius - 0.1) / 0.9 + np.pi * classes)


def multigauss_points(classes: IndexArray, random: Random) -> FloatArray:
    """Three round clouds of standard deviation 0.25, 0.7 away from the middle."""
    middles = _polar(np.full(3, 0.7), np.pi * (0.5 + np.arange(3) * 2 / 3))
    return middles[classes] + 0.25 * random.standard_normal((len(classes), 2))


def _polar(radius: FloatArray, angle: FloatArray) -> FloatArray:
    return np.column_stack([radius * np.sin(angle), radius * np.cos(angle)])


# Tables


def _classes(
    title: str,
    names: Sequence[str],
    points: Callable[[IndexArray, Random], FloatArray],
) -> Callable[[int, float, int], Table]:
    """A way to draw a table of points whose classes take turns."""

    def draw(rows: int, noise: float, seed: int) -> Table:
        random = Random([seed, STREAM])
        classes = np.arange(rows) % len(names)
        placed = points(classes, random) + noise * random.standard_normal((rows, 2))
        return _table(title, placed, "Class", [names[i] for i in classes.tolist()], Kind.CATEGORY)

    return draw


def _plane(rows: int, noise: float, seed: int) -> Table:
    """Value = X + 0.5 Y + noise, X and Y even between -1 and 1."""
    random = Random([seed, STREAM])
    points = 2 * random.random_sample((rows, 2)) - 1
    values = points @ np.array([1.0, 0.5]) + noise * random.standard_normal(rows)
    return _table("Plane", points, "Value", _texts(values), Kind.NUMBER)


def _table(title: str, points: FloatArray, label: str, texts: Sequence[str], kind: Kind) -> Table:
    return Table(
        title,
        (
            column("X", None, Role.INPUT, _texts(points[:, 0])),
            column("Y", None, Role.INPUT, _texts(points[:, 1])),
            column(label, None, Role.LABEL, texts, kind=kind),
        ),
    )


def _texts(values: FloatArray) -> list[str]:
    """Three decimals each; 0 is added so that none reads -0.000."""
    return [f"{value:.3f}" for value in np.round(values, 3) + 0.0]


GENERATORS: dict[str, Generator] = {
    record.name: record
    for record in (
        Generator(
            "circle",
            mark("Circle"),
            mark(
                "One class lies around the other. No straight line parts them, so a "
                "hidden layer is needed."
            ),
            MOVED,
            _classes("Circle", TWO_CLASSES, circle_points),
        ),
        Generator(
            "xor",
            mark("Exclusive or"),
            mark(
                "Blue where X and Y have the same sign, orange where they differ. One "
                "neuron alone cannot learn it."
            ),
            MOVED,
            _classes("Exclusive or", TWO_CLASSES, xor_points),
        ),
        Generator(
            "gauss",
            mark("Two clouds"),
            mark("Two round clouds. A straight line parts them: the easiest task here."),
            MOVED,
            _classes("Two clouds", TWO_CLASSES, gauss_points),
        ),
        Generator(
            "spiral",
            mark("Spiral"),
            mark(
                "Two arms wound around each other: the hardest task here. Two hidden "
                "layers learn it."
            ),
            MOVED,
            _classes("Spiral", TWO_CLASSES, spiral_points),
            rows=400,
            noise=0.02,
        ),
        Generator(
            "multigauss",
            mark("Three clouds"),
            mark(
                "Three classes, so the network has three outputs. The clouds overlap a "
                "little: some errors stay."
            ),
            MOVED,
            _classes("Three clouds", THREE_CLASSES, multigauss_points),
        ),
        Generator(
            "plane",
            mark("Plane"),
            mark(
                "The label is a number: X + 0.5 Y. The network learns to say how much, not which."
            ),
            mark(
                "how much each value is off at random: the standard deviation of what "
                "is added to it"
            ),
            _plane,
        ),
        Generator(
            "people",
            mark("People"),
            mark(
                "Made-up adults, spread as in a published sample. Women and men "
                "overlap, so some errors stay."
            ),
            mark(
                "the error of measurement: its standard deviation, as a share of that of the people"
            ),
            people,
            noise=0.0,
        ),
    )
}


def generator(name: str) -> Generator:
    """Look a generator up by its name; Problem for an unknown one."""
    if name not in GENERATORS:
        raise Problem(
            tr(
                "There is no table {name!r} to play with; use {known}.",
                name=name,
                known=commas(GENERATORS),
            )
        )
    return GENERATORS[name]
