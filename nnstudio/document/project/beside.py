"""A large table is kept beside the project file, under a name that says what is in it.

The name holds the contents' checksum, so that a project file and the table it was saved with can
never be mixed up: a table that changed is another file, and the old one goes when nothing needs it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cellstore import CellStore
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.delimited import MAX_FILE
from nnstudio.data.files import PathLike, file_name, read_capped
from nnstudio.data.importing import FileFormat, read_text
from nnstudio.data.table import Table
from nnstudio.document.savefile import NAMED, save_bytes
from nnstudio.language.translate import tr

FORMAT = FileFormat(delimiter=",", decimal_mark=".", header=True)
_DIGITS = 16  # of the checksum that stand in the name


class Beside:
    """A table as the bytes of a file of its own, and the cells as they come back from it."""

    def __init__(self, data: bytes, stores: list[CellStore]) -> None:
        self.data, self.stores = data, stores
        self.sha256 = hashlib.sha256(data).hexdigest()

    def name(self, project: PathLike) -> str:
        """What it is called beside a project file of this name."""
        return f"{Path(project).stem[:100]}.{self.sha256[:_DIGITS]}.csv"

    def save(self, project: PathLike) -> None:
        """Write it, unless it is there already."""
        path = Path(os.path.realpath(project)).with_name(self.name(project))
        with contextlib.suppress(FileProblem):
            if hashlib.sha256(read_capped(path, MAX_FILE)).hexdigest() == self.sha256:
                return
        save_bytes(path, self.data, like=project)


def beside(table: Table) -> Beside | None:
    """The table as such a file; None where it would not come back as it was typed."""
    data = to_csv(table).encode("utf-8")
    try:
        stores = _stores(data, tr("The new file"))
    except Problem:
        return None
    same = len(stores) == len(table.columns) and all(
        column.store == store for column, store in zip(table.columns, stores, strict=True)
    )
    return Beside(data, stores) if same else None


def read_beside(project: PathLike, name: str, sha256: str) -> list[CellStore]:
    """The cells of a table beside a project file; FileProblem where it is not the one saved."""
    path = Path(os.path.realpath(project)).with_name(name)
    try:
        data = read_capped(path, MAX_FILE)
    except FileProblem as problem:
        raise FileProblem(
            tr(
                "{project} needs its table {table} beside it: {problem}",
                project=file_name(project),
                table=file_name(name),
                problem=problem,
            )
        ) from problem
    if hashlib.sha256(data).hexdigest() != sha256:
        raise FileProblem(
            tr(
                "{table} is not the table that {project} was saved with: bring the right one back, "
                "or open it as a table of its own.",
                table=file_name(name),
                project=file_name(project),
            )
        )
    return _stores(data, name)


def is_name(text: str) -> bool:
    """Whether a text is the name of such a file, and no path to anything else."""
    return re.fullmatch(rf"[^/\\:\0]+\.[0-9a-f]{{{_DIGITS}}}\.csv", text) is not None


def stray_names(project: PathLike) -> str:
    """A pattern for the names of these files, for `sweep_strays`, which knows their beginnings."""
    stem = Path(project).stem[:NAMED]
    return re.escape(stem) if len(stem) == NAMED else rf"{re.escape(stem)}\.[0-9a-f]+(?:\.[csv]*)?"


def sweep(project: PathLike, needed: set[str]) -> None:
    """Remove the tables that earlier saves of this project left and none needs any more."""
    folder, stem = Path(os.path.realpath(project)).parent, Path(project).stem[:100]
    ours = re.compile(re.escape(stem) + rf"\.[0-9a-f]{{{_DIGITS}}}\.csv")
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if ours.fullmatch(entry.name) and entry.name not in needed:
                with contextlib.suppress(OSError):
                    os.unlink(entry.path)


def _stores(data: bytes, where: str) -> list[CellStore]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = tr("{where} cannot be read: it is not UTF-8 text.", where=where)
        raise FileProblem(text) from error
    return [column.store for column in read_text(text, where, FORMAT).table.columns]
