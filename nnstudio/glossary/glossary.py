"""All entries: found by a name, by a few letters, or in a running text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from nnstudio.glossary.entry import Entry
from nnstudio.language.translate import tr


@dataclass(frozen=True)
class Mention:
    """Where a text uses a term: from `start` up to `end`."""

    start: int
    end: int
    entry: Entry


class Glossary:
    """Entries in the order of their titles as they are shown."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        given = tuple(entries)
        self._shown = {entry.name: tr(entry.name) for entry in given}
        self.entries = tuple(sorted(given, key=lambda entry: self.title(entry).casefold()))
        self._by_name: dict[str, Entry] = {}
        for entry in self.entries:
            for name in (entry.name, *entry.others, *entry.unmarked, self.title(entry)):
                self._by_name.setdefault(name.casefold(), entry)

    def title(self, entry: Entry) -> str:
        """What an entry is called in the chosen language."""
        return self._shown[entry.name]

    def find(self, name: str) -> Entry | None:
        """The entry with this title or other name."""
        return self._by_name.get(name.casefold())

    def search(self, words: str) -> tuple[Entry, ...]:
        """Entries in whose names or text each word is; those with it in a name come first."""
        wanted = words.casefold().split()

        def names(entry: Entry) -> str:
            return " ".join(
                (self.title(entry), entry.name, *entry.others, *entry.unmarked)
            ).casefold()

        in_name = [e for e in self.entries if all(word in names(e) for word in wanted)]
        starts = [e for e in in_name if self.title(e).casefold().startswith(words.casefold())]
        others = [
            entry
            for entry in self.entries
            if all(word in f"{names(entry)} {entry.text.casefold()}" for word in wanted)
        ]
        return tuple(dict.fromkeys((*starts, *in_name, *others)))

    def mentions(self, text: str, seen: Collection[str] = ()) -> tuple[Mention, ...]:
        """The first use of each term in a text, but for everyday words and those `seen` before."""
        found: dict[str, Mention] = {}
        for match in self._words.finditer(text):
            entry = self._by_name[match[0].casefold()]
            if entry.name not in found and entry.name not in seen:
                found[entry.name] = Mention(match.start(), match.end(), entry)
        return tuple(found.values())

    @cached_property
    def _words(self) -> re.Pattern[str]:
        """Every name that may be marked in a text, the longest first."""
        names = {
            name
            for entry in self.entries
            if not entry.everyday
            for name in (entry.name, self.title(entry), *entry.others)
        }
        longest = sorted(names, key=len, reverse=True)
        # No \b: it holds between two Chinese signs nowhere, and a title may be Chinese.
        ends = r"(?![A-Za-z0-9])"
        return re.compile(
            rf"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, longest))}){ends}", re.IGNORECASE
        )


def in_language(glossary: Glossary) -> Glossary:
    """The glossary with its texts in the chosen language; names stay the English ones."""
    return Glossary(replace(entry, text=tr(entry.text)) for entry in glossary.entries)
