"""What a pupil's project is worth: every goal measured anew, and what was changed that should not.

Nothing that the file says of itself counts but its parameters, its table and its settings. How many
epochs were trained, and whether the weights came from training, is found out by training again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.kernels.numpy_kernel import NumpyKernel
from nnstudio.core.losshistory import LossCurve
from nnstudio.document.document import Document
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.goals import Check, checks
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.retraining import Outcome, Retraining, retrain
from nnstudio.document.task.seals import Seal, broken, seals_of
from nnstudio.document.task.standing import Standing
from nnstudio.language.translate import mark, tr

PASSED, FAILED, DOUBTFUL = mark("passed"), mark("not passed"), mark("look at it")


@dataclass(frozen=True)
class Grade:
    """How a project stands: its checks, whether it was trained again, and notes for the teacher.

    `doubts` are those of the notes for which nobody should get a pass unseen.
    """

    checks: tuple[Check, ...]
    retraining: Retraining | None = None
    doubts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def result(self) -> str:
        """Passed, not passed, or to be looked at: reached, but not as the task wanted it."""
        if not all(check.reached for check in self.checks):
            return FAILED
        return DOUBTFUL if self.doubts else PASSED


def grade(
    document: Document,
    task: ClassTask,
    teacher: Document | None = None,
    kernel: KernelMaker = NumpyKernel,
) -> Grade:
    """Check a document against a task; `teacher` is the document that the task was given with.

    Without it, the seals in the task itself say what the document was like then. `kernel` trains
    again where that is long.
    """
    document = replace(document, curve=LossCurve(), runs=())  # no stored figure counts
    standing = Standing(document, document.model(), document.progress.epoch, task.loss)
    found = checks(standing, task.goals)
    doubts, notes = _changes(document, task, teacher)
    if teacher is not None:
        doubts += _task_changes(document, task)
    by_epochs = any(goal.name == "epochs_at_most" for goal in task.goals)
    retraining = None
    if "weights" in task.locks or by_epochs:
        retraining = retrain(document, kernel)
        if not retraining.reproduced:
            doubts.append(_unproved(retraining, by_epochs and "weights" not in task.locks))
    return Grade(found, retraining, tuple(doubts), tuple(notes))


def _changes(
    document: Document, task: ClassTask, teacher: Document | None
) -> tuple[list[str], list[str]]:
    """What is another than it was: doubts where the task locks it, notes where it does not."""
    doubts, notes = [], []
    for seal in _broken(document, task, teacher):
        if seal.lock in task.locks:
            doubts.append(tr("{part} changed", part=tr(seal.title)))
        elif seal.lock == "table":
            notes.append(tr("{part} changed, which this task allows", part=tr(seal.title)))
    if teacher is not None and "activations" in task.locks and not doubts:
        # The seal takes neighbours with one function together; the document itself does not.
        lock = LOCKS["activations"]
        if lock.touches(teacher, document):
            doubts.append(tr("{part} changed", part=tr("the activation functions")))
    return doubts, notes


def _broken(document: Document, task: ClassTask, teacher: Document | None) -> Iterable[Seal]:
    seals = dict(seals_of(teacher)) if teacher is not None else dict(task.seals)
    return broken(document, seals)


def _task_changes(document: Document, task: ClassTask) -> list[str]:
    """Whether the file still carries the task that was given."""
    own = document.task
    if own is None:
        return [tr("the file carries no task")]
    same = (own.text, own.goals, own.locks, own.loss) == (
        task.text,
        task.goals,
        task.locks,
        task.loss,
    )
    return [] if same else [tr("the task in the file was changed")]


def _unproved(retraining: Retraining, only_epochs: bool) -> str:
    """What it means that training again did not lead to the same numbers."""
    words = str(retraining)
    if only_epochs and retraining.outcome is Outcome.OTHER:
        return tr("{words} (the number of epochs is what the file says)", words=words)
    return words
