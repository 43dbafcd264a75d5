"""Asking for a file: the system's own dialog, which also asks before a file is replaced."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFileDialog, QWidget

from nnstudio.document.exporting.formats import FORMATS
from nnstudio.language.translate import mark, tr

TABLES = (
    mark("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods)"),
    mark("Text tables (*.csv *.tsv *.txt)"),
    mark("Spreadsheets (*.xlsx *.xlsm *.xls *.ods)"),
    mark("All files (*)"),
)
OPENED = (
    mark(
        "Projects, tables, weights (*.nnstudio *.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json)"
    ),
    mark("Projects (*.nnstudio)"),
    mark("Text tables (*.csv *.tsv *.txt)"),
    mark("Spreadsheets (*.xlsx *.xlsm *.xls *.ods)"),
    mark("Weights (*.json)"),
    mark("All files (*)"),
)
PICTURE_FILTERS = {
    "svg": mark("Scalable vector graphics (*.svg)"),
    "pdf": mark("PDF (*.pdf)"),
    "png": mark("Pixels (*.png)"),
}
SAVE = {
    "table": mark("Save table"),
    "predictions": mark("Save predictions"),
    "losses": mark("Save losses"),
}


def ask_open(window: QWidget) -> str | None:
    """Ask for a project, a table or weights; None where nothing was chosen."""
    path, _ = QFileDialog.getOpenFileName(window, tr("Open"), "", _filters(OPENED))
    return path or None


def ask_project(window: QWidget, name: str) -> str | None:
    """Ask where the project goes."""
    return _ask_save(window, tr("Save the project"), name, tr("Projects (*.nnstudio)"), "nnstudio")


def ask_preview(window: QWidget) -> str | None:
    """Ask for a table to look at first; None where nothing was chosen."""
    path, _ = QFileDialog.getOpenFileName(window, tr("Look at a table"), "", _filters(TABLES))
    return path or None


def ask_save(window: QWidget, kind: str) -> str | None:
    """Ask where the network goes; a name without the ending gets it before it is checked."""
    record = FORMATS[kind]
    filters = f"{tr(record.kind)} (*{record.ending})"
    return _ask_save(window, tr(record.title), record.suggested, filters, record.ending[1:])


def ask_table(window: QWidget, what: str) -> str | None:
    """Ask where a table goes, as CSV or XLSX by the name's ending; `what` is a name of SAVE."""
    filters = tr("Comma-separated values (*.csv);;Excel workbook (*.xlsx)")
    return _ask_save(window, tr(SAVE[what]), f"{what}.csv", filters, "csv")


def ask_picture(window: QWidget, name: str, ending: str) -> str | None:
    """Ask where a picture goes; ".svg", ".pdf" or ".png" is what it gets if nothing is said."""
    kind = ending.removeprefix(".")
    return _ask_save(
        window, tr("Save as picture"), f"{name}{ending}", tr(PICTURE_FILTERS[kind]), kind
    )


def ask_report(window: QWidget, name: str) -> str | None:
    """Ask where a report goes, as PDF or HTML by the name's ending."""
    filters = tr("PDF, one page (*.pdf);;Web page (*.html)")
    return _ask_save(window, tr("Save the report"), f"{name}.pdf", filters, "pdf")


def ask_film(window: QWidget, name: str) -> str | None:
    """Ask where a film goes, as GIF or WebP by the name's ending."""
    filters = tr("GIF, for every program (*.gif);;WebP, smaller, all colours (*.webp)")
    return _ask_save(window, tr("Save the film"), f"{name}.gif", filters, "gif")


def ask_rows(window: QWidget) -> str | None:
    """Ask for a table whose rows are to be asked about."""
    path, _ = QFileDialog.getOpenFileName(window, tr("Import rows"), "", _filters(TABLES))
    return path or None


def _filters(kinds: Iterable[str]) -> str:
    """The kinds of files as a dialog takes them."""
    return ";;".join(map(tr, kinds))


def _ask_save(window: QWidget, title: str, name: str, filters: str, suffix: str) -> str | None:
    dialog = QFileDialog(window, title, name, filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    for other in ("xlsx", "html", "webp"):
        if f".{other}" in filters and other != suffix:
            dialog.filterSelected.connect(
                lambda chosen, other=other: dialog.setDefaultSuffix(
                    other if f".{other}" in chosen else suffix
                )
            )
    chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return files[0] if chosen and files else None
