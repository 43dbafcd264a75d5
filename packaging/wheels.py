"""Builds the source archive and the wheel from it, and installs a wheel to be tried."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import run

ROOT = Path(__file__).resolve().parent.parent


def make(folder: Path) -> list[Path]:
    """Both of them, in this order; what was made before is replaced."""
    for old in (*folder.glob("nnstudio-*.tar.gz"), *folder.glob("nnstudio-*.whl")):
        old.unlink()
    build(ROOT, folder, "sdist")
    archive = next(folder.glob("nnstudio-*.tar.gz"))
    with tempfile.TemporaryDirectory() as unpacked:
        with tarfile.open(archive) as tar:
            # The argument "filter" is younger than Python 3.11.4; older ones ignore this.
            tar.extraction_filter = getattr(tarfile, "data_filter", None)
            tar.extractall(unpacked)  # noqa: S202 - our own archive
        build(next(Path(unpacked).iterdir()), folder, "wheel")
    return [archive, next(folder.glob("nnstudio-*.whl"))]


def build(project: Path, folder: Path, kind: str) -> None:
    """Build kind ("sdist" or "wheel") of a project into the folder."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(command, cwd=project, check=True, stdout=subprocess.DEVNULL)


def installed(wheel: Path, folder: Path) -> list[str]:
    """The command of a wheel in an environment of its own with nothing but what it needs."""
    shutil.rmtree(folder, ignore_errors=True)
    run.VENV = folder
    run.create(None)
    run.install(run.LOCKS["app"])
    command = [*run.pip_command(), "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(command, check=True, env=run.pip_environment())
    return [str(run.venv_path("scripts") / ("nnstudio.exe" if os.name == "nt" else "nnstudio"))]
