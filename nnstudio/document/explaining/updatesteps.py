"""Update: from the slope to the parameter's new number, by every optimizer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from nnstudio.document.explaining.formula import (
    BY,
    LESS,
    ONE,
    PLUS,
    SLOT,
    Brackets,
    Formula,
    Fraction,
    Name,
    Number,
    Power,
    Root,
    around,
    derivative,
    factor,
    row,
    times,
)
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.explaining.losssteps import LOSS
from nnstudio.document.explaining.step import Line, Stage, Step
from nnstudio.document.explaining.subject import Subject
from nnstudio.language.listing import sentences
from nnstudio.language.translate import tr

RATE = Name("\u03b7")
TWO = Number("2")


def update_stage(subject: Subject) -> Stage:
    """Penalties, the optimizer's memory, and the step itself."""
    return Stage(
        "update",
        tr("Update"),
        tr("Where does {name} go?", name=subject.name),
        tuple(_makers(subject)),
    )


def _makers(subject: Subject) -> Iterator[Callable[[], Step]]:
    settings = subject.document.settings
    if (settings.l1 or settings.l2) and subject.parameter < subject.spec.weight_count:
        yield partial(_penalty_step, subject)
    if settings.optimizer.record.slots and not subject.step.locked[subject.parameter]:
        yield partial(_memory_step, subject)
    yield partial(_update_step, subject)


@dataclass(frozen=True)
class _At:
    """One parameter's numbers in a step."""

    subject: Subject

    @property
    def name(self) -> Name:
        return self.subject.parameter_name(self.subject.parameter)

    @property
    def g(self) -> float:
        return float(self.subject.step.gradient[self.subject.parameter])

    @property
    def before(self) -> float:
        return float(self.subject.step.before[self.subject.parameter])

    @property
    def after(self) -> float:
        return float(self.subject.step.after[self.subject.parameter])

    def slot(self, which: int, after: bool) -> float:
        step = self.subject.step
        slots = step.slots_after if after else step.slots_before
        return float(slots[which, self.subject.parameter])

    def number(self, value: float) -> Number:
        return self.subject.number(value)

    @property
    def rate(self) -> Number:
        return self.number(self.subject.step.rate)

    @property
    def numbers(self) -> tuple[float, ...]:
        return self.subject.document.settings.optimizer.values

    @property
    def slope(self) -> Formula:
        """What the gradient is called: the derivative, or g once penalties are in it."""
        return Name("g")


def _penalty_step(subject: Subject) -> Step:
    """L1 and L2 pull a weight towards 0."""
    at, settings = _At(subject), subject.document.settings
    decoupled = settings.optimizer.record.decoupled
    data = float(subject.step.data_gradient[subject.parameter])
    names: list[Formula] = [derivative(LOSS, at.name)]
    numbers: list[Formula] = [subject.number(data)]
    if settings.l1:
        names += [PLUS, times(Name("L1"), row("sign ", at.name))]
        numbers += [PLUS, times(at.number(settings.l1), at.number(float(np.sign(at.before))))]
    if settings.l2 and not decoupled:
        names += [PLUS, times(Name("L2"), at.name)]
        numbers += [PLUS, times(at.number(settings.l2), at.number(at.before))]
    lines = [Line(at.slope, row(*names), row(*numbers), at.number(at.g))]
    if settings.l2 and decoupled:
        shrunk = at.before * (1.0 - subject.step.rate * settings.l2)
        lines.append(
            Line(
                at.name,
                times(Brackets(row(ONE, LESS, RATE, BY, Name("L2"))), at.name),
                times(
                    Brackets(row(ONE, LESS, at.rate, BY, at.number(settings.l2))),
                    at.number(at.before),
                ),
                at.number(shrunk),
            )
        )
    words = tr("Penalties pull the weight a little towards 0.")
    code = f"g = d_L_d_{subject.name} + penalty"
    return Step(tr("Penalties"), words, tuple(lines), code, _lit(at))


def _lit(at: _At) -> Lit:
    return Lit((), (at.subject.parameter,), True)


# The optimizers' memories


def _memory_step(subject: Subject) -> Step:
    """What the optimizer remembers of earlier slopes, and what it remembers now."""
    at = _At(subject)
    name = subject.document.settings.optimizer.name
    lines, words = _MEMORIES[name](at)
    record = subject.document.settings.optimizer.record
    title = tr("{optimizer} remembers", optimizer=tr(record.title))
    return Step(title, words, tuple(lines), "", _lit(at))


Memory = tuple[list[Line], str]


def _velocity(at: _At) -> Memory:
    """v = mu v + g."""
    mu = at.numbers[0]
    v = Name("v")
    line = Line(
        v,
        row(times(Name("\u03bc"), v), PLUS, at.slope),
        row(times(at.number(mu), at.number(at.slot(0, False))), PLUS, factor(at.number(at.g))),
        at.number(at.slot(0, True)),
    )
    return [line], tr("The velocity keeps most of itself and takes the new slope in.")


def _mean(at: _At, which: int, name: Name, keep: str, value: float, squared: bool) -> Line:
    """m = beta m + (1 - beta) g, or g^2."""
    g: Formula = Power(at.slope, TWO) if squared else at.slope
    number: Formula = factor(at.number(at.g))
    if squared:
        number = Power(number, TWO)
    return Line(
        name,
        row(times(Name(keep), name), PLUS, Brackets(row(ONE, LESS, Name(keep))), BY, g),
        row(
            times(at.number(value), at.number(at.slot(which, False))),
            PLUS,
            Brackets(row(ONE, LESS, at.number(value))),
            BY,
            number,
        ),
        at.number(at.slot(which, True)),
    )


def _squares(at: _At) -> Memory:
    line = _mean(at, 0, Name("s"), "\u03c1", at.numbers[0], squared=True)
    return [line], tr("A running mean of the squared slopes.")


def _moments(at: _At) -> Memory:
    """Both means, and both over their bias."""
    beta1, beta2, _ = at.numbers
    t = at.subject.step.update
    lines = [
        _mean(at, 0, Name("m"), "\u03b2\u2081", beta1, squared=False),
        _mean(at, 1, Name("s"), "\u03b2\u2082", beta2, squared=True),
        _unbiased(at, 0, Name("m"), "\u03b2\u2081", beta1, t),
        _unbiased(at, 1, Name("s"), "\u03b2\u2082", beta2, t),
    ]
    words = tr("Running means of the slope and of its square; the first steps are evened out.")
    return lines, words


def _unbiased(at: _At, which: int, name: Name, keep: str, value: float, t: int) -> Line:
    """m' = m / (1 - beta^t)."""
    share = 1.0 - value**t
    return Line(
        Name(f"{name.base}\u2032"),
        Fraction(name, row(ONE, LESS, Power(Name(keep), Name("t")))),
        Fraction(
            at.number(at.slot(which, True)),
            row(ONE, LESS, Power(at.number(value), Number(str(t)))),
        ),
        at.number(at.slot(which, True) / share),
    )


_MEMORIES: dict[str, Callable[[_At], Memory]] = {
    "momentum": _velocity,
    "nesterov": _velocity,
    "rmsprop": _squares,
    "adam": _moments,
    "adamw": _moments,
}


# The step


def _update_step(subject: Subject) -> Step:
    """The new number."""
    at, settings = _At(subject), subject.document.settings
    title = tr("{name} moves", name=subject.name)
    if subject.step.locked[subject.parameter]:
        line = Line(at.name, at.name, None, at.number(at.before))
        title = tr("{name} is locked", name=subject.name)
        return Step(title, tr("It stays as it is."), (line,), "", _lit(at))
    decoupled = settings.l2 and settings.optimizer.record.decoupled
    old: float = at.before
    if decoupled and subject.parameter < subject.spec.weight_count:
        old = at.before * (1.0 - subject.step.rate * settings.l2)
    names, numbers = _MOVES[settings.optimizer.name](at)
    line = Line(
        around(tr("new {name}", name=SLOT), at.name),
        row(at.name, LESS, RATE, BY, names),
        row(at.number(old), LESS, at.rate, BY, numbers),
        at.number(at.after),
    )
    words = tr(
        "{name} goes a little against the slope; {rate} is the learning rate.",
        name=subject.name,
        rate=RATE.base,
    )
    if not subject.is_next:
        would = tr(
            "This is the step that {row} would take; the next is another row's.",
            row=subject.row_name,
        )
        words = sentences((words, would))
    code = f"{subject.name} -= learn_rate * d_L_d_{subject.name}"
    return Step(title, words, (line,), code, _lit(at))


Move = tuple[Formula, Formula]


def _plain_move(at: _At) -> Move:
    penalised = _is_penalised(at.subject)
    name = at.slope if penalised else derivative(LOSS, at.name)
    return name, factor(at.number(at.g))


def _is_penalised(subject: Subject) -> bool:
    settings = subject.document.settings
    pulled = settings.l1 or (settings.l2 and not settings.optimizer.record.decoupled)
    return bool(pulled) and subject.parameter < subject.spec.weight_count


def _by_velocity(at: _At) -> Move:
    return Name("v"), factor(at.number(at.slot(0, True)))


def _ahead(at: _At) -> Move:
    mu = at.number(at.numbers[0])
    v = at.number(at.slot(0, True))
    return (
        Brackets(row(at.slope, PLUS, times(Name("\u03bc"), Name("v")))),
        Brackets(row(at.number(at.g), PLUS, times(mu, v))),
    )


def _over_root(name: Formula, s: Formula, epsilon: Formula) -> Formula:
    return Fraction(name, row(Root(s), PLUS, epsilon))


def _by_squares(at: _At) -> Move:
    epsilon = at.numbers[1]
    return (
        _over_root(at.slope, Name("s"), Name("\u03b5")),
        _over_root(at.number(at.g), at.number(at.slot(0, True)), at.number(epsilon)),
    )


def _by_moments(at: _At) -> Move:
    beta1, beta2, epsilon = at.numbers
    t = at.subject.step.update
    m = at.slot(0, True) / (1.0 - beta1**t)
    s = at.slot(1, True) / (1.0 - beta2**t)
    return (
        _over_root(Name("m\u2032"), Name("s\u2032"), Name("\u03b5")),
        _over_root(at.number(m), at.number(s), at.number(epsilon)),
    )


_MOVES: dict[str, Callable[[_At], Move]] = {
    "sgd": _plain_move,
    "momentum": _by_velocity,
    "nesterov": _ahead,
    "rmsprop": _by_squares,
    "adam": _by_moments,
    "adamw": _by_moments,
}
