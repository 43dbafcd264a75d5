"""Made-up illnesses: for each a table and network that has it, and what should be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from nnstudio.core.breakdown import Trouble
from nnstudio.core.losshistory import LossHistory
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.rewind import RewindHistory
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.holdout import HoldOut
from nnstudio.data.samples import four_people
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.teach import trainer_for
from nnstudio.lessons.failingsetups import dead, overshot, stuck


@dataclass(frozen=True)
class Taught:
    """A document after so many epochs, and why it went no further, if so."""

    document: Document
    trouble: Trouble | None = None


def taught(document: Document, epochs: int) -> Taught:
    """Train as the window does: points to go back to are noted, and lost numbers are no error."""
    if not epochs:
        return Taught(document)
    trainer = trainer_for(document, document.progress.epoch + epochs)
    losses, points = LossHistory(document.curve), RewindHistory(document.rewind)
    while True:
        trainer.run_for(0.002)  # often enough that there are points on a slow machine, too
        snapshot = trainer.snapshot()
        losses.extend(snapshot.new_losses)
        points.append(snapshot.progress)
        if snapshot.finished:
            break
    found = document.trained(snapshot.progress, losses.freeze(), points.view())
    if snapshot.problem is None:
        return Taught(found)
    return Taught(found, Trouble(snapshot.problem, snapshot.breakdown))


@dataclass(frozen=True)
class Case:
    """How to make it, for how long to train it, and what is then said of which row and neuron.

    `again` are the epochs trained after the remedy; `lower` says whether the loss must then be
    below the one before.
    """

    kind: str
    make: Callable[[], Document]
    epochs: int
    rows: frozenset[str] = frozenset()
    neurons: frozenset[str] = frozenset()
    again: int = 300
    lower: bool = True


def _rates(rate: float, **more: object) -> TrainingSettings:
    return replace(TrainingSettings(rate=rate), **more)  # type: ignore[arg-type]


def _numbers(values: list[tuple[float, float, float]], output: LayerSpec | None = None) -> Document:
    """Two inputs and a number to predict."""
    names = [f"r{i + 1}" for i in range(len(values))]
    columns = [column("Row", None, Role.NAME, names)]
    for title, role, texts in zip(
        ("A", "B", "Price"),
        (Role.INPUT, Role.INPUT, Role.LABEL),
        zip(*values, strict=True),
        strict=True,
    ):
        columns.append(column(title, None, role, [f"{v:g}" for v in texts], kind=Kind.NUMBER))
    return new_document(Table("Numbers", tuple(columns)), output=output, seed=3)


def _people_with(rows: list[tuple[str, ...]]) -> Document:
    table = four_people()
    return course_document().with_table(table.with_block(table.row_count, 0, rows))


def lost() -> Document:
    settings = _rates(100.0)
    values = [(1.0, 2.0, 3.0), (2.0, 1.0, 9.0), (4.0, 3.0, 5.0), (0.0, 5.0, 1.0)]
    document = _numbers(values).with_layers((LayerSpec(2, "relu"), LayerSpec(1, "linear")))
    return document.restarted(seed=3).with_settings(settings)


def jumping() -> Document:
    layers = (LayerSpec(2, "tanh"), LayerSpec(1, "tanh"))
    document = course_document().with_scaling(Scaling("zscore")).with_layers(layers)
    return document.with_settings(_rates(1.2))


def crawling() -> Document:
    return course_document().with_settings(_rates(1e-6))


def raw() -> Document:
    return course_document().with_scaling(Scaling("none"))


def unequal() -> Document:
    values = [(a * 5000.0, b, 2.0 * b) for a in (-1.0, 1.0) for b in (-1.0, -0.4, 0.3, 1.0)]
    document = _numbers(values).with_scaling(Scaling("mean"))
    layers = (LayerSpec(2, "relu"), LayerSpec(1, "linear"))
    return document.with_layers(layers).with_settings(_rates(1e-9))


def constant() -> Document:
    table = four_people()
    col = next(i for i, c in enumerate(table.columns) if c.name == "Height")
    for row in range(table.row_count):
        table = table.with_cell(row, col, "66")
    return course_document().with_table(table)


def one_label() -> Document:
    return course_document().with_hold_out(HoldOut(0.5, _one_sided(), stratified=False))


def _one_sided() -> int:
    """A seed of the hold-out that leaves rows of one label only."""
    course = course_document()
    return next(
        seed
        for seed in range(100)
        if len(
            np.unique(course.with_hold_out(HoldOut(0.5, seed, stratified=False)).training.targets)
        )
        == 1
    )


def beyond() -> Document:
    values = [(float(i), float(i % 3), 20.0 * i) for i in range(8)]
    return _numbers(values, LayerSpec(1, "sigmoid"))


def equal_start() -> Document:
    document = course_document().with_scaling(Scaling("zscore"))
    spec = document.spec
    return document.with_params(Params(spec, np.zeros(spec.parameter_count)))


def contradicting() -> Document:
    return _people_with([("Erik", "133", "65", "M")])


def far_out() -> Document:
    """h1 saturated for all four people, h2 locked as useless: nothing is learnt."""
    document = course_document().with_scaling(Scaling("zscore"))
    for name, value in (("b1", 12.0), ("b2", -14.0)):
        document = document.with_parameter(name, value)
    return document.with_parameter("w5", 0.3).with_parameter("w6", 0.2)


def exploded() -> Document:
    """Steps far too long along a ReLU, until the weights are in the thousands."""
    document = course_document().with_layers((LayerSpec(2, "leaky_relu"), LayerSpec(1)))
    return document.with_settings(_rates(20_000.0))


def deep() -> Document:
    layers = (*(LayerSpec(3) for _ in range(7)), LayerSpec(1))
    return (
        course_document()
        .with_scaling(Scaling("zscore"))
        .with_layers(layers)
        .restarted(initialiser="xavier")
    )


def locked() -> Document:
    document = course_document()
    for index in range(document.spec.parameter_count):
        document = document.with_lock(document.spec.name(index), True)
    return document


def by_heart() -> Document:
    """Labels drawn by chance: what is learnt of some is wrong for the others."""
    random = np.random.RandomState(4)
    points = random.standard_normal((40, 2))
    table = Table(
        "Chance",
        (
            column("X", None, Role.INPUT, [f"{v:.3f}" for v in points[:, 0]], kind=Kind.NUMBER),
            column("Y", None, Role.INPUT, [f"{v:.3f}" for v in points[:, 1]], kind=Kind.NUMBER),
            column("Class", None, Role.LABEL, ["ab"[i] for i in random.randint(0, 2, 40)]),
        ),
    )
    return new_document(
        table,
        hidden=(LayerSpec(16, "tanh"),),
        settings=_rates(0.1, epochs=300),
        hold_out=HoldOut(0.4),
    )


def pressed() -> Document:
    """L2 so strong that the weights end near 0."""
    return course_document().with_scaling(Scaling("zscore")).with_settings(_rates(0.1, l2=0.5))


CASES = (
    Case("lost_numbers", lost, 50, again=200),
    Case("rate_too_high", jumping, 60),
    Case("rate_too_low", crawling, 250),
    Case("penalty", pressed, 250),
    Case("raw_inputs", raw, 100, neurons=frozenset({"h1", "h2"})),
    Case("unequal_columns", unequal, 250, neurons=frozenset({"x1", "x2"})),
    Case("constant_column", constant, 20, neurons=frozenset({"x2"}), lower=False),
    Case("one_class", one_label, 20, lower=False),
    Case("out_of_reach", beyond, 20, frozenset({"r1"}), frozenset({"o1"})),
    Case("alike", equal_start, 30, neurons=frozenset({"h1", "h2"})),
    Case("contradiction", contradicting, 200, frozenset({"Alice", "Erik"}), again=600),
    Case("dead", lambda: dead(course_document()), 200, neurons=frozenset({"h1", "h2"})),
    Case("saturated", far_out, 60, neurons=frozenset({"h1", "h2"})),
    Case(
        "saturated_output",
        lambda: overshot(course_document()),
        0,
        frozenset({"Bob", "Charlie"}),
        frozenset({"o1"}),
    ),
    Case("exploding", exploded, 5),
    Case("vanishing", deep, 250, neurons=frozenset({"h1", "o1"}), again=1_000),
    Case("all_locked", locked, 20),
    Case("overfit", by_heart, 300, again=0, lower=False),  # to where the held-out loss was lowest
    Case("stuck", lambda: stuck(course_document()), 1_000),
)
