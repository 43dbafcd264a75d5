"""One activation function to choose: a button with its little curve and its name."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec
from nnstudio.data.cells import evenly
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.activation.activationcurve import USUAL_REACH, outputs, reach_for, shape_of
from nnstudio.ui.theme import Theme

NO_DOTS = np.empty(0)
NAME_HEIGHT = 16
MOST_DOTS = 200
SLOPES = {
    "sigmoid": mark("steepest at 0 (0.25), nearly flat far out, where learning gets slow"),
    "tanh": mark("steepest at 0 (1), nearly flat far out, where learning gets slow"),
    "relu": mark("1 on the right, 0 on the left, where the neuron does not learn"),
    "leaky_relu": mark("1 on the right, a little on the left, so it always learns"),
    "elu": mark("1 on the right, fading out smoothly on the left"),
    "maxout": mark("only the part with the largest sum learns from a row"),
    "linear": mark("1 everywhere"),
}
FASTER = mark("how fast the output grows with z")


def tool_tip(spec: LayerSpec) -> str:
    """What the function does, its formula, its slope, and what choosing it causes."""
    record = spec.record
    slope = tr(SLOPES.get(record.name, FASTER))
    formula = record.formula_for(spec.slope_parameter)
    return tr(
        "{sentence}\nf(z) = {formula}\nSlope (dashed): {slope}.\nStarts again from the same start.",
        sentence=tr(record.sentence),
        formula=formula,
        slope=slope,
    )


class ActivationCard(QAbstractButton):
    """Checked by its panel only: a click asks, the document answers."""

    moved = Signal(int, int)  # arrow key: columns and rows to go

    def __init__(self, name: str, flat: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = LayerSpec(1, name)
        self._flat = flat  # curve beside the name, for a low row
        self._theme = themes.LIGHT
        self._reach = USUAL_REACH
        self._z: Array = NO_DOTS
        self.setCheckable(True)
        self.setText(tr(self.spec.record.title))
        self.setToolTip(tool_tip(self.spec))
        self.setAccessibleName(tr("Activation {title}", title=tr(self.spec.record.title)))
        self.setAccessibleDescription(tr(self.spec.record.sentence))
        self.setProperty("roving", True)  # Tab stops at the chosen one of them
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click leaves the keys where they are
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        wide = QSizePolicy.Policy.Fixed if flat else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, wide)

    def term_at(self, at: object) -> str:
        """The glossary's term for the card, wherever one points."""
        return self.spec.record.title

    @property
    def name(self) -> str:
        """The activation's name as files store it."""
        return self.spec.activation

    @property
    def dot_count(self) -> int:
        """How many sums are shown on the curve."""
        return len(self._z)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def set_chosen(self, chosen: bool) -> None:
        """Look chosen or not; only the chosen card is a stop of the Tab key."""
        if chosen == self.isChecked():
            return
        self.setChecked(chosen)
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.TabFocus if chosen else policy.NoFocus)

    def show_spec(self, spec: LayerSpec | None) -> None:
        """Draw with the parameter of `spec`, or with the usual one."""
        spec = LayerSpec(1, self.name, spec.alpha, spec.parts) if spec else LayerSpec(1, self.name)
        if spec != self.spec:
            self.spec = spec
            self.setToolTip(tool_tip(spec))
            self.update()

    def show_sums(self, z: Array) -> None:
        """Dots on the curve for weighted sums z (n,); none for an empty array."""
        known = evenly(z[np.isfinite(z)], MOST_DOTS)
        if not np.array_equal(known, self._z):
            self._z = known
            self._reach = reach_for(known, self._reach) if len(known) else USUAL_REACH
            self.update()

    # Qt's side

    def nextCheckState(self) -> None:
        """A click does not check the card: the document decides."""

    def sizeHint(self) -> QSize:
        """As planned for a panel 340 pixels wide."""
        return (
            QSize(themes.px(104), themes.px(24))
            if self._flat
            else QSize(themes.px(104), themes.px(58))
        )

    def minimumSizeHint(self) -> QSize:
        """Still readable."""
        return (
            QSize(themes.px(84), themes.px(22))
            if self._flat
            else QSize(themes.px(72), themes.px(44))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move on to the next card, Enter chooses as Space does."""
        keys = Qt.Key
        ways = {
            keys.Key_Left: (-1, 0),
            keys.Key_Right: (1, 0),
            keys.Key_Up: (0, -1),
            keys.Key_Down: (0, 1),
        }
        way = ways.get(keys(event.key()))
        if way is not None:
            self.moved.emit(*way)
        elif event.key() in (keys.Key_Return, keys.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Space for the focused card although the window runs and pauses with it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Card, curve, slope and dots, name."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_card(painter)
            self._paint_curve(painter, self._curve_area())
            chosen = self.isChecked()
            free = self.isEnabled() or chosen  # the one that holds stays well readable
            painter.setPen(QColor(self._theme.text if free else self._theme.muted))
            painter.setFont(themes.font("small", bold=chosen))
            painter.drawText(self._name_area(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _curve_area(self) -> QRectF:
        if self._flat:
            return QRectF(8, 5, 28, self.height() - 10)
        return QRectF(8, 7, self.width() - 16, self.height() - themes.px(NAME_HEIGHT) - 11)

    def _name_area(self) -> QRectF:
        if self._flat:
            return QRectF(38, 0, self.width() - 44, self.height())
        return QRectF(
            2, self.height() - themes.px(NAME_HEIGHT) - 2, self.width() - 4, themes.px(NAME_HEIGHT)
        )

    def _paint_card(self, painter: QPainter) -> None:
        t = self._theme
        chosen, focused = self.isChecked(), self.hasFocus()
        pointed_at = self.underMouse() and self.isEnabled()
        edge = t.accent if chosen or focused or pointed_at else t.line
        painter.setPen(QPen(QColor(edge), 2.0 if chosen or focused else 1.0))
        painter.setBrush(QColor(t.chosen if chosen else t.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if focused:
            painter.setPen(QPen(QColor(t.text), 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 4, 4)

    def _paint_curve(self, painter: QPainter, area: QRectF) -> None:
        t = self._theme
        shape = shape_of(self.spec, self._reach)
        if self.isChecked() and shape.slope is not None:
            painter.setPen(QPen(QColor(t.muted), 1.0, Qt.PenStyle.DashLine))
            painter.drawPolyline(_polygon(area, shape.z / self._reach, 0.94 * shape.slope))
        free = self.isEnabled() or self.isChecked()
        painter.setPen(QPen(QColor(t.accent if free else t.control), 2.0))
        painter.drawPolyline(_polygon(area, shape.z / self._reach, shape.height(shape.f)))
        if len(self._z):
            z = np.clip(self._z, -self._reach, self._reach)
            painter.setPen(QPen(QColor(t.chosen), 1.0))
            painter.setBrush(QColor(t.text))
            for spot in _points(area, z / self._reach, shape.height(outputs(self.spec, z))):
                painter.drawEllipse(spot, 3.0, 3.0)


def _points(area: QRectF, across: Array, up: Array) -> list[QPointF]:
    """Places in `area` for -1..1 across and 0..1 up."""
    x = area.left() + (across + 1.0) / 2.0 * area.width()
    y = area.bottom() - up * area.height()
    return [QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]


def _polygon(area: QRectF, across: Array, up: Array) -> QPolygonF:
    return QPolygonF(_points(area, across, up))
