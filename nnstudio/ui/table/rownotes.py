"""Below the rows, in words: how many are left out, filled or held out; a click goes to the next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from nnstudio.document.document import Document
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui import theme
from nnstudio.ui.linkbutton import LinkButton

_TIPS = {
    "left out": mark(
        "Rows that the training cannot use; each says why. A click goes to the next one."
    ),
    "filled": mark(
        "Cells that something stands in for, as their column says. A click: the next row."
    ),
    "held out": mark(
        "Rows that are not trained on, to judge the network. A click goes to the next one."
    ),
}
_Say = Callable[[int, str], str]


class RowNotes(QWidget):
    """A link for each thing that there is; hidden where the table is used as it stands."""

    next_asked = Signal(str)  # "left out", "filled", "held out"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = theme.font("small")
        self.links = {what: LinkButton("", tr(tip), font) for what, tip in _TIPS.items()}
        self._counts = dict.fromkeys(_TIPS, 0)
        self._dots = [QLabel("·") for _ in range(len(_TIPS) - 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (what, link) in enumerate(self.links.items()):
            if place:
                self._dots[place - 1].setProperty("muted", True)
                row.addWidget(self._dots[place - 1])
            link.clicked.connect(lambda _=False, w=what: self.next_asked.emit(w))
            link.hide()
            row.addWidget(link)
        row.addStretch(1)
        self.hide()

    def show_document(self, document: Document) -> None:
        """Count again."""
        training = document.training
        counts = {
            "left out": len(training.problems),
            "filled": training.filled,
            "held out": len(training.held),
        }
        if counts == self._counts:
            return
        self._counts = counts
        shown = [what for what, count in counts.items() if count]
        for place, (what, link) in enumerate(self.links.items()):
            link.setVisible(what in shown)
            if place:
                self._dots[place - 1].setVisible(what in shown and what != shown[0])
        self._fit()
        self.setVisible(bool(shown))

    @property
    def words(self) -> str:
        """The whole line: "2 rows left out · 12 rows held out"."""
        return " · ".join(link.text() for link in self.links.values() if not link.isHidden())

    def minimumSizeHint(self) -> QSize:
        """The words get shorter where they have to."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorter words in a narrow panel."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for say in (_long, _short, _shortest):
            for what, link in self.links.items():
                link.setText(say(self._counts[what], what))
                link.setAccessibleName(_long(self._counts[what], what))
            if sum(w.sizeHint().width() for w in self._visible()) <= self.width():
                return

    def _visible(self) -> list[QWidget]:
        widgets: list[QWidget] = [*self.links.values(), *self._dots]
        return [widget for widget in widgets if not widget.isHidden()]


def _long(count: int, what: str) -> str:
    if what == "left out":
        return counted("{n:,} row left out", "{n:,} rows left out", count)
    if what == "filled":
        return counted("{n:,} cell filled", "{n:,} cells filled", count)
    return counted("{n:,} row held out", "{n:,} rows held out", count)


def _short(count: int, what: str) -> str:
    if what == "left out":
        return tr("{count:,} left out", count=count)
    if what == "filled":
        return tr("{count:,} filled", count=count)
    return tr("{count:,} held out", count=count)


def _shortest(count: int, what: str) -> str:
    if count < 10_000:
        return _short(count, what)
    if what == "left out":
        return tr("{thousands:,.0f}k left out", thousands=count / 1000)
    if what == "filled":
        return tr("{thousands:,.0f}k filled", thousands=count / 1000)
    return tr("{thousands:,.0f}k held out", thousands=count / 1000)
