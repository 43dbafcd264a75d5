"""What is handed out, beside the same program from Python and beside a bare window.

    python tests/benchmarks/handedout.py [--runs 9] [--bundle build/dist/nnstudio/nnstudio]

Each is started in turn as a process of its own on a virtual screen (Xvfb, Qt's xcb plugin). Printed
as tables of Markdown are the medians of the time to its first picture and to its last change, of
the processor's time until the first, and of its memory after three seconds at rest, and what they
come to beside each other. The first picture is the first point of the screen that is not black any
more, and it is complete once the screen changes no more, so that nothing has to be put into the
programs. Linux only.
"""

from __future__ import annotations

import argparse
import mmap
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BARE = """
import sys
import pyqtgraph
from PySide6.QtWidgets import QApplication, QMainWindow
pyqtgraph.setConfigOption("background", "w")  # black could not be told from no picture
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.resize(1280, 800)
window.show()
sys.exit(app.exec())
"""
WITHOUT_NUMBA = """
import sys
sys.modules["numba"] = None
from nnstudio.__main__ import run
sys.exit(run())
"""
COMPILE = "from nnstudio.core.kernels import loading; loading.load()"
PATIENCE = 60.0  # seconds
LOOK = 0.004  # seconds between two looks at the screen
EVERY = 16  # lines of the screen; so many are not looked at
HEADER = struct.Struct(">25I")  # of a window dump of X, which Xvfb keeps its screen as


@dataclass(frozen=True)
class Start:
    """One start: seconds to the first picture and to the whole one, of the processor till the
    first, and MiB at rest."""

    picture: float
    complete: float
    processor: float
    resident: float
    proportional: float  # shared pages are divided among the processes that share them


class Screen:
    """A virtual screen and what is on it."""

    def __init__(self, folder: Path) -> None:
        read, write = os.pipe()
        words = ["-displayfd", str(write), "-fbdir", str(folder), "-screen", "0", "1280x800x24"]
        words += ["-br", "-nocursor", "-noreset", "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            ["Xvfb", *words], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.name = f":{told.readline().strip()}"
        with (folder / "Xvfb_screen0").open("rb") as file:
            self._dump = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = HEADER.unpack(self._dump[: HEADER.size])
        self._lines, self._bytes = header[5], header[12]
        self._start = len(self._dump) - self._lines * self._bytes

    def black(self) -> bool:
        """Whether nothing is on it."""
        starts = range(self._start, len(self._dump), EVERY * self._bytes)
        return not any(self._dump[at : at + self._bytes].strip(b"\0") for at in starts)

    def picture(self) -> bytes:
        """What is on it, of some lines."""
        starts = range(self._start, len(self._dump), EVERY * self._bytes)
        return b"".join(self._dump[at : at + self._bytes] for at in starts)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()


@contextmanager
def screen() -> Iterator[Screen]:
    """A screen of our own."""
    if shutil.which("Xvfb") is None:
        sys.exit("Xvfb is not installed: apt-get install xvfb")
    with tempfile.TemporaryDirectory() as folder:
        made = Screen(Path(folder))
        try:
            yield made
        finally:
            made.close()


def home_of_a_person(home: str) -> dict[str, str]:
    """An environment with settings of its own; the person's machine code takes long to make."""
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    environment["PYTHONPYCACHEPREFIX"] = f"{home}/bytecode"
    for name in ("PYTHONDONTWRITEBYTECODE", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    for name in ("CONFIG", "DATA", "STATE"):
        environment[f"XDG_{name}_HOME"] = f"{home}/{name.lower()}"
    return environment


def start(command: list[str], environment: dict[str, str], seen: Screen, rest: float) -> Start:
    """Start a program, wait for its picture and its rest, and end it."""
    until_black(seen)
    began = time.perf_counter()
    running = subprocess.Popen(command, env=environment | {"DISPLAY": seen.name})
    try:
        while seen.black():
            if running.poll() is not None or time.perf_counter() - began > PATIENCE:
                sys.exit(f"{command[0]} showed no picture")
            time.sleep(LOOK)
        picture, processor = time.perf_counter() - began, processor_seconds(running.pid)
        complete = last_change(seen, rest, began)
        resident, proportional = memory(running.pid)
    finally:
        running.terminate()
        running.wait()
    return Start(picture, complete, processor, resident, proportional)


def last_change(seen: Screen, rest: float, began: float) -> float:
    """Look at the screen for some seconds; when it last changed, in seconds since it began."""
    before, changed = seen.picture(), time.perf_counter()
    ends = changed + rest
    while (now := time.perf_counter()) < ends:
        picture = seen.picture()
        if picture != before:
            before, changed = picture, now
        time.sleep(LOOK)
    return changed - began


def until_black(seen: Screen) -> None:
    """Wait until the window before has gone."""
    ends = time.perf_counter() + PATIENCE
    while not seen.black() and time.perf_counter() < ends:
        time.sleep(LOOK)


def processor_seconds(process: int) -> float:
    """What a process has used of all processors."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: int) -> tuple[float, float]:
    """Resident and proportional memory of a process, MiB."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines}
    return sizes["Rss"], sizes["Pss"]


def row(name: str, starts: list[Start]) -> str:
    """A row of the first table: medians."""
    one = [statistics.median(values) for values in zip(*map(figures, starts), strict=True)]
    return f"| {name} | {one[0]:.2f} | {one[1]:.2f} | {one[2]:.2f} | {one[3]:.0f} | {one[4]:.0f} |"


def ratios(name: str, starts: list[Start], beside: list[Start]) -> str:
    """A row of the second table: the medians of the ratios, start by start."""
    pairs = zip(map(figures, starts), map(figures, beside), strict=True)
    each = [[a / b for a, b in zip(one, other, strict=True)] for one, other in pairs]
    words = (f"{statistics.median(values):.2f}" for values in zip(*each, strict=True))
    return f"| {name} | {' | '.join(words)} |"


def figures(one: Start) -> tuple[float, ...]:
    return one.picture, one.complete, one.processor, one.resident, one.proportional


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--rest", type=float, default=3.0, help="seconds before memory is read")
    parser.add_argument("--bundle", type=Path, default=ROOT / "build/dist/nnstudio/nnstudio")
    options = parser.parse_args()
    python = sys.executable
    programs = {
        "bare window": [python, "-c", BARE],
        "from Python": [python, "-c", WITHOUT_NUMBA],
        "from Python, compiled kernel": [python, "-m", "nnstudio"],
        "bundle": [str(options.bundle)],
    }
    if not options.bundle.exists():
        del programs["bundle"]
    with tempfile.TemporaryDirectory() as home, screen() as seen:
        environment = home_of_a_person(home)
        subprocess.run([python, "-c", COMPILE], env=environment, check=True)
        for command in programs.values():  # fills the caches
            start(command, environment, seen, 0.0)
        taken: dict[str, list[Start]] = {name: [] for name in programs}
        for _ in range(options.runs):
            for name, command in programs.items():
                taken[name].append(start(command, environment, seen, options.rest))
    print("| program | first picture s | whole s | processor s | resident MiB | proportional MiB |")
    print("| --- | --- | --- | --- | --- | --- |")
    for name, starts in taken.items():
        print(row(name, starts))
    print(f"\n| medians of {options.runs} ratios | first | whole | processor | resident | prop. |")
    print("| --- | --- | --- | --- | --- | --- |")
    bare, ours = taken.pop("bare window"), taken["from Python"]
    for name, starts in taken.items():
        print(ratios(f"{name} / bare window", starts, bare))
    if "bundle" in taken:
        print(ratios("bundle / from Python", taken["bundle"], ours))


if __name__ == "__main__":
    main()
