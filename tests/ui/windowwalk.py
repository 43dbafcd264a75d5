"""Every visible control of the window, panel after panel, and what explains it."""

from __future__ import annotations

from collections.abc import Iterator

from pyqtgraph import GraphicsView
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from nnstudio.app import Studio
from nnstudio.ui.glossary.terms import inner_term

SHOWS_OR_EDITS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTextEdit,
    GraphicsView,
)


def open_panels(studio: Studio) -> Iterator[str]:
    """Open each panel in turn, the course also at a page; its name each time."""
    workspace = studio.window.workspace
    for name in workspace._docks:
        workspace.bring(name)
        QApplication.processEvents()
        yield name
    studio.course.open(0, 3)
    workspace.bring("course")
    QApplication.processEvents()
    yield "course"
    studio.course.leave()


def controls(root: QWidget) -> list[QWidget]:
    """What shows or edits something: not the inner parts of a control, which it explains."""
    return [
        part
        for part in root.findChildren(QWidget)
        if part.isVisible() and _shows_or_edits(part) and not part.objectName().startswith("qt_")
    ]


def _shows_or_edits(part: QWidget) -> bool:
    if isinstance(part, (QScrollBar, QHeaderView)):
        return False
    if isinstance(part.parent(), (QAbstractSpinBox, QComboBox, QTabBar)):
        return False  # its editor, its arrows
    return isinstance(part, SHOWS_OR_EDITS) or bool(part.accessibleName())


def is_explained(control: QWidget) -> bool:
    """Whether hover, F1 or both say what a control is."""
    part: QWidget | None = control
    while part is not None and not part.isWindow():
        if part.toolTip():
            return True
        if part is not control and isinstance(part, SHOWS_OR_EDITS):
            break
        part = part.parentWidget()
    # What stands for several terms has one for each place: test_glossaryhelp.py asks for them.
    return hasattr(control, "term_at") or inner_term(control) is not None
