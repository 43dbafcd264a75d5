"""The list of runs: one line each, the present one first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from nnstudio.language.translate import mark, tr
from nnstudio.ui.plaintip import plain_tip
from nnstudio.ui.theme import GRID, Theme, control_palette, font, px

SAMPLE = QSize(26, 12)  # of a run's line
NARROWEST_NAME, NARROWEST_LAST = 150, 130  # pixels, of the first and the last column
LAST_TIP = mark("In what each differs from the present run.")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, eq=False)
class RunLine:
    """What a line shows; `drawn` says whether the curve is, None for the present run, always is."""

    name: str
    drawn: bool | None
    sample: QPixmap
    cells: tuple[str, ...]
    tip: str = ""


class RunsList(QTreeWidget):
    """Shows lines; what a person does leaves it as signals, runs being called by their names."""

    load_asked = Signal(str)
    rename_asked = Signal(str, str)  # name, wanted
    delete_asked = Signal(str)
    draw_asked = Signal(str, bool)
    chosen = Signal(object)  # the name of an earlier run, or None
    edited = Signal()  # the editor of a name was closed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[RunLine] = []
        self._heads: tuple[str, ...] = ()
        self._told: str | None = None
        self._delegate = NameDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIconSize(SAMPLE)
        self.setFont(font("small"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.setAccessibleName(tr("Runs"))
        self.setAccessibleDescription(
            tr(
                "Enter loads a run back, F2 renames it, Delete forgets it, "
                "Space draws its curve or "
                "does not, Esc chooses none."
            )
        )
        header = self.header()
        header.setFont(font("small"))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        self.itemChanged.connect(self._take_change)
        self.itemSelectionChanged.connect(self._tell_choice)
        self._delegate.closeEditor.connect(lambda *_: self.edited.emit())

    # Showing

    def show_lines(self, heads: tuple[str, ...], lines: Sequence[RunLine]) -> None:
        """Show these under the heads, the first of which is the runs' names.

        Nothing moves while a name is being edited: `edited` says when to come again.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            return
        names = [line.name for line in lines]
        before = self.blockSignals(True)
        if heads != self._heads or names != [line.name for line in self._lines]:
            self._rebuild(heads, lines)
        for place, line in enumerate(lines):
            item = self.topLevelItem(place)
            if item is not None:
                self._fill(item, line)
        self._lines = list(lines)
        self.blockSignals(before)
        self._tell_choice()

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours; the line that is chosen lets the sample of its curve be seen."""
        palette = control_palette(theme)
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.chosen))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
        self.setPalette(palette)

    @property
    def chosen_run(self) -> str | None:
        """The earlier run that is chosen."""
        items = self.selectedItems()
        return self._name_of(items[0]) if items else None

    def rename_chosen(self) -> None:
        """Edit the name of the chosen run, if that is not being done."""
        item = self.currentItem()
        edits = self.state() == QAbstractItemView.State.EditingState
        if not edits and item is not None and self._name_of(item) is not None:
            self.scrollToItem(item)
            self.editItem(item, 0)

    def _rebuild(self, heads: tuple[str, ...], lines: Sequence[RunLine]) -> None:
        selected = self.selectedItems()
        place = self.indexOfTopLevelItem(selected[0]) if selected else -1
        names = [line.name for line in lines]
        if self._told in names[1:]:
            place = names.index(self._told)
        self.clear()
        if heads != self._heads:
            self._heads = heads
            self.setColumnCount(len(heads))
            self.setHeaderLabels(list(heads))
            self.headerItem().setToolTip(len(heads) - 1, tr(LAST_TIP))
            for column in range(1, len(heads) - 1):
                self.headerItem().setTextAlignment(column, _side(column, len(heads)))
        for line in lines:
            item = QTreeWidgetItem(self)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if line.drawn is None:
                item.setFont(0, font("small", bold=True))
            else:
                flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags)
            for column in range(1, len(heads)):
                item.setTextAlignment(column, _side(column, len(heads)))
        again = self.topLevelItem(min(place, len(lines) - 1)) if place >= 0 else None
        if again is not None:
            self.setCurrentItem(again)

    def _fill(self, item: QTreeWidgetItem, line: RunLine) -> None:
        if item.text(0) != line.name:
            item.setText(0, line.name)
        item.setIcon(0, QIcon(line.sample))
        if line.drawn is not None:
            item.setCheckState(0, Qt.CheckState.Checked if line.drawn else Qt.CheckState.Unchecked)
        for column, text in enumerate(line.cells, start=1):
            if item.text(column) != text:
                item.setText(column, text)
        tip = "\n".join(filter(None, (line.name, line.cells[-1], line.tip)))
        for column in range(len(line.cells) + 1):
            item.setToolTip(column, plain_tip(tip))

    def fit_columns(self) -> None:
        """Give every column the width of what it holds, the names what is left of it."""
        last = self.columnCount() - 1
        for column in range(last):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, self.columnWidth(column) + GRID)
        if last > 0:
            figures = sum(self.columnWidth(column) for column in range(1, last))
            room = self.viewport().width() - figures - px(NARROWEST_LAST)
            self.setColumnWidth(0, min(self.columnWidth(0), max(px(NARROWEST_NAME), room)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    # What a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name, key = self.chosen_run, event.key()
        if self.state() == QAbstractItemView.State.EditingState:
            event.ignore()  # what the editor of a name leaves: its Enter is no wish to load
        elif key == Qt.Key.Key_Escape and self.selectedItems():
            self.clearSelection()
        elif name is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.load_asked.emit(name)
        elif name is not None and key == Qt.Key.Key_Delete:
            self.delete_asked.emit(name)
        elif name is not None and key == Qt.Key.Key_F2:
            self.rename_chosen()
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # the window's letters train
        elif key == Qt.Key.Key_Space and name is None:
            event.ignore()
        elif key == Qt.Key.Key_Space:
            self._turn(self.selectedItems()[0])
        else:
            super().keyPressEvent(event)

    def _turn(self, item: QTreeWidgetItem) -> None:
        checked = item.checkState(0) == Qt.CheckState.Checked
        item.setCheckState(0, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _take_change(self, item: QTreeWidgetItem, column: int) -> None:
        """A name was edited or a box ticked."""
        place = self.indexOfTopLevelItem(item)
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        if line is None or column != 0 or line.drawn is None:
            return
        wanted, drawn = item.text(0), item.checkState(0) == Qt.CheckState.Checked
        before = self.blockSignals(True)
        self._fill(item, line)  # until the document says otherwise
        self.blockSignals(before)
        if wanted != line.name:
            self.rename_asked.emit(line.name, wanted)
        elif drawn != line.drawn:
            self.draw_asked.emit(line.name, drawn)

    def _tell_choice(self) -> None:
        name = self.chosen_run
        if name != self._told:
            self._told = name
            self.chosen.emit(name)

    def _name_of(self, item: QTreeWidgetItem) -> str | None:
        """The name of an earlier run; None for the present one."""
        earlier = bool(item.flags() & Qt.ItemFlag.ItemIsEditable)
        return item.text(0) if earlier else None


class NameDelegate(QStyledItemDelegate):
    """Lets names be edited, and nothing else."""

    def createEditor(  # type: ignore[override]  # Qt takes None for "no editor here"
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget | None:
        if index.column() != 0:
            return None
        editor = super().createEditor(parent, option, index)
        editor.setAccessibleName(tr("Name of the run"))
        return editor


def _side(column: int, columns: int) -> Qt.AlignmentFlag:
    """Figures to the right, words to the left."""
    words = column >= columns - 2  # what it says for you, and in what it differs
    side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
