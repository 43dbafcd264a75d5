"""What is made of the present document and taken along: losses, the report and the film."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from nnstudio.core.problems import Problem
from nnstudio.data.importing import Progress
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame
from nnstudio.language.translate import language, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.window.filedialogs import ask_film, ask_report, ask_table

if TYPE_CHECKING:  # else imported when a film is first asked for
    from nnstudio.ui.film.filmpainter import FilmLook


class TakingAlong(QObject):
    """Asks where to; what makes the bytes leaves as a signal and runs behind the window."""

    make_asked = Signal(str, object)  # path, and what makes the bytes: Progress -> bytes
    refused = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask_losses(self, document: Document) -> None:
        """The losses as a table."""
        from nnstudio.document.losstable import NOTHING, loss_table
        from nnstudio.document.tablefile import check_ending, table_bytes

        if not len(document.curve) and not document.runs:
            self.refused.emit(tr(NOTHING))
            return
        place = self._checked(ask_table(self._window, "losses"), check_ending)
        if place is not None:
            path, ending = place
            self.make_asked.emit(path, lambda note: table_bytes(loss_table(document), ending))

    def ask_report(self, document: Document, frame: Frame) -> None:
        """One page on a document; the diagram shows what the frame shows."""
        from nnstudio.ui.report.reportfile import check_ending, report_bytes

        place = self._checked(ask_report(self._window, "report"), check_ending)
        if place is None:
            return
        path, ending = place
        when = QLocale(language()).toString(QDate.currentDate(), tr("d MMMM yyyy"))

        def make(note: Progress) -> bytes:
            return report_bytes(
                document,
                ending,
                when,
                kernel=frame.kernel,
                shown_row=frame.shown_row,
                ghosts=frame.ghosts,
            )

        self.make_asked.emit(path, make)

    def ask_film(self, document: Document, look: FilmLook) -> None:
        """The run from its start to here, as it would look in the window."""
        from nnstudio.document.filming import film_length
        from nnstudio.ui.film.filmdialog import FilmDialog
        from nnstudio.ui.film.filmfile import MOST_FRAMES, check_ending, film_bytes, why_no_film

        try:
            why_not = why_no_film()
            if why_not is not None:
                raise Problem(why_not)
            film_length(document, MOST_FRAMES)
        except Problem as problem:
            self.refused.emit(str(problem))
            return
        paper = replace(look, theme=themes.LIGHT)
        dialog = FilmDialog(document, paper, look, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def save(chosen: FilmLook, width: int, frames: int, seconds: int) -> None:
            place = self._checked(ask_film(self._window, "training"), check_ending)
            if place is None:
                return
            path, ending = place
            dialog.accept()
            self.make_asked.emit(
                path,
                lambda note: film_bytes(document, ending, chosen, width, frames, seconds, note),
            )

        dialog.film_asked.connect(save)
        dialog.open()

    def _checked(self, path: str | None, check: Callable[[str], str]) -> tuple[str, str] | None:
        """A path that was chosen and its ending; None for none, or for one that is refused."""
        if path is None:
            return None
        try:
            return path, check(path)
        except Problem as problem:
            self.refused.emit(str(problem))
            return None
