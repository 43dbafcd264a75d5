"""Which colours meet in the window, and by how much they have to stand out from one another.

The measure is that of WCAG 2: the luminances of two colours, as (lighter + 0.05) / (darker + 0.05),
from 1 to 21. `PAIRS` lists every text on every ground that it is written on, what is drawn, and,
for honesty, what is left out because nothing is lost with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor

from nnstudio.ui.map.groundpicture import STRONGEST
from nnstudio.ui.network.wirepens import FAINT
from nnstudio.ui.theme import SHARES, Theme, blend, class_colours


class Kind(StrEnum):
    """What a pair of colours is for."""

    TEXT = "text"
    GRAPHIC = "graphic"
    EXEMPT = "decoration"  # no less can be read or used without it


LEAST = {Kind.TEXT: (4.5, 7.0), Kind.GRAPHIC: (3.0, 4.5), Kind.EXEMPT: (1.0, 1.0)}

# Colours that are mixed where they are painted; the name is that of the pair.
MIXED: dict[str, Callable[[Theme], str]] = {
    "selected cell": lambda t: blend(t.panel, t.accent, SHARES["selected"]).name(),
    "bar behind a positive figure": lambda t: blend(t.panel, t.positive_soft, SHARES["bar"]).name(),
    "bar behind a negative figure": lambda t: blend(t.panel, t.negative_soft, SHARES["bar"]).name(),
    "boundary on the map": lambda t: blend(t.middle, t.text, SHARES["boundary"]).name(),
    "other rows in a card": lambda t: blend(t.panel, t.text, SHARES["row"]).name(),
    "residual dot": lambda t: blend(t.panel, t.accent, SHARES["residual"]).name(),
    "wire pushed back": lambda t: blend(t.panel, t.positive, FAINT).name(),
}


@dataclass(frozen=True)
class Pair:
    """An ink on a ground: attributes of Theme, names of MIXED, "class 0" to "class 7", or "plate n"
    for the soft plate under a name on the map over a class's strongest ground."""

    ink: str
    ground: str
    kind: Kind
    where: str


@dataclass(frozen=True)
class Measured:
    """A pair in a theme: its ratio, and the least that it has to be."""

    pair: Pair
    ratio: float
    least: float

    @property
    def holds(self) -> bool:
        """Whether it stands out enough."""
        return self.ratio >= self.least


def _texts(ink: str, where: str, *grounds: str) -> list[Pair]:
    return [Pair(ink, ground, Kind.TEXT, where) for ground in grounds]


def _graphics(ink: str, where: str, *grounds: str) -> list[Pair]:
    return [Pair(ink, ground, Kind.GRAPHIC, where) for ground in grounds]


def _exempt(ink: str, ground: str, where: str) -> Pair:
    return Pair(ink, ground, Kind.EXEMPT, where)


CLASSES = tuple(f"class {number}" for number in range(8))
BARS = ("bar behind a positive figure", "bar behind a negative figure")
SOFT = ("positive_soft", "negative_soft")
PAIRS: tuple[Pair, ...] = (
    *_texts("text", "words and figures", "panel", "ground", "raised", "chosen", "selected cell"),
    *_texts("text", "figures in neurons, in the confusion matrix and over bars", *SOFT, *BARS),
    *[pair for n in range(8) for pair in _texts("text", "names on the map", f"plate {n}")],
    *_texts("muted", "what is said beside", "panel", "ground", "raised", "selected cell"),
    *_texts("muted", "a cell's small line in the shown row", "chosen"),
    *_texts("accent", "links", "panel", "ground", "raised"),
    *_texts("accent_text", "the main button, and chosen entries", "accent"),
    *_texts("good", "what is reached or right", "panel", "raised"),
    *_texts("warning", "what to mind", "panel", "ground", "raised", "chosen", "selected cell"),
    *_texts("error", "what is wrong", "panel", "ground"),
    *_graphics("positive", "wires, curves, bars, sliders", "panel", "highlight", "backward"),
    *_graphics("negative", "wires, curves, tangents", "panel", "highlight", "backward"),
    *_graphics("negative", "the ring of the course", "panel", "ground", "raised"),
    *_graphics("accent", "the present curve, what is chosen, the focus", "panel", "ground"),
    *_graphics("accent", "the focus in cells and cards", "raised", "chosen"),
    *_graphics("text", "rims of neurons, dots", "panel"),
    *_graphics("accent_text", "the focus of the main button", "accent"),
    *_graphics("text", "You, and the point of a scale", *SOFT),
    *_graphics("control", "outlines of fields and boxes, knobs, ticks", "panel", "ground"),
    *_graphics("control", "the edge of what lights up in the network", "panel"),
    *_graphics("control", "an earlier run", "panel"),
    *[pair for name in CLASSES for pair in _graphics(name, "rows and curves of it", "panel")],
    *_graphics("boundary on the map", "where one class ends", "middle"),
    *_graphics("other rows in a card", "rows beside the shown one", "panel"),
    *_graphics("residual dot", "rows in the plot of residuals", "panel"),
    *_graphics("highlight", "the shown row's spot, in a rim of text", "text"),
    _exempt("line", "panel", "borders of panels and of buttons that carry words"),
    _exempt("grid", "panel", "lines behind curves and between cells"),
    _exempt("highlight", "panel", "fills an edge that has been measured"),
    _exempt("backward", "panel", "fills an edge that has been measured"),
    _exempt("positive_soft", "panel", "fills rims, lies behind figures that say the same"),
    _exempt("negative_soft", "panel", "fills rims, lies behind figures that say the same"),
    _exempt("wire pushed back", "panel", "on purpose, while others light up"),
    _exempt("control", "raised", "words of what cannot be used now"),
)


def ratio(one: str, other: str) -> float:
    """The contrast of two colours given as "#rrggbb", from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(name: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    c = QColor(name)
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF())


def colour_of(name: str, theme: Theme) -> str:
    """The colour of a pair's ink or ground in a theme."""
    kind, _, number = name.partition(" ")
    if kind == "class":
        return class_colours(theme)[int(number)]
    if kind == "plate":
        strongest = blend(theme.middle, class_colours(theme)[int(number)], STRONGEST).name()
        return blend(strongest, theme.panel, SHARES["plate"]).name()
    return MIXED[name](theme) if name in MIXED else str(getattr(theme, name))


def measured(theme: Theme) -> Iterator[Measured]:
    """Every pair in a theme. In one of high contrast its borders have to be seen as well."""
    for pair in PAIRS:
        found = ratio(colour_of(pair.ink, theme), colour_of(pair.ground, theme))
        kind = pair.kind
        if theme.is_strong and pair.ink == "line":
            kind = Kind.GRAPHIC
        yield Measured(pair, found, LEAST[kind][theme.is_strong])


def table(themes: list[Theme]) -> str:
    """The measures of all pairs as a table in Markdown, a column for each theme."""
    columns = [list(measured(theme)) for theme in themes]
    lines = [
        "| ink | ground | where | kind | " + " | ".join(t.name for t in themes) + " |",
        "|---|---|---|---|" + "---:|" * len(themes),
    ]
    for row in zip(*columns, strict=True):
        pair = row[0].pair
        cells = " | ".join(_cell(one) for one in row)
        lines.append(f"| {pair.ink} | {pair.ground} | {pair.where} | {pair.kind} | {cells} |")
    return "\n".join(lines)


def _cell(one: Measured) -> str:
    if one.least == 1.0:
        return f"({one.ratio:.1f})"
    # Rounded down, so that what is too little never looks like enough.
    return f"{int(one.ratio * 10) / 10:.1f}" + ("" if one.holds else f" < {one.least:g}")
