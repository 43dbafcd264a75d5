"""What the preview and the training settings say, in English and in a language of its own order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from nnstudio.core.losses import LOSSES
from nnstudio.core.stoprules import STOP_RULES
from nnstudio.data.contents import Content
from nnstudio.data.importing import ColumnReport
from nnstudio.language.catalogue import Catalogue
from nnstudio.language.translate import use
from nnstudio.ui.opening.columnbar import ColumnBar
from nnstudio.ui.opening.formatbar import FormatBar
from nnstudio.ui.opening.previewmodel import report_words
from nnstudio.ui.training.formulasigns import formula_note
from nnstudio.ui.training.stopline import StopLine

CELL = (
    "{n:,} cell cannot be used: row {row} says {cell}.",
    "{n:,} cells cannot be used: row {row} says {cell}.",
)
MSE, PLATEAU = LOSSES["mse"], STOP_RULES["plateau"]
WORDS = {
    CELL: ("Zeile {row}: {cell}, und {n} im Ganzen.",),
    ("in", "so many epochs"): ("binnen",),
    ("in", ""): ("falsch",),
    ("comma", ""): ("Komma",),
    ("names", ""): ("Namen",),
    ("&Encoding", ""): ("编码(&E)",),
    ("input", ""): ("Eingabe",),
    ("Number", ""): ("Zahl",),
    (MSE.sentence, ""): ("Der Verlust des Kurses.",),
    (PLATEAU.title, ""): ("Stillstand",),
}


@pytest.fixture
def other(qapp: QApplication) -> Iterator[None]:
    use(Catalogue("de", WORDS))
    yield
    use(None)


def _report(unusable: int) -> ColumnReport:
    return ColumnReport(Content.NUMBERS, 1200, 0, unusable, 4, "x", 1, 1.0, 2.0)


def _entries(box: QComboBox) -> list[str]:
    return [box.itemText(i) for i in range(box.count())]


@pytest.mark.parametrize(("unusable", "cells"), [(1, "1 cell"), (2000, "2,000 cells")])
def test_a_column_is_told_in_whole_sentences(unusable: int, cells: str) -> None:
    told = "Number: 1,200 rows, 1 different, from 1 to 2."
    assert report_words(_report(unusable)) == f"{told} {cells} cannot be used: row 5 says 'x'."
    assert report_words(_report(0)) == told


def test_another_language_orders_the_sentence_itself(other: None) -> None:
    assert report_words(_report(2)).endswith("Zeile 5: 'x', und 2 im Ganzen.")
    assert report_words(_report(0)).startswith("Zahl: ")


def test_units_stay_and_roles_are_translated(other: None) -> None:
    bar = ColumnBar()
    assert "in" in _entries(bar.unit)
    assert "Eingabe" in _entries(bar.role)


def test_the_ways_to_read_a_file_are_translated(other: None) -> None:
    bar = FormatBar()
    assert "Komma" in _entries(bar.boxes["delimiter"])
    assert "Namen" in _entries(bar.boxes["header"])
    assert bar.boxes["encoding"].accessibleName() == "编码"


def test_records_of_the_training_settings_are_translated(other: None) -> None:
    assert formula_note(MSE).endswith(". Der Verlust des Kurses.")
    line = StopLine(PLATEAU)
    assert line.controls[0].accessibleName() == "Stop at Stillstand"
