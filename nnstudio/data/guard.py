"""An apostrophe before texts that a spreadsheet would run as a formula, and its removal.

A spreadsheet takes a CSV cell that begins with = + - @ tab or CR for a formula, quoted or not.
Numbers such as -5 are safe and stay as they are. What is guarded here and read back is the same
text to the letter, also one that began with apostrophes before. A header is guarded as well
where it would otherwise be read as something else: a comment, or a name with a unit. Two
apostrophes before a header say that the cells below are to be taken as they stand.
"""

from __future__ import annotations

import re

from nnstudio.data.headerunits import unit_in_header
from nnstudio.data.numbers import is_number
from nnstudio.data.units import split_header

# What Excel writes above a table to say what divides its cells.
SEPARATOR_LINE = re.compile(r"(?i:sep=)(.)")

_LITERAL = "''"
_RISKY = re.compile(r"'*[=+\-@\t\r]")


def guarded(cell: str) -> str:
    """The cell as it is written to a file."""
    return f"'{cell}" if _RISKY.match(cell) and not is_number(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell


def literal_header(header: str) -> str:
    """A column's header as it is written where its cells are to be taken as they stand.

    Percents in it are then no unit, and no row below the names is one of units.
    """
    return f"{_LITERAL}{header}"


def from_literal(header: str) -> tuple[str, bool]:
    """The header as it was before `literal_header`, and whether it was that."""
    literal = header.startswith(_LITERAL)
    return (header.removeprefix(_LITERAL) if literal else header), literal


def guarded_header(header: str) -> str:
    """A column's header as it is written; a number is guarded too, or it would look like data.

    So are "# a", "sep=;" and "height_cm", which are read as a comment, a setting and a unit.
    """
    return f"'{header}" if _header_needs_guard(header) else header


def unguarded_header(header: str) -> str:
    """The header as it was before `guarded_header`."""
    return header[1:] if header.startswith("'") and _header_needs_guard(header) else header


def _header_needs_guard(header: str) -> bool:
    plain = header.lstrip("'")
    return (
        _RISKY.match(header) is not None
        or is_number(plain)
        or plain.startswith("#")
        or SEPARATOR_LINE.fullmatch(plain) is not None
        or unit_in_header(plain) != split_header(plain)
    )
