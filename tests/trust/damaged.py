"""R3: thousands of damaged files: a sentence or a document, soon, and in little memory."""

from __future__ import annotations

import resource
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import perf_counter, process_time

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem
from nnstudio.data.csvwriter import to_csv
from nnstudio.data.importing import read_file, read_text
from nnstudio.data.table import Table
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import Project, pack, parse_project
from nnstudio.document.weightsfile import parse_weights, proved_bytes, to_bytes
from tests.mutants import mutant
from tests.trust.figure import Figure
from tests.unit.document.projects import documents, flowers

MOST_SECONDS = 1.0  # for one file
MOST_MEMORY = 64.0  # MiB beyond what the first files took
WARM = 20  # files before memory is looked at: imports are not what a file costs
SEED = 46


class ComesBackOtherwise(Exception):
    """A file that was accepted is not the same after saving and reading."""


@dataclass(frozen=True)
class Tried:
    """What came of many damaged files of one kind."""

    kind: str
    count: int
    accepted: int
    faults: list[str]
    slowest: float  # seconds of processor time
    grown: float  # MiB of peak memory

    @property
    def holds(self) -> bool:
        """Whether the bar is held."""
        return not self.faults and self.slowest < MOST_SECONDS and self.grown < MOST_MEMORY

    def __str__(self) -> str:
        words = (
            f"{self.count:,} {self.kind}: {len(self.faults)} faults, {self.accepted} accepted, "
            f"slowest {self.slowest:.2f} s, peak memory +{self.grown:.0f} MiB"
        )
        return words + (f" ({self.faults[0]})" if self.faults else "")


def project(data: bytes) -> None:
    """Read one, and if it is one, write and read it again."""
    found = parse_project(data, "p.nnstudio")
    if parse_project(pack(found, "p.nnstudio").data, "p.nnstudio") != found:
        raise ComesBackOtherwise


def model(data: bytes) -> None:
    """The same for weights."""
    found = parse_weights(data, "w.json")
    if parse_weights(proved_bytes(found), "w.json") != found:
        raise ComesBackOtherwise


def table_in(folder: Path) -> Callable[[bytes], None]:
    """The same for tables, which are read as files."""

    def table(data: bytes) -> None:
        path = folder / "t.csv"
        path.write_bytes(data)
        found = read_file(path).table
        path.write_text(to_csv(found), encoding="utf-8", newline="")
        if _cells(read_file(path).table) != _cells(found):
            raise ComesBackOtherwise

    return table


def _cells(table: Table) -> list[tuple[str, str | None, list[str]]]:
    """Headers and cells; the decimal comma of a number becomes a point on the way."""
    written = read_text(to_csv(table), "t").table
    return [(c.name, c.unit, c.cells.tolist()) for c in written.columns]


def parents(kind: str) -> list[bytes]:
    """Good files."""
    if kind == "projects":
        return [pack(Project(document), "p.nnstudio").data for document in documents()]
    course = course_document()
    if kind == "weights files":
        others = (
            course.with_layer(0, LayerSpec(3, "maxout", parts=3)),
            course.with_layer(0, LayerSpec(2, "elu", alpha=0.5)).with_layer_added(1),
        )
        return [to_bytes(document.model()) for document in (course, *others)]
    people = b"Name,Weight (lb),Height (in),Gender\nAlice,133,65,F\nBob,160,72,M\n"
    text = to_csv(flowers())
    return [
        people * 3,
        people.replace(b",", b";").replace(b"133", b"133,5"),
        text.encode(),
        text.encode("utf-16"),
        text.replace(",", "\t").encode("utf-8-sig"),
    ]


def tried(kind: str, count: int, read: Callable[[bytes], None]) -> Tried:
    """Read so many damaged files of a kind."""
    random, files = Random(SEED), parents(kind)
    accepted, slowest, faults, before = 0, 0.0, [], 0.0
    for number in range(count):
        data = mutant(files, random)
        begin = process_time()  # other programs of the machine do not count
        try:
            read(data)
            accepted += 1
        except FileProblem as problem:
            if "\n" in str(problem):
                faults.append(f"file {number}: {problem!s}")
        except (Exception, RecursionError) as error:
            faults.append(f"file {number}: {type(error).__name__}: {error}")
        slowest = max(slowest, process_time() - begin)
        if number == WARM:
            before = peak()
    return Tried(kind, count, accepted, faults, slowest, peak() - before)


def peak() -> float:
    """The most memory that this process had so far, in MiB."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (2**20 if sys.platform == "darwin" else 2**10)


def measure(long: bool) -> Figure:
    """20,000 projects, 5,000 tables, 5,000 weights files; in the short form a twentieth."""
    begin, share = perf_counter(), 1 if long else 20
    with tempfile.TemporaryDirectory() as name:
        found = [
            tried("projects", 20_000 // share, project),
            tried("tables", 5_000 // share, table_in(Path(name))),
            tried("weights files", 5_000 // share, model),
        ]
    words = "; ".join(map(str, found))
    return Figure("R3", f"damaged: {words}", all(t.holds for t in found), perf_counter() - begin)
