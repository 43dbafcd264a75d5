"""Where the rows land: which neuron is looked at, and what its dots mean."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nnstudio.core.network import NetworkSpec
from nnstudio.document.lab.landing import Landing, landing_words, neurons_of, shown_words
from nnstudio.document.lab.shape import Shape
from nnstudio.language.translate import mark, tr
from nnstudio.ui.evaluation.section import sentence
from nnstudio.ui.linkbutton import LinkButton
from nnstudio.ui.theme import GRID
from nnstudio.ui.training.choicebox import ChoiceBox

NO_ROWS = mark("No row can be fed forward yet: the table says why.")


class RowsPart(QWidget):
    """The neurons of the present network, hidden ones first."""

    neuron_chosen = Signal(int)  # place in `neurons_of`
    go_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        label = QLabel(tr("neuron"))
        self.box = ChoiceBox(
            tr("Neuron whose rows are shown"),
            tr("Whose sums to show, one dot for each row of the table."),
        )
        label.setBuddy(self.box)
        self.words = sentence()
        self.shown = sentence()
        self.go = LinkButton(tr("go there"), tr("Move z to the shown row."))
        self.go.setAccessibleName(tr("Move z to the shown row"))
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(label)
        line.addWidget(self.box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(line)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.shown, 1)
        row.addWidget(self.go)
        column.addLayout(row)
        self.box.choice_made.connect(lambda name: self.neuron_chosen.emit(int(name)))
        self.go.clicked.connect(self.go_asked)

    def show_neurons(self, spec: NetworkSpec, chosen: int) -> None:
        """Offer the neurons of this network."""
        names = [
            f"{spec.neuron_name(n.layer, n.unit)} ({tr(spec.layers[n.layer].record.title)})"
            for n in neurons_of(spec)
        ]
        if names != self._names:
            self._names = names
            self.box.clear()
            for place, name in enumerate(names):
                self.box.add(str(place), name)
        self.box.show_choice(str(chosen))

    def show_landing(self, landing: Landing | None, shape: Shape) -> None:
        """Say what the dots are."""
        _say(self.words, tr(NO_ROWS) if landing is None else landing_words(landing, shape))
        own = "" if landing is None else shown_words(landing, shape)
        _say(self.shown, own)
        self.shown.setVisible(bool(own))
        self.go.setVisible(bool(own) and not shape.has_lines)


def _say(label: QLabel, words: str) -> None:
    if words != label.text():
        label.setText(words)
