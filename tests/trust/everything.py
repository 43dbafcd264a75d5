"""The bar of trust, point by point, as one table: does the program keep what it promises?

    python tests/trust/everything.py [--long] [--only R3 R8]

The short form is a look of a minute or so; the long one takes about half an hour and is what the
README's figures come from. Each point is measured in a process of its own, with a home folder of
its own: one that breaks leaves the others as they are. The exit code is the number of points that
do not hold.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.trust.figure import Figure, table

# Each module has `measure(long: bool) -> Figure`.
MEASURES = {
    "R1": "killed",
    "R2": "refusedsaves",
    "R3": "damaged",
    "R4": "hostile",
    "R5": "floats",
    "R6": "restarts",
    "R7": "endings",
    "R8": "monkey",
    "R9": "soak",
    "R10": "smooth",
    "R11": "injection",
    "R12": "crashes",
    "R13": "repeatable",
    "R14": "numerics",
    "R15": "forbidden",
}
MOST_SECONDS = {True: 2_400.0, False: 300.0}  # by whether it is the long form
LAST_LINES = 3  # of what a measure that broke said


def environment(home: Path) -> dict[str, str]:
    """The process's environment without settings of the person, and without a screen."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    return os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "OPENBLAS_NUM_THREADS": "1",
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
    }


def measured(number: str, long: bool) -> Figure:
    """One point, measured in a process of its own."""
    module = MEASURES[number]
    if not (Path(__file__).parent / f"{module}.py").exists():
        return Figure(number, "not measured: there is no measure of it yet", False, 0.0)
    command = [sys.executable, __file__, "--one", number, *(["--long"] if long else [])]
    begin = perf_counter()
    with tempfile.TemporaryDirectory(prefix="nnstudio-trust-") as home:
        child = environment(Path(home))
        try:
            done = subprocess.run(
                command, env=child, capture_output=True, text=True, timeout=MOST_SECONDS[long]
            )
        except subprocess.TimeoutExpired:
            done = subprocess.CompletedProcess(command, 124, "", "it took too long")
    if done.returncode == 0 and done.stdout:
        figure = Figure(**json.loads(done.stdout.splitlines()[-1]))
        if not figure.holds:
            print(done.stderr, file=sys.stderr)  # traces, where there are any
        return figure
    said = " ".join(done.stderr.split("\n")[-LAST_LINES:]).strip()
    why = f"the measure itself ended with code {done.returncode}: {said}"
    return Figure(number, why, False, perf_counter() - begin)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--long", action="store_true", help="as many cases as the bar asks for")
    parser.add_argument("--only", nargs="+", choices=MEASURES, default=list(MEASURES))
    parser.add_argument("--one", choices=MEASURES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one is not None:
        module = importlib.import_module(f"tests.trust.{MEASURES[options.one]}")
        print(json.dumps(asdict(module.measure(options.long))))
        return 0
    found = []
    for number in options.only:
        print(f"{number} ...", end="\r", file=sys.stderr, flush=True)
        found.append(measured(number, options.long))
    print(table(found))
    return sum(not one.holds for one in found)


if __name__ == "__main__":
    sys.exit(main())
