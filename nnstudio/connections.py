"""Every connection between the session's objects and the window, on one page.

Neither owns the other; each connection goes through a Wiring, so that a window can be replaced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nnstudio.language import rounding
from nnstudio.session import localunits
from nnstudio.session.comparing import Comparing
from nnstudio.session.course import Course
from nnstudio.session.doctor import Doctor
from nnstudio.session.exporting import Exporting
from nnstudio.session.filemaking import FileMaking
from nnstudio.session.files import FileActions
from nnstudio.session.intents import Intents
from nnstudio.session.landscaperun import LandscapeRun
from nnstudio.session.projects import Projects
from nnstudio.session.recovery import Recovery
from nnstudio.session.regression import Regression
from nnstudio.session.runactions import RunActions
from nnstudio.session.session import Session
from nnstudio.session.stuckstarts import StuckStarts
from nnstudio.session.sweeprun import SweepRun
from nnstudio.ui.window.mainwindow import MainWindow
from nnstudio.ui.window.viewpictures import film_look
from nnstudio.wiring import Wiring

if TYPE_CHECKING:  # else imported when a project is opened or saved
    from nnstudio.document.project.projectfile import Project

LESSON_PANELS = ("explain", "lab", "landscape", "regression")  # that a page asks to open


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
    wire(network.noted, window.status.note)
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
    wire(window.files.open_asked, files.open_path)
    wire(window.status.cancel_asked, files.cancel)
    wire(window.closing, files.close)
    wire(files.opened, window.recent.add)
    wire(files.read_as, window.show_read_as, again="read as")
    wire(files.progressed, window.status.show_reading)
    wire(files.reading_ended, window.status.end_reading)
    window.projects.at_work.append(lambda: files.writing)
    wire(window.files.table_asked, files.export_table)
    wire(window.files.predictions_asked, files.export_predictions)
    wire(window.files.rows_asked, files.import_rows)
    wire(files.rows_read, intents.add_rows)
    wire(window.files.preview_asked, files.preview)
    wire(window.files.text_preview_asked, files.preview_text)
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


def connect_settings(
    wire: Wiring, session: Session, recovery: Recovery, course: Course, window: MainWindow
) -> None:
    """What is chosen in the settings and holds beyond the window."""
    preferences = window.preferences
    wire(preferences.units_chosen, localunits.choose)
    wire(preferences.keeping_chosen, recovery.keep_every)
    wire(preferences.course_forgotten, course.forget)

    def end_lesson(page: object) -> None:
        if page is None:
            rounding.use_decimals(preferences.decimals)
            window.show_frame(session.frame())

    # A lesson may ask for more decimals than were chosen.
    wire(course.begun, lambda: rounding.use_decimals(rounding.AUTOMATIC))
    wire(course.page_opened, end_lesson)


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
    wire(window.files.export_asked, exporting.export)
    wire(exporting.failed, window.alarm)
    wire(window.closing, exporting.close)


def connect_projects(
    wire: Wiring,
    projects: Projects,
    recovery: Recovery,
    course: Course,
    files: FileActions,
    window: MainWindow,
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

    projects.is_lessons = course.is_lessons
    keeping.changed_elsewhere = projects.changed_elsewhere
    keeping.unsaved_before = projects.unsaved_before
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


def connect_faults(wire: Wiring, projects: Projects, window: MainWindow) -> None:
    """What can be done when something went wrong inside the app."""

    def copy(path: str) -> None:
        projects.note_panels(window.open_panels)
        projects.save_copy(path)

    wire(window.faults.copy_asked, copy)
    wire(projects.copied, window.faults.note_copied)


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


def connect_doctor(
    wire: Wiring, doctor: Doctor, session: Session, course: Course, window: MainWindow
) -> None:
    """What ails the training, and one click that mends it.

    In a lesson, and in a teacher's task, it waits to be asked: finding it out may be the point.
    """
    panel = window.doctor
    wire(session.frame_ready, doctor.watch)
    wire(doctor.diagnosed, window.show_diagnosis)
    wire(doctor.said, window.say)
    wire(doctor.refused, window.warn)
    wire(doctor.silenced_changed, window.keep_silenced)
    wire(panel.mend_asked, doctor.mend)
    wire(panel.silence_asked, doctor.silence)
    wire(panel.row_asked, session.show_row)
    wire(window.closing, doctor.close)
    doctor.is_quiet = lambda: course.in_lesson or session.moment[0].task is not None


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
        lambda: taking.ask_film(session.shown_document, film_look(window, session.frame())),
    )
    window.projects.at_work.append(lambda: making.busy)
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
