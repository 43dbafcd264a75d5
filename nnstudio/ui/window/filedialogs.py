"""Asking for a file: the system's own dialog, which also asks before a file is replaced."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from nnstudio.document.exporting.formats import FORMATS

TABLES = ";;".join(
    (
        "Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods)",
        "Text tables (*.csv *.tsv *.txt)",
        "Spreadsheets (*.xlsx *.xlsm *.xls *.ods)",
        "All files (*)",
    )
)
OPEN_FILTER = ";;".join(
    (
        "Projects, tables, weights (*.nnstudio *.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json)",
        "Projects (*.nnstudio)",
        "Text tables (*.csv *.tsv *.txt)",
        "Spreadsheets (*.xlsx *.xlsm *.xls *.ods)",
        "Weights (*.json)",
        "All files (*)",
    )
)
PICTURE_FILTERS = {
    "svg": "Scalable vector graphics (*.svg)",
    "pdf": "PDF (*.pdf)",
    "png": "Pixels (*.png)",
}


def ask_open(window: QWidget) -> str | None:
    """Ask for a project, a table or weights; None where nothing was chosen."""
    path, _ = QFileDialog.getOpenFileName(window, "Open", "", OPEN_FILTER)
    return path or None


def ask_project(window: QWidget, name: str) -> str | None:
    """Ask where the project goes."""
    return _ask_save(window, "Save the project", name, "Projects (*.nnstudio)", "nnstudio")


def ask_preview(window: QWidget) -> str | None:
    """Ask for a table to look at first; None where nothing was chosen."""
    path, _ = QFileDialog.getOpenFileName(window, "Look at a table", "", TABLES)
    return path or None


def ask_save(window: QWidget, kind: str) -> str | None:
    """Ask where the network goes; a name without the ending gets it before it is checked."""
    record = FORMATS[kind]
    filters = f"{record.kind} (*{record.ending})"
    return _ask_save(window, record.title, record.suggested, filters, record.ending[1:])


def ask_table(window: QWidget, what: str) -> str | None:
    """Ask where a table goes, as CSV or XLSX by the name's ending: "predictions", "table"."""
    filters = "Comma-separated values (*.csv);;Excel workbook (*.xlsx)"
    return _ask_save(window, f"Save {what}", f"{what}.csv", filters, "csv")


def ask_picture(window: QWidget, name: str, ending: str) -> str | None:
    """Ask where a picture goes; ".svg", ".pdf" or ".png" is what it gets if nothing is said."""
    kind = ending.removeprefix(".")
    return _ask_save(window, "Save as picture", f"{name}{ending}", PICTURE_FILTERS[kind], kind)


def ask_report(window: QWidget, name: str) -> str | None:
    """Ask where a report goes, as PDF or HTML by the name's ending."""
    filters = "PDF, one page (*.pdf);;Web page (*.html)"
    return _ask_save(window, "Save the report", f"{name}.pdf", filters, "pdf")


def ask_film(window: QWidget, name: str) -> str | None:
    """Ask where a film goes, as GIF or WebP by the name's ending."""
    filters = "GIF, for every program (*.gif);;WebP, smaller, all colours (*.webp)"
    return _ask_save(window, "Save the film", f"{name}.gif", filters, "gif")


def ask_rows(window: QWidget) -> str | None:
    """Ask for a table whose rows are to be asked about."""
    path, _ = QFileDialog.getOpenFileName(window, "Import rows", "", TABLES)
    return path or None


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
