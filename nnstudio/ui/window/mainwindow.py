"""The window: it places panels, toolbar, menus and status line, and passes wishes on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QCursor,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWhatsThis, QWidget

from nnstudio.document.document import Document
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.frame import Frame
from nnstudio.language.translate import mark, tr
from nnstudio.ui import motion
from nnstudio.ui import theme as themes
from nnstudio.ui.activation.activationpicker import ActivationPicker
from nnstudio.ui.cards.cards import Cards
from nnstudio.ui.course.coursepanel import CoursePanel
from nnstudio.ui.doctor.doctorpanel import DoctorPanel
from nnstudio.ui.evaluation.evaluationpanel import EvaluationPanel
from nnstudio.ui.explain.explainpanel import ExplainPanel
from nnstudio.ui.family.familypanel import FamilyPanel
from nnstudio.ui.glossary.glossarypanel import GlossaryPanel
from nnstudio.ui.lab.labpanel import LabPanel
from nnstudio.ui.landscape.landscapepanel import LandscapePanel
from nnstudio.ui.lazypanel import LazyPanel
from nnstudio.ui.loss.losspanel import LossPanel
from nnstudio.ui.map.decisionmap import DecisionMap
from nnstudio.ui.network.networkpanel import NetworkPanel
from nnstudio.ui.panel import Panel
from nnstudio.ui.regression.regressionpanel import RegressionPanel
from nnstudio.ui.runs.runspanel import RunsPanel
from nnstudio.ui.starts.startspanel import StartsPanel
from nnstudio.ui.table.tablepanel import TablePanel
from nnstudio.ui.task.taskpanel import TaskPanel
from nnstudio.ui.training.trainingpanel import TrainingPanel
from nnstudio.ui.window.cardopening import CardOpening
from nnstudio.ui.window.exportmenu import export_button
from nnstudio.ui.window.faulthandling import FaultHandling
from nnstudio.ui.window.filehandling import FileHandling
from nnstudio.ui.window.helphandling import HelpHandling
from nnstudio.ui.window.menus import Menus
from nnstudio.ui.window.notices import WARNING, show_notice
from nnstudio.ui.window.picturehandling import PictureHandling
from nnstudio.ui.window.previewing import Previewing
from nnstudio.ui.window.projecthandling import ProjectHandling
from nnstudio.ui.window.recentfiles import RecentFiles
from nnstudio.ui.window.settings import WindowSettings
from nnstudio.ui.window.settingshandling import SettingsHandling
from nnstudio.ui.window.statusline import StatusLine
from nnstudio.ui.window.taborder import from_the_other_end, order_tabs
from nnstudio.ui.window.takingalong import TakingAlong
from nnstudio.ui.window.trainbar import TrainBar
from nnstudio.ui.window.viewpictures import view_picture
from nnstudio.ui.window.windowactions import letter_keys, make_actions, name_step
from nnstudio.ui.window.workspace import Workspace
from nnstudio.ui.you.youpanel import YouPanel

if TYPE_CHECKING:  # else imported when something is looked for, or offered
    from nnstudio.document.doctor.finding import Diagnosis
    from nnstudio.document.task.classtask import ClassTask
    from nnstudio.ui.course.guide import Guide
    from nnstudio.ui.doctor.doctorline import DoctorLine
    from nnstudio.ui.glossary.termtips import TermTips
    from nnstudio.ui.locking.locking import Locking
    from nnstudio.ui.palette.commandpalette import CommandPalette
    from nnstudio.ui.window.banner import Choice
    from nnstudio.ui.window.courseoffer import CourseOffer

# Panels that miss a picture while training, so that each picture has time enough.
TURNS = ("map", "loss", "activation", "you")
TIPS_AFTER = 600  # milliseconds after the window shows: nobody points at anything before
SMALLEST = mark("Texts are as small as they can be.")
TURN_IF_SEEN = "landscape"  # closed at first, and dear: it has a turn only while it is seen


def locks_of(document: Document) -> frozenset[str]:
    """The names of what the document's task locks."""
    return frozenset() if document.task is None else document.task.locks


class MainWindow(QMainWindow):
    """Everything that is seen; it knows no session, only frames and signals."""

    new_asked = Signal()
    course_asked = Signal()
    initialiser_chosen = Signal(str)
    task_chosen = Signal(object)  # ClassTask, or None to take it away
    played = Signal(object, object)  # Table, and a Preset that learns it or None
    language_chosen = Signal(str)  # a name of LANGUAGES, or "system"
    presentation_asked = Signal()  # to begin one, or to end it
    text_scale_chosen = Signal(int)  # percent, one of TEXT_SCALES
    closing = Signal()
    table: TablePanel
    picker: ActivationPicker
    network: NetworkPanel
    explain: ExplainPanel
    regression: RegressionPanel
    train_bar: TrainBar

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self.setWindowTitle("NN Studio")
        self.setAcceptDrops(True)
        self._settings = settings
        self._dress(settings.theme)  # before the parts are made: they take fonts from it
        self._letters = letter_keys()
        self._frame: Frame | None = None
        self._turn = 0
        self.course_offer: CourseOffer | None = None
        self._tabs_due = QTimer(self, singleShot=True)  # once everything has its place
        self._tabs_due.timeout.connect(self._order_tabs)
        self._tips_due = QTimer(self, singleShot=True, interval=TIPS_AFTER)
        self._tips_due.timeout.connect(lambda: self.tips)
        self.actions_by_name = make_actions(self)
        self.table, self.you, self.picker = TablePanel(), YouPanel(), ActivationPicker()
        self.network, self.loss, self.map = NetworkPanel(), LossPanel(), DecisionMap()
        self.training, self.starts = TrainingPanel(), StartsPanel()
        self.evaluation, self.family, self.explain = (
            EvaluationPanel(),
            FamilyPanel(),
            ExplainPanel(),
        )
        self.lab, self.landscape, self.runs = LabPanel(), LandscapePanel(), RunsPanel()
        self.task, self.regression = TaskPanel(), RegressionPanel()
        self.course, self.glossary = CoursePanel(), GlossaryPanel()
        self.doctor = DoctorPanel()
        self._closed_at_first: dict[str, LazyPanel[Any]] = {
            "starts": self.starts,
            "evaluation": self.evaluation,
            "family": self.family,
            "explain": self.explain,
            "lab": self.lab,
            "landscape": self.landscape,
            "runs": self.runs,
            "task": self.task,
            "regression": self.regression,
            "course": self.course,
            "glossary": self.glossary,
            "doctor": self.doctor,
        }
        self._panels: dict[str, Panel] = {
            "table": self.table,
            "you": self.you,
            "activation": self.picker,
            "network": self.network,
            "training": self.training,
            "loss": self.loss,
            "map": self.map,
            **self._closed_at_first,
        }
        self.cards = Cards(self)
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self.train_bar = TrainBar(self.actions_by_name, export_button(self.actions_by_name))
        self.addToolBar(self.train_bar)
        self.workspace = self._make_workspace()
        self.preview = Previewing(self)
        self.projects, self.faults = ProjectHandling(self), FaultHandling(self)
        self.files = FileHandling(self, self.projects.guard, self.preview)
        self.card_opening, self.help = CardOpening(self), HelpHandling(self)
        self.recent = RecentFiles(settings, self)
        self.preferences = self._make_preferences()
        self.pictures = PictureHandling(self, partial(view_picture, self))
        self.taking = TakingAlong(self)
        self._menus = Menus(
            self.menuBar(),
            self.actions_by_name,
            self.workspace.toggle_actions(),
            self.initialiser_chosen.emit,
            self.choose_theme,
            self.text_scale_chosen.emit,
            self.choose_motion,
            self.language_chosen.emit,
            self.recent,
            self.pictures.menu,
        )
        self._connect_own_actions()
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    # Input from outside

    def show_frame(self, frame: Frame) -> None:
        """Draw this moment everywhere; while training, plot and map take turns."""
        is_new = self._frame is None or frame.document is not self._frame.document
        if is_new:
            self._show_document(frame.document)
        self._frame = frame
        waits = self._waiting(frame)
        for name, panel in self._panels.items():
            if name not in waits and self.workspace.needs_pictures(name):
                panel.show_frame(frame)
        self.train_bar.show_frame(frame)
        self.status.show_frame(frame)
        self.cards.show_frame(frame)
        if is_new:
            self._hold_locked()
        if "guide" in self.__dict__:
            self.guide.show_frame(frame)

    @property
    def frame(self) -> Frame | None:
        """What was drawn last."""
        return self._frame

    @cached_property
    def guide(self) -> Guide:
        """What rings parts of the window for a lesson, and shows how."""
        from nnstudio.ui.course.guide import Guide

        return Guide(self, self.theme)

    @cached_property
    def tips(self) -> TermTips:
        """What lets everything in the window say which term it stands for."""
        from nnstudio.ui.glossary.termtips import TermTips

        made = TermTips(self)
        made.watch(self)
        made.term_asked.connect(self.open_term)
        return made

    @cached_property
    def doctor_line(self) -> DoctorLine:
        """What says in one line under the panels what ails the training."""
        from nnstudio.ui.doctor.doctorline import DoctorLine

        made = DoctorLine()
        made.set_theme(themes.chosen(self._settings.theme))
        made.mend_asked.connect(self.doctor.mend_asked)
        made.why_asked.connect(lambda: self._enter("doctor"))
        self._around.addWidget(made)
        return made

    @cached_property
    def locking(self) -> Locking:
        """What holds the controls that a task has locked."""
        from nnstudio.ui.locking.locking import Locking

        return Locking(self, self.theme)

    @cached_property
    def commands(self) -> CommandPalette:
        """Where any command is found by its name."""
        from nnstudio.ui.palette.commandpalette import CommandPalette

        return CommandPalette(self, self.theme)

    @property
    def start_choices(self) -> list[QAction]:
        """The menu's ways to draw the first numbers."""
        return self._menus.starts.actions()

    def _waiting(self, frame: Frame) -> set[str]:
        """Which panels this picture leaves as they are, so that it is drawn in time."""
        turns: tuple[str, ...] = TURNS
        if self.workspace.needs_pictures(TURN_IF_SEEN):
            turns = (*TURNS, TURN_IF_SEEN)
        self._turn = (self._turn + 1) % len(turns)
        if not frame.running:
            return set()
        waits = set(turns)
        if not self.network.diagram.figures_due:
            waits.discard(turns[self._turn])
        return waits

    def _show_document(self, document: Document) -> None:
        """What changes with an edit only, and not with every picture."""
        if "locking" in self.__dict__:
            self.locking.make_way(locks_of(document))
        self._menus.starts.show_choice(document.start.initialiser)
        name_step(self.actions_by_name["row"], document.settings.batch)
        self.projects.show_title(document.table.title)

    def _hold_locked(self) -> None:
        """What the document's task locks cannot be used, and shows it."""
        locks = frozenset() if self._frame is None else locks_of(self._frame.document)
        if locks or "locking" in self.__dict__:
            self.locking.show(locks)

    def _show_again(self, name: str, seen: bool) -> None:
        """A panel that was closed has missed what happened since."""
        if name == "training":
            self.train_bar.settings.show_open(seen)
        if name == "explain" and not seen:
            self.explain.go_dark()
        if name == "course" and seen and self.isVisible():
            self._settings.course_offered = True
            self.withdraw_course_offer()
        if name == "course" and self.workspace.dock(name).isHidden():
            self.course.leave_asked.emit()
        if seen and self._frame is not None and not self._frame.running:
            self._panels[name].show_frame(self._frame)
        if seen:
            self._hold_locked()
        if seen and self.isVisible():
            self._tabs_due.start()

    def show_running(self, running: bool) -> None:
        """Let Run read Pause while training goes on."""
        self.train_bar.show_running(running)
        word = tr("Pause") if running else tr("Run")
        self.actions_by_name["run"].setText(f"{word}\tSpace")
        self.actions_by_name["run"].setIconText(word)

    def show_history(self, undo_name: str | None, redo_name: str | None) -> None:
        """Name what undo and redo would do."""
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        undo.setEnabled(undo_name is not None)
        redo.setEnabled(redo_name is not None)
        undo.setText(
            tr("Undo") if undo_name is None else tr("Undo: {edit}", edit=_plain(undo_name))
        )
        redo.setText(
            tr("Redo") if redo_name is None else tr("Redo: {edit}", edit=_plain(redo_name))
        )

    def say(self, sentence: str) -> None:
        """Show a sentence in the status line."""
        self.status.say(sentence)

    def warn(self, sentence: str) -> None:
        """Say in the status line, so that it is seen, what went wrong and what to do."""
        self.status.say(sentence, warning=True)

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Say what ails the training: in a line, and in the panel where it is open."""
        self.doctor.show_diagnosis(diagnosis)
        if diagnosis.told or "doctor_line" in self.__dict__:
            self.doctor_line.show_diagnosis(diagnosis)

    @property
    def silenced(self) -> frozenset[str]:
        """The kinds of findings not to be told, from the last time."""
        return self._settings.silenced

    def keep_silenced(self, kinds: frozenset[str]) -> None:
        """Remember them for the next start."""
        self._settings.silenced = kinds

    def show_project(self, path: str | None, modified: bool) -> None:
        """Name the project in the title, with a mark while something is not saved."""
        self.projects.show_state(path, modified)
        self.actions_by_name["revert"].setEnabled(path is not None and modified)

    @property
    def _looks_back(self) -> bool:
        return self._frame is not None and self._frame.looks_back

    @property
    def panel_titles(self) -> dict[str, str]:
        """What stands over each panel, by the panel's name."""
        return {name: tr(panel.title) for name, panel in self._panels.items()}

    @property
    def open_panels(self) -> tuple[str, ...]:
        """The panels that are there, by name."""
        return tuple(name for name in self._panels if self.workspace.dock(name).isVisible())

    def bring_panels(self, names: tuple[str, ...]) -> None:
        """Open the panels that were open when a project was saved; none is closed."""
        for name in names:
            if name in self._panels and not self.workspace.dock(name).isVisible():
                self.workspace.bring(name)

    def bring_task(self) -> None:
        """Show the task, which is what somebody who opens such a project has to see."""
        self.workspace.bring("task")

    def show_read_as(self, words: str) -> None:
        """Say in short how the table was read; "" where it comes from no file."""
        self.actions_by_name["how_read"].setEnabled(bool(words))
        self.status.show_read_as(words)

    def offer(self, sentence: str, choices: list[Choice]) -> None:
        """Offer something in a line over the panels."""
        from nnstudio.ui.window.banner import Banner

        self._around.insertWidget(0, Banner(sentence, choices))

    def offer_course(self) -> None:
        """Offer the course in a quiet line over the diagram, once in a person's life."""
        if self._settings.course_offered or self.course_offer is not None:
            return
        from nnstudio.ui.window.courseoffer import CourseOffer

        self.course_offer = CourseOffer()
        self.course_offer.answered.connect(self._answer_course_offer)
        self.network.put_above(self.course_offer)

    def withdraw_course_offer(self) -> None:
        """Take the line away; it comes again at the next start if nobody has answered it."""
        if self.course_offer is not None:
            had_keys = self.course_offer.isAncestorOf(QApplication.focusWidget() or self)
            self.course_offer.hide()
            self.course_offer.deleteLater()
            self.course_offer = None
            if had_keys:
                self.network.diagram.setFocus()

    def _answer_course_offer(self, wanted: bool) -> None:
        self._settings.course_offered = True
        self.withdraw_course_offer()
        if wanted:
            self.actions_by_name["course_lessons"].trigger()

    def alarm(self, sentence: str) -> None:
        """The same in a box over the window: for what a person asked for and did not get."""
        self.warn(sentence)
        show_notice(self, sentence, icon=WARNING)

    def set_theme(self, choice: str) -> None:
        """Dress everything in a theme by its name, or as the system says."""
        theme = self._dress(choice)
        self.train_bar.set_theme(theme)
        for panel in self._panels.values():
            panel.set_theme(theme)
        self.pictures.set_theme(theme)
        self.cards.set_theme(theme)
        if "guide" in self.__dict__:
            self.guide.set_theme(theme)
        if "locking" in self.__dict__:
            self.locking.set_theme(theme)
        if "commands" in self.__dict__:
            self.commands.set_theme(theme)
        if "doctor_line" in self.__dict__:
            self.doctor_line.set_theme(theme)
        self.help.set_theme(theme)
        self._menus.colours.show_choice(choice)

    @property
    def theme(self) -> themes.Theme:
        """The colours that were chosen, or the system's."""
        return themes.chosen(self._settings.theme)

    def _dress(self, choice: str) -> themes.Theme:
        """Palette, fonts and style of the application."""
        theme = themes.chosen(choice)
        themes.choose_text_scale(self._settings.text_scale)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            themes.apply(app, theme)
        return theme

    def choose_theme(self, choice: str) -> None:
        """Dress everything and remember it for the next start."""
        self._settings.theme = choice
        self.set_theme(choice)
        self.preferences.show()

    def _follow_system(self) -> None:
        if self._settings.theme not in themes.THEMES:
            self.set_theme(self._settings.theme)

    def choose_motion(self, choice: str) -> None:
        """Let things move by themselves or keep them still, a name of MOTIONS; remember it."""
        self._settings.motion = choice
        self._show_motion()
        self.preferences.show()

    def _show_motion(self) -> None:
        still = motion.choose(self._settings.motion)
        for window in (self, self.workspace):
            window.setAnimated(not still)
        self._menus.motions.show_choice(self._settings.motion)

    def _change_text_size(self, steps: int) -> None:
        """Ask for texts that are so many steps larger; 0 asks for their usual size."""
        sizes, present = themes.TEXT_SCALES, self._settings.text_scale
        at = sizes.index(present) + steps if steps else sizes.index(themes.USUAL_SCALE)
        if not 0 <= at < len(sizes):
            self.say(tr("Texts are as large as they can be.") if steps > 0 else tr(SMALLEST))
        elif sizes[at] != present:
            self.text_scale_chosen.emit(sizes[at])

    def restore(self) -> None:
        """Bring back size, layout, theme, speed and kernel of the last time."""
        self.set_theme(self._settings.theme)
        self._menus.languages.show_choice(self._settings.language)
        self._menus.text_sizes.show_choice(self._settings.text_scale)
        self._show_motion()
        self.actions_by_name["presentation"].setChecked(self._settings.presents)
        if not self.restoreGeometry(self._settings.geometry):
            self.resize(self.sizeHint().boundedTo(self.screen().availableGeometry().size()))
        if self._settings.presents:
            self._tuck_away()
        if self._settings.layout.isEmpty() and self._settings.panels:
            self.workspace.show_only(self._settings.panels[0], self._settings.panels[1:])
        else:
            self.workspace.restore_layout(self._settings.layout)
        if self._settings.speed >= 0:
            self.train_bar.speed.set_position(self._settings.speed)
        self.training.show_kernel_choice(self.kernel)
        self.actions_by_name["guess"].setChecked(self._settings.guesses)

    def _tuck_away(self) -> None:
        """In a presentation there are no menus; their keys work on."""
        self.menuBar().hide()
        self.addActions([*self.actions_by_name.values(), *self.workspace.toggle_actions()])
        self.say(tr("Esc or Shift+F11 ends the presentation."))

    def keep_places(self) -> None:
        """Remember size, layout and speed for the next start."""
        self._settings.geometry = self.saveGeometry()
        self._settings.layout = self.workspace.layout_state()
        self._settings.speed = self.train_bar.speed.position

    @property
    def course_progress(self) -> tuple[frozenset[tuple[str, int]], tuple[str, int] | None]:
        """The pages of the course that were done, and the one that was open last."""
        return self._settings.course

    def keep_course_progress(
        self, done: frozenset[tuple[str, int]], last: tuple[str, int] | None
    ) -> None:
        """Remember them for the next start."""
        self._settings.course = (done, last)
        self.preferences.show()

    @property
    def kernel(self) -> str:
        """Which kernel a person wants, a name of CHOICES."""
        return self._settings.kernel

    def sizeHint(self) -> QSize:
        return QSize(1440, 900)

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tabs_due.start()
        self._tips_due.start()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab: what was shown since takes its place, and after the last comes the first again."""
        self._order_tabs()
        before = QApplication.focusWidget()
        moved = super().focusNextPrevChild(forwards)
        from_the_other_end(self._tab_areas(), before, forwards)
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self._letters.get(Qt.Key(event.key()))
        if name is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            # A key held down goes on stepping, but does not run and pause in turns.
            action = self.actions_by_name[name]
            if not action.isEnabled():
                self.warn(action.toolTip())  # why it cannot be, as the button says it
            elif not event.isAutoRepeat() or name in ("row", "epoch"):
                action.trigger()
        elif event.matches(QKeySequence.StandardKey.Find):  # where the table does not take it
            self.actions_by_name["find"].trigger()
        elif event.key() == Qt.Key.Key_Escape and self.cards.is_open:
            self.cards.close()
        elif event.key() == Qt.Key.Key_Escape and self.workspace.in_front("training"):
            self._leave_training()
        elif event.key() == Qt.Key.Key_Escape and self._looks_back:
            self.loss.timeline.leave()
        elif event.key() == Qt.Key.Key_Escape and self._settings.presents:
            self.presentation_asked.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.files.open(event.mimeData().urls()[0].toLocalFile())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.projects.may_close():
            event.ignore()
            return
        self.keep_places()
        self.closing.emit()
        super().closeEvent(event)

    # Building

    def _make_workspace(self) -> Workspace:
        # From the outside in: a widget that changes its parent is dressed anew with all in it.
        around = QWidget()
        self.setCentralWidget(around)
        self._around = QVBoxLayout(around)
        self._around.setContentsMargins(8, 8, 8, 8)
        workspace = Workspace(self._panels, around)
        workspace.seen_changed.connect(self._show_again)
        self._around.addWidget(workspace)
        return workspace

    def _make_preferences(self) -> SettingsHandling:
        ways: dict[str, Callable[..., object]] = {
            "theme": self.choose_theme,
            "text_scale": self.text_scale_chosen.emit,
            "motion": self.choose_motion,
            "language": self.language_chosen.emit,
            "kernel": self.training.choose_kernel,
            "guesses": lambda on: self.actions_by_name["guess"].trigger(),
            "recent_most": self.recent.keep_at_most,
            "forget_recent": self.recent.forget_all,
            "layout": lambda: self.actions_by_name["layout"].trigger(),
        }
        made = SettingsHandling(self, self._settings, ways)
        self.recent.changed.connect(made.show)
        return made

    def _order_tabs(self) -> None:
        order_tabs(self._tab_areas())
        self.training.order_tabs()

    def _tab_areas(self) -> list[QWidget]:
        """What Tab goes through in this window, in order."""
        docks = [self.workspace.dock(name) for name in self._panels]
        return [area for area in (self.train_bar, *docks) if area.window() is self]

    def _connect_own_actions(self) -> None:
        actions = self.actions_by_name
        actions["open"].triggered.connect(self.files.ask_open)
        actions["preview"].triggered.connect(self.files.ask_preview)
        actions["preview_text"].triggered.connect(self.files.ask_preview_text)
        actions["how_read"].triggered.connect(self.files.ask_how_read)
        actions["how_read"].setEnabled(False)
        self.status.how_asked.connect(actions["how_read"].trigger)
        self.recent.file_chosen.connect(self.files.open)
        actions["save"].triggered.connect(lambda: self.projects.save())
        actions["save_as"].triggered.connect(lambda: self.projects.save_as())
        actions["revert"].triggered.connect(self.projects.revert_asked)
        for name, asked in (("new", self.new_asked), ("course", self.course_asked)):
            actions[name].triggered.connect(
                lambda _=False, asked=asked: self.projects.guard(asked.emit)
            )
        self.recent.missing.connect(self.alarm)
        self.pictures.refused.connect(self.warn)
        self.taking.refused.connect(self.alarm)
        self.pictures.said.connect(self.say)
        self.cards.menu_asked.connect(lambda at: self.pictures.open_menu("card", at))
        for name in ("network", "loss", "map", "explain", "landscape"):
            self.pictures.offer(name, self._panels[name])
        self.pictures.add_entry("loss", actions["losses"])
        self.preview.refused.connect(self.alarm)
        self.files.refused.connect(self.warn)
        for kind in FORMATS:
            actions[kind].triggered.connect(lambda _=False, kind=kind: self.files.ask_export(kind))
        actions["training"].triggered.connect(self._enter_training)
        for name in self._closed_at_first:
            if name == "glossary":
                continue  # it opens at a term
            action = actions["course_lessons" if name == "course" else name]
            action.triggered.connect(lambda _=False, name=name: self._enter(name))
        self.status.course_asked.connect(actions["course_lessons"].trigger)
        actions["loss_card"].triggered.connect(self.card_opening.open_loss)
        self.network.diagram.neuron_clicked.connect(self.card_opening.open_neuron_at)
        self.network.diagram.parameter_clicked.connect(self.card_opening.open_parameter_at)
        actions["zoom_in"].triggered.connect(self.network.diagram.zoom_in)
        actions["zoom_out"].triggered.connect(self.network.diagram.zoom_out)
        actions["zoom_fit"].triggered.connect(self.network.diagram.fit)
        for name, show, shown in (
            ("gradients", self.network.show_gradients, self.network.gradients_shown),
            ("neuron_maps", self.network.show_maps, self.network.maps_shown),
        ):
            actions[name].setCheckable(True)
            actions[name].toggled.connect(show)
            shown.connect(actions[name].setChecked)
        actions["find"].triggered.connect(self.card_opening.ask_find)
        self.cards.found.connect(self.card_opening.open_found)
        self.cards.parameter_chosen.connect(self.network.diagram.choose_parameter)
        self.cards.explain_asked.connect(self._explain_parameter)
        self.cards.closed.connect(self.network.diagram.setFocus)
        self.network.explain_asked.connect(actions["explain"].trigger)
        actions["guess"].toggled.connect(self.network.ask_before_steps)
        actions["guess"].triggered.connect(self._enter_guess)
        self.network.guess_toggled.connect(actions["guess"].trigger)
        self.picker.lab_asked.connect(actions["lab"].trigger)
        self.loss.landscape_asked.connect(actions["landscape"].trigger)
        self.loss.runs_asked.connect(actions["runs"].trigger)
        actions["compare"].triggered.connect(self._enter_comparison)
        self.you.family_asked.connect(actions["family"].trigger)
        actions["table"].triggered.connect(self.files.ask_table)
        actions["predictions"].triggered.connect(lambda: self.files.ask_predictions(family=False))
        self.family.export_asked.connect(lambda: self.files.ask_predictions(family=True))
        self.family.import_asked.connect(self.files.ask_rows)
        actions["play"].triggered.connect(self._ask_play)
        actions["class_task"].triggered.connect(self._ask_task)
        self.task.write_asked.connect(self._ask_task)
        self.doctor.neuron_asked.connect(self.card_opening.open_neuron)
        self.train_bar.settings.clicked.connect(self._toggle_training)
        self.training.leave_asked.connect(self._leave_training)
        self.training.kernel_chosen.connect(self._keep_kernel)
        actions["log_folder"].triggered.connect(self.faults.show_log_folder)
        actions["quit"].triggered.connect(self.close)
        for name, steps in (("text_larger", 1), ("text_smaller", -1), ("text_usual", 0)):
            actions[name].triggered.connect(lambda _=False, by=steps: self._change_text_size(by))
        actions["presentation"].triggered.connect(lambda: self.presentation_asked.emit())
        actions["full_screen"].triggered.connect(self._toggle_full_screen)
        actions["layout"].triggered.connect(self.workspace.restore_first_layout)
        actions["glossary"].triggered.connect(self._enter_glossary)
        actions["whats_this"].triggered.connect(self._ask_what)
        actions["commands"].triggered.connect(self._ask_command)
        actions["settings"].triggered.connect(self.preferences.open)
        actions["help"].triggered.connect(lambda: self.help.show())
        actions["keys"].triggered.connect(lambda: self.help.show("keys"))
        actions["about"].triggered.connect(self.help.show_about)
        self.help.command_asked.connect(lambda name: actions[name].trigger())
        self.help.panel_asked.connect(self.workspace.bring)
        self.help.term_asked.connect(self.open_term)

    # Its own actions

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _toggle_training(self) -> None:
        """Open or close the training settings; keys stay with whatever has them."""
        if self.workspace.in_front("training"):
            self._leave_training()
        else:
            self.workspace.bring("training")

    def _enter_training(self) -> None:
        """The same by key or menu: the keys go along."""
        self._toggle_training()
        if self.workspace.in_front("training"):
            self.training.take_focus()

    def _keep_kernel(self, name: str) -> None:
        self._settings.kernel = name
        self.preferences.show()

    def _enter_guess(self, on: bool) -> None:
        """Keys go to the question; it is asked again after the next start."""
        self._settings.guesses = on
        self.preferences.show()
        if self.network.guess is not None:
            self.workspace.bring("network")
            self.network.guess.take_focus()
        else:
            self.network.diagram.setFocus()

    def _enter(self, name: str) -> None:
        """Bring a panel in front that was closed at first; keys go along."""
        self.workspace.bring(name)
        self._closed_at_first[name].take_focus()

    def _enter_glossary(self) -> None:
        """Open the glossary at what has the keys, or at what the mouse is on."""
        from nnstudio.ui.glossary.terms import nearest_term

        entry = nearest_term(QApplication.focusWidget(), QCursor.pos())
        self.workspace.bring("glossary")
        if entry is not None:
            self.glossary.show_term(entry.name)
        self.glossary.take_focus()

    def open_term(self, name: str) -> None:
        """Open the glossary at a term; the keys stay where they are."""
        self.workspace.bring("glossary")
        self.glossary.show_term(name)

    def _ask_what(self) -> None:
        _ = self.tips  # also within the first moments
        QWhatsThis.enterWhatsThisMode()

    def _ask_command(self) -> None:
        """Open or close the list of all commands, over the panels."""
        from nnstudio.ui.palette.command import commands_of

        self.commands.toggle(commands_of(self.menuBar()))

    def _enter_comparison(self) -> None:
        """Show the runs, and begin to compare; keys go to what can be pressed then."""
        self.workspace.bring("runs")
        self.runs.compare_asked.emit(())
        self.runs.view.compare.take_focus()

    def _explain_parameter(self, index: int) -> None:
        """Follow a weight or bias in the explanation."""
        self.cards.close()
        self._enter("explain")
        self.explain.choose_parameter(index)
        self.network.diagram.choose_parameter(index)

    def _ask_play(self) -> None:
        """Choose among tables that are made to play with."""
        from nnstudio.ui.play.playdialog import PlayDialog

        dialog = PlayDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.set_theme(self.theme)
        dialog.chosen.connect(
            lambda table, preset: self.projects.guard(lambda: self.played.emit(table, preset))
        )
        dialog.show()

    def _ask_task(self) -> None:
        """Let a teacher write what the class shall do."""
        from nnstudio.ui.task.taskdialog import TaskDialog

        present = None if self._frame is None else self._frame.document.task
        dialog = TaskDialog(present, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._give_task)
        dialog.open()  # over this window, so that the task goes to the project it was read from

    def _give_task(self, task: ClassTask | None, saves: bool) -> None:
        self.task_chosen.emit(task)
        if task is not None:
            self.bring_task()
        if saves:
            self.projects.save_as()

    def _leave_training(self) -> None:
        dock = self.workspace.dock("training")
        keys_were_there = dock.isAncestorOf(QApplication.focusWidget() or self)
        dock.close()
        if keys_were_there:
            self.network.diagram.setFocus()


def _plain(text: str) -> str:
    """A text as a menu shows it: with no letter underlined."""
    return text.replace("&", "&&")
