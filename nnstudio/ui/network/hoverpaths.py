"""Which wires a neuron's values come along and go along, to be lit under the pointer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.network import NetworkSpec
from nnstudio.ui.network.diagramgeometry import Indexes

Bools = NDArray[np.bool_]


def paths_of(spec: NetworkSpec, indexes: Indexes, layer: int, unit: int) -> Bools:
    """Of wires given by their weights, (wires,): those that lead into a neuron and out of it.

    For an input (layer -1) and for an output it is the whole way to the other end.
    """
    lit = np.zeros(len(indexes), dtype=bool)
    for of, (_, parts, fan_in) in enumerate(spec.weight_shapes):
        start, stop = spec.weight_slices[of].start, spec.weight_slices[of].stop
        inside = (indexes >= start) & (indexes < stop)
        into, source = np.divmod(indexes - start, fan_in)
        if of == layer:
            lit |= inside & (into // parts == unit)
        elif of == layer + 1:
            lit |= inside & (source == unit)
        elif layer == -1 or layer == len(spec.layers) - 1:
            lit |= inside
    return lit
