"""Which units one's own row begins in: as a person chose, or as people here use them.

The choice holds for the whole program, as the language does.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale

from nnstudio.document.defaults import METRIC, OWN_UNITS, default_you
from nnstudio.document.document import Document

SYSTEM = "system"
UNITS = (SYSTEM, *OWN_UNITS)
_chosen = SYSTEM


def choose(units: str) -> None:
    """Let rows that are begun from now on be in these units, a name of UNITS."""
    global _chosen
    _chosen = units


def chosen(locale: QLocale | None = None) -> str:
    """A name of OWN_UNITS: what was chosen, else what this locale (the system's) is at home in.

    Britain counts as metric until somebody asks for stones and feet.
    """
    if _chosen in OWN_UNITS:
        return _chosen
    system = (locale or QLocale.system()).measurementSystem()
    return "us" if system == QLocale.MeasurementSystem.ImperialUSSystem else METRIC


def in_local_units(document: Document, locale: QLocale | None = None) -> Document:
    """A fresh document with one's own row in the units chosen, or in those of the locale."""
    return replace(document, you=default_you(document.table, chosen(locale)))
