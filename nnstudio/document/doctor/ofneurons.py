"""Illnesses that neurons show: dead, saturated, alike, or too deep to be reached."""

from __future__ import annotations

import numpy as np

from nnstudio.core.losses import LOSSES
from nnstudio.core.network import Params
from nnstudio.data.task import Task
from nnstudio.document.doctor.finding import Evidence, Finding
from nnstudio.document.doctor.networkremedies import all_hidden, calmed, lifted, with_activation
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.doctor.remedies import (
    drawn_again,
    other_start,
    usual_rate,
    with_loss,
    with_rate,
)
from nnstudio.language.listing import listed
from nnstudio.language.translate import counted, mark, tr

_FADING = ("sigmoid", "tanh")
MOST_TOLD = 3  # neurons that are named one by one
WRONG = 0.5  # from which distance an output between 0 and 1 stands for the other class
MANY_WRONG = 0.2  # share of rows from which wrong outputs at an end are no single outliers
# The gradient of the first layer's sums beside that of the last one's, root mean squares, in a
# deep network of sigmoids. Each sigmoid layer passes on a quarter at most (Hochreiter 1991;
# Glorot and Bengio 2010): behind 5 layers that is 0.001.
VANISHED = 1e-3
DEEP = 3  # hidden layers
HIGHEST = mark("{neuron}: its highest sum is {z:.3g}, for {row}")
NEAREST = mark("{neuron}: the sum nearest to 0 is {z:.3g}, for {row}")


def dead(patient: Patient) -> list[Finding]:
    """ReLU neurons whose sum is above 0 for no row.

    Some dead neurons are usual, and do no harm where the network learns without them. They are
    told where it does not; a whole dead layer lets nothing through, and is told at once.
    """
    found = []
    for layer, of_layer in enumerate(patient.spec.layers[:-1]):
        silent = (patient.steep(layer) == 0.0).all(axis=(0, 2))
        if of_layer.activation not in ("relu", "leaky_relu") or not silent.any():
            continue
        if not silent.all() and (patient.learnt or not patient.stalled):
            continue
        units = [int(unit) for unit in np.flatnonzero(silent)]
        names = [patient.spec.neuron_name(layer, unit) for unit in units]
        sentence = counted(
            "{names} gives 0 for all {rows}: it can no longer learn.",
            "{names} give 0 for all {rows}: they can no longer learn.",
            len(units),
            names=listed(names) if len(names) <= MOST_TOLD else _some(names),
            rows=patient.sample.words,
        )
        evidence = tuple(_highest(patient, layer, unit) for unit in units[:MOST_TOLD])
        remedies = (
            *(lifted(patient, layer, unit) for unit in units[:1]),
            with_activation(layer, "leaky_relu"),
            other_start(),
        )
        if len(units) > 1:
            remedies = remedies[1:]
        found.append(Finding("dead", sentence, evidence, remedies))
    return found


def _some(names: list[str]) -> str:
    return tr(
        "{count} neurons ({first}, {second}, \u2026)",
        count=len(names),
        first=names[0],
        second=names[1],
    )


def _highest(patient: Patient, layer: int, unit: int) -> Evidence:
    """The row for which a neuron's sum is highest."""
    place = int(np.argmax(patient.trace.z[layer][:, unit, 0]))
    return _sum_at(patient, layer, unit, place, HIGHEST)


def saturated(patient: Patient) -> list[Finding]:
    """Hidden sigmoid or tanh neurons that are flat for every row, in a network that is stuck.

    Neurons that have learnt to say yes or no are flat for every row, too: that is no illness.
    """
    if patient.learnt or patient.at_start or not patient.stalled:
        return []
    found = []
    for layer, of_layer in enumerate(patient.spec.layers[:-1]):
        if of_layer.activation not in _FADING:
            continue
        units = [int(unit) for unit in np.flatnonzero(patient.flat(layer).all(axis=(0, 2)))]
        if not units:
            continue
        names = [patient.spec.neuron_name(layer, unit) for unit in units]
        sentence = counted(
            "{names} is saturated for all {rows}: {function} is flat there, and it hardly learns.",
            "{names} are saturated for all {rows}: {function} is flat there, and they hardly "
            "learn.",
            len(units),
            names=listed(names) if len(names) <= MOST_TOLD else _some(names),
            rows=patient.sample.words,
            function=tr(of_layer.record.title),
        )
        evidence = tuple(_nearest(patient, layer, unit) for unit in units[:MOST_TOLD])
        remedies = (calmed(patient, layer, units[0]), other_start())
        found.append(Finding("saturated", sentence, evidence, remedies))
    return found


def _nearest(patient: Patient, layer: int, unit: int) -> Evidence:
    """The row for which a neuron is least flat."""
    place = int(np.argmin(np.abs(patient.trace.z[layer][:, unit, 0])))
    return _sum_at(patient, layer, unit, place, NEAREST)


def _sum_at(patient: Patient, layer: int, unit: int, place: int, words: str) -> Evidence:
    """A neuron's sum for the row at a place of the sample; `words` are marked."""
    told = tr(
        words,
        neuron=patient.spec.neuron_name(layer, unit),
        z=float(patient.trace.z[layer][place, unit, 0]),
        row=patient.row_name(place),
    )
    return Evidence(told, patient.row_of(place), (layer, unit))


def saturated_output(patient: Patient) -> list[Finding]:
    """Outputs at an end of sigmoid or tanh for rows that want the other one.

    With mean squared error the gradient is the error times the slope, and so next to nothing
    (Nielsen 2015, Neural Networks and Deep Learning, chapter 3). Cross-entropy has no such factor.
    """
    last, loss = len(patient.spec.layers) - 1, patient.settings.loss_record
    output = patient.spec.layers[last]
    if loss.of_z or output.activation not in _FADING or patient.learnt or patient.at_start:
        return []
    if patient.document.coding.task is Task.NUMBER:
        return []
    wrong = np.abs(patient.sample.targets - patient.trace.output) > WRONG
    stuck = wrong & patient.flat(last)[:, :, 0]
    if stuck.any(axis=1).mean() < MANY_WRONG or not patient.stalled:
        return []
    unit = int(np.argmax(stuck.sum(axis=0)))
    rows = np.flatnonzero(stuck[:, unit])
    worst = int(rows[np.argmax(np.abs(patient.trace.z[last][rows, unit, 0]))])
    neuron = patient.spec.neuron_name(last, unit)
    sentence = tr(
        "{neuron} is stuck at {said:.3g} for {row}, which is {target:g}: {function} is flat there, "
        "and the row cannot pull it back.",
        neuron=neuron,
        said=float(patient.trace.output[worst, unit]),
        row=patient.row_name(worst),
        target=float(patient.sample.targets[worst, unit]),
        function=tr(output.record.title),
    )
    evidence = tuple(
        Evidence(
            tr(
                "{row}: says {said:.3g}, shall say {target:g}",
                row=patient.row_name(int(row)),
                said=float(patient.trace.output[row, unit]),
                target=float(patient.sample.targets[row, unit]),
            ),
            patient.row_of(int(row)),
            (last, unit),
        )
        for row in rows[:MOST_TOLD]
    )
    remedies = [calmed(patient, last, unit)]
    if patient.settings.rate > 10.0 * usual_rate(patient):
        remedies.insert(0, with_rate(usual_rate(patient), again=True))
    elif output.activation == "sigmoid":
        remedies.insert(0, with_loss("bce", tr(LOSSES["bce"].title)))
    return [Finding("saturated_output", sentence, evidence, tuple(remedies))]


def alike(patient: Patient) -> list[Finding]:
    """Two neurons of a layer with the same numbers all around: nothing can ever part them."""
    if patient.learnt and not patient.at_start:
        return []
    locks = Params(patient.spec, patient.document.locked_mask.astype(float))
    for layer, of_layer in enumerate(patient.spec.layers[:-1]):
        units = of_layer.units
        if units < 2:
            continue
        numbers = np.hstack(
            [
                part
                for params in (patient.params, locks)  # of twins one may be held
                for part in (
                    params.weights(layer).reshape(units, -1),
                    params.biases(layer).reshape(units, -1),
                    params.weights(layer + 1).reshape(-1, units).T,
                )
            ]
        )
        # Of single precision: that leaves seven digits, by which twins may differ in the rest.
        keys = numbers.astype(np.float32)
        if not np.isfinite(keys).all() or len(np.unique(keys.sum(axis=1))) == units:
            continue
        _, first, group = np.unique(keys, axis=0, return_index=True, return_inverse=True)
        group = group.reshape(-1)
        twins = np.flatnonzero(first[group] != np.arange(units))
        if not len(twins):
            continue
        twin = int(twins[0])
        one = int(first[group[twin]])
        names = [patient.spec.neuron_name(layer, unit) for unit in (one, twin)]
        sentence = tr(
            "{one} and {other} have the same weights and bias: every step changes them alike, and "
            "they stay one neuron.",
            one=names[0],
            other=names[1],
        )
        evidence = tuple(
            Evidence(
                tr("{neuron}: bias {bias:.4g}, like the other", neuron=name, bias=bias),
                neuron=(layer, unit),
            )
            for name, unit, bias in zip(
                names,
                (one, twin),
                (float(patient.params.biases(layer)[unit, 0]) for unit in (one, twin)),
                strict=True,
            )
        )
        return [Finding("alike", sentence, evidence, (drawn_again(), other_start()))]
    return []


def vanishing(patient: Patient) -> list[Finding]:
    """Through many layers of sigmoids next to nothing of the gradient comes to the first one."""
    hidden = patient.spec.layers[:-1]
    if len(hidden) < DEEP or patient.learnt or patient.at_start or not patient.stalled:
        return []
    if any(layer.activation not in _FADING for layer in hidden):
        return []
    # Of each row by itself: on a plain of the loss the rows' gradients add up to 0.
    sizes = [float(np.sqrt(np.mean(np.square(dz)))) for dz in patient.signals.dz]
    if not sizes[-1] or sizes[0] > VANISHED * sizes[-1]:
        return []
    sentence = tr(
        "The gradient fades on its way back: in hidden layer 1 it is {share:.2g} of that at the "
        "output, so that layer hardly learns.",
        share=sizes[0] / sizes[-1],
    )
    evidence = tuple(
        Evidence(
            tr(
                "Layer {layer}: the gradient of its sums is {size:.2g}, root mean square",
                layer=layer + 1,
                size=sizes[layer],
            ),
            neuron=(layer, 0),
        )
        for layer in (0, len(hidden))
    )
    return [
        Finding(
            "vanishing",
            sentence,
            evidence,
            (all_hidden("tanh", "xavier"), all_hidden("leaky_relu", "he")),
        )
    ]
