"""An evaluation: its figures are those of scikit-learn, and it says so where it has none."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.activations import Array
from nnstudio.core.problems import Problem
from nnstudio.data.task import Task
from nnstudio.document.evaluation import NO_ROWS, Evaluation, Miss, evaluate

SEX = ("M", "F")
KINDS = ("cat", "dog", "owl")


def two(truth: list[float], said: list[float], threshold: float = 0.5) -> Evaluation:
    truth_, said_ = np.array([truth]).T, np.array([said]).T
    rows = np.arange(len(truth)) * 10
    return evaluate(Task.TWO, SEX, truth_, said_, rows, label="sex", threshold=threshold)


def many(truth: list[int], said: Array) -> Evaluation:
    return evaluate(Task.MANY, KINDS, np.eye(3)[truth], said, np.arange(len(truth)))


def number(truth: list[float], said: list[float]) -> Evaluation:
    truth_, said_ = np.array([truth]).T, np.array([said]).T
    return evaluate(Task.NUMBER, (), truth_, said_, np.arange(len(truth)), unit="kg")


@pytest.fixture
def people() -> Evaluation:
    return two([0, 0, 1, 1, 1], [0.2, 0.6, 0.9, 0.4, 0.5])


def test_two_classes_are_counted_at_the_threshold(people: Evaluation) -> None:
    assert people.confusion.tolist() == [[1, 1], [1, 2]]
    assert (people.right, len(people), people.accuracy) == (3, 5, 0.6)
    assert people.precision == people.recall == people.f1 == pytest.approx(2 / 3)
    assert people.baseline == 0.6
    assert people.auc == pytest.approx(4 / 6)
    assert people.roc_point == (0.5, pytest.approx(2 / 3))


def test_another_threshold_moves_the_counts_and_leaves_the_curve(people: Evaluation) -> None:
    curve = people.roc
    strict = people.with_threshold(0.8)
    assert strict.confusion.tolist() == [[2, 0], [2, 1]]
    assert (strict.precision, strict.recall) == (1.0, pytest.approx(1 / 3))
    assert strict.roc is curve
    assert people.confusion.tolist() == [[1, 1], [1, 2]]
    assert people.with_threshold(0.5) is people
    assert strict.with_threshold(0.5).confusion.tolist() == [[1, 1], [1, 2]]


@given(
    st.lists(st.tuples(st.integers(0, 1), st.floats(-1.5, 1.5)), min_size=1, max_size=40),
    st.floats(0.0, 1.0),
)
def test_the_point_of_the_threshold_lies_on_the_curve(
    drawn: list[tuple[int, float]], threshold: float
) -> None:
    made = two([float(t) for t, _ in drawn], [s for _, s in drawn]).with_threshold(threshold)
    if made.roc is None:
        assert made.roc_point is None
        assert np.isnan(made.auc)
        return
    at = int(np.count_nonzero(made.roc.thresholds >= threshold)) - 1
    assert made.roc_point == pytest.approx((made.roc.fpr[at], made.roc.tpr[at]))


def test_one_class_only_has_an_accuracy_but_no_curve() -> None:
    made = two([1, 1], [0.4, 0.9])
    assert made.accuracy == 0.5
    assert made.roc is made.roc_point is None
    assert np.isnan(made.auc)
    assert made.why_not is None


def test_many_classes_are_judged_one_against_the_rest() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    draws = np.random.default_rng(1)
    truth = draws.integers(0, 3, 90)
    said = draws.dirichlet([1.0, 1.0, 1.0], 90)
    made = many(truth.tolist(), said)
    chosen = said.argmax(axis=1)
    np.testing.assert_array_equal(made.confusion, metrics.confusion_matrix(truth, chosen))
    figures = metrics.precision_recall_fscore_support(truth, chosen)
    np.testing.assert_allclose(made.class_figures.precision, figures[0])
    np.testing.assert_allclose(made.class_figures.recall, figures[1])
    assert made.accuracy == pytest.approx(metrics.accuracy_score(truth, chosen))
    assert np.isnan([made.precision, made.auc, made.r2, made.mae]).all()


def test_numbers_are_judged_in_their_own_unit() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    truth, said = [60.0, 70.0, 90.0], [62.0, 70.0, 84.0]
    made = number(truth, said)
    assert made.residuals.tolist() == [-2.0, 0.0, 6.0]
    assert made.mae == pytest.approx(8 / 3)
    assert made.rmse == pytest.approx(np.sqrt(40 / 3))
    assert made.r2 == pytest.approx(metrics.r2_score(truth, said))
    assert np.isnan([made.accuracy, made.baseline, made.f1]).all()
    assert made.roc is None
    assert made.confusion.shape == (0, 0)


def test_the_worst_rows_come_first_and_say_what_was_wrong(people: Evaluation) -> None:
    assert people.worst(2) == (
        Miss(row=10, true=0.0, said=1.0, output=0.6, error=0.6),
        Miss(row=30, true=1.0, said=0.0, output=0.4, error=0.6),
    )
    assert [miss.row for miss in people.worst(99)] == [10, 30, 40, 0, 20]
    assert people.worst(0) == ()


def test_the_worst_of_many_classes_lack_the_true_one_most() -> None:
    said = np.array([[0.5, 0.25, 0.25], [0.125, 0.75, 0.125], [0.25, 0.0, 0.75]])
    assert many([0, 0, 2], said).worst(2) == (
        Miss(row=1, true=0.0, said=1.0, output=0.75, error=0.875),
        Miss(row=0, true=0.0, said=0.0, output=0.5, error=0.5),
    )


def test_the_worst_numbers_are_the_furthest() -> None:
    assert number([1.0, -3.0], [2.0, 4.0]).worst(1) == (
        Miss(row=1, true=-3.0, said=4.0, output=4.0, error=7.0),
    )


@pytest.mark.parametrize("lost", [np.nan, np.inf, -np.inf])
def test_outputs_that_are_no_numbers_are_said_and_crash_nothing(lost: float) -> None:
    one = two([0, 1, 1], [0.2, lost, 0.7])
    assert one.why_not is not None
    assert "1 row of 3" in one.why_not
    assert "learning rate" in one.why_not
    shares = np.array([[lost, 0.0, 0.0], [lost, lost, lost]])
    others = [many([0, 2], shares), number([1.0, 2.0], [lost, 3.0]), one]
    for made in others:
        assert made.why_not is not None
        figures = [made.accuracy, made.precision, made.f1, made.auc, made.r2, made.mae, made.rmse]
        assert np.isnan(figures).all()
        assert made.roc is made.roc_point is None
        assert not made.confusion.any()
        assert made.worst(1)[0].error == np.inf


def test_without_rows_it_says_that_there_is_nothing_to_judge() -> None:
    for made in (two([], []), number([], []), many([], np.zeros((0, 3)))):
        assert made.why_not == NO_ROWS
        assert made.worst(5) == ()
        assert np.isnan([made.accuracy, made.baseline, made.r2, made.auc]).all()


@pytest.mark.parametrize(
    "made",
    [
        two([0, 1], [0.2, 0.9]),
        two([], []),
        number([1.0, 2.0], [1.0, 3.0]),
        many([0, 1], np.eye(3)[[0, 2]]),
    ],
)
def test_what_is_costly_can_be_computed_beforehand(made: Evaluation) -> None:
    assert made.computed() is made
    if len(made):
        assert "errors" in made.__dict__
        assert "roc" in made.__dict__ or made.task is not Task.TWO
        assert "r2" in made.__dict__ or made.task is not Task.NUMBER


def test_nobody_can_change_an_evaluation_afterwards() -> None:
    said = np.array([[0.2], [0.9]])
    made = evaluate(Task.TWO, SEX, [[0.0], [1.0]], said, [0, 1])
    said[0, 0] = 0.8
    assert made.said[0, 0] == 0.2
    with pytest.raises(ValueError, match="read-only"):
        made.said[0, 0] = 0.8


@pytest.mark.parametrize(
    ("task", "classes", "truth", "said", "words"),
    [
        (Task.TWO, SEX, [[0.5]], [[0.1]], "a class in every row"),
        (Task.TWO, SEX, [[np.nan]], [[0.1]], "a class in every row"),
        (Task.TWO, ("M",), [[1.0]], [[0.1]], "do not fit"),
        (Task.TWO, SEX, [1.0], [0.1], "should have the shape"),
        (Task.MANY, KINDS, [[1.0, 1.0, 0.0]], [[0.1, 0.2, 0.7]], "a class"),
        (Task.MANY, KINDS, [[1.0, 0.0, 0.0]], [[0.5, 0.5]], "should have the shape"),
        (Task.MANY, ("cat",), [[1.0]], [[1.0]], "do not fit"),
        (Task.NUMBER, (), [[np.inf]], [[1.0]], "a number in every row"),
        (Task.NUMBER, (), [[1.0], [2.0]], [[1.0], [2.0]], "should have the shape"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    task: Task, classes: tuple[str, ...], truth: list[object], said: list[object], words: str
) -> None:
    with pytest.raises(ValueError, match=words):
        evaluate(task, classes, truth, said, [0])  # type: ignore[arg-type]


def test_a_threshold_has_to_be_a_number(people: Evaluation) -> None:
    with pytest.raises(Problem, match="threshold"):
        people.with_threshold(float("nan"))


def test_only_numbers_have_residuals(people: Evaluation) -> None:
    assert people.residuals.tolist() == []
    assert number([1.0, 2.0], [0.5, 2.5]).residuals.tolist() == [0.5, -0.5]
