"""Every illness is recognised, shown by the right row and neuron, and mended by one change."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.document.doctor.examine import ILLNESSES, examine
from nnstudio.document.doctor.finding import Finding
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach
from tests.benchmarks.healthyruns import documents, look
from tests.unit.document.doctor.illnesses import (
    CASES,
    Case,
    Taught,
    by_heart,
    lost,
    one_label,
    taught,
)


def patient_of(found: Taught) -> Patient:
    frame = replace(frame_of(found.document), points=found.document.rewind)
    return Patient(frame, found.trouble)


def only(patient: Patient, kind: str) -> Finding:
    found = examine(patient)
    assert [finding.kind for finding in found] == [kind]
    return found[0]


def named(document: Document, finding: Finding) -> tuple[set[str], set[str]]:
    """The rows and neurons that the evidence leads to, by name."""
    rows = {document.table.row_name(e.row) for e in finding.evidence if e.row is not None}
    spec = document.spec
    neurons = {spec.neuron_name(*e.neuron) for e in finding.evidence if e.neuron is not None}
    return rows, neurons


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_an_illness_is_recognised_and_its_first_remedy_mends_it(case: Case) -> None:
    ill = taught(case.make(), case.epochs)
    patient = patient_of(ill)
    finding = only(patient, case.kind)
    rows, neurons = named(ill.document, finding)
    assert case.rows <= rows
    assert case.neurons <= neurons
    assert re.search(r"\{|nan", finding.sentence) is None
    mended = finding.remedies[0].change(ill.document)
    assert mended != ill.document
    well = taught(mended, case.again)
    after = patient_of(well)
    assert case.kind not in [found.kind for found in examine(after)]
    assert well.trouble is None
    if case.lower:
        assert after.loss < patient.loss


def test_there_is_a_case_for_every_illness() -> None:
    assert {case.kind for case in CASES} == set(ILLNESSES)
    assert all(illness.explains <= set(ILLNESSES) for illness in ILLNESSES.values())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind)
def test_each_other_remedy_changes_the_document(case: Case) -> None:
    ill = taught(case.make(), case.epochs)
    for remedy in only(patient_of(ill), case.kind).remedies[1:]:
        assert remedy.change(ill.document) != ill.document
        assert remedy.title
        assert remedy.name
        assert remedy.effect


def test_healthy_runs_are_left_in_peace() -> None:
    looked = [look(document) for document in documents(24)]
    healthy = [run for run in looked if run.healthy]
    assert len(healthy) > 20
    assert [(run.words, run.alarms) for run in healthy if run.alarms] == []


def test_the_last_finite_state_is_kept_and_named() -> None:
    ill = taught(lost(), 50)
    assert np.isfinite(ill.document.progress.params.vector).all()
    assert ill.document.progress.epoch > 0
    assert "weights before are kept" in only(patient_of(ill), "lost_numbers").sentence


def test_a_parameter_that_grows_beyond_every_number_is_named_with_its_row() -> None:
    document = course_document().with_layers((LayerSpec(2, "relu"), LayerSpec(1, "linear")))
    document = document.with_settings(replace(document.settings, rate=1e200))
    ill = taught(document, 5)
    finding = only(patient_of(ill), "lost_numbers")
    rows, neurons = named(ill.document, finding)
    assert rows <= {"Alice", "Bob", "Charlie", "Diana"}
    assert len(rows) == len(neurons) == 1
    assert rows.pop() in finding.sentence


def test_a_table_that_cannot_be_trained_on_is_not_examined() -> None:
    document = course_document()
    empty = document.with_table(document.table.without_rows(range(4)))
    assert examine(Patient(frame_of(empty))) == ()


def test_a_dead_neuron_in_a_network_that_learns_is_not_told() -> None:
    document = course_document().with_layers((LayerSpec(4, "relu"), LayerSpec(1)))
    document = document.with_parameter("b1", -1e4)
    assert examine(Patient(frame_of(teach(document, 1_000)))) == ()


def test_contradictions_that_matter_little_are_told_when_the_loss_comes_down_to_them() -> None:
    one = course_document().table
    rows = [tuple(one.cell(r, c) for c in range(len(one.columns))) for r in range(4)]
    slip = ("Erik", "133", "65", "M")
    many = one.with_block(one.row_count, 0, [*rows * 20, slip])
    document = course_document().with_table(many)
    assert examine(Patient(frame_of(document))) == ()
    found = examine(Patient(frame_of(teach(document, 300))))
    assert [finding.kind for finding in found] == ["contradiction"]


def test_rows_that_contradict_one_another_by_chance_are_not_to_be_taken_out() -> None:
    random = np.random.RandomState(2)
    table = Table(
        "Dice",
        (
            column("X", None, Role.INPUT, [str(i % 5) for i in range(60)], kind=Kind.NUMBER),
            column("Class", None, Role.LABEL, ["ab"[i] for i in random.randint(0, 2, 60)]),
        ),
    )
    document = new_document(table).with_scaling(Scaling("minmax"))
    document = document.with_layers((LayerSpec(4, "tanh"), LayerSpec(1)))
    assert only(patient_of(taught(document, 60)), "contradiction").remedies == ()


def test_the_run_can_go_back_to_where_rows_held_out_were_learnt_best() -> None:
    ill = taught(by_heart(), 3)
    ill = taught(taught(ill.document, 3).document, 294)
    finding = only(patient_of(ill), "overfit")
    back = finding.remedies[0].change(ill.document)
    assert 0 < back.progress.epoch < 10
    assert (back.held_loss or 1.0) < 0.8 * (ill.document.held_loss or 0.0)


def test_one_label_without_any_other_row_has_no_remedy_but_words() -> None:
    document = one_label().with_hold_out(course_document().hold_out)
    men = document.with_table(document.table.without_rows([0, 3]))
    assert only(Patient(frame_of(men)), "one_class").remedies == ()


def test_an_examination_of_a_large_network_while_it_trains_is_short() -> None:
    document = course_document().with_layers((LayerSpec(1024), LayerSpec(256), LayerSpec(1)))
    patient = Patient(replace(frame_of(document), running=True))
    assert patient.rows * patient.spec.parameter_count <= 20 * patient.spec.parameter_count
    examine(patient)
