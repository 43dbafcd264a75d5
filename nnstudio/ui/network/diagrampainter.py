"""How the parts of the network diagram are drawn: wires, neurons by value, labels, words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QTransform

from nnstudio.core.activations import Array
from nnstudio.core.backprop import Trace
from nnstudio.core.network import NetworkSpec
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.model import THRESHOLD
from nnstudio.language.rounding import decimals
from nnstudio.ui.network.diagramgeometry import DiagramLayout, Node
from nnstudio.ui.network.diagramgrid import chip_decimals
from nnstudio.ui.network.discs import Discs, draw_disc
from nnstudio.ui.network.wirepainter import RIM, WirePainter
from nnstudio.ui.theme import Theme, blend, colour, font, usual_size

TONES = 24  # steps of a neuron's colour on each side of 0
NODE_DECIMALS = 4
NODE_ROOM, A_DECIMAL = 29.0, 3.5  # the radius from which more have room, and what one takes
ROUND = 6  # pixels of a round picture for one of its radius


@dataclass(frozen=True, eq=False)
class DiagramValues:
    """The figures that labels show; while training they change a few times a second only."""

    vector: Array  # (parameters,)
    trace: Trace | None


def number_text(value: float, digits: int = 3) -> str:
    """A figure of steady width with a true minus sign."""
    if abs(value) >= 10 ** max(5 - digits, 1):
        significant = digits + 1 if digits > 4 else 4
        text = f"{value:.{significant}g}" if abs(value) < 1e5 else f"{value:.1e}"
    else:
        text = f"{value:.{digits}f}"
    return text.replace("-", "\u2212")


class DiagramPainter:
    """Draws one layout in one theme; keeps fonts and pens that do not change."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        with usual_size():  # the paper is seen through a scale that makes its texts larger
            self._name_font = font("body", bold=True)
            self._value_font = font("small")
            self._chip_font = font("small")
        self._discs = Discs()
        self._rim = QPen(colour(theme.text), 1.4)
        self._strong_rim = QPen(colour(theme.accent), 2.2)
        self._fills = _fills(theme)
        self._ground = colour(theme.panel, 0.85)
        self._paper = colour(theme.panel)
        self._ink = colour(theme.text)
        self._chip_rims = (QPen(colour(theme.line), 1.0), QPen(colour(theme.accent), 1.6))
        self.wires = WirePainter(theme)

    def node_haloes(self, painter: QPainter, layout: DiagramLayout, lit: Lit) -> None:
        """A ring behind every neuron that is lit."""
        if not lit.neurons:
            return
        tone = self.theme.backward if lit.backward else self.theme.highlight
        painter.setPen(QPen(colour(self.theme.control), RIM))
        painter.setBrush(colour(tone))
        for place in lit.neurons:
            node = layout.node_of(*place)
            if node is not None:
                painter.drawEllipse(node.centre, node.radius + 6, node.radius + 6)

    def neuron_ring(self, painter: QPainter, node: Node | None) -> None:
        """Around the neuron that keys have led to; where it is not drawn, nothing."""
        if node is not None:
            painter.setPen(QPen(colour(self.theme.accent), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(node.centre, node.radius + 5, node.radius + 5)

    def nodes(
        self,
        painter: QPainter,
        nodes: list[Node],
        spec: NetworkSpec,
        values: DiagramValues,
        chosen_layer: int,
        quickly: bool = True,
    ) -> None:
        """Neurons with name and value, the chosen layer's with a stronger rim."""
        last = len(spec.layers) - 1
        figures = [_value_of(values.trace, node) for node in nodes]
        fills = [
            self._fill(node, value, node.layer == last)
            for node, value in zip(nodes, figures, strict=True)
        ]
        rims = [self._strong_rim if n.layer == chosen_layer else self._rim for n in nodes]
        if quickly:
            ratio = painter.device().devicePixelRatioF() * painter.transform().m11()
            self._discs.draw(painter, nodes, fills, rims, ratio)
        else:
            for node, fill, rim in zip(nodes, fills, rims, strict=True):
                draw_disc(painter, node.centre, node.radius, fill, rim)
        self._node_texts(painter, nodes, figures)

    def map_node(
        self,
        painter: QPainter,
        node: Node,
        picture: QImage,
        strong: bool,
        quickly: bool = True,
    ) -> None:
        """A neuron filled with a picture, with its name on a ground of its own."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if quickly:
            painter.setBrush(_stretched(picture, node))
        else:  # not every format keeps how a brush is stretched
            painter.drawImage(node.disc, _round(picture, node.radius))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._strong_rim if strong else self._rim)
        painter.drawEllipse(node.centre, node.radius, node.radius)
        if not node.shows_name:
            return
        painter.setFont(self._chip_font)
        metrics = painter.fontMetrics()
        ground = QRectF(0, 0, metrics.horizontalAdvance(node.name) + 6, metrics.height())
        ground.moveCenter(node.centre + QPointF(0, 0.5 * node.radius))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(ground, 4, 4)
        painter.setPen(self._ink)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, node.name)

    def _fill(self, node: Node, value: float | None, is_output: bool) -> QColor:
        """By sign and size; the output in the map's colours of the two classes."""
        t = self.theme
        if node.layer < 0 or value is None or not isfinite(value):
            return colour(t.chosen if node.layer < 0 else t.raised)
        if is_output:
            value = 2.0 * (THRESHOLD - value)
        return self._fills[TONES + round(min(max(value, -1.0), 1.0) * TONES)]

    def _node_texts(
        self, painter: QPainter, nodes: list[Node], figures: list[float | None]
    ) -> None:
        """Names, and below them numbers where there is room: a font at a time."""
        painter.setPen(self._ink)
        middle = Qt.AlignmentFlag.AlignHCenter
        small = [node for node in nodes if node.shows_name and not node.shows_value]
        painter.setFont(self._chip_font)
        for node in small:
            painter.drawText(node.disc, Qt.AlignmentFlag.AlignCenter, node.name)
        large = [(n, v) for n, v in zip(nodes, figures, strict=True) if n.shows_value]
        painter.setFont(self._name_font)
        for node, _ in large:
            upper = node.disc.adjusted(0, 0, 0, -node.radius)
            painter.drawText(upper, middle | Qt.AlignmentFlag.AlignBottom, node.name)
        painter.setFont(self._value_font)
        for node, value in large:
            text = "\u2013" if value is None else _node_number(node, value)
            lower = node.disc.adjusted(0, node.radius + 1, 0, 0)
            painter.drawText(lower, middle | Qt.AlignmentFlag.AlignTop, text)

    def chip(
        self, painter: QPainter, rect: QRectF, name: str, value: float, chosen: bool = False
    ) -> None:
        """A label "w1 0.412" on a small rounded ground."""
        painter.setPen(self._chip_rims[chosen])
        painter.setBrush(self._paper)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setPen(self._ink)
        painter.setFont(self._chip_font)
        text = f"{name} {number_text(value, chip_decimals(rect.width()))}"
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def caption(
        self,
        painter: QPainter,
        rect: QRectF,
        text: str,
        bold: bool = False,
        role: str = "small",
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
    ) -> None:
        """One line on a ground of its own, muted unless bold."""
        painter.setFont(_font(role, bold))
        short, advance, height = _fitted(text, int(rect.width()), role, bold)
        ground = QRectF(0, 0, min(advance + 6.0, rect.width()), min(height, rect.height()))
        ground.moveCenter(rect.center())
        if align == Qt.AlignmentFlag.AlignRight:
            ground.moveRight(rect.right())
        elif align == Qt.AlignmentFlag.AlignLeft:
            ground.moveLeft(rect.left())
        painter.fillRect(ground, self._ground)
        painter.setPen(colour(self.theme.text if bold else self.theme.muted))
        flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(rect, flags, short)


def _stretched(picture: QImage, node: Node) -> QBrush:
    side = 2 * node.radius / picture.width()
    fill, corner = QBrush(picture), node.disc.topLeft()
    fill.setTransform(QTransform(side, 0, 0, side, corner.x(), corner.y()))
    return fill


def _round(picture: QImage, radius: float) -> QImage:
    """The picture cut to a disc, fine enough to be printed."""
    side = round(ROUND * radius)
    made = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = QBrush(picture.scaled(side, side, mode=Qt.TransformationMode.SmoothTransformation))
        painter.setBrush(fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(0, 0, side, side)
    return made


@cache
@usual_size()
def _font(role: str, bold: bool) -> QFont:
    return font(role, bold)


@lru_cache(maxsize=256)
def _fitted(text: str, width: int, role: str, bold: bool) -> tuple[str, int, int]:
    """A text as it fits into a width, and how wide and high that is."""
    metrics = QFontMetrics(_font(role, bold))
    short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return short, metrics.horizontalAdvance(short), metrics.height()


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
    room = NODE_DECIMALS + int(max(node.radius - NODE_ROOM, 0.0) / A_DECIMAL)
    return number_text(value, min(decimals(NODE_DECIMALS), room))
