"""All that one picture of the diagram shows, and in which order it is painted.

The lines change with every picture while training. What lies over them changes a few times a
second only, so that it is painted by itself and can be kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from nnstudio.core.activations import Array
from nnstudio.core.network import NetworkSpec
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.frame import Frame
from nnstudio.ui.network.diagramcaptions import paint_captions
from nnstudio.ui.network.diagramgeometry import DiagramLayout
from nnstudio.ui.network.diagramlayout import MOST_CHIPS
from nnstudio.ui.network.diagrampainter import DiagramPainter, DiagramValues
from nnstudio.ui.network.hoverpaths import paths_of
from nnstudio.ui.network.padlock import paint_padlock
from nnstudio.ui.network.wirepainter import WireLook


@dataclass(frozen=True)
class Marks:
    """What is marked: `hovered` and `chosen` are parameters, `neuron` (layer, unit) is under the
    pointer, `chosen_neuron` is what keys have led to, `layer` has the stronger rims, `lit` is being
    explained, `locked` are left alone."""

    hovered: int | None = None
    neuron: tuple[int, int] | None = None
    chosen: int | None = None
    chosen_neuron: tuple[int, int] | None = None
    layer: int = 0
    lit: Lit = field(default_factory=Lit)
    locked: frozenset[int] = frozenset()

    @property
    def parameters(self) -> set[int]:
        """The parameters that have a halo and a label for that reason alone."""
        return {index for index in (self.hovered, self.chosen) if index is not None}


@dataclass(frozen=True, eq=False)
class Scene:
    """One moment of a network on its paper: what the lines are drawn by, (parameters,), and the
    pictures that fill neurons, by layer and unit."""

    frame: Frame
    layout: DiagramLayout
    values: DiagramValues
    marks: Marks
    line_values: Array
    pictures: Mapping[tuple[int, int], QImage]

    @property
    def spec(self) -> NetworkSpec:
        """The network's structure."""
        return self.frame.model.params.spec


def paint_lines(
    painter: QPainter, tools: DiagramPainter, scene: Scene, seen: QRectF, smooth_up_to: int
) -> None:
    """The wires in a part of the paper, with their haloes; those of the neuron under the pointer
    stand out."""
    marks, layout = scene.marks, scene.layout
    under = marks.neuron
    look = WireLook(
        values=scene.line_values,
        haloes=marks.parameters | set(marks.lit.parameters),
        backward=marks.lit.backward,
        lit=None if under is None else paths_of(scene.spec, layout.indexes, *under),
        smooth_up_to=smooth_up_to,
    )
    tools.wires.draw(painter, layout, look, seen)


def paint_over(
    painter: QPainter,
    tools: DiagramPainter,
    scene: Scene,
    seen: QRectF,
    quickly: bool = True,
) -> None:
    """All that lies over the wires and is `seen`, a part of the paper."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout, marks = scene.layout, scene.marks
    tools.node_haloes(painter, layout, marks.lit)
    if marks.chosen_neuron is not None:
        tools.neuron_ring(painter, layout.node_of(*marks.chosen_neuron))
    nodes = [node for node in layout.nodes if node.disc.intersects(seen)]
    plain = [node for node in nodes if (node.layer, node.unit) not in scene.pictures]
    tools.nodes(painter, plain, scene.spec, scene.values, marks.layer, quickly)
    for node in nodes:
        picture = scene.pictures.get((node.layer, node.unit))
        if picture is not None:
            tools.map_node(painter, node, picture, node.layer == marks.layer, quickly)
    _paint_chips(painter, tools, scene, seen)
    paint_captions(painter, tools, layout, scene.frame, scene.values)
    _paint_padlocks(painter, tools, layout, marks)


def _paint_chips(painter: QPainter, tools: DiagramPainter, scene: Scene, seen: QRectF) -> None:
    layout, marks, spec = scene.layout, scene.marks, scene.spec
    chips = dict(layout.labels)
    for index in marks.parameters:
        rect = chips.pop(index, None) or layout.chip_of(index)
        if rect is not None:
            chips[index] = rect  # over all others
    for index, rect in chips.items():
        if rect.intersects(seen):
            value = float(scene.values.vector[index])
            tools.chip(painter, rect, spec.name(index), value, index == marks.chosen)


def _paint_padlocks(
    painter: QPainter, tools: DiagramPainter, layout: DiagramLayout, marks: Marks
) -> None:
    """At the left of each label; where labels have no room, on the line itself."""
    labelled = layout.labelled | marks.parameters
    for index in sorted(marks.locked)[:MOST_CHIPS]:
        rect = layout.chip_of(index)
        if rect is not None:
            middle = rect.center()
            at = QPointF(rect.left() - 2, middle.y()) if index in labelled else middle
            paint_padlock(painter, at, tools.theme)
