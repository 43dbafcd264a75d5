"""How the network diagram is drawn: wires by sign and size, neurons by value, labels on top."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nnstudio.core.activations import Array
from nnstudio.core.backprop import Trace
from nnstudio.core.network import NetworkSpec
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.model import THRESHOLD
from nnstudio.ui.network.diagramlayout import CHIP, DiagramLayout, Node
from nnstudio.ui.theme import Theme, blend, colour, font

MOST_WIRES = 800  # beyond, only the strongest are drawn
WIDTH_STEPS = 12
WIDEST = 12.0


@dataclass(frozen=True, eq=False)
class DiagramValues:
    """The figures that labels show; while training they change a few times a second only."""

    vector: Array  # (parameters,)
    trace: Trace | None


def wire_width(weight: float) -> float:
    """1 to 12 pixels, growing with |w| ever more slowly, the same for every network."""
    return float(wire_widths(np.array([weight]))[0])


def wire_widths(weights: Array) -> Array:
    """The same for many weights, (n,)."""
    widths: Array = 1.0 + (WIDEST - 1.0) * (1.0 - np.exp(-np.abs(weights) / 3.0))
    return widths


def number_text(value: float, digits: int = 3) -> str:
    """A figure of steady width with a true minus sign."""
    if abs(value) >= 10 ** (5 - digits):
        text = f"{value:.4g}" if abs(value) < 1e5 else f"{value:.1e}"
    else:
        text = f"{value:.{digits}f}"
    return text.replace("-", "\u2212")


class DiagramPainter:
    """Draws one layout in one theme; keeps fonts and pens that do not change."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._name_font = font("body", bold=True)
        self._value_font = font("small")
        self._chip_font = font("small")
        self._lines: tuple[DiagramLayout, list[QLineF], NDArray[np.int64]] | None = None

    def wires(
        self,
        painter: QPainter,
        layout: DiagramLayout,
        vector: Array,
        shown: set[int],
        backward: bool = False,
    ) -> None:
        """All wires, thin ones first; `shown` holds those with a halo, of another colour where
        something is carried back."""
        tone = self.theme.backward if backward else self.theme.highlight
        lines, indexes = self._lines_of(layout)
        weights = vector[indexes]  # (wires,)
        places = np.arange(len(lines))
        if len(lines) > MOST_WIRES:
            places = np.argpartition(-np.abs(weights), MOST_WIRES)[:MOST_WIRES]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(places) <= 500)
        thin = 1.0 if len(places) <= MOST_WIRES // 2 else 0.5
        for wire in layout.wires if shown else ():
            if wire.index in shown:
                width = wire_width(float(vector[wire.index])) + 8
                self._halo(painter, wire.start, wire.end, width, tone)
        # One call for all wires of a width and a sign: a call for each costs more than drawing.
        steps = np.rint(wire_widths(weights[places]) / WIDEST * WIDTH_STEPS).astype(int)
        keys = 2 * steps + (weights[places] >= 0)
        for key in sorted(set(keys.tolist())):  # np.unique would load numpy.ma first
            tone = self.theme.positive if key % 2 else self.theme.negative
            pen = QPen(colour(tone), max(1.0, key // 2 * WIDEST / WIDTH_STEPS * thin))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLines([lines[i] for i in places[keys == key].tolist()])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _lines_of(self, layout: DiagramLayout) -> tuple[list[QLineF], NDArray[np.int64]]:
        """The wires as lines, and whose weights they show; made once for each layout."""
        if self._lines is None or self._lines[0] is not layout:
            lines = [QLineF(wire.start, wire.end) for wire in layout.wires]
            indexes = np.array([wire.index for wire in layout.wires], dtype=np.int64)
            self._lines = (layout, lines, indexes)
        return self._lines[1], self._lines[2]

    def _halo(
        self, painter: QPainter, start: QPointF, end: QPointF, width: float, tone: str
    ) -> None:
        painter.setPen(QPen(colour(tone), width))
        painter.drawLine(start, end)

    def node_haloes(self, painter: QPainter, layout: DiagramLayout, lit: Lit) -> None:
        """A ring behind every neuron that is lit."""
        if not lit.neurons:
            return
        tone = self.theme.backward if lit.backward else self.theme.highlight
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tone))
        radius, wanted = layout.radius + 6, set(lit.neurons)
        for node in layout.nodes:
            if (node.layer, node.unit) in wanted:
                painter.drawEllipse(node.centre, radius, radius)

    def nodes(
        self,
        painter: QPainter,
        layout: DiagramLayout,
        spec: NetworkSpec,
        values: DiagramValues,
        chosen_layer: int,
    ) -> None:
        """All neurons with name and value, the chosen layer's with a stronger rim."""
        for node in layout.nodes:
            value = _value_of(values.trace, node)
            strong = node.layer == chosen_layer
            rim = QPen(
                colour(self.theme.accent if strong else self.theme.text), 2.2 if strong else 1.4
            )
            painter.setPen(rim)
            painter.setBrush(self._fill(node, value, node.layer == len(spec.layers) - 1))
            painter.drawEllipse(node.centre, layout.radius, layout.radius)
            if layout.shows_names:
                self._node_text(painter, node, layout, value)

    def _fill(self, node: Node, value: float | None, is_output: bool) -> QColor:
        """By sign and size; the output in the map's colours of the two classes."""
        t = self.theme
        if node.layer < 0 or value is None or not isfinite(value):
            return colour(t.chosen if node.layer < 0 else t.raised)
        if is_output:
            value = 2.0 * (THRESHOLD - value)
        soft = t.positive_soft if value >= 0 else t.negative_soft
        return blend(t.middle, soft, min(abs(value), 1.0))

    def _node_text(
        self, painter: QPainter, node: Node, layout: DiagramLayout, value: float | None
    ) -> None:
        radius, middle = layout.radius, Qt.AlignmentFlag.AlignHCenter
        box = QRectF(node.centre.x() - radius, node.centre.y() - radius, 2 * radius, 2 * radius)
        painter.setPen(colour(self.theme.text))
        if not layout.shows_values:
            painter.setFont(self._chip_font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, node.name)
            return
        painter.setFont(self._name_font)
        upper, lower = box.adjusted(0, 0, 0, -radius), box.adjusted(0, radius + 1, 0, 0)
        painter.drawText(upper, middle | Qt.AlignmentFlag.AlignBottom, node.name)
        painter.setFont(self._value_font)
        text = "\u2013" if value is None else _node_number(node, value)
        painter.drawText(lower, middle | Qt.AlignmentFlag.AlignTop, text)

    def chip(
        self, painter: QPainter, rect: QRectF, name: str, value: float, chosen: bool = False
    ) -> None:
        """A label "w1 0.412" on a small rounded ground."""
        t = self.theme
        painter.setPen(QPen(colour(t.accent if chosen else t.line), 1.6 if chosen else 1.0))
        painter.setBrush(colour(t.panel))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(colour(t.text))
        painter.setFont(self._chip_font)
        digits = 3 if rect.width() >= CHIP[0] else 2
        text = f"{name} {number_text(value, digits)}"
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def caption(
        self, painter: QPainter, rect: QRectF, text: str, bold: bool = False, role: str = "small"
    ) -> None:
        """One centred line, muted unless bold."""
        painter.setFont(font(role, bold))
        painter.setPen(colour(self.theme.text if bold else self.theme.muted))
        metrics = painter.fontMetrics()
        short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        ground = QRectF(0, 0, metrics.horizontalAdvance(short) + 6, metrics.height())
        ground.moveCenter(rect.center())
        painter.fillRect(ground, colour(self.theme.panel, 0.85))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, short)


def _value_of(trace: Trace | None, node: Node) -> float | None:
    return None if trace is None else float(trace.a[node.layer + 1][0, node.unit])


def _node_number(node: Node, value: float) -> str:
    if node.layer < 0:
        return f"{value:.4g}".replace("-", "\u2212")
    return number_text(value, 4)
