"""The real window as a PNG file, drawn without a screen: for the README, a course page, a test."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEventLoop,
    QMessageLogContext,
    QSettings,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QApplication

from nnstudio.app import Studio, StudioApplication
from nnstudio.core.problems import Problem
from nnstudio.document.document import Document
from nnstudio.document.savefile import save_bytes
from nnstudio.session.overrides import drawn_whole
from nnstudio.session.words import where_words
from nnstudio.ui import theme as themes
from nnstudio.ui.window.settings import WindowSettings

SETTLE_MS = 120  # until every layout and plot has found its size


def _say_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Pass Qt's messages on, but for what the picture without a screen cannot do anyway."""
    if "This plugin does not support" not in text:
        sys.stderr.write(f"{text}\n")


@contextmanager
def without_screen() -> Iterator[None]:
    """An application with our fonts, for drawing where there is no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_say_message)
    app = QApplication.instance() or StudioApplication(["nnstudio"])
    themes.load_fonts()
    yield
    del app  # it had to live until here


def save_picture(document: Document, path: Path, width: int, height: int, theme: str) -> None:
    """Draw the real window on a document into a PNG file, without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(_say_message)
    app = QApplication.instance() or StudioApplication(["nnstudio"])
    with TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "picture.ini"), QSettings.Format.IniFormat)
        studio = Studio(document, WindowSettings(settings))
        window = studio.window
        window.set_theme(theme)
        window.resize(width, height)
        window.loss.make_plot()
        window.show()
        window.network.diagram.setFocus()
        window.say(f"Paused {where_words(studio.session.frame())}.")
        settled = QEventLoop()
        QTimer.singleShot(SETTLE_MS, settled.quit)
        settled.exec()
        try:
            with drawn_whole():
                image = window.grab().toImage()
        finally:
            studio.close()
    if (image.width(), image.height()) != (width, height):
        raise Problem(
            f"The window needs at least {image.width()}x{image.height()} pixels: ask for those."
        )
    del app  # it had to live until here
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    save_bytes(path, bytes(buffer.data().data()))
