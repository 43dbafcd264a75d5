"""What the lesson on xor begins its pages with: the lamp on the stairs, and two switches.

It is on if one switch is up, and not both: exclusive or.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role, Table, column
from nnstudio.document.document import Document, new_document
from nnstudio.document.teach import teach

HEADS = (
    ("Switches", Role.NAME),
    ("Upstairs", Role.INPUT),
    ("Downstairs", Role.INPUT),
    ("Lamp", Role.LABEL),
)
ROWS = (
    ("Both down", "0", "0", "off"),
    ("Downstairs up", "0", "1", "on"),
    ("Upstairs up", "1", "0", "on"),
    ("Both up", "1", "1", "off"),
)
# A start from which two hidden neurons learn: h1 becomes "one at least", h2 "both".
LAMP_SEED, LAMP_RATE, LAMP_EPOCHS = 0, 0.5, 1_000
TWO_HIDDEN = (LayerSpec(2),)


def lamp_with(hidden: tuple[LayerSpec, ...]) -> Document:
    """The lamp's four rows, and a network with these hidden layers before its first step."""
    columns = [
        column(name, None, role, [row[place] for row in ROWS])
        for place, (name, role) in enumerate(HEADS)
    ]
    return new_document(
        Table("The lamp on the stairs", tuple(columns)),
        scaling=Scaling("none"),
        hidden=hidden,
        settings=replace(TrainingSettings(), rate=LAMP_RATE, epochs=LAMP_EPOCHS),
        seed=LAMP_SEED,
        coding=LabelCoding("off", "on"),
    )


@cache
def _taught(hidden: tuple[LayerSpec, ...]) -> Document:
    return teach(lamp_with(hidden), LAMP_EPOCHS)


def lamp(own: Document) -> Document:
    """One neuron for the lamp, and no hidden layer."""
    return lamp_with(())


def lamp_flat(own: Document) -> Document:
    """The same after training, which has not helped."""
    return _taught(())


def lamp_line(own: Document) -> Document:
    """One neuron set by hand, so that its line cuts off the row with both switches down."""
    made = lamp_with(())
    for name, value in (("w1", 6.0), ("w2", 6.0), ("b1", -3.0)):
        made = made.with_parameter(name, value)
    return made


def lamp_hidden(own: Document) -> Document:
    """The lamp with two hidden neurons, before training."""
    return lamp_with(TWO_HIDDEN)


def lamp_learned(own: Document) -> Document:
    """The same when it has learned."""
    return _taught(TWO_HIDDEN)
