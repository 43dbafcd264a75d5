"""The translations of one language, as Qt Linguist keeps them in a file with the ending .ts."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree

Key = tuple[str, str]  # the English text, and the comment that tells it from an equal one

# How many forms a counted text has, and which one a number takes. Of the languages that are not
# named here each has a form for one and a form for all other numbers, as English has.
# Source: Unicode CLDR, Language Plural Rules.
_ONE_FORM = frozenset({"zh", "ja", "ko", "th", "vi"})


class CatalogueError(ValueError):
    """A file of translations that cannot be read; the text says why."""


class Catalogue:
    """The finished translations of one language.

    A counted text has as many forms as its language has; any other has one. Contexts are not
    told apart: one English text has one translation, unless a comment says otherwise.
    """

    def __init__(self, language: str, forms: dict[Key, tuple[str, ...]] | None = None) -> None:
        """language: for instance "zh_CN"; forms: the translations by English text and comment."""
        self.language = language
        self._forms = dict(forms or {})

    def __len__(self) -> int:
        return len(self._forms)

    def __contains__(self, key: Key) -> bool:
        return key in self._forms

    def find(self, source: str, comment: str = "", n: int | None = None) -> str | None:
        """The translation of a text, in the form for the number n; None where there is none."""
        forms = self._forms.get((source, comment))
        if forms is None:
            return None
        if n is None:
            return forms[0]
        return forms[min(plural_form(self.language, n), len(forms) - 1)]


def plural_form(language: str, n: int) -> int:
    """Which form a counted text takes: its place in the list, from 0."""
    if language.partition("_")[0] in _ONE_FORM:
        return 0
    return 0 if n == 1 else 1


def read_catalogue(language: str, files: Iterable[str]) -> Catalogue:
    """Read the texts of .ts files, which are our own: they come with the program.

    What is unfinished, obsolete or empty is left out. Raises CatalogueError for what is no .ts.
    """
    forms: dict[Key, tuple[str, ...]] = {}
    for text in files:
        try:
            root = ElementTree.fromstring(text)  # noqa: S314  (no file of a person's)
        except ElementTree.ParseError as error:
            raise CatalogueError(f"The translations cannot be read: {error}.") from error
        if root.tag != "TS":
            raise CatalogueError(f"The translations begin with {root.tag}, not with TS.")
        for message in root.iter("message"):
            found = _finished(message)
            if found is not None:
                forms[message.findtext("source", ""), message.findtext("comment", "")] = found
    return Catalogue(language, forms)


def _finished(message: ElementTree.Element) -> tuple[str, ...] | None:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return None
    numerus = translation.findall("numerusform")
    forms = tuple(form.text or "" for form in numerus) if numerus else (translation.text or "",)
    return forms if all(forms) else None
