"""The reference kernel: numpy, batch by batch, with its arrays made once.

It does what `backprop` does, on views into one parameter vector and one gradient vector, so that
the update of all parameters together is a handful of operations. numpy spends most of its time on
being called, so what counts here is the number of calls; matrix products are BLAS's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.backprop import row_blocks
from nnstudio.core.kernels.kernel import Kernel, Plan
from nnstudio.core.kernels.numpy_activations import FILLS
from nnstudio.core.losses import MSE, hits
from nnstudio.core.network import NetworkSpec
from nnstudio.core.roworder import row_order
from nnstudio.core.snapshot import Progress
from nnstudio.core.stoprules import Note
from nnstudio.language.translate import mark

UPDATE = 65_536  # parameters updated together


class _Layer:
    """One layer for batches of one size: views into the shared vectors, and room to work in."""

    def __init__(
        self, spec: NetworkSpec, index: int, vector: Array, gradient: Array, rows: int
    ) -> None:
        units, parts, fan_in = spec.weight_shapes[index]
        weights, biases = spec.weight_slices[index], spec.bias_slices[index]
        layer = spec.layers[index]
        self.alpha = layer.slope_parameter
        self.fill = FILLS.get(layer.activation)
        self.record = layer.record
        self.one_row, self.one_part = rows == 1, parts == 1
        # One row's arrays have no axis for rows: products of vectors take half as long.
        leading = () if rows == 1 else (rows,)
        self.w = vector[weights].reshape(units * parts, fan_in)
        self.w_turned = self.w.T
        self.b = vector[biases]
        self.dw = gradient[weights].reshape(units * parts, fan_in)
        self.db = gradient[biases]
        self.ones = np.ones(rows)
        self.z = np.empty((*leading, units * parts))
        # Of one row dz is db: one array, two names.
        self.dz = self.db if rows == 1 else np.empty_like(self.z)
        self.dz_turned = self.dz[:, np.newaxis] if rows == 1 else self.dz.T
        self.a = np.empty((*leading, units))
        self.slope = np.empty_like(self.z)
        self.da = np.empty((*leading, fan_in))  # of the layer before
        in_parts = (*leading, units, parts)
        self.z_parts, self.slope_parts = self.z.reshape(in_parts), self.slope.reshape(in_parts)
        self.dz_parts = self.dz.reshape(in_parts)
        self.a_before = self.da

    def forward(self, a: Array) -> Array:
        """a (rows, inputs) -> (rows, units)."""
        self.a_before = a
        if self.one_row:
            np.dot(self.w, a, out=self.z)
        else:
            np.dot(a, self.w_turned, out=self.z)
        np.add(self.z, self.b, out=self.z)
        if self.fill is not None:
            self.fill(self.z, self.alpha, self.a, self.slope)
        else:
            self.a[...] = self.record.value(self.z_parts, self.alpha)
            self.slope_parts[...] = self.record.slope(self.z_parts, self.alpha)
        return self.a

    def backward(self, da: Array, of_z: bool = False) -> None:
        """da (rows, units), or dz where the loss is one of z -> this layer's dz, dw and db."""
        if of_z:
            np.copyto(self.dz, da)
        elif self.one_part:
            np.multiply(da, self.slope, out=self.dz)
        else:
            np.multiply(da[..., np.newaxis], self.slope_parts, out=self.dz_parts)
        if self.one_row:
            np.multiply(self.dz_turned, self.a_before, out=self.dw)
        else:
            np.dot(self.dz_turned, self.a_before, out=self.dw)
            np.dot(self.ones, self.dz, out=self.db)

    def da_before(self) -> Array:
        """dL/da of the layer before, (rows, inputs)."""
        if self.one_row:
            return np.dot(self.w_turned, self.dz, out=self.da)
        return np.dot(self.dz, self.w, out=self.da)


class _Pass:
    """Forward and backward for batches of one size."""

    def __init__(self, plan: Plan, vector: Array, gradient: Array, rows: int) -> None:
        spec = plan.spec
        self._rows = rows
        self._layers = [_Layer(spec, i, vector, gradient, rows) for i in range(len(spec.layers))]
        self._pairs = list(zip(self._layers[-2::-1], self._layers[:0:-1], strict=True))
        self._loss = plan.settings.loss_record
        leading = () if rows == 1 else (rows,)
        self._error = np.empty((*leading, spec.outputs))
        # The loss's derivative is a number times (y_hat - y), for every loss there is.
        share = 2.0 if self._loss is MSE else 1.0
        count = rows if self._loss.name == "softmax" else rows * spec.outputs
        self._factor = np.array(share / count)

    def _forward(self, a: Array) -> Array:
        for layer in self._layers:
            a = layer.forward(a)
        return a

    def outputs(self, x: Array) -> tuple[Array, Array]:
        """Sums and outputs of the last layer for x (rows, inputs), (rows, outputs) each."""
        if self._rows == 1:
            x = x[0]
        y_hat = self._forward(x).reshape(self._rows, -1)
        return self._layers[-1].z_parts.reshape(*y_hat.shape, -1)[:, :, 0], y_hat

    def gradient_of(self, x: Array, y: Array) -> None:
        """Fill the gradient for x (rows, inputs) and y (rows, outputs)."""
        np.subtract(self._forward(x), y, out=self._error)
        np.multiply(self._error, self._factor, out=self._error)
        self._layers[-1].backward(self._error, self._loss.of_z)
        for layer, following in self._pairs:
            layer.backward(following.da_before())


@dataclass(frozen=True, eq=False)
class _Block:
    """A stretch of the flat vectors: parameters, gradient, memories, room for the step; and the
    weights in it, which L1 and L2 concern."""

    vector: Array
    g: Array
    slots: tuple[Array, ...]
    step: Array
    spare: Array
    w: Array
    g_w: Array
    spare_w: Array


class NumpyKernel(Kernel):
    """Trains with numpy; the reference that others are compared with."""

    name: ClassVar[str] = "numpy"
    title: ClassVar[str] = mark("numpy kernel")
    releases_gil: ClassVar[bool] = False

    def __init__(self, plan: Plan, progress: Progress) -> None:
        super().__init__(plan, progress)
        settings = plan.settings
        self._batch = settings.batch_size(plan.rows)
        self._passes: dict[int, _Pass] = {}
        self._order: tuple[int, NDArray[np.int64]] | None = None
        self._record = settings.optimizer.record
        self._plain = settings.optimizer.name == "sgd"
        self._numbers = settings.optimizer.values
        self._blocks = self._made_blocks()
        self._locked = np.flatnonzero(plan.locked)

    def begin(self, vector: Array, seed: int) -> None:
        super().begin(vector, seed)
        self._order = None

    def train(self, epoch: int, position: int, batches: int) -> tuple[int, int]:
        rows = self.plan.rows
        # numpy's error state belongs to a thread, so it is set here and not once at start.
        with np.errstate(all="ignore"):
            rate = self._rate(epoch)
            for left in range(batches, 0, -1):
                count = min(self._batch, rows - position)
                self._gradient_of(epoch, position, count)
                self._update(rate, keep=left == 1)
                position += count
                if position == rows:
                    epoch, position = epoch + 1, 0
                    rate = self._rate(epoch)
                    if self.due(epoch):
                        self.notes.append(self.note(epoch))
        return epoch, position

    def _rate(self, epoch: int) -> float:
        return self.plan.settings.rate * self.plan.settings.schedule.share(epoch)

    def _gradient_of(self, epoch: int, position: int, count: int) -> None:
        """The gradient of a batch; every part of it from the parameters before the update."""
        plan = self.plan
        if plan.settings.order == "table":
            chosen: int | slice | NDArray[np.int64]
            chosen = position if count == 1 else slice(position, position + count)
        else:
            if self._order is None or self._order[0] != epoch:
                order = row_order(plan.settings.order, plan.rows, plan.seed, epoch)
                self._order = (epoch, order)
            rows = self._order[1]
            chosen = int(rows[position]) if count == 1 else rows[position : position + count]
        self._pass(count).gradient_of(plan.x[chosen], plan.y[chosen])

    def _pass(self, count: int) -> _Pass:
        """What is made once for batches of `count` rows."""
        made = self._passes.get(count)
        if made is None:
            made = self._passes[count] = _Pass(self.plan, self.vector, self.gradient, count)
        return made

    def _update(self, rate: float, keep: bool = True) -> None:
        """Take one step, with L1 and L2 on the weights; locked parameters stay.

        Unless the gradient has to be kept, plain steps are made in its place: of many parameters
        one array less passes through the cache.
        """
        in_place = self._plain and not keep
        self.updates += 1
        settings = self.plan.settings
        kept = self.vector[self._locked] if len(self._locked) else None
        for block in self._blocks:
            if settings.l1 or settings.l2:
                self._regularise(block, rate)
            step = block.g if in_place else block.step
            self._record.step(
                block.g, block.slots, rate, self.updates, self._numbers, step, block.spare
            )
            np.subtract(block.vector, step, out=block.vector)
        if kept is not None:
            self.vector[self._locked] = kept
            self.slots[:, self._locked] = 0.0

    def _regularise(self, block: _Block, rate: float) -> None:
        settings, w = self.plan.settings, block.w
        if settings.l1:
            np.multiply(np.sign(w, out=block.spare_w), settings.l1, out=block.spare_w)
            np.add(block.g_w, block.spare_w, out=block.g_w)
        if settings.l2 and self._record.decoupled:
            np.multiply(w, 1.0 - rate * settings.l2, out=w)
        elif settings.l2:
            np.multiply(w, settings.l2, out=block.spare_w)
            np.add(block.g_w, block.spare_w, out=block.g_w)

    def _made_blocks(self) -> list[_Block]:
        """Cut the parameters into blocks that stay in the processor's cache while updated."""
        n, weights = self.spec.parameter_count, self.spec.weight_count
        step, spare = np.empty(min(n, UPDATE)), np.empty(min(n, UPDATE))
        blocks = []
        for start in range(0, n, UPDATE):
            part = slice(start, min(start + UPDATE, n))
            size = part.stop - start
            in_weights = slice(0, min(size, max(0, weights - start)))
            vector, g = self.vector[part], self.gradient[part]
            blocks.append(
                _Block(
                    vector=vector,
                    g=g,
                    slots=tuple(slot[part] for slot in self.slots),
                    step=step[:size],
                    spare=spare[:size],
                    w=vector[in_weights],
                    g_w=g[in_weights],
                    spare_w=spare[in_weights],
                )
            )
        return blocks

    def note(self, epoch: int) -> Note:
        with np.errstate(all="ignore"):
            loss, accuracy = self._figures(self.plan.x, self.plan.y)
            if not len(self.plan.watch_x):
                return Note(epoch, loss, accuracy)
            return Note(epoch, loss, accuracy, *self._figures(self.plan.watch_x, self.plan.watch_y))

    def _figures(self, x: Array, y: Array) -> tuple[float, float]:
        """Loss and share of right classes over all rows, a block at a time."""
        total, right = 0.0, 0
        for part in row_blocks(len(x)):
            targets = y[part]
            z, y_hat = self._pass(len(targets)).outputs(x[part])
            total += self.plan.settings.loss_record.value(targets, z, y_hat) * len(targets)
            right += hits(targets, y_hat)
        return total / len(x), right / len(x)
