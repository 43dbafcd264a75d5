"""A lesson in another language: what is read is translated, and what is a name stays."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nnstudio.language.translate import use
from nnstudio.lessons.lesson import Call
from nnstudio.lessons.lessonfile import parse_lesson
from nnstudio.lessons.translating import in_language, texts

LESSON = """---
title: Weights
about: Of weights.
---
# Choose
setup: course
target: neuron h1
task: Which one?
check: chose The second one
choices: One | The second one
hint: Not the first.
show: choose The second one

A paragraph.

> a side note
---
# Open
task: Open h1.
check: neuron_opened h1
hint: Click it.
show: open_neuron h1

Look at {feedforward_ones}.
"""
ALL = (
    "Weights",
    "Of weights.",
    "Choose",
    "A paragraph.",
    "a side note",
    "Which one?",
    "Not the first.",
    "One",
    "The second one",
    "Open",
    "Look at {feedforward_ones}.",
    "Open h1.",
    "Click it.",
)


class Shouting:
    """A language in which everything is said loudly."""

    language = "xx"

    def find(self, source: str, comment: str = "", n: int | None = None) -> str | None:
        return f"{source}!"


@pytest.fixture
def shouting() -> Iterator[None]:
    use(Shouting())
    yield
    use(None)


def test_every_text_that_a_person_reads_is_named() -> None:
    assert sorted(texts(parse_lesson(LESSON, "test"))) == sorted(ALL)


def test_every_one_of_them_is_translated(shouting: None) -> None:
    lesson = parse_lesson(LESSON, "test")
    assert texts(in_language(lesson)) == tuple(f"{text}!" for text in texts(lesson))


def test_a_choice_is_asked_for_as_it_stands_on_the_page_and_names_stay(shouting: None) -> None:
    first, second = in_language(parse_lesson(LESSON, "test")).pages
    assert first.choices == ("One!", "The second one!")
    assert first.check == Call("chose", ("The second one!",))
    assert first.show == (Call("choose", ("The second one!",)),)
    assert (first.setup, first.target) == ("course", Call("neuron", ("h1",)))
    assert second.check == Call("neuron_opened", ("h1",))
    assert second.show == (Call("open_neuron", ("h1",)),)


def test_in_english_a_lesson_stays_as_it_is() -> None:
    lesson = parse_lesson(LESSON, "test")
    same = in_language(lesson)
    assert texts(same) == texts(lesson)
    for page, before in zip(same.pages, lesson.pages, strict=True):
        assert " ".join(page.check.arguments) == " ".join(before.check.arguments)
