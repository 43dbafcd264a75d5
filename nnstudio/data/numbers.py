"""Numbers as a person types them: strict, with a decimal point or a decimal comma.

`float` would also take "nan", "inf", "1_000" and digits of other scripts, which in a table of
measurements are slips of the pen and not numbers.
"""

from __future__ import annotations

import re

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import TEXT, FloatArray, TextArray, quoted
from nnstudio.language.translate import tr

MAX_NUMBER = 1e300  # leaves room to square and to subtract before a float64 overflows
NUMBER_PATTERN = r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?"

_NUMBER = re.compile(rf"\s*({NUMBER_PATTERN})\s*")
# Of words made of these characters alone, numpy's parser takes exactly what _NUMBER matches.
_PLAIN = b"0123456789+-.eE "


def is_number(text: str) -> bool:
    """Whether `parse_number` would take the text."""
    found = _NUMBER.fullmatch(text)
    return found is not None and abs(_to_float(found[1])) <= MAX_NUMBER


def parse_number(text: str) -> float:
    """The number that the text stands for, spaces around it ignored.

    "1,5" and "1.5" are the same; there is no mark for thousands. Raises Problem for anything
    else: empty text, words, two marks, digits of other scripts, more than 1e300 in size.
    """
    if not text.strip():
        raise Problem(tr("The number is missing."))
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise Problem(tr("{text} is not a number.", text=quoted(text)))
    number = _to_float(found[1])
    if abs(number) > MAX_NUMBER:
        raise Problem(tr("{text} is too large: numbers go up to 1e300.", text=quoted(text)))
    return number


def format_number(number: float) -> str:
    """The shortest text that `parse_number` reads back to the same bits: "133", "65.5".

    Numbers that are not finite come out as "nan", "inf" and "-inf", which do not read back.
    """
    return repr(float(number)).removesuffix(".0")


def parse_numbers(texts: TextArray) -> FloatArray:
    """Numbers (rows,) of the cells (rows,): NaN where `parse_number` would raise Problem."""
    numbers = np.full(len(texts), np.nan)
    filled = np.asarray(texts != "", dtype=np.bool_)
    if filled.any():
        numbers[filled] = _parse_filled(texts[filled])
    return numbers


def _parse_filled(texts: TextArray) -> FloatArray:
    words: list[str] = texts.tolist()
    whole = "".join(words).encode()
    if b"," in whole:
        # Two marks in a word, as in "1.234,5", are two points then and refused all the same.
        texts = np.asarray(np.strings.replace(texts, ",", "."), dtype=TEXT)
        whole = whole.replace(b",", b".")
    numbers = None if whole.translate(None, _PLAIN) else _parse_plain(texts)
    if numbers is None:
        matches = map(_NUMBER.fullmatch, words)
        numbers = np.array([np.nan if m is None else _to_float(m[1]) for m in matches])
    numbers[np.abs(numbers) > MAX_NUMBER] = np.nan
    return numbers


def _parse_plain(texts: TextArray) -> FloatArray | None:
    """The numbers if all texts are numbers, quickly; else None."""
    try:
        return texts.astype(np.float64)
    except ValueError:
        return None


def _to_float(text: str) -> float:
    return float(text.replace(",", "."))
