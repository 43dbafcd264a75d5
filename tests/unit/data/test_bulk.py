from __future__ import annotations

import codecs
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nnstudio.core.problems import FileProblem
from nnstudio.data import importing
from nnstudio.data.bulk import Bulk
from nnstudio.data.bulkfields import split
from nnstudio.data.bulkquotes import OddQuotes, restored, unquoted
from nnstudio.data.cellstore import NumberStore, TextStore
from nnstudio.data.files import NoText, decode
from nnstudio.data.importing import Cancelled, FileFormat, Reading, read_file
from nnstudio.data.importing import source as source_module
from nnstudio.data.table import Table

COMMA, POINT = ord(","), ord(".")


@pytest.fixture
def always_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file counts as a large one."""
    monkeypatch.setattr(source_module, "LARGE", -1)


def read(folder: Path, content: str | bytes, format: FileFormat | None = None) -> Reading:
    path = folder / "t.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_file(path, format or FileFormat())


def parsed(words: list[str], mark: int = POINT) -> tuple[np.ndarray, np.ndarray]:
    fields = split(("\n".join(words) + "\n").encode(), 1, ord(";"), mark)
    assert fields is not None
    numbers, unknown = fields.numbers([0])
    return numbers[:, 0], unknown[:, 0]


# Fields as numbers: Python's float is the oracle


def random_words(count: int, seed: int) -> list[str]:
    """Numbers of 1 to 19 digits with a mark at any place, or without one."""
    draw = random.Random(seed)
    words = []
    for _ in range(count):
        digits = str(draw.randrange(10 ** draw.randint(1, 19)))
        decimals = draw.randint(-1, 19)
        if decimals >= 0:
            digits = digits.zfill(decimals + draw.randint(0, 1))
            digits = f"{digits[: len(digits) - decimals]}.{digits[len(digits) - decimals :]}"
        words.append(draw.choice(["", "-", "+"]) + (digits if digits != "." else "0."))
    return words


def test_every_number_is_the_nearest_one_to_the_bit() -> None:
    words = random_words(50_000, 1)
    numbers, unknown = parsed(words)
    assert not unknown.any()
    expected = np.array([float(word) for word in words])
    np.testing.assert_array_equal(numbers.view(np.uint64), expected.view(np.uint64))


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False).map(repr), min_size=1))
def test_any_float_comes_back_unless_it_is_left_to_the_slow_way(words: list[str]) -> None:
    numbers, unknown = parsed(words)
    expected = np.array([float(word) for word in words])
    np.testing.assert_array_equal(numbers[~unknown], expected[~unknown])


@pytest.mark.parametrize(
    "word",
    [
        *("9007199254740993", "0.5000000000000001110", "9007199254740992.5", "1.7976931348623157"),
        *(
            "18446744073709551615",
            "18446744073709551616",
            "9999999999999999999",
            "0000000000000000001",
            "5e-324",
        ),
        *("00.000000000000000001", "123456789012345678901234567890", "-0", "-0.0", "5.", ".5"),
    ],
)
def test_numbers_at_the_edges_are_right(word: str) -> None:
    numbers, unknown = parsed([word, "1"])
    assert unknown.tolist() == [False, False]
    assert repr(float(numbers[0])) == repr(float(word))


@pytest.mark.parametrize(
    "word",
    [
        *("1.2.3", "1-2", "--1", "+", "-", ".", "-.", "e5", "1e", "0x10", "1_0", "nan", "inf"),
        *("1 2", "1,5", "١", "12a", "a12", ":", "/", "1:", "1/", "1e999", "-1e301"),
    ],
)
def test_what_is_no_number_is_left_to_the_slow_way(word: str) -> None:
    numbers, unknown = parsed([word, "7"])
    assert unknown.tolist() == [True, False]
    assert numbers[1] == 7.0


def test_a_blank_field_is_missing_and_nothing_else() -> None:
    fields = split(b",1\n2,\n", 2, COMMA, POINT)
    assert fields is not None
    numbers, unknown = fields.numbers([0, 1])
    assert not unknown.any()
    np.testing.assert_array_equal(numbers, [[np.nan, 1.0], [2.0, np.nan]])


def test_a_decimal_comma_is_read_as_such() -> None:
    numbers, unknown = parsed(["1,5", "-,25", "3"], COMMA)
    assert not unknown.any()
    assert numbers.tolist() == [1.5, -0.25, 3.0]


@pytest.mark.parametrize("piece", [b"1,2\n3\n", b"1\n1,2,3\n", b"1,2\n\n", b"1,2,\n3,4,\n"])
def test_what_is_no_rectangle_is_not_split(piece: bytes) -> None:
    assert split(piece, 2, COMMA, POINT) is None


# Files: the csv module is the oracle

FILES: dict[str, str] = {
    "numbers": "a,b,c\n1,2.5,-3\n4,,6e2\n.5,7.,+8\n",
    "words among numbers": "a,b\n1,x\n2,y\nnone,z\n4,w\n5,v\n",
    "texts and numbers": "id,who,kg\n1,Ann,60.50\n2,Zoë,\n3,  Bob ,80\n",
    "CRLF": "a,b\r\n1,2\r\n3,4\r\n",
    "CR": "a,b\r1,2\r3,4",
    "line ends of all kinds": "a,b\n1,2\r3,4\r\n5,6\r7,8\n9,10\r11,12\n13,14",
    "texts with line ends of all kinds": "a,b\nu,v\rw,x\r\ny,z\rA,B\nC,D\rE,F\nG,H",
    "no line end": "a,b\n1,2\n3,4",
    "empty lines": "\n\na,b\n\n1,2\n\n3,4\n\n",
    "one column": "a\n1\n\n2\n",
    "short rows": "a,b,c\n1\n4,5,6\n7,8\n",
    "delimiters at the end": "a,b\n1,2,\n3,4,,\n",
    "decimal commas": "a;b\n1,5;2\n-2,25;1e3\n",
    "mixed decimals": "a;b\n1,5;2\n2,5;3.25\n",
    "tabs": "a\tb\n1\t2\n3\t\n",
    "vertical bars": "a|b\n1|2\n3|4\n",
    "spaces": "  x   y  z\n 1.5 2 3\n 4 5 6\n",
    "guards": "a,b\n'=1+1,2\n'@x,3\n",
    "percents": "a,b\n5%,2\n7 %,3\n",
    "a row of units": "who,w,h\n,kg,cm\nAnn,60,170\nBob,80,180\n",
    "comments with an empty line": "# mine\n\n# yours\na,b\n1,2\n",
    "a comment over numbers": "# mine\n1,2\n3,4\n",
    "comments": "# mine\na,b\n1,2\n# note\n3,4\n",
    "a header after #": "# a,b\n1,2\n3,4\n",
    "sep": "sep=;\na;b\n1,5;2\n",
    "notes among the rows": "a,b\n1,2\n# note\n3,4\n# note\n",
    "no header": "1,2\n3,4\n",
    "huge": "a,b\n1e400,1\n123456789012345678901234567890,2\n3,3\n",
    "spaces around": "a , b\n 1 , 2\n3 ,4 \n",
    "quoted": 'a,b\n"1","x,y"\n2,"z ""w"""\n',
    "line ends in marks": 'a,b\n"x\ny",1\nz,2\n',
    "blank rows": "a,b\n,\n1,2\n,\n",
    "nothing below": "a,b\n",
    "long digits": "a,b\n0.1234567890123456,9007199254740993\n0.30000000000000004,1e-5\n",
}


def cells(table: Table) -> list[tuple[str, str | None, str, str, list[float], list[str]]]:
    """What must be equal: of numbers the numbers, of words the words."""
    found = []
    for c in table.columns:
        words = np.flatnonzero(np.isnan(c.numbers) & ~c.blank)
        texts = c.store.texts(words).tolist()
        numbers = np.nan_to_num(c.numbers, nan=12345.0).tolist()
        found.append((c.name, c.unit, c.role.value, c.kind.value, numbers, texts))
    return found


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_large_file_gives_the_same_as_a_small_one(
    content: str, encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = read(tmp_path, content.encode(encoding))
    monkeypatch.setattr(source_module, "LARGE", -1)
    large = read(tmp_path, content.encode(encoding))
    assert cells(large.table) == cells(small.table)
    assert large.format == small.format
    assert set(small.notes) <= set(large.notes)
    assert all(note.startswith("In so large") for note in set(large.notes) - set(small.notes))


CELLS = st.text('a1.,;" \n', max_size=6)
# No number in two ways, as 1 and 1,0: a small file tells those apart, by their texts.
COMMAS = st.from_regex(r"-?([1-9][0-9]{0,8})?,[0-9]{0,8}[1-9]|-?[1-9][0-9]{0,14}|", fullmatch=True)


@st.composite
def quoted_files(
    draw: Callable[..., Any], texts: st.SearchStrategy[str] = CELLS, header: bool = False
) -> str:
    """Rectangles as programs write them: some cells in marks, marks in cells doubled."""
    width = draw(st.integers(1, 3))
    rows = draw(st.lists(st.lists(texts, min_size=width, max_size=width), min_size=1, max_size=6))
    ends = draw(st.sampled_from(["\n", "\r\n"]))

    def field(cell: str) -> str:
        if set(cell) & set(',"\n') or draw(st.booleans()):
            return '"' + cell.replace('"', '""') + '"'
        return cell

    lines = [",".join(map(field, row)) for row in rows]
    return "".join(line + ends for line in (["A,B,C"[: 2 * width - 1]] if header else []) + lines)


def outcomes(content: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[object, object]:
    """What comes of a text that counts as small, and of the same as a large one."""

    def outcome() -> object:
        try:
            return cells(read(folder, content).table)
        except FileProblem as problem:
            return str(problem)

    with monkeypatch.context() as patch:
        small = outcome()
        patch.setattr(source_module, "LARGE", -1)
        return small, outcome()


@pytest.mark.parametrize(
    "content",
    [
        'a,b\n1,12\n2,"1,5"\n',  # 12 without a mark, after a delimiter that is one
        'a,b,c\n1,22,333\n"1,5",2,"10,25"\n',
        'a,b\n12,"-,5"\n2,",12"\n"3,25","123456789012345678,5"\n',
        'a,b\n"1,5",x\n"2,5","y,z"\n12,"1,5"\n',
        'a;b\n1;12\n2;"1;5"\n',
    ],
)
def test_a_decimal_mark_may_be_what_parts_the_cells(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = outcomes(content, tmp_path, monkeypatch)
    assert not isinstance(small, str)
    assert large == small


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(
    content=st.text("a1,;.\t\n\r-e ", max_size=40) | st.text('a1,"\n', max_size=30) | quoted_files()
)
def test_any_text_gives_the_same(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = outcomes(content, tmp_path, monkeypatch)
    assert large == small


# Without a header the first line is no part of what a large file's decimal mark is told by.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(content=quoted_files(COMMAS, header=True))
def test_any_numbers_with_commas_between_commas_give_the_same(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, large = outcomes(content, tmp_path, monkeypatch)
    assert large == small


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("a,b\n1,2\n1,2,3\n", "line 3: this row has 3 cells but the first row has 2"),
        ("a,b\n\n1," + "x" * 1001, "line 3, column 'b': a cell is longer than 1,000"),
        ("A;B\n1,5;2,5\n1.234;3,5\n", "line 3, column 'A': '1.234' may mean"),
        ("a,b\n1,\x002\n", "line 2: there is a NUL"),
        ("a,b\n" + "1" * (2**20 + 1), "line 2: the line is longer"),
        ('a,b\n1,2\n"3,4\n5,6\n', "line 3: a quotation mark is opened here"),
        (b"caf\xe9\x81,2\n", "not a text file"),
        ("\n\n", "is empty"),
        (" \n ", "is empty"),
    ],
)
def test_a_large_file_is_refused_with_its_place(
    content: str | bytes, words: str, tmp_path: Path, always_large: None
) -> None:
    with pytest.raises(FileProblem) as caught:
        read(tmp_path, content)
    assert words in str(caught.value)


def large_text(rows: int) -> str:
    lines = "".join(f"{i},{i / 7:.3f},{'red' if i % 3 else 'blue'}\n" for i in range(rows))
    return "id,x,colour\n" + lines


@pytest.mark.parametrize(
    ("piece", "plain"),
    [
        (b'1,2\n"a",3\n', b"1,2\na,3\n"),
        (b'"a,b",3\n', b"a\x1fb,3\n"),
        (b'"a ""b""",3\n', b"a \x1eb\x1e,3\n"),
        (b'"",""\n', b",\n"),
        (b'"""",1\n', b"\x1e,1\n"),
        (b'"""x"",""y""",1\n', b"\x1ex\x1e\x1f\x1ey\x1e,1\n"),
    ],
)
def test_quotation_marks_are_taken_out(piece: bytes, plain: bytes) -> None:
    assert unquoted(piece, COMMA) == plain
    assert restored(plain.decode(), ",") == plain.decode().replace("\x1f", ",").replace("\x1e", '"')


@pytest.mark.parametrize(
    "piece",
    [
        b'5"\n',
        b'"a\nb",1\n',
        b'a"b",1\n',
        b'"a"b,1\n',
        b' "a",1\n',
        b'"a\x1f",1\n',
        b'"a","b',
        b'"a" ,1\n',
    ],
)
def test_odd_quotation_marks_are_left_to_the_slow_way(piece: bytes) -> None:
    with pytest.raises(OddQuotes):
        unquoted(piece, COMMA)


def test_a_quoted_file_is_read_in_pieces_and_an_odd_one_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "".join(f'"Person, {n}","{n}.5",x\n' for n in range(150_000))
    slow: list[bool] = []
    monkeypatch.setattr(Bulk, "read_records", lambda *_: slow.append(True))
    found = read(tmp_path, "who,kg,c\n" + lines).table
    assert slow == []
    assert found.columns[0].text(149_999) == "Person, 149999"
    assert found.columns[1].numbers[149_999] == 149_999.5
    monkeypatch.undo()
    odd = read(tmp_path, "who,kg,c\n" + lines + '"two\nlines",1,x\n').table
    assert odd.row_count == 150_001
    assert odd.columns[0].text(150_000) == "two lines"  # a cell is one line
    assert odd.columns[1].numbers[149_999] == 149_999.5


def test_a_really_large_file_is_read_in_pieces(tmp_path: Path) -> None:
    rows = 400_000
    reading = read(tmp_path, large_text(rows))
    index, x, colour = reading.table.columns
    assert reading.table.row_count == rows
    assert isinstance(x.store, NumberStore)
    assert isinstance(colour.store, TextStore)
    np.testing.assert_array_equal(index.numbers, np.arange(rows))
    assert x.numbers.tolist() == [float(f"{i / 7:.3f}") for i in range(rows)]
    assert colour.counts == {"blue": 133_334, "red": 266_666}
    assert any("0.000 reads 0" in note for note in reading.notes)


def test_a_column_may_turn_to_texts_late(tmp_path: Path) -> None:
    lines = [f"{i},{i}\n" for i in range(300_000)] + [f"{i},x{i}\n" for i in range(150_000)]
    column = read(tmp_path, "a,b\n" + "".join(lines)).table.columns[1]
    assert isinstance(column.store, TextStore)
    assert column.text(5) == "5"
    assert column.text(299_999) == "299999"
    assert column.text(300_001) == "x1"


def test_a_late_error_in_a_large_file_names_its_line(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"line 400002: this row has 4 cells"):
        read(tmp_path, large_text(400_000) + "1,2,3,4\n")


def test_bytes_that_are_no_utf8_late_in_a_file_change_its_encoding(tmp_path: Path) -> None:
    reading = read(tmp_path, large_text(300_000).encode() + "1,2,grün\n".encode("cp1252"))
    assert reading.format.encoding == "cp1252"
    assert reading.table.cell(300_000, 2) == "grün"


@pytest.mark.parametrize(
    ("encoding", "bad"),
    [("utf-8", b"2,caf\xe9\n"), ("cp1252", b"2,\x81\n"), ("utf-16-le", b"\x00\xd8\n\0")],
)
@pytest.mark.parametrize("rows", [0, 200_000])
def test_bytes_that_are_none_of_the_chosen_encoding_are_refused_early_and_late(
    rows: int, encoding: str, bad: bytes, tmp_path: Path, always_large: None
) -> None:
    content = ("a,b\n" + "1,x\n" * rows).encode(encoding) + bad
    words = rf"it is not a text file in {encoding}: choose another encoding"
    with pytest.raises(FileProblem, match=f"(?i){words}"):
        read(tmp_path, content, FileFormat(encoding=encoding))


def test_a_last_letter_that_is_cut_off_is_no_utf8(tmp_path: Path, always_large: None) -> None:
    reading = read(tmp_path, "a,b\n1,café".encode()[:-1])
    assert reading.format.encoding == "cp1252"
    assert reading.table.cell(0, 1) == "cafÃ"


@pytest.mark.parametrize("bad", [b"caf\xe9,2\n", b"caf\xc3"])
@pytest.mark.parametrize("rows", [0, 200_000])
def test_bytes_that_are_no_utf8_after_a_byte_order_mark_are_refused(
    rows: int, bad: bytes, tmp_path: Path, always_large: None
) -> None:
    content = codecs.BOM_UTF8 + b"a,b\n" + b"x,1\n" * rows + bad
    with pytest.raises(NoText, match="it is not a text file in a known encoding"):
        read(tmp_path, content)
    with pytest.raises(NoText, match="it is not a text file in a known encoding"):
        decode(content, "table.csv")  # a small one says the same


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        (1_500, "line 5002, column 'b': a cell is longer than 1,000 characters"),
        (200_000, "line 5002: a cell is far too long"),
        (2**20 + 1, "line 5002: the line is longer than 1,048,576 characters"),
        (5 * 2**20, "the line is longer than 1,048,576 characters"),
    ],
)
def test_a_long_cell_late_in_a_file_is_refused_however_long_it_is(
    letters: int, words: str, tmp_path: Path, always_large: None
) -> None:
    content = "a,b\n" + "1,x\n" * 5_000 + "2," + "y" * letters + "\n3,z\n"
    with pytest.raises(FileProblem) as caught:
        read(tmp_path, content)
    assert words in str(caught.value)


def test_a_nul_character_in_two_byte_text_is_refused(tmp_path: Path, always_large: None) -> None:
    with pytest.raises(FileProblem, match="there is a NUL character"):
        read(tmp_path, ("a,b\n" + "1,x\n" * 5_000 + "1,\0\n").encode("utf-16"))


def test_progress_grows_to_the_whole_and_cancels(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(large_text(300_000))
    shares: list[float] = []
    read_file(path, progress=shares.append)
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert 0.0 < shares[0] < 0.5
    assert shares[-1] == 1.0

    def cancel(share: float) -> None:
        if share > 0.6:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_file(path, progress=cancel)


def test_rows_beyond_the_most_are_cut_with_a_note(
    tmp_path: Path, always_large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing.textreading, "MAX_ROWS", 3)
    reading = read(tmp_path, "a,b\n1,2\n3,4\n5,6\n7,8\n9,10\n")
    assert reading.table.columns[0].numbers.tolist() == [1.0, 3.0, 5.0]
    assert "Only the first 3 rows are read." in reading.notes


@pytest.mark.parametrize("content", ["a b\n" + "1 2\n" * 5, 'a,b\n"1\n1",2\n' + "1,2\n" * 4])
def test_rows_beyond_the_most_are_cut_line_by_line_too(
    content: str, tmp_path: Path, always_large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing.textreading, "MAX_ROWS", 3)
    reading = read(tmp_path, content)
    assert reading.table.columns[1].numbers.tolist() == [2.0, 2.0, 2.0]
    assert "Only the first 3 rows are read." in reading.notes


@pytest.mark.parametrize("rows", [4, 5])
def test_without_a_header_the_last_row_makes_room_for_the_first_and_that_is_said(
    rows: int, tmp_path: Path, always_large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (importing.textreading, importing.assembling):
        monkeypatch.setattr(module, "MAX_ROWS", 3)
    reading = read(tmp_path, "".join(f"{row},x\n" for row in range(rows)), FileFormat(header=False))
    assert reading.table.columns[0].numbers.tolist() == [0.0, 1.0, 2.0]
    assert reading.notes.count("Only the first 3 rows are read.") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="reads the process's memory from Linux")
def test_the_peak_of_memory_is_at_most_three_times_the_numbers(tmp_path: Path) -> None:
    import subprocess

    path = tmp_path / "t.csv"
    rows = 1_000_000
    path.write_text("a,b,c,d,e\n" + "1.25,2.5,3.75,-4.5,5\n" * rows)
    code = (
        "import resource, sys\n"
        "from nnstudio.data.importing import read_file\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024\n"
        "before = peak()\n"
        "table = read_file(sys.argv[1]).table\n"
        "print(peak() - before, sum(a.nbytes for c in table.columns for a in c.store.arrays()))\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=100)
    peak, kept = map(int, done.stdout.split())
    raw = 8 * 5 * rows
    assert kept <= 1.05 * raw
    assert peak <= 3 * raw
