"""Pictures as bytes: SVG and PDF keep lines as lines and texts as texts, PNG has pixels."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QMimeData,
    QRectF,
    QSize,
    QSizeF,
)
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageWriter, QPageSize, QPainter
from PySide6.QtGui import QPdfWriter as PdfWriter
from PySide6.QtSvg import QSvgGenerator

from nnstudio import __version__
from nnstudio.core.problems import Problem
from nnstudio.data.files import PathLike, ending_among
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.pictures.picture import Paint, Picture
from nnstudio.ui.theme import Theme

ENDINGS = (".svg", ".pdf", ".png")
SCALES = range(1, 9)  # pixels of the picture for one of the screen, along each side
SVG_TYPE = "image/svg+xml"
POINTS = 72.0  # in an inch
# Where Inter is not installed, something like it.
_FAMILIES = f'font-family="{themes.FAMILY}, Helvetica, Arial, sans-serif"'
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def picture_bytes(picture: Picture, ending: str, theme: Theme, scale: int = 1) -> bytes:
    """The picture as a file of this ending; `scale` counts for pixels only."""
    if ending == ".svg":
        return svg_bytes(picture, theme)
    if ending == ".pdf":
        return pdf_bytes(picture, theme)
    return png_bytes(image_of(picture, theme, scale))


def check_ending(path: PathLike) -> str:
    """The ending of a picture's file, one of ENDINGS; Problem for another one."""
    return ending_among(path, ENDINGS)


def svg_bytes(picture: Picture, theme: Theme) -> bytes:
    """A standalone SVG, its unit being a pixel of the screen."""
    words = sentences(picture.words)
    return _svg(picture.draw, picture.whole, theme, picture.title, words).encode("utf-8")


def bare_svg(paint: Paint, size: QSize, theme: Theme) -> str:
    """A drawing without paper, title and words, for a page that has its own."""
    return _svg(lambda painter, theme: paint(painter, QSizeF(size), theme), size, theme, "", "")


def _svg(
    draw: Callable[[QPainter, Theme], None], size: QSize, theme: Theme, title: str, words: str
) -> str:
    buffer = empty_buffer()
    # Tiny, which has no clips: those of 1.1 are written where browsers look for others.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.SvgTiny12)
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(_resolution())  # so that a font's points are the screen's pixels
    generator.setTitle(title)
    generator.setDescription(words)
    with QPainter(generator) as painter:
        draw(painter, theme)
    # Names of rows may hold control characters, which no XML file can.
    text = _NOT_IN_XML.sub("\ufffd", bytes(buffer.data().data()).decode("utf-8"))
    return text.replace(f'font-family="{themes.FAMILY}"', _FAMILIES)


def pdf_bytes(picture: Picture, theme: Theme) -> bytes:
    """A PDF of one page, just as large as the picture, with its fonts inside."""
    buffer, dots = empty_buffer(), _resolution()
    writer = PdfWriter(buffer)
    writer.setResolution(dots)
    size = QSizeF(picture.whole) * (POINTS / dots)
    writer.setPageSize(
        QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    )
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(picture.title)
    writer.setCreator(f"NN Studio {__version__}")
    with QPainter(writer) as painter:
        picture.draw(painter, theme)
    return bytes(buffer.data().data())


def image_of(picture: Picture, theme: Theme, scale: int = 1) -> QImage:
    """The picture in pixels, `scale` times as many along each side as on the screen."""
    image = QImage(picture.whole * scale, QImage.Format.Format_RGB32)
    if image.isNull():
        raise Problem(tr("There is no room for so large a picture: take a smaller scale."))
    image.setDevicePixelRatio(scale)
    image.fill(QColor(theme.panel))
    with QPainter(image) as painter:
        picture.draw(painter, theme)
    return image


def png_bytes(image: QImage) -> bytes:
    """An image as PNG; may be called in any thread."""
    buffer = empty_buffer()
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise Problem(
            tr("The picture could not be written: {reason}.", reason=writer.errorString())
        )
    return bytes(buffer.data().data())


def clipboard_data(picture: Picture, theme: Theme, scale: int = 2) -> QMimeData:
    """What other programs can paste: pixels, and an SVG for those that know it."""
    data = QMimeData()
    data.setImageData(image_of(picture, theme, scale))
    data.setData(SVG_TYPE, QByteArray(svg_bytes(picture, theme)))
    return data


def empty_buffer() -> QBuffer:
    """Where Qt can write a file's bytes."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _resolution() -> int:
    """Dots in an inch by which the fonts of the pictures are measured."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInch())
