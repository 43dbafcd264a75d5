"""Finds the icons, fonts and samples of ``resources/``, wherever NN Studio runs from.

Four places are possible: beside the package in a checkout (also when it is installed
with ``pip install -e``), inside the package in a wheel, and inside the unpacked
application that PyInstaller makes, whose folder is ``sys._MEIPASS``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from nnstudio.core.problems import FileProblem
from nnstudio.language.translate import tr

_PACKAGE = Path(__file__).resolve().parent


def _candidates() -> list[Path]:
    """The folders that may be ``resources``, the most certain one first."""
    found: list[Path] = []
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        found += [Path(frozen) / "nnstudio" / "resources", Path(frozen) / "resources"]
    found.append(_PACKAGE / "resources")
    # Of a checkout only: a folder "resources" in site-packages belongs to somebody else.
    if (_PACKAGE.parent / "pyproject.toml").is_file():
        found.append(_PACKAGE.parent / "resources")
    return found


def resource_path(*parts: str) -> Path:
    """The path of one resource: ``resource_path("samples", "four-people.csv")``.

    Raises FileProblem when there is no such file or folder.
    """
    for folder in _candidates():
        path = folder.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join(parts)
    raise FileProblem(
        tr("The file {file} of NN Studio is missing: please install NN Studio again.", file=name)
    )


def read_text(*parts: str) -> str:
    """The text of one resource, which is UTF-8. Raises FileProblem when it is missing."""
    return resource_path(*parts).read_text(encoding="utf-8")


def read_bytes(*parts: str) -> bytes:
    """The bytes of one resource. Raises FileProblem when it is missing."""
    return resource_path(*parts).read_bytes()
