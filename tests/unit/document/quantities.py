"""A network once more, a neuron at a time: every quantity that Explain names, by that name.

Nothing here comes from the package's arithmetic. The same lines run on numbers, for central
differences, and on torch's tensors, for its automatic derivatives.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.explaining.subject import Subject


def _sigmoid(z: float) -> float:
    return 1.0 / (1.0 + math.exp(-z)) if z >= 0.0 else math.exp(z) / (1.0 + math.exp(z))


def _softplus(z: float) -> float:
    """ln(1 + e^z)."""
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def _logsumexp(zs: Sequence[float]) -> float:
    most = max(zs)
    return most + math.log(sum(math.exp(z - most) for z in zs))


@dataclass(frozen=True)
class Functions:
    """The few functions that numbers and tensors have each of their own."""

    exp: Callable[[Any], Any] = math.exp
    tanh: Callable[[Any], Any] = math.tanh
    sigmoid: Callable[[Any], Any] = _sigmoid
    softplus: Callable[[Any], Any] = _softplus
    logsumexp: Callable[[Sequence[Any]], Any] = _logsumexp


@dataclass(frozen=True)
class Quantities:
    """Everything by name (x1, w1, z_h1, h1, ŷ, L), and which side of every kink it is on."""

    values: dict[str, Any]
    sides: tuple[int, ...]


def quantities(
    subject: Subject,
    functions: Functions = Functions(),
    nudges: Mapping[str, Any] | None = None,
    start: Mapping[str, Any] | None = None,
) -> Quantities:
    """Feed the subject's row forward; `nudges` are added to quantities as they come about.

    `start` replaces the values of parameters, as tensors that are learnt.
    """
    spec, by = subject.spec, nudges or {}
    found: dict[str, Any] = {}
    sides: list[int] = []

    def put(name: str, value: Any) -> Any:
        found[name] = value + by[name] if name in by else value
        return found[name]

    given = start or named_parameters(spec, subject.progress.params.vector.tolist())
    for name, value in given.items():
        put(name, value)
    inputs = [put(f"x{i + 1}", float(x)) for i, x in enumerate(subject.story.x)]
    weight, bias, hidden = 0, 0, 0
    last = len(spec.layers) - 1
    for at, layer in enumerate(spec.layers):
        sums: list[list[Any]] = []
        names: list[str] = []
        for unit in range(layer.units):
            if at < last:
                hidden += 1
                name = f"h{hidden}"
            else:
                name = f"o{unit + 1}"
            names.append(name)
            of_unit = []
            for part in range(layer.part_count):
                z: Any = 0.0
                for x in inputs:
                    weight += 1
                    z = z + found[f"w{weight}"] * x
                bias += 1
                many = f",{part + 1}" if layer.part_count > 1 else ""
                of_unit.append(put(f"z_{name}{many}", z + found[f"b{bias}"]))
            sums.append(of_unit)
            sides.append(_side(of_unit))
        outputs = _softmax(sums, functions) if layer.activation == "softmax" else None
        inputs = []
        for unit, name in enumerate(names):
            value = outputs[unit] if outputs else _activated(layer, sums[unit], functions)
            said = f"ŷ{unit + 1 if spec.outputs > 1 else ''}"
            inputs.append(put(said if at == last else name, value))
    for unit, value in enumerate(subject.story.y):
        put(f"y{unit + 1 if spec.outputs > 1 else ''}", float(value))
    put("L", _loss(subject, [of_unit[0] for of_unit in sums], inputs, functions))
    return Quantities(found, tuple(sides))


def named_parameters(spec: NetworkSpec, vector: Sequence[Any]) -> dict[str, Any]:
    """The parameters by name: all weights, then all biases."""
    weights = sum(shape[0] * shape[1] * shape[2] for shape in spec.weight_shapes)
    return {
        (f"w{i + 1}" if i < weights else f"b{i - weights + 1}"): value
        for i, value in enumerate(vector)
    }


def _side(sums: list[Any]) -> int:
    """Above or below 0; of a maxout neuron the part that wins."""
    if len(sums) == 1:
        return int(sums[0] > 0.0)
    most = 0
    for part in range(1, len(sums)):
        if sums[part] > sums[most]:
            most = part
    return most


def _activated(layer: LayerSpec, sums: list[Any], functions: Functions) -> Any:
    z = sums[0]
    match layer.activation:
        case "sigmoid":
            return functions.sigmoid(z)
        case "tanh":
            return functions.tanh(z)
        case "relu":
            return z if z > 0.0 else 0.0 * z
        case "leaky_relu":
            return z if z > 0.0 else layer.slope_parameter * z
        case "elu":
            return z if z >= 0.0 else layer.slope_parameter * (functions.exp(z) - 1.0)
        case "maxout":
            return sums[_side(sums)] if len(sums) > 1 else z
        case "linear":
            return 1.0 * z
    raise AssertionError(layer.activation)


def _softmax(sums: list[list[Any]], functions: Functions) -> list[Any]:
    zs = [of_unit[0] for of_unit in sums]
    return [functions.exp(z - functions.logsumexp(zs)) for z in zs]


def _loss(subject: Subject, zs: list[Any], said: list[Any], functions: Functions) -> Any:
    y = [float(value) for value in subject.story.y]
    match subject.document.settings.loss:
        case "mse":
            return sum((t - p) ** 2 for t, p in zip(y, said, strict=True)) / len(y)
        case "bce":
            each = [functions.softplus(z) - t * z for t, z in zip(y, zs, strict=True)]
            return sum(each) / len(y)
        case "softmax":
            return functions.logsumexp(zs) - sum(t * z for t, z in zip(y, zs, strict=True))
    raise AssertionError(subject.document.settings.loss)


Derivative = Callable[[str, str], float]


class AtAKink(Exception):
    """A nudge crosses a place where the derivative has two answers."""


def differences(subject: Subject) -> Derivative:
    """How one quantity changes with another, by central differences of fourth order."""
    here = quantities(subject)

    def derivative(of: str, by: str) -> float:
        h = 1e-4 * max(1e-2, min(1.0, abs(here.values[by]))) / _length(subject)

        def moved(to: float) -> float:
            there = quantities(subject, nudges={by: to})
            if there.sides != here.sides:
                raise AtAKink
            return float(there.values[of])

        near, far = moved(h) - moved(-h), moved(2.0 * h) - moved(-2.0 * h)
        return (8.0 * near - far) / (12.0 * h)

    return derivative


def _length(subject: Subject) -> float:
    """The row's largest input, by which a weight's nudge is multiplied."""
    return max(1.0, *(abs(float(x)) for x in subject.story.x))
