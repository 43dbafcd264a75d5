"""Which delimiter a text table uses, and whether its numbers have a decimal comma.

The two belong together: "1,5;2,5" is two numbers when ";" divides and three cells when "," does.
`csv.Sniffer` is not used: it fails on a single column and takes quadratic time on quotes.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Literal

import numpy as np

from nnstudio.data.cells import TextArray
from nnstudio.data.numbers import NUMBER_PATTERN, is_number

DELIMITERS = (",", "\t", ";")  # the first one wins where two do equally well
# Found in texts as well: taken only where every line has as many cells, more than one.
RARE_DELIMITERS = ("|", " ")

DecimalMark = Literal[".", ","]

_SAMPLE = 200  # records
_TAB = "\t"
_NUMBER = re.compile(rf"\s*{NUMBER_PATTERN}\s*")
_CLEAR_NUMBERS = 2  # columns of numbers, with which spaces surely divide
# With a mark before three digits it may also be a number in thousands: 1,234 or 12.500.
_GROUPED = re.compile(r"\s*[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}\s*")


def find_delimiter(lines: Sequence[str]) -> str:
    """The delimiter that makes the best table of the lines, which keep their line ends."""
    samples = {delimiter: _sample(lines, delimiter) for delimiter in DELIMITERS}
    readable = {d: records for d, records in samples.items() if records}
    # A delimiter that the first record shows is meant; a table may also have a single column.
    shown = {d: records for d, records in readable.items() if len(records[0]) > 1}
    even = any(len({len(record) for record in records}) == 1 for records in shown.values())
    for delimiter in RARE_DELIMITERS:
        records = _sample(lines, delimiter)
        # A bar is as good as any other sign in a text; spaces may have decimal commas around.
        if records and _is_clear(records, delimiter) and (delimiter == " " or not even):
            shown[delimiter] = records
    scores = {d: _score(records) for d, records in (shown or readable).items()}
    return max(scores, key=lambda d: scores[d]) if scores else DELIMITERS[0]


def csv_records(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    """The records of the lines, [] for an empty line; csv.Error where they cannot be read.

    The delimiter " " stands for one or more spaces or tabs, also before the first cell.
    """
    if delimiter == " ":
        spaced = (f"{line.replace(_TAB, ' ').rstrip()}\n" for line in lines)
        return csv.reader(spaced, delimiter=" ", skipinitialspace=True, strict=True)
    return csv.reader(lines, delimiter=delimiter, strict=True)


def find_decimal_mark(columns: Sequence[TextArray], delimiter: str) -> DecimalMark:
    """The decimal mark of a table's numbers, by the numbers that can only be read in one way."""
    commas = [text for cells in columns for _, text in marked_cells(cells, ",")]
    if not commas:
        return "."
    points = [text for cells in columns for _, text in marked_cells(cells, ".")]
    clear_commas, clear_points = _count_clear(commas), _count_clear(points)
    if clear_commas == clear_points == 0 and delimiter == ";":
        # Programs divide by ";" where the comma is the decimal mark.
        return ","
    return "," if clear_commas > clear_points else "."


def marked_cells(cells: TextArray, mark: str) -> list[tuple[int, str]]:
    """Row and text of the cells (rows,) that are numbers with this mark in them."""
    rows = np.flatnonzero(np.strings.find(cells, mark) >= 0)
    pairs = zip(rows.tolist(), cells[rows].tolist(), strict=True)
    return [(row, text) for row, text in pairs if _NUMBER.fullmatch(text)]


def is_ambiguous(text: str) -> bool:
    """Whether a number's only mark may as well stand between thousands: "1,234"."""
    return _GROUPED.fullmatch(text) is not None


def without_thousands(cells: TextArray, mark: DecimalMark) -> TextArray:
    """The cells (rows,) without marks between thousands, the decimal mark being known.

    "1.234,5" is "1234,5" with a comma and "1,234" is "1234" with a point; other cells stay.
    """
    other = "," if mark == "." else "."
    rows = np.flatnonzero(np.strings.find(cells, other) >= 0)
    pattern = re.compile(rf"\s*[+-]?[0-9]{{1,3}}(?:\{other}[0-9]{{3}})+(?:\{mark}[0-9]*)?\s*")
    texts = cells[rows].tolist()
    changed = [text.replace(other, "") if pattern.fullmatch(text) else text for text in texts]
    if changed == texts:
        return cells
    copied = cells.copy()
    copied[rows] = changed
    return copied


def _sample(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    """The first records with this delimiter; none if the text cannot be read with it."""
    reader = csv_records(lines, delimiter)
    try:
        return [record for record in islice(reader, _SAMPLE) if record]
    except csv.Error:
        return []


def _is_clear(records: list[list[str]], delimiter: str) -> bool:
    """Whether a rare delimiter is meant: even rows, and with spaces columns of numbers."""
    width = len(records[0])
    if width < 2 or len(records) < 2 or any(len(record) != width for record in records):
        return False
    columns = list(zip(*records[1:], strict=True))
    numeric = sum(all(map(is_number, cells)) for cells in columns)
    return delimiter != " " or numeric >= _CLEAR_NUMBERS


def _score(records: list[list[str]]) -> tuple[bool, bool, int, float]:
    """Better is greater: none wider than the first, even, no quotation torn, full of numbers."""
    first = len(records[0])
    fits = all(len(record) <= first for record in records)
    evenness = sum(len(record) == first for record in records) / len(records)
    cells = [cell for record in records for cell in record]
    # A delimiter inside quotation marks leaves one mark on each side when it divides wrongly.
    torn = sum(cell.count('"') % 2 for cell in cells)
    numbers = sum(map(is_number, cells)) / len(cells)
    return fits, evenness == 1.0, -torn, evenness * (1 + numbers)


def _count_clear(numbers: Sequence[str]) -> int:
    return sum(not is_ambiguous(number) for number in numbers)
