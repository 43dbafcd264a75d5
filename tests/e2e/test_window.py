"""The main job on the real window, by mouse and key: edit, run, ask, take the weights along."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.core.network import LayerSpec
from nnstudio.data.units import Quantity
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.ui.activation.activationcard import ActivationCard
from nnstudio.ui.map.mapcanvas import MapCanvas
from nnstudio.ui.window import filehandling
from tests.settling import settle

LEFT = Qt.MouseButton.LeftButton
AREAS = ("trainbar", "table", "you", "activation", "network", "loss", "map")


def run_by_key(qtbot: QtBot, studio: Studio) -> None:
    """Space in the diagram, at full speed, until the run is over."""
    studio.window.train_bar.speed.set_position(100)
    with qtbot.waitSignal(
        studio.session.running_changed, timeout=20_000, check_params_cb=lambda running: not running
    ):
        qtbot.keyClick(studio.window.network.diagram, Qt.Key.Key_Space)
    settle()


def click_cell(studio: Studio, row: int, column: int) -> None:
    view = studio.window.table.view
    view.scrollTo(view.model().index(row, column))
    spot = view.visualRect(view.model().index(row, column)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=spot)


def type_keys(text: str) -> None:
    """Each key goes to what has the focus by then: the first one opens a cell's editor."""
    for key in text:
        QTest.keyClicks(QApplication.focusWidget(), key)


def type_into_you(qtbot: QtBot, studio: Studio, place: int, text: str) -> None:
    box = studio.window.you.rows[place].box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle()


def click_diagram(studio: Studio, spot: QPointF, double: bool = False) -> None:
    diagram = studio.window.network.diagram
    click = QTest.mouseDClick if double else QTest.mouseClick
    click(diagram, LEFT, pos=spot.toPoint())


def chip(studio: Studio, name: str) -> QPointF:
    diagram = studio.window.network.diagram
    rect = diagram.layout_shown.chip_of(studio.session.document.spec.index(name))
    return rect.center()


def test_the_main_job_from_editing_a_row_to_loading_the_weights_again(
    qtbot: QtBot, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, session = studio.window, studio.session

    # Edit a row: Alice weighs 130 lb now.
    click_cell(studio, 0, 1)
    type_keys("130")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert session.document.table.cell(0, 1) == "130"
    first_loss = session.frame().loss
    assert first_loss is not None

    # Run: the loss falls, the map's dividing line moves.
    before = window.map.grab().toImage()
    run_by_key(qtbot, studio)
    loss = session.frame().loss
    assert loss is not None
    assert loss < first_loss / 50
    assert session.document.progress.epoch == 1_000
    assert window.map.grab().toImage() != before
    assert len(session.frame().curve) == 1_001

    # Ask about oneself: 73 kg and 182 cm.
    type_into_you(qtbot, studio, 0, "73 kg")
    type_into_you(qtbot, studio, 1, "182 cm")
    assert session.document.you == (Quantity(73.0, "kg"), Quantity(182.0, "cm"))
    assert window.you.answer.class_name.text() == "M"
    said = session.frame().you_number
    assert said is not None
    assert said < 0.1

    # Take the weights along, begin again, and load them: the same answer to the last bit.
    path = tmp_path / "weights.json"
    monkeypatch.setattr(filehandling, "ask_save", lambda *_: str(path))
    window.actions_by_name["json"].trigger()
    assert path.exists()
    assert "read back over 4 rows, largest difference 0" in window.status.message
    qtbot.keyClick(window.network.diagram, Qt.Key.Key_R)
    settle()
    assert session.frame().you_number != said
    monkeypatch.setattr(filehandling, "ask_open", lambda *_: str(path))
    window.actions_by_name["open"].trigger()
    settle()
    assert session.frame().you_number == said
    assert window.you.answer.class_name.text() == "M"


def test_the_courses_results_appear_at_the_first_press_of_run(qtbot: QtBot, studio: Studio) -> None:
    QTest.mouseClick(run_button(studio), LEFT)
    assert studio.session.running
    studio.window.train_bar.speed.set_position(100)
    qtbot.waitUntil(lambda: not studio.session.running, timeout=20_000)
    emily, frank = studio.session.document.model().predict(np.array([[128.0, 63], [155, 68]]))
    assert (round(emily, 6), round(frank, 6)) == (0.951089, 0.039095)
    assert studio.window.status.message == "Done after epoch 1000; next: Alice."


def test_the_first_run_goes_at_the_pace_that_the_slider_shows(qtbot: QtBot, studio: Studio) -> None:
    QTest.mouseClick(run_button(studio), LEFT)
    qtbot.wait(500)
    studio.session.pause()
    progress = studio.session.document.progress
    assert 40 < progress.epoch * 4 + progress.position < 790


def run_button(studio: Studio) -> QWidget:
    action = studio.window.actions_by_name["run"]
    return studio.window.train_bar.button_of(action)


def test_the_run_button_reads_pause_while_it_runs(qtbot: QtBot, studio: Studio) -> None:
    button = run_button(studio)
    assert button.text() == "Run"
    QTest.mouseClick(button, LEFT)
    assert button.text() == "Pause"
    QTest.mouseClick(button, LEFT)
    assert button.text() == "Run"
    assert studio.window.status.message.startswith("Paused")


def test_keys_step_and_rewind(qtbot: QtBot, studio: Studio) -> None:
    diagram, session = studio.window.network.diagram, studio.session
    with qtbot.waitSignal(session.frame_ready):
        qtbot.keyClick(diagram, Qt.Key.Key_S)
    assert session.document.progress.position == 1
    with qtbot.waitSignal(session.frame_ready):
        qtbot.keyClick(diagram, Qt.Key.Key_E)
    assert session.document.progress.epoch == 1
    qtbot.keyClick(diagram, Qt.Key.Key_R)
    assert session.document.progress == course_document().progress
    qtbot.keyClick(diagram, Qt.Key.Key_N)
    assert session.document.start.seed == 45


def test_letters_typed_into_the_table_are_text_and_not_commands(studio: Studio) -> None:
    click_cell(studio, 1, 0)
    type_keys("ser n")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert studio.session.document.table.cell(1, 0) == "ser n"
    assert studio.session.document.at_start
    assert not studio.session.running


def test_a_weight_is_changed_where_it_stands_and_undone_by_key(
    qtbot: QtBot, studio: Studio
) -> None:
    session, window = studio.session, studio.window
    old = session.document.progress.params.value("w3")
    click_diagram(studio, chip(studio, "w3"), double=True)
    editor = QApplication.focusWidget()
    assert editor.text() == repr(old)
    qtbot.keyClicks(editor, "0,123456789012345678")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert session.document.progress.params.value("w3") == 0.123456789012345678
    assert session.undo_name == "change w3 to 0.123457"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.document.progress.params.value("w3") == old


def test_a_wrong_number_in_a_weight_says_so_and_escape_leaves_it(
    qtbot: QtBot, studio: Studio
) -> None:
    click_diagram(studio, chip(studio, "b2"), double=True)
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "much")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert studio.window.status.message == "b2 has to be a number like 0.5, not 'much'."
    assert editor.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert studio.session.document == course_document()


def test_neurons_and_layers_are_added_and_removed_on_the_diagram(studio: Studio) -> None:
    def press(name: str) -> None:
        diagram = studio.window.network.diagram
        buttons = [b for b in diagram.findChildren(QWidget) if b.accessibleName() == name]
        assert len(buttons) == 1
        QTest.mouseClick(buttons[0], LEFT)
        settle()

    def sizes() -> tuple[int, ...]:
        return studio.session.document.spec.sizes

    press("More neurons in Hidden 1")
    assert sizes() == (2, 3, 1)
    assert studio.window.status.message == (
        "Hidden layer 1 now has 3 neurons. Training starts again from seed 44."
    )
    press("Add a hidden layer before layer 2")
    assert sizes() == (2, 3, 2, 1)
    press("Fewer neurons in Hidden 2")
    assert sizes() == (2, 3, 1, 1)
    press("Remove Hidden 1")
    assert sizes() == (2, 1, 1)
    for _ in range(4):
        studio.window.actions_by_name["undo"].trigger()
    assert studio.session.document == course_document()


def test_an_activation_card_changes_the_layer_and_maxout_has_fifteen_parameters(
    qtbot: QtBot, studio: Studio
) -> None:
    QTest.mouseClick(card(studio, "maxout"), LEFT)
    settle()
    spec = studio.session.document.spec
    assert spec.layers[0].activation == "maxout"
    assert spec.parameter_count == 15
    assert "Training starts again from seed 44." in studio.window.status.message
    run_by_key(qtbot, studio)
    assert np.isfinite(studio.session.document.progress.params.vector).all()


def card(studio: Studio, name: str) -> QWidget:
    cards = studio.window.picker.findChildren(ActivationCard)
    return next(card for card in cards if card.name == name)


def test_swapped_weight_and_height_are_hinted_at(qtbot: QtBot, studio: Studio) -> None:
    type_into_you(qtbot, studio, 0, "182 kg")
    type_into_you(qtbot, studio, 1, "73 cm")
    assert "look swapped" in studio.window.you.hints.text()
    assert studio.window.you.hints.isVisible()


def test_a_click_on_the_map_asks_about_that_place(studio: Studio) -> None:
    before = studio.session.document.you
    canvas = studio.window.map.findChild(MapCanvas)
    QTest.mouseClick(canvas, LEFT, pos=canvas.rect().center())
    settle()
    after = studio.session.document.you
    assert after != before
    assert [q.unit for q in after] == ["kg", "cm"]


def test_own_row_joins_the_table_and_says_that_its_label_is_missing(studio: Studio) -> None:
    QTest.mouseClick(studio.window.you.add, LEFT)
    settle()
    document = studio.session.document
    assert document.table.row_count == 5
    assert document.table.row_name(4) == "You"
    assert document.training.problems == {4: "label is missing"}
    assert "1 row left out" in studio.window.status.message


def test_a_dropped_table_opens_and_undo_brings_the_old_one_back(
    studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "fruit.csv"
    path.write_text("Fruit;Sugar (g);Acid\napple;10,4;0,5\nlemon;2,5;5,1\nfig;16,3;no\n")
    drop(studio, path)
    settle()
    assert studio.session.document.table.title == "fruit"
    assert studio.window.windowTitle() == "fruit[*] \u2013 NN Studio"
    studio.window.actions_by_name["undo"].trigger()
    settle()
    assert studio.session.document == course_document()


def test_a_file_that_cannot_be_read_says_why_and_nothing_is_lost(
    qtbot: QtBot, studio: Studio, tmp_path: Path
) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{"format": "nn-studio-weights", "version": 99}')
    drop(studio, path)
    box = studio.window.findChild(QMessageBox)
    assert box is not None
    assert "version 99" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.accept()
    assert studio.session.document == course_document()


def drop(studio: Studio, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy = Qt.DropAction.CopyAction
    nowhere = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(QPoint(200, 200)), copy, data, LEFT, nowhere)
    studio.window.dropEvent(event)


def test_settings_of_the_toolbar_reach_the_training(studio: Studio) -> None:
    bar = studio.window.train_bar
    bar.rate_chosen.emit(0.5)
    bar.epochs_chosen.emit(None)
    settings = studio.session.document.settings
    assert (settings.rate, settings.epochs) == (0.5, None)
    bar.seed_chosen.emit(7)
    assert studio.session.document.start.seed == 7
    settle()
    assert bar.shown_settings == (0.5, None, 7)


def test_the_window_closes_while_training_runs(open_studio: Callable[[], Studio]) -> None:
    studio = open_studio()
    studio.session.set_speed(None)
    studio.session.run()
    settle(60)
    assert not studio.window.close()  # it asks whether to save
    assert studio.session.running
    studio.window.projects.leave()
    assert not studio.window.isVisible()
    assert not studio.session.running


def test_layout_speed_and_colours_are_remembered(
    qtbot: QtBot, open_studio: Callable[[], Studio]
) -> None:
    first = open_studio()
    first.window.train_bar.speed.set_position(90)
    first.window.workspace.dock("map").close()
    first.window.choose_theme("dark")
    first.close()
    second = open_studio()
    assert second.window.train_bar.speed.position == 90
    assert not second.window.workspace.dock("map").isVisible()
    assert second.window.palette().base().color().lightness() < 80
    second.window.choose_theme("light")


def test_training_headless_and_in_the_window_agree(qtbot: QtBot, studio: Studio) -> None:
    run_by_key(qtbot, studio)
    assert studio.session.document.progress == teach(course_document(), 1_000).progress


def test_the_network_is_changed_while_it_trains(studio: Studio) -> None:
    studio.session.run()
    diagram = studio.window.network.diagram
    for _ in range(3):
        settle(60)
        more = next(
            b
            for b in diagram.findChildren(QWidget)
            if b.accessibleName() == "More neurons in Hidden 1"
        )
        QTest.mouseClick(more, LEFT)
        settle(60)
        studio.window.actions_by_name["add_layer"].trigger()
    settle(60)
    assert studio.session.running
    assert studio.session.document.spec.sizes == (2, 5, 2, 2, 2, 1)
    studio.window.actions_by_name["undo"].trigger()
    studio.window.actions_by_name["undo"].trigger()
    settle()


def test_numbers_beyond_all_bounds_are_drawn(studio: Studio) -> None:
    session = studio.session
    session.edit(lambda d: d.with_layer(0, LayerSpec(2, "linear")), "linear")
    for name, value in {"w1": 1e308, "w2": 1e308, "w3": 1e308, "w4": 1e308}.items():
        session.edit(lambda d, n=name, v=value: d.with_parameter(n, v), name)
    session.edit(lambda d: d.with_parameter("w5", 1e300).with_parameter("w6", -1e300), "w5")
    settle()
    assert not studio.window.grab().isNull()


def test_a_table_without_rows_leaves_the_window_alive(studio: Studio) -> None:
    window, session = studio.window, studio.session
    session.edit(lambda d: d.with_table(d.table.without_rows(range(4))), "delete all")
    settle()
    assert window.table.view.model().rowCount() == 0
    session.undo()
    settle()
    assert window.table.view.model().rowCount() == 4


def test_a_held_key_does_not_run_and_pause_in_turns(qtbot: QtBot, studio: Studio) -> None:
    diagram = studio.window.network.diagram
    press = QEvent.Type.KeyPress
    nothing = Qt.KeyboardModifier.NoModifier
    for repeated in (False, True, True, True):
        event = QKeyEvent(press, Qt.Key.Key_Space, nothing, " ", repeated)
        QApplication.sendEvent(diagram, event)
    assert studio.session.running


def test_a_click_on_a_neuron_marks_its_layer_and_shows_its_card(
    qtbot: QtBot, studio: Studio
) -> None:
    diagram = studio.window.network.diagram
    output = next(node for node in diagram.layout_shown.nodes if node.name == "o1")
    click_diagram(studio, output.centre)
    assert studio.window.picker.layer == 1
    assert diagram.chosen_layer == 1


def test_a_row_named_like_markup_is_shown_as_it_was_typed(studio: Studio) -> None:
    name = "<img src='/etc/hostname'>"
    studio.session.edit(lambda d: d.with_table(d.table.with_cell(0, 0, name)), "rename")
    settle()
    diagram = studio.window.network.diagram
    node = next(node for node in diagram.layout_shown.nodes if node.name == "h1")
    QTest.mouseMove(diagram, node.centre.toPoint())
    assert "&lt;img" in diagram.toolTip()
    assert "<img" not in diagram.toolTip()


def test_a_closed_panel_is_up_to_date_when_it_comes_back(studio: Studio) -> None:
    dock = studio.window.workspace.dock("you")
    dock.close()
    you = (Quantity(99.0, "kg"), Quantity(190.0, "cm"))
    studio.session.edit(lambda d: d.with_you(you), "You", keeps_training=True)
    settle()
    dock.show()
    settle()
    assert studio.window.you.rows[0].box.quantity == you[0]


@pytest.mark.parametrize("speed", ["99999999999", "abc", "-7", "", "50.5"])
def test_corrupt_settings_never_keep_the_app_from_starting(
    qtbot: QtBot, settings_file: Path, open_studio: Callable[[], Studio], speed: str
) -> None:
    settings_file.write_text(
        f"[train]\nspeed={speed}\n[window]\ntheme=pink\ngeometry=no\nlayout2=none\n"
    )
    studio = open_studio()
    assert studio.window.train_bar.speed.position == 58


def test_tab_leads_through_the_panels_in_order_and_back_to_the_first(
    qtbot: QtBot, studio: Studio
) -> None:
    bar = studio.window.train_bar
    first = bar.button_of(studio.window.actions_by_name["rewind"])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    areas: list[str] = []
    for _ in range(80):
        widget = QApplication.focusWidget()
        area: QWidget | None = widget
        while area is not None and area.objectName() not in AREAS:
            area = area.parentWidget()
        assert area is not None, widget
        if areas[-1:] != [area.objectName()]:
            areas.append(area.objectName())
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    assert tuple(areas) == AREAS


def test_a_panel_that_floats_has_an_order_of_tabs_of_its_own(qtbot: QtBot, studio: Studio) -> None:
    """Qt warns, and so fails the test, where an order leads from one window into another."""
    dock = studio.window.workspace.dock("loss")
    dock.setFloating(True)
    studio.window._order_tabs()
    assert dock.isWindow()
    box = studio.window.training.findChild(QComboBox) or studio.window.findChild(QComboBox)
    assert box is not None
    studio.window.workspace.bring("training")
    box.showPopup()
    studio.window._order_tabs()
    box.hidePopup()


def test_a_parameter_of_an_earlier_network_is_not_chosen(studio: Studio) -> None:
    """A card or an explanation may still name it when the network has just become smaller."""
    diagram = studio.window.network.diagram
    diagram.choose_parameter(8)
    assert diagram._marks.chosen == 8
    diagram.choose_parameter(14)
    assert diagram._marks.chosen == 8


def test_a_page_about_a_diagram_that_was_closed_rings_it(
    qtbot: QtBot, open_studio: Callable[[], Studio]
) -> None:
    """In a window that has never shown the network, as after a change of the language."""
    first = open_studio()
    first.window.workspace.dock("network").close()
    first.window.keep_places()
    studio = open_studio()
    studio.session.run()
    lessons = studio.course.lessons
    pages = ((n, m, p) for n, lesson in enumerate(lessons) for m, p in enumerate(lesson.pages))
    lesson, page = next((n, m) for n, m, p in pages if p.target and p.target.name == "add_layer")
    studio.course.open(lesson, page)
    assert studio.window.guide.ring._widget is not None
    studio.course.leave()
