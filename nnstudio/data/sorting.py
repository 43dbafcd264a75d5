"""In which order a column's rows come when they are sorted by it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from nnstudio.data.basestore import as_slice
from nnstudio.data.cells import IndexArray
from nnstudio.data.cellstore import CellStore, TextStore

KeyArray = npt.NDArray[np.uint64]
_SHORT = 16  # bytes of a text that are compared as two whole numbers


def sorted_rows(store: CellStore, descending: bool = False) -> IndexArray:
    """All rows, the least first or the greatest: numbers by size, then texts by letters.

    Capital letters count as small ones; blank cells come last either way; equal cells stay in
    the order in which they were.
    """
    numbers, blank = store.numbers, store.blank
    is_number = ~np.isnan(numbers)
    rows = np.flatnonzero(is_number)
    values = numbers[rows]
    by_size = rows[np.argsort(-values if descending else values, kind="stable")]
    words = np.flatnonzero(~is_number & ~blank)
    by_letters = words[_text_order(store, words, descending)]
    parts = [by_letters, by_size] if descending else [by_size, by_letters]
    return np.concatenate([*parts, np.flatnonzero(blank)])


def _text_order(store: CellStore, rows: IndexArray, descending: bool) -> IndexArray:
    """The places of these rows in order, (len(rows),)."""
    if not len(rows):
        return np.zeros(0, dtype=np.intp)
    keys = _word_keys(store, rows)
    if keys is None:
        keys = _plain_keys(store, rows)
    if keys is not None:
        return np.lexsort([~key for key in keys] if descending else keys)
    words = [text.strip().casefold() for text in store.texts(rows).tolist()]
    order = sorted(range(len(words)), key=words.__getitem__, reverse=descending)
    return np.array(order, dtype=np.intp)


def _word_keys(store: CellStore, rows: IndexArray) -> list[KeyArray] | None:
    """For few different texts: the place of each among them."""
    if not isinstance(store, TextStore) or store.words is None:
        return None
    plain = [word.strip().casefold() for word in store.words.words]
    place = {word: i for i, word in enumerate(sorted(set(plain)))}
    places = np.array([place[word] for word in plain], dtype=np.uint64)
    return [places[store.words.codes[rows]]]


def _plain_keys(store: CellStore, rows: IndexArray) -> list[KeyArray] | None:
    """For short texts of plain letters: eight bytes each as a number, the last ones first."""
    texts = np.strings.strip(store.texts(as_slice(rows)))
    if int(np.strings.str_len(texts).max()) > _SHORT:
        return None
    try:
        letters = texts.astype(f"S{_SHORT}").view(np.uint8)
    except UnicodeEncodeError:
        return None
    # In ASCII a small letter is its capital plus 32.
    letters[(letters >= ord("A")) & (letters <= ord("Z"))] += 32
    parts = letters.view(">u8").reshape(len(rows), -1).astype(np.uint64)
    return [np.ascontiguousarray(part) for part in parts.T[::-1]]
