"""The window tells what ails a training, in one line, and mends it by one click that undo takes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.data.scaling import Scaling
from nnstudio.document.doctor.examine import ILLNESSES
from nnstudio.document.document import Document, course_document
from nnstudio.document.task.classtask import ClassTask
from nnstudio.document.task.locks import LOCKS
from nnstudio.document.teach import teach
from nnstudio.glossary.glossaryfile import load_glossary
from nnstudio.lessons.failingsetups import dead, overshot
from nnstudio.ui.glossary.terms import inner_term
from nnstudio.ui.glossary.termtable import ILLNESS_TERMS
from nnstudio.ui.window.settings import WindowSettings
from tests.e2e.test_narrowandlarge import opened, out_of_reach
from tests.ui.looks import lasting_flaws


def see(qtbot: QtBot, studio: Studio, document: Document) -> None:
    """Open a document, and let the doctor look."""
    studio.session.open(document, "")
    studio.doctor.look()


def ill() -> Document:
    return teach(dead(course_document()), 200)


def test_a_line_tells_it_and_one_click_mends_it_as_one_step_for_undo(
    studio: Studio, qtbot: QtBot
) -> None:
    see(qtbot, studio, ill())
    line, before = studio.window.doctor_line, studio.session.document
    assert line.isVisible()
    assert line.sentence.text().startswith("h1 and h2 give 0 for all 4 rows")
    assert line.mend.text() == "Mend: leaky ReLU in hidden layer 1"
    qtbot.mouseClick(line.mend, Qt.MouseButton.LeftButton)
    assert studio.session.document.spec.layers[0].activation == "leaky_relu"
    assert not line.isVisible()
    assert "Ctrl+Z takes it back" in studio.window.status.message
    assert studio.session.undo_name == "leaky ReLU in hidden layer 1"
    studio.session.undo()
    assert studio.session.document == before
    studio.doctor.look()
    assert line.isVisible()


def test_of_several_findings_of_a_kind_each_is_mended_by_its_own_button(
    studio: Studio, qtbot: QtBot
) -> None:
    table = course_document().table
    for row in range(4):
        table = table.with_cell(row, 1, "150").with_cell(row, 2, "66")
    see(qtbot, studio, course_document().with_table(table))
    studio.window.actions_by_name["doctor"].trigger()
    cards = [c for c in studio.window.doctor.view.cards if c.finding.kind == "constant_column"]
    assert [card.remedies[0].text() for card in cards] == ["Skip Weight", "Skip Height"]
    qtbot.mouseClick(cards[1].remedies[0], Qt.MouseButton.LeftButton)
    assert [column.name for column in studio.session.document.table.inputs] == ["Weight"]


def test_it_looks_by_itself_once_things_have_come_to_rest(studio: Studio, qtbot: QtBot) -> None:
    with qtbot.waitSignal(studio.doctor.diagnosed, timeout=3_000):
        studio.session.open(ill(), "")
    assert studio.window.doctor_line.isVisible()
    with qtbot.waitSignal(studio.doctor.diagnosed, timeout=3_000):
        studio.session.open(course_document(), "")
    assert not studio.window.doctor_line.isVisible()


def test_the_panel_leads_to_row_and_neuron_and_has_every_remedy(
    studio: Studio, qtbot: QtBot
) -> None:
    see(qtbot, studio, ill())
    qtbot.mouseClick(studio.window.doctor_line.why, Qt.MouseButton.LeftButton)
    view = studio.window.doctor.view
    (card,) = view.cards
    assert studio.window.workspace.in_front("doctor")
    assert [button.text() for button in card.remedies] == [
        "leaky ReLU in hidden layer 1",
        "New start",
    ]
    assert card.remedies[0].hasFocus()
    qtbot.mouseClick(card.links[0], Qt.MouseButton.LeftButton)
    entry = inner_term(card.remedies[0])
    assert entry is not None
    assert entry.name == "dead unit"
    name = studio.session.document.table.row_name(studio.session.frame().shown_row)
    assert name in card.finding.evidence[0].words
    assert studio.window.cards.card is studio.window.cards.neuron
    qtbot.mouseClick(card.remedies[1], Qt.MouseButton.LeftButton)
    assert view.cards == []
    assert view.well.isVisible()
    assert studio.session.document.start.seed == 63


def test_every_illness_has_its_term_in_the_glossary() -> None:
    assert ILLNESS_TERMS.keys() == ILLNESSES.keys()
    assert set(ILLNESS_TERMS.values()) <= {entry.name for entry in load_glossary().entries}


def test_a_kind_can_be_silenced_and_told_again(studio: Studio, qtbot: QtBot) -> None:
    see(qtbot, studio, ill())
    window = studio.window
    window.actions_by_name["doctor"].trigger()
    view = window.doctor.view
    qtbot.mouseClick(view.cards[0].silence, Qt.MouseButton.LeftButton)
    assert not window.doctor_line.isVisible()
    assert view.cards == []
    assert window.silenced == {"dead"}
    (link,) = view.silenced
    assert "Dead neurons" in link.text()
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.doctor_line.isVisible()
    assert window.silenced == frozenset()


def test_what_is_silenced_is_remembered(
    studio: Studio, settings_file: object, qtbot: QtBot
) -> None:
    studio.doctor.silence("dead", True)
    settings = QSettings(str(settings_file), QSettings.Format.IniFormat)
    assert WindowSettings(settings).silenced == {"dead"}
    see(qtbot, studio, ill())
    assert "doctor_line" not in studio.window.__dict__


def test_a_line_that_is_put_away_comes_with_another_finding(studio: Studio, qtbot: QtBot) -> None:
    see(qtbot, studio, ill())
    line = studio.window.doctor_line
    qtbot.mouseClick(line.away, Qt.MouseButton.LeftButton)
    studio.session.show_row(2)
    studio.doctor.look()
    assert not line.isVisible()
    see(qtbot, studio, overshot(course_document()))
    assert line.isVisible()


def test_a_lesson_is_not_spoilt(studio: Studio, qtbot: QtBot) -> None:
    course = studio.course
    place = next(
        (lesson, page)
        for lesson, of_lesson in enumerate(course.lessons)
        for page, one in enumerate(of_lesson.pages)
        if one.setup == "dead"
    )
    course.open(*place)
    studio.doctor.look()
    assert "doctor_line" not in studio.window.__dict__ or not studio.window.doctor_line.isVisible()
    studio.session.open(teach(studio.session.document, 200), "")
    studio.doctor.look()
    studio.window.actions_by_name["doctor"].trigger()
    assert len(studio.window.doctor.view.cards) == 1  # for who asks
    assert not studio.window.doctor_line.isVisible()


def test_lost_numbers_are_told_with_the_last_state_kept(studio: Studio, qtbot: QtBot) -> None:
    document = course_document().with_layer(
        1, replace(course_document().spec.layers[1], activation="linear")
    )
    document = document.with_settings(replace(document.settings, rate=1e6))
    studio.session.open(document, "")
    with qtbot.waitSignal(studio.doctor.diagnosed, timeout=5_000):
        studio.session.run()
    line = studio.window.doctor_line
    assert line.sentence.text().startswith("The run ended: ")
    qtbot.mouseClick(line.mend, Qt.MouseButton.LeftButton)
    after = studio.session.document
    assert after.settings.rate == pytest.approx(0.03)
    assert after.progress.params == document.start.params
    assert not line.isVisible()


def test_a_task_is_not_solved_by_the_line_and_its_locks_hold(studio: Studio, qtbot: QtBot) -> None:
    see(qtbot, studio, ill())
    studio.intents.set_task(ClassTask("Mend it", locks=frozenset(LOCKS)))
    studio.doctor.look()
    assert not studio.window.doctor_line.isVisible()
    studio.window.actions_by_name["doctor"].trigger()
    before = studio.session.document.spec
    studio.window.doctor.view.cards[0].remedies[0].click()
    assert studio.session.document.spec == before
    assert "This task leaves" in studio.window.status.message


def test_a_remedy_is_for_the_present_where_an_earlier_moment_is_looked_at(
    studio: Studio, qtbot: QtBot
) -> None:
    see(qtbot, studio, ill())
    studio.session.look_at(studio.session.document.rewound().progress)
    studio.window.doctor_line.mend.click()
    assert studio.session.document.spec.layers[0].activation == "leaky_relu"
    studio.session.undo()
    assert studio.session.document.progress.epoch == 200


def test_while_it_trains_a_finding_counts_once_it_stays(studio: Studio, qtbot: QtBot) -> None:
    raw = course_document().with_scaling(Scaling("none"))
    studio.session.open(raw, "")
    studio.doctor._last_kinds = frozenset()
    studio.session.run()
    studio.doctor.look()
    assert "doctor_line" not in studio.window.__dict__
    studio.doctor.look()
    assert studio.window.doctor_line.isVisible()
    studio.session.pause()


def test_another_language_tells_it_anew(studio: Studio, qtbot: QtBot) -> None:
    see(qtbot, studio, ill())
    studio.change_language("zh_CN")
    words = studio.window.doctor_line.sentence.text()
    assert "h1" in words
    assert "give" not in words


@pytest.mark.parametrize(("percent", "size"), [(100, (1024, 700)), (200, (1280, 800))])
def test_line_and_panel_have_room_on_a_small_screen_and_with_large_texts(
    qtbot: QtBot, tmp_path: Path, english_again: None, percent: int, size: tuple[int, int]
) -> None:
    studio = opened(qtbot, tmp_path, percent, size, "en")
    see(qtbot, studio, ill())
    window = studio.window
    found = lasting_flaws(window) + out_of_reach(window)
    assert window.doctor_line.isVisible()
    window.actions_by_name["doctor"].trigger()
    found += lasting_flaws(window) + out_of_reach(window)
    assert window.size().toTuple() == size
    studio.close()
    # Qt keeps tab bars that it no longer shows beside the window for a while.
    left = sorted({flaw for flaw in found if "'Scroll " not in flaw})
    assert not left, "\n".join(left)
