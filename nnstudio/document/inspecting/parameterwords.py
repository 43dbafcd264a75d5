"""What a weight or bias is, in words."""

from __future__ import annotations

from nnstudio.core.network import NetworkSpec


def parameter_words(spec: NetworkSpec, index: int) -> str:
    """What it is called, and what it leads from and to: "w1, the weight from x1 to h1"."""
    place = spec.place(index)
    target = spec.neuron_name(place.layer, place.unit)
    part = f", part {place.part + 1}" if spec.layers[place.layer].part_count > 1 else ""
    if place.source is None:
        return f"{spec.name(index)}, the bias of {target}{part}"
    source = spec.neuron_name(place.layer - 1, place.source)
    return f"{spec.name(index)}, the weight from {source} to {target}{part}"
