"""What ails the training: all findings with what shows them, why, and their remedies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark
from nnstudio.ui.lazypanel import LazyPanel

if TYPE_CHECKING:
    from nnstudio.document.doctor.finding import Diagnosis
    from nnstudio.ui.doctor.doctorview import DoctorView


class DoctorPanel(LazyPanel["DoctorView"]):
    """The panel "Doctor"; what it holds is made when it is first opened."""

    title = mark("Doctor")
    mend_asked = Signal(object, int)  # Finding, place of the remedy
    silence_asked = Signal(str, bool)
    row_asked = Signal(int)
    neuron_asked = Signal(int, int)  # layer, unit

    _diagnosis: Diagnosis | None = None

    def make_view(self) -> DoctorView:
        """The cards of the findings."""
        from nnstudio.ui.doctor.doctorview import DoctorView

        made = DoctorView()
        made.mend_asked.connect(self.mend_asked)
        made.silence_asked.connect(self.silence_asked)
        made.row_asked.connect(self.row_asked)
        made.neuron_asked.connect(self.neuron_asked)
        if self._diagnosis is not None:
            made.show_diagnosis(self._diagnosis)
        return made

    def show_frame(self, frame: Frame) -> None:
        """What is drawn comes with a diagnosis; here only the view is made."""
        _ = self.view

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show what was found."""
        self._diagnosis = diagnosis
        if "view" in self.__dict__:
            self.view.show_diagnosis(diagnosis)

    def sizeHint(self) -> QSize:
        return QSize(420, 300)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(DoctorPanel, 420, 300)
