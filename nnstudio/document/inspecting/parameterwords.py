"""What a weight or bias is, in words."""

from __future__ import annotations

from nnstudio.core.network import NetworkSpec
from nnstudio.language.translate import tr


def parameter_words(spec: NetworkSpec, index: int) -> str:
    """What it is called, and what it leads from and to: "w1, the weight from x1 to h1"."""
    place = spec.place(index)
    target = spec.neuron_name(place.layer, place.unit)
    name = spec.name(index)
    if place.source is None:
        words = tr("{name}, the bias of {neuron}", name=name, neuron=target)
    else:
        source = spec.neuron_name(place.layer - 1, place.source)
        words = tr(
            "{name}, the weight from {source} to {target}", name=name, source=source, target=target
        )
    if spec.layers[place.layer].part_count == 1:
        return words
    return tr("{parameter}, part {part}", parameter=words, part=place.part + 1)
