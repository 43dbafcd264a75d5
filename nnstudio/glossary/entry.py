"""What the glossary says of one term."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LessonPage:
    """A page of the course, by the name of its lesson's file and the page's title in English."""

    lesson: str
    page: str


@dataclass(frozen=True)
class Entry:
    """One term.

    others: more names; unmarked: those that mean other things as well, so that texts do not mark
    them as a term. everyday: the name itself is such a word.
    """

    name: str  # in English, which is also how others refer to it
    text: str
    others: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    page: LessonPage | None = None
    formula: str = ""
    everyday: bool = False

    @property
    def sentence(self) -> str:
        """The first sentence of the text: what a tool tip has room for."""
        for mark in (". ", "。"):
            head, found, _ = self.text.partition(mark)
            if found:
                return head + mark.strip()
        return self.text
