"""The lines of a file that comes with the program, and what is wrong on one of them."""

from __future__ import annotations

from nnstudio.data.numberedlines import Broken, numbered_lines


def test_lines_are_counted_from_one_and_lose_the_spaces_at_their_end() -> None:
    assert numbered_lines("a  \n\n  b\n") == [(1, "a"), (2, ""), (3, "  b"), (4, "")]


def test_what_is_wrong_knows_its_line() -> None:
    broken = Broken(3, "there is no title")
    assert (broken.line, broken.why, str(broken)) == (3, "there is no title", "there is no title")
