"""The changes that mend something, each a pure function of the document with its words."""

from __future__ import annotations

from dataclasses import replace
from math import floor, log10

from nnstudio.core.schedules import Schedule
from nnstudio.core.snapshot import Progress
from nnstudio.core.stoprules import StopRule
from nnstudio.data.scaling import Scaling
from nnstudio.data.table import Role
from nnstudio.document.doctor.finding import Remedy
from nnstudio.document.doctor.patient import ADAPTIVE, Patient
from nnstudio.document.document import Document
from nnstudio.document.runs import at_point
from nnstudio.document.sweeping import usual_epochs
from nnstudio.language.translate import mark, tr

# The course's, for an output with bounds; without any, errors feed themselves; Adam's own.
USUAL_RATE, USUAL_UNBOUNDED, USUAL_ADAPTIVE = 0.1, 0.03, 0.01
BOUNDED = ("sigmoid", "tanh", "softmax")
TINY, MUCH = 0.01, 10.0  # shares of the usual rate between which one is left as it is
GOES_ON = mark("Training goes on from here.")
BEGINS_AGAIN = mark("Training starts again from the same seed.")
NEW_NUMBERS = mark("Training starts again from other first numbers.")


def usual_rate(patient: Patient) -> float:
    """The rate that suits most networks with this optimizer; with momentum steps add up."""
    if patient.settings.optimizer.name in ADAPTIVE:
        return USUAL_ADAPTIVE
    bounded = patient.spec.layers[-1].activation in BOUNDED
    usual = USUAL_RATE if bounded else USUAL_UNBOUNDED
    return usual if not patient.momentum else rounded(usual * (1.0 - patient.momentum))


def lower_rate(patient: Patient) -> float:
    """A tenth of the rate, and no more than the usual one."""
    return min(rounded(patient.settings.rate / 10.0), usual_rate(patient))


def rounded(rate: float) -> float:
    """One digit of a rate: 0.0316 is 0.03."""
    digits = -floor(log10(rate))
    return round(rate, digits)


def with_rate(rate: float, again: bool = False) -> Remedy:
    """Another learning rate; `again` begins anew with it."""

    def change(document: Document) -> Document:
        changed = document.with_settings(replace(document.settings, rate=rate))
        return changed.rewound() if again else changed

    if again:
        return Remedy(
            tr("Learning rate {rate:g}, from the start", rate=rate),
            tr("learning rate {rate:g}, from the start", rate=rate),
            tr(BEGINS_AGAIN),
            change,
        )
    return Remedy(
        tr("Learning rate {rate:g}", rate=rate),
        tr("learning rate {rate:g}", rate=rate),
        tr(GOES_ON),
        change,
    )


def at_constant_rate() -> Remedy:
    """No schedule: the learning rate that is set, to the end."""

    def change(document: Document) -> Document:
        return document.with_settings(replace(document.settings, schedule=Schedule()))

    return Remedy(tr("Constant learning rate"), tr("constant learning rate"), tr(GOES_ON), change)


def scaled(patient: Patient) -> Remedy:
    """Every input column near zero and as wide as the others; a rate that cannot suit them goes."""
    usual = usual_rate(patient)
    unfit = not TINY * usual <= patient.settings.rate <= MUCH * usual

    def change(document: Document) -> Document:
        if unfit:
            document = document.with_settings(replace(document.settings, rate=usual))
        return document.with_scaling(Scaling("zscore")).rewound()

    if unfit:
        title = tr("Scale by z-score, rate {rate:g}", rate=usual)
        return Remedy(title, tr("change the scaling"), tr(BEGINS_AGAIN), change)
    return Remedy(tr("Scale by z-score"), tr("change the scaling"), tr(BEGINS_AGAIN), change)


def other_start() -> Remedy:
    """The next seed."""
    return Remedy(tr("New start"), tr("new start"), tr(NEW_NUMBERS), Document.new_start)


def drawn_again() -> Remedy:
    """The seed's own numbers in place of those that were set by hand."""
    return Remedy(
        tr("Draw first numbers"),
        tr("draw first numbers"),
        tr(NEW_NUMBERS),
        lambda document: document.restarted(),
    )


def with_loss(name: str, title: str) -> Remedy:
    """Another loss."""
    return Remedy(
        tr("Loss: {loss}", loss=title),
        tr("loss {loss}", loss=title),
        tr(GOES_ON),
        lambda document: document.with_settings(replace(document.settings, loss=name)),
    )


def unlocked() -> Remedy:
    """Nothing locked any more."""

    def change(document: Document) -> Document:
        for name in document.locked:
            document = document.with_lock(name, False)
        return document

    return Remedy(tr("Unlock all"), tr("unlock all"), tr(GOES_ON), change)


def without_column(patient: Patient, place: int) -> Remedy:
    """An input column that is no input any more."""
    table = patient.document.table
    name = table.inputs[place].name
    col = next(i for i, c in enumerate(table.columns) if c is table.inputs[place])
    return Remedy(
        tr("Skip {column}", column=name),
        tr("skip {column}", column=name),
        tr(BEGINS_AGAIN),
        lambda document: document.with_table(document.table.with_role(col, Role.SKIP)),
    )


def without_row(patient: Patient, row: int) -> Remedy:
    """A row of the table taken out."""
    name = patient.document.table.row_name(row)
    return Remedy(
        tr("Take {row} out", row=name),
        tr("take {row} out", row=name),
        tr(GOES_ON),
        lambda document: document.with_table(document.table.without_rows([row])),
    )


def back_to(patient: Patient, epoch: int) -> Remedy | None:
    """The last point noted up to an epoch of this run; None where there is none."""
    points = [point for point in patient.frame.points if 0 < point.epoch <= epoch]
    if not points:
        return None
    progress: Progress = points[-1]
    return Remedy(
        tr("Back to epoch {epoch}", epoch=progress.epoch),
        tr("going back to epoch {epoch}", epoch=progress.epoch),
        tr(GOES_ON),
        lambda document: at_point(document, progress),
    )


def with_l2(share: float) -> Remedy:
    """A pull on all weights towards 0."""

    def change(document: Document) -> Document:
        return document.with_settings(replace(document.settings, l2=share)).rewound()

    return Remedy(
        tr("L2 {share:g}, from the start", share=share),
        tr("L2 {share:g}, from the start", share=share),
        tr(BEGINS_AGAIN),
        change,
    )


def stronger_l2(patient: Patient, least: float) -> float:
    """An L2 that is felt: `least`, or three times what there is."""
    return max(least, rounded(3.0 * patient.settings.l2) if patient.settings.l2 else 0.0)


def without_penalty() -> Remedy:
    """Neither L1 nor L2."""

    def change(document: Document) -> Document:
        return document.with_settings(replace(document.settings, l1=0.0, l2=0.0)).rewound()

    return Remedy(
        tr("No penalty, from the start"),
        tr("no penalty, from the start"),
        tr(BEGINS_AGAIN),
        change,
    )


def stopping_early(patient: Patient) -> Remedy:
    """Begin again, and stop when the rows held out get no better for a while."""
    patience = max(10, usual_epochs(patient.document) // 20)

    def change(document: Document) -> Document:
        rule = StopRule("hold_out_rising", 0.0, patience)
        others = tuple(r for r in document.settings.stops if r.name != rule.name)
        settings = replace(document.settings, stops=(*others, rule))
        return document.with_settings(settings).rewound()

    return Remedy(
        tr("Stop in time, from the start"),
        tr("stop when rows held out get worse"),
        tr(BEGINS_AGAIN),
        change,
    )
