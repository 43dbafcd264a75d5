"""What every text that a person reads goes through: tr, counted and mark.

The English text stands in the code, as one string literal, and is what a translation is looked
up by; values have names in braces. `pyside6-lupdate` finds the three by name:

    tr("Row {row} has no weight.", row=name)
    counted("{n} row was left out.", "{n} rows were left out.", n)
    TITLES = {"loss": mark("Loss")}     # a constant; shown with tr(TITLES["loss"])

A constant is marked and not translated, because it is made once, in whatever language was
chosen then. Names that are the same in every language (sigmoid, ReLU), what a person wrote, and
what a file holds are never translated.
"""

from __future__ import annotations

from typing import Protocol

ENGLISH = "en"


class Translations(Protocol):
    """Where translations are looked up: a Catalogue, or what a test puts in its place."""

    language: str

    def find(self, source: str, comment: str = "", n: int | None = None) -> str | None:
        """The translation of a text, or None where there is none."""
        ...


_chosen: Translations | None = None  # None: English, as it stands in the code


def use(translations: Translations | None) -> None:
    """Let all texts from now on be in another language; None: in English.

    Texts that were made before stay as they are: who shows them makes them anew.
    """
    global _chosen
    _chosen = translations


def chosen() -> Translations | None:
    """What texts are looked up in now; None: they are in English."""
    return _chosen


def language() -> str:
    """The language of the texts: "en", or for instance "zh_CN"."""
    return ENGLISH if _chosen is None else _chosen.language


def tr(source: str, comment: str = "", /, **values: object) -> str:
    """A text in the chosen language, its {names} filled in with the values.

    source: the English text; where there is no translation, it is shown itself.
    comment: tells two equal English texts apart that mean different things.
    """
    text = source if _chosen is None else (_chosen.find(source, comment) or source)
    return text.format(**values) if values else text


def counted(one: str, many: str, n: int, /, **values: object) -> str:
    """A text about n things, in the form for n; {n} stands for n itself.

    one: the English text for one thing; many: the one for none or several.
    """
    text = None if _chosen is None else _chosen.find(one, many, n)
    if text is None:
        text = one if n == 1 else many
    return text.format(n=n, **values)


def mark(source: str) -> str:
    """A text that is translated later, with tr, as it stands: for constants."""
    return source
