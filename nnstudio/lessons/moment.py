"""What a page's check looks at: the document as it was, how things stand, and what was done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nnstudio.document.document import Document
from nnstudio.document.frame import Frame

if TYPE_CHECKING:  # not loaded with the window
    from nnstudio.document.regression.scatter import Scatter


@dataclass(frozen=True)
class Event:
    """Something a person did in the window: "neuron" with "h1", "panel" with "explain".

    `frame` is how things stood when an answer was given; None for what is no answer.
    """

    kind: str
    value: str = ""
    frame: Frame | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Verdict:
    """Whether what was asked for is done, None while that is open; and words that tell more."""

    right: bool | None
    words: str = ""


@dataclass(frozen=True, eq=False)
class Moment:
    """`before` is the document as the page began; `events` are those since then.

    `scatter` are the points and lines of the regression panel, `scatter_before` those with which
    the page began; None where nobody has told of them.
    """

    before: Document
    frame: Frame
    events: tuple[Event, ...] = ()
    scatter: Scatter | None = None
    scatter_before: Scatter | None = None

    def has(self, kind: str, value: str) -> bool:
        """Whether this was done."""
        return Event(kind, value) in self.events

    def values(self, kind: str) -> tuple[str, ...]:
        """What was done of a kind, in order."""
        return tuple(event.value for event in self.events if event.kind == kind)

    def last(self, kind: str) -> str | None:
        """The last of them."""
        event = self.last_event(kind)
        return None if event is None else event.value

    def last_event(self, kind: str) -> Event | None:
        """The same with how things stood."""
        return next((event for event in reversed(self.events) if event.kind == kind), None)
