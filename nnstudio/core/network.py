"""Which numbers a network is made of, in one flat vector with names.

The order is the course's: all weights first, layer by layer, neuron by neuron, part by part,
input by input (w1, w2 lead into h1; w3, w4 into h2; w5, w6 into o1), then all biases in the same
order (b1, b2, b3). One float64 vector holds them, so that saving, copying, drawing at random and
updating are each one operation; the matrices are views into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Activation, Array, activation
from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr

MAX_LAYERS = 16
MAX_UNITS = 1_024
MAX_PARTS = 8


@dataclass(frozen=True)
class LayerSpec:
    """One layer: how many neurons, which activation, its parameter, and (maxout) its parts.

    `alpha` and `parts` left at None take the activation's usual values.
    """

    units: int
    activation: str = "sigmoid"
    alpha: float | None = None
    parts: int | None = None

    def __post_init__(self) -> None:
        record = activation(self.activation)
        if not 1 <= self.units <= MAX_UNITS:
            raise Problem(
                tr(
                    "A layer has 1 to {most} neurons, not {units}.",
                    most=MAX_UNITS,
                    units=self.units,
                )
            )
        object.__setattr__(self, "alpha", _checked_alpha(record, self.alpha))
        object.__setattr__(self, "parts", _checked_parts(record, self.parts))

    @property
    def record(self) -> Activation:
        """The activation's record."""
        return activation(self.activation)

    @property
    def slope_parameter(self) -> float:
        """Alpha as the plain number that the activation functions take (0 where unused)."""
        return 0.0 if self.alpha is None else self.alpha

    @property
    def part_count(self) -> int:
        """How many weighted sums each neuron computes: 1, or maxout's parts."""
        return self.parts or 1


def _checked_alpha(record: Activation, alpha: float | None) -> float | None:
    parameter = record.parameter
    if parameter is None:
        if alpha is not None:
            raise Problem(tr("{function} has no parameter to set.", function=tr(record.title)))
        return None
    if alpha is None:
        return parameter.default
    if not parameter.low <= alpha <= parameter.high:
        raise Problem(
            tr(
                "The {parameter} of {function} lies between {low:g} and {high:g}, "
                "not at {alpha:g}.",
                parameter=tr(parameter.name),
                function=tr(record.title),
                low=parameter.low,
                high=parameter.high,
                alpha=alpha,
            )
        )
    return float(alpha)


def _checked_parts(record: Activation, parts: int | None) -> int:
    if parts is None:
        return record.parts
    if record.parts == 1 and parts != 1:
        raise Problem(
            tr("Only maxout has several parts, {function} has one.", function=tr(record.title))
        )
    if record.parts > 1 and not 2 <= parts <= MAX_PARTS:
        raise Problem(tr("maxout has 2 to {most} parts, not {parts}.", most=MAX_PARTS, parts=parts))
    return parts


@dataclass(frozen=True)
class Place:
    """Where a parameter sits: layer and unit count from 0; `source` is None for a bias."""

    layer: int
    unit: int
    part: int
    source: int | None


@dataclass(frozen=True)
class NetworkSpec:
    """The structure: how many inputs, then the layers from the first hidden one to the output."""

    inputs: int
    layers: tuple[LayerSpec, ...]

    def __post_init__(self) -> None:
        if not 1 <= self.inputs <= MAX_UNITS:
            raise Problem(
                tr(
                    "A network has 1 to {most} inputs, not {inputs}.",
                    most=MAX_UNITS,
                    inputs=self.inputs,
                )
            )
        if not 1 <= len(self.layers) <= MAX_LAYERS:
            raise Problem(
                tr(
                    "A network has 1 to {most} layers, not {layers}.",
                    most=MAX_LAYERS,
                    layers=len(self.layers),
                )
            )
        for layer in self.layers[:-1]:
            if layer.record.output_only:
                raise Problem(
                    tr(
                        "{function} is for the output, not for a hidden layer.",
                        function=tr(layer.record.title),
                    )
                )

    @property
    def outputs(self) -> int:
        """How many output neurons there are."""
        return self.layers[-1].units

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """Neurons per layer with the inputs first: (2, 2, 1)."""
        return (self.inputs, *(layer.units for layer in self.layers))

    @cached_property
    def weight_shapes(self) -> tuple[tuple[int, int, int], ...]:
        """Shape (units, parts, inputs) of every layer's weights."""
        return tuple(
            (layer.units, layer.part_count, fan_in)
            for layer, fan_in in zip(self.layers, self.sizes, strict=False)
        )

    @cached_property
    def weight_slices(self) -> tuple[slice, ...]:
        """Where every layer's weights lie in the flat vector."""
        return _slices(0, [u * p * i for u, p, i in self.weight_shapes])

    @cached_property
    def bias_slices(self) -> tuple[slice, ...]:
        """Where every layer's biases lie in the flat vector, after all weights."""
        return _slices(self.weight_count, [u * p for u, p, _ in self.weight_shapes])

    @cached_property
    def weight_count(self) -> int:
        """How many weights there are."""
        return sum(u * p * i for u, p, i in self.weight_shapes)

    @cached_property
    def parameter_count(self) -> int:
        """How many weights and biases there are: 9 for the course's 2-2-1, 15 with maxout."""
        return self.weight_count + sum(u * p for u, p, _ in self.weight_shapes)

    def name(self, index: int) -> str:
        """Name of the parameter at `index` of the flat vector: w1.. then b1.."""
        if index < self.weight_count:
            return f"w{index + 1}"
        return f"b{index - self.weight_count + 1}"

    def index(self, name: str) -> int:
        """Place of a named parameter in the flat vector; `Problem` for an unknown name."""
        kind, digits = name[:1], name[1:]
        if kind in ("w", "b") and digits.isascii() and digits.isdigit():
            count = self.weight_count if kind == "w" else self.parameter_count - self.weight_count
            if 1 <= int(digits) <= count:
                return int(digits) - 1 + (0 if kind == "w" else self.weight_count)
        raise Problem(
            tr(
                "There is no parameter {name!r}; this network has w1 to w{weights} and b1 to "
                "b{biases}.",
                name=name,
                weights=self.weight_count,
                biases=self.parameter_count - self.weight_count,
            )
        )

    def place(self, index: int) -> Place:
        """Say which layer, neuron, part and input the parameter at `index` belongs to."""
        for layer, (units, parts, fan_in) in enumerate(self.weight_shapes):
            weights, biases = self.weight_slices[layer], self.bias_slices[layer]
            if weights.start <= index < weights.stop:
                unit, part, source = np.unravel_index(index - weights.start, (units, parts, fan_in))
                return Place(layer, int(unit), int(part), int(source))
            if biases.start <= index < biases.stop:
                unit, part = np.unravel_index(index - biases.start, (units, parts))
                return Place(layer, int(unit), int(part), None)
        raise Problem(
            tr(
                "This network has {count} parameters; {index} is not one.",
                count=self.parameter_count,
                index=index,
            )
        )

    def neuron_name(self, layer: int, unit: int) -> str:
        """x1.. for the inputs (layer -1), h1.. through all hidden layers, o1.. for outputs."""
        if layer == -1:
            return f"x{unit + 1}"
        if layer == len(self.layers) - 1:
            return f"o{unit + 1}"
        return f"h{sum(self.sizes[1 : layer + 1]) + unit + 1}"

    def describe(self) -> str:
        """The sizes in a row, "2-2-1"."""
        return "-".join(str(size) for size in self.sizes)


def _slices(start: int, lengths: list[int]) -> tuple[slice, ...]:
    stops = [start + sum(lengths[: i + 1]) for i in range(len(lengths))]
    return tuple(slice(stop - n, stop) for stop, n in zip(stops, lengths, strict=True))


@dataclass(frozen=True, eq=False)
class Params:
    """A network's numbers at one moment: the structure and its flat, read-only vector."""

    spec: NetworkSpec
    vector: Array  # (parameter_count,)

    def __post_init__(self) -> None:
        vector = np.array(self.vector, dtype=np.float64)
        if vector.shape != (self.spec.parameter_count,):
            raise Problem(
                tr(
                    "A {network} network has {count} parameters, not {given}.",
                    network=self.spec.describe(),
                    count=self.spec.parameter_count,
                    given=vector.size,
                )
            )
        vector.flags.writeable = False
        object.__setattr__(self, "vector", vector)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Params)
            and self.spec == other.spec
            and self.vector.tobytes() == other.vector.tobytes()
        )

    def __hash__(self) -> int:
        return hash((self.spec, self.vector.tobytes()))

    def weights(self, layer: int) -> Array:
        """View of a layer's weights, (units, parts, inputs)."""
        return self.vector[self.spec.weight_slices[layer]].reshape(self.spec.weight_shapes[layer])

    def biases(self, layer: int) -> Array:
        """View of a layer's biases, (units, parts)."""
        units, parts, _ = self.spec.weight_shapes[layer]
        return self.vector[self.spec.bias_slices[layer]].reshape(units, parts)

    def value(self, name: str) -> float:
        """The number called w1, b2, ..."""
        return float(self.vector[self.spec.index(name)])

    def with_value(self, name: str, value: float) -> Params:
        """Return the same network with one number changed; it has to be finite."""
        if not np.isfinite(value):
            raise Problem(
                tr("{name} has to be a finite number, not {value}.", name=name, value=value)
            )
        vector = self.vector.copy()
        vector[self.spec.index(name)] = value
        return Params(self.spec, vector)

    def named(self) -> dict[str, float]:
        """All numbers by name, in the flat vector's order."""
        return {self.spec.name(i): float(v) for i, v in enumerate(self.vector)}
