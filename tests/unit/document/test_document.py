"""Which edits start the training again and which let it go on."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from nnstudio.core.initial import MAX_SEED, init_params
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.scaling import COURSE_SHIFT, Scaling
from nnstudio.data.table import Role, column
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.runs import with_run
from nnstudio.document.teach import teach

WEIGHT, HEIGHT, GENDER = 1, 2, 3  # columns of the course's table
Edit = Callable[[Document], Document]

GO_ON: dict[str, Edit] = {
    "a cell": lambda d: d.with_table(d.table.with_cell(0, WEIGHT, "134")),
    "a label cell": lambda d: d.with_table(d.table.with_cell(0, GENDER, "M")),
    "a new row": lambda d: d.with_table(d.table.with_row(["Emily", "128", "63", "F"])),
    "a row less": lambda d: d.with_table(d.table.without_rows([1])),
    "a row's name": lambda d: d.with_table(d.table.with_cell(0, 0, "Ann")),
    "the title": lambda d: d.with_table(d.table.with_title("Friends")),
    "the rate": lambda d: d.with_settings(TrainingSettings(rate=0.2)),
    "another unit's name": lambda d: d.with_table(d.table.with_unit(WEIGHT, "kg")),
    "an input's name": lambda d: d.with_table(d.table.renamed(WEIGHT, "Mass (lb)")),
    "the label's name": lambda d: d.with_table(d.table.renamed(GENDER, "Sex")),
    "the epochs": lambda d: d.with_settings(TrainingSettings(epochs=None)),
    "the order": lambda d: d.with_settings(TrainingSettings(order="shuffle")),
}
RESTART: dict[str, Edit] = {
    "the activation": lambda d: d.with_layer(0, LayerSpec(2, "tanh")),
    "more neurons": lambda d: d.with_layer(0, LayerSpec(3)),
    "a layer more": lambda d: d.with_layer_added(1),
    "a layer less": lambda d: d.with_layer_removed(0),
    "the scaling": lambda d: d.with_scaling(Scaling("zscore")),
    "the coding": lambda d: d.with_coding(d.coding.switched()),
    "an input less": lambda d: d.with_table(d.table.with_role(HEIGHT, Role.SKIP)),
    "another label column": lambda d: d.with_table(d.table.with_role(0, Role.LABEL)),
    "no label column": lambda d: d.with_table(d.table.with_role(GENDER, Role.SKIP)),
    "another seed": lambda d: d.restarted(seed=7),
    "another start": lambda d: d.restarted(initialiser="xavier"),
    "a new start": Document.new_start,
    "a rewind": Document.rewound,
}
each_restart = pytest.mark.parametrize("edit", RESTART.values(), ids=RESTART.keys())


@pytest.fixture(scope="module")
def trained() -> Document:
    return teach(course_document(), 3)


@pytest.mark.parametrize("edit", GO_ON.values(), ids=GO_ON.keys())
def test_training_goes_on_and_the_change_is_noted(trained: Document, edit: Edit) -> None:
    changed = edit(trained)
    assert changed != trained
    assert (changed.progress, changed.curve, changed.start) == (
        trained.progress,
        trained.curve,
        trained.start,
    )
    assert changed.changes == (3,)
    assert edit(teach(changed, 1)).changes in {(3,), (3, 4)}


@each_restart
def test_training_starts_again(trained: Document, edit: Edit) -> None:
    changed = edit(trained.with_settings(TrainingSettings(rate=0.2)))
    assert changed.at_start
    assert changed.progress.params == changed.start.params
    assert (len(changed.curve), changed.changes) == (0, ())


@each_restart
def test_the_start_is_the_one_that_seed_and_structure_give(trained: Document, edit: Edit) -> None:
    changed = edit(trained)
    start = changed.start
    assert start.params == init_params(changed.spec, start.seed, start.initialiser)
    assert changed.spec.inputs == len(changed.table.inputs)


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: d.with_table(d.table.with_cell(0, WEIGHT, "133")),
        lambda d: d.with_settings(TrainingSettings()),
        lambda d: d.with_layers(d.spec.layers),
        lambda d: d.with_scaling(COURSE_SHIFT),
        lambda d: d.with_coding(d.coding),
        lambda d: d.with_parameter("w1", d.progress.params.value("w1")),
    ],
)
def test_an_edit_that_changes_nothing_gives_the_same_document(
    trained: Document, edit: Edit
) -> None:
    assert edit(trained) is trained


def test_two_changes_in_one_epoch_are_noted_once(trained: Document) -> None:
    changed = GO_ON["the rate"](GO_ON["a cell"](trained))
    assert changed.changes == (3,)
    assert GO_ON["the order"](teach(changed, 2)).changes == (3, 5)


def test_before_the_first_step_nothing_is_noted() -> None:
    assert GO_ON["a cell"](course_document()).changes == ()


def test_seeds_follow_one_another_and_end_where_they_began() -> None:
    document = course_document()
    assert document.start.seed == 44
    assert document.new_start().start.seed == 45
    assert document.restarted(seed=MAX_SEED).new_start().start.seed == 0
    with pytest.raises(Problem, match="seed"):
        document.restarted(seed=-1)


def test_a_parameter_set_before_the_first_step_is_part_of_the_start(trained: Document) -> None:
    edited = course_document().with_parameter("w1", 0.5)
    assert edited.start.params.value("w1") == 0.5
    assert teach(edited, 2).rewound() == edited
    assert trained.rewound().start == course_document().start


def test_a_parameter_set_later_leaves_the_start_alone(trained: Document) -> None:
    edited = trained.with_parameter("b3", -2.0)
    assert edited.progress.params.value("b3") == -2.0
    assert (edited.start, edited.changes) == (trained.start, (3,))


@pytest.mark.parametrize(("name", "value"), [("w7", 1.0), ("b0", 1.0), ("w1", np.nan)])
def test_a_parameter_that_cannot_be_set_is_refused(name: str, value: float) -> None:
    with pytest.raises(Problem, match=name):
        course_document().with_parameter(name, value)


def test_a_new_layer_takes_its_neighbours_activation() -> None:
    document = course_document().with_layer(0, LayerSpec(3, "elu", alpha=0.5))
    deeper = document.with_layer_added(1, units=4)
    assert deeper.spec.layers == (
        LayerSpec(3, "elu", alpha=0.5),
        LayerSpec(4, "elu", alpha=0.5),
        LayerSpec(1),
    )
    assert deeper.with_layer_removed(1).spec == document.spec
    flat = document.with_layer_removed(0)
    assert flat.spec.describe() == "2-1"
    assert flat.with_layer_added(0).spec.layers == (LayerSpec(2), LayerSpec(1))


def test_the_output_is_one_neuron_that_stays() -> None:
    document = course_document()
    with pytest.raises(Problem, match="cannot be removed"):
        document.with_layer_removed(1)
    with pytest.raises(Problem, match="one neuron"):
        document.with_layer(1, LayerSpec(2))
    assert new_document(document.table, output=LayerSpec(3)).spec == document.spec


def test_the_prepared_rows_are_kept_where_nothing_that_matters_changed(trained: Document) -> None:
    rows = trained.training
    same: list[Edit] = [
        GO_ON["the rate"],
        Document.rewound,
        Document.new_start,
        RESTART["the activation"],
        lambda d: d.with_you((Quantity(1.0, "kg"), Quantity(1.0, "cm"))),
        lambda d: d.with_parameter("w1", 9.0),
        lambda d: teach(d, 1),
    ]
    assert all(edit(trained).training is rows for edit in same)
    other = [GO_ON["a cell"], RESTART["the scaling"], RESTART["the coding"]]
    assert all(edit(trained).training is not rows for edit in other)


def test_other_inputs_free_the_scaling_from_numbers_that_fit_no_more() -> None:
    document = course_document()
    fewer = RESTART["an input less"](document)
    assert fewer.scaling == Scaling("shift", (135.0,))
    assert fewer.training.why_not is None
    more = fewer.with_table(document.table)
    assert more.scaling == Scaling("shift", (135.0, 67.0))  # the new column's own mean, rounded
    renamed = document.with_table(document.table.renamed(WEIGHT, "Mass (lb)"))
    assert renamed.scaling == COURSE_SHIFT


def test_a_table_without_inputs_or_labels_still_makes_a_document() -> None:
    table = course_document().table.with_role(WEIGHT, Role.SKIP).with_role(HEIGHT, Role.SKIP)
    document = course_document().with_table(table)
    assert (document.spec.inputs, document.you, document.loss) == (1, (), None)
    assert document.training.why_not is not None
    back = document.with_table(course_document().table)
    assert back.spec == NetworkSpec(2, course_document().spec.layers)


def test_a_table_that_lost_its_rows_is_still_the_same_table(trained: Document) -> None:
    empty = trained.with_table(trained.table.without_rows(range(4)))
    assert (empty.progress, empty.coding) == (trained.progress, trained.coding)
    assert empty.model().label == "Gender"
    refilled = empty.with_table(trained.table)
    assert refilled.progress == trained.progress


def test_without_a_label_column_the_models_label_is_no_inputs_name() -> None:
    table = course_document().table.with_role(GENDER, Role.SKIP).renamed(WEIGHT, "label")
    assert course_document().with_table(table).model().label == "label 2"


def test_a_loss_that_no_file_can_hold_is_left_out_of_the_model() -> None:
    document = course_document().with_layers((LayerSpec(1, "linear"),)).with_parameter("b1", 1e200)
    assert document.loss == np.inf
    assert document.model().origin.loss is None


def test_memory_is_counted_with_the_prepared_rows() -> None:
    document = new_document(
        course_document().table.with_column(0, column("x", None, Role.SKIP, ["a", "b", "c", "d"]))
    )
    before = sum(array.nbytes for array in document.arrays())
    rows = document.training
    made = (rows.rows, rows.held, rows.answers, rows.raw, rows.inputs, rows.targets)
    shared = sum(feature.nbytes for feature in rows.features)  # with the table's columns
    added = sum(array.nbytes for array in made) + shared
    assert sum(array.nbytes for array in document.arrays()) == before + added


def test_given_numbers_of_a_scaling_follow_their_column_into_another_unit() -> None:
    document = course_document().with_scaling(Scaling("zscore", (135.0, 66.0), (10.0, 2.0)))
    seen = document.training.inputs
    metric = document.with_table(document.table.with_values_in(WEIGHT, "kg"))
    assert metric.scaling == Scaling("zscore", (61.23496995, 66.0), (4.5359237, 2.0))
    np.testing.assert_allclose(metric.training.inputs, seen, rtol=0.0, atol=1e-9)
    both = metric.with_table(metric.table.with_values_in(HEIGHT, "cm"))
    np.testing.assert_allclose(both.training.inputs, seen, rtol=0.0, atol=1e-9)
    back = metric.with_table(metric.table.with_values_in(WEIGHT, "lb"))
    assert back.scaling == document.scaling
    np.testing.assert_array_equal(back.training.inputs, seen)


def test_given_numbers_stay_when_only_the_name_of_the_unit_changes() -> None:
    document = course_document()
    assert document.with_table(document.table.with_unit(WEIGHT, "kg")).scaling == COURSE_SHIFT
    metric = document.with_table(document.table.with_values_in(WEIGHT, "kg"))
    assert metric.with_table(metric.table.with_unit(WEIGHT, "lb")).scaling == metric.scaling


def test_the_arrays_of_earlier_runs_are_counted_with_its_own() -> None:
    left = teach(course_document(), 3)
    document = with_run(left.new_start(), left)
    found = {id(array) for array in document.arrays()}
    (run,) = document.runs
    assert id(run.document.progress.params.vector) in found
    assert id(run.document.curve.losses) in found


def test_without_a_label_there_is_nothing_to_read_again() -> None:
    document = course_document()
    unlabelled = document.with_table(document.table.with_role(3, Role.SKIP))
    assert unlabelled.table.label is None
    assert unlabelled.with_label_read_again() is unlabelled
