"""What a workbook would unpack to, found without unpacking it all: bombs are refused unopened.

The XML is searched for a few marks and never parsed. Two cells at opposite ends of a sheet make
a reader that keeps a rectangle of cells ask for gigabytes, and so do a few repeated cells in ODS.
"""

from __future__ import annotations

import html
import io
import re
import struct
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import normpath

from nnstudio.core.problems import FileProblem
from nnstudio.language.translate import tr

MAX_UNPACKED = 2**30  # bytes
MAX_CELLS = 20_000_000  # in the rectangle of a sheet's cells
MAX_TEXT = 2**30  # bytes of all texts of a sheet

_ALPHABET = 26
_PIECE = 2**16
_STEP = 2**20
# Letters and number of a cell's place as spreadsheets write it, and in all ways that XML allows.
_USUAL = (re.compile(rb' r="([A-Za-z]+)[0-9]'), re.compile(rb' r="[A-Za-z]+([0-9]+)'))
_ALLOWED = (
    re.compile(rb"""\sr\s*=\s*["']([A-Za-z]+)[0-9]"""),
    re.compile(rb"""\sr\s*=\s*["'][A-Za-z]+([0-9]+)"""),
)
_UNUSUAL = (
    b"r='",
    b"r =",
    b"r= ",
    b"r\t",
    b"r\n",
    b"r\r",
    b"\tr",
    b"\nr",
    b"\rr",
    b"=\t",
    b"=\n",
    b"=\r",
)
# How a workbook says that it has a password, which the reader of bytes does not tell: XLSX lies
# as a package in a compound file, whose list of parts has 64 bytes for a name and then its size
# (a cell may hold the word); XLS has a record, its second or third, and ODS names its parts.
_SECRET_PACKAGE = "EncryptedPackage".encode("utf-16-le").ljust(64, b"\0") + b"\x22\0"
_SECRET_RECORDS = re.compile(rb"\x09\x08\x10\0.{16}(?:\x86\0\0\0)?\x2f\0", re.DOTALL)
_SECRET_PART = b"encryption-data"
_MANIFEST = "META-INF/manifest.xml"
_UNKNOWN = re.compile(rb"<f\b[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v[^>]*>\s*</v>|</c>)")
_ERROR = re.compile(rb"""<c\b[^>]*\bt\s*=\s*["']e["']""")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_ODS_TAG = re.compile(
    rb"<table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^>]*?)(/?)>"
)
_ODS_REPEATS = re.compile(rb"""table:number-(?:rows|columns)-repeated\s*=\s*["']([0-9]+)["']""")
_ODS_UNKNOWN = re.compile(rb"<table:table-cell\b(?=[^>]*table:formula=)(?![^>]*value-type=)[^>]*>")


@dataclass(frozen=True)
class Inspection:
    """What a reader leaves out of a sheet without a word."""

    unknown_formulas: int = 0
    errors: int = 0


class Guard(ABC):
    """Knows a workbook before it is opened."""

    @abstractmethod
    def sheet(self, name: str) -> Inspection:
        """Look at a sheet; FileProblem where it is too large to be opened."""


def inspect(data: bytes, name: str) -> Guard:
    """Look at a workbook's bytes; FileProblem for what is none, or too large to be opened."""
    if not data.startswith(b"PK"):
        if _SECRET_PACKAGE in data or _SECRET_RECORDS.search(data):
            raise _has_password(name)
        # Microsoft's old kind has at most 65,536 rows of 256 cells and no compression.
        return _NothingKnown()
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _check_unpacked(data, archive, name)
        names = archive.namelist()
        if "xl/workbook.xml" in names:
            return _Xlsx(archive, name)
        if _MANIFEST in names and _SECRET_PART in archive.read(_MANIFEST):
            raise _has_password(name)
        if "content.xml" in names:
            return _ods(archive.read("content.xml"), name)
    except (zipfile.BadZipFile, zlib.error, struct.error, KeyError, EOFError) as error:
        raise FileProblem(tr("{name} is damaged: it is no whole workbook.", name=name)) from error
    except (NotImplementedError, RuntimeError) as error:
        raise FileProblem(
            tr("{name} is packed in a way that cannot be read.", name=name)
        ) from error
    raise FileProblem(
        tr("{name} is no workbook that can be read: save it as XLSX or ODS, or as CSV.", name=name)
    )


def _has_password(name: str) -> FileProblem:
    return FileProblem(tr("{name} has a password: save it without one.", name=name))


def _check_unpacked(data: bytes, archive: zipfile.ZipFile, name: str) -> None:
    """Count what the archive really unpacks to; what it says of itself may be wrong."""
    left = MAX_UNPACKED
    for info in archive.infolist():
        at = info.header_offset
        name_size, extra_size = struct.unpack("<HH", data[at + 26 : at + 30])
        begin = at + 30 + name_size + extra_size
        packed = memoryview(data)[begin : begin + info.compress_size]
        size = info.compress_size
        if info.compress_type == zipfile.ZIP_DEFLATED:
            size = _unpacked_size(packed, left)
        left -= size
        if left < 0:
            raise FileProblem(
                tr("{name} is too large: unpacked, it has more than 1 GiB.", name=name)
            )
        if size != info.file_size:
            raise zipfile.BadZipFile("a size is wrong")


def _unpacked_size(packed: memoryview, most: int) -> int:
    """How much it unpacks to, or something above `most`."""
    size = 0
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for begin in range(0, len(packed), _PIECE):
        rest = bytes(packed[begin : begin + _PIECE])
        while rest and not unpacker.eof and size <= most:
            size += len(unpacker.decompress(rest, _STEP))
            rest = unpacker.unconsumed_tail
    return size + (len(unpacker.flush()) if size <= most else 0)


class _NothingKnown(Guard):
    def sheet(self, name: str) -> Inspection:
        return Inspection()


class _Xlsx(Guard):
    """The parts of an XLSX file, each sheet looked at when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._name = name
        targets = {
            found["Id"]: found.get("Target", "")
            for found in _attributes(_RELATION, archive.read("xl/_rels/workbook.xml.rels"))
            if "Id" in found
        }
        self._parts: dict[str, str] = {}
        for found in _attributes(_SHEET, archive.read("xl/workbook.xml")):
            key = next((value for key, value in found.items() if key.endswith(":id")), "")
            target = targets.get(key, "")
            part = target[1:] if target.startswith("/") else normpath(f"xl/{target}")
            self._parts[found.get("name", "")] = part

    def sheet(self, name: str) -> Inspection:
        try:
            xml = self._archive.read(self._parts[name])
        except KeyError as error:
            raise FileProblem(
                tr("{name} is damaged: a sheet is missing.", name=self._name)
            ) from error
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
            raise FileProblem(
                tr("{name} is damaged: a sheet cannot be unpacked.", name=self._name)
            ) from error
        columns, first, last, count = _extent(xml)
        if columns * (last - first + 1) > MAX_CELLS:
            raise _too_many(self._name)
        if count * self._longest_text() > MAX_TEXT:
            raise FileProblem(tr("{name} is too large: its texts are too long.", name=self._name))
        return Inspection(len(_UNKNOWN.findall(xml)), len(_ERROR.findall(xml)))

    def _longest_text(self) -> int:
        if "xl/sharedStrings.xml" not in self._archive.namelist():
            return 0
        texts = self._archive.read("xl/sharedStrings.xml").split(b"<si")
        return max(map(len, texts[1:]), default=0)


def _extent(xml: bytes) -> tuple[int, int, int, int]:
    """How many columns the cells span, their first and last row, and how many there are."""
    letters: set[bytes] = set()
    rows: set[bytes] = set()
    count = 0
    letters_of, rows_of = _ALLOWED if any(way in xml for way in _UNUSUAL) else _USUAL
    for part in _parts(xml):
        letters.update(letters_of.findall(part))
        found = rows_of.findall(part)
        rows.update(found)
        count += len(found)
    numbers = [int(row[:12]) for row in rows]
    columns = [_column(text) for text in letters]
    width = max(columns, default=0) - min(columns, default=0) + 1
    return width, min(numbers, default=0), max(numbers, default=0), count


def _parts(xml: bytes) -> Iterator[bytes]:
    """The XML in pieces of whole tags."""
    begin = 0
    while begin < len(xml):
        end = xml.find(b"<", begin + _STEP)
        end = len(xml) if end < 0 else end
        yield xml[begin:end]
        begin = end


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:6].upper():
        number = number * _ALPHABET + letter - ord("A") + 1
    return number


def _attributes(pattern: re.Pattern[bytes], xml: bytes) -> list[dict[str, str]]:
    found = []
    for match in pattern.finditer(xml):
        pairs = _ATTRIBUTE.findall(match[1])
        found.append(
            {
                key.decode("utf-8", "replace"): html.unescape((a or b).decode("utf-8", "replace"))
                for key, a, b in pairs
            }
        )
    return found


def _ods(xml: bytes, name: str) -> Guard:
    """Refuse tables whose repeated cells are too many; the reader opens all at once."""
    height = width = most_wide = cells = 0
    row_repeats, filled, blank_rows = 1, False, 0

    def close_row() -> None:
        nonlocal height, most_wide, cells, blank_rows
        if filled:
            height += blank_rows + row_repeats
            blank_rows = 0
            most_wide = max(most_wide, width)
            cells += width * row_repeats
        else:
            blank_rows += row_repeats
        if max(cells, height * most_wide, height) > MAX_CELLS:
            raise _too_many(name)

    pending = 0
    for found in _ODS_TAG.finditer(xml):
        repeats = min(_repeats(found[2]), 10**9)
        if found[1] in (b"table", b"table-row"):
            close_row()
            width, pending, filled, row_repeats = 0, 0, False, repeats
            if found[1] == b"table":
                height = most_wide = blank_rows = 0
                row_repeats = 0
        elif found[3] and b"value" not in found[2]:
            pending += repeats
        else:
            width += pending + repeats
            pending, filled = 0, True
    close_row()
    return _Ods(len(_ODS_UNKNOWN.findall(xml)))


def _repeats(attributes: bytes) -> int:
    found = _ODS_REPEATS.search(attributes)
    return int(found[1][:12]) if found else 1


class _Ods(Guard):
    """All sheets together: which formula belongs to which one is not looked for."""

    def __init__(self, unknown: int) -> None:
        self._unknown = unknown

    def sheet(self, name: str) -> Inspection:
        return Inspection(self._unknown)


def _too_many(name: str) -> FileProblem:
    return FileProblem(
        tr(
            "{name} is too large: the cells of a sheet reach over more than {most:,} places.",
            name=name,
            most=MAX_CELLS,
        )
    )
