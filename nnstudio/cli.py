"""The command line: open the window, or train, predict and take a picture without one.

Nothing of Qt is imported for `train` and `predict`, so that they run where no screen and none of
Qt's system libraries are.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

# Sums must not depend on how many threads share them, whatever a machine is set to, and small
# networks gain nothing from threads; this has to be said before numpy is imported.
for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[_name] = "1"

from nnstudio import __version__
from nnstudio.core.problems import Problem

BAD_INPUT = 2
INTERRUPTED = 130
READER_GONE = 141


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """One sentence on one line, and exit code 2."""
        self.exit(BAD_INPUT, f"nnstudio: {' '.join(message.split())}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; the exit code: 0, or 2 after one sentence about bad input.

    130 and 141 are what a shell gives a program that Ctrl-C or a reader that has gone ended.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    is_command = bool(words) and words[0] in COMMANDS
    return _answered(_run_command if is_command else _open_window, words)


def main_window() -> int:
    """The entry that opens the window and nothing else."""
    return _answered(_open_window, sys.argv[1:])


def _answered(run: Callable[[list[str]], int], words: list[str]) -> int:
    """The exit code of `run`; what ends it early is said in one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A name that the terminal's encoding lacks is still a name.
            stream.reconfigure(errors="backslashreplace")
    try:
        code = run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except Problem as problem:
        print(f"nnstudio: {problem}", file=sys.stderr)
        return BAD_INPUT
    except KeyboardInterrupt:
        print("nnstudio: stopped.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (| head); say nothing more to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE


def _run_command(words: list[str]) -> int:
    from nnstudio import commands

    parser = _Parser(prog="nnstudio", description="NN Studio: see a neural network learn.")
    parser.add_argument("--version", action="version", version=f"nnstudio {__version__}")
    commands.add_to(parser.add_subparsers(dest="command", required=True, parser_class=_Parser))
    options = parser.parse_args(words)
    return int(options.run(options))


def _open_window(words: list[str]) -> int:
    file = _file_in(words) if words else None
    collected = gc.isenabled()
    gc.disable()  # until the window shows: what is loaded for it is not garbage
    try:
        return _open_window_on(file)
    finally:
        if collected:
            gc.enable()


def _file_in(words: list[str]) -> str | None:
    """The file that is named, if any; ends the process where help or the version is asked for."""
    parser = _Parser(
        prog="nnstudio",
        description="Open the window, on the course's table or on a file.",
        epilog="Without a window: nnstudio train, nnstudio sweep, nnstudio folds, nnstudio "
        "predict, nnstudio export, nnstudio report, nnstudio grade, "
        "nnstudio picture (each with --help).",
    )
    parser.add_argument("--version", action="version", version=f"nnstudio {__version__}")
    parser.add_argument("file", nargs="?", metavar="FILE", help="a table (CSV) or saved weights")
    named: str | None = parser.parse_args(words).file
    return named


def _open_window_on(file: str | None) -> int:
    from nnstudio import systemcheck

    missing = systemcheck.missing_for_window()
    if missing is not None:
        raise Problem(missing)

    from nnstudio.document.document import course_document
    from nnstudio.document.opening import Opened, is_large, open_file
    from nnstudio.language.translate import mark

    opened = Opened(course_document())
    says = mark("The course's four people. Press Run (Space).")
    if file is not None and not is_large(file):
        opened = open_file(file, opened.document)
        says = mark("Opened {file}.")

    from nnstudio.app import run_window

    return run_window(opened, [sys.argv[0]], says, file)


COMMANDS = ("train", "sweep", "folds", "predict", "export", "report", "grade", "picture")
