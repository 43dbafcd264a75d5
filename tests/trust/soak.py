"""R9: minutes of training and drawing: memory stays, and nothing is left behind."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import replace
from time import perf_counter

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from tests.settling import wait
from tests.trust.figure import Figure
from tests.trust.windows import Faults, open_studio

SECONDS = {True: 240.0, False: 12.0}
SETTLED = {True: 30.0, False: 4.0}  # seconds after which memory has to stay
MOST_GROWN = 3.0  # MiB
MOST_OBJECTS = 0.02  # share
LEAST_NONE = -0.001  # references a frame: a falling count is one that is lost


def resident() -> float:
    """This process's memory in MiB (Linux)."""
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


def count(studio: Studio) -> tuple[float, int, int]:
    """Memory, objects and references to None, at a moment without garbage."""
    wait(20)
    gc.collect()
    return resident(), len(gc.get_objects()), sys.getrefcount(None)


def measure(long: bool) -> Figure:
    """4 minutes; in the short form 12 seconds. Panels that compute most are open."""
    begin, faults, frames = perf_counter(), Faults(), 0

    def note(_: object) -> None:
        nonlocal frames
        frames += 1

    document = course_document()
    document = document.with_settings(replace(document.settings, epochs=None))
    with faults.watch(), open_studio(document) as studio:
        for name in ("evaluation", "landscape", "explain"):
            studio.window.workspace.bring(name)
            wait(50)
        studio.session.set_speed(None)
        studio.session.frame_ready.connect(note)
        studio.session.run()
        start = perf_counter()
        _work(studio, start + SETTLED[long])
        memory, objects, nones = count(studio)
        before, frames = frames, 0
        _work(studio, start + SECONDS[long])
        memory_then, objects_then, nones_then = count(studio)
        epoch = studio.session.frame().epoch
        studio.session.pause()
    grown, share = memory_then - memory, (objects_then - objects) / objects
    a_frame = (nones_then - nones) / max(1, frames)
    words = (
        f"{SECONDS[long]:.0f} s of training and drawing ({before + frames:,} frames, {epoch:,} "
        f"epochs): memory {memory:.1f} to {memory_then:.1f} MiB after the first "
        f"{SETTLED[long]:.0f} s ({grown:+.1f}), objects {share:+.1%}, None {a_frame:+.3f} a frame, "
        f"{len(faults.exceptions)} exceptions, {len(faults.warnings)} warnings of Qt"
    )
    holds = (
        frames > 0
        and grown < MOST_GROWN
        and abs(share) <= MOST_OBJECTS
        and a_frame > LEAST_NONE
        and faults.none
    )
    return Figure("R9", words, holds, perf_counter() - begin)


def _work(studio: Studio, end: float) -> None:
    """Let it train and draw; rows are shown in turn, and a value of one's own is changed."""
    row = 0
    while perf_counter() < end:
        wait(min(1_000.0, 1_000 * max(0.01, end - perf_counter())))
        row = (row + 1) % studio.session.document.table.row_count
        studio.session.show_row(row)
