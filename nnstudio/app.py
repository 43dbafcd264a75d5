"""The composition root: it builds session and window, has them connected, and runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFileOpenEvent, QIcon, QPixmapCache
from PySide6.QtWidgets import QApplication

from nnstudio import assets, connections
from nnstudio.document.document import Document
from nnstudio.document.opening import Opened, is_large
from nnstudio.language import rounding
from nnstudio.language.translate import language, tr
from nnstudio.safety import Safety
from nnstudio.session import localunits
from nnstudio.session.collector import Collector
from nnstudio.session.comparing import Comparing
from nnstudio.session.course import Course
from nnstudio.session.crashfiles import CrashFiles
from nnstudio.session.doctor import Doctor
from nnstudio.session.exporting import Exporting
from nnstudio.session.filemaking import FileMaking
from nnstudio.session.files import FileActions
from nnstudio.session.intents import Intents
from nnstudio.session.kernelwarmup import KernelWarmup
from nnstudio.session.landscaperun import LandscapeRun
from nnstudio.session.localunits import in_local_units
from nnstudio.session.projects import Projects
from nnstudio.session.recovery import Recovery
from nnstudio.session.regression import Regression
from nnstudio.session.runactions import RunActions
from nnstudio.session.session import Session
from nnstudio.session.stuckstarts import StuckStarts
from nnstudio.session.sweeprun import SweepRun
from nnstudio.ui import languages
from nnstudio.ui.picturerole import tell_pictures
from nnstudio.ui.window.mainwindow import MainWindow
from nnstudio.ui.window.presenting import PresentationSettings
from nnstudio.ui.window.settings import WindowSettings
from nnstudio.wiring import Wiring

if TYPE_CHECKING:  # else imported when a project is opened or saved
    from nnstudio.session.crashfiles import Crash
    from nnstudio.session.recovery import Lost

WARM_UP_AFTER = 400  # milliseconds after the window shows
NO_START = 1  # the exit code
SWITCH_INTERVAL = 0.0002  # seconds; measured: frame p99 17 ms instead of 45 while training


class StudioApplication(QApplication):
    """The application object; on macOS a double-clicked file comes in as an event."""

    file_opened = Signal(str)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.setApplicationName("NN Studio")
        self.setOrganizationName("nnstudio")
        self.setDesktopFileName("io.github.nnstudio")
        self.setWindowIcon(QIcon(str(assets.resource_path("icons", "nnstudio.svg"))))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


class Studio:
    """Session, window and what carries wishes from one to the other."""

    def __init__(self, document: Document, settings: WindowSettings | None = None) -> None:
        self.settings = settings or WindowSettings()
        self._choose_for_all()
        self.shown_with = self.settings  # those of a presentation while there is one
        self._frame_before = QRect()  # of the window, before the presentation
        tell_pictures()
        self.window = MainWindow(self.settings)
        self.session = Session(document)  # after the window: it starts a thread
        self.files, self.exporting = FileActions(self.session), Exporting(self.session)
        self.making = FileMaking()
        self.projects = Projects(self.session)
        self.recovery = Recovery(self.session, self.projects)
        self.intents = Intents(self.session)
        self.starts, self.stuck = SweepRun(), StuckStarts()
        self.landscapes, self.comparing = LandscapeRun(), Comparing()
        self.runs = RunActions(self.session)
        self.course, self.regression = Course(self.session), Regression()
        self.crashes = CrashFiles()
        self.doctor = Doctor(self.session)
        self._keeps_aside = False  # whether what is unsaved is left for the next start
        self._closed = False  # by the person, who was asked about what is not saved
        self._offered: Callable[[], None] | None = None  # offers again what waits for an answer
        self._wire = Wiring()
        self._connect()
        self.course.remember(*self.window.course_progress)
        self.doctor.remember(self.window.silenced)
        self.window.restore()
        self.session.set_speed(self.window.train_bar.speed.rate)
        self.recovery.keep_every(self.settings.keep_seconds)
        self.show_present()

    def _choose_for_all(self) -> None:
        """What holds for the whole program, before a window is made."""
        languages.choose(self.settings.language)
        localunits.choose(self.settings.units)
        rounding.use_decimals(self.settings.decimals)

    def _connect(self) -> None:
        """Everything with the window."""
        wire, window = self._wire, self.window
        connections.connect_course(wire, self.course, self.session, self.recovery, window)
        connections.connect_regression(wire, self.regression, self.course, window)
        connections.connect_all(wire, self.session, self.files, self.intents, window)
        connections.connect_exporting(wire, self.exporting, window)
        connections.connect_projects(
            wire, self.projects, self.recovery, self.course, self.files, window
        )
        connections.connect_starts(wire, self.session, self.starts, self.intents, window)
        connections.connect_lab(wire, self.session, self.stuck, window)
        connections.connect_counting(wire, self.course, self.stuck, window)
        connections.connect_landscapes(wire, self.landscapes, window)
        connections.connect_runs(wire, self.session, self.runs, self.comparing, window)
        connections.connect_making(wire, self.session, self.making, window)
        connections.connect_settings(wire, self.session, self.recovery, self.course, window)
        wire(window.preferences.decimals_chosen, self.change_decimals)
        wire(window.preferences.reset_asked, self.reset_settings)
        connections.connect_faults(wire, self.projects, window)
        wire(window.faults.quit_asked, self.leave)
        wire(window.closing, self._note_closed)
        connections.connect_doctor(wire, self.doctor, self.session, self.course, window)
        wire(window.language_chosen, self.change_language)
        wire(window.presentation_asked, self.toggle_presentation)
        wire(window.text_scale_chosen, self.change_text_scale)

    def change_language(self, name: str) -> None:
        """Let everything be in another language from now on; nothing else changes.

        The window is made anew, since a text is made where it is shown. The document, its
        history, a training that runs and a lesson go on behind it.

        name: one of LANGUAGES, or "system".
        """
        self.settings.language = name
        before = language()
        languages.choose(name)
        if language() != before:
            self.renew_window()

    def change_text_scale(self, percent: int) -> None:
        """Let everything have texts of this size from now on, one of TEXT_SCALES.

        The window is made anew here too: parts measure their texts while they are made.
        """
        before = self.shown_with.text_scale
        self.shown_with.text_scale = percent
        if self.shown_with.text_scale != before:
            self.renew_window()

    def toggle_presentation(self) -> None:
        """Begin a presentation, or end it and bring the window back as it was.

        What runs goes on. The person's own layout is kept before it begins.
        """
        old = self.window
        if self.shown_with.presents:
            self.shown_with = self.settings
            self.renew_window(self._frame_before)
            return
        moved = old.isMaximized() or old.isFullScreen()
        self._frame_before = QRect() if moved else old.geometry()
        old.keep_places()
        self.shown_with = PresentationSettings(self.settings, old.open_panels)
        self.renew_window(QRect())
        self.window.setWindowState(self.window.windowState() | Qt.WindowState.WindowFullScreen)

    def change_decimals(self, count: int) -> None:
        """Let all numbers be shown with so many decimals from now on, one of DECIMALS."""
        rounding.use_decimals(count)
        self.renew_window()

    def reset_settings(self, course: bool) -> None:
        """Forget every setting; documents, and what is open, are not touched.

        course: whether that also goes for which pages of the course are done.
        """
        self.course.leave()
        if course:
            self.course.forget()
        self.settings.reset(course)
        self.shown_with = self.settings
        self._choose_for_all()
        self.recovery.keep_every(self.settings.keep_seconds)
        self.doctor.remember(self.settings.silenced)
        self.session.choose_kernel(self.settings.kernel)
        self.renew_window(QRect(), keeps=False)
        self.session.set_speed(self.window.train_bar.speed.rate)

    def renew_window(self, place: QRect | None = None, keeps: bool = True) -> None:
        """Make the window anew before the same session, with the settings as they are now.

        Size, place, panels, open settings and what waits for an answer stay; the old window is let
        go. `place` is where it stands instead, in pixels of the screen; an empty one leaves it to
        the settings. `keeps` is whether panels and speed are kept as they are.
        """
        old, shown = self.window, self.window.isVisible()
        settings_stood = old.preferences.leave()
        if keeps:
            old.keep_places()
        self._wire.undo()
        self.window = MainWindow(self.shown_with)
        self.window.restore()  # first: a panel that is closed now was not closed by anybody
        if place is None and not old.isMaximized() and not old.isFullScreen():
            place = old.geometry()
        if place is not None and not place.isEmpty():
            self.window.setGeometry(place)  # also where a small screen would forbid it
        self._connect()
        self.show_present()
        self._wire.tell_again()
        self.course.tell_again()
        self.doctor.tell_again()
        if self._offered is not None:
            self._offered()
        if old.course_offer is not None:
            self.window.offer_course()
        if shown:
            self.window.show()
            self.window.activateWindow()
            self.window.network.diagram.setFocus()
            self.window.preferences.go_on(settings_stood)
        old.hide()
        old.deleteLater()
        _forget_drawn()

    def offer_lost(self) -> None:
        """Ask over the panels about what earlier windows left behind, one after the other."""
        lost, crashes = self.recovery.lost(), self.crashes.left()
        if lost:
            self._offer_lost(lost[0], bool(lost[1:] or crashes))
        elif crashes:
            self._offer_report(crashes[0])

    @property
    def asks(self) -> bool:
        """Whether something waits for an answer over the panels."""
        return self._offered is not None

    def _offer_lost(self, lost: Lost, others: bool) -> None:
        def answered(do: Callable[[Lost], None]) -> None:
            self._offered = None
            do(lost)
            if others:
                self.offer_lost()

        self._offered = lambda: self._offer_lost(lost, others)
        self.window.offer(
            lost.words(),
            [
                (tr("Restore"), lambda: answered(self.recovery.restore)),
                (tr("Discard"), lambda: answered(self.recovery.discard)),
            ],
        )

    def _offer_report(self, crash: Crash) -> None:
        """Ask whether the report of a crash is wanted; either way it is gone then."""

        def answered(shows: bool) -> None:
            self._offered = None
            self.crashes.forget(crash)
            if shows:
                self.window.faults.show_crash(crash)

        self._offered = lambda: self._offer_report(crash)
        self.window.offer(
            crash.words(),
            [
                (tr("Show the report"), lambda: answered(True)),
                (tr("Forget"), lambda: answered(False)),
            ],
        )

    def show_present(self) -> None:
        """Draw the document as it stands."""
        self.window.show_history(self.session.undo_name, self.session.redo_name)
        self.window.show_frame(self.session.frame())

    def close(self) -> None:
        """End the threads and the window, without asking whether to save; afterwards it can be
        forgotten: no connection holds it any more."""
        self.window.projects.leave()
        self.doctor.close()
        self.end_threads()
        self._wire.undo()
        _forget_drawn()

    def leave(self) -> None:
        """Close without asking, because the system wants it: what is unsaved is kept aside."""
        for step in (self.course.leave, self.session.pause, self.recovery.keep_now):
            try:
                step()
            except Exception:  # neither does it keep the others from being done
                sys.excepthook(*sys.exc_info())
        self._keeps_aside = True
        self.window.projects.leave()

    def settle(self) -> None:
        """The window is gone: keep what is not saved, unless a person has closed it knowingly."""
        if self._closed and not self._keeps_aside:
            self.recovery.forget()
        else:
            self.recovery.keep_now()

    def _note_closed(self) -> None:
        self._closed = True

    def end_threads(self) -> bool:
        """End all that works behind the window; True when it has ended."""
        at_work = (
            *(self.session, self.starts, self.stuck, self.landscapes, self.files),
            *(self.exporting, self.projects, self.recovery, self.comparing, self.making),
        )
        ended = [one.close() for one in at_work]  # each of them, also where one does not end
        return all(ended)


def _forget_drawn() -> None:
    """Let go of what Qt drew of a window that is gone.

    Qt keeps pictures of boxes by the palette of each, which no box of another window has: they
    would lie in its cache until 10 MiB of them push each other out.
    """
    QPixmapCache.clear()


def run_window(opened: Opened, arguments: list[str], says: str, path: str | None = None) -> int:
    """Open the window and stay until it is closed; the exit code.

    `says` is a marked text, which may name the {file}. `path` is the file that was opened, or
    that is read while the window is there: a large one.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = StudioApplication(arguments)
    safety = Safety()
    try:
        studio, warmup = _open(app, safety, opened, says, path)
    except Exception as error:
        safety.tell_no_start(error)
        os._exit(NO_START)  # a thread may be at work already, which nothing here can name
    gc.freeze()  # what the window is made of need never be looked at again
    collector = Collector()
    code = app.exec()
    studio.settle()
    ended = [studio.end_threads(), warmup.close()]
    safety.end()
    studio.crashes.close()
    collector.close()
    if not all(ended):
        os._exit(code)  # a thread that does not end would be destroyed while running: abort
    return code


def _open(
    app: StudioApplication, safety: Safety, opened: Opened, says: str, path: str | None
) -> tuple[Studio, KernelWarmup]:
    """Make the window and all behind it, and show it."""
    settings = WindowSettings()
    localunits.choose(settings.units)
    document = opened.document if opened.project else in_local_units(opened.document)
    studio = Studio(document, settings)
    safety.watch(studio)
    studio.crashes.begin()
    app.file_opened.connect(studio.files.open_path)
    app.aboutToQuit.connect(studio.session.close)
    warmup = KernelWarmup()
    warmup.making.connect(studio.session.note_kernel_making)
    warmup.ready.connect(studio.session.take_kernel)
    studio.session.choose_kernel(studio.window.kernel)
    with safety.guard():
        studio.window.show()
    QTimer.singleShot(WARM_UP_AFTER, gc.freeze)  # what was loaded after the window too
    QTimer.singleShot(WARM_UP_AFTER, warmup.start)
    studio.window.network.diagram.setFocus()
    studio.window.say(tr(says, file=Path(path or "").name))
    if path is not None and is_large(path):
        studio.files.open_path(path)
    elif path is not None:
        studio.files.note_opened(path, opened)
    studio.recovery.start()
    with safety.guard():
        studio.offer_lost()
    if path is None and not studio.asks:
        studio.window.offer_course()
        app.file_opened.connect(lambda _: studio.window.withdraw_course_offer())
    return studio, warmup
