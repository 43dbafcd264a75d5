"""What is looked at: one moment of the training, with everything measured on it once.

All of it is bounded: at most `MOST_ROWS` rows are fed through the network, fewer where that is
large or training runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.backprop import Signals, Trace, gradient_of, loss_signals, trace_loss
from nnstudio.core.breakdown import Trouble
from nnstudio.core.network import NetworkSpec, Params
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.inspecting.samplerows import SampleRows, sample_rows
from nnstudio.document.nearlyflat import flat_below
from nnstudio.document.sweeping import loss_of_mean, usual_epochs

MOST_ROWS = 2_000
# A loss above this share of the loss of who always says the mean has not been learnt. It is the
# course's own limit for a stuck start, 0.1 beside 0.25 (`document.sweeping.STUCK`).
LEARNT = 0.4
# A loss that has not fallen by this share within the last half of a run has come to a halt.
STALLED = 0.02
# That is said of no fewer epochs, and of no less than this share of a run: many a network that
# learns in the end waits on a plain of the loss at first.
FEWEST_EPOCHS, SHARE_OF_RUN = 20, 0.2
ADAPTIVE = ("adam", "adamw", "rmsprop")  # their steps are as long as the rate, however steep it is
AHEAD = 1_000  # epochs for which a fall is foretold: as many as the course trains
LATELY = 10  # epochs that tell whether the loss falls just now
HOPELESS = 1e-4  # share of the loss: on the way down from a plain the gradient grows


@dataclass(frozen=True, eq=False)
class Patient:
    """A frame, and why the run lost its numbers if it did; its table can be trained on."""

    frame: Frame
    trouble: Trouble | None = None

    @property
    def document(self) -> Document:
        """Table, network and settings."""
        return self.frame.document

    @property
    def params(self) -> Params:
        """The weights and biases as they are."""
        return self.frame.model.params

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return self.params.spec

    @property
    def settings(self) -> TrainingSettings:
        """How it is trained."""
        return self.document.settings

    @property
    def at_start(self) -> bool:
        """Whether nothing has been trained yet."""
        return self.frame.epoch == 0 and self.frame.position == 0

    # Over a sample of the rows

    @cached_property
    def sample(self) -> SampleRows:
        """The rows that are looked at."""
        return sample_rows(self.document, self.frame.model, self.frame.running, MOST_ROWS)

    @property
    def trace(self) -> Trace:
        """Every sum and output of these rows."""
        return self.sample.trace

    @property
    def rows(self) -> int:
        """How many rows are looked at."""
        return len(self.sample.rows)

    @cached_property
    def loss(self) -> float:
        """The loss over these rows."""
        return trace_loss(self.trace, self.sample.targets, self.settings.loss_record)

    @cached_property
    def of_mean(self) -> float:
        """The loss of who always says the mean of these rows' labels; 0 where all are alike."""
        return loss_of_mean(self.settings.loss_record, self.sample.targets)

    @property
    def learnt(self) -> bool:
        """Whether the network says much more than the mean; then nothing needs mending."""
        return bool(np.isfinite(self.loss)) and self.loss <= LEARNT * self.of_mean

    @cached_property
    def signals(self) -> Signals:
        """How the loss changes with every sum of every one of these rows."""
        loss = self.settings.loss_record
        return loss_signals(self.params, self.trace, self.sample.targets, loss)

    @cached_property
    def gradient(self) -> Array:
        """The loss's derivative with respect to every parameter, over these rows; flat."""
        return gradient_of(self.params, self.trace, self.signals)

    @cached_property
    def pull(self) -> Array:
        """What training follows: the gradient with the penalties', 0 where locked; flat."""
        pull, weights = self.gradient.copy(), self.params.vector[: self.spec.weight_count]
        pull[: len(weights)] += self.settings.l1 * np.sign(weights) + self.settings.l2 * weights
        pull[self.document.locked_mask] = 0.0
        return pull

    @cached_property
    def worst(self) -> int:
        """Which of these rows adds most to the loss."""
        z = self.trace.z[-1][:, :, 0]
        losses = self.settings.loss_record.of_rows(self.sample.targets, z, self.trace.output)
        return int(np.argmax(np.where(np.isfinite(losses), losses, np.inf)))

    def row_of(self, place: int) -> int:
        """The row of the table at a place of the sample."""
        return int(self.sample.rows[place])

    def row_name(self, place: int) -> str:
        """What it is called."""
        return self.document.table.row_name(self.row_of(place))

    def steep(self, layer: int) -> Array:
        """How steep a layer's functions are for these rows, in size, (rows, units, parts)."""
        of_layer = self.spec.layers[layer]
        slopes: Array = np.abs(of_layer.record.slope(self.trace.z[layer], of_layer.slope_parameter))
        return slopes

    def flat(self, layer: int) -> NDArray[np.bool_]:
        """Where they are nearly flat, (rows, units, parts)."""
        of_layer = self.spec.layers[layer]
        limit = flat_below(of_layer.record, of_layer.slope_parameter)
        return np.asarray(self.steep(layer) < limit)

    # Along the run

    @property
    def rate(self) -> float:
        """The learning rate that the schedule has come to."""
        return self.settings.rate * self.settings.schedule.share(self.frame.epoch)

    @property
    def momentum(self) -> float:
        """Which share of the last step the next one keeps: each goes 1 / (1 - share) as far."""
        optimizer = self.settings.optimizer
        return optimizer.values[0] if optimizer.name in ("momentum", "nesterov") else 0.0

    @property
    def reach(self) -> float:
        """How far a step goes in the end for each unit of slope."""
        return self.rate / (1.0 - self.momentum)

    @property
    def falling(self) -> bool:
        """Whether the last epochs lowered the loss so much that it would halve in a hundred."""
        losses = self.recent[1][-LATELY:]
        return len(losses) > 1 and bool(losses[-1] < losses[0] * 0.5 ** (len(losses) / 100.0))

    @property
    def steps(self) -> int:
        """How many steps an epoch has."""
        rows = len(self.document.training.rows)
        return -(-rows // self.settings.batch_size(rows))

    @cached_property
    def recent(self) -> tuple[Array, Array]:
        """Epochs and losses since something was changed last, (points,) each."""
        curve, changes = self.frame.curve, self.document.changes
        first = int(np.searchsorted(curve.epochs, changes[-1])) if changes else 0
        return curve.epochs[first:], curve.losses[first:]

    @cached_property
    def fall(self) -> float | None:
        """By which share of itself the loss fell in the last half of the run, negative where it
        rose; None where that is too short to tell."""
        epochs, losses = self.recent
        least = max(FEWEST_EPOCHS, SHARE_OF_RUN * usual_epochs(self.document))
        if not len(epochs) or epochs[-1] - epochs[0] < least:
            return None
        half = losses[int(np.searchsorted(epochs, (epochs[0] + epochs[-1]) / 2)) :]
        if len(half) < FEWEST_EPOCHS // 2:
            return None
        tenth = max(1, len(half) // 10)
        before, after = float(np.median(half[:tenth])), float(np.median(half[-tenth:]))
        return (before - after) / before if before > 0.0 else 0.0

    @property
    def stalled(self) -> bool:
        """Whether training goes nowhere: by what it did, or by how flat the loss is here."""
        return (self.fall is not None and self.fall < STALLED) or self.hopeless

    @property
    def hopeless(self) -> bool:
        """Whether a thousand epochs along this gradient would hardly change the loss.

        The fall in a step is about rate |g|^2, of what is not locked. Of optimizers with a rate
        for every weight the steps do not shrink with the gradient, so nothing can be said.
        """
        if self.settings.optimizer.name in ADAPTIVE or self.at_start:
            return False
        foretold = AHEAD * self.steps * self.reach * float(self.pull @ self.pull)
        return foretold < HOPELESS * self.loss
