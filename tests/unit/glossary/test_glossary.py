"""The glossary's file: complete, strict, and found by names, letters and in texts."""

from __future__ import annotations

import pytest

from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.problems import FileProblem
from nnstudio.glossary.glossary import Glossary
from nnstudio.glossary.glossaryfile import load_glossary, parse_glossary
from nnstudio.lessons.lessonfile import load_lessons

SMALL = "# weight\nalso: weights\nsee: bias\n\nIt weighs. It is a line.\n\n# bias\nIt is added.\n"


@pytest.fixture(scope="module")
def real() -> Glossary:
    return load_glossary()


def test_what_comes_with_the_app_is_there_and_short(real: Glossary) -> None:
    assert len(real.entries) >= 75
    for entry in real.entries:
        assert entry.text.endswith("."), entry.name
        assert len(entry.text) < 330, entry.name
        assert len(entry.sentence) < 200, entry.name
        assert "!" not in entry.text, entry.name


def test_every_see_also_and_every_page_of_a_lesson_exists(real: Glossary) -> None:
    pages = {lesson.name: [page.title for page in lesson.pages] for lesson in load_lessons()}
    linked = 0
    for entry in real.entries:
        for name in entry.see:
            assert real.find(name) is not None, (entry.name, name)
        if entry.page is not None:
            linked += 1
            assert entry.page.page in pages[entry.page.lesson], entry.name
    assert linked > 30


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "maxout"])
def test_every_activation_of_the_course_has_an_entry(real: Glossary, name: str) -> None:
    assert real.find(ACTIVATIONS[name].title) is not None


def test_a_term_is_found_by_any_of_its_names_and_by_letters() -> None:
    small = parse_glossary(SMALL)
    weight, bias = small.find("Weights"), small.find("bias")
    assert weight is not None
    assert bias is not None
    assert (weight.name, weight.sentence, bias.see) == ("weight", "It weighs.", ())
    assert small.search("added") == (bias,)
    assert small.search("we")[0] is weight
    assert small.search("xyz") == ()
    assert small.find("nothing") is None


def test_a_text_marks_the_first_use_only_and_whole_words_only() -> None:
    small = parse_glossary(SMALL)
    text = "A weightless thing has no Weights, no weight and no bias."
    found = small.mentions(text)
    assert [text[one.start : one.end] for one in found] == ["Weights", "bias"]
    assert [one.entry.name for one in small.mentions(text, {"weight"})] == ["bias"]


def test_everyday_words_are_not_marked(real: Glossary) -> None:
    assert real.mentions("The row goes in step by step.") == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Hello", "line 1: Here a title should stand"),
        ("", "line 1: There is no entry"),
        ("# a\n", "line 1: The entry says nothing"),
        ("# a\nfoo: x\nText.", "line 2: There is no"),
        ("# a\nsee:\nText.", "line 2: see is empty"),
        ("# a\nalso: b\nalso: c\nText.", "line 3: also stands here a second time"),
        ("# a\nsee: q\nText.", "line 1: There is no entry"),
        ("# a\nsee: a\nText.", "line 1: "),
        ("# a\nText.\n\n# A\nText.", "line 4: "),
        ("#a\nText.", "line 1: An entry begins"),
        ("# a\nlesson: b\nText.", "line 2: lesson takes"),
        ("# a\neveryday: no\nText.", "line 2: everyday is yes"),
    ],
)
def test_a_broken_file_says_line_and_reason(text: str, says: str) -> None:
    with pytest.raises(FileProblem, match=r"glossary\.md, " + says):
        parse_glossary(text)
