"""One click: the same start with the other activations; and how far that is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.activations import ACTIVATIONS, COURSE_ACTIVATIONS
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.elidedlabel import ElidedLabel
from nnstudio.ui.linkbutton import LinkButton

TIP = mark(
    "Trains the same start (seed, table, settings and number of epochs) with each of the other\n"
    "activations in the hidden layers, behind the window, and keeps each as a run."
)
ONE_TIP = mark("The same with one activation only.")
STEPS = 1_000


class CompareBar(QWidget):
    """Compare with all others, or with one; while runs are trained, Cancel and a bar instead."""

    compare_asked = Signal(object)  # names of activations, none for all others
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(tr("Compare activations"))
        self.button.setProperty("quiet", True)
        self.button.setToolTip(tr(TIP))
        self.one = LinkButton(tr("with one…"), tr(ONE_TIP))
        self.one.setAccessibleName(tr("Compare with one activation"))
        self.one.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.one)
        self._actions = {name: self._add(name) for name in COURSE_ACTIVATIONS}
        self.one.setMenu(self.menu)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setProperty("quiet", True)
        self.cancel.setToolTip(tr("Train no more; what came to its end stays."))
        self.cancel.setAccessibleName(tr("Compare no more activations"))
        self.words = ElidedLabel()
        self.words.setFont(themes.font("small"))
        self.words.setProperty("muted", True)
        self.words.setAccessibleName(tr("What is being compared"))
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(themes.px(6))
        self.bar.setAccessibleName(tr("Compared so far"))
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addStretch(1)
        beside.addWidget(self.words)
        beside.addWidget(self.bar)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.GRID)
        row.addWidget(self.button)
        row.addWidget(self.one)
        row.addWidget(self.cancel)
        row.addLayout(beside, 1)
        self.button.clicked.connect(lambda: self.compare_asked.emit(()))
        self.cancel.clicked.connect(self.cancel_asked)
        self.show_running(False)

    def _add(self, name: str) -> QAction:
        action = QAction(tr(ACTIVATIONS[name].title), self.menu)
        action.triggered.connect(lambda: self.compare_asked.emit((name,)))
        self.menu.addAction(action)
        return action

    def show_others(self, hidden: frozenset[str]) -> None:
        """Offer every activation but the one that all hidden layers have."""
        for name, action in self._actions.items():
            action.setEnabled(bool(hidden) and hidden != {name})
        self.button.setEnabled(bool(hidden))
        self.one.setEnabled(bool(hidden))

    def show_progress(self, share: float, words: str) -> None:
        """How much is done, 0..1, and what is being done."""
        self.bar.setValue(round(share * STEPS))
        self.words.setText(words)

    def show_running(self, running: bool) -> None:
        """Offer to begin, or to end."""
        had_keys = any(w.hasFocus() for w in (self.button, self.one, self.cancel))
        begin: tuple[QWidget, ...] = (self.button, self.one)
        end: tuple[QWidget, ...] = (self.cancel, self.words, self.bar)
        for widget in begin:
            widget.setVisible(not running)
        for widget in end:
            widget.setVisible(running)
        if running:
            self.show_progress(0.0, "")
        if had_keys:
            self.take_focus()

    def take_focus(self) -> None:
        """Let keys go to what can be pressed."""
        (self.button if self.cancel.isHidden() else self.cancel).setFocus()
