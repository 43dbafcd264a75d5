"""For each table to play with, a network and a way to train that learn it.

Found by trial: with the usual rows and noise each of the first eight data seeds is learned (see
the tests for how well). A network is as small as it can be for that, so that the diagram stays
readable; Adam learns all of them in a few seconds without a rate to be chosen with care.
"""

from __future__ import annotations

from dataclasses import dataclass

from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.holdout import HoldOut
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Table
from nnstudio.document.document import COURSE_SEED, Document, new_document


@dataclass(frozen=True)
class Preset:
    """The network, its start and the training that go with a table.

    `output` is the activation of the last layer; how many neurons it has follows from the label.
    `settings.epochs` is how long it takes.
    """

    hidden: tuple[LayerSpec, ...]
    output: str
    settings: TrainingSettings
    scaling: Scaling
    hold_out: HoldOut
    seed: int = COURSE_SEED
    initialiser: str = "xavier"


def _preset(
    hidden: tuple[int, ...],
    epochs: int,
    rate: float = 0.02,
    output: str = "sigmoid",
    l2: float = 0.0,
) -> Preset:
    """Tanh layers of so many neurons, Adam, 10 rows a step, a quarter of the rows held out."""
    settings = TrainingSettings(
        rate=rate,
        epochs=epochs,
        order="shuffle",
        batch=10,
        loss=_LOSSES[output],
        optimizer=Optimizer("adam"),
        l2=l2,
    )
    layers = tuple(LayerSpec(units, "tanh") for units in hidden)
    return Preset(layers, output, settings, Scaling("zscore"), HoldOut(0.25))


_LOSSES = {"sigmoid": "bce", "softmax": "softmax", "linear": "mse"}

PRESETS: dict[str, Preset] = {
    "circle": _preset((6,), 150),
    # A little L2: without it one start in six ends with over 3 % errors on rows held out.
    "xor": _preset((8,), 200, l2=0.001),
    "gauss": _preset((2,), 30),
    "spiral": _preset((8, 8), 300, rate=0.01),
    "multigauss": _preset((4,), 60, output="softmax"),
    "plane": _preset((3,), 60, rate=0.01, output="linear"),
    "people": _preset((3,), 60, rate=0.01),
}


def preset_document(table: Table, preset: Preset) -> Document:
    """A new document of this table with the preset's network, not yet trained.

    Where the label needs another output or loss than the preset's, they give way.
    """
    return new_document(
        table,
        scaling=preset.scaling,
        hidden=preset.hidden,
        output=LayerSpec(1, preset.output),  # `new_document` gives it as many as needed
        settings=preset.settings,
        seed=preset.seed,
        initialiser=preset.initialiser,
        hold_out=preset.hold_out,
    )
