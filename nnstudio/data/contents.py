"""What a column seems to hold: numbers, yes or no, classes, dates, or texts of all sorts."""

from __future__ import annotations

import re
from enum import StrEnum

import numpy as np

from nnstudio.data.cells import FloatArray
from nnstudio.data.cellstore import CellStore
from nnstudio.data.numbers import is_number

MAX_LEVELS = 100  # classes that an input or a label may have
FEW = 20  # classes up to which a column of words is taken for classes without being asked
EACH = 2  # times that a class comes
MOST_CODES = 10  # different whole numbers up to which they may stand for classes
EACH_CODE = 5

_SAMPLE = 2_000  # different texts that are looked at
_DATE = re.compile(
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|"
    r"\d{1,2}[. ]\s?[A-Za-z]{3,9}\.?[ -]\d{2,4})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
)

# Pairs that people use, the word for 0 first.
PAIRS = (
    ("0", "1"),
    ("no", "yes"),
    ("n", "y"),
    ("false", "true"),
    ("negative", "positive"),
    ("off", "on"),
)


# What people write where they have nothing to write; no class of its own.
MISSING_MARKS = frozenset({"?", "-", "--", "n/a", "#n/a", "nan", "null"})


class Content(StrEnum):
    """What a column holds, as a word for the person."""

    NOTHING = "empty"
    NUMBERS = "number"
    YES_NO = "yes/no"
    CLASSES = "category"
    DATES = "date"
    TEXTS = "text"


def content_of(store: CellStore) -> Content:
    """What the cells seem to hold; a column with more numbers than words holds numbers."""
    if mostly_numbers(store):
        return Content.YES_NO if _are_codes(store, (0.0, 1.0)) else Content.NUMBERS
    counts = store.counts
    if not counts:
        return Content.NOTHING
    words = {word.casefold() for word in counts}
    if any(words <= set(pair) for pair in PAIRS[1:]):
        return Content.YES_NO
    if _are_dates(store):
        return Content.DATES
    if len(counts) <= FEW and sum(counts.values()) >= EACH * len(counts):
        return Content.CLASSES
    return Content.TEXTS


def mostly_numbers(store: CellStore) -> bool:
    """Whether more than half of the cells that are not blank are numbers."""
    words = np.isnan(store.numbers) & ~store.blank
    numbers = len(store) - int(store.blank.sum()) - int(words.sum())
    return numbers > int(words.sum())


def are_few_codes(store: CellStore) -> bool:
    """Whether numbers look like codes of classes: 3 to 10 different whole ones, often repeated."""
    different = _different(store)
    codes = 3 <= len(different) <= MOST_CODES and bool((different == np.rint(different)).all())
    return codes and int(np.isfinite(store.numbers).sum()) >= EACH_CODE * len(different)


def are_two(store: CellStore) -> bool:
    """Whether the cells are of two classes: two words, or the numbers 0 and 1."""
    if mostly_numbers(store):
        return _are_codes(store, (0.0, 1.0))
    return len(store.counts) == 2


def _are_codes(store: CellStore, codes: tuple[float, ...]) -> bool:
    return np.array_equal(_different(store), codes)


def _different(store: CellStore) -> FloatArray:
    """The different numbers in ascending order; of very many only that there are many."""
    some = _distinct(store.numbers[:_SAMPLE])
    return some if len(some) > MOST_CODES + 1 else _distinct(store.numbers)


def _distinct(numbers: FloatArray) -> FloatArray:
    """The different finite numbers in ascending order.

    `np.unique` would do, but brings numpy's masked arrays, which the start need not wait for.
    """
    found: FloatArray = np.sort(numbers[np.isfinite(numbers)])
    new = np.ones(len(found), dtype=np.bool_)
    new[1:] = found[1:] != found[:-1]
    return found[new]


def _are_dates(store: CellStore) -> bool:
    words = list(store.counts)[:_SAMPLE]
    dates = sum(_DATE.fullmatch(word) is not None and not is_number(word) for word in words)
    return 2 * dates > len(words)
