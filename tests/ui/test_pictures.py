"""Cards, Explain, landscape and lab as pictures: in both themes, and in a small and a large window.

Each picture is examined (see `looks`). With NNSTUDIO_PICTURES=folder they are kept there, for a
person to look at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.network import LayerSpec
from nnstudio.core.settings import TrainingSettings
from nnstudio.document.document import Document, course_document
from nnstudio.document.lab.stuckstarts import Outcome, StuckTable, course_trials
from nnstudio.document.regression.scatter import TABLE
from nnstudio.document.teach import teach
from nnstudio.ui.lab.labview import CURVE, ROWS, STUCK
from nnstudio.ui.landscape.landscapeview import HISTORY, ONE, TWO
from nnstudio.ui.regression.regressionview import FEATURES, LINE, NUMBERS
from nnstudio.ui.window.settings import WindowSettings
from tests.settling import settle
from tests.ui.looks import flaws, keep_picture, picture_of, place_in

SIZES = {"1280": (1280, 800), "1920": (1920, 1080)}


class Photographer:
    """A window with a trained network; `take` examines a part of it."""

    def __init__(self, qtbot: QtBot, studio: Studio, suffix: str) -> None:
        self.qtbot, self.studio, self.suffix = qtbot, studio, suffix
        self.found: list[str] = []

    def open(self, document: Document) -> None:
        """Show another document in the same window."""
        self.studio.session.open(document, "Opened")
        self.settle()

    def settle(self) -> None:
        """Until layouts, plots and answers have arrived."""
        settle(60)

    def take(self, name: str, part: Callable[[], QWidget]) -> None:
        """A picture of the whole window, in which one part is examined."""
        self.settle()
        widget = part()
        image = picture_of(self.studio.window)
        keep_picture(self.studio.window, f"{name}-{self.suffix}")
        assert not place_in(image, widget).isEmpty()
        self.found += [f"{name}: {flaw}" for flaw in flaws(widget, image)]


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SIZES[request.param]


@pytest.fixture(params=["light", "dark"])
def photographer(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path, size: tuple[int, int]
) -> Iterator[Photographer]:
    settings = QSettings(f"{tmp_path}/pictures.ini", QSettings.Format.IniFormat)
    studio = Studio(teach(course_document(), 40), WindowSettings(settings))
    qtbot.addWidget(studio.window)
    studio.window.set_theme(request.param)
    studio.window.resize(*size)
    studio.window.show()
    qtbot.waitExposed(studio.window)
    qtbot.waitUntil(lambda: studio.window.network.diagram.layout_shown is not None)
    yield Photographer(qtbot, studio, f"{request.param}-{size[0]}")
    studio.close()


def wide_network() -> Document:
    """Maxout, ELU and several outputs' worth of figures: the longest cards and formulas."""
    layers = (LayerSpec(4, "maxout"), LayerSpec(3, "elu"), LayerSpec(1))
    wanted = TrainingSettings(0.05, 1_000, batch=None, l1=0.001, l2=0.01)
    return teach(course_document().with_layers(layers).with_settings(wanted), 20)


def test_cards(photographer: Photographer) -> None:
    window = photographer.studio.window
    cards, diagram = window.cards, window.network.diagram
    for name, document in (("course", None), ("wide", wide_network())):
        if document is not None:
            photographer.open(document)
        near = diagram.rect().translated(diagram.mapTo(window, diagram.rect().topLeft()))
        near.setWidth(near.width() // 3)
        last = len(photographer.studio.session.document.spec.layers) - 1
        for title, layer in (("input", -1), ("hidden", 0), ("output", last)):
            cards.open_neuron(layer, 0, near)
            photographer.take(f"card-{name}-{title}", lambda: cards.holder)
        bias = photographer.studio.session.document.spec.weight_count
        for title, index in (("weight", 0), ("bias", bias)):
            cards.open_parameter(index, near)
            photographer.take(f"card-{name}-{title}", lambda: cards.holder)
        cards.open_loss(near)
        photographer.take(f"card-{name}-loss", lambda: cards.holder)
        cards.close()
    assert not photographer.found, "\n".join(photographer.found)


@pytest.mark.parametrize("name", ["course", "wide"])
def test_explain(photographer: Photographer, name: str) -> None:
    window = photographer.studio.window
    window.workspace.bring("explain")
    if name == "wide":
        photographer.open(wide_network())
    view = window.explain.view
    photographer.settle()
    for stage in range(4):
        view.stages.button(stage).click()
        step = 0
        while True:
            photographer.take(f"explain-{name}-{stage + 1}-{step + 1}", lambda: view)
            if name == "course":  # its steps are seen whole, even in the small window
                bars = [area.verticalScrollBar() for area in view.findChildren(QScrollArea)]
                assert [bar.maximum() for bar in bars] == [0], view.title.text()
            at = view.stages.checkedId()
            if not view.after.isEnabled():
                break
            view.after.click()
            step += 1
            if view.stages.checkedId() != at:
                break
    assert not photographer.found, "\n".join(photographer.found)


def test_landscape(photographer: Photographer, qtbot: QtBot) -> None:
    window = photographer.studio.window
    window.workspace.bring("landscape")
    photographer.settle()
    view = window.landscape.view
    for name, document in (("course", None), ("wide", wide_network())):
        if document is not None:
            photographer.open(document)
        for title, page in (("one", ONE), ("two", TWO), ("history", HISTORY)):
            view.pages.button(page).click()
            qtbot.waitUntil(lambda: bool(view.words.text()), timeout=20_000)
            photographer.take(f"landscape-{name}-{title}", lambda: view)
    assert not photographer.found, "\n".join(photographer.found)


def test_regression(photographer: Photographer) -> None:
    window = photographer.studio.window
    window.workspace.bring("regression")
    photographer.settle()
    view = window.regression.view
    photographer.take("regression-level", lambda: view)
    view.fit.click()
    view.switch("squares_shown", on=True)
    view.move_point(11, 105.0, 700.0)
    photographer.take("regression-pulled", lambda: view)
    view.show_page(NUMBERS)
    photographer.take("regression-numbers", lambda: view)
    view.show_page(FEATURES)
    photographer.take("regression-one-feature", lambda: view)
    for box in view.features.boxes.values():
        box.setChecked(True)
    photographer.take("regression-features", lambda: view)
    view.show_page(LINE)
    view.data.source.choice_made.emit(TABLE)
    photographer.take("regression-own", lambda: view)
    assert not photographer.found, "\n".join(photographer.found)


def test_lab(photographer: Photographer) -> None:
    window = photographer.studio.window
    window.workspace.bring("lab")
    photographer.settle()
    view = window.lab.view
    for name in ("sigmoid", "elu", "maxout"):
        view.choose(name)
        photographer.take(f"lab-curve-{name}", lambda: view)
    view.choose("sigmoid")
    view.compare("tanh")
    photographer.take("lab-curve-two", lambda: view)
    view.show_page(ROWS)
    photographer.take("lab-rows", lambda: view)
    view.show_page(STUCK)
    photographer.take("lab-stuck-empty", lambda: view)
    table = StuckTable.empty("The course's four people", course_trials(), 500)
    outcomes = tuple(Outcome(28 * place, 500, True) for place in range(len(table.trials)))
    view.show_table(StuckTable(table.title, table.trials, outcomes, table.starts))
    photographer.take("lab-stuck", lambda: view)
    view.show_page(CURVE)
    assert not photographer.found, "\n".join(photographer.found)
