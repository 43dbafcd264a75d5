"""Twelve made-up flats: the course's example of rent against house area, and more features."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nnstudio.core.regression import Array
from nnstudio.language.translate import mark


@dataclass(frozen=True)
class Feature:
    """A column of the sample: its name in the table in code, its title, its values (12,).

    The title is shown with `tr`.
    """

    name: str
    title: str
    values: tuple[float, ...]


AREA = Feature("area", mark("Area (m²)"), (28, 36, 41, 47, 52, 58, 63, 70, 78, 85, 94, 105))
FEATURES = (
    AREA,
    Feature(
        "location",
        mark("Location (min to the centre)"),
        (12, 25, 8, 30, 15, 5, 22, 35, 10, 28, 18, 6),
    ),
    Feature("bedrooms", mark("Bedrooms"), (1, 1, 1, 2, 1, 2, 2, 3, 2, 3, 4, 3)),
    Feature("condition", mark("Condition (1 to 5)"), (3, 4, 2, 3, 5, 3, 2, 4, 4, 2, 3, 5)),
    Feature("pets", mark("Pets allowed (0 or 1)"), (0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 0)),
)
RENT = Feature(
    "rent",
    mark("Rent a month"),
    (610, 630, 720, 750, 930, 1120, 840, 1090, 1360, 1230, 1530, 1750),
)


FLAT = mark("Flat {number}")  # what each is called, from 1


def flat_names() -> tuple[str, ...]:
    """What the flats are called in English, as keys; they are shown with FLAT."""
    return tuple(FLAT.format(number=place + 1) for place in range(len(RENT.values)))


def matrix(names: frozenset[str]) -> Array:
    """The values of some features (12, k), in the order of FEATURES."""
    columns = [feature.values for feature in FEATURES if feature.name in names]
    return np.array(columns, dtype=np.float64).reshape(-1, len(RENT.values)).T


def rents() -> Array:
    """What the flats cost, (12,)."""
    return np.array(RENT.values, dtype=np.float64)
