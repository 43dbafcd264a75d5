"""The menu bar: where every action can be found by its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from nnstudio.core.initial import INITIALISERS
from nnstudio.language.translate import mark, tr
from nnstudio.ui.languages import LANGUAGES, SYSTEM
from nnstudio.ui.theme import TEXT_SCALES, read_chinese_with
from nnstudio.ui.window.exportmenu import ExportMenu
from nnstudio.ui.window.windowactions import ENGLISH

OPENING = ("new", "open", "preview", "preview_text", "how_read")
TAKING = ("losses", "report", "film")
TEXT_STEPS = ("text_larger", "text_smaller", "text_usual")
KEEPING = ("save", "save_as", "revert")
STARTS_TIP = mark("Draw the first weights and biases in this way, and begin again from them")
COLOURS_TIP = mark("Show the whole window in these colours, now and at the next start")
LANGUAGE_TIP = mark("Show every text in this language; all else stays as it is")
SIZES_TIP = mark("Show every text in this size, now and at the next start")
MOTION_TIP = mark("Let things move, or keep still, now and at the next start")
COLOURS = (
    ("system", mark("As the system")),
    ("light", mark("Light")),
    ("dark", mark("Dark")),
    ("contrast_dark", mark("High contrast, dark")),
    ("contrast_light", mark("High contrast, light")),
)
MOTION = (
    ("system", mark("As the system")),
    ("full", mark("Full")),
    ("reduced", mark("Reduced")),
)


class Choices(QActionGroup):
    """A submenu of which one entry holds; `chosen` is called with the entry's name or number.

    entries: names and English texts, which are translated. `tip` is what all of them do.
    """

    def __init__(
        self,
        menu: QMenu,
        entries: Sequence[tuple[str | int, str]],
        chosen: Callable[[Any], object],
        tip: str,
    ) -> None:
        super().__init__(menu)
        self._chosen = chosen
        for name, text in entries:
            action = QAction(tr(text), self)
            action.setObjectName(f"{menu.objectName()}.{name}")
            action.setProperty(ENGLISH, text)
            action.setToolTip(tr(tip))
            action.setCheckable(True)
            action.setData(name)
            menu.addAction(action)
        self.triggered.connect(self._choose)

    def show_choice(self, name: str | int) -> None:
        """Tick one entry."""
        for action in self.actions():
            action.setChecked(action.data() == name)

    def _choose(self, action: QAction) -> None:
        self._chosen(action.data())


class Menus:
    """All menus, built from the actions by name; None is a line between two groups."""

    def __init__(
        self,
        bar: QMenuBar,
        actions: dict[str, QAction],
        panels: list[QAction],
        initialiser_chosen: Callable[[str], object],
        colours_chosen: Callable[[str], object],
        text_scale_chosen: Callable[[int], object],
        motion_chosen: Callable[[str], object],
        language_chosen: Callable[[str], object],
        recent: QMenu,
        pictures: QMenu,
    ) -> None:
        self._bar, self._actions = bar, actions
        file = self._menu(
            mark("&File"),
            *OPENING,
            None,
            *KEEPING,
            None,
            "course",
            "play",
            None,
            "class_task",
            None,
        )
        file.insertMenu(actions["preview"], recent)
        file.addMenu(ExportMenu(actions, file))
        _name(recent, "recent", "Open recent")
        _name(pictures, "picture", "Save picture of")
        file.addSeparator()
        file.addMenu(pictures)
        file.addActions([actions[name] for name in TAKING])
        file.addSeparator()
        file.addAction(actions["quit"])
        self._menu(mark("&Edit"), "undo", "redo", None, "settings")
        network = self._menu(mark("&Network"), "find", None, "add_layer", "remove_layer", None)
        starts = [(name, record.title) for name, record in INITIALISERS.items()]
        menu = _submenu(network, "starts", mark("Start numbers from"))
        self.starts = Choices(menu, starts, initialiser_chosen, STARTS_TIP)
        self._menu(
            mark("&Train"),
            "run",
            "row",
            "epoch",
            "guess",
            None,
            "rewind",
            "new_start",
            None,
            "training",
            "explain",
            "loss_card",
            "lab",
            "landscape",
            "regression",
            "doctor",
            "starts",
            "evaluation",
            "family",
            "task",
            None,
            "runs",
            "compare",
            "ghosts",
        )
        view = self._menu(mark("&View"))
        view.addActions(panels)
        view.addSeparator()
        menu = _submenu(view, "colours", mark("Colours"))
        self.colours = Choices(menu, COLOURS, colours_chosen, COLOURS_TIP)
        sizes = [(percent, tr("{n} %", n=percent)) for percent in TEXT_SCALES]
        larger = _submenu(view, "size", mark("Text size"))
        self.text_sizes = Choices(larger, sizes, text_scale_chosen, SIZES_TIP)
        larger.addSeparator()
        larger.addActions([actions[name] for name in TEXT_STEPS])
        menu = _submenu(view, "motion", mark("Motion"))
        self.motions = Choices(menu, MOTION, motion_chosen, MOTION_TIP)
        languages = ((SYSTEM, mark("As the system")), *LANGUAGES.items())
        menu = _submenu(view, "language", mark("Language"))
        self.languages = Choices(menu, languages, language_chosen, LANGUAGE_TIP)
        menu.aboutToShow.connect(self._dress_languages)
        view.addActions([actions[name] for name in ("zoom_in", "zoom_out", "zoom_fit")])
        view.addActions([actions["gradients"], actions["neuron_maps"]])
        view.addSeparator()
        view.addActions([actions["full_screen"], actions["presentation"], actions["layout"]])
        self._menu(
            mark("&Help"),
            "help",
            "keys",
            "commands",
            None,
            "course_lessons",
            "glossary",
            "whats_this",
            None,
            "log_folder",
            "about",
        )

    def _dress_languages(self) -> None:
        """Let each name be read, also where the system has no Chinese font."""
        for action in self.languages.actions():
            if str(action.data()).startswith("zh"):
                font = action.font()
                read_chinese_with(font)
                action.setFont(font)

    def _menu(self, title: str, *names: str | None) -> QMenu:
        """A menu of the bar; its title is given in English."""
        menu, english = self._bar.addMenu(tr(title)), title.replace("&", "")
        _name(menu, english.casefold(), english)
        for name in names:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu


def _submenu(menu: QMenu, name: str, title: str) -> QMenu:
    """A menu within a menu; its title is given in English."""
    made = menu.addMenu(tr(title))
    _name(made, name, title)
    return made


def _name(menu: QMenu, name: str, english: str) -> None:
    """Let a menu and what it is called be found in every language."""
    menu.setObjectName(name)
    menu.setToolTipsVisible(True)
    menu.menuAction().setProperty(ENGLISH, english)
