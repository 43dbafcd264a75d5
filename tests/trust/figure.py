"""What one point of the bar of trust came to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A point of the bar by its number ("R1"), what was counted, and whether the bar is held.

    `figure` is one line for a person; `seconds` is how long it took to measure.
    """

    number: str
    figure: str
    holds: bool
    seconds: float


def table(found: Iterable[Figure]) -> str:
    """All of them as a table in Markdown."""
    lines = ["| # | figure | holds | seconds |", "| --- | --- | --- | ---: |"]
    for one in found:
        words = " ".join(one.figure.split()).replace("|", "\\|")
        held = "yes" if one.holds else "NO"
        lines.append(f"| {one.number} | {words} | {held} | {one.seconds:.1f} |")
    return "\n".join(lines)
