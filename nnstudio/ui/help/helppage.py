"""A chapter of the help as rich text, its names in braces filled in."""

from __future__ import annotations

import re
from html import escape

from nnstudio.language.translate import tr
from nnstudio.ui.glossary.article import LINK
from nnstudio.ui.glossary.book import book
from nnstudio.ui.help.helpbook import Chapter
from nnstudio.ui.help.helpfacts import Facts
from nnstudio.ui.theme import Theme

NAMED = re.compile(r"\{(\w+):([^}]+)\}")
STRONG = re.compile(r"\*\*(.+?)\*\*")
TITLE = "<h2 style='font-size: large; font-weight: 600; margin: 0 0 8px 0'>{words}</h2>"
HEADING = "<h3 style='font-size: medium; font-weight: 600; margin: 14px 0 2px 0'>{words}</h3>"
PARAGRAPH = "<p style='margin: 0 0 8px 0'>{words}</p>"
POINT = "<li style='margin: 0 0 4px 0'>{words}</li>"
LEFT = "<td style='padding: 1px 24px 1px 0'>{words}</td>"
RIGHT = "<td style='padding: 1px 0'>{words}</td>"
BOLD = "<span style='font-weight: 600'>{words}</span>"


def page(chapter: Chapter, chapters: tuple[Chapter, ...], facts: Facts, theme: Theme) -> str:
    """One chapter with its title. Links lead to "do:", "panel:", "term:" or "see:" and a name."""
    maker = _Maker(chapters, facts, theme)
    parts = [TITLE.format(words=escape(chapter.title))]
    points: list[str] = []
    for line in (*chapter.lines, ""):
        if line.startswith("- "):
            points.append(POINT.format(words=maker.words(line[2:])))
            continue
        if points:
            parts.append(f"<ul style='margin: 0 0 8px 0'>{''.join(points)}</ul>")
            points = []
        if line.startswith("## "):
            parts.append(HEADING.format(words=maker.words(line[3:])))
        elif line.startswith("{list:"):
            parts.append(maker.table(line.strip("{}").partition(":")[2]))
        elif line:
            parts.append(PARAGRAPH.format(words=maker.words(line)))
    return "".join(parts)


class _Maker:
    def __init__(self, chapters: tuple[Chapter, ...], facts: Facts, theme: Theme) -> None:
        self._titles = {chapter.name: chapter.title for chapter in chapters}
        self._facts, self._theme = facts, theme

    def words(self, text: str) -> str:
        """A line with its strong words and what is filled in."""
        strong = STRONG.sub(BOLD.format(words=r"\1"), escape(text, quote=False))
        return NAMED.sub(lambda found: self._fill(found[1], found[2]), strong)

    def table(self, name: str) -> str:
        """Two columns: keys, formats or folders."""
        facts = self._facts
        rows = {
            "keys": [
                (self._link("do", key, facts.places[key]), BOLD.format(words=escape(keys)))
                for key, keys in facts.keys.items()
            ],
            "formats": [(escape(title), escape(tip)) for title, tip in facts.formats],
            "places": [(escape(what), escape(where)) for what, where in facts.folders],
        }[name]
        cells = (LEFT.format(words=a) + RIGHT.format(words=b) for a, b in rows)
        return f"<table style='margin: 0 0 8px 0'><tr>{'</tr><tr>'.join(cells)}</tr></table>"

    def _fill(self, kind: str, name: str) -> str:
        facts = self._facts
        if kind == "key":
            return BOLD.format(words=escape(facts.keys[name]))
        if kind == "do":
            return self._link(kind, name, facts.places[name])
        if kind == "panel":
            return self._link(kind, name, facts.panels[name])
        if kind == "term":
            entry = book().find(name)
            return self._link(kind, name, tr(name) if entry is None else entry.title)
        return self._link("see", name, self._titles[name])

    def _link(self, kind: str, name: str, words: str) -> str:
        to = escape(f"{kind}:{name}")
        return LINK.format(colour=self._theme.accent, to=to, words=escape(words))
