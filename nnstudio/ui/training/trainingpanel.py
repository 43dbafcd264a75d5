"""The Training panel: batch, loss, optimizer, schedule, penalties, stop rules, kernel."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.document.settingswords import COURSE, change_words
from nnstudio.language.translate import mark, tr
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.panel import Panel
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:
    from nnstudio.ui.training.sectioncolumns import SectionColumns
    from nnstudio.ui.training.sections import Sections

TEXT_MS = 200  # figures change at most this often while training


class TrainingPanel(Panel):
    """What the toolbar has no room for; a change leaves as whole settings with a name for undo."""

    title = mark("Training")
    settings_changed = Signal(object, str)  # TrainingSettings, what the change is called
    kernel_chosen = Signal(str)  # a name of CHOICES
    refused = Signal(str)  # why a number cannot be
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._kernel_choice = "auto"
        self._since_text = QElapsedTimer()
        self.tools = self._make_tools()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 2, 0, 0)

    @cached_property
    def _sections(self) -> Sections:
        """Made when the panel is first opened, so that the window need not wait for them."""
        from nnstudio.ui.training.sections import Sections

        made = Sections()
        for section in made.by_name.values():
            section.settings_made.connect(self._pass_on)
            section.refused.connect(self.refused)
        made.kernel.show_choice(self._kernel_choice)
        made.kernel.kernel_chosen.connect(self.kernel_chosen)
        made.columns.arranged.connect(self.order_tabs)
        self._column.addWidget(made.columns)
        return made

    @property
    def columns(self) -> SectionColumns:
        """The area with the sections."""
        return self._sections.columns

    @property
    def changing(self) -> list[QWidget]:
        """What changes settings, as far as it is made; the kernel is none of the document's."""
        if "_sections" not in self.__dict__:
            return [self._reset]
        parts = [s for name, s in self._sections.by_name.items() if name != "kernel"]
        return [self._reset, *(control for section in parts for control in section.controls)]

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Follow the document; the epoch's rate is told a few times a second while training."""
        if frame.document is not self._document:
            self._document = frame.document
            self._since_text.invalidate()
            for section in self._sections.by_name.values():
                section.show_frame(frame)
            settings = frame.document.settings
            self._reset.setEnabled(_as_in_the_course(settings) != settings)
        due = not self._since_text.isValid() or self._since_text.elapsed() >= TEXT_MS
        if due or not frame.running:
            self._since_text.restart()
            self._sections.schedule.show_epoch(frame.epoch)
            self.show_kernel(frame.kernel)

    def show_kernel_choice(self, name: str) -> None:
        """Show which kernel is chosen, as remembered from last time."""
        self._kernel_choice = name
        if "_sections" in self.__dict__:
            self._sections.kernel.show_choice(name)

    def choose_kernel(self, name: str) -> None:
        """Choose a kernel, as its list does."""
        self.show_kernel_choice(name)
        self.kernel_chosen.emit(name)

    def show_kernel(self, title: str, detail: str = "") -> None:
        """Say which kernel is at work; its tip says more."""
        self._sections.kernel.show_kernel(title, detail)

    def set_theme(self, theme: Theme) -> None:
        """Nothing here is drawn by hand: palette and style sheet do it all."""

    # Focus and keys

    def order_tabs(self) -> None:
        """Lead Tab down one column after the other."""
        if "_sections" not in self.__dict__:
            return
        sections = self._sections.by_name
        shown = (sections[name] for column in self.columns.shown for name in column)
        controls = [control for section in shown for control in section.controls]
        for before, after in pairwise(controls):
            QWidget.setTabOrder(before, after)

    def take_focus(self) -> None:
        """Begin at the first control."""
        self._sections.by_name["rows"].controls[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_asked.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(560, 280)

    # Choosing

    def _make_tools(self) -> QWidget:
        tools = QWidget()
        self._reset = LinkButton(
            tr("back to the course's way"),
            tr(
                "Every setting here as the course has it: one row at a time in table order, mean "
                "squared error, plain gradient steps.\nRate and epochs stay. Training goes on."
            ),
        )
        self._reset.setAccessibleName(tr("Train as in the course"))
        close = LinkButton("\u00d7", tr("Close (Esc). Every setting stays as it is."))
        close.setAccessibleName(tr("Close the training settings"))
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._reset)
        row.addWidget(close)
        self._reset.clicked.connect(self._ask_reset)
        close.clicked.connect(self.leave_asked)
        return tools

    def _pass_on(self, settings: TrainingSettings) -> None:
        if self._document is not None:
            words = change_words(self._document.settings, settings)
            self.settings_changed.emit(settings, words)

    def _ask_reset(self) -> None:
        if self._document is not None:
            settings = _as_in_the_course(self._document.settings)
            self.settings_changed.emit(settings, tr("training as in the course"))


def _as_in_the_course(settings: TrainingSettings) -> TrainingSettings:
    """The course's settings with one's own rate and epochs."""
    return replace(COURSE, rate=settings.rate, epochs=settings.epochs)


if __name__ == "__main__":
    from nnstudio.ui.alone import show_alone

    show_alone(TrainingPanel, 560, 280)
