"""Exporting the network for the window: behind it, for what is saved is tried first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from nnstudio.data.importing import Progress
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session.filereading import SMALL, FileReading
from nnstudio.session.session import Session

PARAMETER = 100  # bytes of text that take as long to read as a number does to write and read back
BUSY = mark("Another file is still being saved: try again in a moment.")


class Exporting(QObject):
    """Saves the trained network in any format and says what came of it."""

    failed = Signal(str)  # a sentence with a way out

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._saving = FileReading(self, "saved")
        self._saving.failed.connect(self.failed)

    @Slot(str, str)
    def export(self, path: str, kind: str) -> None:
        """Save the network as it stands, in the format of this name."""
        if self._saving.busy:
            self.failed.emit(tr(BUSY))
            return
        document, record = self._session.shown_document, FORMATS[kind]
        model, name = document.model(), Path(path).name
        count = model.params.spec.parameter_count

        def make(progress: Progress) -> object:
            # Late: most days nobody exports anything.
            from nnstudio.document.exporting.rows import rows_of
            from nnstudio.document.exporting.saving import export

            return export(model, record, path, rows_of(document, model))

        def take(proof: object) -> None:
            self._session.said.emit(
                counted(
                    "Saved {n:,} parameter to {name}: {proof}.",
                    "Saved {n:,} parameters to {name}: {proof}.",
                    count,
                    name=name,
                    proof=proof,
                )
            )

        # What starts a program or loads a library would stop the picture for a moment.
        self._saving.read(name, count * PARAMETER if record.quick else SMALL + 1, make, take)

    @property
    def busy(self) -> bool:
        """Whether something is being saved."""
        return self._saving.busy

    def close(self) -> bool:
        """Let what is being saved come to its end; True when it has. May be called again."""
        return self._saving.close()
