"""In what an earlier run differs from the present one, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nnstudio.core.initial import INITIALISERS, init_params
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import scaling_kind
from nnstudio.document.document import Document
from nnstudio.document.settingswords import ASPECTS, RATE, stop_words
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, mark, tr

SAME = mark("nothing but how far it went")
MOST_CHANGES = 3  # of which the epochs are named
MOST_DRAWN = 10_000  # numbers of a start up to which it is told whether they were set by hand


@dataclass(frozen=True)
class RunAspect:
    """One thing in which runs may differ: `value` tells whether, `words` how.

    `other` is said where the words are those of the present run though the value is not.
    """

    value: Callable[[Document], object]
    words: Callable[[Document], str]
    other: str = ""


def _network_words(document: Document) -> str:
    """ "leaky ReLU (0.3) 2-2-1"."""
    hidden = document.spec.layers[:-1]
    titles = []
    for layer in hidden:
        usual = layer.record.parameter is None or layer.alpha == layer.record.parameter.default
        titles.append(tr(layer.record.title) + ("" if usual else f" ({layer.slope_parameter:g})"))
    return f"{' + '.join(dict.fromkeys(titles))} {document.spec.describe()}".strip()


def _coding_words(document: Document) -> str:
    coding = document.coding
    if isinstance(coding, LabelCoding):
        return tr("{one} is 1", one=coding.one)
    if isinstance(coding, ClassCoding):
        return counted("{n} class", "{n} classes", len(coding.classes))
    return (
        tr("label scaled by {divisor:g}", divisor=coding.divisor)
        if isinstance(coding, NumberCoding)
        else ""
    )


def _set_by_hand(document: Document) -> bool:
    """Whether the first numbers are others than were drawn."""
    start, spec = document.start, document.spec
    if spec.parameter_count > MOST_DRAWN:
        return False
    return start.params != init_params(spec, start.seed, start.initialiser)


def _first_numbers(document: Document) -> object:
    return document.start.params if _set_by_hand(document) else None


def _changes_words(document: Document) -> str:
    if not document.changes:
        return tr("nothing changed on the way")
    epochs = [f"{epoch:,}" for epoch in document.changes[:MOST_CHANGES]]
    more = ["…"] if len(document.changes) > MOST_CHANGES else []
    return tr("changed at epoch {epochs}", epochs=commas([*epochs, *more]))


def _settings_aspects() -> list[RunAspect]:
    """The learning rate and all else that can be set for the training."""
    return [
        RunAspect(
            lambda d, a=aspect: a.value(d.settings),  # type: ignore[misc]
            lambda d, a=aspect: a.named(d.settings),  # type: ignore[misc]
        )
        for aspect in (RATE, *ASPECTS)
    ]


RUN_ASPECTS = (
    RunAspect(lambda d: d.spec.layers[:-1], _network_words),
    RunAspect(
        lambda d: d.spec.layers[-1],
        lambda d: tr("{name} output", name=tr(d.spec.layers[-1].record.title)),
    ),
    RunAspect(lambda d: d.start.seed, lambda d: tr("seed {seed}", seed=d.start.seed)),
    RunAspect(
        lambda d: d.start.initialiser,
        lambda d: tr("start {name}", name=tr(INITIALISERS[d.start.initialiser].title)),
    ),
    RunAspect(
        _first_numbers,
        lambda d: (
            tr("first numbers set by hand") if _set_by_hand(d) else tr("first numbers as drawn")
        ),
        mark("other first numbers"),
    ),
    *_settings_aspects(),
    RunAspect(
        lambda d: d.settings.stops,
        lambda d: commas(stop_words(rule) for rule in d.settings.stops) or tr("no stop rule"),
    ),
    RunAspect(
        lambda d: d.scaling,
        lambda d: tr("scaling {name}", name=tr(scaling_kind(d.scaling.kind).title).lower()),
        mark("other numbers of the scaling"),
    ),
    RunAspect(lambda d: d.coding, _coding_words, mark("the label read otherwise")),
    RunAspect(
        lambda d: d.hold_out,
        lambda d: tr("{share:.0%} held out", share=d.hold_out.share),
        mark("other rows held out"),
    ),
    RunAspect(
        lambda d: d.locked,
        lambda d: (
            counted("{n:,} parameter locked", "{n:,} parameters locked", len(d.locked))
            if d.locked
            else tr("none locked")
        ),
        mark("other parameters locked"),
    ),
    RunAspect(
        lambda d: d.table,
        lambda d: counted(
            "{name}, {n:,} row", "{name}, {n:,} rows", d.table.row_count, name=d.table.title
        ),
        mark("other cells in the table"),
    ),
    RunAspect(lambda d: d.changes, _changes_words),
)


def differences(present: Document, run: Document) -> str:
    """What is not the same in an earlier run as in the present one: "tanh 2-2-1, seed 45"."""
    found = []
    for aspect in RUN_ASPECTS:
        if aspect.value(run) != aspect.value(present):
            words = aspect.words(run)
            hidden = words == aspect.words(present) and bool(aspect.other)
            found.append(tr(aspect.other) if hidden else words)
    return commas(found) or tr(SAME)
