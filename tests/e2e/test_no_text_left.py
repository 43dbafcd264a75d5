"""In a language of which every text is known, no English is left in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.session.logfile import LogFile
from nnstudio.session.systemdetails import system_details
from nnstudio.ui.help.helpbook import load_help
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.window.settings import WindowSettings
from tests.e2e.shown import bracketed, texts, untranslated
from tests.settling import settle

# What is the same in every language: names of functions, parameters, keys, formats and people.
NAMES = """
    sigmoid tanh ReLU leaky ELU maxout softmax MSE SGD Adam AdamW Nesterov RMSProp AUC ROC
    Xavier He NN Studio PyTorch Keras ONNX CSV XLSX ODS JSON NPZ PDF HTML SVG PNG GIF WebP
    Python numpy Ctrl Shift Alt Space Enter Esc Tab Delete Home End Del Ins Menu
    lb in kg cm st ft exp ln max log x1 x2 h1 h2 o1 dL dy dz f'
    Alice Bob Charlie Diana Emily Frank Steve Tom Jackie Henderson Rose Alex
"""
# What stands in the course's table and in a lesson's, which are a person's data.
TABLE = "Name Weight Height Gender four-people Four people Class blue orange"
KNOWN = frozenset(NAMES.split()) | frozenset(TABLE.split())
KNOWN |= frozenset(word for name in LANGUAGES.values() for word in name.split())

# Qt and pyqtgraph say these themselves; Qt's come from its own translation, and pyqtgraph's menu
# is never shown.
THEIRS = {
    *("Close", "Float", "Closes the dock widget", "Undocks and re-attaches the dock widget"),
    *("Scroll Left", "Scroll Right", "OK", "Cancel", "Save", "Open", "Export", "Export..."),
}
# They close, only move things, or make the window anew with the same texts.
LEAVE_OUT = {"quit", "full_screen", "layout", "presentation"}
LEAVE_OUT |= {"text_larger", "text_smaller", "text_usual"}


@pytest.fixture
def no_file_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """They would wait for a person."""
    monkeypatch.setattr(QFileDialog, "exec", lambda dialog: 0)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))


def close_dialogs(studio: Studio) -> list[tuple[str, str]]:
    """Close whatever opened over the window; its texts."""
    found, window = [], studio.window
    for widget in QApplication.topLevelWidgets():
        belongs = widget.parentWidget() is not None and widget.parentWidget().window() is window
        if isinstance(widget, QDialog | QMessageBox) and widget.isVisible() and belongs:
            found += list(texts(widget))
            widget.grab()
            widget.close()
            if widget is not window.__dict__.get("help"):  # which stays for the next time
                widget.deleteLater()
    return found


@pytest.mark.usefixtures("no_file_dialogs")
def test_nothing_is_shown_said_or_painted_in_english(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(f"{tmp_path}/texts.ini", QSettings.Format.IniFormat)
    LogFile().path.unlink(missing_ok=True)  # About names its place, which is no text of ours
    with bracketed() as painted:
        studio = Studio(teach(course_document(), 30), WindowSettings(settings))
        window = studio.window
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        for name in window._panels:
            window.workspace.bring(name)
            settle()
        found = list(texts(window))
        for name, action in window.actions_by_name.items():
            if name in LEAVE_OUT or not action.isEnabled():
                continue
            action.trigger()
            settle(20)
            found += close_dialogs(studio)
        window.grab()
        found += [*texts(window), *painted]
        theirs = THEIRS | {value for _, value in system_details()}  # names of systems and libraries
        theirs |= {chapter.title for chapter in load_help("en")}  # a file for each language
        studio.session.pause()
        studio.close()
    left: dict[str, set[str]] = {}
    for where, text in found:
        words = untranslated(text, KNOWN)
        if words and text not in theirs:
            left.setdefault(where, set()).add(f"{text!r} ({', '.join(words)})")
    lines = [f"{where}: {text}" for where in sorted(left) for text in sorted(left[where])]
    assert not lines, "\n".join(lines)


def test_the_eye_itself() -> None:
    assert untranslated("\u27e6Loss\u27e7 0.25") == []
    assert untranslated("\u27e6of \u27e6layer\u27e7 3\u27e7, \u27e6all\u27e7") == []
    assert untranslated("\u27e6Loss\u27e7 of Alice", frozenset({"Alice"})) == ["of"]
    assert untranslated("<b>Loss</b> 3 h1") == ["Loss"]
    assert untranslated("\u27e6the loss of this\u2026") == []
    assert untranslated("the loss of this\u2026") == ["the", "loss", "of", "this"]
