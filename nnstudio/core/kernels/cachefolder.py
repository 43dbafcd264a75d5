"""Where machine code is kept between starts: a folder of the person's own cache.

Its name carries everything that the code depends on, so that nothing out of date is ever run:
numba by itself looks only at a file's time and size, which an update may leave as they were.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
from pathlib import Path

SOURCES = Path(__file__).parent / "compiled"
BESIDE = ("roworder.py",)  # what the loops take from elsewhere in the core
KEPT = 3  # folders of other versions that stay


def user_cache() -> Path:
    """The system's folder for what can be made again: XDG's, Apple's or Microsoft's."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if sys.platform == "darwin":
        return home / "Library" / "Caches"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return Path(named) if os.path.isabs(named) else home / ".cache"


def fingerprint() -> str:
    """Names this build of the loops: their text, the compiler and the Python."""
    import hashlib
    from importlib import metadata  # slow to import, and only needed here

    found = hashlib.sha256()
    core = SOURCES.parent.parent
    for path in [*sorted(SOURCES.glob("*.py")), *(core / name for name in BESIDE)]:
        found.update(path.read_bytes())
    for name in ("numba", "llvmlite", "numpy"):
        found.update(metadata.version(name).encode())
    found.update(f"{sys.version} {platform.machine()}".encode())
    return found.hexdigest()[:16]


def cache_folder() -> Path:
    """This build's folder, made if need be, with those of older builds swept.

    Raises OSError where none can be made.
    """
    base = user_cache() / "nnstudio" / "kernels"
    folder = base / fingerprint()
    folder.mkdir(parents=True, exist_ok=True)
    folder.touch()
    _sweep(base, folder)
    return folder


def _sweep(base: Path, present: Path) -> None:
    others = [path for path in base.iterdir() if path != present and path.is_dir()]
    others.sort(key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[KEPT:]:
        shutil.rmtree(path, ignore_errors=True)


def forget(folder: Path) -> None:
    """Throw this build's machine code away: it could not be read."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
