"""How a file is read: what was recognised, and a list for each thing that may be chosen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from nnstudio.data.importing import DECIMAL_MARKS, DELIMITERS, ENCODINGS, FileFormat, Reading
from nnstudio.language.translate import mark, tr
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import GRID

HEADERS = {True: mark("names"), False: mark("data")}
UNREAD = FileFormat("utf-8", ",", ".", True)  # in which there is everything that a text has
Choice = tuple[object, str]
_TIPS = {
    "encoding": mark("How the letters are stored. Wrong letters mean another encoding."),
    "delimiter": mark("What stands between two cells of a line."),
    "decimal_mark": mark("What stands before the decimals; the other mark divides thousands then."),
    "header": mark("Whether the first row names the columns or is a row of data."),
    "sheet": mark("Which sheet of the workbook is opened."),
}
_TITLES = {
    "encoding": mark("&Encoding"),
    "delimiter": mark("Cells di&vided by"),
    "decimal_mark": mark("&Decimal mark"),
    "header": mark("&First row holds"),
    "sheet": mark("&Sheet"),
}
# How much of the width each list is given: the longest of the usual texts is seen whole.
_ROOM = {"encoding": 19, "delimiter": 10, "decimal_mark": 9, "header": 9, "sheet": 16}


class FormatBar(QWidget):
    """Shows a reading's format; what a person has chosen stays, the rest is recognised anew."""

    format_chosen = Signal(object)  # FileFormat, None in it for what is to be recognised

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen = FileFormat()
        self.boxes: dict[str, QComboBox] = {}
        self._labels: dict[str, QLabel] = {}
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2)
        for place, name in enumerate(_TITLES):
            box = self.boxes[name] = _box(name)
            label = self._labels[name] = QLabel(tr(_TITLES[name]))
            label.setProperty("muted", True)
            label.setBuddy(box)
            grid.addWidget(label, 0, place)
            grid.addWidget(box, 1, place)
            box.activated.connect(lambda _=0, name=name: self._choose(name))
        self.show_unread(FileFormat())

    def show_unread(self, chosen: FileFormat, has_encoding: bool = True) -> None:
        """Offer everything for a text of which nothing is known but what was chosen before.

        A text that was pasted has no encoding.
        """
        self.chosen = chosen
        self._fill_all(UNREAD if has_encoding else replace(UNREAD, encoding=None), (), True)

    def show_reading(self, reading: Reading) -> None:
        """Name what was recognised in each list, and hide what the file does not have."""
        self._fill_all(reading.format, reading.choices, False)

    def _fill_all(self, found: FileFormat, sheets: Sequence[str], unread: bool) -> None:
        self._fill("encoding", found.encoding, _translated(ENCODINGS), unread)
        self._fill("delimiter", found.delimiter, _translated(DELIMITERS), unread)
        self._fill("decimal_mark", found.decimal_mark, _translated(DECIMAL_MARKS), unread)
        self._fill("header", found.header, _translated(HEADERS), unread)
        sheet = found.sheet if len(sheets) > 1 else None
        self._fill("sheet", sheet, [(name, name) for name in sheets], unread)

    def _fill(self, name: str, found: object, choices: Sequence[Choice], unread: bool) -> None:
        """The first entry is what was recognised; `found` None: there is nothing to choose."""
        box = self.boxes[name]
        room = _ROOM[name] if found is not None else 0  # for the others, where it is hidden
        self._grid.setColumnStretch(list(_TITLES).index(name), room)
        box.setVisible(found is not None)
        self._labels[name].setVisible(found is not None)
        if found is None:
            return
        chosen = getattr(self.chosen, name)
        text = dict(choices).get(found, str(found))
        known = chosen is None and not unread
        first = tr("{text} (recognised)", text=text) if known else tr("recognise it")
        with QSignalBlocker(box):
            box.clear()
            box.addItem(first, None)
            for value, title in choices:
                box.addItem(title, value)
            box.setCurrentIndex(0 if chosen is None else 1 + [c[0] for c in choices].index(chosen))
        tip_plainly(
            box,
            tr(
                "{tip}\nNow: {choice}",
                tip=tr(_TIPS[name]),
                choice=box.currentText(),
            ),
        )

    def _choose(self, name: str) -> None:
        wanted = replace(self.chosen, **{name: self.boxes[name].currentData()})
        if wanted != self.chosen:
            self.chosen = wanted
            self.format_chosen.emit(wanted)


def _translated(choices: Mapping[str, str] | Mapping[bool, str]) -> list[Choice]:
    return [(value, tr(title)) for value, title in choices.items()]


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(re.sub(r"\(&.\)|&", "", tr(_TITLES[name])))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(10)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setMaxVisibleItems(24)
    return box
