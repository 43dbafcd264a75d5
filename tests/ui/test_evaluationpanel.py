"""The panel "How good is it?": its figures, its switch, its threshold, and its worst rows."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from nnstudio.data.task import Task
from nnstudio.document import evaluation as evaluation_module
from nnstudio.document.evaluation import Evaluation, evaluate
from nnstudio.document.frame import frame_of
from nnstudio.ui import theme
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.evaluation import evaluationwords as words
from nnstudio.ui.evaluation.confusionview import ConfusionView
from nnstudio.ui.evaluation.evaluationpanel import EvaluationPanel
from nnstudio.ui.evaluation.headlines import at_threshold, class_rows, headline
from nnstudio.ui.evaluation.residualplot import DOTS, chosen
from nnstudio.ui.evaluation.rocplot import POINTS, nearest_threshold, thinned
from nnstudio.ui.evaluation.sampleevaluations import (
    SAMPLES,
    many_classes,
    numbers,
    row_name,
    two_classes,
)

COSTLY = {"confusion", "roc", "errors", "r2", "said_class", "residuals", "baseline"}


@pytest.fixture
def panel(qtbot: QtBot) -> EvaluationPanel:
    made = EvaluationPanel()
    qtbot.addWidget(made)
    made.set_theme(theme.LIGHT)
    made.resize(344, 380)
    made.show()
    return made


def show(panel: EvaluationPanel, pair: tuple[Evaluation | None, Evaluation | None]) -> None:
    panel.show_evaluations(*pair, row_name, None)


def figures(panel: EvaluationPanel) -> list[tuple[str, str, str]]:
    shown = [view for view in panel.view.figures.views if not view.isHidden()]
    return [(view.name.text(), view.value.text(), view.note.text()) for view in shown]


def sections(panel: EvaluationPanel) -> set[str]:
    return {name for name, section in panel.view.sections.items() if not section.isHidden()}


def worst(panel: EvaluationPanel) -> list[tuple[str, ...]]:
    items = (panel.view.worst.topLevelItem(i) for i in range(panel.view.worst.topLevelItemCount()))
    return [tuple(item.text(c) for c in range(4)) for item in items if item is not None]


# What is shown


@pytest.mark.parametrize(
    ("task", "parts", "names"),
    [
        (Task.TWO, {"threshold", "matrix", "roc", "worst"}, ["Accuracy", "To beat", "AUC"]),
        (Task.MANY, {"matrix", "classes", "worst"}, ["Accuracy", "To beat"]),
        (Task.NUMBER, {"residuals", "worst"}, ["R²", "MAE", "RMSE"]),
    ],
)
def test_each_task_has_its_own_parts(
    panel: EvaluationPanel, task: Task, parts: set[str], names: list[str]
) -> None:
    show(panel, SAMPLES[task]())
    assert sections(panel) == parts
    assert [name for name, _, _ in figures(panel)] == names
    assert panel.view.worst.topLevelItemCount() == 12
    show(panel, SAMPLES[Task.TWO]())
    show(panel, SAMPLES[task]())
    assert sections(panel) == parts


def test_rows_held_out_come_first_and_the_switch_shows_the_others(
    qtbot: QtBot, panel: EvaluationPanel
) -> None:
    trained, held = two_classes()
    show(panel, (trained, held))
    switch = panel.view.switch
    assert (switch.held.text(), switch.trained.text()) == (
        "25 rows held out",
        "100 rows trained on",
    )
    assert figures(panel)[0] == ("Accuracy", "84 %", f"{held.right} of 25 right")
    qtbot.mouseClick(switch.trained, Qt.MouseButton.LeftButton, pos=switch.trained.rect().center())
    assert figures(panel)[0][2] == f"{trained.right} of 100 right"
    show(panel, (trained, held))
    assert figures(panel)[0][2] == f"{trained.right} of 100 right"


def test_without_rows_held_out_it_says_what_that_means(panel: EvaluationPanel) -> None:
    show(panel, (two_classes()[0], None))
    assert panel.view.switch.isHidden()
    assert panel.view.note.text() == words.NOT_HELD
    assert figures(panel)[0][2].endswith("of 100 right")
    show(panel, two_classes())
    assert panel.view.note.isHidden()


def test_empty_states_say_why(panel: EvaluationPanel) -> None:
    assert panel.view.empty.text() == words.EMPTY
    panel.show_evaluations(None, None, row_name, "No column is the label: choose one.")
    assert panel.view.empty.isVisible()
    assert panel.view.empty.text() == "No column is the label: choose one."
    assert not panel.view.columns.isVisible()
    assert panel.view.figures.isHidden()
    show(panel, two_classes())
    assert panel.view.empty.isHidden()


@pytest.mark.parametrize("lost", [np.nan, np.inf])
def test_outputs_that_are_no_numbers_are_said_instead_of_shown(
    panel: EvaluationPanel, lost: float
) -> None:
    truth, said = np.array([[0.0], [1.0]]), np.array([[0.2], [lost]])
    made = evaluate(Task.TWO, ("M", "F"), truth, said, [0, 1])
    show(panel, (made, made))
    assert panel.view.empty.text() == made.why_not
    assert not panel.view.columns.isVisible()
    show(panel, two_classes())
    assert panel.view.columns.isVisible()


def test_one_class_only_has_no_curve_and_says_so(panel: EvaluationPanel) -> None:
    made = evaluate(Task.TWO, ("M", "F"), [[1.0], [1.0]], [[0.3], [0.9]], [0, 1])
    show(panel, (made, None))
    assert panel.view.roc.isHidden()
    assert panel.view.no_roc.isVisible()
    assert figures(panel)[2] == ("AUC", words.UNKNOWN, "needs both classes")


# Two classes


def test_precision_recall_and_matrix_follow_the_threshold(panel: EvaluationPanel) -> None:
    _, held = two_classes()
    show(panel, (None, held))
    spy = QSignalSpy(panel.threshold_chosen)
    panel.view.bar.slider.setValue(800)
    strict = held.with_threshold(0.8)
    assert spy.at(0) == [0.8]
    shown = [view.value.text() for view in panel.view.at_threshold.views]
    assert shown == [figure[1] for figure in at_threshold(strict)]
    model = panel.view.matrix.counts
    cells = [[int(model.index(i, j).data()) for j in (0, 1)] for i in (0, 1)]
    assert cells == strict.confusion.tolist() != held.confusion.tolist()
    point = strict.roc_point
    assert point is not None
    assert (panel.view.roc._dot.x(), panel.view.roc._dot.y()) == pytest.approx(point)
    assert figures(panel)[0][2] == f"{strict.right} of 25 right"


def test_the_threshold_goes_back_by_double_click_and_by_button(
    qtbot: QtBot, panel: EvaluationPanel
) -> None:
    show(panel, two_classes())
    bar = panel.view.bar
    assert bar.back.isHidden()
    bar.slider.setValue(300)
    qtbot.mouseDClick(bar.slider, Qt.MouseButton.LeftButton)
    assert (bar.threshold, bar.slider.value()) == (0.5, 500)
    bar.slider.setValue(300)
    with qtbot.waitSignal(panel.threshold_chosen) as told:
        qtbot.mouseClick(bar.back, Qt.MouseButton.LeftButton)
    assert told.args == [0.5]
    assert bar.back.isHidden()


def test_figures_that_come_leave_the_threshold_where_the_person_put_it(
    panel: EvaluationPanel,
) -> None:
    trained, held = two_classes()
    show(panel, (trained, held))
    panel.view.bar.slider.setValue(700)
    show(panel, (replace(trained), replace(held)))
    assert panel.view.bar.threshold == 0.7
    show(panel, (trained.with_threshold(0.3), held.with_threshold(0.3)))  # undone elsewhere
    assert panel.view.bar.threshold == 0.3


def test_the_curve_is_computed_once_however_often_the_threshold_moves(
    panel: EvaluationPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    curves = []
    compute = evaluation_module.roc_curve
    monkeypatch.setattr(
        evaluation_module, "roc_curve", lambda *args: curves.append(1) or compute(*args)
    )
    pair = two_classes()
    show(panel, pair)
    for position in (100, 700, 300):
        panel.view.bar.slider.setValue(position)
    show(panel, pair)
    assert len(curves) == 1


def test_the_threshold_does_not_touch_other_tasks(panel: EvaluationPanel) -> None:
    for task in (Task.MANY, Task.NUMBER):
        show(panel, SAMPLES[task]())
        before = worst(panel)
        panel.view.bar.slider.setValue(200)
        panel.view.bar.slider.setValue(500)
        assert worst(panel) == before


def test_values_from_outside_are_not_told_back(panel: EvaluationPanel) -> None:
    spy = QSignalSpy(panel.threshold_chosen)
    trained, held = two_classes()
    show(panel, (trained.with_threshold(0.25), held.with_threshold(0.25)))
    assert panel.view.bar.threshold == 0.25
    assert spy.count() == 0


def test_a_click_on_the_curve_chooses_its_threshold(qtbot: QtBot, panel: EvaluationPanel) -> None:
    panel.resize(344, 1000)
    _, held = two_classes()
    show(panel, (None, held))
    assert held.roc is not None
    at = 7
    plot = panel.view.roc
    qtbot.waitUntil(lambda: plot.box.width() > 100)
    place = QPointF(held.roc.fpr[at], held.roc.tpr[at])
    where = plot.mapFromScene(plot.box.mapViewToScene(place))
    with qtbot.waitSignal(panel.threshold_chosen) as told:
        qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args == [pytest.approx(held.roc.thresholds[at])]
    assert panel.view.bar.threshold == told.args[0]


def test_a_long_curve_is_drawn_through_few_points_that_keep_its_shape() -> None:
    curve = two_classes(200_000, 5)[0].roc
    assert curve is not None
    places = thinned(curve)
    assert 100 < len(places) <= POINTS
    assert (places[0], places[-1]) == (0, len(curve.fpr) - 1)
    along = curve.fpr + curve.tpr  # rises, where the rates alone may stand still
    everywhere = np.interp(along, along[places], curve.tpr[places])
    assert np.abs(everywhere - curve.tpr).max() < 3.0 / POINTS
    assert nearest_threshold(curve, 0.0, 0.0) == 1.0  # the first point stands at infinity


# Many classes


def test_the_grid_says_each_cell_in_words(panel: EvaluationPanel) -> None:
    _, held = many_classes()
    show(panel, (None, held))
    model = panel.view.matrix.counts
    index = model.index(1, 2)
    assert index.data() == str(held.confusion[1, 2])
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "1 row of 6 that is pear: said to be plum."
    assert model.rowCount() == model.columnCount() == 5
    rows = class_rows(held)
    assert rows[0][:2] == ("apple", str(held.class_figures.support[0]))
    assert panel.view.classes.topLevelItemCount() == 5


@pytest.mark.parametrize("count", [3, 12, 40])
def test_the_grid_fits_its_place_or_scrolls(qtbot: QtBot, count: int) -> None:
    names = tuple(f"class number {i}" for i in range(count))
    held = many_classes(names, 100, 400)[1]
    grid = ConfusionView()
    qtbot.addWidget(grid)
    grid.resize(330, 300)
    grid.show_counts(held.confusion, names)
    grid.show()
    scrolls = grid.horizontalScrollBar().maximum() > 0
    assert scrolls == (count > 12)
    assert (grid.verticalScrollBar().maximum() > 0) == (count > 12)
    narrowest = min(grid.columnWidth(i) for i in range(count))
    widest_count = max(len(f"{n:,}") for n in held.confusion.ravel().tolist())
    assert narrowest >= grid.fontMetrics().horizontalAdvance("0" * widest_count) * 0.8


def test_names_can_be_measured_when_the_matrix_is_gone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = ConfusionView()
    qtbot.addWidget(grid)
    grid.show_counts(many_classes()[1].confusion, ("apple", "pear", "plum"))
    header = grid.verticalHeader()
    assert header.names()[:2] == ["apple", "pear"]
    monkeypatch.setattr(header, "model", lambda: None)  # as while a window is taken down
    assert header.names() == []
    assert header.sizeHint().width() < 40


def test_cells_are_updated_in_place(qtbot: QtBot, panel: EvaluationPanel) -> None:
    trained, held = many_classes()
    show(panel, (trained, held))
    resets = QSignalSpy(panel.view.matrix.counts.modelReset)
    item = panel.view.worst.topLevelItem(0)
    show(panel, (held, trained))
    assert resets.count() == 0
    assert panel.view.worst.topLevelItem(0) is item


# Numbers


def test_residuals_are_drawn_in_their_own_unit(panel: EvaluationPanel) -> None:
    _, held = numbers()
    show(panel, (None, held))
    x, y = panel.view.residuals._dots.getData()
    said = panel.view.residuals.accessibleDescription()
    assert said == f"{len(y)} rows; the largest error is {np.abs(y).max():.3g}."
    np.testing.assert_array_equal(x, held.truth[:, 0])
    np.testing.assert_array_equal(y, held.truth[:, 0] - held.said[:, 0])
    assert panel.view.residuals.across.label.toPlainText().strip() == "true weight (kg)"
    assert figures(panel)[1] == ("MAE", f"{held.mae:.2f}", "kg, on average")
    assert worst(panel)[0][3].endswith(" kg")


def test_very_many_rows_are_drawn_by_the_furthest_and_a_sample() -> None:
    errors = np.random.default_rng(0).normal(size=50_000)
    places = chosen(errors)
    assert len(places) <= DOTS
    assert set(np.argsort(-np.abs(errors))[:200]) <= set(places.tolist())


@pytest.mark.parametrize("size", [1e-300, 1.0, 1e90, 1e200, 1e308])
def test_numbers_of_any_size_are_shown(panel: EvaluationPanel, size: float) -> None:
    truth = np.array([[1.0], [1.7], [-1.7]]) * size
    made = evaluate(Task.NUMBER, (), truth, -truth, range(3), unit="kg", label="<b>mass</b>")
    show(panel, (made, None))
    assert len(worst(panel)) == 3
    assert panel.view.columns.isVisible()
    panel.grab()


def test_equal_true_values_have_no_r2_and_it_says_why(panel: EvaluationPanel) -> None:
    made = evaluate(Task.NUMBER, (), [[5.0], [5.0]], [[5.5], [4.0]], [0, 1])
    show(panel, (made, None))
    assert figures(panel)[0] == ("R²", words.UNKNOWN, "all true values equal")
    panel.grab()


# The worst rows


def test_a_worst_row_is_asked_for_by_click_and_by_enter(
    qtbot: QtBot, panel: EvaluationPanel
) -> None:
    _, held = two_classes()
    show(panel, (None, held))
    rows = [miss.row for miss in held.worst(12)]
    assert [row[0] for row in worst(panel)] == [row_name(row) for row in rows]
    box = panel.view.worst
    item = box.topLevelItem(2)
    assert item is not None
    with qtbot.waitSignal(panel.row_asked) as asked:
        where = box.visualItemRect(item).center()
        qtbot.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked.args == [rows[2]]
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.row_asked) as asked:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert asked.args == [rows[3]]


def test_the_chosen_row_stays_chosen_when_the_order_changes(panel: EvaluationPanel) -> None:
    made = evaluate(Task.NUMBER, (), [[0.0], [0.0], [0.0]], [[3.0], [2.0], [1.0]], [4, 5, 6])
    show(panel, (made, None))
    box = panel.view.worst
    box.setCurrentItem(box.topLevelItem(1))
    turned = evaluate(Task.NUMBER, (), [[0.0], [0.0], [0.0]], [[3.0], [0.0], [1.0]], [4, 5, 6])
    show(panel, (turned, None))
    assert box.key_of(box.currentItem()) == 5
    assert box.currentIndex().row() == 2
    gone = evaluate(Task.NUMBER, (), [[0.0]], [[3.0]], [4])
    show(panel, (gone, None))
    assert box.key_of(box.currentItem()) in (None, 4)


def test_names_are_shown_as_they_were_typed(panel: EvaluationPanel) -> None:
    names = ("<b>no</b>", "{zero} <img src=x>")
    made = evaluate(Task.TWO, names, [[0.0], [1.0]], [[0.9], [0.2]], [0, 1])
    panel.show_evaluations(made, None, lambda row: f"<i>{row}</i>", None)
    assert worst(panel)[0][:2] == ("<i>0</i>", "<b>no</b>")
    formats = {label.textFormat() for label in panel.view.findChildren(QLabel) if label.text()}
    assert Qt.TextFormat.RichText not in formats
    assert "&lt;img" in panel.view.bar.slider.toolTip()
    tip = panel.view.at_threshold.views[0].name.toolTip()
    assert "&lt;img" in tip
    assert "<img" not in tip
    panel.grab()


# Cost and place


def test_while_hidden_nothing_is_made_and_nothing_is_computed(qtbot: QtBot) -> None:
    made = EvaluationPanel()
    qtbot.addWidget(made)
    trained, held = two_classes()
    made.show_evaluations(trained, held, row_name, None)
    assert "view" not in made.__dict__
    assert not COSTLY & (trained.__dict__.keys() | held.__dict__.keys())
    with qtbot.waitSignal(made.opened):
        made.show()
    assert figures(made)[0][1] == "84 %"
    assert not COSTLY & trained.__dict__.keys()  # only what is in view is judged
    made.hide()
    later = two_classes(100, 30)[1]
    made.show_evaluations(trained, later, row_name, None)
    assert not COSTLY & later.__dict__.keys()
    made.show()
    assert figures(made)[0][2] == f"{later.right} of 30 right"


def test_the_panel_is_imported_without_plots_and_lists() -> None:
    code = (
        "import sys, nnstudio.ui.evaluation.evaluationpanel;"
        "assert not any(name.startswith(('pyqtgraph', 'nnstudio.ui.evaluation.evaluationview'))"
        " for name in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("size", [(344, 380), (700, 500), (1200, 800)])
@pytest.mark.parametrize("task", list(Task))
def test_it_fits_its_place(
    qtbot: QtBot, panel: EvaluationPanel, task: Task, size: tuple[int, int]
) -> None:
    show(panel, SAMPLES[task]())
    panel.resize(*size)
    inside = panel.view.columns.widget()
    qtbot.waitUntil(lambda: inside.width() <= panel.view.columns.viewport().width())
    assert (panel.width(), panel.height()) == size  # and so does its least size
    for name in sections(panel):
        section = panel.view.sections[name]
        right = section.mapTo(inside, section.rect().topRight()).x()
        assert right <= inside.width(), name
    for view in panel.view.figures.views:
        if not view.isHidden():
            assert view.value.shown_text() == view.value.text()
    assert len(panel.view.columns.shown) == (1 if size[0] < 560 else 2)


@pytest.mark.parametrize("task", list(Task))
def test_both_themes_can_be_changed_while_it_is_seen(
    panel: EvaluationPanel, qapp: QApplication, task: Task
) -> None:
    show(panel, SAMPLES[task]())
    pictures = []
    for chosen_theme in (theme.DARK, theme.LIGHT):
        theme.apply(qapp, chosen_theme)
        panel.set_theme(chosen_theme)
        pictures.append(panel.grab().toImage())
    assert pictures[0] != pictures[1]
    assert panel.view.figures.views[0].value.font().pointSizeF() == theme.SIZES["large"]


@pytest.mark.parametrize("task", list(Task))
def test_everything_has_a_name_and_a_tip(panel: EvaluationPanel, task: Task) -> None:
    show(panel, SAMPLES[task]())
    view = panel.view
    seen = [figure for figure in view.figures.views if not figure.isHidden()]
    for part in (view.switch.held, view.switch.trained, *seen):
        assert part.accessibleDescription().rstrip().endswith(".")
    for name in sections(panel):
        assert view.sections[name].accessibleName()
        assert view.sections[name].accessibleDescription().endswith(".")
        assert view.sections[name].heading.toolTip()
    for part in (*seen, view.bar.slider, view.matrix, view.roc, view.residuals, view.worst):
        assert part.accessibleName()


# Words


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (23, 25, "92 %"),
        (0, 25, "0 %"),
        (25, 25, "100 %"),
        (0, 0, "–"),
        (999, 1000, "99.9 %"),
        (99_999, 100_000, "> 99.9 %"),
        (1, 100_000, "< 0.1 %"),
        (399, 400, "> 99 %"),
        (1, 400, "< 1 %"),
    ],
)
def test_a_percentage_never_claims_all_or_nothing_falsely(part: int, whole: int, said: str) -> None:
    assert words.percent_words(part, whole) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(1.0, "1.000"), (0.99999, "> 0.999"), (-0.25, "\u22120.250"), (-1e-9, "0.000"),
     (-12345.0, "\u221212,345"), (-np.inf, "\u2212∞"), (np.nan, "–")],
)  # fmt: skip
def test_a_share_never_claims_to_be_perfect_falsely(value: float, said: str) -> None:
    assert words.share_words(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(3.799, "3.80"), (0.02667, "0.0267"), (123_456.0, "123,456"), (0.0, "0"), (5e8, "5e+08"),
     (-3.2, "\u22123.20"), (np.inf, "∞"), (np.nan, "–")],
)  # fmt: skip
def test_a_number_keeps_its_digits(value: float, said: str) -> None:
    assert words.number_words(value) == said


def test_the_figure_to_beat_is_the_most_frequent_class() -> None:
    made = evaluate(Task.TWO, ("M", "F"), [[1.0], [0.0], [1.0]], [[0.1]] * 3, [0, 1, 2])
    assert headline(made)[1][1:3] == ("67 %", "always saying F")


def test_the_network_of_a_frame_is_judged_once_the_panel_is_seen(qtbot: QtBot) -> None:
    made = EvaluationPanel()
    qtbot.addWidget(made)
    made.show_frame(sample_frame())
    assert "view" not in made.__dict__
    with qtbot.waitSignal(made.opened):
        made.show()
    assert figures(made)[0][1] == "100 %"
    untrained = sample_frame().document.rewound()
    made.show_frame(frame_of(untrained))
    assert figures(made)[0][1] != "100 %"
