"""Get the compiled kernel, where there is one: import numba and make or read its machine code.

The first time takes some twenty seconds, later a fraction of one. It may be asked for from any
thread; the work is done once.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nnstudio.core.kernels.cachefolder import cache_folder, forget
from nnstudio.core.kernels.kernel import Kernel
from nnstudio.language.translate import mark, tr

COMPLETE = "complete"  # a file that says so
# What asking for the folder raises: no room or right, no home, no record of numba's version.
NO_FOLDER = (OSError, RuntimeError, ImportError)
NO_NUMBA = mark(
    "the compiled kernel is not installed (pip install 'nnstudio[fast]' brings it); "
    "training with numpy"
)
NOT_BUNDLED = mark("the compiled kernel does not come with this program; training with numpy")


@dataclass(frozen=True)
class Loaded:
    """The compiled kernel, or in words why there is none; `failed` where there should be one."""

    kernel: type[Kernel] | None = None
    why_not: str | None = None
    failed: bool = False


class _Loader:
    """Loads once; everybody after that gets the same answer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.loaded: Loaded | None = None

    def load(self) -> Loaded:
        with self._lock:
            if self.loaded is None:
                self.loaded = _load()
            return self.loaded


_LOADER = _Loader()


def installed() -> bool:
    """Whether numba is there to be imported."""
    return importlib.util.find_spec("numba") is not None


def made_before() -> bool:
    """Whether the machine code of this build is in the cache."""
    try:
        return (cache_folder() / COMPLETE).exists()
    except NO_FOLDER:
        return False


def load() -> Loaded:
    """Load the compiled kernel, waiting as long as that takes."""
    return _LOADER.load()


def loaded() -> Loaded | None:
    """What `load` found; None as long as it has not been called or has not finished."""
    return _LOADER.loaded


def _load() -> Loaded:
    if not installed():
        frozen = getattr(sys, "frozen", False)  # a bundle, into which nothing can be installed
        return Loaded(why_not=NOT_BUNDLED if frozen else NO_NUMBA)
    folder, passing = _folder()
    try:
        try:
            kernel = _import(folder)
        except Exception:
            # Most likely machine code that was cut short or spoilt; it can be made again.
            forget(folder)
            _forget_modules()
            kernel = _import(folder)
    except Exception as error:
        words = " ".join(str(error).split())[:120]
        return Loaded(
            why_not=tr(
                "the compiled kernel could not be made ({kind}: {words}); training with numpy",
                kind=type(error).__name__,
                words=words,
            ),
            failed=True,
        )
    finally:
        if passing:
            shutil.rmtree(folder, ignore_errors=True)
    if not passing:
        with contextlib.suppress(OSError):
            (folder / COMPLETE).touch()
    return Loaded(kernel)


def _folder() -> tuple[Path, bool]:
    """Where machine code is kept; where that is not possible, a folder for this time only."""
    try:
        folder = cache_folder()
        if os.access(folder, os.W_OK):
            return folder, False
    except NO_FOLDER:
        pass
    import tempfile

    return Path(tempfile.mkdtemp(prefix="nnstudio-")), True


def _import(folder: Path) -> type[Kernel]:
    # Not by the environment: numba has read that long ago where somebody imported it before.
    config: Any = importlib.import_module("numba.core.config")
    config.CACHE_DIR = str(folder)
    from nnstudio.core.kernels.compiled.kernel import CompiledKernel

    return CompiledKernel


def _forget_modules() -> None:
    """Let the next import compile afresh what failed to load."""
    package = "nnstudio.core.kernels.compiled"
    for name in [name for name in sys.modules if name == package or name.startswith(package + ".")]:
        del sys.modules[name]
