"""What a screen reader finds in the window: every control has a role and a name of its own.

The tree of QAccessible is walked from the window downwards with each panel open, in every language
of LANGUAGES: it is what Orca, NVDA and VoiceOver are told. Cells of tables are a person's data and
are left out; test_tablecell.py and its like hear them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.map.mapcanvas import MapCanvas
from nnstudio.ui.plaintip import tip_plainly
from nnstudio.ui.plot.calmplot import CalmPlot
from tests.e2e.ear import flaws, heard
from tests.settling import settle
from tests.ui.windowwalk import open_panels

PLOTS = 7  # of the course as it opens: map, loss, ROC, two curves, a landscape, points and lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_role_and_a_name_of_its_own(
    open_studio: Callable[[], Studio], language: str
) -> None:
    studio = open_studio()
    found: list[str] = []
    said: dict[str, None] = {}
    for _ in open_panels(studio):
        settle()
        controls = heard(studio.window)
        assert len(controls) > 20
        said |= dict.fromkeys(map(str, controls))
        found += flaws(controls)
    sys.stdout.write("\n".join([*said, ""]))  # pytest -s: the window as it is heard
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plot_is_described_in_words(
    open_studio: Callable[[], Studio], qtbot: QtBot, language: str
) -> None:
    studio = open_studio()
    studio.session.step_epoch()
    qtbot.waitUntil(lambda: studio.session.frame().epoch == 1 and not studio.session.running)
    described: dict[str, str] = {}
    silent = set()
    for _ in open_panels(studio):
        settle(100)
        for plot in studio.window.findChildren(QWidget):
            if not plot.isVisible() or not isinstance(plot, CalmPlot | MapCanvas):
                continue
            interface = QAccessible.queryAccessibleInterface(plot)
            assert interface is not None
            words = interface.text(QAccessible.Text.Description)
            name = plot.accessibleName()
            if any(map(str.isdigit, words)):
                described[name] = words
            else:
                silent.add(f"{name} of {type(plot).__name__}: {words!r}")
    sys.stdout.write("\n".join([*(f"{name}: {words}" for name, words in described.items()), ""]))
    assert not silent, silent
    assert len(described) >= PLOTS, described


# The ear itself


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QHBoxLayout(made)
    return made


def put(pane: QWidget, *parts: QWidget) -> list[str]:
    layout = pane.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    pane.show()
    return flaws(heard(pane))


def test_a_control_without_a_name_is_found_and_a_buddy_names_it(pane: QWidget) -> None:
    line, label = QLineEdit(), QLabel("Height")
    (flaw,) = put(pane, label, line)
    assert flaw.startswith("no name")
    label.setBuddy(line)
    assert flaws(heard(pane)) == []
    (control,) = heard(pane)
    assert control.name == "Height"


def test_two_controls_of_one_name_are_found(pane: QWidget) -> None:
    one, other = QPushButton("Remove"), QPushButton("Remove")
    (flaw,) = put(pane, one, other)
    assert flaw.startswith("twice")
    other.setAccessibleName("Remove Alice")
    assert flaws(heard(pane)) == []


def test_signs_for_a_name_and_markup_are_found(pane: QWidget) -> None:
    plus, tipped = QPushButton("+"), QPushButton("Open")
    tipped.setToolTip("<p>Opens a file.</p>")
    signs, markup = put(pane, plus, tipped)
    assert signs.startswith("only signs")
    assert markup.startswith("markup")
    plus.setAccessibleName("More")
    tip_plainly(tipped, "Opens a file.")
    assert flaws(heard(pane)) == []
    tip_plainly(tipped, "Opens <b>.csv.")
    assert [control.description for control in heard(pane)] == ["", "Opens <b>.csv."]
    tipped.setAccessibleDescription("It has its own.")
    tip_plainly(tipped, "Opens a table.")
    assert heard(pane)[1].description == "It has its own."


def test_what_is_hidden_or_disabled_is_not_asked_and_a_value_is_heard(pane: QWidget) -> None:
    hidden, disabled, slider = QPushButton(), QPushButton(), QSlider()
    slider.setAccessibleName("Speed")
    slider.setValue(40)
    disabled.setEnabled(False)
    put(pane, disabled, slider, hidden)
    hidden.hide()
    assert [str(control) for control in heard(pane)] == ["window: Slider 'Speed' = '40'"]
