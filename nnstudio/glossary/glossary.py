"""All entries: found by a name, by a few letters, or in a running text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from nnstudio.glossary.entry import Entry

_LATIN = "A-Za-z0-9"


@dataclass(frozen=True)
class Mention:
    """Where a text uses a term: from `start` up to `end`."""

    start: int
    end: int
    entry: Entry


class Glossary:
    """Entries in the order of their titles as they are shown."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: _order(entry.title)))
        self._by_name: dict[str, Entry] = {}
        for entry in self.entries:
            self._by_name.setdefault(entry.title.casefold(), entry)
        for entry in self.entries:
            for name in entry.names:
                self._by_name.setdefault(name.casefold(), entry)

    def find(self, name: str) -> Entry | None:
        """The entry with this title or other name, in the chosen language or in English."""
        return self._by_name.get(name.casefold())

    def search(self, words: str) -> tuple[Entry, ...]:
        """Entries in whose names or text each word is; those with it in a name come first."""
        wanted = words.casefold().split()
        names = {entry.name: " ".join(entry.names).casefold() for entry in self.entries}

        def starts(entry: Entry) -> bool:
            return any(
                name.casefold().startswith(words.casefold()) for name in (entry.title, entry.name)
            )

        in_name = [e for e in self.entries if all(word in names[e.name] for word in wanted)]
        first = [entry for entry in in_name if starts(entry)]
        others = [
            entry
            for entry in self.entries
            if all(word in f"{names[entry.name]} {entry.text.casefold()}" for word in wanted)
        ]
        return tuple(dict.fromkeys((*first, *in_name, *others)))

    def mentions(self, text: str, seen: Collection[str] = ()) -> tuple[Mention, ...]:
        """The first use of each term in a text, but for everyday words and those `seen` before."""
        found: dict[str, Mention] = {}
        for match in self._words.finditer(text):
            entry = self._marked.get(match[0].casefold())
            if entry is not None and entry.name not in found and entry.name not in seen:
                found[entry.name] = Mention(match.start(), match.end(), entry)
        return tuple(found.values())

    @cached_property
    def _marked(self) -> dict[str, Entry]:
        """The entries of the names that texts mark."""
        return {
            name.casefold(): entry
            for entry in self.entries
            if not entry.everyday
            for name in (entry.title, *entry.others)
        }

    @cached_property
    def _words(self) -> re.Pattern[str]:
        """Every name, the longest first: no shorter one is found inside of it."""
        names = {
            name
            for entry in self.entries
            for name in (entry.title, *entry.others, *entry.unmarked, *entry.apart)
            if not _is_part_of_words(name)
        }
        longest = sorted(names, key=lambda name: (-len(name), name))
        return re.compile("|".join(map(_whole, longest)) or "(?!)", re.IGNORECASE)


def _order(title: str) -> bytes:
    """Latin letters come first; then Chinese signs, the frequent ones as they are spoken (pinyin).

    Source: GB 2312, which orders its 3755 frequent signs by pinyin and the others by radical.
    """
    return title.casefold().encode("gb18030")


def _is_part_of_words(name: str) -> bool:
    """A single Chinese sign is part of many words that mean something else."""
    return len(name) == 1 and _is_chinese(name)


def _whole(name: str) -> str:
    """The pattern of a name as whole words; between Chinese signs there is nothing to look for."""
    before = "" if _is_chinese(name[0]) else f"(?<![{_LATIN}])"
    after = "" if _is_chinese(name[-1]) else f"(?![{_LATIN}])"
    return f"{before}{re.escape(name)}{after}"


def _is_chinese(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff"
