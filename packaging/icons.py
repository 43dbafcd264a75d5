"""Renders the icon of the program in every size and format that a system asks for.

    python packaging/icons.py FOLDER

Writes FOLDER/SIZE.png for 16 to 1024 pixels, FOLDER/nnstudio.ico and FOLDER/nnstudio.icns, and the
version resource for Windows. Needs PySide6 and Pillow, and no screen.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)

VERSION_RESOURCE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The NN Studio authors"),
      StringStruct("FileDescription", "NN Studio"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "nnstudio"),
      StringStruct("LegalCopyright", "MIT License"),
      StringStruct("OriginalFilename", "nnstudio.exe"),
      StringStruct("ProductName", "NN Studio"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])])
  ]
)
"""


def version() -> str:
    """The version of the program, as its package says."""
    text = (ROOT / "nnstudio" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("nnstudio/__init__.py names no version")
    return found[1]


def render(folder: Path) -> None:
    """Write all of them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(ROOT / "resources" / "icons" / "nnstudio.svg"))
    for size in {*SIZES, *ICO_SIZES, *ICNS_SIZES}:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        image.save(str(folder / f"{size}.png"))
    for name, sizes in (("nnstudio.ico", ICO_SIZES), ("nnstudio.icns", ICNS_SIZES)):
        with contextlib.ExitStack() as files:
            opened = [files.enter_context(Image.open(folder / f"{size}.png")) for size in sizes]
            *others, largest = opened
            largest.save(folder / name, sizes=[(s, s) for s in sizes], append_images=others)
    numbers = (*(int(part) for part in re.findall(r"\d+", version())), 0, 0, 0)[:4]
    (folder / "version.txt").write_text(
        VERSION_RESOURCE.format(numbers=numbers, version=version()), encoding="utf-8"
    )
    del application


if __name__ == "__main__":
    render(Path(sys.argv[1]))
