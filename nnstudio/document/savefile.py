"""Writing a file so that the old one or the new one is there, whole, whatever happens."""

from __future__ import annotations

import contextlib
import os
import platform
import re
import secrets
import stat
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

from nnstudio.core.problems import FileProblem
from nnstudio.data.files import PathLike, file_name
from nnstudio.language.translate import tr

NAMED = 40  # characters of a file's name that its temporary file is called by
STRAY_AGE = 3_600.0  # seconds after which a temporary file of ours is surely nobody's
# Which machine writes, since a folder may be shared: a process number means nothing elsewhere.
_MACHINE = f"{zlib.crc32(platform.node().encode()):08x}"


def save_bytes(path: PathLike, data: bytes, like: PathLike | None = None) -> None:
    """Replace the file at `path` by `data`, or leave it as it was and raise `FileProblem`.

    The bytes go into a temporary file of the same folder, are flushed to the disk, and take the
    old file's place in one step; a link is followed, the old file's mode is kept. What belongs to
    another file gets the mode of that one, as far as it is there: it is `like` it.
    """
    with _sentences(path):
        target = _target(path)
        _sweep(target)
        _replace(target, data, target if like is None else Path(os.path.realpath(like)))


def sweep_strays(path: PathLike, more: str | None = None) -> None:
    """Remove what killed saves of this file left beside it; saves under way are left alone.

    `more` is a pattern for the beginnings of the names of other files of which the same is done.
    """
    with contextlib.suppress(OSError, ValueError):
        _sweep(Path(os.path.realpath(path)), more)


def check_target(path: PathLike) -> None:
    """Raise `FileProblem` where `save_bytes` is sure to fail, to say so before long work."""
    with _sentences(path):
        _target(path)


@contextlib.contextmanager
def _sentences(path: PathLike) -> Iterator[None]:
    """Turn what the system says into a sentence about `path`."""
    try:
        yield
    except FileProblem:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileProblem(
            tr(
                "{file} could not be saved: {reason}; nothing was changed.",
                file=file_name(path),
                reason=reason,
            )
        ) from error
    except ValueError as error:
        raise FileProblem(
            tr("{file} cannot be the name of a file.", file=file_name(path))
        ) from error


def _target(path: PathLike) -> Path:
    """The file that is to be replaced, behind all links."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise FileProblem(
            tr(
                "{file} could not be saved: there is no folder {folder}; choose another one.",
                file=file_name(path),
                folder=file_name(target.parent),
            )
        )
    if target.exists():
        if not target.is_file():
            raise FileProblem(
                tr("{file} is not a file: choose another name.", file=file_name(path))
            )
        if not os.access(target, os.W_OK):
            raise FileProblem(
                tr("{file} is write-protected: choose another name.", file=file_name(path))
            )
    return target


def _replace(target: Path, data: bytes, like: Path) -> None:
    writer = f"{_MACHINE}-{os.getpid()}-{secrets.token_hex(4)}"
    temporary = target.with_name(f"{_prefix(target)}{writer}.tmp")
    try:
        # "x" lets the system give a new file the mode of the user's umask.
        with open(temporary, "xb") as file:
            if like.exists():  # before there is anything to be read
                os.chmod(temporary, stat.S_IMODE(like.stat().st_mode))
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(target.parent)


def _prefix(target: Path) -> str:
    return f".{target.name[:NAMED]}."


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can; the file is in place."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(target: Path, more: str | None = None) -> None:
    """Remove what killed saves of this very file, and of `more`, left behind."""
    names = re.escape(target.name[:NAMED]) + ("" if more is None else f"|{more}")
    ours = re.compile(rf"\.(?:{names})\.([0-9a-f]{{8}})-([0-9]{{1,9}})-[0-9a-f]{{8}}\.tmp")
    with contextlib.suppress(OSError), os.scandir(target.parent) as entries:
        for stray in entries:
            found = ours.fullmatch(stray.name)
            if found is not None:
                with contextlib.suppress(OSError):
                    gone = found[1] == _MACHINE and not _is_alive(int(found[2]))
                    if gone or time.time() - stray.stat().st_mtime > STRAY_AGE:
                        os.unlink(stray.path)


def _is_alive(process: int) -> bool:
    """Whether a process of this machine may still be writing; where that cannot be told, it is."""
    if os.name != "posix":  # elsewhere the question would end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
