"""R14: numbers at the edge of what numbers are: no warning, and a run that ends in a sentence."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from time import perf_counter

import numpy as np

from nnstudio.core.kernels.choice import maker_for
from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.data.column import Kind, Role, column
from nnstudio.data.scaling import SCALINGS, Scaling
from nnstudio.data.table import Table
from nnstudio.document.document import Document, new_document
from nnstudio.document.judging import headline, judge
from nnstudio.document.teach import trainer_for
from tests.trust.child import path_of_children
from tests.trust.figure import Figure

LAYER = r" in (hidden layer \d+|the output layer)[, ]"
SECONDS = 0.02  # of training a case
NAMES = ["u", "v", "w", "x", "y"]
CELLS = {
    "usual": (["1", "2", "3", "4", "5"], ["5", "3", "4", "1", "2"]),
    "1e308": (["1e308", "-1e308", "1e308", "1e300", "0"], ["1", "2", "3", "4", "5"]),
    "5e-324": (["5e-324", "0", "-5e-324", "0", "0"], ["1", "2", "3", "4", "5"]),
    "nan and inf": (["nan", "inf", "-inf", "1", "2"], ["1", "2", "3", "4", "5"]),
    "constant": (["7", "7", "7", "7", "7"], ["1", "2", "3", "4", "5"]),
    "constant 1e308": (["1e308"] * 5, ["-1e308"] * 5),
    "blank": (["", "", "", "", ""], ["1", "2", "3", "4", "5"]),
    "raw pounds": (["133", "160", "152", "120", "9000"], ["65", "72", "70", "60", "1"]),
}
LABELS = {
    "two classes": ["a", "b", "a", "b", "a"],
    "one class": ["a"] * 5,
    "three classes": ["a", "b", "c", "a", "b"],
    "numbers": ["1", "2", "3", "4", "5"],
    "huge numbers": ["1e308", "-1e308", "0", "1", "2"],
}
ROWS = (5, 1, 0)
LAYERS = {
    "sigmoid": LayerSpec(2, "sigmoid"),
    "relu, dead": LayerSpec(2, "relu"),
    "elu": LayerSpec(2, "elu"),
    "maxout": LayerSpec(2, "maxout"),
    "leaky": LayerSpec(2, "leaky_relu"),
}
RATES = (0.1, 1e6, 1e300)
KINDS = [kind.name for kind in SCALINGS]


def table_of(cells: str, label: str, rows: int) -> Table:
    """Two inputs and a label."""
    a, b = CELLS[cells]
    kind = Kind.NUMBER if "numbers" in label else Kind.CATEGORY
    return Table(
        f"{cells}, {label}, {rows} rows",
        (
            column("N", None, Role.NAME, NAMES[:rows]),
            column("A", None, Role.INPUT, a[:rows], Kind.NUMBER),
            column("B", None, Role.INPUT, b[:rows], Kind.NUMBER),
            column("L", None, Role.LABEL, LABELS[label][:rows], kind),
        ),
    )


def cases(long: bool) -> Iterator[tuple[str, Document]]:
    """Every table with every layer, rate, scaling and optimizer; some of them in the short form."""
    options = itertools.product(CELLS, LABELS, ROWS, LAYERS, RATES, KINDS, OPTIMIZERS)
    for number, (cells, label, rows, layer, rate, scaling, optimizer) in enumerate(options):
        if number % (7 if long else 139):
            continue
        table = table_of(cells, label, rows)
        settings = TrainingSettings(rate=rate, epochs=None, optimizer=Optimizer(optimizer))
        document = new_document(table, hidden=(LAYERS[layer],), settings=settings)
        document = document.with_scaling(Scaling(scaling))
        if "dead" in layer:
            document = document.with_parameter("b1", -1e6).with_parameter("b2", -1e6)
        yield f"{table.title}, {layer}, rate {rate:g}, {scaling}, {optimizer}", document


def wrong_with(document: Document, kernel: str) -> str:
    """Train and evaluate; "" where all is a finite number or a sentence."""
    why_not = document.training.why_not
    if why_not is not None:
        return "" if why_not else "no reason"
    trainer = trainer_for(document, None, kernel=maker_for(kernel, wait=True))
    trainer.run_for(SECONDS)
    snapshot = trainer.snapshot()
    if not np.isfinite(snapshot.progress.params.vector).all():
        return "weights that are no numbers"
    if not np.isfinite(snapshot.new_losses.losses).all():
        return "a loss that is no number"
    if snapshot.problem is not None and "Likely cause" not in snapshot.problem:
        return f"no cause: {snapshot.problem}"
    if snapshot.problem is not None and not re.search(LAYER, snapshot.problem):
        return f"no layer: {snapshot.problem}"
    after = document.trained(snapshot.progress, snapshot.new_losses)
    figures = judge(after)
    if figures.trained is not None:
        headline(figures.trained)
    return ""


def tried(long: bool) -> tuple[int, list[str]]:
    """All cases; how many, and what is wrong with which."""
    count, wrong = 0, []
    for name, document in cases(long):
        count += 1
        for kernel in ("numpy", "compiled") if long else ("numpy",):
            try:
                found = wrong_with(document, kernel)
            except Problem:
                continue  # a sentence
            except Exception as error:
                found = f"{type(error).__name__}: {error}"
            if found:
                wrong.append(f"{name}: {found}")
    return count, wrong


def shown(long: bool) -> tuple[int, list[str]]:
    """Open tables in the window, with the panels that compute most in view, and train a while."""
    from tests.settling import wait
    from tests.trust.windows import Faults, open_studio

    tables = [table_of(*names, ROWS[0]) for names in itertools.product(CELLS, LABELS)]
    faults, wrong = Faults(), []
    with faults.watch(), open_studio(new_document(tables[0])) as studio:
        for name in ("evaluation", "regression", "landscape", "lab", "explain", "starts"):
            studio.window.workspace.bring(name)
            wait(20)
        for table in tables if long else tables[::9]:
            document = new_document(table, settings=TrainingSettings(rate=1e3, epochs=None))
            studio.session.open(document, "")
            for name in ("evaluation", "landscape", "explain") if long else ("evaluation",):
                studio.window.workspace.bring(name)
                studio.session.run()
                wait(40)
                studio.session.pause()
                wait(20)
            if not faults.none:
                said = (faults.exceptions + faults.warnings)[0].strip().splitlines()
                wrong.append(f"{table.title} in the window: {' / '.join(said[-3:])}")
                faults.exceptions.clear()
                faults.warnings.clear()
    return len(tables if long else tables[::9]), wrong


def measure(long: bool) -> Figure:
    """Each case under `-W error`: a warning of numpy is an exception."""
    if not sys.flags.dev_mode and "error" not in sys.warnoptions:
        return _under_errors(long)
    begin = perf_counter()
    count, wrong = tried(long)
    windows, wrong_windows = shown(long)
    wrong += wrong_windows
    words = (
        f"{count} trainings on tables with NaN, infinite, huge, tiny, constant or blank cells, 5, "
        f"1 and 0 rows, one class, rates up to 1e300, and {windows} such tables in the window, "
        f"under -W error: {len(wrong)} warnings, exceptions, weights or losses that are no "
        "numbers, or endings without a cause and a layer"
    )
    if wrong:
        words += f" ({'; '.join(wrong[:3])})"
    return Figure("R14", words, not wrong, perf_counter() - begin)


def _under_errors(long: bool) -> Figure:
    """The same in a process in which every warning is an error."""
    program = (
        "import json, sys; from dataclasses import asdict; from tests.trust import numerics; "
        f"print(json.dumps(asdict(numerics.measure({long}))))"
    )
    environment = {**os.environ, "PYTHONPATH": path_of_children()}
    command = [sys.executable, "-W", "error", "-c", program]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        return Figure("R14", f"ended with {done.returncode}: {done.stderr[-300:]}", False, 0.0)
    return Figure(**json.loads(done.stdout.splitlines()[-1]))
