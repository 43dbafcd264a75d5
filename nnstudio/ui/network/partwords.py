"""What a screen reader says of one neuron, weight or bias: a name, its value, and more about it."""

from __future__ import annotations

import sys

from nnstudio.core.network import NetworkSpec
from nnstudio.document.frame import Frame
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import tr
from nnstudio.ui.network.diagrampainter import number_text
from nnstudio.ui.network.diagramparts import Neuron, Part
from nnstudio.ui.network.diagramwords import LOCKED, feature_headers, figure

# Linux has no place for the words of a value: there they begin the description.
VALUE_IS_DESCRIBED = sys.platform.startswith("linux")


def part_name(frame: Frame, part: Part) -> str:
    """What it is: "Neuron h1, sigmoid", "Weight from Weight (lb) to h1", "Bias of h1"."""
    return _parameter_name(frame, part) if isinstance(part, int) else _neuron_name(frame, *part)


def part_value(frame: Frame, part: Part) -> str:
    """How it stands at this moment: "output 0.53 for Alice", "w1 = 0.92"."""
    number = part_number(frame, part)
    if isinstance(part, int):
        return tr(
            "{name} = {value}", name=frame.model.params.spec.name(part), value=_rounded(number)
        )
    if number is None:
        return tr("no value: the shown row cannot be used")
    value, row = _rounded(number), frame.shown_name
    if part[0] < 0:
        return tr("{value} for {row}, as the network sees it", value=value, row=row)
    return tr("output {value} for {row}", value=value, row=row)


def part_number(frame: Frame, part: Part) -> float | None:
    """The same as a number; None for a neuron where the shown row cannot be used."""
    if isinstance(part, int):
        return float(frame.model.params.vector[part])
    trace, (layer, unit) = frame.shown_trace, part
    return None if trace is None else float(trace.a[layer + 1][0, unit])


def part_description(frame: Frame, part: Part, gradient: float | None = None) -> str:
    """What else can be said of it: the sum behind an output, all digits of a parameter."""
    value = tr("{words}.", words=part_value(frame, part)) if VALUE_IS_DESCRIBED else ""
    if isinstance(part, int):
        return sentences((value, *_about_parameter(frame, part, gradient)))
    return sentences((value, _about_neuron(frame, part)))


def _neuron_name(frame: Frame, layer: int, unit: int) -> str:
    spec = frame.model.params.spec
    name = spec.neuron_name(layer, unit)
    if layer < 0:
        return tr("Input {name}, {input}", name=name, input=_input_name(frame, unit))
    function = tr(spec.layers[layer].record.title)
    classes = frame.document.coding.classes
    if layer == len(spec.layers) - 1 and len(classes) > 2:
        return tr(
            "Neuron {name} for {answer}, {function}",
            name=name,
            answer=classes[unit],
            function=function,
        )
    return tr("Neuron {name}, {function}", name=name, function=function)


def _input_name(frame: Frame, unit: int) -> str:
    names = feature_headers(frame.document)
    return names[unit] if unit < len(names) else tr("an input")


def _parameter_name(frame: Frame, index: int) -> str:
    spec: NetworkSpec = frame.model.params.spec
    place = spec.place(index)
    target = spec.neuron_name(place.layer, place.unit)
    if place.source is None:
        words = tr("Bias of {neuron}", neuron=target)
    else:
        known = _input_name(frame, place.source) if place.layer == 0 else ""
        source = known or spec.neuron_name(place.layer - 1, place.source)
        words = tr("Weight from {source} to {target}", source=source, target=target)
    if spec.layers[place.layer].part_count == 1:
        return words
    return tr("{parameter}, part {part}", parameter=words, part=place.part + 1)


def _about_neuron(frame: Frame, neuron: Neuron) -> str:
    trace, (layer, unit) = frame.shown_trace, neuron
    if trace is None or layer < 0:
        return ""
    sums = commas(map(figure, trace.z[layer][0, unit].tolist()))
    return tr("{words}.", words=tr("weighted sum + bias z = {sums}", sums=sums))


def _about_parameter(frame: Frame, index: int, gradient: float | None) -> tuple[str, ...]:
    exact = repr(float(frame.model.params.vector[index])).replace("-", "\u2212")
    name = frame.model.params.spec.name(index)
    slope = tr("Slope of this row\u2019s loss along it: {slope}.", slope=figure(gradient or 0))
    return (
        tr("All digits: {value}.", value=exact),
        slope if gradient is not None else "",
        tr("{words}.", words=tr(LOCKED)) if name in frame.document.locked else "",
    )


def _rounded(number: float | None) -> str:
    return "" if number is None else number_text(number)
