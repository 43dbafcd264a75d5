"""Bringing the inputs near zero and to a like size: the network sees (raw - offset)/divisor.

The course subtracts 135 and 66, which is a shift; z-score is what is usually called
normalisation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import FloatArray, quoted
from nnstudio.data.numbers import format_number, parse_number
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, mark, tr

AS_IT_IS = (0.0, 1.0)  # offset and divisor of what is not scaled
_LARGEST = float(np.finfo(np.float64).max)
_BLOCK = 16_384  # rows that fit into the processor's cache
_ORDINARY = 400  # powers of two up to which the squares of ten million numbers can be added up


@dataclass(frozen=True)
class ScalingKind:
    """One way to scale: its name in files, its title, what it does in a sentence.

    `phrase` says it with the numbers, `offset` and `divisor`, filled in. `fit` takes raw
    (rows, inputs) with at least one row and gives offset and divisor (inputs,).
    """

    name: str
    title: str
    sentence: str
    phrase: str
    fit: Callable[[FloatArray], tuple[FloatArray, FloatArray]]


@dataclass(frozen=True)
class Scaler:
    """Fitted numbers, one offset and one divisor for each input column."""

    offset: tuple[float, ...]
    divisor: tuple[float, ...]

    def apply(self, raw: FloatArray) -> FloatArray:
        """What the network sees, (raw - offset)/divisor, shape (rows, inputs) or (inputs,).

        Finite numbers stay finite: a result too large for float64 becomes the largest float64.
        """
        with np.errstate(over="ignore"):
            shifted = _finite(raw - np.array(self.offset))
            return _finite(shifted / np.array(self.divisor))

    def invert(self, scaled: FloatArray) -> FloatArray:
        """Back to raw units: scaled * divisor + offset, shape (rows, inputs) or (inputs,)."""
        with np.errstate(over="ignore"):
            stretched = _finite(scaled * np.array(self.divisor))
            return _finite(stretched + np.array(self.offset))


@dataclass(frozen=True)
class Scaling:
    """What a person chose: the kind, and numbers of their own where they gave them.

    Given numbers are used as they are, the others come from the table. Raises Problem for an
    unknown kind, a number that is not finite, a divisor of 0, or numbers that scale with "none".
    """

    kind: str
    offset: tuple[float, ...] | None = None
    divisor: tuple[float, ...] | None = None

    def __post_init__(self) -> None:
        scaling_kind(self.kind)
        if not np.isfinite([*(self.offset or ()), *(self.divisor or ())]).all():
            raise Problem(tr("The offsets and divisors of a scaling must be finite numbers."))
        if 0.0 in (self.divisor or ()):
            raise Problem(tr("The divisor of a scaling cannot be 0."))
        if self.kind == "none" and (any(self.offset or ()) or {*(self.divisor or ())} - {1.0}):
            raise Problem(
                tr("No scaling means offset 0 and divisor 1: choose shift to give numbers.")
            )

    def fit(self, raw: FloatArray) -> Scaler:
        """The scaler for finite raw numbers (rows, inputs); without rows 0 and 1 are used.

        Raises Problem when the numbers given do not fit the number of inputs.
        """
        return self.scaler([self.fit_one(column) for column in raw.T])

    def fit_one(self, numbers: FloatArray) -> tuple[float, float]:
        """Offset and divisor for one input's finite numbers (rows,)."""
        if not len(numbers):
            return AS_IT_IS
        offset, divisor = scaling_kind(self.kind).fit(numbers[:, np.newaxis])
        return float(offset[0]), float(divisor[0])

    def scaler(self, fitted: Sequence[tuple[float, float]]) -> Scaler:
        """The scaler of what was fitted for each input, where no numbers were given."""
        inputs = len(fitted)
        if self.offset is not None and len(self.offset) != inputs:
            numbers = counted("{n:,} offset", "{n:,} offsets", len(self.offset))
            raise _does_not_fit(numbers, inputs)
        if self.divisor is not None and len(self.divisor) != inputs:
            numbers = counted("{n:,} divisor", "{n:,} divisors", len(self.divisor))
            raise _does_not_fit(numbers, inputs)
        return Scaler(
            tuple(offset for offset, _ in fitted) if self.offset is None else self.offset,
            tuple(divisor for _, divisor in fitted) if self.divisor is None else self.divisor,
        )


def _does_not_fit(numbers: str, inputs: int) -> Problem:
    return Problem(
        tr(
            "The scaling has {numbers} but the table has {inputs}: "
            "choose another scaling or other numbers.",
            numbers=numbers,
            inputs=counted("{n:,} input", "{n:,} inputs", inputs),
        )
    )


def scaling_kind(name: str) -> ScalingKind:
    """The kind of this name. Raises Problem when there is none."""
    for kind in SCALINGS:
        if kind.name == name:
            return kind
    known = commas(kind.name for kind in SCALINGS)
    raise Problem(
        tr("{name} is not a scaling: choose one of {known}.", name=quoted(name), known=known)
    )


def parse_scaling(text: str) -> Scaling:
    """A scaling as typed on the command line: "zscore", or "shift:135,66" with offsets.

    The offsets take a decimal point, since the comma stands between them. Raises Problem for
    an unknown kind, for numbers after a kind other than shift, and for words in their place.
    """
    name, colon, numbers = text.strip().partition(":")
    kind = scaling_kind(name.strip())
    if not colon:
        return Scaling(kind.name)
    if kind.name != "shift":
        raise Problem(
            tr(
                "Only shift takes numbers, so write {kind} without {numbers}.",
                kind=kind.name,
                numbers=quoted(numbers),
            )
        )
    return Scaling(kind.name, tuple(parse_number(part) for part in numbers.split(",")))


def describe(scaling: Scaling, scaler: Scaler) -> str:
    """The scaling with its numbers, short: "shift by 135, 66"."""
    offset, divisor = _listed(scaler.offset), _listed(scaler.divisor)
    phrase = scaling_kind(scaling.kind).phrase
    words = tr(phrase, offset=offset, divisor=divisor)
    if "{divisor}" in phrase or all(number == 1.0 for number in scaler.divisor):
        return words
    return tr("{scaling}, divided by {divisor}", scaling=words, divisor=divisor)


def _finite(numbers: FloatArray) -> FloatArray:
    finite: FloatArray = np.minimum(np.maximum(numbers, -_LARGEST), _LARGEST)
    return finite


def _listed(numbers: tuple[float, ...]) -> str:
    return commas(format_number(float(f"{number:.6g}")) for number in numbers)


class _Sized:
    """Raw numbers (rows, inputs) with what every fit asks of them, found once.

    low, high (inputs,) are the least and the greatest; size (inputs,) is a power of two about as
    large as the largest: dividing by it changes no digit, and sums and squares of what remains
    cannot overflow. It is 1 where they cannot in any case, and nothing is divided then.
    """

    def __init__(self, raw: FloatArray) -> None:
        self.raw = raw
        self.low: FloatArray = raw.min(axis=0)
        self.high: FloatArray = raw.max(axis=0)
        largest = np.maximum(self.high, -self.low)
        exponent = np.frexp(largest)[1]
        ordinary = (largest == 0.0) | (np.abs(exponent) < _ORDINARY)
        self.size: FloatArray = np.ldexp(1.0, np.where(ordinary, 0, np.minimum(exponent, 1023)))
        self.over = raw if bool(ordinary.all()) else raw / self.size

    def mean(self) -> FloatArray:
        """The mean (inputs,); of equal numbers it could be off by a digit: then the number."""
        with np.errstate(over="ignore"):
            mean = _finite(self.over.mean(axis=0) * self.size)
        return np.where(self.low == self.high, self.raw[0], mean)

    def deviation(self) -> FloatArray:
        """The standard deviation of `over` (inputs,), a block at a time.

        At once, numpy would ask the system for two more arrays as long as this one, which takes
        longer than the arithmetic.
        """
        mean = self.over.mean(axis=0)
        blocks = range(0, len(self.over), _BLOCK)
        squares = [np.square(self.over[at : at + _BLOCK] - mean).sum(axis=0) for at in blocks]
        deviation: FloatArray = np.sqrt(np.sum(squares, axis=0) / len(self.over))
        return deviation

    def spread(self, spread: FloatArray) -> FloatArray:
        """A spread of `over` (inputs,), scaled back up; 1 where a column is constant."""
        with np.errstate(over="ignore"):
            whole = _finite(spread * self.size)
        return np.where((self.low != self.high) & (whole > 0.0), whole, 1.0)


def _nothing(raw: FloatArray) -> tuple[FloatArray, FloatArray]:
    return np.zeros(raw.shape[1]), np.ones(raw.shape[1])


def _shift(raw: FloatArray) -> tuple[FloatArray, FloatArray]:
    return np.rint(_Sized(raw).mean()), np.ones(raw.shape[1])


def _centre(raw: FloatArray) -> tuple[FloatArray, FloatArray]:
    return _Sized(raw).mean(), np.ones(raw.shape[1])


def _zscore(raw: FloatArray) -> tuple[FloatArray, FloatArray]:
    sized = _Sized(raw)
    return sized.mean(), sized.spread(sized.deviation())


def _minmax(raw: FloatArray) -> tuple[FloatArray, FloatArray]:
    sized = _Sized(raw)
    return sized.low, sized.spread(np.ptp(sized.over, axis=0))


SCALINGS = (
    ScalingKind(
        "none",
        mark("None"),
        mark("The network sees the numbers as they were typed."),
        mark("no scaling"),
        _nothing,
    ),
    ScalingKind(
        "shift",
        mark("Shift"),
        mark("Subtracts a round number from each column, as the course does with 135 and 66."),
        mark("shift by {offset}"),
        _shift,
    ),
    ScalingKind(
        "mean",
        mark("Mean"),
        mark("Subtracts each column's mean, so that its numbers lie around 0."),
        mark("minus the mean {offset}"),
        _centre,
    ),
    ScalingKind(
        "zscore",
        mark("Z-score"),
        mark("Subtracts each column's mean and divides by its standard deviation."),
        mark("minus the mean {offset}, divided by the standard deviation {divisor}"),
        _zscore,
    ),
    ScalingKind(
        "minmax",
        mark("Min-max"),
        mark("Brings each column to the range from 0 for its least to 1 for its greatest number."),
        mark("minus the minimum {offset}, divided by the range {divisor}"),
        _minmax,
    ),
)

COURSE_SHIFT = Scaling("shift", (135.0, 66.0))
