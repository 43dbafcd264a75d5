"""The columns share the width of the panel, none so narrow that it says nothing."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTableView

from nnstudio.data.column import Column, Fill, Kind, Role
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme
from nnstudio.ui.table.tablecell import PAD
from nnstudio.ui.table.tableheader import TableHeader

_NARROWEST, _WIDEST = 52, 200
_SQUEEZE = 0.92  # of their needs; narrower columns say too little, so the table scrolls
_SEEN_SAMPLE = "→ −0.0000"
_SAMPLE = 60  # rows that are looked at
_FILLED = {Fill.MEAN: mark("mean"), Fill.MEDIAN: mark("median"), Fill.MOST_FREQUENT: mark("mode")}


class TableWidths:
    """Fits the columns when the panel's width or the columns change; keeps a person's widths."""

    def __init__(self, view: QTableView, header: TableHeader) -> None:
        self._view = view
        self._header = header
        self._fitted: tuple[int, list[str]] = (-1, [])
        self._by_hand = False
        self._fitting = False
        header.sectionResized.connect(self._resized)

    def fit(self) -> None:
        """Share the width out again where something changed."""
        width = self._view.viewport().width()
        columns = [self._header.column(i) for i in range(self._header.count())]
        names = [self._needed_by(i, column) for i, column in enumerate(columns)]
        if (width, names) == self._fitted or not names:
            return
        if len(names) != len(self._fitted[1]):
            self._by_hand = False
        self._fitted = (width, names)
        needs = self._needs(columns, width)
        self._fitting = True
        for i, share in enumerate(shares(needs, width, theme.px(_NARROWEST))):
            self._header.resizeSection(i, share)
        self._fitting = False

    def _needed_by(self, section: int, column: Column | None) -> str:
        """All that the width of a column depends on."""
        if column is None:
            return ""
        return f"{column.header} {column.fill.value} {self._header.full_width(section)}"

    def _resized(self, section: int, old: int, new: int) -> None:
        self._by_hand = self._by_hand or not self._fitting

    def _needs(self, columns: list[Column | None], width: int) -> list[int]:
        """Room for the header and, as far as there is any left, for the cells' texts."""
        if self._by_hand:
            return [self._header.sectionSize(i) for i in range(len(columns))]
        wanted = [
            min(max(self._header.natural_width(i), _least_width(column)), theme.px(_WIDEST))
            for i, column in enumerate(columns)
        ]
        for more in (
            [min(_widest_text(column), theme.px(_WIDEST)) for column in columns],
            [min(self._header.full_width(i), theme.px(_WIDEST)) for i in range(len(columns))],
        ):
            wanted = _grown(wanted, more, width)
        return wanted


def _grown(needs: list[int], wishes: list[int], width: int) -> list[int]:
    """The needs with as much of the wishes as there is room for, each getting the same part."""
    more = [max(0, wish - need) for need, wish in zip(needs, wishes, strict=True)]
    left = max(0, width - sum(needs))
    # A table that has to be scrolled anyway can as well be read.
    scrolls = width < _SQUEEZE * sum(needs)
    part = 1.0 if scrolls else min(1.0, left / sum(more)) if any(more) else 0.0
    return [need + int(part * extra) for need, extra in zip(needs, more, strict=True)]


def _least_width(column: Column | None) -> int:
    """Room for the small figure below an input."""
    if column is None or column.role is not Role.INPUT:
        return theme.px(_NARROWEST)
    if column.kind is Kind.CATEGORY:
        return theme.px(_NARROWEST)
    filled = "" if column.fill is Fill.LEAVE_OUT else f" {tr(_FILLED[column.fill])}"
    return QFontMetrics(theme.font("small")).horizontalAdvance(_SEEN_SAMPLE + filled) + 2 * PAD


def _widest_text(column: Column | None) -> int:
    if column is None:
        return 0
    metrics = QFontMetrics(theme.font("body"))
    texts = column.store.texts(slice(0, _SAMPLE)).tolist()
    return max(map(metrics.horizontalAdvance, texts), default=0) + 2 * PAD


def shares(needs: list[int], width: int, narrowest: int) -> list[int]:
    """The width shared out in proportion to the needs, none below the narrowest.

    The shares add up to the width exactly, unless that is too little: then each gets its need.
    """
    total = sum(needs)
    if narrowest * len(needs) >= width or width < _SQUEEZE * total:
        return needs
    fixed = {i for i, need in enumerate(needs) if need * width < narrowest * total}
    while True:
        room = width - narrowest * len(fixed)
        total = sum(need for i, need in enumerate(needs) if i not in fixed)
        more = {
            i for i, need in enumerate(needs) if i not in fixed and need * room < narrowest * total
        }
        if not more:
            break
        fixed |= more
    edges, so_far = [0], 0.0
    for i, need in enumerate(needs):
        so_far += narrowest if i in fixed else need * room / total
        edges.append(round(so_far))
    return [after - before for before, after in pairwise(edges)]
