"""Pounds and inches or kilograms and centimetres for one's own row, as people here use them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale

from nnstudio.document.defaults import default_you
from nnstudio.document.document import Document


def uses_metric(locale: QLocale | None = None) -> bool:
    """Whether weight and height are in kg and cm where this locale (the system's) is at home."""
    system = (locale or QLocale.system()).measurementSystem()
    return system != QLocale.MeasurementSystem.ImperialUSSystem


def in_local_units(document: Document, locale: QLocale | None = None) -> Document:
    """A fresh document with one's own row in the units of the locale."""
    return replace(document, you=default_you(document.table, uses_metric(locale)))
