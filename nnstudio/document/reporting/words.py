"""Numbers and parts of a network as a report says them."""

from __future__ import annotations

import math

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.language.translate import counted, tr

MINUS, UNKNOWN = "\u2212", "\u2013"


def figure(value: float | None, digits: int = 4) -> str:
    """A number with at most so many digits, a true minus sign, and a dash where there is none."""
    if value is None or math.isnan(value):
        return UNKNOWN
    if math.isinf(value):
        return "\u221e" if value > 0 else f"{MINUS}\u221e"
    return f"{value:.{digits}g}".replace("-", MINUS)


def share(part: int, whole: int) -> str:
    """ "95.0 % (19 of 20)"; of no rows there is none."""
    percent = f"{part / whole:.1%}".replace("%", " %")
    return tr("{percent} ({part:,} of {whole:,})", percent=percent, part=part, whole=whole)


def layer_words(spec: NetworkSpec) -> str:
    """ "2 sigmoid neurons, then 1 sigmoid neuron"."""
    words = ""
    for layer in map(_layer, spec.layers):
        words = tr("{layers}, then {next}", layers=words, next=layer) if words else layer
    return words


def _layer(layer: LayerSpec) -> str:
    return counted(
        "{n} {function} neuron",
        "{n:,} {function} neurons",
        layer.units,
        function=tr(layer.record.title),
    )
