"""A short list of starts: which seed, how it ended, what it says for one's own row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from nnstudio.document.model import THRESHOLD
from nnstudio.document.sweeping import Standing, Sweep
from nnstudio.ui.theme import font

MOST = 50  # starts in one group
SEED = Qt.ItemDataRole.UserRole


class StartsList(QTreeWidget):
    """Groups of starts; a double click or Enter on one asks to load it."""

    seed_chosen = Signal(object)  # int up to 2^32 - 1, more than Qt's own int holds

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(3)
        self.setHeaderLabels(["Seed", "Final loss", "Says for you"])
        self.setRootIsDecorated(False)
        self.setIndentation(10)
        self.setUniformRowHeights(True)
        self.setFont(font("small"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAccessibleName("Starts")
        self.setToolTip("Click a start to train from it: the network begins again from that seed.")
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_groups(self, sweep: Sweep, groups: dict[str, NDArray[np.int64]]) -> None:
        """Show the starts at these places of the sweep, under the groups' names."""
        self.clear()
        for name, places in groups.items():
            if not len(places):
                continue
            head = QTreeWidgetItem([f"{name} ({len(places):,})", "", ""])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            head.setFont(0, font("small", bold=True))
            head.setFirstColumnSpanned(True)
            self.addTopLevelItem(head)
            for place in places[:MOST].tolist():
                head.addChild(_item(sweep, sweep.at(place)))
            head.setExpanded(True)

    def _choose(self, item: QTreeWidgetItem) -> None:
        seed = item.data(0, SEED)
        if seed is not None:
            self.seed_chosen.emit(seed)


def _item(sweep: Sweep, start: Standing) -> QTreeWidgetItem:
    loss = f"{start.loss:.4g}" if np.isfinite(start.loss) else "lost"
    item = QTreeWidgetItem([str(start.seed), loss, _said(sweep, start)])
    item.setData(0, SEED, start.seed)
    return item


def _said(sweep: Sweep, start: Standing) -> str:
    if start.answer is None or not np.isfinite(start.answer):
        return "\u2013"
    coding = sweep.document.coding
    return f"{coding.text(1 if start.answer >= THRESHOLD else 0)} ({start.answer:.3f})"
