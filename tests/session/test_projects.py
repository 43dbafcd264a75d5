"""Which file the document belongs to, what is unsaved, and what a crash leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nnstudio.document.document import blank_document, course_document
from nnstudio.document.project import projectfile
from nnstudio.document.project.projectfile import Project, load_project
from nnstudio.document.teach import teach
from nnstudio.session import projects
from nnstudio.session import recovery as recoveries
from nnstudio.session.filereading import SMALL
from nnstudio.session.projects import Projects
from nnstudio.session.recovery import Recovery
from nnstudio.session.session import Session
from tests.settling import settle


class Desk:
    """A session with what keeps it, and everything that was said."""

    def __init__(self, folder: Path) -> None:
        self.session = Session(course_document())
        self.projects = Projects(self.session)
        self.recovery = Recovery(self.session, self.projects, folder)
        self.failures: list[str] = []
        self.states: list[tuple[str | None, bool]] = []
        self.projects.failed.connect(self.failures.append)
        self.recovery.failed.connect(self.failures.append)
        self.projects.state_changed.connect(lambda path, modified: self.note(path, modified))

    def note(self, path: str | None, modified: bool) -> None:
        self.states.append((path, modified))

    def edit(self, value: float) -> None:
        self.session.edit(lambda d: d.with_parameter("w1", value), "change w1")

    def close(self) -> bool:
        return all([self.session.close(), self.projects.close(), self.recovery.close()])


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "kept")
    yield made
    assert made.close()


def saved(qtbot: QtBot, desk: Desk, path: Path) -> None:
    with qtbot.waitSignal(desk.projects.saved, timeout=5_000):
        desk.projects.save(str(path))


def test_what_is_unsaved_is_marked_and_undo_takes_the_mark_away(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.nnstudio"
    assert not desk.projects.modified
    desk.edit(2.0)
    assert desk.projects.modified
    saved(qtbot, desk, path)
    assert (desk.projects.path, desk.projects.modified) == (str(path), False)
    desk.edit(3.0)
    assert desk.projects.modified
    desk.session.undo()
    assert not desk.projects.modified
    desk.session.undo()
    assert desk.projects.modified
    assert desk.projects.path == str(path)
    desk.session.redo()
    assert not desk.projects.modified
    assert desk.states[-1] == (str(path), False)


def test_a_save_that_takes_long_never_overwrites_a_later_one(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, write = threading.Event(), projectfile.save_project

    def slow(project: Project, path: str) -> None:
        if project.document.progress.params.value("w1") == 2.0:
            go_on.wait(10.0)
        write(project, path)

    monkeypatch.setattr(projectfile, "save_project", slow)
    monkeypatch.setattr(projects, "_size", lambda document: 2 * SMALL)
    path, told = tmp_path / "p.nnstudio", list[str]()
    desk.projects.saved.connect(told.append)
    desk.edit(2.0)
    desk.projects.save(str(path))
    desk.edit(3.0)
    desk.projects.save(str(path))
    go_on.set()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert not desk.projects.saving
    assert not desk.projects.modified
    assert told == [str(path)]  # once: what waits for it, like closing, would come too soon
    assert load_project(path).document == desk.session.document


def test_another_document_has_another_file_and_undo_leads_back_to_the_first(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    first, second = tmp_path / "a.nnstudio", tmp_path / "b.nnstudio"
    desk.edit(2.0)
    saved(qtbot, desk, first)
    desk.session.open(blank_document(), "")
    assert (desk.projects.path, desk.projects.modified) == (None, False)
    saved(qtbot, desk, second)
    assert desk.projects.path == str(second)
    desk.session.undo()
    assert (desk.projects.path, desk.projects.modified) == (str(first), False)


def test_training_is_unsaved_work_and_a_save_in_mid_run_keeps_that_moment(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.nnstudio"
    desk.session.set_speed(400.0)
    desk.session.run()
    qtbot.waitUntil(lambda: desk.session.frame().epoch > 5)
    saved(qtbot, desk, path)
    assert desk.session.running
    assert desk.states[-1] == (str(path), True)
    kept = load_project(path).document
    assert kept.progress.epoch > 5
    assert teach(course_document(), kept.progress.epoch).curve == kept.curve
    desk.session.pause()
    assert desk.projects.modified


def test_revert_goes_back_to_the_file_and_undo_leads_on_again(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.projects.revert()
    assert "never saved" in desk.failures[-1]
    desk.edit(2.0)
    saved(qtbot, desk, tmp_path / "a.nnstudio")
    desk.edit(3.0)
    desk.projects.revert()
    assert desk.session.document.progress.params.value("w1") == 2.0
    assert not desk.projects.modified
    assert desk.projects.path == str(tmp_path / "a.nnstudio")
    desk.session.undo()
    assert desk.session.document.progress.params.value("w1") == 3.0
    assert desk.projects.modified


def test_what_was_saved_before_a_revert_is_unsaved_once_another_state_is_saved(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "p.nnstudio"
    desk.edit(1.0)
    saved(qtbot, desk, path)
    desk.projects.revert()
    assert desk.session.undo_name == "revert"
    desk.edit(5.0)
    saved(qtbot, desk, path)
    desk.session.undo()
    desk.session.undo()
    assert desk.session.document.progress.params.value("w1") == 1.0
    assert desk.projects.path == str(path)
    assert desk.projects.modified
    assert not desk.projects.changed_elsewhere(str(path))


def test_a_save_that_fails_says_why_and_the_document_stays_unsaved(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.edit(2.0)
    desk.projects.save(str(tmp_path / "no" / "a.nnstudio"))
    assert "could not be saved" in desk.failures[-1]
    assert (desk.projects.path, desk.projects.modified) == (None, True)


# After a crash


def kept_by(qtbot: QtBot, desk: Desk) -> list[Path]:
    desk.recovery.keep()
    qtbot.waitUntil(lambda: not desk.recovery.writing, timeout=5_000)
    return sorted(desk.recovery.folder.glob("*.nnstudio"))


def test_only_what_is_unsaved_is_kept_and_only_once(qtbot: QtBot, desk: Desk) -> None:
    assert kept_by(qtbot, desk) == []
    desk.edit(2.0)
    (kept,) = kept_by(qtbot, desk)
    stamp = kept.stat().st_mtime_ns
    assert kept_by(qtbot, desk) == [kept]
    assert kept.stat().st_mtime_ns == stamp
    desk.edit(3.0)
    assert kept_by(qtbot, desk) == [kept]
    assert load_project(kept).document == desk.session.document


def test_saving_makes_what_was_kept_needless(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk.edit(2.0)
    kept_by(qtbot, desk)
    saved(qtbot, desk, tmp_path / "a.nnstudio")
    assert [*desk.recovery.folder.iterdir()] == []


CRASH = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from nnstudio.document.document import course_document
from nnstudio.session.projects import Projects
from nnstudio.session.recovery import Recovery
from nnstudio.session.session import Session

app = QCoreApplication([])
session = Session(course_document())
projects = Projects(session)
recovery = Recovery(session, projects, Path(sys.argv[1]))
if sys.argv[2]:
    projects.save(sys.argv[2])
session.edit(lambda d: d.with_parameter("w1", 7.0), "change w1")
recovery.keep_now()
print("kept", flush=True)
sys.stdin.read() if sys.argv[3] == "wait" else os.kill(os.getpid(), signal.SIGKILL)
"""


def crash(folder: Path, path: str, how: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    child = subprocess.Popen(
        [sys.executable, "-c", CRASH, str(folder), path, how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"kept\n"
    return child


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is a signal of POSIX systems")
def test_what_a_killed_process_kept_is_found_and_brought_back_into_its_file(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.nnstudio"
    with crash(desk.recovery.folder, str(path), "kill") as child:
        assert child.wait(20) == -signal.SIGKILL
    (lost,) = desk.recovery.lost()
    assert lost.words().startswith("NN Studio ended without saving (")
    desk.recovery.restore(lost)
    assert desk.session.document.progress.params.value("w1") == 7.0
    assert (desk.projects.path, desk.projects.modified) == (str(path), True)
    assert load_project(path).document.progress.params.value("w1") != 7.0
    assert desk.recovery.lost() == []
    assert not lost.kept.exists()
    # It is kept again at once, as this process's own.
    assert len([*desk.recovery.folder.glob("*.nnstudio")]) == 1
    saved(qtbot, desk, path)
    assert load_project(path).document == desk.session.document
    assert load_project(path).kept == {}


def test_what_a_running_process_keeps_is_not_offered(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    with crash(desk.recovery.folder, "", "wait") as child:
        assert desk.recovery.lost() == []
        assert child.stdin is not None
        child.stdin.close()
        child.wait(20)
    (lost,) = desk.recovery.lost()
    desk.recovery.discard(lost)
    assert desk.recovery.lost() == []
    assert [p.name for p in desk.recovery.folder.iterdir() if p.suffix == ".nnstudio"] == []


def test_a_damaged_file_says_so_and_nothing_changes(qtbot: QtBot, desk: Desk) -> None:
    desk.recovery.folder.mkdir()
    (desk.recovery.folder / "x.nnstudio").write_text("{")
    before = desk.session.document
    desk.recovery.restore(desk.recovery.lost()[0])
    assert "cannot be read" in desk.failures[-1]
    assert desk.session.document is before


def test_a_folder_that_cannot_be_made_is_said_once(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    for value in (2.0, 3.0):
        desk.edit(value)
        desk.recovery.keep()
    assert len(desk.failures) == 1
    assert "save it" in desk.failures[0]


def test_a_crash_costs_fifteen_seconds_at_most(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert recoveries.KEEP_SECONDS[0] < 15
    monkeypatch.setattr(recoveries, "SECOND_MS", 2)
    desk = Desk(tmp_path / "kept")
    desk.recovery.start()
    desk.edit(2.0)
    qtbot.waitUntil(lambda: len([*desk.recovery.folder.glob("*.nnstudio")]) == 1)
    assert desk.close()


def test_how_often_is_kept_can_be_chosen_also_never(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recoveries, "SECOND_MS", 2)
    desk = Desk(tmp_path / "kept")
    kept: list[None] = []
    monkeypatch.setattr(desk.recovery, "_job", lambda: kept.append(None))
    desk.recovery.keep_every(5)
    settle()
    assert not kept  # it has not begun
    desk.recovery.start()
    qtbot.waitUntil(lambda: len(kept) > 1)
    desk.recovery.keep_every(0)
    del kept[:]
    settle()
    assert not kept
    desk.recovery.keep_every(10)
    qtbot.waitUntil(lambda: bool(kept))
    assert desk.close()
    desk.recovery.keep_every(5)
    del kept[:]
    settle()
    assert not kept


def test_what_is_never_kept_is_kept_all_the_same_when_the_system_ends_the_program(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path / "kept")
    desk.recovery.keep_every(0)
    desk.recovery.start()
    desk.edit(2.0)
    desk.recovery.keep_now()
    assert len([*desk.recovery.folder.glob("*.nnstudio")]) == 1
    assert desk.close()
