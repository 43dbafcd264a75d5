"""How the learning rate shrinks from epoch to epoch."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from nnstudio.core.schedules import SCHEDULES
from nnstudio.document.frame import Frame
from nnstudio.document.settingswords import has_numbers
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr
from nnstudio.ui.theme import px
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.settingssection import NARROW, SettingsSection, small, spacer


class ScheduleSection(SettingsSection):
    """The list of schedules, span and factor where they are used, and the rate of the epoch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schedules = ChoiceBox(
            tr("Learning-rate schedule"),
            tr(
                "How the learning rate changes over the epochs: large steps at "
                "first, small ones to "
                "settle.\nTraining goes on."
            ),
        )
        for record in SCHEDULES.values():
            self._schedules.add(record.name, tr(record.title), tr(record.sentence))
        self.controls.append(self._schedules)
        self._factor = self._field(
            tr("Factor of the schedule"), tr("The share of the rate that is left, from 0 to 1.")
        )
        self._span = self._field(
            tr("Span of the schedule in epochs"),
            tr("After how many epochs that share is reached."),
            True,
        )
        self._add_line(tr("Schedule"), self._schedules)
        self._factor.setFixedWidth(px(NARROW))
        self._numbers = self._add_line(
            tr("to the share"),
            self._factor,
            small(tr("in", "so many epochs")),
            self._span,
            small(tr("epochs")),
            spacer(),
        )
        self._note = self._add_note()
        self._schedules.choice_made.connect(self._choose)
        self._factor.number_entered.connect(self._enter_factor)
        self._span.number_entered.connect(self._enter_span)

    def _show(self, frame: Frame) -> None:
        schedule = self._settings.schedule
        self._schedules.show_choice(schedule.name)
        self._numbers.setVisible(has_numbers(schedule.record))
        self._factor.show_number(schedule.factor)
        self._span.show_number(schedule.span)
        self.show_epoch(frame.epoch)

    def show_epoch(self, epoch: int) -> None:
        """Say what the rate has come down to in an epoch, counted from 0."""
        schedule = self._settings.schedule
        rate = self._settings.rate * schedule.share(epoch)
        now = tr("The rate is {rate:.4g} now.", rate=rate)
        sentence = tr(schedule.record.sentence)
        self._note.show_text(sentences([now, sentence]) if has_numbers(schedule.record) else "")

    def _choose(self, name: str) -> None:
        self._offer(lambda s: replace(s, schedule=replace(s.schedule, name=name)))

    def _enter_factor(self, number: float) -> None:
        self._offer(lambda s: replace(s, schedule=replace(s.schedule, factor=number)), self._factor)

    def _enter_span(self, number: float) -> None:
        self._offer(
            lambda s: replace(s, schedule=replace(s.schedule, span=int(number))), self._span
        )
