"""What a person asks for, turned into named, undoable edits; a wish that cannot be is answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nnstudio.core.initial import INITIALISERS
from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
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
from nnstudio.language.listing import sentences
from nnstudio.language.translate import counted, mark, tr
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
            self._session.said.emit(sentences((words, *also, _starts_again(after))))

    # Table and own row

    def set_table(self, table: Table, name: str) -> None:
        """Take an edited table over."""
        before = self._session.document
        if self._edit(lambda document: document.with_table(table), name):
            after = self._session.document
            restarted = after.spec != before.spec or (before.progress.epoch and after.at_start)
            again = tr("Training starts again.") if restarted else ""
            self._session.said.emit(sentences((_done(name), again, *_left_out(after))))

    def set_scaling(self, scaling: Scaling) -> None:
        """Scale the inputs in another way."""
        title = tr(scaling_kind(scaling.kind).title).lower()
        words = tr("Scaling is now {scaling}.", scaling=title)
        self._restart(lambda d: d.with_scaling(scaling), tr("change the scaling"), words)

    def set_coding(self, coding: Coding) -> None:
        """Say which class is 1."""
        words = _coding_words(coding)
        name = tr("change the label's scale")
        if coding.task is Task.TWO:
            name = tr("switch the labels")
        self._restart(lambda d: d.with_coding(coding), name, words)

    def read_label_again(self) -> None:
        """Take every text of the label for a class, or a number's mean and spread anew."""
        if self._edit(Document.with_label_read_again, tr("read the label again")):
            after = self._session.document
            words = _coding_words(after.coding)
            self._session.said.emit(sentences((words, _starts_again(after))))

    def set_hold_out(self, hold_out: HoldOut) -> None:
        """Hold rows out of the training."""
        words = tr("{share:.0%} of the rows are held out, by chance.", share=hold_out.share)
        if hold_out.stratified:
            words = tr(
                "{share:.0%} of the rows are held out, the same share of every class.",
                share=hold_out.share,
            )
        if hold_out.share == 0.0:
            words = tr("No row is held out.")
        self._restart(lambda d: d.with_hold_out(hold_out), tr("hold rows out"), words)

    def paint(self, points: tuple[dict[int, float], ...], label: str) -> None:
        """Add rows at places of the map: feature index -> value in the table's unit."""
        table = self._session.document.table
        rows = [painted_row(self._session.document, values, label) for values in points]
        if not rows:
            return
        changed = table.with_block(table.row_count, 0, rows)
        name = counted("paint {n:,} point", "paint {n:,} points", len(rows))
        if self._edit(lambda document: document.with_table(changed), name, PAINTING):
            self._session.said.emit(
                counted(
                    "Painted: the table has {n:,} row.",
                    "Painted: the table has {n:,} rows.",
                    changed.row_count,
                )
            )

    def erase(self, row: int) -> None:
        """Take a painted row away."""
        table = self._session.document.table
        if row < table.row_count:
            name = tr("erase {row}", row=table.row_name(row))
            self.set_table(table.without_rows([row]), name)

    def set_you(self, you: tuple[Own, ...]) -> None:
        """Change one's own row; training goes on beside it.

        Values of more or fewer inputs, as of a panel that has not heard of it yet, change nothing.
        """
        if len(you) == len(self._session.document.inputs):
            self._edit(lambda d: d.with_you(you), tr("change You"), "you", keeps_training=True)

    def set_family(self, family: Family, name: str) -> None:
        """Change the further rows of one's own; training goes on beside it.

        Rows of more or fewer inputs change nothing, as in `set_you`.
        """
        inputs = self._session.document.inputs
        if any(len(member.own) != len(inputs) for member in family):
            return
        if self._edit(lambda d: d.with_family(family), name, keeps_training=True):
            self._session.said.emit(_done(name))

    def add_rows(self, rows: Family, source: str) -> None:
        """Put rows that were read from a file among the family."""
        family = self._session.document.family
        name = counted(
            "import {n:,} row from {source}",
            "import {n:,} rows from {source}",
            len(rows),
            source=source,
        )
        self.set_family((*family, *rows), name)

    def add_you_to_family(self) -> None:
        """Put one's own row among the family."""
        document = self._session.document
        member = Member(new_name(document.family), document.you)
        self.set_family(
            (*document.family, member), tr("add {name} to the family", name=member.name)
        )

    def add_you(self) -> None:
        """Put one's own row into the table."""
        document = self._session.document
        texts = own_row(document, YOU)
        if texts is None:
            self.refused.emit(tr("Your values cannot be put into this table's columns."))
            return
        row = document.table.row_count
        self.set_table(document.table.with_row(texts), tr("add You to the table"))
        self._session.show_row(row)

    def ask_at(self, values: dict[int, float]) -> None:
        """Set one's own row to a place on the map: input index -> value in the table's unit."""
        self.set_you(you_at(self._session.document, values))

    def set_task(self, task: ClassTask | None) -> None:
        """Give the project a task for a class, sealed with what it holds now; None for none."""
        # Late: most days nobody wants one.
        from nnstudio.document.task.seals import sealed

        name = tr("take the task away") if task is None else tr("give a task")
        if self._edit(lambda d: sealed(d, task), name, keeps_training=True):
            words = (
                tr("The task is gone, and its locks.") if task is None else tr("The task is given.")
            )
            self._session.said.emit(words)

    # Network

    def set_parameter(self, name: str, value: float) -> None:
        """Set one weight or bias."""
        if self._edit(
            lambda d: d.with_parameter(name, value),
            tr("change {name} to {value:g}", name=name, value=value),
        ):
            self._session.said.emit(tr("{name} is now {value!r}.", name=name, value=value))

    def set_lock(self, name: str, locked: bool) -> None:
        """Keep one weight or bias as it is while training, or let it go again."""
        edit, words = (
            tr("unlock {name}", name=name),
            mark("{name} is unlocked: training changes it again."),
        )
        if locked:
            edit, words = (
                tr("lock {name}", name=name),
                mark("{name} is locked: training leaves it as it is."),
            )
        if self._edit(lambda d: d.with_lock(name, locked), edit):
            self._session.said.emit(tr(words, name=name))

    def set_layer(self, index: int, layer: LayerSpec) -> None:
        """Change a layer's neurons or activation; nothing where that layer is gone."""
        document = self._session.document
        if index >= len(document.spec.layers):
            return
        old = document.spec.layers[index]
        title = _layer_title(document, index)
        name = tr("change hidden layer {number}", number=index + 1)
        if index == len(document.spec.layers) - 1:
            name = tr("change the output")
        if layer.units != old.units:
            words = counted(
                "{layer} now has {n:,} neuron.",
                "{layer} now has {n:,} neurons.",
                layer.units,
                layer=title,
            )
        elif layer.activation != old.activation:
            words = tr("{layer} is now {function}.", layer=title, function=tr(layer.record.title))
        elif layer.parts != old.parts:
            words = tr("{layer}: maxout with {parts} parts.", layer=title, parts=layer.parts)
        else:
            words = tr(
                "{layer}: {formula}.",
                layer=title,
                formula=layer.record.formula_for(layer.slope_parameter),
            )
        self._restart(lambda d: d.with_layer(index, layer), name, words)

    def add_layer(self, index: int) -> None:
        """Insert a hidden layer before layer `index`, at most before the output."""
        index = min(index, len(self._session.document.spec.layers) - 1)
        words = tr("Hidden layer {number} is new.", number=index + 1)
        self._restart(lambda d: d.with_layer_added(index), tr("add a hidden layer"), words)

    def remove_layer(self, index: int) -> None:
        """Take a hidden layer out."""
        words = tr("Hidden layer {number} is gone.", number=index + 1)
        self._restart(lambda d: d.with_layer_removed(index), tr("remove a hidden layer"), words)

    def add_last_layer(self) -> None:
        """Insert a hidden layer before the output."""
        self.add_layer(len(self._session.document.spec.layers) - 1)

    def remove_last_layer(self) -> None:
        """Take the layer before the output out."""
        hidden = len(self._session.document.spec.layers) - 1
        if hidden == 0:
            self.refused.emit(tr("There is no hidden layer to remove."))
        else:
            self.remove_layer(hidden - 1)

    # Training

    def set_rate(self, rate: float) -> None:
        """Change the learning rate; training goes on."""
        if self._edit(
            lambda d: d.with_settings(replace(d.settings, rate=rate)),
            tr("learning rate {rate:g}", rate=rate),
            "rate",
        ):
            self._session.said.emit(tr("Learning rate {rate:g}.", rate=rate))

    def set_epochs(self, epochs: int | None) -> None:
        """Change how many epochs a run takes."""
        name = tr("run without end")
        if epochs is not None:
            name = counted("run {n} epoch", "run {n} epochs", epochs)
        self._edit(lambda d: d.with_settings(replace(d.settings, epochs=epochs)), name)

    def set_settings(self, settings: TrainingSettings, name: str) -> None:
        """Change how to train; only a loss that needs another output starts the training again."""
        before = self._session.document
        output = settings.loss_record.output
        brings = output if output != before.spec.layers[-1].activation else None
        if brings is not None:
            name = tr("{edit} with a {output} output", edit=name, output=brings)
        if not self._edit(lambda d: d.with_settings(settings), name):
            return
        after = self._session.document
        also = () if brings is None else (*_unlocked(before, after), _starts_again(after))
        self._session.said.emit(sentences((_done(name), *also)))

    def set_seed(self, seed: int) -> None:
        """Start again from another seed."""
        self._restart(
            lambda d: d.restarted(seed=seed),
            tr("seed {seed}", seed=seed),
            tr("Seed {seed}.", seed=seed),
        )

    def set_initialiser(self, name: str) -> None:
        """Draw the first numbers in another way."""
        title = tr(INITIALISERS[name].title)
        if name != self._session.document.start.initialiser:
            self._restart(
                lambda d: d.restarted(initialiser=name),
                tr("start from {title}", title=title),
                tr("The first numbers are drawn from {title}.", title=title),
            )


def _done(name: str) -> str:
    """An edit's name as a sentence: "Change Alice's Weight to 140."."""
    return tr("{edit}.", edit=f"{name[:1].upper()}{name[1:]}")


def _starts_again(document: Document) -> str:
    seed = document.start.seed
    return tr("Training starts again from seed {seed}.", seed=seed)


def _coding_words(coding: Coding) -> str:
    """What the label means now."""
    if isinstance(coding, LabelCoding):
        return tr("{one} is now 1 and {zero} is 0.", one=coding.one, zero=coding.zero)
    if isinstance(coding, ClassCoding):
        return counted(
            "The label has {n} class, an output each.",
            "The label has {n} classes, an output each.",
            len(coding.classes),
        )
    return tr(
        "The network learns (label − {offset:g}) / {divisor:g}.",
        offset=coding.offset,
        divisor=coding.divisor,
    )


def _layer_title(document: Document, index: int) -> str:
    last = index == len(document.spec.layers) - 1
    return tr("The output") if last else tr("Hidden layer {number}", number=index + 1)


def _brought_along(before: Document, after: Document) -> tuple[str, ...]:
    """What else an edit changed, since it could not stay: sentences."""
    if after.settings.loss == before.settings.loss:
        return _unlocked(before, after)
    title = tr(after.settings.loss_record.title)
    words = tr("The loss is now {loss}, which goes with it.", loss=title)
    return words, *_unlocked(before, after)


def _unlocked(before: Document, after: Document) -> tuple[str, ...]:
    """Locks belong to a structure and end with it: a sentence on that, or none."""
    return (tr("Nothing is locked any more."),) if before.locked - after.locked else ()


def _left_out(document: Document) -> list[str]:
    """What of the table the training does not take as it is, never silently: sentences."""
    training = document.training
    if training.why_not is not None:
        return [training.why_not]
    words = []
    if training.problems:
        rows = len(training.problems)
        words.append(
            counted("{n:,} row left out of training.", "{n:,} rows left out of training.", rows)
        )
    if training.filled:
        words.append(counted("{n:,} cell filled.", "{n:,} cells filled.", training.filled))
    return words
