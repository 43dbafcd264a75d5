"""What the window remembers between two starts, typed; of a person's data the files' names."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray, QSettings

from nnstudio.core.kernels.choice import CHOICES
from nnstudio.ui.motion import MOTIONS, SYSTEM
from nnstudio.ui.theme import TEXT_SCALES, USUAL_SCALE

POSITIONS = {str(position) for position in range(101)}
LAYOUT_VERSION = 13  # raise when docks or toolbars are renamed or new


class WindowSettings:
    """A thin typed wrapper: a plain QSettings gives back other types in a fresh process.

    `presents` says that the window is a presentation, which shows `panels` at first.
    """

    presents = False
    panels: tuple[str, ...] = ()

    def __init__(self, settings: QSettings | None = None) -> None:
        self._settings = settings or QSettings()

    @property
    def store(self) -> QSettings:
        """Where everything is kept."""
        return self._settings

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._settings.setValue("window/geometry", value)

    @property
    def layout(self) -> QByteArray:
        """Which panel is where."""
        return self._bytes(f"window/layout{LAYOUT_VERSION}")

    @layout.setter
    def layout(self, value: QByteArray) -> None:
        self._settings.setValue(f"window/layout{LAYOUT_VERSION}", value)

    @property
    def theme(self) -> str:
        """A name of THEMES; "system" for what the system wishes."""
        return str(self._settings.value("window/theme", "system", type=str))

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("window/theme", value)

    @property
    def text_scale(self) -> int:
        """How large texts are, in percent, one of TEXT_SCALES; 100 where none was kept."""
        kept = str(self._settings.value("window/text_scale", USUAL_SCALE))
        return int(kept) if kept in map(str, TEXT_SCALES) else USUAL_SCALE

    @text_scale.setter
    def text_scale(self, value: int) -> None:
        self._settings.setValue("window/text_scale", value)

    @property
    def motion(self) -> str:
        """What may move by itself, a name of MOTIONS; "system" where none was kept."""
        kept = str(self._settings.value("window/motion", SYSTEM))
        return kept if kept in MOTIONS else SYSTEM

    @motion.setter
    def motion(self, value: str) -> None:
        self._settings.setValue("window/motion", value)

    @property
    def language(self) -> str:
        """The name of a language; "system" for that of the system."""
        return str(self._settings.value("window/language", "system", type=str))

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("window/language", value)

    @property
    def speed(self) -> int:
        """Position of the speed slider, 0 to 100; -1 where none was kept or it is none."""
        kept = str(self._settings.value("train/speed", "-1"))
        return int(kept) if kept in POSITIONS else -1

    @speed.setter
    def speed(self, value: int) -> None:
        self._settings.setValue("train/speed", value)

    @property
    def kernel(self) -> str:
        """Which kernel trains, a name of CHOICES; "auto" where none was kept or it is none."""
        kept = str(self._settings.value("train/kernel", "auto"))
        return kept if kept in CHOICES else "auto"

    @kernel.setter
    def kernel(self, value: str) -> None:
        self._settings.setValue("train/kernel", value)

    @property
    def guesses(self) -> bool:
        """Whether a question is asked before each step."""
        return str(self._settings.value("train/guess", "no")) == "yes"

    @guesses.setter
    def guesses(self, value: bool) -> None:
        self._settings.setValue("train/guess", "yes" if value else "no")

    @property
    def course(self) -> tuple[frozenset[tuple[str, int]], tuple[str, int] | None]:
        """The pages of the course that are done, and the one that was open last: each a lesson's
        name and a page counted from 0."""
        try:
            kept = json.loads(str(self._settings.value("course/pages", "{}")))
        except ValueError:
            return frozenset(), None
        if not isinstance(kept, dict):
            return frozenset(), None
        listed = kept.get("done")
        done = [_page(entry) for entry in listed] if isinstance(listed, list) else []
        return frozenset(page for page in done if page is not None), _page(kept.get("last"))

    @course.setter
    def course(self, value: tuple[frozenset[tuple[str, int]], tuple[str, int] | None]) -> None:
        done, last = value
        self._settings.setValue("course/pages", json.dumps({"done": sorted(done), "last": last}))

    @property
    def course_offered(self) -> bool:
        """Whether the offer to begin the course was answered, or the course was opened."""
        return str(self._settings.value("course/offered", "no")) == "yes"

    @course_offered.setter
    def course_offered(self, value: bool) -> None:
        self._settings.setValue("course/offered", "yes" if value else "no")

    @property
    def recent(self) -> tuple[str, ...]:
        """The files opened last, the newest first."""
        # As one text: a list of one comes back from QSettings as a text, an empty one as None.
        try:
            kept = json.loads(str(self._settings.value("files/recent", "[]")))
        except ValueError:
            return ()
        return tuple(p for p in kept if isinstance(p, str)) if isinstance(kept, list) else ()

    @recent.setter
    def recent(self, value: tuple[str, ...]) -> None:
        self._settings.setValue("files/recent", json.dumps(value))

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()


def _page(entry: object) -> tuple[str, int] | None:
    """A lesson's name and a page, if an entry is that."""
    if not isinstance(entry, list) or len(entry) != 2:
        return None
    name, page = entry
    return (name, page) if isinstance(name, str) and type(page) is int and page >= 0 else None
