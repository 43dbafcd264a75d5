"""Damages to files: bytes and values put in, taken out, changed and mixed, by a seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

TOKENS = [
    *(b"NaN", b"-Infinity", b"1e999", b"-0", b"-0.0", b"5e-324", b"1e300", b"0", b"true", b"null"),
    *(b"9" * 5_000, b"[" * 5_000, b"]", b"{", b"}", b'"', b",", b":", b"\\", b"\0", b"\xff"),
    *(b'"\\ud800"', b'"\\u0000"', b'"\\n"', b"\xef\xbb\xbf", b'"units": 1024,', b'"name": "x",'),
    *(b'"maxout"', b'"linear"', b'"none"', b'""', b'"M"', b'"Weight"', b'"lb"', b"[]", b"{}"),
]


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
    if not digits:
        return data
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


def mutant(files: list[bytes], random: Random) -> bytes:
    """One of the files, damaged in one place or some."""
    data = random.choice(files)
    for _ in range(random.choice([1, 1, 1, 2, 4])):
        data = random.choice(MUTATIONS)(data, random) or b"{"
    return data
