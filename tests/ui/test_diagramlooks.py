"""Gradients on the lines and maps in the neurons: switched, drawn, and told in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec
from nnstudio.data.table import Table
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.neuronmaps import neuron_maps, neuron_plane
from nnstudio.document.wiregradients import shown_gradient
from nnstudio.ui.alone import sample_frame
from nnstudio.ui.network.diagramlooks import DiagramLooks, Fills, Lines
from nnstudio.ui.network.networkpanel import NetworkPanel
from nnstudio.ui.network.neuronpictures import neuron_picture, neuron_pictures
from nnstudio.ui.theme import DARK, LIGHT, Theme, colour

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot: QtBot) -> NetworkPanel:
    made = NetworkPanel()
    made.set_theme(LIGHT)
    made.resize(620, 560)
    made.show_frame(sample_frame())
    qtbot.addWidget(made)
    made.show()
    return made


def switch(panel: NetworkPanel, what: str) -> QToolButton:
    return next(b for b in panel.findChildren(QToolButton) if b.text().startswith(what))


def legend(panel: NetworkPanel) -> str:
    return panel._legend.text()


def wire_hue(panel: NetworkPanel, index: int) -> str:
    """The clearest colour near a wire's end, where it crosses no other."""
    layout = panel.diagram.layout_shown
    assert layout is not None
    line = layout.line_of(index)
    assert line is not None
    image = panel.diagram.grab().toImage()
    spots = [line.pointAt(share).toPoint() for share in (0.9, 0.93, 0.96)]
    ways = [QPoint(*way) for way in product((-1, 0, 1), repeat=2)]
    tones = [image.pixelColor(spot + way) for spot in spots for way in ways]
    clearest = max(tones, key=lambda tone: abs(tone.blue() - tone.red()))
    return "blue" if clearest.blue() > clearest.red() else "orange"


def test_lines_take_the_gradients_signs_and_sizes_and_go_back(
    qtbot: QtBot, panel: NetworkPanel
) -> None:
    frame = sample_frame()
    gradient = shown_gradient(frame)
    assert gradient is not None
    weights, names = frame.model.params.vector[:6], {True: "blue", False: "orange"}
    by_weight = [wire_hue(panel, i) for i in range(6)]
    assert by_weight == [names[bool(w >= 0)] for w in weights]
    qtbot.mouseClick(switch(panel, "lines"), LEFT)
    assert switch(panel, "lines").text() == "lines: gradients"
    assert switch(panel, "lines").accessibleName() == "lines: gradients"
    assert [wire_hue(panel, i) for i in range(6)] == [names[bool(g >= 0)] for g in gradient[:6]]
    assert by_weight != [names[bool(g >= 0)] for g in gradient[:6]]
    assert "\u2202L/\u2202w of this row" in legend(panel)
    layout = panel.diagram.layout_shown
    assert layout is not None
    chip = layout.chip_of(0)
    assert chip is not None
    qtbot.mouseMove(panel.diagram, chip.center().toPoint())
    assert f"{gradient[0]:.6g}".replace("-", "\u2212") in panel.diagram.toolTip()
    qtbot.mouseClick(switch(panel, "lines"), LEFT)
    assert [wire_hue(panel, i) for i in range(6)] == by_weight
    assert "size of the weight" in legend(panel)


def test_gradients_are_live_while_figures_rest(panel: NetworkPanel) -> None:
    panel.show_gradients(True)
    frame = replace(sample_frame(), running=True)
    panel.show_frame(frame)
    first = wire_hue(panel, 4)
    model = frame.model
    flipped = model.params.with_value("b3", model.params.value("b3") + 60.0)
    panel.show_frame(replace(frame, model=replace(model, params=flipped)))
    second = wire_hue(panel, 4)
    moved = shown_gradient(replace(frame, model=replace(model, params=flipped)))
    assert moved is not None
    assert second == ("blue" if moved[4] >= 0 else "orange")
    before = shown_gradient(frame)
    assert before is not None
    assert first == ("blue" if before[4] >= 0 else "orange")


def test_sizes_are_beside_the_largest_gradient_of_a_weight() -> None:
    looks, frame = DiagramLooks(), sample_frame()
    looks.follow_lines(frame)
    assert looks.line_values is frame.model.params.vector
    looks.lines = Lines.GRADIENTS
    looks.follow_lines(frame)
    gradient = shown_gradient(frame)
    assert gradient is not None
    largest = np.abs(gradient[:6]).max()
    assert looks.line_values / np.abs(looks.line_values[:6]).max() == pytest.approx(
        gradient / largest
    )


def test_a_row_without_an_answer_has_no_gradients_and_says_so(panel: NetworkPanel) -> None:
    panel.show_gradients(True)
    document = course_document()
    broken = document.with_table(document.table.with_cell(0, 3, ""))
    panel.show_frame(frame_of(broken, shown_row=0))
    assert "no gradients" in legend(panel)
    assert not panel.diagram.grab().isNull()


def test_gradients_beyond_all_numbers_are_drawn(panel: NetworkPanel) -> None:
    frame = sample_frame()
    vector = np.full(9, 1e200)
    model = replace(frame.model, params=replace(frame.model.params, vector=vector))
    panel.show_gradients(True)
    panel.show_maps(True)
    panel.show_frame(replace(frame, model=model))
    assert not panel.diagram.grab().isNull()
    assert np.isfinite(panel.diagram._looks.line_values).all()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_picture_has_the_colours_of_the_values(theme: Theme) -> None:
    values = np.array([[-1.0, 0.0], [1.0, np.nan]])  # the lowest row first
    image = neuron_picture(values, theme)
    assert (image.width(), image.height()) == (2, 2)
    seen = [[image.pixelColor(x, y).name() for x in (0, 1)] for y in (1, 0)]
    assert seen[0] == [theme.negative_soft, theme.middle]
    assert seen[1] == [theme.positive_soft, colour(theme.raised).name()]
    output = neuron_picture(np.array([[0.0, 1.0]]), theme, is_output=True)
    assert output.pixelColor(0, 0).name() == theme.positive_soft
    assert output.pixelColor(1, 0).name() == theme.negative_soft
    far = neuron_picture(np.array([[10.0, 5.0]]), theme)
    assert far.pixelColor(0, 0).name() == theme.positive_soft
    assert far.pixelColor(1, 0).name() not in (theme.positive_soft, theme.middle)


def test_neurons_are_filled_with_their_maps(qtbot: QtBot, panel: NetworkPanel) -> None:
    frame = sample_frame()
    plane = neuron_plane(frame.document.training)
    assert plane is not None
    pictures = neuron_pictures(neuron_maps(frame.model, plane), LIGHT)
    assert set(pictures) == {(0, 0), (0, 1), (1, 0)}
    qtbot.mouseClick(switch(panel, "neurons"), LEFT)
    assert switch(panel, "neurons").text() == "neurons: maps"
    assert "neuron: map over Weight (lb), Height (in)" in legend(panel)
    image = panel.diagram.grab().toImage()
    layout = panel.diagram.layout_shown
    assert layout is not None
    for (layer, unit), picture in pictures.items():
        node = layout.node_of(layer, unit)
        assert node is not None
        for x, y in ((-0.6, -0.4), (0.6, -0.4), (0.0, -0.7), (-0.4, 0.0)):
            at = node.centre.toPoint() + QPoint(int(x * node.radius), int(y * node.radius))
            cell = [int((share + 1) / 2 * 24) for share in (x, y)]
            near = [
                picture.pixelColor(cell[0] + i, cell[1] + j) for i in (0, 1, -1) for j in (0, 1, -1)
            ]
            seen = image.pixelColor(at)
            assert min(abs(seen.red() - n.red()) + abs(seen.blue() - n.blue()) for n in near) < 30
    inputs = layout.node_of(-1, 0)
    assert inputs is not None
    panel.show_maps(False)
    plain = panel.diagram.grab().toImage()
    assert plain != image
    rect = inputs.disc.toRect()
    assert plain.copy(rect) == image.copy(rect)


def test_without_two_inputs_with_numbers_values_stay_and_the_legend_says_why(
    panel: NetworkPanel,
) -> None:
    table = course_document().table
    one = course_document().with_table(Table("One", (table.columns[0], *table.columns[2:])))
    panel.show_frame(frame_of(one))
    before = panel.diagram.grab().toImage()
    panel.show_maps(True)
    assert panel.diagram.grab().toImage() == before
    assert "neuron maps need two inputs with numbers" in legend(panel)


def test_another_network_or_theme_has_other_maps(panel: NetworkPanel) -> None:
    panel.show_maps(True)
    frame = frame_of(course_document().with_layers((LayerSpec(5), LayerSpec(1))))
    panel.show_frame(frame)
    assert set(panel.diagram._looks.pictures) == {(0, u) for u in range(5)} | {(1, 0)}
    before = panel.diagram._looks.pictures[0, 0]
    panel.set_theme(DARK)
    assert panel.diagram._looks.pictures[0, 0] != before


def test_maps_rest_between_figures(panel: NetworkPanel) -> None:
    panel.show_maps(True)
    running: Frame = replace(sample_frame(), running=True)
    panel.show_frame(running)
    before = panel.diagram._looks.pictures
    panel.show_frame(running)
    assert panel.diagram._looks.pictures is before
    panel.diagram.forget_figures()
    panel.show_frame(running)
    assert panel.diagram._looks.pictures is not before
    assert panel.diagram._looks.fills is Fills.MAPS


class Paints(QObject):
    """How often a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def running_with(change: float, index: int = 0) -> Frame:
    """The sample while it runs, one of its weights changed."""
    frame = sample_frame()
    vector = frame.model.params.vector.copy()
    vector[index] += change
    params = replace(frame.model.params, vector=vector)
    return replace(frame, running=True, model=replace(frame.model, params=params))


@pytest.fixture
def paints(panel: NetworkPanel) -> Paints:
    """From a first picture of a run on, whose figures are fresh for as long as the test lasts."""
    panel.diagram._since_text = StoppedClock()  # type: ignore[assignment]
    panel.show_frame(running_with(0.0))
    counted = Paints(panel.diagram)
    QApplication.processEvents()
    counted.count = 0
    return counted


class StoppedClock(QElapsedTimer):
    """No time passes."""

    def isValid(self) -> bool:
        return True

    def elapsed(self) -> int:
        return 0


def test_a_picture_that_would_look_the_same_is_not_painted(
    panel: NetworkPanel, paints: Paints
) -> None:
    before = panel.diagram.grab().toImage()
    paints.count = 0
    rng = np.random.default_rng(0)
    painted = 0
    for change in rng.normal(0.0, 0.2, 60):
        frame = running_with(float(change), int(rng.integers(0, 6)))
        panel.show_frame(frame)
        QApplication.processEvents()
        again = paints.count > 0
        after = panel.diagram.grab().toImage()
        paints.count = 0
        assert again == (after != before)
        painted += again
        before = after
    assert 10 < painted < 55


def test_new_figures_are_painted_even_where_no_line_changes(
    panel: NetworkPanel, paints: Paints
) -> None:
    panel.show_frame(running_with(1e-6))
    QApplication.processEvents()
    assert paints.count == 0
    panel.diagram._since_text = QElapsedTimer()
    panel.show_frame(running_with(2e-6))
    QApplication.processEvents()
    assert paints.count == 1


@pytest.mark.parametrize("running", [True, False])
def test_a_run_that_ends_is_painted_with_its_last_figures(
    panel: NetworkPanel, paints: Paints, running: bool
) -> None:
    panel.show_frame(replace(running_with(1e-6), running=running))
    QApplication.processEvents()
    assert paints.count == (0 if running else 1)
