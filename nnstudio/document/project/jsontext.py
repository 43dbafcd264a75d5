"""JSON laid out so that two versions of a file can be compared line by line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from nnstudio.core.problems import FileProblem
from nnstudio.language.translate import tr


def laid_out(value: Mapping[str, Any]) -> str:
    """The object with a line for each key, each table row, each list of numbers, each small object.

    Keys stand in the order given at the top and in that of the alphabet below. Raises
    `FileProblem` for a number that JSON does not know.
    """
    try:
        lines = [f"{_plain(key)}: {_text(item, 1)}" for key, item in value.items()]
    except ValueError as error:
        raise FileProblem(
            tr("A number is not finite, and no file can hold it: undo until it is.")
        ) from error
    return _around("{", lines, "}", 0) + "\n"


def _text(value: Any, depth: int) -> str:
    if isinstance(value, dict) and any(map(_is_whole, value.values())):
        lines = [f"{_plain(key)}: {_text(value[key], depth + 1)}" for key in sorted(value)]
        return _around("{", lines, "}", depth)
    if isinstance(value, list) and any(map(_is_whole, value)):
        return _around("[", [_text(item, depth + 1) for item in value], "]", depth)
    return _plain(value)


def _is_whole(value: Any) -> bool:
    """Whether something is made of parts."""
    return isinstance(value, list | dict)


def _around(begin: str, lines: list[str], end: str, depth: int) -> str:
    pad = "\n" + " " * (depth + 1)
    return f"{begin}{pad}{(',' + pad).join(lines)}\n{' ' * depth}{end}"


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True)
