"""Reading a file that may be anything: bounded, never blocking, and every error a sentence."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from nnstudio.core.problems import FileProblem, Problem
from nnstudio.data.cells import quoted
from nnstudio.language.listing import commas
from nnstudio.language.translate import counted, mark, tr

PathLike = str | os.PathLike[str]

NOT_TEXT = mark("it is not a text file in a known encoding: save it as UTF-8.")


class NoText(FileProblem):
    """A file whose bytes are no text in any encoding that is recognised; one may be chosen."""


_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
_EVIDENT = 65_536  # bytes by which UTF-16 without a mark is told
_BOM = "\ufeff"


def file_name(path: PathLike) -> str:
    """The file's name for a message: without its folders, on one line, not too long."""
    return quoted(Path(path).name or os.fspath(path))


def ending_among(path: PathLike, endings: Sequence[str]) -> str:
    """The ending of a file, one of `endings`; Problem for another one."""
    ending = Path(path).suffix.lower()
    if ending not in endings:
        raise wrong_ending(path, endings)
    return ending


def wrong_ending(path: PathLike, endings: Sequence[str]) -> Problem:
    """What to say of a file that has none of these endings."""
    if len(endings) == 1:
        return Problem(
            tr("{file} has to end in {ending}.", file=file_name(path), ending=endings[0])
        )
    return Problem(
        tr(
            "{file} has to end in {one} or {other}.",
            file=file_name(path),
            one=commas(endings[:-1]),
            other=endings[-1],
        )
    )


def read_capped(path: PathLike, cap_bytes: int) -> bytes:
    """All bytes of a regular file of at most `cap_bytes`.

    Raises FileProblem for everything else: no file, a folder, a pipe (which would block for
    ever), a device, a file that is too large or may not be read, a path that cannot be one.
    """
    data = _read(path, cap_bytes, cap_bytes + 1)
    if len(data) > cap_bytes:
        raise _too_large(path, cap_bytes)
    return data


def read_start(path: PathLike, cap_bytes: int, size: int) -> bytes:
    """The first `size` bytes of such a file; FileProblem as for `read_capped`."""
    return _read(path, cap_bytes, size)


def _read(path: PathLike, cap_bytes: int, size: int) -> bytes:
    with opened(path, cap_bytes) as file:
        return file.read(size)


@contextlib.contextmanager
def opened(path: PathLike, cap_bytes: int) -> Iterator[BinaryIO]:
    """Such a file, open for reading bytes; FileProblem also for what goes wrong while reading."""
    try:
        _check_regular(path, os.stat(path), cap_bytes)
        file = open(path, "rb", opener=_open_without_waiting)  # noqa: SIM115 - closed below
    except OSError as error:
        raise _unreadable(path, error) from error
    except ValueError as error:
        if isinstance(error, FileProblem):
            raise
        raise FileProblem(
            tr("{name} cannot be the name of a file.", name=file_name(path))
        ) from error
    with file:
        try:
            yield file
        except OSError as error:
            raise _unreadable(path, error) from error


def is_workbook(start: bytes) -> bool:
    """Whether a file that begins with these bytes is a ZIP archive or of Microsoft's old kind."""
    return start.startswith((b"PK\3\4", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))


def encoding_of(data: bytes) -> str | None:
    """The encoding of a text file's bytes, as Python names it; None where they are no text.

    By the byte order mark; UTF-16 without one if every other byte is NUL; else UTF-8 if all bytes
    fit, else Windows-1252 unless it gives control characters.
    """
    evident = evident_encoding(data)
    if evident is not None:
        return evident
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252" if is_western(data) else None
    return "utf-8"


def evident_encoding(start: bytes) -> str | None:
    """The encoding that the first bytes of a file leave no doubt about."""
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8"
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16-le" if start.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    even, odd = start[:_EVIDENT:2].count(0), start[1:_EVIDENT:2].count(0)
    half = len(start[:_EVIDENT]) // 2
    # A table has line ends and digits: nearly all of its characters have a NUL byte.
    if half > 1 and max(even, odd) > 0.8 * half and min(even, odd) == 0:
        return "utf-16-le" if odd else "utf-16-be"
    return None


def is_western(data: bytes) -> bool:
    """Whether the bytes are text in Windows-1252, which gives nearly all bytes a meaning."""
    try:
        return _CONTROL.search(data.decode("cp1252")) is None
    except UnicodeDecodeError:
        return False


def decode(data: bytes, path: PathLike, encoding: str | None = None) -> str:
    """The text of a file's bytes, without its byte order mark.

    In the encoding given, or in that which `encoding_of` finds. The path is for messages only.
    Raises FileProblem when the bytes are no text in it, or when there is a NUL character.
    """
    found = encoding or encoding_of(data)
    if found is None:
        raise NoText(tr("{name}: {problem}", name=file_name(path), problem=tr(NOT_TEXT)))
    try:
        text = data.decode(found)
    except UnicodeDecodeError as error:
        raise no_text(path, encoding) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise NoText(
            tr(
                "{name}, line {line}: there is a NUL character, so it is not a text "
                "file in a known encoding: save it as UTF-8.",
                name=file_name(path),
                line=line,
            )
        )
    return text.removeprefix(_BOM)


def no_text(path: PathLike, encoding: str | None) -> FileProblem:
    """The error for a file whose bytes are no text in the encoding that was chosen, or in any."""
    if encoding is None:
        return NoText(tr("{name}: {problem}", name=file_name(path), problem=tr(NOT_TEXT)))
    return FileProblem(
        tr(
            "{name}: it is not a text file in {encoding}: choose another encoding.",
            name=file_name(path),
            encoding=encoding.upper(),
        )
    )


def _check_regular(path: PathLike, status: os.stat_result, cap_bytes: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileProblem(tr("{name} is a folder: choose a file in it.", name=file_name(path)))
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem(
            tr("{name} is a pipe or a device: choose an ordinary file.", name=file_name(path))
        )
    if status.st_size > cap_bytes:
        raise _too_large(path, cap_bytes)


def _open_without_waiting(path: str, flags: int) -> int:
    # Were the file replaced by a pipe since the check, opening it would wait for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _unreadable(path: PathLike, error: OSError) -> FileProblem:
    return FileProblem(
        tr("{name} cannot be read: {reason}.", name=file_name(path), reason=_reason(error))
    )


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return tr("there is no such file")
    if isinstance(error, PermissionError):
        return tr("you are not allowed to read it")
    return (error.strerror or tr("the system refuses it")).lower()


def _too_large(path: PathLike, cap_bytes: int) -> FileProblem:
    size = f"{cap_bytes / 2**20:g} MiB"
    if cap_bytes < 2**20:
        size = counted("{n:,} byte", "{n:,} bytes", cap_bytes)
    if cap_bytes >= 2**30:
        size = f"{cap_bytes / 2**30:g} GiB"
    return FileProblem(
        tr("{name} is too large: it may have at most {size}.", name=file_name(path), size=size)
    )
