"""What lights up under the pointer, and that nothing else does."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from pytestqt.qtbot import QtBot

from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.ui.network.diagramcanvas import DiagramCanvas
from nnstudio.ui.network.hoverpaths import paths_of
from nnstudio.ui.network.networkdiagram import NetworkDiagram
from nnstudio.ui.theme import DARK, LIGHT

MAXOUT = NetworkSpec(3, (LayerSpec(4, "maxout"), LayerSpec(2), LayerSpec(2)))


def frame() -> Frame:
    layers = (LayerSpec(5), LayerSpec(5), LayerSpec(1))
    return frame_of(course_document().with_layers(layers))


@pytest.fixture
def diagram(qtbot: QtBot) -> NetworkDiagram:
    made = NetworkDiagram()
    made.set_theme(LIGHT)
    made.resize(700, 560)
    made.show_frame(frame())
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("place", [(0, 1), (1, 0)])
def test_a_hidden_neuron_lights_what_leads_in_and_out(place: tuple[int, int]) -> None:
    layer, unit = place
    indexes = np.arange(MAXOUT.weight_count)[::-1]
    lit = paths_of(MAXOUT, indexes, layer, unit)
    for index, is_lit in zip(indexes.tolist(), lit.tolist(), strict=True):
        at = MAXOUT.place(index)
        leads_in = (at.layer, at.unit) == place
        leads_out = (at.layer - 1, at.source) == place
        assert is_lit is (leads_in or leads_out)


def test_inputs_and_outputs_light_the_whole_way() -> None:
    indexes = np.arange(MAXOUT.weight_count)
    of_input, of_output = paths_of(MAXOUT, indexes, -1, 2), paths_of(MAXOUT, indexes, 2, 1)
    for index in indexes.tolist():
        at = MAXOUT.place(index)
        assert of_input[index] == (at.layer > 0 or at.source == 2)
        assert of_output[index] == (at.layer < 2 or at.unit == 1)


def spot(diagram: DiagramCanvas, name: str) -> QPoint:
    assert diagram.layout_shown is not None
    return next(n for n in diagram.layout_shown.nodes if n.name == name).centre.toPoint()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_other_wires_step_back_while_a_neuron_is_under_the_pointer(
    qtbot: QtBot, diagram: NetworkDiagram, theme: object
) -> None:
    diagram.set_theme(theme)
    before = diagram.grab().toImage()
    qtbot.mouseMove(diagram, spot(diagram, "h1"))
    during = diagram.grab().toImage()
    spec = frame().model.params.spec
    into, other = 0, spec.weight_slices[2].start + 3  # w1 into h1; one of o1's, from another
    assert during.pixel(_middle(diagram, into)) == before.pixel(_middle(diagram, into))
    assert during.pixel(_middle(diagram, other)) != before.pixel(_middle(diagram, other))
    qtbot.mouseMove(diagram, QPoint(3, 300))
    assert diagram.grab().toImage() == before


def _middle(diagram: DiagramCanvas, index: int) -> QPoint:
    assert diagram.layout_shown is not None
    line = diagram.layout_shown.line_of(index)
    assert line is not None
    return line.pointAt(0.04).toPoint()


def test_a_wire_under_the_pointer_shows_its_label(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    layout = diagram.layout_shown
    assert layout is not None
    index = next(w.index for w in layout.wires if w.chip is None)
    line, chip = layout.line_of(index), layout.chip_of(index)
    assert line is not None
    assert chip is not None
    rect = chip.toRect().adjusted(4, 4, -4, -4)
    before = diagram.grab().toImage().copy(rect)
    qtbot.mouseMove(diagram, line.pointAt(0.03).toPoint())
    assert diagram._marks.hovered == index
    assert diagram.grab().toImage().copy(rect) != before


def test_moving_within_the_same_neuron_draws_nothing_anew(
    qtbot: QtBot, diagram: NetworkDiagram, monkeypatch: pytest.MonkeyPatch
) -> None:
    middle = spot(diagram, "h2")
    qtbot.mouseMove(diagram, middle)
    drawn: list[int] = []
    monkeypatch.setattr(diagram, "repaint_all", lambda: drawn.append(1))
    qtbot.mouseMove(diagram, middle + QPoint(2, 1))
    assert drawn == []
    diagram._hover(QPointF(3, 300))
    assert drawn == [1]
