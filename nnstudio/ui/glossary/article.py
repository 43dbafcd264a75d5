"""One entry as a small page with links."""

from __future__ import annotations

from html import escape

from nnstudio.glossary.entry import Entry
from nnstudio.glossary.glossary import Glossary
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr
from nnstudio.ui.theme import Theme

TERM, PAGE = "term:", "page:"
LINK = "<a style='color: {colour}; text-decoration: none' href='{to}'>{words}</a>"


def article(entry: Entry, glossary: Glossary, theme: Theme) -> str:
    """The entry as rich text. Links lead to "term:" and a name, or to "page:"."""

    def link(to: str, words: str) -> str:
        return LINK.format(colour=theme.accent, to=escape(to), words=escape(words))

    def muted(words: str) -> str:
        return f"<p style='color: {theme.muted}; margin: 0 0 8px 0'>{words}</p>"

    others = [
        name
        for name in (*entry.others, *entry.unmarked)
        if name.casefold() != f"{entry.name}s".casefold()
    ]
    parts = [f"<h3 style='margin: 0 0 2px 0; font-weight: 600'>{escape(entry.title)}</h3>"]
    if entry.title != entry.name:
        parts.append(muted(escape(tr("In English: {name}", name=entry.name))))
    if others:
        parts.append(muted(escape(tr("Also: {names}", names=commas(others)))))
    parts.append(f"<p style='margin: 4px 0 8px 0'>{escape(entry.text)}</p>")
    if entry.formula:
        parts.append(f"<p style='margin: 0 0 8px 16px'>{escape(entry.formula)}</p>")
    seen = [found for found in (glossary.find(name) for name in entry.see) if found is not None]
    if seen:
        names = commas(link(TERM + one.name, one.title) for one in seen)
        parts.append(muted(tr("See also: {names}", names=names)))
    if entry.page is not None:
        parts.append(muted(tr("In the course: {page}", page=link(PAGE, tr(entry.page.page)))))
    return "".join(parts)
