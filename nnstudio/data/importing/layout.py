"""Where in a text the table begins, and what divides its cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from nnstudio.data.cells import quoted
from nnstudio.data.dialect import csv_records, find_delimiter
from nnstudio.data.guard import SEPARATOR_LINE
from nnstudio.data.importing.fileformat import DELIMITERS
from nnstudio.data.numbers import is_number
from nnstudio.language.translate import counted, tr

_MOST_ABOVE = 20  # lines of text that may stand above a table
_HASH = re.compile(r"#\s*(?=\S)")


@dataclass(frozen=True)
class Layout:
    """The delimiter, and how many lines come before the table.

    With `hash_header` the first line begins with a # that is no part of it.
    """

    delimiter: str
    skipped: int = 0
    hash_header: bool = False
    notes: tuple[str, ...] = ()


def layout_of(lines: Sequence[str], chosen: str | None) -> Layout:
    """The layout of a text that begins with these lines.

    Before the table may come "sep=;" as Excel writes it, lines that begin with #, and a title
    that an empty line parts from the table.
    """
    notes: list[str] = []
    separator = SEPARATOR_LINE.fullmatch(lines[0].rstrip("\r\n")) if lines else None
    delimiter = chosen
    start = 0
    if separator is not None and separator[1] in DELIMITERS:
        start = 1
        delimiter = chosen or separator[1]
        notes.append(
            tr("The first line, {line}, is left out: it is no row.", line=quoted(separator[0]))
        )
    comments, begin = _comments(lines, start)
    delimiter, begin = _below_title(lines, begin, delimiter, notes)
    if delimiter is None:
        delimiter = find_delimiter(lines[begin:])
    hash_header = False
    header = _header_in(lines[comments[-1]], lines[begin:], delimiter) if comments else None
    if header is not None:
        begin = comments.pop()
        hash_header = header != lines[begin]
        if hash_header:
            notes.append(tr("The # before the names of the columns is left out."))
    if comments:
        shown = quoted(lines[comments[0]].strip())
        notes.append(
            counted(
                "{n:,} line of comment left out: {shown}.",
                "{n:,} lines of comment left out: {shown}.",
                len(comments),
                shown=shown,
            )
        )
    return Layout(delimiter, begin, hash_header, tuple(notes))


def without_hash(line: str) -> str:
    """The names of a header that begins with "# "."""
    return _HASH.sub("", line, count=1)


def _comments(lines: Sequence[str], start: int) -> tuple[list[int], int]:
    """The lines at the start that begin with #, and the first one after them."""
    comments: list[int] = []
    at = start
    while at < len(lines) and (lines[at].startswith("#") or (comments and not lines[at].strip())):
        if lines[at].strip():
            comments.append(at)
        at += 1
    # A text of comments alone is a table of texts.
    return (comments, at) if at < len(lines) else ([], start)


def _below_title(
    lines: Sequence[str], begin: int, delimiter: str | None, notes: list[str]
) -> tuple[str | None, int]:
    """Where the table begins below a title, and its delimiter if that had to be found for it."""
    empty = next((i for i in range(begin, len(lines)) if not lines[i].strip()), None)
    if empty is None or not begin < empty <= begin + _MOST_ABOVE:
        return delimiter, begin
    at = next((i for i in range(empty, len(lines)) if lines[i].strip()), None)
    if at is None or delimiter == " ":
        return delimiter, begin
    found = delimiter or find_delimiter(lines[at:])
    widths = [len(record) for record in _first(lines[at:], found, 2)]
    above = lines[begin:empty]
    if len(widths) < 2 or widths[0] < 2 or widths[0] != widths[1] or found == " ":
        return delimiter, begin
    if any(found in line for line in above):
        return delimiter, begin
    shown = quoted(above[0].strip())
    notes.append(
        counted(
            "{n:,} line above the table left out: {shown}.",
            "{n:,} lines above the table left out: {shown}.",
            len(above),
            shown=shown,
        )
    )
    return found, at


def _header_in(comment: str, lines: Sequence[str], delimiter: str) -> str | None:
    """The header in a line that begins with #, if it names the columns of the lines below.

    In "#,Name,Weight" the # is a name itself.
    """
    rows = _first(lines, delimiter, 1)
    if not rows or len(rows[0]) < 2 or not any(map(is_number, rows[0])):
        return None
    for header in (without_hash(comment), comment):
        names = _first([header], delimiter, 1)
        if names and len(names[0]) == len(rows[0]) and names[0][0].strip():
            return header
    return None


def _first(lines: Sequence[str], delimiter: str, count: int) -> list[list[str]]:
    try:
        return list(islice(filter(None, csv_records(lines, delimiter)), count))
    except csv.Error:
        return []
