"""Taking the network along from the window: every format, and what is said of it."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.exporting import formats, interpreter, saving
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.you import raw_values
from nnstudio.session.exporting import BUSY
from nnstudio.ui.window import filedialogs, filehandling
from nnstudio.ui.window.exportmenu import GROUPS, ExportMenu


def export(
    qtbot: QtBot, studio: Studio, name: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """What the status line says once a format was chosen in the menu and saved there."""
    monkeypatch.setattr(filehandling, "ask_save", lambda *_: str(path))
    studio.window.status.say("")
    studio.window.actions_by_name[name].trigger()
    qtbot.waitUntil(lambda: not studio.exporting.busy, timeout=20_000)
    return studio.window.status.message


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_saved_and_says_how_it_was_tried(
    qtbot: QtBot, studio: Studio, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = FORMATS[name]
    if record.missing is not None:
        pytest.skip(record.missing)
    path = tmp_path / record.suggested
    said = export(qtbot, studio, name, path, monkeypatch)
    assert path.exists()
    assert said.startswith(f"Saved 9 parameters to {path.name}: ")
    assert said.endswith(".")
    assert "over 4 rows, largest difference " in said or "every number is the same" in said


def test_the_saved_script_says_what_the_window_says(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = export(qtbot, studio, "python", tmp_path / "n.py", monkeypatch)
    assert "run over 4 rows" in said
    number, raw = studio.session.frame().you_number, raw_values(studio.session.document)
    assert raw is not None
    command = [sys.executable, "-SI", str(tmp_path / "n.py"), *map(repr, raw[0].tolist())]
    answer, output = subprocess.run(
        command, capture_output=True, text=True, check=True
    ).stdout.split()
    assert float(output) == pytest.approx(number, abs=1e-12)
    assert answer == studio.window.you.answer.class_name.text()


def test_a_script_that_would_fail_is_told_and_not_saved(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interpreter, "_ASK", "1 / 0")
    said = export(qtbot, studio, "python", tmp_path / "n.py", monkeypatch)
    assert "failed when it was tried (ZeroDivisionError" in said
    assert list(tmp_path.glob("*.py")) == []


def test_saving_goes_on_behind_the_window_one_at_a_time(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, threads = threading.Event(), list[QThread]()
    prove = saving.prove

    def slow(*given: object) -> object:
        threads.append(QThread.currentThread())
        assert go_on.wait(10)
        return prove(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(saving, "prove", slow)
    monkeypatch.setattr(filehandling, "ask_save", lambda *_: str(tmp_path / "n.py"))
    studio.window.actions_by_name["python"].trigger()
    assert studio.exporting.busy
    studio.window.actions_by_name["json"].trigger()
    assert studio.window.status.message == BUSY
    go_on.set()
    qtbot.waitUntil(lambda: not studio.exporting.busy, timeout=20_000)
    assert (tmp_path / "n.py").exists()
    assert threads[0] is not QThread.currentThread()
    assert len(threads) == 1


def test_a_window_that_closes_lets_the_file_be_finished(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filehandling, "ask_save", lambda *_: str(tmp_path / "n.h"))
    studio.window.actions_by_name["c"].trigger()
    studio.close()
    assert (tmp_path / "n.h").read_bytes().endswith(b"#endif\n")


def menus_of(studio: Studio) -> list[ExportMenu]:
    return studio.window.findChildren(ExportMenu)


def test_menu_and_button_offer_every_format(studio: Studio) -> None:
    assert sorted(name for group in GROUPS for name in group) == sorted(FORMATS)
    menus, actions = menus_of(studio), studio.window.actions_by_name
    assert len(menus) == 2
    wanted = [actions[name] for group in GROUPS for name in group]
    for menu in menus:
        entries = [action for action in menu.actions() if not action.isSeparator()]
        assert entries == [*wanted, actions["table"], actions["predictions"]]
        assert menu.toolTipsVisible()
    (button,) = [
        button
        for button in studio.window.findChildren(QToolButton)
        if isinstance(button.menu(), ExportMenu)
    ]
    assert button.text().startswith("Export")
    file = next(a.menu() for a in studio.window.menuBar().actions() if a.text() == "&File")
    assert isinstance(file, QMenu)
    assert any(isinstance(action.menu(), ExportMenu) for action in file.actions())


def test_what_cannot_be_saved_here_is_grey_and_says_what_to_install(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = studio.window.actions_by_name
    tips = {name: actions[name].toolTip() for name in FORMATS}

    def enabled() -> set[str]:
        menus_of(studio)[0].aboutToShow.emit()
        return {name for name in FORMATS if actions[name].isEnabled()}

    monkeypatch.setattr(formats.importlib.util, "find_spec", lambda _: None)
    assert set(FORMATS) - enabled() == {"xlsx", "onnx", "onnx32"}
    assert "pip install 'nnstudio[onnx]'" in actions["onnx"].toolTip()
    monkeypatch.setattr(formats.importlib.util, "find_spec", lambda _: object())
    assert enabled() == set(FORMATS)
    assert {name: actions[name].toolTip() for name in FORMATS} == tips


@pytest.mark.parametrize("name", FORMATS)
def test_the_dialog_names_the_format_and_adds_its_ending(
    studio: Studio, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, asked = FORMATS[name], list[tuple[str, list[str], str]]()

    def chosen(dialog: QFileDialog) -> int:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        asked.append((dialog.windowTitle(), dialog.nameFilters(), dialog.defaultSuffix()))
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("mine")
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QFileDialog, "exec", chosen)
    path = filedialogs.ask_save(studio.window, name)
    assert asked == [(record.title, [f"{record.kind} (*{record.ending})"], record.ending[1:])]
    assert path == str(tmp_path / f"mine{record.ending}")


def test_every_entry_says_what_it_is_for(studio: Studio) -> None:
    entries: list[QAction] = [studio.window.actions_by_name[name] for name in FORMATS]
    tips = [entry.toolTip() for entry in entries]
    assert len(set(tips)) == len(tips)
    assert all(FORMATS[name].tip in tip for name, tip in zip(FORMATS, tips, strict=True))
