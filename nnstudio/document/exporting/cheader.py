"""A header of C99 that holds the whole network: include it, and call `nn_predict`.

Every array is written to the last digit. People who save it seldom have a compiler, so that its
numbers are read back here and not run; the tests compile it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from nnstudio import __version__
from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.data.codings import NumberCoding
from nnstudio.data.inputs import placed
from nnstudio.data.scaling import Scaler
from nnstudio.data.units import join_header
from nnstudio.document.exporting.literals import wrapped
from nnstudio.document.exporting.names import c_comment, c_text
from nnstudio.document.exporting.proof import NOT_RUN, Said, different, said_by_numbers
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.model import THRESHOLD, Model


def make(model: Model, rows: Rows) -> bytes:
    """The header, ASCII."""
    spec = model.params.spec
    parts = [
        _top(model),
        _numbers(model),
        *(_FUNCTIONS[name] for name in dict.fromkeys(la.activation for la in spec.layers)),
        _predict(model),
        _answer(model),
        "#endif",
    ]
    return ("\n\n".join(part.strip("\n") for part in parts) + "\n").encode("ascii")


def said(data: bytes, model: Model, raw: Array) -> Said:
    """What the numbers in the header say, which have to be the same bits."""
    arrays = _read(data)
    layers = range(1, len(model.params.spec.layers) + 1)
    names = [f"nn_{kind}{n}" for kind in ("weights", "biases") for n in layers]
    if not {*names, "nn_offset", "nn_divisor"} <= set(arrays):
        raise different()
    vector = np.concatenate([arrays[name] for name in names])
    scaler = Scaler(tuple(arrays["nn_offset"].tolist()), tuple(arrays["nn_divisor"].tolist()))
    return said_by_numbers(model, raw, vector, scaler, NOT_RUN)


_ARRAY = re.compile(r"^static const double (nn_\w+)((?:\[[0-9]+\])+) = \{([^;]*)\};$", re.MULTILINE)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:e[-+]?[0-9]+)?")


def _read(data: bytes) -> dict[str, Array]:
    """Every array of numbers in the header, flat; FileProblem for anything but numbers in one."""
    found = {}
    for name, sizes, text in _ARRAY.findall(data.decode("ascii")):
        words = re.sub(r"[{}\s]", "", text).split(",")
        if not all(map(_NUMBER.fullmatch, words)):
            raise different()
        numbers = np.array([float(word) for word in words])
        if len(numbers) != np.prod([int(size) for size in re.findall("[0-9]+", sizes)]):
            raise different()
        found[name] = numbers
    return found


def _top(model: Model) -> str:
    spec, coding = model.params.spec, model.coding
    inputs = []
    for column, place in placed(model.inputs):
        name = c_comment(join_header(column.name, column.unit))
        if not column.levels:
            inputs.append(f"{place.start}: {name}")
        elif column.width == 1:
            last = c_comment(column.levels[-1])
            others = f", 0 for {c_comment(column.levels[0])}" if len(column.levels) > 1 else ""
            inputs.append(f"{place.start}: {name}, 1 for {last}{others}")
        else:
            for number, level in enumerate(column.levels):
                text = f"{name}, 1 for {c_comment(level)}, 0 else"
                inputs.append(f"{place.start + number}: {text}")
    if isinstance(coding, NumberCoding):
        out = c_comment(join_header(model.label, coding.unit))
    elif coding.outputs == 1:
        out = f"{c_comment(model.label)}, 0 for {c_comment(coding.classes[0])} to 1 for "
        out += c_comment(coding.classes[1])
    else:
        out = f"{c_comment(model.label)}, one for each class of nn_classes"
    listed = "".join(f" *   {line}\n" for line in inputs)
    return f"""\
/* A trained neural network ({spec.describe()}), written by NN Studio {c_comment(__version__)}.
 *
 * C99 and its mathematics (link with -lm):
 *
 *   double inputs[NN_INPUTS] = {{...}}, outputs[NN_OUTPUTS];
 *   nn_predict(inputs, outputs);
 *
 * Inputs, each by its place:
{listed} * Outputs: {out}
 */
#ifndef NN_NETWORK_H
#define NN_NETWORK_H

#include <math.h>

#define NN_INPUTS {spec.inputs}
#define NN_OUTPUTS {spec.outputs}"""


def _numbers(model: Model) -> str:
    """All arrays: the scaling, and of each layer weights[neuron * sum][input] and biases."""
    scaler, params = model.scaler, model.params
    lines = ["/* The network sees (input - offset) / divisor. */"]
    lines.append(_array("offset", np.array(scaler.offset)))
    lines.append(_array("divisor", np.array(scaler.divisor)))
    for layer, (units, parts, fan_in) in enumerate(params.spec.weight_shapes):
        lines.append("")
        weights = params.weights(layer).reshape(units * parts, fan_in)
        lines.append(_array(f"weights{layer + 1}", weights))
        lines.append(_array(f"biases{layer + 1}", params.biases(layer).ravel()))
    return "\n".join(lines)


def _array(name: str, array: Array) -> str:
    sizes = "".join(f"[{size}]" for size in array.shape)
    rows = [_row(row.tolist()) for row in array] if array.ndim == 2 else []
    inside = ",\n".join(f"    {{{row}}}" for row in rows) if rows else f"{_row(array.tolist())}"
    inside = f"\n{inside}\n" if rows else inside
    return f"static const double nn_{name}{sizes} = {{{inside}}};"


def _row(numbers: Sequence[float]) -> str:
    line = ", ".join(map(repr, numbers))
    return line if len(line) <= 80 else f"\n{wrapped(map(repr, numbers), '        ')}\n    "


def _predict(model: Model) -> str:
    spec, coding = model.params.spec, model.coding
    layers = "".join(_layer(spec, number) for number in range(len(spec.layers)))
    last = f"a{len(spec.layers)}"
    if isinstance(coding, NumberCoding):
        out = f"outputs[0] = {last}[0] * {coding.divisor!r} + ({coding.offset!r});"
    else:
        out = f"for (i = 0; i < NN_OUTPUTS; i++)\n        outputs[i] = {last}[i];"
    arrays = ", ".join(f"a{n + 1}[{layer.units}]" for n, layer in enumerate(spec.layers))
    shares = f"    nn_softmax({last}, {spec.outputs});\n" if _shares(spec.layers[-1]) else ""
    return f"""\
/* Feed raw inputs forward; the outputs are what the network says. */
static inline void nn_predict(const double inputs[NN_INPUTS], double outputs[NN_OUTPUTS])
{{
    double a0[NN_INPUTS], {arrays};
    int i, unit;

    for (i = 0; i < NN_INPUTS; i++)
        a0[i] = (inputs[i] - nn_offset[i]) / nn_divisor[i];
{layers}{shares}    {out}
}}"""


def _shares(layer: LayerSpec) -> bool:
    return layer.activation == "softmax"


def _layer(spec: NetworkSpec, number: int) -> str:
    layer, fan_in = spec.layers[number], spec.sizes[number]
    n = number + 1
    if layer.activation == "maxout":
        body = f"""\
        double largest = -HUGE_VAL;
        int part;

        for (part = 0; part < {layer.part_count}; part++) {{
            double z = nn_biases{n}[unit * {layer.part_count} + part];

            for (i = 0; i < {fan_in}; i++)
                z += nn_weights{n}[unit * {layer.part_count} + part][i] * a{number}[i];
            largest = nn_maxout(largest, z);
        }}
        a{n}[unit] = largest;
"""
    else:
        alpha = "" if layer.alpha is None else f", {layer.alpha!r}"
        value = "z" if _shares(layer) else f"nn_{layer.activation}(z{alpha})"
        body = f"""\
        double z = nn_biases{n}[unit];

        for (i = 0; i < {fan_in}; i++)
            z += nn_weights{n}[unit][i] * a{number}[i];
        a{n}[unit] = {value};
"""
    return f"    for (unit = 0; unit < {layer.units}; unit++) {{\n{body}    }}\n"


def _answer(model: Model) -> str:
    coding = model.coding
    if isinstance(coding, NumberCoding):
        unit = "" if coding.unit is None else coding.unit
        return f"static const char *const nn_unit = {c_text(unit)};"
    texts = ",\n".join(f"    {c_text(text)}" for text in coding.classes)
    classes = f"static const char *const nn_classes[{len(coding.classes)}] = {{\n{texts}\n}};"
    if coding.outputs == 1:
        return f"""\
{classes}

/* The class that the output stands for, as UTF-8. */
static inline const char *nn_answer(const double outputs[NN_OUTPUTS])
{{
    return nn_classes[outputs[0] >= {THRESHOLD!r}];
}}"""
    return f"""\
{classes}

/* The class whose output is the largest, as UTF-8. */
static inline const char *nn_answer(const double outputs[NN_OUTPUTS])
{{
    int i, best = 0;

    for (i = 1; i < NN_OUTPUTS; i++)
        if (outputs[i] > outputs[best])
            best = i;
    return nn_classes[best];
}}"""


def _function(name: str, arguments: str, value: str) -> str:
    return f"static inline double nn_{name}({arguments})\n{{\n    return {value};\n}}"


_FUNCTIONS = {
    "sigmoid": """\
/* 1 / (1 + e^-z), written so that no z overflows. */
static inline double nn_sigmoid(double z)
{
    double e = exp(-fabs(z));

    return (z >= 0.0 ? 1.0 : e) / (1.0 + e);
}""",
    "tanh": _function("tanh", "double z", "tanh(z)"),
    "relu": _function("relu", "double z", "z > 0.0 ? z : 0.0"),
    "leaky_relu": _function("leaky_relu", "double z, double alpha", "z > 0.0 ? z : alpha * z"),
    "elu": _function("elu", "double z, double alpha", "z >= 0.0 ? z : alpha * expm1(z)"),
    "maxout": _function("maxout", "double largest, double z", "z > largest ? z : largest"),
    "linear": _function("linear", "double z", "z"),
    "softmax": """\
/* e^z over the sum of all e^z, with the largest z taken off against overflow. */
static inline void nn_softmax(double z[], int count)
{
    double top = z[0], sum = 0.0;
    int i;

    for (i = 1; i < count; i++)
        if (z[i] > top)
            top = z[i];
    for (i = 0; i < count; i++) {
        z[i] = exp(z[i] - top);
        sum += z[i];
    }
    for (i = 0; i < count; i++)
        z[i] /= sum;
}""",
}
