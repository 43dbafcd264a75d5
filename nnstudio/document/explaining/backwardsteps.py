"""Backward: the chain rule in the course's three factors, and how they make one derivative."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np

from nnstudio.core.backprop import backward, forward
from nnstudio.core.explain import Path
from nnstudio.document.explaining.activationformulas import ACTIVATION_FORMULAS
from nnstudio.document.explaining.formula import (
    BY,
    LESS,
    MINUS,
    PLUS,
    Brackets,
    Factor,
    Formula,
    Fraction,
    Name,
    Number,
    Row,
    Sign,
    derivative,
    factor,
    joined,
    more,
    plain,
    row,
    times,
)
from nnstudio.document.explaining.lit import Lit
from nnstudio.document.explaining.losssteps import LOSS, MOST_ROWS
from nnstudio.document.explaining.step import Line, Stage, Step
from nnstudio.document.explaining.subject import Subject, in_code
from nnstudio.language.listing import listed
from nnstudio.language.translate import tr

MOST_SHOWN = 6  # paths or outputs that are written out


def backward_stage(subject: Subject) -> Stage:
    """The factors from the loss back to the parameter, their product, and the batch's mean."""
    return Stage(
        "backward",
        tr("Backward"),
        tr("How much would the loss change if {name} changed a little?", name=subject.name),
        tuple(_makers(subject)),
    )


def _makers(subject: Subject) -> Iterator[Callable[[], Step]]:
    yield partial(_loss_slope_step, subject)
    if not _of_output(subject):
        yield partial(_influence_step, subject)
    yield partial(_own_step, subject)
    yield partial(_product_step, subject)
    if len(subject.batch) > 1:
        yield partial(_mean_step, subject)


def _last(subject: Subject) -> int:
    return len(subject.spec.layers) - 1


def _of_output(subject: Subject) -> bool:
    return subject.chain.place.layer == _last(subject)


def _concerned(subject: Subject) -> list[int]:
    """The outputs that the parameter reaches."""
    if _of_output(subject):
        return [subject.chain.place.unit]
    return list(range(subject.spec.outputs))


def _goal(subject: Subject, output: int) -> Name:
    """What the first factor is taken by: an output, or its sum where the loss is one of z."""
    if subject.story.loss.of_z:
        return subject.sum_of(_last(subject), output)
    return subject.neuron(_last(subject), output)


def _own_neuron(subject: Subject) -> Name:
    """What the last factor is taken of: the neuron that the parameter belongs to."""
    place = subject.chain.place
    if _of_output(subject):
        return _goal(subject, place.unit)
    return subject.neuron(place.layer, place.unit)


# Factor 1


def _loss_slope_step(subject: Subject) -> Step:
    """How the loss changes with what the network says."""
    lines = []
    for output in _concerned(subject)[:MOST_SHOWN]:
        formula, numbers = _loss_slope(subject, output)
        lines.append(
            Line(
                derivative(LOSS, _goal(subject, output)),
                formula,
                numbers,
                subject.number(subject.chain.loss_slopes[output]),
            )
        )
    value = subject.chain.loss_slopes[_concerned(subject)[0]]
    if len(lines) > 1:
        words = tr("One derivative for each output.")
    elif value < 0.0:
        words = tr("The loss falls as the output rises.")
    else:
        words = tr("The loss rises as the output rises.")
    goal = in_code(_goal(subject, _concerned(subject)[0]))
    code = f"d_L_d_{goal} = " + ("y_hat - y" if subject.story.loss.of_z else "-2 * (y - y_hat)")
    lit = Lit(tuple((_last(subject), o) for o in _concerned(subject)), (), True)
    return Step(tr("\u2460 From the loss to the output"), words, tuple(lines), code, lit)


def _loss_slope(subject: Subject, output: int) -> tuple[Formula, Formula]:
    y, said = subject.target(output), subject.neuron(_last(subject), output)
    y_value = subject.number(subject.story.y[output])
    said_value = subject.number(subject.story.trace.output[0][output])
    outputs = subject.spec.outputs
    if subject.story.loss.of_z:
        formula: Formula = row(said, LESS, y)
        numbers: Formula = row(said_value, LESS, factor(y_value))
        shared = subject.story.loss.name == "bce" and outputs > 1
    else:
        two = Sign(f"{MINUS}2")
        formula = row(two, BY, Brackets(row(y, LESS, said)))
        numbers = row(two, BY, Brackets(row(y_value, LESS, factor(said_value))))
        shared = outputs > 1
    if shared:
        count = Number(str(outputs))
        return Fraction(formula, count), Fraction(numbers, count)
    return formula, numbers


# Factor 2


def _influence_step(subject: Subject) -> Step:
    """How the outputs change with the parameter's neuron: a sum over all ways there."""
    chain = subject.chain
    neuron = _own_neuron(subject)
    lines: list[Line] = []
    for output in range(min(subject.spec.outputs, MOST_SHOWN)):
        paths = [path for path in chain.paths if path.output == output]
        left = derivative(_goal(subject, output), neuron)
        result = subject.number(chain.influences[output])
        if paths:
            shown = paths[:MOST_SHOWN]
            rest = [more(len(paths) - len(shown))] if len(paths) > len(shown) else []
            names = [_path_names(subject, path) for path in shown]
            numbers = [_path_numbers(subject, path) for path in shown]
            lines.append(
                Line(left, joined([*names, *rest], PLUS), joined([*numbers, *rest], PLUS), result)
            )
        else:
            lines.append(Line(left, *_next_layer_sum(subject, output), result))
    ways = len(chain.paths)
    if ways == 1:
        words = tr(
            "{weights} carries it on to the output.", weights=_weights_of(subject, chain.paths[0])
        )
    elif ways:
        words = tr(
            "{ways} ways lead from {neuron} to the outputs: the products add up.",
            ways=ways,
            neuron=plain(neuron),
        )
    else:
        words = tr("Through every neuron of the next layer: what each passes on adds up.")
    code = " + ".join(_path_code(subject, path) for path in chain.paths[:MOST_SHOWN])
    goal = in_code(_goal(subject, 0))
    code = f"d_{goal}_d_{in_code(neuron)} = {code}" if code else ""
    title = tr("\u2461 From the output to the neuron")
    return Step(title, words, tuple(lines), code, _path_lit(subject))


def _weights_of(subject: Subject, path: Path) -> str:
    return listed(subject.spec.name(link.weight_at) for link in path.links)


def _path_names(subject: Subject, path: Path) -> Formula:
    """w5 f'(z_o1), and so on along the way."""
    parts: list[Formula] = []
    for link in path.links:
        parts.append(subject.parameter_name(link.weight_at))
        slope = _slope_name(subject, link.layer, link.unit, link.part)
        if slope is not None:
            parts.append(slope)
    return times(*parts)


def _path_numbers(subject: Subject, path: Path) -> Formula:
    parts: list[Formula] = []
    for link in path.links:
        parts.append(subject.number(link.weight))
        if _slope_name(subject, link.layer, link.unit, link.part) is not None:
            parts.append(subject.number(link.slope))
    return times(*parts)


def _slope_name(subject: Subject, layer: int, unit: int, part: int) -> Formula | None:
    """f'(z) of a neuron; None where it is 1 by nature."""
    of_layer = subject.spec.layers[layer]
    if layer == _last(subject) and subject.story.loss.of_z:
        return None
    if of_layer.activation == "linear":
        return None
    sign = ACTIVATION_FORMULAS[of_layer.activation].sign
    return row(f"{sign}\u2032", Brackets(subject.sum_of(layer, unit, part)))


def _next_layer_sum(subject: Subject, output: int) -> tuple[Formula, Formula]:
    """The sum over the next layer's neurons: how the output changes with each, times the weight.

    For networks with too many ways to tell them one by one.
    """
    place, spec = subject.chain.place, subject.spec
    onward = place.layer + 1
    influences = subject.story.influences[onward][output]
    names: list[Formula] = []
    numbers: list[Formula] = []
    for unit in range(spec.layers[onward].units):
        neuron = subject.story.neuron(onward, unit)
        one = neuron.sums[neuron.chosen]
        weight = subject.parameter_name(one.first + place.unit)
        slope = _slope_name(subject, onward, unit, neuron.chosen)
        name = derivative(_goal(subject, output), subject.neuron(onward, unit))
        parts = [name, weight] if slope is None else [name, slope, weight]
        names.append(times(*parts))
        values = [influences[unit], one.slope, one.weights[place.unit]]
        if slope is None:
            values.pop(1)
        numbers.append(times(*map(subject.number, values)))
    return _some(names), _some(numbers)


def _some(terms: list[Formula]) -> Row:
    shown = terms[: MOST_SHOWN - 2]
    if len(terms) > len(shown):
        shown = [*shown, more(len(terms) - len(shown))]
    return joined(shown, PLUS)


def _path_code(subject: Subject, path: Path) -> str:
    parts = []
    for link in path.links:
        parts.append(subject.spec.name(link.weight_at))
        of_layer = subject.spec.layers[link.layer]
        if _slope_name(subject, link.layer, link.unit, link.part) is not None:
            code = ACTIVATION_FORMULAS[of_layer.activation].code
            parts.append(f"d_{code}(z_{subject.spec.neuron_name(link.layer, link.unit)})")
    return " * ".join(parts)


def _path_lit(subject: Subject) -> Lit:
    """The wires and neurons between the parameter's neuron and the outputs."""
    place, spec = subject.chain.place, subject.spec
    neurons = [(place.layer, place.unit)]
    parameters: list[int] = []
    for layer in range(place.layer + 1, len(spec.layers)):
        for unit in range(spec.layers[layer].units):
            neurons.append((layer, unit))
            for one in subject.story.neuron(layer, unit).sums:
                sources = range(len(one.weights))
                if layer == place.layer + 1:
                    sources = range(place.unit, place.unit + 1)
                parameters += [one.first + source for source in sources]
    return Lit(tuple(neurons), tuple(parameters), True)


# Factor 3


def _own_step(subject: Subject) -> Step:
    """How the neuron changes with the parameter: what it carries, times the activation's slope."""
    chain = subject.chain
    place = chain.place
    neuron = _own_neuron(subject)
    left = derivative(neuron, subject.parameter_name(subject.parameter))
    formula, numbers = _own_factor(subject)
    of_layer = subject.spec.layers[place.layer]
    source = None if place.source is None else subject.neuron(place.layer - 1, place.source)
    slope = _slope_name(subject, place.layer, place.unit, place.part)
    slope_words = slope_code = ""
    if slope is not None:
        record = ACTIVATION_FORMULAS[of_layer.activation]
        slope_words = tr(record.slope_words)
        slope_code = f"d_{record.code}(z_{subject.spec.neuron_name(place.layer, place.unit)})"
    words = _own_words(subject.name, source, slope_words)
    parts = [part for part in (in_code(source) if source else "", slope_code) if part]
    code = f"d_{in_code(neuron)}_d_{subject.name} = {' * '.join(parts) or '1'}"
    sources = () if place.source is None else ((place.layer - 1, place.source),)
    lit = Lit((*sources, (place.layer, place.unit)), (subject.parameter,), True)
    which = "\u2461" if _of_output(subject) else "\u2462"
    line = Line(left, formula, numbers, subject.number(chain.own))
    title = tr("{which} From the neuron to {name}", which=which, name=subject.name)
    return Step(title, words, (line,), code, lit)


def _own_words(name: str, source: Name | None, slope: str) -> str:
    """What a bias or a weight from `source` does, and the activation's slope where it has one."""
    if source is None:
        if not slope:
            return tr("A bias counts fully, whatever comes in.")
        return tr("A bias counts fully, whatever comes in; {slope}.", slope=slope)
    neuron = plain(source)
    if not slope:
        return tr("{name} multiplies {neuron}, so {neuron} scales it.", name=name, neuron=neuron)
    return tr(
        "{name} multiplies {neuron}, so {neuron} scales it; {slope}.",
        name=name,
        neuron=neuron,
        slope=slope,
    )


def _own_factor(subject: Subject) -> tuple[Formula, Formula]:
    """x1 f'(z) with the derivative written out where it is an expression."""
    chain, spec = subject.chain, subject.spec
    place = chain.place
    of_layer = spec.layers[place.layer]
    names: list[Formula] = []
    numbers: list[Formula] = []
    if place.source is not None:
        names.append(subject.neuron(place.layer - 1, place.source))
        numbers.append(subject.number(chain.source))
    slope = _slope_name(subject, place.layer, place.unit, place.part)
    if slope is not None:
        written = ACTIVATION_FORMULAS[of_layer.activation].slope
        names.append(slope)
        if written is None:
            numbers.append(subject.number(chain.slope))
        else:
            neuron = subject.story.neuron(place.layer, place.unit)
            z, a = subject.number(neuron.sums[place.part].z), subject.number(neuron.a)
            numbers.append(written(z, a, subject.number(of_layer.slope_parameter)))
    if not names:
        return Number("1"), Number("1")
    return times(*names), times(*numbers)


# The product


def _product_step(subject: Subject) -> Step:
    """The factors multiplied: the derivative for this row."""
    chain = subject.chain
    parameter = subject.parameter_name(subject.parameter)
    concerned = _concerned(subject)
    if len(concerned) == 1:
        formula: Formula = joined(_factors(subject, concerned[0]), BY)
        numbers: Formula = times(*_values(subject, concerned[0]))
    else:
        terms: list[Formula] = [
            times(*_derivatives(subject, output)) for output in concerned[:MOST_SHOWN]
        ]
        values: list[Formula] = [
            times(*_values(subject, output)) for output in concerned[:MOST_SHOWN]
        ]
        formula, numbers = joined(terms, PLUS), joined(values, PLUS)
    line = Line(derivative(LOSS, parameter), formula, numbers, subject.number(chain.value))
    words = _direction(subject.name, chain.value)
    goal, neuron = in_code(_goal(subject, concerned[0])), in_code(_own_neuron(subject))
    middle = "" if _of_output(subject) else f" * d_{goal}_d_{neuron}"
    code = f"d_L_d_{subject.name} = d_L_d_{goal}{middle} * d_{neuron}_d_{subject.name}"
    place = chain.place
    lit = Lit(((place.layer, place.unit),), (subject.parameter,), True)
    title = tr("Together: the slope for {name}", name=subject.name)
    return Step(title, words, (line,), code, lit, whole=True)


def _direction(name: str, value: float) -> str:
    """What the sign means, in the course's words."""
    if value > 0.0:
        return tr("Positive: the loss rises with {name}, so {name} goes down.", name=name)
    if value < 0.0:
        return tr("Negative: the loss falls as {name} rises, so {name} goes up.", name=name)
    return tr("Zero: a small change of {name} changes nothing for this row.", name=name)


def _derivatives(subject: Subject, output: int) -> list[Formula]:
    goal, neuron = _goal(subject, output), _own_neuron(subject)
    parameter = subject.parameter_name(subject.parameter)
    found: list[Formula] = [derivative(LOSS, goal)]
    if not _of_output(subject):
        found.append(derivative(goal, neuron))
    return [*found, derivative(neuron, parameter)]


def _values(subject: Subject, output: int) -> list[Formula]:
    chain = subject.chain
    found = [chain.loss_slopes[output]]
    if not _of_output(subject):
        found.append(chain.influences[output])
    return [subject.number(value) for value in (*found, chain.own)]


def _factors(subject: Subject, output: int) -> list[Formula]:
    """The derivatives, each with its number and value."""
    pairs = zip(_derivatives(subject, output), _values(subject, output), strict=True)
    return [Factor(name, place, value) for place, (name, value) in enumerate(pairs, start=1)]


def _mean_step(subject: Subject) -> Step:
    """The mean of the rows' derivatives: what the batch says."""
    data, params = subject.document.training, subject.progress.params
    shown = subject.batch[:MOST_ROWS]
    x = data.scaler.apply(data.raw_of(shown))
    slopes = [
        backward(
            params,
            forward(params, x[place : place + 1]),
            data.answers[int(table_row)][np.newaxis],
            subject.story.loss,
        )[subject.parameter]
        for place, table_row in enumerate(shown)
    ]
    table = subject.document.table
    names: list[Formula] = [Sign(table.row_name(int(r))) for r in shown]
    numbers: list[Formula] = [factor(subject.number(slope)) for slope in slopes]
    rest = len(subject.batch) - len(shown)
    if rest:
        names.append(more(rest))
        numbers.append(more(rest))
    count = Number(f"{len(subject.batch)}")
    value = subject.step.data_gradient[subject.parameter]
    line = Line(
        derivative(LOSS, subject.parameter_name(subject.parameter)),
        Fraction(joined(names, PLUS), count),
        Fraction(joined(numbers, PLUS), count),
        subject.number(value),
    )
    words = tr(
        "{rows} rows make one step together: the mean of their slopes counts.",
        rows=len(subject.batch),
    )
    code = f"d_L_d_{subject.name} = slopes.mean()"
    return Step(tr("The batch"), words, (line,), code, Lit((), (subject.parameter,), True))
