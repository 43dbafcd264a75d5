"""How many rows make one step, and in which order they come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from nnstudio.core.roworder import ORDERS
from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.ui.theme import px
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.settingssection import NARROW, SettingsSection

LARGEST_FIRST = 10  # rows in the first batch that is offered


@dataclass(frozen=True)
class BatchKind:
    """One of the three ways to say how many rows make a step; `batch` gets the size last used."""

    name: str
    title: str
    tip: str
    batch: Callable[[int], int | None]


ONE = BatchKind(
    "one",
    mark("1 row"),
    mark("The course's way: every row moves the weights at once."),
    lambda last: 1,
)
SOME = BatchKind(
    "some",
    mark("a batch of"),
    mark("The gradients of some rows are averaged, then one step."),
    lambda last: last,
)
ALL = BatchKind(
    "all",
    mark("all rows"),
    mark("The gradients of all rows are averaged: one step an epoch."),
    lambda last: None,
)
KINDS = {kind.name: kind for kind in (ONE, SOME, ALL)}


def kind_of(batch: int | None) -> BatchKind:
    """Which of the kinds a batch size is."""
    if batch is None:
        return ALL
    return ONE if batch == 1 else SOME


class RowsSection(SettingsSection):
    """Batch size and order of the rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last_batch: int | None = None
        self._first_batch = LARGEST_FIRST
        self._kinds = ChoiceBox(
            tr("Rows a step"),
            tr(
                "How many rows make one step of the weights.\nFew: quick, restless steps. "
                "Many: calm steps along the mean gradient, and fewer of them in an epoch.\n"
                "Training goes on; the epoch under way begins again."
            ),
        )
        for kind in KINDS.values():
            self._kinds.add(kind.name, tr(kind.title), tr(kind.tip))
        self.controls.append(self._kinds)
        self._size = self._field(
            tr("Rows in a batch"),
            tr("How many rows make one step; the last batch of an epoch is what is left."),
            whole=True,
        )
        self._size.setFixedWidth(px(NARROW))
        self._order = ChoiceBox(
            tr("Order of the rows"),
            tr(
                "Order of the rows in each epoch: as in the table, as the course does it, shuffled "
                "anew,\nor drawn at random, so that a row may come twice and "
                "another one not at all."
            ),
        )
        for name, title in ORDERS.items():
            self._order.add(name, tr(title))
        self.controls.append(self._order)
        self._add_line(tr("Rows a step"), self._kinds, self._size)
        self._add_line(tr("Order of rows"), self._order)
        self._kinds.choice_made.connect(self._choose_kind)
        self._size.number_entered.connect(self._enter_size)
        self._order.choice_made.connect(self._choose_order)

    def _show(self, frame: Frame) -> None:
        batch = self._settings.batch
        kind = kind_of(batch)
        if kind is SOME:
            self._last_batch = batch
        self._first_batch = min(LARGEST_FIRST, max(2, len(frame.document.training.rows) // 2))
        self._kinds.show_choice(kind.name)
        self._size.setVisible(kind is SOME)
        self._size.show_number(self._last_batch or self._first_batch)
        self._order.show_choice(self._settings.order)

    def _choose_kind(self, name: str) -> None:
        batch = KINDS[name].batch(self._last_batch or self._first_batch)
        self._offer(lambda s: replace(s, batch=batch))

    def _enter_size(self, size: float) -> None:
        self._offer(lambda s: replace(s, batch=int(size)), self._size)

    def _choose_order(self, name: str) -> None:
        self._offer(lambda s: replace(s, order=name))
