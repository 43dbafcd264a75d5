"""`nnstudio grade`: check the projects that a class handed in, a row for each file."""

from __future__ import annotations

import argparse
import glob
import os
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from nnstudio.core.kernels.choice import CHOICES, maker_for
from nnstudio.core.kernels.kernel import KernelMaker
from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import MAX_CELL, number_of, quoted
from nnstudio.data.column import Column, Role, column
from nnstudio.data.files import file_name
from nnstudio.data.numbers import format_number
from nnstudio.data.table import MAX_COLUMNS, Table
from nnstudio.document.document import Document
from nnstudio.document.model import free_name
from nnstudio.document.project.projectfile import load_project
from nnstudio.document.savefile import check_target
from nnstudio.document.tablefile import check_ending, save_table
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.goals import Check, Goal
from nnstudio.document.task.grading import DOUBTFUL, FAILED, PASSED, Grade, grade

UNREAD = "cannot be read"
NO_TASK = "no task"
WILD = "*?["


@dataclass(frozen=True)
class Line:
    """What the results say of one file."""

    file: str
    project: str = ""
    result: str = UNREAD
    grade: Grade | None = None
    notes: str = ""


def add_grade(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="projects that were handed in")
    parser.add_argument(
        "--out", required=True, metavar="FILE", help="the results, .csv or .xlsx by its ending"
    )
    parser.add_argument(
        "--task",
        metavar="PROJECT",
        help="the teacher's own project: its task and table count, not those in the files",
    )
    parser.add_argument(
        "--kernel", default="auto", choices=list(CHOICES), help="what trains long runs again"
    )
    parser.set_defaults(run=_grade)


def _grade(options: argparse.Namespace) -> int:
    check_ending(options.out)
    check_target(options.out)
    teacher = None if options.task is None else _teacher(options.task)
    files = _without(expanded(options.files), options.task)
    kernel = maker_for(options.kernel, wait=True, measure=False)
    lines = []
    for file in files:
        lines.append(line_for(file, teacher, kernel))
        print(f"{file_name(file)}: {lines[-1].result}.")
        sys.stdout.flush()
    save_table(results(lines), options.out)
    print(f"{summary(lines)} Saved to {file_name(options.out)}, read back and found equal.")
    return 0


def _teacher(path: str) -> Document:
    document = load_project(path).document
    if document.task is None:
        raise Problem(f"{file_name(path)} has no task: give it one in the window, and save it.")
    return document


# Files


def expanded(words: Iterable[str]) -> list[str]:
    """The files that are named, each once; a pattern that no shell has expanded is expanded here.

    Raises Problem for a pattern that nothing fits.
    """
    found: dict[str, str] = {}
    for word in words:
        names = [word]
        if any(mark in word for mark in WILD) and not os.path.lexists(word):
            names = sorted(glob.glob(word))
            if not names:
                raise Problem(f"No file fits {quoted(word)}.")
        for name in names:
            found.setdefault(_whole(name), name)
    return list(found.values())


def _whole(name: str) -> str:
    try:
        return os.path.realpath(name)
    except (OSError, ValueError):
        return name


def _without(files: list[str], task: str | None) -> list[str]:
    """The files without the teacher's own, which a pattern may take along."""
    if task is None:
        return files
    others = [file for file in files if _whole(file) != _whole(task)]
    if not others:
        raise Problem("There is no file to grade but the teacher's own.")
    return others


# One file


def line_for(file: str, teacher: Document | None, kernel: KernelMaker) -> Line:
    """Grade one file; whatever is wrong with it is its result and ends nothing else."""
    try:
        document = load_project(file).document
    except FileProblem as problem:
        return Line(file, notes=str(problem))
    title = document.table.title
    task = document.task if teacher is None else teacher.task
    if task is None:
        return Line(file, title, NO_TASK, notes="the file carries no task: give --task")
    try:
        found = grade(document, task, teacher, kernel)
    except Problem as problem:
        return Line(file, title, DOUBTFUL, notes=str(problem))
    return Line(file, title, found.result, found, _notes(found, task, teacher is None))


def _notes(found: Grade, task: ClassTask, own_word: bool) -> str:
    notes = [*found.doubts, *found.notes]
    notes += [f"{check.goal.sentence}: {check.why_not}" for check in found.checks if check.why_not]
    if own_word and not task.goals:
        notes.append("the task has no goals")
    return "; ".join(notes)


# All together


def results(lines: list[Line]) -> Table:
    """A table with a row for each file, and two columns for each goal that any of them has."""
    goals = list(dict.fromkeys(check.goal for line in lines for check in _checks(line)))
    taken: set[str] = set()
    columns = [
        _column(taken, "File", [line.file for line in lines], Role.NAME),
        _column(taken, "Project", [line.project for line in lines]),
        _column(taken, "Result", [line.result for line in lines]),
    ]
    for goal in goals:
        found = [_of(line, goal) for line in lines]
        columns.append(_column(taken, f"{goal.kind.title}", [_figure(check) for check in found]))
        columns.append(_column(taken, goal.sentence, [_reached(check) for check in found]))
    again = [line.grade.retraining if line.grade else None for line in lines]
    columns.append(_column(taken, "Trained again", [str(one or "") for one in again]))
    columns.append(_column(taken, "Notes", [line.notes for line in lines]))
    if len(columns) > MAX_COLUMNS:
        raise Problem("The files have too many different goals for one table: give --task.")
    return Table("Results", tuple(columns))


def summary(lines: list[Line]) -> str:
    """One sentence about all of them."""
    counts = Counter(line.result for line in lines)
    known = (PASSED, FAILED, DOUBTFUL, NO_TASK, UNREAD)
    parts = [f"{counts[name]} {name}" for name in known if counts[name]]
    return f"{number_of(len(lines), 'file')}: {', '.join(parts)}."


def _checks(line: Line) -> tuple[Check, ...]:
    return line.grade.checks if line.grade is not None else ()


def _of(line: Line, goal: Goal) -> Check | None:
    return next((check for check in _checks(line) if check.goal == goal), None)


def _figure(check: Check | None) -> str:
    """To the last bit; a share as a number from 0 to 1."""
    if check is None or check.why_not:
        return ""
    return check.text if check.goal.kind.asks_answer else format_number(check.figure)


def _reached(check: Check | None) -> str:
    return "" if check is None else ("yes" if check.reached else "no")


def _column(taken: set[str], name: str, cells: list[str], role: Role = Role.SKIP) -> Column:
    free = free_name(" ".join(name.split())[:150], taken)
    taken.add(free)
    return column(free, None, role, [_cell(text) for text in cells])


def _cell(text: str) -> str:
    """As a cell can hold it: names of files may be anything."""
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    text = "".join(mark if mark.isprintable() else " " for mark in text)
    return text if len(text) <= MAX_CELL else f"{text[: MAX_CELL - 1]}…"
