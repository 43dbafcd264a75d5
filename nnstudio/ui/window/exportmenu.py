"""The menu of everything that can be taken along: each format, the table, the predictions."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from nnstudio.document.exporting.formats import FORMATS
from nnstudio.language.translate import tr
from nnstudio.ui.window.windowactions import ENGLISH

# Which formats stand together, between lines: weights, programs, and models for other programs.
GROUPS = (
    ("json", "npz", "csv"),
    ("python", "numpy", "torch", "keras", "c"),
    ("xlsx", "onnx", "onnx32"),
)


class ExportMenu(QMenu):
    """Formats whose library is missing are grey, and their tip says what to install."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(tr("Export"), parent)
        self.setObjectName("export")
        self.menuAction().setProperty(ENGLISH, "Export")
        self.setToolTipsVisible(True)
        self._actions = {name: actions[name] for group in GROUPS for name in group}
        for group in GROUPS:
            self.addActions([actions[name] for name in group])
            self.addSeparator()
        self.addActions([actions["table"], actions["predictions"]])
        self._tips = {name: action.toolTip() for name, action in self._actions.items()}
        self.aboutToShow.connect(self._look_for_libraries)

    def _look_for_libraries(self) -> None:
        """Looked for when the menu opens: what was installed meanwhile is there at once."""
        for name, action in self._actions.items():
            missing = FORMATS[name].missing
            action.setEnabled(missing is None)
            action.setToolTip(missing or self._tips[name])


def export_button(actions: dict[str, QAction]) -> QToolButton:
    """The toolbar's button with the ways to take the network along."""
    button = QToolButton()
    button.setText(tr("Export \u25be"))
    button.setProperty("quiet", True)
    button.setToolTip(tr("Take the trained network with you"))
    button.setAccessibleName(tr("Export"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(ExportMenu(actions, button))
    return button
