"""Documents of every kind, to be saved."""

from __future__ import annotations

from dataclasses import replace

from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.rewind import RewindHistory
from nnstudio.core.schedules import Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.data.column import Fill, Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Table
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.family import Member
from nnstudio.document.runs import with_run
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.goals import GOALS, Goal
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach, trainer_for


def with_points(document: Document, epochs: int) -> Document:
    """Trained, with a rewind point after every epoch."""
    history = RewindHistory(document.rewind)
    history.append(document.progress)
    for _ in range(epochs):
        document = teach(document, 1)
        history.append(document.progress)
    return document.trained(document.progress, document.curve, history.view())


def in_mid_epoch(document: Document, steps: int = 1) -> Document:
    """Some steps further, not to the end of the epoch."""
    trainer = trainer_for(document, document.progress.epoch + 1)
    for _ in range(steps):
        trainer.step_batch()
    return document.trained(trainer.snapshot().progress, document.curve)


def flowers() -> Table:
    """Three classes, a column of classes, odd names, gaps, and a decimal comma."""
    return Table(
        'Blüten "3" \u82b1',
        (
            column("Who", None, Role.NAME, ["a", "b", 'c "d"', "", "=e", "f", "g", "h"]),
            column("Länge", "cm", Role.INPUT, ["1.50", "2", "", "4,25", "5", "6", "7", "8"]),
            column(
                "Colour",
                None,
                Role.INPUT,
                ["red", "blue", "green", "red", "blue", "green", "red", ""],
                Kind.CATEGORY,
                Fill.MOST_FREQUENT,
            ),
            column("Kind", None, Role.LABEL, ["x", "y", "z", "x", "y", "z", "x", "y"]),
            column("Note", None, Role.SKIP, ["", "a,b", "\t", "'", "=1+1", "\\", "\u2028", "{}"]),
        ),
    )


def of_flowers() -> Document:
    """Several classes, momentum in mid-epoch, rows held out, locks, own rows and earlier runs."""
    document = new_document(
        flowers(),
        hidden=(LayerSpec(3, "maxout", parts=3), LayerSpec(2, "elu", alpha=0.5)),
        settings=TrainingSettings(
            rate=0.05,
            epochs=None,
            order="shuffle",
            batch=2,
            loss="softmax",
            optimizer=Optimizer("adamw"),
            schedule=Schedule("step", 5, 0.5),
            l2=0.01,
            stops=(StopRule("target_loss", 0.01, 1),),
        ),
        hold_out=HoldOut(0.25, 3),
    )
    document = with_points(document, 4).with_lock("w2", True).with_lock("b1", True)
    own = (Quantity(3.5, "mm"), "green")
    document = document.with_you(own).with_family((Member("Mia <b>", own), Member("", own)))
    left = document
    document = in_mid_epoch(with_points(with_run(document.new_start(), left), 3))
    return replace(document, changes=(1, 2))


def of_a_number() -> Document:
    """A number to predict, with another kind of scaling and a trained run of another table."""
    table = Table(
        "Prices",
        (
            column("Area", "m2", Role.INPUT, ["50", "75", "100", "1e2", "0x1"]),
            column("Price", "EUR", Role.LABEL, ["1", "2", "3", "3.5", "4"], Kind.NUMBER),
        ),
    )
    document = teach(new_document(table, settings=TrainingSettings(batch=None)), 5)
    fewer = document.with_table(table.without_rows([0]))
    return with_run(teach(document.new_start(), 3), fewer)


def of_a_class() -> Document:
    """A task for a class: text, every kind of goal, and locks."""
    numbers = [kind for kind in GOALS.values() if not kind.asks_answer]
    goals = tuple(Goal(kind.name, kind.usual) for kind in numbers)
    task = ClassTask(
        "Find out <b>who</b> is who.\n\n\u82b1 Nine numbers are enough.",
        (*goals, Goal("answer", row="Bob", answer="M")),
        frozenset({"table", "weights"}),
        "Ms Gray",
    )
    return teach(sealed(course_document(), task), 2)


def documents() -> list[Document]:
    """One of each."""
    course = course_document()
    return [
        course,
        with_points(course, 12),
        in_mid_epoch(with_points(course, 2), 3),
        of_flowers(),
        of_a_number(),
        course.with_table(course.table.without_rows(range(4))),
        of_a_class(),
    ]
