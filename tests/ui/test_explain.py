"""Explain by mouse and key: stages and steps, what is followed, and what lights up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.core.optimizers import OPTIMIZERS, Optimizer
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document
from nnstudio.document.explaining.formula import (
    Brackets,
    Factor,
    Formula,
    Fraction,
    Name,
    Number,
    Power,
    Root,
    Sign,
    row,
)
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.explaining.step import Line
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use
from nnstudio.session.session import Session
from nnstudio.ui import motion, theme
from nnstudio.ui.explain.explainpanel import ExplainPanel
from nnstudio.ui.explain.explainview import RUNNING, STAGES, ExplainView
from nnstudio.ui.explain.formulabox import FormulaType
from nnstudio.ui.explain.formulaview import FormulaView
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton


class Bench:
    """The panel on a real session, its wishes granted as the app does it."""

    def __init__(self, qtbot: QtBot, document: Document) -> None:
        self.qtbot = qtbot
        self.session = Session(document)
        self.panel = ExplainPanel()
        self.lit: list[Lit | None] = []
        self.left: list[bool] = []
        self.panel.set_theme(theme.LIGHT)
        self.session.frame_ready.connect(self.panel.show_frame)
        self.panel.lit_changed.connect(self.lit.append)
        self.panel.parameter_chosen.connect(self.panel.choose_parameter)
        self.panel.step_asked.connect(self.session.step_batch)
        self.panel.leave_asked.connect(lambda: self.left.append(True))
        qtbot.addWidget(self.panel)
        self.panel.resize(560, 300)
        self.panel.show_frame(self.session.frame())
        self.panel.show()

    @property
    def view(self) -> ExplainView:
        return self.panel.view

    @property
    def title(self) -> str:
        return self.view.title.text()

    @property
    def told(self) -> str:
        return self.view.formula.accessibleDescription()

    def stage(self, number: int) -> None:
        button = self.view.stages.button(number)
        assert button is not None
        QTest.mouseClick(button, LEFT)

    def settle(self) -> None:
        settle(20)


@pytest.fixture
def open_on(qtbot: QtBot) -> Iterator[Callable[[Document], Bench]]:
    opened: list[Bench] = []

    def make(document: Document) -> Bench:
        opened.append(Bench(qtbot, document))
        return opened[-1]

    yield make
    for bench in opened:
        assert bench.session.close()


@pytest.fixture
def bench(open_on: Callable[[Document], Bench]) -> Bench:
    document = course_document()
    for name in document.progress.params.named():
        document = document.with_parameter(name, 1.0 if name.startswith("w") else 0.0)
    return open_on(document)


def test_the_courses_walk_by_keys_alone(bench: Bench) -> None:
    """Every step of every stage by the arrow key, from the first input to the new weight."""
    bench.panel.take_focus()
    view = bench.view
    titles, texts = [bench.title], [bench.told]
    for _ in range(40):
        if not view.after.isEnabled():
            break
        QTest.keyClick(view, Qt.Key.Key_Right)
        titles.append(bench.title)
        texts.append(bench.told)
    assert titles[:6] == [
        "Input x1",
        "Input x2",
        "Neuron h1",
        "Neuron h2",
        "Neuron o1",
        "The answer",
    ]
    assert titles[6:9] == ["What is right", "The error", "The loss of Alice"]
    assert titles[9:] == [
        "① From the loss to the output",
        "② From the output to the neuron",
        "③ From the neuron to w1",
        "Together: the slope for w1",
        "w1 moves",
    ]
    whole = "\n".join(texts)
    for figure in ("0.04743", "0.5237", "0.02147", "0.9979"):
        assert figure in whole
    while view.before.isEnabled():
        QTest.keyClick(view, Qt.Key.Key_Left)
    assert bench.title == "Input x1"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert bench.left == [True]


def test_stages_are_chosen_by_mouse_and_named(bench: Bench) -> None:
    assert [button.text() for button in bench.view.stages.buttons()] == list(STAGES)
    bench.stage(2)
    assert bench.title.startswith("①")
    assert bench.view.question.text() == "How much would the loss change if w1 changed a little?"
    bench.stage(3)
    assert bench.title == "w1 moves"
    assert bench.view.code.text() == "code: w1 -= learn_rate * d_L_d_w1"


def test_looking_changes_nothing_and_step_does_what_was_told(bench: Bench) -> None:
    bench.stage(3)
    before = bench.session.document
    for _ in range(3):
        bench.stage(0)
        bench.stage(3)
    assert bench.session.document is before
    told = bench.view.shown
    assert told is not None
    result = told.lines[-1].result
    assert isinstance(result, Number)
    QTest.mouseClick(bench.view.step, LEFT)
    bench.qtbot.waitUntil(lambda: bench.session.document is not before)
    after = bench.session.document.progress.params.value("w1")
    assert f"{after:.4g}" == result.text


def test_another_weight_is_followed_from_the_list_and_by_the_largest_slope(bench: Bench) -> None:
    bench.stage(2)
    box = bench.view.parameter
    assert [box.itemText(i) for i in range(box.count())] == [
        *(f"w{i}" for i in range(1, 7)),
        "b1",
        "b2",
        "b3",
    ]
    bench.panel.choose_parameter(4)
    assert box.currentText() == "w5"
    assert "∂L/∂ŷ" in bench.told
    QTest.keyClick(bench.view, Qt.Key.Key_Right)
    assert bench.title == "② From the neuron to w5"
    QTest.mouseClick(bench.view.steepest, LEFT)
    assert box.currentText() == "b3"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert box.currentText() == "w1"
    assert "w1" in bench.view.question.text()


def test_the_check_agrees_and_stands_at_the_product(bench: Bench) -> None:
    bench.stage(2)
    assert bench.view.check.text() == ""
    for _ in range(3):
        QTest.mouseClick(bench.view.after, LEFT)
    assert bench.view.check.text().startswith("check: (L(w1 + h) − L(w1 − h)) / 2h = 0.0214695, ")
    assert "e−12 apart" in bench.view.check.text()


def test_the_check_is_there_in_other_languages_too(bench: Bench) -> None:
    use(Catalogue("zh_CN", {("Together: the slope for {name}", ""): ("合起来：{name}",)}))
    try:
        bench.stage(2)
        for _ in range(3):
            assert bench.view.check.isHidden()
            QTest.mouseClick(bench.view.after, LEFT)
        assert bench.title == "合起来：w1"
        assert bench.view.check.text().startswith("check: (L(w1 + h) − L(w1 − h)) / 2h = ")
    finally:
        use(None)


def test_the_whole_gradient_is_checked_on_a_click(bench: Bench) -> None:
    bench.stage(2)
    assert not bench.view.all.isVisible()
    for _ in range(3):
        QTest.mouseClick(bench.view.after, LEFT)
    QTest.mouseClick(bench.view.all, LEFT)
    said = bench.view.check.text()
    assert said.startswith("all 9 derivatives checked: at most ")
    error = float(said.removesuffix(" apart").rsplit(" ", 1)[1].replace("\u2212", "-"))
    assert 0.0 < error < 1e-9
    QTest.mouseClick(bench.view.before, LEFT)
    assert not bench.view.all.isVisible()


def test_wires_and_neurons_light_up_forward_and_backward(bench: Bench) -> None:
    bench.stage(0)
    assert bench.lit[-1] == Lit(((-1, 0),))
    for _ in range(2):
        QTest.mouseClick(bench.view.after, LEFT)
    assert bench.lit[-1] == Lit(((-1, 0), (-1, 1), (0, 0)), (0, 1, 6))
    bench.stage(2)
    assert bench.lit[-1] is not None
    assert bench.lit[-1].backward
    bench.panel.go_dark()
    assert bench.lit[-1] is None


def test_another_row_is_followed_at_once(bench: Bench) -> None:
    bench.stage(1)
    bench.session.show_row(2)
    bench.settle()
    assert bench.view.question.text() == "How far off is what it says of Charlie?"


def test_a_row_that_cannot_be_used_and_training_say_why_there_is_nothing(
    bench: Bench,
) -> None:
    bench.session.edit(lambda d: d.with_table(d.table.with_cell(1, 1, "heavy")), "x")
    bench.session.show_row(1)
    bench.settle()
    assert bench.view.why_not.isVisible()
    assert not bench.view.step.isEnabled()
    assert bench.lit[-1] is None
    bench.session.show_row(0)
    bench.settle()
    assert not bench.view.why_not.isVisible()
    bench.session.edit(lambda d: d.with_settings(TrainingSettings(epochs=None)), "x")
    bench.session.run()
    bench.qtbot.waitUntil(lambda: bench.view.why_not.text() == RUNNING, timeout=5_000)
    bench.session.pause()
    bench.settle()
    assert not bench.view.why_not.isVisible()


def test_play_goes_through_all_steps_and_stops(bench: Bench) -> None:
    bench.view._clock.setInterval(5)
    QTest.mouseClick(bench.view.play, LEFT)
    assert bench.view.play.text() == "Stop"
    bench.qtbot.waitUntil(lambda: bench.title == "w1 moves", timeout=5_000)
    bench.qtbot.waitUntil(lambda: bench.view.play.text() == "Play", timeout=5_000)
    QTest.mouseClick(bench.view.play, LEFT)  # from the start again
    assert bench.title == "Input x1"
    QTest.mouseClick(bench.view.play, LEFT)
    assert bench.view.play.text() == "Play"


def test_nothing_plays_by_itself_where_motion_is_reduced(bench: Bench) -> None:
    QTest.mouseClick(bench.view.play, LEFT)
    try:
        motion.choose(motion.REDUCED)
        bench.view._clock.timeout.emit()
        assert bench.view.play.text() == "Play"
        before = bench.view.place.text()
        QTest.mouseClick(bench.view.play, LEFT)  # a step at each press
        assert bench.view.play.text() == "Play"
        assert bench.view.place.text() != before
    finally:
        motion.choose(motion.FULL)


@pytest.mark.parametrize("name", OPTIMIZERS)
@pytest.mark.parametrize("batch", [1, None])
def test_every_optimizer_and_batch_can_be_walked_through(
    open_on: Callable[[Document], Bench], name: str, batch: int | None
) -> None:
    document = course_document().with_layers(
        (LayerSpec(3, "maxout"), LayerSpec(2, "elu"), LayerSpec(1))
    )
    wanted = TrainingSettings(0.01, 100, batch=batch, optimizer=Optimizer(name), l1=0.01, l2=0.01)
    bench = open_on(teach(document.with_settings(wanted), 3))
    count = 1
    while bench.view.after.isEnabled():
        QTest.keyClick(bench.view, Qt.Key.Key_Right)
        count += 1
        assert bench.view.formula.placed
        assert all(left >= 0 for left, _, _ in bench.view.formula.placed)
    assert count > 14


def test_a_network_of_eight_layers_of_sixteen_is_told_without_delay(
    open_on: Callable[[Document], Bench],
) -> None:
    layers = (*(LayerSpec(16, "tanh") for _ in range(8)), LayerSpec(1))
    bench = open_on(course_document().with_layers(layers))
    for stage in range(4):
        bench.stage(stage)
        assert bench.view.formula.placed
    assert bench.view.parameter.count() == bench.session.document.spec.parameter_count


def test_everything_has_a_name_for_a_screen_reader(bench: Bench) -> None:
    view = bench.view
    for widget in view.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QComboBox | FormulaView) and widget.isVisible():
            assert widget.accessibleName() or (
                isinstance(widget, QAbstractButton) and widget.text()
            ), widget
    assert view.formula.accessibleDescription().startswith(
        "x1 = Weight (lb) − 135 = 133 − 135 = −2"
    )


# Drawing


W1 = Name("w", "1")
FORMULAS: dict[str, Formula] = {
    "name": W1,
    "hat": Name("y", "", hat=True),
    "fraction": Fraction(row("∂", Name("L")), row("∂", W1)),
    "fraction in a fraction": Fraction(Number("1"), row(Number("1"), Fraction(W1, Number("2")))),
    "power": Power(Sign("e"), row("−", W1)),
    "root": Root(Name("s")),
    "brackets": Brackets(Fraction(W1, Number("2"))),
    "factor": Factor(Fraction(W1, Number("2")), 2, Number("−0.5")),
}


@pytest.mark.parametrize("chosen", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("name", FORMULAS)
def test_what_is_drawn_stays_within_what_was_measured(
    qapp: object, chosen: theme.Theme, name: str
) -> None:
    from PySide6.QtGui import QColor, QPainter

    box = FormulaType(chosen).box(FORMULAS[name])
    margin = 30
    image = QImage(
        round(box.width) + 2 * margin, round(box.height) + 2 * margin, QImage.Format.Format_RGB32
    )
    ground = QColor(chosen.panel)
    image.fill(ground)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box.paint(painter, margin, margin + box.ascent)
    inked = [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != ground
    ]
    assert inked
    assert min(x for x, _ in inked) >= margin - 2
    assert max(x for x, _ in inked) <= margin + box.width + 2
    assert min(y for _, y in inked) >= margin - 2
    assert max(y for _, y in inked) <= margin + box.height + 2


def test_long_lines_are_broken_where_the_room_ends(qtbot: QtBot) -> None:
    view = FormulaView()
    qtbot.addWidget(view)
    terms = [
        f
        for n in range(12)
        for f in (Sign(" + "), Name("w", str(n)), Sign(" × "), Name("x", str(n)))
    ]
    line = Line(Name("z"), row(*terms[1:]), row(*terms[1:]), Number("3"))
    view.resize(300, 50)
    view.show_lines([line])
    view.show()
    high = view.sizeHint().height()
    assert all(left + box.width <= 300 for left, _, box in view.placed)
    view.resize(2_000, 50)
    qtbot.waitUntil(lambda: view.sizeHint().height() < high)
    baselines = {baseline for _, baseline, _ in view.placed}
    assert len(baselines) == 1


def test_a_frame_without_a_table_has_nothing_to_explain(qtbot: QtBot) -> None:
    panel = ExplainPanel()
    qtbot.addWidget(panel)
    document = course_document()
    panel.show_frame(frame_of(document.with_table(document.table.without_rows(range(4)))))
    assert panel.view.shown is None
    assert "no rows" in panel.view.why_not.text()
