"""R12: windows killed at any moment; the next start offers what they had, but for some seconds."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter

from PySide6.QtWidgets import QApplication

from nnstudio.app import Studio
from nnstudio.core.problems import Problem
from nnstudio.document.document import course_document
from nnstudio.document.project.kind import SUFFIX
from nnstudio.document.project.projectfile import load_project
from nnstudio.session.recovery import Lost, recovery_folder
from nnstudio.ui.window.banner import Banner
from tests.trust.child import start
from tests.trust.figure import Figure
from tests.trust.windows import open_studio

MOST_LOST = 15.0  # seconds
KEPT_EVERY = {True: 10.0, False: 1.0}  # seconds: as in the app, and sooner for a short look
AT_ONCE = 8  # windows
TRAINS, EDITS = "trains", "edits"

# A window in which something goes on, which says how far it is, 20 times a second. Before the
# first keeping nothing is kept. A word on its input ends it in order.
WINDOW = """
import json, sys
from dataclasses import replace
from PySide6.QtCore import QSocketNotifier, QTimer
import nnstudio.app as app
import nnstudio.session.recovery as recovery
from nnstudio.document.document import course_document
from nnstudio.document.opening import Opened

what = sys.argv[1]
recovery.SECOND_MS = int(float(sys.argv[2]) * 1000) // recovery.KEEP_SECONDS[0]

class Told(app.Studio):
    def show_present(self):
        super().show_present()
        self.count = 0
        if what == "trains":
            self.window.train_bar.speed.set_position(55)
            self.session.run()
        self.clock = QTimer()
        self.clock.timeout.connect(self.go_on)
        self.clock.start(50)
        self.listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.listener.activated.connect(self.window.projects.leave)

    def go_on(self):
        if what == "edits":
            self.count += 1
            cell = str(100 + self.count)
            self.session.edit(lambda d: d.with_table(d.table.with_cell(0, 1, cell)), "edit")
        else:
            self.count = self.session.document.progress.epoch
        kept = self.recovery._file
        print(json.dumps([self.count, None if kept is None else str(kept)]), flush=True)

app.Studio = Told
app.KernelWarmup.start = lambda self: None  # its process would outlive the kill, and work on
document = course_document()
document = document.with_settings(replace(document.settings, epochs=None))
sys.exit(app.run_window(Opened(document), ["nnstudio"], "ready"))
"""


@dataclass
class Window:
    """One process: what it does, and the moments at which it said how far it was."""

    what: str
    process: subprocess.Popen[bytes]
    seen: list[tuple[float, int]] = field(default_factory=list)
    kept: Path | None = None
    rest: bytes = b""

    def listen(self) -> None:
        """Take in what it said."""
        assert self.process.stdout is not None
        number = self.process.stdout.fileno()
        while select.select([number], [], [], 0)[0]:
            data = os.read(number, 65_536)
            if not data:
                return
            *lines, self.rest = (self.rest + data).split(b"\n")
            for line in lines:
                count, kept = json.loads(line)
                self.seen.append((time.monotonic(), count))
                self.kept = None if kept is None else Path(kept)

    def kill(self) -> None:
        """End it without a warning."""
        self.listen()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def lost(self) -> float:
        """Seconds of its work that are gone; before the first keeping all that it did."""
        at_work = [(moment, count) for moment, count in self.seen if count > 0]
        if not at_work:
            return 0.0
        there = -1
        if self.kept is not None and self.kept.exists():
            document = load_project(self.kept).document
            there = document.progress.epoch
            if self.what == EDITS:
                there = int(document.table.columns[1].text(0)) - 100
        later = [moment for moment, count in at_work if count > there]
        return self.seen[-1][0] - later[0] if later else 0.0


def opened(what: str, every: float) -> Window:
    """A window at work."""
    process = start(WINDOW, what, every, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return Window(what, process)


def begun(windows: list[Window], seconds: float = 60.0) -> None:
    """Wait until each of them is at work."""
    end = time.monotonic() + seconds
    while not all(window.seen for window in windows) and time.monotonic() < end:
        for window in windows:
            window.listen()
        time.sleep(0.02)


@dataclass
class Crashes:
    """What many kills came to."""

    killed: int = 0
    worst: float = 0.0
    faults: list[str] = field(default_factory=list)


def crash(windows: list[Window], instants: list[float], found: Crashes) -> None:
    """Kill each at its instant; what is offered then is that of the dead, and nothing else."""
    begin = time.monotonic()
    for window, instant in sorted(zip(windows, instants, strict=True), key=lambda pair: pair[1]):
        while time.monotonic() < begin + instant:
            for one in windows:
                if one.process.returncode is None:
                    one.listen()
            time.sleep(0.02)
        window.kill()
        found.killed += 1
        found.worst = max(found.worst, window.lost())
        offered = {lost.kept.stem for lost in lost_now()}
        living = {w.kept.stem for w in windows if w.kept and w.process.returncode is None}
        dead = {w.kept.stem for w in windows if w.kept and w.process.returncode is not None}
        if offered & living:
            found.faults.append("the file of a running window was offered")
        if missing := [stem for stem in dead - offered if file_of(stem).exists()]:
            found.faults.append(f"{len(missing)} kept files were not offered")


def file_of(stem: str) -> Path:
    """A kept file by its name."""
    return recovery_folder() / f"{stem}{SUFFIX}"


def lost_now() -> list[Lost]:
    """What a start at this moment would offer."""
    from nnstudio.session.projects import Projects
    from nnstudio.session.recovery import Recovery
    from nnstudio.session.session import Session

    session = Session(course_document())
    recovery = Recovery(session, Projects(session))
    found = recovery.lost()
    session.close()
    return found


def shown_banners(studio: Studio) -> list[Banner]:
    """What is offered over the panels."""
    QApplication.processEvents()
    return [banner for banner in studio.window.findChildren(Banner) if banner.isVisible()]


def next_start(found: Crashes) -> int:
    """Start the app: each kept document is offered in turn and brought back; how many were."""
    count = 0
    with open_studio(course_document()) as studio:
        studio.offer_lost()
        while banners := shown_banners(studio):
            kept = load_project(studio.recovery.lost()[0].kept).document
            banners[0].buttons["Restore"].click()
            count += 1
            if studio.session.document != kept:
                found.faults.append("what was brought back is not what was kept")
        studio.recovery.forget()
    return count


def clean_exits(windows: list[Window], every: float, found: Crashes) -> None:
    """Windows that end in order, after something was kept, leave nothing to be offered."""
    begun(windows)
    end = time.monotonic() + 3 * every + 20
    while not all(w.kept for w in windows) and time.monotonic() < end:
        for window in windows:
            window.listen()
        time.sleep(0.05)
    for window in windows:
        window.process.communicate(b"end\n", timeout=60)
        if window.kept is None or window.process.returncode != 0:
            found.faults.append(f"a clean exit with code {window.process.returncode}")
    left = len(lost_now())
    if left:
        found.faults.append(f"{left} offered after a clean exit")


def measure(long: bool) -> Figure:
    """40 windows, kept every 10 s as in the app; in the short form 2, kept every second."""
    begin, random, found = perf_counter(), Random(45), Crashes()
    with open_studio(course_document()):  # names the app, so that its folder is known
        every, most, count = KEPT_EVERY[long], 25.0 if long else 3.0, 40 if long else 2
        clean = [opened(EDITS, every) for _ in range(4 if long else 1)]
        for first in range(0, count, AT_ONCE):
            some = range(first, min(first + AT_ONCE, count))
            windows = [opened(EDITS if n % 2 else TRAINS, every) for n in some]
            begun(windows)
            # One late enough for something to be kept.
            instants = [most, *(random.uniform(0.0, most) for _ in some[1:])]
            crash(windows, instants, found)
        kept = len(lost_now())
        try:
            offered = next_start(found)
        except Problem as problem:
            offered = -1
            found.faults.append(str(problem))
        clean_exits(clean, every, found)
    if offered != kept:
        found.faults.append(f"{offered} of {kept} were offered")
    words = (
        f"{found.killed} windows killed while training or being edited, kept every {every:g} s: at "
        f"most {found.worst:.1f} s lost; the next start offered and brought back {offered} of "
        f"{kept} kept; none of a running window or after a clean exit"
    )
    if found.faults:
        words += f"; wrong: {'; '.join(found.faults[:3])}"
    holds = not found.faults and found.worst <= MOST_LOST and kept > 0
    return Figure("R12", words, holds, perf_counter() - begin)
