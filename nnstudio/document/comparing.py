"""The same start with another activation: what differs in the outcome comes from it alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losshistory import LossHistory
from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress
from nnstudio.core.sweep import never
from nnstudio.document.document import Document, with_fields
from nnstudio.document.runs import run_name, with_run
from nnstudio.document.sweeping import usual_epochs
from nnstudio.document.teach import trainer_for
from nnstudio.language.translate import mark, tr

SLICE = 0.01  # seconds between two looks whether to go on
NO_HIDDEN = mark("There is no hidden layer whose activation could be compared.")


@dataclass(frozen=True, eq=False)
class Compared:
    """One activation's run; `problem` says why it ended before its time, `document` where."""

    activation: str
    document: Document
    problem: str | None = None

    @property
    def name(self) -> str:
        """What the run is called: by its settings, and where it ended if that was too soon."""
        name = run_name(self.document)
        if self.problem is None:
            return name
        return tr(
            "{run}, lost its numbers after epoch {epoch}",
            run=name,
            epoch=self.document.progress.epoch,
        )


def other_activations(document: Document) -> tuple[str, ...]:
    """The course's activations but for the one that all hidden layers have; `Problem` for none."""
    hidden = {layer.activation for layer in document.spec.layers[:-1]}
    if not hidden:
        raise Problem(tr(NO_HIDDEN))
    return tuple(name for name in COURSE_ACTIVATIONS if hidden != {name})


def epochs_to_train(document: Document) -> int:
    """As many as the present run has; of one that has not begun, as many as were asked for."""
    return document.progress.epoch or usual_epochs(document)


def with_activation(document: Document, name: str) -> Document:
    """The document at its start, every hidden layer with one activation, all else the same.

    So are the first numbers, also those set by hand; only maxout, which has more of them than the
    others, is drawn from the seed. `Problem` where there is no hidden layer.
    """
    *hidden, output = document.spec.layers
    if not hidden:
        raise Problem(tr(NO_HIDDEN))
    layers = [
        layer if layer.activation == name else LayerSpec(layer.units, name) for layer in hidden
    ]
    changed = document.rewound().with_layers((*layers, output))
    if changed.spec.parameter_count != document.spec.parameter_count:
        return changed
    start = replace(document.start, params=Params(changed.spec, document.start.params.vector))
    return with_fields(
        changed, start=start, progress=Progress(start.params), locked=document.locked
    )


def train_from_start(
    document: Document,
    activation: str,
    epochs: int,
    kernel: KernelMaker = NumpyKernel,
    halted: Callable[[], bool] = never,
    report: Callable[[int], None] | None = None,
) -> Compared | None:
    """Train the same start with another activation; None where `halted` said so before the end.

    `report` gets the number of epochs done. A run that loses its numbers is kept as it last was.
    Raises `Problem` where there is nothing to train.
    """
    begun = with_activation(document, activation)
    trainer = trainer_for(begun, epochs, kernel=kernel)
    losses = LossHistory()
    while True:
        if halted():
            return None
        trainer.run_for(SLICE)
        snapshot = trainer.snapshot()
        losses.extend(snapshot.new_losses)
        if report is not None:
            report(snapshot.progress.epoch)
        if snapshot.finished:
            trained = begun.trained(snapshot.progress, losses.freeze())
            return Compared(activation, trained, snapshot.problem)


def with_compared(document: Document, results: tuple[Compared, ...]) -> Document:
    """Keep all of them among the earlier runs."""
    for result in results:
        document = with_run(document, result.document, result.name)
    return document
