"""Predictions as files: every number to the last bit, every text harmless, every row there."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.importing import FileFormat, read_file
from nnstudio.data.table import MAX_COLUMNS, Table
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.family import Member
from nnstudio.document.predictions import of_family, of_table, predictions, save_predictions
from nnstudio.document.teach import teach

HOSTILE = [
    "=1+1",
    "+1+1",
    "-A1",
    "@SUM(A1)",
    "\t=1",
    "'=1",
    'a "quoted", one',
    "Jörg; über",
    "=cmd",
]
FORMAT = FileFormat(delimiter=",", decimal_mark=".", header=True)
FOUND = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def trained() -> Document:
    return teach(course_document(), 50)


def many(label: list[str], kind: Kind, name: str = "Kind") -> Document:
    rows = len(label)
    columns = (
        column("Name", None, Role.NAME, [f"thing {row}" for row in range(rows)]),
        column("Size", "cm", Role.INPUT, [f"{10 + row % 7}.5" for row in range(rows)]),
        column(
            "Colour",
            None,
            Role.INPUT,
            [("red", "green", "blue")[row % 3] for row in range(rows)],
            Kind.CATEGORY,
        ),
        column(
            "Wet", None, Role.INPUT, [("no", "yes")[row % 2] for row in range(rows)], Kind.CATEGORY
        ),
        column(name, None, Role.LABEL, label, kind),
    )
    return new_document(Table("Things", columns))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_written_is_read_back_to_the_last_bit(
    trained: Document, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"p.{ending}"
    model = trained.model()
    table = of_table(trained, model)
    words = save_predictions(table, path)
    assert words == f"4 predictions to p.{ending}"
    back = read_file(path, FORMAT).table
    assert [c.header for c in back.columns] == [
        "Name",
        "Weight (lb)",
        "Height (in)",
        "Gender",
        "predicted Gender",
        "probability",
        "output",
    ]
    outputs = model.outputs(trained.training.raw)[:, 0]
    assert back.columns[-1].numbers.tobytes() == outputs.tobytes()
    assert back.columns[1].numbers.tobytes() == trained.training.raw[:, 0].tobytes()
    answers = model.answers(trained.training.raw)
    assert back.columns[4].cells.tolist() == [answer.text for answer in answers]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_texts_that_a_spreadsheet_would_run_are_harmless(
    trained: Document, tmp_path: Path, ending: str
) -> None:
    raw = np.tile(trained.training.raw[:1], (len(HOSTILE), 1))
    path = tmp_path / f"p.{ending}"
    save_predictions(predictions(trained.model(), HOSTILE, raw), path)
    back = read_file(path, FORMAT).table
    if ending == "xlsx":  # a text cell is never run there, so it stands as it is
        assert back.columns[0].cells.tolist() == HOSTILE
        return
    assert back.columns[0].cells.tolist() == HOSTILE
    records = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    for record in records:
        assert not record[0].startswith(("=", "+", "-", "@", "\t", "\r"))


@FOUND
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12),
            st.floats(-1e6, 1e6),
            st.floats(-1e6, 1e6),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_any_names_and_numbers_come_back(
    trained: Document, tmp_path: Path, rows: list[tuple[str, float, float]]
) -> None:
    model = trained.model()
    raw = np.array([[x, y] for _, x, y in rows])
    path = tmp_path / "p.csv"
    names = [name.strip() or "x" for name, _, _ in rows]
    table = predictions(model, names, raw)
    try:
        save_predictions(table, path)
    except FileProblem:
        # What a table cannot hold (a lone carriage return, say) is refused, and nothing is written.
        assert any(not name.isprintable() for name in names)
        return
    back = read_file(path, FORMAT).table
    assert back.columns[1].numbers.tobytes() == raw[:, 0].tobytes()
    assert back.columns[0].cells.tolist() == table.columns[0].cells.tolist()
    assert back.columns[-1].numbers.tobytes() == model.outputs(raw)[:, 0].tobytes()


def test_several_classes_have_an_output_each(tmp_path: Path) -> None:
    document = teach(
        many([("ball", "cube", "=ring")[row % 3] for row in range(12)], Kind.CATEGORY), 5
    )
    model = document.model()
    table = of_table(document, model)
    names = [c.name for c in table.columns]
    assert names[:5] == ["Name", "Size", "Colour", "Wet", "Kind"]
    assert names[5:] == ["predicted Kind", "output =ring", "output ball", "output cube"]
    assert table.columns[2].cells.tolist()[:3] == ["red", "green", "blue"]
    assert table.columns[3].cells.tolist()[:2] == ["no", "yes"]
    outputs = np.column_stack([c.numbers for c in table.columns[6:]])
    np.testing.assert_array_equal(outputs, model.outputs(document.training.raw))
    save_predictions(table, tmp_path / "p.csv")
    back = read_file(tmp_path / "p.csv", FORMAT).table
    assert [c.name for c in back.columns] == names


def test_a_number_is_in_the_labels_unit() -> None:
    document = many([str(100 + 7 * row) for row in range(12)], Kind.NUMBER, "Weight (g)")
    model = document.model()
    table = of_table(document, model)
    assert table.columns[-1].header == "predicted Weight (g)"
    said = [answer.number for answer in model.answers(document.training.raw)]
    assert table.columns[-1].numbers.tolist() == said


def test_rows_held_out_are_there_and_told() -> None:
    document = many([("no", "yes")[row % 2] for row in range(12)], Kind.CATEGORY)
    document = document.with_hold_out(HoldOut(0.25, seed=3))
    table = of_table(document, document.model())
    assert table.row_count == 12
    held = next(c for c in table.columns if c.name == "Held out")
    assert [row for row, text in enumerate(held.cells.tolist()) if text == "yes"] == (
        document.training.held.tolist()
    )


def test_names_that_are_taken_get_a_number() -> None:
    document = course_document()
    renamed = document.with_table(document.table.renamed(1, "output").renamed(2, "Name of it"))
    names = [c.name for c in of_table(renamed, renamed.model()).columns]
    assert len(set(names)) == len(names)
    assert names[-1] == "output 2"


def test_a_family_is_asked_together(trained: Document) -> None:
    family = (
        Member("Emily", (Quantity(128.0, "lb"), Quantity(63.0, "in"))),
        Member("Steve", (Quantity(73.0, "kg"), Quantity(182.0, "cm"))),
    )
    table = of_family(trained.with_family(family), trained.model())
    assert table.columns[0].cells.tolist() == ["Emily", "Steve"]
    assert table.columns[1].numbers[1] == pytest.approx(160.937, abs=1e-3)
    assert [c.name for c in table.columns] == [
        "Name",
        "Weight",
        "Height",
        "predicted Gender",
        "probability",
        "output",
    ]
    with pytest.raises(Problem, match="has no rows yet"):
        of_family(trained, trained.model())
    odd = (Member("Odd", (Quantity(1.0, "cm"), Quantity(63.0, "in"))),)
    with pytest.raises(Problem, match="A value of 'Odd' does not fit"):
        of_family(trained.with_family(odd), trained.model())


def test_other_endings_and_places_are_refused(trained: Document, tmp_path: Path) -> None:
    table = of_table(trained, trained.model())
    with pytest.raises(Problem, match=r"'p.txt' has to end in .csv or .xlsx"):
        save_predictions(table, tmp_path / "p.txt")
    with pytest.raises(FileProblem, match="there is no folder"):
        save_predictions(table, tmp_path / "nowhere" / "p.csv")
    assert list(tmp_path.iterdir()) == []


def test_an_answer_that_is_no_number_is_refused(trained: Document) -> None:
    model = trained.model()
    with pytest.raises(Problem, match="too large for this network"):
        predictions(model, ["x"], np.array([[np.inf, np.nan]]))


def test_a_table_without_a_row_that_can_be_used_says_why(trained: Document) -> None:
    empty = trained.with_table(trained.table.without_rows(range(4)))
    with pytest.raises(Problem) as said:
        of_table(empty, empty.model())
    assert str(said.value) == empty.training.why_not
    unlabelled = trained.with_table(trained.table.with_role(3, Role.SKIP))
    with pytest.raises(Problem, match="No column is the label"):
        of_table(unlabelled, trained.model())


def test_more_columns_than_a_table_has_are_refused(trained: Document) -> None:
    def beside(known: int) -> Table:
        further = [(f"k{n}", ["1"] * 4) for n in range(known)]
        return predictions(trained.model(), list("abcd"), trained.training.raw, further)

    own = len(beside(0).columns)
    assert len(beside(MAX_COLUMNS - own).columns) == MAX_COLUMNS
    with pytest.raises(Problem, match="have 1,001 columns; a table has 1,000"):
        beside(MAX_COLUMNS - own + 1)


def test_an_output_that_is_no_probability_stands_alone() -> None:
    document = teach(course_document().with_layer(1, LayerSpec(1, "linear")), 20)
    table = of_table(document, document.model())
    assert [c.name for c in table.columns[-3:]] == ["Gender", "predicted Gender", "output"]
    outputs = document.model().outputs(document.training.raw)[:, 0]
    assert table.columns[-1].numbers.tolist() == outputs.tolist()
