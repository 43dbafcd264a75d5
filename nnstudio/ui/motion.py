"""What moves by itself apart from training, and who does not want it.

That is very little: docks that glide to their places, what Qt animates (menus, lists that open,
tips that fade), the cursor in a field, which flashes, the bar of a file that is being read, and the
slow motion of an explanation. Nothing else pulses, glides, fades or scrolls by itself: a training
that is shown moves because the network does.

Qt 6.11 tells the system's wish for less motion under Windows only, as its general effect that is
switched off; elsewhere "system" is the same as "full".
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

SYSTEM, FULL, REDUCED = "system", "full", "reduced"
MOTIONS = (SYSTEM, FULL, REDUCED)
_AS_FOUND = "motionAsFound"  # a property of the application: what holds where nothing is reduced


def choose(wanted: str) -> bool:
    """Keep still what moves by itself, or let it move; True where it is kept still.

    wanted: a name of MOTIONS.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return wanted == REDUCED
    found = app.property(_AS_FOUND)
    if found is None:
        effects = {effect.name: app.isEffectEnabled(effect) for effect in Qt.UIEffect}
        found = {**effects, "flash": app.cursorFlashTime()}
    found["still"] = less = wanted == REDUCED or (wanted == SYSTEM and system_wishes_less(found))
    app.setProperty(_AS_FOUND, found)
    for effect in Qt.UIEffect:
        if app.isEffectEnabled(effect) != (found[effect.name] and not less):
            app.setEffectEnabled(effect, not less)
    if app.cursorFlashTime() != (0 if less else found["flash"]):
        app.setCursorFlashTime(0 if less else found["flash"])
    return less


def is_still() -> bool:
    """Whether nothing shall move by itself, by what was chosen last."""
    app = QApplication.instance()
    found = None if app is None else app.property(_AS_FOUND)
    return isinstance(found, dict) and bool(found["still"])


def system_wishes_less(found: dict[str, int], platform: str = sys.platform) -> bool:
    """Whether the system wants less motion, by Qt's effects as they were at the start."""
    return platform == "win32" and not found[Qt.UIEffect.UI_General.name]
