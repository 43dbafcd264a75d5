"""How the two words of the label column become the numbers 0 and 1."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, Literal

import numpy as np

from nnstudio.core.problems import Problem
from nnstudio.data.cells import FloatArray, quoted, read_only
from nnstudio.data.cellstore import CellStore
from nnstudio.data.contents import PAIRS
from nnstudio.data.levels import level_numbers
from nnstudio.data.numbers import is_number, parse_number
from nnstudio.data.task import Task
from nnstudio.language.translate import tr

_ZERO_WORDS = {zero for zero, _ in PAIRS}
_ONE_WORDS = {one for _, one in PAIRS}


@dataclass(frozen=True)
class LabelCoding:
    """The texts that stand for class 0 and class 1, compared exactly, spaces around ignored.

    Raises Problem when one of them is blank or when they are the same.
    """

    zero: str
    one: str
    task: ClassVar[Task] = Task.TWO
    outputs: ClassVar[int] = 1

    def __post_init__(self) -> None:
        if not self.zero.strip() or not self.one.strip():
            raise Problem(tr("Both classes need a text that stands for them."))
        if self.zero.strip() == self.one.strip():
            raise Problem(
                tr("{text} cannot stand for both classes: choose two texts.", text=quoted(self.one))
            )

    @property
    def classes(self) -> tuple[str, str]:
        """The two texts, that of 0 first."""
        return (self.zero, self.one)

    def targets(self, store: CellStore) -> FloatArray:
        """0.0 or 1.0 for each cell (rows, 1), NaN for a text that is neither; read-only."""
        return store.remembered(
            ("targets", self),
            lambda: read_only(level_numbers(store, self.classes)[:, np.newaxis]),
        )

    def wrong(self, text: str) -> str:
        """Why a label cell cannot be used."""
        return tr(
            "label {text} is neither {one} nor {zero}",
            text=quoted(text),
            one=self.one,
            zero=self.zero,
        )

    def switched(self) -> LabelCoding:
        """The same two texts the other way round."""
        return LabelCoding(self.one, self.zero)

    def number(self, text: str) -> float | None:
        """0.0 or 1.0, or None for a text that is neither."""
        word = text.strip()
        if word == self.one.strip():
            return 1.0
        return 0.0 if word == self.zero.strip() else None

    def text(self, class_number: Literal[0, 1]) -> str:
        """The text of class 0 or class 1."""
        return self.one if class_number else self.zero


def detect_coding(counts: Counter[str]) -> LabelCoding | None:
    """The coding that a person would expect, given how often each text comes; None without one.

    Of more than two texts the two most frequent count. Which of the two becomes 1: the greater
    number; else "yes", "true", "y", "positive", "on"; else the text seen first, so that in the
    course's table F is 1 and M is 0. If there is only one text, it is 1 and the other class is
    called "not X", unless the text has a known partner ("no" is 0 with "yes" as 1).
    """
    if not counts:
        return None
    if len(counts) == 1:
        return _with_partner(next(iter(counts)))
    common = {text for text, _ in counts.most_common(2)}
    first, second = (text for text in counts if text in common)
    return LabelCoding(first, second) if _means_zero(first, second) else LabelCoding(second, first)


def _means_zero(text: str, other: str) -> bool:
    """Whether of two texts this one is class 0."""
    if is_number(text) and is_number(other):
        return parse_number(text) < parse_number(other)
    word, other_word = text.lower(), other.lower()
    if (word in _ONE_WORDS) != (other_word in _ONE_WORDS):
        return other_word in _ONE_WORDS
    return word in _ZERO_WORDS and other_word not in _ZERO_WORDS


def _with_partner(text: str) -> LabelCoding:
    for zero, one in PAIRS:
        if text.lower() == zero:
            return LabelCoding(text, _in_case_of(text, one))
        if text.lower() == one:
            return LabelCoding(_in_case_of(text, zero), text)
    return LabelCoding(f"not {text}", text)


def _in_case_of(model: str, word: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word.capitalize() if model[0].isupper() else word
