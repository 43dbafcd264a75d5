"""What the window remembers between two starts, typed; of a person's data the files' names."""

from __future__ import annotations

import json
from typing import TypeGuard

from PySide6.QtCore import QByteArray, QSettings

from nnstudio.core.kernels.choice import CHOICES
from nnstudio.language.rounding import DECIMALS
from nnstudio.session.localunits import UNITS
from nnstudio.session.recovery import KEEP_SECONDS
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.motion import MOTIONS, SYSTEM
from nnstudio.ui.theme import TEXT_SCALES, THEMES, USUAL_SCALE

POSITIONS = range(101)
RECENT_MOST = (8, 0, 4, 16)  # the first holds where nothing was chosen
LAYOUT_VERSION = 14  # raise when docks or toolbars are renamed or new
Done = tuple[frozenset[tuple[str, int]], tuple[str, int] | None]
NOTHING_DONE: Done = (frozenset(), None)


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
        return self._one_of("window/theme", (SYSTEM, *THEMES))

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("window/theme", value)

    @property
    def text_scale(self) -> int:
        """How large texts are, in percent, one of TEXT_SCALES; 100 where none was kept."""
        return self._number_of("window/text_scale", (USUAL_SCALE, *TEXT_SCALES))

    @text_scale.setter
    def text_scale(self, value: int) -> None:
        self._settings.setValue("window/text_scale", value)

    @property
    def motion(self) -> str:
        """What may move by itself, a name of MOTIONS; "system" where none was kept."""
        return self._one_of("window/motion", MOTIONS)

    @motion.setter
    def motion(self, value: str) -> None:
        self._settings.setValue("window/motion", value)

    @property
    def language(self) -> str:
        """The name of a language; "system" for that of the system."""
        return self._one_of("window/language", (SYSTEM, *LANGUAGES))

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("window/language", value)

    @property
    def speed(self) -> int:
        """Position of the speed slider, 0 to 100; -1 where none was kept or it is none."""
        return self._number_of("train/speed", (-1, *POSITIONS))

    @speed.setter
    def speed(self, value: int) -> None:
        self._settings.setValue("train/speed", value)

    @property
    def kernel(self) -> str:
        """Which kernel trains, a name of CHOICES; "auto" where none was kept or it is none."""
        return self._one_of("train/kernel", tuple(CHOICES))

    @kernel.setter
    def kernel(self, value: str) -> None:
        self._settings.setValue("train/kernel", value)

    @property
    def guesses(self) -> bool:
        """Whether a question is asked before each step."""
        return self._one_of("train/guess", ("no", "yes")) == "yes"

    @guesses.setter
    def guesses(self, value: bool) -> None:
        self._settings.setValue("train/guess", "yes" if value else "no")

    @property
    def silenced(self) -> frozenset[str]:
        """The kinds of findings that the doctor shall not tell."""
        kept = self._json("doctor/silenced")
        return frozenset(filter(_is_text, kept)) if isinstance(kept, list) else frozenset()

    @silenced.setter
    def silenced(self, value: frozenset[str]) -> None:
        self._settings.setValue("doctor/silenced", json.dumps(sorted(value)))

    @property
    def course(self) -> Done:
        """The pages of the course that are done, and the one that was open last: each a lesson's
        name and a page counted from 0."""
        kept = self._json("course/pages")
        if not isinstance(kept, dict):
            return NOTHING_DONE
        listed = kept.get("done")
        done = [_page(entry) for entry in listed] if isinstance(listed, list) else []
        return frozenset(page for page in done if page is not None), _page(kept.get("last"))

    @course.setter
    def course(self, value: Done) -> None:
        done, last = value
        self._settings.setValue("course/pages", json.dumps({"done": sorted(done), "last": last}))

    @property
    def course_offered(self) -> bool:
        """Whether the offer to begin the course was answered, or the course was opened."""
        return self._one_of("course/offered", ("no", "yes")) == "yes"

    @course_offered.setter
    def course_offered(self, value: bool) -> None:
        self._settings.setValue("course/offered", "yes" if value else "no")

    @property
    def recent(self) -> tuple[str, ...]:
        """The files opened last, the newest first."""
        kept = self._json("files/recent")
        paths = tuple(p for p in kept if _is_text(p)) if isinstance(kept, list) else ()
        return paths[: self.recent_most]

    @recent.setter
    def recent(self, value: tuple[str, ...]) -> None:
        # As one text: a list of one comes back from QSettings as a text, an empty one as None.
        self._settings.setValue("files/recent", json.dumps(value))

    @property
    def recent_most(self) -> int:
        """How many of them are remembered, one of RECENT_MOST; 8 where none was kept."""
        return self._number_of("files/recent_most", RECENT_MOST)

    @recent_most.setter
    def recent_most(self, value: int) -> None:
        self._settings.setValue("files/recent_most", value)

    @property
    def keep_seconds(self) -> int:
        """After how many seconds unsaved work is kept aside, one of KEEP_SECONDS; 0 for never."""
        return self._number_of("files/keep_seconds", KEEP_SECONDS)

    @keep_seconds.setter
    def keep_seconds(self, value: int) -> None:
        self._settings.setValue("files/keep_seconds", value)

    @property
    def units(self) -> str:
        """What one's own row begins in, a name of UNITS; "system" where none was kept."""
        return self._one_of("numbers/units", UNITS)

    @units.setter
    def units(self, value: str) -> None:
        self._settings.setValue("numbers/units", value)

    @property
    def decimals(self) -> int:
        """How many decimals numbers are shown with, one of DECIMALS; 0 for automatic."""
        return self._number_of("numbers/decimals", DECIMALS)

    @decimals.setter
    def decimals(self, value: int) -> None:
        self._settings.setValue("numbers/decimals", value)

    def reset(self, course: bool = False) -> None:
        """Forget everything, so that the next window is as at the first start.

        course: whether that also goes for which pages of the course are done.
        """
        done = self.course
        self._settings.clear()
        if not course and done != NOTHING_DONE:
            self.course = done

    # What was kept may be of another type, and may have been written by anybody

    def _text(self, key: str) -> str:
        value = self._settings.value(key)
        return str(value) if isinstance(value, (str, int)) else ""

    def _one_of(self, key: str, known: tuple[str, ...]) -> str:
        """A name that is known; else the first of them."""
        kept = self._text(key)
        return kept if kept in known else known[0]

    def _number_of(self, key: str, known: tuple[int, ...]) -> int:
        """A number that is known; else the first of them."""
        kept = self._text(key)
        return next((number for number in known if str(number) == kept), known[0])

    def _json(self, key: str) -> object:
        try:
            return json.loads(self._text(key))
        except (ValueError, RecursionError):
            return None

    def _bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()


def _page(entry: object) -> tuple[str, int] | None:
    """A lesson's name and a page, if an entry is that."""
    if not isinstance(entry, list) or len(entry) != 2:
        return None
    name, page = entry
    return (name, page) if _is_text(name) and type(page) is int and page >= 0 else None


def _is_text(value: object) -> TypeGuard[str]:
    """Whether something is a text that can be shown: JSON also has halves of characters."""
    return isinstance(value, str) and not any("\ud800" <= sign <= "\udfff" for sign in value)
