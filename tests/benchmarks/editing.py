"""What editing a large table costs in the window's thread: a cell, a block, a sort, a scroll.

    python tests/benchmarks/editing.py [--rows 1000000] [--rounds 3]

Prints the best time of each in milliseconds, with the numbers kept as numbers, as of a large file:
"edit" is the new table, "document" `Document.with_table` with the training set, "show" the panel
with its picture. The table has a name, eight numbers and a label.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from nnstudio.data.cells import TEXT
from nnstudio.data.cellstore import TextStore
from nnstudio.data.column import Column, Kind, Role, number_column
from nnstudio.data.table import Table
from nnstudio.document.document import Document, new_document
from nnstudio.document.frame import frame_of
from nnstudio.session import tableedits
from nnstudio.session.cellfinder import CellFinder
from nnstudio.session.tableedits import Patch, TableEdit
from nnstudio.ui import theme
from nnstudio.ui.table.tablepanel import TablePanel

WEIGHT, LABEL = 1, 9


def large_table(rows: int) -> Table:
    random = np.random.RandomState(0)
    names = np.char.add("Person ", np.arange(rows).astype(str)).astype(TEXT)
    labels = np.where(random.random_sample(rows) < 0.5, "F", "M").astype(TEXT)
    numbers = [np.round(random.normal(150.0, 20.0, rows), 2) for _ in range(8)]
    return Table(
        "large",
        (
            Column("Name", None, Role.NAME, TextStore(names)),
            *(number_column(f"x{i}", None, Role.INPUT, n) for i, n in enumerate(numbers, 1)),
            Column("Gender", None, Role.LABEL, TextStore(labels), Kind.CATEGORY),
        ),
    )


class Bench:
    """A panel on a document; every edit is made on the same document again."""

    def __init__(self, document: Document, rounds: int) -> None:
        self.document, self.rounds = document, rounds
        self.panel = TablePanel()
        self.panel.set_theme(theme.LIGHT)
        self.panel.resize(700, 500)
        self.panel.show()
        self.show(document)

    def show(self, document: Document) -> None:
        self.panel.show_frame(frame_of(document))
        QApplication.processEvents()

    def edit(self, what: str, change: Callable[[Table], TableEdit]) -> None:
        """Print what an edit takes, part by part."""
        best = [float("inf")] * 3
        for _ in range(self.rounds):
            moments = [perf_counter()]
            table = change(self.document.table).table
            moments.append(perf_counter())
            changed = self.document.with_table(table)
            changed.training  # noqa: B018 (computed when it is first asked for)
            moments.append(perf_counter())
            self.show(changed)
            moments.append(perf_counter())
            best = [min(b, t) for b, t in zip(best, np.diff(moments), strict=True)]
            self.show(self.document)
        parts = "".join(f"{1e3 * part:10.1f}" for part in best)
        print(f"{what:38s}{parts}{1e3 * sum(best):10.1f}")

    def time(self, what: str, call: Callable[[], object]) -> None:
        """Print what a call takes."""
        best = float("inf")
        for _ in range(self.rounds):
            start = perf_counter()
            call()
            best = min(best, perf_counter() - start)
        print(f"{what:68s}{1e3 * best:10.1f}")


def measure(rows: int, rounds: int) -> None:
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    document = new_document(large_table(rows))
    bench = Bench(document, rounds)
    middle, every = rows // 2, np.arange(rows)
    some = min(1_000, rows // 2)
    block = [[f"New {i}", *["151.5"] * 8, "F"] for i in range(some)]
    print(f"{rows:,} rows x 10 columns, ms{'edit':>14s}{'document':>10s}{'show':>10s}{'all':>10s}")
    bench.edit("a number", lambda t: tableedits.cell_typed(t, middle, WEIGHT, "151.5"))
    bench.edit("a word for a number", lambda t: tableedits.cell_typed(t, middle, WEIGHT, "x"))
    bench.edit("a name", lambda t: tableedits.cell_typed(t, middle, 0, "Ann"))
    other = "M" if document.table.cell(middle, LABEL) == "F" else "F"
    bench.edit("a label", lambda t: tableedits.cell_typed(t, middle, LABEL, other))
    bench.edit(f"paste {some:,} rows", lambda t: tableedits.block_pasted(t, middle, 0, block))
    bench.edit("fill a column down", lambda t: tableedits.filled_down(t, [Patch(every, 1, 1)]))
    bench.edit("clear all cells", lambda t: tableedits.cells_cleared(t, [Patch(every, 0, 9)]))
    bench.edit("delete a row", lambda t: tableedits.rows_deleted(t, every[middle : middle + 1]))
    bench.edit(f"delete {some:,} rows", lambda t: tableedits.rows_deleted(t, every[:some]))
    bench.edit("sort by a number", lambda t: tableedits.rows_sorted(t, WEIGHT, False))
    bench.edit("sort by name", lambda t: tableedits.rows_sorted(t, 0, True))
    bench.edit("sort by label", lambda t: tableedits.rows_sorted(t, LABEL, False))
    bar = bench.panel.view.verticalScrollBar()

    def scroll() -> None:
        for place in range(0, bar.maximum(), max(1, bar.maximum() // 20)):
            bar.setValue(place)
            QApplication.processEvents()
        bar.setValue(0)

    def select_all() -> None:
        bench.panel.view.selectAll()
        QApplication.processEvents()
        bench.panel.view.clearSelection()

    def show_rows(query: str) -> None:
        bench.panel.view.model().set_query(query)
        QApplication.processEvents()
        bench.panel.view.model().set_query("")

    bench.time("20 pages here and there", scroll)
    bench.time("select all", select_all)
    bench.time("find a text", lambda: CellFinder(document.table, "123"))
    bench.time("show only rows with x1 > 200, and all again", lambda: show_rows("x1 > 200"))
    bench.time("show only rows with a text, and all again", lambda: show_rows("son 12"))
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    measure(chosen.rows, chosen.rounds)
