"""An exception as a text that may be handed on: places in the code, and nothing of a person's own.

A message can quote a cell ("could not convert string to float: 'Emily'") and a path can hold the
person's name. So what is quoted is left out, except where only the code itself is named, and of
every path there remains the part below the package or the library, or its last name.
"""

from __future__ import annotations

import re
import traceback
from pathlib import PurePosixPath, PureWindowsPath
from types import TracebackType

# Their messages are made by Python, and name types and attributes.
ABOUT_CODE = (AttributeError, NameError, ImportError, TypeError, RecursionError)
MOST_LINK = 5  # exceptions that led to one another
MOST_FRAMES = 30  # of each; the middle of a deep recursion is left out
MOST_MESSAGE = 2_000  # characters
# Said by PySide once for each method that Qt called in vain until somebody was told.
_PREFIX = re.compile(r"(Error calling Python override of [\w:]+\(\): )+")
_ROOTS = ("site-packages", "dist-packages", "nnstudio")
_QUOTED = re.compile(
    r"(?<!\w)'[^'\n]*'|\"[^\"\n]*\"|\u201c[^\u201d\n]*\u201d|\u2018[^\u2019\n]*\u2019"
)
_NAME = r"[^/\\\s:*?\"<>|,;)]*"
_PATH = re.compile(rf"(?<![\w.:/\\])(?:[A-Za-z]:)?[/\\](?:[^/\\\s:*?\"<>|]+[/\\])+{_NAME}")
_FRAME = re.compile(r'^(\s*File ")([^"]+)(")', re.MULTILINE)


def fault_text(error: BaseException, trace: TracebackType | None) -> str:
    """The traceback of an exception and of those that led to it, the first one first."""
    parts: list[str] = []
    seen: set[int] = set()
    link: BaseException | None = error
    at = trace
    while link is not None and id(link) not in seen and len(parts) < MOST_LINK:
        seen.add(id(link))
        parts.append(_one(link, at))
        if link.__cause__ is not None:
            link = link.__cause__
        else:
            link = None if link.__suppress_context__ else link.__context__
        at = None if link is None else link.__traceback__
    return "\nwhich led to\n\n".join(reversed(parts))


def _one(error: BaseException, trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    half = MOST_FRAMES // 2
    left_out = len(frames) - 2 * half
    lines = [_frame(frame) for frame in (frames if left_out <= 0 else frames[:half])]
    if left_out > 0:
        lines.append(f"  ... {left_out} more ...\n")
        lines += [_frame(frame) for frame in frames[-half:]]
    return "".join((*lines, message_of(error), "\n"))


def _frame(frame: traceback.FrameSummary) -> str:
    code = f"    {frame.line}\n" if frame.line else ""
    return f"  {short_path(frame.filename)}, line {frame.lineno}, in {frame.name}\n{code}"


def message_of(error: BaseException) -> str:
    """Type and message of an exception, with nothing of a person's own."""
    text = "".join(traceback.format_exception_only(type(error), error)).strip()
    text = _PREFIX.sub("", text)[:MOST_MESSAGE]
    if isinstance(error, ABOUT_CODE):
        return without_folders(text)
    return scrubbed(text)


def scrubbed(text: str) -> str:
    """A message without what is quoted in it, and without folders."""
    return without_folders(_QUOTED.sub("'\u2026'", text))


def without_folders(text: str) -> str:
    """A text in which paths have only their short form."""
    return _PATH.sub(lambda found: short_path(found.group()), text)


def scrubbed_dump(text: str) -> str:
    """What faulthandler wrote: only its paths say something about a person."""
    return _FRAME.sub(lambda f: f"{f.group(1)}{short_path(f.group(2))}{f.group(3)}", text)


def short_path(path: str) -> str:
    """A file of the code from its package on, any other by its name alone."""
    kind = PureWindowsPath if "\\" in path else PurePosixPath
    parts = kind(path).parts
    for root in _ROOTS:
        if root in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[at if root == "nnstudio" else at + 1 :])
    return parts[-1] if parts else path
