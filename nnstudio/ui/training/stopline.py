"""One stop rule: whether it holds, its number, and its patience where it has some."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from nnstudio.core.problems import Problem
from nnstudio.core.stoprules import StopRule, StopRuleRecord
from nnstudio.language.translate import tr
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import px
from nnstudio.ui.training.numberfield import NumberField
from nnstudio.ui.training.settingssection import NARROW, ROW, small


class StopLine(QWidget):
    """Keeps its numbers while the rule is off."""

    rule_made = Signal(str, object)  # the rule's name; StopRule, or None for off
    refused = Signal(str)

    def __init__(self, record: StopRuleRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = StopRule(record.name, record.default)
        self._on = QCheckBox(tr(record.title))
        self._on.setAccessibleName(tr("Stop at {title}", title=tr(record.title)))
        tip_plainly(
            self._on,
            tr(
                "{sentence} It is looked at after every epoch. Training goes on.",
                sentence=tr(record.sentence),
            ),
        )
        self._value = NumberField(
            tr("Number of {title}", title=tr(record.title)),
            tr(
                "{sentence} From {low:g} to {high:g}.",
                sentence=tr(record.sentence),
                low=record.low,
                high=record.high,
            ),
        )
        self._patience = NumberField(
            tr("Patience of {title}", title=tr(record.title)),
            tr("How many epochs it waits."),
            whole=True,
        )
        self._patience.setFixedWidth(px(NARROW))
        self.controls: list[QWidget] = [self._on, self._value]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStrut(ROW)
        row.addWidget(self._on)
        row.addStretch()
        row.addWidget(self._value)
        if record.patient:
            self._add_patience(row)
        self._on.clicked.connect(self._switch)
        for field in (self._value, self._patience):
            field.refused.connect(self.refused)
        self._value.number_entered.connect(self._enter_value)
        self._patience.number_entered.connect(self._enter_patience)

    def _add_patience(self, row: QHBoxLayout) -> None:
        self.controls.append(self._patience)
        for widget in (small(tr("in", "so many epochs")), self._patience, small(tr("epochs"))):
            row.addWidget(widget)

    def show_rule(self, rule: StopRule | None) -> None:
        """Show the rule as it holds; None where it does not."""
        self._rule = rule or self._rule
        with QSignalBlocker(self._on):
            self._on.setChecked(rule is not None)
        numbers = (self._rule.value, self._rule.patience)
        for field, number in zip((self._value, self._patience), numbers, strict=True):
            field.setEnabled(rule is not None)
            field.show_number(number)

    def _switch(self, on: bool) -> None:
        with QSignalBlocker(self._on):
            self._on.setChecked(not on)  # until it holds
        self.rule_made.emit(self._rule.name, self._rule if on else None)

    def _enter_value(self, number: float) -> None:
        self._offer(number, self._rule.patience, self._value)

    def _enter_patience(self, number: float) -> None:
        self._offer(self._rule.value, int(number), self._patience)

    def _offer(self, value: float, patience: int, field: NumberField) -> None:
        try:
            rule = StopRule(self._rule.name, value, patience)
        except Problem as problem:
            field.refuse(str(problem))
            return
        self.rule_made.emit(rule.name, rule)
