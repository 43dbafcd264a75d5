"""Backpropagation against central differences and against the course's numbers by hand."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.backprop import backward, forward, loss_and_gradient
from nnstudio.core.gradcheck import central_difference, relative_error
from nnstudio.core.initial import init_params
from nnstudio.core.losses import MSE
from nnstudio.core.network import LayerSpec, NetworkSpec, Params

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
CLOSEST = 1e-3  # how near to a kink a sum may come for differences to mean anything


def away_from_kinks(params: Params, x: np.ndarray) -> bool:
    trace = forward(params, x)
    for layer, z in zip(params.spec.layers, trace.z, strict=True):
        if layer.activation == "maxout":
            ranked = np.sort(z, axis=-1)
            if (ranked[..., -1] - ranked[..., -2] < CLOSEST).any():
                return False
        elif not layer.record.smooth and (np.abs(z) < CLOSEST).any():
            return False
    return True


@pytest.mark.parametrize("depth", [1, 2, 3, 4])
@pytest.mark.parametrize("name", ACTIVATIONS)
@pytest.mark.parametrize("output", ["sigmoid", "linear"])
def test_backprop_agrees_with_central_differences(name: str, depth: int, output: str) -> None:
    hidden = tuple(LayerSpec(3 + i % 2, name) for i in range(depth - 1))
    last = LayerSpec(2, name if depth == 1 else output)
    spec = NetworkSpec(3, (*hidden, last))
    checked = 0
    for seed in range(20):
        params = init_params(spec, seed, "xavier")
        random = np.random.RandomState(1_000 + seed)
        x, y = random.standard_normal((5, 3)), random.standard_normal((5, 2))
        if not away_from_kinks(params, x):
            continue
        _, gradient = loss_and_gradient(params, x, y)
        assert relative_error(gradient, central_difference(params, x, y)) < 1e-6
        checked += 1
    assert checked >= 5


def test_the_check_itself_notices_a_wrong_gradient() -> None:
    params = init_params(COURSE, 1)
    x, y = np.array([[0.3, -0.2]]), np.array([[1.0]])
    _, gradient = loss_and_gradient(params, x, y)
    wrong = gradient.copy()
    wrong[2] *= 1.01
    right = central_difference(params, x, y)
    assert relative_error(gradient, right) < 1e-8
    assert relative_error(wrong, right) > 1e-5


def test_a_large_number_is_wiggled_in_proportion_so_that_it_moves_at_all() -> None:
    params = Params(NetworkSpec(1, (LayerSpec(1),)), np.array([1e9, 0.2]))
    x, y = np.array([[1e-9]]), np.array([[0.0]])
    _, gradient = loss_and_gradient(params, x, y)
    found = central_difference(params, x, y)
    assert found[0] == pytest.approx(gradient[0], rel=1e-6)
    assert found[1] == pytest.approx(gradient[1], rel=1e-6)


def test_gradients_are_apart_by_their_largest_difference_as_a_share_of_the_longer_one() -> None:
    short, long = np.array([0.0, 3.0]), np.array([4.0, 3.0])
    assert relative_error(short, long) == relative_error(long, short) == 0.8
    assert relative_error(long, long) == 0.0
    assert relative_error(np.zeros(2), np.zeros(2)) == 0.0


def test_feedforward_worked_by_hand_in_the_course() -> None:
    params = Params(COURSE, np.array([0, 1, 0, 1, 0, 1, 0, 0, 0.0]))
    trace = forward(params, np.array([[2.0, 3.0]]))
    assert trace.a[1].tolist() == [[0.9525741268224334, 0.9525741268224334]]
    assert trace.output[0, 0] == 0.7216325609518421


def test_the_courses_derivative_for_alice_with_all_weights_one() -> None:
    params = Params(COURSE, np.array([1, 1, 1, 1, 1, 1, 0, 0, 0.0]))
    x, y = np.array([[-2.0, -1.0]]), np.array([[1.0]])
    trace = forward(params, x)
    assert trace.a[1][0, 0] == pytest.approx(0.047426, abs=5e-7)
    assert trace.output[0, 0] == pytest.approx(0.523695, abs=5e-7)
    gradient = backward(params, trace, y)
    assert gradient[0] == pytest.approx(0.0214695, abs=5e-8)
    # The same as the course's three factors, spelt out.
    h1, o1 = trace.a[1][0, 0], trace.output[0, 0]
    factors = -2 * (1 - o1), 1.0 * o1 * (1 - o1), -2.0 * h1 * (1 - h1)
    assert gradient[0] == pytest.approx(np.prod(factors), rel=1e-12)


def test_mean_squared_error_of_the_course() -> None:
    zero = np.zeros(4)
    assert MSE.value(np.array([1.0, 0, 0, 1]), zero, zero) == 0.5


def test_the_gradient_over_rows_is_the_mean_of_the_rows_gradients() -> None:
    params = init_params(COURSE, 3)
    x, y = np.random.RandomState(0).standard_normal((6, 2)), np.ones((6, 1))
    _, whole = loss_and_gradient(params, x, y)
    rows = [loss_and_gradient(params, x[i : i + 1], y[i : i + 1])[1] for i in range(6)]
    np.testing.assert_allclose(whole, np.mean(rows, axis=0), rtol=1e-12)


def test_nothing_is_changed_by_looking() -> None:
    params = init_params(COURSE, 3)
    x = np.array([[0.5, -1.0]])
    before = (params.vector.tobytes(), x.tobytes())
    loss_and_gradient(params, x, np.array([[1.0]]))
    assert (params.vector.tobytes(), x.tobytes()) == before
