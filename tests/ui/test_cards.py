"""Cards by mouse and key: what a click opens, what it says, and the way back."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.network import LayerSpec
from nnstudio.data.column import Role
from nnstudio.data.units import Quantity
from nnstudio.document.document import course_document
from nnstudio.document.frame import Frame
from nnstudio.document.neuronmaps import neuron_map, neuron_plane
from nnstudio.ui.cards.neuroncard import NO_ROW
from nnstudio.ui.window.settings import WindowSettings
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: object) -> Iterator[Studio]:
    settings = QSettings(f"{tmp_path}/cards.ini", QSettings.Format.IniFormat)
    made = Studio(course_document(), WindowSettings(settings))
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    made.window.show()
    qtbot.waitExposed(made.window)
    qtbot.waitUntil(lambda: made.window.network.diagram.layout_shown is not None)
    yield made
    made.close()


def click_neuron(studio: Studio, name: str) -> None:
    diagram = studio.window.network.diagram
    layout = diagram.layout_shown
    assert layout is not None
    node = next(node for node in layout.nodes if node.name == name)
    QTest.mouseClick(diagram, LEFT, pos=node.centre.toPoint())


def click_weight(studio: Studio, index: int) -> QPoint:
    diagram = studio.window.network.diagram
    layout = diagram.layout_shown
    assert layout is not None
    rect = layout.chip_of(index)
    assert rect is not None
    QTest.mouseClick(diagram, LEFT, pos=rect.center().toPoint())
    return diagram.mapToGlobal(rect.center().toPoint())


def test_a_neurons_card_adds_its_sum_up_term_by_term(studio: Studio) -> None:
    click_neuron(studio, "h1")
    cards = studio.window.cards
    assert cards.holder.isVisible()
    assert cards.holder.name.text() == "h1"
    assert cards.holder.what.text() == "sigmoid, hidden layer 1"
    lines = cards.neuron.terms.lines
    assert [line[0] for line in lines] == ["w1 × x1", "w2 × x2", "+ b1, the bias", "= z"]
    products = [float(line[3].replace("\u2212", "-")) for line in lines]
    assert sum(products[:3]) == pytest.approx(products[3], rel=1e-3)
    trace = studio.session.frame().shown_trace
    assert trace is not None
    assert products[3] == pytest.approx(float(trace.z[0][0, 0, 0]), rel=1e-3)
    assert cards.neuron.curve.dot_count == 4
    assert cards.neuron.row.text() == "With Alice:"


def test_a_neurons_card_maps_what_it_says_over_two_inputs(studio: Studio) -> None:
    click_neuron(studio, "h1")
    card = studio.window.cards.neuron
    assert card.map.isVisible()
    words = card.map.accessibleDescription()
    assert words.startswith("Across Weight (lb), up Height (in); it says from ")
    frame = studio.session.frame()
    plane = neuron_plane(frame.document.training)
    assert plane is not None
    values = neuron_map(frame.model, plane, 0, 0)
    picture = card.map.picture
    # The lowest row of numbers is the lowest of the picture.
    assert (picture.width(), picture.height()) == values.shape
    strongest = np.unravel_index(int(values.argmax()), values.shape)
    weakest = np.unravel_index(int(values.argmin()), values.shape)
    for (up, across), lighter in ((strongest, False), (weakest, True)):
        tone = picture.pixelColor(int(across), picture.height() - 1 - int(up))
        assert (tone.lightness() > 200) == lighter
    grabbed = card.map.grab().toImage()
    click_neuron(studio, "h2")
    assert card.map.grab().toImage() != grabbed


def test_there_is_no_map_where_there_are_not_two_inputs_with_numbers(studio: Studio) -> None:
    studio.session.edit(lambda d: d.with_table(d.table.with_role(1, Role.SKIP)), "skip")
    settle()
    click_neuron(studio, "h1")
    assert not studio.window.cards.neuron.map.isVisible()


def test_an_inputs_card_says_what_the_network_sees(studio: Studio) -> None:
    click_neuron(studio, "x1")
    cards = studio.window.cards
    assert cards.holder.what.text() == "input: Weight"
    assert "133" in cards.neuron.formula.accessibleDescription()
    assert not cards.neuron.terms.isVisible()


def test_cards_open_where_the_table_has_no_input(studio: Studio, qtbot: QtBot) -> None:
    studio.session.edit(
        lambda d: d.with_table(d.table.with_role(1, Role.SKIP).with_role(2, Role.SKIP)), "skip"
    )
    diagram, cards = studio.window.network.diagram, studio.window.cards
    qtbot.waitUntil(lambda: diagram.place_of((-1, 1)) is None)
    for name, what in (("x1", "an input"), ("h1", "sigmoid, hidden layer 1")):
        click_neuron(studio, name)
        assert cards.holder.what.text() == what
        assert cards.neuron.row.text() == NO_ROW
    click_weight(studio, 0)
    assert "There are no rows" in cards.parameter.advice.text()


def test_a_dead_neuron_is_called_dead(studio: Studio, qtbot: QtBot) -> None:
    studio.session.edit(
        lambda d: d.with_layers((LayerSpec(2, "relu"), d.spec.layers[-1])), "layers"
    )
    studio.session.edit(lambda d: d.with_parameter("b1", -1e4), "b1")
    qtbot.waitUntil(lambda: studio.window.network.diagram.layout_shown is not None)
    studio.show_present()
    click_neuron(studio, "h1")
    assert studio.window.cards.holder.state.text() == "dead"
    click_neuron(studio, "o1")
    assert not studio.window.cards.holder.state.isVisible()


def test_a_line_of_the_sum_leads_to_its_weight(studio: Studio) -> None:
    click_neuron(studio, "h1")
    cards = studio.window.cards
    cards.take_focus()
    table = cards.neuron.terms
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert cards.parameter.index == 1
    assert cards.holder.name.text() == "w2"
    assert cards.holder.what.text() == "x2 \u2192 h1"
    assert "w2, the weight from x2 to h1" in studio.window.status.message


def test_the_keys_stay_with_the_card_when_a_click_leads_on_to_another(studio: Studio) -> None:
    click_neuron(studio, "h1")
    cards = studio.window.cards
    table = cards.neuron.terms
    spot = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), LEFT, pos=spot)
    assert cards.holder.name.text() == "w1"
    assert cards.holder.isAncestorOf(studio.window.focusWidget())


def test_the_keys_go_to_the_diagram_when_another_structure_takes_a_card_away(
    studio: Studio, qtbot: QtBot
) -> None:
    diagram, cards = studio.window.network.diagram, studio.window.cards
    for ask in (lambda: click_neuron(studio, "h1"), studio.window.actions_by_name["find"].trigger):
        ask()
        if cards.is_open:
            cards.take_focus()
        studio.session.edit(lambda d: d.with_layer_added(0), "layer")
        qtbot.waitUntil(lambda: studio.window.focusWidget() is diagram)


def test_a_weight_that_was_chosen_before_is_followed_in_what_is_opened(studio: Studio) -> None:
    click_weight(studio, 4)
    studio.window.actions_by_name["explain"].trigger()
    assert studio.window.explain.view.parameter.currentText() == "w5"
    studio.window.actions_by_name["landscape"].trigger()
    assert studio.window.landscape.view.parameters == (4,)


def test_a_card_does_not_stand_on_what_was_clicked(studio: Studio) -> None:
    for index in (*range(9),):
        spot = click_weight(studio, index)
        holder = studio.window.cards.holder
        assert not holder.geometry().contains(studio.window.mapFromGlobal(spot)), index
        assert studio.window.rect().contains(holder.geometry())
        holder.leave()


def test_a_weight_is_changed_at_full_precision(studio: Studio) -> None:
    click_weight(studio, 0)
    card = studio.window.cards.parameter
    card.take_focus()
    assert card.field.text() == repr(float(studio.session.document.progress.params.vector[0]))
    card.field.selectAll()
    QTest.keyClicks(card.field, "0.1234567890123456")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert studio.session.document.progress.params.vector[0] == 0.1234567890123456


def test_what_is_no_number_changes_nothing_and_is_said(studio: Studio) -> None:
    click_weight(studio, 0)
    card = studio.window.cards.parameter
    card.take_focus()
    before = studio.session.document
    QTest.keyClicks(card.field, "much")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert studio.session.document is before
    assert "has to be a number" in studio.window.status.message
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    assert card.field.text() == repr(float(before.progress.params.vector[0]))
    assert studio.window.cards.is_open


def test_a_weight_is_locked_from_its_card(studio: Studio, qtbot: QtBot) -> None:
    click_weight(studio, 2)
    QTest.mouseClick(studio.window.cards.parameter.lock, LEFT)
    assert studio.session.document.locked == {"w3"}
    qtbot.waitUntil(lambda: studio.window.cards.holder.state.text() == "locked")


def test_a_weights_way_is_shown_after_steps(studio: Studio, qtbot: QtBot) -> None:
    click_weight(studio, 0)
    for _ in range(3):
        with qtbot.waitSignal(studio.session.said):
            studio.session.step_batch()
        qtbot.waitUntil(lambda: "Stepped" in studio.window.status.message)
    qtbot.waitUntil(lambda: len(studio.window.cards.parameter.history.values) == 4)
    values = studio.window.cards.parameter.history.values
    assert values[-1] == studio.session.document.progress.params.vector[0]


def test_the_losss_card_lists_rows_and_shows_one(studio: Studio, qtbot: QtBot) -> None:
    studio.window.actions_by_name["loss_card"].trigger()
    card = studio.window.cards.loss
    assert [line[0] for line in card.rows.lines] == ["Alice", "Bob", "Charlie", "Diana"]
    assert "mean of the squared errors of 4 rows" in card.words.text()
    card.worst_first.setChecked(True)
    errors = [float(line[3]) for line in card.rows.lines]
    assert errors == sorted(errors, reverse=True)
    card.worst_first.setChecked(False)
    card.rows.setCurrentIndex(card.rows.model().index(2, 0))
    QTest.keyClick(card.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: studio.session.frame().shown_name == "Charlie")


def test_esc_closes_a_card_and_gives_the_keys_back(studio: Studio) -> None:
    click_neuron(studio, "h2")
    cards = studio.window.cards
    cards.take_focus()
    QTest.keyClick(cards.neuron.terms, Qt.Key.Key_Escape)
    assert not cards.is_open
    assert not cards.holder.isVisible()
    focus = QApplication.focusWidget()
    assert focus is None or focus is studio.window.network.diagram


def test_another_structure_closes_the_card(studio: Studio, qtbot: QtBot) -> None:
    click_neuron(studio, "h2")
    studio.session.edit(lambda d: d.with_layers((LayerSpec(1), d.spec.layers[-1])), "layers")
    qtbot.waitUntil(lambda: not studio.window.cards.is_open)


def test_ctrl_f_finds_a_neuron_or_weight_by_its_name(studio: Studio) -> None:
    diagram, cards = studio.window.network.diagram, studio.window.cards
    diagram.setFocus()
    for typed, title in (("H2", "h2"), ("w5", "w5"), ("Height", "x2"), ("loss", "Loss")):
        QTest.keyClick(diagram, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert cards.line.isVisible()
        QTest.keyClicks(cards.line.field, typed)
        assert cards.line.words.text().startswith("Enter opens ")
        QTest.keyClick(cards.line.field, Qt.Key.Key_Return)
        assert not cards.line.isVisible()
        assert cards.holder.name.text() == title
        place = diagram.place_of((0, 1) if title == "h2" else (-1, 1), 4 if title == "w5" else None)
        assert place is not None
        corner = studio.window.mapFromGlobal(place.topLeft())
        here = place.translated(corner - place.topLeft())
        assert title == "Loss" or not cards.holder.geometry().intersects(here)


def test_a_name_that_is_not_there_says_which_are_and_esc_leads_back(studio: Studio) -> None:
    diagram, cards = studio.window.network.diagram, studio.window.cards
    QTest.keyClick(diagram, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    for typed in ("w10", "h3", "x0", "h0", "q1", "b\u00b2"):
        cards.line.field.setText(typed)
        QTest.keyClick(cards.line.field, Qt.Key.Key_Return)
        assert cards.line.isVisible(), typed
        assert "w1 to w6, b1 to b3 and loss" in cards.line.words.text()
    QTest.keyClick(cards.line.field, Qt.Key.Key_Escape)
    assert not cards.line.isVisible()
    assert not cards.is_open


def test_ctrl_f_in_the_table_finds_in_the_table(studio: Studio) -> None:
    view = studio.window.table.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert "line" not in studio.window.cards.__dict__


def test_another_structure_takes_the_find_line_away(studio: Studio, qtbot: QtBot) -> None:
    studio.window.actions_by_name["find"].trigger()
    line = studio.window.cards.line
    QTest.keyClicks(line.field, "h2")
    studio.session.edit(lambda d: d.with_layers((LayerSpec(1), d.spec.layers[-1])), "layers")
    qtbot.waitUntil(lambda: not line.isVisible())


def test_a_card_is_made_anew_only_where_it_has_something_new_to_show(
    studio: Studio, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    click_neuron(studio, "h1")
    card, shown = studio.window.cards.neuron, []
    show = card.show_frame

    def note(frame: Frame) -> None:
        shown.append(frame)
        show(frame)

    monkeypatch.setattr(card, "show_frame", note)
    studio.show_present()
    studio.session.edit(
        lambda d: d.with_you((Quantity(70.0, "kg"), Quantity(180.0, "cm"))),
        "you",
        keeps_training=True,
    )
    studio.show_present()
    assert shown == []
    studio.session.show_row(1)
    qtbot.waitUntil(lambda: card.row.text() == "With Bob:")
    assert len(shown) == 1


def test_explain_follows_the_weight_of_the_card(studio: Studio) -> None:
    click_weight(studio, 4)
    QTest.mouseClick(studio.window.cards.parameter.explain, LEFT)
    assert studio.window.workspace.in_front("explain")
    assert studio.window.explain.view.parameter.currentText() == "w5"
    assert not studio.window.cards.is_open
