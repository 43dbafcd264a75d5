"""The glossary in the chosen language, read when somebody first asks for a term."""

from __future__ import annotations

from functools import cache

from nnstudio.glossary.glossary import Glossary
from nnstudio.glossary.glossaryfile import load_glossary
from nnstudio.glossary.translating import in_language
from nnstudio.language.translate import Translations, chosen

_kept: list[tuple[Translations | None, Glossary]] = []  # the last one, and what it is made with


def book() -> Glossary:
    """All entries. Raises FileProblem where the file is missing or broken."""
    now = chosen()
    if not _kept or _kept[0][0] is not now:
        _kept[:] = [(now, in_language(_english()))]
    return _kept[0][1]


@cache
def _english() -> Glossary:
    return load_glossary()
