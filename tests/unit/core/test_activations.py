"""One contract for every activation: shapes, a true derivative, no warning at any z."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import (
    ACTIVATIONS,
    COURSE_ACTIVATIONS,
    SOFTMAX,
    Activation,
    activation,
    d_elu,
    d_leaky_relu,
    d_relu,
    elu,
    leaky_relu,
)
from nnstudio.core.problems import Problem

EVERY = pytest.mark.parametrize("record", ACTIVATIONS.values(), ids=ACTIVATIONS.keys())
AWAY_FROM_KINKS = np.array([-6.0, -2.5, -1.0, -0.3, 0.2, 0.9, 3.0, 7.0])


def alpha_of(record: Activation) -> float:
    return record.parameter.default if record.parameter else 0.0


def sums_of(record: Activation) -> np.ndarray:
    """A z (rows, units, parts) with parts apart from each other."""
    z = np.stack([AWAY_FROM_KINKS + 0.4 * part * (-1) ** part for part in range(record.parts)], -1)
    return z[:, np.newaxis, :]


@EVERY
def test_the_slope_is_the_derivative_of_the_value_in_every_part(record: Activation) -> None:
    z, alpha, h = sums_of(record), alpha_of(record), 1e-6
    slope = record.slope(z, alpha)
    assert slope.shape == z.shape
    for part in range(record.parts):
        step = np.zeros(record.parts)
        step[part] = h
        numeric = (record.value(z + step, alpha) - record.value(z - step, alpha)) / (2 * h)
        np.testing.assert_allclose(slope[..., part], numeric, rtol=1e-7, atol=1e-9)


@pytest.mark.parametrize("alpha", [0.0, 0.25, 0.5])
def test_a_parameter_bends_what_is_left_of_zero_alone(alpha: float) -> None:
    z = np.array([-2.0, 0.5, 3.0])
    assert leaky_relu(z, alpha).tolist() == [-2.0 * alpha, 0.5, 3.0]
    assert d_leaky_relu(z, alpha).tolist() == [alpha, 1.0, 1.0]
    assert elu(z, alpha)[1:].tolist() == [0.5, 3.0]
    assert elu(z, alpha)[0] == pytest.approx(alpha * (np.exp(-2.0) - 1.0), rel=1e-15)
    assert d_elu(z, alpha)[1:].tolist() == [1.0, 1.0]
    assert d_elu(z, alpha)[0] == pytest.approx(alpha * np.exp(-2.0), rel=1e-15)


def test_the_usual_parameter_is_that_of_the_record() -> None:
    z = np.array([-2.0, -0.5])
    for f, slope, name in ((leaky_relu, d_leaky_relu, "leaky_relu"), (elu, d_elu, "elu")):
        usual = alpha_of(ACTIVATIONS[name])
        assert f(z).tolist() == f(z, usual).tolist()
        assert slope(z).tolist() == slope(z, usual).tolist()


def test_at_a_kink_the_slope_is_the_one_of_its_left_but_for_elu() -> None:
    zero = np.zeros(1)
    assert (d_relu(zero)[0], d_leaky_relu(zero, 0.3)[0], d_elu(zero, 0.3)[0]) == (0.0, 0.3, 1.0)


@EVERY
def test_the_value_drops_the_parts_and_keeps_the_rest(record: Activation) -> None:
    z = np.zeros((3, 4, record.parts))
    assert record.value(z, alpha_of(record)).shape == (3, 4)


@EVERY
def test_no_z_however_large_makes_a_warning_or_a_nan(record: Activation) -> None:
    for extreme in (-np.inf, -1e308, -710.0, -0.0, 0.0, 710.0, 1e308, np.inf):
        z = np.full((1, 1, record.parts), extreme)
        assert not np.isnan(record.value(z, alpha_of(record))).any()
        assert not np.isnan(record.slope(z, alpha_of(record))).any()


@EVERY
def test_the_value_is_a_new_array(record: Activation) -> None:
    z = np.ones((2, 2, record.parts))
    record.value(z, alpha_of(record))[...] = 9.0
    assert (z == 1.0).all()


@pytest.mark.parametrize(
    ("name", "z", "expected"),
    [
        ("sigmoid", 0.0, 0.5),
        ("sigmoid", 3.0, 0.9525741268224334),
        ("tanh", 0.5, np.tanh(0.5)),
        ("relu", -2.0, 0.0),
        ("relu", 2.0, 2.0),
        ("leaky_relu", -2.0, -0.2),
        ("leaky_relu", 2.0, 2.0),
        ("elu", -1.0, np.exp(-1.0) - 1.0),
        ("elu", 2.0, 2.0),
        ("linear", -3.5, -3.5),
    ],
)
def test_values_of_the_course(name: str, z: float, expected: float) -> None:
    record = ACTIVATIONS[name]
    value = record.value(np.array([[[z]]]), alpha_of(record))[0, 0]
    assert value == pytest.approx(expected, rel=1e-15)


def test_maxout_keeps_the_largest_part_and_only_its_slope_is_one() -> None:
    record = ACTIVATIONS["maxout"]
    z = np.array([[[1.0, 3.0, -2.0], [5.0, 5.0, 0.0]]])  # the first of equals wins
    np.testing.assert_array_equal(record.value(z, 0.0), [[3.0, 5.0]])
    np.testing.assert_array_equal(record.slope(z, 0.0), [[[0, 1, 0], [1, 0, 0]]])


def test_sigmoid_is_symmetric_to_the_last_digit_far_out() -> None:
    f = ACTIVATIONS["sigmoid"].value
    z = np.linspace(0, 40, 401).reshape(-1, 1, 1)
    np.testing.assert_allclose(f(z, 0.0) + f(-z, 0.0), 1.0, rtol=0, atol=2.3e-16)


def test_the_slope_of_sigmoid_does_not_cancel_to_zero_where_the_value_rounds_to_one() -> None:
    z = np.full((1, 1, 1), 40.0)
    assert ACTIVATIONS["sigmoid"].value(z, 0.0)[0, 0] == 1.0
    assert ACTIVATIONS["sigmoid"].slope(z, 0.0)[0, 0, 0] == pytest.approx(np.exp(-40.0), rel=1e-12)


def test_the_formula_shows_the_parameter() -> None:
    assert ACTIVATIONS["leaky_relu"].formula_for(0.1) == "max(0.1 z, z)"


def test_the_course_names_six_and_an_unknown_name_is_answered_with_the_known_ones() -> None:
    assert len(COURSE_ACTIVATIONS) == 6
    with pytest.raises(Problem, match=r"no activation called 'swish'; use one of sigmoid, tanh"):
        activation("swish")


def test_softmax_shares_one_out_among_the_outputs_however_large_the_sums_are() -> None:
    z = np.array(
        [[[1.0], [2.0], [3.0]], [[1e307], [-1e307], [0.0]], [[-800.0], [-800.0], [-801.0]]]
    )
    shares = SOFTMAX.value(z, 0.0)
    assert shares.shape == (3, 3)
    np.testing.assert_allclose(shares.sum(axis=1), 1.0, rtol=1e-15)
    np.testing.assert_allclose(shares[0], np.exp([1, 2, 3]) / np.exp([1, 2, 3]).sum(), rtol=1e-14)
    assert shares[1].tolist() == [1.0, 0.0, 0.0]
    assert shares[2, 0] == shares[2, 1] == pytest.approx(np.e * shares[2, 2], rel=1e-14)
    # Its own derivative is part of the loss's.
    assert (SOFTMAX.slope(z, 0.0) == np.ones_like(z)).all()


def test_softmax_is_found_by_name_and_not_offered_for_a_neuron_of_its_own() -> None:
    assert activation("softmax") is SOFTMAX
    assert SOFTMAX.output_only
    assert "softmax" not in ACTIVATIONS
