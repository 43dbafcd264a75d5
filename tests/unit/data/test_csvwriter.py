from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nnstudio.core.problems import Problem
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.delimited import read_table
from nnstudio.data.numbers import is_number
from nnstudio.data.table import Role, Table, column

TRICKY = st.text("ab1,;|.\t\"'=+-@ e\n", max_size=6)
CELLS = st.one_of(TRICKY, st.sampled_from(["", "1", "2.5", "-3", "1,5", "F", "M"]), st.text())
UNITS = st.sampled_from([None, "kg", "lb", "m2", "=x"])


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows = draw(st.integers(0, 4))
    headers = draw(st.lists(st.tuples(TRICKY | st.text(), UNITS), min_size=1, max_size=4))
    cells = st.lists(CELLS, min_size=rows, max_size=rows)
    try:
        return Table("t", tuple(column(*header, Role.SKIP, draw(cells)) for header in headers))
    except Problem:  # a name that is empty, too long or there twice
        assume(False)
        raise


def test_a_table_is_written_as_spreadsheets_expect() -> None:
    table = Table(
        "T",
        (
            column("Name", None, Role.NAME, ["O'Brien, Ann", "5'7\"", "=1+1"]),
            column("Weight", "lb", Role.INPUT, ["133", "-1,5", ""]),
            column("2020", None, Role.SKIP, ["a;b", "x\ty", "-x"]),
        ),
    )
    assert to_csv(table) == (
        'Name,Weight (lb),\'2020\n"O\'Brien, Ann",133,"a;b"\n"5\'7""",-1.5,"x\ty"\n\'=1+1,"",\'-x\n'
    )


def test_blank_rows_of_one_column_are_kept(tmp_path: Path) -> None:
    table = Table("t", (column("A", None, Role.SKIP, ["", "x", ""]),))
    assert _written_and_read(table, tmp_path).columns[0].cells.tolist() == ["", "x", ""]


def test_a_name_with_a_bar_in_it_is_no_second_column(tmp_path: Path) -> None:
    table = Table("t", (column("a|b", None, Role.SKIP, ["x", "y|z"]),))
    read = _written_and_read(table, tmp_path)
    assert [c.name for c in read.columns] == ["a|b"]
    assert read.columns[0].cells.tolist() == ["x", "y|z"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(table=tables())
def test_names_units_and_cells_come_back(table: Table, tmp_path: Path) -> None:
    read = _written_and_read(table, tmp_path)
    assert [(c.name, c.unit) for c in read.columns] == [(c.name, c.unit) for c in table.columns]
    for was, now in zip(table.columns, read.columns, strict=True):
        # Only the decimal comma of a number becomes a point.
        expected = [t.replace(",", ".") if is_number(t) else t for t in was.cells.tolist()]
        assert now.cells.tolist() == expected


def _written_and_read(table: Table, folder: Path) -> Table:
    path = folder / "t.csv"
    path.write_text(to_csv(table), encoding="utf-8", newline="")
    return read_table(path)
