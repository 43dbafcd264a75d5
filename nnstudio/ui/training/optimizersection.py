"""How a gradient becomes a step: the optimizer with its numbers."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnstudio.core.activations import Parameter
from nnstudio.core.optimizers import MAX_NUMBERS, OPTIMIZERS, Optimizer, OptimizerRecord
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.formulasigns import formula_note, formula_tip
from nnstudio.ui.training.notelabel import NoteLabel
from nnstudio.ui.training.settingssection import SettingsSection, captioned

GOOD_RATE, HIGH_RATE = 0.01, 0.03  # for optimizers whose steps are about as long as the rate


def steps_are_scaled(record: OptimizerRecord) -> bool:
    """Whether it divides by the gradient's size, so that the rate alone says how far steps go.

    That division is what an epsilon is for.
    """
    return any(parameter.name == "epsilon" for parameter in record.parameters)


class OptimizerSection(SettingsSection):
    """The list of optimizers, the numbers of the chosen one, and a line about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._optimizers = ChoiceBox(
            tr("Optimizer"), tr("Optimizer: how a step is made of the gradient.\nTraining goes on.")
        )
        for record in OPTIMIZERS.values():
            self._optimizers.add(record.name, tr(record.title), formula_tip(record))
        self.controls.append(self._optimizers)
        self._add_line(tr("Optimizer"), self._optimizers)
        self._make_numbers()
        self._note = self._add_note()
        self._make_hint()
        self._optimizers.choice_made.connect(self._choose)

    def _make_numbers(self) -> None:
        self._fields = [self._field("", "") for _ in range(MAX_NUMBERS)]
        self._boxes = [captioned("", field) for field in self._fields]
        self._numbers = QWidget()
        row = QHBoxLayout(self._numbers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, (field, box) in enumerate(zip(self._fields, self._boxes, strict=True)):
            field.number_entered.connect(lambda number, place=place: self._enter(place, number))
            row.addWidget(box)
        row.addStretch()
        self._lines.addWidget(self._numbers)

    def _make_hint(self) -> None:
        self._hint = NoteLabel()
        self._take_hint = LinkButton(
            tr("use {good_rate:g}", good_rate=GOOD_RATE),
            tr(
                "Rates near {good_rate:g} suit optimizers that scale the gradient: take that "
                "rate.\n"
                "Training goes on. Without a click here the rate stays as it is.",
                good_rate=GOOD_RATE,
            ),
            theme.font("small"),
        )
        self.controls.append(self._take_hint)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self._hint, 1)
        line.addWidget(self._take_hint)
        self._lines.addLayout(line)
        self._take_hint.clicked.connect(lambda: self._offer(lambda s: replace(s, rate=GOOD_RATE)))

    def _show(self, frame: Frame) -> None:
        optimizer = self._settings.optimizer
        record = optimizer.record
        self._optimizers.show_choice(record.name)
        self._optimizers.add_to_tip(tr(record.sentence))
        self._show_numbers(optimizer)
        self._note.show_text(formula_note(record))
        rate = self._settings.rate
        high = steps_are_scaled(record) and rate > HIGH_RATE
        words = tr("Rate {rate:g} is high for {title}.", rate=rate, title=tr(record.title))
        self._hint.show_text(words if high else "")
        self._take_hint.setVisible(high)

    def _show_numbers(self, optimizer: Optimizer) -> None:
        record = optimizer.record
        self._numbers.setVisible(bool(record.parameters))
        shown = zip_longest(self._boxes, self._fields, record.parameters, optimizer.values)
        for box, field, parameter, number in shown:
            box.setVisible(parameter is not None)
            if parameter is not None:
                name = tr(parameter.name)
                field.rename(tr("{name} of {title}", name=name, title=tr(record.title)))
                tip_plainly(field, _number_tip(parameter))
                caption = box.findChild(QLabel)
                if caption is not None:
                    caption.setText(name)
                field.show_number(number)

    def _choose(self, name: str) -> None:
        self._offer(lambda s: replace(s, optimizer=Optimizer(name)))

    def _enter(self, place: int, number: float) -> None:
        optimizer = self._settings.optimizer
        values = tuple(number if i == place else v for i, v in enumerate(optimizer.values))
        self._offer(
            lambda s: replace(s, optimizer=Optimizer(optimizer.name, values)), self._fields[place]
        )


def _number_tip(parameter: Parameter) -> str:
    return tr(
        "{name}: from {low:g} to {high:g}, usually {default:g}. Another number lets "
        "the optimizer begin afresh; training goes on.",
        name=tr(parameter.name),
        low=parameter.low,
        high=parameter.high,
        default=parameter.default,
    )
