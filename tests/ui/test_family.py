"""My family by mouse and key: typed, pasted, removed, undone, and answered while training."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from nnstudio.core.settings import TrainingSettings
from nnstudio.data.importing import read_file
from nnstudio.data.table import Kind, Role, Table, column
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document, new_document
from nnstudio.document.family import Member
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach
from nnstudio.session.familymodel import FamilyModel
from nnstudio.session.files import FileActions
from nnstudio.session.intents import Intents
from nnstudio.session.session import Session
from nnstudio.ui.family.familypanel import FamilyPanel
from nnstudio.ui.family.familyview import FamilyList, FamilyView
from nnstudio.ui.theme import LIGHT
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton


class Bench:
    """The panel on a real session."""

    def __init__(self, qtbot: QtBot, document: Document) -> None:
        self.qtbot = qtbot
        self.session = Session(document)
        self.intents = Intents(self.session)
        self.panel = FamilyPanel()
        self.said: list[str] = []
        self.panel.set_theme(LIGHT)
        self.session.frame_ready.connect(self.panel.show_frame)
        self.panel.family_edited.connect(self.intents.set_family)
        self.panel.you_asked.connect(self.intents.add_you_to_family)
        self.panel.said.connect(self.said.append)
        self.intents.refused.connect(self.said.append)
        self.panel.show_frame(self.session.frame())
        self.panel.resize(360, 260)
        qtbot.addWidget(self.panel)
        self.panel.show()
        tester = QAbstractItemModelTester.FailureReportingMode.Fatal
        self._tester = QAbstractItemModelTester(self.model, tester)

    @property
    def view(self) -> FamilyView:
        return self.panel.view

    @property
    def list(self) -> FamilyList:
        return self.view.list

    @property
    def model(self) -> FamilyModel:
        return self.view.model

    def settle(self) -> None:
        settle(20)

    def add(self) -> None:
        QTest.mouseClick(self.view.add, LEFT)
        self.settle()

    def click(self, row: int, col: int) -> QModelIndex:
        index = self.model.index(row, col)
        self.list.scrollTo(index)
        QTest.mouseClick(self.list.viewport(), LEFT, pos=self.list.visualRect(index).center())
        return index

    def type(self, row: int, col: int, text: str) -> None:
        """Click a cell, type over it, and press Enter."""
        self.click(row, col)
        QTest.keyClick(self.list, text[0])
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text[1:])
        QTest.keyClick(focus, Qt.Key.Key_Return)
        self.settle()

    def texts(self) -> list[list[str]]:
        columns = range(self.model.columnCount())
        return [
            [str(self.model.index(row, col).data()) for col in columns]
            for row in range(self.model.rowCount())
        ]


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench(qtbot, teach(course_document(), 1_000))
    yield made
    assert made.session.close()


def test_it_begins_with_a_sentence_and_a_person_like_you(bench: Bench) -> None:
    assert bench.view.empty.isVisible()
    assert not bench.view.take.isEnabled()
    bench.add()
    assert not bench.view.empty.isVisible()
    assert bench.view.take.isEnabled()
    assert [row[0] for row in bench.texts()] == ["Person 1"]
    assert bench.session.document.family[0].own == bench.session.document.you
    assert bench.session.undo_name == "add Person 1 to the family"


def test_the_courses_emily_and_frank_are_typed_and_answered(bench: Bench) -> None:
    bench.add()
    bench.add()
    for row, cells in enumerate((("Emily", "128 lb", "63 in"), ("Frank", "155 lb", "5'8\""))):
        for col, text in enumerate(cells):
            bench.type(row, col, text)
    assert bench.texts() == [
        ["Emily", "128 lb", "63 in", "F", "95%"],
        ["Frank", "155 lb", "68 in", "M", "96%"],
    ]
    assert bench.session.document.progress.epoch == 1_000  # training was not touched
    bench.session.undo()
    bench.settle()
    assert bench.texts()[1][2] != "68 in"
    bench.session.redo()
    bench.settle()
    assert bench.texts()[1][2] == "68 in"


def test_what_cannot_be_is_said_and_nothing_is_lost(bench: Bench) -> None:
    bench.add()
    before = bench.session.document.family
    bench.type(0, 1, "heavy")
    assert bench.said[-1].startswith("Weight: 'heavy' is not a number with a unit")
    bench.type(0, 1, "3 cm")
    assert "a unit of length" in bench.said[-1]
    assert bench.session.document.family == before


def test_rows_are_pasted_from_a_spreadsheet(bench: Bench) -> None:
    bench.add()
    bench.click(0, 0)
    QGuiApplication.clipboard().setText("Emily\t128 lb\t63 in\nFrank\t155 lb\t68 in\n")
    QTest.keyClick(bench.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert [row[0] for row in bench.texts()] == ["Emily", "Frank"]
    assert bench.session.undo_name == "paste 2 rows into the family"
    QGuiApplication.clipboard().setText("70 kg\n80 kg\nfat\n")
    bench.click(0, 1)
    QTest.keyClick(bench.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.settle()
    assert bench.said[-1].startswith("Nothing was pasted. Weight: 'fat' is not")
    assert bench.texts()[0][1] == "128 lb"


def test_rows_are_copied_with_their_answers(bench: Bench) -> None:
    bench.session.edit(
        lambda d: d.with_family((Member("Emily", (Quantity(128, "lb"), Quantity(63, "in"))),)), "x"
    )
    bench.settle()
    bench.list.selectRow(0)
    QTest.keyClick(bench.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Emily\t128 lb\t63 in\tF\t95%"


def test_delete_takes_rows_out_and_undo_brings_them_back(bench: Bench) -> None:
    for _ in range(3):
        bench.add()
    bench.click(1, 0)
    QTest.keyClick(bench.list, Qt.Key.Key_Delete)
    bench.settle()
    assert [row[0] for row in bench.texts()] == ["Person 1", "Person 3"]
    assert bench.session.undo_name == "remove Person 2 from the family"
    bench.session.undo()
    bench.settle()
    assert len(bench.texts()) == 3


def test_answers_move_while_training(qtbot: QtBot) -> None:
    document = course_document().with_settings(TrainingSettings(epochs=None))
    bench = Bench(qtbot, document)
    bench.add()
    before = bench.texts()[0][4]
    bench.session.run()
    qtbot.waitUntil(lambda: bench.texts()[0][4] != before, timeout=10_000)
    bench.add()  # a new row while training
    assert bench.session.running
    assert len(bench.texts()) == 2
    assert bench.session.close()


def coloured(label: Kind) -> Document:
    colours = [("red", "green", "blue")[row % 3] for row in range(12)]
    kinds = [("a", "b", "c")[row % 3] for row in range(12)]
    if label is Kind.NUMBER:
        kinds = [str(10 + row) for row in range(12)]
    columns = (
        column("Size", "cm", Role.INPUT, [str(row) for row in range(12)]),
        column("Colour", None, Role.INPUT, colours, Kind.CATEGORY),
        column("Out", "g" if label is Kind.NUMBER else None, Role.LABEL, kinds, label),
    )
    return new_document(Table("T", columns))


@pytest.mark.parametrize("label", list(Kind))
def test_classes_are_chosen_from_a_list(qtbot: QtBot, label: Kind) -> None:
    bench = Bench(qtbot, coloured(label))
    bench.add()
    index = bench.click(0, 2)
    QTest.keyClick(bench.list, Qt.Key.Key_F2)
    box = bench.list.indexWidget(index) or bench.list.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert [box.itemText(i) for i in range(box.count())] == ["blue", "green", "red"]
    present = box.currentIndex()
    QTest.keyClick(box, Qt.Key.Key_Down if present < 2 else Qt.Key.Key_Up)
    bench.settle()
    chosen = ["blue", "green", "red"][present + 1 if present < 2 else present - 1]
    assert bench.session.document.family[0].own[1] == chosen
    answer = bench.texts()[0][3]
    assert answer in "abc" if label is Kind.CATEGORY else answer.endswith(" g")
    assert bench.session.close()


def test_a_table_without_a_label_or_inputs_has_no_answers(bench: Bench) -> None:
    bench.add()
    bench.session.edit(lambda d: d.with_table(d.table.with_role(3, Role.SKIP)), "no label")
    bench.settle()
    assert bench.texts()[0][3:] == ["–", ""]
    bench.session.edit(lambda d: d.with_table(d.table.with_role(1, Role.SKIP)), "one input")
    bench.settle()
    assert bench.model.columnCount() == 4


def test_rows_come_from_a_file_and_predictions_go_into_one(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    files = FileActions(bench.session)
    files.rows_read.connect(bench.intents.add_rows)
    failed: list[str] = []
    said: list[str] = []
    files.failed.connect(failed.append)
    bench.session.said.connect(said.append)
    path = tmp_path / "people.csv"
    path.write_text("Name,Weight (kg),Height (cm)\nEmily,58,160\nFrank,70.3,173\n")
    files.import_rows(str(path))
    bench.settle()
    assert [row[0] for row in bench.texts()] == ["Emily", "Frank"]
    assert said[-1] == "Import 2 rows from people.csv."
    files.export_predictions(str(tmp_path / "out.csv"), True)
    assert said[-1] == "Saved 2 predictions to out.csv, read back and found equal."
    assert (tmp_path / "out.csv").read_text().count("\n") == 3
    path.write_text("Name,Weight (kg)\nEmily,58\n")
    files.import_rows(str(path))
    assert "has no column 'Height'" in failed[-1]
    files.export_predictions(str(tmp_path / "table.csv"), False)
    assert said[-1].startswith("Saved 4 predictions to table.csv")

    start = (tmp_path / "table.csv").read_text()
    before = bench.session.document.progress
    bench.session.edit(lambda d: teach(d, 50), "teach")
    bench.session.look_at(before)
    files.export_predictions(str(tmp_path / "looked.csv"), False)
    assert (tmp_path / "looked.csv").read_text() == start  # as on the screen
    bench.session.look_at(None)
    files.export_predictions(str(tmp_path / "now.csv"), False)
    assert (tmp_path / "now.csv").read_text() != start
    assert files.close()


def test_rows_that_fit_no_more_when_they_are_read_are_refused(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = FileActions(bench.session)
    files.rows_read.connect(bench.intents.add_rows)
    failed: list[str] = []
    files.failed.connect(failed.append)
    path = tmp_path / "people.csv"
    path.write_text("Name,Weight (kg),Height (cm)\nEmily,58,160\n")

    def read_while_the_table_changes(*arguments: Any, **named: Any) -> Any:
        table = bench.session.document.table
        bench.intents.set_table(table.with_role(1, Role.SKIP), "skip a column")
        return read_file(*arguments, **named)

    monkeypatch.setattr("nnstudio.session.files.read_file", read_while_the_table_changes)
    files.import_rows(str(path))
    assert failed == ["The inputs have changed since people.csv was read: import it again."]
    assert bench.session.document.family == ()
    assert files.close()


def test_a_thousand_rows_are_answered_together(bench: Bench) -> None:
    emily = (Quantity(128.0, "lb"), Quantity(63.0, "in"))
    family = tuple(Member(f"E{n}", emily) for n in range(1_000))
    bench.panel.show_frame(frame_of(bench.session.document.with_family(family)))
    assert {row[3] for row in bench.texts()} == {"F"}
