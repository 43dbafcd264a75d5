"""The diagram as a picture: it draws frames, seen whole or in part, and marks what is asked for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFocusEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.frame import Frame
from nnstudio.language.translate import tr
from nnstudio.ui.network.diagramexport import paint_diagram
from nnstudio.ui.network.diagramlooks import DiagramLooks, Fills, Lines
from nnstudio.ui.network.diagrampainter import DiagramPainter, DiagramValues
from nnstudio.ui.network.diagramscene import Marks, Scene, paint_lines, paint_over
from nnstudio.ui.network.diagramview import headings
from nnstudio.ui.network.diagramviewport import DiagramViewport
from nnstudio.ui.network.diagramwords import network_words
from nnstudio.ui.network.keptpicture import KeptPicture
from nnstudio.ui.network.wirepainter import MOST_SMOOTH, MOST_SMOOTH_RUNNING
from nnstudio.ui.network.wirepens import pen_numbers
from nnstudio.ui.theme import LIGHT, Theme, colour, grown

BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
TEXT_MS = 200  # figures change at most this often while training


class DiagramCanvas(DiagramViewport):
    """Draws frames; others choose what is marked, and what part is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ringed = False
        self._frame: Frame | None = None
        self._values: DiagramValues | None = None
        self._marks = Marks()
        self._looks = DiagramLooks()
        self._since_text = QElapsedTimer()
        self._pens = b""  # of the lines that are shown
        self._painter = DiagramPainter(LIGHT)
        self._below = KeptPicture(self, opaque=True)  # the lines, while training
        self._over = KeptPicture(self)  # neurons and labels, while training
        # It paints its own ground, so that nothing behind it has to be painted at every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._painter = DiagramPainter(theme)
        if self._frame is not None:
            self._looks.follow_fills(self._frame, theme)
        self.repaint_all()

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment, if it looks otherwise than the one before: a line changes when its
        pen does, and labels a few times a second so that they can be read."""
        previous, self._frame = self._frame, frame
        if frame.model.params.spec != self._spec:
            self._restructure(frame.model.params.spec)
            self.forget_figures()  # those shown so far are another network's
        if previous is None or previous.document is not frame.document:
            self._show_document(frame)
            self.repaint_all()
        self._looks.follow_lines(frame)
        settled = not frame.running or not self._since_text.isValid()
        if settled or self._since_text.elapsed() >= TEXT_MS:
            self._values = DiagramValues(frame.model.params.vector, frame.shown_trace)
            self._looks.follow_fills(frame, self._painter.theme)
            self._since_text.restart()
            self._over.expire()
        pens = pen_numbers(self._looks.line_values).tobytes()
        if pens != self._pens:
            self._pens = pens
            self._below.expire()
        if settled or self._below.due or self._over.due:
            # Not the headings: their buttons would be painted again at every frame.
            top = int(headings())
            self.update(0, top, self.width(), self.height() - top)

    def show_lines(self, lines: Lines) -> None:
        """Let widths and colours of lines tell weights, or gradients."""
        self._looks.lines = lines
        self._show_again()

    def show_fills(self, fills: Fills) -> None:
        """Fill neurons by their values, or with what they say over two inputs."""
        self._looks.fills = fills
        self._show_again()

    def _show_again(self) -> None:
        self.forget_figures()
        if self._frame is not None:
            self.show_frame(self._frame)

    @property
    def legend(self) -> str:
        """What is shown, in words."""
        return self._looks.legend

    @property
    def figures_due(self) -> bool:
        """Whether the next frame will bring new figures, which takes longer to draw."""
        return self._since_text.isValid() and self._since_text.elapsed() >= TEXT_MS

    def forget_figures(self) -> None:
        """Let the next frame bring new figures, however recent the present ones are."""
        self._since_text.invalidate()

    def _restructure(self, spec: NetworkSpec) -> None:
        """Another network than before is to be drawn."""
        layer = min(self._marks.layer, len(spec.layers) - 1)
        self._marks = Marks(layer=layer, locked=self._marks.locked)
        self._show_whole(spec)

    def _replaced(self) -> None:
        self._expire()
        super()._replaced()

    def _show_document(self, frame: Frame) -> None:
        """What changes with an edit only, and not with every picture."""
        self.setAccessibleDescription(network_words(frame))
        spec = frame.document.spec
        self._mark(locked=frozenset(spec.index(name) for name in frame.document.locked))

    # What is marked

    def choose_layer(self, index: int) -> None:
        """Mark the layer whose activation is being looked at."""
        self._mark(layer=index)

    def show_lit(self, lit: Lit | None) -> None:
        """Light up the wires and neurons that carry a value, forward or backward."""
        self._mark(lit=lit or Lit())

    @property
    def chosen_layer(self) -> int:
        """The layer whose neurons have the stronger rim."""
        return self._marks.layer

    @property
    def chosen_parameter(self) -> int | None:
        """The weight or bias that is marked, a place of the flat vector."""
        return self._marks.chosen

    def _mark(self, **changes: object) -> None:
        marks = replace(self._marks, **changes)  # type: ignore[arg-type]
        if marks != self._marks:
            self._marks = marks
            self.repaint_all()

    # As a picture

    def paint_to(self, painter: QPainter, size: QSizeF, theme: Theme | None = None) -> None:
        """Draw all of the network on any painter, without buttons and marks; nothing before the
        first frame."""
        if self._frame is not None:
            chosen = theme or self._painter.theme
            paint_diagram(painter, size, chosen, self._frame, self._looks)

    def picture(self, size: QSize, theme: Theme | None = None, ratio: float = 1.0) -> QImage:
        """The same as an image of `ratio` times so many pixels."""
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(colour((theme or self._painter.theme).panel))
        with QPainter(image) as painter:
            self.paint_to(painter, QSizeF(size), theme)
        return image

    # Painting

    def repaint_all(self) -> None:
        """Draw everything anew, with the figures as they are."""
        self._expire()
        self.update()

    def _expire(self) -> None:
        self._below.expire()
        self._over.expire()

    def _scene(self) -> Scene | None:
        if self._frame is None or self._layout is None or self._values is None:
            return None
        return Scene(
            frame=self._frame,
            layout=self._layout,
            values=self._values,
            marks=self._marks,
            line_values=self._looks.line_values,
            pictures=self._looks.pictures,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._scene()
        # Each painter ends with its block: one left open by an error would abort the process.
        with QPainter(self) as painter:
            if scene is None:
                painter.fillRect(event.rect(), colour(self._painter.theme.panel))
                return
            if scene.frame.running:
                self._below.draw(painter, lambda below: self._paint_lines(below, scene))
                self._over.draw(painter, lambda over: self._paint_over(over, scene))
            else:
                self._paint_lines(painter, scene)
                self._paint_over(painter, scene)
            if self._ringed and self.hasFocus():
                self._paint_ring(painter)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ringed once keys have led here: at the start nobody has asked for them."""
        self._ringed = self._ringed or event.reason() in BY_KEYS
        super().focusInEvent(event)

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(self._painter.theme.accent), 1.0))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_lines(self, painter: QPainter, scene: Scene) -> None:
        painter.fillRect(self.rect(), colour(self._painter.theme.panel))
        self._look_through(painter)
        most = MOST_SMOOTH_RUNNING if scene.frame.running else MOST_SMOOTH
        paint_lines(painter, self._painter, scene, self._view.seen, most)
        self._look_up(painter)

    def _paint_over(self, painter: QPainter, scene: Scene) -> None:
        self._look_through(painter)
        paint_over(painter, self._painter, scene, self._view.seen)
        self._look_up(painter)
        x = self._view.transform.map(QPointF(scene.layout.columns[0], 0)).x()
        painter.scale(grown(1.0), grown(1.0))
        heading = QRectF(x / grown(1.0) - 60, 8, 120, 20)
        self._painter.caption(painter, heading, tr("Inputs"), bold=True, role="body")
        painter.resetTransform()

    def _look_through(self, painter: QPainter) -> None:
        """Draw on the paper; nothing passes under the headings."""
        if not self._view.is_whole:
            painter.setClipRect(self.rect().adjusted(0, int(headings()), 0, 0))
        painter.setTransform(self._view.transform)

    def _look_up(self, painter: QPainter) -> None:
        """Draw on the widget again."""
        painter.resetTransform()
        painter.setClipping(False)
