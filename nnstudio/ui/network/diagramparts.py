"""A network's neurons, weights and biases as one list: what keys walk through, and a screen reader.

Neurons come first, layer by layer from the inputs, then the parameters in the flat vector's order.
"""

from __future__ import annotations

from nnstudio.core.network import NetworkSpec

Neuron = tuple[int, int]  # layer, -1 for the inputs, and unit
Part = Neuron | int  # a neuron, or a parameter's place in the flat vector


def neuron_count(spec: NetworkSpec) -> int:
    """How many neurons there are, inputs among them."""
    return sum(spec.sizes)


def part_count(spec: NetworkSpec) -> int:
    """How many neurons, weights and biases there are."""
    return neuron_count(spec) + spec.parameter_count


def part_at(spec: NetworkSpec, place: int) -> Part:
    """The part at a place of the list, 0 to `part_count` - 1."""
    for layer, size in enumerate(spec.sizes, -1):
        if place < size:
            return layer, place
        place -= size
    return place


def place_of(spec: NetworkSpec, part: Part) -> int:
    """Where a part is in the list."""
    if isinstance(part, int):
        return neuron_count(spec) + part
    layer, unit = part
    return sum(spec.sizes[: layer + 1]) + unit


def next_neuron(spec: NetworkSpec, present: Part | None, by: int) -> Neuron:
    """The neuron one step (1 or -1) along; from a weight or bias, the neuron that it leads to."""
    if isinstance(present, int):
        place = spec.place(present)
        return place.layer, place.unit
    count = neuron_count(spec)
    at = _before_all(count, by) if present is None else place_of(spec, present)
    found = part_at(spec, (at + by) % count)
    assert not isinstance(found, int)  # noqa: S101 - neurons come first
    return found


def next_parameter(spec: NetworkSpec, present: Part | None, by: int) -> int:
    """The parameter one step (1 or -1) along.

    From a neuron onward that is its first weight, and backward its last bias; from an input its
    first weight.
    """
    if isinstance(present, tuple):
        return _parameter_of(spec, *present, by)
    count = spec.parameter_count
    return ((_before_all(count, by) if present is None else present) + by) % count


def _parameter_of(spec: NetworkSpec, layer: int, unit: int, by: int) -> int:
    if layer < 0:
        return spec.weight_slices[0].start + unit
    _, parts, fan_in = spec.weight_shapes[layer]
    if by > 0:
        return spec.weight_slices[layer].start + unit * parts * fan_in
    return spec.bias_slices[layer].start + (unit + 1) * parts - 1


def _before_all(count: int, by: int) -> int:
    """From where a step leads to the first, or backward to the last."""
    return -1 if by > 0 else count
