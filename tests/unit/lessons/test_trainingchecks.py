"""What the pages on training and predictions look at, with what is right and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.teach import teach
from nnstudio.lessons import people
from nnstudio.lessons.checks import CHECKS
from nnstudio.lessons.moment import Event, Moment

START = course_document()
TRAINED = teach(START, 1000)


def holds(check: str, before: Document, now: Document, *events: Event, words: str = "") -> bool:
    """Whether a check is done."""
    moment = Moment(before, frame_of(now), events)
    return CHECKS[check].function(moment, tuple(words.split()))


def labelled(document: Document, row: int, text: str) -> Document:
    return document.with_table(document.table.with_cell(row, 3, text))


def asking(document: Document, weight: Quantity, height: Quantity) -> Document:
    return document.with_you((weight, height))


def test_rewound_is_back_at_the_same_start_after_training() -> None:
    assert holds("rewound", TRAINED, TRAINED.rewound())
    assert not holds("rewound", START, START)  # nothing was forgotten
    assert not holds("rewound", TRAINED, TRAINED)
    assert not holds("rewound", TRAINED, TRAINED.new_start())
    assert not holds("rewound", TRAINED, TRAINED.rewound().with_parameter("w1", 3.0))


def test_another_start_has_to_get_down_as_well() -> None:
    other = TRAINED.new_start()
    words = "0.01"
    assert holds("other_start_below", TRAINED, teach(other, 1000), words=words)
    assert not holds("other_start_below", TRAINED, teach(other, 5), words=words)
    assert not holds("other_start_below", TRAINED, other, words=words)
    assert not holds("other_start_below", TRAINED, TRAINED, words=words)
    assert not holds("other_start_below", TRAINED, teach(TRAINED, 10), words=words)


@pytest.mark.parametrize("name", people.PEOPLE)
def test_a_person_is_known_by_both_numbers_in_any_unit(name: str) -> None:
    weight, height = people.PEOPLE[name]
    now = asking(TRAINED, weight, height)
    assert holds("you_are", TRAINED, now, words=name)
    pounds, inches = people.raw_of(TRAINED, name)[0].tolist()  # type: ignore[index]
    now = asking(TRAINED, Quantity(pounds, "lb"), Quantity(inches, "in"))
    assert holds("you_are", TRAINED, now, words=name)
    assert not holds("you_are", TRAINED, TRAINED, words=name)
    taller = replace(height, value=height.value * 1.01)
    assert not holds("you_are", TRAINED, asking(TRAINED, weight, taller), words=name)
    heavier = replace(weight, value=weight.value * 1.01)
    assert not holds("you_are", TRAINED, asking(TRAINED, heavier, height), words=name)


def test_steve_as_the_course_has_him_is_not_steve() -> None:
    steve, swapped = people.PEOPLE["steve"], people.PEOPLE["steve_swapped"]
    assert [q.value for q in steve] == [q.value for q in reversed(swapped)]
    assert not holds("you_are", TRAINED, TRAINED.with_you(steve), words="steve_swapped")
    assert not holds("you_are", TRAINED, TRAINED.with_you(swapped), words="steve")


def test_the_courses_predictions_come_out() -> None:
    assert people.says(TRAINED, "emily") == pytest.approx(0.951089, abs=5e-7)
    assert people.says(TRAINED, "frank") == pytest.approx(0.039095, abs=5e-7)
    # The course's own numbers use rounded factors: 2.20462 lb in a kg, 0.3937 in in a cm.
    assert people.seen(TRAINED, "steve", 0) == pytest.approx(25.93726, abs=3e-4)
    assert people.seen(TRAINED, "steve", 1) == pytest.approx(5.653582, abs=3e-4)


def test_a_table_without_weight_and_height_knows_no_people() -> None:
    from nnstudio.lessons.setups import SETUPS

    friends = SETUPS["friends"](START)
    assert not people.takes_people(friends)
    assert not holds("you_are", friends, friends, words="emily")
    assert people.says(friends, "emily") != people.says(friends, "emily")  # NaN


def test_what_it_says_of_oneself_is_read_off_once_something_was_typed() -> None:
    now = asking(TRAINED, Quantity(60.0, "kg"), Quantity(165.0, "cm"))
    number = frame_of(now).you_number
    assert number is not None

    def read(text: str, document: Document = now) -> bool:
        return holds("you_read", TRAINED, document, Event("answer", text), words="2")

    for text in (f"{number:.2f}", f"{number:.4f}", repr(number), f"{number:.3f}".replace(".", ",")):
        assert read(text), text
    for text in (f"{number:.1f}", f"{number + 0.01:.2f}", f"{-number:.2f}", "F", ""):
        assert not read(text), text
    own = frame_of(TRAINED).you_number
    assert not read(f"{own:.4f}", TRAINED)  # nothing was typed into You
    assert not holds("you_read", TRAINED, now, words="2")


def test_far_is_far_from_every_row() -> None:
    def far(weight: float, height: float) -> bool:
        own = asking(TRAINED, Quantity(weight, "kg"), Quantity(height, "cm"))
        return holds("you_far", TRAINED, own)

    assert far(400.0, 260.0)
    assert far(70.0, 300.0)
    assert not far(70.0, 175.0)
    assert not holds("you_far", TRAINED, TRAINED)


def test_a_label_turned_round_counts_when_it_has_been_learned() -> None:
    turned = labelled(TRAINED, 0, "M")
    assert holds("relearned", TRAINED, teach(turned, 1000), words="0.01")
    assert holds("relearned", TRAINED, teach(turned.rewound(), 2000), words="0.01")
    assert not holds("relearned", TRAINED, turned, words="0.01")
    assert not holds("relearned", TRAINED, teach(turned, 1), words="0.01")
    assert not holds("relearned", TRAINED, teach(TRAINED, 100), words="0.01")
    renamed = TRAINED.with_table(TRAINED.table.with_cell(0, 0, "Alix"))
    assert not holds("relearned", TRAINED, teach(renamed, 100), words="0.01")
    back = labelled(turned, 0, "F")
    assert not holds("relearned", TRAINED, teach(back, 100), words="0.01")


def test_the_last_tick_decides() -> None:
    on, off = Event("log", "on"), Event("log", "off")
    assert holds("log_on", START, START, off, on)
    assert not holds("log_on", START, START, on, off)
    assert not holds("log_on", START, START)
