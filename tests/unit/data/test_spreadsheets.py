"""Workbooks are read and written; XlsxWriter makes those that a person might have."""

from __future__ import annotations

import datetime
import io
import math
import random
import struct
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data import spreadsheets, workbookguard
from nnstudio.data.cells import clean_text
from nnstudio.data.importing import FileFormat, read_file, sheetreading
from nnstudio.data.spreadsheets import cell_text, open_sheet, write_xlsx, xlsx_bytes
from nnstudio.data.table import MAX_COLUMNS, Table

pytest.importorskip("python_calamine")
xlsxwriter = pytest.importorskip("xlsxwriter")

PEOPLE = [["Name", "Weight (kg)"], ["Ann", 60.5], ["Bob", 80.0]]


def workbook(folder: Path, fill: Callable[[Any, Any], None], name: str = "people.xlsx") -> Path:
    path = folder / name
    with xlsxwriter.Workbook(path) as book:
        fill(book, book.add_worksheet("People"))
    return path


def put(sheet: Any, lines: list[list[Any]], row: int = 0, col: int = 0) -> None:
    for offset, line in enumerate(lines):
        sheet.write_row(row + offset, col, line)


def rows(table: Table) -> list[list[str]]:
    return [list(row) for row in zip(*(c.cells.tolist() for c in table.columns), strict=True)]


def headers(table: Table) -> list[str]:
    return [c.header for c in table.columns]


def test_a_workbook_is_read_with_names_units_and_roles(tmp_path: Path) -> None:
    reading = read_file(workbook(tmp_path, lambda book, sheet: put(sheet, PEOPLE)))
    assert headers(reading.table) == ["Name", "Weight (kg)"]
    assert rows(reading.table) == [["Ann", "60.5"], ["Bob", "80"]]
    assert [c.role for c in reading.table.columns] == ["name", "input"]
    assert reading.table.title == "people"
    assert reading.format == FileFormat(header=True, sheet="People")
    assert reading.choices == ("People",)
    assert reading.notes == ()


def test_a_workbook_is_known_by_its_bytes_and_not_by_its_name(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda book, sheet: put(sheet, PEOPLE), "people.csv")
    assert headers(read_file(path).table) == ["Name", "Weight (kg)"]
    text = tmp_path / "text.xlsx"
    text.write_text("a,b\n1,2\n")
    assert headers(read_file(text).table) == ["a", "b"]


def test_dates_and_truths_become_texts(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        put(sheet, [["day", "moment", "clock", "span", "old"]])
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        clock, span = (book.add_format({"num_format": f}) for f in ("hh:mm:ss", "[hh]:mm:ss"))
        sheet.write_datetime(1, 0, datetime.date(2024, 1, 2), day)
        sheet.write_datetime(1, 1, datetime.datetime(2024, 1, 2, 3, 4, 5), moment)
        sheet.write_datetime(1, 2, datetime.time(13, 14, 15), clock)
        sheet.write_datetime(1, 3, datetime.timedelta(hours=30, minutes=5), span)
        sheet.write_boolean(1, 4, True)

    found = rows(read_file(workbook(tmp_path, fill)).table)
    assert found == [["2024-01-02", "2024-01-02T03:04:05", "13:14:15", "30:05:00", "TRUE"]]


def test_what_a_cell_cannot_say_is_noted(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        put(sheet, [["a", "b"], [1, 2]])
        sheet.write_formula(2, 0, "=1+1", None, "")
        sheet.write_formula(2, 1, "=1+1", None, 2)
        sheet.write_formula(3, 0, "=1/0", None, "#DIV/0!")
        sheet.write_number(3, 1, 5)

    reading = read_file(workbook(tmp_path, fill))
    assert rows(reading.table) == [["1", "2"], ["", "2"], ["", "5"]]
    assert any("1 formula without a stored value" in note for note in reading.notes)
    assert any("1 cell with an error" in note for note in reading.notes)


def test_what_stands_around_the_table_is_left_out_with_a_note(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge_range(1, 2, 1, 3, "People of 2024")
        put(sheet, PEOPLE, 3, 2)
        sheet.write_blank(9, 5, None, book.add_format({"bold": True}))

    reading = read_file(workbook(tmp_path, fill))
    assert rows(reading.table) == [["Ann", "60.5"], ["Bob", "80"]]
    notes = " ".join(reading.notes)
    for words in ("1 empty row at the top", "2 empty columns on the left", "'People of 2024'"):
        assert words in notes


def test_the_first_sheet_that_holds_something_is_read_unless_one_is_chosen(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        hidden = book.add_worksheet("Hidden")
        put(hidden, [["x"], [1]])
        hidden.hide()
        put(book.add_worksheet("Müller & <Co>"), PEOPLE)

    path = workbook(tmp_path, fill)
    reading = read_file(path)
    assert reading.choices == ("People", "Hidden", "Müller & <Co>")
    assert reading.format.sheet == reading.table.title == "Müller & <Co>"
    assert "The workbook has 3 sheets; 'Müller & <Co>' is read." in reading.notes
    assert headers(read_file(path, FileFormat(sheet="Hidden")).table) == ["x"]
    with pytest.raises(FileProblem, match="the sheet 'People' is empty"):
        read_file(path, FileFormat(sheet="People"))
    with pytest.raises(FileProblem, match="has no sheet called 'None': choose one of 'People'"):
        read_file(path, FileFormat(sheet="None"))


def test_a_header_may_be_chosen(tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda book, sheet: put(sheet, [[1, 2], [3, 4]]))
    assert headers(read_file(path).table) == ["Column 1", "Column 2"]
    assert headers(read_file(path, FileFormat(header=True)).table) == ["1", "2"]


def test_a_large_sheet_gives_the_same_as_a_small_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [["id", "x", "colour"], *([i, i / 7 if i % 5 else "", "red"] for i in range(3_000))]
    path = workbook(tmp_path, lambda book, sheet: put(sheet, lines))
    small = read_file(path)
    monkeypatch.setattr(sheetreading, "LARGE_CELLS", 0)
    shares: list[float] = []
    large = read_file(path, progress=shares.append)
    assert large.table == small.table
    assert shares[0] == 0.0
    assert shares[-1] <= 1.0


def test_a_sheet_that_is_too_wide_is_refused(tmp_path: Path) -> None:
    lines = [[f"c{i}" for i in range(MAX_COLUMNS + 1)], [1.0] * (MAX_COLUMNS + 1)]
    with pytest.raises(FileProblem, match="there are 1,001 columns, but a table has at most 1,000"):
        read_file(workbook(tmp_path, lambda book, sheet: put(sheet, lines)))


def test_a_name_that_is_too_long_is_refused_with_its_column(tmp_path: Path) -> None:
    lines = [["a", "x" * 201], [1.0, 2.0]]
    words = r"'people\.xlsx', column 2: the column name is longer than 200 letters"
    with pytest.raises(FileProblem, match=words):
        read_file(workbook(tmp_path, lambda book, sheet: put(sheet, lines)))


def test_a_cell_that_is_too_long_is_refused_with_its_file(tmp_path: Path) -> None:
    lines = [["a", "b"], ["x" * 1_001, 2.0]]
    with pytest.raises(FileProblem, match=r"'people\.xlsx': .*longer than 1,000 characters"):
        read_file(workbook(tmp_path, lambda book, sheet: put(sheet, lines)))


def test_a_lone_cell_above_that_is_not_at_the_left_is_no_title(tmp_path: Path) -> None:
    lines = [["", "kg", ""], ["Ann", 60.0, 1.0], ["Bob", 80.0, 2.0]]
    reading = read_file(workbook(tmp_path, lambda book, sheet: put(sheet, lines)))
    assert headers(reading.table) == ["Column 1", "kg", "Column 3"]
    assert reading.table.row_count == 2


def test_a_large_sheet_keeps_truths_and_late_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheetreading, "LARGE_CELLS", 0)
    monkeypatch.setattr(sheetreading, "_BATCH", 6)
    lines: list[list[Any]] = [["x", "sure", "word"]]
    lines += [[float(i), i % 2 == 0, "one" if i < 4 else float(i)] for i in range(8)]
    found = rows(read_file(workbook(tmp_path, lambda book, sheet: put(sheet, lines))).table)
    words = ["one"] * 4 + ["4", "5", "6", "7"]
    assert found == [[str(i), "FALSE" if i % 2 else "TRUE", words[i]] for i in range(8)]


# OpenDocument


def ods(folder: Path, *rows: str) -> Path:
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="One">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    path = folder / "people.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return path


def ods_row(*cells: str | float, more: str = "") -> str:
    made = "".join(
        f'<table:table-cell office:value-type="float" office:value="{cell!r}"/>'
        if isinstance(cell, float)
        else f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
        "</table:table-cell>"
        for cell in cells
    )
    return f"<table:table-row>{made}{more}</table:table-row>"


def test_an_opendocument_sheet_is_read(tmp_path: Path) -> None:
    blank = '<table:table-cell table:number-columns-repeated="16382"/>'
    empty = f'<table:table-row table:number-rows-repeated="1048573">{blank}</table:table-row>'
    path = ods(
        tmp_path,
        ods_row("Name", "Weight (kg)", more=blank),
        ods_row("Ann", 0.1 + 0.2, more=blank),
        ods_row("Bob", 80.0, more=blank),
        empty,
    )
    table = read_file(path).table
    assert headers(table) == ["Name", "Weight (kg)"]
    assert rows(table) == [["Ann", "0.30000000000000004"], ["Bob", "80"]]


@pytest.mark.parametrize(
    "attack",
    [
        '<table:table-row table:number-rows-repeated="1000000000">'
        '<table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
        "<table:table-row><table:table-cell "
        'table:number-columns-repeated="1000000000" office:value-type="float" office:value="1"/>'
        "</table:table-row>",
        '<table:table-row table:number-rows-repeated="100000000"><table:table-cell/>'
        "</table:table-row>" + ods_row(1.0),
        ods_row(
            more='<table:table-cell table:number-columns-repeated="100000000"/>'
            '<table:table-cell office:value-type="float" office:value="1"/>'
        ),
    ],
)
def test_repeated_cells_are_refused_unopened(attack: str, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="is too large: the cells of a sheet reach over"):
        read_file(ods(tmp_path, ods_row("a", "b"), attack))


# Attacks


def repacked(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def people(folder: Path) -> Path:
    return workbook(folder, lambda book, sheet: put(sheet, PEOPLE))


@pytest.mark.parametrize("place", [b' r="XFD1048576"', b" r = 'xfd1048576'", b'\n\tr="XFD1048576"'])
def test_two_cells_far_apart_are_refused_unopened(place: bytes, tmp_path: Path) -> None:
    path = workbook(tmp_path, lambda book, sheet: put(sheet, PEOPLE))
    far = b'<row r="1048576"><c%b><v>1</v></c></row></sheetData>' % place
    repacked(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</sheetData>", far))
    with pytest.raises(FileProblem, match=r"^'people.xlsx' is too large: the cells of a sheet"):
        read_file(path)


def test_a_long_text_that_many_cells_share_is_refused(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        put(sheet, [["a", "b"], *([["x", "x"]] * 30_000)])

    path = workbook(tmp_path, fill)
    long = b">" + b"y" * 2**15 + b"<"
    repacked(path, "xl/sharedStrings.xml", lambda xml: xml.replace(b">x<", long))
    with pytest.raises(FileProblem, match="its texts are too long"):
        read_file(path)


def test_a_bomb_is_measured_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbookguard, "MAX_UNPACKED", 2**20)
    path = repacked(people(tmp_path), "docProps/app.xml", lambda xml: xml + b" " * 2**21)
    assert path.stat().st_size < 2**15
    with pytest.raises(FileProblem, match="is too large: unpacked"):
        read_file(path)


def test_a_bomb_that_understates_its_size_is_refused(tmp_path: Path) -> None:
    path = repacked(people(tmp_path), "docProps/app.xml", lambda xml: xml + b" " * 2**21)
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("docProps/app.xml")
    data = path.read_bytes()
    true, false = struct.pack("<I", info.file_size), struct.pack("<I", 100)
    assert data.count(true) >= 2
    path.write_bytes(data.replace(true, false))
    with pytest.raises(FileProblem, match="is damaged"):
        read_file(path)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_workbook_is_a_table_or_a_sentence(seed: int, tmp_path: Path) -> None:
    draw = random.Random(seed)
    parts = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"]

    def spoil(data: bytes) -> bytes:
        spoilt = bytearray(data)
        for _ in range(draw.randint(1, 12)):
            at = draw.randrange(len(spoilt))
            spoilt[at : at + draw.randint(0, 4)] = draw.randbytes(draw.randint(0, 4))
        return bytes(spoilt)

    path = repacked(people(tmp_path), draw.choice(parts), spoil)
    if seed % 4 == 0:
        path.write_bytes(spoil(path.read_bytes()))
    try:
        outcome = read_file(path).table.title
    except Problem as problem:
        outcome = str(problem)
    assert outcome == "people" or outcome.endswith(".")


@pytest.mark.parametrize("kept", [4, 100, 3_000])
def test_half_a_workbook_is_damaged(kept: int, tmp_path: Path) -> None:
    path = people(tmp_path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(FileProblem, match="is damaged"):
        read_file(path)


def test_a_workbook_that_is_not_compressed_is_read(tmp_path: Path) -> None:
    path = people(tmp_path)
    stored(path)
    assert rows(read_file(path).table) == [["Ann", "60.5"], ["Bob", "80"]]


def stored(path: Path, *left_out: str) -> bytearray:
    """The workbook packed again without compression; its bytes, to be spoilt."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name not in left_out}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return bytearray(path.read_bytes())


def mark_part(path: Path, part: str, place: int, value: int) -> None:
    """Write a number into both headers of a part: its flags (6) or how it is packed (8)."""
    data = stored(path)
    for signature, more, name_at in ((b"PK\x03\x04", 0, 30), (b"PK\x01\x02", 2, 46)):
        at = data.index(signature)
        while not data[at + name_at :].startswith(part.encode()):
            at = data.index(signature, at + 1)
        struct.pack_into("<H", data, at + place + more, value)
    path.write_bytes(data)


SHEET = "xl/worksheets/sheet1.xml"


def test_a_workbook_without_the_sheet_that_it_names_is_damaged(tmp_path: Path) -> None:
    path = people(tmp_path)
    stored(path, SHEET)
    with pytest.raises(FileProblem, match="is damaged: a sheet is missing"):
        read_file(path)


def test_a_sheet_with_other_bytes_than_were_packed_is_damaged(tmp_path: Path) -> None:
    path = people(tmp_path)
    path.write_bytes(stored(path).replace(b"<sheetData>", b"<sheetdata>"))
    with pytest.raises(FileProblem, match="is damaged: a sheet cannot be unpacked"):
        read_file(path)


@pytest.mark.parametrize(("place", "value"), [(6, 1), (8, 99)], ids=["a password", "a way of 2099"])
def test_a_part_that_is_packed_in_an_unknown_way_is_refused(
    place: int, value: int, tmp_path: Path
) -> None:
    path = people(tmp_path)
    mark_part(path, SHEET, place, value)
    with pytest.raises(FileProblem, match="is damaged: a sheet cannot be unpacked"):
        read_file(path)
    path = ods(tmp_path, ods_row("a"), ods_row(1.0))
    mark_part(path, "content.xml", place, value)
    with pytest.raises(FileProblem, match="is packed in a way that cannot be read"):
        read_file(path)


def encrypted_xlsx(folder: Path) -> Path:
    """A compound file as spreadsheets write it for an XLSX with a password."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, end, 0, end, 0)
    head += struct.pack("<109I", 0, *[free] * 108)
    sectors = struct.pack("<128I", 0xFFFFFFFD, end, 3, 4, 5, 6, 7, 8, 9, end, *[free] * 118)

    def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
        letters = f"{name}\0".encode("utf-16-le")
        links = struct.pack("<HBBIII", len(letters), kind, 1, free, free, child)
        return letters.ljust(64, b"\0") + links + bytes(36) + struct.pack("<IQ", start, size)

    names = entry("Root Entry", 5, 1, end, 0) + entry("EncryptedPackage", 2, free, 2, 4096)
    path = folder / "secret.xlsx"
    path.write_bytes(head + sectors + names.ljust(512, b"\0") + bytes(4096))
    return path


def encrypted_xls(folder: Path) -> Path:
    """An old workbook's first records: where it begins, and how it is encrypted."""
    path = folder / "secret.xls"
    begin = b"\x09\x08\x10\x00" + bytes(16) + b"\x2f\x00\x36\x00"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + begin + bytes(600))
    return path


def encrypted_ods(folder: Path) -> Path:
    path = ods(folder, ods_row("a"), ods_row(1.0))
    secret = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    repacked(path, "META-INF/manifest.xml", lambda xml: xml + secret)
    return repacked(path, "content.xml", lambda xml: bytes(255 - byte for byte in xml))


@pytest.mark.parametrize("make", [encrypted_xlsx, encrypted_xls, encrypted_ods])
def test_a_workbook_with_a_password_says_so(make: Callable[[Path], Path], tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="has a password: save it without one"):
        read_file(make(tmp_path))


@pytest.mark.parametrize("text", ["", "EncryptedPackage \u0434\u0430", "EncryptedPackage\0"])
def test_of_an_old_workbook_nothing_is_known_beforehand(text: str) -> None:
    cell = text.encode("utf-16-le")  # as old workbooks write it with letters beyond Latin ones
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + cell + bytes(600)
    guard = workbookguard.inspect(data, "old.xls")
    assert guard.sheet("any") == workbookguard.Inspection(unknown_formulas=0, errors=0)


class PanicException(BaseException):
    """What the library raises where its Rust code gave up."""


def test_a_library_that_gives_up_is_a_sentence_and_no_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[BaseException] = [PanicException(), KeyboardInterrupt()]

    def give_up(data: io.BytesIO) -> None:
        raise raised.pop(0)

    monkeypatch.setattr("python_calamine.load_workbook", give_up)
    path = people(tmp_path)
    with pytest.raises(FileProblem, match="cannot be read as a workbook"):
        read_file(path)
    with pytest.raises(KeyboardInterrupt):
        read_file(path)


def test_an_old_workbook_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    with pytest.raises(FileProblem, match="cannot be read as a workbook"):
        read_file(path)


def test_a_workbook_without_cells_is_empty(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"'people\.xlsx' is empty"):
        read_file(workbook(tmp_path, lambda book, sheet: None))


@pytest.mark.parametrize(
    ("module", "work"),
    [
        ("python_calamine", lambda path: read_file(path)),
        ("xlsxwriter", lambda path: write_xlsx(path, "T", ["a"], [[1.0]])),
    ],
)
def test_a_library_that_is_missing_is_named_in_a_sentence(
    module: str, work: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = people(tmp_path)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(FileProblem, match=r"not installed: run pip install 'nnstudio\[xlsx\]'"):
        work(path)


# Writing


def test_texts_are_texts_and_numbers_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    texts = ["=1+1", "+1", "@x", "http://x.de", "12", "{=1}", " x ", "mailto:a@b.de", "TRUE"]
    write_xlsx(path, "T", ["text", "number"], [[text, 0.1 + 0.2] for text in texts])
    found = list(open_sheet(path).rows())
    assert found == [["text", "number"], *([text, 0.1 + 0.2] for text in texts)]
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
        assert b"<f" not in sheet
        assert b"hyperlink" not in sheet
        assert b"<v>0.30000000000000004</v>" in sheet


@pytest.mark.parametrize("title", ["", "a/b[c]", "x" * 50, "'quoted'", "history", "\0"])
def test_any_title_names_a_sheet(title: str, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    write_xlsx(path, title, ["a"], [[1.0]])
    assert 1 <= len(open_sheet(path).name) <= 31


@pytest.mark.parametrize("value", [math.nan, math.inf, "x" * 40_000])
def test_what_a_sheet_cannot_hold_is_refused(value: str | float, tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_text("old")
    with pytest.raises(Problem, match="Row 2, column 1"):
        write_xlsx(path, "T", ["a"], [[value]])
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["t.xlsx"]


def test_a_place_that_cannot_be_written_to_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"'t.xlsx' could not be saved: no such file"):
        write_xlsx(tmp_path / "gone" / "t.xlsx", "T", ["a"], [[1.0]])


def test_a_file_that_cannot_take_the_old_ones_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").mkdir()
    with pytest.raises(FileProblem, match=r"'t.xlsx' could not be saved"):
        write_xlsx(tmp_path / "t.xlsx", "T", ["a"], [[1.0]])
    assert [path.name for path in tmp_path.iterdir()] == ["t.xlsx"]


def test_a_text_that_does_not_come_back_is_refused() -> None:
    with pytest.raises(Problem, match=r"Row 2, column 2, .* cannot be kept in XLSX"):
        xlsx_bytes("T", ["a", "b"], [["x", "no letter: \ufffe"]])


def test_more_rows_than_a_sheet_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "MAX_SHEET_ROWS", 3)
    assert xlsx_bytes("T", ["a"], [[1.0], [2.0]])
    with pytest.raises(Problem, match="at most 3 rows: save the table as CSV"):
        xlsx_bytes("T", ["a"], [[1.0], [2.0], [3.0]])


def test_a_whole_number_is_written_as_one() -> None:
    assert [cell_text(value) for value in (7, 7.0, True)] == ["7", "7", "TRUE"]


NUMBERS = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300)
TEXTS = st.one_of(st.text("ab1,;.'\"=+-@ <&_x00", max_size=8), st.text(max_size=5))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    header=st.lists(st.text("abcxyz", min_size=1, max_size=5), min_size=1, max_size=3, unique=True),
    data=st.data(),
)
def test_what_is_written_comes_back(header: list[str], data: st.DataObject, tmp_path: Path) -> None:
    width = len(header)
    columns = [data.draw(st.sampled_from([NUMBERS, TEXTS])) for _ in range(width)]
    lines = data.draw(st.lists(st.tuples(*columns), max_size=5))
    path = tmp_path / "t.xlsx"
    try:
        write_xlsx(path, "T", header, lines)
    except Problem as problem:
        # Characters that XLSX has no way to write, such as a lone carriage return.
        assume("cannot be kept in XLSX" not in str(problem))
        raise
    table = read_file(path, FileFormat(header=True)).table
    assert [c.name for c in table.columns][:width] == header
    expected = [[clean_text(cell_text(v)) for v in line] for line in lines]
    assume(not any(v.endswith("%") for line in expected for v in line))
    while expected and not any(cell.strip() for cell in expected[-1]):
        expected.pop()  # nothing tells a blank last row from none
    assert rows(table) == expected


def test_an_all_blank_sheet_is_written(tmp_path: Path) -> None:
    assert xlsx_bytes("T", [""], [[""]]).startswith(b"PK")


def test_the_bytes_are_a_whole_workbook() -> None:
    data = xlsx_bytes("T", ["a"], [[1.0], ["x"]])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
