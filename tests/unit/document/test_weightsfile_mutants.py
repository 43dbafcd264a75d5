"""Thousands of damaged weights files: each is refused in one sentence or loads and comes back."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import FileProblem
from nnstudio.document.document import course_document
from nnstudio.document.model import Model
from nnstudio.document.opening import with_model
from nnstudio.document.weightsfile import parse_weights, proved_bytes, to_bytes

MUTANTS = 2_000
TOKENS = [
    *(b"NaN", b"-Infinity", b"1e999", b"-0", b"-0.0", b"5e-324", b"1e300", b"0", b"true", b"null"),
    *(b"9" * 5_000, b"[" * 5_000, b"]", b"{", b"}", b'"', b",", b":", b"\\", b"\0", b"\xff"),
    *(b'"\\ud800"', b'"\\u0000"', b'"\\n"', b"\xef\xbb\xbf", b'"units": 1024,', b'"name": "x",'),
    *(b'"maxout"', b'"linear"', b'"none"', b'""', b'"M"', b'"Weight"', b'"lb"', b"[]", b"{}"),
]


def parents() -> list[bytes]:
    course = course_document()
    others = (
        course.with_layer(0, LayerSpec(3, "maxout", parts=3)),
        course.with_layer(0, LayerSpec(2, "elu", alpha=0.5)).with_layer_added(1),
    )
    return [to_bytes(document.model()) for document in (course, *others)]


def insert_token(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data))
    return data[:place] + random.choice(TOKENS) + data[place:]


def replace_value(data: bytes, random: Random) -> bytes:
    """A token in the place of a whole value or key, which keeps the JSON well formed at times."""
    words = data.split(b" ")
    place = random.randrange(len(words))
    ending = b"," if words[place].rstrip().endswith(b",") else b""
    words[place] = random.choice(TOKENS) + ending
    return b" ".join(words)


def flip_byte(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data))
    return data[:place] + bytes([data[place] ^ (1 << random.randrange(8))]) + data[place + 1 :]


def delete_span(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data))
    return data[:place] + data[place + random.randrange(1, 40) :]


def splice(data: bytes, random: Random) -> bytes:
    first, second = random.randrange(len(data)), random.randrange(len(data))
    return data[:first] + data[second:]


def change_digit(data: bytes, random: Random) -> bytes:
    digits = [place for place, byte in enumerate(data) if chr(byte).isdigit()]
    place = random.choice(digits)
    return data[:place] + str(random.randrange(10)).encode() + data[place + 1 :]


MUTATIONS: list[Callable[[bytes, Random], bytes]] = [
    insert_token,
    replace_value,
    flip_byte,
    delete_span,
    splice,
    change_digit,
]


def read(data: bytes) -> tuple[Model | None, str]:
    """The model, or None and why not; any other exception than a `FileProblem` fails the test."""
    try:
        return parse_weights(data, "m.json"), ""
    except FileProblem as problem:
        return None, str(problem)


def test_mutants_raise_file_problems_only_and_what_loads_comes_back() -> None:
    random, files, course = Random(44), parents(), course_document()
    loaded = 0
    for number in range(MUTANTS):
        data = random.choice(files)
        for _ in range(random.choice([1, 1, 1, 2, 4])):
            data = random.choice(MUTATIONS)(data, random)
            data = data or b"{"
        model, reason = read(data)
        assert "\n" not in reason, f"mutant {number}"
        if model is None:
            continue
        loaded += 1
        assert parse_weights(proved_bytes(model), "m.json") == model, f"mutant {number}"
        opened = with_model(course, model).model()
        assert (opened.params, opened.inputs) == (model.params, model.inputs), f"mutant {number}"
    # Most are refused; enough must load, or the second half of this test would test nothing.
    assert 100 < loaded < MUTANTS // 2
