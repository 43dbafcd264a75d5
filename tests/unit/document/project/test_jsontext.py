"""JSON with a line for each thing that can change, and no number that JSON does not know."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

from nnstudio.core.problems import FileProblem
from nnstudio.document.project.jsontext import laid_out


def test_every_row_key_and_small_object_has_a_line() -> None:
    value: dict[str, Any] = {
        "zoo": [[1, 2.5], [3, None]],
        "at": {"b": {"y": 1, "x": 2}, "a": []},
        "name": "Ä",
    }
    text = laid_out(value)
    assert text.splitlines() == [
        "{",
        ' "zoo": [',
        "  [1, 2.5],",
        "  [3, null]",
        " ],",
        ' "at": {',
        '  "a": [],',
        '  "b": {"x": 2, "y": 1}',
        " },",
        ' "name": "Ä"',
        "}",
    ]
    assert json.loads(text) == value


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_a_number_that_is_not_finite_is_refused(number: float) -> None:
    with pytest.raises(FileProblem, match="A number is not finite, and no file can hold it"):
        laid_out({"numbers": [[number]]})
