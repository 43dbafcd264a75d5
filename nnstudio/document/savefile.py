"""Writing a file so that the old one or the new one is there, whole, whatever happens."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from nnstudio.core.problems import FileProblem
from nnstudio.data.files import PathLike, file_name

STRAY_AGE = 3_600.0  # seconds after which a temporary file of ours is surely nobody's


def save_bytes(path: PathLike, data: bytes) -> None:
    """Replace the file at `path` by `data`, or leave it as it was and raise `FileProblem`.

    The bytes go into a temporary file of the same folder, are flushed to the disk, and take the
    old file's place in one step; a link is followed, the old file's mode is kept.
    """
    with _sentences(path):
        target = _target(path)
        _sweep(target)
        _replace(target, data)


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
            f"{file_name(path)} could not be saved: {reason}; nothing was changed."
        ) from error
    except ValueError as error:
        raise FileProblem(f"{file_name(path)} cannot be the name of a file.") from error


def _target(path: PathLike) -> Path:
    """The file that is to be replaced, behind all links."""
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise FileProblem(
            f"{file_name(path)} could not be saved: there is no folder "
            f"{file_name(target.parent)}; choose another one."
        )
    if target.exists():
        if not target.is_file():
            raise FileProblem(f"{file_name(path)} is not a file: choose another name.")
        if not os.access(target, os.W_OK):
            raise FileProblem(f"{file_name(path)} is write-protected: choose another name.")
    return target


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f"{_prefix(target)}{secrets.token_hex(4)}.tmp")
    try:
        # "x" lets the system give a new file the mode of the user's umask.
        with open(temporary, "xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(target.parent)


def _prefix(target: Path) -> str:
    return f".{target.name[:40]}."


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


def _sweep(target: Path) -> None:
    """Remove what a killed save of this very file left behind long ago."""
    ours = re.compile(re.escape(_prefix(target)) + r"[0-9a-f]{8}\.tmp")
    with contextlib.suppress(OSError), os.scandir(target.parent) as entries:
        for stray in entries:
            if ours.fullmatch(stray.name):
                with contextlib.suppress(OSError):
                    if time.time() - stray.stat().st_mtime > STRAY_AGE:
                        os.unlink(stray.path)
