"""Save as picture and Copy as picture: in a view's own menu, and in the File menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from nnstudio.core.problems import Problem
from nnstudio.language.translate import mark, tr
from nnstudio.ui import theme as themes
from nnstudio.ui.theme import Theme
from nnstudio.ui.window.filedialogs import ask_picture
from nnstudio.ui.window.windowactions import ENGLISH

if TYPE_CHECKING:  # else imported when a picture is first asked for
    from nnstudio.ui.pictures.picture import Picture

NAMES = {
    "network": mark("Network diagram"),
    "loss": mark("Loss"),
    "map": mark("Map"),
    "explain": mark("Explained step"),
    "landscape": mark("Loss landscape"),
    "card": mark("Open card"),
}
NOTHING = mark("There is nothing to be seen there yet: open it, or train first.")

Make = Callable[[str, Theme], "Picture | None"]  # of the view of this name, in the present theme


class PictureHandling(QObject):
    """Asks how and where; `make` draws a view of NAMES that is asked for by its name."""

    save_asked = Signal(str, object)  # path, and what gives the bytes in any thread
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, window: QWidget, make: Make) -> None:
        super().__init__(window)
        self._window, self._make = window, make
        self._theme = themes.LIGHT
        self._last = (".svg", True, 2)  # ending, on white paper, scale
        self._further: dict[str, QAction] = {}
        self.menu = QMenu(tr("Save picture of"), window)
        for name, text in NAMES.items():
            action = self.menu.addAction(tr("{action}\u2026", action=tr(text)))
            action.setObjectName(f"picture.{name}")
            action.setProperty(ENGLISH, f"{text}\u2026")
            action.setToolTip(tr("Save it as SVG, PDF or PNG, or copy it"))
            action.triggered.connect(lambda _=False, name=name: self.ask(name))

    # Input from outside

    def set_theme(self, theme: Theme) -> None:
        """What "as in the window" means."""
        self._theme = theme

    @property
    def theme(self) -> Theme:
        """The window's."""
        return self._theme

    def offer(self, name: str, view: QWidget) -> None:
        """Give a view a menu by right click and by the Menu key."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda at: self.open_menu(name, view.mapToGlobal(at))
        )

    def add_entry(self, name: str, action: QAction) -> None:
        """One more entry in a view's menu."""
        self._further[name] = action

    def open_menu(self, name: str, at: QPoint) -> None:
        """Offer what can be done with the picture of a view; `at` is a point of the screen."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Save as picture\u2026")).triggered.connect(lambda: self.ask(name))
        menu.addAction(tr("Copy as picture")).triggered.connect(lambda: self.copy(name))
        if name in self._further:
            menu.addAction(self._further[name])
        menu.popup(at)

    # What a person wants

    def copy(self, name: str) -> None:
        """Put the picture of a view into the clipboard, as it was saved last."""
        picture = self._picture(name)
        if picture is not None:
            _, paper, scale = self._last
            self._copy(picture, themes.LIGHT if paper else self._theme, scale)

    def ask(self, name: str) -> None:
        """Ask how a view is to be saved."""
        from nnstudio.ui.pictures.picturedialog import PictureDialog

        picture = self._picture(name)
        if picture is None:
            return
        dialog = PictureDialog(picture, self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.choose(*self._last)

        def save(picture: Picture, ending: str, theme: Theme, scale: int) -> None:
            self._last = (ending, theme is themes.LIGHT, scale)
            if self._save(picture, ending, theme, scale):
                dialog.accept()

        def copy(picture: Picture, theme: Theme, scale: int) -> None:
            self._last = (dialog.ending, theme is themes.LIGHT, scale)
            self._copy(picture, theme, scale)
            dialog.accept()

        dialog.save_asked.connect(save)
        dialog.copy_asked.connect(copy)
        dialog.open()

    def _picture(self, name: str) -> Picture | None:
        picture = self._make(name, self._theme)
        if picture is None:
            self.refused.emit(tr(NOTHING))
        return picture

    def _copy(self, picture: Picture, theme: Theme, scale: int) -> None:
        from nnstudio.ui.pictures.formats import clipboard_data

        try:
            data = clipboard_data(picture, theme, scale)
        except Problem as problem:
            self.refused.emit(str(problem))
            return
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(tr("Copied the picture \u201c{picture}\u201d.", picture=picture.title))

    def _save(self, picture: Picture, ending: str, theme: Theme, scale: int) -> bool:
        """Ask where to, draw, and let the bytes be written behind the window; whether it was."""
        from nnstudio.ui.pictures.formats import check_ending, image_of, picture_bytes, png_bytes

        path = ask_picture(self._window, picture.name, ending)
        if path is None:
            return False
        try:
            ending = check_ending(path)
            if ending == ".png":  # pixels are many: they are packed in another thread
                image = image_of(picture, theme, scale)
                self.save_asked.emit(path, lambda: png_bytes(image))
            else:
                data = picture_bytes(picture, ending, theme)
                self.save_asked.emit(path, lambda: data)
        except Problem as problem:
            self.refused.emit(str(problem))
            return False
        return True
