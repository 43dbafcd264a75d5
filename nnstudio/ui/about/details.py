"""The versions of everything that a report has to name, and nothing about the person."""

from __future__ import annotations

import platform
from importlib import metadata

import numpy
import pyqtgraph
from PySide6 import __version__ as pyside
from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication

from nnstudio import __version__
from nnstudio.language.translate import language, mark

OTHERS = ("numba", "python-calamine", "XlsxWriter", "onnx", "pillow", "tqdm")
Details = tuple[tuple[str, str], ...]


def details(kernel: str) -> Details:
    """Pairs of an English title and a value. No names, no paths, nothing of a document.

    kernel: which kernel trains, in words.
    """
    others = [f"{name} {found}" for name in OTHERS if (found := _version(name))]
    system = f"{QSysInfo.prettyProductName()} ({platform.system()} {platform.release()})"
    return (
        ("NN Studio", __version__),
        ("Python", f"{platform.python_version()} ({platform.python_implementation()})"),
        (mark("Qt and PySide6"), f"{qVersion()}, {pyside}"),
        ("numpy", numpy.__version__),
        ("pyqtgraph", pyqtgraph.__version__),
        (mark("Other libraries"), ", ".join(others) or "\u2013"),
        (mark("Kernel"), kernel),
        (mark("System"), f"{system}, {QSysInfo.currentCpuArchitecture()}"),
        (mark("Screen"), _screen()),
        (mark("Language"), language()),
    )


def report_text(found: Details) -> str:
    """The details as plain text, in English, a line each."""
    return "".join(f"{title}: {value}\n" for title, value in found)


def _version(package: str) -> str:
    """The version of an installed package; "" for none."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _screen() -> str:
    screen = QGuiApplication.primaryScreen()
    size, way = screen.size(), QGuiApplication.platformName()
    return f"{size.width()} \u00d7 {size.height()}, {screen.devicePixelRatio():g}, {way}"
