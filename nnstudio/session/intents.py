"""What a person asks for, turned into named, undoable edits; a wish that cannot be is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nnstudio.core.initial import INITIALISERS
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.cells import counted
from nnstudio.data.codings import ClassCoding, Coding
from nnstudio.data.holdout import HoldOut
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaling, scaling_kind
from nnstudio.data.table import Table
from nnstudio.data.task import Task
from nnstudio.document.defaults import Own
from nnstudio.document.document import Document
from nnstudio.document.family import Family, Member, new_name
from nnstudio.document.you import own_row, painted_row, you_at
from nnstudio.session.session import Edit, Session

if TYPE_CHECKING:
    from nnstudio.document.task.classtask import ClassTask

YOU = "You"
PAINTING = "painting"  # points painted one after the other are one edit for undo


class Intents(QObject):
    """Slots for the window's signals."""

    refused = Signal(str)  # why a wish cannot be carried out

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def _edit(
        self, change: Edit, name: str, merge_key: str | None = None, keeps_training: bool = False
    ) -> bool:
        """Whether the document was changed; a `Problem` is answered in words."""
        try:
            return self._session.edit(change, name, merge_key, keeps_training=keeps_training)
        except Problem as problem:
            self.refused.emit(str(problem))
            return False

    def _restart(self, change: Edit, name: str, words: str) -> None:
        """An edit that starts the training again, and says so."""
        before = self._session.document
        if self._edit(change, name):
            after = self._session.document
            also = _brought_along(before, after)
            self._session.said.emit(
                f"{words}{also} Training starts again from seed {after.start.seed}."
            )

    # Table and own row

    def set_table(self, table: Table, name: str) -> None:
        """Take an edited table over."""
        before = self._session.document
        if self._edit(lambda document: document.with_table(table), name):
            after = self._session.document
            restarted = after.spec != before.spec or (before.progress.epoch and after.at_start)
            again = " Training starts again." if restarted else ""
            self._session.said.emit(f"{name[:1].upper()}{name[1:]}.{again}{_left_out(after)}")

    def set_scaling(self, scaling: Scaling) -> None:
        """Scale the inputs in another way."""
        words = f"Scaling is now {scaling_kind(scaling.kind).title.lower()}."
        self._restart(lambda d: d.with_scaling(scaling), "change the scaling", words)

    def set_coding(self, coding: Coding) -> None:
        """Say which class is 1."""
        words = _coding_words(coding)
        name = "switch the labels" if coding.task is Task.TWO else "change the label's scale"
        self._restart(lambda d: d.with_coding(coding), name, words)

    def read_label_again(self) -> None:
        """Take every text of the label for a class, or a number's mean and spread anew."""
        if self._edit(Document.with_label_read_again, "read the label again"):
            after = self._session.document
            again = f"Training starts again from seed {after.start.seed}."
            self._session.said.emit(f"{_coding_words(after.coding)} {again}")

    def set_hold_out(self, hold_out: HoldOut) -> None:
        """Hold rows out of the training."""
        how = "the same share of every class" if hold_out.stratified else "by chance"
        words = f"{hold_out.share:.0%} of the rows are held out, {how}."
        if hold_out.share == 0.0:
            words = "No row is held out."
        self._restart(lambda d: d.with_hold_out(hold_out), "hold rows out", words)

    def paint(self, points: tuple[dict[int, float], ...], label: str) -> None:
        """Add rows at places of the map: feature index -> value in the table's unit."""
        table = self._session.document.table
        rows = [painted_row(self._session.document, values, label) for values in points]
        if not rows:
            return
        changed = table.with_block(table.row_count, 0, rows)
        name = f"paint {counted(len(rows), 'point')}"
        if self._edit(lambda document: document.with_table(changed), name, PAINTING):
            self._session.said.emit(f"Painted: the table has {changed.row_count:,} rows.")

    def erase(self, row: int) -> None:
        """Take a painted row away."""
        table = self._session.document.table
        if row < table.row_count:
            name = f"erase {table.row_name(row)}"
            self.set_table(table.without_rows([row]), name)

    def set_you(self, you: tuple[Own, ...]) -> None:
        """Change one's own row; training goes on beside it."""
        self._edit(lambda d: d.with_you(you), "change You", "you", keeps_training=True)

    def set_family(self, family: Family, name: str) -> None:
        """Change the further rows of one's own; training goes on beside it."""
        if self._edit(lambda d: d.with_family(family), name, keeps_training=True):
            self._session.said.emit(f"{name[:1].upper()}{name[1:]}.")

    def add_rows(self, rows: Family, source: str) -> None:
        """Put rows that were read from a file among the family."""
        family = self._session.document.family
        name = f"import {counted(len(rows), 'row')} from {source}"
        self.set_family((*family, *rows), name)

    def add_you_to_family(self) -> None:
        """Put one's own row among the family."""
        document = self._session.document
        member = Member(new_name(document.family), document.you)
        self.set_family((*document.family, member), f"add {member.name} to the family")

    def add_you(self) -> None:
        """Put one's own row into the table."""
        document = self._session.document
        texts = own_row(document, YOU)
        if texts is None:
            self.refused.emit("Your values cannot be put into this table's columns.")
            return
        row = document.table.row_count
        self.set_table(document.table.with_row(texts), "add You to the table")
        self._session.show_row(row)

    def ask_at(self, values: dict[int, float]) -> None:
        """Set one's own row to a place on the map: input index -> value in the table's unit."""
        self.set_you(you_at(self._session.document, values))

    def set_task(self, task: ClassTask | None) -> None:
        """Give the project a task for a class, sealed with what it holds now; None for none."""
        # Late: most days nobody wants one.
        from nnstudio.document.task.seals import sealed

        name = "take the task away" if task is None else "give a task"
        if self._edit(lambda d: sealed(d, task), name, keeps_training=True):
            words = "The task is gone, and its locks." if task is None else "The task is given."
            self._session.said.emit(words)

    # Network

    def set_parameter(self, name: str, value: float) -> None:
        """Set one weight or bias."""
        if self._edit(lambda d: d.with_parameter(name, value), f"change {name} to {value:g}"):
            self._session.said.emit(f"{name} is now {value!r}.")

    def set_lock(self, name: str, locked: bool) -> None:
        """Keep one weight or bias as it is while training, or let it go again."""
        verb = "lock" if locked else "unlock"
        if self._edit(lambda d: d.with_lock(name, locked), f"{verb} {name}"):
            effect = "leaves it as it is" if locked else "changes it again"
            self._session.said.emit(f"{name} is {verb}ed: training {effect}.")

    def set_layer(self, index: int, layer: LayerSpec) -> None:
        """Change a layer's neurons or activation."""
        document = self._session.document
        old = document.spec.layers[index]
        title = _layer_title(document, index)
        if layer.units != old.units:
            words = f"{title} now has {counted(layer.units, 'neuron')}."
        elif layer.activation != old.activation:
            words = f"{title} is now {layer.record.title}."
        elif layer.parts != old.parts:
            words = f"{title}: maxout with {layer.parts} parts."
        else:
            words = f"{title}: {layer.record.formula_for(layer.slope_parameter)}."
        self._restart(lambda d: d.with_layer(index, layer), f"change {title.lower()}", words)

    def add_layer(self, index: int) -> None:
        """Insert a hidden layer before layer `index`."""
        words = f"Hidden layer {index + 1} is new."
        self._restart(lambda d: d.with_layer_added(index), "add a hidden layer", words)

    def remove_layer(self, index: int) -> None:
        """Take a hidden layer out."""
        words = f"Hidden layer {index + 1} is gone."
        self._restart(lambda d: d.with_layer_removed(index), "remove a hidden layer", words)

    def add_last_layer(self) -> None:
        """Insert a hidden layer before the output."""
        self.add_layer(len(self._session.document.spec.layers) - 1)

    def remove_last_layer(self) -> None:
        """Take the layer before the output out."""
        hidden = len(self._session.document.spec.layers) - 1
        if hidden == 0:
            self.refused.emit("There is no hidden layer to remove.")
        else:
            self.remove_layer(hidden - 1)

    # Training

    def set_rate(self, rate: float) -> None:
        """Change the learning rate; training goes on."""
        if self._edit(
            lambda d: d.with_settings(replace(d.settings, rate=rate)),
            f"learning rate {rate:g}",
            "rate",
        ):
            self._session.said.emit(f"Learning rate {rate:g}.")

    def set_epochs(self, epochs: int | None) -> None:
        """Change how many epochs a run takes."""
        words = "without end" if epochs is None else f"{epochs} epochs"
        self._edit(lambda d: d.with_settings(replace(d.settings, epochs=epochs)), f"run {words}")

    def set_settings(self, settings: TrainingSettings, name: str) -> None:
        """Change how to train; only a loss that needs another output starts the training again."""
        before = self._session.document
        output = settings.loss_record.output
        brings = output if output != before.spec.layers[-1].activation else None
        if brings is not None:
            name = f"{name} with a {brings} output"
        if not self._edit(lambda d: d.with_settings(settings), name):
            return
        after = self._session.document
        again = ""
        if brings is not None:
            again = (
                f"{_unlocked(before, after)} Training starts again from seed {after.start.seed}."
            )
        self._session.said.emit(f"{name[:1].upper()}{name[1:]}.{again}")

    def set_seed(self, seed: int) -> None:
        """Start again from another seed."""
        self._restart(lambda d: d.restarted(seed=seed), f"seed {seed}", f"Seed {seed}.")

    def set_initialiser(self, name: str) -> None:
        """Draw the first numbers in another way."""
        title = INITIALISERS[name].title
        if name != self._session.document.start.initialiser:
            self._restart(
                lambda d: d.restarted(initialiser=name),
                f"start from {title}",
                f"The first numbers are drawn from {title}.",
            )


def _coding_words(coding: Coding) -> str:
    """What the label means now."""
    if isinstance(coding, LabelCoding):
        return f"{coding.one} is now 1 and {coding.zero} is 0."
    if isinstance(coding, ClassCoding):
        return f"The label has {len(coding.classes)} classes, an output each."
    return f"The network learns (label − {coding.offset:g}) / {coding.divisor:g}."


def _layer_title(document: Document, index: int) -> str:
    last = index == len(document.spec.layers) - 1
    return "The output" if last else f"Hidden layer {index + 1}"


def _brought_along(before: Document, after: Document) -> str:
    """What else an edit changed, since it could not stay."""
    words = ""
    if after.settings.loss != before.settings.loss:
        words = f" The loss is now {after.settings.loss_record.title}, which goes with it."
    return words + _unlocked(before, after)


def _unlocked(before: Document, after: Document) -> str:
    """Locks belong to a structure and end with it."""
    return " Nothing is locked any more." if before.locked - after.locked else ""


def _left_out(document: Document) -> str:
    """What of the table the training does not take as it is: never silently."""
    training = document.training
    if training.why_not is not None:
        return f" {training.why_not}"
    words = ""
    if training.problems:
        words += f" {counted(len(training.problems), 'row')} left out of training."
    if training.filled:
        words += f" {counted(training.filled, 'cell')} filled."
    return words
