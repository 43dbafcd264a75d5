"""R2: saves that cannot be: the old bytes stay, a box says why, the document stays unsaved."""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication, QMessageBox

from nnstudio.app import Studio
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from tests.trust.figure import Figure
from tests.trust.windows import open_studio

SIZES = 25
NOBODY = 65_534
TMPFS = 256 * 1024


@dataclass(frozen=True)
class Refusal:
    """A place where a save cannot be, and what holds while it is tried."""

    name: str
    prepare: Callable[[Path], Path]  # from an empty folder to the path that is saved to
    during: Callable[[Path], contextlib.AbstractContextManager[object]] = contextlib.nullcontext


def _old(folder: Path) -> Path:
    path = folder / "p.nnstudio"
    path.write_bytes(b"old")
    path.chmod(0o640)
    return path


def _gone(folder: Path) -> Path:
    return folder / "gone" / "p.nnstudio"


def _folder(folder: Path) -> Path:
    (folder / "p.nnstudio").mkdir()
    return folder / "p.nnstudio"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "p.nnstudio")
    return folder / "p.nnstudio"


def _protected(folder: Path) -> Path:
    path = _old(folder)
    path.chmod(0o440)
    return path


@contextlib.contextmanager
def _read_only(path: Path) -> Iterator[None]:
    """The folder cannot be written to, also for root, who is nobody meanwhile."""
    root = os.geteuid() == 0
    path.parent.chmod(0o555)
    if root:
        path.parent.parent.chmod(0o755)
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)
        path.parent.chmod(0o755)


def _of_size(size: int) -> Callable[[Path], contextlib.AbstractContextManager[object]]:
    """No file may be longer: what a disk that gets full says to one who writes."""

    @contextlib.contextmanager
    def during(path: Path) -> Iterator[None]:
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))

    return during


def refusals(bytes_needed: int) -> list[Refusal]:
    """All of them; disks that are full after any share of the bytes needed."""
    step = bytes_needed // (SIZES + 1)
    return [
        *(Refusal(f"full at {n * step}", _old, _of_size(n * step)) for n in range(SIZES)),
        Refusal("read-only folder", _old, _read_only),
        Refusal("write-protected", _protected, _read_only),
        Refusal("folder gone", _gone),
        Refusal("a folder", _folder),
        Refusal("a pipe", _pipe),
    ]


def boxes(studio: Studio) -> list[QMessageBox]:
    """The boxes over the window."""
    return [box for box in studio.window.findChildren(QMessageBox) if box.isVisible()]


def what_is_wrong(studio: Studio, refusal: Refusal, folder: Path) -> str:
    """Try one; "" where all is as it has to be."""
    folder.mkdir()
    path = refusal.prepare(folder)
    before = _contents(folder)
    with refusal.during(path):
        studio.projects.save(str(path))
    QApplication.processEvents()
    shown = boxes(studio)
    texts = [box.text() for box in shown]
    for box in shown:
        box.close()
        box.deleteLater()
    QApplication.processEvents()
    if len(texts) != 1 or path.name not in texts[0] or "\n" in texts[0]:
        return f"{refusal.name}: said {texts}"
    if not studio.projects.modified or not studio.window.isWindowModified():
        return f"{refusal.name}: counts as saved"
    after = _contents(folder)
    # The present file was kept as the one before already, which loses nothing.
    previous = after.pop(f"{path.name}~", None)
    if after != before or previous not in (None, before.get(path.name)):
        return f"{refusal.name}: the folder changed"
    return ""


def _contents(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        p.name: (p.lstat().st_mode, p.read_bytes() if stat.S_ISREG(p.lstat().st_mode) else b"")
        for p in folder.iterdir()
    }


def kept_along(studio: Studio, folder: Path) -> str:
    """Saves that can be: through a link, beside a hard link, with the mode; "" where it is so."""
    folder.mkdir()
    path, link, hard = _old(folder), folder / "link.nnstudio", folder / "hard"
    link.symlink_to(path)
    os.link(path, hard)
    studio.projects.save(str(link))
    right = (
        link.is_symlink()
        and hard.read_bytes() == b"old"
        and path.read_bytes().startswith(b"{")
        and stat.S_IMODE(path.stat().st_mode) == 0o640
    )
    return "" if right else "a link, a hard link or the mode is not kept"


@contextlib.contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A real disk of 256 KiB that is full, where mounting is allowed; else False."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={TMPFS}", "tmpfs", str(folder)]
    can = sys.platform == "linux" and shutil.which("mount") is not None
    if not can or subprocess.run(mount, capture_output=True).returncode:
        yield False
        return
    try:
        yield True
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def on_small_disk(studio: Studio, disk: Path) -> str:
    """Fill a real disk and save on it."""
    inner = disk / "p"

    def fill(folder: Path) -> Path:
        path = _old(folder)
        with contextlib.suppress(OSError), open(disk / "full", "wb", buffering=0) as file:
            while file.write(bytes(4_096)):
                pass
        return path

    return what_is_wrong(studio, Refusal("a full disk", fill), inner)


def measure(long: bool) -> Figure:
    """All refusals, in the window."""
    begin = perf_counter()
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with tempfile.TemporaryDirectory() as name, open_studio(course_document()) as studio:
        folder = Path(name)
        studio.session.open(teach(course_document(), 2_000), "")
        studio.intents.set_parameter("w1", 2.0)
        studio.projects.save(str(folder / "whole.nnstudio"))
        size = (folder / "whole.nnstudio").stat().st_size
        wrong = [kept_along(studio, folder / "kept")]
        studio.intents.set_parameter("w1", 3.0)
        every = refusals(size)
        for number, refusal in enumerate(every):
            wrong.append(what_is_wrong(studio, refusal, folder / str(number)))
        with small_disk(folder / "disk") as there:
            wrong.append(on_small_disk(studio, folder / "disk") if there else "")
    count = len(every) + there
    found = [words for words in wrong if words]
    disk = "and on a full tmpfs" if there else "(mounting a small disk is not allowed here)"
    words = (
        f"{count - len(found)} of {count} saves that cannot be, full disks of {SIZES} sizes among "
        f"them {disk}: old bytes there, a box says why, still unsaved; links and mode kept"
    )
    if found:
        words += f"; wrong: {'; '.join(found[:3])}"
    return Figure("R2", words, not found, perf_counter() - begin)
