"""Other ways to do the same work, each as a function that trains for so many epochs.

`careful` is what a careful person would write with numpy for one network: arrays made once,
results written in place, derivatives in terms of the outputs. scikit-learn and torch are used as
their manuals say, single-threaded and in float64; where they are not installed they are left out.
"""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
from textbook import textbook
from works import Array, Work

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.kernels.kernel import KernelMaker

Train = Callable[[int], None]  # epochs
RATE = 0.01


def ours(choice: str) -> Callable[[Work], Train]:
    """A kernel of ours, as the trainer would drive it: many epochs a call."""
    maker: KernelMaker = maker_for(choice, wait=True)

    def prepare(work: Work) -> Train:
        kernel = maker(work.plan(), work.progress())
        batches = -(-work.rows // work.batch)

        def train(epochs: int) -> None:
            kernel.train(work.progress().epoch, 0, epochs * batches)

        return train

    return prepare


def numba_textbook(work: Work) -> Train:
    train = textbook(work.hidden, work.output, work.softmax)
    x, y = work.data()
    vector = work.progress().params.vector.copy()
    weights, biases = vector[: work.spec.weight_count].copy(), vector[work.spec.weight_count :]
    sizes = np.array(work.sizes)
    return lambda epochs: train(sizes, weights, biases, x, y, RATE, work.batch, epochs)


class Careful:
    """A feedforward network in numpy, written out for speed."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.x, self.y = work.data()
        params = work.progress().params
        count = len(work.sizes) - 1
        self.w = [params.weights(i)[:, 0, :].copy() for i in range(count)]
        self.b = [params.biases(i)[:, 0].copy() for i in range(count)]
        self.dw = [np.empty_like(w) for w in self.w]
        self.room: dict[int, tuple[list[Array], list[Array], list[Array]]] = {}

    def _arrays(self, rows: int) -> tuple[list[Array], list[Array], list[Array]]:
        if rows not in self.room:
            sizes = self.work.sizes
            self.room[rows] = (
                [np.empty((rows, n)) for n in sizes[1:]],
                [np.empty((rows, n)) for n in sizes[1:]],
                [np.empty((rows, n)) for n in sizes[1:]],
            )
        return self.room[rows]

    def train(self, epochs: int) -> None:
        step = self._row if self.work.batch == 1 else self._batch
        with np.errstate(all="ignore"):
            for _ in range(epochs):
                for start in range(0, self.work.rows, self.work.batch):
                    step(start, min(start + self.work.batch, self.work.rows))

    def _row(self, start: int, stop: int) -> None:
        """One row, all vectors."""
        outputs, scratch, errors = self._arrays(1)
        a = self.x[start]
        before = []
        last = len(self.w) - 1
        for i, (w, b) in enumerate(zip(self.w, self.b, strict=True)):
            before.append(a)
            z = np.dot(w, a, out=outputs[i][0])
            z += b
            a = self._activate(z, self.work.output if i == last else self.work.hidden)
        dz = errors[last][0]
        np.subtract(a, self.y[start], out=dz)
        if not self.work.softmax:
            dz *= 2.0 / len(dz)
            self._slope(a, dz, scratch[last][0], self.work.output)
        for i in range(last, -1, -1):
            if i > 0:
                da = np.dot(self.w[i].T, dz, out=errors[i - 1][0])
                self._slope(before[i], da, scratch[i - 1][0], self.work.hidden)
            np.multiply(dz[:, np.newaxis], before[i], out=self.dw[i])
            self.dw[i] *= RATE
            self.w[i] -= self.dw[i]
            dz *= RATE
            self.b[i] -= dz
            if i > 0:
                dz = da

    def _batch(self, start: int, stop: int) -> None:
        outputs, scratch, errors = self._arrays(stop - start)
        a = self.x[start:stop]
        before = []
        last = len(self.w) - 1
        for i, (w, b) in enumerate(zip(self.w, self.b, strict=True)):
            before.append(a)
            z = np.dot(a, w.T, out=outputs[i])
            z += b
            a = self._activate(z, self.work.output if i == last else self.work.hidden)
        dz = errors[last]
        np.subtract(a, self.y[start:stop], out=dz)
        if self.work.softmax:
            dz *= 1.0 / len(dz)
        else:
            dz *= 2.0 / dz.size
            self._slope(a, dz, scratch[last], self.work.output)
        for i in range(last, -1, -1):
            if i > 0:
                da = np.dot(dz, self.w[i], out=errors[i - 1])
                self._slope(before[i], da, scratch[i - 1], self.work.hidden)
            np.dot(dz.T, before[i], out=self.dw[i])
            self.dw[i] *= RATE
            self.w[i] -= self.dw[i]
            self.b[i] -= RATE * dz.sum(axis=0)
            if i > 0:
                dz = da

    @staticmethod
    def _activate(z: Array, name: str) -> Array:
        if name == "sigmoid":
            np.negative(z, out=z)
            np.exp(z, out=z)
            z += 1.0
            return np.reciprocal(z, out=z)
        if name == "tanh":
            return np.tanh(z, out=z)
        if name == "relu":
            return np.maximum(z, 0.0, out=z)
        z -= z.max(axis=-1, keepdims=True)
        np.exp(z, out=z)
        z /= z.sum(axis=-1, keepdims=True)
        return z

    @staticmethod
    def _slope(a: Array, da: Array, scratch: Array, name: str) -> None:
        """da times the derivative, in place."""
        if name == "relu":
            da *= a > 0.0
            return
        if name == "sigmoid":
            np.subtract(1.0, a, out=scratch)
            scratch *= a
        else:
            np.multiply(a, a, out=scratch)
            np.subtract(1.0, scratch, out=scratch)
        da *= scratch


def careful(work: Work) -> Train:
    return Careful(work).train


def sklearn(work: Work) -> Train:
    """MLPClassifier or MLPRegressor with plain SGD; its own stopping is switched off."""
    from sklearn.neural_network import MLPClassifier, MLPRegressor

    x, y = work.data()
    kind = MLPClassifier if work.softmax else MLPRegressor
    target = y.argmax(axis=1) if work.softmax else y[:, 0]
    names = {"sigmoid": "logistic", "tanh": "tanh", "relu": "relu"}

    def train(epochs: int) -> None:
        model = kind(
            hidden_layer_sizes=work.sizes[1:-1],
            activation=names[work.hidden],
            solver="sgd",
            alpha=0.0,
            batch_size=work.batch,
            learning_rate_init=RATE,
            momentum=0.0,
            nesterovs_momentum=False,
            shuffle=False,
            max_iter=epochs,
            n_iter_no_change=epochs + 1,
            tol=0.0,
            random_state=1,
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model.fit(x, target)

    return train


def torch(work: Work) -> Train:
    """Sequential layers, SGD and a plain loop over batches."""
    import torch as t

    t.set_num_threads(1)
    x, y = (t.from_numpy(array) for array in work.data())
    names: dict[str, Any] = {"sigmoid": t.nn.Sigmoid, "tanh": t.nn.Tanh, "relu": t.nn.ReLU}
    parts: list[Any] = []
    for i, (before, after) in enumerate(zip(work.sizes, work.sizes[1:], strict=False)):
        parts.append(t.nn.Linear(before, after, dtype=t.float64))
        name = work.output if i == len(work.sizes) - 2 else work.hidden
        if name in names:
            parts.append(names[name]())
    model = t.nn.Sequential(*parts)
    loss = t.nn.CrossEntropyLoss() if work.softmax else t.nn.MSELoss()
    optimizer = t.optim.SGD(model.parameters(), lr=RATE)

    def train(epochs: int) -> None:
        for _ in range(epochs):
            for start in range(0, work.rows, work.batch):
                optimizer.zero_grad()
                part = slice(start, start + work.batch)
                loss(model(x[part]), y[part]).backward()
                optimizer.step()

    return train


def rivals() -> dict[str, Callable[[Work], Train]]:
    """Everybody who is here, by name."""
    found: dict[str, Callable[[Work], Train]] = {
        "numpy kernel": ours("numpy"),
        "careful numpy": careful,
    }
    if importlib.util.find_spec("numba"):
        found["compiled kernel"] = ours("compiled")
        found["numba textbook"] = numba_textbook
        found["automatic"] = ours("auto")
    if importlib.util.find_spec("sklearn"):
        found["scikit-learn"] = sklearn
    if importlib.util.find_spec("torch"):
        found["torch"] = torch
    return found
