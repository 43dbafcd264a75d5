"""What is measured of a moment, where a run says little."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.losshistory import LossCurve
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.document import course_document
from tests.unit.document.doctor.patients import after


def test_of_few_points_far_apart_no_fall_is_told() -> None:
    patient = after(course_document(), np.linspace(1.0, 0.5, 1_001).tolist())
    assert patient.fall == pytest.approx(0.3, abs=0.03)
    curve = patient.frame.curve
    thinned = LossCurve(curve.epochs[::100], curve.losses[::100])
    assert Patient(replace(patient.frame, curve=thinned)).fall is None


def test_of_a_run_that_is_too_short_none_either() -> None:
    assert after(course_document(), np.linspace(1.0, 0.5, 100).tolist()).fall is None
