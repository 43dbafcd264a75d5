"""The course's hand in the window: the ring around what a page is about, and "Show me"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer

from nnstudio.document.frame import Frame
from nnstudio.lessons.lesson import Page
from nnstudio.ui.course.beginning import begin
from nnstudio.ui.course.ring import Ring
from nnstudio.ui.course.showing import show
from nnstudio.ui.course.targets import bring_in_view, target_of
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:
    from nnstudio.ui.window.mainwindow import MainWindow


class Guide(QObject):
    """Follows the page that is open."""

    def __init__(self, window: MainWindow, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._page: Page | None = None
        self._guess = window.actions_by_name["guess"]
        self._last_epoch: int | None = None  # up to which "Show me" trains
        self._stepped_at = -1  # the epoch at which it took its last step
        self._guessed_before = False  # whether questions were asked before the lesson
        self._maps_before: bool | None = None  # whether neurons were maps before a page about it
        self.ring = Ring(window)
        self.ring.set_theme(theme)
        window.network.diagram.view_changed.connect(self.ring.follow_soon)
        self._guess.toggled.connect(self.ring.follow_soon)
        window.cards.keep_off = self._place_of_panel

    def open_page(self, page: Page | None) -> None:
        """Ring what a page is about; None where no lesson is open."""
        if self._page is None and page is not None:
            self._guessed_before = self._guess.isChecked()
        self._page, self._last_epoch = page, None
        self._window.workspace.take_back()
        if page is None and self._guess.isChecked() and not self._guessed_before:
            self._stop_guessing()
        self._turn_maps(page)
        if page is not None:
            begin(self._window, page)
        if page is None or page.target is None or page.target.name != "neuron":
            self._window.cards.close()  # it would cover what the page is about
        if page is None or page.target is None:
            self.ring.go()
            return
        bring_in_view(self._window, page.target)
        self.ring.go_around(*target_of(self._window, page.target))

    def show_frame(self, frame: Frame) -> None:
        """What is ringed may have moved with the document."""
        if self._page is not None and not frame.running:
            self.ring.follow_soon()
            self._train_on(frame)

    def show_me(self) -> None:
        """Do what the page asks for."""
        for call in self._page.show if self._page is not None else ():
            frame = self._window.frame
            if frame is not None:
                show(self._window, frame, call)

    def _stop_guessing(self) -> None:
        """Only the lesson wanted questions to be asked; the keys stay where they are."""
        keys = self._window.focusWidget()
        self._guess.trigger()
        if keys is not None and keys.isVisible():
            keys.setFocus()

    def _turn_maps(self, page: Page | None) -> None:
        """A page that asks for the maps of neurons begins without; the lesson leaves no trace."""
        network = self._window.network
        if page is not None and page.check.name == "maps_shown":
            if self._maps_before is None:
                self._maps_before = network.shows_maps
            network.show_maps(False)
        elif page is None and self._maps_before is not None:
            network.show_maps(self._maps_before)
            self._maps_before = None

    def _place_of_panel(self) -> QRect | None:
        """Where the lesson is read; None while no page is open."""
        workspace = self._window.workspace
        if self._page is None or not workspace.in_front("course"):
            return None
        dock = workspace.dock("course")
        if dock.isFloating():
            return None
        return QRect(dock.mapTo(self._window, QPoint(0, 0)), dock.size())

    def train_to(self, epoch: int) -> None:
        """Step epoch by epoch until so many are done, so that each can be seen."""
        self._last_epoch, self._stepped_at = epoch, -1
        if self._window.frame is not None:
            self._train_on(self._window.frame)

    def _train_on(self, frame: Frame) -> None:
        """Take the next of these steps once the one before has been taken."""
        if self._last_epoch is None or frame.epoch == self._stepped_at:
            return
        if frame.epoch >= self._last_epoch:
            self._last_epoch = None
            return
        self._stepped_at = frame.epoch
        QTimer.singleShot(0, self._window.actions_by_name["epoch"].trigger)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours."""
        self.ring.set_theme(theme)
