"""What saving withstands: kills at any instant, damaged files, and every number to the bit.

    python tests/benchmarks/saving.py [--kills 200] [--mutants 20000] [--crashes 40]

"kills" are processes killed while they save projects one after the other; "crashes" are windows
killed while a training runs, of which the next start has to bring back all but the last seconds;
"mutants" are damaged projects, weights and tables, which are refused in a sentence or come back as
they are when saved and opened again.
"""

from __future__ import annotations

import argparse
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from nnstudio.core.problems import Problem
from nnstudio.data.importing import read_file
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, load_project, pack, parse_project
from nnstudio.document.savefile import sweep_strays
from nnstudio.document.weightsfile import parse_weights, proved_bytes, to_bytes
from tests.mutants import mutant
from tests.unit.document.projects import documents
from tests.unit.document.test_projectfile_killed import FOR_EVER, child

KEPT_EVERY = 2.0  # seconds, so that a crash need not be waited for as long as in the app

# A window that trains, keeps what is unsaved aside, and says how far it is.
TRAINING = f"""
import sys
from PySide6.QtCore import QTimer
import nnstudio.app as app
import nnstudio.session.recovery as recovery
from nnstudio.document.document import course_document
from nnstudio.document.opening import Opened

recovery.SECOND_MS = {int(KEPT_EVERY * 1000) // 10}

class Told(app.Studio):
    def show_present(self):
        super().show_present()
        self.window.train_bar.speed.set_position(60)
        self.session.run()
        self.clock = QTimer()
        self.clock.timeout.connect(lambda: print(self.session.document.progress.epoch, flush=True))
        self.clock.start(20)

app.Studio = Told
app.KernelWarmup.start = lambda self: None  # its process would outlive the kill, and work on
document = course_document()
from dataclasses import replace
document = document.with_settings(replace(document.settings, epochs=None))
sys.exit(app.run_window(Opened(document), ["nnstudio"], "ready"))
"""


def kills(count: int, folder: Path) -> str:
    """Kill a process that saves for ever; every report has to be true afterwards."""
    path, random, reported = folder / "p.nnstudio", Random(44), 0
    corrupt = lost = 0
    for _ in range(count):
        with child(FOR_EVER, path, reported + 1) as saving:
            assert saving.stdout is not None
            said = saving.stdout.readline()
            time.sleep(random.uniform(0.0, 0.08))
            saving.send_signal(signal.SIGKILL)
            said += saving.stdout.read()
        reported = int(said.split(b"\n")[-2])
        try:
            found = load_project(path).document.progress.params.value("w1")
        except Problem:
            corrupt += 1
            continue
        lost += found < reported
        reported = int(found)
    sweep_strays(path)
    sweep_strays(f"{path}~")
    strays = len(list(folder.iterdir())) - 2
    return f"{count} kills: {corrupt} corrupt, {lost} acknowledged saves lost, {strays} stray files"


def crashes(count: int, folder: Path) -> str:
    """Kill a window that trains; how many seconds of its epochs are lost at most."""
    random, worst, gone = Random(45), 0.0, 0
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }
    for _ in range(count):
        command = [sys.executable, "-c", TRAINING]
        seen: list[tuple[float, int]] = []
        end = None
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        ) as window:
            assert window.stdout is not None
            wanted = random.uniform(2.0, 5.0) * KEPT_EVERY
            for line in window.stdout:
                seen.append((time.monotonic(), int(line)))
                end = end or time.monotonic() + wanted
                if time.monotonic() > end:
                    window.send_signal(signal.SIGKILL)
                    break
        kept = sorted(folder.glob("data/**/recovery/*.nnstudio"))
        if not kept:
            gone += 1
            continue
        epoch = load_project(kept[0]).document.progress.epoch
        later = [moment for moment, reached in seen if reached > epoch]
        worst = max(worst, seen[-1][0] - later[0] if later else 0.0)
        for path in kept[0].parent.iterdir():
            path.unlink()
    return (
        f"{count} windows killed while training: {gone} lost everything, the others at most "
        f"{worst:.1f} s (kept every {KEPT_EVERY:g} s here, 10 s in the app)"
    )


def mutants(count: int, folder: Path) -> list[str]:
    """Damage files of three kinds."""
    projects = [pack(Project(document), "p.nnstudio").data for document in documents()]
    weights = [to_bytes(course_document().model())]
    tables = [b"Name,Weight (lb),Height (in),Gender\nAlice,133,65,F\nBob,160,72,M\n" * 3]
    table = folder / "t.csv"

    def project(data: bytes) -> None:
        found = parse_project(data, "p.nnstudio")
        assert parse_project(pack(found, "p.nnstudio").data, "p.nnstudio") == found

    def model(data: bytes) -> None:
        found = parse_weights(data, "w.json")
        assert parse_weights(proved_bytes(found), "w.json") == found

    def cells(data: bytes) -> None:
        table.write_bytes(data)
        read_file(table)

    return [
        _tried("projects", projects, count, project),
        _tried("weights files", weights, count // 4, model),
        _tried("tables", tables, count // 4, cells),
    ]


def _tried(what: str, files: list[bytes], count: int, read: Callable[[bytes], None]) -> str:
    random, taken, slowest = Random(46), 0, 0.0
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(count):
        data = mutant(files, random)
        begin = time.perf_counter()
        try:
            read(data)
            taken += 1
        except Problem:
            pass  # one sentence; anything else ends this program
        slowest = max(slowest, time.perf_counter() - begin)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return (
        f"{count} damaged {what}: 0 other exceptions, {taken} accepted, slowest {slowest:.2f} s, "
        f"peak memory +{grown:.0f} MiB"
    )


def floats(count: int) -> str:
    """Every kind of float64 through a project's text and back."""
    import json

    bits = np.random.RandomState(44).randint(0, 2**64, count, dtype=np.uint64)
    numbers = bits.view(np.float64)
    numbers = numbers[np.abs(numbers) <= 1e300]
    back = np.array(json.loads(json.dumps(numbers.tolist(), allow_nan=False)))
    different = int((back.view(np.uint64) != numbers.view(np.uint64)).sum())
    return f"{len(numbers):,} random floats: {different} come back otherwise"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--mutants", type=int, default=20_000)
    parser.add_argument("--crashes", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        for kind in ("kills", "crashes", "mutants"):
            (Path(name) / kind).mkdir()
        print(kills(options.kills, Path(name) / "kills"))
        print(crashes(options.crashes, Path(name) / "crashes"))
        for line in mutants(options.mutants, Path(name) / "mutants"):
            print(line)
        print(floats(1_000_000))


if __name__ == "__main__":
    main()
