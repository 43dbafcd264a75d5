"""Those whom the lessons ask a network about: their weight and height, and what it says of them."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.units import Quantity, unit_named
from nnstudio.document.document import Document
from nnstudio.document.you import raw_values

Person = tuple[Quantity, Quantity]  # weight and height
CLOSE = 1e-3  # of a value: how far off a person may still be the one that is meant

# Emily, Frank and Steve are the course's; it gives Steve's two numbers in each other's place.
# "somebody" is what "Show me" types where a page asks for one's own values.
PEOPLE: dict[str, Person] = {
    "emily": (Quantity(128.0, "lb"), Quantity(63.0, "in")),
    "frank": (Quantity(155.0, "lb"), Quantity(68.0, "in")),
    "steve": (Quantity(73.0, "kg"), Quantity(182.0, "cm")),
    "steve_swapped": (Quantity(182.0, "kg"), Quantity(73.0, "cm")),
    "somebody": (Quantity(68.0, "kg"), Quantity(172.0, "cm")),
    "giant": (Quantity(400.0, "kg"), Quantity(260.0, "cm")),
}


def takes_people(document: Document) -> bool:
    """Whether its inputs are a weight and a height, in this order, and nothing else."""
    units = [unit_named(column.unit or "") for column in document.inputs]
    return [unit.quantity if unit else None for unit in units] == ["mass", "length"]


def raw_of(document: Document, name: str) -> Array | None:
    """A person's row in the table's units (1, 2); None where the table takes no people."""
    return raw_values(document, PEOPLE[name]) if takes_people(document) else None


def are(document: Document, name: str) -> bool:
    """Whether one's own row there is this person's."""
    raw, own = raw_of(document, name), raw_values(document)
    return raw is not None and own is not None and np.allclose(own, raw, rtol=CLOSE, atol=0.0)


def says(document: Document, name: str) -> float:
    """What a network says of a person; NaN where it cannot be asked."""
    raw = raw_of(document, name)
    return float("nan") if raw is None else float(document.model().predict(raw)[0])


def seen(document: Document, name: str, feature: int) -> float:
    """What the network sees of a person's weight (0) or height (1); NaN as above."""
    raw = raw_of(document, name)
    return float("nan") if raw is None else float(document.training.scaler.apply(raw)[0, feature])
