"""Words in a row, in English and in a language with other signs between them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nnstudio.language import translate
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.listing import commas, listed, sentences


@pytest.fixture
def chinese() -> Iterator[None]:
    translate.use(
        Catalogue(
            "zh_CN",
            {
                ("{word}, {next}", ""): ("{word}、{next}",),
                ("{words} and {last}", ""): ("{words}和{last}",),
                ("{text} {sentence}", ""): ("{text}{sentence}",),
            },
        )
    )
    yield
    translate.use(None)


def test_words_are_listed_as_a_sentence_does() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], iter("abc"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert commas(["a", "b"]) == "a, b"
    assert (commas([]), commas(["a"])) == ("", "a")
    assert sentences(["One.", "", "Two.", "Three."]) == "One. Two. Three."
    assert sentences([]) == ""


@pytest.mark.usefixtures("chinese")
def test_another_language_has_signs_of_its_own() -> None:
    assert listed(["a", "b", "c"]) == "a、b和c"
    assert commas(["a", "b"]) == "a、b"
    assert sentences(["一。", "二。"]) == "一。二。"
