"""The changes that mend something, each a pure function of the document with its words."""

from __future__ import annotations

from dataclasses import replace
from math import floor, log10

import numpy as np

from nnstudio.core.network import LayerSpec, Params
from nnstudio.core.snapshot import Progress
from nnstudio.core.stoprules import StopRule
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role
from nnstudio.document.doctor.finding import Change, Remedy
from nnstudio.document.doctor.patient import ADAPTIVE, Patient
from nnstudio.document.document import Document
from nnstudio.document.runs import at_point
from nnstudio.document.sweeping import usual_epochs
from nnstudio.language.translate import mark, tr

# The course's, for an output with bounds; without any, errors feed themselves; Adam's own.
USUAL_RATE, USUAL_UNBOUNDED, USUAL_ADAPTIVE = 0.1, 0.03, 0.01
BOUNDED = ("sigmoid", "tanh", "softmax")
TINY, MUCH = 0.01, 10.0  # shares of the usual rate between which one is left as it is
GOES_ON = mark("Training goes on from here.")
BEGINS_AGAIN = mark("Training starts again from the same seed.")
NEW_NUMBERS = mark("Training starts again from other first numbers.")
WITHIN = 2.0  # |z| up to which sigmoid and tanh are steep enough to learn


def usual_rate(patient: Patient) -> float:
    """The rate that suits most networks with this optimizer."""
    if patient.settings.optimizer.name in ADAPTIVE:
        return USUAL_ADAPTIVE
    return USUAL_RATE if patient.spec.layers[-1].activation in BOUNDED else USUAL_UNBOUNDED


def lower_rate(patient: Patient) -> float:
    """A tenth of the rate, and no more than the usual one."""
    return min(rounded(patient.settings.rate / 10.0), usual_rate(patient))


def rounded(rate: float) -> float:
    """One digit of a rate: 0.0316 is 0.03."""
    digits = -floor(log10(rate))
    return round(rate, digits)


def with_rate(rate: float, again: bool = False) -> Remedy:
    """Another learning rate; `again` begins anew with it."""

    def change(document: Document) -> Document:
        changed = document.with_settings(replace(document.settings, rate=rate))
        return changed.rewound() if again else changed

    if again:
        return Remedy(
            tr("Learning rate {rate:g}, from the start", rate=rate),
            tr("learning rate {rate:g}, from the start", rate=rate),
            tr(BEGINS_AGAIN),
            change,
        )
    return Remedy(
        tr("Learning rate {rate:g}", rate=rate),
        tr("learning rate {rate:g}", rate=rate),
        tr(GOES_ON),
        change,
    )


def scaled(patient: Patient) -> Remedy:
    """Every input column near zero and as wide as the others; a rate that cannot suit them goes."""
    usual = usual_rate(patient)
    unfit = not TINY * usual <= patient.settings.rate <= MUCH * usual

    def change(document: Document) -> Document:
        if unfit:
            document = document.with_settings(replace(document.settings, rate=usual))
        return document.with_scaling(Scaling("zscore")).rewound()

    if unfit:
        title = tr("Scale by z-score, rate {rate:g}", rate=usual)
        return Remedy(title, tr("change the scaling"), tr(BEGINS_AGAIN), change)
    return Remedy(tr("Scale by z-score"), tr("change the scaling"), tr(BEGINS_AGAIN), change)


def other_start() -> Remedy:
    """The next seed."""
    return Remedy(tr("New start"), tr("new start"), tr(NEW_NUMBERS), Document.new_start)


def drawn_again() -> Remedy:
    """The seed's own numbers in place of those that were set by hand."""
    return Remedy(
        tr("Draw first numbers"),
        tr("draw first numbers"),
        tr(NEW_NUMBERS),
        lambda document: document.restarted(),
    )


def with_activation(layer: int, name: str) -> Remedy:
    """Another function in one hidden layer."""
    title = tr(LayerSpec(1, name).record.title)

    def change(document: Document) -> Document:
        units = document.spec.layers[layer].units
        return document.with_layer(layer, LayerSpec(units, name))

    return Remedy(
        tr("{function} in hidden layer {number}", function=title, number=layer + 1),
        tr("{function} in hidden layer {number}", function=title, number=layer + 1),
        tr(BEGINS_AGAIN),
        change,
    )


def all_hidden(name: str, initialiser: str) -> Remedy:
    """One function in all hidden layers, and a start that suits it."""
    title = tr(LayerSpec(1, name).record.title)

    def change(document: Document) -> Document:
        *hidden, output = document.spec.layers
        layers = (*(LayerSpec(layer.units, name) for layer in hidden), output)
        return document.with_layers(layers).restarted(initialiser=initialiser)

    return Remedy(
        tr("{function} in all hidden layers", function=title),
        tr("{function} in all hidden layers", function=title),
        tr(BEGINS_AGAIN),
        change,
    )


def with_output(name: str) -> Remedy:
    """Another function at the output."""
    title = tr(LayerSpec(1, name).record.title)

    def change(document: Document) -> Document:
        last = len(document.spec.layers) - 1
        return document.with_layer(last, LayerSpec(document.spec.outputs, name))

    return Remedy(
        tr("{function} output", function=title), tr("change the output"), tr(BEGINS_AGAIN), change
    )


def with_loss(name: str, title: str) -> Remedy:
    """Another loss."""
    return Remedy(
        tr("Loss: {loss}", loss=title),
        tr("loss {loss}", loss=title),
        tr(GOES_ON),
        lambda document: document.with_settings(replace(document.settings, loss=name)),
    )


def wider(patient: Patient) -> Remedy:
    """A hidden layer where there is none, else more neurons in the first one."""
    if len(patient.spec.layers) == 1:
        return Remedy(
            tr("Add a hidden layer"),
            tr("add a hidden layer"),
            tr(BEGINS_AGAIN),
            lambda document: document.with_layer_added(0, 4),
        )
    units = patient.spec.layers[0].units * 2

    def change(document: Document) -> Document:
        return document.with_layer(0, replace(document.spec.layers[0], units=units))

    return Remedy(
        tr("{count} neurons in hidden layer 1", count=units),
        tr("change hidden layer {number}", number=1),
        tr(BEGINS_AGAIN),
        change,
    )


def unlocked() -> Remedy:
    """Nothing locked any more."""

    def change(document: Document) -> Document:
        for name in document.locked:
            document = document.with_lock(name, False)
        return document

    return Remedy(tr("Unlock all"), tr("unlock all"), tr(GOES_ON), change)


def without_column(patient: Patient, place: int) -> Remedy:
    """An input column that is no input any more."""
    table = patient.document.table
    name = table.inputs[place].name
    col = next(i for i, c in enumerate(table.columns) if c is table.inputs[place])
    return Remedy(
        tr("Skip {column}", column=name),
        tr("skip {column}", column=name),
        tr(BEGINS_AGAIN),
        lambda document: document.with_table(document.table.with_role(col, Role.SKIP)),
    )


def without_row(patient: Patient, row: int) -> Remedy:
    """A row of the table taken out."""
    name = patient.document.table.row_name(row)
    return Remedy(
        tr("Take {row} out", row=name),
        tr("take {row} out", row=name),
        tr(GOES_ON),
        lambda document: document.with_table(document.table.without_rows([row])),
    )


def back_to(patient: Patient, epoch: int) -> Remedy | None:
    """The last point noted up to an epoch of this run; None where there is none."""
    points = [point for point in patient.frame.points if 0 < point.epoch <= epoch]
    if not points:
        return None
    progress: Progress = points[-1]
    return Remedy(
        tr("Back to epoch {epoch}", epoch=progress.epoch),
        tr("going back to epoch {epoch}", epoch=progress.epoch),
        tr(GOES_ON),
        lambda document: at_point(document, progress),
    )


def with_l2(share: float) -> Remedy:
    """A pull on all weights towards 0."""

    def change(document: Document) -> Document:
        return document.with_settings(replace(document.settings, l2=share)).rewound()

    return Remedy(
        tr("L2 {share:g}, from the start", share=share),
        tr("L2 {share:g}, from the start", share=share),
        tr(BEGINS_AGAIN),
        change,
    )


def stopping_early(patient: Patient) -> Remedy:
    """Begin again, and stop when the rows held out get no better for a while."""
    patience = max(10, usual_epochs(patient.document) // 20)

    def change(document: Document) -> Document:
        rule = StopRule("hold_out_rising", 0.0, patience)
        others = tuple(r for r in document.settings.stops if r.name != rule.name)
        settings = replace(document.settings, stops=(*others, rule))
        return document.with_settings(settings).rewound()

    return Remedy(
        tr("Stop in time, from the start"),
        tr("stop when rows held out get worse"),
        tr(BEGINS_AGAIN),
        change,
    )


def with_numbers(title: str, name: str, change: Change) -> Remedy:
    """Some weights and biases set anew; training goes on with them."""
    return Remedy(title, name, tr(GOES_ON), change)


def calmed(patient: Patient, layer: int, unit: int) -> Remedy:
    """A neuron's weights and bias shrunk until no row lands beyond `WITHIN`."""
    neuron = patient.spec.neuron_name(layer, unit)
    largest = float(np.abs(patient.trace.z[layer][:, unit]).max())
    share = WITHIN / max(largest, WITHIN)
    return with_numbers(
        tr("Shrink {neuron}'s weights", neuron=neuron),
        tr("shrink {neuron}'s weights", neuron=neuron),
        lambda document: _changed(document, layer, unit, share, 0.0),
    )


def lifted(patient: Patient, layer: int, unit: int) -> Remedy:
    """A neuron's bias raised until half of the rows pass."""
    neuron = patient.spec.neuron_name(layer, unit)
    z = patient.trace.z[layer][:, unit, 0]
    lift = float(-np.median(z)) + 0.1 * max(float(np.std(z)), 1.0)
    return with_numbers(
        tr("Raise {neuron}'s bias", neuron=neuron),
        tr("raise {neuron}'s bias", neuron=neuron),
        lambda document: _changed(document, layer, unit, 1.0, lift),
    )


def _changed(document: Document, layer: int, unit: int, share: float, lift: float) -> Document:
    """One neuron's weights and biases times `share`, its biases then plus `lift`."""
    vector = document.progress.params.vector.copy()
    changed = Params(document.spec, vector)
    weights, biases = changed.weights(layer) * share, changed.biases(layer) * share + lift
    per_unit = weights[unit].size
    first = document.spec.weight_slices[layer].start + unit * per_unit
    vector[first : first + per_unit] = weights[unit].ravel()
    parts = biases.shape[1]
    first = document.spec.bias_slices[layer].start + unit * parts
    vector[first : first + parts] = biases[unit]
    return document.with_params(Params(document.spec, vector))
