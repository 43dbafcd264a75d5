"""A script that needs Python alone: the network written out neuron by neuron, as in the course.

A network of many numbers would be thousands of lines: it is written as lists and loops.
"""

from __future__ import annotations

import ast

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.data.scaling import AS_IT_IS, Scaler
from nnstudio.data.units import join_header
from nnstudio.document.exporting import interpreter
from nnstudio.document.exporting.literals import STEP, assigned, number_lines, read_numbers, wrapped
from nnstudio.document.exporting.names import shown
from nnstudio.document.exporting.proof import NOT_RUN, Said, different, said_by_numbers
from nnstudio.document.exporting.pythonactivations import activation_functions, named_call
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.exporting.scriptparts import Script, joined, script_of
from nnstudio.document.model import Model

MOST_LETTERS = 92  # of a line without its indent
MOST_NAMED = 300  # parameters of a network that is written out neuron by neuron
NEEDS = "It needs Python 3 and nothing else."


def make(model: Model, rows: Rows) -> bytes:
    """The script, UTF-8."""
    script = script_of(model)
    named = model.params.spec.parameter_count <= MOST_NAMED
    return joined(
        f"{script.header(NEEDS)}\nimport math\n",
        _named_numbers(model) if named else number_lines(model),
        activation_functions(model.params.spec),
        _by_neurons(script) if named else _by_layers(script),
        script.answer(),
        script.command_line(),
    )


def said(data: bytes, model: Model, raw: Array) -> Said:
    """What the script says when it is run; where there is no Python, its numbers are read back."""
    found = interpreter.run(data, model, raw)
    if found is not None:
        return found
    if model.params.spec.parameter_count > MOST_NAMED:
        return said_by_numbers(model, raw, *read_numbers(data, model), NOT_RUN)
    vector = _read_named(data, model.params.spec)
    return said_by_numbers(model, raw, vector, _read_scaler(data, model), NOT_RUN)


# Neuron by neuron


def _named_numbers(model: Model) -> str:
    named = "".join(f"{name} = {value!r}\n" for name, value in model.params.named().items())
    return f"# The trained weights and biases, to the last digit.\n{named}"


def _by_neurons(script: Script) -> str:
    spec = script.model.params.spec
    lines = [line for number in range(len(spec.layers)) for line in _layer(spec, number)]
    outputs = ", ".join(spec.neuron_name(len(spec.layers) - 1, n) for n in range(spec.outputs))
    result = script.decoded(f"[{outputs}]") if spec.outputs > 1 else _single(script, outputs)
    body = "\n".join(f"    {line}" if line else "" for line in [*_scaled(script), *lines])
    return f"""\
{script.class_lists()}

def predict({script.signature}):
    \"\"\"What the network says: feed the values forward, neuron by neuron.\"\"\"
{body}
    return {result}
"""


def _single(script: Script, output: str) -> str:
    return script.decoded("[]").replace("[][0]", output, 1)


def _scaled(script: Script) -> list[str]:
    """The lines from the values to x1, x2 and so on, each (value - offset) / divisor."""
    scaler, lines, place = script.model.scaler, list[str](), 0
    for number, (parameter, column) in enumerate(script.columns, start=1):
        about = shown(join_header(column.name, column.unit))
        names = [f"x{place + n + 1}" for n in range(column.width)]
        if column.levels:
            left = ", ".join(names) if len(names) > 1 else f"({names[0]},)"
            lines.append(f"{left} = one_of({parameter}, INPUT_CLASSES_{number})  # {about}")
        for name in names:
            offset, divisor = scaler.offset[place], scaler.divisor[place]
            place += 1
            if not column.levels:
                lines.append(f"{name} = (float({parameter}) - {offset!r}) / {divisor!r}  # {about}")
            elif (offset, divisor) != AS_IT_IS:
                lines.append(f"{name} = ({name} - {offset!r}) / {divisor!r}")
    return lines


def _layer(spec: NetworkSpec, number: int) -> list[str]:
    """The lines of one layer: each neuron its weighted sums and their activation."""
    layer = spec.layers[number]
    units = [spec.neuron_name(number, unit) for unit in range(layer.units)]
    lines = [""]
    for unit in range(layer.units):
        lines += _neuron(spec, number, unit)
    if layer.activation == "softmax":
        listed = ", ".join(units)
        lines.append(f"{listed} = softmax([{listed}])")
    return lines


def _neuron(spec: NetworkSpec, number: int, unit: int) -> list[str]:
    """The lines of one neuron; the shares of softmax are taken once all its sums are there."""
    layer, name = spec.layers[number], spec.neuron_name(number, unit)
    sums = [_sum(spec, number, unit, part) for part in range(layer.part_count)]
    last = [] if layer.alpha is None else [repr(layer.alpha)]
    function = "" if layer.activation == "softmax" else layer.activation
    line = f"{name} = {function}({', '.join([*map(' + '.join, sums), *last])})"
    if len(line) <= MOST_LETTERS:
        return [line if function else f"{name} = {' + '.join(sums[0])}"]
    inside = [wrapped(terms, STEP, " + ") for terms in sums] + [f"{STEP}{alpha}" for alpha in last]
    joined, comma = ",\n".join(inside), "," if function else ""
    return [f"{name} = {function}(", *f"{joined}{comma}".splitlines(), ")"]


def _sum(spec: NetworkSpec, number: int, unit: int, part: int) -> list[str]:
    """The terms of one weighted sum: "w1 * x1", "w2 * x2", "b1"."""
    _, parts, fan_in = spec.weight_shapes[number]
    row = unit * parts + part
    first = spec.weight_slices[number].start + row * fan_in
    bias = spec.name(spec.bias_slices[number].start + row)
    sources = (spec.neuron_name(number - 1, source) for source in range(fan_in))
    return [*(f"{spec.name(first + n)} * {source}" for n, source in enumerate(sources)), bias]


def _read_named(data: bytes, spec: NetworkSpec) -> Array:
    """The parameters by their names, (n,)."""
    names = [spec.name(index) for index in range(spec.parameter_count)]
    found = assigned(data, names)
    if not all(type(found[name]) is float for name in names):
        raise different()
    return np.array([found[name] for name in names])


def _read_scaler(data: bytes, model: Model) -> Scaler:
    """The scaling that stands in `predict`, x1 = (... - offset) / divisor."""
    numbers = {f"x{n + 1}": AS_IT_IS for n in range(model.params.spec.inputs)}
    for node in ast.walk(ast.parse(data)):
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.BinOp(ast.BinOp(_, ast.Sub(), offset), ast.Div(), divisor),
            ) if name in numbers:
                numbers[name] = ast.literal_eval(offset), ast.literal_eval(divisor)
    offsets, divisors = zip(*numbers.values(), strict=True)
    return Scaler(offsets, divisors)


# By lists and loops


def _by_layers(script: Script) -> str:
    spec = script.model.params.spec
    functions = ",\n    ".join(named_call(layer) for layer in spec.layers)
    shares = "    a = softmax(a)\n" if spec.layers[-1].activation == "softmax" else ""
    return f"""\
FUNCTIONS = [
    {functions},
]

{script.features()}

def predict({script.signature}):
    \"\"\"What the network says: feed the values forward, layer by layer.\"\"\"
    a = features({script.signature})
    for weights, biases, function in zip(WEIGHTS, BIASES, FUNCTIONS):
        a = [
            function(*[sum(w * x for w, x in zip(part, a)) + b for part, b in zip(neuron, bias)])
            for neuron, bias in zip(weights, biases)
        ]
{shares}    return {script.decoded("a")}
"""
