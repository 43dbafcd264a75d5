"""Sorting: numbers by size, texts by letters, blank cells last, and stable."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data import sorting
from nnstudio.data.cells import text_array
from nnstudio.data.cellstore import CellStore, NumberStore, TextStore
from nnstudio.data.numbers import is_number, parse_number

_CELLS = st.one_of(
    st.integers(-30, 30).map(str),
    st.sampled_from(
        ["1,5", "-0", "", " ", "b", "B", "a", "Ärger", "zoo", "a very long text of words"]
    ),
)


def expected(texts: list[str], descending: bool) -> list[int]:
    """Python's own sort, which is stable also in reverse."""
    numbers = [i for i, text in enumerate(texts) if is_number(text)]
    blank = [i for i, text in enumerate(texts) if not text.strip()]
    words = [i for i in range(len(texts)) if i not in {*numbers, *blank}]
    numbers.sort(key=lambda i: parse_number(texts[i]), reverse=descending)
    words.sort(key=lambda i: texts[i].strip().casefold(), reverse=descending)
    return [*words, *numbers, *blank] if descending else [*numbers, *words, *blank]


@given(st.lists(_CELLS, max_size=40), st.booleans())
def test_the_order_is_that_of_pythons_own_sort(texts: list[str], descending: bool) -> None:
    store = TextStore(text_array(texts))
    assert sorting.sorted_rows(store, descending).tolist() == expected(texts, descending)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("ending", ["", " and more than sixteen letters", " ü"])
def test_many_different_texts_come_in_the_same_order(descending: bool, ending: str) -> None:
    random = np.random.RandomState(1)
    texts = [f"{'pP'[i % 2]}erson {i}{ending}" for i in random.permutation(3_000) // 2]
    store = TextStore(text_array(texts))
    assert store.words is None
    assert sorting.sorted_rows(store, descending).tolist() == expected(texts, descending)


@pytest.mark.parametrize("descending", [False, True])
def test_numbers_kept_as_numbers_sort_too(descending: bool) -> None:
    store: CellStore = NumberStore(np.array([3.0, np.nan, -1.0, 2.0, 3.0]))
    store = store.written(np.array([3]), ["none"])
    texts = store.texts().tolist()
    assert sorting.sorted_rows(store, descending).tolist() == expected(texts, descending)
