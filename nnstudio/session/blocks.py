"""Blocks of texts that come from a clipboard: which line holds names, what of it is blank."""

from __future__ import annotations

from collections.abc import Sequence

from nnstudio.data.contents import MISSING_MARKS
from nnstudio.data.numbers import is_number
from nnstudio.data.table import Column, Role, Table

Block = Sequence[Sequence[str]]
NOTHING_KNOWN = MISSING_MARKS | {"unknown"}  # what people put where a number is missing


def is_whole_table(block: Block) -> bool:
    """Whether a block seems to be a table of its own: a line of different names above others."""
    if len(block) < 2 or len(block[0]) < 2:
        return False
    names = [text.strip() for text in block[0]]
    named = all(names) and len(set(names)) == len(names) and not any(map(is_number, names))
    return named and all(len(line) <= len(names) for line in block)


def without_header(table: Table, col: int, block: Block) -> Block:
    """The block without its first line where that is a line of column names."""
    if len(block) < 2 or not any(block[0]):
        return block
    columns = table.columns[col : col + len(block[0])]
    return (
        block[1:]
        if _are_names(columns, block[0])
        or (_stands_over_numbers(columns, block) and not _is_data(columns, block))
        else block
    )


def _are_names(columns: Sequence[Column], line: Sequence[str]) -> bool:
    if len(line) > len(columns):
        return False
    pairs = zip(columns, line, strict=False)
    return all(_folded(text) in (_folded(c.name), _folded(c.header)) for c, text in pairs)


def _stands_over_numbers(columns: Sequence[Column], block: Block) -> bool:
    """Whether the first line has words where a line below has numbers, in every input column."""
    inputs = [i for i, c in enumerate(columns) if c.role is Role.INPUT]
    return bool(inputs) and all(
        block[0][i].strip()
        and not is_number(block[0][i])
        and any(len(line) > i and is_number(line[i]) for line in block[1:])
        for i in inputs
    )


def _is_data(columns: Sequence[Column], block: Block) -> bool:
    """Whether the first line holds what its columns hold: a known label, or a mark for nothing."""
    first, others = block[0], block[1:]
    for i, column in enumerate(columns):
        text = _folded(first[i]) if i < len(first) else ""
        if column.role is Role.INPUT and text in NOTHING_KNOWN:
            return True
        if column.role is Role.LABEL and text:
            below = {_folded(line[i]) for line in others if i < len(line)}
            if text in below | {_folded(known) for known in column.counts}:
                return True
    return False


def _folded(text: str) -> str:
    return text.strip().casefold()


def trimmed(block: Block) -> list[list[str]]:
    """The block without blank columns at its right, which spreadsheets like to copy."""
    width = max((i + 1 for line in block for i, text in enumerate(line) if text.strip()), default=1)
    return [list(line[:width]) for line in block]
