from __future__ import annotations

import numpy as np
import pytest

from nnstudio.data.labels import LabelCoding
from nnstudio.data.samples import four_people
from nnstudio.data.scaling import COURSE_SHIFT, Scaler, Scaling
from nnstudio.data.table import Role, Table, column
from nnstudio.data.trainingset import prepare
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use

NONE = Scaling("none")


def table(weights: list[str], heights: list[str], labels: list[str]) -> Table:
    return Table(
        "T",
        (
            column("Weight", "lb", Role.INPUT, weights),
            column("Height", "in", Role.INPUT, heights),
            column("Gender", None, Role.LABEL, labels),
        ),
    )


def test_the_courses_table_is_ready_to_train() -> None:
    training = prepare(four_people(), COURSE_SHIFT)
    assert training.rows.tolist() == [0, 1, 2, 3]
    assert training.raw.tolist() == [[133, 65], [160, 72], [152, 70], [120, 60]]
    assert training.inputs.tolist() == [[-2, -1], [25, 6], [17, 4], [-15, -6]]
    assert training.targets.tolist() == [[1], [0], [0], [1]]
    assert training.scaler == Scaler((135.0, 66.0), (1.0, 1.0))
    assert training.coding == LabelCoding("M", "F")
    assert (training.problems, training.why_not) == ({}, None)


def test_what_is_said_of_rows_left_out_follows_the_language() -> None:
    training = prepare(table(["133", "", "1"], ["65", "72", ""], ["F", "M", "M"]), NONE)
    said = training.problems
    use(Catalogue("zh_CN", {("{name} is missing", ""): ("缺少 {name}",)}))
    try:
        assert training.problems == {1: "缺少 Weight", 2: "缺少 Height"}
    finally:
        use(None)
    assert training.problems == said == {1: "Weight is missing", 2: "Height is missing"}
    assert training.problems is training.problems, "they are made once for a language"


def test_a_row_left_out_says_why() -> None:
    training = prepare(
        table(
            ["133", "", "abc", "120", "1", " ", "", "5"],
            ["65", "72", "", "60", "x\ny", "1e999", "", "5"],
            ["F", "M", "M", "", "F", "F", " ", "?"],
        ),
        NONE,
        LabelCoding("M", "F"),
    )
    assert training.rows.tolist() == [0]
    assert training.problems == {
        1: "Weight is missing",
        2: "Weight 'abc' is not a number",
        3: "label is missing",
        4: "Height 'x y' is not a number",
        5: "Weight is missing",
        6: "empty row",
        7: "label '?' is neither F nor M",
    }
    assert training.why_not is None


def test_only_usable_rows_count_for_the_scaling() -> None:
    training = prepare(
        table(["1", "3", "100", "5"], ["1", "1", "1", ""], ["a", "b", "", "a"]), Scaling("mean")
    )
    assert training.scaler.offset == (2.0, 1.0)
    assert training.rows.tolist() == [0, 1]


def test_a_given_coding_is_used_as_it_is() -> None:
    people = four_people()
    coding = LabelCoding("F", "M")
    assert prepare(people, NONE, coding).targets.tolist() == [[0], [1], [1], [0]]
    assert prepare(people, NONE, LabelCoding("x", "F")).problems == {
        1: "label 'M' is neither F nor x",
        2: "label 'M' is neither F nor x",
    }


def test_everything_is_read_only() -> None:
    training = prepare(four_people(), COURSE_SHIFT)
    arrays = (training.rows, training.raw, training.inputs, training.targets)
    assert not any(array.flags.writeable for array in arrays)


@pytest.mark.parametrize(
    ("made", "scaling", "words"),
    [
        (four_people().with_role(1, Role.SKIP).with_role(2, Role.SKIP), NONE, "No column is an"),
        (four_people().with_role(3, Role.SKIP), NONE, "No column is the label"),
        (four_people().without_rows(range(4)), NONE, "has no rows"),
        (table(["x"], ["1"], ["F"]), NONE, "No row can be used"),
        (table(["1"], ["1"], [""]), NONE, "No row can be used"),
        (four_people().with_role(1, Role.SKIP), COURSE_SHIFT, "2 offsets but the table has 1"),
        (Table("Empty", ()), COURSE_SHIFT, "No column is an input"),
    ],
)
def test_a_table_that_cannot_be_trained_says_why_not(
    made: Table, scaling: Scaling, words: str
) -> None:
    training = prepare(made, scaling)
    assert training.why_not is not None
    assert words in training.why_not
    assert training.inputs.shape == (len(training.rows), len(made.inputs))
    assert training.targets.shape == (len(training.rows), 1)


@pytest.mark.parametrize("made", [table(["x", ""], ["1", "2"], ["F", "M"]), Table("Empty", ())])
def test_no_row_at_all_reaches_from_0_to_0(made: Table) -> None:
    training = prepare(made, NONE)
    assert training.bounds.tolist() == [[0.0] * len(made.inputs)] * 2
    assert training.answer_bounds.tolist() == [[0.0]] * 2


def test_one_row_as_typed_is_had_also_where_it_cannot_be_used() -> None:
    training = prepare(table(["1", "x"], ["2", ""], ["", ""]), NONE)
    np.testing.assert_array_equal(training.row_raw(0), [[1.0, 2.0]])
    np.testing.assert_array_equal(training.row_raw(1), [[np.nan, np.nan]])
    assert prepare(Table("Empty", ()), NONE).features == ()


def test_of_many_rows_a_few_are_shown_and_bounds_are_of_all() -> None:
    count = 100
    weights = [str(number) for number in range(count)]
    training = prepare(table(weights, ["5"] * count, ["F", "M"] * (count // 2)), NONE)
    assert training.some_raw(3)[:, 0].tolist() == [0.0, 49.0, 99.0]
    assert training.some_raw(count) is training.raw
    assert training.bounds.tolist() == [[0.0, 5.0], [99.0, 5.0]]
    assert training.answer_bounds.tolist() == [[0.0], [1.0]]


def test_what_was_found_for_the_very_same_numbers_is_taken_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fitted: list[float] = []
    fit_one = Scaling.fit_one

    def counted(scaling: Scaling, numbers: np.ndarray) -> tuple[float, float]:
        fitted.append(float(numbers[0]))
        return fit_one(scaling, numbers)

    monkeypatch.setattr(Scaling, "fit_one", counted)
    made = table(["1", "3"], ["5", "9"], ["F", "M"])
    first = prepare(made, Scaling("mean"))
    assert fitted == [1.0, 5.0]
    again = prepare(made.with_cell(0, 1, "7"), Scaling("mean"), before=first)
    assert fitted == [1.0, 5.0, 7.0]
    assert again.scaler.offset == (2.0, 8.0)
    fewer = prepare(made.without_rows([1]), Scaling("mean"), before=again)
    assert fewer.scaler.offset == (1.0, 5.0), "over other rows nothing is"


def test_the_arrays_are_those_made_so_far() -> None:
    training = prepare(table(["1", "3"], ["5", "9"], ["F", "M"]), NONE)
    before = [id(array) for array in training.arrays()]
    assert set(map(id, training.features)) <= set(before)
    assert id(training.raw) not in before
    assert id(training.raw) in [id(array) for array in training.arrays()]


def test_huge_numbers_are_scaled_without_a_warning() -> None:
    training = prepare(table(["1e300", "-1e300"], ["1", "1"], ["a", "b"]), Scaling("zscore"))
    assert training.inputs.tolist() == [[1.0, 0.0], [-1.0, 0.0]]
