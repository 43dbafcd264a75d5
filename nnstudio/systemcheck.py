"""Says, before Qt is loaded, what a window would miss on this computer.

Qt cannot say it well itself: a missing library of the graphics stack is an ImportError that
names one file at a time, and a missing piece of the X window system, or no display at all,
ends the process (SIGABRT) with a text that always names libxcb-cursor0. Standard library only.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

# What the Qt libraries of the PySide6 wheels link to but do not bring along (6.11, Debian 12).
GRAPHICS_LIBRARIES = (
    "libglib-2.0.so.0",
    "libGL.so.1",
    "libEGL.so.1",
    "libfontconfig.so.1",
    "libdbus-1.so.3",
    "libxkbcommon.so.0",
)
# What Qt's "xcb" plugin, the one that shows windows on an X display, needs beyond these.
XCB_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxcb-xkb.so.1",
    "libxkbcommon-x11.so.0",
)
# Debian 13 and Ubuntu 24.04 call the third one libglib2.0-0t64 and accept this name for it.
PACKAGES = (
    "libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon-x11-0 libxcb-cursor0 "
    "libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1"
)
NO_DISPLAY = (
    "NN Studio finds no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set): "
    "start it from a desktop, or see 'nnstudio --help' for what it can do without a window."
)

_LOADER_MESSAGE = re.compile(r"(\S+\.so[.\d]*): cannot open shared object file")


def missing_for_window(environment: Mapping[str, str] | None = None) -> str | None:
    """One sentence on what keeps a window from opening here, or None when nothing does.

    Two where both libraries and a display are missing, since the libraries are needed first. Only
    Linux can miss something. `environment` is os.environ unless given. Takes about 30 ms, part of
    which Qt saves again since it needs the same libraries.
    """
    if not sys.platform.startswith("linux"):
        return None
    env = os.environ if environment is None else environment
    platform = _qt_platform(env)
    missing = missing_libraries(pieces_of_x=platform in ("xcb", None))
    said = [libraries_sentence(missing)] if missing else []
    if platform is None:
        said.append(NO_DISPLAY)
    return "\n".join(said) or None


def missing_libraries(pieces_of_x: bool = True) -> list[str]:
    """The libraries that Qt needs and that are not to be loaded here, on Linux."""
    needed = GRAPHICS_LIBRARIES + (XCB_LIBRARIES if pieces_of_x else ())
    return [name for name in needed if not _can_load(name)]


def _qt_platform(env: Mapping[str, str]) -> str | None:
    """The platform plugin that Qt will take, as far as it matters here; None: no display."""
    chosen = env.get("QT_QPA_PLATFORM", "")
    if chosen:
        return re.split("[:;]", chosen)[0]
    if env.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "xcb" if env.get("DISPLAY") else None


def _can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        # Conda keeps its libraries here, where Qt finds them and the plain loader does not.
        return (Path(sys.prefix) / "lib" / library).exists()
    return True


def import_sentence(error: ImportError) -> str | None:
    """One sentence for an import that failed for want of a system library, else None."""
    found = _LOADER_MESSAGE.search(str(error))
    return libraries_sentence([found.group(1)]) if found else None


def libraries_sentence(missing: list[str]) -> str:
    """Say which system libraries are missing and how to get all that NN Studio needs."""
    names = ", ".join(missing)
    if shutil.which("apt-get"):
        way_out = f"run this command, then start again:\n  {apt_line(PACKAGES)}"
    else:
        way_out = "install them with the package manager of your system, then start again."
    return f"NN Studio needs system libraries that are missing here ({names}): {way_out}"


def apt_line(packages: str) -> str:
    """The command that installs packages of Debian; root needs no sudo, which a bare one lacks."""
    sudo = "" if getattr(os, "geteuid", lambda: 1)() == 0 else "sudo "
    return f"{sudo}apt-get install -y --no-install-recommends {packages}"
