"""Losses against naive formulas where those hold, and far out where they do not."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import ACTIVATIONS, Array
from nnstudio.core.activations import sigmoid as sigmoid_of
from nnstudio.core.activations import softmax as softmax_of
from nnstudio.core.backprop import forward, loss_and_gradient, trace_loss
from nnstudio.core.gradcheck import central_difference, relative_error
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel, plan_of
from nnstudio.core.losses import LOSSES, check_loss_fits, hits, loss_of
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress

CLOSEST = 1e-3  # how near to a kink a sum may come for differences to mean anything


def naive_mse(y: Array, y_hat: Array) -> float:
    rows, outputs = y.shape
    squares = [(y[r, o] - y_hat[r, o]) ** 2 for r in range(rows) for o in range(outputs)]
    return float(sum(squares)) / (rows * outputs)


def naive_bce(y: Array, y_hat: Array) -> float:
    return float(-(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)).mean())


def naive_softmax(y: Array, y_hat: Array) -> float:
    return float(-(y * np.log(y_hat)).sum()) / len(y)


def one_hot(rows: int, outputs: int, random: np.random.RandomState) -> Array:
    return np.eye(outputs)[random.randint(0, outputs, rows)]


@pytest.mark.parametrize("outputs", [1, 2, 5])
@pytest.mark.parametrize("rows", [1, 7])
def test_values_are_the_formulas_in_the_safe_range(rows: int, outputs: int) -> None:
    random = np.random.RandomState(rows * 10 + outputs)
    z = random.uniform(-8, 8, (rows, outputs))
    y = random.uniform(size=(rows, outputs))
    shares = sigmoid_of(z)
    assert LOSSES["mse"].value(y, z, z) == pytest.approx(naive_mse(y, z), rel=1e-13)
    assert LOSSES["bce"].value(y, z, shares) == pytest.approx(naive_bce(y, shares), rel=1e-12)
    if outputs > 1:
        shares, y = softmax_of(z), one_hot(rows, outputs, random)
        value = LOSSES["softmax"].value(y, z, shares)
        assert value == pytest.approx(naive_softmax(y, shares), rel=1e-12)


def far_out(loss: str, sign: float) -> tuple[Array, Array]:
    """Targets, and sums 1000 from 0 that say the right class (sign 1) or the wrong one (-1)."""
    if loss == "bce":
        y = np.array([[1.0], [0.0]])
        return y, sign * 1_000.0 * (2.0 * y - 1.0)
    y = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    return y, sign * 1_000.0 * (y - 0.5)


@pytest.mark.parametrize("loss", ["bce", "softmax"])
def test_a_thousand_away_from_zero_a_loss_is_still_a_number(
    loss: str, kernel: type[Kernel]
) -> None:
    f = {"bce": sigmoid_of, "softmax": softmax_of}[loss]
    # Wrong softmax outputs share the whole among the two wrong classes.
    worst = {"bce": 1_000.0, "softmax": 1_000.0 + np.log(2.0)}[loss]
    for sign, expected in ((1.0, 0.0), (-1.0, worst)):
        y, z = far_out(loss, sign)
        y_hat = f(z)
        assert LOSSES[loss].value(y, z, y_hat) == pytest.approx(expected, rel=1e-15)
        slope = LOSSES[loss].slope(y, y_hat)
        assert np.isfinite(slope).all()
        assert slope.any() == (sign < 0)  # sure and wrong still pulls
        # The kernels say the same, with a network that passes its inputs on as sums.
        outputs = y.shape[1]
        spec = NetworkSpec(outputs, (LayerSpec(outputs, LOSSES[loss].output or ""),))
        vector = np.concatenate([np.eye(outputs).ravel(), np.zeros(outputs)])
        settings = TrainingSettings(1e-3, None, batch=None, loss=loss)
        made = kernel(plan_of(spec, z, y, settings), Progress(Params(spec, vector)))
        assert made.note(0).loss == pytest.approx(expected, rel=1e-15)
        assert made.note(0).accuracy == (sign > 0)
        made.train(0, 0, 1)
        assert np.isfinite(made.vector).all()
        np.testing.assert_allclose(made.gradient[spec.bias_slices[0]], slope.sum(axis=0))


def test_sums_too_large_for_e_to_their_power_make_no_warning() -> None:
    huge = np.array([[1e308, -1e308]])
    with np.errstate(all="raise", under="ignore"):
        value = LOSSES["bce"].value(np.array([[1.0, 0.0]]), huge, np.array([[1.0, 0.0]]))
    assert value == 0.0


def away_from_kinks(params: Params, x: Array) -> bool:
    for layer, z in zip(params.spec.layers, forward(params, x).z, strict=True):
        if layer.activation == "maxout":
            ranked = np.sort(z, axis=-1)
            if (ranked[..., -1] - ranked[..., -2] < CLOSEST).any():
                return False
        elif not layer.record.smooth and (np.abs(z) < CLOSEST).any():
            return False
    return True


FITTING = [("mse", name) for name in ACTIVATIONS] + [("bce", "sigmoid"), ("softmax", "softmax")]


@pytest.mark.parametrize("hidden", ACTIVATIONS)
@pytest.mark.parametrize(("loss", "output"), FITTING)
@pytest.mark.parametrize("outputs", [1, 3])
def test_every_losss_gradient_is_its_central_difference(
    hidden: str, loss: str, output: str, outputs: int
) -> None:
    outputs = max(outputs, 2) if loss == "softmax" else outputs
    spec = NetworkSpec(3, (LayerSpec(4, hidden), LayerSpec(outputs, output)))
    record, checked = LOSSES[loss], 0
    check_loss_fits(spec, record)
    for seed in range(40):
        params, random = init_params(spec, seed, "xavier"), np.random.RandomState(seed)
        x, y = random.standard_normal((5, 3)), random.uniform(size=(5, outputs))
        if loss == "softmax":
            y = one_hot(5, outputs, random)
        if not away_from_kinks(params, x):
            continue
        value, gradient = loss_and_gradient(params, x, y, record)
        assert value == trace_loss(forward(params, x), y, record)
        assert relative_error(gradient, central_difference(params, x, y, record)) < 1e-6
        checked += 1
        if checked == 3:
            return
    raise AssertionError("too few seeds keep away from the kinks")


def test_softmax_targets_may_be_shares(kernel: type[Kernel]) -> None:
    spec = NetworkSpec(2, (LayerSpec(3, "softmax"),))
    params = init_params(spec, 1)
    x, y = np.array([[0.3, -1.0]]), np.array([[0.2, 0.5, 0.3]])
    _, gradient = loss_and_gradient(params, x, y, LOSSES["softmax"])
    assert relative_error(gradient, central_difference(params, x, y, LOSSES["softmax"])) < 1e-8
    settings = TrainingSettings(0.1, None, loss="softmax")
    made = kernel(plan_of(spec, x, y, settings), Progress(params))
    made.train(0, 0, 1)
    np.testing.assert_allclose(made.gradient, gradient, rtol=1e-12)


def spec_with(outputs: int, output: str) -> NetworkSpec:
    return NetworkSpec(2, (LayerSpec(2), LayerSpec(outputs, output)))


@pytest.mark.parametrize(
    ("loss", "outputs", "output", "words"),
    [
        ("bce", 1, "linear", r"binary cross-entropy needs sigmoid outputs, not linear: change"),
        ("bce", 2, "softmax", r"binary cross-entropy needs sigmoid outputs, not softmax"),
        ("softmax", 3, "sigmoid", r"softmax cross-entropy needs softmax outputs, not sigmoid"),
        ("softmax", 1, "softmax", r"needs two outputs or more"),
        ("mse", 3, "softmax", r"Softmax outputs need the loss softmax cross-entropy, not mean sq"),
    ],
)
def test_a_loss_and_an_output_that_do_not_belong_together_are_refused_in_words(
    loss: str, outputs: int, output: str, words: str
) -> None:
    with pytest.raises(Problem, match=words):
        check_loss_fits(spec_with(outputs, output), LOSSES[loss])


def test_those_that_belong_together_are_not() -> None:
    for loss, output in FITTING:
        check_loss_fits(spec_with(3, output), LOSSES[loss])


def test_softmax_is_no_hidden_layer() -> None:
    with pytest.raises(Problem, match="softmax is for the output"):
        NetworkSpec(2, (LayerSpec(2, "softmax"), LayerSpec(1)))


def test_losses_are_found_by_name() -> None:
    assert loss_of("bce") is LOSSES["bce"]
    assert [LOSSES[name].of_z for name in ("mse", "bce", "softmax")] == [False, True, True]
    with pytest.raises(Problem, match="no loss called 'hinge'; use one of mse, bce, softmax"):
        loss_of("hinge")


def test_hits_of_one_output_lie_on_the_right_side_of_a_half() -> None:
    y = np.array([[1.0], [1.0], [0.0], [0.0], [1.0]])
    assert hits(y, np.array([[0.9], [0.5], [0.5], [0.4], [np.nan]])) == 3


def test_hits_of_several_outputs_have_the_largest_in_the_right_place() -> None:
    y = np.eye(3)
    assert hits(y, np.array([[0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.2, 0.2, 0.6]])) == 2
    assert hits(y[:1], np.array([[0.4, 0.4, 0.2]])) == 1  # the first of equals counts


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_the_mean_of_what_each_row_makes_of_it_alone(name: str) -> None:
    random = np.random.RandomState(5)
    z = random.normal(0.0, 3.0, (7, 3))
    y_hat = softmax_of(z[:, np.newaxis])[:, 0] if name == "softmax" else sigmoid_of(z)
    y = one_hot(7, 3, random)
    loss = loss_of(name)
    found = loss.of_rows(y, z, y_hat)
    alone = [loss.value(y[r : r + 1], z[r : r + 1], y_hat[r : r + 1]) for r in range(7)]
    assert found == pytest.approx(alone, rel=1e-12)
    assert found.mean() == pytest.approx(loss.value(y, z, y_hat), rel=1e-12)
