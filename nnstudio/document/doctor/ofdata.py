"""Illnesses that come from the table: its columns, its label, its scaling."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.losses import MSE
from nnstudio.core.network import LayerSpec
from nnstudio.data.codings import NumberCoding
from nnstudio.data.holdout import HoldOut
from nnstudio.data.task import Task
from nnstudio.document.doctor.finding import Evidence, Finding, Remedy
from nnstudio.document.doctor.networkremedies import with_output
from nnstudio.document.doctor.ofsteps import exploding, rate_too_high
from nnstudio.document.doctor.patient import Patient
from nnstudio.document.doctor.remedies import BEGINS_AGAIN, scaled, without_column, without_row
from nnstudio.document.document import Document, label_name
from nnstudio.document.inputadvice import far_inputs, large_inputs
from nnstudio.language.translate import counted, tr

# From which ratio of the widest column's spread to the narrowest one's the columns are told as
# unequal. The steepest direction of the loss is about the square of it as steep as the flattest
# (LeCun et al. 1998, Efficient BackProp, 4.3): no one learning rate then suits both.
UNEQUAL = 100.0
MOSTLY = 0.5  # share of the first layer's outputs that must be flat, for inputs to be too large
# Which share of the loss of who says the mean contradictions must leave to be told at the start.
MUCH_LEFT = 0.05
# Up to so many rows out of line with those like them may be slips of who typed them; in a table
# with more of them, or with rows that differ by little, it is chance, and no row is to blame.
SLIPS = 3
OUT_OF_LINE = 0.05  # share of the width of the numbers to predict
# A loss at most this many times what contradictions leave comes mostly from them.
NEARLY_ALL = 1.5


def raw_inputs(patient: Patient) -> list[Finding]:
    """What the network sees is so far from zero that its functions are flat, or its steps too long.

    Sigmoid and tanh are flat there, which can be told before the first step. With other functions
    the slopes are as many times steeper as the inputs are large (LeCun et al. 1998, Efficient
    BackProp, 4.3), which is told where training has come to nothing.
    """
    if patient.learnt or patient.falling:
        return []
    flat = patient.flat(0)
    words = far_inputs(patient.document)
    if words is not None:
        ill = flat.mean() >= MOSTLY
    else:
        words = large_inputs(patient.document)
        ill = words is not None and _come_to_nothing(patient) and not unequal_columns(patient)
    if words is None or not ill:
        return []
    evidence = [
        Evidence(
            tr(
                "{neuron}: flat for all {rows}",
                neuron=patient.spec.neuron_name(0, int(unit)),
                rows=patient.sample.words,
            ),
            neuron=(0, int(unit)),
        )
        for unit in np.flatnonzero(flat.all(axis=(0, 2)))[:3]
    ]
    return [Finding("raw_inputs", words, (*_farthest(patient), *evidence), (scaled(patient),))]


def _come_to_nothing(patient: Patient) -> bool:
    """Whether training stands still, jumps about or runs away."""
    if patient.at_start:
        return False
    return patient.stalled or bool(rate_too_high(patient) or exploding(patient))


def unequal_columns(patient: Patient) -> list[Finding]:
    """One input column is a hundred times as wide as another one, and little is learnt."""
    seen, names = patient.trace.a[0], patient.frame.model.feature_names
    spreads = np.std(seen, axis=0)
    wide = np.flatnonzero(spreads > 0.0)
    if len(wide) < 2 or patient.learnt or patient.at_start or not patient.stalled:
        return []
    most = int(wide[np.argmax(spreads[wide])])
    least = int(wide[np.argmin(spreads[wide])])
    if spreads[most] < UNEQUAL * spreads[least]:
        return []
    sentence = tr(
        "{wide} spreads {times:,.0f} times as far as {narrow}: no one learning rate suits both.",
        wide=names[most],
        narrow=names[least],
        times=float(spreads[most] / spreads[least]),
    )
    evidence = (
        Evidence(_spread_words(names[most], float(spreads[most])), neuron=(-1, most)),
        Evidence(_spread_words(names[least], float(spreads[least])), neuron=(-1, least)),
    )
    return [Finding("unequal_columns", sentence, evidence, (scaled(patient),))]


def _spread_words(name: str, spread: float) -> str:
    return tr("{column}: spread {spread:.3g} as the network sees it", column=name, spread=spread)


def _farthest(patient: Patient) -> tuple[Evidence, ...]:
    """The row and column farthest from zero."""
    seen = np.abs(patient.trace.a[0])
    row, column = np.unravel_index(int(np.argmax(seen)), seen.shape)
    return (
        Evidence(
            tr(
                "{row}: the network sees {value:.4g} for {column}",
                row=patient.row_name(int(row)),
                value=float(patient.trace.a[0][row, column]),
                column=patient.frame.model.feature_names[int(column)],
            ),
            row=patient.row_of(int(row)),
        ),
    )


def constant_columns(patient: Patient) -> list[Finding]:
    """An input column that says the same of every row."""
    training = patient.document.training
    if len(training.rows) < 2:
        return []
    low, high = training.bounds
    found, place = [], 0
    for number, column in enumerate(training.columns):
        features = slice(place, place + column.width)
        place += column.width
        if not (low[features] == high[features]).all() or len(training.columns) < 2:
            continue
        sentence = tr(
            "{column} is the same in every row trained on: the network can learn nothing from it.",
            column=column.name,
        )
        words = tr("{neuron}: {column}", neuron=f"x{features.start + 1}", column=column.name)
        remedy = without_column(patient, number)
        evidence = Evidence(words, neuron=(-1, features.start))
        found.append(Finding("constant_column", sentence, (evidence,), (remedy,)))
    return found


def one_class(patient: Patient) -> list[Finding]:
    """Every row trained on has the same label."""
    training, document = patient.document.training, patient.document
    low, high = training.answer_bounds
    rows = len(training.rows)
    if rows < 2 or not (low == high).all():
        return []
    label = label_name(document.table) or ""
    text = "" if document.table.label is None else document.table.label.text(int(training.rows[0]))
    sentence = tr(
        "All {count} have the same {label}, {text}: there is nothing to tell apart.",
        count=counted("{n:,} row", "{n:,} rows", rows),
        label=label,
        text=text,
    )
    return [Finding("one_class", sentence, (), _other_labels(patient, high))]


def _other_labels(patient: Patient, known: Array) -> tuple[Remedy, ...]:
    """Ways to rows with another label, where the table has such."""
    document, found = patient.document, []
    held = document.training.held_targets
    if len(held) and not (held == known).all() and document.table.hold_out is None:
        found.append(
            Remedy(
                tr("Hold no row out"),
                tr("hold rows out"),
                tr(BEGINS_AGAIN),
                lambda d: d.with_hold_out(HoldOut()),
            )
        )
    if document.training.problems:
        again = document.with_label_read_again()
        if again is not document and len(np.unique(again.training.targets, axis=0)) > 1:
            found.append(
                Remedy(
                    tr("Read the label again"),
                    tr("read the label again"),
                    tr(BEGINS_AGAIN),
                    Document.with_label_read_again,
                )
            )
    return tuple(found)


def reach(layer: LayerSpec) -> tuple[float, float]:
    """Between which numbers a neuron's output lies."""
    return {
        "sigmoid": (0.0, 1.0),
        "softmax": (0.0, 1.0),
        "tanh": (-1.0, 1.0),
        "relu": (0.0, np.inf),
        "elu": (-layer.slope_parameter, np.inf),
    }.get(layer.activation, (-np.inf, np.inf))


def out_of_reach(patient: Patient) -> list[Finding]:
    """The label has numbers that the output's function cannot say."""
    training, output = patient.document.training, patient.spec.layers[-1]
    low, high = reach(output)
    least, most = (float(bounds.min()) for bounds in training.answer_bounds)
    most = float(training.answer_bounds[1].max())
    if not len(training.rows) or (least >= low and most <= high):
        return []
    targets = training.targets[:, 0]
    beyond = np.maximum(low - targets, targets - high)
    row = int(training.rows[int(np.argmax(beyond))])
    sentence = tr(
        "The network shall say {least:.3g} to {most:.3g}, and its {function} output reaches "
        "{low:g} to {high:g} only.",
        least=least,
        most=most,
        function=tr(output.record.title),
        low=low,
        high=high,
    )
    words = tr(
        "{row}: it shall say {target:.3g}",
        row=patient.document.table.row_name(row),
        target=float(targets[int(np.argmax(beyond))]),
    )
    evidence = Evidence(words, row=row, neuron=(len(patient.spec.layers) - 1, 0))
    remedies = [with_output("linear")]
    coding = patient.document.coding
    if isinstance(coding, NumberCoding) and low <= 0.0 and high >= 1.0 and most > least:
        raw_least, raw_most = coding.raw(np.array([least, most]))
        within = NumberCoding(coding.unit, float(raw_least), float(raw_most - raw_least))
        remedies.append(
            Remedy(
                tr("Scale the label to 0 to 1"),
                tr("change the label's scale"),
                tr(BEGINS_AGAIN),
                lambda document: document.with_coding(within),
            )
        )
    return [Finding("out_of_reach", sentence, (evidence,), tuple(remedies))]


def contradiction(patient: Patient) -> list[Finding]:
    """Rows alike in every input have different labels, and that is most of the loss that is left.

    In a table with much noise such rows are no illness. They are told where they leave a share of
    the loss that matters, or where the loss has come down to what they leave; in a network that
    has learnt, where few rows are to blame.
    """
    seen, targets = patient.trace.a[0], patient.sample.targets
    number = patient.document.coding.task is Task.NUMBER
    if patient.settings.loss_record is not MSE and number:
        return []
    _, group = np.unique(seen, axis=0, return_inverse=True)
    group = group.reshape(-1)
    counts = np.bincount(group)
    if counts.max(initial=0) < 2:
        return []
    means = np.stack([np.bincount(group, column) / counts for column in targets.T], axis=1)
    apart = np.abs(targets - means[group]).max(axis=1)
    if apart.max() <= 1e-9:
        return []
    left = _loss_of(patient, targets, means[group])
    # A row is out of line where most of those like it say otherwise, or a number far from theirs.
    if number:
        middles = _medians(targets[:, 0], group, counts)[group]
        out_of_line = np.abs(targets[:, 0] - middles) > OUT_OF_LINE * float(np.ptp(targets))
    else:
        out_of_line = apart >= 0.5 - 1e-9
    odd = np.bincount(group, out_of_line)
    slips = np.where(odd < counts, odd, counts // 2).astype(int)
    common = slips.sum() > SLIPS
    few = left < MUCH_LEFT * patient.of_mean
    if (few or common) and patient.loss > NEARLY_ALL * left:
        return []
    if patient.learnt and not 1 <= slips.sum() <= SLIPS:
        return []
    one = int(np.argmax(apart))
    alike = np.flatnonzero((group == group[one]) & (targets != targets[one]).any(axis=1))
    other = int(alike[np.argmin(apart[alike])])
    first, second = sorted((one, other))
    sentence = tr(
        "{one} and {other} are alike but for the label: no network gets both right, and the loss "
        "stays above {left:.3g}.",
        one=patient.row_name(first),
        other=patient.row_name(second),
        left=left,
    )
    evidence = tuple(_label_evidence(patient, place) for place in (first, second))
    # With many like it the row that stands alone is to blame; of two alone nobody knows which.
    even = apart[other] >= apart[one] - 1e-9
    blamed = (second, first) if even else (one,)
    mends = patient.rows > 2 and not common and slips[group[one]] == 1
    remedies = [without_row(patient, patient.row_of(place)) for place in blamed] if mends else []
    return [Finding("contradiction", sentence, evidence, tuple(remedies))]


def _medians(numbers: Array, group: NDArray[np.intp], counts: NDArray[np.intp]) -> Array:
    """The middle number of each group, the lower one of two; (groups,)."""
    ordered = numbers[np.lexsort((numbers, group))]
    middles: Array = ordered[np.cumsum(counts) - counts + (counts - 1) // 2]
    return middles


def _label_evidence(patient: Patient, place: int) -> Evidence:
    row, label = patient.row_of(place), patient.document.table.label
    words = tr(
        "{row}: its label is {label}",
        row=patient.row_name(place),
        label="" if label is None else label.text(row),
    )
    return Evidence(words, row=row)


def _loss_of(patient: Patient, targets: Array, said: Array) -> float:
    """The loss of saying the mean label of all rows that are alike."""
    with np.errstate(divide="ignore", invalid="ignore"):
        sums = np.log(said) - (np.log1p(-said) if said.shape[1] == 1 else 0.0)
    z = np.clip(np.nan_to_num(sums, nan=0.0), -700.0, 700.0)
    return patient.settings.loss_record.value(targets, z, said)
