"""The status bar: what just happened in words, and beside it how the engine is doing."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import font

FIGURES_MS = 500
COURSE_TIP = mark("Lessons that use this window, a page at a time.\nCtrl+B")
PATIENCE_MS = 300  # what is read sooner needs no progress shown


class StatusLine(QStatusBar):
    """Messages stay until the next one; nothing flashes by."""

    how_asked = Signal()  # how was the table read?
    cancel_asked = Signal()  # of the file that is being read
    course_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._message = QLabel()
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._figures = QLabel()
        for label in (self._message, self._figures):
            label.setFont(font("small"))
            label.setProperty("muted", True)
        self.setContentsMargins(10, 0, 10, 0)
        self._cancel = _link(tr("Cancel"), tr("Stop; all stays as it is."), self.cancel_asked)
        self._how = _link("", "", self.how_asked)
        self.course = _link(tr("the course"), tr(COURSE_TIP), self.course_asked)
        # No stop on the way of Tab through the panels: menu and shortcut lead there too.
        self.course.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reading = QElapsedTimer()
        self.addWidget(self._message, 1)
        for link in (self._cancel, self._how):
            self.addPermanentWidget(link)
            link.hide()
        self.addPermanentWidget(self.course)
        self.addPermanentWidget(self._figures)
        self._since = QElapsedTimer()
        self._frames = self._rows = 0
        self._figures.setText("")

    def say(self, sentence: str, warning: bool = False) -> None:
        """Show a sentence; a warning stands out until the next one."""
        self.note(sentence, warning)
        if sentence and QAccessible.isActive():  # nobody looks at a status line by ear
            announcement = QAccessibleAnnouncementEvent(self._message, sentence)
            QAccessible.updateAccessibility(announcement)

    def note(self, sentence: str, warning: bool = False) -> None:
        """The same without a word to screen readers, which have heard it otherwise."""
        if bool(self._message.property("warning")) != warning:
            self._message.setProperty("warning", warning)
            self._message.setProperty("muted", not warning)
            self._message.setFont(font("small", bold=warning))
            self._message.style().polish(self._message)
        self._message.setText(sentence)
        tip_plainly(self._message, sentence if len(sentence) > 100 else "")

    def show_reading(self, name: str, share: float, making: bool = False) -> None:
        """Say how much of a file is read, or made, once it is known to take a while."""
        if not self._reading.isValid():
            self._reading.start()
        if self._reading.elapsed() >= PATIENCE_MS:
            self._cancel.show()
            if making:
                self.say(tr("Making {name}: {share:.0%}", name=name, share=share))
            else:
                self.say(tr("Reading {name}: {share:.0%}", name=name, share=share))

    def end_reading(self) -> None:
        """Nothing is being read any more."""
        self._reading.invalidate()
        self._cancel.hide()

    def show_read_as(self, words: str) -> None:
        """Say in short how the table was read, as a link to all of it; "" for no file."""
        self._how.setText(tr("Read {how}", how=words))
        self._how.setAccessibleName(tr("How this table was read: {how}", how=words))
        tip = tr("Read {how}.\nSee what was recognised, and correct it.", how=words)
        tip_plainly(self._how, tip)
        self._how.setVisible(bool(words))

    @property
    def message(self) -> str:
        """The sentence shown."""
        return self._message.text()

    def show_frame(self, frame: Frame) -> None:
        """Name the kernel, and while training runs how many rows and pictures a second."""
        if not frame.running:
            self._since.invalidate()
            self._figures.setText(frame.kernel)
            return
        rows = frame.epoch * len(frame.document.training.rows) + frame.position
        if not self._since.isValid() or rows < self._rows:
            self._since.start()
            self._frames, self._rows = 0, rows
        self._frames += 1
        if self._since.elapsed() >= FIGURES_MS:
            seconds = self._since.restart() / 1000
            speed = speed_words((rows - self._rows) / seconds)
            pictures = tr("{pictures:.0f} pictures/s", pictures=self._frames / seconds)
            self._frames, self._rows = 0, rows
            self._figures.setText(f"{frame.kernel} \u00b7 {speed} \u00b7 {pictures}")


def _link(text: str, tip: str, pressed: SignalInstance) -> LinkButton:
    link = LinkButton(text, tip, font("small"))
    link.clicked.connect(pressed)
    return link


def speed_words(rows: float) -> str:
    """A speed as a person would say it: "25 thousand rows/s"."""
    if rows >= 1e6:
        return tr("{millions} million rows/s", millions=_share(rows / 1e6))
    if rows >= 1e3:
        return tr("{thousands} thousand rows/s", thousands=_share(rows / 1e3))
    return tr("{rows:.0f} rows/s", rows=rows)


def _share(number: float) -> str:
    return f"{number:.1f}" if number < 10 else f"{number:.0f}"
