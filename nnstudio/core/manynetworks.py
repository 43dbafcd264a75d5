"""Many networks of one structure, trained side by side with numpy.

numpy spends its time on being called, so one call works on all of them: every array has the
networks on its last axis, along which each operation runs through memory. Otherwise this is what
the numpy kernel does, batch by batch; only where rows are shuffled has each network its own.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.kernels.kernel import Plan
from nnstudio.core.kernels.numpy_activations import FILLS
from nnstudio.core.network import NetworkSpec
from nnstudio.core.roworder import GOLDEN, MASK, MIX_1, MIX_2

Indexes = NDArray[np.int64]
Words = NDArray[np.uint64]
BLOCK = 2**20  # numbers of one array while the loss is looked at


class _Layer:
    """One layer of all networks: views into their shared vectors, (parameter_count, networks)."""

    def __init__(self, spec: NetworkSpec, index: int, vectors: Array, gradients: Array) -> None:
        self.units, self.parts, self.inputs = spec.weight_shapes[index]
        weights, biases = spec.weight_slices[index], spec.bias_slices[index]
        shape = (self.units * self.parts, self.inputs, vectors.shape[1])
        layer = spec.layers[index]
        self.alpha, self.record = layer.slope_parameter, layer.record
        # Softmax adds up along the last axis, which here are the networks.
        self.fill = None if layer.record.output_only else FILLS.get(layer.activation)
        self.w, self.dw = vectors[weights].reshape(shape), gradients[weights].reshape(shape)
        self.b, self.db = vectors[biases], gradients[biases]
        self.z = self.slope = self.a_before = np.empty(0)

    def forward(self, a: Array) -> Array:
        """a (rows, inputs, networks or 1) -> (rows, units, networks)."""
        self.a_before = a
        self.z = np.einsum("jin,rin->rjn", self.w, a)  # (rows, units * parts, networks)
        np.add(self.z, self.b, out=self.z)
        if self.fill is not None:
            output, self.slope = np.empty_like(self.z), np.empty_like(self.z)
            self.fill(self.z, self.alpha, output, self.slope)
            return output
        # The records want the parts last, and before them the units, which softmax adds up.
        z = self._in_parts(self.z).transpose(0, 3, 1, 2)  # (rows, networks, units, parts)
        slope = self.record.slope(z, self.alpha).transpose(0, 2, 3, 1)
        self.slope = slope.reshape(self.z.shape)
        outputs: Array = self.record.value(z, self.alpha).transpose(0, 2, 1)
        return outputs

    def backward(self, da: Array, of_z: bool = False) -> Array:
        """da (rows, units, networks), or dz where the loss is one of z -> dz; fills dw and db."""
        if of_z:
            dz = da
        elif self.parts == 1:
            dz = da * self.slope
        else:
            dz = (da[:, :, np.newaxis] * self._in_parts(self.slope)).reshape(self.slope.shape)
        np.einsum("rjn,rin->jin", dz, self.a_before, out=self.dw)
        np.sum(dz, axis=0, out=self.db)
        return dz

    def da_before(self, dz: Array) -> Array:
        """dL/da of the layer before, (rows, inputs, networks)."""
        da: Array = np.einsum("rjn,jin->rin", dz, self.w)
        return da

    def _in_parts(self, z: Array) -> Array:
        return z.reshape(len(z), self.units, self.parts, z.shape[2])


class ManyNetworks:
    """Trains `vectors` (parameter_count, networks) in place, each network as if it were alone.

    `seeds` (networks,) decide the order of each network's rows where it is not the table's.
    """

    def __init__(self, plan: Plan, vectors: Array, seeds: Words) -> None:
        self.plan, self.vectors, self._seeds = plan, vectors, seeds
        spec, optimizer = plan.spec, plan.settings.optimizer
        self._batch = plan.settings.batch_size(plan.rows)
        self._gradients, self._step = np.empty_like(vectors), np.empty_like(vectors)
        self._spare = np.empty_like(vectors)
        self.slots = np.zeros((optimizer.record.slots, *vectors.shape))
        self._slot_views = tuple(self.slots)
        self._updates = 0
        self._weights = slice(0, spec.weight_count)
        self._locked = np.flatnonzero(plan.locked)
        layers = range(len(spec.layers))
        self._layers = [_Layer(spec, i, vectors, self._gradients) for i in layers]
        # Rows last but one as in every other array: (rows, inputs, 1).
        self._x, self._y = plan.x[:, :, np.newaxis], plan.y[:, :, np.newaxis]
        self._order: tuple[int, Indexes] | None = None

    def train(self, epoch: int, position: int, batches: int) -> tuple[int, int]:
        """Train on the next `batches` batches, as `Kernel.train` does."""
        settings = self.plan.settings
        with np.errstate(all="ignore"):
            for _ in range(batches):
                count = min(self._batch, self.plan.rows - position)
                self._gradient_of(*self._rows(epoch, position, count))
                self._update(settings.rate * settings.schedule.share(epoch))
                position += count
                if position == self.plan.rows:
                    epoch, position = epoch + 1, 0
        return epoch, position

    def finite(self) -> NDArray[np.bool_]:
        """Of which networks every parameter and every memory still is a number, (networks,)."""
        memories = np.isfinite(self.slots).all(axis=(0, 1))
        return np.asarray(np.isfinite(self.vectors).all(axis=0) & memories)

    def losses(self) -> Array:
        """Each network's loss over all rows, (networks,)."""
        networks = self.vectors.shape[1]
        block = max(1, BLOCK // (networks * max(self.plan.spec.sizes)))
        loss, y = self.plan.settings.loss_record, self.plan.y
        totals = np.zeros(networks)
        with np.errstate(all="ignore"):
            for start in range(0, len(y), block):
                part = slice(start, start + block)
                y_hat = self._forward(self._x[part])
                z = self._layers[-1].z
                for i in range(networks):
                    totals[i] += loss.value(y[part], z[:, :, i], y_hat[:, :, i]) * len(y[part])
        return totals / len(y)

    def outputs(self, x: Array) -> Array:
        """What each network says for x (rows, inputs): (networks, rows, outputs)."""
        with np.errstate(all="ignore"):
            return self._forward(x[:, :, np.newaxis]).transpose(2, 0, 1)

    def _forward(self, a: Array) -> Array:
        for layer in self._layers:
            a = layer.forward(a)
        return a

    def _rows(self, epoch: int, position: int, count: int) -> tuple[Array, Array]:
        """x and y of a batch: (count, inputs, networks) and (count, outputs, networks).

        The last axis is 1 long where all networks have the same rows.
        """
        chosen = slice(position, position + count)
        if self.plan.settings.order == "table":
            return self._x[chosen], self._y[chosen]
        if self._order is None or self._order[0] != epoch:
            order = row_orders(self.plan.settings.order, self.plan.rows, self._seeds, epoch)
            self._order = (epoch, order)
        rows = self._order[1][chosen]
        x, y = self.plan.x.T[:, rows], self.plan.y.T[:, rows]  # (inputs, count, networks)
        return x.transpose(1, 0, 2), y.transpose(1, 0, 2)

    def _gradient_of(self, x: Array, y: Array) -> None:
        """Fill the gradients of all networks, from their parameters before the update."""
        loss, one_network = self.plan.settings.loss_record, y.shape[:2]
        # Every loss's derivative is a number times (y_hat - y), the same for all networks.
        factor = loss.slope(np.zeros(one_network), np.ones(one_network))[0, 0]
        dz = self._layers[-1].backward((self._forward(x) - y) * factor, loss.of_z)
        for layer, following in zip(self._layers[-2::-1], self._layers[:0:-1], strict=True):
            dz = layer.backward(following.da_before(dz))

    def _update(self, rate: float) -> None:
        """Take one step, with L1 and L2 on the weights; locked parameters stay."""
        settings, vectors, g, spare = self.plan.settings, self.vectors, self._gradients, self._spare
        record = settings.optimizer.record
        self._updates += 1
        w, g_w = vectors[self._weights], g[self._weights]
        if settings.l1:
            g_w += settings.l1 * np.sign(w)
        if settings.l2 and not record.decoupled:
            g_w += settings.l2 * w
        kept = vectors[self._locked]
        if settings.l2 and record.decoupled:
            w *= 1.0 - rate * settings.l2
        numbers = settings.optimizer.values
        record.step(g, self._slot_views, rate, self._updates, numbers, self._step, spare)
        np.subtract(vectors, self._step, out=vectors)
        if len(self._locked):
            vectors[self._locked] = kept
            self.slots[:, self._locked] = 0.0


def row_orders(order: str, rows: int, seeds: Words, epoch: int) -> Indexes:
    """`roworder.row_order` for many seeds at once, (rows, seeds): "shuffle" or "draw"."""
    start = _mixed(
        _mixed(seeds * np.uint64(GOLDEN) + np.uint64(1)) + np.uint64(epoch * GOLDEN & MASK)
    )
    counts = np.arange(1, rows + 1, dtype=np.uint64) * np.uint64(GOLDEN)
    words = _mixed(start + counts[:, np.newaxis])
    if order == "draw":
        return (((words >> np.uint64(32)) * np.uint64(rows)) >> np.uint64(32)).astype(np.int64)
    low = np.uint64(2 ** max(1, (rows - 1).bit_length()) - 1)
    keys = (words & ~low) | np.arange(rows, dtype=np.uint64)[:, np.newaxis]
    keys.sort(axis=0)
    return (keys & low).astype(np.int64)


def _mixed(words: Words) -> Words:
    """`roworder.mixed` for many words."""
    words = (words ^ (words >> np.uint64(30))) * np.uint64(MIX_1)
    words = (words ^ (words >> np.uint64(27))) * np.uint64(MIX_2)
    return words ^ (words >> np.uint64(31))
