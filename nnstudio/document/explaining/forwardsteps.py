"""Forward: from what was typed to what the network says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from nnstudio.core.explain import Neuron, Sum
from nnstudio.data.codings import NumberCoding
from nnstudio.data.inputs import InputColumn, placed
from nnstudio.data.labels import LabelCoding
from nnstudio.document.explaining.activationformulas import ACTIVATION_FORMULAS
from nnstudio.document.explaining.formula import (
    LESS,
    PLUS,
    SLOT,
    Formula,
    Fraction,
    Row,
    Sign,
    around,
    factor,
    joined,
    more,
    row,
    times,
)
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.explaining.step import Line, Stage, Step
from nnstudio.document.explaining.subject import Subject, in_code
from nnstudio.document.model import THRESHOLD
from nnstudio.language.translate import ENGLISH, language, tr

MOST_TERMS = 8  # of a sum that are written out


def forward_stage(subject: Subject) -> Stage:
    """Every input, every neuron from the first to the last, and the answer."""
    return Stage(
        "forward",
        tr("Forward"),
        tr("What does the network say of {row}?", row=subject.row_name),
        tuple(_makers(subject)),
    )


def _makers(subject: Subject) -> Iterator[Callable[[], Step]]:
    for column, place in placed(subject.document.inputs):
        for feature in range(place.start, place.stop):
            yield partial(input_step, subject, column, feature, feature - place.start)
    for layer, of_layer in enumerate(subject.spec.layers):
        for unit in range(of_layer.units):
            yield partial(neuron_step, subject, layer, unit)
    yield partial(_answer_step, subject)


def input_step(subject: Subject, column: InputColumn, feature: int, within: int) -> Step:
    """One input on its way to the network."""
    scaler = subject.document.training.scaler
    name = subject.neuron(-1, feature)
    raw, offset, divisor = subject.raw[feature], scaler.offset[feature], scaler.divisor[feature]
    typed = subject.number(raw)
    unit = f" ({column.unit})" if column.unit else ""
    formula: Formula = Sign(column.feature_names[within] + unit)
    numbers: Formula = typed
    words = tr("The network sees the number as it was typed.")
    if column.levels:
        level = column.levels[within if column.width > 1 else -1]
        words = tr("1 where {column} is {level}, else 0.", column=column.name, level=level)
    elif (offset, divisor) != (0.0, 1.0):
        words = tr("Scaled, so that all inputs are near zero and of a like size.")
        formula, numbers = (
            _scaled(formula, subject, offset, divisor),
            _scaled(typed, subject, offset, divisor),
        )
    code = f"{in_code(name)} = (row[{feature}] - {offset:g}) / {divisor:g}"
    seen = subject.number(subject.story.x[feature])
    line = Line(name, formula, numbers, seen)
    title = tr("Input {name}", name=in_code(name))
    return Step(title, words, (line,), code, Lit(((-1, feature),)))


def _scaled(value: Formula, subject: Subject, offset: float, divisor: float) -> Formula:
    """(value - offset) / divisor, without what changes nothing."""
    shifted = value
    if offset != 0.0:
        shifted = row(value, LESS, factor(subject.number(offset)))
    return shifted if divisor == 1.0 else Fraction(shifted, subject.number(divisor))


def neuron_step(subject: Subject, layer: int, unit: int) -> Step:
    """One neuron: weigh, add the bias, and decide how much of it to pass on."""
    neuron = subject.story.neuron(layer, unit)
    name = subject.neuron(layer, unit)
    lines = [_sum_line(subject, neuron, part) for part in range(len(neuron.sums))]
    lines.append(_activation_line(subject, neuron))
    of_layer = subject.spec.layers[layer]
    record = of_layer.record
    sources = tuple((layer - 1, source) for source in range(subject.spec.sizes[layer]))
    parameters = [
        at for s in neuron.sums for at in (*range(s.first, s.first + len(s.weights)), s.bias_at)
    ]
    words = tr(
        "Weigh each input, add the bias: that is z. Then {function}: {sentence}",
        function=tr(record.title),
        sentence=_within(tr(record.sentence)),
    )
    called = ACTIVATION_FORMULAS[record.name].code
    sums = [_sum_code(subject, neuron, s) for s in neuron.sums]
    code = (
        f"{in_code(name)} = {called}({', '.join(sums)})"
        if called
        else f"{in_code(name)} = {sums[0]}"
    )
    title = tr("Neuron {name}", name=subject.spec.neuron_name(layer, unit))
    return Step(title, words, tuple(lines), code, Lit((*sources, (layer, unit)), tuple(parameters)))


def _within(sentence: str) -> str:
    """A sentence as it stands behind a colon: without its capital, where the language is ours."""
    return sentence[:1].lower() + sentence[1:] if language() == ENGLISH else sentence


def _sum_line(subject: Subject, neuron: Neuron, part: int) -> Line:
    """z = w1 x1 + w2 x2 + b1, and with numbers."""
    one = neuron.sums[part]
    names, numbers = [], []
    for source, (weight, value) in enumerate(zip(one.weights, one.inputs, strict=True)):
        weight_name = subject.parameter_name(one.first + source)
        names.append(times(weight_name, subject.neuron(neuron.layer - 1, source)))
        numbers.append(times(subject.number(weight), subject.number(value)))
    return Line(
        subject.sum_of(neuron.layer, neuron.unit, part),
        row(*_shortened(names), PLUS, subject.parameter_name(one.bias_at)),
        row(*_shortened(numbers), PLUS, factor(subject.number(one.bias))),
        subject.number(one.z),
    )


def _shortened(terms: list[Row]) -> list[Formula]:
    """A sum, its middle left out where it is long."""
    shown: list[Formula] = [*terms]
    if len(terms) > MOST_TERMS:
        rest = len(terms) - MOST_TERMS + 1
        shown = [*terms[: MOST_TERMS - 2], more(rest), terms[-1]]
    return [joined(shown, PLUS)]


def _activation_line(subject: Subject, neuron: Neuron) -> Line:
    """a = f(z), and with numbers."""
    of_layer = subject.spec.layers[neuron.layer]
    formulas = ACTIVATION_FORMULAS[of_layer.activation]
    alpha = subject.number(of_layer.slope_parameter)
    sums = [subject.sum_of(neuron.layer, neuron.unit, part) for part in range(len(neuron.sums))]
    numbers = [subject.number(s.z) for s in neuron.sums]
    if of_layer.record.output_only:
        sums += [subject.sum_of(neuron.layer, unit) for unit in range(of_layer.units)]
        numbers += map(subject.number, subject.story.trace.z[neuron.layer][0, :, 0])
    return Line(
        subject.neuron(neuron.layer, neuron.unit),
        formulas.value(sums, alpha),
        formulas.value(numbers, alpha),
        subject.number(neuron.a),
    )


def _answer_step(subject: Subject) -> Step:
    """What the outputs mean."""
    last = len(subject.spec.layers) - 1
    outputs = subject.story.trace.output[0]
    answer = subject.model.answer(outputs).text
    coding = subject.document.coding
    lit = Lit(tuple((last, unit) for unit in range(len(outputs))))
    said = Sign(answer)
    if isinstance(coding, LabelCoding):
        line, words = _class_line(subject, coding, said)
    elif isinstance(coding, NumberCoding):
        name, value = subject.neuron(last, 0), subject.number(outputs[0])
        words = tr("Back to the label's own unit.")
        line = Line(_answer(), _back(name, subject, coding), _back(value, subject, coding), said)
    else:
        words = tr("The class whose output is the largest.")
        names = [subject.neuron(last, unit) for unit in range(len(outputs))]
        shown = [subject.number(value) for value in outputs]
        line = Line(
            _answer(),
            around(tr("largest of {outputs}", outputs=SLOT), joined(names, Sign(", "))),
            joined(shown, Sign(", ")),
            said,
        )
    return Step(tr("The answer", "of the network"), words, (line,), "", lit)


def _answer() -> Sign:
    """What stands on the left of the last line."""
    return Sign(tr("answer"))


def _class_line(subject: Subject, coding: LabelCoding, said: Formula) -> tuple[Line, str]:
    """An output beside the threshold."""
    output = subject.story.trace.output[0][0]
    sign = "\u2265" if output >= THRESHOLD else "<"
    words = tr(
        "From {threshold:g} upwards it means {one}, below {zero}.",
        threshold=THRESHOLD,
        one=coding.one,
        zero=coding.zero,
    )
    name = subject.neuron(len(subject.spec.layers) - 1, 0)
    beside = Sign(f" {sign} {THRESHOLD:g}")
    rule = tr(
        "{one} if {output} \u2265 {threshold:g}, else {zero}",
        one=coding.one,
        output=SLOT,
        threshold=THRESHOLD,
        zero=coding.zero,
    )
    numbers = row(subject.number(output), beside)
    return Line(_answer(), around(rule, name), numbers, said), words


def _back(value: Formula, subject: Subject, coding: NumberCoding) -> Formula:
    """value * divisor + offset, without what changes nothing."""
    stretched = value
    if coding.divisor != 1.0:
        stretched = times(value, subject.number(coding.divisor))
    if coding.offset == 0.0:
        return stretched
    return row(stretched, PLUS, factor(subject.number(coding.offset)))


def _sum_code(subject: Subject, neuron: Neuron, one: Sum) -> str:
    before = neuron.layer - 1
    terms = [
        f"{subject.spec.name(one.first + source)} * {in_code(subject.neuron(before, source))}"
        for source in range(len(one.weights))
    ]
    if len(terms) > MOST_TERMS:
        terms = [*terms[: MOST_TERMS - 2], "...", terms[-1]]
    return " + ".join([*terms, subject.spec.name(one.bias_at)])
