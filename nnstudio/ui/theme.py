"""The only place with colours and fonts: four palettes, one type scale, an 8 px grid.

Blue and orange stay apart for colour-blind eyes; whatever a colour says is also said by a sign, a
width or a word. Text on its ground has a contrast of at least 4.5 to 1, graphics 3 to 1; in the
palettes of high contrast 7 to 1 and 4.5 to 1. The pairs are listed in contrast.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from threading import RLock

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from nnstudio import assets
from nnstudio.language.translate import language

GRID = 8
FAMILY = "Inter"
CHINESE_FAMILY = "NN Studio Chinese"  # a part of Noto Sans CJK
SIZES = {"small": 8.0, "body": 9.5, "title": 10.5, "figure": 12.0, "large": 26.0}
# How much of a colour covers its ground, by what it is for; contrast.py measures what comes of it.
SHARES = {
    "selected": 0.16,
    "bar": 0.55,
    "boundary": 0.55,
    "row": 0.75,
    "residual": 0.75,
    "plate": 0.6,
}
TEXT_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)  # percent
USUAL_SCALE = 100
# Qt's own controls with an outline that is seen; with high contrast these as well.
OUTLINED = ("QAbstractSpinBox", "QComboBox", "QLineEdit", "QCheckBox")
OUTLINED_STRONGLY = ("QPushButton", "QRadioButton")
_text_scale = USUAL_SCALE
_scale_here: ContextVar[int] = ContextVar("_scale_here", default=0)  # 0 where it is as everywhere


@dataclass(frozen=True)
class Theme:
    """Every colour by what it is for."""

    name: str
    ground: str  # behind the panels
    panel: str  # a panel's own surface
    raised: str  # header cells, cards, chips
    line: str  # borders of panels, and of buttons with words on them
    grid: str  # lines behind curves, and between cells
    control: str  # the outline of a control that has to be seen
    text: str
    muted: str
    accent: str  # the one action, the chosen card, positive
    accent_text: str  # on accent
    chosen: str  # the ground of what is chosen
    positive: str  # blue: weights above 0, class 0 on the map
    negative: str  # orange: weights below 0, class 1 on the map
    positive_soft: str
    negative_soft: str
    middle: str  # between the two on the map and in neurons
    good: str
    warning: str
    error: str
    highlight: str  # a halo behind what is being shown
    backward: str  # the same where something is carried back

    @property
    def is_strong(self) -> bool:
        """Whether it is one of high contrast, where outlines are wider too."""
        return self.name.startswith("contrast")


LIGHT = Theme(
    name="light",
    ground="#f1f3f5",
    panel="#ffffff",
    raised="#f6f8fa",
    line="#dfe3e8",
    grid="#dfe3e8",
    control="#7d8590",
    text="#1b2230",
    muted="#5d6673",
    accent="#1a6fb5",
    accent_text="#ffffff",
    chosen="#e2eefa",
    positive="#2a7fc4",
    negative="#cc6512",
    positive_soft="#7fb3dc",
    negative_soft="#f2b27a",
    middle="#ffffff",
    good="#23782d",
    warning="#8a5a00",
    error="#b3261e",
    highlight="#ffeb96",
    backward="#f3e6fa",
)

DARK = Theme(
    name="dark",
    ground="#16191e",
    panel="#1f242b",
    raised="#282e37",
    line="#343c47",
    grid="#343c47",
    control="#7f8a97",
    text="#e7eaee",
    muted="#a3adb9",
    accent="#4b9fe3",
    accent_text="#0d1319",
    chosen="#21405c",
    positive="#57a6e6",
    negative="#f08c3a",
    positive_soft="#2f6c9f",
    negative_soft="#8f4f1c",
    middle="#1f242b",
    good="#6cc27a",
    warning="#e0b050",
    error="#ff8a80",
    highlight="#544811",
    backward="#4f335e",
)

CONTRAST_DARK = Theme(
    name="contrast_dark",
    ground="#000000",
    panel="#000000",
    raised="#161616",
    line="#9c9c9c",
    grid="#4a4a4a",
    control="#c4c4c4",
    text="#ffffff",
    muted="#dcdcdc",
    accent="#74c5ff",
    accent_text="#000000",
    chosen="#0b3457",
    positive="#62b7ff",
    negative="#ff9d45",
    positive_soft="#14507f",
    negative_soft="#7a3d08",
    middle="#000000",
    good="#83e38f",
    warning="#ffd166",
    error="#ffb0a8",
    highlight="#463a00",
    backward="#4a2a5c",
)

CONTRAST_LIGHT = Theme(
    name="contrast_light",
    ground="#ffffff",
    panel="#ffffff",
    raised="#f2f2f2",
    line="#6a6a6a",
    grid="#c0c0c0",
    control="#4a4a4a",
    text="#000000",
    muted="#333333",
    accent="#00458f",
    accent_text="#ffffff",
    chosen="#cfe6ff",
    positive="#0b60bb",
    negative="#965000",
    positive_soft="#9ccaf5",
    negative_soft="#f8bf8c",
    middle="#ffffff",
    good="#00421c",
    warning="#5a3700",
    error="#8f0000",
    highlight="#ffe97a",
    backward="#ecd6f7",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST_DARK, CONTRAST_LIGHT)}

# Hues of the fourth class and those after it: with the first three they stay apart for eyes
# without red, green or blue, mostly by how light they are.
_MORE_CLASSES = {
    LIGHT.name: ("#6a3fd0", "#b98791", "#7a1450", "#0e1650", "#3d1a08"),
    DARK.name: ("#7d5ff2", "#d0a0bc", "#f4f07a", "#c8f6f4", "#7a7064"),
    CONTRAST_DARK.name: ("#a386ff", "#e0b0cc", "#f4f07a", "#c8f6f4", "#94887a"),
    CONTRAST_LIGHT.name: ("#7e00e6", "#906d71", "#5f2457", "#2a006c", "#1a000f"),
}

# Held while the application's fonts and dress change, and by a thread while it paints a picture of
# a film: Qt's fonts are shared among threads, and clearing them under a painter ends the program.
DRESSING = RLock()


def class_colours(theme: Theme) -> tuple[str, ...]:
    """A colour for each of the first classes of a label: blue, orange, green, and five more."""
    return (theme.positive, theme.negative, theme.good, *_MORE_CLASSES[theme.name])


def system_theme() -> Theme:
    """Light or dark, and of high contrast, as the system says; light where it says nothing."""
    hints = QApplication.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if hasattr(hints, "accessibility") and (  # since Qt 6.10
        hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    ):
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def chosen(choice: str) -> Theme:
    """The theme of a name of THEMES; anything else means the system's."""
    return THEMES.get(choice) or system_theme()


def text_scale() -> int:
    """How large texts are, and what has to grow with them, in percent of their usual size."""
    return _scale_here.get() or _text_scale


@contextmanager
def usual_size() -> Iterator[None]:
    """What is painted inside has texts of the usual size: files look the same for everybody.

    Only in the thread that asks; also a decorator.
    """
    before = _scale_here.set(USUAL_SCALE)
    try:
        yield
    finally:
        _scale_here.reset(before)


def choose_text_scale(percent: int) -> None:
    """Let everything that is made from now on have texts of this size, one of TEXT_SCALES."""
    global _text_scale
    _text_scale = percent


def px(pixels: float) -> int:
    """A length that has to grow with the text, in whole pixels; given for the usual size."""
    return round(grown(pixels))


def grown(pixels: float) -> float:
    """The same for painting, where a pixel may be parted."""
    return pixels * text_scale() / USUAL_SCALE


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: Fusion, palette, font and the few rules that Qt needs."""
    with DRESSING:
        _dress(app, theme)


def _dress(app: QApplication, theme: Theme) -> None:
    dress = f"{theme.name} {language()} {_text_scale}"
    if app.property("dress") == dress:
        return  # a style sheet set again would dress every widget anew
    app.setProperty("dress", dress)
    load_fonts()
    if app.property("showsFocus") is None:
        app.setProperty("showsFocus", True)
        app.focusChanged.connect(_show_focus)
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font("body"))
    app.setPalette(palette(theme))
    for name in OUTLINED:
        app.setPalette(control_palette(theme), name)  # type: ignore[arg-type]
    for name in OUTLINED_STRONGLY:  # else as all the rest
        chosen_one = control_palette(theme) if theme.is_strong else palette(theme)
        app.setPalette(chosen_one, name)  # type: ignore[arg-type]
    from nnstudio.ui.stylesheet import style_sheet  # which takes colours from here

    app.setStyleSheet(style_sheet(theme))


def _show_focus(_before: QWidget | None, now: QWidget | None) -> None:
    """Qt shows after a Tab only where boxes and buttons have the focus; other keys lead there."""
    if now is not None:
        now.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)


@cache
def load_fonts() -> None:
    """Make Inter known to Qt, once in a process."""
    _load("Inter-Regular.otf", "Inter-SemiBold.otf")


@cache
def load_chinese_font() -> None:
    """Make the font for Chinese known to Qt, once in a process; English needs none of it."""
    _load("NNStudioChinese-Regular.otf", "NNStudioChinese-Bold.otf")


def _load(*names: str) -> None:
    with DRESSING:
        for name in names:
            QFontDatabase.addApplicationFont(str(assets.resource_path("fonts", name)))


def read_chinese_with(font: QFont) -> None:
    """Give a font Chinese characters of our own; letters and figures stay Inter's."""
    load_chinese_font()
    font.setFamilies([FAMILY, CHINESE_FAMILY])


def font(role: str = "body", bold: bool = False) -> QFont:
    """A font of the type scale, with digits of one width so that figures do not dance."""
    made = QFont(FAMILY)
    if language().startswith("zh"):
        read_chinese_with(made)
    made.setPointSizeF(grown(SIZES[role]))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    with suppress(TypeError):  # PySide6 6.8.0 to 6.8.2 can make no tag
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme."""
    p = QPalette(QColor(theme.ground))
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: theme.ground,
        roles.WindowText: theme.text,
        roles.Base: theme.panel,
        roles.AlternateBase: theme.raised,
        roles.Text: theme.text,
        roles.Button: theme.panel,
        roles.ButtonText: theme.text,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.accent_text,
        roles.PlaceholderText: theme.muted,
        roles.Link: theme.accent,
        roles.Mid: theme.line,
    }.items():
        p.setColor(role, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        p.setColor(disabled, role, QColor(theme.control))
    return p


def control_palette(theme: Theme) -> QPalette:
    """For fields and boxes: Fusion draws their outline as the window colour, darkened by 1.4."""
    p = palette(theme)
    p.setColor(QPalette.ColorRole.Window, QColor(theme.control).lighter(140))
    return p


def colour(name: str, alpha: float = 1.0) -> QColor:
    """A QColor from a theme's text, with an optional share of opacity."""
    made = QColor(name)
    made.setAlphaF(alpha)
    return made


def blend(low: str, high: str, share: float) -> QColor:
    """The colour `share` (0..1) of the way from `low` to `high`."""
    a, b = QColor(low), QColor(high)
    t = min(max(share, 0.0), 1.0)
    return QColor(
        round(a.red() + (b.red() - a.red()) * t),
        round(a.green() + (b.green() - a.green()) * t),
        round(a.blue() + (b.blue() - a.blue()) * t),
    )


def icon(name: str, colour_text: str) -> QIcon:
    """One of our SVG icons, drawn in a colour of the theme."""
    svg = assets.read_text("icons", f"{name}.svg").replace("#000000", colour_text)
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    made = QIcon()
    for size in (16, 24, 32, 48):
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            renderer.render(painter)
        made.addPixmap(pixmap)
    return made
