"""What a tool tip says once the term is added."""

from __future__ import annotations

from html import escape

from nnstudio.glossary.entry import Entry
from nnstudio.ui.glossary.book import book
from nnstudio.ui.plaintip import plain_tip

MORE = "F1: {term}"


def tip_with(tip: str, entry: Entry, full: bool = False) -> str:
    """A tool tip and, below it, what the term means, unless the tip begins with just that.

    full: the whole text of the entry, for where there is room.
    """
    title = book().title(entry)
    above = tip if tip.startswith("<") else plain_tip(tip)
    says = entry.text if full else entry.sentence
    plain = tip.rpartition("'>")[2] if tip.startswith("<") else tip
    if not full and plain.casefold().startswith(f"{title.casefold()}:"):
        below = escape(MORE.format(term=title))
    else:
        below = f"<b>{escape(title)}</b>: {escape(says)}"
    if not tip:
        return f"<p style='margin: 0'>{below}</p>"
    return f"{above}<p style='margin: 6px 0 0 0'>{below}</p>"
