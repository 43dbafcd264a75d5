"""Trained weights as JSON: everything needed to predict again, bit for bit.

Floats are written by `repr` (the shortest text that reads back to the same float64), names and not
indexes are stored, and what is read goes through `strictjson` before any of it is used.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

import numpy as np

from nnstudio import __version__
from nnstudio.core.activations import Array
from nnstudio.core.initial import INITIALISERS, MAX_SEED
from nnstudio.core.losses import check_loss_fits
from nnstudio.core.network import MAX_LAYERS, MAX_UNITS, NetworkSpec, Params
from nnstudio.core.problems import FileProblem
from nnstudio.data.files import PathLike
from nnstudio.data.inputs import feature_count
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.data.scaling import SCALINGS, Scaling
from nnstudio.document.endsjson import coding_from, coding_object, inputs_from, inputs_object
from nnstudio.document.filekind import check_kind
from nnstudio.document.layerjson import layer_from, layer_object
from nnstudio.document.model import Model, Origin, empty_table
from nnstudio.document.savefile import save_bytes
from nnstudio.document.settingsjson import settings_from, settings_object
from nnstudio.document.strictjson import MAX_BYTES, Node, parse_object, read_object
from nnstudio.language.translate import counted, tr

FORMAT = "nn-studio-weights"
VERSION = 2  # 1: two classes and inputs of numbers only, said in fewer words


def save_weights(model: Model, path: PathLike) -> None:
    """Write a model as JSON; the bytes are read back and compared before the file is touched."""
    save_bytes(path, proved_bytes(model))


def load_weights(path: PathLike) -> Model:
    """Read a model back; `FileProblem` for anything that is not a whole, finite weights file."""
    return _model(read_object(path))


def parse_weights(data: bytes, where: str) -> Model:
    """The model in a file's bytes, as `load_weights`; `where` names the file in messages."""
    return _model(parse_object(data, where))


def proved_bytes(model: Model) -> bytes:
    """The file's bytes, after checking that reading them gives the same model."""
    data = to_bytes(model)
    if len(data) > MAX_BYTES:
        raise FileProblem(
            tr(
                "The network is too large for a weights file, which has at most {most:g} MiB: "
                "save it as NPZ.",
                most=MAX_BYTES / 2**20,
            )
        )
    if parse_weights(data, tr("The new file")) != model:
        raise FileProblem(tr("The weights could not be written without loss; nothing was saved."))
    return data


def to_bytes(model: Model) -> bytes:
    """Serialise; a number that no file may hold is refused, never written silently."""
    check_savable(model)
    text = json.dumps(_as_object(model), indent=2, ensure_ascii=False, allow_nan=False)
    return (_NUMBERS_IN_LINES.sub(_in_one_line, text) + "\n").encode("utf-8")


def check_savable(model: Model) -> None:
    """Raise `FileProblem` for a model without inputs, or with a number beyond `MAX_NUMBER`."""
    if not model.inputs:
        raise FileProblem(
            tr("The network has no input: give a column with numbers the role input.")
        )
    spec, vector = model.params.spec, model.params.vector
    large = np.flatnonzero(~(np.abs(vector) <= MAX_NUMBER))
    if len(large):
        _refuse_number(spec.name(int(large[0])), vector[large[0]])
    for name, *numbers in zip(
        model.feature_names, model.scaler.offset, model.scaler.divisor, strict=True
    ):
        for number in numbers:
            if abs(number) > MAX_NUMBER:
                _refuse_number(tr("The scaling of {feature}", feature=name), number)
    settings = model.origin.settings
    for what, number in (
        (tr("The learning rate"), settings.rate),
        ("L1", settings.l1),
        ("L2", settings.l2),
    ):
        if number > MAX_NUMBER:
            _refuse_number(what, number)


def _refuse_number(what: str, number: float) -> NoReturn:
    raise FileProblem(
        tr(
            "{what} is {number:g}, and a file holds numbers up to {most:g}: "
            "bring it into this range before you save.",
            what=what,
            number=number,
            most=MAX_NUMBER,
        )
    )


# No text of JSON holds a line end, so that this finds lists of numbers only.
_NUMBERS_IN_LINES = re.compile(r"\[\n([-+.e0-9,\s]+)\n\s*\]")


def _in_one_line(found: re.Match[str]) -> str:
    return f"[{' '.join(found[1].split())}]"


def _as_object(model: Model) -> dict[str, Any]:
    scaler = model.scaler
    return {
        "format": FORMAT,
        "version": VERSION,
        "app": __version__,
        "inputs": inputs_object(model.inputs, scaler),
        "scaling": model.scaling,
        "label": {"name": model.label, **coding_object(model.coding)},
        "layers": [_layer_object(model.params, i) for i in range(len(model.params.spec.layers))],
        "training": {
            "seed": model.origin.seed,
            "initialiser": model.origin.initialiser,
            **settings_object(model.origin.settings),
            "epochs": model.origin.epochs,
            "position": model.origin.position,
            "loss": model.origin.loss,
        },
    }


def _layer_object(params: Params, index: int) -> dict[str, Any]:
    spec = params.spec
    layer = spec.layers[index]
    return {
        **layer_object(layer),
        "shape": list(spec.weight_shapes[index]),
        "names": {
            "weights": _names(spec, spec.weight_slices[index]),
            "biases": _names(spec, spec.bias_slices[index]),
        },
        "weights": params.weights(index).tolist(),  # (units, parts, inputs)
        "biases": params.biases(index).tolist(),  # (units, parts)
    }


def _names(spec: NetworkSpec, where: slice) -> str:
    """First and last name of a layer's parameters, whose values follow in that order."""
    first, last = spec.name(where.start), spec.name(where.stop - 1)
    return first if first == last else f"{first} to {last}"


def _model(root: Node) -> Model:
    check_kind(root, tr("a weights file"), FORMAT, VERSION)
    inputs = root.get("inputs").items(1, MAX_UNITS)
    label = root.get("label")
    columns, scaler = inputs_from(inputs)
    coding = coding_from(label)
    model = Model(
        params=_params(root, feature_count(columns), coding.outputs),
        inputs=columns,
        scaling=root.get("scaling").choice(tuple(kind.name for kind in SCALINGS)),
        scaler=scaler,
        label=label.get("name").text(),
        coding=coding,
        origin=_origin(root.get("training")),
    )
    spec, loss = model.params.spec, model.origin.settings.loss_record
    root.get("training").built(lambda: check_loss_fits(spec, loss))
    # Whatever can be loaded can be opened: its columns make a table, its numbers a scaling.
    root.built(lambda: empty_table(model))
    root.built(lambda: Scaling(model.scaling, model.scaler.offset, model.scaler.divisor))
    return model


def _params(root: Node, inputs: int, outputs: int) -> Params:
    layers = root.get("layers").items(1, MAX_LAYERS)
    spec = root.built(lambda: NetworkSpec(inputs, tuple(layer_from(node) for node in layers)))
    if spec.outputs != outputs:
        root.refuse(
            counted(
                "has {n} output where its label needs {needed}",
                "has {n:,} outputs where its label needs {needed}",
                spec.outputs,
                needed=outputs,
            )
        )
    return Params(spec, _vector(spec, layers))


def _vector(spec: NetworkSpec, layers: list[Node]) -> Array:
    weights: list[float] = []
    biases: list[float] = []
    for (units, parts, fan_in), node in zip(spec.weight_shapes, layers, strict=True):
        for unit in node.get("weights").items(units, units):
            for part in unit.items(parts, parts):
                weights += part.numbers(fan_in)
        for unit in node.get("biases").items(units, units):
            biases += unit.numbers(parts)
    return np.array(weights + biases)


def _origin(node: Node) -> Origin:
    return Origin(
        seed=node.get("seed").whole(0, MAX_SEED),
        initialiser=node.get("initialiser").choice(tuple(INITIALISERS)),
        settings=settings_from(node),
        epochs=node.get("epochs").whole(0, 2**53),
        loss=node.get("loss").optional(Node.number),
        position=node.get("position").whole(0, 2**53),
    )
