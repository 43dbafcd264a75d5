"""A film as bytes, GIF or WebP, by Pillow: picture by picture, so that memory stays bounded.

Pillow comes with the extra `film` and is imported when a film is first made.
"""

from __future__ import annotations

import importlib.util
import io
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage

from nnstudio.core.problems import Problem
from nnstudio.core.snapshot import Progress as Point
from nnstudio.data.files import PathLike, ending_among
from nnstudio.data.importing import Progress
from nnstudio.document.document import Document
from nnstudio.document.filming import film_points, moments
from nnstudio.language.translate import mark, tr
from nnstudio.ui.film.filmpainter import SHAPE, FilmLook, FilmPainter
from nnstudio.ui.theme import Theme

if TYPE_CHECKING:
    from PIL import Image

ENDINGS = (".gif", ".webp")
WIDTHS = (640, 960, 1280)
MOST_FRAMES = 240
MOST_PIXELS = 160_000_000  # of all pictures together: Pillow keeps a byte for each in a GIF
REST = 1.5  # seconds that the last picture stays
LEAST_MS = 20  # for a picture; viewers slow down what changes faster
COLOURS = 256
SMALL = 640  # pixels across of the pictures that the colours are taken from
BREATH = 0.001  # seconds in which the window has the interpreter, between two pictures
MISSING = mark(
    "A film needs the library Pillow: install it with pip install 'nnstudio[film]'. Pictures can "
    "be saved without it."
)


def why_no_film() -> str | None:
    """Why no film can be made here, in a sentence; None where one can."""
    return tr(MISSING) if importlib.util.find_spec("PIL") is None else None


def check_ending(path: PathLike) -> str:
    """The ending of a film's file; Problem for another one."""
    return ending_among(path, ENDINGS)


def most_frames(width: int) -> int:
    """How many pictures a film of this width may have."""
    height = round(SHAPE.height() / SHAPE.width() * width)
    return min(MOST_FRAMES, MOST_PIXELS // (width * height))


def film_bytes(
    document: Document,
    ending: str,
    look: FilmLook,
    width: int,
    frames: int,
    seconds: float,
    note: Progress,
) -> bytes:
    """A film of the document's run, its pictures at moments that the training passed.

    `seconds` is how long it lasts. `note` gets the share that is done, and may raise to give up.
    Raises Problem where there is nothing to film, or Pillow is missing.
    """
    why_not = why_no_film()
    if why_not is not None:
        raise Problem(why_not)
    points = film_points(document, min(frames, most_frames(width)), lambda: note(0.0))
    frames = len(points)
    painter = FilmPainter(document, look)
    images = _images(painter, document, points, width, note)
    apart = max(LEAST_MS, round(1_000 * seconds / frames))
    durations = [apart] * (frames - 1) + [apart + round(1_000 * REST)]
    if ending == ".webp":
        return _webp(images, durations)
    return _gif(images, durations, _palette(painter, document, points), look.theme)


def _images(
    painter: FilmPainter,
    document: Document,
    points: tuple[Point, ...],
    width: int,
    note: Progress,
) -> Iterator[Image.Image]:
    """The pictures one after the other; only one of them is in memory."""
    for done, moment in enumerate(moments(document, points)):
        note(done / len(points))
        yield _as_pillow(painter.image(moment, width))
        time.sleep(BREATH)


def _as_pillow(image: QImage) -> Image.Image:
    from PIL import Image

    size, bytes_a_line = (image.width(), image.height()), image.bytesPerLine()
    data = bytes(image.constBits())
    return Image.frombuffer("RGB", size, data, "raw", "RGB", bytes_a_line, 1)


def _palette(painter: FilmPainter, document: Document, points: tuple[Point, ...]) -> Image.Image:
    """An image with the colours of the run's beginning, middle and end."""
    from PIL import Image

    seen = (points[0], points[len(points) // 2], points[-1])
    shown = [_as_pillow(painter.image(moment, SMALL)) for moment in moments(document, seen)]
    width, height = shown[0].size
    together = Image.new("RGB", (width, height * len(shown)))
    for place, image in enumerate(shown):
        together.paste(image, (0, place * height))
    return together.quantize(COLOURS, method=Image.Quantize.MEDIANCUT)


def _with_paper(palette: Image.Image, theme: Theme) -> list[int]:
    """The palette's numbers, in which the paper has its very colour: most of a picture is that."""
    from PIL import Image

    paper = QColor(theme.panel)
    colour = (paper.red(), paper.green(), paper.blue())
    alone = Image.new("RGB", (1, 1), colour).quantize(palette=palette, dither=Image.Dither.NONE)
    place = 3 * alone.tobytes()[0]
    colours = palette.getpalette() or []
    colours[place : place + 3] = colour
    return colours


def _gif(
    images: Iterator[Image.Image], durations: list[int], palette: Image.Image, theme: Theme
) -> bytes:
    """With one set of colours for all pictures, so that none flickers."""
    from PIL import Image

    colours = _with_paper(palette, theme)

    def in_few_colours(image: Image.Image) -> Image.Image:
        made = image.quantize(palette=palette, dither=Image.Dither.NONE)
        made.putpalette(colours)
        return made

    few = map(in_few_colours, images)
    buffer = io.BytesIO()
    next(few).save(
        buffer,
        "GIF",
        save_all=True,
        append_images=few,
        duration=durations,
        loop=0,
        optimize=False,
        disposal=1,
    )
    return buffer.getvalue()


def _webp(images: Iterator[Image.Image], durations: list[int]) -> bytes:
    """With all colours; what is drawn stays sharp."""
    first = next(images)
    buffer = io.BytesIO()
    first.save(
        buffer,
        "WEBP",
        save_all=True,
        append_images=images,
        duration=durations,
        loop=0,
        quality=85,
        method=2,
    )
    return buffer.getvalue()
