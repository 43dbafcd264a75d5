"""Which card is open: one at a time, made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from nnstudio.document.frame import Frame
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:  # made late, so that the window need not wait for them
    from nnstudio.ui.cards.card import Card
    from nnstudio.ui.cards.cardholder import CardHolder
    from nnstudio.ui.cards.findline import FindLine
    from nnstudio.ui.cards.losscard import LossCard
    from nnstudio.ui.cards.neuroncard import NeuronCard
    from nnstudio.ui.cards.parametercard import ParameterCard

CardT = TypeVar("CardT", bound="Card")
TEXT_MS = 250  # a card follows the training at most this often


class Cards(QObject):
    """Opens cards over `window` and brings them up to date; wishes leave as signals."""

    value_edited = Signal(str, float)
    lock_changed = Signal(str, bool)
    row_asked = Signal(int)
    explain_asked = Signal(int)
    parameter_chosen = Signal(int)  # on one card, which led to its own
    refused = Signal(str)
    found = Signal(object)  # Found: what was looked for by its name
    neuron_opened = Signal(str)  # its name
    parameter_opened = Signal(str)
    closed = Signal()
    menu_asked = Signal(QPoint)  # of the open card, at a point of the screen

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = themes.LIGHT
        self._frame: Frame | None = None
        self._shown: Frame | None = None  # what the open card shows
        self._card: Card | None = None
        self._since = QElapsedTimer()
        self.keep_off: Callable[[], QRect | None] = lambda: None  # what no card shall cover

    # Made when first wanted

    @cached_property
    def holder(self) -> CardHolder:
        """The frame that they appear in."""
        from nnstudio.ui.cards.cardholder import CardHolder

        made = CardHolder(self._window)
        made.closed.connect(self._forget)
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(made.mapToGlobal(at))
        )
        return made

    @cached_property
    def neuron(self) -> NeuronCard:
        """The card of a neuron."""
        from nnstudio.ui.cards.neuroncard import NeuronCard

        return self._dressed(NeuronCard())

    @cached_property
    def parameter(self) -> ParameterCard:
        """The card of a weight or bias."""
        from nnstudio.ui.cards.parametercard import ParameterCard

        made = self._dressed(ParameterCard())
        made.value_edited.connect(self.value_edited)
        made.lock_changed.connect(self.lock_changed)
        made.explain_asked.connect(self.explain_asked)
        made.refused.connect(self.refused)
        return made

    @cached_property
    def loss(self) -> LossCard:
        """The card of the loss."""
        from nnstudio.ui.cards.losscard import LossCard

        return self._dressed(LossCard())

    def _dressed(self, card: CardT) -> CardT:
        card.set_theme(self._theme)
        card.row_asked.connect(self.row_asked)
        card.parameter_asked.connect(self._lead_on)
        return card

    @cached_property
    def line(self) -> FindLine:
        """Where the name of a card is typed."""
        from nnstudio.ui.cards.findline import FindLine

        made = FindLine(self._window)
        made.found.connect(self.found)
        made.left.connect(self.closed)
        return made

    # Opening

    def ask(self, over: QRect) -> None:
        """Ask which card to open, at the top of a rectangle of the window."""
        if self._frame is not None:
            self.line.ask(self._frame.model, over)

    @property
    def is_open(self) -> bool:
        """Whether a card is seen."""
        return self._card is not None

    @property
    def card(self) -> Card | None:
        """The one that is open."""
        return self._card

    def open_neuron(self, layer: int, unit: int, near: QRect | None) -> None:
        """Open a neuron's card beside a rectangle of the window; None: where the last one was."""
        self.neuron.choose(layer, unit)
        self._open(self.neuron, near)
        if self._frame is not None:
            self.neuron_opened.emit(self._frame.model.params.spec.neuron_name(layer, unit))

    def open_parameter(self, index: int, near: QRect | None) -> None:
        """Open the card of a weight or bias."""
        self.parameter.choose(index)
        self._open(self.parameter, near)
        if self._frame is not None:
            self.parameter_opened.emit(self._frame.model.params.spec.name(index))

    def open_loss(self, near: QRect | None) -> None:
        """Open the card of the loss."""
        self._open(self.loss, near)

    def take_focus(self) -> None:
        """Let keys go to the open card."""
        if self._card is not None:
            self._card.take_focus()

    def close(self) -> None:
        """Close the card that is open."""
        if self.is_open:
            self.holder.leave()

    def _open(self, card: Card, near: QRect | None) -> None:
        keys_are_here = _has_keys(self.holder)
        self._card = card
        self.holder.hold(card)
        if self._frame is not None:
            self._show(card, self._frame)
        if near is not None:
            self.holder.place(near, self.keep_off())
        else:
            self.holder.fit()
        self.holder.show()
        self.holder.raise_()
        if keys_are_here:
            card.take_focus()  # else they would go to whatever comes first in the window
        QTimer.singleShot(0, self.holder.fit)  # once formulas know how wide they may be

    def _lead_on(self, index: int) -> None:
        """From a line of a sum to the card of its weight, in the same place."""
        self.open_parameter(index, None)
        self.parameter_chosen.emit(index)

    def _forget(self) -> None:
        self._card = None
        self.closed.emit()

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Bring the open card up to date; another network closes it."""
        before, self._frame = self._frame, frame
        if before is not None and before.model.params.spec != frame.model.params.spec:
            self._drop()
        card, shown = self._card, self._shown
        if card is None:
            return
        hurried = frame.running and self._since.isValid() and self._since.elapsed() < TEXT_MS
        if hurried and shown is not None and shown.document is frame.document:
            return
        if shown is not None and _look_the_same(shown, frame):
            return
        self._show(card, frame)
        if not frame.running:
            self.holder.fit()

    def _show(self, card: Card, frame: Frame) -> None:
        self._shown = frame
        self._since.restart()
        card.show_frame(frame)

    def _drop(self) -> None:
        """What is asked or shown belongs to a network that is no more."""
        shown: list[QWidget] = [self.__dict__[n] for n in ("line", "holder") if n in self.__dict__]
        keys_were_here = any(map(_has_keys, shown))
        for part in shown:
            part.hide()
        self._card = None
        if keys_were_here:
            self.closed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        for name in ("neuron", "parameter", "loss"):
            if name in self.__dict__:
                self.__dict__[name].set_theme(theme)


def _has_keys(part: QWidget) -> bool:
    """Whether keys go to a part of the window, or to something in it."""
    focus = part.window().focusWidget()
    return focus is not None and part.isAncestorOf(focus)


def _look_the_same(before: Frame, frame: Frame) -> bool:
    """Whether no card has anything new to show: one's own row, say, was changed only."""
    old, new = before.document, frame.document
    return (
        before.model.params is frame.model.params
        and (before.shown_row, before.running) == (frame.shown_row, frame.running)
        and old.table is new.table
        and old.training is new.training
        and old.settings is new.settings
        and old.locked is new.locked
    )
