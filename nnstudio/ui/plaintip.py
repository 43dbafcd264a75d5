"""Tool tips that show a person's own text as it was typed, never as markup."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """The text as a tool tip: Qt would take "<img src=…>" typed into a cell for markup."""
    return f"<p style='white-space: pre-wrap; margin: 0'>{escape(text)}</p>" if text else ""
