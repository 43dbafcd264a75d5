"""Which kernel does the arithmetic: a choice of this computer, not of the document."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from nnstudio.core.kernels.choice import CHOICES
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.settingssection import SettingsSection


class KernelSection(SettingsSection):
    """The list of choices, and what is at work now."""

    kernel_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = ChoiceBox(
            tr("Kernel"),
            tr(
                "Kernel: what does the arithmetic. All give the same results; "
                "they differ in speed.\n"
                "This is kept with neither document nor undo. Training goes on."
            ),
        )
        for name, title in CHOICES.items():
            self._choices.add(name, tr(title))
        self._choices.show_choice(next(iter(CHOICES)))
        self.controls.append(self._choices)
        self._add_line(tr("Kernel"), self._choices)
        self._note = self._add_note()
        self._choices.choice_made.connect(self._choose)

    def _show(self, frame: Frame) -> None:
        """Nothing of a document is shown here."""

    def show_choice(self, name: str) -> None:
        """Show which kernel is chosen, as remembered from last time."""
        self._choices.show_choice(name)

    def show_kernel(self, title: str, detail: str) -> None:
        """Say which kernel is at work, and in the tip more about it."""
        self._note.show_text(tr("At work: {title}.", title=title) if title else "")
        tip_plainly(self._note, detail)

    def _choose(self, name: str) -> None:
        self._choices.show_choice(name)
        self.kernel_chosen.emit(name)
