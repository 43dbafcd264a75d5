"""Loss: how far the answer is off, for this row and over all rows of the step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from nnstudio.core.backprop import forward, trace_loss
from nnstudio.data.codings import NumberCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.document.explaining.formula import (
    BY,
    LESS,
    MINUS,
    ONE,
    PLUS,
    Brackets,
    Formula,
    Fraction,
    Name,
    Number,
    Power,
    Sign,
    factor,
    joined,
    more,
    row,
)
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.explaining.step import Line, Stage, Step
from nnstudio.document.explaining.subject import Subject
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr

LOSS = Name("L")
MOST_ROWS = 4  # of a batch that are written out
MOST_OUTPUTS = 4


def loss_stage(subject: Subject) -> Stage:
    """What would have been right, how far off it is, and the loss."""
    return Stage(
        "loss",
        tr("Loss"),
        tr("How far off is what it says of {row}?", row=subject.row_name),
        tuple(_makers(subject)),
    )


def _makers(subject: Subject) -> Iterator[Callable[[], Step]]:
    yield partial(_target_step, subject)
    if subject.document.settings.loss == "mse":
        yield partial(_error_step, subject)
    yield partial(_loss_step, subject)
    if len(subject.batch) > 1:
        yield partial(_batch_step, subject)


def _outputs(subject: Subject) -> Lit:
    last = len(subject.spec.layers) - 1
    return Lit(tuple((last, unit) for unit in range(subject.spec.outputs)))


def _target_step(subject: Subject) -> Step:
    """What the label says, as numbers."""
    label, coding = subject.document.table.label, subject.document.coding
    text = label.text(subject.row) if label is not None else ""
    y = subject.story.y
    if isinstance(coding, LabelCoding):
        words = tr("The table says {text}, which counts as {number}.", text=text, number=int(y[0]))
    elif isinstance(coding, NumberCoding):
        words = tr("The table's number, brought near zero as the network learns it.")
    else:
        words = tr("The table says {text}: 1 for its output, 0 for the others.", text=text)
    lines = [
        Line(subject.target(output), Sign(text or tr("label")), None, subject.number(y[output]))
        for output in range(min(len(y), MOST_OUTPUTS))
    ]
    return Step(tr("What is right"), words, tuple(lines), "y = label", _outputs(subject))


def _error_step(subject: Subject) -> Step:
    """y less the prediction, an output a line."""
    last = len(subject.spec.layers) - 1
    y, said = subject.story.y, subject.story.trace.output[0]
    lines = [
        Line(
            row(tr("error"), _index(subject, output)),
            row(subject.target(output), LESS, subject.neuron(last, output)),
            row(factor(subject.number(y[output])), LESS, factor(subject.number(said[output]))),
            subject.number(y[output] - said[output]),
        )
        for output in range(min(len(y), MOST_OUTPUTS))
    ]
    words = tr("What is right, less what the network says.")
    return Step(tr("The error"), words, tuple(lines), "error = y - y_hat", _outputs(subject))


def _index(subject: Subject, output: int) -> Formula:
    return Sign(f" {output + 1}" if subject.spec.outputs > 1 else "")


def _loss_step(subject: Subject) -> Step:
    """The loss of this row, by the loss's own formula."""
    formula, numbers, code, words = _LOSS_FORMULAS[subject.document.settings.loss](subject)
    line = Line(LOSS, formula, numbers, subject.number(subject.story.row_loss))
    title = tr("The loss of {row}", row=subject.row_name)
    return Step(title, words, (line,), code, _outputs(subject))


LossWords = tuple[Formula, Formula, str, str]


def _mse(subject: Subject) -> LossWords:
    last = len(subject.spec.layers) - 1
    y, said = subject.story.y, subject.story.trace.output[0]
    names: list[Formula] = []
    numbers: list[Formula] = []
    for output in range(len(y)):
        names.append(_squared(row(subject.target(output), LESS, subject.neuron(last, output))))
        numbers.append(_squared(subject.number(y[output] - said[output])))
    words = tr("Squared, so that too high and too low both count, and large errors most.")
    code = "loss = ((y - y_hat) ** 2).mean()"
    if len(y) == 1:
        return names[0], numbers[0], code, words
    count = Number(str(len(y)))
    return (
        Fraction(_some(names), count),
        Fraction(_some(numbers), count),
        code,
        sentences((words, tr("The mean over the outputs."))),
    )


def _squared(formula: Formula) -> Formula:
    body = formula if isinstance(formula, Number) and not formula.negative else Brackets(formula)
    return Power(body, Number("2"))


def _some(terms: list[Formula]) -> Formula:
    """A sum, its middle left out where it is long."""
    if len(terms) > MOST_OUTPUTS:
        rest = more(len(terms) - MOST_OUTPUTS + 1)
        terms = [*terms[: MOST_OUTPUTS - 2], rest, terms[-1]]
    return joined(terms, PLUS)


def _bce(subject: Subject) -> LossWords:
    last = len(subject.spec.layers) - 1
    y, said = subject.story.y, subject.story.trace.output[0]
    names: list[Formula] = []
    numbers: list[Formula] = []
    for output in range(len(y)):
        names.append(_cross(subject.target(output), subject.neuron(last, output)))
        numbers.append(_cross(subject.number(y[output]), subject.number(said[output])))
    words = tr("Being sure and wrong costs most: the logarithm of a share near 0 is very negative.")
    code = "loss = -y * log(y_hat) - (1 - y) * log(1 - y_hat)"
    if len(y) == 1:
        return names[0], numbers[0], code, words
    count = Number(str(len(y)))
    return Fraction(_some(names), count), Fraction(_some(numbers), count), code, words


def _cross(y: Formula, said: Formula) -> Formula:
    """-y ln p - (1 - y) ln(1 - p)."""
    return row(
        MINUS,
        y,
        BY,
        "ln ",
        said,
        LESS,
        Brackets(row(ONE, LESS, y)),
        BY,
        "ln ",
        Brackets(row(ONE, LESS, said)),
    )


def _softmax(subject: Subject) -> LossWords:
    last = len(subject.spec.layers) - 1
    right = int(np.argmax(subject.story.y))
    said = subject.number(subject.story.trace.output[0][right])
    formula = row(MINUS, "ln ", subject.neuron(last, right))
    words = tr("Only the output of the right class counts: the nearer to 1, the smaller the loss.")
    return formula, row(MINUS, "ln ", said), "loss = -log(y_hat[right])", words


_LOSS_FORMULAS: dict[str, Callable[[Subject], LossWords]] = {
    "mse": _mse,
    "bce": _bce,
    "softmax": _softmax,
}


def _batch_step(subject: Subject) -> Step:
    """The mean over the rows of the batch that is trained together."""
    data, loss = subject.document.training, subject.document.settings.loss_record
    x = data.scaler.apply(data.raw_of(subject.batch))
    y = data.answers[subject.batch]
    trace = forward(subject.progress.params, x)
    whole = trace_loss(trace, y, loss)
    shown = min(len(y), MOST_ROWS)
    table = subject.document.table
    names: list[Formula] = [Sign(table.row_name(int(r))) for r in subject.batch[:shown]]
    numbers: list[Formula] = []
    for place in range(shown):
        one = forward(subject.progress.params, x[place : place + 1])
        numbers.append(factor(subject.number(trace_loss(one, y[place : place + 1], loss))))
    if len(y) > shown:
        rest = more(len(y) - shown)
        names.append(rest)
        numbers.append(rest)
    count = Number(f"{len(y)}")
    line = Line(
        LOSS,
        Fraction(joined(names, PLUS), count),
        Fraction(joined(numbers, PLUS), count),
        subject.number(whole),
    )
    words = tr("{rows} rows make one step together: their losses' mean counts.", rows=len(y))
    return Step(tr("The batch"), words, (line,), "loss = losses.mean()", _outputs(subject))
