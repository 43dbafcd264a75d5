"""What a page can begin with, by name: each gives a document, from the learner's own if it likes.

The document is of a lineage of its own, so that it never takes the place of the learner's file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import isfinite

from nnstudio.data.labels import LabelCoding
from nnstudio.data.samples import four_people
from nnstudio.data.scaling import COURSE_SHIFT, Scaling
from nnstudio.data.table import Role, Table, column
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.lineage import Lineage
from nnstudio.document.regression.scatter import Scatter, sample, sample_with_best
from nnstudio.document.teach import teach
from nnstudio.lessons import failingsetups as failing
from nnstudio.lessons import lampsetups as lamps
from nnstudio.lessons.people import takes_people

TINY, HUGE = 0.001, 50.0  # learning rates, as lesson 6 asks for them
Setup = Callable[[Document], Document]
FEW_ROWS = 5_000  # so many are trained on in a moment
LEARNED = 0.1  # a loss below says that a network has learned its table


def _with_values(document: Document, values: Mapping[str, float]) -> Document:
    for name, value in values.items():
        document = document.with_parameter(name, value)
    return document


def _with_rate(document: Document, rate: float) -> Document:
    return document.with_settings(replace(document.settings, rate=rate))


def _table(title: str, heads: Sequence[tuple[str, Role]], rows: Sequence[Sequence[str]]) -> Table:
    """A small table, column by column."""
    columns = [
        column(name, None, role, [row[place] for row in rows])
        for place, (name, role) in enumerate(heads)
    ]
    return Table(title, tuple(columns))


def course(own: Document) -> Document:
    """The course's four people, network and start."""
    return course_document()


def friends(own: Document) -> Document:
    """Tom as one neuron: three friends who may ask him, weights by how close they are."""
    heads = (
        ("Who asks", Role.NAME),
        ("Henderson", Role.INPUT),
        ("Alice", Role.INPUT),
        ("Jackie", Role.INPUT),
        ("Tom helps", Role.LABEL),
    )
    rows = (
        ("Henderson alone", "1", "0", "0", "yes"),
        ("Jackie alone", "0", "0", "1", "no"),
        ("Alice and Jackie", "0", "1", "1", "yes"),
        ("Nobody", "0", "0", "0", "no"),
    )
    table = _table("Tom and his friends", heads, rows)
    made = new_document(table, scaling=Scaling("none"), hidden=())
    return _with_values(made, {"w1": 4.0, "w2": 4.0, "w3": 1.0, "b1": -3.0})


def exam_mark(own: Document) -> Document:
    """An exam mark through one neuron that is all but a hard step; 50 is taken off first."""
    heads = (("Name", Role.NAME), ("Mark", Role.INPUT), ("Dinner", Role.LABEL))
    rows = (
        ("Far below", "20", "no"),
        ("Just below", "49", "no"),
        ("Just above", "51", "yes"),
        ("Far above", "85", "yes"),
    )
    table = _table("Exam marks", heads, rows)
    made = new_document(table, scaling=Scaling("shift", offset=(50.0,)), hidden=())
    return _with_values(made, {"w1": 10.0, "b1": 0.0})


def by_hand(own: Document) -> Document:
    """The course's network with w = [0, 1] and b = 0, and first a row that is seen as 2 and 3."""
    table = four_people().with_row(("Example", "137", "69", "F"), at=0)
    made = new_document(table, scaling=COURSE_SHIFT)
    values = {f"w{place + 1}": float(place % 2) for place in range(6)}
    return _with_values(made, values | {"b1": 0.0, "b2": 0.0, "b3": 0.0})


def all_ones(own: Document) -> Document:
    """The course's network with every weight 1 and every bias 0."""
    made = course_document()
    ones = {f"w{place + 1}": 1.0 for place in range(6)}
    return _with_values(made, ones | {"b1": 0.0, "b2": 0.0, "b3": 0.0})


def tiny_rate(own: Document) -> Document:
    """The course's start with a learning rate far too small."""
    return _with_rate(course_document(), TINY)


def huge_rate(own: Document) -> Document:
    """The course's start with a learning rate far too large."""
    return _with_rate(course_document(), HUGE)


def raw(own: Document) -> Document:
    """The course's four people in raw pounds and inches."""
    return new_document(four_people(), scaling=Scaling("none"))


def rents(own: Document) -> Document:
    """The course's document, and in the regression panel the rents with a level line."""
    return course_document()


def rents_with_best(own: Document) -> Document:
    """The same, with the own line on the least squares line."""
    return course_document()


def own(own: Document) -> Document:
    """A copy of the learner's own document; the course's where it cannot be trained."""
    return own if own.training.why_not is None else course_document()


# Training and predictions


@cache
def _trained() -> Document:
    made = course_document()
    return teach(made, made.settings.epochs or 0)


def trained(own: Document) -> Document:
    """The course's network at the end of its training."""
    return _trained()


def own_few(own: Document) -> Document:
    """A copy of the learner's own document if it has a loss, and few rows; else the course's."""
    few = len(own.training.rows) <= FEW_ROWS
    return own if few and own.loss is not None and isfinite(own.loss) else course_document()


def own_trained(own: Document) -> Document:
    """A copy of the learner's own network if it has learned two classes from weight and height.

    Else the course's at the end of its training.
    """
    loss = own.loss
    learned = loss is not None and loss < LEARNED and not own.at_start
    asks_people = isinstance(own.coding, LabelCoding) and takes_people(own)
    return own if learned and asks_people and own.training.why_not is None else _trained()


def apart(setup: Setup) -> Setup:
    """The same in a lineage of its own, without earlier runs."""

    def made(own: Document) -> Document:
        return replace(setup(own), lineage=Lineage(), runs=())

    return made


_RATES = (tiny_rate, huge_rate)
# Those that lessons call by another name than their function has; `mark` is for translations.
NAMED: dict[Setup, str] = {exam_mark: "mark"}
SETUPS: dict[str, Setup] = {
    NAMED.get(setup, setup.__name__): apart(setup)
    for setup in (
        *(course, friends, exam_mark, by_hand, all_ones, *_RATES, raw, own),
        *(rents, rents_with_best),
        # Training and predictions
        *(trained, own_few, own_trained),
        # When learning fails, and xor
        *(failing.stuck, failing.stuck_after, failing.dead, failing.overshot),
        *(lamps.lamp, lamps.lamp_flat, lamps.lamp_line, lamps.lamp_hidden, lamps.lamp_learned),
    )
}
# What a setup puts into the regression panel; the others leave it as it is.
SCATTERS: dict[str, Callable[[], Scatter]] = {
    rents.__name__: sample,
    rents_with_best.__name__: sample_with_best,
}
