"""Going through the cells that match, both ways and round the ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.samples import four_people
from nnstudio.data.table import Role, Table, column
from nnstudio.session.cellfinder import CellFinder


def test_matches_come_in_reading_order_and_begin_again() -> None:
    finder = CellFinder(four_people(), "a")
    found, place = [], (0, -1)
    for _ in range(finder.count + 1):
        place = finder.after(*place, 1) or place
        found.append(place)
    assert found == [(0, 0), (2, 0), (3, 0), (0, 0)]
    assert finder.after(0, 0, -1) == (3, 0)
    assert [finder.place(*p) for p in found[:3]] == [0, 1, 2]


def test_nothing_found_is_nothing() -> None:
    assert CellFinder(four_people(), "zebra").after(0, 0, 1) is None
    assert CellFinder(four_people(), "").count == 0


@given(
    st.lists(st.tuples(st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=8),
    st.integers(0, 7),
    st.integers(0, 2),
)
def test_the_next_match_is_the_next_in_reading_order(
    hits: list[tuple[bool, bool, bool]], row: int, col: int
) -> None:
    texts = [["x" if hit else "" for hit in line] for line in hits]
    columns = [column(f"C{i}", None, Role.SKIP, [line[i] for line in texts]) for i in range(3)]
    finder = CellFinder(Table("t", tuple(columns)), "x")
    places = [(r, c) for r, line in enumerate(hits) for c, hit in enumerate(line) if hit]
    after = [p for p in places if p > (row, col)] + places
    before = [p for p in places[::-1] if p < (row, col)] + places[::-1]
    assert finder.after(row, col, 1) == (after[0] if after else None)
    assert finder.after(row, col, -1) == (before[0] if before else None)
    assert finder.is_match(row, col) == ((row, col) in places)
    assert finder.place(row, col) == sum(p < (row, col) for p in places)
