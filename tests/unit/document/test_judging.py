"""How well a network does on its rows: over which of them, in which unit, and in a sentence."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import Params
from nnstudio.data.codings import NumberCoding
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.holdout import HoldOut
from nnstudio.data.table import Table
from nnstudio.data.task import Task
from nnstudio.document import judging
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.judging import headline, judge
from nnstudio.document.teach import teach
from tests.unit.document.subjects import things

COURSE = course_document()


def line(unit: str | None = "kg", rows: int = 8) -> Document:
    """y = 2 x, a quarter of the rows held out."""
    columns = (
        column("x", None, Role.INPUT, [str(n) for n in range(rows)]),
        column("y", unit, Role.LABEL, [str(2 * n) for n in range(rows)], Kind.NUMBER),
    )
    return new_document(Table("Line", columns), hold_out=HoldOut(0.25))


def test_without_rows_it_is_said_why_there_is_nothing_to_judge() -> None:
    empty = COURSE.with_table(COURSE.table.without_rows(range(4)))
    found = judge(empty)
    assert (found.trained, found.held) == (None, None)
    assert found.why_not is not None
    assert found.why_not == empty.training.why_not


def test_every_row_is_judged_and_those_held_out_apart() -> None:
    document = teach(line(), 50)
    found = judge(document)
    assert found.why_not is None
    assert found.trained is not None
    assert found.held is not None
    assert found.trained.rows.tolist() == document.training.rows.tolist()
    assert found.held.rows.tolist() == document.training.held.tolist()
    assert len(found.trained) + len(found.held) == 8
    assert judge(COURSE).held is None


def test_a_number_is_judged_in_the_labels_own_unit() -> None:
    document = teach(line(), 50)
    found = judge(document).trained
    assert isinstance(document.coding, NumberCoding)
    assert found is not None
    assert (found.task, found.unit, found.label) == (Task.NUMBER, "kg", "y")
    assert found.truth[:, 0] == pytest.approx(2.0 * document.training.rows)
    said = document.coding.raw(document.model().outputs(document.training.raw))
    assert found.said == pytest.approx(said)


def test_classes_have_no_unit() -> None:
    found = judge(COURSE).trained
    assert found is not None
    assert (found.unit, found.classes) == (None, COURSE.coding.classes)
    assert found.truth.tolist() == COURSE.training.targets.tolist()


def test_the_network_that_training_came_to_may_be_judged_instead() -> None:
    trained = teach(COURSE, 1000)
    before, after = judge(COURSE).trained, judge(COURSE, trained.model()).trained
    assert before is not None
    assert after is not None
    assert after.said.tolist() == trained.model().outputs(trained.training.raw).tolist()
    assert after.accuracy == 1.0 > before.accuracy


def test_of_many_rows_some_are_judged_and_it_says_so() -> None:
    document = line(rows=40)
    found = judge(document, most=10)
    assert found.trained is not None
    assert found.held is not None
    assert found.why_not == "Figures are over 10 rows, evenly spread."
    assert len(found.trained) == len(found.held) == 10
    rows = document.training.rows
    assert (found.trained.rows[0], found.trained.rows[-1]) == (rows[0], rows[-1])
    all_of_them = judge(document, most=30)
    assert all_of_them.why_not is None
    assert all_of_them.trained is not None
    assert len(all_of_them.trained) == 30


def test_rows_fed_forward_in_parts_say_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = judge(line()).trained
    monkeypatch.setattr(judging, "AT_ONCE", 4)
    parts = judge(line()).trained
    assert whole is not None
    assert parts is not None
    assert parts.said.tolist() == whole.said.tolist()


def said(document: Document) -> str:
    found = judge(document).trained
    assert found is not None
    return headline(found)


def test_the_headline_of_two_classes_has_the_area_under_the_curve() -> None:
    assert said(teach(COURSE, 1000)) == "accuracy 100.0% (4 of 4), AUC 1.0000"


def test_where_only_one_class_is_there_is_no_area() -> None:
    women = COURSE.with_table(COURSE.table.without_rows([1]).without_rows([1]))
    found = judge(women, teach(COURSE, 1000).model()).trained
    assert found is not None
    assert np.isnan(found.auc)
    assert headline(found) == "accuracy 100.0% (2 of 2)"


def test_the_headline_of_many_classes_is_the_accuracy() -> None:
    document = things("many")
    found = judge(document).trained
    assert found is not None
    assert said(document) == f"accuracy {found.right / 12:.1%} ({found.right} of 12)"


@pytest.mark.parametrize(("unit", "shown"), [("kg", " kg"), (None, "")])
def test_the_headline_of_a_number_is_how_far_off_it_is(unit: str | None, shown: str) -> None:
    document = teach(line(unit), 50)
    found = judge(document).trained
    assert found is not None
    off = np.abs(found.truth - found.said).mean()
    text = f"R\u00b2 {found.r2:.4f}, mean absolute error {off:.4g}{shown} over 6 rows"
    assert said(document) == text


def test_a_network_that_lost_its_numbers_has_no_figures() -> None:
    lost = Params(COURSE.spec, np.full(9, np.nan))
    found = judge(COURSE, replace(COURSE.model(), params=lost)).trained
    assert found is not None
    assert headline(found).startswith("The network's output is no longer a number for 4 rows of 4")
