"""The window starts with what is seen, and makes the rest when it is opened."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar, QToolButton

from nnstudio.app import Studio
from nnstudio.document.frame import Frame
from nnstudio.ui.panel import Panel
from nnstudio.ui.window.workspace import CLOSED_AT_FIRST
from tests.settling import settle

# What only files, searches and panels that are closed at first need.
LATER = (
    "numpy.ma",
    "nnstudio.core.explain",
    "nnstudio.document.weightsfile",
    "nnstudio.document.weightstables",
    "nnstudio.document.savefile",
    "nnstudio.lessons.checks",
    "nnstudio.lessons.lessonfile",
    "nnstudio.lessons.setups",
    "nnstudio.ui.explain.explainview",
    "nnstudio.ui.lab.labview",
    "nnstudio.ui.landscape.landscapeview",
    "nnstudio.ui.regression.regressionview",
    "nnstudio.ui.glossary.glossaryview",
    "nnstudio.ui.glossary.termtips",
    "nnstudio.glossary.glossaryfile",
    "nnstudio.document.doctor.examine",
    "nnstudio.ui.doctor.doctorline",
    "nnstudio.ui.doctor.doctorview",
    "nnstudio.ui.window.courseoffer",
    "nnstudio.ui.about.aboutdialog",
    "nnstudio.ui.help.helpwindow",
    "nnstudio.ui.palette.command",
    "nnstudio.ui.palette.commandpalette",
    "nnstudio.ui.window.faultdialog",
    "nnstudio.ui.window.reportdialog",
    "nnstudio.session.systemdetails",
    "nnstudio.ui.settings.records",
    "nnstudio.ui.settings.settingsdialog",
)


def test_the_window_loads_no_module_that_only_a_later_wish_needs(
    first_start: dict[str, str],
) -> None:
    program = (
        "import sys; from nnstudio.document.document import course_document; "
        "from nnstudio.app import Studio, StudioApplication; app = StudioApplication(['']); "
        "studio = Studio(course_document()); studio.window.show(); app.processEvents(); "
        f"print([name for name in {LATER} if name in sys.modules]); studio.close()"
    )
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, capture_output=True, text=True, env=first_start, timeout=60)
    assert (run.returncode, run.stdout.strip()) == (0, "[]"), run.stderr


def test_the_window_is_painted_before_what_draws_the_loss_is_loaded(
    first_start: dict[str, str],
) -> None:
    program = (
        "import sys; from nnstudio.document.document import course_document; "
        "from nnstudio.app import Studio, StudioApplication; app = StudioApplication(['']); "
        "studio = Studio(course_document()); loss = studio.window.loss; seen = []; "
        "paint = type(loss).paintEvent; "
        "note = lambda self, event: (seen.append('pyqtgraph' in sys.modules), paint(self, event)); "
        "type(loss).paintEvent = note; studio.window.show()\n"
        "while not loss.has_plot: app.processEvents()\n"
        "print(seen[0], 'pyqtgraph' in sys.modules); studio.close()"
    )
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, capture_output=True, text=True, env=first_start, timeout=60)
    assert (run.returncode, run.stdout.strip()) == (0, "False True"), run.stderr


# Sent as macOS does it, to the application, once the event loop runs.
DOUBLE_CLICKED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from nnstudio.app import run_window
from nnstudio.document.document import course_document
from nnstudio.document.opening import Opened
from nnstudio.language.translate import mark

def click():
    app = QApplication.instance()
    app.postEvent(app, QFileOpenEvent(sys.argv[1]))
    look = QTimer(app)
    look.timeout.connect(lambda: look_for(app))
    look.start(20)

def look_for(app):
    for window in app.topLevelWidgets():
        if "asked.csv" in getattr(getattr(window, "status", None), "message", ""):
            print(window.status.message)
            app.exit()

QTimer.singleShot(0, click)
sys.exit(run_window(Opened(course_document()), [""], mark("Opened {file}.")))
"""


def test_a_file_that_macos_asks_to_open_is_opened(tmp_path: Path) -> None:
    table = tmp_path / "asked.csv"
    table.write_text("Name,Weight,Label\nAnn,50,1\nBen,80,0\n")
    command = [sys.executable, "-c", DOUBLE_CLICKED, str(table)]
    run = subprocess.run(command, capture_output=True, text=True, timeout=100)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("Opened asked.csv")


@pytest.mark.parametrize("name", CLOSED_AT_FIRST)
def test_a_closed_dock_gets_its_panel_title_and_frame_when_it_is_opened(
    studio: Studio, name: str
) -> None:
    dock = studio.window.workspace.dock(name)
    assert (dock.widget(), dock.titleBarWidget()) == (None, None)
    dock.toggleViewAction().trigger()
    assert dock.isVisible()
    body, title = dock.widget(), dock.titleBarWidget()
    assert body is not None
    assert title is not None
    (panel,) = [p for p in body.findChildren(Panel) if p.title == dock.windowTitle()]
    assert panel.isVisible()
    assert title.geometry().bottom() < body.geometry().top()  # else the title would be cut
    dock.close()
    dock.show()
    assert (dock.widget(), dock.titleBarWidget()) == (body, title)


def test_only_the_panel_that_comes_into_view_is_drawn_again(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def count(panel: Panel) -> Callable[[Frame], None]:
        return lambda frame: drawn.append(panel.title)

    window = studio.window
    window.workspace.dock("you").close()
    for panel in (window.table, window.you, window.map):
        monkeypatch.setattr(panel, "show_frame", count(panel))
    window.workspace.dock("you").show()
    assert drawn == [window.you.title]


def test_no_part_of_the_tabs_over_the_panels_takes_the_focus(studio: Studio) -> None:
    for name in ("evaluation", "starts", "landscape", "family"):
        studio.window.workspace.bring(name)
    settle(10)
    bars = studio.window.workspace.findChildren(QTabBar)
    parts = [part for bar in bars for part in (bar, *bar.findChildren(QToolButton))]
    assert len(parts) > len(bars) > 0
    assert {part.focusPolicy() for part in parts} == {Qt.FocusPolicy.NoFocus}
