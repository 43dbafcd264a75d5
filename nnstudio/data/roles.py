"""What each column of a table that was just read is probably for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from nnstudio.data.cells import FloatArray, TextArray, is_blank
from nnstudio.data.column import Role


def guess_roles(columns: Sequence[TextArray], numbers: Sequence[FloatArray]) -> list[Role]:
    """A role for each column, given its cells (rows,) and the same as numbers (rows,).

    The label is the last column if it has two classes; the name is the first column of texts
    that are all different; failing that, the label is the last column with two classes that is
    left. Of the others, those with mostly numbers are inputs.
    """
    numeric = [mostly_numbers(*pair) for pair in zip(columns, numbers, strict=True)]
    texts = [set() if n else _texts(cells) for cells, n in zip(columns, numeric, strict=True)]
    classes = [
        _are_zero_and_one(numbers[i]) if is_numeric else len(texts[i]) == 2
        for i, is_numeric in enumerate(numeric)
    ]
    label = len(columns) - 1 if classes and classes[-1] else None
    different = (i for i, cells in enumerate(columns) if len(texts[i]) == len(cells) > 0)
    name = next((i for i in different if i != label), None)
    if label is None:
        others = (i for i in reversed(range(len(columns))) if classes[i] and i != name)
        label = next(others, None)
    roles = [Role.INPUT if is_numeric else Role.SKIP for is_numeric in numeric]
    if name is not None:
        roles[name] = Role.NAME
    if label is not None:
        roles[label] = Role.LABEL
    return roles


def mostly_numbers(cells: TextArray, numbers: FloatArray) -> bool:
    """Whether more than half of the cells that are not blank are numbers."""
    others = ~np.isfinite(numbers)
    words = int((~is_blank(cells[others])).sum())
    return len(cells) - int(others.sum()) > words


def _are_zero_and_one(numbers: FloatArray) -> bool:
    return np.array_equal(np.unique(numbers[np.isfinite(numbers)]), [0.0, 1.0])


def _texts(cells: TextArray) -> set[str]:
    """The different texts, spaces around them and blank ones left out."""
    return {text.strip() for text in set(cells.tolist())} - {""}
