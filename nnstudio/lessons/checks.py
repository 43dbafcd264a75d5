"""What a page can ask for, by name: each a pure function of a moment and the page's words.

`events` names the kind of event that a check waits for, None where looking at the document is
enough; a wrong one of kind "part", "choice" or "answer" is answered with "not so".
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from nnstudio.core.activations import COURSE_ACTIVATIONS
from nnstudio.core.problems import Problem
from nnstudio.data.numbers import parse_number
from nnstudio.document.frame import Frame
from nnstudio.document.inspecting.finding import find
from nnstudio.document.you import far_names
from nnstudio.lessons import failingchecks as failing
from nnstudio.lessons import people, regressionchecks
from nnstudio.lessons.figures import FIGURES
from nnstudio.lessons.foreseeing import QUESTIONS, foresee
from nnstudio.lessons.moment import Moment, Verdict

Function = Callable[[Moment, tuple[str, ...]], bool]
ANY = -1  # as many words as there are
ANSWERS = ("part", "choice", "answer")  # kinds of events that can be wrong


@dataclass(frozen=True)
class Check:
    """A check, how many words it takes, and the events it waits for.

    `judge` is there where an answer may stay open for a while, and turns out as things go on.
    """

    function: Function
    words: int
    events: str | None = None
    numbers: tuple[int, ...] = ()  # which of the words are numbers
    known: Collection[str] | None = None  # what the first word can be; None: anything
    judge: Callable[[Moment, tuple[str, ...]], Verdict] | None = None

    def verdict(self, moment: Moment, words: tuple[str, ...]) -> Verdict:
        """Whether it is done, and what there is to tell about it."""
        if self.judge is not None:
            return self.judge(moment, words)
        return Verdict(self.function(moment, words))


# Things done in the window


def _happened(kind: str) -> Function:
    """Whether an event of this kind with these words happened."""

    def function(moment: Moment, words: tuple[str, ...]) -> bool:
        return moment.has(kind, " ".join(words))

    return function


def _is_last(kind: str) -> Function:
    """Whether the last answer of this kind is the right one."""

    def function(moment: Moment, words: tuple[str, ...]) -> bool:
        return moment.last(kind) == " ".join(words)

    return function


def _answered(moment: Moment, words: tuple[str, ...]) -> bool:
    """A number typed with at least so many decimals: right if the figure rounds to it."""
    return _rounds_to(FIGURES[words[0]].value(), moment.last("answer"), int(words[1]))


def _rounds_to(value: float, text: str | None, least: int) -> bool:
    """Whether a number typed with at least so many decimals is what a value rounds to."""
    if text is None:
        return False
    try:
        typed = parse_number(text)
    except Problem:
        return False
    _, _, decimals = text.strip().replace(",", ".").partition(".")
    places = len(decimals)
    if places < least:
        return False
    tolerance = 0.5 * 10.0**-places + 1e-15
    return abs(typed - value) <= tolerance


def _lab_functions(moment: Moment, words: tuple[str, ...]) -> bool:
    return set(COURSE_ACTIVATIONS) <= set(moment.values("lab function"))


def _lab_beyond(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether in the lab z stood at or beyond a number, on its side of 0, with a function."""
    edge = float(words[1])
    for value in moment.values("lab z"):
        name, _, z = value.partition(" ")
        if name == words[0] and (float(z) <= edge if edge < 0.0 else float(z) >= edge):
            return True
    return False


# How things stand


def _row_shown(moment: Moment, words: tuple[str, ...]) -> bool:
    return moment.frame.shown_name == " ".join(words)


def _value(frame: Frame, name: str) -> float | None:
    try:
        return frame.model.params.value(name)
    except Problem:  # the network is another one now
        return None


def _value_is(moment: Moment, words: tuple[str, ...]) -> bool:
    return _value(moment.frame, words[0]) == float(words[1])


def _output(frame: Frame, name: str) -> float | None:
    """What a neuron says for the shown row."""
    found = find(frame.model, name)
    if found is None or found.neuron is None or frame.shown_trace is None:
        return None
    layer, unit = found.neuron
    return float(frame.shown_trace.a[layer + 1][0][unit])


def _output_above(moment: Moment, words: tuple[str, ...]) -> bool:
    output = _output(moment.frame, words[0])
    return output is not None and output > float(words[1])


def _fires_by(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether a row's neuron says more than a number, and one parameter alone was changed for it.

    The words: the parameter, the neuron, the row's place in the table from 1, and the number.
    """
    frame, changed = moment.frame, words[0]
    before, now = moment.before.progress.params.named(), frame.model.params.named()
    others = {name: value for name, value in now.items() if name != changed}
    alone = others == {name: value for name, value in before.items() if name != changed}
    shown = frame.shown_row == int(words[2]) - 1
    return alone and shown and _output_above(moment, (words[1], words[3]))


def _activation_is(moment: Moment, words: tuple[str, ...]) -> bool:
    return moment.frame.model.params.spec.layers[0].activation == words[0]


def _scaling_is(moment: Moment, words: tuple[str, ...]) -> bool:
    return moment.frame.document.scaling.kind == words[0]


def _rate_is(moment: Moment, words: tuple[str, ...]) -> bool:
    return moment.frame.document.settings.rate == float(words[0])


def _steps(frame: Frame) -> tuple[int, int]:
    return frame.epoch, frame.position


def _stepped(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether so many rows more have been trained on, one after the other."""
    rows = len(moment.before.training.rows)
    before = moment.before.progress
    epoch, position = _steps(moment.frame)
    done = (epoch - before.epoch) * rows + position - before.position
    return done >= int(words[0])


def _epochs(moment: Moment, words: tuple[str, ...]) -> bool:
    return moment.frame.epoch >= int(words[0]) and not moment.frame.running


def _loss_below(moment: Moment, words: tuple[str, ...]) -> bool:
    loss = moment.frame.loss
    return loss is not None and loss < float(words[0])


def _loss_above(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether training has carried the loss over a number."""
    loss = moment.frame.loss
    return loss is not None and loss > float(words[0]) and _steps(moment.frame) > (0, 0)


# Training and predictions


def _foreseen(moment: Moment, words: tuple[str, ...]) -> bool:
    return foresee(moment, words).right is True


def _rewound(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether training that had begun is back at its very start, and the start is the same."""
    document, before = moment.frame.document, moment.before
    begun = before.progress.epoch > 0 or before.progress.position > 0
    same = document.start == before.start and document.progress.params == before.start.params
    return begun and same and _steps(moment.frame) == (0, 0)


def _other_start_below(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether the loss fell below a number from another start than the one at first."""
    others = moment.frame.document.start.seed != moment.before.start.seed
    return others and _steps(moment.frame) > (0, 0) and _loss_below(moment, words)


def _you_are(moment: Moment, words: tuple[str, ...]) -> bool:
    return people.are(moment.frame.document, words[0])


def _you_changed(moment: Moment) -> bool:
    return moment.frame.document.you != moment.before.you


def _you_read(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether own values were chosen, and the number typed is what the network says of them."""
    number = moment.frame.you_number
    if number is None or not _you_changed(moment):
        return False
    return _rounds_to(number, moment.last("answer"), int(words[0]))


def _you_far(moment: Moment, words: tuple[str, ...]) -> bool:
    return _you_changed(moment) and bool(far_names(moment.frame.document))


def _relearned(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether labels were changed, and training brought the loss below a number again."""
    now, before = moment.frame.document.table.label, moment.before.table.label
    if now is None or before is None or len(now.store) != len(before.store):
        return False
    trained = _steps(moment.frame) > (moment.before.progress.epoch, 0)
    return now.store != before.store and trained and _loss_below(moment, words)


CHECKS: dict[str, Check] = {
    "part": Check(_is_last("part"), 1, "part"),
    "chose": Check(_is_last("choice"), ANY, "choice"),
    "answered": Check(_answered, 2, "answer", (1,)),
    "neuron_opened": Check(_happened("neuron"), 1, "neuron"),
    "parameter_opened": Check(_happened("parameter"), 1, "parameter"),
    "panel_opened": Check(_happened("panel"), 1, "panel"),
    "explained": Check(_happened("explained"), 1, "explained"),
    "lab_all": Check(_lab_functions, 0, "lab function"),
    "lab_beyond": Check(_lab_beyond, 2, "lab z", (1,)),
    "guessed": Check(_happened("guess"), 1, "guess"),
    "row_shown": Check(_row_shown, ANY),
    "value_is": Check(_value_is, 2, numbers=(1,)),
    "fires_by": Check(_fires_by, 4, numbers=(2, 3)),
    "activation_is": Check(_activation_is, 1),
    "scaling_is": Check(_scaling_is, 1),
    "rate_is": Check(_rate_is, 1, numbers=(0,)),
    "stepped": Check(_stepped, 1, numbers=(0,)),
    "epochs": Check(_epochs, 1, numbers=(0,)),
    "loss_below": Check(_loss_below, 1, numbers=(0,)),
    "loss_above": Check(_loss_above, 1, numbers=(0,)),
    "line_between": Check(regressionchecks.line_between, 1, "scatter", (0,)),
    "line_within": Check(regressionchecks.line_within, 1, "scatter", (0,)),
    "farthest_chosen": Check(regressionchecks.farthest_chosen, 0, "scatter"),
    "squares_shown": Check(regressionchecks.squares_shown, 0, "scatter"),
    "one_point_pulls": Check(regressionchecks.one_point_pulls, 1, "scatter", (0,)),
    "features_all": Check(regressionchecks.features_all, 0, "scatter"),
    # Training and predictions
    "foreseen": Check(_foreseen, 1, "choice", known=QUESTIONS, judge=foresee),
    "log_on": Check(lambda moment, words: moment.last("log") == "on", 0, "log"),
    "rewound": Check(_rewound, 0),
    "other_start_below": Check(_other_start_below, 1, numbers=(0,)),
    "you_are": Check(_you_are, 1, known=people.PEOPLE),
    "you_read": Check(_you_read, 1, "answer", numbers=(0,)),
    "you_far": Check(_you_far, 0),
    "relearned": Check(_relearned, 1, numbers=(0,)),
    # When learning fails, and xor
    "ran": Check(_epochs, 1, numbers=(0,)),
    "counted": Check(_happened("counted"), 1, "counted", (0,)),
    "learns_with": Check(failing.learns_with, 2, numbers=(1,)),
    "learns_scaled": Check(failing.learns_scaled, 2, numbers=(1,)),
    "learns_at_rate": Check(failing.learns_at_rate, 2, numbers=(0, 1)),
    "hidden_is": Check(failing.hidden_is, 1, numbers=(0,)),
    "maps_shown": Check(_happened("maps"), 1, "maps"),
}
