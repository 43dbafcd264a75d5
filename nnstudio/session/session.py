"""The one object that the window talks to: document, undo, training, and what to draw.

All signals of the app come from here. Views get frozen `Frame`s; an edit is a function from the
old document to the new one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from nnstudio.core.losshistory import LossHistory
from nnstudio.core.snapshot import Progress, Snapshot
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, Ghost
from nnstudio.document.history import History
from nnstudio.document.model import Model
from nnstudio.session.frameclock import FrameClock
from nnstudio.session.words import run_name, where_words
from nnstudio.session.worker import EPOCH, ROW, Job, TrainingThread

Edit = Callable[[Document], Document]
MAX_GHOSTS = 5
FOLLOWED_PACE = 8.0  # rows a second up to which the diagram shows each row as it is trained


class Session(QObject):
    """Holds the present document and lets it be edited, trained, undone and drawn."""

    frame_ready = Signal(object)  # Frame
    running_changed = Signal(bool)
    history_changed = Signal(object, object)  # what undo and redo would do, or None
    said = Signal(str)  # what just happened, in words
    closed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._model = (document, document.model())
        self._history = History()
        self._progress = document.progress
        self._losses = LossHistory(document.curve)
        self._ghosts: tuple[Ghost, ...] = ()
        self._shown_row = 0
        self._last_row: int | None = None
        self._next_row: int | None = None
        self._running = False
        self._run_id = 0
        self._dirty = True
        self._step_kind: str | None = None
        self._thread = TrainingThread(self)
        self._clock = FrameClock(self)
        self._rest = QTimer(self)  # draws once after edits while nothing is running
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._connect()
        self._give_job()

    def _connect(self) -> None:
        self._thread.worker.snapshot_ready.connect(self._take)
        self._thread.worker.failed.connect(self._fail)
        self._clock.slice_due.connect(self._thread.slice_granted)
        self._clock.frame_due.connect(self._draw)
        self._rest.timeout.connect(self._draw)

    # What is

    @property
    def document(self) -> Document:
        """The document with the training as far as it has come."""
        if self._progress is self._document.progress:
            return self._document
        return self._document.trained(self._progress, self._losses.freeze())

    @property
    def running(self) -> bool:
        """Whether training goes on."""
        return self._running

    @property
    def undo_name(self) -> str | None:
        """What undo would take back."""
        return (
            f"training to epoch {self._progress.epoch}"
            if self._running
            else (self._history.undo_name)
        )

    @property
    def redo_name(self) -> str | None:
        """What redo would do again."""
        return None if self._running else self._history.redo_name

    def frame(self) -> Frame:
        """The present moment, ready to draw."""
        progress = self._progress
        return Frame(
            document=self._document,
            model=replace(self._present_model(), params=progress.params),
            curve=self._losses.view(),
            epoch=progress.epoch,
            position=progress.position,
            running=self._running,
            shown_row=self._shown_row,
            last_row=self._last_row,
            next_row=self._next_row,
            ghosts=self._ghosts,
        )

    def _present_model(self) -> Model:
        """The document's model, made once for each document and not for each frame."""
        if self._model[0] is not self._document:
            self._model = (self._document, self._document.model())
        return self._model[1]

    # Editing

    def edit(
        self,
        change: Edit,
        name: str,
        merge_key: str | None = None,
        says: str | None = None,
        keeps_training: bool = False,
    ) -> None:
        """Replace the document by `change(document)`, undoable as `name`.

        `keeps_training` marks a change that the training does not notice (one's own row): it goes
        on untouched, also when the change is undone. Raises what `change` raises, changing nothing.
        """
        if keeps_training:
            self._edit_beside(change, name, merge_key)
        else:
            self._edit_trained(change, name, merge_key)
        if says:
            self.said.emit(says)

    def _edit_beside(self, change: Edit, name: str, merge_key: str | None) -> None:
        changed = change(self._document)
        if changed == self._document:
            return
        self._history.push(self._document, name, merge_key, keeps_training=True)
        on_top = self._progress is self._document.progress
        self._document = changed
        if on_top:
            self._progress = changed.progress
        self.history_changed.emit(self.undo_name, self.redo_name)
        self._redraw()

    def _edit_trained(self, change: Edit, name: str, merge_key: str | None) -> None:
        before = self.document
        changed = change(before)
        if changed is before or changed == before:
            return
        self._fold_training()
        self._history.push(before, name, merge_key)
        self._adopt(changed)

    def undo(self) -> None:
        """Take the last change back; while training runs, that is the training itself."""
        self.pause()
        self._travel(self._history.undo(self._document), "Undid")

    def redo(self) -> None:
        """Do again what was undone."""
        self.pause()
        self._travel(self._history.redo(self._document), "Redid")

    def _travel(self, found: tuple[Document, str] | None, verb: str) -> None:
        if found is None:
            self.said.emit("There is nothing to undo." if verb == "Undid" else "Nothing to redo.")
            return
        document, name = found
        self._adopt(document)
        self.said.emit(f"{verb}: {name}.")

    def open(self, document: Document, says: str) -> None:
        """Begin with another document; the earlier one stays reachable by undo."""
        self.pause()
        self._history.push(self._document, "open")
        self._ghosts = ()
        self._shown_row = 0
        self._adopt(document)
        self.said.emit(says)

    def _adopt(self, document: Document) -> None:
        """Make `document` the present one, for the worker too."""
        self._keep_ghost(document)
        self._document = document
        self._progress = document.progress
        self._losses = LossHistory(document.curve)
        rows = document.table.row_count
        self._shown_row = min(self._shown_row, max(0, rows - 1))
        if document.at_start:
            self._last_row = None
        self._give_job()
        self.history_changed.emit(self.undo_name, self.redo_name)
        self._redraw()

    def _keep_ghost(self, document: Document) -> None:
        """A run that is left for another start stays visible as a ghost."""
        old = self._document
        if document.at_start and old.progress.epoch > 0 and len(old.curve) > 1:
            ghost = Ghost(run_name(old), old.curve)
            others = tuple(g for g in self._ghosts if g.name != ghost.name)
            self._ghosts = (*others, ghost)[-MAX_GHOSTS:]

    # Training

    def run(self) -> None:
        """Train until the epochs asked for are done, or until paused."""
        reason = self._document.training.why_not
        if reason is not None:
            self.said.emit(reason)
            return
        if not self._running:
            self._give_job()
            self._running = True
            self._clock.start()
            self.running_changed.emit(True)
            self.history_changed.emit(self.undo_name, self.redo_name)
            self.said.emit("Training.")

    def pause(self) -> None:
        """Stop training; what the worker is still doing for this run is dropped."""
        if self._running:
            self._halt()
            self.said.emit(f"Paused {where_words(self.frame())}.")

    def toggle(self) -> None:
        """Run or pause."""
        if self._running:
            self.pause()
        else:
            self.run()

    def step_row(self) -> None:
        """Train on the next row only."""
        self._step(ROW)

    def step_epoch(self) -> None:
        """Train on the rest of this epoch."""
        self._step(EPOCH)

    def rewind(self) -> None:
        """Go back to the same start."""
        self.edit(Document.rewound, "rewind", says="Back at the same start. Run goes again.")

    def new_start(self) -> None:
        """Draw fresh parameters from the next seed."""
        self.edit(Document.new_start, "new start")
        self.said.emit(f"A new start: seed {self._document.start.seed}.")

    def set_speed(self, rows_per_second: float | None) -> None:
        """Pace the training; None is full speed."""
        self._clock.set_rate(rows_per_second)

    def show_row(self, row: int) -> None:
        """Show another row of the table in the diagram."""
        if row != self._shown_row:
            self._shown_row = row
            self._redraw()

    def forget_ghosts(self) -> None:
        """Clear the earlier runs' curves."""
        self._ghosts = ()
        self._redraw()

    def close(self) -> bool:
        """End the training thread; True when it has ended. May be called again."""
        self._running = False
        self._clock.stop()
        self._rest.stop()
        self._run_id += 1
        ended = self._thread.close()
        self.closed.emit()
        return ended

    def _step(self, kind: str) -> None:
        self.pause()
        reason = self._document.training.why_not
        if reason is not None:
            self.said.emit(reason)
        elif self._step_kind is None:
            self._give_job(endless=True)
            self._step_kind = kind
            self._thread.step_asked.emit(kind)

    def _halt(self) -> None:
        self._running = False
        self._clock.stop()
        self._run_id += 1  # whatever the worker still sends belongs to the past
        self._fold_training()
        self.running_changed.emit(False)
        self.history_changed.emit(self.undo_name, self.redo_name)
        self._redraw()

    def _fold_training(self) -> None:
        """Take what was trained into the document, as one undoable step."""
        trained = self.document
        if trained is not self._document:
            self._history.push(self._document, f"training to epoch {trained.progress.epoch}")
            self._document = trained

    def _give_job(self, endless: bool = False) -> None:
        """Hand the worker the present state under a new run id."""
        self._run_id += 1
        self._step_kind = None
        data = self._document.training
        if data.why_not is not None:
            self._next_row = None
            if self._running:
                self._halt()
                self.said.emit(data.why_not)
            return
        settings = self._document.settings
        self._thread.job_given.emit(
            Job(
                run_id=self._run_id,
                progress=self._progress,
                x=data.inputs,
                y=data.targets,
                settings=settings,
                seed=self._document.start.seed,
                target_epoch=None if endless else _target(settings.epochs, self._progress),
            )
        )
        if self._running:
            self._clock.start()

    @Slot(object)
    def _take(self, snapshot: Snapshot) -> None:
        """A snapshot from the worker; of an earlier run it is dropped."""
        if snapshot.run_id != self._run_id:
            return
        rows = self._document.training.rows
        self._progress = snapshot.progress
        self._losses.extend(snapshot.new_losses.epochs, snapshot.new_losses.losses)
        self._last_row = None if snapshot.last_row is None else int(rows[snapshot.last_row])
        self._next_row = int(rows[snapshot.next_row])
        if self._step_kind is not None:
            self._end_step(snapshot)
        elif self._running:
            self._dirty = True
            if self._clock.slow(FOLLOWED_PACE) and self._last_row is not None:
                self._shown_row = self._last_row
            self._clock.slice_done()
            if snapshot.finished:
                self._halt()
                self.said.emit(snapshot.problem or f"Done {where_words(self.frame())}.")

    def _end_step(self, snapshot: Snapshot) -> None:
        self._step_kind = None
        if self._last_row is not None:
            self._shown_row = self._last_row
        trained = self.document
        if trained is not self._document:
            self._history.push(self._document, "training step by step", "step")
            self._document = trained
        self.history_changed.emit(self.undo_name, self.redo_name)
        self.said.emit(snapshot.problem or f"Stepped {where_words(self.frame())}.")
        self._redraw()

    @Slot(int, str)
    def _fail(self, run_id: int, sentence: str) -> None:
        if run_id == self._run_id:
            if self._running:
                self._halt()
            self.said.emit(sentence)

    # Drawing

    def _redraw(self) -> None:
        self._dirty = True
        if not self._running:
            self._rest.start()

    def _draw(self) -> None:
        if self._dirty:
            self._dirty = False
            self.frame_ready.emit(self.frame())


def _target(epochs: int | None, progress: Progress) -> int | None:
    """The next multiple of the epochs asked for: a finished run goes on for as many again."""
    return None if epochs is None else (progress.epoch // epochs + 1) * epochs
