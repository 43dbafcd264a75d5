"""Every loss of a run in bounded memory: older ones are thinned, their peaks are kept."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array

CAP = 65_536


def _read_only(array: Array) -> Array:
    array.flags.writeable = False
    return array


def _empty() -> Array:
    return _read_only(np.empty(0))


@dataclass(frozen=True, eq=False)
class LossCurve:
    """A frozen curve: read-only `epochs` and `losses`, (points,) each, epochs ascending.

    `held` (points,) are the losses of rows held out; None where there are none.
    """

    epochs: Array = field(default_factory=_empty)
    losses: Array = field(default_factory=_empty)
    held: Array | None = None

    def __len__(self) -> int:
        return len(self.epochs)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, LossCurve)
            and self.epochs.tobytes() == other.epochs.tobytes()
            and _same(self.losses, other.losses)
            and _same(self.held, other.held)
        )

    __hash__ = None  # type: ignore[assignment]

    def frozen(self) -> LossCurve:
        """A copy of its own, which outlives the history that this may be a view of."""
        held = None if self.held is None else _read_only(self.held.copy())
        return LossCurve(_read_only(self.epochs.copy()), _read_only(self.losses.copy()), held)


def _same(one: Array | None, other: Array | None) -> bool:
    """Equal to the bit, but that every NaN is as good as another: it says "no loss" only."""
    if one is None or other is None:
        return one is other
    return np.array_equal(one, other, equal_nan=True)


class LossHistory:
    """Collects (epoch, loss) points; beyond `CAP` points every pair of buckets becomes one.

    A bucket keeps its lowest and its highest loss in the order in which they came, so that a
    thinned curve still shows every spike. Appending many points costs a constant time each.
    """

    def __init__(self, curve: LossCurve | None = None, cap: int = CAP) -> None:
        self.cap = cap
        self._epochs = np.empty(cap)
        self._losses = np.empty(cap)
        self._held: Array | None = None  # NaN where a point was noted without rows held out
        self._count = 0
        if curve is not None:
            self.extend(curve)

    def __len__(self) -> int:
        return self._count

    def extend(self, curve: LossCurve) -> None:
        """Append points in ascending order of epoch; those of epochs noted already are left out."""
        start = 0
        if self._count:
            start = int(np.searchsorted(curve.epochs, self._epochs[self._count - 1], "right"))
        if curve.held is not None and self._held is None:
            self._held = np.full(self.cap, np.nan)
        while start < len(curve):
            if self._count == self.cap:
                self._thin()
            n = min(self.cap - self._count, len(curve) - start)
            here, there = slice(self._count, self._count + n), slice(start, start + n)
            self._epochs[here] = curve.epochs[there]
            self._losses[here] = curve.losses[there]
            if self._held is not None:
                self._held[here] = np.nan if curve.held is None else curve.held[there]
            self._count += n
            start += n

    def _thin(self) -> None:
        """Keep the lowest and the highest of every four points: half of them."""
        whole = self._count - self._count % 4
        losses = self._losses[:whole].reshape(-1, 4)
        # A NaN counts as the highest: it is the one point that must not be lost.
        ranked = np.where(np.isnan(losses), np.inf, losses)
        pairs = np.sort(np.stack([ranked.argmin(axis=1), 3 - ranked[:, ::-1].argmax(axis=1)], 1))
        keep = (pairs + np.arange(0, whole, 4)[:, np.newaxis]).ravel()
        keep = np.concatenate([keep, np.arange(whole, self._count)])
        # Into new arrays: views handed out earlier keep what they showed.
        self._epochs = self._kept(self._epochs, keep)
        self._losses = self._kept(self._losses, keep)
        if self._held is not None:
            self._held = self._kept(self._held, keep)
        self._count = len(keep)

    def _kept(self, array: Array, keep: NDArray[np.int64]) -> Array:
        kept = np.empty(self.cap)
        kept[: len(keep)] = array[keep]
        return kept

    def view(self) -> LossCurve:
        """The curve so far, read-only and without copying."""
        count = self._count
        held = None if self._held is None else _read_only(self._held[:count])
        return LossCurve(_read_only(self._epochs[:count]), _read_only(self._losses[:count]), held)

    def freeze(self) -> LossCurve:
        """The curve so far, copied."""
        return self.view().frozen()
