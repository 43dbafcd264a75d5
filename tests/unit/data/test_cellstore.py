"""Both stores of a column's cells behave like one list of texts."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.data.basestore import MOST_MADE
from nnstudio.data.cells import text_array
from nnstudio.data.cellstore import MOST_ODD, CellStore, NumberStore, TextStore
from nnstudio.data.numbers import format_number, parse_numbers
from nnstudio.data.textstore import MOST_WORDS

_NUMBERS = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300)
_SHORTEST = _NUMBERS.map(format_number)
_CELLS = st.one_of(_SHORTEST, st.just(""), st.sampled_from(["1.50", " ", "abc", "1,5", "007"]))


def _number_store(texts: list[str]) -> NumberStore:
    empty = NumberStore(np.full(len(texts), np.nan))
    store = empty.written(np.arange(len(texts)), texts)
    assert isinstance(store, NumberStore)
    return store


def _holds(store: CellStore, texts: list[str]) -> None:
    assert store.texts().tolist() == texts
    assert [store.text(row) for row in range(len(texts))] == texts
    expected = parse_numbers(text_array(texts))
    assert np.array_equal(store.numbers, expected, equal_nan=True)
    assert store.blank.tolist() == [not text.strip() for text in texts]


@given(st.lists(_CELLS), st.data())
@settings(max_examples=150, deadline=None)
def test_edits_give_the_same_texts_in_both_stores(texts: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(texts)))
    more = data.draw(st.lists(_CELLS, max_size=3))
    grown = [*texts[:at], *more, *texts[at:]]
    order = data.draw(st.lists(st.integers(0, max(0, len(grown) - 1)), max_size=6))
    order = order if grown else []
    taken = [grown[row] for row in order]
    places = sorted(set(data.draw(st.lists(st.integers(0, max(0, len(taken) - 1)), max_size=3))))
    places = places if taken else []
    new = data.draw(st.lists(_CELLS, min_size=len(places), max_size=len(places)))
    written = list(taken)
    for place, text in zip(places, new, strict=True):
        written[place] = text
    for first in (TextStore(text_array(texts)), _number_store(texts)):
        _holds(first, texts)
        second = first.inserted(at, more)
        _holds(second, grown)
        third = second.taken(np.array(order, dtype=np.intp))
        _holds(third, taken)
        _holds(third.written(np.array(places, dtype=np.intp), new), written)


@given(st.lists(_CELLS))
def test_stores_are_equal_where_their_texts_are(texts: list[str]) -> None:
    numbers, words = _number_store(texts), TextStore(text_array(texts))
    assert numbers == words == numbers == _number_store(texts)
    other = [*texts, "5"]
    assert numbers != _number_store(other)
    assert numbers != TextStore(text_array(other))


def test_minus_zero_stays_minus_zero() -> None:
    store = _number_store(["-0", "0"])
    assert store.text(0) == "-0"
    assert np.signbit(store.numbers).tolist() == [True, False]


def test_many_words_turn_numbers_into_texts() -> None:
    rows = np.arange(MOST_ODD + 1)
    store = NumberStore(np.arange(5_000.0)).written(rows, ["word"] * len(rows))
    assert isinstance(store, TextStore)
    assert store.text(0) == "word"
    assert store.text(4_999) == "4999"


def test_a_number_store_shares_nothing_with_its_edit() -> None:
    store = NumberStore(np.array([1.0, 2.0]))
    edited = store.written(np.array([0]), ["3"])
    assert store.texts().tolist() == ["1", "2"]
    assert edited.texts().tolist() == ["3", "2"]
    assert not store.numbers.flags.writeable
    assert not edited.numbers.flags.writeable


def test_texts_count_in_the_order_in_which_they_come() -> None:
    store = TextStore(text_array(["b", " a ", "", "b", " "]))
    assert list(store.counts.items()) == [("b", 2), ("a", 1)]


def test_other_arrays_than_texts_are_refused() -> None:
    with pytest.raises(TypeError, match="StringDType"):
        TextStore(np.array(["a"]))


# What is known of the cells follows every edit


@given(st.lists(_CELLS, min_size=1), st.data())
@settings(max_examples=150, deadline=None)
def test_what_is_known_of_a_store_is_true_of_its_edit(
    texts: list[str], data: st.DataObject
) -> None:
    row = st.integers(0, len(texts) - 1)
    rows = np.array(sorted(set(data.draw(st.lists(row, min_size=1)))), dtype=np.intp)
    word = data.draw(_CELLS)
    for store in (TextStore(text_array(texts)), _number_store(texts)):
        assert store.numbers is not None
        assert len(store.blank) == store.blank.size == len(texts)
        assert sum(store.counts.values()) == (~store.blank).sum()
        filled = store.filled(rows, word)
        written = store.written(rows, [word] * len(rows))
        expected = [word if i in rows else text for i, text in enumerate(texts)]
        fresh = TextStore(text_array(expected))
        for edited in (filled, written):
            _holds(edited, expected)
            assert list(edited.counts.items()) == list(fresh.counts.items())
            assert edited.equals("abc").tolist() == fresh.equals("abc").tolist()
            assert edited.containing("5").tolist() == ["5" in text for text in expected]
        assert (store == filled) == (texts == expected)


def test_only_the_last_few_things_made_of_a_store_are_remembered() -> None:
    store = TextStore(text_array(["a"]))
    for key in range(MOST_MADE + 1):
        assert store.remembered(key, lambda key=key: [key]) == [key]  # type: ignore[misc]
    assert store.recalled(0) is None
    assert [store.recalled(key) for key in range(1, MOST_MADE + 1)] == [
        [key] for key in range(1, MOST_MADE + 1)
    ]


def test_after_an_edit_of_few_cells_only_these_are_looked_at_again() -> None:
    store = TextStore(text_array([str(number) for number in range(50)]))
    looked_at: list[int] = []

    def doubled(cells: CellStore) -> np.ndarray:
        looked_at.append(len(cells))
        return cells.numbers * 2.0

    assert store.remembered_cells("doubled", doubled)[7] == 14.0
    edited = store.written(np.array([7, 9]), ["100", "200"])
    found = edited.remembered_cells("doubled", doubled)
    assert looked_at == [50, 2]
    expected = np.arange(50.0) * 2.0
    expected[[7, 9]] = 200.0, 400.0
    np.testing.assert_array_equal(found, expected)
    assert store.remembered_cells("doubled", doubled)[7] == 14.0
    many = store.written(np.arange(20), ["1"] * 20)
    assert many.remembered_cells("doubled", doubled)[:20].tolist() == [2.0] * 20
    assert looked_at == [50, 2, 50]


def test_a_store_is_no_list() -> None:
    assert TextStore(text_array(["a"])) != ["a"]


def test_a_single_cell_that_differs_among_many_is_seen() -> None:
    numbers = np.arange(500.0)
    other = numbers.copy()
    other[1] = -1.0  # not among the few that are looked at first
    assert NumberStore(numbers) != NumberStore(other)
    assert NumberStore(numbers) != NumberStore(numbers.copy(), {1: "1.0"})
    assert NumberStore(numbers) == NumberStore(numbers.copy())


def test_the_arrays_of_a_store_are_all_it_holds() -> None:
    numbers = NumberStore(np.arange(5.0))
    assert [*numbers.arrays()] == [numbers.numbers]
    store = TextStore(text_array(["1", "a"]))
    assert [id(array) for array in store.arrays()] == [id(store.texts())]
    known = [store.texts(), store.numbers, store.blank]
    assert store.words is not None
    assert [id(array) for array in store.arrays()] == list(map(id, [*known, store.words.codes]))


@pytest.mark.parametrize("count", [MOST_ODD, MOST_ODD + 1, 5_000])
def test_a_word_fills_few_and_many_cells_of_numbers(count: int) -> None:
    store = NumberStore(np.arange(5_000.0))
    filled = store.filled(np.arange(count), "word")
    assert isinstance(filled, NumberStore if count == MOST_ODD else TextStore)
    expected = ["word"] * count + [str(row) for row in range(count, 5_000)]
    assert filled.texts().tolist() == expected
    assert np.isnan(filled.numbers[:count]).all()
    np.testing.assert_array_equal(filled.numbers[count:], store.numbers[count:])


@pytest.mark.parametrize("edit", ["filled", "written", "inserted"])
def test_a_text_too_many_ends_the_numbering_of_texts(edit: str) -> None:
    texts = [f"word {i % MOST_WORDS}" for i in range(3 * MOST_WORDS)]
    store = TextStore(text_array(texts))
    assert store.words is not None
    rows = np.array([0])
    edited = {
        "filled": lambda: store.filled(rows, "new"),
        "written": lambda: store.written(rows, ["new"]),
        "inserted": lambda: store.inserted(0, ["new"]),
    }[edit]()
    assert isinstance(edited, TextStore)
    assert edited.words is None
    assert edited.counts["new"] == 1
    assert edited.counts["word 0"] == (3 if edit == "inserted" else 2)
    assert np.flatnonzero(edited.equals("new")).tolist() == [0]


def test_texts_that_become_many_only_late_are_not_numbered() -> None:
    texts = ["same"] * 25_000 + [f"word {i}" for i in range(MOST_WORDS)]
    store = TextStore(text_array(texts))
    assert store.words is None
    assert store.counts["same"] == 25_000
    assert store.counts["word 7"] == 1


@pytest.mark.parametrize("count", [100, 101, 250])
def test_many_rows_are_taken_out_as_few_are(count: int) -> None:
    texts = [f"{i % 7}" for i in range(300)]
    store = TextStore(text_array(texts))
    rows = np.arange(count)
    assert store.without(rows).texts().tolist() == texts[count:]
    assert len(store) == 300


def test_an_edit_that_changes_nothing_is_the_same_store() -> None:
    for store in (TextStore(text_array(["a", "1"])), _number_store(["7", "1"])):
        same = store.text(1)
        assert store.written(np.array([1]), [same]) is store
        assert store.filled(np.array([1]), same) is store


def test_very_many_different_texts_are_not_numbered() -> None:
    texts = [f"word {i}" for i in range(3_000)] + [" word 7 "]
    store = TextStore(text_array(texts))
    assert store.words is None
    assert np.flatnonzero(store.equals("word 7")).tolist() == [7, 3_000]
    assert store.counts["word 7"] == 2
    assert store.containing("WORD 299").sum() == 11


@pytest.mark.parametrize("text", ["abc", "ä", "x" * 40])
def test_many_texts_are_taken_in_order_whatever_they_are(text: str) -> None:
    texts = [f"{text}{i}" for i in range(12_000)]
    store = TextStore(text_array(texts))
    rows = np.random.RandomState(0).permutation(len(texts))
    assert store.taken(rows).texts().tolist() == [texts[row] for row in rows]


@pytest.mark.parametrize("gone", [[], [0], [5], [0, 1, 2], [2, 5], [0, 1, 2, 3, 4, 5]])
@pytest.mark.parametrize("warm", [False, True])
def test_rows_are_taken_out_whatever_is_known_of_the_cells(gone: list[int], warm: bool) -> None:
    texts = ["a", "", "1.50", "b", "a", " 7 "]
    rows = np.array(gone, dtype=np.intp)
    kept = [row for row in range(6) if row not in gone]
    for store in (
        TextStore(text_array(texts)),
        NumberStore(
            parse_numbers(text_array(texts)), {0: "a", 2: "1.50", 3: "b", 4: "a", 5: " 7 "}
        ),
    ):
        if warm:
            assert store.numbers[2] == 1.5
            assert store.counts["a"] == 2
            assert store.blank[1]
        left = store.without(rows)
        fresh = TextStore(text_array([texts[row] for row in kept]))
        assert left.texts().tolist() == fresh.texts().tolist()
        np.testing.assert_array_equal(left.numbers, fresh.numbers)
        assert left.blank.tolist() == fresh.blank.tolist()
        assert left.counts == fresh.counts
        assert len(store) == 6
