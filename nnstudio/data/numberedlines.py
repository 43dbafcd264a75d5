"""The lines of a text file that comes with the program, and what is wrong on one of them."""

from __future__ import annotations

Line = tuple[int, str]  # its number from 1, and its text without spaces at the end


class Broken(Exception):
    """What is wrong, and on which line: for whoever writes such a file."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line, self.why = line, why


def numbered_lines(text: str) -> list[Line]:
    """The lines of a text, as they are counted in an editor."""
    return [(number, line.rstrip()) for number, line in enumerate(text.split("\n"), start=1)]
