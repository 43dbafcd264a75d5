"""What every view draws from: one frozen moment of the document and its training."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.backprop import Trace
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.rewind import RewindPoints
from nnstudio.core.trail import Trail, trail_at
from nnstudio.document.document import Document
from nnstudio.document.model import Answer, Model
from nnstudio.document.you import raw_values


@dataclass(frozen=True, eq=False)
class Ghost:
    """An earlier run's loss curve, kept for comparison.

    `style` tells those apart that are drawn at once, from 0; one that is `highlighted` stands out.
    """

    name: str
    curve: LossCurve
    style: int = 0
    highlighted: bool = False


@dataclass(frozen=True, eq=False)
class Frame:
    """One picture's worth of state.

    `document` holds table, structure and settings; `model` the parameters as they are at this
    moment, which run ahead of the document's while training; rows count in the table; `kernel` is
    what did the arithmetic last; `trail` ends where the parameters are. `points` are those of the
    whole run; where one `looks_back`, document and model are an earlier state of it.
    """

    document: Document
    model: Model
    curve: LossCurve
    epoch: int
    position: int
    running: bool
    shown_row: int
    last_row: int | None = None
    next_row: int | None = None
    kernel: str = ""
    ghosts: tuple[Ghost, ...] = ()
    trail: Trail = field(default_factory=Trail)
    points: RewindPoints = field(default_factory=RewindPoints)
    looks_back: bool = False

    @property
    def loss(self) -> float | None:
        """The last loss noted while training runs, the present one at rest."""
        if self.running and len(self.curve):
            return float(self.curve.losses[-1])
        loss = self.document.loss
        at_note = len(self.curve) and self.curve.epochs[-1] == self.epoch and not self.position
        return float(self.curve.losses[-1]) if loss is None and at_note else loss

    @property
    def held_loss(self) -> float | None:
        """The same over the rows held out; None where there are none."""
        held = self.curve.held
        if self.running and held is not None and len(held):
            return float(held[-1])
        return self.document.held_loss

    @property
    def shown_name(self) -> str | None:
        """The shown row's name; None where the table has no rows."""
        table = self.document.table
        return table.row_name(self.shown_row) if self.shown_row < table.row_count else None

    @cached_property
    def shown_raw(self) -> Array | None:
        """The shown row's raw features, (1, features), or None where one cannot be used."""
        table = self.document.table
        if not table.inputs or not 0 <= self.shown_row < table.row_count:
            return None
        raw = self.document.training.row_raw(self.shown_row)
        return raw if np.isfinite(raw).all() else None

    @cached_property
    def shown_trace(self) -> Trace | None:
        """The shown row fed forward through the network."""
        return None if self.shown_raw is None else self.model.trace(self.shown_raw)

    @cached_property
    def you_raw(self) -> Array | None:
        """One's own row as raw features, (1, features), or None where a value does not fit."""
        return raw_values(self.document)

    @cached_property
    def you_number(self) -> float | None:
        """What the network says for one's own row: as `Answer.number`."""
        return None if self.you_answer is None else self.you_answer.number

    @cached_property
    def you_answer(self) -> Answer | None:
        """The same in words and with its probability."""
        return None if self.you_outputs is None else self.model.answer(self.you_outputs)

    @cached_property
    def you_outputs(self) -> Array | None:
        """What the output neurons say for one's own row, (outputs,)."""
        return None if self.you_raw is None else self.model.outputs(self.you_raw)[0]


def frame_of(document: Document, shown_row: int = 0) -> Frame:
    """A frame of a document at rest."""
    progress = document.progress
    passes = progress.passes(len(document.training.rows))
    return Frame(
        document=document,
        model=document.model(),
        curve=document.curve,
        epoch=progress.epoch,
        position=progress.position,
        running=False,
        shown_row=shown_row,
        trail=trail_at(passes, progress.params.vector),
    )
