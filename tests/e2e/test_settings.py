"""Edit > Settings: each choice holds at once, the window is as at first after a reset."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.language import rounding
from nnstudio.language.translate import language
from nnstudio.session import localunits
from nnstudio.ui.languages import LANGUAGES
from nnstudio.ui.settings.records import DEEDS, PAGES
from nnstudio.ui.settings.settingsdialog import SettingsDialog
from tests.e2e.test_accessible_tree import flaws, heard
from tests.ui.test_windowsettings import ROUNDS, everything, ini_of, settings_at

LAST = len(PAGES)  # the page of what is reset


@pytest.fixture(autouse=True)
def as_at_first() -> Iterator[None]:
    """What holds for the whole program is as it was for the tests after this one."""
    yield
    localunits.choose(localunits.SYSTEM)
    rounding.use_decimals(rounding.AUTOMATIC)


def opened(studio: Studio) -> SettingsDialog:
    """The dialog, opened as by menu where it is not open yet."""
    if studio.window.preferences.dialog is None:
        studio.window.actions_by_name["settings"].trigger()
    dialog = studio.window.preferences.dialog
    assert dialog is not None
    return dialog


def pick(studio: Studio, name: str, value: object) -> None:
    """Choose in the dialog, as a person does."""
    dialog = opened(studio)
    page = next(n for n, page in enumerate(PAGES) if name in [one.name for one in page.settings])
    dialog.list.setCurrentRow(page)
    control = dialog.rows[name].control
    control.setFocus()
    if isinstance(control, QComboBox):
        place = control.findData(str(value))
        assert place >= 0
        control.setCurrentIndex(place)
        control.activated.emit(place)
    else:
        assert isinstance(control, QCheckBox)
        control.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(dialog: SettingsDialog) -> dict[str, object]:
    """What each row shows."""
    found: dict[str, object] = {}
    for name, row in dialog.rows.items():
        if isinstance(row.control, QComboBox):
            found[name] = row.control.currentData()
        elif isinstance(row.control, QCheckBox):
            found[name] = str(row.control.isChecked())
    return found


def kept(studio: Studio) -> dict[str, object]:
    return {name: str(getattr(studio.settings, name)) for name in opened(studio).rows}


def test_there_is_one_dialog_and_escape_closes_it(studio: Studio, qtbot: QtBot) -> None:
    action = studio.window.actions_by_name["settings"]
    assert QKeySequence("Ctrl+,") in action.shortcuts()
    assert action.menuRole() == QAction.MenuRole.PreferencesRole
    dialog = opened(studio)
    action.trigger()
    assert studio.window.preferences.dialog is dialog
    assert dialog.isVisible()
    assert not dialog.isModal()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert studio.window.preferences.dialog is None
    assert opened(studio) is not dialog


def test_every_choice_of_every_row_holds_at_once(studio: Studio) -> None:
    document = studio.session.document
    for name in [one.name for page in PAGES for one in page.settings if one.name != "language"]:
        pick(studio, name, ROUNDS[0][name])
        assert getattr(studio.settings, name) == ROUNDS[0][name]
        assert shown(opened(studio)) == kept(studio)
    assert studio.session.document is document


def test_what_the_choices_do(studio: Studio) -> None:
    pick(studio, "theme", "dark")
    ground = QApplication.palette().window().color()
    assert ground.lightness() < 128
    pick(studio, "theme", "light")
    pick(studio, "units", "uk")
    assert localunits.chosen() == "uk"
    studio.window.course_asked.emit()
    assert [own.unit for own in studio.session.document.you] == ["st", "ft"]  # type: ignore[union-attr]
    pick(studio, "keep_seconds", 60)
    assert studio.recovery._clock.interval() == 60_000
    assert "65 seconds" in opened(studio).rows["keep_seconds"].note.text()
    pick(studio, "keep_seconds", 0)
    assert "is lost" in opened(studio).rows["keep_seconds"].note.text()
    pick(studio, "motion", "reduced")
    assert not studio.window.isAnimated()
    pick(studio, "guesses", True)
    assert studio.window.network.guess is not None


def test_the_dialog_shows_what_is_chosen_elsewhere(studio: Studio) -> None:
    dialog = opened(studio)
    studio.window.choose_theme("dark")
    studio.window.training.choose_kernel("numpy")
    studio.window.actions_by_name["guess"].trigger()
    now = shown(dialog)
    assert (now["theme"], now["kernel"], now["guesses"]) == ("dark", "numpy", "True")
    studio.window.choose_theme("light")


def test_the_kernel_is_the_one_of_the_training_panel(studio: Studio) -> None:
    studio.window.workspace.bring("training")
    boxes = [
        box
        for box in studio.window.training.findChildren(QComboBox)
        if box.accessibleName() == "Kernel"
    ]
    pick(studio, "kernel", "numpy")
    assert [box.currentData() for box in boxes] == ["numpy"]
    boxes[0].activated.emit(boxes[0].findData("auto"))
    assert shown(opened(studio))["kernel"] == "auto"


def test_decimals_change_what_is_shown_and_no_number(studio: Studio) -> None:
    studio.session.step_epoch()
    vector = studio.session.frame().model.params.vector.copy()

    def loss() -> str:
        return studio.window.train_bar.part("loss").text()  # type: ignore[attr-defined,no-any-return]

    automatic = loss()
    pick(studio, "decimals", 2)
    assert loss() == f"{float(automatic):.2f}"
    pick(studio, "decimals", 0)
    assert loss() == automatic
    assert (studio.session.frame().model.params.vector == vector).all()


def test_a_lesson_has_decimals_of_its_own(studio: Studio) -> None:
    studio.settings.decimals = 2
    rounding.use_decimals(2)
    studio.course.open(0, 1)
    assert rounding.decimals(5) == 5
    studio.course.leave()
    assert rounding.decimals(5) == 2


def test_the_dialog_goes_on_in_another_language(studio: Studio) -> None:
    dialog = opened(studio)
    dialog.move(40, 60)
    pick(studio, "language", "zh_CN")
    again = studio.window.preferences.dialog
    assert language() == "zh_CN"
    assert again is not None
    assert again is not dialog
    assert again.isVisible()
    assert again.pos() == QPoint(40, 60)
    assert again.windowTitle() == "\u8bbe\u7f6e"
    assert again.focusWidget() is again.rows["language"].control
    again.close()
    assert studio.window.preferences.dialog is None
    studio.change_language("en")
    assert studio.window.preferences.dialog is None  # it was closed


def ask_to_reset(studio: Studio, answer: str, lessons: bool = False) -> None:
    dialog = opened(studio)
    dialog.list.setCurrentRow(LAST)
    dialog.deeds["reset"].button.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert "No document is touched" in box.informativeText()
    box.checkBox().setChecked(lessons)
    button = next(b for b in box.buttons() if b.text().replace("&", "") == answer)
    button.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_after_a_reset_all_is_as_at_the_first_start(
    open_studio: Callable[[], Studio], settings_file: Path
) -> None:
    before = settings_at(settings_file)
    defaults = everything(before)
    changed = {name for name in ROUNDS[0] if name not in ("geometry", "layout", "language")}
    for name in changed:
        setattr(before, name, ROUNDS[0][name])
    before._settings.sync()
    studio = open_studio()
    assert localunits.chosen() == "uk"
    assert studio.recovery._clock.interval() == 60_000
    studio.window.workspace.bring("lab")
    studio.window.workspace.dock("table").close()
    studio.intents.set_rate(0.25)
    document, undo = studio.session.document, studio.session.undo_name
    ask_to_reset(studio, "Cancel")
    assert {name for name in changed if getattr(studio.settings, name) != defaults[name]} == changed
    ask_to_reset(studio, "Reset", lessons=True)
    assert everything(studio.settings) == defaults
    assert studio.course.done == frozenset()
    assert studio.window.workspace.dock("table").isVisible()
    assert not studio.window.workspace.dock("lab").isVisible()
    assert studio.recovery._clock.interval() == 10_000
    assert (localunits.chosen(), rounding.decimals(5)) == ("metric", 5)
    assert QApplication.palette().window().color().lightness() > 128
    assert studio.session.document is document
    assert studio.session.undo_name == undo is not None
    dialog = studio.window.preferences.dialog
    assert dialog is not None
    assert dialog.list.currentRow() == LAST
    assert shown(dialog) == kept(studio)


def test_a_lesson_and_a_presentation_end_before_a_reset(studio: Studio) -> None:
    own = studio.session.document
    studio.toggle_presentation()
    studio.course.open(0, 1)
    ask_to_reset(studio, "Reset")
    assert studio.session.document is own
    assert studio.shown_with is studio.settings
    assert not studio.window.isFullScreen()
    assert studio.settings.text_scale == 100


def test_what_else_can_be_put_back(studio: Studio, tmp_path: Path) -> None:
    window = studio.window
    window.recent.add(str(tmp_path / "a.csv"))
    window.keep_course_progress(frozenset({("01-a-neuron", 0)}), None)
    studio.course.remember(*window.course_progress)
    dialog = opened(studio)
    window.workspace.dock("table").close()
    assert set(dialog.deeds) == {deed.name for deed in DEEDS}
    for name in ("layout", "forget_recent", "forget_course"):
        dialog.deeds[name].button.click()
    assert window.workspace.dock("table").isVisible()
    assert studio.settings.recent == ()
    assert studio.course.done == studio.settings.course[0] == frozenset()
    buttons = {name: row.button.isEnabled() for name, row in dialog.deeds.items()}
    assert buttons == {
        "layout": True, "forget_recent": False, "forget_course": False, "reset": True
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_is_named_and_reached_by_tab(
    open_studio: Callable[[], Studio], language: str, qtbot: QtBot
) -> None:
    dialog = opened(open_studio())
    for page in range(dialog.list.count()):
        dialog.list.setCurrentRow(page)
        assert flaws(heard(dialog)) == []
        dialog.list.setFocus()
        wanted = [row.control for row in (*dialog.rows.values(), *dialog.deeds.values())]
        wanted = [part for part in wanted if part.isVisible() and part.isEnabled()]
        found = []
        for _ in range(len(wanted) + 1):
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            found.append(dialog.focusWidget())
        assert found == [*wanted, dialog.close_button]
        for part in (*wanted, dialog.close_button):
            assert part.width() >= part.minimumSizeHint().width()


def test_a_window_opens_on_garbled_settings(
    open_studio: Callable[[], Studio], settings_file: Path
) -> None:
    wild = '"{\\"done\\": [[\\"no such\\", 99]], \\"last\\": [\\"no such\\", 7]}"'
    garbled = ini_of("@ByteArray(x)").replace("pages=@ByteArray(x)", f"pages={wild}")
    settings_file.write_text(garbled)
    studio = open_studio()
    assert studio.window.isVisible()
    studio.window.workspace.bring("course")
    assert shown(opened(studio)) == kept(studio)
