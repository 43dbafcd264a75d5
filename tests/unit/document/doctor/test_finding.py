"""What of a diagnosis is told."""

from __future__ import annotations

from nnstudio.document.doctor.finding import Diagnosis, Finding


def test_what_is_silenced_is_not_told() -> None:
    dead, stuck = Finding("dead", "h1 is dead."), Finding("stuck", "It is stuck.")
    assert Diagnosis((dead, stuck)).told == (dead, stuck)
    assert Diagnosis((dead, stuck), frozenset({"dead"})).told == (stuck,)
    assert Diagnosis().told == ()
