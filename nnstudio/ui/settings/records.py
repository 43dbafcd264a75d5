"""What can be set: properties of WindowSettings, each with its choices and a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from nnstudio.core.kernels.choice import CHOICES
from nnstudio.language.rounding import DECIMALS
from nnstudio.language.translate import counted, mark, tr
from nnstudio.session.localunits import UNITS
from nnstudio.session.recovery import KEEP_SECONDS
from nnstudio.ui.languages import LANGUAGES, SYSTEM
from nnstudio.ui.theme import TEXT_SCALES
from nnstudio.ui.window.menus import COLOURS, MOTION
from nnstudio.ui.window.settings import RECENT_MOST

Value = str | int | bool
AS_THE_SYSTEM = mark("As the system")
WRITING = 5  # seconds that a large table may take to be kept aside


@dataclass(frozen=True)
class Setting:
    """One row: `says` is the sentence about the value that holds, `titles` are what each choice
    is called, in order; a setting without choices is a switch, and its title stands beside it."""

    name: str
    label: str
    says: Callable[[Value], str]
    titles: Callable[[], dict[Value, str]]
    switch: str = ""


@dataclass(frozen=True)
class Page:
    """Settings that belong together."""

    name: str
    title: str
    settings: tuple[Setting, ...]


def _always(sentence: str) -> Callable[[Value], str]:
    return lambda value: tr(sentence)


def _kept(seconds: Value) -> str:
    if not seconds:
        return tr("After a crash, everything since you last saved is lost.")
    return tr(
        "A crash costs no more than about {n} seconds of work: at the next start you are asked "
        "whether to restore the rest. Your own file changes only when you save.",
        n=int(seconds) + WRITING,
    )


def _recent(count: Value) -> str:
    if not count:
        return tr("No file is remembered by its name.")
    return tr("How many files are named under File > Open recent.")


def _seconds(value: int) -> str:
    return counted("every {n} second", "every {n} seconds", value) if value else tr("never")


def _files(value: int) -> str:
    return counted("{n} file", "{n} files", value) if value else tr("none")


def _decimals(value: int) -> str:
    return counted("{n} decimal", "{n} decimals", value) if value else tr("automatic")


def _languages() -> Iterable[tuple[str, str]]:
    return ((SYSTEM, tr(AS_THE_SYSTEM)), *LANGUAGES.items())


_UNITS = {
    "system": AS_THE_SYSTEM,
    "metric": mark("Metric: kg and cm"),
    "us": mark("US: lb and in"),
    "uk": mark("UK: st and ft"),
}

PAGES = (
    Page(
        "look",
        mark("Appearance"),
        (
            Setting(
                "theme",
                mark("Colours"),
                _always(mark("Of all panels and plots. A picture that you save can have others.")),
                lambda: {name: tr(title) for name, title in COLOURS},
            ),
            Setting(
                "text_scale",
                mark("Text size"),
                _always(mark("Of all texts in the window, and of what holds them.")),
                lambda: {n: tr("{n} %", n=n) for n in TEXT_SCALES},
            ),
            Setting(
                "motion",
                mark("Motion"),
                _always(
                    mark("Reduced: menus, lists and panels appear at once, and no cursor flashes.")
                ),
                lambda: {name: tr(title) for name, title in MOTION},
            ),
            Setting(
                "language",
                mark("Language"),
                _always(mark("Of all texts. Names and numbers in your table stay as they are.")),
                lambda: dict(_languages()),
            ),
        ),
    ),
    Page(
        "numbers",
        mark("Numbers and units"),
        (
            Setting(
                "units",
                mark("Your units"),
                _always(
                    mark(
                        "What your own weight and height begin in when a table is opened. "
                        "You can always type another unit, such as 5'7\" or 170 cm."
                    )
                ),
                lambda: {name: tr(_UNITS[name]) for name in UNITS},
            ),
            Setting(
                "decimals",
                mark("Decimals shown"),
                _always(
                    mark(
                        "In the table, the diagram, formulas and cards. Only what is shown is "
                        "rounded: numbers are kept, computed and saved whole. Lessons have theirs."
                    )
                ),
                lambda: {count: _decimals(count) for count in DECIMALS},
            ),
        ),
    ),
    Page(
        "training",
        mark("Training"),
        (
            Setting(
                "kernel",
                mark("Kernel"),
                _always(
                    mark(
                        "What does the arithmetic. All give the same results; they differ in "
                        "speed. It also stands among the training settings."
                    )
                ),
                lambda: {name: tr(title) for name, title in CHOICES.items()},
            ),
            Setting(
                "guesses",
                mark("Predict, then step"),
                _always(mark("You say where a weight will go, then see where it went, and why.")),
                dict,
                mark("Ask before each step"),
            ),
        ),
    ),
    Page(
        "files",
        mark("Files"),
        (
            Setting(
                "keep_seconds",
                mark("Keep unsaved work"),
                _kept,
                lambda: {n: _seconds(n) for n in (*sorted(KEEP_SECONDS)[1:], 0)},
            ),
            Setting(
                "recent_most",
                mark("Recent files"),
                _recent,
                lambda: {n: _files(n) for n in sorted(RECENT_MOST)},
            ),
        ),
    ),
)


@dataclass(frozen=True)
class Deed:
    """A button among the settings: what it does is asked for by its name."""

    name: str
    label: str
    text: str
    says: str


RESETTING = mark("Reset")
DEEDS = (
    Deed(
        "layout",
        mark("Panels"),
        mark("Put the panels back"),
        mark("Every panel goes back to its first place and size."),
    ),
    Deed(
        "forget_recent",
        mark("Recent files"),
        mark("Forget recent files"),
        mark("Their names leave the menu; the files themselves stay where they are."),
    ),
    Deed(
        "forget_course",
        mark("The course"),
        mark("Forget which lessons are done"),
        mark("The course begins at its first page again. Your tables are not touched."),
    ),
    Deed(
        "reset",
        mark("All settings"),
        mark("Reset all settings\u2026"),
        mark("Everything as at the first start, once you have said yes. No document is touched."),
    ),
)
