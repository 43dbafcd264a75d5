"""What a person does with earlier runs, as named, undoable edits; training goes on beside most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.document.run import Run
from nnstudio.document.runs import loaded, renamed, without_run
from nnstudio.session.session import Session

if TYPE_CHECKING:  # else imported when first wanted: starting the window should not wait for it
    from nnstudio.document.comparing import Compared


DROPPED = "What was compared belonged to the document before, and was dropped."
NOTHING = "Nothing was compared to its end."


class RunActions(QObject):
    """Slots for the window's signals; a run is called by its name, which no other has."""

    refused = Signal(str)  # why a wish cannot be carried out

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    @Slot(str)
    def load(self, name: str) -> None:
        """Go back to the end of a run; the present one is kept among the earlier ones.

        One that is only being looked back at is kept whole.
        """
        if self._session.frame().looks_back:
            self._session.look_at(None)
        if self._edit(name, loaded, f"load run {name}", keeps_training=False):
            epoch = self._session.document.progress.epoch
            self._session.said.emit(f"Back at the end of {name}, after epoch {epoch}.")

    @Slot(str, str)
    def rename(self, name: str, wanted: str) -> None:
        """Give a run another name."""
        wanted = " ".join(wanted.split())
        if wanted != name:
            self._edit(
                name,
                lambda document, index: renamed(document, index, wanted),
                f"rename run {name} to {wanted}",
            )

    @Slot(str)
    def delete(self, name: str) -> None:
        """Forget one run."""
        if self._edit(name, without_run, f"delete run {name}"):
            self._session.said.emit(f"Deleted the run {name}. Undo brings it back.")

    @Slot(str, bool)
    def draw(self, name: str, drawn: bool) -> None:
        """Draw a run's curve beside the present one, or do not."""
        run = self._run(name)
        if run is not None:
            self._session.draw_ghost(run, drawn)

    @Slot(object)
    def highlight(self, name: str | None) -> None:
        """Let one run's curve stand out."""
        self._session.highlight_ghost(None if name is None else self._run(name))

    @Slot(object, object)
    def take(self, compared_from: Document, results: tuple[Compared, ...]) -> None:
        """Keep what was compared, unless another document has been opened since."""
        from nnstudio.document.comparing import with_compared

        if self._session.document.lineage is not compared_from.lineage:
            self._session.said.emit(DROPPED)
            return
        if not results:
            self._session.said.emit(NOTHING)
            return
        titles = [_title(result) for result in results]
        name = f"compare with {titles[0]}" if len(titles) == 1 else "compare activations"
        self._session.edit(lambda d: with_compared(d, results), name, keeps_training=True)
        lost = [_title(result) for result in results if result.problem is not None]
        words = f"Compared with {_listed(titles)}."
        if lost:
            verb = "its" if len(lost) == 1 else "their"
            words += f" {_listed(lost)} lost {verb} numbers on the way."
        self._session.said.emit(words)

    def _edit(
        self,
        name: str,
        change: Callable[[Document, int], Document],
        called: str,
        keeps_training: bool = True,
    ) -> bool:
        """Change the run of that name; whether that was done."""

        def edit(document: Document) -> Document:
            for index, run in enumerate(document.runs):
                if run.name == name:
                    return change(document, index)
            raise Problem(f"There is no run named {name!r} any more.")

        try:
            return self._session.edit(edit, called, keeps_training=keeps_training)
        except Problem as problem:
            self.refused.emit(str(problem))
            return False

    def _run(self, name: str) -> Run | None:
        return next((run for run in self._session.document.runs if run.name == name), None)


def _title(result: Compared) -> str:
    return result.document.spec.layers[0].record.title


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
