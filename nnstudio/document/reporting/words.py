"""Numbers and parts of a network as a report says them."""

from __future__ import annotations

import math

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.data.cells import counted

MINUS, UNKNOWN = "\u2212", "\u2013"


def figure(value: float | None, digits: int = 4) -> str:
    """A number with at most so many digits, a true minus sign, and a dash where there is none."""
    if value is None or math.isnan(value):
        return UNKNOWN
    if math.isinf(value):
        return "\u221e" if value > 0 else f"{MINUS}\u221e"
    return f"{value:.{digits}g}".replace("-", MINUS)


def share(part: int, whole: int) -> str:
    """ "95.0 % (19 of 20)"."""
    return f"{part / whole:.1%} ({part:,} of {whole:,})".replace("%", " %") if whole else UNKNOWN


def layer_words(spec: NetworkSpec) -> str:
    """ "2 sigmoid neurons, then 1 sigmoid neuron"."""
    return ", then ".join(_layer(layer) for layer in spec.layers)


def _layer(layer: LayerSpec) -> str:
    return counted(layer.units, f"{layer.record.title} neuron")
