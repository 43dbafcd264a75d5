"""Two groups of controls in one line, or below one another where that has no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from nnstudio.ui.rowof import row_of

LEFT = Qt.AlignmentFlag.AlignLeft
BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class FoldingLine(QWidget):
    """Never asks for more width than the wider of the two groups needs.

    `early` folds as soon as anything has less than the size that it would like; otherwise what
    can give way does so first. Of None in a group becomes room that stretches.
    """

    def __init__(
        self,
        first: Sequence[QWidget | None],
        second: Sequence[QWidget | None],
        spacing: int,
        early: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._early = early
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._whole = QBoxLayout(BESIDE, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(spacing)
        self._groups = [row_of(parts, spacing) for parts in (first, second)]
        for group in self._groups:
            self._whole.addLayout(group)
        self._stretches = [None in parts for parts in (first, second)]
        for place, stretches in enumerate(self._stretches):
            self._whole.setStretch(place, int(stretches))

    @property
    def folded(self) -> bool:
        """Whether the second group stands below the first."""
        return self._whole.direction() == BELOW

    def sizeHint(self) -> QSize:
        """As wide as in one line, also while folded: else it would never unfold."""
        wide = sum(group.sizeHint().width() for group in self._groups) + self._whole.spacing()
        return QSize(wide, self._whole.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be when folded."""
        widest = max(group.minimumSize().width() for group in self._groups)
        return QSize(widest, self._whole.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        """What is in it may have become wider."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        sizes = [g.sizeHint() if self._early else g.minimumSize() for g in self._groups]
        needed = sum(size.width() for size in sizes) + self._whole.spacing()
        wanted = BESIDE if self.width() >= needed else BELOW
        if wanted != self._whole.direction():
            self._whole.setDirection(wanted)
            for group, stretches in zip(self._groups, self._stretches, strict=True):
                to_left = wanted == BELOW and not stretches
                self._whole.setAlignment(group, LEFT if to_left else Qt.AlignmentFlag(0))
            self.updateGeometry()
