"""What the map says of itself."""

from __future__ import annotations

import numpy as np

from nnstudio.data.task import Task
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import counted, mark, tr
from nnstudio.ui.map.mapplane import Plane

IDLE = mark("Click to ask about a place or a person.")
NO_INPUT = mark("The map needs an input: give a column of the table the role “input”.")
NO_NUMBER = mark(
    "The map needs an input with numbers: here every input holds classes, which have no places "
    "in between."
)
NO_ROW = mark("The map needs a row: type one into the table.")
NO_PLANE = mark("Painting needs a map with two inputs that hold numbers.")
NO_LABEL = mark("Painting needs a label: give a column of the table the role “label”.")
NAMED = 20  # letters of a class's name
TIPS = {
    Task.TWO: mark(
        "Every place is a person: blue and orange show what the network would say,\n"
        "the thin line is where it changes its mind. "
        "Click or drag to ask about a place,\n"
        "click a person to see that row in the network\n"
        "(arrow keys move You, with Shift further)."
    ),
    Task.MANY: mark(
        "Every place is a person: the colour is the class that the network would say,\n"
        "the stronger the surer it is; the thin lines are where it changes its mind.\n"
        "Click or drag to ask about a place,\n"
        "click a person to see that row in the network\n"
        "(arrow keys move You, with Shift further)."
    ),
    Task.NUMBER: mark(
        "Every place is a person: the colour is the number that the network would say,\n"
        "and along a thin line it says the same. Dots have the colour of their true number.\n"
        "Click or drag to ask about a place,\n"
        "click a person to see that row in the network\n"
        "(arrow keys move You, with Shift further)."
    ),
}


def plane_words(plane: Plane, flat: bool) -> str:
    """What the map spans and how many rows are on it, for who cannot see it."""
    count, across, up = len(plane.people.x), plane.across, plane.up
    ends = {"low": across.text(across.low), "high": across.text(across.high)}
    if flat:
        return counted(
            "{n:,} row on the map. Across: {across} from {low} to {high}.",
            "{n:,} rows on the map. Across: {across} from {low} to {high}.",
            count,
            across=across.header,
            **ends,
        )
    return counted(
        "{n:,} row on the map. Across: {across} from {low} to {high}; up: {up} from {bottom} to "
        "{top}.",
        "{n:,} rows on the map. Across: {across} from {low} to {high}; up: {up} from {bottom} to "
        "{top}.",
        count,
        across=across.header,
        up=up.header,
        bottom=up.text(up.low),
        top=up.text(up.high),
        **ends,
    )


def people_words(plane: Plane, wrong: np.ndarray | None = None) -> str:
    """How many of the rows on the map are of each class, and of how many the network says another
    one, where that is known; "" where rows have numbers."""
    reading, people = plane.reading, plane.people
    if reading.task is Task.NUMBER:
        return ""
    counts = [
        tr("{name}: {count:,}", name=name, count=int((people.classes == number).sum()))
        for number, name in enumerate(reading.classes)
    ]
    told = tr("Rows by class: {counts}.", counts=commas(counts)) if counts else ""
    if wrong is None or len(wrong) != len(people.rows):
        return told
    missed = counted(
        "The network says another class of {n:,} row.",
        "The network says another class of {n:,} rows.",
        int(wrong.sum()),
    )
    return sentences((told, missed))


def painting_words(label: str) -> str:
    """What a click does while painting rows of this label."""
    short = label if len(label) <= NAMED else f"{label[: NAMED - 1]}…"
    return tr("A click paints {short}. Right-click erases, Esc ends.", short=short)
