"""The network, its start, how far it has come and its losses as JSON, and back."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.core.initial import INITIALISERS, MAX_SEED
from nnstudio.core.losshistory import CAP, LossCurve
from nnstudio.core.network import MAX_LAYERS, MAX_UNITS, NetworkSpec, Params
from nnstudio.core.problems import FileProblem
from nnstudio.core.rewind import MOST_POINTS, RewindPoints
from nnstudio.core.snapshot import Progress
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.document.document import Start
from nnstudio.document.layerjson import layer_from, layer_object
from nnstudio.document.settingsjson import MOST
from nnstudio.document.strictjson import Node
from nnstudio.language.translate import tr

MOST_SLOTS = 8  # memories of an optimizer; none has so many

# The structure


def spec_object(spec: NetworkSpec) -> dict[str, Any]:
    """Inputs and layers, by the activations' names."""
    return {
        "inputs": spec.inputs,
        "layers": [layer_object(layer) for layer in spec.layers],
        "order of the numbers": f"{spec.name(0)} to {spec.name(spec.parameter_count - 1)}",
    }


def spec_from(node: Node) -> NetworkSpec:
    """Read it back."""
    inputs = node.get("inputs").whole(1, MAX_UNITS)
    layers = node.get("layers").items(1, MAX_LAYERS)
    return node.built(lambda: NetworkSpec(inputs, tuple(layer_from(layer) for layer in layers)))


# Start and progress


def start_object(start: Start) -> dict[str, Any]:
    """Seed, initialiser, and the numbers, which may have been edited since they were drawn."""
    return {
        "seed": start.seed,
        "initialiser": start.initialiser,
        "parameters": _vector_object(start.params),
    }


def start_from(node: Node, spec: NetworkSpec) -> Start:
    """Read it back."""
    return Start(
        seed=node.get("seed").whole(0, MAX_SEED),
        initialiser=node.get("initialiser").choice(tuple(INITIALISERS)),
        params=_params(node.get("parameters"), spec),
    )


def progress_object(progress: Progress) -> dict[str, Any]:
    """Epoch, rows done of the next one, parameters, and what the optimizer remembers."""
    return {
        "epoch": progress.epoch,
        "position": progress.position,
        "updates": progress.updates,
        "parameters": _vector_object(progress.params),
        "slots": [_numbers(slot, tr("What the optimizer remembers")) for slot in progress.slots],
    }


def progress_from(node: Node, spec: NetworkSpec) -> Progress:
    """Read it back."""
    slots = node.get("slots").items(0, MOST_SLOTS)
    rows = [slot.numbers(spec.parameter_count) for slot in slots]
    memories = np.array(rows) if rows else np.zeros((0, 0))
    memories.flags.writeable = False
    return Progress(
        params=_params(node.get("parameters"), spec),
        epoch=node.get("epoch").whole(0, MOST),
        position=node.get("position").whole(0, MOST),
        slots=memories,
        updates=node.get("updates").whole(0, MOST),
    )


def rewind_object(points: RewindPoints) -> list[dict[str, Any]]:
    """Each point as a progress."""
    return [progress_object(point) for point in points]


def rewind_from(node: Node, spec: NetworkSpec) -> RewindPoints:
    """Read them back; they have to go forward."""
    points = tuple(progress_from(item, spec) for item in node.items(0, MOST_POINTS))
    order = [(point.epoch, point.position) for point in points]
    if any(later <= earlier for earlier, later in pairwise(order)):
        node.refuse(tr("does not go forward from point to point"))
    return RewindPoints(points)


def _vector_object(params: Params) -> list[float]:
    spec, vector = params.spec, params.vector
    large = np.flatnonzero(~(np.abs(vector) <= MAX_NUMBER))
    if len(large):
        raise FileProblem(
            tr(
                "{what} is {number:g}, and a file holds numbers up to {most:g}: "
                "bring it into this range before you save.",
                what=spec.name(int(large[0])),
                number=vector[large[0]],
                most=MAX_NUMBER,
            )
        )
    found: list[float] = vector.tolist()
    return found


def _params(node: Node, spec: NetworkSpec) -> Params:
    return Params(spec, np.array(node.numbers(spec.parameter_count)))


def _numbers(array: Array, what: str) -> list[float]:
    if not (np.abs(array) <= MAX_NUMBER).all():
        raise FileProblem(
            tr(
                "{what} is beyond {most:g}, and no file can hold it: undo until it is not.",
                what=what,
                most=MAX_NUMBER,
            )
        )
    found: list[float] = array.tolist()
    return found


# Losses, which may be anything


def curve_object(curve: LossCurve) -> dict[str, Any]:
    """Epochs and losses; null is none, and a text what JSON's numbers cannot be."""
    held = None if curve.held is None else [_loss_object(v) for v in curve.held.tolist()]
    return {
        "epochs": _numbers(curve.epochs, tr("An epoch", "a number in a file")),
        "losses": [_loss_object(value) for value in curve.losses.tolist()],
        "held": held,
    }


def curve_from(node: Node) -> LossCurve:
    """Read it back; epochs ascend."""
    epochs = [item.number() for item in node.get("epochs").items(0, CAP)]
    if any(later < earlier for earlier, later in pairwise(epochs)):
        node.get("epochs").refuse(tr("does not ascend"))
    count = len(epochs)
    losses = [_loss_from(item) for item in node.get("losses").items(count, count)]
    held = node.get("held").optional(
        lambda found: [_loss_from(item) for item in found.items(count, count)]
    )
    return LossCurve(
        _read_only(epochs), _read_only(losses), None if held is None else _read_only(held)
    )


def _loss_object(value: float) -> float | str | None:
    if math.isnan(value):
        return None
    return value if abs(value) <= MAX_NUMBER else repr(value)


def _loss_from(node: Node) -> float:
    if node.value is None:
        return math.nan
    if type(node.value) is not str:
        return node.number()
    text = node.text(32)
    try:
        value = float(text)
    except ValueError:
        node.refuse(tr("is not a loss"))
    if math.isnan(value) or repr(value) != text or abs(value) <= MAX_NUMBER:
        node.refuse(tr("is not a loss"))
    return value


def _read_only(values: list[float]) -> Array:
    array = np.array(values, dtype=np.float64)
    array.flags.writeable = False
    return array
