"""Values are taken out of JSON by what they have to be, and wrong ones are named."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.document.strictjson import Node, parse_object
from tests.growth import growth


def node(value: object) -> Node:
    return parse_object(json.dumps({"list": [{"key": value}]}).encode(), "x.json").get("list")


def inner(value: object) -> Node:
    return node(value).items(1, 1)[0].get("key")


def reject(build: Callable[[], object]) -> str:
    with pytest.raises(FileProblem) as caught:
        build()
    return str(caught.value)


@given(st.floats(-1e300, 1e300), st.integers(-(10**17), 10**18))
def test_numbers_come_out_with_every_bit(decimal: float, whole: int) -> None:
    assert inner(decimal).number().hex() == decimal.hex()
    assert inner(whole).number() == float(whole)
    assert inner(whole).whole(whole, whole) == whole


@pytest.mark.parametrize("value", [True, None, "1", [1.0], {}])
def test_what_is_no_number_is_named_with_its_place(value: object) -> None:
    assert reject(inner(value).number) == "x.json cannot be used: list[1].key is not a number."
    assert "is not a whole number from 0 to 9." in reject(lambda: inner(value).whole(0, 9))
    assert "list[1].key[2] is not a number." in reject(lambda: inner([0, value]).numbers(2))


def test_a_list_of_numbers_names_the_first_bad_one() -> None:
    assert inner([1, 2.5]).numbers(2) == [1.0, 2.5]
    assert "list[1].key[2] is not a number" in reject(lambda: inner([1, True, "x"]).numbers(3))
    assert "is not a list of 3 numbers" in reject(lambda: inner([1, 2]).numbers(3))


@pytest.mark.parametrize("value", [1.0, True, "1", -1, 10])
def test_a_whole_number_is_one_in_its_range(value: object) -> None:
    assert "list[1].key is not a whole number from 0 to 9." in reject(
        lambda: inner(value).whole(0, 9)
    )


@pytest.mark.parametrize("text", ["x" * 201, "a\nb", "a\rb", "a\0b", "\ud800", 7, None])
def test_a_text_is_one_line_that_can_be_written_again(text: object) -> None:
    assert "list[1].key is not one line of at most 200" in reject(inner(text).text)


def test_texts_lists_and_choices_come_out_as_they_are() -> None:
    assert inner("x" * 200).text() == "x" * 200
    assert [item.value for item in inner([1, 2]).items(1, 2)] == [1, 2]
    assert inner("b").choice(("a", "b")) == "b"
    assert inner(None).optional(Node.number) is None
    assert inner(2).optional(Node.number) == 2.0
    assert node(1).items(1, 1)[0].has("key")
    assert not node(1).items(1, 1)[0].has("other")


def test_wrong_kinds_are_named() -> None:
    assert "list[1] lacks 'other'" in reject(lambda: node(1).items(1, 1)[0].get("other"))
    assert "list is not an object" in reject(lambda: node(1).get("key"))
    assert "key is not a list of 1 to 2 values" in reject(lambda: inner([]).items(1, 2))
    assert "key is not one of a, b" in reject(lambda: inner(["a"]).choice(("a", "b")))


def test_a_problem_with_a_value_becomes_one_of_the_file() -> None:
    def refuse() -> None:
        raise Problem("The slope is too large.")

    assert reject(lambda: inner(1).built(refuse)) == (
        "x.json cannot be used: list[1].key: The slope is too large."
    )
    assert "the file has no" in reject(lambda: parse_object(b"{}", "x.json").refuse("has no end"))


def test_a_file_of_many_keys_is_refused_in_proportion_to_its_length() -> None:
    def refused(count: int) -> None:
        keys = ",".join(f'"k{i}":0' for i in range(count))
        text = f'{{{keys},"k{count - 1}":1}}'
        assert f"'k{count - 1}' stands twice" in reject(
            lambda: parse_object(text.encode(), "x.json")
        )

    assert growth(refused, 10_000, 100_000) < 40
