"""Every term that is shown, against differences of the loss and against what a step really does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nnstudio.core.activations import ACTIVATIONS, Array
from nnstudio.core.backprop import backward, forward
from nnstudio.core.explain import MOST_PATHS, RowStory, next_step
from nnstudio.core.gradcheck import central_difference
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel
from nnstudio.core.losses import LOSSES, MSE, loss_of
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.roworder import ORDERS, row_order
from nnstudio.core.schedules import Schedule
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress
from nnstudio.core.trainer import Trainer

FOUND = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
ALICE = RowStory(
    Params(NetworkSpec(2, (LayerSpec(2), LayerSpec(1))), np.array([1.0] * 6 + [0.0] * 3)),
    np.array([-2.0, -1.0]),
    np.array([1.0]),
    MSE,
)


@st.composite
def stories(draw: Callable[..., Any]) -> RowStory:
    """Any network, loss and row, away from the kinks where a derivative has two answers."""
    loss = loss_of(draw(st.sampled_from(list(LOSSES))))
    hidden = [
        LayerSpec(draw(st.integers(1, 4)), draw(st.sampled_from(list(ACTIVATIONS))))
        for _ in range(draw(st.integers(0, 3)))
    ]
    outputs = draw(st.integers(2 if loss.output == "softmax" else 1, 3))
    output = loss.output or draw(st.sampled_from(list(ACTIVATIONS)))
    spec = NetworkSpec(draw(st.integers(1, 4)), (*hidden, LayerSpec(outputs, output)))
    random = np.random.RandomState(draw(st.integers(0, 10_000)))
    params = init_params(spec, int(random.randint(1_000)), "xavier")
    x = random.standard_normal(spec.inputs)
    y = random.rand(outputs)
    if loss.output == "softmax":
        y = np.eye(outputs)[random.randint(outputs)]
    trace = forward(params, x[np.newaxis])
    for layer, z in zip(spec.layers, trace.z, strict=True):
        ranked = np.sort(z, axis=-1)
        near = ranked[..., -1] - ranked[..., -2] if layer.part_count > 1 else np.abs(z)
        assume(layer.record.smooth or bool((near > 1e-3).all()))
    return RowStory(params, x, y, loss)


@FOUND
@given(stories())
def test_three_factors_make_the_derivative_that_differences_find(story: RowStory) -> None:
    differences = central_difference(
        story.params, story.x[np.newaxis], story.y[np.newaxis], story.loss
    )
    length = max(float(np.linalg.norm(differences)), 1e-9)
    for i in range(len(differences)):
        chain = story.chain(i)
        assert chain.value == pytest.approx(differences[i], abs=1e-6 * length)
        assert chain.value == pytest.approx(story.gradient[i], abs=1e-14 * length, rel=1e-12)
        assert chain.own == chain.slope * chain.source


@FOUND
@given(stories())
def test_each_factor_is_a_derivative_by_itself(story: RowStory) -> None:
    """A nudge of a neuron's output or of a parameter moves what the factors say by so much."""
    spec, h = story.params.spec, 1e-6
    for i in range(spec.parameter_count):
        chain = story.chain(i)
        layer, unit = chain.place.layer, chain.place.unit
        last = layer == len(spec.layers) - 1

        def neuron_after(
            by: float, at: int = i, layer: int = layer, unit: int = unit, last: bool = last
        ) -> float:
            vector = story.params.vector.copy()
            vector[at] += by
            trace = forward(Params(spec, vector), story.x[np.newaxis])
            if last and story.loss.of_z:
                return float(trace.z[layer][0, unit, 0])
            return float(trace.a[layer + 1][0, unit])

        own = (neuron_after(h) - neuron_after(-h)) / (2 * h)
        assert chain.own == pytest.approx(own, abs=1e-6, rel=1e-5)
        if not last:
            moved = _outputs_after(story, layer, unit, h) - _outputs_after(story, layer, unit, -h)
            np.testing.assert_allclose(chain.influences, moved / (2 * h), atol=1e-6, rtol=1e-5)


def _outputs_after(story: RowStory, layer: int, unit: int, by: float) -> Array:
    """The outputs, or their sums where the loss is one of z, with a neuron's output nudged."""
    spec = story.params.spec
    a = story.trace.a[layer + 1].copy()
    a[0, unit] += by
    z = np.zeros((1, 1, 1))
    for onward in range(layer + 1, len(spec.layers)):
        w, of_layer = story.params.weights(onward), spec.layers[onward]
        z = np.einsum("upi,ri->rup", w, a) + story.params.biases(onward)
        a = of_layer.record.value(z, of_layer.slope_parameter)
    return z[0, :, 0] if story.loss.of_z else a[0]


@FOUND
@given(stories())
def test_the_ways_to_the_outputs_add_up_to_the_second_factor(story: RowStory) -> None:
    spec = story.params.spec
    for i in range(spec.parameter_count):
        chain = story.chain(i)
        for path in chain.paths:
            assert path.links[-1].layer == len(spec.layers) - 1
            for link in path.links:
                assert link.weight == story.params.vector[link.weight_at]
        if chain.paths:
            sums = [
                sum(path.value for path in chain.paths if path.output == output)
                for output in range(spec.outputs)
            ]
            np.testing.assert_allclose(sums, chain.influences, rtol=1e-10, atol=1e-14)


def test_more_ways_than_can_be_told_are_left_to_the_sums() -> None:
    spec = NetworkSpec(2, (LayerSpec(4), LayerSpec(4), LayerSpec(5), LayerSpec(1)))
    story = RowStory(init_params(spec, 1), np.array([0.3, 0.4]), np.array([1.0]), MSE)
    assert MOST_PATHS < 4 * 5
    assert story.chain(0).paths == ()
    assert len(story.chain(spec.weight_slices[1].start).paths) == 5
    assert story.chain(0).value == pytest.approx(story.gradient[0], rel=1e-12)


@pytest.mark.parametrize(("x", "part", "weight"), [(1.0, 0, 2.0), (-1.0, 1, -1.0)])
def test_of_maxout_only_the_largest_sum_is_on_the_way(x: float, part: int, weight: float) -> None:
    layers = (LayerSpec(1, "linear"), LayerSpec(1, "maxout", parts=2), LayerSpec(1, "linear"))
    params = Params(NetworkSpec(1, layers), np.array([1.0, 2.0, -1.0, 3.0, 0.0, 0.0, 0.0, 0.0]))
    chain = RowStory(params, np.array([x]), np.array([0.0]), MSE).chain(0)
    ((first, second),) = (path.links for path in chain.paths)
    assert chain.parameter == 0
    assert (first.layer, first.unit, first.part, first.weight_at) == (1, 0, part, 1 + part)
    assert (first.weight, first.slope) == (weight, 1.0)
    assert (second.layer, second.part, second.weight) == (2, 0, 3.0)


def test_a_silent_neuron_is_still_told_of_as_a_way_that_carries_nothing() -> None:
    layers = (LayerSpec(1, "linear"), LayerSpec(2, "relu"), LayerSpec(1, "linear"))
    params = Params(NetworkSpec(1, layers), np.array([1.0, 2.0, -2.0, 3.0, 5.0, 0, 0, 0, 0]))
    paths = RowStory(params, np.array([1.0]), np.array([0.0]), MSE).chain(0).paths
    assert [path.value for path in paths] == [6.0, 0.0]


def test_ways_are_told_up_to_sixteen_and_maxout_has_one_for_each_part() -> None:
    def paths(*layers: LayerSpec) -> int:
        params = init_params(NetworkSpec(1, (LayerSpec(1, "linear"), *layers)), 1)
        return len(RowStory(params, np.array([0.7]), np.array([0.0]), MSE).chain(0).paths)

    assert paths(LayerSpec(MOST_PATHS), LayerSpec(1)) == 16
    assert paths(LayerSpec(MOST_PATHS + 1), LayerSpec(1)) == 0
    assert paths(LayerSpec(8, "maxout", parts=2), LayerSpec(1)) == 8
    assert paths(LayerSpec(8, "maxout", parts=3), LayerSpec(1)) == 0


def test_a_slope_is_that_of_the_layers_own_parameter() -> None:
    params = Params(NetworkSpec(1, (LayerSpec(1, "leaky_relu", 0.25),)), np.array([1.0, 0.0]))
    story = RowStory(params, np.array([-2.0]), np.array([0.0]), MSE)
    assert story.neuron(0, 0).sums[0].slope == 0.25
    assert story.chain(0).slope == 0.25


def test_the_courses_numbers_for_alice() -> None:
    assert ALICE.row_loss == pytest.approx((1.0 - ALICE.trace.output[0, 0]) ** 2)
    hidden, output = ALICE.neuron(0, 0), ALICE.neuron(1, 0)
    assert hidden.sums[0].products.tolist() == [-2.0, -1.0]
    assert hidden.sums[0].z == -3.0
    assert hidden.a == pytest.approx(0.047426, abs=5e-7)
    assert output.a == pytest.approx(0.523695, abs=5e-7)
    chain = ALICE.chain(0)
    assert chain.value == pytest.approx(0.0214695, abs=5e-8)
    assert chain.loss_slopes.tolist() == [-2.0 * (1.0 - output.a)]
    assert chain.influences.tolist() == [pytest.approx(1.0 * output.a * (1.0 - output.a))]
    assert chain.own == pytest.approx(-2.0 * hidden.a * (1.0 - hidden.a))
    assert [len(path.links) for path in chain.paths] == [1]


@FOUND
@given(stories())
def test_a_neurons_terms_make_its_sum_and_its_output(story: RowStory) -> None:
    spec, vector = story.params.spec, story.params.vector
    for layer, of_layer in enumerate(spec.layers):
        for unit in range(of_layer.units):
            neuron = story.neuron(layer, unit)
            assert (neuron.layer, neuron.unit) == (layer, unit)
            assert neuron.a == story.trace.a[layer + 1][0, unit]
            slopes = of_layer.record.slope(story.trace.z[layer], of_layer.slope_parameter)
            assert [one.slope for one in neuron.sums] == slopes[0, unit].tolist()
            for part, one in enumerate(neuron.sums):
                assert one.z == story.trace.z[layer][0, unit, part]
                assert one.products.sum() + one.bias == pytest.approx(one.z, abs=1e-12)
                count = len(one.weights)
                assert one.weights.tolist() == vector[one.first : one.first + count].tolist()
                assert one.bias == vector[one.bias_at]
                place = spec.place(one.first)
                assert (place.layer, place.unit, place.part) == (layer, unit, part)
            assert neuron.sums[neuron.chosen].z == max(one.z for one in neuron.sums)


BATCHES: list[int | None] = [1, 3, None]


@FOUND
@given(
    stories(),
    st.sampled_from(list(OPTIMIZERS)),
    st.sampled_from(BATCHES),
    st.sampled_from(list(ORDERS)),
    st.sampled_from([0.0, 0.01]),
    st.integers(0, 9),
)
def test_the_step_told_is_the_step_taken_to_the_last_bit(
    story: RowStory, name: str, batch: int | None, order: str, penalty: float, steps: int
) -> None:
    spec = story.params.spec
    random = np.random.RandomState(steps)
    x = np.vstack([story.x, random.standard_normal((4, spec.inputs))])
    y = np.vstack([story.y] * 5)
    locked = random.rand(spec.parameter_count) < 0.2
    wanted = TrainingSettings(
        0.05, None, order, batch, story.loss.name, Optimizer(name), Schedule("step", 1, 0.5)
    )
    wanted = TrainingSettings(**{**vars(wanted), "l1": penalty, "l2": penalty})
    trainer = Trainer(Progress(story.params), x, y, wanted, seed=7, locked=locked)
    for _ in range(steps):
        trainer.step_batch()
    progress = trainer.progress()
    rows = row_order(order, 5, 7, progress.epoch)
    rows = rows[progress.position : progress.position + wanted.batch_size(5)]
    told = next_step(progress, x[rows], y[rows], wanted, locked)
    trainer.step_batch()
    after = trainer.progress()
    assert told.after.tobytes() == after.params.vector.tobytes()
    assert told.slots_after.tobytes() == after.slots.tobytes()
    assert told.before.tobytes() == progress.params.vector.tobytes()
    assert told.gradient.tobytes() == trainer.snapshot().gradient.tobytes()
    mean = backward(progress.params, forward(progress.params, x[rows]), y[rows], story.loss)
    np.testing.assert_allclose(told.data_gradient, mean, rtol=1e-12, atol=1e-15)
    assert told.rate == wanted.rate * wanted.schedule.share(progress.epoch)
    assert told.rows == len(rows)
    assert told.settings is wanted
    assert told.locked.tolist() == locked.tolist()
    assert told.update == progress.updates + 1
    if progress.slots.size:
        assert told.slots_before.tobytes() == progress.slots.tobytes()
    else:
        assert not told.slots_before.any()
        assert told.slots_before.shape == told.slots_after.shape


def test_the_step_told_is_on_all_the_rows_given_whatever_a_batch_is() -> None:
    x, y = np.random.RandomState(3).standard_normal((6, 2)), np.ones((6, 1))
    progress = Progress(ALICE.params)
    told = next_step(progress, x, y, TrainingSettings(0.1, None, batch=2))
    mean = backward(ALICE.params, forward(ALICE.params, x), y)
    np.testing.assert_allclose(told.gradient, mean, rtol=1e-12)
    np.testing.assert_allclose(told.after, told.before - 0.1 * mean, rtol=1e-12)


def test_a_compiled_step_differs_by_rounding_at_most(compiled: type[Kernel]) -> None:
    random = np.random.RandomState(3)
    x, y = random.standard_normal((6, 2)), random.rand(6, 1)
    wanted = TrainingSettings(0.1, None, batch=2, optimizer=Optimizer("adam"))
    params = init_params(NetworkSpec(2, (LayerSpec(4, "tanh"), LayerSpec(1))), 5)
    trainer = Trainer(Progress(params), x, y, wanted, kernel=compiled)
    told = next_step(trainer.progress(), x[:2], y[:2], wanted)
    trainer.step_batch()
    np.testing.assert_allclose(told.after, trainer.progress().params.vector, rtol=0, atol=1e-12)


def test_looking_changes_nothing() -> None:
    before = ALICE.params.vector.tobytes()
    progress = Progress(ALICE.params)
    next_step(progress, ALICE.x[np.newaxis], ALICE.y[np.newaxis], TrainingSettings())
    ALICE.chain(3)
    assert ALICE.params.vector.tobytes() == before
    assert progress.slots.shape == (0, 0)
