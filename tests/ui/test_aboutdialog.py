"""About NN Studio names versions and licences, and copies them without anything of the person."""

from __future__ import annotations

import getpass
import platform
import re
import socket
from pathlib import Path

import numpy
import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from nnstudio import __version__, assets
from nnstudio.ui.about.aboutdialog import AboutDialog
from nnstudio.ui.about.licences import PARTS, Part, present


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> AboutDialog:
    made = AboutDialog("numpy kernel", tmp_path / "nnstudio.log")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_details_name_the_versions_and_are_copied_as_plain_text(dialog: AboutDialog) -> None:
    QTest.keyClick(dialog.copy_button, Qt.Key.Key_Space)
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == dialog.report
    assert not data.hasHtml()
    for wanted in (
        f"NN Studio: {__version__}\n",
        f"Python: {platform.python_version()}",
        f"Qt and PySide6: {qVersion()}",
        f"numpy: {numpy.__version__}\n",
        "pyqtgraph: ",
        "Kernel: numpy kernel\n",
        "System: ",
    ):
        assert wanted in data.text()
    assert dialog.copied.text() == "Copied."


def test_the_details_say_nothing_about_the_person(dialog: AboutDialog, tmp_path: Path) -> None:
    text = dialog.report
    for told in (str(Path.home()), str(tmp_path), socket.gethostname(), "nnstudio.log"):
        assert told not in text
    assert not re.search(r"(^|\W)[/\\~]\w+[/\\]", text)  # no path at all
    name = getpass.getuser()
    assert not re.search(rf"\b{re.escape(name)}\b", text)


def test_the_log_is_named_where_there_is_one(dialog: AboutDialog, tmp_path: Path) -> None:
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert str(tmp_path / "nnstudio.log") in texts


def test_every_licence_is_named(dialog: AboutDialog) -> None:
    shown = dialog.licences.toPlainText()
    for part in present():
        assert part.name in shown
        assert part.licence in shown
    for font_licence in ("OFL.txt", "OFL-Chinese.txt"):
        assert "SIL OPEN FONT LICENSE" in assets.read_text("fonts", font_licence)


def test_a_library_that_is_missing_is_not_named() -> None:
    missing = Part("none", "MIT", "nothing", "no_such_library_at_all")
    assert present((*PARTS[:1], missing)) == PARTS[:1]


def test_esc_leaves(dialog: AboutDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
