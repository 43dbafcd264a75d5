"""A learner without a head: it does what a page of the course asks, or something else, by events.

Nothing here calls the app's own ways of doing things: only mouse and keys, where a person's would
go. `RIGHT` has a hand for every check, `WRONG` one that does what a page does not ask for.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.backprop import forward
from nnstudio.data.scaling import scaling_kind
from nnstudio.document.guessing import Way
from nnstudio.document.teach import trainer_for
from nnstudio.language.translate import tr
from nnstudio.lessons.figures import FIGURES
from nnstudio.lessons.foreseeing import STEP_EPOCH, STEP_ROW
from nnstudio.lessons.lesson import Page
from nnstudio.lessons.people import PEOPLE
from nnstudio.ui.course.partpicture import PartPicture
from nnstudio.ui.regression.regressionview import FEATURES
from tests.scatterhands import ScatterHands, click_box
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton
QUICK = 5_000.0  # rows a second: the same training, without the leisure to look on
Hand = Callable[["Learner", Page, tuple[str, ...]], None]


class Learner:
    """Eyes and hands for one window."""

    def __init__(self, qtbot: QtBot, studio: Studio) -> None:
        self.qtbot, self.studio, self.window = qtbot, studio, studio.window

    def do(self, page: Page) -> None:
        """What the page asks for."""
        RIGHT[page.check.name](self, page, page.check.arguments)
        self.settle()

    def do_wrong(self, page: Page) -> None:
        """Something else."""
        WRONG[page.check.name](self, page, page.check.arguments)
        self.settle()

    def settle(self) -> None:
        settle()

    # Hands

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """A click on a widget that can be seen there."""
        place = at or widget.rect().center()
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        QTest.mouseClick(widget, LEFT, pos=place)

    def type(self, field: QLineEdit, text: str) -> None:
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def chip(self, name: str) -> QPoint:
        """Where a weight's or bias's label is in the diagram."""
        layout = self.window.network.diagram.layout_shown
        assert layout is not None
        rect = layout.chip_of(self.studio.session.document.spec.index(name))
        assert rect is not None
        return rect.center().toPoint()

    def click_neuron(self, name: str) -> None:
        layout = self.window.network.diagram.layout_shown
        assert layout is not None
        node = next(node for node in layout.nodes if node.name == name)
        self.click(self.window.network.diagram, node.centre.toPoint())

    def set_value(self, name: str, text: str) -> None:
        diagram = self.window.network.diagram
        QTest.mouseDClick(diagram, LEFT, pos=self.chip(name))
        field = next(f for f in diagram.findChildren(QLineEdit) if f.isVisible())
        self.type(field, text)
        self.settle()

    def click_row(self, row: int) -> None:
        view = self.window.table.view
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())
        self.settle()

    def choose_in(self, box: QComboBox, text: str) -> None:
        """By keys, with the list closed."""
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Home)
        for _ in range(box.count()):
            if box.currentText().startswith(tr(text)):
                return
            QTest.keyClick(box, Qt.Key.Key_Down)
        raise AssertionError(text)

    def lab_function(self, title: str) -> None:
        self.choose_in(self.window.lab.view.first_line.box, title)

    def lab_z(self, text: str) -> None:
        field = self.window.lab.view.readings.findChildren(QLineEdit)[0]
        self.type(field, text)

    def answer(self, text: str) -> None:
        self.type(self.window.course.view.page.task.field, text)

    def choose(self, text: str) -> None:
        buttons = self.window.course.view.page.task.choices
        self.click(next(button for button in buttons if button.text() == text))

    def press_part(self, part: str) -> None:
        picture = self.window.course.view.page.picture
        assert isinstance(picture, PartPicture)
        self.click(picture.links[part])

    def press(self, button: QAbstractButton) -> None:
        self.click(button)
        self.settle()

    def explain_on(self, stage: str, to_end: bool) -> None:
        """Choose a stage, and go on in it."""
        view = self.window.explain.view
        at = ("forward", "loss", "backward", "update").index(stage)
        button = view.stages.button(at)
        assert button is not None
        self.click(button)
        for _ in range(30 if to_end else 0):
            step, steps = re.findall(r"\d+", view.place.text())
            if step == steps:
                return
            self.click(view.after)

    def guess(self, right: bool) -> None:
        network = self.window.network
        if network.guess is None:
            self.click(network.predict)
            self.settle()
        line = network.guess
        assert line is not None
        if line.asks is None:
            self.click(line.next)
        question = line.asks
        assert question is not None
        way = question.answer()
        if not right:
            way = next(other for other in Way if other is not way)
        self.click(line.answers[way])
        self.qtbot.waitUntil(lambda: line.asks is None)

    def train(self, name: str) -> None:
        """Press one of the buttons of the toolbar, and wait for what it does."""
        bar, session = self.window.train_bar, self.studio.session
        before = session.moment[1]
        self.click(bar.button_of(self.window.actions_by_name[name]))
        self.qtbot.waitUntil(
            lambda: session.moment[1] is not before and not session.running, timeout=30_000
        )

    def add_layer(self) -> None:
        """A hidden layer before the first one, by the button over the lines."""
        self.press(self.window.network.diagram.adder(0))

    def count_stuck(self, button: QAbstractButton, cancel: bool = False) -> None:
        """Let the lab count stuck starts, to the end or not."""
        view, stuck = self.window.lab.view, self.studio.stuck
        page = view.pages.button(2)
        assert page is not None
        self.click(page)
        self.click(button)
        assert stuck.running  # a moment later it may be through
        self.settle()
        if cancel:
            self.press(view.stuck.cancel)
        self.qtbot.waitUntil(lambda: not stuck.running, timeout=120_000)

    def set_rate(self, text: str) -> None:
        box = self.window.train_bar.part("rate")
        self.type(box.findChildren(QLineEdit)[0], text)
        self.settle()


# What is asked for

TITLES = ("sigmoid", "tanh", "ReLU", "leaky ReLU", "ELU", "maxout")
LAB = dict(zip(("sigmoid", "tanh", "relu", "leaky_relu", "elu", "maxout"), TITLES, strict=True))


def _panel(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    window = learner.window
    letters = {"landscape": Qt.Key.Key_L, "regression": Qt.Key.Key_B}
    if words[0] in letters:
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(window, letters[words[0]], keys)
    else:
        learner.click({"lab": window.picker.lab, "explain": window.network.explain}[words[0]])


def _scale(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    box = learner.window.table.scaling.findChildren(QComboBox)[0]
    learner.choose_in(box, scaling_kind(words[0]).title)


def _epochs(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    if int(words[0]) > 20:
        _run(learner, page, words)
        return
    for _ in range(int(words[0])):
        learner.train("epoch")


def _run(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.window.train_bar.speed.set_position(100)
    learner.train("run")


def _all_in_lab(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    for title in TITLES:
        learner.lab_function(title)


def _beyond(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.lab_function(LAB[words[0]])
    learner.lab_z(words[1])


def _fires(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.click_row(int(words[2]) - 1)
    learner.set_value(words[0], "0,25")


def _row(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    table = learner.studio.session.document.table
    names = [table.row_name(row) for row in range(table.row_count)]
    learner.click_row(names.index(" ".join(words)))


def _card(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.click(learner.window.picker._cards[words[0]])


def _click_chip(learner: Learner, name: str) -> None:
    learner.click(learner.window.network.diagram, learner.chip(name))


def _line(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """Both ends by mouse, to where a person would see the middle of the points."""
    hands = ScatterHands(learner.window.regression.view)
    for end, share in ((0, 1.01), (1, 1.01)):
        x, _ = hands.plot.handles[end]
        fit = hands.view.scatter.fit
        assert fit is not None
        y = fit.mean_y + share * fit.line.slope * (x - fit.mean_x)
        hands.drag(hands.plot.handles[end], (x, y))
        learner.settle()


def _far_point(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    hands = ScatterHands(learner.window.regression.view)
    scatter = hands.view.scatter
    hands.click(scatter.points[int(abs(scatter.residuals).argmax())])


def _pull(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    hands = ScatterHands(learner.window.regression.view)
    x, y = hands.view.scatter.points[-1]
    hands.drag((x, y), (x, 0.3 * y))


def _all_features(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    view = learner.window.regression.view
    learner.click(view.pages.button(FEATURES))
    learner.settle()
    for box in view.features.boxes.values():
        if not box.isChecked():
            click_box(box)


# Training and predictions


def _next_loss(learner: Learner, name: str) -> str:
    """Which choice the next step will bear out, reckoned apart from the app's own question."""
    document = learner.studio.session.document
    trainer = trainer_for(document, None)
    trainer.step_batch() if name == "row" else trainer.step_epoch()
    params, data = trainer.snapshot().progress.params, document.training
    off = forward(params, data.inputs).output - data.targets
    after, before = float((off**2).mean()), document.loss
    assert before is not None
    return tr("Lower") if after < before else tr("Higher")


def _furthest_off(learner: Learner) -> str:
    document = learner.studio.session.document
    data = document.training
    outputs = forward(document.progress.params, data.inputs).output
    row = int(data.rows[int(np.abs(outputs - data.targets).argmax())])
    return document.table.row_name(row)


def _foresee(learner: Learner, page: Page, words: tuple[str, ...], right: bool = True) -> None:
    if words[0] == "worst_row":
        answer = _furthest_off(learner)
        for choice in page.choices:
            if (choice == answer) is right:
                learner.choose(choice)
        return
    step = words[0].removeprefix("loss_after_")
    answer = _next_loss(learner, step)
    learner.choose(next(choice for choice in page.choices if (choice == answer) is right))
    noted = tr(STEP_ROW if step == "row" else STEP_EPOCH)
    assert learner.window.course.view.page.task.words.text() == noted
    learner.train(step)


def _tick_log(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    box = learner.window.workspace.dock("loss").findChildren(QCheckBox)[0]
    for _ in range(1 if not box.isChecked() else 2):
        learner.click(box, QPoint(8, box.height() // 2))


def _other_start(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    button = learner.window.train_bar.button_of(learner.window.actions_by_name["new_start"])
    learner.press(button)
    _run(learner, page, words)


def _type_you(learner: Learner, person: str) -> None:
    for row, quantity in zip(learner.window.you.rows, PEOPLE[person], strict=True):
        learner.type(row.box.lineEdit(), f"{quantity.value:g} {quantity.unit}")
        learner.settle()


def _said_of_you(learner: Learner) -> str:
    """The number in "0.0391 on the scale M = 0 ... F = 1"."""
    return str(re.findall(r"[0-9.]+", learner.window.you.answer.line.text())[0])


def _you_read(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    _type_you(learner, "somebody")
    learner.answer(_said_of_you(learner))


def _type_label(learner: Learner, row: int, text: str) -> None:
    view, table = learner.window.table.view, learner.studio.session.document.table
    assert table.label is not None
    index = view.model().index(row, table.columns.index(table.label))
    view.scrollTo(index)
    learner.click(view.viewport(), view.visualRect(index).center())
    QTest.keyClicks(view, text)  # opens the cell
    field = next(f for f in view.findChildren(QLineEdit) if f.isVisible())
    QTest.keyClick(field, Qt.Key.Key_Return)
    learner.settle()


def _relearn(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    _type_label(learner, 0, "M")
    _run(learner, page, words)


# When learning fails, and xor


def _count(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.count_stuck(learner.window.lab.view.stuck.course)


def _learn_with(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    _card(learner, page, words)
    _run(learner, page, words)


def _learn_scaled(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    _scale(learner, page, words)
    _run(learner, page, words)


def _learn_at_rate(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.set_rate(words[0])
    learner.train("rewind")
    _run(learner, page, words)


RIGHT: dict[str, Hand] = {
    "part": lambda learner, page, words: learner.press_part(words[0]),
    "chose": lambda learner, page, words: learner.choose(" ".join(words)),
    "answered": lambda learner, page, words: learner.answer(repr(FIGURES[words[0]].value())),
    "neuron_opened": lambda learner, page, words: learner.click_neuron(words[0]),
    "parameter_opened": lambda learner, page, words: _click_chip(learner, words[0]),
    "panel_opened": _panel,
    "explained": lambda learner, page, words: learner.explain_on(words[0], to_end=True),
    "lab_all": _all_in_lab,
    "lab_beyond": _beyond,
    "guessed": lambda learner, page, words: learner.guess(right=True),
    "row_shown": _row,
    "value_is": lambda learner, page, words: learner.set_value(*words),
    "fires_by": _fires,
    "activation_is": _card,
    "scaling_is": _scale,
    "rate_is": lambda learner, page, words: learner.set_rate(words[0]),
    "stepped": lambda learner, page, words: learner.train("row"),
    "epochs": _epochs,
    "loss_below": _run,
    "loss_above": lambda learner, page, words: learner.train("epoch"),
    "line_between": _line,
    "line_within": _line,
    "farthest_chosen": _far_point,
    "squares_shown": lambda learner, page, words: click_box(
        learner.window.regression.view.line.switches["squares_shown"]
    ),
    "one_point_pulls": _pull,
    "features_all": _all_features,
    # Training and predictions
    "foreseen": _foresee,
    "log_on": _tick_log,
    "rewound": lambda learner, page, words: _rewind(learner, page, words),
    "other_start_below": _other_start,
    "you_are": lambda learner, page, words: _type_you(learner, words[0]),
    "you_read": _you_read,
    "you_far": lambda learner, page, words: _type_you(learner, "giant"),
    "relearned": _relearn,
    # When learning fails, and xor
    "ran": _run,
    "counted": _count,
    "learns_with": _learn_with,
    "learns_scaled": _learn_scaled,
    "learns_at_rate": _learn_at_rate,
    "hidden_is": lambda learner, page, words: learner.add_layer(),
    "maps_shown": lambda learner, page, words: learner.click(learner.window.network.neurons),
}


# Something else


def _other_part(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    for part in ("axon", "hillock", "dendrites", "terminals"):
        if part != words[0]:
            learner.press_part(part)


def _other_choices(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    for choice in page.choices:
        if choice != " ".join(words):
            learner.choose(choice)


def _other_numbers(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    value = FIGURES[words[0]].value()
    for text in (f"{value + 1.1:.4f}", f"{-value - 0.5:.4f}", "much", "", f"{value:.0f}9"):
        learner.answer(text)


def _other_neuron(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.click_neuron("x1")
    _click_chip(learner, "w1")


def _other_parameter(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    _click_chip(learner, "w2" if words[0] == "w1" else "w1")
    learner.click_neuron("o1")


def _other_panel(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.window.actions_by_name["starts"].trigger()


def _five_in_lab(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    for title in TITLES[:5]:
        learner.lab_function(title)


def _short_of(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.lab_z("0")
    learner.lab_function(LAB[words[0]])
    learner.lab_z(str(-float(words[1])))
    learner.lab_z("0")
    learner.lab_function("ELU")
    learner.lab_z(words[1])


def _fires_otherwise(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """The right row, but by another weight; then the right bias for another row."""
    learner.click_row(int(words[2]) - 1)
    learner.set_value("w3", "9")
    learner.set_value("w3", "1")
    learner.click_row(0)
    learner.set_value(words[0], "-2.5")


def _other_row(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    table = learner.studio.session.document.table
    last = table.row_count - 1
    learner.click_row(last - 1 if table.row_name(last) == " ".join(words) else last)


def _other_value(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.set_value(words[0], str(float(words[1]) + 1.0))


def _other_card(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.click(learner.window.picker._cards["relu"])


def _rewind(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.click(learner.window.train_bar.button_of(learner.window.actions_by_name["rewind"]))


def _level_line(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """Falling, then by Fit, then rising but over all points; the points are left alone."""
    view = learner.window.regression.view
    hands = ScatterHands(view)
    for place, y in ((0, 1400.0), (1, 500.0)):
        x, _ = hands.plot.handles[place]
        hands.drag(hands.plot.handles[place], (x, y))
    learner.press(view.fit)
    learner.type(view.line.intercept.findChildren(QLineEdit)[0], "5000")


def _near_point(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    hands = ScatterHands(learner.window.regression.view)
    scatter = hands.view.scatter
    hands.click(scatter.points[int(abs(scatter.residuals).argmin())])


def _other_switches(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    for name, box in learner.window.regression.view.line.switches.items():
        if name != "squares_shown":
            click_box(box)


def _pull_two(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """One point a little, a second one far: that is no longer one point alone."""
    hands = ScatterHands(learner.window.regression.view)
    for place, share in ((0, 1.1), (-1, 0.3)):
        x, y = hands.view.scatter.points[place]
        hands.drag((x, y), (x, share * y))
        learner.settle()


def _some_features(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    view = learner.window.regression.view
    learner.click(view.pages.button(FEATURES))
    learner.settle()
    for name in ("area", "bedrooms", "location", "condition", "pets"):  # area is off then
        click_box(view.features.boxes[name])


# Training and predictions


def _explain_otherwise(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.explain_on("forward" if words[0] == "update" else "update", to_end=True)


def _too_few_epochs(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.train("epoch" if int(words[0]) > 1 else "row")


def _log_off(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """Without a tick, whatever else is done."""
    box = learner.window.workspace.dock("loss").findChildren(QCheckBox)[0]
    if box.isChecked():
        learner.click(box, QPoint(8, box.height() // 2))
    learner.train("epoch")


def _same_start(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """Down again from the same start, however long; then another start without a step."""
    _rewind(learner, page, words)
    for _ in range(2):  # one that is stuck for a while needs patience
        _run(learner, page, words)
    loss = learner.studio.session.document.loss
    assert loss is not None
    assert loss < float(words[0])
    learner.press(learner.window.train_bar.button_of(learner.window.actions_by_name["new_start"]))


def _somebody_else(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """Half of a person, and another one."""
    weight, height = PEOPLE[words[0]]
    rows = learner.window.you.rows
    learner.type(rows[0].box.lineEdit(), f"{weight.value:g} {weight.unit}")
    learner.settle()
    learner.type(rows[1].box.lineEdit(), f"{height.value + 1:g} {height.unit}")
    learner.settle()
    _type_you(learner, "somebody")


def _you_misread(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """The right number of values that are not one's own yet, then a wrong one of those that are."""
    learner.answer(_said_of_you(learner))
    _type_you(learner, "somebody")
    said = float(_said_of_you(learner))
    learner.answer(f"{said + 0.02:.4f}")
    learner.answer(f"{said:.1f}")  # too few decimals


def _only_labels(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """More training without another label, then another label without training."""
    learner.train("epoch")
    _type_label(learner, 0, "M")


# When learning fails, and xor


def _count_otherwise(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """Cancelled before the end; then fewer starts, with the table that is open."""
    stuck = learner.window.lab.view.stuck
    learner.count_stuck(stuck.course, cancel=True)
    learner.count_stuck(stuck.own)


def _learn_otherwise(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """As it is, and then with an activation that learns but was not asked for."""
    _run(learner, page, words)
    _learn_with(learner, page, ("tanh",))


def _slow_down(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """The right rate, but from where it is; then the start again, but at the old rate."""
    learner.set_rate(words[0])
    _run(learner, page, words)
    learner.set_rate("50")
    learner.train("rewind")
    _run(learner, page, words)


def _other_output(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    """Another activation and more training for the one neuron that there is."""
    _other_card(learner, page, words)
    _run(learner, page, words)


def _show_gradients(learner: Learner, page: Page, words: tuple[str, ...]) -> None:
    learner.click(learner.window.network.lines)


WRONG: dict[str, Hand] = {
    "part": _other_part,
    "chose": _other_choices,
    "answered": _other_numbers,
    "neuron_opened": _other_neuron,
    "parameter_opened": _other_parameter,
    "panel_opened": _other_panel,
    "explained": _explain_otherwise,
    "lab_all": _five_in_lab,
    "lab_beyond": _short_of,
    "guessed": lambda learner, page, words: learner.guess(right=False),
    "row_shown": _other_row,
    "value_is": _other_value,
    "fires_by": _fires_otherwise,
    "activation_is": _other_card,
    "scaling_is": lambda learner, page, words: _scale(learner, page, ("minmax",)),
    "rate_is": lambda learner, page, words: learner.set_rate("0.07"),
    "stepped": _rewind,
    "epochs": _too_few_epochs,
    "loss_below": lambda learner, page, words: learner.train("epoch"),
    "loss_above": _rewind,
    "line_between": _level_line,
    "line_within": _level_line,
    "farthest_chosen": _near_point,
    "squares_shown": _other_switches,
    "one_point_pulls": _pull_two,
    "features_all": _some_features,
    # Training and predictions
    "foreseen": lambda learner, page, words: _foresee(learner, page, words, right=False),
    "log_on": _log_off,
    "rewound": lambda learner, page, words: learner.train("epoch"),
    "other_start_below": _same_start,
    "you_are": _somebody_else,
    "you_read": _you_misread,
    "you_far": lambda learner, page, words: _type_you(learner, "somebody"),
    "relearned": _only_labels,
    # When learning fails, and xor
    "ran": lambda learner, page, words: learner.train("epoch"),
    "counted": _count_otherwise,
    "learns_with": _learn_otherwise,
    "learns_scaled": _run,
    "learns_at_rate": _slow_down,
    "hidden_is": _other_output,
    "maps_shown": _show_gradients,
}
