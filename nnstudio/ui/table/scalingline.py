"""Below the table: how the inputs are scaled, and which class counts as 1."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import format_number, parse_number
from nnstudio.data.scaling import SCALINGS, Scaling, describe, scaling_kind
from nnstudio.document.document import Document
from nnstudio.session.celltext import MINUS
from nnstudio.ui import theme
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.tippedlabel import TippedLabel

_MOST_OFFSETS = 3  # more fields do not fit beside the list
_SEEN_HINT = "small: what the network sees"
_AGAIN = "Training starts again."


class ScalingLine(QWidget):
    """The scaling list, the offsets of a shift, and the label coding with its switch."""

    scaling_chosen = Signal(object)  # Scaling
    coding_chosen = Signal(object)  # LabelCoding
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._last_shift: dict[tuple[str, ...], tuple[float, ...]] = {}
        self._kinds = QComboBox()
        self._offsets = QWidget()
        self._offset_row = QHBoxLayout(self._offsets)
        self._fields: list[QLineEdit] = []
        self.hint = TippedLabel(_SEEN_HINT)
        self.why_not = QLabel()
        self._coding = TippedLabel()
        self.switch = LinkButton("switch", font=theme.font("small"))
        self._build()

    def _build(self) -> None:
        self._build_kinds()
        self._build_coding()
        self._build_why_not()
        label = QLabel("Scaling")
        label.setProperty("muted", True)
        label.setBuddy(self._kinds)
        self._offset_row.setContentsMargins(0, 0, 0, 0)
        self._offset_row.setSpacing(4)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(label)
        above.addWidget(self._kinds)
        above.addWidget(self._offsets)
        above.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(2)
        below.addWidget(self.hint, 1)
        below.addWidget(self._coding)
        below.addWidget(self.switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(self.why_not)
        layout.addLayout(below)

    def _build_kinds(self) -> None:
        for kind in SCALINGS:
            title = "Shift by" if kind.name == "shift" else kind.title
            self._kinds.addItem(title, kind.name)
            tip = plain_tip(f"{kind.sentence} {_AGAIN}")
            self._kinds.setItemData(self._kinds.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._kinds.setAccessibleName("Scaling")
        self._kinds.activated.connect(self._choose_kind)
        CalmWheel(self._kinds)

    def _build_coding(self) -> None:
        self._coding.setFont(theme.font("small"))
        self._coding.setProperty("muted", True)
        self.hint.set_tip("The small figures in the table are what the network sees.")
        self.hint.setFont(theme.font("small"))
        self.hint.setProperty("muted", True)
        self.switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.switch.setIconSize(QSize(12, 12))
        self.switch.setAccessibleName("Switch which class is 1")
        self.switch.clicked.connect(self._switch_coding)

    def _build_why_not(self) -> None:
        self.why_not.setTextFormat(Qt.TextFormat.PlainText)
        self.why_not.setWordWrap(True)
        self.why_not.setFont(theme.font("small"))
        self.why_not.setProperty("warning", True)
        self.why_not.hide()

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self.switch.setIcon(theme.icon("swap", chosen.accent))

    # Showing

    def show_document(self, document: Document) -> None:
        """Show a document's scaling and coding."""
        old, self._document = self._document, document
        training = document.training
        if old is not None and old.training is training and old.table is document.table:
            return
        self._show_scaling(document)
        self._show_coding(document)
        self._show_why_not(training.why_not)

    def _show_scaling(self, document: Document) -> None:
        scaling, scaler = document.scaling, document.training.scaler
        with QSignalBlocker(self._kinds):
            self._kinds.setCurrentIndex(self._kinds.findData(scaling.kind))
        kind = scaling_kind(scaling.kind)
        words = describe(scaling, scaler)
        self._kinds.setToolTip(
            plain_tip(f"{kind.sentence}\nNow: {words}.\nAnother choice: {_AGAIN.lower()}")
        )
        names = tuple(column.name for column in document.table.inputs)
        shift = scaling.kind == "shift" and 0 < len(names) <= _MOST_OFFSETS
        if shift:
            self._last_shift[names] = scaler.offset
            self._show_offsets(names, scaler.offset)
        self._offsets.setVisible(shift)

    def _show_offsets(self, names: tuple[str, ...], offsets: tuple[float, ...]) -> None:
        while len(self._fields) > len(names):
            self._fields.pop().deleteLater()
        while len(self._fields) < len(names):
            self._add_field()
        for field, name, offset in zip(self._fields, names, offsets, strict=True):
            field.setAccessibleName(f"Offset of {name}")
            field.setToolTip(plain_tip(f"What is subtracted from {name}. {_AGAIN}"))
            text = format_number(offset)
            if field.property("shown") != text:
                field.setProperty("shown", text)
                field.setText(text)
                field.setCursorPosition(0)

    def _add_field(self) -> None:
        field = QLineEdit()
        field.setProperty("field", True)
        field.setFixedWidth(field.fontMetrics().horizontalAdvance("8888.8") + 14)
        field.editingFinished.connect(self._offset_typed)
        self._offset_row.addWidget(field)
        self._fields.append(field)

    def _show_coding(self, document: Document) -> None:
        coding = document.coding
        has_label = document.table.label is not None
        self._coding.setVisible(has_label)
        self.switch.setVisible(has_label)
        self._coding.setText(f"{coding.one} = 1, {coding.zero} = 0")
        self._coding.set_tip("The number that the network learns to say for each class.")
        other = coding.switched()
        self.switch.setToolTip(plain_tip(f"Make it {other.one} = 1, {other.zero} = 0. {_AGAIN}"))

    def _show_why_not(self, why_not: str | None) -> None:
        """What keeps everything from being trained, whole, however many lines that takes."""
        self.why_not.setText(why_not or "")
        self.why_not.setVisible(why_not is not None)
        self.hint.setText("" if why_not else _SEEN_HINT)
        self.hint.setVisible(why_not is None or not self.switch.isHidden())

    # Choosing

    def _choose_kind(self) -> None:
        if self._document is None:
            return
        kind = str(self._kinds.currentData())
        if kind == self._document.scaling.kind:
            return
        names = tuple(column.name for column in self._document.table.inputs)
        offset = self._last_shift.get(names) if kind == "shift" else None
        self.scaling_chosen.emit(Scaling(kind, offset, None))

    def _offset_typed(self) -> None:
        texts = [field.text() for field in self._fields]
        if self._document is None or texts == [field.property("shown") for field in self._fields]:
            return
        try:
            offset = tuple(parse_number(text.replace(MINUS, "-")) for text in texts)
        except Problem as problem:
            for field in self._fields:
                field.setText(str(field.property("shown")))
            self.said.emit(str(problem))
            return
        if offset != self._document.training.scaler.offset:
            self.scaling_chosen.emit(Scaling("shift", offset, self._document.scaling.divisor))

    def _switch_coding(self) -> None:
        if self._document is not None:
            self.coding_chosen.emit(self._document.coding.switched())
