"""Two small boxes that choose which inputs span the map, where there are more than two."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from nnstudio.language.translate import tr


class AxesPicker(QWidget):
    """Empty where there is nothing to choose."""

    chosen = Signal(int, int)  # the places among the headers of what runs across and up

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._axes: tuple[int, ...] = ()
        self._boxes = (_box(up=False), _box(up=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for which, box in enumerate(self._boxes):
            row.addWidget(box)
            box.hide()
            box.activated.connect(lambda index, which=which: self._pick(which, index))

    @property
    def boxes(self) -> tuple[QComboBox, QComboBox]:
        """The box for across and the one for up."""
        return self._boxes

    @property
    def offers_choice(self) -> bool:
        """Whether there are more inputs than ways to run."""
        return self._boxes[0].count() > 2

    def show_inputs(self, headers: tuple[str, ...], axes: tuple[int, ...]) -> None:
        """Offer these inputs, with those at the places `axes` chosen."""
        for box in self._boxes:
            with QSignalBlocker(box):
                box.clear()
                box.addItems(list(headers))
            box.setVisible(len(headers) > 2)
        self._take(axes)

    def _take(self, axes: tuple[int, ...]) -> None:
        self._axes = axes
        for axis, box in zip(axes, self._boxes, strict=False):
            with QSignalBlocker(box):
                box.setCurrentIndex(axis)

    def _pick(self, which: int, index: int) -> None:
        """Another input for one direction; the other one changes places if it was that."""
        if self._axes[which] == index:
            return
        axes = list(self._axes)
        if axes[1 - which] == index:
            axes[1 - which] = axes[which]
        axes[which] = index
        self._take(tuple(axes))
        self.chosen.emit(*axes)


def _box(up: bool) -> QComboBox:
    box = QComboBox()
    if up:
        box.setToolTip(tr("Which input runs up. Those not drawn stay as they are for You."))
        box.setAccessibleName(tr("Input that runs up on the map"))
    else:
        box.setToolTip(tr("Which input runs across. Those not drawn stay as they are for You."))
        box.setAccessibleName(tr("Input that runs across on the map"))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(3)
    return box
