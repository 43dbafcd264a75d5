"""The toolbar: rewind, step, run, and the few settings that steer a run."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nnstudio.core.initial import MAX_SEED
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.language.rounding import for_the_eye
from nnstudio.language.translate import tr
from nnstudio.ui.foldingline import FoldingLine
from nnstudio.ui.numberbox import NumberBox
from nnstudio.ui.theme import Theme, font, icon, px
from nnstudio.ui.window.epochsbox import EpochsBox
from nnstudio.ui.window.settingsbutton import SettingsButton
from nnstudio.ui.window.speedslider import SpeedSlider

TEXT_MS = 200
WIDE = 1_500  # from this width the buttons carry words


class TrainBar(QToolBar):
    """Shows frames as figures; the actions belong to the window and are only placed here."""

    rate_chosen = Signal(float)
    epochs_chosen = Signal(object)  # int, or None for without end
    seed_chosen = Signal(object)  # int up to 2^32 - 1, more than Qt's own int holds

    def __init__(self, actions: dict[str, QAction], export: QToolButton) -> None:
        super().__init__(tr("Training"))
        self.setObjectName("trainbar")
        self.setMovable(False)
        self._buttons = [_button(actions[name]) for name in ("rewind", "new_start", "row", "epoch")]
        self._run = _button(actions["run"], primary=True)
        self.speed = SpeedSlider()
        self._epoch = _Figure(tr("Epoch"), "10\u2009000")
        self._loss = _Figure(tr("Loss"), "0.00000000")
        self._seed = NumberBox(0, MAX_SEED, 0)
        self._rate = NumberBox(1e-6, 1e6)
        self._epochs = EpochsBox()
        self.settings = SettingsButton(actions["training"].toolTip())
        self._loss_label = _caption(tr("Loss"))
        self._document: Document | None = None
        self._since_text = QElapsedTimer()
        self._set_up_controls()
        self._arrange(export)

    # Input from outside

    def set_theme(self, theme: Theme) -> None:
        """Colour the icons."""
        names = ("rewind", "newstart", "steprow", "stepepoch")
        for button, name in zip(self._buttons, names, strict=True):
            button.defaultAction().setIcon(icon(name, theme.text))
        self._icons = (icon("run", theme.accent_text), icon("pause", theme.accent_text))
        self._run.defaultAction().setIcon(self._icons[0])
        self.settings.set_theme(theme)

    def show_running(self, running: bool) -> None:
        """Turn the main button between Run and Pause."""
        action = self._run.defaultAction()
        action.setIconText(tr("Pause") if running else tr("Run"))
        action.setIcon(self._icons[1 if running else 0])

    def show_frame(self, frame: Frame) -> None:
        """Show epoch, loss and settings; figures change a few times a second while running."""
        early = self._since_text.isValid() and self._since_text.elapsed() < TEXT_MS
        if frame.running and early and frame.document is self._document:
            return
        self._document = frame.document
        self._since_text.restart()
        self._epoch.setText(f"{frame.epoch:,}".replace(",", "\u2009"))
        self._loss.setText("\u2013" if frame.loss is None else for_the_eye(frame.loss, 4))
        held = frame.held_loss
        tip = "" if held is None else tr("Of the rows held out: {loss:.4g}", loss=held)
        self._loss.setToolTip(tip)
        settings = frame.document.settings
        self._rate.show_number(settings.rate)
        self._seed.show_number(frame.document.start.seed)
        self._epochs.show_epochs(settings.epochs)
        self.settings.show_settings(settings)
        loss = tr("Loss ({kind})", kind=tr(settings.loss_record.short))
        if self._loss_label.text() != loss:
            self._loss_label.setText(loss)

    def button_of(self, action: QAction) -> QToolButton:
        """The button that stands for an action."""
        return next(b for b in (*self._buttons, self._run) if b.defaultAction() is action)

    def part(self, name: str) -> QWidget:
        """A control or figure by name: "rate", "seed", "loss", "epoch"."""
        parts = {"rate": self._rate, "seed": self._seed, "loss": self._loss, "epoch": self._epoch}
        return parts[name]

    @property
    def shown_settings(self) -> tuple[float, int | None, int]:
        """Rate, epochs and seed as they stand in the controls."""
        return self._rate.value(), self._epochs.epochs, int(self._seed.value())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        style = (
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if self.width() >= px(WIDE)
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in self._buttons:
            if button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)

    # Building

    def _set_up_controls(self) -> None:
        tips = {
            self._rate: tr(
                "Learning rate: how far each step goes.\nToo high: the loss jumps. "
                "Too low: learning takes for ever. Training goes on."
            ),
            self._seed: tr(
                "Start: the seed from which weights and biases are drawn. 44 gives the course's "
                "results.\nAnother seed starts again from other numbers."
            ),
            self._epochs: tr(
                "Epochs to run: how many times training passes through the table.\n"
                "1000 as in the course, or without end."
            ),
        }
        names = (tr("Learning rate"), tr("Seed of the start"), tr("Epochs to run"))
        for (control, tip), name in zip(tips.items(), names, strict=True):
            control.setToolTip(tip)
            control.setAccessibleName(name)
        line = self._epochs.lineEdit()
        if line is not None:
            line.setAccessibleName(names[2])
        for control, width in ((self._rate, 84), (self._seed, 92), (self._epochs, 104)):
            control.setFixedWidth(px(width))
        self._rate.valueChanged.connect(self.rate_chosen)
        self._seed.valueChanged.connect(self._choose_seed)
        self._epochs.epochs_chosen.connect(self.epochs_chosen)

    def _choose_seed(self, seed: float) -> None:
        self.seed_chosen.emit(int(seed))

    def _arrange(self, export: QToolButton) -> None:
        runs: list[QWidget | None] = [
            *self._buttons,
            self._run,
            _labelled(tr("Speed"), self.speed),
            _labelled(tr("Epoch"), self._epoch),
            _labelled(self._loss_label, self._loss),
        ]
        steers: list[QWidget | None] = [
            _labelled(tr("Learning rate"), self._rate),
            _labelled(tr("Epochs to run"), self._epochs),
            _labelled(tr("Training settings"), self.settings, gives_way=True),
            _labelled(tr("Start (seed)"), self._seed),
        ]
        self.addWidget(FoldingLine(runs, [*steers, None, export], spacing=6))


def _button(action: QAction, primary: bool = False) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setProperty("primary" if primary else "quiet", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if primary
        else Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    button.setIconSize(QSize(px(18), px(18)))
    button.setMinimumSize(px(106 if primary else 34), px(34))  # Run and Pause take the same room
    return button


class _Figure(QLabel):
    """A figure that keeps its place: as wide as what it usually holds, wider only for more.

    A screen reader hears its name and its value.
    """

    def __init__(self, name: str, widest: str) -> None:
        super().__init__()
        self._name = name
        self.setFont(font("figure", bold=True))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance(widest) + 4)
        self.setText("0")

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(tr("{figure} {value}", figure=self._name, value=text))


def _caption(text: str) -> QLabel:
    label = QLabel(text)
    label.setFont(font("small"))
    label.setProperty("muted", True)
    return label


def _labelled(caption: str | QLabel, widget: QWidget, gives_way: bool = False) -> QWidget:
    """A small muted word above a control."""
    box = QWidget()
    across = QSizePolicy.Policy.Preferred if gives_way else QSizePolicy.Policy.Fixed
    box.setSizePolicy(across, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(box)
    column.setContentsMargins(6, 0, 6, 0)
    column.setSpacing(2)
    label = caption if isinstance(caption, QLabel) else _caption(caption)
    label.setBuddy(widget)
    column.addWidget(label)
    column.addWidget(widget)
    column.addStretch()
    return box
