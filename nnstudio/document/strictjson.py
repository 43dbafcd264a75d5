"""Reading JSON from a file that may be anything: strict, capped, and with a sentence when wrong.

Python's own reader takes NaN, 1e999, duplicate keys and half a gigabyte without a word; here each
of them is a `FileProblem`, and values are taken out by what they have to be.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import quoted
from nnstudio.data.files import PathLike, file_name, read_capped
from nnstudio.data.numbers import MAX_NUMBER
from nnstudio.language.listing import commas
from nnstudio.language.translate import tr

T = TypeVar("T")

MAX_BYTES = 64 * 2**20
MAX_DIGITS = 19


def read_object(path: PathLike) -> Node:
    """Read one JSON object from a regular file of at most `MAX_BYTES`."""
    return parse_object(read_capped(path, MAX_BYTES), file_name(path))


def parse_object(data: bytes, where: str) -> Node:
    """Parse one JSON object; `where` names the file in messages."""

    def refuse(reason: str) -> NoReturn:
        raise FileProblem(tr("{where} cannot be read: {reason}.", where=where, reason=reason))

    def constant(text: str) -> NoReturn:
        refuse(tr("{text} is not a number that can be used", text=text))

    def whole(text: str) -> int:
        if len(text) > MAX_DIGITS:
            refuse(tr("the number {number}... has too many digits", number=text[:12]))
        return int(text)

    def decimal(text: str) -> float:
        value = float(text)
        if not abs(value) <= MAX_NUMBER:
            refuse(tr("the number {number} is too large", number=text[:12]))
        return value

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(items)
        if len(found) != len(items):
            key = _first_repeated([key for key, _ in items])
            refuse(tr("the key {key} stands twice", key=quoted(key)))
        return found

    try:
        text = data.decode("utf-8-sig")
        value = json.loads(
            text,
            parse_constant=constant,
            parse_int=whole,
            parse_float=decimal,
            object_pairs_hook=pairs,
        )
    except UnicodeDecodeError as error:
        refuse(tr("it is not UTF-8 text (byte {byte})", byte=error.start))
    except json.JSONDecodeError as error:
        refuse(
            tr(
                "it is not valid JSON (line {line}, column {column})",
                line=error.lineno,
                column=error.colno,
            )
        )
    except RecursionError:
        refuse(tr("it is nested too deeply"))
    if type(value) is not dict:
        refuse(tr("it does not hold a JSON object"))
    return Node(value, where, "")


def _first_repeated(keys: list[str]) -> str:
    """The first key that stood before, found in one walk: a hostile file holds millions."""
    seen: set[str] = set()
    rest = iter(keys)
    while (key := next(rest)) not in seen:
        seen.add(key)
    return key


class Node:
    """A JSON value with its place, so that a wrong value can be named."""

    def __init__(self, value: Any, where: str, place: str) -> None:
        self.value, self.where, self.place = value, where, place

    def refuse(self, reason: str) -> NoReturn:
        """Raise a `FileProblem` that names file and place."""
        if not self.place:
            text = tr("{where} cannot be used: the file {reason}.", where=self.where, reason=reason)
            raise FileProblem(text)
        raise FileProblem(
            tr(
                "{where} cannot be used: {place} {reason}.",
                where=self.where,
                place=self.place,
                reason=reason,
            )
        )

    def has(self, key: str) -> bool:
        """Whether this object has the key."""
        return key in self.object()

    def get(self, key: str) -> Node:
        """The value under `key` of this object, which has to be there."""
        found = self.object()
        if key not in found:
            self.refuse(tr("lacks {key!r}", key=key))
        return Node(found[key], self.where, f"{self.place}.{key}" if self.place else key)

    def object(self) -> dict[str, Any]:
        """This value as an object."""
        if type(self.value) is not dict:
            self.refuse(tr("is not an object"))
        return self.value

    def items(self, least: int, most: int) -> list[Node]:
        """This value as a list of `least` to `most` values."""
        if type(self.value) is not list or not least <= len(self.value) <= most:
            self.refuse(tr("is not a list of {least} to {most} values", least=least, most=most))
        return [self._item(i) for i in range(len(self.value))]

    def numbers(self, count: int) -> list[float]:
        """This value as a list of `count` finite floats."""
        if type(self.value) is not list or len(self.value) != count:
            self.refuse(tr("is not a list of {count} numbers", count=count))
        for i, value in enumerate(self.value):
            if not _is_number(value):
                self._item(i).number()
        return [float(value) for value in self.value]

    def text(self, most: int = 200) -> str:
        """This value as one line of at most `most` characters that can be written again."""
        value = self.value
        if type(value) is not str or len(value) > most or not _is_one_line(value):
            self.refuse(tr("is not one line of at most {most} characters", most=most))
        return value

    def whole(self, least: int, most: int) -> int:
        """This value as a whole number in a range (true and 1.0 are not)."""
        if type(self.value) is not int or not least <= self.value <= most:
            self.refuse(tr("is not a whole number from {least} to {most}", least=least, most=most))
        return self.value

    def number(self) -> float:
        """This value as a finite float (true is none)."""
        if not _is_number(self.value):
            self.refuse(tr("is not a number"))
        return float(self.value)

    def choice(self, known: tuple[str, ...]) -> str:
        """This value as one of the known names."""
        if self.value not in known:
            self.refuse(tr("is not one of {known}", known=commas(known)))
        return self.text()

    def optional(self, read: Callable[[Node], T]) -> T | None:
        """None for null, otherwise what `read` makes of it."""
        return None if self.value is None else read(self)

    def built(self, build: Callable[[], T]) -> T:
        """What `build` makes of this value; a `Problem` with it becomes a `FileProblem`."""
        try:
            return build()
        except FileProblem:
            raise
        except Problem as problem:
            raise FileProblem(self._unusable(problem)) from problem

    def _unusable(self, problem: Problem) -> str:
        if not self.place:
            return tr("{where} cannot be used: {problem}", where=self.where, problem=problem)
        return tr(
            "{where} cannot be used: {place}: {problem}",
            where=self.where,
            place=self.place,
            problem=problem,
        )

    def _item(self, index: int) -> Node:
        return Node(self.value[index], self.where, f"{self.place}[{index + 1}]")


def _is_number(value: Any) -> bool:
    """Finite it is in any case: the reader has refused all else."""
    return type(value) is float or type(value) is int


def _is_one_line(text: str) -> bool:
    """No line end, NUL or lone surrogate: all of them pass JSON and break what comes later."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return not any(mark in text for mark in "\r\n\0")
