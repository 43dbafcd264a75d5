"""Changes of the network that mend something: other functions, more neurons, single numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nnstudio.core.network import LayerSpec, Params
from nnstudio.document.doctor.finding import Change, Remedy
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.doctor.remedies import BEGINS_AGAIN, GOES_ON
from nnstudio.document.document import Document
from nnstudio.language.translate import tr

WITHIN = 2.0  # |z| up to which sigmoid and tanh are steep enough to learn


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
