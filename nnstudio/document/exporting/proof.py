"""What an exported file says of the rows, beside what the app says of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.network import Params
from nnstudio.core.problems import FileProblem
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.scaling import Scaler
from nnstudio.document.exporting.rounding import DOUBLE, rounding_bound
from nnstudio.document.model import Model
from nnstudio.language.translate import counted, tr

RUN = "run"
READ_BACK = "read back"
NOT_RUN = "not run, but read back"  # where nothing here can run what was written


@dataclass(frozen=True, eq=False)
class Said:
    """What a file says of raw rows: (rows, outputs), and how the app came to know it.

    A number is in the label's unit, classes are outputs. `texts` (rows,) are the answers in words
    where the file gives any. `unit` is that of its arithmetic.
    """

    numbers: Array
    how: str
    texts: tuple[str, ...] = ()
    unit: float = DOUBLE


@dataclass(frozen=True)
class Proof:
    """Over how many rows a file was tried, how, and the largest difference to the app itself."""

    how: str
    rows: int
    difference: float

    def __str__(self) -> str:
        """For the status line: "run over 4 rows, largest difference 0"."""
        if self.how == NOT_RUN:
            return tr("not run, but read back: every number is the same")
        if self.how == RUN:
            return counted(
                "run over {n} row, largest difference {difference:.2g}",
                "run over {n:,} rows, largest difference {difference:.2g}",
                self.rows,
                difference=self.difference,
            )
        return counted(
            "read back over {n} row, largest difference {difference:.2g}",
            "read back over {n:,} rows, largest difference {difference:.2g}",
            self.rows,
            difference=self.difference,
        )


def own_numbers(model: Model, raw: Array) -> Array:
    """What the app says of raw rows, as in `Said.numbers`."""
    outputs = model.outputs(raw)
    return model.coding.raw(outputs) if isinstance(model.coding, NumberCoding) else outputs


def answer_text(model: Model, numbers: Array) -> str:
    """The answer in words that belongs to one row of `Said.numbers`."""
    if isinstance(model.coding, ClassCoding):
        return model.coding.classes[int(np.argmax(numbers))]
    return model.class_of(float(numbers[0]))


def prove(model: Model, raw: Array, said: Said) -> Proof:
    """Compare; FileProblem where a file says anything else than the app, beyond rounding.

    Rows for which the app's own numbers are not finite say nothing.
    """
    own = own_numbers(model, raw)
    if said.numbers.shape != own.shape:
        raise different()
    usable = np.isfinite(own).all(axis=1)
    bound = rounding_bound(model, raw, said.unit)[usable]
    with np.errstate(all="ignore"):
        apart = np.abs(said.numbers - own)[usable]
    if not (np.isfinite(apart) & (apart <= bound)).all():
        raise different()
    if said.texts and [answer_text(model, row) for row in said.numbers] != list(said.texts):
        raise different()
    return Proof(said.how, int(usable.sum()), float(apart.max(initial=0.0)))


def said_by_numbers(model: Model, raw: Array, vector: Array, scaler: Scaler, how: str) -> Said:
    """What parameters and scaling say that were read back, which have to be the same bits."""
    params = model.params
    ours = np.array([*model.scaler.offset, *model.scaler.divisor])
    theirs = np.array([*scaler.offset, *scaler.divisor])
    if vector.tobytes() != params.vector.tobytes() or theirs.tobytes() != ours.tobytes():
        raise different()
    back = replace(model, params=Params(params.spec, vector), scaler=scaler)
    return Said(own_numbers(back, raw), how)


def different() -> FileProblem:
    """The sentence for a file that is not what it should be."""
    return FileProblem(tr("The weights could not be written without loss; nothing was saved."))
