"""What a network learns to say of a row."""

from __future__ import annotations

from enum import StrEnum


class Task(StrEnum):
    """One of two classes, one of several, or a number."""

    TWO = "two classes"
    MANY = "several classes"
    NUMBER = "number"
