"""A person's own texts are shown as they were typed, in every panel, tip, dialog and picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QGraphicsView, QLabel, QTextEdit, QToolTip
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.table import Table
from nnstudio.document.document import Document, new_document
from nnstudio.document.family import Member
from nnstudio.document.runs import with_run
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.task.seals import sealed
from nnstudio.document.teach import teach
from nnstudio.ui.plaintip import plain_tip
from tests.settling import settle
from tests.ui.plaintexts import (
    CLASS,
    COLUMN,
    MARK,
    ROW,
    TAG,
    TITLE,
    graphic_texts,
    taken_for_markup,
    windows,
)

C = Kind.CATEGORY


def hostile() -> Document:
    """Rows, columns, units, classes and a title that look like markup; a run and a family too."""
    table = Table(
        TITLE,
        (
            column("Who", None, Role.NAME, [ROW, f"{ROW}2", f"{ROW}3", f"{ROW}4"]),
            column(COLUMN, None, Role.INPUT, ["1", "2", "3", "4"]),
            column(f"{COLUMN}2", "cm", Role.INPUT, ["4", "5", "6", "<b>zq7</b>"]),
            column(f"{COLUMN}3", None, Role.INPUT, [CLASS, f"{CLASS}2", f"{CLASS}3", CLASS], C),
            column(f"{COLUMN}4", None, Role.LABEL, [CLASS, f"{CLASS}2", CLASS, f"{CLASS}2"], C),
        ),
    )
    document = teach(new_document(table), 5)
    document = document.with_family((Member(ROW, document.you),))
    left = document
    return teach(with_run(document.new_start(), left), 3)


@pytest.fixture
def looked_for(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What documents of Qt's wanted to load."""
    found: list[str] = []

    def load(document: QTextDocument, kind: int, name: object) -> None:
        found.append(str(name))

    monkeypatch.setattr(QTextDocument, "loadResource", load)
    return found


def test_a_persons_texts_are_never_markup(studio: Studio, looked_for: list[str]) -> None:
    window, found = studio.window, set()
    studio.session.open(hostile(), f"Opened {ROW}.")
    for name in window._panels:
        window.workspace.bring(name)
        QApplication.processEvents()
        studio.session.step_batch()
        settle(20)
        found |= {f"{name}: {place}" for place in taken_for_markup(window)}
    window.cards.open_neuron(0, 0, window.rect())
    found |= {f"card: {place}" for place in taken_for_markup(window)}
    window.cards.open_loss(window.rect())
    QApplication.processEvents()
    found |= {f"card: {place}" for place in taken_for_markup(window)}
    window.alarm(f"{ROW} could not be opened")
    window.offer(f"{ROW} was lost", [(ROW, lambda: None)])
    window.warn(ROW)
    window.projects.show_state(f"/tmp/{ROW}.nnstudio", True)  # noqa: S108 - only a name
    window.projects.guard(lambda: None)
    for name in ("play", "class_task", "film", "commands", "report", "how_read"):
        if name in ("film", "report"):
            continue  # they ask for a file
        window.actions_by_name[name].trigger()
        QApplication.processEvents()
    for top in windows():
        found |= {f"{type(top).__name__}: {place}" for place in taken_for_markup(top)}
    window.grab()
    for top in windows():
        if top is not window:
            top.close()
    assert not found, "\n".join(sorted(found))
    assert not [name for name in looked_for if "zq7" in name]


def test_names_on_axes_are_as_typed(studio: Studio) -> None:
    """A number to predict by numbers: both stand beside the axes of plots."""
    columns = (
        column(COLUMN, "kg", Role.INPUT, ["1", "2", "3", "4"]),
        column(f"{COLUMN}2", None, Role.LABEL, ["4", "5", "7", "9"]),
    )
    studio.session.open(teach(new_document(Table(TITLE, columns)), 3), "")
    window, found = studio.window, set()
    for name in ("evaluation", "regression", "starts"):
        window.workspace.bring(name)
        settle(20)
        if name == "regression":
            window.regression.view._take_columns(*columns)
        found |= {f"{name}: {place}" for place in taken_for_markup(window)}
    assert not found, "\n".join(sorted(found))
    titles = window.regression.view.findChildren(QGraphicsView)
    assert any(MARK in text for view in titles for text in graphic_texts(view))


def test_the_tables_own_tips_are_as_typed(studio: Studio) -> None:
    studio.session.open(hostile(), "")
    QApplication.processEvents()
    view = studio.window.table.view
    header, cell = view.horizontalHeader(), view.visualRect(view.model().index(0, 1)).center()
    column = QPoint(header.sectionViewportPosition(1) + 5, header.height() // 2)
    for area, place in ((view.viewport(), cell), (header.viewport(), column)):
        QToolTip.hideText()
        help = QHelpEvent(QEvent.Type.ToolTip, place, area.mapToGlobal(place))
        QApplication.sendEvent(area, help)
        assert MARK in QToolTip.text()
        assert "&lt;" in QToolTip.text()
        assert not TAG.search(QToolTip.text())
    QToolTip.hideText()


def test_a_teachers_texts_are_never_markup(studio: Studio) -> None:
    task = ClassTask(f"{ROW}\n{COLUMN}", (), frozenset(LOCKS), f"{ROW}author")
    studio.session.open(sealed(hostile(), task), "")
    window, found = studio.window, set()
    for name in ("task", "training", "table"):
        window.workspace.bring(name)
        settle(20)
        found |= {f"{name}: {place}" for place in taken_for_markup(window)}
    studio.intents.set_parameter("w1", 2.0)  # is refused in words
    window.actions_by_name["class_task"].trigger()
    QApplication.processEvents()
    for top in windows():
        found |= {f"{type(top).__name__}: {place}" for place in taken_for_markup(top)}
        if top is not window:
            top.close()
    assert not found, "\n".join(sorted(found))


def test_the_eye_itself(qtbot: QtBot) -> None:
    label = QLabel(ROW)
    qtbot.addWidget(label)
    assert list(taken_for_markup(label))
    label.setTextFormat(Qt.TextFormat.PlainText)
    assert not list(taken_for_markup(label))
    label.setToolTip(f"<b>Row</b> {ROW}")
    assert list(taken_for_markup(label))
    label.setToolTip(plain_tip(ROW))
    assert not list(taken_for_markup(label))
    text = QTextEdit(label)
    text.setHtml(f"<p>{COLUMN}</p>")
    assert list(taken_for_markup(label))
    text.setPlainText(f"{COLUMN} {ROW}")
    assert not list(taken_for_markup(label))
