"""The five pieces of work that engines are compared on: small networks first, then wide ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.initial import init_params
from nnstudio.core.kernels.kernel import Plan, plan_of
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress

Array = NDArray[np.float64]
LATE = 10**9  # an epoch in which hardly any loss is noted: rivals note none


@dataclass(frozen=True)
class Work:
    """Plain gradient descent on made-up rows."""

    name: str
    sizes: tuple[int, ...]
    hidden: str
    output: str
    rows: int
    batch: int
    start: str

    @property
    def softmax(self) -> bool:
        return self.output == "softmax"

    @property
    def spec(self) -> NetworkSpec:
        hidden = [LayerSpec(units, self.hidden) for units in self.sizes[1:-1]]
        return NetworkSpec(self.sizes[0], (*hidden, LayerSpec(self.sizes[-1], self.output)))

    @property
    def settings(self) -> TrainingSettings:
        loss = "softmax" if self.softmax else "mse"
        return TrainingSettings(0.01, None, batch=self.batch, loss=loss)

    def data(self) -> tuple[Array, Array]:
        """x (rows, inputs) and y (rows, outputs); one class out of two or more is 1."""
        rng = np.random.RandomState(1)
        x = rng.standard_normal((self.rows, self.sizes[0]))
        classes = rng.randint(0, max(2, self.sizes[-1]), self.rows)
        if self.sizes[-1] == 1:
            return x, classes[:, np.newaxis].astype(np.float64)
        return x, np.eye(self.sizes[-1])[classes]

    def plan(self) -> Plan:
        return plan_of(self.spec, *self.data(), self.settings)

    def progress(self) -> Progress:
        return Progress(init_params(self.spec, 1, self.start), LATE)


WORKS = (
    Work("2-2-1 sigmoid, row by row", (2, 2, 1), "sigmoid", "sigmoid", 4, 1, "normal"),
    Work("2-8-8-1 tanh, batch 10", (2, 8, 8, 1), "tanh", "tanh", 500, 10, "xavier"),
    Work("2-(8 x 6)-1 ReLU, batch 30", (2, *(8,) * 6, 1), "relu", "tanh", 500, 30, "he"),
    Work("30-64-64-2 ReLU, batch 32", (30, 64, 64, 2), "relu", "softmax", 569, 32, "he"),
    Work("784-128-64-10 ReLU, batch 128", (784, 128, 64, 10), "relu", "softmax", 2_000, 128, "he"),
)
