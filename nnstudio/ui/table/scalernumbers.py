"""A small table over the panel: what is subtracted from each input, and what divides it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import format_number, parse_number
from nnstudio.data.scaling import Scaling, scaling_kind
from nnstudio.document.document import Document
from nnstudio.language.translate import tr
from nnstudio.session.celltext import MINUS
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.table.featurenames import feature_names
from nnstudio.ui.table.labelline import AGAIN
from nnstudio.ui.table.scalefield import number_shown

_ROWS_SHOWN = 8
_WIDTH = 300
_OFFSET, _DIVISOR = 1, 2


class _Grid(QTableWidget):
    """The numbers; under a task that locks them they can be read and copied only."""

    def show_task_lock(self, words: str) -> None:
        """Let nothing be typed, and say why; "" for no longer."""
        triggers = QTableWidget.EditTrigger
        usual = triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        self.setEditTriggers(triggers.NoEditTriggers if words else usual)
        self.setToolTip(words)
        self.setAccessibleDescription(words)


class ScalerNumbers(QFrame):
    """Each input with two numbers to type over; a change goes out as a `Scaling`."""

    scaling_chosen = Signal(object)  # Scaling
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._document: Document | None = None
        self._features: list[int] = []  # the inputs listed: those that are numbers
        self.table = _Grid(0, 3)
        self.fit = LinkButton(tr("take the table's own numbers"), font=theme.font("small"))
        self._build()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.table.setHorizontalHeaderLabels([tr("(input"), tr("− offset)"), tr("/ divisor")])
        self.table.verticalHeader().hide()
        self.table.setAccessibleName(tr("Offset and divisor of each input"))
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.itemChanged.connect(self._take)
        self.fit.clicked.connect(self._fit)
        words = QLabel(tr(AGAIN))
        words.setFont(theme.font("small"))
        words.setProperty("muted", True)
        below = QHBoxLayout()
        below.addWidget(words, 1)
        below.addWidget(self.fit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.table)
        layout.addLayout(below)

    def open_above(self, place: QPoint) -> None:
        """Open with the lower left corner at a place of the screen."""
        rows = min(self.table.rowCount(), _ROWS_SHOWN)
        height = self.table.horizontalHeader().sizeHint().height() + 2
        self.table.setFixedHeight(height + rows * self.table.verticalHeader().defaultSectionSize())
        self.setFixedWidth(theme.px(_WIDTH))
        self.adjustSize()
        self.move(place - QPoint(0, self.height()))
        self.show()
        self.table.setFocus()
        self.table.setCurrentCell(0, _OFFSET)

    def show_document(self, document: Document) -> None:
        """Show the numbers that hold."""
        self._document = document
        names = [
            (place, name)
            for place, name in enumerate(feature_names(document))
            if name  # a class is 0 or 1 as it is
        ]
        self._features = [place for place, _ in names]
        scaler = document.training.scaler
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(names))
            for row, (place, name) in enumerate(names):
                self._put(row, 0, name, None)
                self._put(row, _OFFSET, number_shown(scaler.offset[place]), scaler.offset[place])
                self._put(row, _DIVISOR, number_shown(scaler.divisor[place]), scaler.divisor[place])
        own = document.scaling.offset is not None or document.scaling.divisor is not None
        self.fit.setVisible(own)

    def _put(self, row: int, col: int, text: str, number: float | None) -> None:
        item = self.table.item(row, col) or QTableWidgetItem()
        item.setText(text)
        if number is None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setToolTip(plain_tip(text))
        else:
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setToolTip(plain_tip(format_number(number).replace("-", MINUS)))
        if self.table.item(row, col) is None:
            self.table.setItem(row, col, item)

    def _take(self, item: QTableWidgetItem) -> None:
        document = self._document
        if document is None:
            return
        try:
            number = parse_number(item.text().replace(MINUS, "-"))
            changed = self._changed(document, item.column(), self._features[item.row()], number)
        except Problem as problem:
            self.said.emit(str(problem))
            self.show_document(document)
            return
        self.show_document(document)
        if changed != document.scaling:
            self.scaling_chosen.emit(changed)

    def _changed(self, document: Document, col: int, place: int, number: float) -> Scaling:
        """The scaling with one other number; the numbers beside it stay those that hold now."""
        scaling, scaler = document.scaling, document.training.scaler
        offset, divisor = scaling.offset, scaling.divisor
        if col == _OFFSET:
            offset = _with(scaler.offset, place, number)
        else:
            divisor = _with(scaler.divisor, place, number)
        # What has numbers of its own is no longer left as it was typed.
        kind = "shift" if scaling.kind == "none" else scaling.kind
        return Scaling(kind, offset, divisor)

    def _fit(self) -> None:
        if self._document is not None:
            self.scaling_chosen.emit(Scaling(scaling_kind(self._document.scaling.kind).name))


def _with(numbers: tuple[float, ...], place: int, number: float) -> tuple[float, ...]:
    return (*numbers[:place], number, *numbers[place + 1 :])
