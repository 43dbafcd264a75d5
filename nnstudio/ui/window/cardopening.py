"""Opens the cards of neurons, parameters and the loss beside their places in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from nnstudio.document.inspecting.finding import Found
    from nnstudio.ui.window.mainwindow import MainWindow


class CardOpening(QObject):
    """Knows where in the window a card belongs; what is on it the cards know."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._cards = window, window.cards
        self._diagram = window.network.diagram

    def open_neuron(self, layer: int, unit: int) -> None:
        """Open a neuron's card beside its place in the diagram; keys stay where they are."""
        frame = self._window.frame
        sizes = () if frame is None else frame.model.params.spec.sizes
        if layer + 1 >= len(sizes) or unit >= sizes[layer + 1]:
            return
        self._diagram.reveal((layer, unit), None)
        place = self._diagram.place_of((layer, unit), None)
        self.open_neuron_at(layer, unit, place or _on_screen(self._diagram))

    def open_neuron_at(self, layer: int, unit: int, on_screen: QRect) -> None:
        """Open a neuron's card beside a place of the screen."""
        self._cards.open_neuron(layer, unit, self._here(on_screen))

    def open_parameter_at(self, index: int, on_screen: QRect) -> None:
        """Open a weight's or bias's card beside a place of the screen."""
        self._cards.open_parameter(index, self._here(on_screen))

    def open_loss(self) -> None:
        """Open the loss's card beside the plot of the loss; keys go along."""
        self._cards.open_loss(self._here(_on_screen(self._window.workspace.dock("loss"))))
        self._cards.take_focus()

    def ask_find(self) -> None:
        """Ask for a name over the diagram."""
        self._cards.ask(self._here(_on_screen(self._diagram)))

    def open_found(self, found: Found) -> None:
        """Open what was found, beside its place in the diagram; keys go along."""
        self._diagram.reveal(found.neuron, found.parameter)
        place = self._diagram.place_of(found.neuron, found.parameter)
        near = self._here(place or _on_screen(self._diagram))
        if found.parameter is not None:
            self._diagram.choose_parameter(found.parameter)
            self._cards.open_parameter(found.parameter, near)
        elif found.neuron is not None:
            self._cards.open_neuron(*found.neuron, near)
        else:
            self._cards.open_loss(near)
        self._cards.take_focus()

    def _here(self, on_screen: QRect) -> QRect:
        """A rectangle of the screen as one of the window."""
        return QRect(self._window.mapFromGlobal(on_screen.topLeft()), on_screen.size())


def _on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
