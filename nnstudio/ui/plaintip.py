"""Tool tips that show a person's own text as it was typed, never as markup."""

from __future__ import annotations

from html import escape, unescape

from PySide6.QtWidgets import QWidget

_OPENS, _CLOSES = "<p style='white-space: pre-wrap; margin: 0'>", "</p>"


def plain_tip(text: str) -> str:
    """The text as a tool tip: Qt would take "<img src=…>" typed into a cell for markup."""
    return f"{_OPENS}{escape(text)}{_CLOSES}" if text else ""


def words_of_tip(tip: str) -> str:
    """The text that a tool tip was made of."""
    if not tip.startswith(_OPENS):
        return tip
    return unescape(tip.removeprefix(_OPENS).removesuffix(_CLOSES))


def tip_plainly(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip; screen readers are told the text and not its markup, unless the
    widget has a description of its own."""
    if widget.accessibleDescription() in ("", words_of_tip(widget.toolTip())):
        widget.setAccessibleDescription(text)
    tip = plain_tip(text)
    if tip != widget.toolTip():
        widget.setToolTip(tip)
