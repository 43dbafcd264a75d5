"""What the parts of the Training panel have in common: they show settings and propose others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from nnstudio.core.problems import Problem
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.frame import Frame
from nnstudio.document.settingswords import COURSE
from nnstudio.ui import theme
from nnstudio.ui.training.notelabel import NoteLabel
from nnstudio.ui.training.numberfield import NumberField

LABEL_WIDTH = 86
ROW = 24  # height of a line of controls
NARROW = 46  # of a field for a few digits
Change = Callable[[TrainingSettings], TrainingSettings]


class SettingsSection(QWidget):
    """Some settings that belong together, line by line.

    `controls` are what Tab leads through, also those that are hidden at present.
    """

    settings_made = Signal(object)  # the TrainingSettings that a person asks for
    refused = Signal(str)  # why a number cannot be

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = COURSE
        self.controls: list[QWidget] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)

    def show_frame(self, frame: Frame) -> None:
        """Show the settings of this moment; called only when the document has changed."""
        self._settings = frame.document.settings
        self._show(frame)

    def _show(self, frame: Frame) -> None:
        raise NotImplementedError

    # Building

    def _add_line(self, label: str, *widgets: QWidget) -> QWidget:
        """A muted word and its controls in one line."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStrut(ROW)
        if label:
            row.addWidget(muted(label, theme.px(LABEL_WIDTH), buddy=widgets[0]))
        for widget in widgets:
            row.addWidget(widget)
        self._lines.addWidget(line)
        return line

    def _add_note(self) -> NoteLabel:
        """A few small muted words over the whole width."""
        note = NoteLabel()
        self._lines.addWidget(note)
        return note

    def _field(self, name: str, tip: str, whole: bool = False) -> NumberField:
        field = NumberField(name, tip, whole)
        field.refused.connect(self.refused)
        self.controls.append(field)
        return field

    # Choosing

    def _offer(self, change: Change, field: NumberField | None = None) -> None:
        """Ask for changed settings; what cannot be is answered where it was typed."""
        try:
            wanted = change(self._settings)
        except Problem as problem:
            if field is not None:
                field.refuse(str(problem))
            else:
                self.refused.emit(str(problem))
            return
        if wanted != self._settings:
            self.settings_made.emit(wanted)


def muted(text: str, width: int | None = None, buddy: QWidget | None = None) -> QLabel:
    """A quiet word beside a control."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("muted", True)
    if width is not None:
        label.setFixedWidth(width)
    if buddy is not None:
        label.setBuddy(buddy)
    return label


def small(text: str) -> QLabel:
    """A quiet word between two controls."""
    label = muted(text)
    label.setFont(theme.font("small"))
    return label


def spacer() -> QWidget:
    """What takes the room that is left in a line."""
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    return space


def captioned(text: str, control: QWidget) -> QWidget:
    """A control with a small muted word above it."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    label = small(text)
    label.setBuddy(control)
    column.addWidget(label)
    column.addWidget(control)
    return box
