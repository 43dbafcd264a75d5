"""The composition root: it builds session and window, connects them on one page, and runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
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
from nnstudio.session.runactions import RunActions
from nnstudio.session.session import Session
from nnstudio.session.stuckstarts import StuckStarts
from nnstudio.session.sweeprun import SweepRun
from nnstudio.ui.window.mainwindow import MainWindow
from nnstudio.ui.window.settings import WindowSettings

if TYPE_CHECKING:  # else imported when a project is opened or saved
    from nnstudio.document.project.projectfile import Project
    from nnstudio.session.recovery import Lost

WARM_UP_AFTER = 400  # milliseconds after the window shows
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
        self.window = MainWindow(settings or WindowSettings())
        self.session = Session(document)  # after the window: it starts a thread
        self.files, self.exporting = FileActions(self.session), Exporting(self.session)
        self.making = FileMaking()
        self.projects = Projects(self.session)
        self.recovery = Recovery(self.session, self.projects)
        self.intents = Intents(self.session)
        self.starts, self.stuck = SweepRun(), StuckStarts()
        self.landscapes, self.comparing = LandscapeRun(), Comparing()
        self.runs = RunActions(self.session)
        self.course = Course(self.session)
        self.keeps_aside = False  # whether what is unsaved is left for the next start
        connect_course(self.course, self.session, self.recovery, self.window)
        connect_all(self.session, self.files, self.intents, self.window)
        connect_exporting(self.exporting, self.window)
        connect_projects(self.projects, self.recovery, self.files, self.window)
        connect_starts(self.session, self.starts, self.intents, self.window)
        connect_lab(self.session, self.stuck, self.window)
        connect_landscapes(self.landscapes, self.window)
        connect_runs(self.session, self.runs, self.comparing, self.window)
        connect_making(self.session, self.making, self.window)
        self.course.remember(*self.window.course_progress)
        self.window.restore()
        self.session.set_speed(self.window.train_bar.speed.rate)
        self.show_present()

    def offer_lost(self) -> None:
        """Ask over the panels about what earlier windows left behind, one after the other."""
        lost = self.recovery.lost()
        if lost:
            self._offer(lost[0], len(lost) - 1)

    def _offer(self, lost: Lost, others: int) -> None:
        def answered(do: Callable[[Lost], None]) -> None:
            do(lost)
            if others:
                self.offer_lost()

        self.window.offer(
            lost.words(),
            [
                ("Restore", lambda: answered(self.recovery.restore)),
                ("Discard", lambda: answered(self.recovery.discard)),
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


def connect_all(session: Session, files: FileActions, intents: Intents, window: MainWindow) -> None:
    """Every connection between objects that do not own one another."""
    actions, bar, network = window.actions_by_name, window.train_bar, window.network.diagram

    # The session to the window
    session.frame_ready.connect(window.show_frame)
    session.running_changed.connect(window.show_running)
    session.said.connect(window.say)
    session.history_changed.connect(window.show_history)
    session.warned.connect(window.warn)
    files.failed.connect(window.alarm)
    intents.refused.connect(window.warn)
    window.closing.connect(session.close)

    # Training
    actions["run"].triggered.connect(session.toggle)
    actions["row"].triggered.connect(session.step_batch)
    actions["epoch"].triggered.connect(session.step_epoch)
    actions["rewind"].triggered.connect(session.rewind)
    actions["new_start"].triggered.connect(session.new_start)
    actions["ghosts"].triggered.connect(session.forget_ghosts)
    bar.speed.speed_chosen.connect(session.set_speed)
    bar.rate_chosen.connect(intents.set_rate)
    bar.epochs_chosen.connect(intents.set_epochs)
    bar.seed_chosen.connect(intents.set_seed)
    window.training.settings_changed.connect(intents.set_settings)
    window.training.kernel_chosen.connect(session.choose_kernel)
    window.training.refused.connect(window.warn)
    window.initialiser_chosen.connect(intents.set_initialiser)

    # Undo
    actions["undo"].triggered.connect(session.undo)
    actions["redo"].triggered.connect(session.redo)

    # Table and own row
    window.table.table_edited.connect(intents.set_table)
    window.table.row_chosen.connect(session.show_row)
    window.table.scaling_chosen.connect(intents.set_scaling)
    window.table.coding_chosen.connect(intents.set_coding)
    window.table.label_again_asked.connect(intents.read_label_again)
    window.table.hold_out_chosen.connect(intents.set_hold_out)
    window.table.new_table_pasted.connect(files.open_text)
    window.table.said.connect(window.say)
    window.table.course_asked.connect(files.open_course)
    window.table.open_asked.connect(actions["open"].trigger)
    window.you.you_chosen.connect(intents.set_you)
    window.you.add_asked.connect(intents.add_you)
    window.you.said.connect(window.warn)
    window.family.family_edited.connect(intents.set_family)
    window.family.you_asked.connect(intents.add_you_to_family)
    window.family.said.connect(window.warn)
    window.map.asked.connect(intents.ask_at)
    window.map.row_asked.connect(session.show_row)
    window.map.painted.connect(intents.paint)
    window.map.erase_asked.connect(intents.erase)
    window.evaluation.row_asked.connect(session.show_row)
    window.task_chosen.connect(intents.set_task)

    # Network
    network.value_edited.connect(intents.set_parameter)
    network.lock_changed.connect(intents.set_lock)
    network.layer_changed.connect(intents.set_layer)
    network.layer_added.connect(intents.add_layer)
    network.layer_removed.connect(intents.remove_layer)
    network.layer_chosen.connect(window.picker.set_layer)
    window.picker.layer_shown.connect(network.choose_layer)
    network.said.connect(window.say)
    window.network.step_asked.connect(session.step_batch)
    window.network.row_asked.connect(session.show_row)
    network.parameter_chosen.connect(window.explain.choose_parameter)
    window.explain.parameter_chosen.connect(network.choose_parameter)
    window.explain.lit_changed.connect(network.show_lit)
    window.cards.value_edited.connect(intents.set_parameter)
    window.cards.lock_changed.connect(intents.set_lock)
    window.cards.row_asked.connect(session.show_row)
    window.cards.refused.connect(window.warn)
    window.explain.step_asked.connect(session.step_batch)
    window.explain.leave_asked.connect(network.setFocus)
    window.picker.layer_chosen.connect(intents.set_layer)
    actions["add_layer"].triggered.connect(intents.add_last_layer)
    actions["remove_layer"].triggered.connect(intents.remove_last_layer)

    # Files
    window.new_asked.connect(files.open_blank)
    window.course_asked.connect(files.open_course)
    window.played.connect(files.open_played)
    window.open_asked.connect(files.open_path)
    window.status.cancel_asked.connect(files.cancel)
    window.closing.connect(files.close)
    files.opened.connect(window.recent.add)
    files.read_as.connect(window.show_read_as)
    files.progressed.connect(window.status.show_reading)
    files.reading_ended.connect(window.status.end_reading)
    window.table_asked.connect(files.export_table)
    window.predictions_asked.connect(files.export_predictions)
    window.rows_asked.connect(files.import_rows)
    files.rows_read.connect(intents.add_rows)
    window.preview_asked.connect(files.preview)
    window.text_preview_asked.connect(files.preview_text)
    window.preview.format_chosen.connect(files.preview_as)
    window.preview.report_asked.connect(files.reporting.ask)
    window.preview.open_asked.connect(files.open_previewed)
    window.preview.ended.connect(files.end_preview)
    files.preview_begun.connect(window.preview.show_source)
    files.previewed.connect(window.preview.show_reading)
    files.preview_failed.connect(window.preview.show_problem)
    files.preview_refused.connect(window.preview.refuse)
    files.preview_not_opened.connect(window.preview.show_refusal)
    files.preview_opened.connect(window.preview.close_opened)
    files.reporting.reported.connect(window.preview.show_report)
    files.preview_progressed.connect(window.preview.show_progress)


def connect_course(
    course: Course, session: Session, recovery: Recovery, window: MainWindow
) -> None:
    """Lessons beside the window. First of all, so that a lesson ends before another table opens."""
    panel, cards = window.course, window.cards

    # What is asked for
    panel.lessons_asked.connect(course.tell)
    panel.page_asked.connect(course.open)
    panel.next_asked.connect(course.go_on)
    panel.back_asked.connect(course.go_back)
    panel.again_asked.connect(course.set_up_again)
    panel.leave_asked.connect(course.leave)
    panel.answered.connect(course.note)
    panel.show_asked.connect(lambda: window.guide.show_me())
    window.projects.leaving.connect(course.leave)
    window.table.course_asked.connect(course.leave)
    window.table.new_table_pasted.connect(course.leave)
    window.preview.open_asked.connect(course.leave)

    # What is shown
    course.shown.connect(panel.show_page)
    course.page_opened.connect(lambda page: window.guide.open_page(page))
    course.progressed.connect(window.keep_course_progress)
    course.failed.connect(window.alarm)
    course.begun.connect(recovery.keep)
    recovery.is_lessons = lambda: course.in_lesson

    # What happens
    session.frame_ready.connect(course.show_frame)
    cards.neuron_opened.connect(lambda name: course.note("neuron", name))
    cards.parameter_opened.connect(lambda name: course.note("parameter", name))
    window.workspace.seen_changed.connect(
        lambda name, seen: course.note("panel", name) if seen else None
    )
    for panel_name in ("explain", "lab", "landscape"):  # also where it is open already
        window.actions_by_name[panel_name].triggered.connect(
            lambda _=False, name=panel_name: course.note("panel", name)
        )
    window.explain.told.connect(
        lambda stage, last: course.note("explained", stage) if last else None
    )
    window.lab.looked_at.connect(lambda name, z: course.note("lab function", name))
    window.lab.looked_at.connect(lambda name, z: course.note("lab z", f"{name} {z!r}"))
    window.loss.log_chosen.connect(lambda on: course.note("log", "on" if on else "off"))
    window.network.guessed.connect(
        lambda right: course.note("guess", "right" if right else "wrong")
    )


def connect_exporting(exporting: Exporting, window: MainWindow) -> None:
    """From the wish to take the network along to what came of it."""
    window.export_asked.connect(exporting.export)
    exporting.failed.connect(window.alarm)
    window.closing.connect(exporting.close)


def connect_projects(
    projects: Projects, recovery: Recovery, files: FileActions, window: MainWindow
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

    keeping.save_asked.connect(save)
    keeping.revert_asked.connect(projects.revert)
    projects.state_changed.connect(window.show_project)
    projects.saved.connect(window.recent.add)
    projects.saved.connect(keeping.note_saved)
    projects.failed.connect(window.alarm)
    projects.failed.connect(keeping.note_failed)
    files.project_opened.connect(take)
    recovery.failed.connect(window.warn)
    recovery.restored.connect(bring)
    projects.tell()


def connect_starts(
    session: Session, starts: SweepRun, intents: Intents, window: MainWindow
) -> None:
    """Training from many starts, beside the training that is seen."""
    panel = window.starts
    panel.sweep_asked.connect(lambda count: starts.start(session.document, count))
    panel.cancel_asked.connect(starts.cancel)
    panel.seed_chosen.connect(intents.set_seed)
    starts.progressed.connect(panel.show_sweep)
    starts.running_changed.connect(panel.show_running)
    starts.failed.connect(window.warn)
    window.closing.connect(starts.close)


def connect_lab(session: Session, stuck: StuckStarts, window: MainWindow) -> None:
    """The activation lab, which changes nothing: it only lets starts be trained and counted."""
    panel = window.lab
    panel.course_asked.connect(stuck.start_course)
    panel.own_asked.connect(lambda: stuck.start_own(session.document))
    panel.cancel_asked.connect(stuck.cancel)
    panel.leave_asked.connect(window.network.diagram.setFocus)
    stuck.progressed.connect(panel.show_table)
    stuck.running_changed.connect(panel.show_running)
    stuck.failed.connect(window.warn)
    window.closing.connect(stuck.close)


def connect_landscapes(landscapes: LandscapeRun, window: MainWindow) -> None:
    """The loss around the present weights, computed beside the training."""
    panel, diagram = window.landscape, window.network.diagram
    panel.asked.connect(landscapes.ask)
    landscapes.answered.connect(panel.show_answer)
    landscapes.failed.connect(panel.show_failure)
    diagram.parameter_chosen.connect(panel.choose_parameter)
    panel.parameter_chosen.connect(diagram.choose_parameter)
    panel.leave_asked.connect(diagram.setFocus)
    window.closing.connect(landscapes.close)


def connect_runs(
    session: Session, runs: RunActions, comparing: Comparing, window: MainWindow
) -> None:
    """Back along this run, to earlier ones, and beside other activations."""
    panel, timeline = window.runs, window.loss.timeline
    timeline.look_asked.connect(session.look_at)
    timeline.go_on_asked.connect(session.go_on_from_here)
    panel.load_asked.connect(runs.load)
    panel.rename_asked.connect(runs.rename)
    panel.delete_asked.connect(runs.delete)
    panel.forget_asked.connect(session.forget_ghosts)
    panel.draw_asked.connect(runs.draw)
    panel.highlight_asked.connect(runs.highlight)
    panel.compare_asked.connect(lambda names: comparing.start(session.document, names))
    panel.cancel_asked.connect(comparing.cancel)
    comparing.progressed.connect(panel.show_progress)
    comparing.running_changed.connect(panel.show_running)
    comparing.compared.connect(runs.take)
    comparing.failed.connect(window.warn)
    runs.refused.connect(window.warn)
    window.closing.connect(comparing.close)


def connect_making(session: Session, making: FileMaking, window: MainWindow) -> None:
    """Pictures and the like, made behind the window."""
    actions, taking = window.actions_by_name, window.taking
    actions["report"].triggered.connect(
        lambda: taking.ask_report(session.shown_document, session.frame())
    )
    actions["losses"].triggered.connect(lambda: taking.ask_losses(session.shown_document))
    actions["film"].triggered.connect(
        lambda: taking.ask_film(session.shown_document, window.film_look(session.frame()))
    )
    taking.make_asked.connect(making.make)
    window.pictures.save_asked.connect(lambda path, make: making.make(path, lambda _: make()))
    making.progressed.connect(lambda name, share: window.status.show_reading(name, share, "Making"))
    making.ended.connect(window.status.end_reading)
    making.said.connect(window.say)
    making.failed.connect(window.alarm)
    window.status.cancel_asked.connect(making.cancel)
    window.closing.connect(making.close)


def run_window(opened: Opened, arguments: list[str], says: str, path: str | None = None) -> int:
    """Open the window and stay until it is closed; the exit code.

    `path` is the file that was opened, or that is read while the window is there: a large one.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = StudioApplication(arguments)
    document = opened.document if opened.project else in_local_units(opened.document)
    studio = Studio(document)
    faults = FaultHook()
    faults.install()
    faults.reported.connect(studio.window.alarm)
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
    studio.window.say(says)
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
