"""Everything in the window explains itself: by a tool tip, by F1, by What's this."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QCursor, QHelpEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QToolTip,
    QWhatsThis,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui.activation.activationcard import ActivationCard
from nnstudio.ui.course.pageview import PageView
from nnstudio.ui.glossary import terms
from nnstudio.ui.glossary.book import book
from nnstudio.ui.glossary.termlabel import TermLabel
from nnstudio.ui.glossary.termtable import ACTION_TERMS, PANELS, PLACES
from nnstudio.ui.window.windowactions import ACTIONS
from tests.ui.windowwalk import controls, is_explained, open_panels


def test_every_control_says_what_it_is_and_every_line_of_the_table_holds(studio: Studio) -> None:
    window = studio.window
    unexplained: set[str] = set()
    places: set[str] = set()
    seen: set[int] = set()
    for _ in open_panels(studio):
        found = controls(window)
        seen |= {id(control) for control in found}
        for control in found:
            if not is_explained(control):
                name = control.accessibleName() or next(terms.places(control), "")
                unexplained.add(f"{type(control).__name__} {name}")
        for part in window.findChildren(QWidget):
            places |= {type(part).__name__, *terms.places(part)}
    for card in (window.cards.neuron, window.cards.parameter, window.cards.loss):
        places.add(type(card).__name__)
    assert unexplained == set()
    assert len(seen) > 150
    assert [place for place in PLACES if place not in places] == []


def test_cards_and_dialogs_say_what_they_are_made_of(studio: Studio) -> None:
    window, near = studio.window, QRect(500, 200, 60, 60)
    roots: list[tuple[str, QWidget]] = []
    unexplained: list[str] = []

    def look(what: str, root: QWidget, least: int) -> None:
        QApplication.processEvents()
        found = controls(root)
        assert len(found) >= least, what
        roots.append((what, root))
        unexplained.extend(
            f"{what}: {type(part).__name__} {part.accessibleName()}"
            for part in found
            if not is_explained(part)
        )

    window.card_opening.open_neuron_at(0, 0, near)
    look("neuron", window.cards.holder, 3)
    window.card_opening.open_parameter_at(0, near)
    look("parameter", window.cards.holder, 3)
    window.cards.close()
    window.card_opening.open_loss()
    look("loss", window.cards.holder, 2)
    window.cards.close()
    for ask in (window._ask_play, window._ask_task):
        ask()
        (dialog,) = (d for d in window.findChildren(QDialog) if d.isVisible())
        look(type(dialog).__name__, dialog, 5)
        dialog.close()
    assert unexplained == []


def test_words_of_explain_and_of_cards_are_dotted(studio: Studio, qtbot: QtBot) -> None:
    _ = studio.window.tips
    studio.window.workspace.bring("explain")
    QApplication.processEvents()
    words = studio.window.explain.view.words
    words.setText("A weight and a bias.")
    assert words.text() == "A weight and a bias."
    assert QLabel.text(words).count("<a ") == 2
    words.linkActivated.emit("bias")
    assert studio.window.glossary.view.term == "bias"
    studio.window.card_opening.open_neuron_at(0, 0, QRect(500, 200, 60, 60))
    QApplication.processEvents()
    dotted = [
        label
        for label in studio.window.cards.holder.findChildren(QLabel)
        if isinstance(label, TermLabel) and "<a " in QLabel.text(label)
    ]
    assert dotted


def test_f1_in_a_dialog_says_in_place_what_has_the_keys(studio: Studio, qtbot: QtBot) -> None:
    _ = studio.window.tips
    studio.window._ask_play()
    QApplication.processEvents()
    (dialog,) = (d for d in studio.window.findChildren(QDialog) if d.isVisible())
    (field,) = (d for d in dialog.findChildren(QListWidget))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F1)
    boxes = [w for w in QApplication.topLevelWidgets() if w.inherits("QWhatsThat")]
    assert [box.isVisible() for box in boxes] == [True]
    boxes[0].close()
    dialog.close()


def test_a_control_that_nothing_explains_is_found(studio: Studio, qtbot: QtBot) -> None:
    planted = QPushButton("zzz", studio.window)
    planted.show()
    assert planted in controls(studio.window)
    assert not is_explained(planted)


def test_every_term_of_the_tables_exists(studio: Studio) -> None:
    for term in (*PLACES.values(), *PANELS.values(), *ACTION_TERMS.values()):
        assert book().find(term) is not None, term
    assert set(ACTION_TERMS) <= set(ACTIONS)
    assert all(studio.window.workspace.dock(name) for name in PANELS)


def _named(studio: Studio, name: str) -> QWidget:
    parts = studio.window.findChildren(QWidget)
    return next(part for part in parts if part.accessibleName() == name)


FOCUSED: list[tuple[str, Callable[[Studio], QWidget], str]] = [
    ("", lambda s: s.window.train_bar.part("rate"), "learning rate"),
    ("", lambda s: s.window.train_bar._epochs, "epoch"),
    ("", lambda s: s.window.train_bar._seed, "seed"),
    ("", lambda s: s.window.train_bar.settings, "training"),
    ("", lambda s: s.window.train_bar._buttons[0], "seed"),
    ("", lambda s: s.window.train_bar._buttons[2], "step"),
    ("", lambda s: s.window.train_bar._buttons[3], "epoch"),
    ("", lambda s: s.window.table.view, "row"),
    ("", lambda s: s.window.table.hold_out, "hold-out"),
    ("", lambda s: s.window.table.scaling._kinds, "scaling"),
    ("", lambda s: s.window.table.scaling._fields[0], "shift"),
    ("", lambda s: s.window.table.scaling.label.switch, "code of a label"),
    ("", lambda s: s.window.you.add, "row"),
    ("", lambda s: s.window.loss._log, "log scale"),
    ("training", lambda s: _named(s, "Rows a step"), "batch"),
    ("training", lambda s: _named(s, "Optimizer"), "optimizer"),
    ("training", lambda s: _named(s, "L2"), "weight decay"),
    ("training", lambda s: _named(s, "Stop at plateau"), "early stopping"),
    ("explain", lambda s: s.window.explain.view.parameter, "parameter"),
    ("explain", lambda s: s.window.explain.view.steepest, "gradient"),
    ("lab", lambda s: s.window.lab.view.readings.box, "weighted sum"),
    ("lab", lambda s: s.window.lab.view.first_line.box, "activation function"),
    ("lab", lambda s: s.window.lab.view.pair.slope, "slope"),
    ("landscape", lambda s: s.window.landscape.view.across, "parameter"),
    ("starts", lambda s: s.window.starts.view._count, "seed"),
    ("evaluation", lambda s: s.window.evaluation.view.bar.slider, "threshold"),
    ("evaluation", lambda s: s.window.evaluation.view.worst, "residual"),
]


def test_f1_opens_the_article_of_what_has_the_keys(studio: Studio) -> None:
    window = studio.window
    found = []
    for panel, control, _ in FOCUSED:
        if panel:
            window.workspace.bring(panel)
            QApplication.processEvents()
        control(studio).setFocus()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
        assert window.workspace.in_front("glossary")
        found.append(window.glossary.view.term)
        assert window.glossary.view.search.hasFocus()
        window.workspace.dock("glossary").close()
    assert found == [term for _, _, term in FOCUSED]


def test_f1_is_about_the_neuron_or_wire_under_the_mouse(studio: Studio) -> None:
    diagram = studio.window.network.diagram
    layout = diagram._layout
    assert layout is not None
    spec = studio.session.document.spec
    found = {}
    for y in range(0, diagram.height(), 4):
        for x in range(0, diagram.width(), 4):
            term = diagram.term_at(QPoint(x, y))
            found.setdefault(term, QPoint(x, y))
    assert set(found) >= {"input", "neuron", "weight", "bias", None}
    for term in ("input", "neuron", "weight", "bias"):
        entry = terms.nearest_term(None, diagram.mapToGlobal(found[term]))
        assert entry is not None
        assert entry.name == term
    nothing = terms.nearest_term(None, diagram.mapToGlobal(found[None]))
    assert nothing is not None
    assert nothing.name == "neural network"
    assert diagram.term_at(None) is None
    diagram.choose_parameter(spec.index("b1"))
    diagram.setFocus()
    QTest.keyClick(diagram, Qt.Key.Key_F1)
    assert studio.window.glossary.view.term == "bias"


def test_f1_without_anything_that_fits_is_about_what_the_mouse_is_on(studio: Studio) -> None:
    cards = studio.window.picker.findChildren(ActivationCard)
    card = next(card for card in cards if card.name == "tanh")
    QCursor.setPos(card.mapToGlobal(card.rect().center()))
    studio.window.network.diagram.setFocus()
    QTest.keyClick(studio.window.network.diagram, Qt.Key.Key_F1)
    assert studio.window.glossary.view.term == "tanh"


def test_the_headers_of_the_table_say_what_their_column_is(studio: Studio) -> None:
    header = studio.window.table.view.header
    said = [
        header.term_at(QPoint(header.sectionViewportPosition(n) + 5, 5))
        for n in range(header.count())
    ]
    assert {"feature", "label"} <= set(said)


def _hover(widget: QWidget, at: QPoint | None = None) -> str:
    at = at or widget.rect().center()
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return QToolTip.text()


def test_hover_shows_the_tip_as_it_was_and_the_term(studio: Studio, qtbot: QtBot) -> None:
    _ = studio.window.tips
    switch = studio.window.table.scaling.label.switch
    tip = _hover(switch)
    assert "Training starts again." in tip
    assert "The number that stands for a class" in tip
    rate = _hover(studio.window.train_bar.part("rate"))
    assert "how far each step goes" in rate
    assert "F1: learning rate" in rate  # the tip says it already


def test_tips_come_by_themselves_a_moment_after_the_start(studio: Studio, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "tips" in studio.window.__dict__)


def test_a_panel_that_is_made_later_has_tips_as_well(studio: Studio, qtbot: QtBot) -> None:
    _ = studio.window.tips
    studio.window.workspace.bring("explain")
    QApplication.processEvents()
    steepest = _hover(studio.window.explain.view.steepest)
    assert "All slopes of the loss together" in steepest


def test_menus_explain_their_entries_by_hover_and_f1(studio: Studio, qtbot: QtBot) -> None:
    _ = studio.window.tips
    action = studio.window.actions_by_name["rewind"]
    menu = next(m for m in studio.window.menuBar().findChildren(QMenu) if action in m.actions())
    menu.popup(studio.window.mapToGlobal(QPoint(20, 20)))
    tip = _hover(menu, menu.actionGeometry(action).center())
    assert "Go back to the same start" in tip
    assert "same seed gives the same start" in tip
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_F1)
    assert not menu.isVisible()
    assert studio.window.glossary.view.term == "seed"


def test_whats_this_explains_what_is_clicked(studio: Studio, qtbot: QtBot) -> None:
    QTest.keyClick(studio.window.network.diagram, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert QWhatsThis.inWhatsThisMode()
    rate = studio.window.train_bar.part("rate")
    QTest.mouseClick(rate, Qt.MouseButton.LeftButton)
    boxes = [w for w in QApplication.topLevelWidgets() if w.inherits("QWhatsThat")]
    assert [box.isVisible() for box in boxes] == [True]
    boxes[0].close()
    QWhatsThis.leaveWhatsThisMode()


def test_terms_of_a_page_are_dotted_once_and_lead_to_the_glossary(
    studio: Studio, qtbot: QtBot
) -> None:
    _ = studio.window.tips
    studio.course.open(0, 5)
    studio.window.workspace.bring("course")
    QApplication.processEvents()
    page = studio.window.course.view.page
    assert isinstance(page, PageView)
    links = [part for label in page.texts for part in QLabel.text(label).split('href="')[1:]]
    names = [link.partition('"')[0] for link in links]
    assert "bias" in names
    assert len(names) == len(set(names))
    assert all("<" not in label.text() for label in page.texts)
    label = next(label for label in page.texts if 'href="bias"' in QLabel.text(label))
    document = label.findChild(QTextDocument)
    assert document is not None
    cursor = QTextCursor(document)
    cursor.setPosition(label.text().index("bias") + 2)
    assert cursor.charFormat().underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert cursor.charFormat().foreground().color() == label.palette().windowText().color()
    label.linkHovered.emit("bias")
    assert "adds to its weighted inputs" in QToolTip.text()
    label.linkActivated.emit("bias")
    assert studio.window.glossary.view.term == "bias"
    assert studio.window.workspace.in_front("course")
    studio.course.leave()


def test_search_links_and_the_page_of_the_course(studio: Studio, qtbot: QtBot) -> None:
    studio.window.open_term("loss")
    view = studio.window.glossary.view
    view.take_focus()
    QTest.keyClicks(view.search, "relu")
    assert view.term == "ReLU"
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    assert view.term != "ReLU"
    QTest.keyClicks(view.search, "zzz")
    assert (view.list.count(), view.term) == (0, "")
    view.show_term("sigmoid")
    assert (view.search.text(), view.term) == ("", "sigmoid")
    view.article.anchorClicked.emit(QUrl("term:saturation"))
    assert view.term == "saturation"
    view.article.anchorClicked.emit(QUrl("page:"))
    page = studio.course.page
    assert page is not None
    assert page.title == "It does not learn"
    assert studio.window.workspace.in_front("course")
    studio.course.leave()
