"""How many small faults, planted in the core one at a time, its tests notice.

    python3 packaging/run.py mutants [--sample N] [--seed S] [--minutes M]

mutmut makes the faults (a + for a -, a number one larger, an argument left out ...) in a copy of
the code, and runs on each the tests that come through the function it is in. Some are drawn by
the seed, since all of them take more than an hour. What is left out, and why, is in pyproject.toml
and packaging/decisions/018-mutation-testing.md. Prints Markdown; the checkout stays as it is.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
CORE = Path("nnstudio", "core")
COPIED = ["nnstudio", "tests", "pyproject.toml"]
# Python ignores Ctrl-C where its shell did, and by that mutmut is told to end.
LISTENING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
MUTMUT = [sys.executable, "-c", f"{LISTENING}; from mutmut.__main__ import cli; cli()"]
SAMPLE, MINUTES = 400, 30.0
FAREWELL = 60  # seconds for mutmut to end what it runs, once it is told to
# What mutmut calls what became of a fault; one that no test comes through survives too.
COLUMNS = {
    "killed": "killed",
    "segfault": "killed",
    "suspicious": "killed",
    "survived": "survived",
    "no tests": "survived",
    "timeout": "timed out",
}


def main(arguments: list[str]) -> int:
    """Draw, run and print; the exit code, 0 where at least one fault was tried."""
    asked = parser().parse_args(arguments)
    if os.name == "nt":
        print("mutmut needs a system that can fork: Linux, macOS, or Windows' WSL.")
        return 1
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="nnstudio-mutants-") as folder:
        copy_to(Path(folder))
        with contextlib.chdir(folder):
            names = drawn(all_names(), asked.sample, asked.seed)
            finished = run(names, asked.minutes * 60.0)
            outcomes = {name: found for name, found in read().items() if name in set(names)}
            print(table(outcomes))
            print()
            minutes = (time.monotonic() - began) / 60.0
            print(f"Seed {asked.seed}, {len(names)} drawn, {minutes:.1f} minutes.")
            if not finished:
                print("The time was over before all were tried: the quickest came first.")
            print_survivors(outcomes)
    return 0 if outcomes else 1


def parser() -> argparse.ArgumentParser:
    """The arguments of the command line."""
    sentence = (__doc__ or "").partition("\n")[0]
    made = argparse.ArgumentParser(prog="run.py mutants", description=sentence)
    made.add_argument("--sample", type=int, default=SAMPLE, help="how many faults (%(default)s)")
    made.add_argument("--seed", type=int, default=0, help="which ones (%(default)s)")
    made.add_argument(
        "--minutes", type=float, default=MINUTES, help="how long at most (%(default)s)"
    )
    return made


def copy_to(folder: Path) -> None:
    """Copy what the tests of the core need."""
    for name in COPIED:
        if (ROOT / name).is_dir():
            unwanted = shutil.ignore_patterns("__pycache__", "*.pyc")
            shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
        else:
            shutil.copy2(ROOT / name, folder / name)


def all_names() -> list[str]:
    """The names of all faults that mutmut makes in the copy, which is the present folder."""
    from mutmut.configuration import config
    from mutmut.mutation.file_mutation import mutate_file_contents
    from mutmut.utils.format_utils import get_mutant_name

    names = []
    for path in sorted(CORE.rglob("*.py")):
        if config().should_mutate(path):
            made = mutate_file_contents(str(path), path.read_text(encoding="utf-8"))
            names += [get_mutant_name(path, name) for name in made.mutant_names]
    return names


def drawn(names: list[str], count: int, seed: int) -> list[str]:
    """`count` of the names, or all where there are no more."""
    return sorted(Random(seed).sample(names, min(count, len(names))))  # noqa: S311


def run(names: list[str], seconds: float) -> bool:
    """Let mutmut try the faults with these names; whether it came to the end in time."""
    # What is not there when Python starts is never looked into.
    Path("mutants").mkdir()
    own = {
        "PYTHONPATH": str(Path("mutants").resolve()),
        "PYTHONDONTWRITEBYTECODE": "1",
        "XDG_CACHE_HOME": str(Path("cache").resolve()),
    }
    command = [*MUTMUT, "run", *names]
    # In a group of its own, so that no test outlives it.
    with subprocess.Popen(
        command, env={**os.environ, **own}, stdout=sys.stderr, start_new_session=True
    ) as process:
        try:
            process.wait(seconds)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(FAREWELL)
            return False
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    return True


def read() -> dict[str, str]:
    """What became of the faults that were tried: the name of a column for each."""
    command = [*MUTMUT, "results", "--all", "true"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    outcomes = {}
    for line in said.splitlines():
        name, _, status = line.strip().partition(": ")
        if status in COLUMNS:
            outcomes[name] = COLUMNS[status]
    return outcomes


def module_of(name: str) -> str:
    """The module that a fault is in, as seen from the core."""
    return name.rpartition(".")[0].removeprefix("nnstudio.core.")


def table(outcomes: dict[str, str]) -> str:
    """How many were tried and what became of them, by module, as Markdown."""
    lines = [
        "| module | tried | killed | survived | timed out | share killed |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for module in sorted({module_of(name) for name in outcomes}):
        found = [outcome for name, outcome in outcomes.items() if module_of(name) == module]
        lines.append(row(module, found))
    return "\n".join([*lines, row("**all**", outcomes.values())])


def row(title: str, found: Iterable[str]) -> str:
    """One line of the table."""
    counts = Counter(found)
    tried = counts.total()
    numbers = [tried, counts["killed"], counts["survived"], counts["timed out"]]
    share = f"{100.0 * counts['killed'] / tried:.1f} %" if tried else "-"
    return f"| {title} | {' | '.join(map(str, numbers))} | {share} |"


def print_survivors(outcomes: dict[str, str]) -> None:
    """Name the faults that nobody noticed in time, with the lines that they change."""
    from mutmut.mutation.diff_apply import get_diff_for_mutant

    for outcome in ("survived", "timed out"):
        names = [name for name, found in outcomes.items() if found == outcome]
        if names:
            print(f"\n{outcome[0].upper()}{outcome[1:]}:\n")
        for name in names:
            print(f"- `{name.removeprefix('nnstudio.core.')}`\n")
            changed = [line for line in get_diff_for_mutant(name).splitlines() if is_change(line)]
            print("".join(f"      {line}\n" for line in changed))


def is_change(line: str) -> bool:
    """Whether a line of a diff is one taken away or put in."""
    return line.startswith(("-", "+")) and not line.startswith(("---", "+++"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
