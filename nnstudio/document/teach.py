"""Training a document without a window or a clock: for the command line, pictures and tests."""

from __future__ import annotations

from collections.abc import Callable

from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losshistory import LossHistory
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Snapshot
from nnstudio.core.trainer import Trainer
from nnstudio.document.document import Document

SLICE = 0.05  # seconds between two reports
Report = Callable[[Snapshot], None]


def trainer_for(
    document: Document,
    target_epoch: int | None,
    run_id: int = 0,
    kernel: KernelMaker = NumpyKernel,
) -> Trainer:
    """A trainer that goes on where the document stands; `Problem` if there is nothing to train."""
    data = document.training
    if data.why_not is not None:
        raise Problem(data.why_not)
    return Trainer(
        document.progress,
        data.inputs,
        data.targets,
        document.settings,
        seed=document.start.seed,
        run_id=run_id,
        target_epoch=target_epoch,
        locked=document.locked_mask,
        watch=(data.held_inputs, data.held_targets),
        kernel=kernel,
        row_name=row_namer(document),
    )


def row_namer(document: Document) -> Callable[[int], str]:
    """What the rows of the training set are called in the table."""
    table, rows = document.table, document.training.rows

    def name(row: int) -> str:
        return table.row_name(int(rows[row]))

    return name


def teach(
    document: Document,
    epochs: int,
    report: Report | None = None,
    kernel: KernelMaker = NumpyKernel,
) -> Document:
    """Train for `epochs` more epochs; `report` gets a snapshot about 20 times a second.

    Raises `Problem` with the reason if training has to stop early.
    """
    if epochs == 0:
        return document
    trainer = trainer_for(document, document.progress.epoch + epochs, kernel=kernel)
    losses = LossHistory(document.curve)
    while True:
        trainer.run_for(SLICE)
        snapshot = trainer.snapshot()
        losses.extend(snapshot.new_losses)
        if report is not None:
            report(snapshot)
        if snapshot.problem is not None:
            raise Problem(snapshot.problem)
        if snapshot.finished:
            return document.trained(snapshot.progress, losses.freeze())
