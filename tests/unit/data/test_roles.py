from __future__ import annotations

import pytest

from nnstudio.data.cells import text_array
from nnstudio.data.numbers import parse_numbers
from nnstudio.data.roles import guess_roles


@pytest.mark.parametrize(
    ("columns", "roles"),
    [
        (["Ann Bob Cy", "1 2 3", "F M F"], "name input label"),
        (["F M F", "1 2 3", "Ann Bob Cy"], "label input name"),
        (["Ann Bob Cy", "F M F", "1 2 3"], "name label input"),
        (["1 2 3", "0 1 0"], "input label"),
        (["0 1 0", "1 2 3"], "label input"),
        (["1 2 3", "1 2 1"], "input input"),
        (["1 2 3", "F M X"], "input name"),
        (["1 2", "F M"], "input label"),
        (["Ann Bob", "1 2", "F M"], "name input label"),
        (["a a b b c", "1 2 3 4 5"], "skip input"),
        (["1 2 x", "F M F"], "input label"),
        (["1 x y", "F M F"], "name label"),
        (["_ _ _", "F M _"], "skip label"),
        (["Ann Bob _", "F M F"], "skip label"),
        (["Ann Bob Cy", "red blue pink", "1 2 3"], "name skip input"),
        (["", ""], "skip skip"),
        ([], ""),
    ],
)
def test_roles_are_guessed_from_the_cells(columns: list[str], roles: str) -> None:
    cells = [text_array([c.replace("_", "") for c in texts.split()]) for texts in columns]
    guessed = guess_roles(cells, [parse_numbers(c) for c in cells])
    assert " ".join(role.value for role in guessed) == roles
