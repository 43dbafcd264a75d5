"""Bands of equal loss: at which losses they part, in which colours, and their picture."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.ui import theme as themes
from nnstudio.ui.map.contour import contour
from nnstudio.ui.theme import Theme
from nnstudio.ui.ticks import nice_step, tick_values

BANDS = 10  # about
FINE = 181  # pixels of the picture in each direction
FAINTEST, STRONGEST = 0.04, 0.85  # share of the hue in the lowest and the highest band


def levels_between(low: float, high: float, log: bool) -> Array:
    """The heights at which bands part, ascending and inside; logarithms if `log`."""
    if log:
        tens = range(floor(low), ceil(high) + 1)
        fine = (1.0, 2.0, 5.0) if high - low < BANDS / 3 else (1.0,)
        apart = max(1, ceil((high - low) / (BANDS + 1)))
        found = [ten + float(np.log10(m)) for ten in tens if ten % apart == 0 for m in fine]
    else:
        found = tick_values(low, high, nice_step(high - low, BANDS))
    margin = 1e-9 * (high - low)
    return np.array([level for level in found if low + margin < level < high - margin])


@lru_cache(maxsize=16)
def band_colours(theme: Theme, count: int) -> np.ndarray:
    """Red, green, blue and opacity, (count + 1, 4) from the lowest band to the highest.

    The last one is for gaps.
    """
    shares = np.linspace(FAINTEST, STRONGEST, count)
    colours = [themes.blend(theme.panel, theme.positive, share) for share in shares]
    colours.append(themes.colour(theme.ground))
    return np.array([[c.red(), c.green(), c.blue(), 255] for c in colours], dtype=np.uint8)


def band_picture(heights: Array, levels: Array, theme: Theme) -> np.ndarray:
    """Heights (rows, columns) as colours (FINE, FINE, 4), each pixel between its neighbours."""
    fine = _finer(_finer(heights).T).T
    band = np.searchsorted(levels, fine, side="right")
    band[~np.isfinite(fine)] = len(levels) + 1
    return band_colours(theme, len(levels) + 1)[band]


def _finer(values: Array) -> Array:
    """Straight between the rows: (rows, columns) -> (FINE, columns); a gap stays as narrow."""
    at = (np.arange(FINE) + 0.5) / FINE * (len(values) - 1)
    below = np.minimum(at.astype(np.intp), len(values) - 2)
    share = (at - below)[:, np.newaxis]
    mixed: Array = values[below] * (1.0 - share) + values[below + 1] * share
    return mixed


def band_edges(heights: Array, levels: Array) -> tuple[Array, Array]:
    """Lines along the levels as pairs of points: x and y, shares of the way between the ends."""
    rows, columns = heights.shape
    lines = np.concatenate([np.empty((0, 4)), *(contour(heights, level) for level in levels)])
    # A contour's shares count from half a cell outside.
    x = (lines[:, 0::2].ravel() * columns - 0.5) / (columns - 1)
    y = (lines[:, 1::2].ravel() * rows - 0.5) / (rows - 1)
    return x, y
