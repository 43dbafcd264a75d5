"""Words in a row, as a sentence lists them."""

from __future__ import annotations

from collections.abc import Iterable

from nnstudio.language.translate import tr


def commas(words: Iterable[str]) -> str:
    """The words with commas between them: "a, b, c"."""
    return tr("{word}, {next}", word="", next="").join(words)


def listed(words: Iterable[str]) -> str:
    """The words as a sentence lists them: "a", "a and b", "a, b and c"."""
    *most, last = [*words] or [""]
    return tr("{words} and {last}", words=commas(most), last=last) if most else last


def sentences(said: Iterable[str]) -> str:
    """Whole sentences one after the other; empty ones are left out."""
    text = ""
    for sentence in filter(None, said):
        text = tr("{text} {sentence}", text=text, sentence=sentence) if text else sentence
    return text
