"""Numbers stand in scripts as Python writes them, and anything else is not read back."""

from __future__ import annotations

import ast
from collections.abc import Callable

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem
from nnstudio.document.exporting.literals import (
    WIDTH,
    Nested,
    assigned,
    bias_lists,
    literal,
    number_lines,
    read_numbers,
    weight_lists,
)
from nnstudio.document.model import Model

Build = Callable[..., Model]


@pytest.mark.parametrize(
    "nested", [0.1, [0.1, -0.0], [[1.0], [2.0, 5e-324]], [[n / 7 for n in range(40)], [1e308]]]
)
def test_nested_numbers_are_read_back_to_the_bit(nested: Nested) -> None:
    text = literal(nested)
    assert repr(ast.literal_eval(text)) == repr(nested)
    assert max(map(len, text.splitlines())) <= WIDTH + 2


def test_parameters_and_scaling_are_read_back(build: Build) -> None:
    model = build(build().inputs, build().coding, LayerSpec(3, "maxout"), LayerSpec(1))
    vector, scaler = read_numbers(number_lines(model).encode(), model)
    assert vector.tobytes() == model.params.vector.tobytes()
    assert scaler == model.scaler


def test_every_name_has_to_be_assigned() -> None:
    assert assigned(b"A = 1\nB = [2.0]\nC = 3", ("A", "B")) == {"A": 1, "B": [2.0]}
    for data in (b"A = 1", b"def f():\n    B = 1\nA = 1", b"A = 1\nB = f()", b"A = (", b"\xff"):
        with pytest.raises(FileProblem, match="without loss"):
            assigned(data, ("A", "B"))


def lines_with(model: Model, weights: object, biases: object) -> bytes:
    before = number_lines(model)
    end = before.index("WEIGHTS = ")
    return f"{before[:end]}WEIGHTS = {weights!r}\nBIASES = {biases!r}\n".encode()


def test_lists_of_another_shape_are_refused(build: Build) -> None:
    model = build()
    weights, biases = weight_lists(model), bias_lists(model)
    assert isinstance(weights, list)
    assert isinstance(biases, list)
    vector, _ = read_numbers(lines_with(model, weights, biases), model)
    assert np.array_equal(vector, model.params.vector)
    for wrong in (
        (1.0, biases),
        (weights, {}),
        ([[["x"]], *weights[1:]], biases),  # no number
        ([[[1.0], [1.0, 2.0]], *weights[1:]], biases),  # ragged
        (weights[:1], biases),
        (weights, biases[::-1]),
        (weights[::-1], biases),
        ([*weights, *weights], biases),
    ):
        with pytest.raises(FileProblem, match="without loss"):
            read_numbers(lines_with(model, *wrong), model)
