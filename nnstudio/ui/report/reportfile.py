"""A report as bytes: one A4 page as PDF, or one file of HTML."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QSize
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtGui import QPdfWriter as PdfWriter

from nnstudio import __version__
from nnstudio.data.files import PathLike, ending_among
from nnstudio.document.document import Document
from nnstudio.document.frame import Frame, Ghost
from nnstudio.document.reporting.htmlpage import html_page
from nnstudio.document.reporting.report import Report, report_of
from nnstudio.language.listing import sentences
from nnstudio.ui import theme as themes
from nnstudio.ui.pictures.formats import bare_svg, empty_buffer
from nnstudio.ui.pictures.picture import Paint
from nnstudio.ui.report.page import WIDTH, paint_page
from nnstudio.ui.report.reportpictures import DIAGRAM, LOSS, diagram_of, losses_of, report_frame

ENDINGS = (".pdf", ".html")
INCH = 25.4  # millimetres


def check_ending(path: PathLike) -> str:
    """The ending of a report's file; Problem for another one."""
    return ending_among(path, ENDINGS)


def report_bytes(
    document: Document,
    ending: str,
    when: str,
    title: str = "",
    kernel: str = "",
    shown_row: int = 0,
    ghosts: tuple[Ghost, ...] | None = None,
) -> bytes:
    """The report on a document as a file of this ending; may be called in any thread.

    `shown_row` is the row of the table that is fed through the diagram, and `ghosts` are the
    earlier runs whose curves are drawn, if not the newest.
    """
    report = report_of(document, when, title, kernel)
    make = _pdf if ending == ".pdf" else _html
    return make(report, report_frame(document, shown_row, ghosts))


def _pdf(report: Report, frame: Frame) -> bytes:
    buffer = empty_buffer()
    writer = PdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(96)  # the page's own unit, in which everything is placed
    writer.setTitle(report.title)
    writer.setCreator(f"NN Studio {__version__}")
    with QPainter(writer) as painter:
        painter.scale(writer.width() / WIDTH, writer.width() / WIDTH)
        paint_page(painter, report, frame, themes.LIGHT)
    return bytes(buffer.data().data())


def _html(report: Report, frame: Frame) -> bytes:
    diagram, legend = diagram_of(frame)
    pictures = {"network": (_svg(diagram, DIAGRAM), sentences((report.diagram_alt, legend)))}
    losses = losses_of(frame)
    if losses is not None:
        pictures["loss"] = (_svg(losses, LOSS), report.loss_alt)
    return html_page(report, pictures).encode("utf-8")


def _svg(paint: Paint, size: QSize) -> str:
    return bare_svg(paint, size, themes.LIGHT)
