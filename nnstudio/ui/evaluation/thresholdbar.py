"""Where the line between two classes is drawn: a slider from 0 to 1 and the way back to 0.5."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from nnstudio.document.model import THRESHOLD
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.calmwheel import CalmWheel
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly

STEPS = 1_000  # from 0 to 1
WIDTH = 40  # of the number


class DoubleClickSlider(QSlider):
    """A slider that a double click sets back."""

    double_clicked = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()


class ThresholdBar(QWidget):
    """Keeps the exact threshold, which may lie between two places of the slider."""

    threshold_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._threshold = THRESHOLD
        self.slider = DoubleClickSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setSingleStep(STEPS // 100)
        self.slider.setPageStep(STEPS // 20)
        self.slider.setAccessibleName(tr("Threshold between the two classes"))
        CalmWheel(self.slider)
        self.number = QLabel()
        self.number.setFixedWidth(themes.px(WIDTH))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.back = LinkButton(
            tr("back to {threshold:g}", threshold=THRESHOLD),
            tr("The threshold that the network is trained for."),
        )
        policy = self.back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the slider keeps its length
        self.back.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.GRID)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        row.addWidget(self.back)
        self.slider.valueChanged.connect(self._follow_slider)
        self.slider.double_clicked.connect(self.set_back)
        self.back.clicked.connect(self.set_back)
        self._show()

    @property
    def threshold(self) -> float:
        """The threshold, 0..1."""
        return self._threshold

    @property
    def moving(self) -> bool:
        """Whether a person holds the slider."""
        return self.slider.isSliderDown()

    def show_threshold(self, threshold: float) -> None:
        """Stand at a threshold, at the nearest end where it is outside 0..1; tells nobody."""
        self._threshold = min(max(threshold, 0.0), 1.0)
        self._show()

    def choose(self, threshold: float) -> None:
        """Stand at a threshold that a person asked for."""
        before = self._threshold
        self.show_threshold(threshold)
        if self._threshold != before:
            self.threshold_chosen.emit(self._threshold)

    def set_back(self) -> None:
        """Go back to the usual threshold."""
        if self.back.hasFocus():
            self.slider.setFocus()  # the button is about to go
        self.choose(THRESHOLD)

    def set_tip(self, text: str) -> None:
        """What the slider's tip says."""
        tip_plainly(self.slider, text)

    def _follow_slider(self, position: int) -> None:
        self.choose(position / STEPS)

    def _show(self) -> None:
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(self._threshold * STEPS))
        self.number.setText(f"{self._threshold:.3f}")
        self.back.setVisible(self._threshold != THRESHOLD)
