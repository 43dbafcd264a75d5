from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from nnstudio.core.problems import Problem
from nnstudio.data.cells import text_array
from nnstudio.data.cellstore import TextStore
from nnstudio.data.labels import LabelCoding, detect_coding


def _counts(cells: list[str]) -> Counter[str]:
    return TextStore(text_array(cells)).counts


@pytest.mark.parametrize(
    ("cells", "zero", "one"),
    [
        (["F", "M", "M", "F"], "M", "F"),
        (["M", "F"], "F", "M"),
        (["1", "0", "1"], "0", "1"),
        (["0", "1"], "0", "1"),
        (["2", "1"], "1", "2"),
        (["10", "9"], "9", "10"),
        (["no", "yes"], "no", "yes"),
        (["Yes", "No"], "No", "Yes"),
        (["FALSE", "TRUE"], "FALSE", "TRUE"),
        (["n", "y"], "n", "y"),
        (["healthy", "positive"], "healthy", "positive"),
        (["no", "rarely"], "no", "rarely"),
        (["", " F ", "F", "M "], "M", "F"),
        (["F", "M", "M", "?", "F", "-"], "M", "F"),
        (["rare", "b", "a", "a", "b"], "a", "b"),
    ],
)
def test_the_expected_class_becomes_one(cells: list[str], zero: str, one: str) -> None:
    assert detect_coding(_counts(cells)) == LabelCoding(zero, one)


@pytest.mark.parametrize(
    ("only", "coding"),
    [
        ("F", LabelCoding("not F", "F")),
        ("yes", LabelCoding("no", "yes")),
        ("No", LabelCoding("No", "Yes")),
        ("TRUE", LabelCoding("FALSE", "TRUE")),
        ("N", LabelCoding("N", "Y")),
        ("0", LabelCoding("0", "1")),
        ("1", LabelCoding("0", "1")),
    ],
)
def test_a_single_class_gets_a_partner(only: str, coding: LabelCoding) -> None:
    assert detect_coding(_counts([only, only, ""])) == coding


def test_without_labels_there_is_no_coding() -> None:
    assert detect_coding(_counts([])) is None
    assert detect_coding(_counts(["", " "])) is None


def test_texts_and_numbers_correspond() -> None:
    coding = LabelCoding("M", "F")
    assert [coding.number(text) for text in ("F", " M ", "f", "")] == [1.0, 0.0, None, None]
    assert (coding.text(0), coding.text(1)) == ("M", "F")
    assert coding.switched() == LabelCoding("F", "M")


def test_a_column_is_coded_as_its_cells_are() -> None:
    coding = LabelCoding("M", "F")
    cells = ["F", " M ", "f", "", "M"]
    expected = [np.nan if (n := coding.number(text)) is None else n for text in cells]
    np.testing.assert_array_equal(coding.targets(TextStore(text_array(cells)))[:, 0], expected)


@pytest.mark.parametrize(("zero", "one"), [("F", "F"), ("F", " F"), ("", "F"), ("F", " ")])
def test_two_classes_need_two_texts(zero: str, one: str) -> None:
    with pytest.raises(Problem):
        LabelCoding(zero, one)
