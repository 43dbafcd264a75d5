"""What the label means: which class is 1, how many classes there are, or a number's scale."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.codings import ClassCoding, Coding, NumberCoding, number_coding
from nnstudio.data.column import Column, Kind
from nnstudio.data.contents import MAX_LEVELS
from nnstudio.data.labels import LabelCoding
from nnstudio.data.levels import sorted_levels
from nnstudio.document.document import Document
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.table.scalefield import ScaleField
from nnstudio.ui.tippedlabel import TippedLabel

AGAIN = mark("Training starts again.")
_LISTED = 20  # classes that a tool tip names


class LabelLine(QWidget):
    """Two classes with their switch, several classes as a count, or two numbers to edit."""

    coding_chosen = Signal(object)  # Coding
    again_asked = Signal()
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coding: Coding | None = None
        self.words = TippedLabel()
        self.switch = LinkButton(tr("switch"), font=theme.font("small"))
        self.again = LinkButton("", font=theme.font("small"))
        self._scale = QWidget()
        self.offset = self._field(
            tr("Offset of the label"), tr("What is subtracted from the label.")
        )
        self.divisor = self._field(
            tr("Divisor of the label"), tr("What the label is divided by then.")
        )
        self._build()

    @property
    def changing(self) -> tuple[QWidget, ...]:
        """What changes the label's meaning."""
        return (self.switch, self.again, self.offset, self.divisor)

    def _field(self, name: str, tip: str) -> ScaleField:
        field = ScaleField()
        field.set_words(name, sentences((tip, tr(AGAIN))))
        field.setFont(theme.font("small"))
        field.fit_width()
        field.said.connect(self.said)
        field.entered.connect(lambda _: self._offer_scale())
        return field

    def _build(self) -> None:
        self.words.setFont(theme.font("small"))
        self.words.setProperty("muted", True)
        self.switch.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.switch.setIconSize(QSize(theme.px(12), theme.px(12)))
        self.switch.setAccessibleName(tr("Switch which class is 1"))
        self.switch.clicked.connect(self._switch)
        self.again.clicked.connect(self.again_asked)
        scale = QHBoxLayout(self._scale)
        scale.setContentsMargins(0, 0, 0, 0)
        scale.setSpacing(3)
        for part in ("(x −", self.offset, ") /", self.divisor):
            scale.addWidget(_small(part) if isinstance(part, str) else part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.words)
        row.addWidget(self._scale)
        row.addWidget(self.switch)
        row.addWidget(self.again)
        self._scale.hide()
        self.again.hide()

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        self.switch.setIcon(theme.icon("swap", chosen.accent))

    def show_document(self, document: Document) -> None:
        """Show what the label means."""
        label, coding = document.table.label, document.coding
        self._coding = coding
        self.setVisible(label is not None)
        if label is None:
            return
        self.switch.setVisible(isinstance(coding, LabelCoding))
        self._scale.setVisible(isinstance(coding, NumberCoding))
        if isinstance(coding, LabelCoding):
            self._show_two(coding)
        elif isinstance(coding, ClassCoding):
            self._show_many(coding)
        else:
            self._show_number(coding, label)
        self._show_again(coding, label)

    def _show_two(self, coding: LabelCoding) -> None:
        self.words.setText(tr("{one} = 1, {zero} = 0", one=coding.one, zero=coding.zero))
        self.words.set_tip(tr("The number that the network learns to say for each class."))
        other = coding.switched()
        tip = tr(
            "Make it {one} = 1, {zero} = 0. Training starts again.", one=other.one, zero=other.zero
        )
        tip_plainly(self.switch, tip)

    def _show_many(self, coding: ClassCoding) -> None:
        count = len(coding.classes)
        words = counted("{n} class, an output each", "{n} classes, an output each", count)
        self.words.setText(words)
        listed = "\n".join(f"{i}  {word}" for i, word in enumerate(coding.classes[:_LISTED], 1))
        tip = tr("Each output learns to say 1 for its class and 0 else:\n{classes}", classes=listed)
        if count > _LISTED:
            tip = counted(
                "{classes}\nand {n} more", "{classes}\nand {n} more", count - _LISTED, classes=tip
            )
        self.words.set_tip(tip)

    def _show_number(self, coding: NumberCoding, label: Column) -> None:
        fitted = label.store.remembered(("fitted", label.unit), lambda: number_coding(label))
        is_zscore = fitted is not None and _same_scale(coding, fitted)
        self.words.setText(tr("label: z-score,") if is_zscore else tr("label:"))
        self.words.set_tip(
            tr(
                "The network learns the label less the first number, divided by the second: as a "
                "rule its mean and standard deviation."
            )
        )
        self.offset.show_number(coding.offset)
        self.divisor.show_number(coding.divisor)

    def _show_again(self, coding: Coding, label: Column) -> None:
        words, tip = _again(coding, label)
        self.again.setVisible(bool(words))
        self.again.setText(words)
        self.again.setAccessibleName(words)
        tip_plainly(self.again, tip)
        self.again.updateGeometry()

    def _switch(self) -> None:
        if isinstance(self._coding, LabelCoding):
            self.coding_chosen.emit(self._coding.switched())

    def _offer_scale(self) -> None:
        coding = self._coding
        if not isinstance(coding, NumberCoding):
            return
        try:
            changed = NumberCoding(coding.unit, self.offset.number, self.divisor.number)
        except Problem as problem:
            self.said.emit(str(problem))
            self.offset.put_back()
            self.divisor.put_back()
        else:
            self.coding_chosen.emit(changed)


def _again(coding: Coding, label: Column) -> tuple[str, str]:
    """What can be read from the label's cells that the coding does not know; "" for nothing."""
    if isinstance(coding, NumberCoding):
        fitted = label.store.recalled(("fitted", label.unit))
        if fitted is None or _same_scale(coding, fitted):
            return "", ""
        tip = tr(
            "Take the label's mean and standard deviation, {mean:.5g} and {spread:.5g}. "
            "Training starts again.",
            mean=fitted.offset,
            spread=fitted.divisor,
        )
        return tr("mean and spread"), tip
    if label.kind is not Kind.CATEGORY:
        return "", ""
    found = sorted_levels(label.counts)
    strangers = set(found) - {word.strip() for word in coding.classes}
    if not strangers or not 2 <= len(found) <= MAX_LEVELS:
        return "", ""
    words = counted("use the one class", "use all {n} classes", len(found))
    named = commas(found[:_LISTED])
    return words, tr("Learn each of these: {classes}. Training starts again.", classes=named)


def _same_scale(coding: NumberCoding, other: NumberCoding) -> bool:
    return (coding.offset, coding.divisor) == (other.offset, other.divisor)


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(theme.font("small"))
    label.setProperty("muted", True)
    return label
