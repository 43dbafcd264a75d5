"""The numbers of the lessons, by name: each comes from the core, none is typed into a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np

from nnstudio.core.activations import activation
from nnstudio.core.backprop import Trace, forward
from nnstudio.core.explain import RowStory
from nnstudio.core.losses import MSE
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.regression import (
    FeaturesFit,
    LineFit,
    least_squares,
    least_squares_of_many,
)
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document
from nnstudio.document.explaining.formula import MINUS
from nnstudio.document.regression.flats import FEATURES, matrix, rents
from nnstudio.document.regression.scatter import all_features, sample
from nnstudio.document.teach import teach
from nnstudio.lessons import failingfigures as failing
from nnstudio.lessons import people
from nnstudio.lessons.failingsetups import STUCK_SEED, USUAL_EPOCHS
from nnstudio.lessons.setups import SETUPS


@dataclass(frozen=True)
class Figure:
    """A number and how many digits of it are shown; None: all of them."""

    value: Callable[[], float]
    digits: int | None = None

    def text(self) -> str:
        """As it stands in a sentence."""
        value = self.value()
        if self.digits is None:
            shown = repr(value).removesuffix(".0")
        else:
            shown = f"{value:.{self.digits}f}"
        return shown.replace("-", MINUS)


# Feedforward by hand: every weight pair [0, 1], no bias, the inputs 2 and 3


def by_hand(x: tuple[float, float] = (2.0, 3.0)) -> Trace:
    """The course's network by hand, w = [0, 1] and b = 0, fed with one row x."""
    spec = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
    params = Params(spec, np.array([0.0, 1.0] * 3 + [0.0] * 3))
    return forward(params, np.array([x]))


def _sigmoid(z: float) -> float:
    return float(activation("sigmoid").value(np.array([z]), 0.0))


# The document that a setup gives


@cache
def _set_up(name: str) -> Document:
    return SETUPS[name](course_document())


def _parameter(setup: str, name: str) -> Callable[[], float]:
    return lambda: _set_up(setup).progress.params.value(name)


def _sum(setup: str, row: int, layer: int = 0) -> float:
    """z of a layer's first neuron for a row of the table."""
    document = _set_up(setup)
    trace = document.model().trace(document.training.row_raw(row))
    return float(trace.z[layer][0, 0, 0])


def _says(setup: str, row: int, layer: int = 0) -> float:
    """What a layer's first neuron says for a row of the table."""
    document = _set_up(setup)
    trace = document.model().trace(document.training.row_raw(row))
    return float(trace.a[layer + 1][0, 0])


def _input(setup: str, row: int, feature: int) -> float:
    """What the network sees of one input of a row."""
    document = _set_up(setup)
    scaler = document.training.scaler
    return float(scaler.apply(document.training.row_raw(row))[0, feature])


def _alice() -> RowStory:
    """Alice's row where all weights are 1 and all biases 0."""
    document = _set_up("all_ones")
    data = document.training
    return RowStory(
        document.progress.params, data.inputs[0], data.targets[0], document.settings.loss_record
    )


def _start_loss() -> float:
    """Of the course's network before the first step."""
    loss = _set_up("course").loss
    return float("nan") if loss is None else loss


@cache
def _raw_loss() -> float:
    """Where the loss settles in raw pounds and inches, which it does within some epochs."""
    loss = teach(_set_up("raw"), 60).loss
    return float("nan") if loss is None else loss


def _mean(place: int) -> float:
    """Of one of the course's inputs, raw."""
    return float(_set_up("course").training.raw[:, place].mean())


def _spread(place: int) -> float:
    """Its population standard deviation."""
    return float(_set_up("course").training.raw[:, place].std())


# The rents


def _rents() -> LineFit:
    """The least squares line of rent against area."""
    return least_squares(sample().x, sample().y)


def _rents_correlation() -> float:
    """What the slope is sometimes taken for: it lies between -1 and 1."""
    return float(np.corrcoef(sample().x, sample().y)[0, 1])


def _all_features() -> FeaturesFit:
    return least_squares_of_many(matrix(all_features()), rents())


# Training and predictions

PRINTED_EVERY = 10  # epochs between two of the course's lines


def _last_printed() -> int:
    """The last epoch of which the course prints the loss; it counts from 0."""
    return range(0, _set_up("course").settings.epochs or 1, PRINTED_EVERY)[-1]


def _loss_after(epochs: int) -> float:
    curve = _set_up("trained").curve
    return float(curve.losses[curve.epochs == epochs][0])


def _weight(name: str) -> Figure:
    return Figure(lambda: people.PEOPLE[name][0].value)


def _height(name: str) -> Figure:
    return Figure(lambda: people.PEOPLE[name][1].value)


def _loss_of_guessing() -> float:
    """Mean squared error of the course's answers against nothing but zeros."""
    y = course_document().training.targets
    return float(MSE.value(y, np.zeros_like(y), np.zeros_like(y)))


FIGURES: dict[str, Figure] = {
    "feedforward_ones": Figure(lambda: float(by_hand().output[0, 0])),
    "feedforward_hidden": Figure(lambda: float(by_hand().a[1][0, 0])),
    "hand_x1": Figure(lambda: _input("by_hand", 0, 0)),
    "hand_x2": Figure(lambda: _input("by_hand", 0, 1)),
    "hand_w1": Figure(_parameter("by_hand", "w1")),
    "hand_w2": Figure(_parameter("by_hand", "w2")),
    "hand_sum": Figure(lambda: _sum("by_hand", 0)),
    "tom_henderson": Figure(_parameter("friends", "w1")),
    "tom_jackie": Figure(_parameter("friends", "w3")),
    "tom_bias": Figure(_parameter("friends", "b1")),
    "tom_threshold": Figure(lambda: -_parameter("friends", "b1")()),
    "tom_sum": Figure(lambda: _sum("friends", 0)),
    "tom_says": Figure(lambda: _says("friends", 0), 2),
    "course_threshold": Figure(lambda: -_parameter("course", "b1")()),
    "overflow_edge": Figure(lambda: -float(np.log(np.finfo(np.float64).max)), 2),
    "half": Figure(lambda: _sigmoid(0.0)),
    "nothing": Figure(lambda: 0.0),
    "one": Figure(lambda: float(np.tanh(np.inf))),
    "pass_mark": Figure(lambda: _set_up("mark").training.scaler.offset[0]),
    "alice_says": Figure(lambda: _says("all_ones", 0, layer=1), 6),
    "alice_first": Figure(lambda: float(_alice().chain(0).loss_slopes[0]), 4),
    "alice_slope_h1": Figure(lambda: float(_alice().chain(0).slope), 4),
    "alice_slope": Figure(lambda: float(_alice().chain(0).value), 7),
    "raw_loss": Figure(_raw_loss, 2),
    "course_start_loss": Figure(_start_loss, 4),
    "mean_weight": Figure(lambda: _mean(0)),
    "mean_height": Figure(lambda: _mean(1)),
    "spread_weight": Figure(lambda: _spread(0), 3),
    "spread_height": Figure(lambda: _spread(1), 3),
    "zero_guess_loss": Figure(_loss_of_guessing),
    "rents_slope": Figure(lambda: _rents().line.slope, 2),
    "rents_intercept": Figure(lambda: _rents().line.intercept, 1),
    "rents_mean_x": Figure(lambda: _rents().mean_x, 2),
    "rents_mean_y": Figure(lambda: _rents().mean_y, 2),
    "rents_correlation": Figure(_rents_correlation, 2),
    "flat_count": Figure(lambda: float(len(sample().points))),
    "flat_features": Figure(lambda: float(len(FEATURES))),
    "flat_coefficients": Figure(lambda: float(_all_features().count)),
    "course_parameters": Figure(lambda: float(len(_set_up("course").progress.params.vector))),
    "course_rate": Figure(lambda: TrainingSettings().rate),
    "course_shift_weight": Figure(lambda: course_document().training.scaler.offset[0]),
    "course_shift_height": Figure(lambda: course_document().training.scaler.offset[1]),
    # Training and predictions
    "loss_first": Figure(lambda: _loss_after(1), 3),
    "last_printed": Figure(lambda: float(_last_printed())),
    "last_printed_passes": Figure(lambda: float(_last_printed() + 1)),
    "loss_last_printed": Figure(lambda: _loss_after(_last_printed() + 1), 6),
    "loss_end": Figure(lambda: _set_up("trained").loss or float("nan"), 8),
    "course_seed": Figure(lambda: float(_set_up("course").start.seed)),
    "emily_weight": _weight("emily"),
    "emily_height": _height("emily"),
    "emily_says": Figure(lambda: people.says(_set_up("trained"), "emily"), 6),
    "frank_weight": _weight("frank"),
    "frank_height": _height("frank"),
    "frank_says": Figure(lambda: people.says(_set_up("trained"), "frank"), 3),
    "steve_weight": _weight("steve"),
    "steve_height": _height("steve"),
    "steve_seen_weight": Figure(lambda: people.seen(_set_up("trained"), "steve", 0), 5),
    "steve_seen_height": Figure(lambda: people.seen(_set_up("trained"), "steve", 1), 5),
    "swapped_says": Figure(lambda: people.says(_set_up("trained"), "steve_swapped"), 3),
    "steve_says": Figure(lambda: people.says(_set_up("trained"), "steve"), 3),
    # When learning fails, and xor
    "stuck_seed": Figure(lambda: float(STUCK_SEED)),
    "stuck_loss": Figure(failing.stuck_loss, 2),
    "stuck_slope": Figure(failing.stuck_slope, 4),
    "stuck_until": Figure(failing.stuck_until, 0),
    "usual_epochs": Figure(lambda: float(USUAL_EPOCHS), 0),
    "relu_stuck": Figure(failing.relu_stuck, 1),
    "dead_highest": Figure(failing.dead_highest, 2),
    "raw_sum": Figure(lambda: _sum("raw", failing.BOB), 1),
    "overshot_rate": Figure(failing.overshot_rate),
    "lamp_flat_loss": Figure(failing.lamp_flat_loss, 2),
    "lamp_line_bias": Figure(failing.lamp_line_bias),
    "lamp_starts": Figure(lambda: float(failing.LAMP_STARTS)),
    "lamp_stuck": Figure(failing.lamp_stuck_usual, 0),
    "lamp_stuck_four": Figure(lambda: failing.lamp_stuck(4), 0),
}
