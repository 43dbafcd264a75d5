"""How many epochs to run: some usual numbers, any other, or without end."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.ui.typingkeys import TypingKeys

ENDLESS = mark("without end")
USUAL = (100, 1_000, 10_000)
MOST = 10**9


class EpochsBox(QComboBox):
    """An editable list; what cannot be a number of epochs is put back to what it was."""

    epochs_chosen = Signal(object)  # int or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems([*(str(n) for n in USUAL), tr(ENDLESS)])
        self._epochs: int | None = 1_000
        self._show()
        self.activated.connect(self._take)
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._take)
            TypingKeys(self, line, self._show)

    @property
    def epochs(self) -> int | None:
        """The setting shown; None is without end."""
        return self._epochs

    def show_epochs(self, epochs: int | None) -> None:
        """Show the setting, unless it is being typed just now."""
        line = self.lineEdit()
        typing = line is not None and line.hasFocus() and line.isModified()
        if epochs != self._epochs and not typing:
            self._epochs = epochs
            self._show()

    def _take(self) -> None:
        text = self.currentText().strip().replace("\u2009", "")
        if text == tr(ENDLESS):
            chosen: int | None = None
        elif len(text) <= 10 and text.isascii() and text.isdigit() and 1 <= int(text) <= MOST:
            chosen = int(text)
        else:
            chosen = self._epochs
        changed = chosen != self._epochs
        self._epochs = chosen
        self._show()
        if changed:
            self.epochs_chosen.emit(chosen)

    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setEditText(tr(ENDLESS) if self._epochs is None else str(self._epochs))
