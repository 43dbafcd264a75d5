"""Illnesses of a run as a whole: nothing to train, learnt by heart, stuck."""

from __future__ import annotations

import numpy as np

from nnstudio.core.backprop import forward
from nnstudio.document.doctor.finding import Evidence, Finding
from nnstudio.document.doctor.networkremedies import all_hidden, wider
from nnstudio.document.doctor.ofsteps import hardest_row
from nnstudio.document.doctor.patient import FEWEST_EPOCHS, LEARNT, Patient
from nnstudio.document.doctor.remedies import (
    back_to,
    other_start,
    stopping_early,
    stronger_l2,
    unlocked,
    with_l2,
)
from nnstudio.document.sweeping import HARDLY, usual_epochs
from nnstudio.language.translate import counted, tr

# Prechelt 1998 (Early Stopping - But When?) stops at 5 % above the lowest loss over rows held out,
# measured often; here it is told once that is no jitter any more, and matters.
RISEN, MATTERS, LONG_AGO = 1.3, 0.25, 0.2
HELD_MEAN = 5  # points over which the loss of rows held out is averaged
FEW_ROWS = 20  # up to which a table is taken to be one that can be learnt wholly, as the course's


def all_locked(patient: Patient) -> list[Finding]:
    """Nothing may be changed by training."""
    if not patient.document.locked_mask.all():
        return []
    sentence = tr("All weights and biases are locked: training changes nothing.")
    return [Finding("all_locked", sentence, (), (unlocked(),))]


def overfit(patient: Patient) -> list[Finding]:
    """The loss of rows held out rises, while that of the rows trained on falls."""
    curve = patient.frame.curve
    if curve.held is None or len(curve) < 2 * FEWEST_EPOCHS:
        return []
    held = np.convolve(curve.held, np.full(HELD_MEAN, 1.0 / HELD_MEAN), "valid")
    epochs = curve.epochs[HELD_MEAN - 1 :]
    if not np.isfinite(held).all():
        return []
    best = int(np.argmin(held))
    at, now = float(epochs[best]), float(epochs[-1])
    matters = held[-1] - held[best] > MATTERS * patient.of_mean
    if held[-1] < RISEN * held[best] or not matters or now - at < LONG_AGO * now:
        return []
    if curve.losses[-1] > curve.losses[HELD_MEAN - 1 + best]:
        return []
    rows = len(patient.document.training.rows)
    sentence = tr(
        "Since epoch {epoch:.0f} the network learns its {rows} by heart: the loss of those held "
        "out rose from {best:.3g} to {held:.3g}.",
        epoch=at,
        rows=counted("{n:,} row", "{n:,} rows", rows),
        best=float(held[best]),
        held=float(held[-1]),
    )
    worst = _worst_held(patient)
    evidence = () if worst is None else (worst,)
    back = back_to(patient, int(at))
    remedies = [*([] if back is None else [back]), stopping_early(patient)]
    remedies.append(with_l2(stronger_l2(patient, 0.01)))
    return [Finding("overfit", sentence, evidence, tuple(remedies))]


def _worst_held(patient: Patient) -> Evidence | None:
    training, loss = patient.document.training, patient.settings.loss_record
    most = patient.rows  # as many as are looked at of those trained on
    rows = training.held[:most]
    if not len(rows):
        return None
    trace = forward(patient.params, training.scaler.apply(training.raw_of(rows)))
    losses = loss.of_rows(training.answers[rows], trace.z[-1][:, :, 0], trace.output)
    row = int(rows[int(np.argmax(losses))])
    name = patient.document.table.row_name(row)
    return Evidence(tr("{row}, held out, is the worst", row=name), row)


def stuck(patient: Patient) -> list[Finding]:
    """As many epochs as a run has, and next to nothing learnt."""
    epochs = patient.recent[0]
    if patient.learnt or not len(epochs) or epochs[-1] - epochs[0] < usual_epochs(patient.document):
        return []
    share = LEARNT if patient.rows <= FEW_ROWS else HARDLY
    if not patient.stalled or not patient.loss > share * patient.of_mean:
        return []
    sentence = counted(
        "After {n:,} epoch the loss is still {loss:.3g} and no longer falls: this start is stuck.",
        "After {n:,} epochs the loss is still {loss:.3g} and no longer falls: this start is stuck.",
        int(epochs[-1]),
        loss=patient.loss,
    )
    remedies = [other_start(), wider(patient)]
    locked = len(patient.document.locked)
    if len(patient.spec.layers) == 1:
        del remedies[0]  # from wherever it starts, it comes to the same end
        sentence = counted(
            "After {n:,} epoch the loss is still {loss:.3g}: without a hidden layer the network "
            "can only weigh its inputs and add them up.",
            "After {n:,} epochs the loss is still {loss:.3g}: without a hidden layer the network "
            "can only weigh its inputs and add them up.",
            int(epochs[-1]),
            loss=patient.loss,
        )
    elif patient.document.start.initialiser == "normal" and len(patient.spec.layers) > 2:
        remedies.append(all_hidden("tanh", "xavier"))
    if locked:
        remedies.insert(0, unlocked())
        sentence = counted(
            "After {n:,} epoch the loss is still {loss:.3g} and no longer falls; {locked} of "
            "{all} weights and biases are locked.",
            "After {n:,} epochs the loss is still {loss:.3g} and no longer falls; {locked} of "
            "{all} weights and biases are locked.",
            int(epochs[-1]),
            loss=patient.loss,
            locked=locked,
            all=patient.spec.parameter_count,
        )
    return [Finding("stuck", sentence, (hardest_row(patient),), tuple(remedies))]
