"""Edit > Settings: the dialog, what its choices do, and the question before all is reset."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton, QWidget

from nnstudio.language.translate import tr
from nnstudio.ui.window.settings import WindowSettings

if TYPE_CHECKING:  # else imported when it is opened
    from nnstudio.ui.settings.settingsdialog import SettingsDialog, Standing


class SettingsHandling(QObject):
    """Holds one dialog at most, which shows what holds, wherever it was chosen.

    `ways` carry out what the window itself can do, by the names of settings and of deeds; the
    rest goes out as signals.
    """

    units_chosen = Signal(str)  # a name of UNITS
    decimals_chosen = Signal(int)  # one of DECIMALS
    keeping_chosen = Signal(int)  # one of KEEP_SECONDS
    course_forgotten = Signal()
    reset_asked = Signal(bool)  # whether the course's progress is forgotten, too

    def __init__(
        self, window: QWidget, settings: WindowSettings, ways: dict[str, Callable[..., object]]
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._ways = ways
        self._told = {
            "units": self.units_chosen,
            "decimals": self.decimals_chosen,
            "keep_seconds": self.keeping_chosen,
        }
        self._dialog: SettingsDialog | None = None

    # The dialog

    @property
    def dialog(self) -> SettingsDialog | None:
        """The dialog, while it is open."""
        return self._dialog

    @property
    def decimals(self) -> int:
        """How many decimals numbers shall be shown with, one of DECIMALS."""
        return self._settings.decimals

    def open(self) -> None:
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            from nnstudio.ui.settings.settingsdialog import SettingsDialog

            dialog = self._dialog = SettingsDialog(self._settings, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.value_chosen.connect(self.choose)
            dialog.deed_asked.connect(self.do)
            dialog.finished.connect(self._forget_dialog)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def show(self) -> None:
        """Something was chosen, here or elsewhere in the window."""
        if self._dialog is not None:
            self._dialog.show_settings()

    def leave(self) -> Standing | None:
        """Close the dialog, as its window goes; how it stood, None where it was not open."""
        if self._dialog is None:
            return None
        standing = self._dialog.standing
        self._dialog.close()
        return standing

    def go_on(self, standing: Standing | None) -> None:
        """Open the dialog where the one of the window before stood."""
        if standing is not None:
            self.open()
            if self._dialog is not None:
                self._dialog.stand(standing)

    def _forget_dialog(self) -> None:
        self._dialog = None

    # What is chosen

    def choose(self, name: str, value: Any) -> None:
        """Let a setting have another value from now on; `name` is its property's."""
        if name in self._ways:
            self._ways[name](value)
        else:
            setattr(self._settings, name, value)
            self._told[name].emit(value)
        self.show()

    def do(self, name: str) -> None:
        """What a button among the settings is for, by the name of its Deed."""
        if name == "reset":
            self._ask()
        elif name == "forget_course":
            self.course_forgotten.emit()
        else:
            self._ways[name]()
        self.show()

    def _ask(self) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            tr("Reset all settings"),
            tr("Reset all settings to what they were at the first start?"),
            parent=self._dialog or self._window,
        )
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(
            tr(
                "Colours, text size, motion, language, units, decimals, kernel, speed, questions, "
                "keeping of unsaved work, the list of recent files, and size and panels of the "
                "window. No document is touched: what is open stays open, and every file stays as "
                "it is."
            )
        )
        lessons = QCheckBox(tr("Also forget which lessons are done"))
        lessons.setVisible(bool(self._settings.course[0]))
        box.setCheckBox(lessons)
        reset = box.addButton(tr("&Reset"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(lambda _: self._answer(box, reset, lessons.isChecked()))
        box.open()

    def _answer(self, box: QMessageBox, reset: QPushButton, lessons: bool) -> None:
        if box.clickedButton() is reset:
            self.reset_asked.emit(lessons)
