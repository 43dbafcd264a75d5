"""The card of the loss: what each row adds to it."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QCheckBox, QWidget

from nnstudio.document.frame import Frame
from nnstudio.document.inspecting.rowlosses import RowLosses
from nnstudio.document.inspecting.samplerows import sample_rows
from nnstudio.language.translate import tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.cards.card import Card, say, sentence
from nnstudio.ui.cards.figuretable import Figures, FigureTable
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.theme import Theme

MOST_OUTPUTS = 3  # that have room beside each other


class LossCard(Card):
    """Rows in the table's order, or the worst first; a click shows a row in the diagram."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self.words = sentence(muted=False)
        self.rows = FigureTable(_heads(squared=True), tr("Loss of each row"))
        self.rows.setToolTip(tr("Click a row to show it in the diagram."))
        self.rows.chosen.connect(self.row_asked)
        self.worst_first = QCheckBox(tr("largest first"))
        self.worst_first.setFont(themes.font("small"))
        tip_plainly(self.worst_first, tr("List the rows that the network gets most wrong."))
        self.worst_first.toggled.connect(self._again)
        for part in (self.words, self.rows, self.worst_first):
            self.column.addWidget(part)
        self.set_theme(themes.LIGHT)

    def set_theme(self, theme: Theme) -> None:
        self.rows.set_theme(theme)

    def take_focus(self) -> None:
        self.rows.setFocus()

    def show_frame(self, frame: Frame) -> None:
        self._frame = frame
        document = frame.document
        losses = RowLosses(sample_rows(document, frame.model, frame.running))
        self.headed.emit(tr("Loss"), tr(document.settings.loss_record.title), "")
        say(self.words, losses.words())
        self.rows.show_figures(self._figures(frame, losses))

    def _again(self) -> None:
        if self._frame is not None:
            self.show_frame(self._frame)

    def _figures(self, frame: Frame, losses: RowLosses) -> Figures:
        order = losses.order(self.worst_first.isChecked())
        rows, table = losses.sample.rows, frame.document.table
        keys = rows[order]
        at = np.flatnonzero(keys == frame.shown_row)

        def text(line: int, column: int) -> str:
            place = order[line]
            if column == 0:
                return table.row_name(int(rows[place]))
            if column == 1:
                return _outputs(losses.targets[place])
            if column == 2:
                return _outputs(losses.said[place])
            return shown_number(float(losses.losses[place]))

        heads = _heads(losses.squared)
        return Figures(heads, text, losses.shares[order], keys, int(at[0]) if len(at) else None)


def _heads(squared: bool) -> tuple[str, ...]:
    return tr("Row"), "y", "\u0177", "(y \u2212 \u0177)\u00b2" if squared else tr("Loss")


def _outputs(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> str:
    """One output, or a few beside each other."""
    shown = [shown_number(float(value), 3) for value in values[:MOST_OUTPUTS]]
    return "  ".join(shown) + (" …" if len(values) > MOST_OUTPUTS else "")
