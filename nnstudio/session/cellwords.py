"""What the table says of its cells besides their text: what the network sees, and why not."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnstudio.data.column import Column, Fill, Role
from nnstudio.data.inputs import placed
from nnstudio.document.document import Document
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number

HELD = mark("held out")
_MOST_SEEN = 4  # numbers of a class that fit below a cell
_ARROW = "→ "
_NOTHING = 1e-9  # a mean less the mean is 0 but for its last digits

_Numbers = npt.NDArray[np.float64]


class Look(NamedTuple):
    """All that a picture of a cell shows: texts, and what marks it.

    `reason` is why its row is left out, or ""; `cause` says that this cell is why.
    """

    text: str
    seen: str
    reason: str
    cause: bool
    filled: bool
    held: bool
    role: Role


class CellWords:
    """Knows one document; rows are those of its table.

    Cells are asked for row by row, so what is known of the last row is remembered.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._training = document.training
        pairs = zip(document.table.inputs, placed(document.inputs), strict=True)
        self._places = {id(column): known for column, known in pairs}
        self._last: tuple[int, _Numbers] | None = None
        self._last_use: tuple[int, bool, bool] | None = None  # a row: is it used, is it held out

    def look(self, row: int, column: Column) -> Look:
        """Everything at once: a page of the table has hundreds of cells."""
        reason = self.reason(row)
        held = self.is_held(row)
        seen = "" if reason else self.seen(row, column)
        cause = bool(reason) and self._is_missing(row, column)
        filled = column.fill is not Fill.LEAVE_OUT and self.is_filled(row, column)
        return Look(column.text(row), seen, reason, cause, filled, held, column.role)

    def reason(self, row: int) -> str:
        """Why a row is left out, or ""."""
        return self._training.problems.get(row, "")

    def is_held(self, row: int) -> bool:
        """Whether a row is held out."""
        return bool(len(self._training.held)) and self._use(row)[2]

    def _is_used(self, row: int) -> bool:
        return self._use(row)[1]

    def _use(self, row: int) -> tuple[int, bool, bool]:
        if self._last_use is None or self._last_use[0] != row:
            training = self._training
            self._last_use = (row, training.uses(row), training.is_held(row))
        return self._last_use

    def seen(self, row: int, column: Column, digits: int = 4) -> str:
        """What the network gets from a cell, and what filled it: "→ 0.53 mean".

        Below a name stands whether the row is held out; nothing where the row is left out.
        """
        if column.role is Role.NAME:
            return tr(HELD) if self.is_held(row) else ""
        if column.role not in (Role.INPUT, Role.LABEL) or not self._is_used(row):
            return ""
        if column.role is Role.LABEL:
            return _ARROW + _numbers_seen(self._training.answers[row], digits)
        _, place = self._places[id(column)]
        numbers = self._scaled(row)[place]
        if not self._fills(row, column):
            return _ARROW + _numbers_seen(numbers, digits)
        numbers = np.where(np.abs(numbers) < _NOTHING, 0.0, numbers)
        return f"{_ARROW}{_numbers_seen(numbers, digits)} {tr(column.fill)}"

    def is_cause(self, row: int, column: Column) -> bool:
        """Whether a cell keeps its row out."""
        return row in self._training.problems and self._is_missing(row, column)

    def is_filled(self, row: int, column: Column) -> bool:
        """Whether something stands in for a cell."""
        return self._fills(row, column) and self._is_used(row)

    def line(self, row: int, column: Column) -> str:
        """Where the cell is and what is in it: "Alice, Weight (lb): 133"."""
        return tr(
            "{row}, {column}: {text}",
            row=self._document.table.row_name(row),
            column=column.header,
            text=column.text(row) or tr("nothing typed yet"),
        )

    def about(self, row: int, column: Column) -> str:
        """What the tip says besides."""
        return self.tip(row, column).removeprefix(self.line(row, column)).lstrip("\n")

    def tip(self, row: int, column: Column) -> str:
        """The cell in words, as plain text."""
        held, line = self.is_held(row), self.line(row, column)
        reason = self.reason(row)
        if reason:
            return tr("{cell}\nLeft out of the training: {reason}.", cell=line, reason=reason)
        if column.role is Role.NAME:
            return tr("{cell}\nHeld out of the training.", cell=line) if held else line
        seen = self.seen(row, column).removeprefix(_ARROW)
        if not seen:
            return line
        if self.is_filled(row, column):
            seen = seen.removesuffix(f" {tr(column.fill)}")
            line = tr(
                "{cell}\nIt cannot be used, so the {fill} stands in for it.",
                cell=line,
                fill=tr(column.fill),
            )
        if held:
            return tr(
                "{cell}\nHeld out of the training; the network would see {seen}.",
                cell=line,
                seen=seen,
            )
        return tr("{cell}\nThe network sees {seen}.", cell=line, seen=seen)

    def _scaled(self, row: int) -> _Numbers:
        if self._last is None or self._last[0] != row:
            self._last = (row, self._training.scaler.apply(self._training.row_raw(row))[0])
        return self._last[1]

    def _fills(self, row: int, column: Column) -> bool:
        return (
            column.fill is not Fill.LEAVE_OUT
            and column.role is Role.INPUT
            and self._is_missing(row, column)
        )

    def _is_missing(self, row: int, column: Column) -> bool:
        """Whether an input or label cell cannot be used as it is."""
        if column.role is Role.INPUT:
            known, _ = self._places[id(column)]
            return bool(np.isnan(known.features(column.store)[0][row]))
        return column.role is Role.LABEL and bool(np.isnan(self._training.answers[row]).any())


def _numbers_seen(numbers: _Numbers, digits: int) -> str:
    """ "0.53" for one number, "0 1 0" for a class, "1 at 7 of 12" for one of many."""
    if len(numbers) <= _MOST_SEEN:
        return " ".join(shown_number(number, digits) for number in numbers.tolist())
    return tr("1 at {place} of {count}", place=int(numbers.argmax()) + 1, count=len(numbers))
