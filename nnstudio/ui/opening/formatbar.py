"""How a file is read: what was recognised, and a list for each thing that may be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from nnstudio.data.importing import DECIMAL_MARKS, DELIMITERS, ENCODINGS, FileFormat, Reading
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID

HEADERS = {True: "names", False: "data"}
Choice = tuple[object, str]
_TIPS = {
    "encoding": "How the letters are stored. Wrong letters mean another encoding.",
    "delimiter": "What stands between two cells of a line.",
    "decimal_mark": "What stands before the decimals; the other mark divides thousands then.",
    "header": "Whether the first row names the columns or is a row of data.",
    "sheet": "Which sheet of the workbook is opened.",
}
_TITLES = {
    "encoding": "&Encoding",
    "delimiter": "Cells di&vided by",
    "decimal_mark": "&Decimal mark",
    "header": "&First row holds",
    "sheet": "&Sheet",
}


class FormatBar(QWidget):
    """Shows a reading's format; what a person has chosen stays, the rest is recognised anew."""

    format_chosen = Signal(object)  # FileFormat, None in it for what is to be recognised

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = FileFormat()
        self.boxes: dict[str, QComboBox] = {}
        self._labels: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        for place, name in enumerate(_TITLES):
            box = self.boxes[name] = _box(name)
            label = self._labels[name] = QLabel(_TITLES[name])
            label.setProperty("muted", True)
            label.setBuddy(box)
            grid.addWidget(label, 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
            box.activated.connect(lambda _=0, name=name: self._choose(name))

    def show_reading(self, reading: Reading) -> None:
        """Name what was recognised in each list, and hide what the file does not have."""
        found, sheets = reading.format, [(name, name) for name in reading.choices]
        self._fill("encoding", found.encoding, list(ENCODINGS.items()))
        self._fill("delimiter", found.delimiter, list(DELIMITERS.items()))
        self._fill("decimal_mark", found.decimal_mark, list(DECIMAL_MARKS.items()))
        self._fill("header", found.header, list(HEADERS.items()))
        self._fill("sheet", found.sheet if len(sheets) > 1 else None, sheets)

    def forget(self) -> None:
        """Recognise everything anew."""
        self.chosen = FileFormat()

    def _fill(self, name: str, found: object, choices: Sequence[Choice]) -> None:
        """The first entry is what was recognised; `found` None: there is nothing to choose."""
        box = self.boxes[name]
        box.setVisible(found is not None)
        self._labels[name].setVisible(found is not None)
        if found is None:
            return
        chosen = getattr(self.chosen, name)
        text = dict(choices).get(found, str(found))
        first = f"{text} (recognised)" if chosen is None else "recognise it"
        with QSignalBlocker(box):
            box.clear()
            box.addItem(first, None)
            for value, title in choices:
                box.addItem(title, value)
            box.setCurrentIndex(0 if chosen is None else 1 + [c[0] for c in choices].index(chosen))

    def _choose(self, name: str) -> None:
        wanted = replace(self.chosen, **{name: self.boxes[name].currentData()})
        if wanted != self.chosen:
            self.chosen = wanted
            self.format_chosen.emit(wanted)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(_TITLES[name].replace("&", ""))
    box.setToolTip(plain_tip(_TIPS[name]))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setMaxVisibleItems(24)
    return box
