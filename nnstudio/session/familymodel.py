"""The family for Qt views: what was typed for each row, and what the network says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from nnstudio.core.problems import Problem
from nnstudio.data.cells import BoolArray, clean_text
from nnstudio.data.inputs import InputColumn
from nnstudio.document.defaults import Own
from nnstudio.document.document import Document
from nnstudio.document.family import MAX_NAME, MOST, Family, Member, new_name
from nnstudio.document.familyrows import as_texts, raw_rows, shown_value, typed_value
from nnstudio.document.frame import Frame
from nnstudio.document.model import Answer
from nnstudio.language.translate import counted, tr
from nnstudio.session.celltext import MINUS

TEXT_MS = 200  # answers that change faster cannot be read
LevelsRole = Qt.ItemDataRole.UserRole + 1  # the classes to choose from, () for a number
NO_ANSWER = "\u2013"
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ANSWERS = 2  # columns: what it says, and how sure it is


class FamilyModel(QAbstractTableModel):
    """Shows the family of a frame; edits go out as new families with a name for undo.

    Columns: the name, a column for each input, what the network says, and how sure it is.
    """

    edited = Signal(object, str)  # Family, and what the edit is called
    said = Signal(str)  # why what was typed cannot be

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._family: Family = ()
        self._answers: list[Answer | None] = []
        self._since = QElapsedTimer()

    # What is shown

    @property
    def family(self) -> Family:
        """The rows shown."""
        return self._family

    @property
    def inputs(self) -> tuple[InputColumn, ...]:
        """What the input columns are to the network."""
        return () if self._document is None else self._document.inputs

    def show_frame(self, frame: Frame) -> None:
        """Follow rows and columns at once, and the answers a few times a second."""
        document, before = frame.document, self._document
        changed = before is None or document is not before
        if (
            before is None
            or document.inputs != before.inputs
            or len(document.family) != len(self._family)
        ):
            self.beginResetModel()
            self._document, self._family = document, document.family
            self._answers = _answers(frame)
            self.endResetModel()
            self._since.start()
            return
        self._document = document
        if document.family is not self._family:
            self._family = document.family
            self._tell(0, self.columnCount() - 1)
        fresh = self._since.isValid() and self._since.elapsed() < TEXT_MS
        if changed or not (frame.running and fresh):
            self._since.start()
            answers = _answers(frame)
            if answers != self._answers:
                self._answers = answers
                self._tell(self.columnCount() - _ANSWERS, self.columnCount() - 1)

    def _tell(self, first: int, last: int) -> None:
        if self._family:
            self.dataChanged.emit(self.index(0, first), self.index(len(self._family) - 1, last))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._family)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(self.inputs) + _ANSWERS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        member, col = self._family[index.row()], index.column()
        if role == Qt.ItemDataRole.EditRole or role == Qt.ItemDataRole.DisplayRole:
            return self._text(member, index.row(), col)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{row}, {column}: {text}",
                row=member.name,
                column=self.headerData(col, Qt.Orientation.Horizontal),
                text=self._text(member, index.row(), col) or tr("nothing typed yet"),
            )
        if role == LevelsRole:
            known = self._input(col)
            return () if known is None else known.levels
        if role == Qt.ItemDataRole.TextAlignmentRole and col:
            known = self._input(col)
            if known is not None and not known.levels:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, member: Member, row: int, col: int) -> str:
        if col == 0:
            return member.name
        if self._input(col) is not None:
            known = col - 1 < len(member.own)
            return shown_value(member.own[col - 1]).replace("-", MINUS) if known else ""
        answer = self._answers[row] if row < len(self._answers) else None
        if answer is None:
            return NO_ANSWER if col == self.columnCount() - _ANSWERS else ""
        if col == self.columnCount() - _ANSWERS:
            return answer.text
        return "" if answer.probability is None else f"{answer.probability:.0%}"

    def _input(self, col: int) -> InputColumn | None:
        return self.inputs[col - 1] if 1 <= col <= len(self.inputs) else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        known = self._input(section)
        if known is not None:
            return known.name
        if section == 0:
            return tr("Name")
        return (tr("it says"), tr("sure"))[section - 1 - len(self.inputs)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        editable = index.column() <= len(self.inputs)
        return plain | Qt.ItemFlag.ItemIsEditable if editable else plain

    # What a person does

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        row, col = index.row(), index.column()
        try:
            member = self._typed(self._family[row], col, str(value))
        except Problem as problem:
            self.said.emit(str(problem))
            return False
        if member == self._family[row]:
            return True
        what = tr("name") if col == 0 else self.inputs[col - 1].name
        family = (*self._family[:row], member, *self._family[row + 1 :])
        self._send(family, tr("change {name}'s {column}", name=self._family[row].name, column=what))
        return True

    def _typed(self, member: Member, col: int, text: str) -> Member:
        if col == 0:
            name = clean_text(text).strip()[:MAX_NAME]
            if not name:
                raise Problem(tr("Every row needs a name."))
            return replace(member, name=name)
        known, own = self.inputs[col - 1], member.own
        value = typed_value(text, known, own[col - 1])
        return replace(member, own=(*own[: col - 1], value, *own[col:]))

    def add(self, own: tuple[Own, ...], name: str | None = None) -> None:
        """One more row, with these values."""
        if not self.inputs:
            self.said.emit(tr("No column is an input yet: click a column's heading in the table."))
            return
        member = Member(name or new_name(self._family), own)
        self._send((*self._family, member), tr("add {name} to the family", name=member.name))

    def remove(self, rows: Sequence[int]) -> None:
        """Take rows out."""
        gone = set(rows)
        kept = tuple(m for row, m in enumerate(self._family) if row not in gone)
        names = [self._family[row].name for row in sorted(gone)]
        name = counted(
            "remove {n:,} person from the family",
            "remove {n:,} persons from the family",
            len(names),
        )
        if len(names) == 1:
            name = tr("remove {name} from the family", name=names[0])
        self._send(kept, name)

    def pasted(self, row: int, col: int, block: Sequence[Sequence[str]]) -> bool:
        """Put a block of texts at a cell, with new rows as needed; whether that could be done."""
        family = list(self._family)
        try:
            if row + len(block) > MOST:
                raise Problem(
                    tr("A family has at most {most:,} rows: put more into the table.", most=MOST)
                )
            for offset, line in enumerate(block):
                at = row + offset
                if at == len(family):
                    family.append(self._blank(tuple(family)))
                for place, text in enumerate(line[: len(self.inputs) + 1 - col], start=col):
                    family[at] = self._typed(family[at], place, text)
        except Problem as problem:
            self.said.emit(tr("Nothing was pasted. {problem}", problem=problem))
            return False
        self._send(
            tuple(family),
            counted(
                "paste {n:,} row into the family", "paste {n:,} rows into the family", len(block)
            ),
        )
        return True

    def _blank(self, family: Family) -> Member:
        """A new row: the values of You."""
        you = () if self._document is None else self._document.you
        return Member(new_name(family), you)

    def copied(self, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
        """The texts of some rows and columns, answers included."""
        texts = as_texts(self._family)
        last = len(self.inputs) + 1
        return [
            [
                texts[row][col] if col < last else self._text(self._family[row], row, col)
                for col in columns
            ]
            for row in rows
        ]

    def _send(self, family: Family, name: str) -> None:
        if family != self._family:
            self.edited.emit(family, name)


def _answers(frame: Frame) -> list[Answer | None]:
    """What the network says of each row; None where a value does not fit."""
    family = frame.document.family
    if not family:
        return []
    raw = raw_rows(family, frame.document.inputs)
    fits: BoolArray = np.asarray(np.isfinite(raw).all(axis=1), dtype=np.bool_)
    if raw.shape[1] != frame.model.params.spec.inputs or frame.document.table.label is None:
        return [None] * len(family)
    outputs = frame.model.outputs(np.where(fits[:, np.newaxis], raw, 0.0))
    fits = fits & np.isfinite(outputs).all(axis=1)
    pairs = zip(outputs, fits, strict=True)
    return [frame.model.answer(row) if fit else None for row, fit in pairs]
