"""The preview of a table: what was recognised, what is corrected, and what is handed over."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.core.problems import Problem
from nnstudio.data.column import Column
from nnstudio.data.importing import FileFormat, Reading, read_file, read_text, report
from nnstudio.data.table import Kind, Role
from nnstudio.document.tablesource import Corrections, TableSource
from nnstudio.ui.opening.previewdialog import NOTES, PreviewDialog
from nnstudio.ui.opening.previewmodel import SHOWN
from nnstudio.ui.window.previewing import Previewing

FLATS = "Name;Area (m2);Rooms;Price\n" + "\n".join(
    f"Flat {n};{25 + n},5;{n % 4 + 1};{100 + 3 * n}" for n in range(60)
)


class Bench:
    """A dialog whose wishes for another format are granted, as the session does it."""

    def __init__(self, dialog: PreviewDialog, path: Path) -> None:
        self.dialog, self.path = dialog, path
        self.formats: list[FileFormat] = []
        self.opened: list[tuple[Reading, Corrections]] = []
        dialog.format_chosen.connect(self.read)
        dialog.report_asked.connect(self.report)
        dialog.open_asked.connect(self.open)

    def open(self, reading: Reading, corrections: Corrections) -> None:
        self.opened.append((reading, corrections))
        self.dialog.close_opened()

    def report(self, column: Column) -> None:
        self.dialog.show_report(column, report(column))

    def read(self, format: FileFormat) -> None:
        self.formats.append(format)
        try:
            self.dialog.show_reading(read_file(self.path, format))
        except Problem as problem:
            self.dialog.show_problem(str(problem))

    def choose(self, box: QComboBox, title: str) -> None:
        """By keys, as a person without a mouse does it."""
        box.setFocus()
        titles = [box.itemText(i) for i in range(box.count())]
        steps = titles.index(title) - box.currentIndex()
        for _ in range(abs(steps)):
            QTest.keyClick(box, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)

    def click_column(self, column: int) -> None:
        view = self.dialog.view
        view.scrollTo(view.model().index(0, column))
        header = view.horizontalHeader()
        spot = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    @property
    def headers(self) -> list[str]:
        model = self.dialog.model
        across = Qt.Orientation.Horizontal
        return [model.headerData(i, across) for i in range(model.columnCount())]


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Bench:
    path = tmp_path / "flats.csv"
    path.write_text(FLATS)
    dialog = PreviewDialog("flats.csv")
    qtbot.addWidget(dialog)
    dialog.show()
    made = Bench(dialog, path)
    made.read(FileFormat())
    made.formats.clear()
    return made


def test_it_names_what_was_recognised_and_shows_the_first_rows(bench: Bench) -> None:
    dialog, boxes = bench.dialog, bench.dialog.format.boxes
    shown = {name: box.currentText() for name, box in boxes.items() if box.isVisible()}
    assert shown == {
        "encoding": "UTF-8 (recognised)",
        "delimiter": "semicolon (recognised)",
        "decimal_mark": "comma (recognised)",
        "header": "names (recognised)",
    }
    assert dialog.model.rowCount() == SHOWN
    assert dialog.count.text().startswith("60 rows, 4 columns; the first 50 are shown.")
    assert bench.headers == [
        "Name\nname",
        "Area (m2)\ninput, numbers",
        "Rooms\ninput, numbers",
        "Price\nlabel, numbers",
    ]
    assert dialog.model.index(0, 1).data() == "25.5"
    assert "decimal mark" in dialog.notes.text()
    assert not dialog.isModal()
    assert not dialog.problem.isVisible()


def test_a_correction_is_seen_at_once_and_the_rest_is_recognised_anew(bench: Bench) -> None:
    box = bench.dialog.format.boxes["delimiter"]
    bench.choose(box, "vertical bar")
    assert bench.formats[-1] == FileFormat(delimiter="|")
    assert bench.dialog.model.columnCount() == 1
    assert box.currentText() == "vertical bar"
    bench.choose(box, "recognise it")
    assert bench.formats[-1] == FileFormat()
    assert bench.dialog.model.columnCount() == 4


def test_the_first_row_can_be_data(bench: Bench) -> None:
    bench.choose(bench.dialog.format.boxes["header"], "data")
    assert bench.dialog.model.index(0, 0).data() == "Name"
    assert bench.dialog.count.text().startswith("61 rows")


def test_a_column_is_corrected_and_told_over_all_its_rows(bench: Bench, qtbot: QtBot) -> None:
    dialog = bench.dialog
    bench.click_column(2)
    assert dialog.column.name.text() == "Rooms"
    assert dialog.column.report.text() == "Number: 60 rows, 4 different, from 1 to 4."
    bench.choose(dialog.column.kind, "classes")
    assert bench.headers[2] == "Rooms\ninput, classes"
    bench.choose(dialog.column.role, "label")
    assert bench.headers[2:] == ["Rooms\nlabel, classes", "Price\nskip"]
    bench.click_column(1)
    edit = dialog.column.unit.lineEdit()
    assert edit is not None
    edit.setFocus()
    for unit in ("cm", "acres"):  # of the list, and of one's own
        edit.setFocus()
        edit.selectAll()
        qtbot.keyClicks(edit, unit)
        qtbot.keyClick(edit, Qt.Key.Key_Tab)
        assert bench.headers[1] == f"Area ({unit})\ninput, numbers"
    assert dialog.model.index(0, 1).data() == "25.5"  # not converted


def test_what_was_chosen_for_a_column_stays_when_the_file_is_read_again(bench: Bench) -> None:
    bench.click_column(2)
    bench.choose(bench.dialog.column.role, "skip")
    bench.choose(bench.dialog.format.boxes["encoding"], "Windows-1252, Western Europe")
    assert bench.formats[-1].encoding == "cp1252"
    assert bench.headers[2] == "Rooms\nskip"


def test_open_hands_the_corrected_table_over(bench: Bench, qtbot: QtBot) -> None:
    bench.click_column(2)
    bench.choose(bench.dialog.column.role, "skip")
    bench.dialog.view.setFocus()
    qtbot.keyClick(bench.dialog, Qt.Key.Key_Return)
    ((reading, _),) = bench.opened
    assert reading.table.columns[2].role is Role.SKIP
    assert reading.table.row_count == 60
    assert not bench.dialog.isVisible()


def test_esc_hands_nothing_over(bench: Bench, qtbot: QtBot) -> None:
    qtbot.keyClick(bench.dialog, Qt.Key.Key_Escape)
    assert bench.opened == []
    assert not bench.dialog.isVisible()


def test_a_column_is_renamed_and_a_name_that_cannot_be_goes_back(
    bench: Bench, qtbot: QtBot
) -> None:
    dialog = bench.dialog
    bench.click_column(2)
    for name in ("Chambers", "Price", ""):
        dialog.column.name.setFocus()
        dialog.column.name.selectAll()
        qtbot.keyClick(dialog.column.name, Qt.Key.Key_Delete)
        qtbot.keyClicks(dialog.column.name, name)
        qtbot.keyClick(dialog.column.name, Qt.Key.Key_Tab)
        assert bench.headers[2] == "Chambers\ninput, numbers"
        assert dialog.column.name.text() == "Chambers"
        assert dialog.problem.isVisible() == (name != "Chambers")
    bench.choose(dialog.column.role, "skip")
    bench.choose(dialog.format.boxes["encoding"], "Windows-1252, Western Europe")
    assert bench.headers[2] == "Chambers\nskip"


def test_corrections_go_along_and_come_back(bench: Bench, qtbot: QtBot) -> None:
    bench.choose(bench.dialog.format.boxes["decimal_mark"], "comma")
    bench.click_column(2)
    bench.choose(bench.dialog.column.role, "skip")
    bench.dialog.accept()
    ((_, corrections),) = bench.opened
    assert corrections.format == FileFormat(decimal_mark=",")
    again = PreviewDialog("this table")
    qtbot.addWidget(again)
    again.show()
    second = Bench(again, bench.path)
    again.show_source(TableSource(str(bench.path), corrections=corrections))
    assert again.windowTitle() == "How flats.csv is read"
    second.read(corrections.format)
    assert again.format.boxes["decimal_mark"].currentText() == "comma"
    assert again.format.boxes["delimiter"].currentText() == "semicolon (recognised)"
    assert second.headers[2] == "Rooms\nskip"


def test_where_nothing_is_recognised_everything_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("名前,身長,性別\n太郎,170,男\n花子,158,女\n".encode("cp932"))
    dialog = PreviewDialog("people.csv")
    qtbot.addWidget(dialog)
    dialog.show()
    made = Bench(dialog, path)
    dialog.show_source(TableSource(str(path)))
    made.read(FileFormat())
    assert dialog.problem.isVisible()
    assert not dialog.accepting.isEnabled()
    encoding = dialog.format.boxes["encoding"]
    assert encoding.currentText() == "recognise it"
    assert not dialog.column.isEnabled()
    assert not dialog.format.boxes["sheet"].isVisible()
    made.choose(encoding, "Shift-JIS, Japanese")
    assert [header.split("\n")[0] for header in made.headers] == ["名前", "身長", "性別"]
    assert dialog.accepting.isEnabled()
    assert dialog.column.isEnabled()
    assert not dialog.problem.isVisible()


def test_a_pasted_text_has_no_encoding(qtbot: QtBot) -> None:
    dialog = PreviewDialog("x")
    qtbot.addWidget(dialog)
    dialog.show()
    source = TableSource(None, "A;B\n1;2\n")
    dialog.show_source(source)
    assert not dialog.format.boxes["encoding"].isVisible()
    dialog.show_reading(source.read(FileFormat()))
    assert not dialog.format.boxes["encoding"].isVisible()
    assert dialog.format.boxes["delimiter"].currentText() == "semicolon (recognised)"
    assert dialog.windowTitle() == "How the pasted table is read"


def test_a_report_that_takes_long_is_waited_for_in_words(qtbot: QtBot) -> None:
    dialog = PreviewDialog("x")
    qtbot.addWidget(dialog)
    dialog.show_reading(read_text("A,B\n1,2\n3,4\n", "x"))
    first, second = dialog.table.columns
    qtbot.waitUntil(lambda: dialog.column.report.text() == "Looking at all 2 rows…")
    dialog.show_report(second, report(second))  # of a column that is not shown
    assert dialog.column.report.text() == "Looking at all 2 rows…"
    dialog.show_report(first, report(first))
    assert dialog.column.report.text() == "Number: 2 rows, 2 different, from 1 to 3."


def test_a_long_name_does_not_widen_the_dialog(qtbot: QtBot) -> None:
    dialog = PreviewDialog("x")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_reading(read_text(f"{'A' * 190},B\n1,2\n", "x"))
    before = dialog.minimumSizeHint().width()
    dialog.show_problem(f"{'x' * 240}.csv: it is not a text.")
    assert dialog.minimumSizeHint().width() <= before
    assert before <= 1_000


def test_what_cannot_be_read_so_says_why_and_leaves_what_was_shown(bench: Bench) -> None:
    bench.dialog.show_problem("flats.csv: it is not a text file in UTF-16-LE.")
    assert bench.dialog.problem.isVisible()
    assert bench.dialog.model.rowCount() == SHOWN
    assert not bench.dialog.accepting.isEnabled()
    bench.click_column(2)
    bench.choose(bench.dialog.column.role, "skip")
    assert bench.dialog.problem.isVisible()  # still why it cannot be opened
    bench.choose(bench.dialog.format.boxes["encoding"], "UTF-8")
    assert bench.dialog.accepting.isEnabled()
    assert not bench.dialog.problem.isVisible()


def test_cells_that_cannot_be_used_are_told_with_the_first_of_them(
    qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = PreviewDialog("x")
    qtbot.addWidget(dialog)
    made = Bench(dialog, tmp_path)
    rows = "\n".join(f"{n if n != 40 else '<b>tall</b>'},{n % 2}" for n in range(70))
    made.dialog.show_reading(read_text(f"Height (cm),Label\n{rows}\n", "x"))
    assert dialog.column.report.text().endswith("1 cell cannot be used: row 41 says '<b>tall</b>'.")
    assert dialog.column.report.textFormat() is Qt.TextFormat.PlainText


def test_a_thousand_columns_make_no_widgets(qtbot: QtBot) -> None:
    dialog = PreviewDialog("wide")
    qtbot.addWidget(dialog)
    dialog.show()
    before = len(dialog.findChildren(QWidget))
    lines = [",".join(f"c{i}" for i in range(1_000)), ",".join("1" * 1_000), ",".join("2" * 1_000)]
    dialog.show_reading(read_text("\n".join(lines), "wide"))
    QApplication.processEvents()
    assert dialog.model.columnCount() == 1_000
    assert len(dialog.findChildren(QWidget)) <= before + 4


def test_many_notes_are_shortened_and_told_by_the_tip(qtbot: QtBot) -> None:
    dialog = PreviewDialog("x")
    qtbot.addWidget(dialog)
    reading = read_text("A,B\n1,2\n", "x")
    notes = tuple(f"Note {n}." for n in range(9))
    dialog.show_reading(Reading(reading.table, reading.format, (), notes))
    assert len(dialog.notes.text().splitlines()) == NOTES
    assert dialog.notes.text().endswith("and 6 more: point here.")
    assert "Note 8." in dialog.notes.toolTip()


def test_what_was_recognised_is_seen_whole(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "towns.csv"
    path.write_bytes("Näme;Regen\nA;3,5\nB;90,1\n".encode("cp1252"))
    dialog = PreviewDialog("towns.csv")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_source(TableSource(str(path)))
    dialog.show_reading(read_file(path))
    QApplication.processEvents()
    for box in filter(QComboBox.isVisible, dialog.format.boxes.values()):
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        field = box.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, box
        )
        assert box.fontMetrics().horizontalAdvance(box.currentText()) <= field.width()
        assert "(recognised)" in box.currentText()


def test_it_fits_a_small_screen_and_everything_has_a_name(bench: Bench) -> None:
    assert bench.dialog.minimumSizeHint().width() <= 1_000
    assert bench.dialog.height() <= 640
    for box in bench.dialog.findChildren(QComboBox):
        assert box.accessibleName()
    assert bench.dialog.view.accessibleName()


def test_kinds_are_for_inputs_and_labels_only(bench: Bench) -> None:
    bench.click_column(0)
    assert not bench.dialog.column.kind.isEnabled()
    bench.choose(bench.dialog.column.role, "input")
    assert bench.dialog.column.kind.isEnabled()
    assert bench.dialog.table.columns[0].kind is Kind.CATEGORY


# The window's part


def test_a_first_reading_that_fails_leaves_no_dialog(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    previewing = Previewing(window)
    refused: list[str] = []
    previewing.refused.connect(refused.append)
    previewing.begin("x.csv")
    assert previewing.dialog is not None
    previewing.refuse("x.csv is a folder.")
    assert refused == ["x.csv is a folder."]
    assert previewing.dialog is None


def test_a_second_preview_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    previewing = Previewing(window)
    previewing.begin("one")
    first = previewing.dialog
    previewing.begin("two")
    assert previewing.dialog is not first
    assert previewing.dialog is not None
    previewing.show_reading("two", read_text("A,B\n1,2\n", "two"))
    assert previewing.dialog.model.columnCount() == 2
    with qtbot.waitSignal(previewing.ended):
        previewing.dialog.reject()
    assert previewing.dialog is None
