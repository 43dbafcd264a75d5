"""The map on any painter: for files, the report and the film."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from nnstudio.core.activations import Array
from nnstudio.data.task import Task
from nnstudio.document.frame import Frame
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import tr
from nnstudio.ui import theme as themes
from nnstudio.ui.map import mappainting as painting
from nnstudio.ui.map import rowmarks
from nnstudio.ui.map.groundpicture import FLAT_GROUNDS, GROUNDS, Ground
from nnstudio.ui.map.keyline import scale_texts
from nnstudio.ui.map.mapgrid import MapGrid, MapKey
from nnstudio.ui.map.mapinputs import axis_inputs
from nnstudio.ui.map.mappeople import People
from nnstudio.ui.map.mapplane import Plane
from nnstudio.ui.map.planemaker import PlaneMaker
from nnstudio.ui.map.wrongrows import WrongRows
from nnstudio.ui.theme import Theme

HEIGHTS = 64  # of the ground where up runs the output
FINER = 2  # pixels of the ground's image for one of the screen
KEY = 18.0  # height of the line that names the classes
ALIGN = Qt.AlignmentFlag


@dataclass(frozen=True, eq=False)
class MapScene:
    """All that one picture of the map shows.

    `values` are answers over both directions (up, across, ...), or None where `curve` has those
    over the only input, (points, 1 + outputs). `wrong` (people,) says whom it takes for another.
    """

    plane: Plane
    values: Array | None
    curve: Array | None
    shown: People | None
    you: tuple[float, float] | None
    wrong: np.ndarray
    taken: tuple[str, ...]  # what inputs with classes are taken for


def map_scene(frame: Frame, features: tuple[int, ...] = ()) -> MapScene | None:
    """The map of a frame over these features, or the first ones; None where there is none."""
    inputs = axis_inputs(frame.document)
    chosen = tuple(i for f in features for i in inputs if i.feature == f) or inputs[:2]
    spec, document, model = frame.model.params.spec, frame.document, frame.model
    ends = len(document.training.features), document.coding.outputs
    if not chosen or (spec.inputs, spec.outputs) != ends:
        return None
    maker, grid = PlaneMaker(), MapGrid()
    maker.choose(chosen)
    plane = maker.plane(frame, None)
    if plane is None:
        return None
    across = (maker.axes[0], plane.across.low, plane.across.high)
    up = None if maker.flat else (maker.axes[1], plane.up.low, plane.up.high)
    predict = model.outputs if plane.reading.task is Task.MANY else model.predict
    grid.refresh(predict, MapKey(model.params, None), across, up, maker.held(frame), running=False)
    curve = None
    if grid.line is not None:
        plane = maker.plane(frame, grid.line) or plane
        middles = (np.arange(len(grid.line)) + 0.5) / len(grid.line)
        curve = np.column_stack([plane.across.low + middles * plane.across.length, grid.line])
    wrong = WrongRows()
    if plane.reading.task is Task.MANY:
        wrong.refresh(frame, plane.people)
    return MapScene(
        plane,
        None if maker.flat else grid.values,
        curve,
        maker.shown_person(frame),
        maker.own_place(frame),
        wrong.wrong,
        maker.held_words(frame),
    )


@themes.usual_size()
def paint_map(painter: QPainter, size: QSizeF, theme: Theme, scene: MapScene) -> None:
    """Draw into the rectangle from the painter's origin to `size`, with a key below."""
    plane = scene.plane
    area = painting.area(QSize(int(size.width()), int(size.height() - KEY)), plane.up)
    ground = _ground(scene, theme)
    if ground is not None:
        # Finely, since not everything that shows such files smooths what it enlarges.
        fine = (area.size() * FINER).toSize()
        keeps, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
        image = ground.image.scaled(fine, keeps, smooth.SmoothTransformation)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, image)
        painting.threshold(painter, area, ground.lines, theme)
    if scene.curve is not None:
        painting.curve(painter, area, plane, scene.curve, theme)
    painting.axes(painter, area, plane, theme)
    taken = _people(painter, area, plane, theme)
    if ground is not None and ground.levels:
        own = [] if scene.you is None else [painting.you_box(_at(area, plane, scene.you))]
        painting.levels(painter, area, ground.levels, [*taken, *own], theme)
    _rings(painter, area, scene, theme)
    if scene.you is not None:
        painting.you(painter, _at(area, plane, scene.you), area, taken, theme)
    _key(painter, QRectF(0, size.height() - KEY, size.width(), KEY), plane, theme)


def map_words(scene: MapScene) -> tuple[str, ...]:
    """What colours and marks mean, in sentences."""
    task = scene.plane.reading.task
    words = {
        Task.TWO: tr(
            "Every place is a row: its colour is what the network says, the thin line is "
            "where it changes its mind."
        ),
        Task.MANY: tr(
            "Every place is a row: its colour is the class that the network says, the "
            "stronger the surer it is."
        ),
        Task.NUMBER: tr(
            "Every place is a row: its colour is the number that the network says; "
            "along a thin line it says the same."
        ),
    }[task]
    people = scene.plane.people
    notes = [tr("A hole in a dot: held out of the training.")] if people.held.any() else []
    notes += [tr("A ring: the network says another class.")] if scene.wrong.any() else []
    if people.thinned:
        notes.append(
            tr("{n:,} of {total:,} rows are drawn.", n=len(people.rows), total=people.total)
        )
    if scene.taken:
        notes.append(tr("With {inputs}.", inputs=commas(scene.taken)))
    return (sentences([words, *notes]),)


def _at(area: QRectF, plane: Plane, place: tuple[float, float]) -> QPointF:
    return painting.pixels(area, plane, *place)


def _ground(scene: MapScene, theme: Theme) -> Ground | None:
    reading = scene.plane.reading
    if scene.curve is not None:
        heights = np.linspace(scene.plane.up.low, scene.plane.up.high, HEIGHTS)
        outputs = scene.curve[:, 1] if scene.curve.shape[1] == 2 else scene.curve[:, 1:]
        return FLAT_GROUNDS[reading.task](heights, outputs, reading, theme)
    return None if scene.values is None else GROUNDS[reading.task](scene.values, reading, theme)


def _people(painter: QPainter, area: QRectF, plane: Plane, theme: Theme) -> list[QRectF]:
    """The rows; many of them one by one as well: stamps would be pixels among the lines."""
    who = plane.people
    if len(who.rows) <= painting.FEW:
        return painting.people(painter, area, plane, theme)
    spots = painting.places(area, plane, who)
    for spot, look in zip(spots, painting.looks(plane, who, theme), strict=True):
        rowmarks.draw(painter, spot, look, theme, painting.SMALL)
    return []


def _rings(painter: QPainter, area: QRectF, scene: MapScene, theme: Theme) -> None:
    """Around rows taken for another class, and around the one that is shown."""
    plane, radius = scene.plane, rowmarks.DOT
    if len(plane.people.rows) > painting.FEW:
        radius = painting.SMALL
    spots = painting.places(area, plane, plane.people)
    for place in np.flatnonzero(scene.wrong).tolist():
        painting.wrong_ring(painter, spots[place], theme, radius)
    if scene.shown is not None:
        found = np.flatnonzero(plane.people.rows == scene.shown.rows[0])
        ringed = bool(len(scene.wrong)) and bool(scene.wrong[found].any())
        painting.ring(painter, painting.places(area, plane, scene.shown)[0], theme, ringed)


def _key(painter: QPainter, line: QRectF, plane: Plane, theme: Theme) -> None:
    """The classes with their marks as far as there is room, or both ends of a number's scale."""
    reading = plane.reading
    entries: list[tuple[rowmarks.Look, str]] = []
    if reading.task is Task.NUMBER:
        for share, text in zip((0.0, 1.0), scale_texts(reading), strict=True):
            entries.append((rowmarks.look_of(reading, 0, share, False, theme), text))
    else:
        for number, name in enumerate(reading.classes):
            entries.append((rowmarks.look_of(reading, number, 0.0, False, theme), name))
    metrics = QFontMetricsF(themes.font("small"))
    painter.setFont(themes.font("small"))
    x, middle = 24.0, line.center().y()
    for place, (look, name) in enumerate(entries):
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, 140.0)
        wide = 14.0 + metrics.horizontalAdvance(text)
        if x + wide > line.right() - (0.0 if place == len(entries) - 1 else 60.0):
            painter.setPen(QColor(theme.muted))
            box = QRectF(x, line.top(), 60, KEY)
            painter.drawText(box, ALIGN.AlignVCenter, f"+{len(entries) - place}")
            return
        rowmarks.draw(painter, QPointF(x + 5, middle), look, theme)
        painter.setPen(QColor(theme.text))
        box = QRectF(x + 14, line.top(), wide, KEY)
        painter.drawText(box, ALIGN.AlignVCenter | ALIGN.AlignLeft, text)
        x += wide + 12.0
