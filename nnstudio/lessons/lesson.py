"""A lesson as a value: its pages, and on each what is said, asked for, set up and checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """A name from one of the tables in code, with the words that stand behind it."""

    name: str
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """One page: a few sentences, and one thing to do.

    `figures` in the texts still stand as {name}. `show` is what "Show me" does, one thing after
    the other. `picture` is the name of a drawing, `lit` the part of it that is lit up at first.
    """

    title: str
    paragraphs: tuple[str, ...]
    task: str
    check: Call
    hint: str
    show: tuple[Call, ...]
    notes: tuple[str, ...] = ()
    target: Call | None = None
    setup: str | None = None
    picture: str | None = None
    lit: str | None = None
    choices: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything on the page that a person reads."""
        return (self.title, *self.paragraphs, *self.notes, self.task, self.hint, *self.choices)


@dataclass(frozen=True)
class Lesson:
    """A lesson; `name` is what progress is remembered by."""

    name: str
    title: str
    about: str
    pages: tuple[Page, ...]

    def setup_for(self, page: int) -> str | None:
        """The setup that holds on a page: its own, or the last one before it."""
        names = [p.setup for p in self.pages[: page + 1] if p.setup is not None]
        return names[-1] if names else None
