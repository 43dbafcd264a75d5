"""Which losses fit into a picture: a range that is kept while it serves, so that it stays calm."""

from __future__ import annotations

from math import ceil, floor, log10

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.ui.loss.lossrange import LARGEST
from nnstudio.ui.ticks import nice_step

WIDE, NARROW = 3.0, 2.2  # decades from which a log scale is taken, and below which it is left
FROM_ZERO = 0.4  # the lowest loss as a share of the highest, below which a picture begins at 0
LOOSE = 0.4  # how much of the range has to be used for it to be kept
DEEPEST = 8.0  # decades shown at most

Range = tuple[float, float]


class LossScale:
    """Linear or logarithmic, by the losses themselves until a person says which."""

    def __init__(self) -> None:
        self.log = False
        self._by_hand = False
        self._range: Range | None = None

    def choose(self, log: bool) -> None:
        """A person wants this scale."""
        self.log, self._by_hand, self._range = log, True, None

    def begin_anew(self) -> None:
        """Another landscape: what was calm there says nothing here."""
        self._range = None

    def fit(self, losses: Array) -> Range:
        """From which height to which these losses are drawn; what is not finite does not count."""
        known = np.minimum(losses[np.isfinite(losses)], LARGEST)
        self._take_scale(known)
        needed = _decades(known) if self.log else _linear(known)
        before = self._range
        if before is None or not _serves(before, needed):
            self._range = before = _rounded(needed, self.log)
        return before

    def heights(self, losses: Array) -> Array:
        """Where losses are drawn: NaN, a gap, where they are no number."""
        known = np.where(np.isfinite(losses), np.minimum(losses, LARGEST), np.nan)
        if not self.log:
            return known
        lowest = self._range[0] if self._range else -300.0
        return np.log10(np.maximum(known, 10.0**lowest))

    def height(self, loss: float) -> float:
        """The same for one loss."""
        return float(self.heights(np.array([loss]))[0])

    def loss_at(self, height: float) -> float:
        """Which loss is drawn at a height."""
        return float(10.0**height) if self.log else height

    def _take_scale(self, known: Array) -> None:
        if self._by_hand:
            return
        low, high = _decades(known)
        log = high - low > (NARROW if self.log else WIDE)
        if log != self.log:
            self.log, self._range = log, None


def _decades(known: Array) -> Range:
    above = known[known > 0.0]
    if not len(above):
        return -1.0, 0.0
    low, high = log10(float(above.min())), log10(float(above.max()))
    return max(low, high - DEEPEST), high


def _linear(known: Array) -> Range:
    if not known.any():
        return 0.0, 1.0
    low, high = float(known.min()), float(known.max())
    return (0.0, high) if low < FROM_ZERO * high or high == low else (low, high)


def _serves(before: Range, needed: Range) -> bool:
    inside = before[0] <= needed[0] and needed[1] <= before[1]
    return inside and needed[1] - needed[0] >= LOOSE * (before[1] - before[0])


def _rounded(needed: Range, log: bool) -> Range:
    low, high = needed
    if log:
        low, high = floor(low * 2 + 1e-9) / 2, ceil(high * 2 - 1e-9) / 2
        return low, max(high, low + 0.5)
    step = nice_step(high - low, 10)
    return floor(low / step) * step, ceil(high / step) * step
