"""Files are read behind the window: with progress, given up at any moment, the newest one wins."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.data.importing import FileFormat, Progress, Reading
from nnstudio.document.document import course_document
from nnstudio.document.opening import is_large, size_of
from nnstudio.document.tablesource import ColumnChange, Corrections, TableSource
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import save_weights
from nnstudio.session import filereading
from nnstudio.session.filereading import SMALL, FileReading
from nnstudio.session.files import FileActions
from nnstudio.session.session import Session
from tests.settling import settle

LARGE = SMALL + 1


class Bench:
    """File actions on a session, and everything that they said."""

    def __init__(self, session: Session, files: FileActions) -> None:
        self.session, self.files = session, files
        self.said: list[str] = []
        self.failed: list[str] = []
        self.opened: list[str] = []
        self.read_as: list[str] = []
        self.previews: list[tuple[str, Reading]] = []
        session.said.connect(self.said.append)
        files.failed.connect(self.failed.append)
        files.opened.connect(self.opened.append)
        files.read_as.connect(self.read_as.append)
        files.previewed.connect(lambda name, reading: self.previews.append((name, reading)))

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.session.document.table.columns]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    session = Session(course_document())
    files = FileActions(session)
    yield Bench(session, files)
    assert files.close()
    assert session.close()


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A table that is read behind the window, in some tenths of a second."""
    path = tmp_path / "large.csv"
    lines = "".join(f"{n},{n % 97}.5,{'yes' if n % 3 else 'no'}\n" for n in range(400_000))
    path.write_text("A,B,C\n" + lines)
    assert is_large(path)
    return path


def test_a_small_file_is_there_at_once(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "towns.csv"
    path.write_text("Town;Rain (mm);Flooded\nA;3,5;no\nB;90,1;yes\n")
    bench.files.open_path(str(path))
    assert bench.names == ["Town", "Rain", "Flooded"]
    assert bench.said == ["Opened towns.csv: 2 rows."]
    assert bench.opened == [str(path)]
    assert bench.read_as == ["with semicolon, decimal comma, 1 note"]


def test_a_large_file_is_read_while_the_window_goes_on(
    qtbot: QtBot, bench: Bench, large: Path
) -> None:
    progress: list[float] = []
    bench.files.progressed.connect(lambda name, share: progress.append(share))
    bench.files.open_path(str(large))
    assert bench.names == ["Name", "Weight", "Height", "Gender"]  # not yet
    qtbot.waitUntil(lambda: bool(bench.opened), timeout=60_000)
    assert bench.session.document.table.row_count == 400_000
    assert progress == sorted(progress)
    assert bench.said[-1].startswith("Opened large.csv: 400,000 rows")
    assert bench.session.undo_name == "open"


def test_a_file_given_up_changes_nothing(qtbot: QtBot, bench: Bench, large: Path) -> None:
    before = bench.session.document
    bench.files.open_path(str(large))
    with qtbot.waitSignal(bench.files.reading_ended):
        bench.files.cancel()
    qtbot.wait(300)
    assert bench.session.document is before
    assert bench.opened == []
    assert bench.failed == []
    assert bench.said == ["Not opened: the present table is as it was."]
    bench.files.cancel()  # there is nothing to give up any more
    assert len(bench.said) == 1


def test_a_file_opened_while_another_is_read_wins(
    qtbot: QtBot, bench: Bench, large: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("X,Y\n1,0\n2,1\n")
    bench.files.open_path(str(large))
    bench.files.open_path(str(other))
    qtbot.wait(500)
    assert bench.opened == [str(other)]
    assert bench.names == ["X", "Y"]


def test_a_large_file_that_is_no_table_says_why(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "noise.csv"
    path.write_bytes(b"A,B\n1,2\n" + b"\x00\x01\x02" * SMALL)
    before = bench.session.document
    bench.files.open_path(str(path))
    qtbot.waitUntil(lambda: bool(bench.failed), timeout=30_000)
    assert "noise.csv" in bench.failed[0]
    assert bench.session.document is before


def test_a_network_changed_while_a_file_is_read_is_kept(
    qtbot: QtBot, bench: Bench, large: Path
) -> None:
    bench.files.open_path(str(large))
    bench.session.edit(lambda d: d.with_layer(0, LayerSpec(5, "tanh")), "more neurons")
    qtbot.waitUntil(lambda: bool(bench.opened), timeout=60_000)
    assert bench.session.document.spec.layers[0] == LayerSpec(5, "tanh")


def test_what_is_no_file_fails_at_once(bench: Bench, tmp_path: Path) -> None:
    bench.files.open_path(str(tmp_path / "nothing.csv"))
    bench.files.open_path(str(tmp_path))
    assert len(bench.failed) == 2
    assert bench.opened == []


def test_closing_ends_a_reading_that_goes_on(qtbot: QtBot, large: Path) -> None:
    session = Session(course_document())
    files = FileActions(session)
    files.open_path(str(large))
    assert files.close()
    assert files.close()
    assert session.close()


def test_an_error_of_the_program_is_a_sentence_too(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    reading = FileReading()
    failed: list[str] = []
    reading.failed.connect(failed.append)

    def broken(progress: Progress) -> object:
        raise ZeroDivisionError("oh")

    with qtbot.capture_exceptions() as caught:
        reading.read("x", LARGE, broken, failed.append)  # type: ignore[arg-type]
        qtbot.waitUntil(lambda: bool(failed))
    assert failed == ["The file could not be read (oh)."]
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert reading.close()


def test_what_is_given_up_late_is_not_taken(qtbot: QtBot) -> None:
    """A reading that does not look at its progress any more ends, and nothing comes of it."""
    reading, go_on = FileReading(), threading.Event()
    taken: list[object] = []

    def stubborn(progress: Progress) -> object:
        go_on.wait(10.0)
        return "late"

    reading.read("x", LARGE, stubborn, taken.append)
    reading.cancel()
    reading.read("y", LARGE, lambda progress: "new", taken.append)
    qtbot.waitUntil(lambda: taken == ["new"])
    go_on.set()
    assert reading.close()
    settle(50)
    assert taken == ["new"]


def test_what_is_written_in_turn_never_ends_after_what_came_later(qtbot: QtBot) -> None:
    writing, go_on = FileReading(in_turn=True), threading.Event()
    taken: list[object] = []
    written: list[str] = []

    def write(what: str) -> Callable[[Progress], object]:
        def make(progress: Progress) -> object:
            if what == "first":
                go_on.wait(10.0)
            written.append(what)
            return what

        return make

    for what, size, key in (
        ("first", LARGE, "a"),
        ("second", LARGE, "a"),
        ("other", LARGE, "b"),
        ("small", 1, "c"),
        ("third", 1, "a"),
    ):
        writing.read("x", size, write(what), taken.append, key)
    assert writing.busy
    settle(50)
    assert written == []
    go_on.set()
    qtbot.waitUntil(lambda: not writing.busy)
    assert written == taken == ["first", "other", "small", "third"]
    writing.read("x", 1, write("fourth"), taken.append)
    assert written[-1] == "fourth"

    go_on.clear()
    writing.read("x", LARGE, write("first"), taken.append)
    writing.read("x", LARGE, write("last"), taken.append)
    writing.cancel()
    go_on.set()
    assert writing.close()
    settle(50)
    assert taken == ["first", "other", "small", "third", "fourth"]


def test_a_refusal_in_the_thread_is_the_sentence(qtbot: QtBot) -> None:
    reading = FileReading()
    failed: list[str] = []
    reading.failed.connect(failed.append)

    def refuse(progress: Progress) -> object:
        raise Problem("No.")

    reading.read("x", LARGE, refuse, failed.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: failed == ["No."])
    assert not reading.busy
    assert reading.close()


# The preview


def test_a_preview_opens_nothing_and_is_read_again_as_chosen(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    path.write_bytes("Näme;Größe (cm)\nJörg;15\n".encode("cp1252"))
    before = bench.session.document
    bench.files.preview(str(path))
    bench.files.preview_as(FileFormat(delimiter=","))
    assert bench.session.document is before
    found = [[c.header for c in reading.table.columns] for _, reading in bench.previews]
    assert found[0] == ["Näme", "Größe (cm)"]
    assert len(found[1]) == 1  # a semicolon is a letter like any other now
    bench.files.preview_as(FileFormat())
    reading = bench.previews[-1][1]
    bench.files.open_previewed(reading, Corrections())
    assert bench.session.document.table == reading.table
    assert bench.opened == [str(path)]


def test_what_the_present_table_was_read_from_can_be_looked_at(bench: Bench) -> None:
    bench.files.open_text("A\tB\n1\t0\n2\t1\n")
    bench.files.preview("")
    name, reading = bench.previews[-1]
    assert name == "The pasted table"
    assert reading.table == bench.session.document.table
    bench.files.open_course()
    assert bench.read_as[-1] == ""
    bench.files.preview("")
    assert len(bench.previews) == 1  # the course's table comes from no file


def test_weights_have_no_preview(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    save_weights(teach(course_document(), 5).model(), path)
    failed: list[str] = []
    bench.files.preview_refused.connect(failed.append)
    bench.files.preview(str(path))
    assert failed == ["w.json holds weights and no table: open it without a preview."]
    bench.files.open_path(str(path))
    assert bench.session.document.progress.epoch == 5
    assert bench.read_as[-1:] == [""]


def test_a_preview_that_goes_on_is_ended_by_closing(qtbot: QtBot, large: Path) -> None:
    session = Session(course_document())
    files = FileActions(session)
    files.preview(str(large))
    assert files.close()
    assert session.close()


def test_a_text_in_an_encoding_that_is_not_recognised_can_be_read(
    bench: Bench, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("名前,身長,性別\n太郎,170,男\n花子,158,女\n".encode("cp932"))
    bench.files.open_path(str(path))
    assert bench.failed[0].endswith("Or choose its encoding with File > Open with a preview.")
    tries: list[str] = []
    bench.files.preview_failed.connect(tries.append)
    bench.files.preview(str(path))
    assert "people.csv" in tries[0]
    bench.files.preview_as(FileFormat(encoding="cp932"))
    reading = bench.previews[-1][1]
    assert [column.name for column in reading.table.columns] == ["名前", "身長", "性別"]


@pytest.mark.parametrize("kept", ["nothing", "folder", "empty", "workbook"])
def test_what_no_choice_can_help_is_refused(bench: Bench, tmp_path: Path, kept: str) -> None:
    path = tmp_path / "x.csv"
    if kept == "folder":
        path.mkdir()
    elif kept == "empty":
        path.write_bytes(b"")
    elif kept == "workbook":
        path.write_bytes(b"PK\3\4 broken")
    tries: list[str] = []
    refused: list[str] = []
    bench.files.preview_failed.connect(tries.append)
    bench.files.preview_refused.connect(refused.append)
    bench.files.preview(str(path))
    assert tries == []
    assert len(refused) == 1
    assert "x.csv" in refused[0]


def test_a_copied_text_is_looked_at_before_it_is_pasted(bench: Bench) -> None:
    bench.files.preview_text("A;B\n1,5;0\n2,5;1\n")
    name, reading = bench.previews[-1]
    assert (name, reading.table.row_count) == ("The pasted table", 2)
    assert bench.names[0] == "Name"  # nothing is opened yet
    bench.files.open_previewed(reading, Corrections())
    assert bench.names == ["A", "B"]
    assert bench.said == ["Pasted a table: 2 rows."]
    assert bench.opened == []  # no file


# Where the present table came from


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    path = tmp_path / "towns.csv"
    path.write_bytes("Näme;Regen;Flut\nA;3;0\nB;90;1\n".encode("cp1252"))
    return path


def test_what_was_corrected_is_there_when_it_is_looked_at_again(bench: Bench, towns: Path) -> None:
    begun: list[TableSource] = []
    bench.files.preview_begun.connect(begun.append)
    bench.files.preview(str(towns))
    chosen = FileFormat(encoding="cp1250")
    bench.files.preview_as(chosen)
    corrections = Corrections(chosen, (ColumnChange("Regen", "unit", "mm"),))
    bench.files.open_previewed(bench.previews[-1][1], corrections)
    assert "Central Europe" in bench.read_as[-1]
    bench.files.preview("")
    assert bench.previews[-1][1].format.encoding == "cp1250"
    assert [source.corrections for source in begun] == [Corrections(), corrections]


def test_undo_brings_back_how_the_table_before_was_read(bench: Bench, towns: Path) -> None:
    bench.files.open_path(str(towns))
    words = bench.read_as[-1]
    assert words.startswith("with semicolon")
    bench.session.undo()
    assert bench.read_as[-1] == ""
    bench.files.preview("")
    assert bench.previews == []  # nothing was read for the course's table
    bench.session.redo()
    assert bench.read_as[-1] == words


def test_an_edited_table_still_comes_from_its_file(bench: Bench, towns: Path) -> None:
    bench.files.open_path(str(towns))
    told = len(bench.read_as)
    bench.session.edit(lambda d: d.with_table(d.table.with_cell(0, 1, "4")), "cell")
    bench.session.new_start()
    assert len(bench.read_as) == told
    bench.files.preview("")
    assert bench.previews[-1][1].table.cell(0, 1) == "3"


def test_weights_that_fit_leave_the_table_where_it_came_from(
    bench: Bench, towns: Path, tmp_path: Path
) -> None:
    bench.files.open_path(str(towns))
    words, weights = bench.read_as[-1], tmp_path / "w.json"
    save_weights(teach(bench.session.document, 3).model(), weights)
    bench.files.open_path(str(weights))
    assert bench.session.document.progress.epoch == 3
    assert bench.read_as[-1] == words


def test_a_cell_edited_while_weights_are_read_is_kept(
    qtbot: QtBot, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.json"
    save_weights(teach(course_document(), 5).model(), path)
    monkeypatch.setattr(filereading, "SMALL", -1)  # as if there were many
    bench.files.open_path(str(path))
    bench.session.edit(lambda d: d.with_table(d.table.with_cell(0, 1, "77")), "cell")
    qtbot.waitUntil(lambda: bool(bench.opened), timeout=20_000)
    assert bench.session.document.progress.epoch == 5
    assert bench.session.document.table.cell(0, 1) == "77"


def test_a_workbook_counts_as_what_it_holds(tmp_path: Path) -> None:
    text, book = tmp_path / "a.csv", tmp_path / "a.XLSX"
    for path in (text, book):
        path.write_bytes(b"x" * 100_000)
    assert size_of(text) <= SMALL < size_of(book)
    assert size_of(tmp_path / "nothing.csv") == 0


def test_what_is_chosen_while_a_file_is_read_is_not_replaced_by_it(
    qtbot: QtBot, bench: Bench, large: Path
) -> None:
    bench.files.open_path(str(large))
    bench.files.open_course()
    assert not bench.files._opening.busy
    qtbot.waitUntil(lambda: not bench.files._opening._threads, timeout=60_000)
    assert bench.names[0] == "Name"
    assert bench.opened == []


def test_a_file_opened_while_a_preview_is_opened_wins(
    qtbot: QtBot, bench: Bench, large: Path, towns: Path
) -> None:
    undone: list[str] = []
    bench.files.preview_not_opened.connect(undone.append)
    bench.files.preview(str(large))
    qtbot.waitUntil(lambda: bool(bench.previews), timeout=60_000)
    bench.files.open_previewed(bench.previews[-1][1], Corrections())
    bench.files.open_path(str(towns))
    assert undone == [""]  # the dialog waits for no answer any more
    qtbot.waitUntil(lambda: not bench.files._finishing._threads, timeout=60_000)
    assert bench.opened == [str(towns)]
    assert bench.session.document.table.row_count == 2


def test_a_large_preview_is_opened_behind_the_window(
    qtbot: QtBot, bench: Bench, large: Path
) -> None:
    bench.files.preview(str(large))
    qtbot.waitUntil(lambda: bool(bench.previews), timeout=60_000)
    with qtbot.waitSignal(bench.files.preview_opened, timeout=60_000):
        bench.files.open_previewed(bench.previews[-1][1], Corrections())
        assert bench.opened == []
    assert bench.opened == [str(large)]
    assert bench.session.document.table.row_count == 400_000


# Tables that are written


def test_a_large_table_and_its_predictions_are_written_behind_the_window(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    rows = 12_000
    lines = "".join(f"{n},{n % 97}.5,{'yes' if n % 3 else 'no'}\n" for n in range(rows))
    (tmp_path / "in.csv").write_text("A,B,C\n" + lines)
    bench.files.open_path(str(tmp_path / "in.csv"))
    assert bench.session.document.table.row_count == rows
    said: list[str] = []
    bench.session.said.connect(said.append)
    bench.files.export_table(str(tmp_path / "out.csv"))
    bench.files.export_predictions(str(tmp_path / "said.csv"), False)
    assert said == []
    bench.session.edit(lambda d: d.with_table(d.table.without_rows([0])), "a row less")
    qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
    assert said[0] == f"Saved {rows:,} rows to out.csv, read back and found equal."
    assert said[1].startswith(f"Saved {rows:,} predictions to said.csv")
    for name in ("out.csv", "said.csv"):
        assert (tmp_path / name).read_text().count("\n") == rows + 1


def test_what_cannot_be_written_there_says_why(bench: Bench, tmp_path: Path) -> None:
    failed: list[str] = []
    bench.files.failed.connect(failed.append)
    bench.files.export_table(str(tmp_path / "none" / "out.csv"))
    assert "could not be saved" in failed[0]
