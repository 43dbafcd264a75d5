"""The whole app for a measure, without a person: its own settings, no dialog that waits."""

from __future__ import annotations

import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from PySide6.QtCore import QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from nnstudio.app import SWITCH_INTERVAL, Studio, StudioApplication
from nnstudio.document.document import Document
from nnstudio.session.collector import Collector
from nnstudio.ui.window.settings import WindowSettings

# Said by the offscreen screen, which has no other windows, keyboard or mouse to deal with.
OFFSCREEN = "This plugin does not support"
FAULTS = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class Faults:
    """What Qt warned of and which exceptions reached nobody, from `watch` on."""

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.exceptions: list[str] = []

    @property
    def none(self) -> bool:
        """Whether nothing happened."""
        return not self.warnings and not self.exceptions

    @contextmanager
    def watch(self) -> Iterator[None]:
        """Gather them."""
        earlier_hook = sys.excepthook

        def hook(kind: type[BaseException], error: BaseException, trace: object) -> None:
            self.exceptions.append("".join(traceback.format_exception(error)))

        def handle(kind: QtMsgType, context: object, text: str) -> None:
            if kind in FAULTS and not text.startswith(OFFSCREEN):
                self.warnings.append(text)

        sys.excepthook = hook
        earlier = qInstallMessageHandler(handle)
        try:
            yield
        finally:
            qInstallMessageHandler(earlier)
            sys.excepthook = earlier_hook


@contextmanager
def open_studio(document: Document, language: str = "en") -> Iterator[Studio]:
    """The app at 1280x800; closed in order afterwards.

    Its collector is there too: Python's own would end Qt's objects in any thread of the app.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = QApplication.instance() or StudioApplication(["trust"])
    with closing(Collector()), tempfile.TemporaryDirectory() as folder:
        settings = WindowSettings(
            QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        )
        settings.language = language
        studio = Studio(document, settings)
        studio.window.resize(1280, 800)
        studio.window.show()
        QApplication.processEvents()
        try:
            yield studio
        finally:
            studio.close()
            studio.window.deleteLater()
            app.processEvents()
