"""The glossary in the chosen language: its texts go through the same files as all others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from nnstudio.glossary.entry import Entry
from nnstudio.glossary.glossary import Glossary
from nnstudio.language.translate import tr

# Comments that tell lists of names from equal texts of the window. A translation may have more
# names than the English has, or fewer: plurals, for instance, which Chinese has none of. A word
# with a minus before it is none, but a longer one that a name stands in by chance: "动量, -移动量".
NAMES = "names"  # the title of an entry, then its other names
UNMARKED = "unmarked"  # names that mean other things as well
APART = "-"
Text = tuple[str, str]  # English, and its comment or ""
_BETWEEN = re.compile("[,，、]")


def texts(glossary: Glossary) -> tuple[Text, ...]:
    """Everything in a glossary that a person reads, as it stands in its file."""
    found: list[Text] = []
    for entry in glossary.entries:
        found += [(_joined((entry.name, *entry.others)), NAMES)]
        found += [(_joined(entry.unmarked), UNMARKED)] if entry.unmarked else []
        found += [(entry.text, "")]
        found += [(entry.formula, "")] if entry.formula else []
    return tuple(dict.fromkeys(found))


def in_language(glossary: Glossary) -> Glossary:
    """A glossary with all its texts in the chosen language, found by its English names, too."""
    return Glossary(map(_entry, glossary.entries))


def _entry(entry: Entry) -> Entry:
    names = _names((entry.name, *entry.others), NAMES)
    title, *others = (name for name in names if not name.startswith(APART))
    unmarked = _names(entry.unmarked, UNMARKED)
    return replace(
        entry,
        shown=title,
        others=tuple(others),
        unmarked=unmarked,
        apart=tuple(name.removeprefix(APART) for name in names if name.startswith(APART)),
        english=(entry.name, *entry.others, *entry.unmarked),
        text=tr(entry.text),
        formula=tr(entry.formula) if entry.formula else "",
    )


def _names(english: Iterable[str], comment: str) -> tuple[str, ...]:
    names = _joined(english)
    if not names:
        return ()
    return tuple(filter(None, map(str.strip, _BETWEEN.split(tr(names, comment)))))


def _joined(names: Iterable[str]) -> str:
    return ", ".join(names)
