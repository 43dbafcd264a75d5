"""What cannot be measured is said in a sentence, and nothing is made up in its place."""

from __future__ import annotations

import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.data.table import Role
from nnstudio.document.document import Document, course_document
from nnstudio.document.task.standing import LIVE_ROWS, LIVE_WORK, Standing, rows_at_once
from nnstudio.document.teach import teach


def standing(document: Document) -> Standing:
    return Standing(document, document.model(), document.progress.epoch, "mse")


@pytest.fixture
def lost() -> Document:
    """A network that says what is no number."""
    document = course_document().with_layers((LayerSpec(2, "linear"), LayerSpec(1, "linear")))
    for name in document.progress.params.named():
        document = document.with_parameter(name, 1e300)
    return document


def test_without_rows_there_is_neither_loss_nor_accuracy() -> None:
    course = course_document()
    empty = course.with_table(course.table.without_rows(range(4)))
    why_not = empty.training.why_not
    assert why_not
    for measure in (standing(empty).loss_over, standing(empty).accuracy_over):
        with pytest.raises(Problem) as said:
            measure(held=False)
        assert str(said.value) == why_not


def test_where_no_row_is_held_out_none_is_right() -> None:
    with pytest.raises(Problem, match=r"No row is held out\."):
        standing(course_document()).accuracy_over(held=True)


def test_outputs_that_are_no_number_are_neither_right_nor_an_answer(lost: Document) -> None:
    with pytest.raises(Problem, match="no longer a number for 4 rows of 4"):
        standing(lost).accuracy_over(held=False)
    with pytest.raises(Problem, match="The network's output is no longer a number"):
        standing(lost).answer_for("Bob")


def test_a_row_with_a_gap_has_no_answer() -> None:
    trained = teach(course_document(), 500)
    assert standing(trained).answer_for("Bob") == "M"
    gap = trained.with_table(trained.table.with_cell(1, 1, ""))
    assert gap.table.row_name(1) == "Bob"
    with pytest.raises(Problem, match="The row of 'Bob' has an input that cannot be used"):
        standing(gap).answer_for("Bob")


def test_a_table_without_names_has_no_row_of_that_name() -> None:
    course = course_document()
    nameless = course.with_table(course.table.with_role(0, Role.SKIP))
    with pytest.raises(Problem, match="no row named 'Bob'"):
        standing(nameless).answer_for("Bob")


def test_large_networks_are_judged_on_fewer_rows_while_somebody_watches() -> None:
    small = course_document()
    assert rows_at_once(small.model()) == LIVE_ROWS
    large = small.with_layers((LayerSpec(300), LayerSpec(300), LayerSpec(1)))
    count = large.spec.parameter_count
    assert rows_at_once(large.model()) == LIVE_WORK // count < LIVE_ROWS
    assert standing(large).spec_sizes == (count, 2)
