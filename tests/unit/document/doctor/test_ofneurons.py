"""What is said of neurons, where the made-up illnesses leave it open."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from nnstudio.core.network import LayerSpec, Params
from nnstudio.data.scaling import Scaling
from nnstudio.document.doctor.ofneurons import alike, dead, saturated_output, vanishing
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from tests.unit.document.doctor.patients import stalled, with_values
from tests.unit.document.subjects import things

COURSE = course_document().with_scaling(Scaling("zscore"))
RELU = COURSE.with_layers((LayerSpec(3, "relu"), LayerSpec(1)))


def test_a_single_dead_neuron_is_told_where_nothing_is_learnt_and_can_be_lifted() -> None:
    ill = with_values(RELU, b1=-1e4, b2=10.0, b3=10.0, b4=8.0)
    patient = stalled(ill)
    (finding,) = dead(patient)
    assert finding.sentence == "h1 gives 0 for all 4 rows: it can no longer learn."
    assert [evidence.neuron for evidence in finding.evidence] == [(0, 0)]
    lift, leaky, other = finding.remedies
    assert lift.title == "Raise h1's bias"
    lifted = Patient(frame_of(lift.change(patient.document)))
    assert 0 < np.count_nonzero(lifted.steep(0)[:, 0]) < 4
    assert leaky.change(ill).spec.layers[0].activation == "leaky_relu"
    assert other.change(ill).start.seed != ill.start.seed


def test_many_dead_neurons_are_counted_and_none_is_lifted_alone() -> None:
    wide = COURSE.with_layers((LayerSpec(5, "relu"), LayerSpec(1)))
    ill = with_values(wide, b1=-1e4, b2=-1e4, b3=-1e4, b4=-1e4, b5=-1e4)
    (finding,) = dead(stalled(ill))
    said = "5 neurons (h1, h2, …) give 0 for all 4 rows: they can no longer learn."
    assert finding.sentence == said
    assert [evidence.neuron for evidence in finding.evidence] == [(0, 0), (0, 1), (0, 2)]
    assert [remedy.change(ill).spec.layers[0].activation for remedy in finding.remedies] == [
        "leaky_relu",
        "relu",
    ]


def test_an_output_at_an_end_is_no_illness_where_a_number_is_to_be_said() -> None:
    document = things("number")
    document = document.with_layers((*document.spec.layers[:-1], LayerSpec(1, "sigmoid")))
    output = f"b{document.spec.parameter_count - document.spec.weight_count}"
    patient = stalled(with_values(document, **{output: 50.0}))
    assert patient.stalled
    assert not patient.learnt
    assert patient.flat(1).all()
    assert saturated_output(patient) == []


def test_of_a_tanh_output_at_an_end_the_weights_are_shrunk() -> None:
    document = COURSE.with_layers((LayerSpec(2), LayerSpec(1, "tanh")))
    patient = stalled(with_values(document, w5=0.1, w6=0.1, b3=9.0))
    (finding,) = saturated_output(patient)
    assert "which is 0: tanh is flat there" in finding.sentence
    (remedy,) = finding.remedies
    assert remedy.title == "Shrink o1's weights"
    after = Patient(frame_of(remedy.change(patient.document)))
    assert np.abs(after.trace.z[1]).max() <= 2.0


def test_a_single_neuron_has_no_twin_and_equal_sums_are_none() -> None:
    one = COURSE.with_layers((LayerSpec(1), LayerSpec(1)))
    assert alike(Patient(frame_of(one))) == []
    values = {"w1": 1.0, "w2": 2.0, "w3": 2.0, "w4": 1.0, "b1": 0.0, "b2": 0.0}
    crossed = with_values(COURSE, **values, w5=0.5, w6=0.5)
    assert alike(Patient(frame_of(crossed))) == []
    twins = with_values(COURSE, **values | {"w3": 1.0, "w4": 2.0}, w5=0.5, w6=0.5)
    (finding,) = alike(Patient(frame_of(twins)))
    assert finding.sentence.startswith("h1 and h2 have the same weights and bias")


def deep(*functions: str) -> Patient:
    layers = tuple(LayerSpec(2, name) for name in functions)
    document = COURSE.with_layers((*layers, LayerSpec(1)))
    vector = np.full(document.spec.parameter_count, 0.01)
    vector[document.spec.weight_count :] = 0.5
    small = Params(document.spec, vector)
    return stalled(replace(document, progress=replace(document.progress, params=small)))


def test_a_gradient_vanishes_only_behind_sigmoids_and_only_where_little_comes_through() -> None:
    (finding,) = vanishing(deep("sigmoid", "tanh", "sigmoid"))
    assert [evidence.neuron for evidence in finding.evidence] == [(0, 0), (3, 0)]
    assert vanishing(deep("sigmoid", "relu", "sigmoid")) == []
    comes_through = deep("tanh", "tanh", "tanh")
    document = comes_through.document
    vector = np.zeros(document.spec.parameter_count)
    vector[: document.spec.weight_count] = 0.6
    large = replace(document.progress, params=Params(document.spec, vector))
    assert vanishing(stalled(replace(document, progress=large))) == []
