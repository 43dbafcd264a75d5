"""What a screen reader finds in dialogs, cards and menus, in every language of LANGUAGES."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.window import filehandling
from tests.e2e.ear import Heard, flaws, heard
from tests.settling import settle

TOWNS = "town,people,warm\nA,10,1.5\nB,20,2.5\nC,x,0.5\nD,15,4\n"


@pytest.fixture
def studio(open_studio: Callable[[], Studio], qtbot: QtBot) -> Studio:
    """The app after an epoch, which a film needs."""
    made = open_studio()
    made.session.step_epoch()
    qtbot.waitUntil(lambda: made.session.frame().epoch == 1 and not made.session.running)
    return made


def dialogs(studio: Studio) -> Iterator[str]:
    """Open one after the other; its name while it is open."""
    for name in ("play", "class_task", "film", "preview"):
        studio.window.actions_by_name[name].trigger()
        yield name
    for name in ("network", "loss", "map"):
        studio.window.pictures.ask(name)
        yield f"picture of {name}"


def cards(studio: Studio) -> Iterator[str]:
    """The same for what opens over the window itself."""
    window = studio.window
    diagram = window.network.diagram
    for part in ((-1, 0), (0, 0), (1, 0), 0, diagram.frame.model.params.spec.weight_count):
        diagram.press_part(part)
        yield f"card of {part}"
    window.actions_by_name["loss_card"].trigger()
    yield "card of the loss"
    window.cards.close()
    for name in ("find", "commands"):
        window.actions_by_name[name].trigger()
        yield name
    diagram.enter_part(0)
    diagram._open()
    yield "value editor"
    diagram.setFocus()
    window.actions_by_name["guess"].trigger()
    yield "question before a step"


def menus(studio: Studio) -> Iterator[QMenu]:
    table = studio.window.table
    for column in range(4):
        menu = table.view.actions_on_columns.open_menu(column)
        assert menu is not None
        yield menu


LEFT: list[QDialog] = []  # by tests before this one


def open_dialogs() -> list[QDialog]:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    return [w for w in shown if w not in LEFT]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_of_a_dialog_has_a_name_of_its_own(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    towns = tmp_path / "towns.csv"
    towns.write_text(TOWNS)
    monkeypatch.setattr(filehandling, "ask_preview", lambda window: str(towns))
    found: list[str] = []
    LEFT[:] = []
    LEFT[:] = open_dialogs()
    for name in dialogs(studio):
        qtbot.waitUntil(lambda: len(open_dialogs()) == 1)
        (dialog,) = open_dialogs()
        settle(60)
        found += judged(name, dialog)
        dialog.close()
        qtbot.waitUntil(lambda: not open_dialogs())
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_of_a_card_has_a_name_of_its_own(studio: Studio) -> None:
    found: list[str] = []
    before = len(heard(studio.window))
    for name in cards(studio):
        settle()
        found += judged(name, studio.window)
    assert len(heard(studio.window)) > before  # the question is there
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_of_a_columns_menu_has_a_name(studio: Studio) -> None:
    for menu in menus(studio):
        top = QAccessible.queryAccessibleInterface(menu)
        assert top is not None
        names = [
            top.child(at).text(QAccessible.Text.Name)
            for at in range(top.childCount())
            if top.child(at).role() == QAccessible.Role.MenuItem
        ]
        assert len(names) > 5
        assert all(any(map(str.isalnum, name)) for name in names), names
        assert len(set(names)) == len(names)
        menu.close()


def test_cells_and_headers_of_tables_say_where_they_are(studio: Studio, qtbot: QtBot) -> None:
    window = studio.window
    window.table.view.setFocus()
    top = QAccessible.queryAccessibleInterface(window.table.view)
    assert top is not None
    names = [top.child(at).text(QAccessible.Text.Name) for at in range(top.childCount())]
    assert "Alice, Weight (lb): 133" in names
    assert "Weight (lb), input" in names
    assert "row 1" in names
    (weight,) = [at for at, name in enumerate(names) if name == "Alice, Weight (lb): 133"]
    assert top.child(weight).text(QAccessible.Text.Description) == "The network sees \u22122."


def judged(name: str, root: QWidget) -> list[str]:
    controls: list[Heard] = heard(root)
    assert len(controls) > 2
    sys.stdout.write("\n".join([f"== {name}", *map(str, controls), ""]))
    return [f"{name}: {flaw}" for flaw in flaws(controls)]
