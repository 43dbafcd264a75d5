"""What goes wrong inside the app is told in one dialog, nothing is lost, and the app goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.document.project.projectfile import load_project
from nnstudio.language.translate import tr
from nnstudio.safety import Safety
from nnstudio.session.crashfiles import ENDING
from nnstudio.session.faults import Fault
from nnstudio.session.logfile import log_folder
from nnstudio.session.tablemodel import TableModel
from nnstudio.ui.network.diagramcanvas import DiagramCanvas
from nnstudio.ui.window import faulthandling
from nnstudio.ui.window.banner import Banner
from nnstudio.ui.window.faultdialog import FaultDialog
from nnstudio.ui.window.reportdialog import ReportDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def safe(studio: Studio, tmp_path: Path) -> Iterator[Studio]:
    """The app with its hooks, and with something that is not saved yet."""
    safety = Safety()
    safety.watch(studio)
    studio.recovery.folder = tmp_path / "recovery"
    studio.intents.set_parameter("w1", 2.5)
    yield studio
    safety.end()


def dialogs(studio: Studio) -> list[FaultDialog]:
    return [box for box in studio.window.findChildren(FaultDialog) if box.isVisible()]


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, LEFT)


def fault(kind: str, line: int = 7) -> Fault:
    return Fault(kind, "there.py", line, f"nnstudio/there.py, line {line}\n{kind}: it broke")


def kept(studio: Studio) -> list[Path]:
    return list(studio.recovery.folder.glob("*.nnstudio"))


class Storm:
    """Makes methods raise each time, from when it is on; counts how often they did.

    They are replaced before the objects are made: later Qt would still call what it has found.
    """

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.on = False
        self.raised = {"look": 0, "paintEvent": 0}
        for kind, name in ((TableModel, "look"), (DiagramCanvas, "paintEvent")):
            patch.setattr(kind, name, self._raising(name, getattr(kind, name)))

    def _raising(self, name: str, method: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object) -> object:
            if self.on:
                self.raised[name] += 1
                raise {"look": ValueError, "paintEvent": RuntimeError}[name](name)
            return method(*arguments)

        return call


@pytest.fixture
def storm(monkeypatch: pytest.MonkeyPatch) -> Storm:
    return Storm(monkeypatch)


def test_a_storm_in_model_and_picture_gives_one_dialog_and_the_app_goes_on(
    storm: Storm, qtbot: QtBot, safe: Studio
) -> None:
    before = safe.session.document
    table, diagram = safe.window.table.view.viewport(), safe.window.network.diagram
    storm.on = True
    loop, clock = QEventLoop(), QTimer()

    def draw() -> None:
        table.update()
        diagram.update()
        if min(storm.raised.values()) > 10:
            loop.quit()

    clock.timeout.connect(draw)
    clock.start(5)
    QTimer.singleShot(20_000, loop.quit)
    loop.exec()
    clock.stop()
    storm.on = False
    (dialog,) = dialogs(safe)
    assert storm.raised["look"] > 10
    assert storm.raised["paintEvent"] > 10
    assert dialog.count == 2  # both are raised in the same line, as different types
    assert "1 more place went wrong as well." in dialog.text.text()
    assert not dialog.isModal()
    qtbot.waitUntil(lambda: bool(kept(safe)))
    assert safe.session.document is before
    assert load_project(kept(safe)[0]).document == before
    press(dialog.go_on)
    assert dialogs(safe) == []
    with qtbot.waitSignal(safe.session.said):
        safe.session.step_batch()
    assert safe.session.document.progress.position == 1


def test_training_and_keeping_go_on_behind_the_dialog(qtbot: QtBot, safe: Studio) -> None:
    safe.session.set_speed(None)
    safe.session.run()
    safe.window.faults.show_fault(fault("KeyError"))
    before = safe.session.moment[1]
    qtbot.waitUntil(lambda: safe.session.moment[1] is not before)
    assert len(dialogs(safe)) == 1
    safe.recovery.keep()
    qtbot.waitUntil(lambda: bool(kept(safe)))
    safe.session.pause()


def test_the_details_unfold_and_are_copied_with_the_versions(qtbot: QtBot, safe: Studio) -> None:
    safe.window.faults.show_fault(fault("KeyError"))
    (dialog,) = dialogs(safe)
    folded = dialog.height()
    assert not dialog.details.isVisible()
    press(dialog.fold)
    assert dialog.details.isVisible()
    assert dialog.height() > folded
    press(dialog.copy)
    copied = QGuiApplication.clipboard().text()
    assert "KeyError: it broke" in copied
    assert "PySide6" in copied
    assert "Emily" not in copied
    assert dialog.note.text().startswith("Copied")
    press(dialog.fold)
    assert not dialog.details.isVisible()
    qtbot.waitUntil(lambda: dialog.height() < folded + 60)


def test_a_copy_is_saved_and_the_project_stays_what_it_was(
    qtbot: QtBot, safe: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "copy.nnstudio"
    monkeypatch.setattr(faulthandling, "ask_project", lambda window, name: str(path))
    safe.window.faults.show_fault(fault("KeyError"))
    (dialog,) = dialogs(safe)
    with qtbot.waitSignal(safe.projects.copied):
        press(dialog.save)
    assert load_project(path).document == safe.session.document
    assert safe.projects.path is None
    assert safe.projects.modified
    assert dialog.note.text() == "Saved a copy as copy.nnstudio."


def test_quit_loses_nothing_and_asks_nothing(qtbot: QtBot, safe: Studio) -> None:
    document = safe.session.document
    safe.window.faults.show_fault(fault("KeyError"))
    press(dialogs(safe)[0].leave)
    assert not safe.window.isVisible()
    assert not safe.window.findChildren(QMessageBox)
    safe.settle()
    (file,) = kept(safe)
    assert load_project(file).document == document


def test_the_next_place_after_continue_has_its_own_dialog(qtbot: QtBot, safe: Studio) -> None:
    for line in (7, 8):
        safe.window.faults.show_fault(fault("KeyError", line))
        (dialog,) = dialogs(safe)
        assert f"KeyError in there.py, line {line}." in dialog.text.text()
        press(dialog.go_on)


CRASH = """
import faulthandler, sys
from PySide6.QtCore import QTimer
import nnstudio.app as app
from nnstudio.document.document import course_document
from nnstudio.document.opening import Opened
show = app.Studio.show_present
def and_crash(studio):
    show(studio)
    QTimer.singleShot(100, faulthandler._sigsegv)
app.Studio.show_present = and_crash
app.run_window(Opened(course_document()), ["nnstudio"], "hello")
"""


@pytest.mark.skipif(os.name != "posix", reason="the folders of a desktop on Linux")
def test_a_crash_is_offered_calmly_at_the_next_start_and_then_forgotten(
    qtbot: QtBot, open_studio: Callable[[], Studio]
) -> None:
    crashed = subprocess.run([sys.executable, "-c", CRASH], capture_output=True)
    assert crashed.returncode < 0
    studio = open_studio()
    where = studio.crashes.folder
    found = list(where.parent.parent.rglob(f"*{ENDING}"))
    assert len(found) == 1
    studio.crashes._folder = found[0].parent  # the app's own name is part of it
    studio.offer_lost()
    (banner,) = studio.window.findChildren(Banner)
    assert banner.sentence.text() == "NN Studio ended unexpectedly last time."
    studio.change_language("zh_CN")
    (banner,) = studio.window.findChildren(Banner)
    assert banner.sentence.text() == tr("NN Studio ended unexpectedly last time.")
    studio.change_language("en")
    (banner,) = studio.window.findChildren(Banner)
    press(banner.buttons["Show the report"])
    assert not found[0].exists()
    (dialog,) = studio.window.findChildren(ReportDialog)
    assert "Segmentation fault" in dialog.details.toPlainText()
    assert "nnstudio/app.py" in dialog.details.toPlainText()
    dialog.close()
    assert studio.crashes.left() == []


def test_the_log_folder_is_shown_or_named(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    shows = [True, False]

    def open_url(url: object) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined]
        return shows.pop(0)

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    for _ in range(2):
        studio.window.actions_by_name["log_folder"].trigger()
    assert opened == [str(log_folder())] * 2
    (box,) = studio.window.findChildren(QMessageBox)
    assert box.text() == f"The log is in {log_folder()}."
    box.close()


# Told by a box that stays until it is read: it is read here, and closed.
NO_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from nnstudio import app
from nnstudio.document.document import course_document
from nnstudio.document.opening import Opened
from nnstudio.session.session import Session
from nnstudio.ui.window.mainwindow import MainWindow

def broken(*arguments):
    raise TypeError("a hidden person's name")

PLACE

def read():
    box = QApplication.activeModalWidget()
    if box is None:
        QTimer.singleShot(10, read)
    else:
        print(box.text())
        box.close()

start = app.StudioApplication.__init__
def begun(self, arguments):
    start(self, arguments)
    QTimer.singleShot(10, read)
app.StudioApplication.__init__ = begun
sys.exit(app.run_window(Opened(course_document()), [""], ""))
"""


@pytest.mark.parametrize(
    "place",
    [
        "MainWindow.show_frame = broken",
        "app.Studio._connect = broken",  # nothing but the trace holds the session and its thread
        "app.Recovery.start = broken",
        "app.localunits = None",
    ],
)
def test_a_window_that_cannot_be_made_is_told_in_a_box_and_the_log(
    place: str, tmp_path: Path, first_start: dict[str, str]
) -> None:
    command = [sys.executable, "-c", NO_START.replace("PLACE", place)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=100, env=first_start)
    kind = "AttributeError" if "None" in place else "TypeError"
    assert run.returncode == 1, run.stderr
    assert run.stdout.startswith(
        f"NN Studio could not start: something inside it went wrong ({kind})"
    )
    assert f"{kind}: " in run.stderr
    (log,) = tmp_path.rglob("nnstudio.log")
    assert str(log) in run.stdout
    assert kind in log.read_text()
    assert not list(tmp_path.rglob(f"*{ENDING}"))


@pytest.mark.skipif(os.name != "posix", reason="elsewhere SIGTERM ends a process at once")
def test_whoever_ends_the_program_does_not_have_to_read_that_it_could_not_start(
    first_start: dict[str, str],
) -> None:
    program = NO_START.replace("PLACE", "import os, signal; app.Recovery.start = broken")
    program = program.replace("box.close()", "os.kill(os.getpid(), signal.SIGTERM)")
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, capture_output=True, text=True, timeout=30, env=first_start)
    assert run.returncode == 1, run.stderr
    assert run.stdout.startswith("NN Studio could not start")
