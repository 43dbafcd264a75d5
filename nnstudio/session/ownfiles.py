"""Files that belong to one running process: a lock says so, which the system lets go of with it.

What lies there unlocked was left behind by a process that did not end in order.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_path(file: Path) -> Path:
    """The lock that belongs to a file."""
    return file.with_suffix(".lock")


def claim(file: Path) -> QLockFile | None:
    """Hold a file until the lock is let go of; None where another process has it, or none can."""
    lock = QLockFile(str(lock_path(file)))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None


def is_free(file: Path) -> bool:
    """Whether no running process holds the file."""
    lock = claim(file)
    if lock is None:
        return False
    lock.unlock()
    return True
