"""The whole state of the app as one frozen value: every edit makes a new one.

Undo, saving and thread safety follow from that: whoever holds a document can keep it, compare it
or hand it to another thread.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.initial import MAX_SEED, init_params
from nnstudio.core.losses import check_loss_fits
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.problems import Problem
from nnstudio.core.rewind import RewindPoints
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.data.codings import Coding, all_classes, detect
from nnstudio.data.holdout import HoldOut
from nnstudio.data.inputs import InputColumn, feature_count
from nnstudio.data.labels import LabelCoding
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.data.samples import four_people
from nnstudio.data.scaling import COURSE_SHIFT, Scaling
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.data.trainingset import TrainingSet, prepare
from nnstudio.document.defaults import (
    Own,
    coding_after_edit,
    coding_of,
    default_you,
    inputs_after_edit,
    inputs_before,
    inputs_of,
    scaling_after_conversion,
    scaling_after_edit,
    you_after_edit,
)
from nnstudio.document.ends import check_outputs, fitting_spec, settings_for
from nnstudio.document.family import Family, checked, family_after_edit
from nnstudio.document.lineage import Lineage
from nnstudio.document.model import Model, Origin, free_name
from nnstudio.document.run import Run
from nnstudio.document.tablesource import TableSource
from nnstudio.language.translate import tr

if TYPE_CHECKING:  # most documents have none
    from nnstudio.document.task.classtask import ClassTask

COURSE_SEED = 44
FALLBACK_CODING = LabelCoding("0", "1")
MANY_ROWS = 50_000  # from which the loss is not computed just to be shown
_DATA = {"table", "scaling", "coding", "inputs", "hold_out"}
_ARITHMETIC = _DATA | {"progress", "settings"}
CACHED = {"training": _DATA, "loss": _ARITHMETIC, "held_loss": _ARITHMETIC}
_NOTHING_YET: dict[str, Any] = {
    "curve": LossCurve(),
    "changes": (),
    "rewind": RewindPoints(),
}
_BEFORE = "training before"  # a much like training set, from which parts may be taken


@dataclass(frozen=True)
class Start:
    """Where training starts: drawn by seed and initialiser, perhaps edited by hand since."""

    seed: int
    initialiser: str
    params: Params


@dataclass(frozen=True)
class Document:
    """Table, scaling, label coding, network, settings, start, progress, and one's own row.

    `inputs` says what the input columns are to the network, and `coding` the label.
    """

    table: Table
    scaling: Scaling
    coding: Coding
    settings: TrainingSettings
    start: Start
    progress: Progress
    curve: LossCurve = field(default_factory=LossCurve)
    changes: tuple[int, ...] = ()  # epochs at which something was changed in mid-training
    you: tuple[Own, ...] = ()  # one for each input column
    inputs: tuple[InputColumn, ...] = ()
    hold_out: HoldOut = field(default_factory=HoldOut)
    locked: frozenset[str] = frozenset()  # parameters that training leaves as they are
    family: Family = ()  # further rows of one's own
    rewind: RewindPoints = field(default_factory=RewindPoints)  # of this run
    runs: tuple[Run, ...] = ()  # earlier ones, to compare with
    task: ClassTask | None = None  # what a teacher asks for
    source: TableSource | None = field(default=None, compare=False)  # of the table, if read
    # Kept by every edit; what is opened or begun anew, and so belongs in another file, has its own.
    lineage: Lineage = field(default_factory=Lineage, compare=False, repr=False)

    @cached_property
    def training(self) -> TrainingSet:
        """The rows that can be used, as the network sees them."""
        before = self.__dict__.pop(_BEFORE, None)
        return prepare(self.table, self.scaling, self.coding, self.inputs, self.hold_out, before)

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return self.progress.params.spec

    @cached_property
    def loss(self) -> float | None:
        """Loss of the present parameters over the rows trained on.

        None where there are none, and where they are so many that a picture would have to wait.
        """
        data = self.training
        if data.why_not is not None or len(data.rows) > MANY_ROWS:
            return None
        with np.errstate(all="ignore"):
            trace = forward(self.progress.params, data.inputs)
            return trace_loss(trace, data.targets, self.settings.loss_record)

    @cached_property
    def held_loss(self) -> float | None:
        """The same over the rows held out."""
        data = self.training
        if data.why_not is not None or not 0 < len(data.held) <= MANY_ROWS:
            return None
        with np.errstate(all="ignore"):
            trace = forward(self.progress.params, data.held_inputs)
            return trace_loss(trace, data.held_targets, self.settings.loss_record)

    def model(self) -> Model:
        """The network as it stands, ready to predict or export."""
        start = self.start
        names = {column.name for column in self.table.inputs}
        return Model(
            params=self.progress.params,
            inputs=self.training.columns,
            scaling=self.scaling.kind,
            scaler=self.training.scaler,
            label=label_name(self.table) or free_name("label", names),
            coding=self.coding,
            origin=Origin(
                start.seed,
                start.initialiser,
                replace(self.settings, epochs=None),
                self.progress.epoch,
                _noted(self.loss),
                self.progress.position,
            ),
        )

    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        """Every array held, to count memory."""
        yield from (array for c in self.table.columns for array in c.store.arrays())
        if "training" in self.__dict__:
            yield from self.training.arrays()
        yield from (self.curve.epochs, self.curve.losses)
        yield from (self.start.params.vector, self.progress.params.vector, self.progress.slots)
        yield from (array for point in self.rewind for array in (point.params.vector, point.slots))
        for run in self.runs:
            yield from run.document.arrays()

    # Training

    def restarted(self, seed: int | None = None, initialiser: str | None = None) -> Document:
        """Start again with freshly drawn parameters, by default from the same seed."""
        return self._restarted_with(self.spec, seed, initialiser)

    def rewound(self) -> Document:
        """Go back to the very start of this run."""
        return with_fields(self, progress=Progress(self.start.params), **_NOTHING_YET)

    def new_start(self) -> Document:
        """Start again from the next seed."""
        return self.restarted(seed=(self.start.seed + 1) % (MAX_SEED + 1))

    def trained(
        self, progress: Progress, curve: LossCurve, rewind: RewindPoints | None = None
    ) -> Document:
        """Take over what a trainer reached, and the points on its way if it noted any."""
        rewind = self.rewind if rewind is None else rewind
        return with_fields(self, progress=progress, curve=curve, rewind=rewind)

    def trained_like(self, other: Document) -> Document:
        """This document with the training of another one."""
        return with_fields(
            self,
            start=other.start,
            progress=other.progress,
            curve=other.curve,
            changes=other.changes,
            rewind=other.rewind,
        )

    def with_settings(self, settings: TrainingSettings) -> Document:
        """Change how to train; training goes on from where it is.

        A loss that needs another output (cross-entropy a sigmoid) brings it, and with it a start;
        so does one that softmax outputs cannot have.
        """
        loss, output = settings.loss_record, self.spec.layers[-1]
        wanted = loss.output or ("sigmoid" if output.activation == "softmax" else None)
        if wanted not in (None, output.activation):
            layers = (*self.spec.layers[:-1], LayerSpec(output.units, wanted or "sigmoid"))
            spec = NetworkSpec(self.spec.inputs, layers)
            check_loss_fits(spec, loss)
            return with_fields(self, settings=settings)._restarted_with(spec)
        check_loss_fits(self.spec, loss)
        changed = with_fields(self, settings=settings)
        if settings.loss == self.settings.loss and "loss" in self.__dict__:
            changed.__dict__["loss"] = self.loss
        if settings.optimizer != self.settings.optimizer:
            # Another optimizer's memories mean something else.
            fresh = Progress(self.progress.params, self.progress.epoch, self.progress.position)
            changed = with_fields(changed, progress=fresh, rewind=self.rewind.without_slots())
        return self._marked(changed)

    def with_lock(self, name: str, locked: bool) -> Document:
        """Lock or unlock a parameter; training goes on."""
        self.spec.index(name)
        names = self.locked | {name} if locked else self.locked - {name}
        return self if names == self.locked else self._marked(with_fields(self, locked=names))

    @property
    def locked_mask(self) -> NDArray[np.bool_]:
        """Which parameters are locked, (parameter_count,)."""
        mask = np.zeros(self.spec.parameter_count, dtype=np.bool_)
        mask[[self.spec.index(name) for name in self.locked]] = True
        return mask

    def with_parameter(self, name: str, value: float) -> Document:
        """Set one weight or bias; before the first step this also changes the start."""
        return self.with_params(self.progress.params.with_value(name, value))

    def with_params(self, params: Params) -> Document:
        """Set all weights and biases; before the first step this also changes the start."""
        changed = with_fields(self, progress=replace(self.progress, params=params))
        if self.at_start:
            return with_fields(changed, start=replace(self.start, params=params), **_NOTHING_YET)
        return self._marked(changed)

    @property
    def at_start(self) -> bool:
        """Whether no step has been taken yet."""
        return self.progress.epoch == 0 and self.progress.position == 0

    # Structure: every change restarts from the same seed

    def with_layers(self, layers: tuple[LayerSpec, ...]) -> Document:
        """Change the layers; the last one is the output, with as many neurons as the label needs.

        A loss that does not go with the output's activation gives way to one that does.
        """
        if layers == self.spec.layers:
            return self
        return self._rebuilt(check_outputs(NetworkSpec(self.spec.inputs, layers), self.coding))

    def with_layer(self, index: int, layer: LayerSpec) -> Document:
        """Replace one layer."""
        layers = self.spec.layers
        return self.with_layers((*layers[:index], layer, *layers[index + 1 :]))

    def with_layer_added(self, index: int, units: int = 2) -> Document:
        """Insert a hidden layer before layer `index`, with its neighbour's activation."""
        layers = self.spec.layers
        like = layers[max(index - 1, 0)] if len(layers) > 1 else LayerSpec(units)
        return self.with_layers((*layers[:index], replace(like, units=units), *layers[index:]))

    def with_layer_removed(self, index: int) -> Document:
        """Take a hidden layer out; `Problem` for the output."""
        if index == len(self.spec.layers) - 1:
            raise Problem(tr("The output cannot be removed, only a hidden layer."))
        return self.with_layers(self.spec.layers[:index] + self.spec.layers[index + 1 :])

    # Data

    def with_table(self, table: Table) -> Document:
        """Change the table; only other inputs or another label restart the training."""
        if table == self.table:
            return self
        before = self.table
        relabelled = _label_moved(before, table)
        coding = coding_of(table) if relabelled else coding_after_edit(self.coding, table)
        inputs = inputs_after_edit(self.inputs, before, table)
        changed = with_fields(self, table=table, coding=coding or self.coding, inputs=inputs)
        same_scale = self.scaling == changed.scaling and "training" in self.__dict__
        if same_scale:
            changed.__dict__[_BEFORE] = self.training
        others = inputs_before(before, table) != tuple(range(len(before.inputs)))
        if others or [c.levels for c in inputs] != [c.levels for c in self.inputs]:
            return changed._with_other_inputs(self)
        if [c.unit for c in before.inputs] != [c.unit for c in table.inputs]:
            scaling = scaling_after_conversion(self.scaling, before, table, inputs)
            changed = changed._with_own_after_edit(self)
            if scaling != self.scaling:
                changed = with_fields(changed, scaling=scaling)
        return changed._with_fitting_ends() if relabelled else self._marked(changed)

    def _with_other_inputs(self, before: Document) -> Document:
        """This document, whose table has other inputs than `before`, at a start that fits them."""
        free = with_fields(self, scaling=Scaling(self.scaling.kind))
        scaling = scaling_after_edit(
            self.scaling,
            before.table,
            self.table,
            before.inputs,
            self.inputs,
            free.training.scaler,
        )
        return with_fields(self, scaling=scaling)._with_own_after_edit(before)._with_fitting_ends()

    def _with_own_after_edit(self, before: Document) -> Document:
        """This document with the own rows of `before`, as its input columns now take them."""
        you = you_after_edit(before.table, before.you, self.table)
        family = family_after_edit(before.table, before.family, self.table)
        return with_fields(self, you=you, family=family)

    def _with_fitting_ends(self) -> Document:
        """This document started again, its first and last layer as inputs and label need them."""
        return self._rebuilt(fitting_spec(self.spec, self.inputs, self.coding))

    def _rebuilt(self, spec: NetworkSpec) -> Document:
        """This document started again with another network, and a loss that goes with it."""
        return with_fields(self, settings=settings_for(spec, self.settings))._restarted_with(spec)

    def with_scaling(self, scaling: Scaling) -> Document:
        """Scale the inputs differently; the weights meant the old numbers, so start again."""
        return self if scaling == self.scaling else with_fields(self, scaling=scaling).rewound()

    def with_coding(self, coding: Coding) -> Document:
        """Say what the label means, which class is 1 for instance; start again, since the weights
        meant something else."""
        if coding == self.coding:
            return self
        changed = with_fields(self, coding=coding)
        if (coding.task, coding.outputs) == (self.coding.task, self.coding.outputs):
            return changed.rewound()
        return changed._with_fitting_ends()

    def with_label_read_again(self) -> Document:
        """The label as its cells now are: every text a class, or a number's mean and spread."""
        label = self.table.label
        if label is None:
            return self
        coding = all_classes(label) if label.kind is Kind.CATEGORY else detect(label)
        return self if coding is None else self.with_coding(coding)

    def with_hold_out(self, hold_out: HoldOut) -> Document:
        """Hold other rows out; the network has seen some of them, so start again."""
        return self if hold_out == self.hold_out else with_fields(self, hold_out=hold_out).rewound()

    def with_family(self, family: Family) -> Document:
        """Change the further rows of one's own; Problem where they are too many."""
        return self if family == self.family else with_fields(self, family=checked(family))

    def read_from(self, source: TableSource) -> Document:
        """Note where the table came from; undo brings back where the one before did."""
        return with_fields(self, source=source)

    def with_you(self, you: tuple[Own, ...]) -> Document:
        """Change one's own row."""
        return with_fields(self, you=you)

    def _marked(self, changed: Document) -> Document:
        """Note at which epoch something changed, unless nothing has been trained yet."""
        if changed == self:
            return self
        if self.at_start:
            return with_fields(changed, **_NOTHING_YET)
        if not np.array_equal(changed.training.rows, self.training.rows) or (
            (changed.settings.order, changed.settings.batch)
            != (self.settings.order, self.settings.batch)
        ):
            # Which rows of this epoch are done means nothing for other rows: begin it again.
            changed = with_fields(
                changed,
                progress=replace(changed.progress, position=0),
                rewind=changed.rewind.between_epochs(),
            )
        if self.progress.epoch in changed.changes:
            return changed
        return with_fields(changed, changes=(*changed.changes, self.progress.epoch))

    def _restarted_with(
        self, spec: NetworkSpec, seed: int | None = None, initialiser: str | None = None
    ) -> Document:
        seed = self.start.seed if seed is None else seed
        initialiser = initialiser or self.start.initialiser
        params = init_params(spec, seed, initialiser)
        locked = self.locked if spec == self.spec else frozenset[str]()
        for name in locked:
            params = params.with_value(name, self.progress.params.value(name))
        start = Start(seed, initialiser, params)
        return with_fields(self, start=start, locked=locked).rewound()


def with_fields(document: Document, **changes: Any) -> Document:
    """`replace`, keeping what was computed where nothing that it depends on changed."""
    changed = replace(document, **changes)
    for name, depends_on in CACHED.items():
        if name in document.__dict__ and not depends_on & changes.keys():
            changed.__dict__[name] = document.__dict__[name]
    if _BEFORE in document.__dict__ and "scaling" not in changes:
        changed.__dict__[_BEFORE] = document.__dict__[_BEFORE]
    return changed


def _noted(loss: float | None) -> float | None:
    """The loss if a file can hold it."""
    return loss if loss is not None and abs(loss) <= MAX_NUMBER else None


def label_name(table: Table) -> str | None:
    return None if table.label is None else table.label.name


def _label_moved(before: Table, after: Table) -> bool:
    """Whether another column is the label, or the same is read in another way.

    One that was only renamed is the same.
    """
    old, new = before.label, after.label
    if old is not None and new is not None and old.kind is not new.kind:
        return True
    if label_name(before) == label_name(after):
        return False
    places = [[c.role for c in table.columns] for table in (before, after)]
    renamed = label_name(before) not in {c.name for c in after.columns}
    return not (places[0] == places[1] and renamed)


def new_document(
    table: Table,
    scaling: Scaling | None = None,
    hidden: tuple[LayerSpec, ...] = (LayerSpec(2),),
    output: LayerSpec | None = None,
    settings: TrainingSettings | None = None,
    seed: int = COURSE_SEED,
    initialiser: str = "normal",
    coding: Coding | None = None,
    hold_out: HoldOut | None = None,
) -> Document:
    """Begin with a table: 2 hidden sigmoid neurons, z-score scaling, unless said otherwise.

    The output has the neurons that the label needs; where `output` or the settings' loss do not
    go with it, they give way.
    """
    coding = coding or coding_of(table) or FALLBACK_CODING
    inputs = inputs_of(table)
    features = max(1, feature_count(inputs))
    wanted = NetworkSpec(features, (*hidden, output or LayerSpec(coding.outputs)))
    spec = fitting_spec(wanted, inputs, coding, keep=output is not None)
    params = init_params(spec, seed, initialiser)
    return Document(
        table=table,
        scaling=scaling or Scaling("zscore"),
        coding=coding,
        settings=settings_for(spec, settings or TrainingSettings()),
        start=Start(seed, initialiser, params),
        progress=Progress(params),
        you=default_you(table),
        inputs=inputs,
        hold_out=hold_out or HoldOut(),
    )


def course_document() -> Document:
    """The course's four people, shift, 2-2-1 network and seed: Run gives the course's results."""
    return new_document(four_people(), scaling=COURSE_SHIFT)


def blank_document() -> Document:
    """An empty table with two inputs and a label, to be filled."""
    parts = (
        (tr("Name"), Role.NAME),
        (tr("Input 1"), Role.INPUT),
        (tr("Input 2"), Role.INPUT),
        (tr("Label"), Role.LABEL),
    )
    columns = [column(name, None, role, []) for name, role in parts]
    return new_document(Table(tr("Untitled"), tuple(columns)))
