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
    some = "" if count == landing.total else f" of {landing.total:,}"
    rows = f"{count}{some} row{'' if count == landing.total == 1 else 's'}"
    if record.parts > 1:
        wins = ", ".join(f"part {k + 1} wins {n}" for k, n in enumerate(landing.wins.tolist()))
        return (
            f"{landing.name} is maxout: each of the dots ({rows}) stands at its largest sum, "
            f"which is its output. Of them {wins}."
        )
    if shape.has_lines:
        return (
            f"{landing.name} ({record.title}) has one sum a row and no lines: choose another "
            "function to see where its rows land."
        )
    said = f"Dots: z of {landing.name} for {rows}."
    if shape.name != record.name:
        said += f" {landing.name} itself is {record.title}; here they lie on {shape.title}."
    limit = flat_below(shape.record, shape.parameter)
    return f"{said} {_flat_words(np.abs(shape.slopes(landing.z)), limit)}"


def _flat_words(slopes: Array, limit: float) -> str:
    dead = int(np.count_nonzero(slopes == 0.0))
    flat = int(np.count_nonzero(slopes < limit)) - dead
    if not dead and not flat:
        return f"All land where the slope is at least {limit:g}."
    parts = []
    if dead:
        parts.append(f"{dead} at slope 0, where nothing is learnt")
    if flat:
        parts.append(f"{flat} where it is nearly flat (below {limit:g})")
    return f"{' and '.join(parts)}; {len(slopes) - dead - flat} where it learns.".capitalize()


def shown_words(landing: Landing, shape: Shape) -> str:
    """The shown row: its sum and what the curve makes of it; "" where there is none."""
    if landing.shown is None or landing.shown_name is None:
        return ""
    z = shown(landing.shown, 6)
    if landing.layer.part_count > 1:
        return f"{landing.shown_name}: largest sum {z}."
    if shape.has_lines:
        return f"{landing.shown_name}: z = {z}."
    value, slope = shape.value(landing.shown), shape.slope(landing.shown)
    return f"{landing.shown_name}: z = {z}, f = {shown(value, 6)}, f' = {shown(slope, 6)}."
