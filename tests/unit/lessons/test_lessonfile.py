"""Lessons are read strictly: what is wrong is said with its line, and nothing else gets through."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.problems import FileProblem
from nnstudio.lessons.lesson import Call
from nnstudio.lessons.lessonfile import fill, load_lessons, parse_lesson, read_lesson

FRONT = "---\ntitle: A test\nabout: Of the parser.\n---\n"
PAGE = """# First page
setup: course
target: neuron h1
task: Set w1 to {asked}.
check: value_is w1 -0.5
hint: Double-click it.
show: open_neuron h1
show: set w1 -0.5

A paragraph over
two lines with {feedforward_ones}.

> a side note
> that goes on.

Another one.
"""
QUIZ = """# Second page
task: Which one?
check: chose The second one
choices: One | The second one
hint: Not the first.
show: choose The second one

Choose.
"""
WHOLE = f"{FRONT}{PAGE}---\n{QUIZ}"


def test_a_whole_lesson_is_read() -> None:
    lesson = parse_lesson(WHOLE, "01-test")
    assert (lesson.name, lesson.title, lesson.about) == ("01-test", "A test", "Of the parser.")
    first, second = lesson.pages
    assert first.title == "First page"
    assert first.paragraphs == (
        "A paragraph over two lines with {feedforward_ones}.",
        "Another one.",
    )
    assert first.notes == ("a side note that goes on.",)
    assert first.check == Call("value_is", ("w1", "-0.5"))
    assert first.show == (Call("open_neuron", ("h1",)), Call("set", ("w1", "-0.5")))
    assert (first.setup, first.target) == ("course", Call("neuron", ("h1",)))
    assert second.choices == ("One", "The second one")
    assert second.setup is None
    assert lesson.setup_for(1) == "course"


def test_figures_are_filled_in() -> None:
    page = parse_lesson(WHOLE, "test").pages[0]
    assert fill(page.paragraphs[0], page).endswith("with 0.7216325609518421.")
    assert fill(page.task, page) == "Set w1 to \u22120.5."


# What is replaced, by what, on which line the reason is found, and a part of the reason.
BROKEN = [
    ("---\ntitle", "title", 1, "begins with a line ---"),
    ("about: Of the parser.\n", "", 3, "no about"),
    ("about:", "author:", 3, "There is no 'author'"),
    ("title: A test", "title:", 2, "title is empty"),
    ("about: Of the parser.", "title: Again", 3, "second time"),
    ("# First page", "First page", 5, "begins with its title"),
    ("# First page", "#", 5, "begins with its title"),
    ("setup: course", "setup: nowhere", 6, "There is no setup 'nowhere'"),
    ("setup: course", "setup course", 6, "no line of the form name: value"),
    ("target: neuron h1", "target: moon", 7, "There is no target 'moon'"),
    ("target: neuron h1", "target: neuron", 7, "takes 1 words, not 0"),
    ("task: Set w1 to {asked}.", "task: Set w1 to {nothing_such}.", 8, "no figure"),
    ("task: Set w1 to {asked}.", "task: Set w1 to {asked.", 8, "brace"),
    ("task: Set w1 to {asked}.\n", "", 5, "no task"),
    ("check: value_is w1 -0.5", "check: value_was w1 1", 9, "There is no check 'value_was'"),
    ("check: value_is w1 -0.5", "check: value_is w1", 9, "takes 2 words"),
    ("check: value_is w1 -0.5", "check: value_is w1 much", 9, "needs a number as word 2"),
    ("check: value_is w1 -0.5", "check: answered w1 2", 9, "name of a figure"),
    ("check: value_is w1 -0.5", "check: lab_all", 8, "nothing that could be filled in"),
    ("show: set w1 -0.5", "show: fly w1 0", 12, "There is no show 'fly'"),
    ("hint: Double-click it.", "hint: One\nhint: Two", 11, "second time"),
    ("hint: Double-click it.", "lit: axon\nhint: It.", 10, "no part of the page's picture"),
    ("two lines", "> two lines", 15, "blank line between"),
    ("Another one.", "# Another", 20, "one title"),
    ("choices: One | The second one\n", "", 24, "needs choices"),
    ("choices: One | The second one", "choices: The second one", 25, "two or more"),
    ("choices: One | The second one", "choices: One | Two", 25, "has to be the one"),
    ("\nChoose.\n", "\n", 22, "says nothing"),
    ("check: value_is w1 -0.5", "check: you_are nobody", 9, "you_are takes one of emily"),
    ("check: chose The second one", "check: foreseen luck", 24, "foreseen takes one of loss"),
    (
        "check: chose The second one",
        "check: foreseen loss_after_row",
        25,
        "choices of this question are Lower | Higher | The same",
    ),
    (QUIZ, "", 22, "there is none"),
]


def test_a_front_has_to_end() -> None:
    with pytest.raises(FileProblem, match=r"line 3: The front has no second line ---"):
        parse_lesson("---\ntitle: A test\nabout: Of the parser.", "test")


@pytest.mark.parametrize(("old", "new", "line", "why"), BROKEN, ids=[b[3] for b in BROKEN])
def test_what_is_wrong_is_said_with_its_line(old: str, new: str, line: int, why: str) -> None:
    assert old in WHOLE
    with pytest.raises(FileProblem, match=re.escape(why)) as caught:
        parse_lesson(WHOLE.replace(old, new, 1), "test")
    assert str(caught.value).startswith(f"test.md, line {line}: ")


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"---\n\xff\xfe")
    with pytest.raises(FileProblem, match=r"bad\.md cannot be read"):
        read_lesson(tmp_path / "bad.md")


def line_of_problem(text: str) -> int | None:
    """Which line a problem is said to be on; None where the lesson is read."""
    try:
        parse_lesson(text, "any")
    except FileProblem as problem:
        found = re.match(r"any\.md, line (\d+): .", str(problem))
        return int(found[1]) if found else 0
    return None


@given(st.text(alphabet=string.printable, max_size=300))
def test_any_text_is_read_or_refused_with_a_line_that_it_has(text: str) -> None:
    line = line_of_problem(text)
    assert line is None or 1 <= line <= text.count("\n") + 1


@given(st.data())
def test_a_damaged_lesson_is_read_or_refused_with_a_line_that_it_has(data: st.DataObject) -> None:
    lines = WHOLE.split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    change = data.draw(st.sampled_from(["drop", "double", "cut", "other"]))
    if change == "drop":
        del lines[at]
    elif change == "double":
        lines.insert(at, lines[at])
    elif change == "cut":
        lines[at] = lines[at][: data.draw(st.integers(0, len(lines[at])))]
    else:
        lines[at] = data.draw(st.text(alphabet=string.printable.replace("\n", ""), max_size=40))
    line = line_of_problem("\n".join(lines))
    assert line is None or 1 <= line <= len(lines)


# The lessons that come with the app

NAMES = re.compile(r"\b[wbxho]\d\b")  # of weights, biases, inputs and neurons
YEARS = re.compile(r"\b1[89]\d\d\b")
FIGURE = re.compile(r"\{[^}]*\}")


def test_no_number_is_typed_into_a_text() -> None:
    for lesson in load_lessons():
        for page in lesson.pages:
            for text in page.texts:
                left = YEARS.sub("", NAMES.sub("", FIGURE.sub("", text)))
                assert not re.search(r"\d", left), f"{lesson.name}, {page.title}: {text}"


def test_every_lesson_begins_with_a_setup_and_has_short_pages() -> None:
    lessons = load_lessons()
    assert len(lessons) >= 6
    for lesson in lessons:
        assert lesson.pages[0].setup is not None, lesson.name
        for page in lesson.pages:
            words = sum(len(text.split()) for text in page.paragraphs)
            assert words <= 75, f"{lesson.name}, {page.title}: {words} words"
