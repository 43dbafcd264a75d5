"""Back in time: a line under the loss plot from which every kept moment of the run can be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nnstudio.core.rewind import RewindPoints, has_room
from nnstudio.core.snapshot import Progress
from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.loss.timetrack import Span, TimeTrack
from nnstudio.ui.theme import Theme
from nnstudio.ui.tippedlabel import TippedLabel

PAUSE_MS = 250  # between two changes while training
QUICK_MS, RESTING_MS = 16, 120  # from a movement to the picture; where pictures take long
SLOW_MS = 60  # a picture that takes longer waits until the pointer rests

NOTHING_YET = mark("Train, and every moment can be seen again here.")
NO_ROOM = mark("This network is too large to keep earlier moments of it.")
AT_THE_END = mark("drag to look back")
TIP = mark(
    "Shows the whole window as it was at an earlier moment; nothing is changed.\n"
    "Left and Right go from one kept moment to the next, Home is the start, Esc is now."
)
GO_ON_TIP = mark(
    "Makes this moment the present one: training goes on from here.\n"
    "The run so far is kept among the earlier runs."
)


class Timeline(QWidget):
    """Shows frames; what a person wants leaves it as signals."""

    look_asked = Signal(object)  # a Progress to look at, or None: now
    go_on_asked = Signal()

    def __init__(self, span: Callable[[], Span], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = RewindPoints()
        self._epochs: list[float] = []
        self._rows = 1  # in an epoch
        self._looks_back = False
        self._wish: Progress | None = None  # what the person went to, until it is shown
        self._since = QElapsedTimer()
        self._took = 0  # milliseconds for the last picture
        self._began = QElapsedTimer()
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._ask)
        self._drawn = QTimer(self, singleShot=True, interval=0)
        self._drawn.timeout.connect(self._note_time)
        self.track = TimeTrack(span)
        self.track.setToolTip(tr(TIP))
        self.track.setAccessibleName(tr("Moment of the run"))
        self.words = TippedLabel()
        self.words.setFont(themes.font("small"))
        self.words.setProperty("muted", True)
        self.words.setAccessibleName(tr("Which moment is shown"))
        self.go_on = LinkButton(tr("go on from here"), tr(GO_ON_TIP), themes.font("small"))
        self.now = LinkButton(tr("back to now"), tr("Shows the present moment again. Esc"))
        self.now.setFont(themes.font("small"))
        self._arrange()
        self.track.moved.connect(self._move)
        self.track.left.connect(self.leave)
        self.now.clicked.connect(self.leave)
        self.go_on.clicked.connect(self._go_on)
        self._show_words()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(themes.GRID, 0, themes.GRID, 0)
        row.setSpacing(themes.GRID // 2)
        row.addWidget(self.words, 1)
        for link in (self.go_on, self.now):
            policy = link.sizePolicy()
            policy.setRetainSizeWhenHidden(False)
            link.setSizePolicy(policy)
            link.hide()
            row.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.track)
        column.addLayout(row)
        self.setFixedHeight(self.track.height() + self.now.sizeHint().height())

    # Input from outside

    @property
    def epoch(self) -> float | None:
        """The epoch that is looked at, or is about to be; None at the present one."""
        at = self.track.value()
        return self._epoch_of(self._points[at]) if self._back_at(at) else None

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.track.set_theme(theme)

    def show_frame(self, frame: Frame) -> None:
        """Follow the run; while it goes on, a few times a second."""
        if frame.running and self._since.isValid() and self._since.elapsed() < PAUSE_MS:
            return
        self._since.start()
        points, looked = frame.points, frame.document.progress if frame.looks_back else None
        if not self._due.isActive():
            self._wish = None  # it is shown
        if not self._same(points):
            self._take(points, frame)
        self._looks_back = frame.looks_back
        wanted = self._wish or looked
        at = len(points) - 1
        if wanted is not None and len(points):
            at = self.track.stop_near(self._epoch_of(wanted))
        if at != self.track.value() or self.track.maximum() != max(0, len(points) - 1):
            self.track.show_stops(self._epochs, at)
        self._show_words()

    def leave(self) -> None:
        """Ask for the present moment."""
        self._due.stop()
        self._wish = None
        self.look_asked.emit(None)
        if self.now.hasFocus():
            self.track.setFocus()

    # The points

    def _same(self, points: RewindPoints) -> bool:
        """Whether these are the points that are shown already; they are never changed in place."""
        mine = self._points
        return len(points) == len(mine) and (
            not len(points) or (points[0] is mine[0] and points[-1] is mine[-1])
        )

    def _take(self, points: RewindPoints, frame: Frame) -> None:
        self._points = points
        # The table is only looked at where an epoch is under way: it may not be read yet.
        under_way = any(point.position for point in points)
        self._rows = len(frame.document.training.rows) if under_way else 1
        self._epochs = [self._epoch_of(point) for point in points]
        self.track.show_stops(self._epochs, max(0, len(points) - 1))
        self.track.setEnabled(len(points) > 1)

    def _epoch_of(self, point: Progress) -> float:
        return point.passes(self._rows)

    # What a person does

    def _move(self, stop: int) -> None:
        self._wish = self._points[stop]
        self._show_words()
        slow = self._took > SLOW_MS
        if slow or not self._due.isActive():
            self._due.start(RESTING_MS if slow else QUICK_MS)

    def _ask(self) -> None:
        wish = self._wish
        if wish is not None and any(point is wish for point in self._points):
            self._began.start()
            self.look_asked.emit(wish)
            self._drawn.start()

    def _note_time(self) -> None:
        self._took = self._began.elapsed()

    def _go_on(self) -> None:
        if self._due.isActive():  # what was gone to last is not shown yet
            self._due.stop()
            self._ask()
        had_keys = self.go_on.hasFocus()
        self.go_on_asked.emit()
        if had_keys:
            self.track.setFocus()

    # Words

    def _back_at(self, at: int) -> bool:
        return (self._looks_back or self._wish is not None) and at < len(self._points) - 1

    def _show_words(self) -> None:
        at, count = self.track.value(), len(self._points)
        back = self._back_at(at)
        if count > 1:
            words = self._where(at)
            self.words.setText(words if back else f"{words}: {tr(AT_THE_END)}")
        else:
            words = tr(NOTHING_YET) if not count or has_room(self._points[0]) else tr(NO_ROOM)
            self.words.setText(words)
        if words != self.track.accessibleDescription():
            self.track.setAccessibleDescription(words)
        for link in (self.go_on, self.now):
            if link.isHidden() == back:
                link.setVisible(back)

    def _where(self, at: int) -> str:
        """ "epoch 120 of 400", "epoch 121 of 400, row 2 of 4", or "epoch 400" at the end."""
        point, last = self._points[at], self._points[len(self._points) - 1]
        values: dict[str, int] = {"epoch": _epoch_under_way(point), "last": _epoch_under_way(last)}
        if point.position:
            values |= {"row": point.position, "rows": self._rows}
            if at < len(self._points) - 1:
                return tr("epoch {epoch:,} of {last:,}, row {row:,} of {rows:,}", **values)
            return tr("epoch {epoch:,}, row {row:,} of {rows:,}", **values)
        if at < len(self._points) - 1:
            return tr("epoch {epoch:,} of {last:,}", **values)
        return tr("epoch {epoch:,}", **values)


def _epoch_under_way(point: Progress) -> int:
    """The number of the epoch that is done, or in which one is."""
    return point.epoch + (1 if point.position else 0)
