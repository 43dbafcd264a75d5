"""From where to where weights are looked at: kept as long as the present value is well inside."""

from __future__ import annotations

from math import ceil, floor

from nnstudio.core.activations import Array
from nnstudio.core.landscape import Span, span_around
from nnstudio.ui.ticks import nice_step

EDGE = 0.12  # of the span: how near to its end the present value may come
CLOSEST, WIDEST = 64.0, 1.0 / 16.0


class Spans:
    """One span for each parameter, all at one zoom."""

    def __init__(self) -> None:
        self.zoom = 1.0
        self._spans: dict[int, Span] = {}

    def around(self, index: int, value: float) -> Span:
        """A round span with the present value of a parameter well inside."""
        if index in self._spans:
            low, high = self._spans[index]
            edge = EDGE * (high - low)
            if low + edge <= value <= high - edge:
                return low, high
        return self._keep(index, *span_around(value, self.zoom))

    def cover(self, index: int, values: Array) -> None:
        """Reach over all of these values, (points,)."""
        low, high = float(values.min()), float(values.max())
        pad = max(0.2 * (high - low), 0.5)
        self._keep(index, low - pad, high + pad)

    def change_zoom(self, factor: float) -> None:
        """Look more closely (above 1) or further around."""
        self.zoom = min(max(self.zoom * factor, WIDEST), CLOSEST)
        self.forget()

    @property
    def at_ends(self) -> tuple[bool, bool]:
        """Whether nothing closer, and nothing wider, can be had."""
        return self.zoom >= CLOSEST, self.zoom <= WIDEST

    def forget(self) -> None:
        """Centre every span again."""
        self._spans.clear()

    def _keep(self, index: int, low: float, high: float) -> Span:
        step = nice_step(high - low, 20)
        self._spans[index] = (floor(low / step) * step, ceil(high / step) * step)
        return self._spans[index]
