"""Reading a file that may be anything: bounded, never blocking, and every error a sentence."""

from __future__ import annotations

import codecs
import os
import re
import stat
from pathlib import Path

from nnstudio.core.problems import FileProblem
from nnstudio.data.cells import quoted

PathLike = str | os.PathLike[str]

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
_NOT_TEXT = "it is not a text file in a known encoding: save it as UTF-8."


def file_name(path: PathLike) -> str:
    """The file's name for a message: without its folders, on one line, not too long."""
    return quoted(Path(path).name or os.fspath(path))


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
    try:
        _check_regular(path, os.stat(path), cap_bytes)
        with open(path, "rb", opener=_open_without_waiting) as file:
            return file.read(size)
    except OSError as error:
        raise FileProblem(f"{file_name(path)} cannot be read: {_reason(error)}.") from error
    except ValueError as error:
        if isinstance(error, FileProblem):
            raise
        raise FileProblem(f"{file_name(path)} cannot be the name of a file.") from error


def decode(data: bytes, path: PathLike) -> str:
    """The text of a file's bytes: by its byte order mark, else UTF-8, else Windows-1252.

    The path is for messages only. Raises FileProblem when the bytes are no text: wrong for their
    byte order mark, NUL characters (as in UTF-16 without a mark), or control characters.
    """
    try:
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = data.decode("utf-16")
        else:
            text = _decode_eight_bit(data)
    except UnicodeDecodeError as error:
        raise FileProblem(f"{file_name(path)}: {_NOT_TEXT}") from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise FileProblem(
            f"{file_name(path)}, line {line}: there is a NUL character, so it is not a text file "
            "in a known encoding: save it as UTF-8."
        )
    return text


def _check_regular(path: PathLike, status: os.stat_result, cap_bytes: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileProblem(f"{file_name(path)} is a folder: choose a file in it.")
    if not stat.S_ISREG(status.st_mode):
        raise FileProblem(f"{file_name(path)} is a pipe or a device: choose an ordinary file.")
    if status.st_size > cap_bytes:
        raise _too_large(path, cap_bytes)


def _open_without_waiting(path: str, flags: int) -> int:
    # Were the file replaced by a pipe since the check, opening it would wait for ever.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "you are not allowed to read it"
    return (error.strerror or "the system refuses it").lower()


def _too_large(path: PathLike, cap_bytes: int) -> FileProblem:
    size = f"{cap_bytes / 2**20:g} MiB" if cap_bytes >= 2**20 else f"{cap_bytes:,} bytes"
    return FileProblem(f"{file_name(path)} is too large: it may have at most {size}.")


def _decode_eight_bit(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
        if _CONTROL.search(text):
            raise
        return text
