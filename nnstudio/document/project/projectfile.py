"""Saving and opening a project: one strict JSON file that two versions can be compared by.

What is written is read back and compared before an old file is touched; the version before the
last save stays beside it as "name~".
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from nnstudio import __version__
from nnstudio.core.problems import FileProblem
from nnstudio.data.cellstore import CellStore
from nnstudio.data.files import PathLike, file_name, read_capped
from nnstudio.data.table import Table
from nnstudio.document.document import Document
from nnstudio.document.filekind import check_kind
from nnstudio.document.project import beside
from nnstudio.document.project.beside import Beside
from nnstudio.document.project.documentjson import (
    document_from,
    document_object,
    runs_from,
    runs_object,
)
from nnstudio.document.project.jsontext import laid_out
from nnstudio.document.project.kind import FORMAT
from nnstudio.document.project.tablejson import rows_object, table_from, table_object
from nnstudio.document.savefile import save_bytes, sweep_strays
from nnstudio.document.strictjson import MAX_BYTES, Node, parse_object
from nnstudio.language.translate import tr

if TYPE_CHECKING:
    from nnstudio.document.task.classtask import ClassTask

VERSION = 1
MOST_INSIDE = 200_000  # cells of a table in the file itself; a larger one is kept beside it
MAX_PANELS = 100

StoresOf = Callable[[Node], list[CellStore]]


@dataclass(frozen=True)
class Project:
    """A document, and hints for the window: which panels were open.

    `kept` are parts of the file that this version does not know: they are written back.
    """

    document: Document
    panels: tuple[str, ...] = ()
    kept: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Packed:
    """A project as bytes, and the tables that are kept beside it."""

    data: bytes
    tables: tuple[Beside, ...]


def save_project(project: Project, path: PathLike) -> None:
    """Write a project so that the old one or the new one is there, whole, whatever happens.

    Raises FileProblem, and leaves everything as it was, where that cannot be.
    """
    write_packed(pack(project, path), path)


def pack(project: Project, path: PathLike) -> Packed:
    """The bytes for a file of this name, read back and found equal."""
    tables: dict[str, Beside] = {}

    def table_of(table: Table) -> dict[str, Any]:
        found = table_object(table)
        if table.row_count * len(table.columns) > MOST_INSIDE:
            kept = beside.beside(table)
            if kept is not None:
                tables[kept.sha256] = kept
                return found | {"beside": {"file": kept.name(path), "sha256": kept.sha256}}
        return found | {"rows": rows_object(table)}

    data = laid_out(_as_object(project, table_of)).encode("utf-8")
    if len(data) > MAX_BYTES:
        raise FileProblem(
            tr(
                "The project is too large for its file, which has at most {most:g} MiB: "
                "forget some earlier runs.",
                most=MAX_BYTES / 2**20,
            )
        )
    packed = Packed(data, tuple(tables.values()))
    if not _comes_back(project, packed):
        raise FileProblem(tr("The project could not be written without loss; nothing was saved."))
    return packed


def write_packed(packed: Packed, path: PathLike, keep_previous: bool = True) -> None:
    """Put the tables beside, then the file in its place; the one before becomes "name~"."""
    for table in packed.tables:
        table.save(path)
    previous = _keep_previous(path) if keep_previous else b""
    save_bytes(path, packed.data)
    needed = {table.name(path) for table in packed.tables}
    beside.sweep(path, needed | _named_in(previous))


def sweep_project(path: PathLike) -> None:
    """Remove what killed saves left of the file, of the one before it, and of its tables."""
    sweep_strays(path, beside.stray_names(path))
    sweep_strays(f"{os.fspath(path)}~")


def load_project(path: PathLike) -> Project:
    """Read a project; `FileProblem` for anything that is not a whole one of a known version."""
    root = parse_object(read_capped(path, MAX_BYTES), file_name(path))

    def stores_of(node: Node) -> list[CellStore]:
        name, sha256 = node.get("file").text(), node.get("sha256").text(64)
        if not beside.is_name(name):
            node.get("file").refuse(tr("is not the name of a table beside it"))
        return beside.read_beside(path, name, sha256)

    return _project(root, stores_of)


def parse_project(data: bytes, where: str) -> Project:
    """A project from bytes, with no table beside it; `where` names it in messages."""

    def stores_of(node: Node) -> list[CellStore]:
        node.refuse(tr("is kept in another file"))

    return _project(parse_object(data, where), stores_of)


# From and to objects

_KNOWN = {
    *("format", "version", "app", "numpy", "panels", "runs", "source"),
    *("table", "inputs", "label", "scaling", "hold_out", "settings", "network", "start"),
    *("progress", "locked", "changes", "curve", "rewind", "you", "family", "task"),
}


def _as_object(project: Project, table_of: Callable[[Table], dict[str, Any]]) -> dict[str, Any]:
    document = project.document
    source = document.source
    return {
        "format": FORMAT,
        "version": VERSION,
        "app": __version__,
        "numpy": np.__version__,
        **document_object(document, table_of(document.table)),
        "runs": runs_object(document, table_of),
        **_task_object(document),
        "panels": list(project.panels),
        # For the eye only: never opened, and no folder of anybody's machine is in it.
        "source": None if source is None else {"name": source.name, "read": source.words},
        **{key: value for key, value in project.kept.items() if key not in _KNOWN},
    }


def _project(root: Node, stores_of: StoresOf) -> Project:
    check_kind(root, tr("a project"), FORMAT, VERSION)

    def table_of(node: Node) -> Table:
        stores = stores_of(node.get("beside")) if node.has("beside") else None
        return table_from(node, stores)

    document = document_from(root, table_of(root.get("table")))
    document = replace(
        document, runs=runs_from(root.get("runs"), document, table_of), task=_task_from(root)
    )
    panels = tuple(item.text() for item in root.get("panels").items(0, MAX_PANELS))
    kept = {key: value for key, value in root.object().items() if key not in _KNOWN}
    return Project(document, panels, kept)


def _task_object(document: Document) -> dict[str, Any]:
    """The task, in a project that has one."""
    if document.task is None:
        return {}
    from nnstudio.document.task.taskjson import task_object

    return {"task": task_object(document.task)}


def _task_from(root: Node) -> ClassTask | None:
    if not root.has("task"):
        return None
    # Late: most projects have none.
    from nnstudio.document.task.taskjson import task_from

    return root.get("task").optional(task_from)


def _comes_back(project: Project, packed: Packed) -> bool:
    """Whether reading the bytes gives the same project."""
    stores = {table.sha256: table.stores for table in packed.tables}

    def stores_of(node: Node) -> list[CellStore]:
        return stores[node.get("sha256").text(64)]

    back = _project(parse_object(packed.data, tr("The new file")), stores_of)
    kept = {key: value for key, value in project.kept.items() if key not in _KNOWN}
    return back == replace(project, kept=kept)


def _keep_previous(path: PathLike) -> bytes:
    """The file that is about to be replaced, kept as "name~"; nothing where there is none."""
    target = os.path.realpath(path)
    if not os.path.isfile(target):
        return b""
    data = read_capped(target, MAX_BYTES)
    save_bytes(f"{target}~", data, like=target)
    return data


def _named_in(data: bytes) -> set[str]:
    """The tables beside that a project's bytes name."""
    return {name.decode("utf-8", "replace") for name in re.findall(rb'"file": "([^"]+)"', data)}
