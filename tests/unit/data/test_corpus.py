"""Every awkward file is read as a person would, or refused with a sentence that helps."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.importing import FileFormat, read_file
from nnstudio.data.numbers import is_number
from nnstudio.data.table import Role, Table, column

MOST_SECONDS = 60
MOST_MEMORY = 64 * 2**20

PEOPLE = "Name,Weight (lb)\nAnn,133\nBob,160.5\n"
PEOPLE_ROWS = [["Ann", "133"], ["Bob", "160.5"]]
PEOPLE_HEADERS = ["Name", "Weight (lb)"]


@dataclass(frozen=True)
class Case:
    """A file's bytes with the headers, cells and roles expected, or the sentence's words.

    `notes` are words that a note must hold each; without any there must be no note.
    """

    name: str
    data: bytes
    headers: list[str] | None = None
    rows: list[list[str]] | None = None
    roles: str = ""
    words: str = ""
    notes: tuple[str, ...] = ()
    format: FileFormat = FileFormat()  # noqa: RUF009 - frozen
    file: str = "table.csv"


def people(name: str, data: str | bytes, *notes: str, format: FileFormat = FileFormat()) -> Case:  # noqa: B008 - frozen
    """The two people in other clothes."""
    raw = data.encode() if isinstance(data, str) else data
    return Case(name, raw, PEOPLE_HEADERS, PEOPLE_ROWS, "name input", "", notes, format)


def table(
    name: str, data: str | bytes, headers: str, rows: str, *notes: str, roles: str = ""
) -> Case:
    """Headers divided by "|", rows by "/"."""
    raw = data.encode() if isinstance(data, str) else data
    cells = [row.split("|") for row in rows.split("/")] if rows else []
    return Case(name, raw, headers.split("|"), cells, roles, "", notes)


def refused(name: str, data: str | bytes, words: str, file: str = "table.csv") -> Case:
    """A file that is no table."""
    raw = data.encode() if isinstance(data, str) else data
    return Case(name, raw, words=words, file=file)


def chosen(case: Case, **choices: object) -> Case:
    """The same file in a format that the person chose."""
    return replace(case, format=FileFormat(**choices))  # type: ignore[arg-type]


def zipped(**parts: bytes) -> bytes:
    """A ZIP archive with these files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


POINT = "decimal mark; numbers are kept with a point"
NO_NAMES = "the columns have no names"

CASES = [
    # Encodings
    people("UTF-8", PEOPLE),
    people("UTF-8 with a mark", PEOPLE.encode("utf-8-sig")),
    people("UTF-16 with a mark", PEOPLE.encode("utf-16")),
    people("UTF-16 big-endian with a mark", b"\xfe\xff" + PEOPLE.encode("utf-16-be")),
    people("UTF-16 without a mark", PEOPLE.encode("utf-16-le")),
    people("UTF-16 big-endian without a mark", PEOPLE.encode("utf-16-be")),
    table("Windows-1252", "Who,kg\nZoë,5\n".encode("cp1252"), "Who|kg", "Zoë|5", "Windows-1252"),
    table("Windows-1252 signs", b"Price \x80,n\n5,6\n", "Price €|n", "5|6", "Windows-1252"),
    chosen(
        table("Cyrillic", "Имя,kg\nЖук,5\n".encode("cp1251"), "Имя|kg", "Жук|5"), encoding="cp1251"
    ),
    chosen(
        refused("UTF-8 where it is none", b"caf\xe9,2\n", "not a text file in UTF-8"),
        encoding="utf-8",
    ),
    refused("UTF-32", PEOPLE.encode("utf-32"), "NUL character"),
    table("a mark in the middle", "a,b\n1,\ufeff2\n", "a|b", "1|\ufeff2", "byte order mark"),
    # Delimiters
    people("semicolons", PEOPLE.replace(",", ";")),
    people("tabs", PEOPLE.replace(",", "\t")),
    people("vertical bars", PEOPLE.replace(",", "|")),
    table("spaces", "  x   y  z\n 1.5 2 3\n 4 5 6\n", "x|y|z", "1.5|2|3/4|5|6"),
    table(
        "spaces and names",
        "Who kg cm\nAnn 60 170\nBob 80  180 \n",
        "Who|kg|cm",
        "Ann|60|170/Bob|80|180",
    ),
    chosen(table("spaces that are chosen", "Who kg\nAnn 60\n", "Who|kg", "Ann|60"), delimiter=" "),
    chosen(table("a delimiter that is chosen", "a;b,c\n1;2,3\n", "a;b|c", "1;2|3"), delimiter=","),
    people(
        "sep=; as Excel writes it", "sep=;\n" + PEOPLE.replace(",", ";"), "'sep=;', is left out"
    ),
    people("sep=| with CRLF", "SEP=|\r\n" + PEOPLE.replace(",", "|"), "is left out"),
    table("one column", "Height\n1.5\n2.5\n", "Height", "1.5/2.5"),
    table("one column with commas", "Height\n1,5\n2,5\n", "Height", "1.5/2.5", POINT),
    table("sentences", "Town\nNew York\nLos Angeles\n", "Town", "New York/Los Angeles"),
    # Line ends and empty lines
    people("CRLF", PEOPLE.replace("\n", "\r\n")),
    people("CR", PEOPLE.replace("\n", "\r")),
    people("mixed line ends", "Name,Weight (lb)\r\nAnn,133\rBob,160.5\n"),
    people("no line end at the end", PEOPLE.removesuffix("\n")),
    people("empty lines between", PEOPLE.replace("\n", "\n\n"), "2 empty lines left out"),
    people("empty lines at the end", PEOPLE + "\n\r\n\n"),
    people("empty lines at the start", "\n\n" + PEOPLE, "2 empty lines left out"),
    # Quotation marks
    people("all in quotation marks", 'Name,Weight (lb)\n"Ann","133"\n"Bob","160.5"\n'),
    table("a delimiter in marks", 'a,b\n"x,y",1\n', "a|b", "x,y|1"),
    table("a mark in marks", 'a,b\n"x""y",1\n', "a|b", 'x"y|1'),
    table("a line end in marks", 'a,b\n"x\ny",1\n', "a|b", "x y|1"),
    table("feet and inches", "Who;Tall\nA;5'7\"\nB;6'1\"\n", "Who|Tall", "A|5'7\"/B|6'1\""),
    refused("an unclosed mark", 'a,b\n1,2\n"3,4\n5,6\n', "line 3: a quotation mark is opened here"),
    refused("text after a mark", 'a,b\n"1"2,3\n', "line 2: text follows a closing"),
    # Ragged rows
    table("short rows", "a,b,c\n1\n4,5,6\n", "a|b|c", "1||/4|5|6", "1 row with too few cells"),
    refused(
        "a long row", "a,b\n1,2\n1,2,3\n", "line 3: this row has 3 cells but the first row has 2"
    ),
    people(
        "delimiters at the end of rows", "Name,Weight (lb)\nAnn,133,,\nBob,160.5,\n", "2 rows cut"
    ),
    people("delimiters at all ends", PEOPLE.replace("\n", ",\n"), "1 blank column at the end"),
    table("blank cells", "a,b\n1,\n,2\n", "a|b", "1|/|2"),
    # Headers
    table("only a header", "Name,Weight (kg)\n", "Name|Weight (kg)", ""),
    table("no header", "1,2\n3,4\n", "Column 1|Column 2", "1|2/3|4", NO_NAMES, roles="input label"),
    chosen(table("a header that is chosen", "1,2\n3,4\n", "1|2", "3|4"), header=True),
    chosen(
        table("no header by choice", "a,b\nx,y\n", "Column 1|Column 2", "a|b/x|y", NO_NAMES),
        header=False,
    ),
    table(
        "a name that is missing",
        "a,,b\n1,2,3\n",
        "a|Column 2|b",
        "1|2|3",
        "without a name are called Column 2",
    ),
    table("names that come again", "a,a,a\n1,2,3\n", "a|a 2|a 3", "1|2|3", "'a' is 'a 2'"),
    table("years", "'2020,'2021\n1,2\n", "2020|2021", "1|2"),
    refused(
        "a name of 300 letters", "a," + "n" * 300 + "\n1,2\n", "the column name is longer than 200"
    ),
    # Units
    table(
        "square brackets",
        "Weight [kg],x\n1,2\n",
        "Weight (kg)|x",
        "1|2",
        "from the name of 'Weight [kg]'",
    ),
    table("an underscore", "height_cm,x\n1,2\n", "height (cm)|x", "1|2", "'height_cm'"),
    table("in words", "Height in cm;x\n1;2\n", "Height (cm)|x", "1|2", "'Height in cm'"),
    table("a comma", "weight, kg;x\n1;2\n", "weight (kg)|x", "1|2", "'weight, kg'"),
    table(
        "words that are no units",
        "Time in,check_in,plan_m\n1,2,3\n",
        "Time in|check_in|plan_m",
        "1|2|3",
    ),
    table("a unit that is not known", "Load (kN),x\n1,2\n", "Load (kN)|x", "1|2"),
    table(
        "a row of units",
        "Who,Weight,Tall\n,kg,[cm]\nAnn,60,170\nBob,80,180\n",
        "Who|Weight (kg)|Tall (cm)",
        "Ann|60|170/Bob|80|180",
        "row of units",
    ),
    table(
        "percents",
        "Who,Share\nAnn,45%\nBob,5.5 %\n",
        "Who|Share (%)",
        "Ann|45/Bob|5.5",
        "percent signs",
    ),
    # Numbers
    table("decimal commas", "Who;kg\nAnn;60,5\nBob;80\n", "Who|kg", "Ann|60.5/Bob|80", POINT),
    table("mixed decimals", "a;b\n1,5;2\n2,5;3.25\n", "a|b", "1.5|2/2.5|3.25", POINT),
    refused("thousands or decimals", 'Town,People\nA,"1,234"\n', "'1,234' may mean 1234 or 1.234"),
    chosen(
        table(
            "thousands",
            'T,P\nA,"1,234"\nB,"1,234,567.5"\n',
            "T|P",
            "A|1234/B|1234567.5",
            "between thousands",
        ),
        decimal_mark=".",
    ),
    chosen(
        table(
            "thousands with points",
            "T;P\nA;1.234\nB;1.234,5\n",
            "T|P",
            "A|1234/B|1234.5",
            "between thousands",
            POINT,
        ),
        decimal_mark=",",
    ),
    table(
        "huge numbers",
        "a,b\nx,1e400\ny,1e-400\nz,123456789012345678901234567890\n",
        "a|b",
        "x|1e400/y|1e-400/z|123456789012345678901234567890",
    ),
    table(
        "words for numbers", "a,b\nx,nan\ny,inf\nz,1_000\nw,١\n", "a|b", "x|nan/y|inf/z|1_000/w|١"
    ),
    table("leading zeros", "id,code\n1,007\n2,042\n", "id|code", "1|007/2|042"),
    table("dates", "day,kg\n2024-01-02,1\n2024-01-03,2\n", "day|kg", "2024-01-02|1/2024-01-03|2"),
    # Texts
    table("all texts", "Name,Sex\nAnn,F\nBob,M\n", "Name|Sex", "Ann|F/Bob|M", roles="name label"),
    table("formulas", "a,b\n'=1+1,2\n'@x,3\n", "a|b", "=1+1|2/@x|3", "apostrophe before texts"),
    table("apostrophes", "a,b\nO'Brien,2\n'tis,3\n", "a|b", "O'Brien|2/'tis|3"),
    table("markup", "a,b\n<b>x,2\n", "a|b", "<b>x|2"),
    # What stands around a table
    people("comments above", "# mine\n# of Monday, 5\n" + PEOPLE, "2 lines of comment"),
    table(
        "a header after #",
        "# a b c\n1 2 3\n4 5 6\n",
        "a|b|c",
        "1|2|3/4|5|6",
        "The # before the names",
    ),
    table("# as a name", "#,kg,cm\n1,60,170\n", "#|kg|cm", "1|60|170"),
    table("a comment between", "a,b\n1,2\n# note\n3,4\n", "a|b", "1|2/3|4", "1 line of comment"),
    people(
        "a title above",
        "People of 2024\nby me\n\n" + PEOPLE,
        "2 lines above the table",
    ),
    # No tables
    refused("nothing", b"", "is empty"),
    refused("only line ends", b"\n\r\n\n", "is empty"),
    refused("only a byte order mark", b"\xef\xbb\xbf", "is empty"),
    refused("only blanks", "   \n \n", "is empty"),
    refused("only delimiters", ",,\n,,\n", "is empty"),
    refused("a NUL", b"a,b\n1,\x002\n", "line 2: there is a NUL"),
    refused("binary junk", bytes(range(256)) * 40, "not a text file"),
    refused("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", "not a text file"),
    refused("a web page", "<!DOCTYPE html><html><table>", "web page or XML", file="table.xls"),
    refused(
        "100,000 columns", ",".join(f"c{i}" for i in range(100_000)), "there are 100,000 columns"
    ),
    refused("1,001 columns", "1," * 1000 + "1", "there are 1,001 columns"),
    refused(
        "a line of 1 MiB", "a,b\n" + "x" * (2**20 + 1), "line 2: the line is longer than 1,048,576"
    ),
    refused(
        "a long cell", "a,b\n1," + "x" * 1001, "line 2, column 'b': a cell is longer than 1,000"
    ),
    refused("quotation marks without end", '"' * 20_001, "line 1"),
    refused(
        "an archive", zipped(readme=b"hello"), "no workbook that can be read", file="table.xlsx"
    ),
    refused("half an archive", zipped(readme=b"hello" * 99)[:60], "is damaged", file="table.xlsx"),
    refused("an archive by its first bytes", b"PK\3\4junk", "is damaged", file="table.xlsx"),
]

READ_ALL = """
import json, pathlib, resource, sys
from nnstudio.core.problems import Problem
from nnstudio.data.importing import read_file
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
outcomes = {}
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    try:
        read_file(path)
        outcomes[path.name] = "table"
    except Problem as problem:
        outcomes[path.name] = str(problem)
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([outcomes, 1024 * (after - before)]))
"""


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_an_awkward_file_is_what_a_person_takes_it_for(case: Case, tmp_path: Path) -> None:
    if case.file.endswith("x"):
        pytest.importorskip("python_calamine")
    path = tmp_path / case.file
    path.write_bytes(case.data)
    if case.words:
        with pytest.raises(FileProblem) as caught:
            read_file(path, case.format)
        sentence = str(caught.value)
        assert case.words in sentence
        assert sentence.startswith(f"'{case.file}'")
        assert sentence.endswith(".")
        assert "\n" not in sentence
        return
    reading = read_file(path, case.format)
    read = reading.table
    assert [c.header for c in read.columns] == case.headers
    assert [list(row) for row in zip(*(c.cells.tolist() for c in read.columns), strict=True)] == (
        case.rows
    )
    if case.roles:
        assert " ".join(c.role for c in read.columns) == case.roles
    for words in case.notes:
        assert any(words in note for note in reading.notes), reading.notes
    if not case.notes:
        assert reading.notes == ()
    assert all(note.endswith((".", "'.")) for note in reading.notes)
    known = reading.format
    assert None not in (known.encoding, known.delimiter, known.decimal_mark, known.header)


def test_there_are_many_awkward_files() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 70


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX files")
def test_no_file_hangs_takes_much_memory_or_raises_anything_else(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number, case in enumerate(CASES):
        (folder / f"{number:03} {case.file}").write_bytes(case.data)
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe.csv")
    (folder / "gone.csv").symlink_to(folder / "nowhere")
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", READ_ALL, str(folder)],
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert done.returncode == 0, done.stderr
    outcomes, memory = json.loads(done.stdout)
    assert len(outcomes) == len(CASES) + 4
    assert "folder" in outcomes["folder"]
    assert "pipe" in outcomes["pipe.csv"]
    assert "no such file" in outcomes["gone.csv"]
    assert "cannot be read" in outcomes["loop.csv"]
    assert memory < MOST_MEMORY


# What is written comes back

TRICKY = st.text("ab1,;|.\t\"'#=+-@% e\n", max_size=6)
NAMES = st.one_of(
    TRICKY,
    st.text(),
    st.sampled_from(["height_cm", "Weight [kg]", "w, kg", "Height in cm", "# a", "sep=,", "2020"]),
)
UNITS = st.sampled_from([None, "kg", "lb", "m2", "%", "=x"])
CELLS = st.one_of(
    TRICKY,
    st.sampled_from(["", "1", "2.5", "-3", "1,5", "F", "M", "kg", "(cm)", "5%", "7 %"]),
    st.text(),
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows = draw(st.integers(0, 4))
    headers = draw(st.lists(st.tuples(NAMES, UNITS), min_size=1, max_size=4))
    cells = st.lists(CELLS, min_size=rows, max_size=rows)
    try:
        return Table("t", tuple(column(*header, Role.SKIP, draw(cells)) for header in headers))
    except Problem:  # a name that is empty, too long or there twice
        assume(False)
        raise


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(table=tables())
@example(table=Table("t", (column("a b", None, Role.SKIP, ["x y"]),)))
@example(table=Table("t", (column("Share", None, Role.SKIP, ["5%", "7 %", ""]),)))
@example(table=Table("t", (column("''Share", "%", Role.SKIP, ["5%"]),)))
@example(
    table=Table(
        "t",
        (
            column("w", None, Role.SKIP, ["kg", "60", "70"]),
            column("=h", None, Role.SKIP, ["cm", "160", "170"]),
        ),
    )
)
@example(table=Table("t", (column("\ufeffa", None, Role.SKIP, ["1"]),)))
@example(
    table=Table("t", (column("#a", None, Role.SKIP, ["1"]), column("b", None, Role.SKIP, ["2"])))
)
def test_a_table_written_as_csv_comes_back(table: Table, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(to_csv(table), encoding="utf-8", newline="")
    read = read_file(path).table
    assert [(c.name, c.unit) for c in read.columns] == [(c.name, c.unit) for c in table.columns]
    for was, now in zip(table.columns, read.columns, strict=True):
        # Only the decimal comma of a number becomes a point.
        expected = [t.replace(",", ".") if is_number(t) else t for t in was.cells.tolist()]
        assert now.cells.tolist() == expected
