"""Illnesses of the steps: too long, too short, and what becomes of weights and numbers."""

from __future__ import annotations

import numpy as np

from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.breakdown import LARGE_INPUT, describe, thrown_by_l2
from nnstudio.core.network import Params
from nnstudio.document.doctor.finding import Evidence, Finding
from nnstudio.document.doctor.patient import ADAPTIVE, FEWEST_EPOCHS, Patient
from nnstudio.document.doctor.remedies import (
    MUCH,
    at_constant_rate,
    lower_rate,
    rounded,
    scaled,
    stronger_l2,
    usual_rate,
    with_l2,
    with_rate,
    without_penalty,
)
from nnstudio.language.listing import listed
from nnstudio.language.translate import tr

# A loss this many times that of who says the mean, and not falling, is worse than no network.
WORSE = 1.5
GROWN = 1.2  # and has grown by this much since something was changed last: no bad start
# Half of the epochs move the loss by this share of the loss of who says the mean: no jitter.
JUMP = 0.1
TURNS = 0.5  # share of the epochs after which the loss turns from falling to rising or back
FAR_OFF = 100.0  # times the loss of who says the mean, from which there is no way back
LAST = 50  # epochs that are looked at for jumps
# A weight this large, and this many times the largest one of the start, in a network that has not
# learnt. What the network sees lies within a few units, so that its sums lie beyond 1,000 then.
HUGE, TIMES = 1_000.0, 100.0
# Rate too low: the loss fell by less than this share in the last half of the run, while one step
# of the right length would lower it by `GAIN`; at this rate that takes `LONG` epochs or more.
HARDLY, GAIN, LONG = 0.02, 0.1, 2_000.0
FADED = 0.1  # share of the learning rate that a schedule leaves, from where it is the schedule's
SHRUNK = 0.5  # share of the start's weights, from where a penalty holds them near 0
WITHIN = 50.0  # in how many epochs the rate that is proposed comes as far


def lost_numbers(patient: Patient) -> list[Finding]:
    """The run ended because a number grew beyond every number; the last good state is kept."""
    trouble = patient.trouble
    if trouble is None:
        return []
    thrown = _thrown_by_l2(patient)
    if thrown:
        return thrown
    document, spec, evidence = patient.document, patient.spec, []
    rows = document.training.rows
    if trouble.place is not None and trouble.place.row < len(rows):
        row, parameter = int(rows[trouble.place.row]), trouble.place.parameter
        place = spec.place(parameter)
        words = tr(
            "{row} pulled a number beyond every bound: {parameter}",
            row=document.table.row_name(row),
            parameter=describe(spec, parameter),
        )
        evidence.append(Evidence(words, row, (place.layer, place.unit)))
    if evidence:
        sentence = tr("The run ended: {what}. The weights before are kept.", what=evidence[0].words)
    else:
        sentence = tr(
            "The run ended: the loss was no number any more. The weights before are kept."
        )
        evidence = [hardest_row(patient), _largest_weight(patient)]
    remedies = [with_rate(lower_rate(patient), again=True)]
    if patient.loss < FAR_OFF * patient.of_mean:
        remedies.append(with_rate(lower_rate(patient)))
    if document.scaling.kind != "zscore" and _largest_input(patient) > LARGE_INPUT:
        first = patient.settings.rate <= MUCH * usual_rate(patient)
        remedies.insert(0 if first else 1, scaled(patient))
    return [Finding("lost_numbers", sentence, tuple(evidence), tuple(remedies))]


def _thrown_by_l2(patient: Patient) -> list[Finding]:
    """Every step multiplies a weight by 1 - rate l2, which L2 alone can make grow."""
    factor = thrown_by_l2(patient.settings)
    if factor is None:
        return []
    sentence = tr(
        "The run ended: with L2 {share:g} every step multiplies the weights by {factor:.3g}, so "
        "they grew beyond every number. The weights before are kept.",
        share=patient.settings.l2,
        factor=factor,
    )
    return [Finding("lost_numbers", sentence, (_largest_weight(patient),), (with_l2(0.01),))]


def hardest_row(patient: Patient) -> Evidence:
    """The row that adds most to the loss."""
    words = tr("{row} adds most to the loss", row=patient.row_name(patient.worst))
    return Evidence(words, patient.row_of(patient.worst))


def _largest_weight(patient: Patient) -> Evidence:
    largest = int(np.argmax(np.abs(patient.params.vector[: patient.spec.weight_count])))
    place = patient.spec.place(largest)
    words = tr(
        "{parameter}, is {value:.3g}",
        parameter=describe(patient.spec, largest),
        value=float(patient.params.vector[largest]),
    )
    return Evidence(words, neuron=(place.layer, place.unit))


def _largest_input(patient: Patient) -> float:
    return float(np.abs(patient.trace.a[0]).max(initial=0.0))


def rate_too_high(patient: Patient) -> list[Finding]:
    """The loss jumps up and down, or is far above that of saying the mean, and does not fall."""
    epochs, losses = (column[-LAST:] for column in patient.recent)
    if len(losses) < FEWEST_EPOCHS or not np.isfinite(losses).all():
        return []
    level, mean = float(np.median(losses)), patient.of_mean
    half = len(losses) // 2
    falls = float(np.median(losses[half:])) < 0.9 * float(np.median(losses[:half]))
    if falls or mean <= 0.0 or patient.learnt:
        return []
    steps = np.diff(losses)
    turns = np.mean(np.sign(steps[1:]) * np.sign(steps[:-1]) < 0.0)
    jump = float(np.median(np.abs(steps)))
    low, high = int(np.argmin(losses)), int(np.argmax(losses))
    if jump > JUMP * mean and turns > TURNS:
        sentence = tr(
            "The loss jumps between {low:.3g} and {high:.3g} from epoch to epoch: the steps are "
            "too long.",
            low=float(losses[low]),
            high=float(losses[high]),
        )
    elif level > max(WORSE * mean, GROWN * float(patient.recent[1][0])):
        sentence = tr(
            "The loss is {loss:.3g}, and saying the mean for every row gives {mean:.3g}: the "
            "steps were too long.",
            loss=float(losses[-1]),
            mean=mean,
        )
    else:
        return []
    hardest = int(np.argmax(np.abs(patient.gradient)))
    place = patient.spec.place(hardest)
    evidence = (
        Evidence(
            tr("Epoch {epoch:.0f}: loss {loss:.3g}", epoch=epochs[high], loss=float(losses[high]))
        ),
        hardest_row(patient),
        Evidence(
            tr("{parameter}, has the steepest slope", parameter=describe(patient.spec, hardest)),
            neuron=(place.layer, place.unit),
        ),
    )
    rate = lower_rate(patient)
    remedies = [with_rate(rate, again=True)]
    if patient.loss < FAR_OFF * mean:
        remedies.append(with_rate(rate))
    return [Finding("rate_too_high", sentence, evidence, tuple(remedies))]


def exploding(patient: Patient) -> list[Finding]:
    """Weights have grown far beyond what they began with, and the network has not learnt."""
    if patient.learnt or patient.at_start:
        return []
    weights = np.abs(patient.params.vector[: patient.spec.weight_count])
    began = np.abs(patient.document.start.params.vector[: patient.spec.weight_count])
    largest = int(np.argmax(weights))
    if weights[largest] < max(HUGE, TIMES * float(began.max())):
        return []
    sentence = tr(
        "{parameter}, has grown to {value:.3g}; the largest weight of the start was {began:.2g}.",
        parameter=describe(patient.spec, largest),
        value=float(patient.params.vector[largest]),
        began=float(began.max()),
    )
    evidence = (
        _largest_weight(patient),
        hardest_row(patient),
    )
    remedies = [with_rate(lower_rate(patient), again=True)]
    if patient.settings.rate <= usual_rate(patient):
        remedies.append(with_l2(stronger_l2(patient, 0.001)))
    return [Finding("exploding", sentence, evidence, tuple(remedies))]


def penalty(patient: Patient) -> list[Finding]:
    """L1 or L2 hold the weights near 0, where they are smaller than they began."""
    settings = patient.settings
    if patient.learnt or not patient.stalled or not settings.l1 + settings.l2 > 0.0:
        return []
    weights = np.abs(patient.params.vector[: patient.spec.weight_count])
    began = np.abs(patient.document.start.params.vector[: patient.spec.weight_count])
    if float(np.linalg.norm(weights)) > SHRUNK * float(np.linalg.norm(began)):
        return []
    sentence = tr(
        "The weights are pulled towards 0 ({penalty}) faster than the rows pull them away: the "
        "largest is {now:.2g}, and was {began:.2g} at the start.",
        penalty=listed(
            [
                f"{name} {share:g}"
                for name, share in (("L1", settings.l1), ("L2", settings.l2))
                if share > 0.0
            ]
        ),
        now=float(weights.max()),
        began=float(began.max()),
    )
    evidence = (_largest_weight(patient), hardest_row(patient))
    return [Finding("penalty", sentence, evidence, (without_penalty(),))]


def rate_too_low(patient: Patient) -> list[Finding]:
    """The loss hardly moves, and one step of the right length would lower it by a tenth.

    What a rate does in an epoch is told from the gradient: SGD goes rate |g| a step, with momentum
    as many times more as the steps add up to, and optimizers with a rate for every weight about
    the rate along each.
    """
    fall = patient.fall
    if patient.learnt or fall is None or not 0.0 <= fall < HARDLY or not patient.loss > 0.0:
        return []
    size = float(np.linalg.norm(patient.pull))
    if not size or not np.isfinite(size):
        return []
    settings = patient.settings
    adaptive = settings.optimizer.name in ADAPTIVE
    free = patient.spec.parameter_count - len(patient.document.locked)
    each = patient.reach * (np.sqrt(free) if adaptive else size)
    lengths = np.geomspace(0.01, 1.0, 5)
    losses = [_loss_after(patient, -length / size) for length in lengths]
    best = int(np.argmin(losses))
    needed = float(lengths[best] / (each * patient.steps)) if each else np.inf
    if losses[best] > (1.0 - GAIN) * patient.loss or needed < LONG:
        return []
    hardest = int(np.argmax(np.abs(patient.pull)))
    place = patient.spec.place(hardest)
    slope = float(patient.pull[hardest])
    words = tr(
        "{parameter}: slope {slope:.3g}, a step of {step:.2g}",
        parameter=describe(patient.spec, hardest),
        slope=slope,
        step=patient.reach * (1.0 if adaptive else abs(slope)),
    )
    evidence = Evidence(words, neuron=(place.layer, place.unit))
    if patient.rate < FADED * settings.rate:
        sentence = tr(
            "The loss hardly moves, though the slope is steep: the schedule has brought the "
            "learning rate down from {rate:g} to {now:.2g}.",
            rate=settings.rate,
            now=patient.rate,
        )
        return [Finding("rate_too_low", sentence, (evidence,), (at_constant_rate(),))]
    rate = min(rounded(settings.rate * needed / WITHIN), usual_rate(patient))
    if rate < 2.0 * settings.rate:
        return []
    sentence = tr(
        "The loss has hardly moved, though the slope is steep: at this learning rate it takes "
        "about {epochs:,.0f} epochs to get from {loss:.3g} to {then:.3g}.",
        epochs=float(f"{needed:.1g}"),
        loss=patient.loss,
        then=losses[best],
    )
    return [Finding("rate_too_low", sentence, (evidence,), (with_rate(rate),))]


def _loss_after(patient: Patient, along: float) -> float:
    """The loss of the sample after a step along what training follows."""
    moved = Params(patient.spec, patient.params.vector + along * patient.pull)
    trace = forward(moved, patient.trace.a[0])
    return trace_loss(trace, patient.sample.targets, patient.settings.loss_record)
