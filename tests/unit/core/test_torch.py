"""An oracle that is not ourselves: torch, where it is installed, makes the same steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Kernel, plan_of
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress

torch = pytest.importorskip("torch")
functional = torch.nn.functional

STEPS, ROWS = 50, 10
ACTIVATIONS: dict[str, Callable[[Any], Any]] = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "leaky_relu": lambda z: functional.leaky_relu(z, 0.1),
    "elu": functional.elu,
    "linear": lambda z: z,
    "maxout": lambda z: z.reshape(len(z), -1, 2).amax(2),
}
# From the last layer's sums (z) and outputs (a) to the loss.
LOSSES: dict[str, Callable[[Any, Any, Any], Any]] = {
    "mse": lambda z, a, y: torch.nn.MSELoss()(a, y),
    "bce": lambda z, a, y: torch.nn.BCEWithLogitsLoss()(z, y),
    "softmax": lambda z, a, y: torch.nn.CrossEntropyLoss()(z, y),
}
OPTIMIZERS: dict[str, tuple[Callable[[Any, float], Any], float, tuple[float, ...]]] = {
    "sgd": (lambda p, lr: torch.optim.SGD(p, lr=lr), 0.1, ()),
    "momentum": (lambda p, lr: torch.optim.SGD(p, lr=lr, momentum=0.8), 0.02, (0.8,)),
    "nesterov": (
        lambda p, lr: torch.optim.SGD(p, lr=lr, momentum=0.9, nesterov=True),
        0.02,
        (0.9,),
    ),
    "rmsprop": (
        lambda p, lr: torch.optim.RMSprop(p, lr=lr, alpha=0.9, eps=1e-8),
        0.005,
        (0.9, 1e-8),
    ),
    "adam": (
        lambda p, lr: torch.optim.Adam(p, lr=lr, betas=(0.9, 0.99), eps=1e-8),
        0.01,
        (0.9, 0.99, 1e-8),
    ),
    "adamw": (
        lambda p, lr: torch.optim.AdamW(p, lr=lr, betas=(0.8, 0.999), eps=1e-6),
        0.01,
        (0.8, 0.999, 1e-6),
    ),
}


class Network:
    """The same network in torch, with tensors that follow the course's order when joined."""

    def __init__(self, params: Params) -> None:
        self.spec = params.spec
        layers = range(len(params.spec.layers))
        weights = [params.weights(i) for i in layers]  # (units, parts, inputs) each
        self.weights = [tensor(w.reshape(-1, w.shape[-1]), learnt=True) for w in weights]
        self.biases = [tensor(params.biases(i).ravel(), learnt=True) for i in layers]

    def forward(self, x: Any) -> tuple[Any, Any]:
        """Sums and outputs of the last layer."""
        z = a = x
        for layer, w, b in zip(self.spec.layers, self.weights, self.biases, strict=True):
            z = a @ w.T + b
            a = ACTIVATIONS.get(layer.activation, lambda z: torch.softmax(z, 1))(z)
        return z, a

    def vector(self) -> np.ndarray:
        """All numbers, in the order of `Params.vector`."""
        return torch.cat([p.detach().ravel() for p in (*self.weights, *self.biases)]).numpy()


def tensor(array: np.ndarray, learnt: bool = False) -> Any:
    return torch.tensor(np.array(array), dtype=torch.float64, requires_grad=learnt)


def random_case(loss: str, seed: int) -> tuple[Params, np.ndarray, np.ndarray]:
    """A random network that fits the loss, and random rows."""
    random = np.random.RandomState(seed)
    outputs = int(random.randint(2, 5)) if loss == "softmax" else int(random.randint(1, 4))
    names = list(ACTIVATIONS)
    output = {"bce": "sigmoid", "softmax": "softmax"}.get(loss, names[random.randint(len(names))])
    hidden = [
        LayerSpec(int(random.randint(1, 10)), names[random.randint(len(names))])
        for _ in range(random.randint(1, 4))
    ]
    spec = NetworkSpec(int(random.randint(1, 5)), (*hidden, LayerSpec(outputs, output)))
    x = random.standard_normal((ROWS, spec.inputs))
    y = random.uniform(size=(ROWS, outputs))
    if loss == "softmax":
        y = np.eye(outputs)[random.randint(0, outputs, ROWS)]
    return init_params(spec, seed, "xavier"), x, y


@pytest.mark.parametrize("batch", [1, 3, None])
@pytest.mark.parametrize("l2", [0.0, 0.01])
@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.parametrize("loss", LOSSES)
def test_fifty_steps_are_torchs(
    loss: str, name: str, l2: float, batch: int | None, kernel: type[Kernel]
) -> None:
    make, rate, numbers = OPTIMIZERS[name]
    # Another network for each combination; hash() of a string differs from run to run.
    seed = 1_000 * list(OPTIMIZERS).index(name) + 100 * list(LOSSES).index(loss) + (batch or 10)
    params, x, y = random_case(loss, seed)
    network = Network(params)
    groups = [
        {"params": network.weights, "weight_decay": l2},
        {"params": network.biases, "weight_decay": 0.0},
    ]
    theirs = make(groups, rate)
    settings = TrainingSettings(
        rate, None, batch=batch, loss=loss, optimizer=Optimizer(name, numbers), l2=l2
    )
    ours = kernel(plan_of(params.spec, x, y, settings), Progress(params))
    inputs, targets, size = tensor(x), tensor(y), batch or ROWS
    epoch, position = 0, 0
    for _ in range(STEPS):
        rows = slice(position, position + size)  # the last batch of an epoch is what is left
        theirs.zero_grad()
        LOSSES[loss](*network.forward(inputs[rows]), targets[rows]).backward()
        theirs.step()
        epoch, position = ours.train(epoch, position, 1)
    np.testing.assert_allclose(ours.vector, network.vector(), rtol=0, atol=1e-10)
    assert np.abs(ours.vector - params.vector).max() > 1e-3
    whole = LOSSES[loss](*network.forward(inputs), targets).item()
    assert ours.note(epoch).loss == pytest.approx(whole, rel=1e-9)
