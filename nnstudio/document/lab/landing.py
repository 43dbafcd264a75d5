"""Where the rows of the table land on a neuron's activation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nnstudio.core.activations import Array
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.document.frame import Frame
from nnstudio.document.inspecting.samplerows import sample_rows
from nnstudio.document.lab.shape import Shape
from nnstudio.document.lab.slopewords import shown
from nnstudio.document.nearlyflat import flat_below
from nnstudio.language.listing import commas, sentences
from nnstudio.language.translate import counted, mark, tr

MOST_ROWS = 200
MOST_NEURONS = 64  # that a list can hold


@dataclass(frozen=True)
class Neuron:
    """A neuron by its layer and its place in it, both from 0."""

    layer: int
    unit: int


@dataclass(frozen=True, eq=False)
class Landing:
    """The sums of one neuron: z (n,) of up to 200 rows trained on, and that of the shown row.

    Of a maxout neuron z is the largest of its sums, and `wins` (parts,) says how many rows each
    part wins. `shown` is None where the shown row cannot be used. `total` rows are trained on.
    """

    name: str
    layer: LayerSpec
    z: Array
    wins: NDArray[np.int64]
    shown: float | None
    shown_name: str | None
    total: int


def neurons_of(spec: NetworkSpec) -> list[Neuron]:
    """The neurons that can be chosen: hidden ones first, as many as a list can hold."""
    found = [Neuron(at, u) for at, layer in enumerate(spec.layers) for u in range(layer.units)]
    return found[:MOST_NEURONS]


def landing_of(frame: Frame, neuron: Neuron) -> Landing | None:
    """The sums at this moment; None where no row can be fed forward."""
    spec, training = frame.model.params.spec, frame.document.training
    if len(training.features) != spec.inputs or not len(training.rows):
        return None
    sample = sample_rows(frame.document, frame.model, frame.running, MOST_ROWS)
    sums = sample.trace.z[neuron.layer][:, neuron.unit]  # (n, parts)
    sums = sums[np.isfinite(sums).all(axis=1)]
    parts = sums.shape[1]
    trace = frame.shown_trace
    own = None if trace is None else float(trace.z[neuron.layer][0, neuron.unit].max())
    return Landing(
        name=spec.neuron_name(neuron.layer, neuron.unit),
        layer=spec.layers[neuron.layer],
        z=sums.max(axis=1) if len(sums) else np.empty(0),
        wins=np.bincount(sums.argmax(axis=1), minlength=parts)
        if len(sums)
        else np.zeros(parts, int),
        shown=own if own is not None and np.isfinite(own) else None,
        shown_name=frame.shown_name,
        total=sample.total,
    )


def landing_words(landing: Landing, shape: Shape) -> str:
    """What the dots are, and from how many rows the neuron learns little or nothing."""
    record, count = landing.layer.record, len(landing.z)
    if count == landing.total:
        rows = counted("{n:,} row", "{n:,} rows", count)
    else:
        rows = tr("{count} of {total:,} rows", count=count, total=landing.total)
    if record.parts > 1:
        wins = commas(
            tr("part {part} wins {count}", part=k + 1, count=n)
            for k, n in enumerate(landing.wins.tolist())
        )
        return tr(
            "{name} is maxout: each of the dots ({rows}) stands at its largest sum, which is its "
            "output. Of them {wins}.",
            name=landing.name,
            rows=rows,
            wins=wins,
        )
    function = tr(record.title)
    if shape.has_lines:
        return tr(
            "{name} ({function}) has one sum a row and no lines: choose another function to see "
            "where its rows land.",
            name=landing.name,
            function=function,
        )
    said = [tr("Dots: z of {name} for {rows}.", name=landing.name, rows=rows)]
    if shape.name != record.name:
        said.append(
            tr(
                "{name} itself is {function}; here they lie on {other}.",
                name=landing.name,
                function=function,
                other=shape.title,
            )
        )
    limit = flat_below(shape.record, shape.parameter)
    return sentences((*said, _flat_words(np.abs(shape.slopes(landing.z)), limit)))


def _flat_words(slopes: Array, limit: float) -> str:
    dead = int(np.count_nonzero(slopes == 0.0))
    flat = int(np.count_nonzero(slopes < limit)) - dead
    if not dead and not flat:
        return tr("All land where the slope is at least {limit:g}.", limit=limit)
    text = _DEAD_AND_FLAT if dead and flat else _DEAD if dead else _FLAT
    return tr(text, dead=dead, flat=flat, limit=limit, rest=len(slopes) - dead - flat)


_DEAD = mark("{dead} at slope 0, where nothing is learnt; {rest} where it learns.")
_FLAT = mark("{flat} where it is nearly flat (below {limit:g}); {rest} where it learns.")
_DEAD_AND_FLAT = mark(
    "{dead} at slope 0, where nothing is learnt and {flat} where it is nearly flat "
    "(below {limit:g}); {rest} where it learns."
)


def shown_words(landing: Landing, shape: Shape) -> str:
    """The shown row: its sum and what the curve makes of it; "" where there is none."""
    if landing.shown is None or landing.shown_name is None:
        return ""
    z = shown(landing.shown, 6)
    if landing.layer.part_count > 1:
        return tr("{row}: largest sum {z}.", row=landing.shown_name, z=z)
    if shape.has_lines:
        return tr("{row}: z = {z}.", row=landing.shown_name, z=z)
    value, slope = shape.value(landing.shown), shape.slope(landing.shown)
    return tr(
        "{row}: z = {z}, f = {value}, f' = {slope}.",
        row=landing.shown_name,
        z=z,
        value=shown(value, 6),
        slope=shown(slope, 6),
    )
