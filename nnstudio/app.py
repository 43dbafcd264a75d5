"""The composition root: it builds session and window, connects them on one page, and runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from nnstudio import assets
from nnstudio.document.document import Document
from nnstudio.document.opening import Opened, is_large
from nnstudio.language.translate import language, tr
from nnstudio.session.comparing import Comparing
from nnstudio.session.course import Course
from nnstudio.session.exporting import Exporting
from nnstudio.session.faults import FaultHook
from nnstudio.session.filemaking import FileMaking
from nnstudio.session.files import FileActions
from nnstudio.session.intents import Intents
from nnstudio.session.kernelwarmup import KernelWarmup
from nnstudio.session.landscaperun import LandscapeRun
from nnstudio.session.localunits import in_local_units
from nnstudio.session.projects import Projects
from nnstudio.session.quitsignals import QuitSignals
from nnstudio.session.recovery import Recovery
from nnstudio.session.regression import Regression
from nnstudio.session.runactions import RunActions
from nnstudio.session.session import Session
from nnstudio.session.stuckstarts import StuckStarts
from nnstudio.session.sweeprun import SweepRun
from nnstudio.ui import languages
from nnstudio.ui.window.mainwindow import MainWindow
from nnstudio.ui.window.settings import WindowSettings
from nnstudio.wiring import Wiring

if TYPE_CHECKING:  # else imported when a project is opened or saved
    from nnstudio.document.project.projectfile import Project
    from nnstudio.session.recovery import Lost

WARM_UP_AFTER = 400  # milliseconds after the window shows
LESSON_PANELS = ("explain", "lab", "landscape", "regression")  # that a page asks to open
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
        languages.choose(self.settings.language)
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
        self.keeps_aside = False  # whether what is unsaved is left for the next start
        self._offered: tuple[Lost, int] | None = None  # what waits for an answer over the panels
        self._wire = Wiring()
        self._connect()
        self.course.remember(*self.window.course_progress)
        self.window.restore()
        self.session.set_speed(self.window.train_bar.speed.rate)
        self.show_present()

    def _connect(self) -> None:
        """Everything with the window."""
        wire, window = self._wire, self.window
        connect_course(wire, self.course, self.session, self.recovery, window)
        connect_regression(wire, self.regression, self.course, window)
        connect_all(wire, self.session, self.files, self.intents, window)
        connect_exporting(wire, self.exporting, window)
        connect_projects(wire, self.projects, self.recovery, self.files, window)
        connect_starts(wire, self.session, self.starts, self.intents, window)
        connect_lab(wire, self.session, self.stuck, window)
        connect_counting(wire, self.course, self.stuck, window)
        connect_landscapes(wire, self.landscapes, window)
        connect_runs(wire, self.session, self.runs, self.comparing, window)
        connect_making(wire, self.session, self.making, window)
        wire(window.language_chosen, self.change_language)

    def change_language(self, name: str) -> None:
        """Let everything be in another language from now on; nothing else changes.

        The window is made anew, since a text is made where it is shown. The document, its
        history, a training that runs and a lesson go on behind it.
        """
        self.settings.language = name
        before = language()
        languages.choose(name)
        if language() == before:
            return
        old, shown = self.window, self.window.isVisible()
        old.keep_places()
        self._wire.undo()
        self.window = MainWindow(self.settings)
        self.window.restore()  # first: a panel that is closed now was not closed by anybody
        self.window.resize(old.size())  # which a small screen would not have let it take up
        self._connect()
        self.show_present()
        self._wire.tell_again()
        self.course.tell_again()
        if self._offered is not None:
            self._offer(*self._offered)
        if shown:
            self.window.show()
        old.hide()
        old.deleteLater()

    def offer_lost(self) -> None:
        """Ask over the panels about what earlier windows left behind, one after the other."""
        lost = self.recovery.lost()
        if lost:
            self._offer(lost[0], len(lost) - 1)

    def _offer(self, lost: Lost, others: int) -> None:
        def answered(do: Callable[[Lost], None]) -> None:
            self._offered = None
            do(lost)
            if others:
                self.offer_lost()

        self._offered = lost, others
        self.window.offer(
            lost.words(),
            [
                (tr("Restore"), lambda: answered(self.recovery.restore)),
                (tr("Discard"), lambda: answered(self.recovery.discard)),
            ],
        )

    def show_present(self) -> None:
        """Draw the document as it stands."""
        self.window.show_history(self.session.undo_name, self.session.redo_name)
        self.window.show_frame(self.session.frame())

    def close(self) -> None:
        """End the threads and the window, without asking whether to save."""
        self.window.projects.leave()
        self.end_threads()

    def leave(self) -> None:
        """Close without asking, because the system wants it: what is unsaved is kept aside."""
        self.course.leave()
        self.session.pause()
        self.recovery.keep_now()
        self.keeps_aside = True
        self.window.projects.leave()

    def end_threads(self) -> bool:
        """End all that works behind the window; True when it has ended."""
        at_work = (
            *(self.session, self.starts, self.stuck, self.landscapes, self.files),
            *(self.exporting, self.projects, self.recovery, self.comparing, self.making),
        )
        ended = [one.close() for one in at_work]  # each of them, also where one does not end
        return all(ended)


def connect_all(
    wire: Wiring, session: Session, files: FileActions, intents: Intents, window: MainWindow
) -> None:
    """Every connection between objects that do not own one another."""
    actions, bar, network = window.actions_by_name, window.train_bar, window.network.diagram

    # The session to the window
    wire(session.frame_ready, window.show_frame)
    wire(session.running_changed, window.show_running, again="running")
    wire(session.said, window.say)
    wire(session.history_changed, window.show_history, again="history")
    wire(session.warned, window.warn)
    wire(files.failed, window.alarm)
    wire(intents.refused, window.warn)
    wire(window.closing, session.close)

    # Training
    wire(actions["run"].triggered, session.toggle)
    wire(actions["row"].triggered, session.step_batch)
    wire(actions["epoch"].triggered, session.step_epoch)
    wire(actions["rewind"].triggered, session.rewind)
    wire(actions["new_start"].triggered, session.new_start)
    wire(actions["ghosts"].triggered, session.forget_ghosts)
    wire(bar.speed.speed_chosen, session.set_speed)
    wire(bar.rate_chosen, intents.set_rate)
    wire(bar.epochs_chosen, intents.set_epochs)
    wire(bar.seed_chosen, intents.set_seed)
    wire(window.training.settings_changed, intents.set_settings)
    wire(window.training.kernel_chosen, session.choose_kernel)
    wire(window.training.refused, window.warn)
    wire(window.initialiser_chosen, intents.set_initialiser)

    # Undo
    wire(actions["undo"].triggered, session.undo)
    wire(actions["redo"].triggered, session.redo)

    # Table and own row
    wire(window.table.table_edited, intents.set_table)
    wire(window.table.row_chosen, session.show_row)
    wire(window.table.scaling_chosen, intents.set_scaling)
    wire(window.table.coding_chosen, intents.set_coding)
    wire(window.table.label_again_asked, intents.read_label_again)
    wire(window.table.hold_out_chosen, intents.set_hold_out)
    wire(window.table.new_table_pasted, files.open_text)
    wire(window.table.said, window.say)
    wire(window.table.course_asked, files.open_course)
    wire(window.table.open_asked, actions["open"].trigger)
    wire(window.you.you_chosen, intents.set_you)
    wire(window.you.add_asked, intents.add_you)
    wire(window.you.said, window.warn)
    wire(window.family.family_edited, intents.set_family)
    wire(window.family.you_asked, intents.add_you_to_family)
    wire(window.family.said, window.warn)
    wire(window.map.asked, intents.ask_at)
    wire(window.map.row_asked, session.show_row)
    wire(window.map.painted, intents.paint)
    wire(window.map.erase_asked, intents.erase)
    wire(window.evaluation.row_asked, session.show_row)
    wire(window.task_chosen, intents.set_task)

    # Network
    wire(network.value_edited, intents.set_parameter)
    wire(network.lock_changed, intents.set_lock)
    wire(network.layer_changed, intents.set_layer)
    wire(network.layer_added, intents.add_layer)
    wire(network.layer_removed, intents.remove_layer)
    wire(network.layer_chosen, window.picker.set_layer)
    wire(window.picker.layer_shown, network.choose_layer)
    wire(network.said, window.say)
    wire(window.network.step_asked, session.step_batch)
    wire(window.network.row_asked, session.show_row)
    wire(network.parameter_chosen, window.explain.choose_parameter)
    wire(window.explain.parameter_chosen, network.choose_parameter)
    wire(window.explain.lit_changed, network.show_lit)
    wire(window.cards.value_edited, intents.set_parameter)
    wire(window.cards.lock_changed, intents.set_lock)
    wire(window.cards.row_asked, session.show_row)
    wire(window.cards.refused, window.warn)
    wire(window.explain.step_asked, session.step_batch)
    wire(window.explain.leave_asked, network.setFocus)
    wire(window.picker.layer_chosen, intents.set_layer)
    wire(actions["add_layer"].triggered, intents.add_last_layer)
    wire(actions["remove_layer"].triggered, intents.remove_last_layer)

    # Files
    wire(window.new_asked, files.open_blank)
    wire(window.course_asked, files.open_course)
    wire(window.played, files.open_played)
    wire(window.open_asked, files.open_path)
    wire(window.status.cancel_asked, files.cancel)
    wire(window.closing, files.close)
    wire(files.opened, window.recent.add)
    wire(files.read_as, window.show_read_as, again="read as")
    wire(files.progressed, window.status.show_reading)
    wire(files.reading_ended, window.status.end_reading)
    wire(window.table_asked, files.export_table)
    wire(window.predictions_asked, files.export_predictions)
    wire(window.rows_asked, files.import_rows)
    wire(files.rows_read, intents.add_rows)
    wire(window.preview_asked, files.preview)
    wire(window.text_preview_asked, files.preview_text)
    wire(window.preview.format_chosen, files.preview_as)
    wire(window.preview.report_asked, files.reporting.ask)
    wire(window.preview.open_asked, files.open_previewed)
    wire(window.preview.ended, files.end_preview)
    wire(files.preview_begun, window.preview.show_source)
    wire(files.previewed, window.preview.show_reading)
    wire(files.preview_failed, window.preview.show_problem)
    wire(files.preview_refused, window.preview.refuse)
    wire(files.preview_not_opened, window.preview.show_refusal)
    wire(files.preview_opened, window.preview.close_opened)
    wire(files.reporting.reported, window.preview.show_report)
    wire(files.preview_progressed, window.preview.show_progress)


def connect_course(
    wire: Wiring, course: Course, session: Session, recovery: Recovery, window: MainWindow
) -> None:
    """Lessons beside the window. First of all, so that a lesson ends before another table opens."""
    panel, cards = window.course, window.cards

    def open_page(lesson: str, page: str) -> None:
        window.workspace.bring("course")
        course.open_named(lesson, page)

    # What is asked for
    wire(panel.lessons_asked, course.tell)
    wire(panel.page_asked, course.open)
    wire(panel.next_asked, course.go_on)
    wire(panel.back_asked, course.go_back)
    wire(panel.again_asked, course.set_up_again)
    wire(panel.leave_asked, course.leave)
    wire(panel.answered, course.note)
    wire(panel.show_asked, lambda: window.guide.show_me())
    wire(window.glossary.page_asked, open_page)
    wire(window.projects.leaving, course.leave)
    wire(window.table.course_asked, course.leave)
    wire(window.table.new_table_pasted, course.leave)
    wire(window.preview.open_asked, course.leave)

    # What is shown
    wire(course.shown, panel.show_page)
    wire(course.page_opened, lambda page: window.guide.open_page(page))
    wire(course.progressed, window.keep_course_progress)
    wire(course.failed, window.alarm)
    wire(course.begun, recovery.keep)
    recovery.is_lessons = lambda: course.in_lesson

    # What happens
    wire(session.frame_ready, course.show_frame)
    wire(cards.neuron_opened, lambda name: course.note("neuron", name))
    wire(cards.parameter_opened, lambda name: course.note("parameter", name))
    wire(
        window.workspace.seen_changed,
        lambda name, seen: course.note("panel", name) if seen else None,
    )
    for panel_name in LESSON_PANELS:  # also where it is open already
        wire(
            window.actions_by_name[panel_name].triggered,
            lambda _=False, name=panel_name: course.note("panel", name),
        )
    wire(window.explain.told, lambda stage, last: course.note("explained", stage) if last else None)
    wire(window.lab.looked_at, lambda name, z: course.note("lab function", name))
    wire(window.lab.looked_at, lambda name, z: course.note("lab z", f"{name} {z!r}"))
    wire(window.loss.log_chosen, lambda on: course.note("log", "on" if on else "off"))
    wire(window.network.guessed, lambda right: course.note("guess", "right" if right else "wrong"))


def connect_regression(
    wire: Wiring, regression: Regression, course: Course, window: MainWindow
) -> None:
    """Points and lines beside the network; a lesson may set them up, and sees what they are."""
    panel = window.regression
    wire(panel.scatter_changed, regression.take)
    wire(panel.settled, regression.settle)
    wire(panel.undo_asked, regression.undo)
    wire(panel.scatter_asked, regression.put)
    wire(panel.refused, window.warn)
    wire(panel.leave_asked, window.network.diagram.setFocus)
    wire(regression.changed, panel.show_scatter)
    wire(regression.changed, lambda scatter, back: course.show_scatter(scatter))
    wire(course.scatter_set_up, regression.put)
    regression.tell()


def connect_exporting(wire: Wiring, exporting: Exporting, window: MainWindow) -> None:
    """From the wish to take the network along to what came of it."""
    wire(window.export_asked, exporting.export)
    wire(exporting.failed, window.alarm)
    wire(window.closing, exporting.close)


def connect_projects(
    wire: Wiring, projects: Projects, recovery: Recovery, files: FileActions, window: MainWindow
) -> None:
    """Where the document is kept, and what is kept aside until it is."""
    keeping = window.projects

    def save(path: str) -> None:
        projects.note_panels(window.open_panels)
        projects.save(path)

    def bring(project: Project) -> None:
        window.bring_panels(project.panels)
        if project.document.task is not None:
            window.bring_task()

    def take(project: Project, path: str) -> None:
        projects.note_opened(project.document, path, dict(project.kept))
        bring(project)
        projects.tell()

    wire(keeping.save_asked, save)
    wire(keeping.revert_asked, projects.revert)
    wire(projects.state_changed, window.show_project, again="project")
    wire(projects.saved, window.recent.add)
    wire(projects.saved, keeping.note_saved)
    wire(projects.failed, window.alarm)
    wire(projects.failed, keeping.note_failed)
    wire(files.project_opened, take)
    wire(recovery.failed, window.warn)
    wire(recovery.restored, bring)
    projects.tell()


def connect_starts(
    wire: Wiring, session: Session, starts: SweepRun, intents: Intents, window: MainWindow
) -> None:
    """Training from many starts, beside the training that is seen."""
    panel = window.starts
    wire(panel.sweep_asked, lambda count: starts.start(session.document, count))
    wire(panel.cancel_asked, starts.cancel)
    wire(panel.seed_chosen, intents.set_seed)
    wire(starts.progressed, panel.show_sweep, again="sweep")
    wire(starts.running_changed, panel.show_running, again="sweeping")
    wire(starts.failed, window.warn)
    wire(window.closing, starts.close)


def connect_lab(wire: Wiring, session: Session, stuck: StuckStarts, window: MainWindow) -> None:
    """The activation lab, which changes nothing: it only lets starts be trained and counted."""
    panel = window.lab
    wire(panel.course_asked, stuck.start_course)
    wire(panel.own_asked, lambda: stuck.start_own(session.document))
    wire(panel.cancel_asked, stuck.cancel)
    wire(panel.leave_asked, window.network.diagram.setFocus)
    wire(stuck.progressed, panel.show_table, again="stuck")
    wire(stuck.running_changed, panel.show_running, again="counting")
    wire(stuck.failed, window.warn)
    wire(window.closing, stuck.close)


def connect_counting(wire: Wiring, course: Course, stuck: StuckStarts, window: MainWindow) -> None:
    """A page may wait until all starts are counted, or until neurons are shown as maps."""
    wire(
        stuck.progressed,
        lambda table: course.note("counted", str(table.starts)) if table.complete else None,
    )
    wire(
        window.network.maps_shown,
        lambda shown: course.note("maps", "shown") if shown else None,
    )


def connect_landscapes(wire: Wiring, landscapes: LandscapeRun, window: MainWindow) -> None:
    """The loss around the present weights, computed beside the training."""
    panel, diagram = window.landscape, window.network.diagram
    wire(panel.asked, landscapes.ask)
    wire(landscapes.answered, panel.show_answer)
    wire(landscapes.failed, panel.show_failure)
    wire(diagram.parameter_chosen, panel.choose_parameter)
    wire(panel.parameter_chosen, diagram.choose_parameter)
    wire(panel.leave_asked, diagram.setFocus)
    wire(window.closing, landscapes.close)


def connect_runs(
    wire: Wiring, session: Session, runs: RunActions, comparing: Comparing, window: MainWindow
) -> None:
    """Back along this run, to earlier ones, and beside other activations."""
    panel, timeline = window.runs, window.loss.timeline
    wire(timeline.look_asked, session.look_at)
    wire(timeline.go_on_asked, session.go_on_from_here)
    wire(panel.load_asked, runs.load)
    wire(panel.rename_asked, runs.rename)
    wire(panel.delete_asked, runs.delete)
    wire(panel.forget_asked, session.forget_ghosts)
    wire(panel.draw_asked, runs.draw)
    wire(panel.highlight_asked, runs.highlight)
    wire(panel.compare_asked, lambda names: comparing.start(session.document, names))
    wire(panel.cancel_asked, comparing.cancel)
    wire(comparing.progressed, panel.show_progress)
    wire(comparing.running_changed, panel.show_running, again="comparing")
    wire(comparing.compared, runs.take)
    wire(comparing.failed, window.warn)
    wire(runs.refused, window.warn)
    wire(window.closing, comparing.close)


def connect_making(wire: Wiring, session: Session, making: FileMaking, window: MainWindow) -> None:
    """Pictures and the like, made behind the window."""
    actions, taking = window.actions_by_name, window.taking
    wire(
        actions["report"].triggered,
        lambda: taking.ask_report(session.shown_document, session.frame()),
    )
    wire(actions["losses"].triggered, lambda: taking.ask_losses(session.shown_document))
    wire(
        actions["film"].triggered,
        lambda: taking.ask_film(session.shown_document, window.film_look(session.frame())),
    )
    wire(taking.make_asked, making.make)
    wire(window.pictures.save_asked, lambda path, make: making.make(path, lambda _: make()))
    wire(
        making.progressed, lambda name, share: window.status.show_reading(name, share, making=True)
    )
    wire(making.ended, window.status.end_reading)
    wire(making.said, window.say)
    wire(making.failed, window.alarm)
    wire(window.status.cancel_asked, making.cancel)
    wire(window.closing, making.close)


def run_window(opened: Opened, arguments: list[str], says: str, path: str | None = None) -> int:
    """Open the window and stay until it is closed; the exit code.

    `says` is a marked text, which may name the {file}. `path` is the file that was opened, or
    that is read while the window is there: a large one.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = StudioApplication(arguments)
    document = opened.document if opened.project else in_local_units(opened.document)
    studio = Studio(document)
    faults = FaultHook()
    faults.install()
    faults.reported.connect(lambda says: studio.window.alarm(says))  # the window of then
    signals = QuitSignals()
    signals.asked.connect(studio.leave)
    app.file_opened.connect(studio.files.open_path)
    app.aboutToQuit.connect(studio.session.close)
    warmup = KernelWarmup()
    warmup.making.connect(studio.session.note_kernel_making)
    warmup.ready.connect(studio.session.take_kernel)
    studio.session.choose_kernel(studio.window.kernel)
    studio.window.show()
    QTimer.singleShot(WARM_UP_AFTER, warmup.start)
    studio.window.network.diagram.setFocus()
    studio.window.say(tr(says, file=Path(path or "").name))
    if path is not None and is_large(path):
        studio.files.open_path(path)
    elif path is not None:
        studio.files.note_opened(path, opened)
    studio.recovery.start()
    faults.reported.connect(studio.recovery.keep)
    studio.offer_lost()
    gc.freeze()  # what the window is made of need never be looked at again
    gc.enable()
    code = app.exec()
    if not studio.keeps_aside:
        studio.recovery.forget()
    signals.close()
    faults.remove()
    ended = [studio.end_threads(), warmup.close()]
    if not all(ended):
        os._exit(code)  # a thread that does not end would be destroyed while running: abort
    return code
