from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.preprocessing import OneHotEncoder

from nnstudio.core.problems import Problem
from nnstudio.data.cells import text_array
from nnstudio.data.cellstore import NumberStore, TextStore
from nnstudio.data.codings import ClassCoding, NumberCoding, all_classes, detect
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.labels import LabelCoding
from nnstudio.data.levels import sorted_levels
from nnstudio.data.task import Task


def _label(texts: list[str], kind: Kind = Kind.CATEGORY, unit: str | None = None):  # type: ignore[no-untyped-def]
    return column("Label", unit, Role.LABEL, texts, kind)


@given(st.lists(st.sampled_from(["red", "green", "blue", "Blau"]), min_size=1))
def test_several_classes_are_one_hot_as_scikit_learn_does_it(texts: list[str]) -> None:
    coding = ClassCoding(("Blau", "blue", "green", "red"))
    encoder = OneHotEncoder(categories=[list(coding.classes)], sparse_output=False)
    expected = encoder.fit_transform(np.array(texts)[:, np.newaxis])
    np.testing.assert_array_equal(coding.targets(TextStore(text_array(texts))), expected)


def test_a_text_that_is_no_number_says_so() -> None:
    assert NumberCoding("cm").wrong("tall") == "label 'tall' is not a number"


def test_a_text_that_is_no_class_has_no_target_and_says_so() -> None:
    coding = ClassCoding(("a", "b", "c"))
    targets = coding.targets(TextStore(text_array([" b ", "B", ""])))
    np.testing.assert_array_equal(targets[0], [0.0, 1.0, 0.0])
    assert np.isnan(targets[1:]).all()
    assert coding.wrong("B") == "label 'B' is none of the 3 classes"


@pytest.mark.parametrize("classes", [("a", "b"), ("a", "b", "a"), ("a", "b", " "), ("x",) * 101])
def test_too_few_too_many_or_equal_classes_are_refused(classes: tuple[str, ...]) -> None:
    with pytest.raises(Problem, match=r"\.$"):
        ClassCoding(classes)


@pytest.mark.parametrize(
    ("texts", "coding"),
    [
        (["c", "a", "b", "c", "a", "b"], ClassCoding(("a", "b", "c"))),
        (["10", "9", "2", "10", "9", "2"], ClassCoding(("2", "9", "10"))),
        (["a", "b", "a", "b", "slip"], LabelCoding("b", "a")),
        ([*"aabbcc", "slip"], ClassCoding(("a", "b", "c"))),
        (["a", "b", "c", "?", "a", "b", "c", "n/a"], ClassCoding(("a", "b", "c"))),
        (["yes", "no"], LabelCoding("no", "yes")),
        (["", " "], None),
    ],
)
def test_a_label_is_coded_as_a_person_would_expect(texts: list[str], coding: object) -> None:
    assert detect(_label(texts)) == coding


def test_every_text_becomes_a_class_where_that_is_wanted() -> None:
    texts = ["a", "b", "a", "b", "slip"]
    assert all_classes(_label(texts)) == ClassCoding(("a", "b", "slip"))
    assert all_classes(_label(["a", "b"])) == LabelCoding("b", "a")


def test_a_number_is_learnt_by_its_mean_and_spread_and_comes_back() -> None:
    label = _label(["1", "3", "x", ""], Kind.NUMBER, "cm")
    coding = detect(label)
    assert coding == NumberCoding("cm", 2.0, 1.0)
    assert isinstance(coding, NumberCoding)
    targets = coding.targets(label.store)
    np.testing.assert_array_equal(targets[:, 0], [-1.0, 1.0, np.nan, np.nan])
    np.testing.assert_array_equal(coding.raw(targets[:2, 0]), [1.0, 3.0])
    assert detect(_label(["x"], Kind.NUMBER)) is None


def test_a_label_of_one_number_alone_can_still_be_learnt() -> None:
    coding = detect(_label(["5", "5"], Kind.NUMBER))
    assert coding == NumberCoding(None, 5.0, 1.0)


@pytest.mark.parametrize("numbers", [(np.nan, 1.0), (np.inf, 1.0), (0.0, 0.0), (0.0, np.nan)])
def test_a_number_that_cannot_be_scaled_is_refused(numbers: tuple[float, float]) -> None:
    with pytest.raises(Problem, match="finite"):
        NumberCoding(None, *numbers)


def test_classes_in_a_column_of_numbers_are_found_as_in_one_of_texts() -> None:
    coding, numbers = LabelCoding("0", "1"), NumberStore(np.array([0.0, 1.0, 2.0, np.nan, -0.0]))
    targets = coding.targets(numbers)[:, 0]
    np.testing.assert_array_equal(targets, [0.0, 1.0, np.nan, np.nan, np.nan])
    texts = TextStore(numbers.texts())
    np.testing.assert_array_equal(coding.targets(texts)[:, 0], targets)


def test_levels_are_in_the_order_of_numbers_then_letters() -> None:
    words = ["b", "10", "a", "B", "9", "-", "1.5"]
    assert sorted_levels(words) == ("1.5", "9", "10", "a", "B", "b")


def test_each_coding_names_its_task() -> None:
    tasks = [c.task for c in (LabelCoding("a", "b"), ClassCoding(("a", "b", "c")), NumberCoding())]
    assert tasks == [Task.TWO, Task.MANY, Task.NUMBER]
