"""The texts of cells as the table keeps them: without guards, with a decimal point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nnstudio.data.cells import IndexArray, TextArray, quoted
from nnstudio.data.dialect import (
    DecimalMark,
    find_decimal_mark,
    is_ambiguous,
    marked_cells,
    without_thousands,
)
from nnstudio.data.guard import unguarded
from nnstudio.language.translate import counted, tr


class AmbiguousNumber(Exception):
    """A cell that may be one of two numbers; `row` counts in the texts that were given."""

    def __init__(self, row: int, text: str, mark: DecimalMark) -> None:
        other = "," if mark == "." else "."
        whole, decimal = text.strip().replace(other, ""), text.strip().replace(other, mark)
        self.row = row
        self.sentence = tr(
            "{text} may mean {whole} or {decimal}: write it as {whole} or as {decimal}0.",
            text=quoted(text),
            whole=whole,
            decimal=decimal,
        )
        super().__init__(self.sentence)


@dataclass
class Settling:
    """What is done to the texts of cells, and how often it was done.

    With a mark that the person `chose`, the other mark stands between thousands; else a number
    that has the other mark before three digits is refused: a guess could be wrong by a factor of
    a thousand.
    """

    mark: DecimalMark
    chosen: bool
    guards: int = 0
    points: int = 0
    thousands: int = 0

    def settled(self, texts: TextArray) -> TextArray:
        """The texts (rows,) as the table keeps them; AmbiguousNumber for one that is refused."""
        texts = self.without_guards(texts)
        if self.chosen:
            plain = without_thousands(texts, self.mark)
            if plain is not texts:
                self.thousands += int((plain != texts).sum())
                texts = plain
        else:
            other = "," if self.mark == "." else "."
            for row, text in marked_cells(texts, other):
                if is_ambiguous(text):
                    raise AmbiguousNumber(row, text, self.mark)
        return self._with_points(texts) if self.mark == "," else texts

    @property
    def notes(self) -> list[str]:
        """Sentences on what was done."""
        notes = []
        if self.points:
            notes.append(tr("The comma is the decimal mark; numbers are kept with a point."))
        if self.thousands:
            cells = self.thousands
            if self.mark == ",":
                notes.append(
                    counted(
                        "The point between thousands is left out in {n:,} cells.",
                        "The point between thousands is left out in {n:,} cells.",
                        cells,
                    )
                )
            else:
                notes.append(
                    counted(
                        "The comma between thousands is left out in {n:,} cells.",
                        "The comma between thousands is left out in {n:,} cells.",
                        cells,
                    )
                )
        if self.guards:
            notes.append(
                counted(
                    "The apostrophe before texts such as =A1 is left out in {n:,} cells.",
                    "The apostrophe before texts such as =A1 is left out in {n:,} cells.",
                    self.guards,
                )
            )
        return notes

    def without_guards(self, texts: TextArray) -> TextArray:
        """The texts without the apostrophes that `guarded` writes."""
        rows = np.flatnonzero(np.strings.startswith(texts, "'"))
        if not rows.size:
            return texts
        before: list[str] = texts[rows].tolist()
        after = [unguarded(text) for text in before]
        if before == after:
            return texts
        self.guards += sum(a != b for a, b in zip(before, after, strict=True))
        return _written(texts, rows, after)

    def _with_points(self, texts: TextArray) -> TextArray:
        marked = marked_cells(texts, ",")
        if not marked:
            return texts
        self.points += len(marked)
        rows, found = zip(*marked, strict=True)
        return _written(texts, np.array(rows), [text.replace(",", ".") for text in found])


def decimal_mark(columns: Sequence[TextArray], delimiter: str) -> DecimalMark:
    """The decimal mark of cells as they are in the file, by column."""
    settling = Settling(".", chosen=True)
    return find_decimal_mark([settling.without_guards(c) for c in columns], delimiter)


def _written(texts: TextArray, rows: IndexArray, new: list[str]) -> TextArray:
    copied = texts.copy()
    copied[rows] = new
    return copied
