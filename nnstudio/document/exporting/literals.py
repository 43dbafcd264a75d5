"""Numbers as literals of Python, written to the last bit and read back without running anything."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.data.scaling import Scaler
from nnstudio.document.exporting.proof import different
from nnstudio.document.model import Model

WIDTH = 96
STEP = "    "

Nested = float | list["Nested"]


def literal(nested: Nested, indent: str = "") -> str:
    """Nested lists of floats, a list of numbers a line; each number as `repr` writes it."""
    if isinstance(nested, float):
        return repr(nested)
    inner = indent + STEP
    if all(isinstance(item, float) for item in nested):
        line = f"[{', '.join(map(repr, nested))}]"
        if len(indent) + len(line) <= WIDTH:
            return line
        return f"[\n{wrapped((repr(n) for n in nested), inner)},\n{indent}]"
    lines = "".join(f"{inner}{literal(item, inner)},\n" for item in nested)
    return f"[\n{lines}{indent}]"


def wrapped(words: Iterable[str], indent: str, joint: str = ", ") -> str:
    """Words joined into lines of at most WIDTH letters where they fit."""
    lines, line = [], indent
    for place, word in enumerate(words):
        piece = f"{joint}{word}" if place else word
        if len(line) + len(piece) > WIDTH and line != indent:
            start = joint.lstrip()
            lines.append(f"{line}," if joint == ", " else line)
            line, piece = indent, word if joint == ", " else f"{start}{word}"
        line += piece
    return "\n".join([*lines, line])


def weight_lists(model: Model) -> Nested:
    """Every layer's weights, [layer][neuron][part][input]."""
    params = model.params
    return [params.weights(layer).tolist() for layer in range(len(params.spec.layers))]


def bias_lists(model: Model) -> Nested:
    """Every layer's biases, [layer][neuron][part]."""
    params = model.params
    return [params.biases(layer).tolist() for layer in range(len(params.spec.layers))]


def number_lines(model: Model) -> str:
    """The assignments of OFFSET, DIVISOR, WEIGHTS and BIASES, which `read_numbers` reads back."""
    scaler = model.scaler
    return f"""\
# The network sees (value - offset) / divisor of each input.
OFFSET = {literal(list(scaler.offset))}
DIVISOR = {literal(list(scaler.divisor))}

# The trained numbers: for each layer, neuron and weighted sum the weights of what comes in,
# and the bias. Only maxout has more than one sum a neuron.
WEIGHTS = {literal(weight_lists(model))}
BIASES = {literal(bias_lists(model))}
"""


def read_numbers(data: bytes, model: Model) -> tuple[Array, Scaler]:
    """The flat vector of parameters, and the scaling, that stand in a script of `number_lines`.

    The script is parsed and not run. Raises FileProblem where it does not hold them.
    """
    found = assigned(data, ("OFFSET", "DIVISOR", "WEIGHTS", "BIASES"))
    spec = model.params.spec
    scaler = Scaler(tuple(_floats(found["OFFSET"])), tuple(_floats(found["DIVISOR"])))
    return _vector(found["WEIGHTS"], found["BIASES"], spec), scaler


def assigned(data: bytes, names: Sequence[str]) -> dict[str, object]:
    """The literals that a script assigns to names outside of functions; FileProblem without one."""
    try:
        body = ast.parse(data.decode("utf-8")).body
        found = {
            target.id: ast.literal_eval(node.value)
            for node in body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name) and target.id in names
        }
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise different() from error
    if set(found) != set(names):
        raise different()
    return found


def _floats(value: object) -> list[float]:
    if not (isinstance(value, list) and all(type(item) is float for item in value)):
        raise different()
    return value


def _vector(weights: object, biases: object, spec: NetworkSpec) -> Array:
    """Both lists flattened, after checking that they have the network's shape."""
    if not (isinstance(weights, list) and isinstance(biases, list)):
        raise different()
    try:
        arrays = [np.array(layer, dtype=np.float64) for layer in (*weights, *biases)]
    except (TypeError, ValueError) as error:
        raise different() from error
    shapes = [*spec.weight_shapes, *(shape[:2] for shape in spec.weight_shapes)]
    if [array.shape for array in arrays] != shapes:
        raise different()
    return np.concatenate([array.ravel() for array in arrays])
