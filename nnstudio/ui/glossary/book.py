"""The glossary in the chosen language, read when somebody first asks for a term."""

from __future__ import annotations

from functools import cache

from nnstudio.glossary.glossary import Glossary, in_language
from nnstudio.glossary.glossaryfile import load_glossary
from nnstudio.language.translate import language


def book() -> Glossary:
    """All entries. Raises FileProblem where the file is missing or broken."""
    return _book(language())


@cache
def _book(_language: str) -> Glossary:
    return in_language(load_glossary())
