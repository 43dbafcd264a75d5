"""From the menu to another start: the panel of many starts in the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nnstudio.app import Studio
from nnstudio.ui.starts import startsview
from tests.settling import settle


def test_many_starts_are_trained_beside_a_running_training_and_one_is_loaded(
    qtbot: QtBot, studio: Studio
) -> None:
    window = studio.window
    assert window.workspace.dock("starts").isHidden()
    window.actions_by_name["starts"].trigger()
    qtbot.waitUntil(lambda: window.workspace.in_front("starts"))
    studio.session.run()
    window.starts.view._count.setItemData(0, 30)
    window.starts.view._count.setCurrentIndex(0)
    qtbot.keyClick(window.starts.view._go, Qt.Key.Key_Space)
    assert studio.starts.running
    qtbot.waitUntil(lambda: not studio.starts.running, timeout=60_000)
    sweep = window.starts.view._sweep
    assert sweep is not None
    assert sweep.complete
    studio.session.pause()
    best = int(sweep.seeds[sweep.best(1)[0]])
    window.starts.view.list.seed_chosen.emit(best)
    document = studio.session.document
    assert document.start.seed == best
    assert document.at_start
    qtbot.waitUntil(lambda: window.starts.view._note.text() != startsview.STALE)


def test_the_window_closes_while_starts_are_trained(studio: Studio) -> None:
    studio.starts.start(studio.session.document, 1_000_000)
    settle()
    studio.close()
    assert not studio.starts._thread.isRunning()
