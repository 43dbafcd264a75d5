"""How many decimals numbers are shown with; the numbers themselves always stay whole.

The choice holds for the whole program, as the language does. Numbers that a person typed, shares in
percent and the marks on axes have rules of their own and do not follow it.
"""

from __future__ import annotations

from math import isfinite

MINUS = "\u2212"
AUTOMATIC = 0  # as many digits as each place has found good
DECIMALS = (AUTOMATIC, 2, 3, 4, 6)
_LARGE = 1e9  # from here on powers of ten say it better
_chosen = AUTOMATIC


def use_decimals(count: int) -> None:
    """Let all numbers that are written from now on have so many decimals, one of DECIMALS."""
    global _chosen
    _chosen = count


def decimals(usual: int) -> int:
    """How many decimals a figure of steady width has, where `usual` are its own choice."""
    return _chosen or usual


def for_the_eye(value: float, digits: int) -> str:
    """A number for the eye, with a true minus sign.

    It has at most `digits` digits, or as many decimals as were chosen; then, too, zeros at the end
    are left out, and what would come out as 0 and is not is shown in powers of ten.
    """
    text = f"{value:.{digits}g}" if _chosen == AUTOMATIC else _with_decimals(value, _chosen)
    return text.replace("-", MINUS)


def _with_decimals(value: float, count: int) -> str:
    if not isfinite(value):
        return f"{value}"
    rounded = round(value, count)
    if abs(value) >= _LARGE or (value and not rounded):
        return f"{value:.{count - 1}e}"
    return f"{rounded + 0.0:.{count}f}".rstrip("0").removesuffix(".")
