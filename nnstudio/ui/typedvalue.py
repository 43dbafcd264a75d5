"""What is typed for a weight or bias, as a number."""

from __future__ import annotations

from collections.abc import Callable

from nnstudio.core.problems import Problem
from nnstudio.data.numbers import parse_number
from nnstudio.language.translate import tr


def typed_value(name: str, text: str, refuse: Callable[[str], object]) -> float | None:
    """The number; where it is none, `refuse` is told so in a sentence, and None comes back."""
    try:
        return parse_number(text)
    except Problem:
        refuse(tr("{name} has to be a number like 0.5, not {typed}.", name=name, typed=repr(text)))
        return None
