"""The toolbar's way into the training settings: it says how training differs from the course."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from nnstudio.core.settings import TrainingSettings
from nnstudio.document.settingswords import AS_IN_THE_COURSE, summary
from nnstudio.language.translate import tr
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme, icon, px

OPENS, CLOSES = "\u25be", "\u25b4"
AROUND = 36  # pixels that icon, spaces and frame take beside the words
NARROWEST, WIDEST = 96, 168


class SettingsButton(QToolButton):
    """Opens and closes the panel; its words end in dots where there is no room."""

    def __init__(self, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = tip
        self._words = tr(AS_IN_THE_COURSE)
        self.setProperty("link", True)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(px(16), px(16)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(px(WIDEST))
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Colour the icon."""
        self.setIcon(icon("trainingsettings", theme.accent))

    def show_settings(self, settings: TrainingSettings) -> None:
        """Say in words what is not as in the course."""
        words = summary(settings)
        if words != self._words:
            self._words = words
            self._show()

    def show_open(self, is_open: bool) -> None:
        """Show whether the panel is there."""
        if is_open != self.isChecked():
            self.setChecked(is_open)
            self._show()

    @property
    def words(self) -> str:
        """All differences, also those that have no room."""
        return self._words

    def nextCheckState(self) -> None:
        """A click asks only; whether the panel is there is told by `show_open`."""

    def sizeHint(self) -> QSize:
        return QSize(px(WIDEST), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(NARROWEST), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        arrow = CLOSES if self.isChecked() else OPENS
        room = self.width() - px(AROUND) - self.fontMetrics().horizontalAdvance(f" {arrow}")
        short = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{short} {arrow}")
        differs = f"{self._words[:1].upper()}{self._words[1:]}"
        tip_plainly(self, tr("{settings}.\n{tip}", settings=differs, tip=self._tip))
        self.setAccessibleName(tr("Training settings: {settings}", settings=self._words))
        self.setAccessibleDescription(tr("open") if self.isChecked() else tr("closed"))
