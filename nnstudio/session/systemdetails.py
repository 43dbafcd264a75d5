"""What a report of a fault has to name: versions, system and screen; nothing of a person's own.

It is not translated: those who read reports read this.
"""

from __future__ import annotations

import platform
import sys
from importlib import metadata

import PySide6
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from nnstudio import __version__
from nnstudio.language.translate import language

LIBRARIES = ("numpy", "pyqtgraph", "numba")


def system_details() -> str:
    """A line each."""
    lines = [
        f"NN Studio {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        ", ".join(f"{name} {_version(name)}" for name in LIBRARIES),
        f"{platform.system()} {platform.release()}, {platform.machine()}",
    ]
    if getattr(sys, "frozen", False):
        lines[0] += " (as installed)"
    if isinstance(QGuiApplication.instance(), QGuiApplication):
        screens = [
            f"{s.size().width()}x{s.size().height()} at {s.devicePixelRatio():g}"
            for s in QGuiApplication.screens()
        ]
        lines.append(f"Windows by {QGuiApplication.platformName()}, screens {', '.join(screens)}")
    lines.append(f"Language {language()}, system {QLocale.system().name()}")
    return "\n".join(lines)


def _version(name: str) -> str:
    """A library's version; metadata is read so that it need not be imported."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        found = sys.modules.get(name)
        return str(getattr(found, "__version__", "is not there"))
