"""How fast training runs: from one step a second, evenly by factors of ten, to full speed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.theme import font, px

FULL = 100
DECADES = 5.0  # 1 to 100,000 rows a second
FIRST = 58  # about 800 rows a second: the course's 1,000 epochs in five seconds


def rows_per_second(position: int) -> float | None:
    """Slider position 0..100 as rows a second; None at the end: full speed."""
    return None if position >= FULL else float(10.0 ** (DECADES * position / FULL))


def speed_words(position: int) -> str:
    """The speed in a few characters."""
    rate = rows_per_second(position)
    if rate is None:
        return tr("full")
    if rate >= 9_950:
        return tr("{thousands:.0f}k/s", thousands=rate / 1000)
    return tr("{rows:g}/s", rows=float(f"{rate:.2g}"))


class SpeedSlider(QWidget):
    """A slider with its speed in words beside it."""

    speed_chosen = Signal(object)  # rows a second, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, FULL)
        self._slider.setFixedWidth(px(96))
        self._slider.setAccessibleName(tr("Speed"))
        self._slider.setToolTip(
            tr(
                "Speed of training in rows a second: left one step a second to watch each,\n"
                "right as fast as this computer can. It does not change the result."
            )
        )
        self._words = QLabel()
        self._words.setFont(font("small"))
        self._words.setFixedWidth(px(38))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._slider)
        row.addWidget(self._words)
        self._slider.valueChanged.connect(self._changed)
        self._slider.setValue(FIRST)

    @property
    def rate(self) -> float | None:
        """Rows a second as the slider stands; None is full speed."""
        return rows_per_second(self._slider.value())

    @property
    def position(self) -> int:
        """The slider's position, to be remembered."""
        return self._slider.value()

    def set_position(self, position: int) -> None:
        """Move the slider."""
        self._slider.setValue(position)

    def _changed(self, position: int) -> None:
        self._words.setText(speed_words(position))
        self.speed_chosen.emit(rows_per_second(position))
