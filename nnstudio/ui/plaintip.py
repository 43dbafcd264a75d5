"""Tool tips that show a person's own text as it was typed, never as markup."""

from __future__ import annotations

from html import escape, unescape

BEFORE, AFTER = "<p style='white-space: pre-wrap; margin: 0'>", "</p>"


def plain_tip(text: str) -> str:
    """The text as a tool tip: Qt would take "<img src=…>" typed into a cell for markup."""
    return f"{BEFORE}{escape(text)}{AFTER}" if text else ""


def typed_text(tip: str) -> str:
    """What stands in such a tool tip, as it was typed; any other tip as it is."""
    if tip.startswith(BEFORE) and tip.endswith(AFTER):
        return unescape(tip.removeprefix(BEFORE).removesuffix(AFTER))
    return tip
