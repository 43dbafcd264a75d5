from __future__ import annotations

import pytest

from nnstudio.data.cells import text_array
from nnstudio.data.cellstore import TextStore
from nnstudio.data.column import Kind, Role
from nnstudio.data.roles import Use, guess_uses


@pytest.mark.parametrize(
    ("columns", "roles"),
    [
        (["Ann Bob Cy", "1 2 3", "F M F"], "name input label"),
        (["F M F", "1 2 3", "Ann Bob Cy"], "label input name"),
        (["Ann Bob Cy", "F M F", "1 2 3"], "name label input"),
        (["1 2 3", "0 1 0"], "input label"),
        (["0 1 0", "1 2 3"], "label input"),
        (["1 2 3", "1 2 1"], "input label:number"),
        (["1 2 3", "4 5 6", "Ann Bob Cy"], "input label:number name"),
        (["1 2 3 4 5 6", "r g b r g b"], "input label"),
        (["r g b r g b", "1 2 3 4 5 6", "7 8 9 1 2 3"], "label input input"),
        (["r g b r g b", "no yes no yes no no"], "input:category label"),
        (["no yes no yes no no", "r g b r g b"], "input:category label"),
        (["1.5 2.5 " * 9, "0 1 2 " * 6], "input label"),
        (["1.5 2.5 " * 9, "0 1 2.5 " * 6], "input label:number"),
        (["2020-01-02 2021-03-04 2021-03-04", "1 2 3", "F M F"], "skip input label"),
        (["2.1.2020 3.12.2021 3.12.2021", "1 2 3", "F M F"], "skip input label"),
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
    stores = [
        TextStore(text_array([c.replace("_", "") for c in texts.split()])) for texts in columns
    ]
    assert " ".join(map(_described, guess_uses(stores))) == roles


def _described(use: Use) -> str:
    """The role, and the kind where it is not the usual one."""
    usual = Kind.CATEGORY if use.role is Role.LABEL else Kind.NUMBER
    return use.role.value if use.kind is usual else f"{use.role}:{use.kind}"
