"""The loss around the present parameters, against the loss itself."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import ACTIVATIONS, Array
from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.initial import init_params
from nnstudio.core.landscape import loss_along, loss_over, losses_at, span_around
from nnstudio.core.losses import LOSSES, Loss
from nnstudio.core.network import LayerSpec, NetworkSpec, Params


def problem(name: str, loss: Loss) -> tuple[Params, Array, Array]:
    outputs = 3 if loss.output == "softmax" else 1
    output = LayerSpec(outputs, loss.output or "sigmoid")
    params = init_params(NetworkSpec(2, (LayerSpec(3, name), output)), 4)
    random = np.random.RandomState(2)
    x = random.standard_normal((7, 2))
    y = np.eye(3)[random.randint(3, size=7)] if outputs == 3 else random.rand(7, 1).round()
    return params, x, y


def loss_with(params: Params, changes: dict[int, float], x: Array, y: Array, loss: Loss) -> float:
    vector = params.vector.copy()
    for at, value in changes.items():
        vector[at] = value
    return trace_loss(forward(Params(params.spec, vector), x), y, loss)


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_slice_holds_the_loss_at_every_value(name: str, loss: Loss) -> None:
    params, x, y = problem(name, loss)
    for parameter in (0, params.spec.weight_count - 1, params.spec.parameter_count - 1):
        found = loss_along(params, parameter, x, y, loss, points=11)
        assert found.values[5] == pytest.approx(params.vector[parameter], abs=1e-12)
        wanted = [loss_with(params, {parameter: v}, x, y, loss) for v in found.values.tolist()]
        np.testing.assert_allclose(found.losses, wanted, rtol=1e-12, atol=1e-14)
        assert found.loss == pytest.approx(found.losses[5], rel=1e-9)
        h = 1e-6
        above = loss_with(params, {parameter: found.at + h}, x, y, loss)
        below = loss_with(params, {parameter: found.at - h}, x, y, loss)
        assert found.slope == pytest.approx((above - below) / (2 * h), abs=1e-6)


def test_a_surface_holds_the_loss_at_every_place() -> None:
    loss = LOSSES["mse"]
    params, x, y = problem("tanh", loss)
    found = loss_over(params, (1, 9), x, y, loss, ((-2.0, 2.0), (0.0, 3.0)), points=7)
    assert found.losses.shape == (7, 7)
    for row, up in enumerate(found.up.tolist()):
        for column, across in enumerate(found.across.tolist()):
            wanted = loss_with(params, {1: across, 9: up}, x, y, loss)
            assert found.losses[row, column] == pytest.approx(wanted, rel=1e-12)
    assert found.at == (params.vector[1], params.vector[9])
    along = loss_along(params, 1, x, y, loss)
    assert found.slopes[0] == along.slope


def test_more_places_than_fit_side_by_side_are_all_there() -> None:
    loss = LOSSES["mse"]
    params, x, y = problem("relu", loss)
    places = np.random.RandomState(1).standard_normal((1_300, params.spec.parameter_count))
    found = losses_at(params, places, x, y, loss)
    for at in (0, 511, 512, 1_299):
        wanted = trace_loss(forward(Params(params.spec, places[at]), x), y, loss)
        assert found[at] == pytest.approx(wanted, rel=1e-12)


def test_numbers_that_are_lost_are_no_error() -> None:
    loss = LOSSES["mse"]
    params = init_params(NetworkSpec(1, (LayerSpec(1, "linear"),)), 1)
    found = loss_along(params, 0, np.array([[1e200]]), np.array([[0.0]]), loss, (0.0, 1e200), 3)
    assert np.isinf(found.losses[-1])


@pytest.mark.parametrize("value", [0.0, -0.5, 12.0, -40.0])
def test_the_present_value_is_in_the_middle(value: float) -> None:
    low, high = span_around(value)
    assert (low + high) / 2 == pytest.approx(value)
    assert high - low >= 6.0
