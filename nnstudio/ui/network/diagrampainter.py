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
from nnstudio.ui.network.discs import Discs, draw_disc
from nnstudio.ui.network.wirepens import pen_numbers, wire_pens, wire_width
from nnstudio.ui.theme import Theme, blend, colour, font

MOST_SMOOTH, MOST_SMOOTH_RUNNING = 1_200, 500  # lines, beyond which they are drawn in haste
MANY = 400  # lines, from which they are finer
TONES = 24  # steps of a neuron's colour on each side of 0


@dataclass(frozen=True, eq=False)
class DiagramValues:
    """The figures that labels show; while training they change a few times a second only."""

    vector: Array  # (parameters,)
    trace: Trace | None


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
        self._discs = Discs()
        self._rim = QPen(colour(theme.text), 1.4)
        self._strong_rim = QPen(colour(theme.accent), 2.2)
        self._fills = _fills(theme)
        self._lines: tuple[DiagramLayout, list[QLineF], NDArray[np.int64]] | None = None

    def wires(
        self,
        painter: QPainter,
        layout: DiagramLayout,
        vector: Array,
        shown: set[int],
        backward: bool = False,
        running: bool = False,
    ) -> None:
        """All wires, thin ones first; `shown` holds those with a halo, of another colour where
        something is carried back. While `running` many lines are drawn in haste."""
        lines, indexes = self._lines_of(layout)
        smooth = MOST_SMOOTH_RUNNING if running else MOST_SMOOTH
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(lines) <= smooth)
        tone = self.theme.backward if backward else self.theme.highlight
        for wire in layout.wires if shown else ():
            if wire.index in shown:
                width = wire_width(float(vector[wire.index])) + 8
                self._halo(painter, wire.start, wire.end, width, tone)
        # One call for all wires of a pen: a call for each costs more than drawing.
        pens = wire_pens(self.theme, 1.0 if len(lines) <= MANY else 0.5)
        numbers = pen_numbers(vector[indexes])  # (wires,)
        order = np.argsort(numbers, kind="stable")
        used, starts = np.unique(numbers[order], return_index=True)
        places, ends = order.tolist(), [*starts[1:].tolist(), len(order)]
        for number, start, end in zip(used.tolist(), starts.tolist(), ends, strict=True):
            painter.setPen(pens[number])
            painter.drawLines([lines[i] for i in places[start:end]])
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
        quickly: bool = True,
    ) -> None:
        """All neurons with name and value, the chosen layer's with a stronger rim."""
        nodes, last = layout.nodes, len(spec.layers) - 1
        figures = [_value_of(values.trace, node) for node in nodes]
        fills = [
            self._fill(node, value, node.layer == last)
            for node, value in zip(nodes, figures, strict=True)
        ]
        rims = [self._strong_rim if n.layer == chosen_layer else self._rim for n in nodes]
        centres = [node.centre for node in nodes]
        if quickly:
            ratio = painter.device().devicePixelRatioF()
            self._discs.draw(painter, centres, layout.radius, fills, rims, ratio)
        else:
            for centre, fill, rim in zip(centres, fills, rims, strict=True):
                draw_disc(painter, centre, layout.radius, fill, rim)
        if layout.shows_names:
            self._node_texts(painter, layout, figures)

    def _fill(self, node: Node, value: float | None, is_output: bool) -> QColor:
        """By sign and size; the output in the map's colours of the two classes."""
        t = self.theme
        if node.layer < 0 or value is None or not isfinite(value):
            return colour(t.chosen if node.layer < 0 else t.raised)
        if is_output:
            value = 2.0 * (THRESHOLD - value)
        return self._fills[TONES + round(min(max(value, -1.0), 1.0) * TONES)]

    def _node_texts(
        self, painter: QPainter, layout: DiagramLayout, figures: list[float | None]
    ) -> None:
        """Names, and below them numbers where there is room: a font at a time."""
        painter.setPen(colour(self.theme.text))
        radius, middle = layout.radius, Qt.AlignmentFlag.AlignHCenter
        upper, lower = QRectF(-radius, -radius, 2 * radius, radius), QRectF()
        flags = middle | Qt.AlignmentFlag.AlignBottom
        if layout.shows_values:
            painter.setFont(self._name_font)
            lower = QRectF(-radius, 1, 2 * radius, radius - 1)
        else:
            painter.setFont(self._chip_font)
            upper, flags = upper.adjusted(0, 0, 0, radius), Qt.AlignmentFlag.AlignCenter
        for node in layout.nodes:
            painter.drawText(upper.translated(node.centre), flags, node.name)
        if not layout.shows_values:
            return
        painter.setFont(self._value_font)
        flags = middle | Qt.AlignmentFlag.AlignTop
        for node, value in zip(layout.nodes, figures, strict=True):
            text = "\u2013" if value is None else _node_number(node, value)
            painter.drawText(lower.translated(node.centre), flags, text)

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


def _fills(theme: Theme) -> list[QColor]:
    """From -1 over 0 to 1."""
    shares = [step / TONES for step in range(-TONES, TONES + 1)]
    soft = (theme.negative_soft, theme.positive_soft)
    return [blend(theme.middle, soft[share >= 0], abs(share)) for share in shares]


def _value_of(trace: Trace | None, node: Node) -> float | None:
    return None if trace is None else float(trace.a[node.layer + 1][0, node.unit])


def _node_number(node: Node, value: float) -> str:
    if node.layer < 0:
        return f"{value:.4g}".replace("-", "\u2212")
    return number_text(value, 4)
