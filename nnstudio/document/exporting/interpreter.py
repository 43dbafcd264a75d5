"""Running an exported script in a Python of its own, as the person who gets it will.

Nothing of it runs in the app's own process. A frozen app has no Python to lend: there a script's
numbers are read back instead, and the proof says so.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.problems import FileProblem
from nnstudio.document.exporting.proof import RUN, Said
from nnstudio.document.exporting.rows import values_of
from nnstudio.document.model import Model
from nnstudio.language.translate import tr

PATIENCE = 120.0  # seconds; rows are so few that one is usual

# argv: the script, and the folders in which it finds the libraries that it needs.
_ASK = """\
import json, runpy, sys
sys.path += sys.argv[2:]
names = runpy.run_path(sys.argv[1])
rows = json.load(sys.stdin)
said = [[names["predict"](*row), names["answer"](*row)] for row in rows]
json.dump(said, sys.stdout)
"""


def python_here() -> str | None:
    """The Python that runs this app; None in a frozen app, which is no Python.

    By its name too: an app that was asked to run a script would open a second window.
    """
    name = Path(sys.executable or "").stem.lower()
    is_python = name.startswith(("python", "pypy")) and not getattr(sys, "frozen", False)
    return sys.executable if is_python else None


def run(data: bytes, model: Model, raw: Array, modules: Sequence[str] = ()) -> Said | None:
    """What a script's `predict` and `answer` say of raw rows, asked in a fresh Python.

    It runs without settings, packages and environment (-I -S), but for the `modules` named. None
    where there is no Python to run it; FileProblem where the script fails.
    """
    python = python_here()
    if python is None:
        return None
    with tempfile.TemporaryDirectory(prefix="nnstudio-", ignore_cleanup_errors=True) as folder:
        script = Path(folder) / "exported.py"
        script.write_bytes(data)
        # -B: no byte code is left behind; -X utf8: the same answer in every language.
        command = [python, "-I", "-S", "-B", "-X", "utf8", "-c", _ASK, str(script)]
        command += [str(Path(sys.modules[module].__path__[0]).parent) for module in modules]
        try:
            done = subprocess.run(  # noqa: S603 - our own Python, and no shell
                command,
                input=json.dumps(values_of(model, raw)).encode(),
                capture_output=True,
                timeout=PATIENCE,
                check=False,
                cwd=folder,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except subprocess.TimeoutExpired as error:
            raise FileProblem(tr("The script did not end when it was tried; not saved.")) from error
        except OSError:
            return None
    if done.returncode != 0:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [tr("no reason")]
        raise FileProblem(
            tr("The script failed when it was tried ({reason:.200}); not saved.", reason=lines[-1])
        )
    said = json.loads(done.stdout)
    numbers = np.array([np.atleast_1d(number) for number, _ in said], dtype=np.float64)
    return Said(numbers.reshape(len(raw), -1), RUN, tuple(str(text) for _, text in said))


def _environment() -> dict[str, str]:
    """What a process needs of the environment on every system, and one thread for sums."""
    kept = ("SYSTEMROOT", "PATH", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP")
    threads = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    return {n: os.environ[n] for n in kept if n in os.environ} | dict.fromkeys(threads, "1")
