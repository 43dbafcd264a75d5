"""Texts of a person's that Qt would take for markup: found wherever a window shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel
from PySide6.QtGui import QAction, Qt, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from nnstudio.session.tablemodel import TableModel

MARK = "zq7"  # in every hostile text, and in nothing of our own
ROW = f"<img src=file:///{MARK}row>"
COLUMN = f"<b>{MARK}col</b>"
CLASS = f"<i>{MARK}class"
TITLE = f"<u>{MARK}title</u>"
TAG = re.compile(rf"<[^>]*{MARK}|<[biu]>{MARK}")
MOST_CELLS = 200  # of a model


def taken_for_markup(root: QWidget) -> Iterator[str]:
    """Each place at which a hostile text would be drawn as markup, or a picture be looked for."""
    for widget in [root, *root.findChildren(QWidget)]:
        where = f"{type(widget).__name__} {widget.objectName()}"
        if _is_rich(widget.toolTip()):
            yield f"tip of {where}: {widget.toolTip()[:80]}"
        if _is_rich(widget.whatsThis()):
            yield f"what's this of {where}"
        if isinstance(widget, QLabel) and _label_is_rich(widget):
            yield f"{where}: {widget.text()[:80]}"
        if isinstance(widget, QTextEdit) and _is_interpreted(widget.document()):
            yield f"document of {where}: {widget.toPlainText()[:80]}"
        if isinstance(widget, QGraphicsView) and widget.scene() is not None:
            for item in widget.scene().items():
                if isinstance(item, QGraphicsTextItem) and _is_interpreted(item.document()):
                    yield f"a text in {where}: {item.toPlainText()[:80]}"
        if isinstance(widget, QMessageBox) and widget.textFormat() != Qt.TextFormat.PlainText:
            yield f"{where}: {widget.text()[:80]}"
        if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
            yield from (f"tip of a cell of {where}: {tip}" for tip in _rich_tips(widget.model()))
    for action in root.findChildren(QAction):
        if _is_rich(action.toolTip()):
            yield f"tip of the action {action.objectName()}: {action.toolTip()[:80]}"


def _is_rich(text: str) -> bool:
    """Whether Qt, left to guess, takes the text for markup, a hostile part of it included."""
    return TAG.search(text) is not None and Qt.mightBeRichText(text)


def _is_interpreted(document: QTextDocument) -> bool:
    """Whether signs of a hostile text are missing, since they were taken for markup."""
    plain = document.toPlainText()
    return plain.count(MARK) != len(TAG.findall(plain)) or bool(TAG.search(document.toHtml()))


def _label_is_rich(label: QLabel) -> bool:
    kind = label.textFormat()
    if kind == Qt.TextFormat.PlainText:
        return False
    rich = kind == Qt.TextFormat.RichText or Qt.mightBeRichText(label.text())
    return rich and TAG.search(label.text()) is not None


def _rich_tips(model: QAbstractItemModel) -> Iterator[str]:
    shown = 0
    if isinstance(model, TableModel):
        return  # its views write tips as they were typed, which a test asks them for
    for row in range(model.rowCount()):
        for column in range(_columns(model)):
            shown += 1
            if shown > MOST_CELLS:
                return
            tip = model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and _is_rich(tip):
                yield tip[:80]


def _columns(model: QAbstractItemModel) -> int:
    """A list has one, and does not say so."""
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount()


def graphic_texts(view: QGraphicsView) -> list[str]:
    """The texts in a plot."""
    items = view.scene().items()
    return [item.toPlainText() for item in items if isinstance(item, QGraphicsTextItem)]


def windows() -> list[QWidget]:
    """Everything that is shown."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
