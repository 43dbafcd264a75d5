"""What "Show me" does, by name: the same as a person would, by the same signals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from nnstudio.core.regression import Line
from nnstudio.data.scaling import Scaling
from nnstudio.document.frame import Frame
from nnstudio.lessons.figures import FIGURES
from nnstudio.lessons.foreseeing import errors, loss_after, loss_way
from nnstudio.lessons.lesson import Call
from nnstudio.lessons.people import PEOPLE, says
from nnstudio.session.tableedits import cell_typed
from nnstudio.ui.course.targets import neuron_of, parameter_of

if TYPE_CHECKING:
    from nnstudio.ui.window.mainwindow import MainWindow

Words = tuple[str, ...]
Show = Callable[["MainWindow", Frame, Words], None]


def show(window: MainWindow, frame: Frame, call: Call) -> None:
    """Do one thing, as things stand."""
    _SHOW[call.name](window, frame, call.arguments)


# On the page


def _part(window: MainWindow, frame: Frame, words: Words) -> None:
    window.course.view.page.choose_part(words[0])


def _choose(window: MainWindow, frame: Frame, words: Words) -> None:
    window.course.view.page.task.choose(" ".join(words))


def _answer(window: MainWindow, frame: Frame, words: Words) -> None:
    window.course.view.page.task.answer(repr(FIGURES[words[0]].value()))


# In the network and the table


def _open_neuron(window: MainWindow, frame: Frame, words: Words) -> None:
    neuron = neuron_of(frame.model.params.spec, words[0])
    place = None if neuron is None else window.network.diagram.place_of(neuron=neuron)
    if neuron is not None and place is not None:
        window.network.diagram.neuron_clicked.emit(*neuron, place)


def _open_parameter(window: MainWindow, frame: Frame, words: Words) -> None:
    index = parameter_of(frame.model.params.spec, words[0])
    place = None if index is None else window.network.diagram.place_of(parameter=index)
    if index is not None and place is not None:
        window.network.diagram.choose_parameter(index)
        window.network.diagram.parameter_clicked.emit(index, place)


def _set(window: MainWindow, frame: Frame, words: Words) -> None:
    window.network.diagram.value_edited.emit(words[0], float(words[1]))


def _show_row(window: MainWindow, frame: Frame, words: Words) -> None:
    window.table.row_chosen.emit(int(words[0]) - 1)


def _activation(window: MainWindow, frame: Frame, words: Words) -> None:
    window.picker.choose_activation(words[0])


def _scaling(window: MainWindow, frame: Frame, words: Words) -> None:
    window.table.scaling_chosen.emit(Scaling(words[0]))


# Panels


def _open(window: MainWindow, frame: Frame, words: Words) -> None:
    window.actions_by_name[words[0]].trigger()


def _lab_function(window: MainWindow, frame: Frame, words: Words) -> None:
    window.lab.view.choose(words[0])


def _lab_z(window: MainWindow, frame: Frame, words: Words) -> None:
    window.lab.view.move_to(float(words[0]))


def _explain_to_end(window: MainWindow, frame: Frame, words: Words) -> None:
    window.explain.view.go_to_end(words[0])


# Training


def _step(window: MainWindow, frame: Frame, words: Words) -> None:
    window.actions_by_name[words[0]].trigger()


def _epochs(window: MainWindow, frame: Frame, words: Words) -> None:
    window.guide.train_to(int(words[0]))


def _rate(window: MainWindow, frame: Frame, words: Words) -> None:
    window.train_bar.rate_chosen.emit(float(words[0]))


def _guess_right(window: MainWindow, frame: Frame, words: Words) -> None:
    """Ask a question if none is asked, and give the answer that the next step will bear out."""
    if window.network.guess is None:
        window.actions_by_name["guess"].trigger()
    line = window.network.guess
    if line is None:
        return
    if line.asks is None:
        line.next.click()
    if line.asks is not None:
        line.answers[line.asks.answer()].click()


# Linear regression


def _draw_line(window: MainWindow, frame: Frame, words: Words) -> None:
    """The own line turned about the middle of the points, to a share of the best slope."""
    view = window.regression.view
    view.show_page(0)
    fit = view.scatter.fit
    if fit is not None:
        slope = round(float(words[0]) * fit.line.slope, 2)
        view.move_line(Line(slope, round(fit.mean_y - slope * fit.mean_x, 1)))


def _farthest(window: MainWindow, frame: Frame, words: Words) -> None:
    view = window.regression.view
    view.show_page(0)
    view.choose_point(int(abs(view.scatter.residuals).argmax()))


def _squares(window: MainWindow, frame: Frame, words: Words) -> None:
    view = window.regression.view
    view.show_page(0)
    view.line.switches["squares_shown"].setChecked(True)


def _pull(window: MainWindow, frame: Frame, words: Words) -> None:
    """The last flat alone goes down to a share of its rent."""
    view = window.regression.view
    view.show_page(0)
    view.reset.click()
    x, y = view.scatter.points[-1]
    view.move_point(len(view.scatter.points) - 1, float(x), float(words[0]) * float(y))


def _features(window: MainWindow, frame: Frame, words: Words) -> None:
    view = window.regression.view
    view.show_page(2)
    for box in view.features.boxes.values():
        box.setChecked(True)


# Training and predictions


def _foresee(window: MainWindow, frame: Frame, words: Words) -> None:
    """Answer as things will turn out, and take the step that is asked about."""
    task = window.course.view.page.task
    if words[0] == "worst_row":
        off = errors(frame.document)
        task.choose(max(off, key=lambda name: off[name]))
        return
    action = "row" if words[0] == "loss_after_row" else "epoch"
    before, after = frame.document.loss, loss_after(frame.document, action)
    if before is not None and after is not None:
        task.choose(loss_way(before, after))
        window.actions_by_name[action].trigger()


def _log(window: MainWindow, frame: Frame, words: Words) -> None:
    window.loss.set_log(True)
    window.loss.log_chosen.emit(True)


def _you(window: MainWindow, frame: Frame, words: Words) -> None:
    window.you.you_chosen.emit(PEOPLE[words[0]])


def _you_read(window: MainWindow, frame: Frame, words: Words) -> None:
    """Type a person's values, and what the network says of them."""
    _you(window, frame, words)
    window.course.view.page.task.answer(repr(says(frame.document, words[0])))


def _label(window: MainWindow, frame: Frame, words: Words) -> None:
    table = frame.document.table
    if table.label is not None:
        column = table.columns.index(table.label)
        edit = cell_typed(table, int(words[0]) - 1, column, words[1])
        window.table.table_edited.emit(edit.table, edit.name)


def _count_stuck(window: MainWindow, frame: Frame, words: Words) -> None:
    """Turn to the lab's page of stuck starts, and let it count."""
    from nnstudio.ui.lab.labview import STUCK

    window.lab.view.pages.button(STUCK).click()
    window.lab.view.stuck.course.click()


def _add_layer(window: MainWindow, frame: Frame, words: Words) -> None:
    window.network.diagram.layer_added.emit(int(words[0]))


def _show_maps(window: MainWindow, frame: Frame, words: Words) -> None:
    window.network.show_maps(True)


_SHOW: dict[str, Show] = {
    "part": _part,
    "choose": _choose,
    "answer": _answer,
    "open_neuron": _open_neuron,
    "open_parameter": _open_parameter,
    "set": _set,
    "show_row": _show_row,
    "activation": _activation,
    "open": _open,
    "lab_function": _lab_function,
    "lab_z": _lab_z,
    "explain_to_end": _explain_to_end,
    "step": _step,
    "epochs": _epochs,
    "rate": _rate,
    "scaling": _scaling,
    "guess_right": _guess_right,
    "draw_line": _draw_line,
    "farthest": _farthest,
    "squares": _squares,
    "pull": _pull,
    "features": _features,
    # Training and predictions
    "foresee": _foresee,
    "log": _log,
    "you": _you,
    "you_read": _you_read,
    "label": _label,
    # When learning fails, and xor
    "count_stuck": _count_stuck,
    "add_layer": _add_layer,
    "show_maps": _show_maps,
}
