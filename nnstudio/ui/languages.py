"""The languages of the window, and how one is chosen: for our texts and for Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from nnstudio import assets
from nnstudio.language.translate import ENGLISH, language, use
from nnstudio.ui.theme import load_chinese_font

# Each under its own name, so that who cannot read the present one finds it.
LANGUAGES = {ENGLISH: "English", "zh_CN": "简体中文"}
SYSTEM = "system"
FILES = ("nnstudio", "lessons")  # resources/translations/nnstudio_zh_CN.ts and so on


def choose(wanted: str) -> None:
    """Let all texts that are made from now on be in a language.

    wanted: a name of LANGUAGES; anything else means the language of the system.
    """
    name = wanted if wanted in LANGUAGES else system_language()
    if name == language():
        return
    if name == ENGLISH:
        use(None)
    else:
        from nnstudio.language.catalogue import read_catalogue  # as late as it is needed

        if isinstance(QApplication.instance(), QGuiApplication):
            load_chinese_font()  # here, before a thread that paints asks for it
        files = [assets.read_text("translations", f"{file}_{name}.ts") for file in FILES]
        use(read_catalogue(name, files))
    _choose_for_qt(name)


def system_language() -> str:
    """The first language of the system's list that there is; English where there is none."""
    for tag in QLocale.system().uiLanguages():
        name = tag.replace("-", "_")
        if name in LANGUAGES:
            return name
        if name.partition("_")[0] == ENGLISH:
            return ENGLISH
        if name in ("zh", "zh_SG") or name.startswith("zh_Hans"):
            return "zh_CN"
    return ENGLISH


def _choose_for_qt(name: str) -> None:
    """Qt's own texts, such as those on the buttons of its dialogs."""
    app = QApplication.instance()
    if app is None:
        return
    before = app.property("qtTexts")
    if isinstance(before, QTranslator):
        app.removeTranslator(before)
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if name != ENGLISH and translator.load(f"qtbase_{name}", folder):
        app.installTranslator(translator)
    app.setProperty("qtTexts", translator)
