"""What the diagram says in words: tool tips, the status line, and screen readers."""

from __future__ import annotations

from unicodedata import east_asian_width

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec
from nnstudio.data.task import Task
from nnstudio.data.units import join_header
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.inspecting import parameterwords
from nnstudio.document.model import Model
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui.network.diagramlayout import Node

LINE = 20  # letters that fit below an output neuron
LOCKED = mark("locked: training leaves it as it is")


def parameter_words(model: Model, index: int, locked: bool = False) -> str:
    """One parameter in words: what it is called, what it leads from and to, its full value."""
    value = repr(float(model.params.vector[index])).replace("-", "\u2212")
    named = parameterwords.parameter_words(model.params.spec, index)
    if locked:
        return tr(
            "{parameter}: {value} ({locked})", parameter=named, value=value, locked=tr(LOCKED)
        )
    return tr("{parameter}: {value}", parameter=named, value=value)


def gradient_words(gradient: float) -> str:
    """How the shown row's loss changes with a parameter."""
    return tr("\u2202L/\u2202p for this row\u2019s loss: {slope}", slope=figure(gradient))


def node_words(frame: Frame, node: Node) -> str:
    """One neuron in words: its function, its sum and its output for the shown row."""
    trace = frame.shown_trace
    row = frame.shown_name
    if node.layer < 0:
        names = feature_headers(frame.document)
        what = names[node.unit] if node.unit < len(names) else tr("an input")
        if trace is None:
            return tr("{name}: {input}, as the network sees it", name=node.name, input=what)
        return tr(
            "{name}: {input}, as the network sees it = {value:.6g} for {row}",
            name=node.name,
            input=what,
            value=trace.a[0][0, node.unit],
            row=row,
        )
    layer: LayerSpec = frame.model.params.spec.layers[node.layer]
    classes = frame.document.coding.classes
    is_output = node.layer == len(frame.model.params.spec.layers) - 1
    function = tr(layer.record.title)
    words = tr("{name}: {function}", name=node.name, function=function)
    if is_output and len(classes) > 2:
        of = classes[node.unit]
        words = tr("{name} for {answer}: {function}", answer=of, name=node.name, function=function)
    if trace is None:
        return words
    sums = commas(map(figure, trace.z[node.layer][0, node.unit].tolist()))
    value = figure(trace.a[node.layer + 1][0, node.unit])
    lines = (
        words,
        tr("weighted sum + bias z = {sums}", sums=sums),
        tr("output {value} for {row}", value=value, row=row),
    )
    return "\n".join(lines)


def figure(value: float) -> str:
    """Six digits with a true minus sign."""
    return f"{value:.6g}".replace("-", "\u2212")


def feature_headers(document: Document) -> list[str]:
    """What each of the network's inputs is: "Weight (lb)", "Colour red"."""
    found: list[str] = []
    for known in document.inputs:
        found += known.feature_names if known.levels else [join_header(known.name, known.unit)]
    return found


def answer_lines(frame: Frame, outputs: Array) -> tuple[str, ...]:
    """What the outputs (outputs,) say, and of whom: "says M for Charlie", in two lines if long."""
    answer = frame.model.answer(outputs)
    several = frame.document.coding.task is Task.MANY
    text, row = answer.text, frame.shown_name
    if several and np.isfinite(answer.number):
        text = f"{text} ({answer.number:.0%})"
    together = tr("says {answer} for {row}", answer=text, row=row)
    if _letters(together) <= LINE:
        return (together,)
    return tr("says {answer}", answer=text), tr("for {row}", row=row)


def _letters(text: str) -> int:
    """How long a text is, counting twice what is twice as wide, as Chinese is."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def network_words(frame: Frame) -> str:
    """The whole network in a sentence, for those who do not see the picture."""
    spec = frame.model.params.spec
    layers = [
        tr("{units} {function}", units=layer.units, function=tr(layer.record.title))
        for layer in spec.layers
    ]
    locked = sorted(frame.document.locked, key=spec.index)
    return sentences(
        (
            tr(
                "Network with {inputs} and layers of {layers}; {parameters}.",
                inputs=counted("{n} input", "{n} inputs", spec.inputs),
                layers=commas(layers),
                parameters=counted("{n} parameter", "{n} parameters", spec.parameter_count),
            ),
            tr("Locked: {names}.", names=commas(locked)) if locked else "",
            tr("Left and right arrow keys choose a weight or bias, up and down a neuron."),
            tr("Enter changes a value or opens a neuron, Ctrl+L locks a value."),
        )
    )
