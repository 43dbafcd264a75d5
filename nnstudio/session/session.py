"""The one object that the window talks to: document, undo, training, and what to draw.

All signals of the app come from here. Views get frozen `Frame`s; an edit is a function from the
old document to the new one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from nnstudio.core.breakdown import Trouble
from nnstudio.core.kernels.loading import Loaded
from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, frame_of
from nnstudio.document.history import History
from nnstudio.document.model import Model
from nnstudio.document.run import Run
from nnstudio.document.runs import at_point, is_left, replace_runs, with_run
from nnstudio.language.translate import mark, tr
from nnstudio.session.ghostchoice import GhostChoice
from nnstudio.session.trainingrun import TrainingRun
from nnstudio.session.words import where_words

Edit = Callable[[Document], Document]
Way: TypeAlias = Callable[[Document], tuple[Document, str] | None]  # undo or redo, from a document
FOLLOWED_PACE = 8.0  # rows a second up to which the diagram shows each row as it is trained
MERGE_MS = 1_000  # changes of one thing that follow one another sooner are one for undo
STEPS = mark("training step by step")


class Session(QObject):
    """Holds the present document and lets it be edited, trained, undone and drawn."""

    frame_ready = Signal(object)  # Frame
    running_changed = Signal(bool)
    history_changed = Signal(object, object)  # what undo and redo would do, or None
    said = Signal(str)  # what just happened, in words
    warned = Signal(str)  # what went wrong, and what to do

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._model = (document, document.model())
        self._history = History()
        self._looked: Document | None = None  # an earlier state of the run that is looked at
        self._ghosts = GhostChoice()
        self._shown_row = 0
        self._kernel_choice, self._kernel_note = "numpy", ""
        self._since_edit = QElapsedTimer()
        self._dirty = True
        self._drawn_progress = document.progress
        self._run = TrainingRun(document, self)
        self._rest = QTimer(self)  # draws once after edits while nothing is running
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._run.picture_due.connect(self._draw_running)
        self._run.ended.connect(self._end_run)
        self._run.stepped.connect(self._end_step)
        self._rest.timeout.connect(self._draw)

    # What is

    @property
    def document(self) -> Document:
        """The document with the training as far as it has come."""
        if self._run.progress is self._document.progress:
            return self._document
        return self._document.trained(
            self._run.progress, self._run.curve.frozen(), self._run.points
        )

    @property
    def moment(self) -> tuple[Document, Progress]:
        """What tells two states apart without comparing them: both are replaced by any change."""
        return self._document, self._run.progress

    @property
    def shown_document(self) -> Document:
        """What is shown: an earlier state of the run while one is looked at."""
        return self._looked or self.document

    @property
    def running(self) -> bool:
        """Whether training goes on."""
        return self._run.running

    @property
    def trouble(self) -> Trouble | None:
        """Why the last run lost its numbers, until something is changed or trained again."""
        return self._run.trouble

    @property
    def undo_name(self) -> str | None:
        """What undo would take back."""
        if self._run.progress is not self._document.progress:
            return tr("training to epoch {epoch}", epoch=self._run.progress.epoch)
        return self._history.undo_name

    @property
    def redo_name(self) -> str | None:
        """What redo would do again."""
        return None if self.running else self._history.redo_name

    @property
    def earlier(self) -> tuple[Document, ...]:
        """The documents that undo leads back to, the last one at the end."""
        return tuple(entry.document for entry in self._history.kept()[0])

    def frame(self) -> Frame:
        """The present moment, ready to draw."""
        document = self._looked or self._document
        progress = self._run.progress if self._looked is None else self._looked.progress
        return Frame(
            document=document,
            model=replace(self._model_of(document), params=progress.params),
            curve=self._run.curve,
            epoch=progress.epoch,
            position=progress.position,
            running=self.running,
            shown_row=self._shown_row,
            kernel=tr(self._run.kernel_at_work) + tr(self._kernel_note),
            last_row=None if self._looked else self._run.last_row,
            next_row=None if self._looked else self._run.next_row,
            ghosts=self._ghosts.ghosts(self._document.runs),
            trail=self._run.trail,
            points=self._run.points,
            looks_back=self._looked is not None,
        )

    def _model_of(self, document: Document) -> Model:
        """The document's model, made once for each document and not for each frame."""
        if self._model[0] is not document:
            self._model = (document, document.model())
        return self._model[1]

    # Editing

    def edit(
        self,
        change: Edit,
        name: str,
        merge_key: str | None = None,
        keeps_training: bool = False,
    ) -> bool:
        """Replace the document by `change(document)`, undoable as `name`; whether it changed.

        `keeps_training` marks a change that the training does not notice (one's own row): it goes
        on untouched, also when the change is undone. Raises what `change` raises, and a Problem for
        what the document's task has locked; nothing is changed then.
        """
        if not keeps_training:
            self.go_on_from_here()
        before = self._document if keeps_training else self.document
        changed = change(before)
        if changed is before or changed == before:
            return False
        _check_task(before, changed)
        if not self._since_edit.isValid() or self._since_edit.elapsed() > MERGE_MS:
            self._history.close_merge()
        self._since_edit.start()
        if keeps_training:
            self._history.push(before, name, merge_key, keeps_training=True)
            self._document = changed
            if self._looked is not None:
                self._looked = at_point(self.document, self._looked.progress)
            self._tell_history()
            self._redraw()
            return True
        if not self._history.merges(merge_key):
            self._fold_training()
        with self._all_or_nothing():
            self._history.push(before, name, merge_key)
            self._adopt(with_run(changed, before) if is_left(before, changed) else changed)
        return True

    def undo(self) -> None:
        """Take the last change back; while training runs, that is the training itself."""
        self.pause()
        self._travel(self._history.undo, mark("Undid: {name}."), mark("There is nothing to undo."))

    def redo(self) -> None:
        """Do again what was undone."""
        self.pause()
        self._travel(self._history.redo, mark("Redid: {name}."), mark("There is nothing to redo."))

    def _travel(self, way: Way, said: str, nothing: str) -> None:
        with self._all_or_nothing():
            found = way(self._document)
            if found is not None:
                self._adopt(found[0])
        self.said.emit(tr(nothing) if found is None else tr(said, name=found[1]))

    def open(self, document: Document, says: str, name: str | None = None) -> None:
        """Begin with another document; to the earlier one undo leads back, as `name` ("open")."""
        self.pause()
        with self._all_or_nothing():
            self._history.push(self._document, name or tr("open"))
            self._shown_row = 0
            self._adopt(document)
        self.said.emit(says)

    def _adopt(self, document: Document) -> None:
        """Make `document` the present one, for the training too."""
        self._document = document
        self._looked = None
        self._shown_row = min(self._shown_row, max(0, document.table.row_count - 1))
        self._run.adopt(document)
        self._redraw()
        self._tell_history()

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Where another document cannot be adopted, go on with the present one as it was."""
        kept = self._history.kept()
        before = self._document, self._looked, self._shown_row
        try:
            yield
        except BaseException:
            if self._document is before[0] or not self._run.holds(self._document):
                self._document, self._looked, self._shown_row = before
                self._history.restore(kept)
            raise

    # Looking back

    def look_at(self, progress: Progress | None) -> None:
        """Show an earlier state of this run, or the present one again; nothing is changed."""
        self.pause()
        present = self.document
        # What was asked for a moment ago may be of a network that is gone.
        there = present if progress is None else at_point(present, progress)
        back = there is not present and progress != present.progress
        self._looked = there if back else None
        self._redraw()
        where = where_words(self.frame())
        self.said.emit(
            tr("Looking {where}. Run or Step goes on from here.", where=where)
            if back
            else tr("Back {where}.", where=where)
        )

    def go_on_from_here(self) -> None:
        """Make the earlier state that is looked at the present one; the run so far is kept."""
        looked, self._looked = self._looked, None
        if looked is not None:
            progress = looked.progress
            where = where_words(frame_of(looked))
            self.edit(
                lambda document: at_point(document, progress), tr("going back {where}", where=where)
            )

    # Training

    def run(self) -> None:
        """Train until the epochs asked for are done, or until paused."""
        if not self.running and self._can_train():
            self.go_on_from_here()
            self._run.start()
            self._tell_running(tr("Training."))

    def pause(self) -> None:
        """Stop training; what the worker is still doing for this run is dropped."""
        if self.running:
            self._run.stop()
            self._fold_training()
            self._tell_running(tr("Paused {where}.", where=where_words(self.frame())))

    def toggle(self) -> None:
        """Run or pause."""
        if self.running:
            self.pause()
        else:
            self.run()

    def step_batch(self) -> None:
        """Train on the next batch only: a row, unless said otherwise."""
        self.pause()
        if self._can_train():
            self.go_on_from_here()
            self._run.step_batch()

    def step_epoch(self) -> None:
        """Train on the rest of this epoch."""
        self.pause()
        if self._can_train():
            self.go_on_from_here()
            self._run.step_epoch()
            if self.running:
                self._tell_running(tr("Training to the end of this epoch."))

    def unstick(self) -> None:
        """Something raised somewhere: see to it that training does not wait for ever."""
        self._run.unstick()

    def rewind(self) -> None:
        """Go back to the same start."""
        if self._edit_or_warn(Document.rewound, tr("rewind")):
            self.said.emit(tr("Back at the same start. Run goes again."))

    def new_start(self) -> None:
        """Draw fresh parameters from the next seed."""
        if self._edit_or_warn(Document.new_start, tr("new start")):
            self.said.emit(tr("A new start: seed {seed}.", seed=self._document.start.seed))

    def _edit_or_warn(self, change: Edit, name: str) -> bool:
        """Edit, unless the task does not allow it; then say so. Whether it was allowed."""
        try:
            self.edit(change, name)
        except Problem as problem:
            self.warned.emit(str(problem))
            return False
        return True

    def set_speed(self, rows_per_second: float | None) -> None:
        """Pace the training; None is full speed."""
        self._run.set_pace(rows_per_second)

    def choose_kernel(self, choice: str) -> None:
        """Say which kernel trains: "auto", "numpy" or "compiled"."""
        self._kernel_choice = choice
        self._run.choose_kernel(choice)
        self._redraw()

    @Slot()
    def note_kernel_making(self) -> None:
        """The compiled kernel is being made; numpy trains until it is there."""
        self._kernel_note = mark(" · making the compiled one")
        self._redraw()

    @Slot(object)
    def take_kernel(self, loaded: Loaded) -> None:
        """The compiled kernel is there, or will not be.

        Why it is not is said where somebody has asked for it, or where it should have been there.
        """
        self._kernel_note = ""
        if loaded.why_not is not None and (loaded.failed or self._kernel_choice == "compiled"):
            why_not = tr(loaded.why_not)
            self.said.emit(tr("{sentence}.", sentence=f"{why_not[0].upper()}{why_not[1:]}"))
        self.choose_kernel(self._kernel_choice)

    def show_row(self, row: int) -> None:
        """Show another row of the table in the diagram."""
        # A view may still show rows that an edit has just taken away.
        row = min(row, max(0, self._document.table.row_count - 1))
        if row != self._shown_row:
            self._shown_row = row
            self._redraw()

    def draw_ghost(self, run: Run, drawn: bool) -> None:
        """Draw the curve of an earlier run, or do not."""
        self._ghosts.choose(run, drawn)
        self._redraw()

    def highlight_ghost(self, run: Run | None) -> None:
        """Let the curve of one earlier run stand out."""
        if self._ghosts.highlight(run):
            self._redraw()

    def forget_ghosts(self) -> None:
        """Clear the earlier runs and their curves."""
        self.edit(lambda d: replace_runs(d, ()), tr("forget earlier runs"), keeps_training=True)

    def close(self) -> bool:
        """End the training thread; True when it has ended. May be called again."""
        self._rest.stop()
        return self._run.close()

    def _can_train(self) -> bool:
        why_not = self._document.training.why_not
        if why_not is not None:
            self.warned.emit(why_not)
        return why_not is None

    def _fold_training(self) -> None:
        """Take what was trained into the document, as one undoable step."""
        trained = self.document
        if trained is not self._document:
            self._history.push(
                self._document, tr("training to epoch {epoch}", epoch=trained.progress.epoch)
            )
            self._document = trained

    @Slot(str, str)
    def _end_run(self, reason: str, problem: str) -> None:
        self._fold_training()
        self._tell_running(reason or tr("Done {where}.", where=where_words(self.frame())))
        if problem:
            self.warned.emit(problem)

    @Slot(str)
    def _end_step(self, problem: str) -> None:
        if self._run.last_row is not None:
            self._shown_row = self._run.last_row
        trained = self.document
        if trained is not self._document:
            self._history.push(self._document, tr(STEPS), STEPS)
            self._document = trained
        self._tell_history()
        self._redraw()
        self.said.emit(tr("Stepped {where}.", where=where_words(self.frame())))
        if problem:
            self.warned.emit(problem)

    # Telling and drawing

    def _tell_running(self, words: str) -> None:
        self.running_changed.emit(self.running)
        self._tell_history()
        self._redraw()
        self.said.emit(words)

    def _tell_history(self) -> None:
        self.history_changed.emit(self.undo_name, self.redo_name)

    def _redraw(self) -> None:
        self._dirty = True
        if not self.running:
            self._rest.start()

    @Slot()
    def _draw_running(self) -> None:
        """The clock's tick: a picture if training has moved since the last one."""
        moved = self._run.progress is not self._drawn_progress
        if moved and self._run.slow(FOLLOWED_PACE) and self._run.last_row is not None:
            self._shown_row = self._run.last_row
            self.said.emit(tr("Training {where}.", where=where_words(self.frame())))
        if moved or self._dirty:
            self._draw()

    @Slot()
    def _draw(self) -> None:
        self._dirty = False
        self._drawn_progress = self._run.progress
        self.frame_ready.emit(self.frame())


def _check_task(before: Document, changed: Document) -> None:
    """Raise a Problem where the task of `before` does not allow this change."""
    if before.task is None or not before.task.locks:
        return
    # Late: most documents have no task.
    from nnstudio.document.task.locks import refusal

    why_not = refusal(before, changed)
    if why_not is not None:
        raise Problem(why_not)
