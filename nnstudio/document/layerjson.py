"""A layer of a network as JSON, and back."""

from __future__ import annotations

from typing import Any

from nnstudio.core.activations import ACTIVATIONS, SOFTMAX
from nnstudio.core.network import MAX_PARTS, MAX_UNITS, LayerSpec
from nnstudio.document.strictjson import Node


def layer_object(layer: LayerSpec) -> dict[str, Any]:
    """How many neurons, which activation by name, its parameter, and its parts."""
    return {
        "units": layer.units,
        "activation": layer.activation,
        "alpha": layer.alpha,
        "parts": layer.part_count,
    }


def layer_from(node: Node) -> LayerSpec:
    """Read it back; what the object holds besides is not looked at."""
    return node.built(
        lambda: LayerSpec(
            units=node.get("units").whole(1, MAX_UNITS),
            activation=node.get("activation").choice((*ACTIVATIONS, SOFTMAX.name)),
            alpha=node.get("alpha").optional(Node.number),
            parts=node.get("parts").whole(1, MAX_PARTS),
        )
    )
