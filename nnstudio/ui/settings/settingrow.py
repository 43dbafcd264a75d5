"""One setting: what it is called, its control, and a sentence about what it does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.settings.records import Deed, Setting, Value
from nnstudio.ui.theme import GRID, read_chinese_with
from nnstudio.ui.training.choicebox import ChoiceBox
from nnstudio.ui.training.notelabel import NoteLabel

LABEL_LETTERS, LIST_LETTERS = 17, 30  # that labels and lists have room for, at least


class Row(QWidget):
    """A label, a control beside it, and the sentence below the control."""

    def __init__(self, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control, self.note = control, NoteLabel()
        name = QLabel(label)
        name.setBuddy(control)
        width = name.fontMetrics().averageCharWidth() * LABEL_LETTERS
        name.setMinimumWidth(max(width, name.sizeHint().width()))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(name, 0, 0)
        grid.addWidget(control, 0, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.note, 1, 1)

    def say(self, sentence: str) -> None:
        """Show a sentence, and let a screen reader hear it with the control."""
        self.note.show_text(sentence)
        self.control.setAccessibleDescription(sentence)


class SettingRow(Row):
    """Asks for another value; shows the one that holds when it is told."""

    value_chosen = Signal(object)  # Value

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        self._says = setting.says
        self._control = _switch(setting) if setting.switch else _list(setting)
        super().__init__(tr(setting.label), self._control, parent)
        if isinstance(self._control, QCheckBox):
            self._control.clicked.connect(lambda on: self.value_chosen.emit(on))
        else:
            values = {str(value): value for value in setting.titles()}
            self._control.choice_made.connect(lambda name: self.value_chosen.emit(values[name]))

    def show_value(self, value: Value) -> None:
        """Show which value holds."""
        if isinstance(self._control, QCheckBox):
            self._control.setChecked(bool(value))
        else:
            self._control.show_choice(str(value))
        self.say(self._says(value))


def _switch(setting: Setting) -> QCheckBox:
    return QCheckBox(tr(setting.switch))


def _list(setting: Setting) -> ChoiceBox:
    made = ChoiceBox(tr(setting.label), "")
    for value, title in setting.titles().items():
        made.add(str(value), title)
        if value in LANGUAGES and not title.isascii():
            font = QFont(made.font())
            read_chinese_with(font)  # its own name, also where the system has no Chinese font
            made.setItemData(made.count() - 1, font, Qt.ItemDataRole.FontRole)
    made.setSizeAdjustPolicy(made.SizeAdjustPolicy.AdjustToContents)
    made.setMinimumWidth(made.fontMetrics().averageCharWidth() * LIST_LETTERS)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


class DeedRow(Row):
    """A button that does something once."""

    asked = Signal()

    def __init__(self, deed: Deed, parent: QWidget | None = None) -> None:
        self.button = QPushButton(tr(deed.text))
        super().__init__(tr(deed.label), self.button, parent)
        self.button.setProperty("quiet", True)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(lambda: self.asked.emit())
        self.say(tr(deed.says))
