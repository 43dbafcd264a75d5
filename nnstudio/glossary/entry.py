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
    shown: the name in the chosen language; english: all English names, where that is another one.
    apart: longer words in which a name stands by chance, in languages that have no blanks.
    """

    name: str  # in English, which is also how others refer to it
    text: str
    others: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    page: LessonPage | None = None
    formula: str = ""
    everyday: bool = False
    shown: str = ""
    english: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What it is called in the chosen language."""
        return self.shown or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is found by: the title first, the English names last, some of them twice."""
        return (self.title, *self.others, *self.unmarked, self.name, *self.english)

    @property
    def sentence(self) -> str:
        """The first sentence of the text: what a tool tip has room for."""
        for mark in (". ", "。"):
            head, found, _ = self.text.partition(mark)
            if found:
                return head + mark.strip()
        return self.text
