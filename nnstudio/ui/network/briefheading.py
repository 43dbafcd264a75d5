"""A layer's heading where the columns are close: one small button, with a menu of all it can do."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from nnstudio.core.network import MAX_LAYERS, MAX_UNITS, LayerSpec
from nnstudio.language.listing import sentences
from nnstudio.language.translate import mark, tr
from nnstudio.ui.theme import font

RESTARTS = mark("Training starts again from the same seed.")


class BriefHeading(QToolButton):
    """Shows which layer it is and how many neurons it has; its actions are for the owner."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("link", True)
        self.setFont(font("small"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.more = self._action(menu, tr("One neuron more"))
        self.fewer = self._action(menu, tr("One neuron fewer"))
        self.add = self._action(menu, tr("Add a hidden layer before this one"))
        self.remove = self._action(menu, tr("Remove this layer"))
        menu.addSeparator()
        self.setMenu(menu)

    def sizeHint(self) -> QSize:
        """Two lines of words, without the room for a frame."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        width = max(metrics.horizontalAdvance(line) for line in (*self.text().split("\n"), "H9"))
        return QSize(width + 12, 2 * metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_layer(self, index: int, title: str, layer: LayerSpec, is_output: bool) -> None:
        """Show one layer's structure; the output has as many neurons as the label needs."""
        name = tr("Out", "layer") if is_output else tr("H{number}", number=index + 1)
        self.setText(f"{name}\n{layer.units}")
        what = {"layer": title, "units": layer.units, "function": tr(layer.record.title)}
        tip = tr("{layer}: {units} x {function}. Click to change it.", **what)
        self.setToolTip(sentences((tip, tr(RESTARTS))))
        self.setAccessibleName(tr("{layer}: {units} x {function}", **what))
        for action in (self.more, self.fewer, self.remove):
            action.setVisible(not is_output)
        self.more.setEnabled(layer.units < MAX_UNITS)
        self.fewer.setEnabled(layer.units > 1)

    def allow_layers(self, count: int) -> None:
        """Whether there may be one layer more."""
        self.add.setEnabled(count < MAX_LAYERS)

    def _action(self, menu: QMenu, text: str) -> QAction:
        action = menu.addAction(text)
        action.setToolTip(tr(RESTARTS))
        return action
