"""One cell of the table of stuck starts: a bar with its figures on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from nnstudio.document.lab.stuckstarts import Outcome, outcome_words
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme

HEIGHT = 20
STUCK = mark("{name}: {outcome} stuck")
NOT_BEGUN = mark("{name}: {outcome}")


class StuckCell(QWidget):
    """The bar's length is the share of stuck starts; the figures are as long as there is room."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._theme = themes.LIGHT
        self._outcome: Outcome | None = None
        self.setFixedHeight(themes.px(HEIGHT))
        self.setMinimumWidth(48)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self._theme = theme
        self.update()

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show what is known; None: not begun."""
        if outcome != self._outcome:
            self._outcome = outcome
            self._describe()
            self.update()

    @property
    def outcome(self) -> Outcome | None:
        """What is shown."""
        return self._outcome

    def shown_text(self) -> str:
        """The longest text that fits."""
        metrics, room = self.fontMetrics(), self.width() - 10
        texts = _texts(self._outcome)
        fitting = (text for text in texts if metrics.horizontalAdvance(text) <= room)
        return next(fitting, texts[-1])

    def sizeHint(self) -> QSize:
        return QSize(themes.px(132), themes.px(HEIGHT))

    def _describe(self) -> None:
        text = NOT_BEGUN if self._outcome is None else STUCK
        words = tr(text, name=self._name, outcome=outcome_words(self._outcome))
        self.setAccessibleName(words)
        tip_plainly(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        t, whole = self._theme, QRectF(self.rect()).adjusted(0, 1, 0, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.raised))
            painter.drawRoundedRect(whole, 3, 3)
            if self._outcome is not None and self._outcome.stuck:
                bar = QRectF(whole)
                bar.setWidth(max(3.0, whole.width() * self._outcome.share))
                painter.setBrush(QColor(t.negative_soft))
                painter.drawRoundedRect(bar, 3, 3)
            known = self._outcome is not None and self._outcome.done
            painter.setPen(QColor(t.text if known else t.muted))
            painter.setFont(self.font())
            place = whole.adjusted(6, 0, -4, 0)
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, align, self.shown_text())


def _texts(outcome: Outcome | None) -> tuple[str, ...]:
    """From the longest to the shortest."""
    if outcome is None or not outcome.done:
        return ("\u2013",)
    dots = "" if outcome.complete else "…"
    share = f"{100.0 * outcome.share:.3g} %{dots}"
    return (
        tr("{stuck:,} of {done:,} ({share})", stuck=outcome.stuck, done=outcome.done, share=share),
        f"{outcome.stuck:,} ({share})",
        share,
    )
