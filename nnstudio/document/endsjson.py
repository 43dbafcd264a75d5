"""The two ends of a network as JSON: what goes in, scaled how, and what the output means."""

from __future__ import annotations

from typing import Any

from nnstudio.core.network import MAX_UNITS
from nnstudio.data.cells import MAX_CELL
from nnstudio.data.codings import ClassCoding, Coding, NumberCoding
from nnstudio.data.column import header_parts
from nnstudio.data.contents import MAX_LEVELS
from nnstudio.data.inputs import InputColumn, placed
from nnstudio.data.labels import LabelCoding
from nnstudio.data.scaling import Scaler
from nnstudio.data.task import Task
from nnstudio.document.model import THRESHOLD
from nnstudio.document.strictjson import Node
from nnstudio.language.translate import tr

MAX_CLASS = MAX_CELL + len("not ")  # a class may be the opposite of a cell's text


def inputs_object(inputs: tuple[InputColumn, ...], scaler: Scaler) -> list[dict[str, Any]]:
    """Each input column with its scaling; one of classes with these instead."""
    found = []
    for column, place in placed(inputs):
        entry: dict[str, Any] = {"name": column.name, "unit": column.unit, "fill": column.fill}
        offsets = [float(number) for number in scaler.offset[place]]
        divisors = [float(number) for number in scaler.divisor[place]]
        if column.levels:
            entry |= {"classes": list(column.levels), "offset": offsets, "divisor": divisors}
        else:
            entry |= {"offset": offsets[0], "divisor": divisors[0]}
        found.append(entry)
    return found


def inputs_from(nodes: list[Node]) -> tuple[tuple[InputColumn, ...], Scaler]:
    """Read them back; a file of version 1 has numbers only, and nothing that fills."""
    columns, offsets, divisors = [], list[float](), list[float]()
    for node in nodes:
        column = _input_column(node)
        columns.append(column)
        if column.levels:
            offsets += node.get("offset").numbers(column.width)
            divisors += [_divisor(d) for d in node.get("divisor").items(column.width, MAX_UNITS)]
        else:
            offsets.append(node.get("offset").number())
            divisors.append(_divisor(node.get("divisor")))
    return tuple(columns), Scaler(tuple(offsets), tuple(divisors))


def _input_column(node: Node) -> InputColumn:
    name, unit = node.get("name").text(), node.get("unit").optional(Node.text)
    name, unit = node.built(lambda: header_parts(name, unit))
    fill = node.get("fill") if node.has("fill") else None
    if not node.has("classes"):
        number = None if fill is None else fill.optional(Node.number)
        return InputColumn(name, unit, (), number)
    words = tuple(n.text(MAX_CLASS) for n in node.get("classes").items(1, MAX_LEVELS))
    if len(set(words)) < len(words):
        node.get("classes").refuse(tr("names a class twice"))
    word = None if fill is None else fill.optional(lambda n: n.choice(words))
    return InputColumn(name, unit, words, word)


def _divisor(node: Node) -> float:
    value = node.number()
    if value == 0.0:
        node.refuse(tr("is 0"))
    return value


def coding_object(coding: Coding) -> dict[str, Any]:
    """What the label is: two classes, several, or a number."""
    if isinstance(coding, LabelCoding):
        return {
            "task": coding.task.value,
            "zero": coding.zero,
            "one": coding.one,
            "threshold": THRESHOLD,
        }
    if isinstance(coding, ClassCoding):
        return {"task": coding.task.value, "classes": list(coding.classes)}
    return {
        "task": coding.task.value,
        "unit": coding.unit,
        "offset": coding.offset,
        "divisor": coding.divisor,
    }


def coding_from(node: Node) -> Coding:
    """Read it back; in a file of version 1 there are two classes."""
    task = Task(node.get("task").choice(tuple(Task))) if node.has("task") else Task.TWO
    return _READERS[task](node)


def _two(node: Node) -> Coding:
    if node.get("threshold").number() != THRESHOLD:
        node.get("threshold").refuse(tr("is not {threshold}", threshold=THRESHOLD))
    return node.built(
        lambda: LabelCoding(node.get("zero").text(MAX_CLASS), node.get("one").text(MAX_CLASS))
    )


def _many(node: Node) -> Coding:
    classes = node.get("classes").items(3, MAX_LEVELS)
    return node.built(lambda: ClassCoding(tuple(n.text(MAX_CLASS) for n in classes)))


def _number(node: Node) -> Coding:
    unit = node.get("unit").optional(Node.text)
    numbers = node.get("offset").number(), node.get("divisor").number()
    return node.built(lambda: NumberCoding(header_parts("label", unit)[1], *numbers))


_READERS = {Task.TWO: _two, Task.MANY: _many, Task.NUMBER: _number}
