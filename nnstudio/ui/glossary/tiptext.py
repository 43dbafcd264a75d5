"""What a tool tip says once the term is added."""

from __future__ import annotations

from html import escape

from nnstudio.glossary.entry import Entry
from nnstudio.language.translate import tr
from nnstudio.ui.plaintip import plain_tip

COLONS = (":", "\uff1a")


def tip_with(tip: str, entry: Entry, full: bool = False) -> str:
    """A tool tip and, below it, what the term means, unless the tip begins with just that.

    full: the whole text of the entry, for where there is room.
    """
    title = entry.title
    above = tip if tip.startswith("<") else plain_tip(tip)
    says = entry.text if full else entry.sentence
    plain = tip.rpartition("'>")[2] if tip.startswith("<") else tip
    if not full and _is_about(plain, title):
        below = escape(tr("F1: {term}", term=title))
    else:
        below = f"<b>{escape(title)}</b>: {escape(says)}"
    if not tip:
        return f"<p style='margin: 0'>{below}</p>"
    return f"{above}<p style='margin: 6px 0 0 0'>{below}</p>"


def _is_about(tip: str, title: str) -> bool:
    """Whether a tip begins with a term and a colon, be it a Chinese one."""
    said = tip.casefold()
    return any(said.startswith(title.casefold() + colon) for colon in COLONS)
