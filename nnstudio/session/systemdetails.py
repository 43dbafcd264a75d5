"""What a report has to name: versions, system and screen; nothing of a person's own."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from nnstudio import __version__
from nnstudio.language.translate import language, mark

OTHERS = ("numba", "python-calamine", "XlsxWriter", "onnx", "pillow", "tqdm")
Details = tuple[tuple[str, str], ...]


def system_details(kernel: str = "") -> Details:
    """Pairs of an English title and a value. No names, no paths, nothing of a document.

    kernel: which kernel trains, in words; "" where that is not known.
    """
    others = [f"{name} {version}" for name in OTHERS if (version := _version(name))]
    system = f"{QSysInfo.prettyProductName()} ({platform.system()} {platform.release()})"
    found = (
        ("NN Studio", __version__ + (" (as installed)" if getattr(sys, "frozen", False) else "")),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        (mark("Qt and PySide6"), f"{qVersion()}, {PySide6.__version__}"),
        ("numpy", _version("numpy")),
        ("pyqtgraph", _version("pyqtgraph")),
        (mark("Other libraries"), ", ".join(others) or "\u2013"),
        (mark("Kernel"), kernel),
        (mark("System"), f"{system}, {QSysInfo.currentCpuArchitecture()}"),
        (mark("Screen"), _screens()),
        (mark("Language"), f"{language()} ({QLocale.system().name()})"),
    )
    return tuple((title, value) for title, value in found if value)


def report_text(details: Details) -> str:
    """The details as plain text, in English since those who read reports read it, a line each."""
    return "".join(f"{title}: {value}\n" for title, value in details)


def _version(name: str) -> str:
    """A library's version; "" for none. Metadata is read so that it need not be imported."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return str(getattr(sys.modules.get(name), "__version__", ""))


def _screens() -> str:
    """Sizes in logical pixels, scales, and what shows them; "" without a window system."""
    if not isinstance(QGuiApplication.instance(), QGuiApplication):
        return ""
    screens = [
        f"{screen.size().width()} \u00d7 {screen.size().height()}, {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    return ", ".join([*screens, QGuiApplication.platformName()])
