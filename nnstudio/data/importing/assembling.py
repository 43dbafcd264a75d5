"""From the first row and the columns below it to a table: names, units, roles and kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np

from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import TEXT, TextArray, clean_text, quoted, text_array
from nnstudio.data.cellstore import CellStore, NumberStore, TextStore
from nnstudio.data.column import MAX_NAME, Column
from nnstudio.data.contents import mostly_numbers
from nnstudio.data.guard import from_literal, unguarded_header
from nnstudio.data.headerunits import unit_in_header
from nnstudio.data.numbers import is_number, parse_number
from nnstudio.data.roles import guess_uses
from nnstudio.data.table import MAX_ROWS, Table
from nnstudio.data.takenas import are_percents, units_of_first_row
from nnstudio.data.units import split_header
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, tr

# The error about column `number` (from 0) of the first row.
HeaderProblem = Callable[[int, str], FileProblem]


@dataclass(frozen=True)
class Header:
    """Name and unit of a column."""

    name: str
    unit: str | None = None


class Assembly:
    """The columns of a table on the way, and the sentences on what was done to them."""

    def __init__(self, first: Sequence[str], stores: Sequence[CellStore]) -> None:
        self.first = list(first)
        self.stores = list(stores)
        self.headers: list[Header] = []
        self.has_header = False
        self.has_units_row = False
        self.was_cut = False
        self._literal: set[int] = set()  # columns whose cells are to be taken as they stand
        self.notes: list[str] = []

    def looks_like_header(self) -> bool:
        """Whether the first row has words where later rows have numbers.

        Without any numbers it is taken for a header if its cells are all different words.
        """
        numeric = [mostly_numbers(store) for store in self.stores]
        if any(numeric):
            above = [c for c, is_numeric in zip(self.first, numeric, strict=True) if is_numeric]
            return not any(map(is_number, above)) and any(cell.strip() for cell in above)
        self._drop_blank_end()
        words = {cell.strip() for cell in self.first}
        alike = len(words) == len(self.first)
        return alike and "" not in words and not any(map(is_number, words))

    def take_header(self, problem: HeaderProblem) -> None:
        """The first row names the columns."""
        self.has_header = True
        self._drop_blank_end()
        self._take_units_row()
        self._name_columns(problem)
        if all(store.blank.all() for store in self.stores) and len(self.stores[0]):
            self.notes.append(tr("There is nothing in the cells below the names."))

    def take_first_row(self, texts: TextArray) -> None:
        """There is no header: the first row (columns,) is a row like the others."""
        for col, text in enumerate(texts.tolist()):
            store = self.stores[col]
            if len(store) == MAX_ROWS:
                self.was_cut = True
                store = store.taken(np.arange(MAX_ROWS - 1))
            self.stores[col] = store.inserted(0, [text])
        self._drop_blank_end()
        self.headers = [Header(f"Column {number + 1}") for number in range(len(self.stores))]
        self.notes.append(tr("The first row is a row like the others: the columns have no names."))

    def table(self, title: str) -> Table:
        """The table, with a guess what each column is for."""
        for col, store in enumerate(self.stores):
            self._take_percents(col, store)
        uses = guess_uses(self.stores)
        columns = [
            Column(header.name, header.unit, use.role, store, use.kind)
            for header, store, use in zip(self.headers, self.stores, uses, strict=True)
        ]
        return Table(clean_text(title)[:MAX_NAME].strip(), tuple(columns))

    # Inside

    def _drop_blank_end(self) -> None:
        """Columns at the end that hold nothing, not even a name, come from stray delimiters."""
        before = len(self.stores)
        while len(self.stores) > 1 and not self.first[-1].strip() and self.stores[-1].blank.all():
            self.stores.pop()
            self.first.pop()
        dropped = before - len(self.stores)
        if dropped:
            self.notes.append(
                counted(
                    "{n:,} blank column at the end left out.",
                    "{n:,} blank columns at the end left out.",
                    dropped,
                )
            )

    def _take_units_row(self) -> None:
        """A row of units right below the names belongs to the header."""
        if any(_plain_header(text)[1] for text in self.first):
            return
        units = units_of_first_row(self.stores)
        if units is None:
            return
        texts = [store.text(0).strip() for store in self.stores]
        rest = np.arange(1, len(self.stores[0]))
        self.stores = [store.taken(rest) for store in self.stores]
        self.has_units_row = True
        for col, unit in enumerate(units):
            if unit and split_header(self.first[col])[1] is None:
                self.first[col] = f"{self.first[col]} ({unit})"
        shown = quoted(commas(text for text in texts if text))
        self.notes.append(
            tr("The row of units below the names, {shown}, is no row of the table.", shown=shown)
        )

    def _name_columns(self, problem: HeaderProblem) -> None:
        names: set[str] = set()
        units, nameless, repeated = [], [], []
        for col, text in enumerate(self.first):
            plain, literal = _plain_header(text)
            as_it_is = literal or plain != clean_text(text).strip()
            name, unit = split_header(plain) if as_it_is else unit_in_header(plain)
            if literal:
                self._literal.add(col)
            if len(name) > MAX_NAME:
                raise problem(
                    col, tr("the column name is longer than {most} letters.", most=MAX_NAME)
                )
            if (name, unit) != split_header(plain):
                units.append(quoted(plain))
            if not name:
                nameless.append(f"Column {col + 1}")
            free = _unused(name or f"Column {col + 1}", names)
            if name and free != name:
                repeated.append(tr("{name} is {free}", name=quoted(name), free=quoted(free)))
            names.add(free)
            self.headers.append(Header(free, unit))
        if units:
            self.notes.append(
                tr("The unit is taken from the name of {units}.", units=_listed(units))
            )
        if nameless:
            self.notes.append(
                tr("Columns without a name are called {nameless}.", nameless=_listed(nameless))
            )
        if repeated:
            self.notes.append(
                tr(
                    "Names that come again have a number now: {repeated}.",
                    repeated=_listed(repeated),
                )
            )

    def _take_percents(self, col: int, store: CellStore) -> None:
        """A column of percents is one of numbers whose unit is %."""
        header = self.headers[col]
        if col in self._literal or not are_percents(store, header.unit):
            return
        cells = np.strings.strip(store.texts())
        cells = np.strings.replace(np.strings.replace(cells, "%", ""), ",", ".")
        self.stores[col] = TextStore(np.asarray(np.strings.strip(cells), dtype=TEXT))
        self.headers[col] = Header(header.name, "%")
        self.notes.append(tr("The percent signs in {name} are its unit now.", name=header.name))


def number_note(rows: Sequence[Sequence[str]], stores: Sequence[CellStore]) -> str | None:
    """The sentence on numbers that are kept as such, with one of the first rows' as an example."""
    for row in rows:
        for cell, store in zip(row, stores, strict=False):
            text = cell.strip()
            if isinstance(store, NumberStore) and is_number(text):
                short = repr(parse_number(text)).removesuffix(".0")
                if short != text.replace(",", "."):
                    return tr(
                        "In so large a file numbers are kept as numbers: {text} reads {short}.",
                        text=text,
                        short=short,
                    )
    return None


def header_cells(cells: Sequence[str]) -> TextArray:
    """The first row's cells as texts; Problem for one that is too long."""
    return text_array(list(cells))


def _plain_header(text: str) -> tuple[str, bool]:
    """A header's cell without what guards it, and whether its column is to be taken literally."""
    return from_literal(unguarded_header(clean_text(text).strip()))


def _listed(words: Sequence[str]) -> str:
    """Some of the words, and how many more there are."""
    shown, more = commas(words[:3]), len(words) - 3
    if more <= 0:
        return shown
    return counted("{shown} and {n} more", "{shown} and {n} more", more, shown=shown)


def _unused(name: str, names: set[str]) -> str:
    if name not in names:
        return name
    return next(other for k in count(2) if (other := f"{name} {k}") not in names)
