"""Every number that the backward stage shows, against a second network and its differences.

A line says ∂L/∂ŷ, w5, σ′(z_o1) or ŷ, and beside it the same with numbers: each name is looked up
and each derivative taken anew, in `quantities`. The update is checked against Step itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings

from nnstudio.core.kernels.kernel import Kernel
from nnstudio.document.explaining.explanation import explain
from nnstudio.document.explaining.formula import (
    Brackets,
    Factor,
    Formula,
    Fraction,
    Name,
    Number,
    Power,
    Row,
    Sign,
    plain,
)
from nnstudio.document.explaining.step import Line, Step
from nnstudio.document.explaining.subject import Subject
from nnstudio.document.teach import trainer_for
from tests.unit.document.quantities import AtAKink, Derivative, differences, quantities
from tests.unit.document.subjects import calculated, subjects

FOUND = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
MOST = 1e3  # a larger loss or sum leaves a difference of two of them too few digits
Near = Callable[[float, float], bool]


def backward_steps(subject: Subject) -> list[Step]:
    stage = explain(subject)[2]
    return [stage.step(place) for place in range(len(stage))]


def check_line(line: Line, values: dict[str, float], slope: Derivative, near: Near) -> int:
    """Check all that a line shows; how many numbers that were."""
    if line.numbers is None:
        return 0
    checked = 0
    for said, shown in pairs(line.formula, line.numbers):
        value = calculated(shown)
        assert value is not None, plain(shown)
        assert near(value, meant(said, values, slope)), f"{plain(said)} in {line.text()}"
        checked += 1
    assert line.result is not None
    result, whole = calculated(line.result), calculated(line.numbers)
    assert result is not None
    assert near(result, meant(line.left, values, slope)), line.text()
    if whole is not None:  # not where "(2 more)" stands in the sum
        assert near(whole, result), line.text()
    return checked + 1


def pairs(said: Formula, shown: Formula) -> Iterator[tuple[Formula, Formula]]:
    """Each quantity of a formula with the number that stands in its place."""
    if isinstance(said, Factor):
        yield said.body, said.value
        yield said.body, shown
    elif isinstance(said, Name) or is_derivative(said) or is_slope(said):
        yield said, shown
    elif isinstance(said, Sign | Number):
        assert said == shown
    elif isinstance(said, Brackets):
        assert isinstance(shown, Brackets)
        yield from pairs(said.body, shown.body)
    elif isinstance(said, Fraction):
        assert isinstance(shown, Fraction)
        yield from pairs(said.above, shown.above)
        yield from pairs(said.below, shown.below)
    elif isinstance(said, Row):
        assert isinstance(shown, Row)
        for part, number in zip(said.parts, shown.parts, strict=True):
            yield from pairs(part, number)
    else:
        raise AssertionError(said)


def is_derivative(said: Formula) -> bool:
    """∂a/∂b."""
    return isinstance(said, Fraction) and plain(said.above).startswith("∂")


def is_slope(said: Formula) -> bool:
    """σ′(z_h1)."""
    return isinstance(said, Row) and plain(said.parts[0]).endswith("′")


def meant(said: Formula, values: dict[str, float], slope: Derivative) -> float:
    """What a name, a derivative or a slope is, by the other network."""
    if isinstance(said, Name):
        return values[plain(said)]
    if isinstance(said, Fraction):
        of, by = (plain(part).removeprefix("∂") for part in (said.above, said.below))
        return slope(of, by)
    assert isinstance(said, Row)
    z = plain(said.parts[1])[1:-1]  # "(z_h1)"
    neuron = z.removeprefix("z_").partition(",")[0]
    if neuron.startswith("o"):
        neuron = f"ŷ{neuron[1:] if 'ŷ2' in values else ''}"
    return slope(neuron, z)


def is_tame(subject: Subject) -> bool:
    """Whether differences of the row's numbers can be taken."""
    return all(abs(float(value)) < MOST for value in quantities(subject).values.values())


def near_to(relative: float, absolute: float) -> Near:
    """Agreement within so much of the true number, or within so much."""

    def near(shown: float, true: float) -> bool:
        return abs(shown - true) <= absolute + relative * abs(true)

    return near


def check_backward(subject: Subject, slope: Derivative, near: Near) -> int:
    """Check every step of the backward stage; how many numbers that were."""
    values = quantities(subject).values
    checked = 0
    for step in backward_steps(subject):
        if step.title != "The batch":
            checked += sum(check_line(line, values, slope, near) for line in step.lines)
    return checked


@FOUND
@given(subjects())
def test_every_factor_product_and_sum_over_ways_is_what_differences_find(subject: Subject) -> None:
    assume(is_tame(subject))
    slope = differences(subject)
    checked = 0
    try:
        checked = check_backward(subject, slope, near_to(1e-5, 1e-7))
    except AtAKink:
        assume(False)
    last = len(subject.spec.layers) - 1
    assert checked >= (6 if subject.chain.place.layer == last else 8) - 2


@FOUND
@given(subjects())
def test_the_mean_over_a_batch_is_that_of_the_rows_differences(subject: Subject) -> None:
    assume(len(subject.batch) > 1)
    (line,) = backward_steps(subject)[-1].lines
    rows = [subject.of_row(int(row)) for row in subject.batch]
    assume(all(map(is_tame, rows)))
    try:
        slopes = [differences(row)("L", subject.name) for row in rows]
    except AtAKink:
        assume(False)
    assert isinstance(line.numbers, Fraction)
    assert isinstance(line.numbers.above, Row)
    shown = [calculated(part) for part in line.numbers.above.parts[::2]]
    assert calculated(line.numbers.below) == len(slopes)
    for number, slope in zip(shown, slopes, strict=False):
        if number is not None:  # "(8 more)"
            assert number == pytest.approx(slope, rel=1e-5, abs=1e-7)
    assert line.result is not None
    assert calculated(line.result) == pytest.approx(np.mean(slopes), rel=1e-5, abs=1e-7)


@FOUND
@given(subjects())
def test_each_number_on_the_screen_is_the_exact_one_rounded(subject: Subject) -> None:
    for exact, rounded in zip(
        backward_steps(subject), backward_steps(replace(subject, digits=4)), strict=True
    ):
        for line, short in zip(exact.lines, rounded.lines, strict=True):
            for long, brief in zip(numbers_in(line), numbers_in(short), strict=True):
                assert float(brief) == float(f"{float(long):.4g}")


def numbers_in(line: Line) -> list[str]:
    known = [part for part in (line.formula, line.numbers, line.result) if part is not None]
    return [text.replace("−", "-") for part in known for text in _numbers(part)]


def _numbers(formula: Formula) -> Iterator[str]:
    match formula:
        case Number(text):
            yield text
        case Row(parts):
            for part in parts:
                yield from _numbers(part)
        case Fraction(above, below):
            yield from _numbers(above)
            yield from _numbers(below)
        case Power(base, exponent):
            yield from _numbers(base)
            yield from _numbers(exponent)
        case Brackets(body):
            yield from _numbers(body)
        case Factor(body, _, value):
            yield from _numbers(body)
            yield from _numbers(value)


@FOUND
@given(subjects())
def test_the_update_shown_is_where_step_leads(subject: Subject) -> None:
    """To the last bit: numpy takes the step, and 17 digits say a float exactly."""
    assume(subject.is_next)
    trainer = trainer_for(subject.document, None)
    trainer.step_batch()
    assert shown_update(subject) == trainer.progress().params.vector[subject.parameter]


def test_the_update_shown_is_where_the_compiled_step_leads(compiled: type[Kernel]) -> None:
    @FOUND
    @given(subjects())
    def within_rounding(subject: Subject) -> None:
        assume(subject.is_next)
        assume(all(is_tame(subject.of_row(int(row))) for row in subject.batch))
        trainer = trainer_for(subject.document, None, kernel=compiled)
        trainer.step_batch()
        after = trainer.progress().params.vector[subject.parameter]
        assert shown_update(subject) == pytest.approx(after, rel=1e-12, abs=1e-12)

    within_rounding()


def shown_update(subject: Subject) -> float:
    """The number at the end of the last line of the last stage."""
    stage = explain(subject)[-1]
    result = stage.step(len(stage) - 1).lines[-1].result
    assert result is not None
    value = calculated(result)
    assert value is not None
    return value
