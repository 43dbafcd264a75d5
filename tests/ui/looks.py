"""What must hold of any picture: nothing is cut, covered, too faint to read, or blank."""

from __future__ import annotations

import os
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollBar,
    QStackedWidget,
    QStyle,
    QToolButton,
    QWidget,
)

from nnstudio.ui.elidedlabel import ElidedLabel
from nnstudio.ui.explain.formulaview import FormulaView
from tests.settling import settle

LEAST_CONTRAST = 4.5
SLACK = 1  # pixels that rounding may take
CLOSER = 4  # times as large, where thin strokes have to show their own colour
SHEETS = ("CardHolder", "ValueEditor", "Ring")  # they lie over the panels on purpose
MAY_END_IN_DOTS = ("code: ",)  # how such lines begin: all of them stands in their tool tips
LOOKS = 24  # at most, 70 ms apart: also on a busy machine everything has its place by then
Colours = list[tuple[QColor, int]]


def seen(root: QWidget) -> list[QWidget]:
    """Every widget in `root` that is shown, but for what belongs to a scroll area's own frame."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and not widget.visibleRegion().isEmpty()
    ]


def keep_picture(window: QWidget, name: str) -> None:
    """For a human to look at, where NNSTUDIO_PICTURES names a folder."""
    folder = os.environ.get("NNSTUDIO_PICTURES")
    if folder is not None:
        Path(folder).mkdir(parents=True, exist_ok=True)
        window.grab().save(str(Path(folder) / f"{name}.png"))


def picture_of(window: QWidget) -> QImage:
    """What the screen shows of it. Not `grab()`, which paints all of it once more."""
    picture = window.screen().grabWindow(window.winId())
    return picture.toImage().convertToFormat(QImage.Format.Format_RGB32)


def flaws(root: QWidget, image: QImage) -> list[str]:
    """All that is wrong with a picture of `root`'s window, a sentence each."""
    found = [*_cut(root), *_covered(root)]
    for widget in seen(root):
        found += _unheard(widget)
        found += _faint(widget, image)
        found += _blank(widget, image)
    return found


def _called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    return f"{type(widget).__name__} {text or widget.accessibleName()!r}"


# Cut


def _cut(root: QWidget) -> list[str]:
    """Texts that have less room than they need, and widgets that stick out of their parents."""
    found = []
    for widget in seen(root):
        if isinstance(widget, ElidedLabel):
            meant = widget.text().startswith(MAY_END_IN_DOTS) and bool(widget.toolTip())
            if widget.shown_text() != widget.text() and not meant:
                found.append(f"{_called(widget)} ends in dots")
        elif isinstance(widget, QLabel):
            found += _cut_label(widget)
        elif isinstance(widget, QAbstractButton | QComboBox):
            need, has = widget.minimumSizeHint(), widget.size()
            if isinstance(widget, QAbstractButton) and not widget.text():
                need = widget.iconSize()
            if widget.isEnabled() and need.width() > has.width() + SLACK:
                found.append(f"{_called(widget)} is {has.width()} wide, needs {need.width()}")
            if need.height() > has.height() + SLACK:
                found.append(f"{_called(widget)} is {has.height()} high, needs {need.height()}")
        elif isinstance(widget, FormulaView):
            wide = max((left + box.width for left, _, box in widget.placed), default=0.0)
            if wide > widget.width() + SLACK:
                found.append(f"a formula is {wide:.0f} wide, has {widget.width()}")
        parent = widget.parentWidget()
        if parent is not None and not isinstance(parent, QAbstractScrollArea) and widget != root:
            rim = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
            if not _scrolled(widget) and not rim.contains(widget.geometry()):
                found.append(f"{_called(widget)} sticks out of {_called(parent)}")
    return found


def _cut_label(label: QLabel) -> list[str]:
    if not label.text():
        return []
    if label.wordWrap():
        need = label.heightForWidth(label.width())
        if need > label.height() + SLACK:
            return [f"{_called(label)} is {label.height()} high, needs {need}"]
        return []
    need = label.sizeHint().width()
    if need > label.width() + SLACK:
        return [f"{_called(label)} is {label.width()} wide, needs {need}"]
    return []


def _scrolled(widget: QWidget) -> bool:
    """Whether it is what a scroll area scrolls."""
    parent = widget.parentWidget()
    above = None if parent is None else parent.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is parent


# Covered


def _covered(root: QWidget) -> list[str]:
    """Widgets side by side that lie over one another."""
    found = []
    for parent in [root, *seen(root)]:
        if isinstance(parent, QAbstractScrollArea | QStackedWidget):
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
        ]
        for one, other in combinations(children, 2):
            if isinstance(one, QScrollBar) or isinstance(other, QScrollBar):
                continue
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > SLACK and shared.height() > SLACK:
                found.append(f"{_called(one)} lies over {_called(other)}")
    return found


# Heard


def _unheard(widget: QWidget) -> list[str]:
    """Texts that a screen reader does not say, for they were given another name instead."""
    name = widget.accessibleName()
    if not isinstance(widget, QLabel) or not name or not widget.text() or widget.text() in name:
        return []
    figures = widget.text().rpartition(" = ")[2]  # "f = 0.5" may be called "sigmoid, value f: 0.5"
    return [] if figures in name else [f"{_called(widget)} is heard as {name!r} only"]


# Faint and blank


def place_in(image: QImage, widget: QWidget) -> QRect:
    """The seen part of a widget in a picture of its window."""
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    return widget.visibleRegion().boundingRect().translated(corner).intersected(image.rect())


def colours_in(image: QImage, place: QRect) -> Colours:
    """Every colour there and how often, the most frequent first."""
    part = image.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(part.constBits(), np.uint32).reshape(part.height(), -1)
    found, counts = np.unique(pixels[:, : part.width()], return_counts=True)
    order = np.argsort(-counts, kind="stable")
    return [(QColor.fromRgb(int(found[at])), int(counts[at])) for at in order]


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of two colours' luminances, by WCAG 2."""
    high, low = sorted((_luminance(one.rgb()), _luminance(other.rgb())), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def _luminance(rgb: int) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in QColor.fromRgb(rgb).getRgbF()[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _faint(widget: QWidget, image: QImage) -> list[str]:
    """Text with too little contrast to the ground that it is painted on."""
    if not isinstance(widget, QLabel | QAbstractButton) or not widget.isEnabled():
        return []
    place = place_in(image, widget)
    if not widget.text() or place.width() < 8 or place.height() < 8:
        return []
    drawn = colours_in(image, place)
    ground = drawn[0][0]
    if _strongest(drawn, ground) >= LEAST_CONTRAST:
        return []
    strongest = _strongest(_closer(widget, ground), ground)
    if strongest >= LEAST_CONTRAST:
        return []
    return [f"{_called(widget)} has a contrast of {strongest:.2f}"]


def _strongest(drawn: Colours, ground: QColor) -> float:
    return max(contrast(colour, ground) for colour, _ in drawn)


def _closer(widget: QWidget, ground: QColor) -> Colours:
    """The colours of the widget drawn larger, where strokes are wider than a pixel."""
    image = QImage(widget.size() * CLOSER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(CLOSER)
    image.fill(ground)
    widget.render(image, QPoint(0, 0))
    image.setDevicePixelRatio(1.0)
    return colours_in(image, image.rect())


def _blank(widget: QWidget, image: QImage) -> list[str]:
    """Plots and formulas in which nothing is drawn."""
    if not isinstance(widget, QGraphicsView | FormulaView):
        return []
    place = place_in(image, widget)
    if place.isEmpty() or len(colours_in(image, place)) > 4:
        return []
    return [f"{_called(widget)} is blank"]


# All texts of a window


def lasting_flaws(window: QWidget) -> list[str]:
    """`cut_texts` once what is shown late has come, and what went is gone."""
    found: list[str] = []
    for _ in range(LOOKS):
        settle(70)
        found = cut_texts(window)
        if not found:
            break
    return found


def cut_texts(root: QWidget) -> list[str]:
    """Texts of labels, buttons, boxes and headers that are cut or covered, a sentence each.

    Words that end in dots are no flaw where the whole of them stands in the tool tip.
    """
    found = []
    words: list[tuple[QWidget, QRect]] = []
    for header in root.findChildren(QHeaderView):
        if header.isVisible() and not header.viewport().visibleRegion().isEmpty():
            found += _cut_heads(header)
    for widget in seen(root):
        if isinstance(widget, QLabel | QAbstractButton | QGroupBox):
            text = _words_of(widget)
            if text:
                found += _cut_words(widget, text)
                at = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
                words.append((widget, at))
    for (one, here), (other, there) in combinations(words, 2):
        shared = here.intersected(there)
        related = one.isAncestorOf(other) or other.isAncestorOf(one)
        both = shared.width() > SLACK and shared.height() > SLACK and not related
        if (
            both
            and not _apart(one, other)
            and not _text_in(one, root).intersected(_text_in(other, root)).isEmpty()
        ):
            found.append(f"{_called(one)} lies over {_called(other)}")
    return found


def _words_of(widget: QLabel | QAbstractButton | QGroupBox) -> str:
    """What is written on it; "" where a button shows its icon only."""
    if isinstance(widget, QGroupBox):
        return widget.title()
    if isinstance(widget, QToolButton):
        only = Qt.ToolButtonStyle.ToolButtonIconOnly
        if widget.toolButtonStyle() == only and not widget.icon().isNull():
            return ""
    return widget.text()


def _cut_words(widget: QLabel | QAbstractButton | QGroupBox, text: str) -> list[str]:
    if isinstance(widget, ElidedLabel):
        ends = widget.shown_text() != widget.text() and not widget.toolTip()
        return [f"{_called(widget)} ends in dots, and has no tip"] if ends else []
    if isinstance(widget, QLabel):
        return [] if widget.textFormat() == Qt.TextFormat.RichText else _cut_label(widget)
    lines = text.replace("&&", "\0").replace("&", "").replace("\0", "&").split("\n")
    metrics = widget.fontMetrics()
    need = max(metrics.horizontalAdvance(line) for line in lines)
    if need > widget.width() + SLACK:
        return [f"{_called(widget)} is {widget.width()} wide, its words {need}"]
    return []


def _cut_heads(header: QHeaderView) -> list[str]:
    """Heads of columns with less room than their words; dots want a tip."""
    model = header.model()
    if model is None or header.orientation() != Qt.Orientation.Horizontal:
        return []
    found = []
    for at in range(header.count()):
        text = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        tip = model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        need = header.fontMetrics().horizontalAdvance(text)
        has = header.sectionSize(at)
        if not header.isSectionHidden(at) and need > has + SLACK and not (tip or header.toolTip()):
            found.append(f"QHeaderView {text!r} is {has} wide, its words {need}")
    return found


def _text_in(widget: QWidget, root: QWidget) -> QRect:
    """Where the words of a widget are in its window, as far as they are seen."""
    place = widget.visibleRegion().boundingRect()
    if isinstance(widget, QLabel) and not widget.wordWrap():
        lines = widget.text().split("\n")
        metrics = widget.fontMetrics()
        wide = max(metrics.horizontalAdvance(line) for line in lines)
        size = QSize(wide, len(lines) * metrics.height()).boundedTo(widget.contentsRect().size())
        words = QStyle.alignedRect(
            widget.layoutDirection(), widget.alignment(), size, widget.contentsRect()
        )
        place = place.intersected(words)
    return place.translated(widget.mapTo(root, QPoint(0, 0)))


def _apart(one: QWidget, other: QWidget) -> bool:
    """Whether one of them lies in a sheet above the panels, which is meant to cover."""
    return any(type(above).__name__ in SHEETS for above in (*_above(one), *_above(other)))


def _above(widget: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        parent = parent.parentWidget()
    return found
