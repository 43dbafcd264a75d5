"""What the diagram says in words: tool tips, the status line, and screen readers."""

from __future__ import annotations

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec
from nnstudio.data.task import Task
from nnstudio.data.units import join_header
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.inspecting import parameterwords
from nnstudio.document.model import Model
from nnstudio.ui.network.diagramlayout import Node

LINE = 20  # letters that fit below an output neuron
LOCKED = "locked: training leaves it as it is"


def parameter_words(model: Model, index: int, locked: bool = False) -> str:
    """One parameter in words: what it is called, what it leads from and to, its full value."""
    value = repr(float(model.params.vector[index])).replace("-", "\u2212")
    words = f"{parameterwords.parameter_words(model.params.spec, index)}: {value}"
    return f"{words} ({LOCKED})" if locked else words


def gradient_words(gradient: float) -> str:
    """How the shown row's loss changes with a parameter."""
    return f"\u2202L/\u2202p for this row\u2019s loss: {gradient:.6g}".replace("-", "\u2212")


def node_words(frame: Frame, node: Node) -> str:
    trace = frame.shown_trace
    row = frame.shown_name
    if node.layer < 0:
        names = feature_headers(frame.document)
        what = names[node.unit] if node.unit < len(names) else "an input"
        return f"{node.name}: {what}, as the network sees it" + (
            f" = {trace.a[0][0, node.unit]:.6g} for {row}" if trace is not None else ""
        )
    layer: LayerSpec = frame.model.params.spec.layers[node.layer]
    classes = frame.document.coding.classes
    is_output = node.layer == len(frame.model.params.spec.layers) - 1
    said = f" for {classes[node.unit]}" if is_output and len(classes) > 2 else ""
    words = f"{node.name}{said}: {layer.record.title}"
    if trace is None:
        return words
    sums = ", ".join(f"{z:.6g}" for z in trace.z[node.layer][0, node.unit])
    value = trace.a[node.layer + 1][0, node.unit]
    text = f"{words}\nweighted sum + bias z = {sums}\noutput {value:.6g} for {row}"
    return text.replace("-", "\u2212")


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
    share = f" ({answer.number:.0%})" if several and np.isfinite(answer.number) else ""
    said, whom = f"says {answer.text}{share}", f"for {frame.shown_name}"
    together = f"{said} {whom}"
    return (together,) if len(together) <= LINE else (said, whom)


def network_words(frame: Frame) -> str:
    """The whole network in a sentence, for those who do not see the picture."""
    spec = frame.model.params.spec
    layers = ", ".join(f"{layer.units} {layer.record.title}" for layer in spec.layers)
    locked = sorted(frame.document.locked, key=spec.index)
    kept = f" Locked: {', '.join(locked)}." if locked else ""
    return (
        f"Network with {spec.inputs} inputs and layers of {layers}; "
        f"{spec.parameter_count} parameters.{kept} "
        "Arrow keys choose one, Enter changes it, Ctrl+L locks it."
    )
