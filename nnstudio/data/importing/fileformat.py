"""How a file is to be read: what a person may choose where the recognition is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from nnstudio.core.problems import Problem
from nnstudio.language.listing import commas
from nnstudio.language.translate import mark, tr

# The share that is read, 0.0 to 1.0; may raise `Cancelled` to give the reading up.
Progress: TypeAlias = Callable[[float], None]

# Python's name of each encoding and the person's; those that are recognised come first.
ENCODINGS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "UTF-8",
        "utf-16-le": mark("UTF-16, little-endian"),
        "utf-16-be": mark("UTF-16, big-endian"),
        "cp1252": mark("Windows-1252, Western Europe"),
        "latin-1": mark("Latin-1, Western Europe"),
        "iso8859-15": mark("Latin-9, Western Europe with €"),
        "mac-roman": "Mac Roman",
        "cp850": mark("DOS 850, Western Europe"),
        "cp1250": mark("Windows-1250, Central Europe"),
        "iso8859-2": mark("Latin-2, Central Europe"),
        "cp1251": mark("Windows-1251, Cyrillic"),
        "koi8-r": mark("KOI8-R, Cyrillic"),
        "cp1253": mark("Windows-1253, Greek"),
        "cp1254": mark("Windows-1254, Turkish"),
        "cp1255": mark("Windows-1255, Hebrew"),
        "cp1256": mark("Windows-1256, Arabic"),
        "gb18030": mark("GB 18030, Chinese"),
        "big5": mark("Big5, Chinese"),
        "cp932": mark("Shift-JIS, Japanese"),
        "cp949": mark("Windows-949, Korean"),
    }
)

# What divides the cells of a line and what to call it; " " stands for spaces, one or more.
DELIMITERS: Mapping[str, str] = MappingProxyType(
    {
        ",": mark("comma"),
        "\t": mark("tab"),
        ";": mark("semicolon"),
        "|": mark("vertical bar"),
        " ": mark("spaces"),
    }
)

DECIMAL_MARKS: Mapping[str, str] = MappingProxyType({".": mark("point"), ",": mark("comma")})

_NO_ENCODING = mark("{value!r} is no encoding that can be read: use one of {known}.")
_NO_DELIMITER = mark("{value!r} is no delimiter that can be read: use one of {known}.")
_NO_DECIMAL_MARK = mark("{value!r} is no decimal mark that can be read: use one of {known}.")


class Cancelled(Exception):
    """The person gave the reading up; raised by the progress that they gave."""


@dataclass(frozen=True)
class FileFormat:
    """How a file is read; None is recognised, and is None in the end where it means nothing.

    A workbook has no encoding, delimiter or decimal mark, and a text file no sheet. With a
    decimal mark that is chosen, the other one stands between thousands: "1,234" is 1234 then.
    Raises Problem for a value that is not a key of the mappings above.
    """

    encoding: str | None = None
    delimiter: str | None = None
    decimal_mark: str | None = None
    header: bool | None = None
    sheet: str | None = None

    def __post_init__(self) -> None:
        for refusal, value, known in (
            (_NO_ENCODING, self.encoding, ENCODINGS),
            (_NO_DELIMITER, self.delimiter, DELIMITERS),
            (_NO_DECIMAL_MARK, self.decimal_mark, DECIMAL_MARKS),
        ):
            if value is not None and value not in known:
                raise Problem(tr(refusal, value=value, known=commas(map(repr, known))))
