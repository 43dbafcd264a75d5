"""What a lesson's page can ring, by name: a widget of the window, and a place in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.core.problems import Problem
from nnstudio.lessons.lesson import Call
from nnstudio.ui.course.ring import Place

if TYPE_CHECKING:
    from nnstudio.ui.window.mainwindow import MainWindow

Find = Callable[["MainWindow", tuple[str, ...]], tuple[QWidget, Place | None]]
# Panels that are brought into view when a page is about them.
PANELS = {
    "explain": "explain",
    "explain_next": "explain",
    "lab": "lab",
    "landscape": "landscape",
    "regression": "regression",
    "regression_plot": "regression",
    "regression_least": "regression",
    "regression_squares": "regression",
    "regression_numbers": "regression",
    "regression_features": "regression",
    # Training and predictions
    "loss": "loss",
    "you": "you",
    "lab_pages": "lab",
    "map": "map",
}
# Of these the regression panel has to show its first page.
ON_LINE_PAGE = ("regression_plot", "regression_least", "regression_squares")


def target_of(window: MainWindow, call: Call) -> tuple[QWidget, Place | None]:
    """The widget, and the place in it; None for all of it."""
    return _FIND[call.name](window, call.arguments)


def bring_in_view(window: MainWindow, call: Call) -> None:
    """Open the panel that a page is about, and turn to what is ringed in it."""
    panel = PANELS.get(call.name)
    if panel is None:
        return
    if not window.workspace.in_front(panel):
        window.workspace.lend(panel, hides="course", beside="map")
    if call.name in ON_LINE_PAGE:
        window.regression.view.bring_in_view(target_of(window, call)[0])


def neuron_of(spec: NetworkSpec, name: str) -> tuple[int, int] | None:
    """Layer and unit of a neuron by its name; None where there is none."""
    for layer, units in enumerate(spec.sizes, start=-1):
        for unit in range(units):
            if spec.neuron_name(layer, unit) == name:
                return layer, unit
    return None


def parameter_of(spec: NetworkSpec, name: str) -> int | None:
    """A weight's or bias's place in the flat vector; None where there is none."""
    try:
        return spec.index(name)
    except Problem:
        return None


def _in_diagram(window: MainWindow, on_screen: Callable[[], QRect | None]) -> Place:
    diagram = window.network.diagram

    def place() -> QRect | None:
        rect = on_screen()
        if rect is None:
            return None
        return QRect(diagram.mapFromGlobal(rect.topLeft()), rect.size())

    return place


def _neuron(window: MainWindow, words: tuple[str, ...]) -> tuple[QWidget, Place | None]:
    diagram = window.network.diagram

    def on_screen() -> QRect | None:
        frame = window.frame
        neuron = None if frame is None else neuron_of(frame.model.params.spec, words[0])
        return None if neuron is None else diagram.place_of(neuron=neuron)

    return diagram, _in_diagram(window, on_screen)


def _parameter(window: MainWindow, words: tuple[str, ...]) -> tuple[QWidget, Place | None]:
    diagram = window.network.diagram

    def on_screen() -> QRect | None:
        frame = window.frame
        index = None if frame is None else parameter_of(frame.model.params.spec, words[0])
        return None if index is None else diagram.place_of(parameter=index)

    return diagram, _in_diagram(window, on_screen)


def _guess(window: MainWindow, words: tuple[str, ...]) -> tuple[QWidget, Place | None]:
    """The question, or the link that leads to it; which of the two changes on the page."""
    network = window.network

    def place() -> QRect | None:
        part = network.guess if network.guess is not None else network.predict
        return QRect(part.mapTo(network, QPoint(0, 0)), part.size())

    return network, place


def _tab(name: str) -> Find:
    """The tab of a panel that lies among others; the panel where it has none."""

    def find(window: MainWindow, words: tuple[str, ...]) -> tuple[QWidget, Place | None]:
        bar = window.workspace.tab_bar_of(name)
        if bar is None:
            return window.workspace.dock(name), None
        return bar, lambda: window.workspace.tab_rect(name)

    return find


def _whole(find: Callable[[MainWindow], QWidget]) -> Find:
    return lambda window, words: (find(window), None)


def _panel(name: str) -> Find:
    """A panel with its title."""
    return _whole(lambda window: window.workspace.dock(name))


def _button(name: str) -> Find:
    return _whole(lambda window: window.train_bar.button_of(window.actions_by_name[name]))


_FIND: dict[str, Find] = {
    "table": _panel("table"),
    "scaling": _whole(lambda window: window.table.scaling),
    "network": _whole(lambda window: window.network.diagram),
    "neuron": _neuron,
    "parameter": _parameter,
    "activation": _panel("activation"),
    "lab_link": _whole(lambda window: window.picker.lab),
    "lab": _panel("lab"),
    "explain_link": _whole(lambda window: window.network.explain),
    "explain": _panel("explain"),
    "explain_next": _whole(lambda window: window.explain.view.after),
    "loss_figure": _whole(lambda window: window.train_bar.part("loss")),
    "rate": _whole(lambda window: window.train_bar.part("rate")),
    "run": _button("run"),
    "row": _button("row"),
    "epoch": _button("epoch"),
    "guess": _guess,
    "landscape": _panel("landscape"),
    "regression": _panel("regression"),
    "regression_plot": _whole(lambda window: window.regression.view.plot.viewport()),
    "regression_least": _whole(lambda window: window.regression.view.line),
    "regression_squares": _whole(
        lambda window: window.regression.view.line.switches["squares_shown"]
    ),
    "regression_numbers": _whole(lambda window: window.regression.view.pages.button(1)),
    "regression_features": _whole(lambda window: window.regression.view.pages.button(2)),
    # Training and predictions
    "loss": _panel("loss"),
    "rewind": _button("rewind"),
    "new_start": _button("new_start"),
    "you": _panel("you"),
    # When learning fails, and xor
    "loss_tab": _tab("loss"),
    "map": _panel("map"),
    "lab_pages": _panel("lab"),
    "add_layer": _whole(lambda window: window.network.diagram.adder(0)),
    "maps_link": _whole(lambda window: window.network.neurons),
}
