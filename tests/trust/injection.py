"""R11: an exception at every place where Qt or the window enters the program.

The app is driven through what people do; every entry point that this comes by raises once, in an
app that is as it was at first. Each must be told in a dialog of its own, the unsaved document must
be kept aside, table and weights must be what they were or what the deed made of them, bit by bit,
and the app must still step and train. In the long form something then does anything, while any
place that it comes by may raise (chaos.py).

    python -m tests.trust.injection [--long]
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from tests.trust.child import start
from tests.trust.figure import Figure
from tests.trust.invariants import of_document
from tests.trust.monkey import run as run_monkeys

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from nnstudio.document.document import Document
    from nnstudio.session.faults import Fault
    from tests.trust.deeds import Deed
    from tests.trust.entrypoints import EntryPoints

T = TypeVar("T")

SEED = 11
SEEDS, ACTIONS = 3, 1_000
CHAOS = str(Path(__file__).with_name("chaos.py"))
SHORT = 8  # entry points that the short form lets raise; the long one takes all
SHORT_DEEDS = 30  # during which it looks for them
PACE = 400.0  # rows a second while the drive trains
PATIENCE = 3.0  # seconds until something has to have happened
MOST_DEEDS = 5  # during which an entry point may raise
MOST_TOLD = 10  # entry points that a figure names
CHILD = "import sys, tests.trust.injection as i; sys.exit(i.live(sys.argv[1:]))"


def measure(long: bool) -> Figure:
    """Let all entry points raise, or some of them; one that ends the process is told as well."""
    begin = perf_counter()
    first, *told = run([] if long else [f"{SHORT}"])
    known, reached = first["known"], first["reached"]
    names = reached if long else some(reached, SHORT)
    wrong: dict[str, str] = {}
    tried = silent = 0
    while True:
        wrong |= {one["name"]: one["wrong"] for one in told if one["wrong"]}
        tried += len(told)
        silent += sum(not one["raised"] for one in told)
        if tried >= len(names):
            break
        if told or not long:
            wrong[names[tried]] = "the process died"
            tried += 1
        told = run(names[tried:])[1:]
    raised = tried - silent
    figure = (
        f"{raised - len(wrong)} of {raised} entry points told once, kept aside, nothing changed, "
        f"app goes on; {len(reached)} of {known} known ones are reached, {silent} of them once only"
    )
    if long:
        for number, why in enumerate(run_monkeys(CHAOS, SEEDS, ACTIONS)):
            wrong[f"chaos {number}"] = why
        figure += f"; {SEEDS} x {ACTIONS:,} random actions with traps among them"
    if wrong:
        told_first = [f"{name}: {why}" for name, why in list(wrong.items())[:MOST_TOLD]]
        figure += f" (seed {SEED}); {'; '.join(told_first)}"
    return Figure("R11", figure, not wrong, perf_counter() - begin)


def some(all_of_them: list[T], count: int) -> list[T]:
    """A fair choice in their order, always the same."""
    places = sorted(Random(SEED).sample(range(len(all_of_them)), min(count, len(all_of_them))))
    return [all_of_them[place] for place in places]


def run(names: list[str]) -> list[dict[str, Any]]:
    """What a child says: what it reached, then what came of each name for as long as it lived."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        more = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "DATA")}
        child = start(CHILD, *names, stderr=subprocess.PIPE, more=more)
        out, errors = child.communicate()
    lines = [json.loads(line) for line in out.splitlines() if line.startswith(b"{")]
    if not lines:
        raise RuntimeError(errors.decode(errors="replace")[-500:])
    return lines


# In the child


def live(names: list[str]) -> int:
    """Drive the app, and say what was reached; then let these entry points raise, or so many."""
    from tests.trust.entrypoints import EntryPoints

    points = EntryPoints()  # before any object of the app is made
    from nnstudio.app import StudioApplication

    app = StudioApplication(["nnstudio"])
    app.setQuitOnLastWindowClosed(False)
    rig = Rig(points)
    short = bool(names) and names[0].isdigit()
    if short:
        rig.deeds = some(rig.deeds, SHORT_DEEDS)
    reached = rig.explore()
    print(json.dumps({"reached": sorted(reached), "known": len(set(points.names))}), flush=True)
    if short:
        names = some(sorted(reached), int(names[0]))
    for name in names:
        why = rig.inject(name, reached.get(name, []))
        said = {"name": name, "wrong": why or "", "raised": why is not None}
        print(json.dumps(said), flush=True)
    rig.close()
    return 0


class Rig:
    """The app with its hooks, and what is done with it."""

    def __init__(self, points: EntryPoints) -> None:
        from nnstudio.app import Studio
        from nnstudio.document.document import course_document
        from nnstudio.safety import Safety
        from tests.trust.deeds import deeds_of

        self._points = points
        self._faults: list[Fault] = []
        self._safety = Safety()
        self.studio = Studio(course_document())
        self._safety.watch(self.studio)
        self._unsaved = False  # when the fault was told, which is when all is kept aside
        self._safety.faults.reported.connect(self._take)
        self.studio.session.set_speed(PACE)
        self.studio.window.resize(1280, 800)
        self.studio.window.show()
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.deeds = deeds_of(self.studio, Path(self._folder.name))

    def _take(self, fault: Fault) -> None:
        self._faults.append(fault)
        self._unsaved = self.studio.projects.modified

    def close(self) -> None:
        """End all threads."""
        self.studio.close()
        self._safety.end()
        self._folder.cleanup()

    def explore(self) -> dict[str, list[Deed]]:
        """Do everything once, unharmed: which deeds come by which entry point."""
        reached: dict[str, list[Deed]] = {}
        for deed in self.deeds:
            self._begin()
            self._points.entered.clear()
            for call in deed.calls:
                self._do([call])
                deed.outcomes.append(self.studio.session.document)
            for name in self._points.entered:
                reached.setdefault(name, []).append(deed)
            self._do([])
            if self._faults:
                raise RuntimeError(f"{deed.name}, unharmed, raised: {self._faults[0].details}")
        return reached

    def inject(self, name: str, deeds: list[Deed]) -> str | None:
        """Let one entry point raise once during a deed: what was not as it must be, or "".

        None where none of the deeds comes by it again, as by a widget's size while it is made.
        """
        for deed in deeds[:MOST_DEEDS]:
            before = self._begin()
            self._points.arm(name)
            self._do(deed.calls)
            raised = self._points.raised
            self._points.disarm()
            if raised:
                return ", ".join(self._problems(name, deed, before))
        return None

    def _problems(self, name: str, deed: Deed, before: Document) -> list[str]:
        session, window = self.studio.session, self.studio.window
        found = []
        self._until(lambda: bool(self._faults))
        session.pause()
        dialog = window.faults.dialog
        kinds = [fault.kind for fault in self._faults]
        if len(kinds) != 1 or name not in self._faults[0].details:
            found.append(f"told {len(kinds)} times {kinds[:2]}")
        if dialog is None or dialog.count != len(kinds):
            found.append("no dialog")
        else:
            dialog.close()
        self._until(lambda: bool(self._kept()) or not self._unsaved)
        if not self._kept() and name not in WRITES and self._unsaved:
            found.append("nothing kept aside")
        after = session.document
        if deed.trains:
            if not trained_from(before, after):
                found.append("the weights are not what training makes of them")
        elif deed.wanders:
            found += of_document(after)
        elif not any(same(after, one) for one in (before, self._clean, *deed.outcomes)):
            found.append("the document is another one")
        if not self._goes_on():
            found.append("it does not step or train any more")
        return found

    def _begin(self) -> Document:
        """The course's document, with one weight changed, so that something is not saved."""
        from nnstudio.document.document import course_document

        session = self.studio.session
        self.studio.course.leave()
        close_what_lies_over(self.studio.window)
        self._until(lambda: not self.studio.recovery.writing)
        self._clean = course_document()  # where undo leads, if there is nothing else to undo
        session.open(self._clean, "")
        self.studio.intents.set_parameter("w1", 2.5)
        self._do([])
        for file in self._kept():
            file.unlink()
        self.studio.recovery.forget()
        self._faults.clear()
        document: Document = session.document
        return document

    def _kept(self) -> list[Path]:
        return list(self.studio.recovery.folder.glob("*.nnstudio"))

    def _goes_on(self) -> bool:
        """Whether the app steps, and then trains."""
        session = self.studio.session
        for act in (session.step_batch, session.run):
            before = session.moment[1]
            self._do([act])
            if not self._until(lambda before=before: session.moment[1] is not before):
                return False
        session.pause()
        return True

    def _do(self, calls: list[Callable[[], object]]) -> None:
        """Call from the event loop, as Qt does, and let everything be drawn."""
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        for n, call in enumerate(calls):
            QTimer.singleShot(10 * n, call)
        QTimer.singleShot(10 * len(calls) + 20, loop.quit)
        loop.exec()

    def _until(self, holds: Callable[[], bool]) -> bool:
        end = perf_counter() + PATIENCE
        while not holds():
            if perf_counter() > end:
                return False
            self._do([])
        return True


# Where raising means that nothing can be kept aside.
WRITES = {
    *("Recovery.keep", "Recovery._job", "Recovery._claim", "MakingThread.run"),
    *("FileReading.read", "FileReading.cancel"),
}


def close_what_lies_over(window: QWidget) -> None:
    """Close dialogs and menus that a deed has left."""
    from PySide6.QtWidgets import QApplication

    for widget in QApplication.topLevelWidgets():
        if widget is not window and widget.isVisible():
            widget.close()


def same(one: Document, other: Document) -> bool:
    """Whether table and weights are the same, bit by bit."""
    return (
        one.table == other.table
        and one.spec == other.spec
        and np.array_equal(bits(one), bits(other))
    )


def bits(document: Document) -> Any:
    """The parameters as whole numbers, so that equal means equal."""
    return document.progress.params.vector.view(np.uint64)


def trained_from(before: Document, after: Document) -> bool:
    """Whether training from the one, without a window, comes by the other's very bits."""
    from nnstudio.document.teach import trainer_for

    if after.table != before.table or after.spec != before.spec:
        return False
    trainer = trainer_for(before, None)
    goal = after.progress.epoch, after.progress.position
    progress = trainer.progress()
    while (progress.epoch, progress.position) < goal:
        trainer.step_batch()
        progress = trainer.progress()
    return np.array_equal(progress.params.vector.view(np.uint64), bits(after))


if __name__ == "__main__":
    print(measure("--long" in sys.argv))
