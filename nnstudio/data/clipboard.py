"""Blocks of cells on the clipboard, as spreadsheets write them: tabs and lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

_QUOTED_FOR = ("\t", "\n", "\r")


def parse_block(text: str) -> list[list[str]]:
    """The cells of a block, one list a line; a cell in quotation marks may span lines.

    A text whose quotation marks do not match is taken literally, since a spreadsheet writes a
    cell like 5'7" without quoting it.
    """
    lines = list(io.StringIO(text, newline=""))
    try:
        records = list(csv.reader(lines, delimiter="\t", strict=True))
    except csv.Error:
        records = [line.rstrip("\r\n").split("\t") for line in lines]
    # csv gives no cell at all for an empty line, but on the clipboard that is one blank cell.
    return [record or [""] for record in records]


def format_block(rows: Sequence[Sequence[str]]) -> str:
    """The block as text that `parse_block` and spreadsheets read back; each row has a cell."""
    lines = ["\t".join(map(_field, row)) for row in rows]
    text = "\n".join(lines)
    # Only a line end tells a last blank cell from nothing.
    return text + "\n" if lines and not lines[-1] else text


def _field(cell: str) -> str:
    if cell.startswith('"') or any(mark in cell for mark in _QUOTED_FOR):
        return '"' + cell.replace('"', '""') + '"'
    return cell
