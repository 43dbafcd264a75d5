"""What the help tells about this very window: its commands, keys, panels, formats and folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMenuBar

from nnstudio.core.kernels.cachefolder import user_cache
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.language.translate import mark, tr
from nnstudio.session.logfile import LogFile
from nnstudio.session.recovery import recovery_folder
from nnstudio.ui.palette.menuwalk import leaves
from nnstudio.ui.window.windowactions import ACTIONS, keys_of, plain_text

BETWEEN = " > "
SETTINGS, UNSAVED = mark("Settings and recent files"), mark("What is not saved yet")
LOG, LOOPS = mark("Log of faults, if there were any"), mark("The compiled kernel, made again")


@dataclass(frozen=True)
class Facts:
    """Places and keys of actions by name, and titles of panels by name, as they are shown."""

    places: Mapping[str, str]
    keys: Mapping[str, str]
    panels: Mapping[str, str]
    formats: tuple[tuple[str, str], ...]  # title, what it is
    folders: tuple[tuple[str, str], ...]  # what is kept, and where


def facts_of(bar: QMenuBar, panels: Mapping[str, str], settings: str) -> Facts:
    """Read from the menus, so that nothing has to be typed twice.

    panels: titles by name. settings: where the settings are kept.
    """
    places, keys = {}, {}
    for leaf in leaves(bar):
        name = leaf.action.objectName()
        text = plain_text(leaf.action)
        if name in ACTIONS:  # of some the text changes with what they would do
            text = ACTIONS[name].words.partition("\t")[0]
        places[name] = BETWEEN.join((*leaf.path, text))
        if keys_of(leaf.action):
            keys[name] = keys_of(leaf.action)
    formats = tuple((tr(record.title), tr(record.tip)) for record in FORMATS.values())
    return Facts(places, keys, dict(panels), formats, _folders(settings))


def settings_place() -> str:
    """Where the settings of this program are kept: a file, or a place in the registry."""
    return QSettings().fileName()


def _folders(settings: str) -> tuple[tuple[str, str], ...]:
    kernels: Path = user_cache() / "nnstudio" / "kernels"
    return (
        (tr(SETTINGS), settings),
        (tr(UNSAVED), str(recovery_folder())),
        (tr(LOG), str(LogFile().path)),
        (tr(LOOPS), str(kernels)),
    )
