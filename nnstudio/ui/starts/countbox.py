"""From how many starts to train: some usual numbers, or any other."""

from __future__ import annotations

import re

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from nnstudio.language.translate import counted

USUAL = (100, 1_000, 10_000, 20_000)
MOST = 1_000_000


class CountBox(QComboBox):
    """An editable list; what cannot be a number of starts is put back to what it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems([counted("{n:,} start", "{n:,} starts", count) for count in USUAL])
        self._count = USUAL[1]
        self._show()
        self.activated.connect(self._take)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._take)

    @property
    def count_asked(self) -> int:
        """The number chosen or typed."""
        self._take()
        return self._count

    def _take(self) -> None:
        found = re.fullmatch(r"([\d,\s]*)\D*", self.currentText())
        digits = "" if found is None else re.sub(r"[,\s]", "", found[1])
        if len(digits) <= 7 and digits.isascii() and digits.isdigit():
            self._count = min(max(int(digits), 1), MOST)
        self._show()

    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setEditText(counted("{n:,} start", "{n:,} starts", self._count))
