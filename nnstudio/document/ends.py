"""The network's two ends follow the table: inputs as many as there are, outputs as the label needs.

One of two classes is one output, several classes are an output each, and a number is one output
that may be any number.
"""

from __future__ import annotations

from dataclasses import replace

from nnstudio.core.losses import MSE
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.codings import Coding
from nnstudio.data.inputs import InputColumn, feature_count
from nnstudio.data.task import Task
from nnstudio.language.translate import counted, tr

USUAL_OUTPUT = {Task.TWO: "sigmoid", Task.MANY: "softmax", Task.NUMBER: "linear"}


def fitting_spec(
    spec: NetworkSpec, inputs: tuple[InputColumn, ...], coding: Coding, keep: bool = False
) -> NetworkSpec:
    """The network with ends that fit; its hidden layers stay.

    So does the output's activation where the number of outputs stays and `keep` is set, or where
    it is not the usual one of another task.
    """
    features = max(1, feature_count(inputs))
    output, usual = spec.layers[-1], USUAL_OUTPUT[coding.task]
    others = {name for name in USUAL_OUTPUT.values() if name != usual}
    fits = output.units == coding.outputs and (coding.task is not Task.MANY) == (
        output.activation != "softmax"
    )
    if not fits or (output.activation in others and not keep):
        output = LayerSpec(coding.outputs, usual)
    return NetworkSpec(features, (*spec.layers[:-1], output))


def settings_for(spec: NetworkSpec, settings: TrainingSettings) -> TrainingSettings:
    """The settings with a loss that goes with the output: their own if it does."""
    activation, loss = spec.layers[-1].activation, settings.loss_record
    if activation == "softmax":
        return settings if loss.output == "softmax" else replace(settings, loss="softmax")
    if loss.output in (None, activation):
        return settings
    return replace(settings, loss=MSE.name)


def check_outputs(spec: NetworkSpec, coding: Coding) -> NetworkSpec:
    """The network itself; Problem where its outputs are not what the label needs."""
    if spec.outputs != coding.outputs:
        raise Problem(
            counted(
                "The output has one neuron, not {outputs}.",
                "The output has {n} neurons, one a class, not {outputs}.",
                coding.outputs,
                outputs=spec.outputs,
            )
        )
    if spec.layers[-1].activation == "softmax" and spec.outputs < 2:
        raise Problem(tr("Softmax shares 1 out among classes: it needs a label of three or more."))
    return spec
