"""L1 and L2: what pulls the weights towards 0."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.training.settingssection import SettingsSection, muted, spacer


class PenaltySection(SettingsSection):
    """Two numbers in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._l1 = self._field(
            "L1",
            tr(
                "L1: each step pulls every weight towards 0 by the same amount, so that useless "
                "ones end there.\n"
                "Biases are left alone. 0 is off; 0.001 is a usual beginning. Training goes on."
            ),
        )
        self._l2 = self._field(
            "L2",
            tr(
                "L2: each step pulls every weight towards 0 in proportion to its size, so that "
                "none grows large.\n"
                "Biases are left alone. 0 is off; 0.001 is a usual beginning. Training goes on."
            ),
        )
        self._add_line(tr("Penalties"), muted("L1"), self._l1, muted("L2"), self._l2, spacer())
        self._l1.number_entered.connect(self._enter_l1)
        self._l2.number_entered.connect(self._enter_l2)

    def _show(self, frame: Frame) -> None:
        self._l1.show_number(self._settings.l1)
        self._l2.show_number(self._settings.l2)

    def _enter_l1(self, number: float) -> None:
        self._offer(lambda s: replace(s, l1=number), self._l1)

    def _enter_l2(self, number: float) -> None:
        self._offer(lambda s: replace(s, l2=number), self._l2)
