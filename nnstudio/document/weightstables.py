"""Trained weights for other programs: CSV (one row a parameter) and NPZ (one array a layer)."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import numpy as np

from nnstudio.core.network import Params
from nnstudio.document.model import Model
from nnstudio.document.weightsfile import check_savable, to_bytes

CSV_HEADER = ("name", "layer", "from", "to", "part", "value")


def csv_bytes(model: Model) -> bytes:
    """The CSV as bytes: name, layer (from 1), source neuron, target neuron, part, value."""
    check_savable(model)
    spec = model.params.spec
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(CSV_HEADER)
    for index, value in enumerate(model.params.vector.tolist()):
        place = spec.place(index)
        source = "bias" if place.source is None else spec.neuron_name(place.layer - 1, place.source)
        target = spec.neuron_name(place.layer, place.unit)
        writer.writerow(
            (spec.name(index), place.layer + 1, source, target, place.part + 1, repr(value))
        )
    return text.getvalue().encode("utf-8")


def npz_bytes(model: Model) -> bytes:
    """The NPZ as bytes: `W{l}` (units, parts, inputs), `b{l}` (units, parts), scaler, `json`."""
    params = model.params
    arrays: dict[str, Any] = {f"W{i + 1}": params.weights(i) for i in _layers(params)}
    arrays |= {f"b{i + 1}": params.biases(i) for i in _layers(params)}
    about = json.dumps(json.loads(to_bytes(model)), ensure_ascii=False)
    file = io.BytesIO()
    np.savez(
        file,
        **arrays,
        offset=np.array(model.scaler.offset),
        divisor=np.array(model.scaler.divisor),
        json=np.array(about),
    )
    return file.getvalue()


def _layers(params: Params) -> range:
    return range(len(params.spec.layers))
