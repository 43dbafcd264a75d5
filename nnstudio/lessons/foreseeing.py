"""Questions about the network as it is when they are answered; some are told after a run.

What is right comes from the learner's own document: nothing here knows a result beforehand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.guessing import apart
from nnstudio.document.teach import trainer_for
from nnstudio.language.translate import mark, tr
from nnstudio.lessons.moment import Moment, Verdict

LOWER, HIGHER, SAME = mark("Lower"), mark("Higher"), mark("The same")
RUNNING = mark("Training runs just now. Pause it, then choose.")
STEP_ROW = mark("Noted. Now press Step row and see.")
STEP_EPOCH = mark("Noted. Now press Step epoch and see.")
PASSED = mark("That was another step than the one asked about. Choose again.")
NO_ROWS = mark("There is nothing to compare here. Set the page up again.")
WENT = mark("The loss went from {before} to {after}.")
STAYED = mark("The loss stayed at {before}.")
FURTHEST = mark("{name} is {error} off, more than the others.")
ERROR = mark("{name} is {error} off, and another row more than that.")


@dataclass(frozen=True)
class Foreseen:
    """A question: what may be chosen (empty: the names of rows), and how a choice turns out."""

    choices: tuple[str, ...]
    judge: Callable[[str, Frame, Frame], Verdict]  # the choice, when it was made, and now


def foresee(moment: Moment, words: tuple[str, ...]) -> Verdict:
    """How the last choice turned out; open while it has not, or where nothing was chosen yet."""
    choice = moment.last_event("choice")
    if choice is None or choice.frame is None:
        return Verdict(None)
    if choice.frame.running:
        return Verdict(None, tr(RUNNING))
    return QUESTIONS[words[0]].judge(choice.value, choice.frame, moment.frame)


def loss_way(before: float, after: float) -> str:
    """Which of the choices is right, as it stands on the page."""
    return tr(SAME if after == before else LOWER if after < before else HIGHER)


# The loss after the next step


def loss_after(document: Document, step: str) -> float | None:
    """The loss when the next "row" (batch) or the rest of the "epoch" has been trained on."""
    trainer = trainer_for(document, None)
    trainer.step_batch() if step == "row" else trainer.step_epoch()
    return document.trained(trainer.snapshot().progress, document.curve).loss


def _after_row(choice: str, asked: Frame, now: Frame) -> Verdict:
    """Told when exactly one more batch has been trained on."""
    rows = len(now.document.training.rows)
    done = (now.epoch - asked.epoch) * rows + now.position - asked.position
    batch = asked.document.settings.batch or rows
    if not _goes_on(asked, now) or done < 0 or done > batch:
        return Verdict(None, tr(PASSED))
    if now.running or done == 0:
        return Verdict(None, tr(STEP_ROW))
    return _told(choice, asked.loss, now.loss)


def _after_epoch(choice: str, asked: Frame, now: Frame) -> Verdict:
    """Told when the epoch is over that was to be finished next."""
    if not _goes_on(asked, now) or now.epoch < asked.epoch:
        return Verdict(None, tr(PASSED))
    if now.epoch == asked.epoch:
        return Verdict(None, tr(STEP_EPOCH))
    if now.running:
        return Verdict(None, tr(STEP_EPOCH))
    loss = now.loss if (now.epoch, now.position) == (asked.epoch + 1, 0) else None
    return _told(choice, asked.loss, _noted(now, asked.epoch + 1) if loss is None else loss)


def _noted(frame: Frame, epoch: int) -> float | None:
    """The loss that the curve has for an epoch; None where it was thinned out."""
    at = np.flatnonzero(frame.curve.epochs == epoch)
    return float(frame.curve.losses[at[0]]) if len(at) else None


def _goes_on(asked: Frame, now: Frame) -> bool:
    """Whether it is the same training, perhaps some steps later."""
    before, after = asked.document, now.document
    return (
        after.training is before.training
        and (after.settings, after.start, after.changes, after.locked)
        == (before.settings, before.start, before.changes, before.locked)
        and not now.looks_back
    )


def _told(choice: str, before: float | None, after: float | None) -> Verdict:
    if before is None or after is None or not np.isfinite([before, after]).all():
        return Verdict(None, tr(NO_ROWS))
    right = loss_way(before, after)
    first, second = apart(before, after)
    words = STAYED if after == before else WENT
    return Verdict(choice == right, tr(words, before=first, after=second))


# The row that is furthest off


def errors(document: Document) -> dict[str, float]:
    """How far off the network is, by the row's name: the largest of its outputs' distances."""
    data = document.training
    off: Array = np.abs(document.model().outputs(data.raw) - data.targets).max(axis=1)
    names = [document.table.row_name(int(row)) for row in data.rows]
    return dict(zip(names, off.tolist(), strict=True))


def _worst_row(choice: str, asked: Frame, now: Frame) -> Verdict:
    """Told at once, from the weights as they were when the answer was given."""
    off = errors(asked.document)
    if choice not in off:
        return Verdict(None, tr(NO_ROWS))
    right = off[choice] == max(off.values())
    words = FURTHEST if right else ERROR
    return Verdict(right, tr(words, name=choice, error=f"{off[choice]:.3f}"))


QUESTIONS: dict[str, Foreseen] = {
    "loss_after_row": Foreseen((LOWER, HIGHER, SAME), _after_row),
    "loss_after_epoch": Foreseen((LOWER, HIGHER, SAME), _after_epoch),
    "worst_row": Foreseen((), _worst_row),
}
