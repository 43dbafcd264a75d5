"""What a person does with earlier runs, as named, undoable edits; training goes on beside most."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.document.run import Run
from nnstudio.document.runs import loaded, renamed, without_run
from nnstudio.language.listing import listed, sentences
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session.session import Session

if TYPE_CHECKING:  # else imported when first wanted: starting the window should not wait for it
    from nnstudio.document.comparing import Compared


DROPPED = mark("What was compared belonged to the document before, and was dropped.")
NOTHING = mark("Nothing was compared to its end.")


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
        if self._edit(name, loaded, tr("load run {name}", name=name), keeps_training=False):
            epoch = self._session.document.progress.epoch
            self._session.said.emit(
                tr("Back at the end of {name}, after epoch {epoch}.", name=name, epoch=epoch)
            )

    @Slot(str, str)
    def rename(self, name: str, wanted: str) -> None:
        """Give a run another name."""
        wanted = " ".join(wanted.split())
        if wanted != name:
            self._edit(
                name,
                lambda document, index: renamed(document, index, wanted),
                tr("rename run {name} to {wanted}", name=name, wanted=wanted),
            )

    @Slot(str)
    def delete(self, name: str) -> None:
        """Forget one run."""
        if self._edit(name, without_run, tr("delete run {name}", name=name)):
            self._session.said.emit(tr("Deleted the run {name}. Undo brings it back.", name=name))

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
            self._session.said.emit(tr(DROPPED))
            return
        if not results:
            self._session.said.emit(tr(NOTHING))
            return
        titles = [_title(result) for result in results]
        name = tr("compare activations")
        if len(titles) == 1:
            name = tr("compare with {activation}", activation=titles[0])
        self._session.edit(lambda d: with_compared(d, results), name, keeps_training=True)
        lost = [_title(result) for result in results if result.problem is not None]
        words = tr("Compared with {activations}.", activations=listed(titles))
        losses = counted(
            "{activations} lost its numbers on the way.",
            "{activations} lost their numbers on the way.",
            len(lost),
            activations=listed(lost),
        )
        self._session.said.emit(sentences((words, losses if lost else "")))

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
            raise Problem(tr("There is no run named {name!r} any more.", name=name))

        try:
            return self._session.edit(edit, called, keeps_training=keeps_training)
        except Problem as problem:
            self.refused.emit(str(problem))
            return False

    def _run(self, name: str) -> Run | None:
        return next((run for run in self._session.document.runs if run.name == name), None)


def _title(result: Compared) -> str:
    return tr(result.document.spec.layers[0].record.title)
