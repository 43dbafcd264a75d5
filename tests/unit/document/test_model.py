"""A trained network with all it takes to use it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.data.table import MAX_COLUMNS, Role
from nnstudio.document.document import course_document
from nnstudio.document.model import InputColumn, Model, empty_table, free_name
from nnstudio.document.teach import teach


@pytest.fixture(scope="module")
def model() -> Model:
    return teach(course_document(), 100).model()


def named(model: Model, *names: str) -> Model:
    return replace(model, inputs=tuple(InputColumn(name) for name in names))


def test_raw_values_are_scaled_before_they_are_fed_forward(model: Model) -> None:
    trace = model.trace(np.array([[133.0, 65.0], [160.0, 72.0]]))
    assert trace.a[0].tolist() == [[-2.0, -1.0], [25.0, 6.0]]
    assert model.predict(np.array([[133.0, 65.0]])).tolist() == trace.output[:1, 0].tolist()


@pytest.mark.parametrize(
    ("number", "said", "probability"),
    [(0.0, "M", 1.0), (0.25, "M", 0.75), (0.5, "F", 0.5), (0.75, "F", 0.75), (1.0, "F", 1.0)],
)
def test_the_class_changes_at_one_half(
    model: Model, number: float, said: str, probability: float
) -> None:
    assert model.class_of(number) == said
    assert model.probability_of(number) == probability


def test_only_a_sigmoid_says_how_sure_it_is() -> None:
    linear = course_document().with_layer(1, LayerSpec(1, "linear")).model()
    assert linear.probability_of(0.9) is None
    assert linear.class_of(1.7) == "F"


def test_numbers_without_end_give_no_warning(model: Model) -> None:
    huge = replace(model, params=replace(model.params, vector=np.full(9, 1e300)))
    assert huge.predict(np.array([[1e300, -1e300]])).shape == (1,)


def test_the_empty_table_has_the_networks_columns(model: Model) -> None:
    table = empty_table(model)
    assert [(c.name, c.unit, c.role) for c in table.columns] == [
        ("Name", None, Role.NAME),
        ("Weight", "lb", Role.INPUT),
        ("Height", "in", Role.INPUT),
        ("Gender", None, Role.LABEL),
    ]
    assert table.row_count == 0


def test_the_column_for_the_rows_names_takes_a_name_that_is_free(model: Model) -> None:
    assert empty_table(named(model, "Name", "Name 2")).columns[0].name == "Name 3"


def test_as_many_inputs_as_a_table_can_hold_leave_no_place_for_names(model: Model) -> None:
    table = empty_table(named(model, *map(str, range(MAX_COLUMNS - 1))))
    assert (len(table.columns), table.names) == (MAX_COLUMNS, None)
    with pytest.raises(Problem, match="columns"):
        empty_table(named(model, *map(str, range(MAX_COLUMNS))))


def test_a_name_is_numbered_only_where_it_is_taken() -> None:
    assert free_name("label", []) == "label"
    assert free_name("label", {"label", "label 2"}) == "label 3"
