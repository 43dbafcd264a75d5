"""The text of table cells: one array a column, so that a million rows are cheap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from nnstudio.core.problems import Problem
from nnstudio.language.translate import tr

# Always of dtype TEXT, for which numpy's own annotations are not complete yet.
TextArray: TypeAlias = np.ndarray[Any, np.dtype[Any]]
FloatArray: TypeAlias = npt.NDArray[np.float64]
IndexArray: TypeAlias = npt.NDArray[np.intp]
BoolArray: TypeAlias = npt.NDArray[np.bool_]

Scalar = TypeVar("Scalar", bound=np.generic)
AnyArray = TypeVar("AnyArray", bound=np.ndarray[Any, Any])

TEXT = np.dtypes.StringDType()
MAX_CELL = 1_000  # characters

_SHOWN = 40  # characters of a cell that an error message repeats
# A cell is one line everywhere: in the table, in a CSV line, in a message.
_BREAKS = ("\r\n", "\r", "\n", "\0")


def number_of(number: int, what: str) -> str:
    """A number and its noun in the English of the command line: "1 row", "3 rows"."""
    return f"{number} {what}" if number == 1 else f"{number:,} {what}s"


def quoted(text: str) -> str:
    """The text in quotation marks for a message: one line, at most 40 characters of it."""
    if len(text) <= _SHOWN and text.isprintable():
        return f"'{text}'"
    # Far more than is shown, so that a message about a huge cell is still made at once.
    printable = (mark if mark.isprintable() else " " for mark in text[: 10 * _SHOWN])
    line = " ".join("".join(printable).split())
    return f"'{line[:_SHOWN]}…'" if len(line) > _SHOWN else f"'{line}'"


def clean_text(text: str) -> str:
    """The text as a cell keeps it: NUL characters and line ends become spaces.

    Raises Problem when it is longer than 1,000 characters.
    """
    cleaned = _one_line(text)
    if len(cleaned) > MAX_CELL:
        raise Problem(
            tr(
                "{text} is longer than {most:,} characters: shorten it.",
                text=quoted(cleaned),
                most=MAX_CELL,
            )
        )
    return cleaned


def text_array(texts: Sequence[str]) -> TextArray:
    """The texts as one read-only array (rows,), each cleaned as by `clean_text`."""
    whole = "".join(texts)
    if any(mark in whole for mark in _BREAKS) or not _is_unicode(whole):
        texts = [_one_line(text) for text in texts]
    if max(map(len, texts), default=0) > MAX_CELL:
        raise _too_long(texts)
    cells: TextArray = np.array(texts, dtype=TEXT)
    return read_only(cells)


def read_only(array: AnyArray) -> AnyArray:
    """The same array, made read-only."""
    array.setflags(write=False)
    return array


def evenly(array: npt.NDArray[Scalar], most: int) -> npt.NDArray[Scalar]:
    """At most so many of the entries along the first axis, evenly spread from end to end."""
    if len(array) <= most:
        return array
    return array[np.linspace(0, len(array) - 1, most).astype(np.intp)]


def is_blank(cells: TextArray) -> BoolArray:
    """Which cells (rows,) hold nothing, or nothing but spaces."""
    return np.asarray(np.strings.strip(cells) == "", dtype=np.bool_)


def _one_line(text: str) -> str:
    for mark in _BREAKS:
        text = text.replace(mark, " ")
    if not _is_unicode(text):
        # Half of a two-part UTF-16 character, as a clipboard may hold, cannot be saved as UTF-8.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _too_long(texts: Sequence[str]) -> Problem:
    row, text = next((i, text) for i, text in enumerate(texts) if len(text) > MAX_CELL)
    return Problem(
        tr(
            "Row {row}: {text} is longer than {most:,} characters: shorten it.",
            row=row + 1,
            text=quoted(text),
            most=MAX_CELL,
        )
    )
