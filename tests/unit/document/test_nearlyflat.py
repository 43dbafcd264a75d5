"""Nearly flat is a hundredth of a function's own greatest slope, on cards and in the lab."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import ACTIVATIONS, COURSE_ACTIVATIONS, activation
from nnstudio.core.network import LayerSpec
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.inspecting.neuronfacts import NeuronFacts
from nnstudio.document.inspecting.samplerows import sample_rows
from nnstudio.document.lab.landing import Neuron, landing_of, landing_words
from nnstudio.document.lab.shape import Shape
from nnstudio.document.nearlyflat import NEARLY_FLAT, flat_below, greatest_slope

CLOSE = np.linspace(-30.0, 30.0, 60_001)[:, np.newaxis]


@pytest.mark.parametrize("name", [n for n in COURSE_ACTIVATIONS if n != "maxout"])
@pytest.mark.parametrize("alpha", [None, 0.2, 0.5])
def test_the_greatest_slope_is_that_of_the_curve(name: str, alpha: float | None) -> None:
    record = activation(name)
    number = 0.0
    if record.parameter is not None:
        number = record.parameter.default if alpha is None else alpha
    steepest = float(np.abs(record.slope(CLOSE, number)).max())
    assert greatest_slope(record, number) == pytest.approx(steepest, rel=1e-12)


def test_an_elu_with_a_large_alpha_is_steepest_below_zero() -> None:
    assert greatest_slope(activation("elu"), 3.0) == 3.0
    slopes = np.abs(activation("elu").slope(CLOSE, 3.0))
    assert slopes.max() == pytest.approx(3.0, rel=2e-3)


def test_tanh_and_sigmoid_are_flat_at_the_same_places_of_their_curve() -> None:
    """tanh(z) is 2 sigmoid(2z) - 1."""
    sigmoid, tanh = activation("sigmoid"), activation("tanh")
    of_tanh = tanh.slope(CLOSE, 0.0) < flat_below(tanh, 0.0)
    of_sigmoid = sigmoid.slope(2.0 * CLOSE, 0.0) < flat_below(sigmoid, 0.0)
    np.testing.assert_array_equal(of_tanh, of_sigmoid)
    assert of_tanh.any()
    assert not of_tanh.all()


def test_every_activation_has_a_limit() -> None:
    for record in ACTIVATIONS.values():
        assert flat_below(record, 0.1) >= 0.25 * NEARLY_FLAT


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "elu"])
def test_card_and_lab_count_the_same_rows(name: str) -> None:
    document = course_document().with_layer(0, LayerSpec(2, name))
    counted = set()
    for seed in range(12):
        started = document.restarted(seed=seed)
        frame = frame_of(started)
        for unit in range(2):
            why = NeuronFacts(sample_rows(started, frame.model, False), 0, unit).judgement.why
            landing = landing_of(frame, Neuron(0, unit))
            assert landing is not None
            words = landing_words(landing, Shape(name))
            slopes = np.abs(Shape(name).slopes(landing.z))
            limit = flat_below(activation(name), Shape(name).parameter)
            flat = int(np.count_nonzero(slopes < limit))
            counted.add(flat)
            if flat == 4:
                assert why.startswith("For all of the 4 rows")
            elif flat:
                assert why.startswith(f"For {flat} of 4 rows the slope is below {limit:g}")
            else:
                assert why == ""
            assert f"{4 - flat} where it learns" in words or flat == 0
    assert len(counted) > 2
