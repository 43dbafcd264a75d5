"""Small pictures of what neurons say over the plane, in the colours of the diagram."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QImage

from nnstudio.core.activations import Array
from nnstudio.document.model import THRESHOLD
from nnstudio.document.neuronmaps import NeuronMaps
from nnstudio.ui.map.groundpicture import image_of
from nnstudio.ui.theme import Theme, blend, colour

TONES = 127  # on each side of 0


@lru_cache(maxsize=4)
def _ramp(theme: Theme) -> np.ndarray:
    """Colours as 0xffRRGGBB from -1 over 0 to 1, and at last the one for what is no number."""
    shares = np.linspace(-1.0, 1.0, 2 * TONES + 1)
    soft = (theme.negative_soft, theme.positive_soft)
    tones = [blend(theme.middle, soft[share >= 0], abs(share)).rgb() for share in shares.tolist()]
    return np.array([*tones, colour(theme.raised).rgb()], dtype=np.uint32)


def neuron_picture(values: Array, theme: Theme, is_output: bool = False) -> QImage:
    """Outputs (up, across), the lowest row first, as a picture of as many pixels.

    Blue above 0 and orange below, the stronger the farther from it; where outputs go beyond 1,
    their largest is the strongest. An output neuron has the colours of the map's two classes.
    """
    from_zero = 2.0 * (THRESHOLD - values) if is_output else values
    known = np.isfinite(from_zero)
    largest = max(1.0, float(np.abs(from_zero[known]).max(initial=0.0)))
    shares = np.where(known, from_zero, 0.0) / largest
    tones = np.where(known, np.rint((shares + 1.0) * TONES), 2 * TONES + 1).astype(np.intp)
    return image_of(_ramp(theme)[tones])


def neuron_pictures(maps: NeuronMaps, theme: Theme) -> dict[tuple[int, int], QImage]:
    """A picture of every neuron, by layer and unit."""
    last = len(maps.layers) - 1
    return {
        (layer, unit): neuron_picture(values[:, :, unit], theme, layer == last)
        for layer, values in enumerate(maps.layers)
        for unit in range(values.shape[2])
    }
