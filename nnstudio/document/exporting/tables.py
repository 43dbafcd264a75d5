"""Weights as JSON, NPZ and CSV, read back as another program would."""

from __future__ import annotations

import csv
import io

import numpy as np

from nnstudio.core.activations import Array
from nnstudio.data.scaling import Scaler
from nnstudio.document import weightsfile, weightstables
from nnstudio.document.exporting.proof import (
    READ_BACK,
    Said,
    different,
    own_numbers,
    said_by_numbers,
)
from nnstudio.document.exporting.rows import Rows
from nnstudio.document.model import Model
from nnstudio.language.translate import tr


def json_bytes(model: Model, rows: Rows) -> bytes:
    """The JSON file, which holds everything; read back once before, and found to be the same."""
    return weightsfile.proved_bytes(model)


def said_by_json(data: bytes, model: Model, raw: Array) -> Said:
    """What the model in the file says."""
    return Said(own_numbers(weightsfile.parse_weights(data, tr("The new file")), raw), READ_BACK)


def npz_bytes(model: Model, rows: Rows) -> bytes:
    """The NPZ file."""
    return weightstables.npz_bytes(model)


def said_by_npz(data: bytes, model: Model, raw: Array) -> Said:
    """What the arrays in the file say."""
    layers = range(1, len(model.params.spec.layers) + 1)
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        vector = np.concatenate([arrays[f"{kind}{n}"].ravel() for kind in "Wb" for n in layers])
        scaler = Scaler(tuple(arrays["offset"].tolist()), tuple(arrays["divisor"].tolist()))
    return said_by_numbers(model, raw, vector, scaler, READ_BACK)


def csv_bytes(model: Model, rows: Rows) -> bytes:
    """The CSV file, which holds the parameters alone."""
    return weightstables.csv_bytes(model)


def said_by_csv(data: bytes, model: Model, raw: Array) -> Said:
    """What the parameters in the file say, each at the place that its name has."""
    spec = model.params.spec
    places = {spec.name(index): index for index in range(spec.parameter_count)}
    vector = np.full(spec.parameter_count, np.nan)
    for line in csv.DictReader(io.StringIO(data.decode("utf-8"))):
        if line["name"] not in places:
            raise different()
        vector[places[line["name"]]] = float(line["value"])
    return said_by_numbers(model, raw, vector, model.scaler, READ_BACK)
