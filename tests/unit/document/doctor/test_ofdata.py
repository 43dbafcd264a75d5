"""What is said of a table, where the made-up illnesses leave it open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.codings import NumberCoding
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.document.doctor.ofdata import (
    constant_columns,
    contradiction,
    one_class,
    out_of_reach,
    raw_inputs,
)
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach
from tests.unit.document.doctor.patients import after, stalled, with_values

COURSE = course_document()


def patient(document: Document) -> Patient:
    return Patient(frame_of(document))


def numbers(xs: str, ys: str) -> Document:
    columns = (
        column("x", None, Role.INPUT, xs.split()),
        column("y", None, Role.LABEL, ys.split(), Kind.NUMBER),
    )
    return new_document(Table("Numbers", columns))


def test_a_single_row_has_no_constant_columns() -> None:
    one = COURSE.with_table(COURSE.table.without_rows([1, 2, 3]))
    assert constant_columns(patient(one)) == []


def test_rows_of_a_class_that_is_not_known_yet_can_be_read_in() -> None:
    """Of two classes one is in a row without its weight, and a third one is new."""
    document = COURSE.with_table(COURSE.table.with_cell(1, 3, "X").with_cell(2, 1, ""))
    assert document.training.rows.tolist() == [0, 3]
    (finding,) = one_class(patient(document))
    assert finding.sentence.startswith("All 2 rows have the same Gender, F")
    (remedy,) = finding.remedies
    assert remedy.title == "Read the label again"
    mended = remedy.change(document)
    assert mended.coding.classes == ("F", "M", "X")
    assert mended.training.rows.tolist() == [0, 1, 3]
    assert one_class(patient(mended)) == []


def test_where_reading_again_brings_no_other_class_it_is_not_proposed() -> None:
    table = COURSE.table.with_cell(1, 3, "").with_cell(2, 3, "")
    document = COURSE.with_table(table)
    assert document.training.problems
    (finding,) = one_class(patient(document))
    assert finding.remedies == ()


@pytest.mark.parametrize(("ys", "ways"), [("50 50 50", 1), ("50 51 52", 2)])
def test_a_label_out_of_reach_is_scaled_only_where_it_has_a_width(ys: str, ways: int) -> None:
    document = numbers("1 2 3", ys).with_coding(NumberCoding(None, 0.0, 10.0))
    sigmoid = document.with_layers((LayerSpec(2), LayerSpec(1, "sigmoid")))
    (finding,) = out_of_reach(patient(sigmoid))
    assert len(finding.remedies) == ways
    for remedy in finding.remedies:
        assert out_of_reach(patient(remedy.change(sigmoid))) == []


def test_rows_alike_with_the_same_label_do_not_contradict_one_another() -> None:
    table = COURSE.table.with_block(4, 0, [("Erik", "133", "65", "F")])
    twice = COURSE.with_table(table)
    seen = patient(twice).trace.a[0]
    assert seen[0].tolist() == seen[4].tolist()
    assert contradiction(patient(twice)) == []
    other = COURSE.with_table(table.with_cell(4, 3, "M"))
    assert [found.kind for found in contradiction(patient(other))] == ["contradiction"]


def people(labels: str) -> Document:
    """The course's four, and as many like Bob as there are further labels."""
    like_bob = [(f"Bob {n}", "160", "72", label) for n, label in enumerate(labels, start=2)]
    return COURSE.with_table(COURSE.table.with_block(4, 0, like_bob))


@pytest.mark.parametrize(
    ("bob", "labels", "out"),
    [
        ("M", "F", ["Take Bob 2 out", "Take Bob out"]),  # nobody knows which
        ("F", "MM", ["Take Bob out"]),
        ("M", "FM", ["Take Bob 2 out"]),
        ("M", "MMF", ["Take Bob 4 out"]),
        ("M", "MMFFF", []),  # one row less is not enough
    ],
)
def test_the_row_that_stands_alone_is_the_one_to_take_out(
    bob: str, labels: str, out: list[str]
) -> None:
    document = people(labels)
    document = document.with_table(document.table.with_cell(1, 3, bob))
    (finding,) = contradiction(patient(document))
    assert [remedy.title for remedy in finding.remedies] == out
    for remedy in finding.remedies:
        assert contradiction(patient(remedy.change(document))) == []


def test_of_several_classes_the_labels_are_named() -> None:
    columns = (
        column("x", None, Role.INPUT, ["1", "1", "2", "3"]),
        column("y", None, Role.LABEL, ["ant", "bee", "cat", "ant"]),
    )
    (finding,) = contradiction(patient(new_document(Table("Classes", columns))))
    assert [evidence.words.partition(" is ")[2] for evidence in finding.evidence] == ["ant", "bee"]


def test_numbers_that_differ_a_little_are_noise_in_a_network_that_has_learnt() -> None:
    xs, noise = np.arange(40) % 5, np.random.RandomState(3).normal(0.0, 0.3, 40)
    document = numbers(" ".join(map(str, xs)), " ".join(f"{y:.3f}" for y in 2 * xs + noise))
    assert contradiction(patient(teach(document, 300))) == []
    slip = document.with_table(document.table.with_cell(7, 1, "40"))
    assert contradiction(patient(slip))


RAW = "60 63 66 69 72 75"


@pytest.mark.parametrize("function", ["relu", "leaky_relu", "elu", "maxout"])
def test_inputs_that_are_large_are_told_with_every_function_once_training_comes_to_nothing(
    function: str,
) -> None:
    document = numbers(RAW, "1 2 3 4 5 6").with_scaling(Scaling("none"))
    document = document.with_layers((LayerSpec(3, function), LayerSpec(1, "linear")))
    assert raw_inputs(patient(document)) == []
    (finding,) = raw_inputs(stalled(document))
    assert "inputs up to 75 away from 0" in finding.sentence
    assert raw_inputs(stalled(finding.remedies[0].change(document))) == []


def test_inputs_that_are_no_hindrance_are_not_told() -> None:
    """Around 11 few rows are flat; and what falls is not held up."""
    raw = COURSE.with_scaling(Scaling("none"))
    assert raw_inputs(after(raw, [0.25] * 30))
    assert raw_inputs(after(raw, np.linspace(0.3, 0.2, 30).tolist())) == []
    few = numbers("10 11 12 10 11 12", "1 2 3 4 5 6").with_scaling(Scaling("none"))
    few = few.with_layers((LayerSpec(2, "sigmoid"), LayerSpec(1, "linear")))
    gentle = with_values(few, w1=0.1, w2=-0.1)
    assert raw_inputs(stalled(gentle)) == []


def test_of_numbers_only_squares_say_what_contradictions_leave() -> None:
    document = numbers("1 1 2 3", "0 1 0 1").with_coding(NumberCoding(None, 0.0, 1.0))
    squares = document.with_layers((LayerSpec(2), LayerSpec(1, "sigmoid")))
    assert [found.kind for found in contradiction(patient(squares))] == ["contradiction"]
    entropy = squares.with_settings(replace(TrainingSettings(), loss="bce"))
    assert entropy.training.why_not is None
    assert contradiction(patient(entropy)) == []
