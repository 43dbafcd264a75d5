"""What of a diagnosis is told."""

from __future__ import annotations

from nnstudio.document.doctor.finding import Diagnosis, Evidence, Finding


def test_what_is_silenced_is_not_told() -> None:
    dead, stuck = Finding("dead", "h1 is dead."), Finding("stuck", "It is stuck.")
    assert Diagnosis((dead, stuck)).told == (dead, stuck)
    assert Diagnosis((dead, stuck), frozenset({"dead"})).told == (stuck,)
    assert Diagnosis().told == ()


def test_several_findings_of_a_kind_are_told_apart_by_layer_or_input() -> None:
    neuron = Finding("dead", "", (Evidence("h2", row=1, neuron=(0, 1)),))
    assert neuron.place == Finding("dead", "", (Evidence("h1", neuron=(0, 0)),)).place
    assert neuron.place != Finding("dead", "", (Evidence("h3", neuron=(1, 1)),)).place
    first, second = (Finding("c", "", (Evidence("x", neuron=(-1, i)),)) for i in (0, 1))
    assert first.place != second.place
    assert Finding("stuck", "").place is None
    assert Finding("stuck", "", (Evidence("Alice", row=0),)).place is None
