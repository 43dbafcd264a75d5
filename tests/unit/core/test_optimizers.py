"""Every optimizer against its formula in plain Python, one parameter after the other."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest

from nnstudio.core.backprop import loss_and_gradient
from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel, plan_of
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.optimizers import MAX_NUMBERS, MAX_SLOTS, OPTIMIZERS, Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress

# One parameter's step: (gradient, its memory, rate, update from 1, numbers) -> what to take off.
Scalar = Callable[[float, dict[str, float], float, int, tuple[float, ...]], float]


def plain_sgd(g, memory, rate, t, numbers) -> float:  # type: ignore[no-untyped-def]
    return rate * g


def plain_momentum(g, memory, rate, t, numbers) -> float:  # type: ignore[no-untyped-def]
    memory["v"] = numbers[0] * memory.get("v", 0.0) + g
    return rate * memory["v"]


def plain_nesterov(g, memory, rate, t, numbers) -> float:  # type: ignore[no-untyped-def]
    memory["v"] = numbers[0] * memory.get("v", 0.0) + g
    return rate * (g + numbers[0] * memory["v"])


def plain_rmsprop(g, memory, rate, t, numbers) -> float:  # type: ignore[no-untyped-def]
    decay, epsilon = numbers
    memory["s"] = decay * memory.get("s", 0.0) + (1 - decay) * g**2
    return rate * g / (math.sqrt(memory["s"]) + epsilon)


def plain_adam(g, memory, rate, t, numbers) -> float:  # type: ignore[no-untyped-def]
    """Algorithm 1 of the paper (Kingma, Ba 2015), line by line."""
    beta1, beta2, epsilon = numbers
    memory["m"] = beta1 * memory.get("m", 0.0) + (1 - beta1) * g
    memory["v"] = beta2 * memory.get("v", 0.0) + (1 - beta2) * g**2
    m_hat = memory["m"] / (1 - beta1**t)
    v_hat = memory["v"] / (1 - beta2**t)
    return rate * m_hat / (math.sqrt(v_hat) + epsilon)


PLAIN: dict[str, Scalar] = {
    "sgd": plain_sgd,
    "momentum": plain_momentum,
    "nesterov": plain_nesterov,
    "rmsprop": plain_rmsprop,
    "adam": plain_adam,
    "adamw": plain_adam,
}
NUMBERS = {
    "sgd": [()],
    "momentum": [(0.9,), (0.0,), (0.5,)],
    "nesterov": [(0.9,), (0.0,), (0.5,)],
    "rmsprop": [(0.9, 1e-8), (0.5, 0.1)],
    "adam": [(0.9, 0.999, 1e-8), (0.0, 0.5, 0.1)],
    "adamw": [(0.9, 0.999, 1e-8), (0.8, 0.9, 1e-3)],
}
CASES = [(name, numbers) for name, several in NUMBERS.items() for numbers in several]
each_case = pytest.mark.parametrize(("name", "numbers"), CASES)


def test_every_optimizer_is_here() -> None:
    assert set(PLAIN) == set(OPTIMIZERS)
    for record in OPTIMIZERS.values():
        assert record.slots <= MAX_SLOTS
        assert len(record.parameters) <= MAX_NUMBERS


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_ends_of_every_range_can_be_used(name: str) -> None:
    parameters = OPTIMIZERS[name].parameters
    for numbers in (tuple(p.low for p in parameters), tuple(p.high for p in parameters)):
        assert Optimizer(name, numbers).values == numbers


@each_case
def test_a_step_is_the_formulas(name: str, numbers: tuple[float, ...]) -> None:
    record = OPTIMIZERS[name]
    random = np.random.RandomState(5)
    n, rate = 6, 0.3
    slots = tuple(np.zeros(n) for _ in range(record.slots))
    out, spare = np.empty(n), np.empty(n)
    memories: list[dict[str, float]] = [{} for _ in range(n)]
    for t in range(1, 60):
        g = random.standard_normal(n) * 10.0 ** random.randint(-4, 3, n)
        given = g.tobytes()
        record.step(g, slots, rate, t, numbers, out, spare)
        assert g.tobytes() == given
        expected = [PLAIN[name](float(g[i]), memories[i], rate, t, numbers) for i in range(n)]
        np.testing.assert_allclose(out, expected, rtol=1e-13)


@each_case
def test_many_networks_step_together_as_each_would_alone(
    name: str, numbers: tuple[float, ...]
) -> None:
    record = OPTIMIZERS[name]
    random = np.random.RandomState(6)
    networks, n = 3, 5
    together = tuple(np.zeros((networks, n)) for _ in range(record.slots))
    alone = [tuple(np.zeros(n) for _ in range(record.slots)) for _ in range(networks)]
    out, spare = np.empty((2, networks, n))
    for t in range(1, 5):
        g = random.standard_normal((networks, n))
        record.step(g, together, 0.1, t, numbers, out, spare)
        for i in range(networks):
            one, room = np.empty((2, n))
            record.step(g[i], alone[i], 0.1, t, numbers, one, room)
            assert one.tobytes() == out[i].tobytes()


@each_case
@pytest.mark.parametrize(("l1", "l2"), [(0.0, 0.0), (0.02, 0.0), (0.0, 0.3), (0.01, 0.1)])
def test_kernels_take_the_formulas_steps_with_l1_and_l2_on_weights_only(
    name: str, numbers: tuple[float, ...], l1: float, l2: float, kernel: type[Kernel]
) -> None:
    spec = NetworkSpec(2, (LayerSpec(3, "tanh"), LayerSpec(1)))
    random = np.random.RandomState(9)
    x, y = random.standard_normal((4, 2)), random.uniform(size=(4, 1))
    rate = 0.01
    settings = TrainingSettings(
        rate, None, batch=2, optimizer=Optimizer(name, numbers), l1=l1, l2=l2
    )
    locked = np.zeros(spec.parameter_count, dtype=bool)
    locked[[2, 10]] = True  # a weight and a bias
    made = kernel(plan_of(spec, x, y, settings, locked=locked), Progress(init_params(spec, 3)))

    p = [float(v) for v in init_params(spec, 3).vector]
    memories: list[dict[str, float]] = [{} for _ in p]
    epoch, position = 0, 0
    for t in range(1, 21):
        rows = slice(position, position + 2)
        epoch, position = made.train(epoch, position, 1)
        _, gradient = loss_and_gradient(Params(spec, np.array(p)), x[rows], y[rows])
        for i, g in enumerate(float(part) for part in gradient):
            weight = i < spec.weight_count
            if weight:
                g += l1 * ((p[i] > 0) - (p[i] < 0))
                if name != "adamw":
                    g += l2 * p[i]
            assert made.gradient[i] == pytest.approx(g, rel=1e-12, abs=1e-14)
            if locked[i]:
                continue
            if weight and name == "adamw":
                p[i] -= rate * l2 * p[i]  # decoupled: straight off the weight
            p[i] -= PLAIN[name](g, memories[i], rate, t, numbers)
        np.testing.assert_allclose(made.vector, p, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_every_optimizer_goes_downhill(name: str, kernel: type[Kernel]) -> None:
    spec = NetworkSpec(2, (LayerSpec(3), LayerSpec(1)))
    x = np.array([[-1.0, -1.0], [1.0, 0.5], [0.7, 0.3], [-0.6, -0.5]])
    y = np.array([[1.0], [0.0], [0.0], [1.0]])
    settings = TrainingSettings(0.02, None, optimizer=Optimizer(name))
    made = kernel(plan_of(spec, x, y, settings), Progress(init_params(spec, 1, "xavier")))
    before = made.note(0).loss
    made.train(0, 0, 4 * 300)
    assert made.note(300).loss < 0.8 * before


def test_the_usual_numbers_are_taken_where_none_are_given() -> None:
    assert Optimizer("adam").values == (0.9, 0.999, 1e-8)
    assert Optimizer("adam") == Optimizer("adam", (0.9, 0.999, 1e-8))
    assert Optimizer("adam") != Optimizer("adamw")
    assert Optimizer().values == ()
    assert Optimizer("momentum", (0,)).values == (0.0,)
    assert isinstance(Optimizer("momentum", (0,)).values[0], float)


@pytest.mark.parametrize(
    ("name", "numbers", "words"),
    [
        ("adagrad", None, r"no optimizer called 'adagrad'; use one of sgd, momentum, nesterov"),
        ("adam", (0.9,), r"Adam takes 3 numbers, not 1\."),
        ("sgd", (0.9,), r"SGD takes 0 numbers, not 1\."),
        ("momentum", (1.0,), r"momentum of momentum lies between 0 and 0\.999, not at 1\."),
        ("nesterov", (-0.1,), r"momentum of Nesterov lies between 0 and 0\.999, not at -0\.1\."),
        ("rmsprop", (0.9, 0.0), r"epsilon of RMSProp lies between 1e-16 and 1, not at 0\."),
        ("adam", (0.9, float("nan"), 1e-8), r"beta 2 of Adam lies between .* not at nan\."),
        ("adamw", (float("inf"), 0.9, 1e-8), r"beta 1 of AdamW lies between .* not at inf\."),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    name: str, numbers: tuple[float, ...] | None, words: str
) -> None:
    with pytest.raises(Problem, match=words):
        Optimizer(name, numbers)
