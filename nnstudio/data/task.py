"""What a network learns to say of a row."""

from __future__ import annotations

from enum import StrEnum

from nnstudio.language.translate import mark


class Task(StrEnum):
    """One of two classes, one of several, or a number."""

    TWO = mark("two classes")
    MANY = mark("several classes")
    NUMBER = mark("number")
