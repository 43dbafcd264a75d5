"""How many rows are held out of the training, in a word with a menu."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from nnstudio.data.holdout import HoldOut
from nnstudio.data.task import Task
from nnstudio.document.document import Document
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme
from nnstudio.ui.chevron import add_chevron
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly

SHARES = (0.0, 0.1, 0.2, 0.25, 0.3, 0.5)
_TIP = mark(
    "Rows held out are not trained on: they show how the network does on what it has never seen. "
    "Training starts again."
)
_BY_COLUMN = mark(
    "A column with train or test in each row can say it instead: click its header and choose "
    "Hold-out."
)
_MOST_SEED = 2**31 - 1  # what a Qt spin box holds


class HoldOutButton(LinkButton):
    """Shows one document's share; a choice in the menu goes out as a `HoldOut`."""

    hold_out_chosen = Signal(object)  # HoldOut
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_held_out(0.0), font=theme.font("small"), parent=parent)
        self._hold_out = HoldOut()
        self._by_number = False
        self._shares: dict[float, QAction] = {}
        self._stratified: QAction | None = None
        self._seed: QSpinBox | None = None
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        # The button has its arrow at the right by running from right to left; its menu does not.
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(self.fill_menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(menu)

    def fill_menu(self) -> None:
        """Bring the menu up to date; it is made when it is first opened."""
        if self._seed is None:
            self._make_menu(self.menu())
        for share, action in self._shares.items():
            action.setChecked(share == self._hold_out.share)
        if self._stratified is not None and self._seed is not None:
            self._stratified.setChecked(self._hold_out.stratified)
            self._stratified.setEnabled(not self._by_number)
            with QSignalBlocker(self._seed):
                self._seed.setValue(min(self._hold_out.seed, _MOST_SEED))

    def _make_menu(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        for share in SHARES:
            text = tr("{percent:.3g} % of the rows", percent=100 * share)
            action = menu.addAction(text if share else tr("None, 0 %"))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, s=share: self._offer(share=s))
            group.addAction(action)
            self._shares[share] = action
        menu.addSeparator()
        stratified = menu.addAction(tr("The same share of every class"))
        stratified.setCheckable(True)
        stratified.setToolTip(tr("Off: rows by chance, whatever their class."))
        stratified.triggered.connect(lambda on: self._offer(stratified=on))
        self._stratified = stratified
        menu.addAction(self._seed_action(menu))
        menu.addSeparator()
        by_column = menu.addAction(tr("By a column…"))
        by_column.triggered.connect(lambda: self.said.emit(tr(_BY_COLUMN)))

    def _seed_action(self, menu: QMenu) -> QWidgetAction:
        holder, seed = QWidget(), QSpinBox()
        label = QLabel(tr("Drawn by seed"))
        label.setBuddy(seed)
        seed.setRange(0, _MOST_SEED)
        seed.setKeyboardTracking(False)
        seed.setAccessibleName(tr("Seed of the rows held out"))
        seed.setToolTip(tr("Another seed holds other rows out."))
        seed.valueChanged.connect(lambda value: self._offer(seed=value))
        self._seed = seed
        row = QHBoxLayout(holder)
        row.setContentsMargins(26, 2, 12, 2)
        row.addWidget(label)
        row.addWidget(seed, 1)
        action = QWidgetAction(menu)
        action.setDefaultWidget(holder)
        return action

    def set_theme(self, chosen: theme.Theme) -> None:
        """Other colours."""
        add_chevron(self, QColor(chosen.accent if self.isEnabled() else chosen.control))

    def show_document(self, document: Document) -> None:
        """Show how many rows are held out, and by what."""
        self._hold_out = document.hold_out
        parting = document.table.hold_out
        self.setEnabled(parting is None and document.table.label is not None)
        if parting is not None:
            tip = tr("{column} says which rows are held out.", column=parting.name)
            self._say(tr("Held out by a column"), tip)
        else:
            self._say(_held_out(self._hold_out.share), tr(_TIP))
        self._by_number = document.coding.task is Task.NUMBER
        if self._seed is not None:
            self.fill_menu()

    def _say(self, words: str, tip: str) -> None:
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            self.updateGeometry()
        tip_plainly(self, tip)

    def _offer(self, **changes: float | int | bool) -> None:
        changed = replace(self._hold_out, **changes)  # type: ignore[arg-type]
        if changed != self._hold_out:
            self.hold_out_chosen.emit(changed)


def _held_out(share: float) -> str:
    return tr("Hold out {percent:.3g} %", percent=100 * share)
