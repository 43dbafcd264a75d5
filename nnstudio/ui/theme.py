"""The only place with colours and fonts: two palettes, one type scale, an 8 px grid.

Blue and orange stay apart for colour-blind eyes; whatever a colour says is also said by a sign, a
width or a word. Text on its ground has a contrast of at least 4.5 to 1, graphics 3 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from nnstudio import assets
from nnstudio.language.translate import language

GRID = 8
FAMILY = "Inter"
CHINESE_FAMILY = "NN Studio Chinese"  # a part of Noto Sans CJK
SIZES = {"small": 8.0, "body": 9.5, "title": 10.5, "figure": 12.0, "large": 26.0}
TEXT_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)  # percent
USUAL_SCALE = 100
_text_scale = USUAL_SCALE


@dataclass(frozen=True)
class Theme:
    """Every colour by what it is for."""

    name: str
    ground: str  # behind the panels
    panel: str  # a panel's own surface
    raised: str  # header cells, cards, chips
    line: str  # borders and grid lines
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


LIGHT = Theme(
    name="light",
    ground="#f1f3f5",
    panel="#ffffff",
    raised="#f6f8fa",
    line="#dfe3e8",
    control="#868e98",
    text="#1b2230",
    muted="#5d6673",
    accent="#1a6fb5",
    accent_text="#ffffff",
    chosen="#e2eefa",
    positive="#2a7fc4",
    negative="#d9711c",
    positive_soft="#7fb3dc",
    negative_soft="#f2b27a",
    middle="#ffffff",
    good="#23782d",
    warning="#8a5a00",
    error="#b3261e",
    highlight="#ffe98a",
    backward="#e4c8f0",
)

DARK = Theme(
    name="dark",
    ground="#16191e",
    panel="#1f242b",
    raised="#282e37",
    line="#343c47",
    control="#77828f",
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
    highlight="#6b5d16",
    backward="#5a3a6b",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}

# Hues of the fourth class and those after it: with the first three they stay apart for eyes
# without red, green or blue, mostly by how light they are.
_MORE_CLASSES = {
    LIGHT.name: ("#6a3fd0", "#b98791", "#7a1450", "#0e1650", "#3d1a08"),
    DARK.name: ("#7d5ff2", "#d0a0bc", "#f4f07a", "#c8f6f4", "#7a7064"),
}


def class_colours(theme: Theme) -> tuple[str, ...]:
    """A colour for each of the first classes of a label: blue, orange, green, and five more."""
    return (theme.positive, theme.negative, theme.good, *_MORE_CLASSES[theme.name])


def system_theme() -> Theme:
    """Light or dark as the system says; light where it says nothing."""
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def chosen(choice: str) -> Theme:
    """The theme of a name of THEMES; anything else means the system's."""
    return THEMES.get(choice) or system_theme()


def text_scale() -> int:
    """How large texts are, and what has to grow with them, in percent of their usual size."""
    return _text_scale


def choose_text_scale(percent: int) -> None:
    """Let everything that is made from now on have texts of this size, one of TEXT_SCALES."""
    global _text_scale
    _text_scale = percent


def px(pixels: float) -> int:
    """A length that has to grow with the text, in whole pixels; given for the usual size."""
    return round(grown(pixels))


def grown(pixels: float) -> float:
    """The same for painting, where a pixel may be parted."""
    return pixels * _text_scale / USUAL_SCALE


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: Fusion, palette, font and the few rules that Qt needs."""
    dress = f"{theme.name} {language()} {_text_scale}"
    if app.property("dress") == dress:
        return  # a style sheet set again would dress every widget anew
    app.setProperty("dress", dress)
    load_fonts()
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font("body"))
    app.setPalette(palette(theme))
    for name in ("QAbstractSpinBox", "QComboBox", "QLineEdit", "QCheckBox"):
        app.setPalette(control_palette(theme), name)  # type: ignore[arg-type]
    app.setStyleSheet(style_sheet(theme))


@cache
def load_fonts() -> None:
    """Make Inter known to Qt, once in a process."""
    for name in ("Inter-Regular.otf", "Inter-SemiBold.otf"):
        QFontDatabase.addApplicationFont(str(assets.resource_path("fonts", name)))


@cache
def load_chinese_font() -> None:
    """Make the font for Chinese known to Qt, once in a process; English needs none of it."""
    for name in ("NNStudioChinese-Regular.otf", "NNStudioChinese-Bold.otf"):
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


def style_sheet(theme: Theme) -> str:
    """Rules for the parts that a palette cannot reach, by object name or dynamic property."""
    t = theme
    return f"""
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line};
        padding: 4px; }}
    QMainWindow::separator {{ width: 8px; height: 8px; background: transparent; }}
    QMainWindow::separator:hover {{ background: {t.line}; }}
    #panelTitle {{ background: {t.panel}; border: 1px solid {t.line}; border-bottom: none;
        border-top-left-radius: 7px; border-top-right-radius: 7px; }}
    #panelBody {{ background: {t.panel}; border: 1px solid {t.line}; border-top: none;
        border-bottom-left-radius: 7px; border-bottom-right-radius: 7px; }}
    #banner {{ background: {t.panel}; border: 1px solid {t.accent}; border-radius: 7px; }}
    #card {{ background: {t.panel}; border: 1px solid {t.control}; border-radius: 8px; }}
    #commandList {{ background: transparent; border: none; }}
    #cardState {{ background: {t.chosen}; color: {t.text}; border-radius: 6px;
        padding: 1px 6px; }}
    QLabel[muted="true"] {{ color: {t.muted}; }}
    QLabel[warning="true"] {{ color: {t.warning}; }}
    QToolButton[link="true"] {{ color: {t.accent}; border: none; background: transparent;
        padding: 2px 4px; border-radius: 4px; }}
    QToolButton[link="true"]:hover {{ background: {t.chosen}; color: {t.text}; }}
    QToolButton[link="true"]:focus {{ border: 1px solid {t.accent}; }}
    QToolButton[link="true"]:disabled {{ color: {t.control}; }}
    QToolButton[link="true"]::menu-indicator {{ image: none; width: 0; }}
    QPushButton[quiet="true"], QToolButton[quiet="true"] {{ background: {t.panel};
        color: {t.text}; border: 1px solid {t.line}; border-radius: 6px; padding: 5px 10px; }}
    QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover {{ background: {t.raised};
        border-color: {t.control}; }}
    QPushButton[quiet="true"]:focus, QToolButton[quiet="true"]:focus {{
        border: 1px solid {t.accent}; }}
    QPushButton[quiet="true"]:disabled, QToolButton[quiet="true"]:disabled {{ color: {t.control}; }}
    QToolButton[quiet="true"]::menu-indicator {{ image: none; width: 0; }}
    QPushButton[stage="true"] {{ border-radius: 10px; padding: 2px 10px; }}
    QPushButton[stage="true"]:checked {{ background: {t.chosen}; color: {t.text};
        border-color: {t.accent}; font-weight: 600; }}
    QPushButton[primary="true"], QToolButton[primary="true"] {{ background: {t.accent};
        color: {t.accent_text}; border: 1px solid {t.accent}; border-radius: 6px;
        padding: 5px 16px; font-weight: 600; }}
    QPushButton[primary="true"]:disabled {{ background: {t.line}; color: {t.muted};
        border-color: {t.line}; }}
    QPushButton[primary="true"]:focus, QToolButton[primary="true"]:focus {{
        border: 2px solid {t.text}; padding: 4px 15px; }}
    QStatusBar {{ background: {t.panel}; border-top: 1px solid {t.line}; color: {t.muted}; }}
    QStatusBar::item {{ border: none; }}
    QMenuBar {{ background: {t.panel}; border-bottom: 1px solid {t.line}; }}
    QMenuBar::item {{ padding: 4px 10px; background: transparent; color: {t.text}; }}
    QMenuBar::item:selected {{ background: {t.chosen}; color: {t.text}; border-radius: 4px; }}
    QToolBar {{ background: {t.panel}; border: none; border-bottom: 1px solid {t.line};
        padding: 6px 8px; spacing: 6px; }}
    QLineEdit[field="true"], QAbstractSpinBox[field="true"] {{ background: {t.panel};
        color: {t.text}; border: 1px solid {t.control}; border-radius: 5px; padding: 2px 5px; }}
    QLineEdit[field="true"]:disabled, QAbstractSpinBox[field="true"]:disabled {{
        color: {t.control}; }}
    QLineEdit[field="true"]:focus, QAbstractSpinBox[field="true"]:focus {{
        border-color: {t.accent}; }}
    QAbstractSpinBox[field="true"]::up-button, QAbstractSpinBox[field="true"]::down-button {{
        width: 0; border: none; }}
    QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.line}; }}
    QSlider::sub-page:horizontal {{ border-radius: 2px; background: {t.positive_soft}; }}
    QSlider::handle:horizontal {{ width: 12px; height: 12px; margin: -5px 0; border-radius: 7px;
        border: 1px solid {t.panel}; background: {t.accent}; }}
    QSlider::handle:horizontal:focus {{ border-color: {t.text}; }}
    QTableCornerButton::section {{ background: {t.raised}; border: none;
        border-bottom: 1px solid {t.line}; }}
    QScrollBar {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: 10px; }}
    QScrollBar:horizontal {{ height: 10px; }}
    QScrollBar::handle {{ background: {t.control}; border-radius: 3px; margin: 2px;
        min-width: 24px; min-height: 24px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


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
