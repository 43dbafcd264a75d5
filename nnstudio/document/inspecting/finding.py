"""Finding a neuron, a weight or bias, or the loss by its name."""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.core.network import NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.document.inspecting.parameterwords import parameter_words
from nnstudio.document.model import Model
from nnstudio.language.listing import listed
from nnstudio.language.translate import mark, tr

LOSS = mark("loss")


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
    if name in (LOSS, tr(LOSS).casefold()):
        return Found(tr("the loss, row by row"))
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
    neurons = [
        tr("x1 to x{count}", count=spec.inputs),
        tr("h1 to h{count}", count=hidden) if hidden else "",
        f"o{spec.outputs}",
    ]
    biases = spec.parameter_count - spec.weight_count
    weights = tr("w1 to w{count}", count=spec.weight_count)
    names = [*filter(None, neurons), weights, tr("b1 to b{count}", count=biases), tr(LOSS)]
    return tr("There are {names}.", names=listed(names))


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
        if unit < len(names):
            return tr("{name}, the input {column}", name=name, column=names[unit])
        return tr("{name}, an input", name=name)
    title = tr(spec.layers[layer].record.title)
    if layer == len(spec.layers) - 1:
        return tr("{name}, {function}, in the output", name=name, function=title)
    return tr(
        "{name}, {function}, in hidden layer {layer}", name=name, function=title, layer=layer + 1
    )
