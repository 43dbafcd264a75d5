"""A small table of a report: texts only, ready to be set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    """Heads and rows of texts; `numbers` says which columns are set to the right.

    `named` means that the first cell of each row is that row's head. `note` says what is left out.
    """

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[bool, ...]
    named: bool = True
    note: str = ""
