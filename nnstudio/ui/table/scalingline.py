"""Below the table: how the inputs are scaled, and what the label means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.scaling import SCALINGS, Scaling, describe, scaling_kind
from nnstudio.document.document import Document
from nnstudio.document.inputadvice import far_inputs
from nnstudio.language.listing import sentences
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import plain_tip, tip_plainly
from nnstudio.ui.rowof import row_of
from nnstudio.ui.table.featurenames import feature_names
from nnstudio.ui.table.labelline import AGAIN, LabelLine
from nnstudio.ui.table.scalefield import ScaleField
from nnstudio.ui.tippedlabel import TippedLabel

if TYPE_CHECKING:
    from nnstudio.ui.table.scalernumbers import ScalerNumbers

_MOST_FIELDS = 6  # offsets of a shift that stand beside the list, where they fit
_MORE, _LESS = mark("numbers…"), "…"
_SEEN_HINT = mark("small: what the network sees")


class ScalingLine(QWidget):
    """The scaling list, its numbers, a warning where they do harm, and the label's meaning."""

    scaling_chosen = Signal(object)  # Scaling
    coding_chosen = Signal(object)  # Coding
    label_again_asked = Signal()
    said = Signal(str)
    numbers_opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._last_shift: dict[tuple[str, ...], tuple[float, ...]] = {}
        self._places: list[int] = []  # the network's inputs that the fields are of
        self._kinds = QComboBox()
        self._offsets = QWidget()
        self._offset_row = QHBoxLayout(self._offsets)
        self._fields: list[ScaleField] = []
        self._numbers: ScalerNumbers | None = None  # made when it is first opened
        self.hint = TippedLabel(tr(_SEEN_HINT))
        self.why_not = QLabel()
        self.mend = LinkButton(tr("use z-score"), font=theme.font("small"))
        self.label = LabelLine()
        self.numbers = LinkButton(tr(_MORE), font=theme.font("small"))
        self._build()

    @property
    def switch(self) -> LinkButton:
        """The link that makes the other class 1."""
        return self.label.switch

    @property
    def changing(self) -> list[QWidget]:
        """What changes the scaling, as far as it is made."""
        inside = [] if self._numbers is None else [self._numbers.table, self._numbers.fit]
        return [self._kinds, self.mend, *self._fields, *inside]

    def _build(self) -> None:
        self._build_kinds()
        self._build_words()
        self.label.coding_chosen.connect(self.coding_chosen)
        self.label.again_asked.connect(self.label_again_asked)
        self.label.said.connect(self.said)
        tip_plainly(self.numbers, tr("Offset and divisor of each input."))
        self.numbers.setAccessibleName(tr("Offsets and divisors"))
        self.numbers.clicked.connect(self.open_numbers)
        title = QLabel(tr("Scaling"))
        title.setProperty("muted", True)
        title.setBuddy(self._kinds)
        self._offset_row.setContentsMargins(0, 0, 0, 0)
        self._offset_row.setSpacing(4)
        self._offsets.setMinimumWidth(1)  # the fields give way, and not the panel's width to them
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row_of((title, self._kinds, self._offsets, None, self.numbers), 8))
        above = row_of((self.why_not, self.mend), 2)
        above.setStretch(0, 1)
        layout.addLayout(above)
        layout.addLayout(row_of((self.hint, None, self.label), 2))

    def _build_kinds(self) -> None:
        for kind in SCALINGS:
            title = tr("Shift by") if kind.name == "shift" else tr(kind.title)
            self._kinds.addItem(title, kind.name)
            tip = plain_tip(sentences((tr(kind.sentence), tr(AGAIN))))
            self._kinds.setItemData(self._kinds.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._kinds.setAccessibleName(tr("Scaling"))
        self._kinds.activated.connect(self._choose_kind)
        CalmWheel(self._kinds)

    def _build_words(self) -> None:
        self.hint.set_tip(tr("The small figures in the table are what the network sees."))
        self.hint.setFont(theme.font("small"))
        self.hint.setProperty("muted", True)
        self.why_not.setTextFormat(Qt.TextFormat.PlainText)
        self.why_not.setWordWrap(True)
        self.why_not.setFont(theme.font("small"))
        self.why_not.setProperty("warning", True)
        self.why_not.hide()
        tip = tr("Scale by mean and standard deviation. Training starts again.")
        tip_plainly(self.mend, tip)
        self.mend.clicked.connect(lambda: self.scaling_chosen.emit(Scaling("zscore")))
        self.mend.hide()

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self.label.set_theme(chosen)

    # Showing

    def show_document(self, document: Document) -> None:
        """Show a document's scaling and label."""
        old, self._document = self._document, document
        training = document.training
        same = old is not None and old.training is training and old.table is document.table
        if same and old is not None and old.spec == document.spec:
            return
        self._show_scaling(document)
        self.label.show_document(document)
        self._show_why_not(document)
        self._fit_parts()
        if self._numbers is not None and self._numbers.isVisible():
            self._numbers.show_document(document)

    def _show_scaling(self, document: Document) -> None:
        scaling, scaler = document.scaling, document.training.scaler
        with QSignalBlocker(self._kinds):
            self._kinds.setCurrentIndex(self._kinds.findData(scaling.kind))
        kind = scaling_kind(scaling.kind)
        tip = tr(
            "{sentence}\nNow: {scaling}.\nAnother choice: training starts again.",
            sentence=tr(kind.sentence),
            scaling=describe(scaling, scaler),
        )
        tip_plainly(self._kinds, tip)
        names = feature_names(document)
        self._places = [place for place, name in enumerate(names) if name]
        if scaling.kind == "shift" and 0 < len(self._places) <= _MOST_FIELDS:
            self._last_shift[names] = scaler.offset
            self._show_offsets(names, scaler.offset)
        self.numbers.setVisible(bool(self._places))

    def _show_offsets(self, names: tuple[str, ...], offsets: tuple[float, ...]) -> None:
        while len(self._fields) > len(self._places):
            field = self._fields.pop()
            field.hide()
            field.deleteLater()
        while len(self._fields) < len(self._places):
            self._add_field()
        for field, place in zip(self._fields, self._places, strict=True):
            name = names[place]
            tip = tr("What is subtracted from {name}. Training starts again.", name=name)
            field.set_words(tr("Offset of {name}", name=name), tip)
            field.show_number(offsets[place])

    def _add_field(self) -> None:
        field = ScaleField()
        field.fit_width()
        field.entered.connect(lambda _: self._offset_typed())
        field.said.connect(self.said)
        self._offset_row.addWidget(field)
        self._fields.append(field)

    def _fit_parts(self) -> None:
        """What does not fit whole is not shown: fields give way to the link, the hint to the label.

        A word that is cut says nothing.
        """
        document = self._document
        if document is None:
            return
        shift = document.scaling.kind == "shift" and 0 < len(self._places) == len(self._fields)
        taken = sum(w.sizeHint().width() for w in (self._kinds, self._offsets))
        taken += sum(map(self.fontMetrics().horizontalAdvance, (tr("Scaling"), _LESS))) + 4 * 8 + 4
        fields = shift and taken <= self.width()
        self._offsets.setVisible(fields)
        self._name_numbers(_LESS if fields else tr(_MORE))
        words = 0 if self.label.isHidden() else self.label.sizeHint().width()
        room = self.width() - words - 3 * 8
        fits = self.hint.sizeHint().width() <= room
        self.hint.setVisible(document.training.why_not is None and fits)

    def _name_numbers(self, text: str) -> None:
        if self.numbers.text() != text:
            self.numbers.setText(text)
            self.numbers.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits is shown."""
        super().resizeEvent(event)
        self._fit_parts()

    def _show_why_not(self, document: Document) -> None:
        """What keeps everything from being trained, whole, however many lines that takes."""
        why_not = document.training.why_not
        advice = far_inputs(document) if why_not is None else None
        self.why_not.setText(why_not or advice or "")
        self.why_not.setVisible(bool(why_not or advice))
        self.mend.setVisible(advice is not None)

    # Choosing

    def open_numbers(self) -> None:
        """Open the little table of all offsets and divisors."""
        if self._document is None:
            return
        if self._numbers is None:
            from nnstudio.ui.table.scalernumbers import ScalerNumbers

            self._numbers = ScalerNumbers(self)
            self._numbers.scaling_chosen.connect(self.scaling_chosen)
            self._numbers.said.connect(self.said)
        self._numbers.show_document(self._document)
        self.numbers_opened.emit()
        self._numbers.open_above(self.mapToGlobal(QPoint(0, 0)))

    def _choose_kind(self) -> None:
        if self._document is None:
            return
        kind = str(self._kinds.currentData())
        if kind == self._document.scaling.kind:
            return
        names = feature_names(self._document)
        offset = self._last_shift.get(names) if kind == "shift" else None
        self.scaling_chosen.emit(Scaling(kind, offset, None))

    def _offset_typed(self) -> None:
        if self._document is None:
            return
        offset = list(self._document.training.scaler.offset)
        for field, place in zip(self._fields, self._places, strict=True):
            offset[place] = field.number
        try:
            chosen = Scaling("shift", tuple(offset), self._document.scaling.divisor)
        except Problem as problem:
            self.said.emit(str(problem))
        else:
            self.scaling_chosen.emit(chosen)
