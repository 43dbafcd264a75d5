"""When training stops before its epochs are over."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from nnstudio.core.stoprules import STOP_RULES, StopRule
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.training.settingssection import SettingsSection, muted
from nnstudio.ui.training.stopline import StopLine


class StopsSection(SettingsSection):
    """A line for each rule that the table of rules has.

    Rules that look at held-out rows are seen while there are such rows, or while they hold.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines.addWidget(muted(tr("Stop early at")))
        self._rules = {record.name: StopLine(record) for record in STOP_RULES.values()}
        for line in self._rules.values():
            line.rule_made.connect(self._take)
            line.refused.connect(self.refused)
            self.controls += line.controls
            self._lines.addWidget(line)

    def _show(self, frame: Frame) -> None:
        set_rules = {rule.name: rule for rule in self._settings.stops}
        held_out = len(frame.document.training.held) > 0
        for name, line in self._rules.items():
            line.show_rule(set_rules.get(name))
            line.setVisible(held_out or name in set_rules or not STOP_RULES[name].needs_hold_out)

    def _take(self, name: str, rule: StopRule | None) -> None:
        wanted = {r.name: r for r in self._settings.stops} | {name: rule}
        stops = tuple(r for r in (wanted.get(n) for n in STOP_RULES) if r is not None)
        self._offer(lambda s: replace(s, stops=stops))
