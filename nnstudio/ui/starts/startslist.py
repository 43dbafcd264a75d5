"""A short list of starts: which seed, how it ended, what it says for one's own row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from nnstudio.document.sweeping import Standing, Sweep
from nnstudio.document.sweepwords import said_words
from nnstudio.language.rounding import for_the_eye
from nnstudio.language.translate import mark, tr
from nnstudio.ui.theme import font

MOST = 50  # starts in one group
_TIP = mark("Click a start to train from it: the network begins again from that seed.")
Row = tuple[str, str, str]  # seed, final loss, what it says


class StartsList(QTreeWidget):
    """Groups of starts; a click or Enter on one asks to load it."""

    seed_chosen = Signal(object)  # int up to 2^32 - 1, more than Qt's own int holds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels([tr("Seed"), tr("Final loss"), tr("Says for you")])
        self.setRootIsDecorated(False)
        self.setIndentation(10)
        self.setUniformRowHeights(True)
        self.setFont(font("small"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAccessibleName(tr("Starts"))
        self._task_lock = ""
        self.setToolTip(tr(_TIP))
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setFont(font("small"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._shown: list[tuple[str, list[Row]]] = []
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_task_lock(self, words: str) -> None:
        """Let starts be read only, and say why; "" for no longer."""
        self._task_lock = words
        self.setToolTip(words or tr(_TIP))
        self.setAccessibleDescription(words)

    def show_groups(self, sweep: Sweep, groups: dict[str, NDArray[np.int64]]) -> None:
        """Show the starts at these places of the sweep, under the groups' names."""
        shown = [
            (f"{name} ({_count_words(len(places))})", [_row(sweep, sweep.at(i)) for i in first])
            for name, places in groups.items()
            if (first := places[:MOST].tolist())
        ]
        if shown == self._shown:
            return  # while starts are trained this comes often, and should not move anything
        chosen = self._seed_of(self.currentItem())
        self._shown = shown
        self.clear()
        for name, rows in shown:
            head = self._add_head(name)
            for row in rows:
                item = QTreeWidgetItem(head, list(row))
                if self._seed_of(item) == chosen:
                    self.setCurrentItem(item)

    def _add_head(self, name: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self, [name])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        head.setFont(0, font("small", bold=True))
        head.setFirstColumnSpanned(True)
        head.setExpanded(True)
        return head

    @staticmethod
    def _seed_of(item: QTreeWidgetItem | None) -> int | None:
        """The seed in a row of the list; None for a group's head."""
        return None if item is None or item.parent() is None else int(item.text(0))

    def _choose(self, item: QTreeWidgetItem) -> None:
        seed = self._seed_of(item)
        if seed is not None and not self._task_lock:
            self.seed_chosen.emit(seed)


def _count_words(count: int) -> str:
    return (
        f"{count:,}"
        if count <= MOST
        else tr("the first {most} of {count:,}", most=MOST, count=count)
    )


def _row(sweep: Sweep, start: Standing) -> Row:
    loss = for_the_eye(start.loss, 4) if np.isfinite(start.loss) else tr("lost")
    return str(start.seed), loss, _said(sweep, start)


def _said(sweep: Sweep, start: Standing) -> str:
    if start.answer is None or not np.isfinite(start.answer):
        return "\u2013"
    return said_words(sweep, start.answer)
