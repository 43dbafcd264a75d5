"""The card of a neuron: its sum term by term, its activation, and how it does with all rows."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from nnstudio.core.activations import Array
from nnstudio.core.explain import Neuron
from nnstudio.core.snapshot import Progress
from nnstudio.data.inputs import placed
from nnstudio.data.trainingset import TrainingSet
from nnstudio.document.explaining.forwardsteps import input_step, neuron_step
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.frame import Frame
from nnstudio.document.inspecting.neuronfacts import NeuronFacts
from nnstudio.document.inspecting.samplerows import sample_rows
from nnstudio.document.neuronmaps import NeuronPlane, neuron_map, neuron_plane
from nnstudio.language.translate import mark, tr
from nnstudio.session.celltext import shown_number
from nnstudio.ui import theme as themes
from nnstudio.ui.cards.card import Card, say, sentence
from nnstudio.ui.cards.figuretable import Figures, FigureTable
from nnstudio.ui.cards.neuroncurve import NeuronCurve
from nnstudio.ui.cards.neuronmap import MOST_DOTS, NeuronMap
from nnstudio.ui.explain.formulaview import FormulaView
from nnstudio.ui.theme import Theme

NO_ROW = mark("The shown row cannot be used: choose another one in the table.")
NO_TERM = np.empty(0, dtype=np.intp)


class NeuronCard(Card):
    """One neuron of any layer; layer -1 holds the inputs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer, self._unit = 0, 0
        self._planes: tuple[TrainingSet | None, NeuronPlane | None] = (None, None)
        self.row = sentence()
        self.terms = FigureTable(_heads(), tr("Weighted sum, term by term"))
        self.terms.setToolTip(tr("Each input times its weight. Click a line to open its weight."))
        self.terms.chosen.connect(self.parameter_asked)
        self.formula = FormulaView()
        self.curve = NeuronCurve()
        self.map = NeuronMap()
        self.map.setToolTip(
            tr(
                "What this neuron says of every pair of the first two inputs with numbers, the "
                "others as in a usual row.\nDots are rows, the ring is the shown one."
            )
        )
        self.slope = sentence(muted=False)
        self.threshold = sentence()
        self.state = sentence()
        for part in (
            self.row,
            self.terms,
            self.formula,
            self.curve,
            self.map,
            self.slope,
            self.threshold,
            self.state,
        ):
            self.column.addWidget(part)
        self.set_theme(themes.LIGHT)

    def choose(self, layer: int, unit: int) -> None:
        """Show this neuron from the next frame on."""
        self._layer, self._unit = layer, unit

    @property
    def neuron(self) -> tuple[int, int]:
        """Layer and unit."""
        return self._layer, self._unit

    def set_theme(self, theme: Theme) -> None:
        for part in (self.terms, self.formula, self.curve, self.map):
            part.set_theme(theme)

    def take_focus(self) -> None:
        self.terms.setFocus()

    def show_frame(self, frame: Frame) -> None:
        subject = None
        if frame.shown_raw is not None:
            progress = Progress(frame.model.params)
            subject = Subject(frame.document, progress, frame.shown_row, 0)
        say(self.row, tr(NO_ROW) if subject is None else tr("With {row}:", row=frame.shown_name))
        of_input = self._layer < 0
        for part in (self.terms, self.curve, self.map):
            part.setVisible(not of_input)
        if of_input:
            self._show_input(frame, subject)
        else:
            self._show_neuron(frame, subject)

    # An input

    def _show_input(self, frame: Frame, subject: Subject | None) -> None:
        """What was typed, and what the network sees of it."""
        document = frame.document
        name = frame.model.params.spec.neuron_name(-1, self._unit)
        names = frame.model.feature_names
        what = tr("an input")
        if self._unit < len(names):
            what = tr("input: {column}", column=names[self._unit])
        self.headed.emit(name, what, "")
        self.formula.setVisible(subject is not None)
        words = ""
        if subject is not None:
            for column, place in placed(document.inputs):
                if place.start <= self._unit < place.stop:
                    step = input_step(subject, column, self._unit, self._unit - place.start)
                    self.formula.show_lines(step.lines)
                    words = step.words
        say(self.slope, words)
        training = document.training
        say(self.threshold, "")
        if len(training.rows):
            low, high = training.scaler.apply(training.bounds)[:, self._unit]
            say(
                self.state,
                tr(
                    "Over the rows trained on the network sees it from {low} to {high}.",
                    low=shown_number(low),
                    high=shown_number(high),
                ),
            )
        else:
            say(self.state, "")

    # A neuron that computes

    def _show_neuron(self, frame: Frame, subject: Subject | None) -> None:
        facts = NeuronFacts(
            sample_rows(frame.document, frame.model, frame.running), self._layer, self._unit
        )
        last = self._layer == len(facts.spec.layers) - 1
        function = tr(facts.of_layer.record.title)
        what = tr("{function}, output", function=function)
        if not last:
            number = self._layer + 1
            what = tr("{function}, hidden layer {number}", function=function, number=number)
        judgement = facts.judgement
        self.headed.emit(facts.name, what, judgement.word)
        self.formula.setVisible(subject is not None)
        own = None
        if subject is not None:
            neuron = subject.story.neuron(self._layer, self._unit)
            self.terms.show_figures(_terms(facts, neuron))
            *_, activation = neuron_step(subject, self._layer, self._unit).lines
            self.formula.show_lines((activation,))
            winner = neuron.sums[neuron.chosen]
            own = (winner.z, neuron.a, winner.slope)
        else:
            nothing = np.empty(0)
            self.terms.show_figures(Figures(_heads(), lambda row, column: "", nothing, NO_TERM))
        self.curve.show_neuron(facts.of_layer, facts.sums, own)
        self.curve.setVisible(not facts.of_layer.record.output_only)
        self._describe_curve(facts, own, frame)
        self._show_map(frame, last)
        say(self.slope, "" if own is None else _slope_words(facts, own))
        say(self.threshold, facts.threshold_words())
        say(self.state, judgement.why)

    def _show_map(self, frame: Frame, is_output: bool) -> None:
        """Over the first two inputs with numbers; where there are not two, no map."""
        training = frame.document.training
        if self._planes[0] is not training:
            self._planes = (training, neuron_plane(training))
        plane = self._planes[1]
        self.map.setVisible(plane is not None)
        if plane is not None:
            values = neuron_map(frame.model, plane, self._layer, self._unit)
            own = None if frame.shown_raw is None else frame.shown_raw[0]
            self.map.show_map(plane, values, is_output, training.some_raw(MOST_DOTS), own)

    def _describe_curve(
        self, facts: NeuronFacts, own: tuple[float, float, float] | None, frame: Frame
    ) -> None:
        words = tr("z of {rows}", rows=facts.sample.words)
        if facts.sums.size:
            words = tr(
                "z of {rows}, from {low} to {high}",
                rows=facts.sample.words,
                low=shown_number(float(facts.sums.min())),
                high=shown_number(float(facts.sums.max())),
            )
        if own is not None:
            row, z = frame.shown_name, shown_number(own[0])
            words = tr("{sums}; {row} at {z}", sums=words, row=row, z=z)
        self.curve.setAccessibleDescription(words)
        self.curve.setToolTip(
            tr(
                "The curve is the activation, dashed its slope. Dots: every row's sum and output.\n"
                "Ring and line: the shown row and the tangent there."
            )
        )


def _heads() -> tuple[str, ...]:
    return tr("Term", "of a sum"), tr("Weight"), tr("Input"), tr("Product")


def _slope_words(facts: NeuronFacts, own: tuple[float, float, float]) -> str:
    """The derivative at the shown row, and what it means."""
    z, _, slope = own
    if facts.of_layer.record.output_only:
        return tr("Softmax shares 1 out among all outputs: each depends on every sum.")
    if facts.of_layer.part_count > 1:
        return tr("The slope is 1 for the part that wins and 0 for the others.")
    return tr(
        "Slope at z = {z}: {slope}. A change of z comes out {slope} times as large.",
        z=shown_number(z),
        slope=shown_number(slope),
    )


def _terms(facts: NeuronFacts, neuron: Neuron) -> Figures:
    """Each weight times its input, then the bias, then the sum; for each part of maxout."""
    spec = facts.spec
    names: list[str] = []
    cells: list[tuple[float | None, float | None, float]] = []
    keys: list[int] = []
    marked = None
    for part, one in enumerate(neuron.sums):
        for source, product in enumerate(one.products.tolist()):
            weight = spec.name(one.first + source)
            names.append(f"{weight} \u00d7 {spec.neuron_name(neuron.layer - 1, source)}")
            cells.append((float(one.weights[source]), float(one.inputs[source]), product))
            keys.append(one.first + source)
        names.append(tr("+ {name}, the bias", name=spec.name(one.bias_at)))
        cells.append((None, None, one.bias))
        keys.append(one.bias_at)
        if len(neuron.sums) > 1:
            wins = part == neuron.chosen
            marked = len(names) if wins else marked
            names.append(tr("= z{part}, which wins", part=part + 1) if wins else f"= z{part + 1}")
        else:
            marked = len(names)
            names.append("= z")
        cells.append((None, None, one.z))
        keys.append(one.bias_at)

    def text(row: int, column: int) -> str:
        if column == 0:
            return names[row]
        value = cells[row][column - 1]
        return "" if value is None else shown_number(value)

    return Figures(_heads(), text, _shares(cells), np.array(keys, dtype=np.intp), marked)


def _shares(cells: list[tuple[float | None, float | None, float]]) -> Array:
    """Products as shares of the largest by size, so that bars can be compared."""
    products = np.array([product for *_, product in cells])
    sizes = np.abs(products)
    largest = float(sizes[np.isfinite(sizes)].max(initial=0.0))
    return products / largest if largest > 0.0 else np.zeros(len(products))
