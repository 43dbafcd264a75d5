"""Finding a neuron, a weight or bias, or the loss by its name."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.core.network import NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.document.inspecting.parameterwords import parameter_words
from nnstudio.document.model import Model

LOSS = "loss"


@dataclass(frozen=True)
class Found:
    """One of the three: a neuron (layer, unit), a parameter's place, or, with neither, the loss."""

    words: str
    neuron: tuple[int, int] | None = None
    parameter: int | None = None


def find(model: Model, text: str) -> Found | None:
    """What is called so, without regard to case and spaces: "w5", "h1", "Weight", "loss".

    An input is found by its column's name too. None where nothing is.
    """
    name = text.strip().casefold()
    if not name:
        return None
    spec = model.params.spec
    if name == LOSS:
        return Found("the loss, row by row")
    neuron = _neuron(spec, name) or _input_called(model, name)
    if neuron is not None:
        return Found(_neuron_words(model, *neuron), neuron=neuron)
    try:
        index = spec.index(name)
    except Problem:
        return None
    return Found(parameter_words(spec, index), parameter=index)


def what_there_is(spec: NetworkSpec) -> str:
    """Which names can be found, in a sentence."""
    hidden = sum(spec.sizes[1:-1])
    neurons = [f"x1 to x{spec.inputs}", f"h1 to h{hidden}" if hidden else "", f"o{spec.outputs}"]
    biases = spec.parameter_count - spec.weight_count
    names = [*filter(None, neurons), f"w1 to w{spec.weight_count}", f"b1 to b{biases}", LOSS]
    return f"There are {', '.join(names[:-1])} and {names[-1]}."


def _neuron(spec: NetworkSpec, name: str) -> tuple[int, int] | None:
    kind, digits = name[0], name[1:]
    if not (digits.isascii() and digits.isdigit()):
        return None
    number = int(digits) - 1
    sizes = spec.sizes
    if kind == "x":
        return (-1, number) if 0 <= number < spec.inputs else None
    if kind == "o":
        return (len(sizes) - 2, number) if 0 <= number < spec.outputs else None
    if kind != "h" or number < 0:
        return None
    for layer, units in enumerate(sizes[1:-1]):
        if number < units:
            return layer, number
        number -= units
    return None


def _input_called(model: Model, name: str) -> tuple[int, int] | None:
    names = [feature.casefold() for feature in model.feature_names]
    return (-1, names.index(name)) if name in names else None


def _neuron_words(model: Model, layer: int, unit: int) -> str:
    spec = model.params.spec
    name = spec.neuron_name(layer, unit)
    if layer < 0:
        names = model.feature_names
        return f"{name}, the input {names[unit]}" if unit < len(names) else f"{name}, an input"
    last = layer == len(spec.layers) - 1
    where = "the output" if last else f"hidden layer {layer + 1}"
    return f"{name}, {spec.layers[layer].record.title}, in {where}"
