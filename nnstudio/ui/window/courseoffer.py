"""A quiet line over the panels that offers the course to who is here for the first time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nnstudio.language.translate import mark, tr
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.theme import GRID, font
from nnstudio.ui.tippedlabel import TippedLabel

SENTENCE = mark("New here? Press Run and watch it learn, or begin the course at one nerve cell.")
START, START_TIP = (
    mark("Start the course"),
    mark("Lessons that use this window, a page at a time.\nCtrl+B"),
)
HIDE, HIDE_TIP = mark("Hide"), mark("Hide this line for good; the course stays in the Help menu")


class CourseOffer(QFrame):
    """Holds nothing up; `answered` is emitted with True for the course, False to be left alone."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offer")
        self.setAccessibleName(tr(SENTENCE))
        self.sentence = TippedLabel(tr(SENTENCE))
        self.sentence.setProperty("muted", True)
        self.start = LinkButton(tr(START), tr(START_TIP), font("body"))
        self.dismiss = LinkButton(tr(HIDE), tr(HIDE_TIP), font("body"))
        self.start.clicked.connect(lambda: self.answered.emit(True))
        self.dismiss.clicked.connect(lambda: self.answered.emit(False))
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID // 2, 0, GRID // 2, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.sentence)
        row.addWidget(self.start)
        row.addStretch(1)
        row.addWidget(self.dismiss)
