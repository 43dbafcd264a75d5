"""What every store of a column's cells can do, however it keeps them."""

from __future__ import annotations

import weakref
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np

from nnstudio.data.cells import (
    BoolArray,
    FloatArray,
    IndexArray,
    TextArray,
    is_blank,
    read_only,
    text_array,
)

MOST_MADE = 8  # things remembered of one store
_SAMPLE = 64  # cells compared before all are
_FEW = 10  # one cell of so many is few

_T = TypeVar("_T")


class CellStore(ABC):
    """Cells (rows,) that never change: an edit gives a new store, or the same if none changed."""

    _differs_from: weakref.ref[CellStore] | None = None  # a store known to be another one
    # The store that this one was made from, and the few rows that were written.
    _edit_of: tuple[weakref.ref[CellStore], IndexArray] | None = None

    def remembered(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` gives, kept under the key as long as the cells: classes as numbers, say.

        An edit of one column thus costs nothing for the others.
        """
        if key not in self._made:
            while len(self._made) >= MOST_MADE:
                del self._made[next(iter(self._made))]
            self._made[key] = make()
        found: _T = self._made[key]
        return found

    def remembered_cells(
        self, key: Hashable, make: Callable[[CellStore], FloatArray]
    ) -> FloatArray:
        """The same for numbers (rows,) of which each depends on its own cell alone.

        After an edit of some cells only these are looked at again. Read-only.
        """
        return self.remembered(key, lambda: read_only(self._from_before(key, make)))

    def _from_before(self, key: Hashable, make: Callable[[CellStore], FloatArray]) -> FloatArray:
        before, rows = self._edit_of or (None, None)
        old = None if before is None else before()
        known = None if old is None else old.recalled(key)
        if known is None or rows is None:
            return make(self)
        changed: FloatArray = known.copy()
        changed[rows] = make(self.taken(rows))
        return changed

    def recalled(self, key: Hashable) -> Any:
        """What is remembered under the key, or None."""
        return self._made.get(key)

    @cached_property
    def _made(self) -> dict[Hashable, Any]:
        return {}

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def text(self, row: int) -> str:
        """One cell as text, "" for a missing one."""

    @abstractmethod
    def texts(self, rows: IndexArray | slice | None = None) -> TextArray:
        """The texts of these rows, of all rows unless said otherwise; read-only."""

    @property
    @abstractmethod
    def numbers(self) -> FloatArray:
        """The cells as numbers (rows,), read-only: NaN where a cell is missing or no number."""

    @abstractmethod
    def equals(self, word: str) -> BoolArray:
        """Which cells (rows,) are this word, spaces around them ignored."""

    @abstractmethod
    def containing(self, text: str) -> BoolArray:
        """Which cells (rows,) have this text in them, whatever its case."""

    @property
    @abstractmethod
    def blank(self) -> BoolArray:
        """Which cells (rows,) hold nothing, or nothing but spaces; read-only."""

    def blank_at(self, rows: IndexArray) -> BoolArray:
        """The same for these rows, without looking at all cells where the rows are few."""
        if len(rows) * _FEW > len(self):
            return self.blank[rows]
        return is_blank(self.texts(rows))

    @property
    @abstractmethod
    def counts(self) -> Counter[str]:
        """How often each text comes, spaces around it and blank cells left out.

        In the order in which they come first.
        """

    @abstractmethod
    def arrays(self) -> Iterator[np.ndarray[Any, Any]]:
        """Every array held, to count memory."""

    # Edits

    def written(self, rows: IndexArray, texts: Sequence[str]) -> CellStore:
        """Other texts in these rows."""
        new = text_array(texts)
        if np.array_equal(self.texts(rows), new):
            return self
        made = self._known_as_other(self._written(rows, new))
        if len(rows) * _FEW < len(self):
            made._edit_of = (weakref.ref(self), rows)
        return made

    def filled(self, rows: IndexArray, text: str) -> CellStore:
        """The same text in all these rows."""
        made = self._filled(rows, str(text_array([text])[0]))
        return self if made is self else self._known_as_other(made)

    def _known_as_other(self, made: CellStore) -> CellStore:
        made._differs_from = weakref.ref(self)
        return made

    @abstractmethod
    def _written(self, rows: IndexArray, texts: TextArray) -> CellStore: ...

    @abstractmethod
    def _filled(self, rows: IndexArray, text: str) -> CellStore:
        """The store itself where that changes nothing."""

    @abstractmethod
    def taken(self, rows: IndexArray) -> CellStore:
        """The rows with these numbers, in this order."""

    def without(self, rows: IndexArray) -> CellStore:
        """All rows but these, ascending and each once."""
        kept = np.ones(len(self), dtype=np.bool_)
        kept[rows] = False
        return self.taken(np.flatnonzero(kept))

    @abstractmethod
    def inserted(self, at: int, texts: Sequence[str]) -> CellStore:
        """The texts as new rows before row `at`."""

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, CellStore):
            return NotImplemented
        if len(self) != len(other) or self._is_other(other) or other._is_other(self):
            return False
        # Stores that differ mostly do so in many cells: a few of them tell, in no time.
        some = np.arange(0, len(self), max(1, len(self) // _SAMPLE))
        return bool(np.array_equal(self.texts(some), other.texts(some))) and self._same(other)

    __hash__ = None  # type: ignore[assignment]

    def _is_other(self, other: CellStore) -> bool:
        return self._differs_from is not None and self._differs_from() is other

    def _same(self, other: CellStore) -> bool:
        return bool(np.array_equal(self.texts(), other.texts()))


def pieces_around(array: Any, rows: IndexArray) -> Any:
    """An array without some rows, ascending and few: texts are copied quickest as long pieces."""
    edges = [-1, *rows.tolist(), len(array)]
    return np.concatenate([array[a + 1 : b] for a, b in pairwise(edges)])


def as_slice(rows: IndexArray) -> IndexArray | slice:
    """The rows as a slice where they follow one another, which numpy reads and writes quicker."""
    if len(rows) < 2 or rows[-1] - rows[0] + 1 != len(rows) or not (np.diff(rows) == 1).all():
        return rows
    return slice(int(rows[0]), int(rows[-1]) + 1)
