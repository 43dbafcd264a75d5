"""The loss around the present parameters, against the loss itself."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import ACTIVATIONS, Array
from nnstudio.core.backprop import forward, trace_loss
from nnstudio.core.initial import init_params
from nnstudio.core.landscape import loss_along, loss_over, losses_at, span_around, work_of
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
    assert found.slopes == (along.slope, loss_along(params, 9, x, y, loss).slope)
    assert found.loss == along.loss == pytest.approx(loss_with(params, {}, x, y, loss))
    assert (along.parameter, found.parameters) == (1, (1, 9))


def test_unasked_each_parameter_is_looked_at_around_its_own_value() -> None:
    params, x, y = problem("tanh", LOSSES["mse"])
    params = params.with_value("w2", 8.0).with_value("b1", -20.0)
    paused: list[int] = []
    along = loss_along(params, 1, x, y, between=lambda: paused.append(1))
    assert (len(along.values), along.values[0], along.values[-1]) == (101, 0.0, 16.0)
    found = loss_over(params, (1, 9), x, y, between=lambda: paused.append(2))
    assert (len(found.across), found.across[0], found.across[-1]) == (41, 0.0, 16.0)
    assert (len(found.up), found.up[0], found.up[-1]) == (41, -40.0, 0.0)
    assert set(paused) == {1, 2}


@pytest.mark.parametrize("loss", LOSSES.values(), ids=LOSSES)
@pytest.mark.parametrize("name", ACTIVATIONS)
def test_any_two_parameters_of_any_layers_hold_the_loss(name: str, loss: Loss) -> None:
    """One layer or two, one neuron or two, weights and biases, the same input or another."""
    params, x, y = problem(name, loss)
    random = np.random.RandomState(7)
    count = params.spec.parameter_count
    pairs = [tuple(random.permutation(count)[:2].tolist()) for _ in range(25)]
    for pair in [*pairs, (0, 1), (1, 0), (0, count - 1)]:
        places = random.standard_normal((3, 2)) * 2.0
        found = losses_at(params, pair, places, x, y, loss)
        wanted = [
            loss_with(params, dict(zip(pair, place, strict=True)), x, y, loss)
            for place in places.tolist()
        ]
        np.testing.assert_allclose(found, wanted, rtol=1e-11, atol=1e-14)


def test_more_places_than_fit_at_once_are_all_there_and_others_may_work_in_between() -> None:
    loss = LOSSES["mse"]
    params, x, y = problem("relu", loss)
    x, y = np.tile(x, (300, 1)), np.tile(y, (300, 1))
    values = np.random.RandomState(1).standard_normal((300, 1))
    pauses: list[bool] = []
    found = losses_at(params, (4,), values, x, y, loss, lambda: pauses.append(True))
    for at in (0, 4, 5, 6, 299):
        wanted = loss_with(params, {4: float(values[at, 0])}, x, y, loss)
        assert found[at] == pytest.approx(wanted, rel=1e-12)
    assert len(pauses) >= 20


def test_a_network_of_a_million_parameters_is_no_trouble() -> None:
    """What does not change is fed forward once."""
    spec = NetworkSpec(50, (LayerSpec(1_000), LayerSpec(1_000), LayerSpec(1)))
    params = init_params(spec, 1)
    x, y = np.random.RandomState(3).standard_normal((4, 50)), np.ones((4, 1))
    last = spec.weight_count - 1
    found = loss_over(params, (last, spec.parameter_count - 1), x, y)
    wanted = loss_with(params, {last: float(found.across[3])}, x, y, LOSSES["mse"])
    middle = 20
    assert found.losses[middle, 3] == pytest.approx(wanted, rel=1e-9)


def test_a_neuron_that_is_lost_where_we_are_is_found_again_elsewhere() -> None:
    spec = NetworkSpec(1, (LayerSpec(1, "linear"),))
    params = Params(spec, np.array([1e300, 0.5]))
    found = loss_along(
        params, 0, np.array([[1e10]]), np.array([[0.0]]), span=(0.0, 1e300), points=3
    )
    assert found.losses[0] == 0.25
    assert not np.isfinite(found.losses[1:]).any()
    assert not np.isfinite(found.loss)


def test_numbers_that_are_lost_are_no_error() -> None:
    loss = LOSSES["mse"]
    params = init_params(NetworkSpec(1, (LayerSpec(1, "linear"),)), 1)
    found = loss_along(params, 0, np.array([[1e200]]), np.array([[0.0]]), loss, (0.0, 1e200), 3)
    assert np.isinf(found.losses[-1])


def test_a_place_costs_less_the_nearer_the_output_its_parameter_is() -> None:
    spec = NetworkSpec(3, (LayerSpec(8), LayerSpec(8), LayerSpec(1)))
    params = init_params(spec, 1)
    last, early = spec.weight_count - 1, 0
    assert 0.0 < work_of(params, (last,)) < work_of(params, (early,))
    assert work_of(params, (last, early)) == work_of(params, (early,))


def test_a_places_cost_are_its_products_and_thirty_times_its_sums() -> None:
    spec = NetworkSpec(4, (LayerSpec(2, "maxout", parts=3), LayerSpec(5), LayerSpec(1)))
    params = init_params(spec, 1)
    assert work_of(params, (0,)) == (24 + 10 + 5) + 30.0 * (6 + 5 + 1)
    assert work_of(params, (24,)) == (10 + 5) + 30.0 * (5 + 1)
    assert work_of(params, (spec.parameter_count - 1,)) == 5 + 30.0


@pytest.mark.parametrize("value", [0.0, -0.5, 12.0, -40.0])
def test_the_present_value_is_in_the_middle(value: float) -> None:
    low, high = span_around(value)
    assert (low + high) / 2 == pytest.approx(value)
    assert high - low >= 6.0
    near, far = span_around(value, zoom=4.0)
    assert far - near == pytest.approx((high - low) / 4.0)
