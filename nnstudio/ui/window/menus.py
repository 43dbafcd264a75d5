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

OPENING = ("new", "open", "preview", "preview_text", "how_read")
TAKING = ("losses", "report", "film")
TEXT_STEPS = ("text_larger", "text_smaller", "text_usual")
KEEPING = ("save", "save_as", "revert")
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
    """A submenu of which one entry holds; `chosen` is called with the entry's name or number."""

    def __init__(
        self, menu: QMenu, entries: Sequence[tuple[str | int, str]], chosen: Callable[[Any], object]
    ) -> None:
        super().__init__(menu)
        self._chosen = chosen
        for name, text in entries:
            action = QAction(text, self)
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
            tr("File"), *OPENING, None, *KEEPING, None, "course", "play", None, "class_task", None
        )
        file.insertMenu(actions["preview"], recent)
        file.addMenu(ExportMenu(actions, file))
        file.addSeparator()
        file.addMenu(pictures)
        file.addActions([actions[name] for name in TAKING])
        file.addSeparator()
        file.addAction(actions["quit"])
        self._menu(tr("Edit"), "undo", "redo", None, "settings")
        network = self._menu(tr("Network"), "find", None, "add_layer", "remove_layer", None)
        starts = [(name, tr(record.title)) for name, record in INITIALISERS.items()]
        self.starts = Choices(network.addMenu(tr("Start numbers from")), starts, initialiser_chosen)
        self._menu(
            tr("Train"),
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
        view = self._menu(tr("View"))
        view.addActions(panels)
        view.addSeparator()
        colours = [(name, tr(text)) for name, text in COLOURS]
        self.colours = Choices(view.addMenu(tr("Colours")), colours, colours_chosen)
        sizes = [(percent, tr("{n} %", n=percent)) for percent in TEXT_SCALES]
        larger = view.addMenu(tr("Text size"))
        larger.setToolTipsVisible(True)
        self.text_sizes = Choices(larger, sizes, text_scale_chosen)
        larger.addSeparator()
        larger.addActions([actions[name] for name in TEXT_STEPS])
        motions = [(name, tr(text)) for name, text in MOTION]
        self.motions = Choices(view.addMenu(tr("Motion")), motions, motion_chosen)
        languages = ((SYSTEM, tr("As the system")), *LANGUAGES.items())
        menu = view.addMenu(tr("Language"))
        self.languages = Choices(menu, languages, language_chosen)
        menu.aboutToShow.connect(self._dress_languages)
        view.addActions([actions[name] for name in ("zoom_in", "zoom_out", "zoom_fit")])
        view.addActions([actions["gradients"], actions["neuron_maps"]])
        view.addSeparator()
        view.addActions([actions["full_screen"], actions["presentation"], actions["layout"]])
        self._menu(
            tr("Help"),
            "commands",
            None,
            "course_lessons",
            "glossary",
            "whats_this",
            None,
            "keys",
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
        menu = self._bar.addMenu(title)
        menu.setToolTipsVisible(True)
        for name in names:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu
