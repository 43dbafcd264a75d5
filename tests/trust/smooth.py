"""R10: while training runs the window draws, answers, and does not slow the training down."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from time import perf_counter

from tests.trust.child import ROOT, path_of_children
from tests.trust.figure import Figure

HIDDEN = "13,13,13"  # 2-13-13-13-1: 377 lines in the diagram
MOST = {"p50": 17.0, "p99": 33.0, "max": 100.0}  # ms between two turns of a 16 ms timer
MOST_WAIT = 50.0  # ms, p99, from a signal of another thread to its answer
LEAST_SPEED = 60  # % of the trainer alone


def numbers(lines: list[str], name: str) -> dict[str, float]:
    """p50, p99 and max of one of the benchmark's lines."""
    (line,) = [line for line in lines if line.startswith(name)]
    return {kind: float(value) for kind, value in re.findall(r"(p50|p99|max)\s+([\d.]+)", line)}


def measure(long: bool) -> Figure:
    """20 s of training in turns with the trainer alone; in the short form 3 s."""
    begin = perf_counter()
    command = [sys.executable, str(ROOT / "tests" / "benchmarks" / "frames.py")]
    command += ["--seconds", "20" if long else "3", "--hidden", HIDDEN, "--kernel", "numpy"]
    environment = {**os.environ, "PYTHONPATH": path_of_children(), "DISPLAY": ":offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        return Figure("R10", f"frames.py ended: {done.stderr[-200:]}", False, 0.0)
    lines = done.stdout.splitlines()
    turns, waits = numbers(lines, "training, 16 ms"), numbers(lines, "training, answers")
    idle = numbers(lines, "idle")
    speed = int(re.search(r"(\d+)% of the trainer", done.stdout)[1])  # type: ignore[index]
    words = (
        f"16 ms timer while training 2-{HIDDEN.replace(',', '-')}-1: p50 {turns['p50']:.1f}, p99 "
        f"{turns['p99']:.1f}, max {turns['max']:.1f} ms (idle: {idle['p50']:.1f}, "
        f"{idle['p99']:.1f}, {idle['max']:.1f}); answer to a click p99 {waits['p99']:.1f} ms; "
        f"training at {speed} % of the trainer alone"
    )
    holds = all(turns[kind] <= most for kind, most in MOST.items())
    holds = holds and waits["p99"] <= MOST_WAIT and speed >= LEAST_SPEED
    return Figure("R10", words, holds, perf_counter() - begin)
