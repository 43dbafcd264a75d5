"""In what an earlier run differs from the present one, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nnstudio.core.initial import INITIALISERS, init_params
from nnstudio.data.cells import counted
from nnstudio.data.codings import ClassCoding, NumberCoding
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import scaling_kind
from nnstudio.document.document import Document
from nnstudio.document.settingswords import ASPECTS, RATE, stop_words

SAME = "nothing but how far it went"
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
        titles.append(layer.record.title + ("" if usual else f" ({layer.slope_parameter:g})"))
    return f"{' + '.join(dict.fromkeys(titles))} {document.spec.describe()}".strip()


def _coding_words(document: Document) -> str:
    coding = document.coding
    if isinstance(coding, LabelCoding):
        return f"{coding.one} is 1"
    if isinstance(coding, ClassCoding):
        return f"{len(coding.classes)} classes"
    return f"label scaled by {coding.divisor:g}" if isinstance(coding, NumberCoding) else ""


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
        return "nothing changed on the way"
    epochs = ", ".join(f"{epoch:,}" for epoch in document.changes[:3])
    more = ", \u2026" if len(document.changes) > 3 else ""
    return f"changed at epoch {epochs}{more}"


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
    RunAspect(lambda d: d.spec.layers[-1], lambda d: f"{d.spec.layers[-1].record.title} output"),
    RunAspect(lambda d: d.start.seed, lambda d: f"seed {d.start.seed}"),
    RunAspect(
        lambda d: d.start.initialiser,
        lambda d: f"start {INITIALISERS[d.start.initialiser].title}",
    ),
    RunAspect(
        _first_numbers,
        lambda d: "first numbers set by hand" if _set_by_hand(d) else "first numbers as drawn",
        "other first numbers",
    ),
    *_settings_aspects(),
    RunAspect(
        lambda d: d.settings.stops,
        lambda d: ", ".join(stop_words(rule) for rule in d.settings.stops) or "no stop rule",
    ),
    RunAspect(
        lambda d: d.scaling,
        lambda d: f"scaling {scaling_kind(d.scaling.kind).title.lower()}",
        "other numbers of the scaling",
    ),
    RunAspect(lambda d: d.coding, _coding_words, "the label read otherwise"),
    RunAspect(
        lambda d: d.hold_out,
        lambda d: f"{d.hold_out.share:.0%} held out",
        "other rows held out",
    ),
    RunAspect(
        lambda d: d.locked,
        lambda d: f"{counted(len(d.locked), 'parameter')} locked" if d.locked else "none locked",
        "other parameters locked",
    ),
    RunAspect(
        lambda d: d.table,
        lambda d: f"{d.table.title}, {counted(d.table.row_count, 'row')}",
        "other cells in the table",
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
            found.append(aspect.other if hidden else words)
    return ", ".join(found) or SAME
