"""The fields of a piece of a text table as places in its bytes, and the numbers in them.

Every field of digits with at most one sign and one decimal mark, up to 20 characters, is turned
into a number without a loop over the fields: the bytes before each delimiter are taken as 64-bit
words, the decimal mark is shifted out of them, and the digits of a word are added up by three
multiplications. Up to 15 digits make a whole number that a float64 holds, and that divided by a
power of ten up to 10^22 is the nearest float64, as `float` gives it
(W. D. Clinger, How to read floating point numbers accurately, 1990). All other fields are read
as texts.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nnstudio.data.bulkquotes import HIDDEN_DELIMITER, restored
from nnstudio.data.cells import (
    MAX_CELL,
    BoolArray,
    FloatArray,
    IndexArray,
    TextArray,
    text_array,
)
from nnstudio.data.numbers import MAX_NUMBER

Words = npt.NDArray[np.uint64]

_MOST = 20  # characters of a number without its sign
_SAFE = 15  # digits that a float64 holds exactly
_PAD = b"\0" * 32  # so that every field has four words before its end
_NEWLINE = ord("\n")
_ALL = 2**64 - 1
_MANY = 24  # more characters are not told apart


def _last_bytes(word: int) -> Words:
    """Masks of a field's last 0, 1, ... characters in its last word (0) or one before that."""
    counts = [min(max(count - 8 * word, 0), 8) for count in range(_MANY + 1)]
    return np.array([_ALL - (_ALL >> 8 * count) for count in counts], dtype=np.uint64)


_LAST = [_last_bytes(word) for word in range(3)]
# Up to 10^22 they are exact.
_POWERS = np.array([float(10**power) for power in range(_MANY + 1)])
_ZEROS = np.uint64(0x3030303030303030)
_TOO_LARGE = np.uint64(0x7676767676767676)  # sets the highest bit of every byte above 9
_HIGH_BITS = np.uint64(0x8080808080808080)
_BYTE, _SEVEN_BYTES = np.uint64(8), np.uint64(56)
# To add neighbours up: ten times the first and the second, and so on with pairs and with fours.
_TENS_AND_ONES = np.uint64((10 << 8) + 1)
_FOUR_PAIRS = np.uint64(0x00FF00FF00FF00FF)
_HUNDREDS_AND_ONES = np.uint64((100 << 16) + 1)
_TWO_FOURS = np.uint64(0x0000FFFF0000FFFF)
_MYRIADS_AND_ONES = np.uint64((10_000 << 32) + 1)
_AT_ONCE = 32_768  # fields


def split(
    piece: bytes, width: int, delimiter: int, mark: int, hides: bool = False
) -> Fields | None:
    """The fields of a piece; None where they are no plain rectangle of that width.

    Also where a field may be too long, or where a line of a single column is empty. `hides` says
    that delimiters and quotation marks may be hidden in it, as by `unquoted`. Where the decimal
    mark is the delimiter, it stands in fields hidden only.
    """
    if mark == delimiter:
        mark = HIDDEN_DELIMITER
    data = _PAD + piece
    buffer = np.frombuffer(data, dtype=np.uint8)
    is_newline = buffer == _NEWLINE
    is_end = (buffer == delimiter) | is_newline
    ends = np.flatnonzero(is_end)
    if len(ends) % width:
        return None
    last = is_newline[ends].reshape(-1, width)
    if not last[:, -1].all() or last[:, :-1].any():
        return None
    starts = np.empty_like(ends)
    starts[:1] = len(_PAD)
    starts[1:] = ends[:-1] + 1
    lengths = ends - starts
    if lengths.max(initial=0) > MAX_CELL or (width == 1 and not lengths.all()):
        return None
    marks = _marks(buffer, mark, starts, ends, is_end)
    shape = (-1, width)
    places = starts.reshape(shape), ends.reshape(shape), marks.reshape(shape)
    return Fields(data, mark, *places, chr(delimiter) if hides else "")


class Fields:
    """The fields of a piece as places in its bytes, (rows, columns) each.

    `mark` is the decimal mark, and `marks` where the last one of each field is, or the field's
    end where there is none. `hidden` is the delimiter that may be hidden in fields.
    """

    def __init__(
        self,
        data: bytes,
        mark: int,
        starts: IndexArray,
        ends: IndexArray,
        marks: IndexArray,
        hidden: str = "",
    ) -> None:
        self._hidden = hidden
        self._data = data
        self._mark = bytes([mark])
        self._buffer = np.frombuffer(data, dtype=np.uint8)
        self._starts, self._ends, self._marks = starts, ends, marks
        self.row_count = len(ends)

    def up_to(self, count: int) -> Fields:
        """The first rows."""
        if count == self.row_count:
            return self
        of = self._starts, self._ends, self._marks
        starts, ends, marks = (places[:count] for places in of)
        return Fields(self._data, self._mark[0], starts, ends, marks, self._hidden)

    def numbers(self, columns: Sequence[int]) -> tuple[FloatArray, BoolArray]:
        """The numbers of these columns (rows, columns), NaN for a blank field.

        And for which fields that is not known: they have to be read as texts.
        """
        starts, ends, marks = self._chosen(columns)
        numbers, known = _parsed(self._data, self._buffer, starts, ends, marks)
        blank = starts == ends
        numbers[blank] = np.nan
        unknown = np.flatnonzero(~(known | blank))
        if len(unknown):
            self._parse_longer(numbers, known, starts, ends, unknown)
        shape = (self.row_count, len(columns))
        return numbers.reshape(shape), ~(known | blank).reshape(shape)

    def texts(self, column: int, rows: IndexArray) -> TextArray:
        """The texts of a column in these rows."""
        joined = self._joined(self._starts[rows, column], self._ends[rows, column])
        text = joined.decode()
        if self._hidden:
            text = restored(text, self._hidden)
        return text_array(text.split("\n")[:-1])

    def _chosen(self, columns: Sequence[int]) -> tuple[IndexArray, IndexArray, IndexArray]:
        if len(columns) == self._ends.shape[1]:
            return self._starts.ravel(), self._ends.ravel(), self._marks.ravel()
        of = self._starts, self._ends, self._marks
        starts, ends, marks = (np.ascontiguousarray(places[:, columns]).ravel() for places in of)
        return starts, ends, marks

    def _parse_longer(
        self,
        numbers: FloatArray,
        known: BoolArray,
        starts: IndexArray,
        ends: IndexArray,
        unknown: IndexArray,
    ) -> None:
        """Numbers with many digits or an exponent, by numpy's own parser if all are such."""
        joined = self._joined(starts[unknown], ends[unknown])
        if joined.translate(None, b"0123456789+-eE\n" + self._mark):
            return
        try:
            found = np.fromstring(joined.replace(self._mark, b"."), sep="\n")
        except (ValueError, DeprecationWarning):  # where it meets something else it gives up
            return
        if len(found) == len(unknown) and np.abs(found).max() <= MAX_NUMBER:
            numbers[unknown] = found
            known[unknown] = True

    def _joined(self, starts: IndexArray, ends: IndexArray) -> bytes:
        """The bytes of some fields, a newline after each."""
        lengths = ends - starts + 1
        after = np.cumsum(lengths)
        places = np.repeat(starts - after + lengths, lengths)
        places += np.arange(len(places))
        found = self._buffer[places]
        found[after - 1] = _NEWLINE
        return bytes(found)


def _marks(
    buffer: npt.NDArray[np.uint8],
    mark: int,
    starts: IndexArray,
    ends: IndexArray,
    is_end: BoolArray,
) -> IndexArray:
    """Where the last decimal mark of each field is, or its end."""
    found = np.flatnonzero(buffer == mark)
    if len(found) == len(ends) and bool(((found >= starts) & (found < ends)).all()):
        return found
    marks = ends.copy()
    if len(found):
        marks[np.cumsum(is_end)[found]] = found
    return marks


def _parsed(
    data: bytes,
    buffer: npt.NDArray[np.uint8],
    starts: IndexArray,
    ends: IndexArray,
    marks: IndexArray,
) -> tuple[FloatArray, BoolArray]:
    """The fields (fields,) as numbers, and for which of them that is right."""
    numbers = np.empty(len(ends))
    known = np.empty(len(ends), dtype=np.bool_)
    # All words of 8 bytes that overlap in the data: the first character is the lowest byte.
    words: Words = np.ndarray((len(data) - 7,), np.dtype("<u8"), data, strides=(1,))
    # So few at a time that all that is made of them stays in the processor's cache.
    for begin in range(0, len(ends), _AT_ONCE):
        some = slice(begin, begin + _AT_ONCE)
        numbers[some], known[some] = _parsed_at_once(
            words, buffer[starts[some]], starts[some], ends[some], marks[some]
        )
    return numbers, known


def _parsed_at_once(
    words: Words,
    first: npt.NDArray[np.uint8],
    starts: IndexArray,
    ends: IndexArray,
    marks: IndexArray,
) -> tuple[FloatArray, BoolArray]:
    negative = first == ord("-")
    lengths = ends - starts - (negative | (first == ord("+")))
    decimals = ends - marks - 1  # -1: no mark
    whole = decimals < 0
    digits = np.minimum(lengths - ~whole, _MANY)
    keep = np.where(whole, _MANY, np.minimum(decimals, _MANY))
    longest = int(lengths.max(initial=0))
    mantissa, known = _mantissas(words, ends, digits, keep, min(longest, _MOST))
    known &= (digits > 0) & (digits < _MOST) & (lengths <= _MOST)
    power = np.where(whole, 0, keep)
    numbers = mantissa.astype(np.float64)
    numbers /= _POWERS[power]
    if longest > _SAFE:
        long = np.flatnonzero(known & (digits > _SAFE))
        numbers[long], known[long] = _divided(mantissa[long], power[long])
    np.negative(numbers, out=numbers, where=negative)
    return numbers, known


def _mantissas(
    words: Words, ends: IndexArray, digits: IndexArray, keep: IndexArray, longest: int
) -> tuple[Words, BoolArray]:
    """The digits of each field (fields,) as a whole number, and whether they are digits.

    `keep` is how many characters come after the mark, `longest` how many there are at most.
    """
    mantissas = np.zeros(len(ends), dtype=np.uint64)
    wrong = np.zeros(len(ends), dtype=np.uint64)
    word = words[ends - 8]
    for number in range((longest + 7) // 8):
        before = words[ends - 8 * (number + 2)]
        # What stands before the mark moves up by a byte, over the mark.
        moved = (word << _BYTE) | (before >> _SEVEN_BYTES)
        word = moved ^ ((moved ^ word) & _LAST[number][keep])
        # Digits become 0 to 9, what stands before the field 0.
        word = (word ^ _ZEROS) & _LAST[number][digits]
        wrong |= (word + _TOO_LARGE) | word
        mantissas += _added_up(word) * np.uint64(10 ** (8 * number))
        word = before
    return mantissas, (wrong & _HIGH_BITS) == 0


def _divided(mantissas: Words, power: IndexArray) -> tuple[FloatArray, BoolArray]:
    """Mantissas of up to 19 digits by powers of ten, and where that is surely the nearest float64.

    The remainder of the division is exact when products are (T. J. Dekker, A floating-point
    technique for extending the available precision, 1971); what it adds decides the last bit.
    """
    high = mantissas.astype(np.float64)
    low = (mantissas - high.astype(np.uint64)).view(np.int64).astype(np.float64)
    divisor = _POWERS[power]
    quotient = high / divisor
    product = quotient * divisor
    a, b = _halves(quotient)
    c, d = _halves(divisor)
    error = ((a * c - product) + a * d + b * c) + b * d
    rest = (((high - product) - error) + low) / divisor
    # Between two float64 numbers a rest in the middle can go either way.
    upper, lower = quotient + rest * (1 + 2**-45), quotient + rest * (1 - 2**-45)
    return upper, upper == lower


def _halves(number: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Two numbers of 26 bits each whose sum this is: their products are exact."""
    large = number * (2.0**27 + 1.0)
    high = large - (large - number)
    return high, number - high


def _added_up(digits: Words) -> Words:
    """Eight digits, the first one in the lowest byte, as a number."""
    pairs = digits * _TENS_AND_ONES
    pairs >>= _BYTE
    pairs &= _FOUR_PAIRS
    pairs *= _HUNDREDS_AND_ONES
    pairs >>= np.uint64(16)
    pairs &= _TWO_FOURS
    pairs *= _MYRIADS_AND_ONES
    pairs >>= np.uint64(32)
    return pairs
