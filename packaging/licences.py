"""Finds the licence of everything that comes along in the bundle, so that it comes along too."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

TEXTS = Path(__file__).resolve().parent / "licences"  # of what does not bring its own: Qt's
FOLDER = "licences"  # in the bundle
LIBRARIES = ("numpy", "Pillow", "pyinstaller", "pyqtgraph", "python-calamine", "tqdm", "XlsxWriter")
A_LICENCE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)

Placed = tuple[str, str]  # a file, and the folder in the bundle that it goes into


def collect(shared: Iterable[str]) -> list[Placed]:
    """All of them. `shared` are the files of the shared libraries that come along."""
    found = [(str(path), f"{FOLDER}/Qt and PySide6") for path in sorted(TEXTS.glob("*.txt"))]
    for name in LIBRARIES:
        found += of_library(name)
    return [*found, *of_python(), *of_system(shared)]


def of_library(name: str) -> list[Placed]:
    """Those of an installed library, in the folders that it keeps them in."""
    distribution = metadata.distribution(name)
    found = [
        (str(distribution.locate_file(path)), "/".join((FOLDER, name, *path.parts[1:-1])))
        for path in distribution.files or []
        if path.parts[0].endswith(".dist-info") and A_LICENCE.search(path.as_posix())
    ]
    if not found:
        raise SystemExit(f"{name} brings no licence: put it into {TEXTS}")
    return found


def of_python() -> list[Placed]:
    """That of Python itself, wherever this one keeps it."""
    version = f"python{sysconfig.get_python_version()}"
    places = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path("/usr/share/doc", version, "copyright"),
    )
    return [(str(path), f"{FOLDER}/Python") for path in places if path.exists()][:1]


def of_system(shared: Iterable[str]) -> list[Placed]:
    """Those of the shared libraries that Debian's packages brought onto this computer."""
    if shutil.which("dpkg-query") is None:
        return []
    packages = sorted(set(owners(shared)))
    papers = ((name, Path("/usr/share/doc", name, "copyright")) for name in packages)
    return [(str(path), f"{FOLDER}/system/{name}") for name, path in papers if path.exists()]


def owners(shared: Iterable[str]) -> Iterator[str]:
    """The Debian packages that these files belong to, as far as they belong to any."""
    # Where /lib is a link to /usr/lib, a package can name its files either way.
    names = {Path(name).resolve() for name in shared}
    both = {name for path in names for name in (str(path), str(path).removeprefix("/usr"))}
    if both:
        asked = ["dpkg-query", "--search", *sorted(both)]
        said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
        for line in said.splitlines():
            yield line.split(":")[0]
