"""The panel of many starts: what it says, what its bars hold, and how a start is loaded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from nnstudio.core.settings import TrainingSettings
from nnstudio.data.units import Quantity
from nnstudio.document.document import Document, course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.sweeping import Sweep, sweep_document
from nnstudio.ui import theme
from nnstudio.ui.starts.starthistogram import StartHistogram, _heights, bars_of
from nnstudio.ui.starts.startspanel import StartsPanel
from nnstudio.ui.starts.startsview import EMPTY, NOT_AMONG, OLD_ANSWERS, STALE

EMILY = (Quantity(128.0, "lb"), Quantity(63.0, "in"))


@pytest.fixture(scope="module")
def document() -> Document:
    return course_document().with_settings(TrainingSettings(epochs=50))


@pytest.fixture(scope="module")
def sweep(document: Document) -> Sweep:
    *_, last = sweep_document(document, range(60))
    return last


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> StartsPanel:
    made = StartsPanel()
    qtbot.addWidget(made)
    made.resize(340, 480)
    made.set_theme(theme.LIGHT)
    made.show_frame(frame_of(document))
    made.show()
    return made


def leaves(panel: StartsPanel) -> list[QTreeWidgetItem]:
    heads = [panel.view.list.topLevelItem(i) for i in range(panel.view.list.topLevelItemCount())]
    return [head.child(i) for head in heads if head for i in range(head.childCount())]


def test_before_anything_is_trained_it_says_what_it_is_for(panel: StartsPanel) -> None:
    assert panel.view._note.text() == EMPTY
    assert not panel.view.losses.isVisible()
    assert not panel.view.list.isVisible()


def test_the_button_asks_for_as_many_starts_as_are_chosen(qtbot: QtBot, panel: StartsPanel) -> None:
    panel.view._count.setCurrentIndex(2)
    with qtbot.waitSignal(panel.sweep_asked) as asked:
        qtbot.mouseClick(panel.view._go, Qt.MouseButton.LeftButton)
    assert asked.args == [10_000]
    panel.show_running(True)
    assert panel.view._go.text() == "Cancel"
    with qtbot.waitSignal(panel.cancel_asked):
        qtbot.mouseClick(panel.view._go, Qt.MouseButton.LeftButton)
    panel.show_running(False)
    assert panel.view._go.text() == "Train"


def test_the_bars_hold_every_start_and_say_so(panel: StartsPanel, sweep: Sweep) -> None:
    panel.show_sweep(sweep)
    bars = bars_of(StartHistogram.on_axis(sweep.losses))
    assert bars.counts.sum() == 60
    fullest = int(bars.counts.argmax())
    at = float(bars.edges[fullest : fullest + 2].mean())
    assert panel.view.losses.bar_words(at).startswith(f"{bars.counts[fullest]} start")
    assert panel.view.losses.bar_words(99.0) == ""
    assert "of 60" in panel.view._words.text()
    assert "Seed 44" in panel.view._words.text()


def test_a_start_in_the_list_can_be_loaded_by_mouse_and_by_key(
    qtbot: QtBot, panel: StartsPanel, sweep: Sweep
) -> None:
    panel.show_sweep(sweep)
    best = next(
        item for item in leaves(panel) if item.text(0) == str(sweep.seeds[sweep.best(1)[0]])
    )
    panel.view.list.scrollToItem(best)
    where = panel.view.list.visualItemRect(best).center()
    with qtbot.waitSignal(panel.seed_chosen) as chosen:
        qtbot.mouseClick(panel.view.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == [int(best.text(0))]
    panel.view.list.setCurrentItem(best)
    with qtbot.waitSignal(panel.seed_chosen) as chosen:
        qtbot.keyClick(panel.view.list, Qt.Key.Key_Return)
    assert chosen.args == [int(best.text(0))]


def test_a_click_on_a_bar_lists_its_starts(qtbot: QtBot, panel: StartsPanel, sweep: Sweep) -> None:
    panel.show_sweep(sweep)
    bars = bars_of(StartHistogram.on_axis(sweep.losses))
    fullest = int(bars.counts.argmax())
    at = float(bars.edges[fullest : fullest + 2].mean())
    plot = panel.view.losses
    qtbot.waitUntil(lambda: plot.box.width() > 0)
    where = plot.mapFromScene(plot.box.mapViewToScene(QPointF(at, 0.5)))
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=where)
    head = panel.view.list.topLevelItem(0)
    assert head is not None
    assert head.childCount() == bars.counts[fullest]
    heads = [panel.view.list.topLevelItem(i) for i in range(panel.view.list.topLevelItemCount())]
    assert [h.text(0).split(" ")[0] for h in heads if h][-1] == "Best"  # still there


def test_after_a_change_of_the_network_it_says_that_the_starts_are_old(
    panel: StartsPanel, sweep: Sweep, document: Document
) -> None:
    panel.show_sweep(sweep)
    panel.show_frame(frame_of(document.restarted(45)))
    assert panel.view._note.text() != STALE
    other = document.with_settings(replace(document.settings, rate=0.2))
    panel.show_frame(frame_of(other))
    assert panel.view._note.text() == STALE


def test_after_a_change_of_ones_own_row_it_says_that_the_answers_are_old(
    panel: StartsPanel, sweep: Sweep, document: Document
) -> None:
    panel.show_sweep(sweep)
    panel.show_frame(frame_of(document.with_you(EMILY)))
    assert panel.view._note.text() == OLD_ANSWERS


def test_the_line_and_the_words_follow_the_present_start(
    panel: StartsPanel, sweep: Sweep, document: Document
) -> None:
    panel.show_sweep(sweep)
    losses = panel.view.losses
    on_axis = StartHistogram.on_axis(sweep.losses)
    assert losses._own.value() == pytest.approx(on_axis[44])
    panel.show_frame(frame_of(document.restarted(7)))
    assert losses._own.value() == pytest.approx(on_axis[7])
    assert sweep.answers is not None
    assert panel.view.answers._own.value() == pytest.approx(sweep.answers[7])
    assert "Seed 7" in panel.view._words.text()
    panel.show_frame(frame_of(document.restarted(60)))
    assert not losses._own.isVisible()
    assert NOT_AMONG in panel.view._words.text()


def test_one_start_beside_very_many_is_still_seen() -> None:
    losses = np.full(20_000, 0.001)
    losses[10_553] = 0.5
    heights = _heights(bars_of(StartHistogram.on_axis(losses)))
    assert heights[-1] > 0.02 * heights[0]
    assert np.count_nonzero(heights) == 2


def test_any_number_of_starts_can_be_typed(qtbot: QtBot, panel: StartsPanel) -> None:
    box = panel.view._count
    for typed, count in (("500", 500), ("2,500 starts", 2_500), ("0", 1), ("9999999", 1_000_000),
                         ("many", 1_000_000), ("1e9", 1_000_000), ("1", 1)):  # fmt: skip
        box.lineEdit().selectAll()
        qtbot.keyClicks(box.lineEdit(), typed)
        qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
        with qtbot.waitSignal(panel.sweep_asked) as asked:
            qtbot.mouseClick(panel.view._go, Qt.MouseButton.LeftButton)
        assert asked.args == [count]
    assert box.currentText() == "1 start"


def test_keys_read_one_bar_after_the_other_and_list_it(
    qtbot: QtBot, panel: StartsPanel, sweep: Sweep
) -> None:
    panel.show_sweep(sweep)
    plot, bars = panel.view.losses, bars_of(StartHistogram.on_axis(sweep.losses))
    filled = np.flatnonzero(bars.counts).tolist()
    assert plot.accessibleDescription().startswith(f"{bars.counts.sum():,} starts are drawn. ")
    assert plot.bar_words(bars.edges[bars.counts.argmax()] + 1e-9) in plot.accessibleDescription()
    plot.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot._at == filled[0]
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot._at == filled[1]
    assert plot.accessibleDescription().startswith(f"{bars.counts[filled[1]]} start")
    qtbot.keyClick(plot, Qt.Key.Key_End)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot._at == filled[-1]
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    with qtbot.waitSignal(plot.bar_chosen) as chosen:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert chosen.args[0] == pytest.approx(bars.edges[filled[-2]])


def test_reports_while_training_leave_the_list_where_it_is(
    panel: StartsPanel, sweep: Sweep
) -> None:
    panel.show_sweep(sweep)
    first = leaves(panel)[0]
    panel.view.list.setCurrentItem(first)
    panel.show_sweep(replace(sweep))
    assert panel.view.list.currentItem() is first
    losses = sweep.losses.copy()
    losses[20] = np.nan  # one more that is stuck
    seed = first.text(0)
    panel.show_sweep(replace(sweep, losses=losses))
    chosen = panel.view.list.currentItem()
    assert chosen is not None
    assert chosen.text(0) == seed


def test_starts_that_lost_their_numbers_are_stuck_and_no_bar_counts_them(
    panel: StartsPanel, sweep: Sweep
) -> None:
    losses = sweep.losses.copy()
    losses[:3] = np.nan
    panel.show_sweep(replace(sweep, losses=losses))
    assert leaves(panel)[0].text(1) == "lost"
    assert bars_of(StartHistogram.on_axis(losses)).counts.sum() == 57


@pytest.mark.parametrize("values", [[], [np.nan], [0.25], [0.25, 0.25]])
def test_few_values_make_bars_too(values: list[float]) -> None:
    bars = bars_of(np.array(values, dtype=np.float64))
    assert bars.counts.sum() == np.isfinite(values).sum()
    assert bool((np.diff(bars.edges) > 0).all())


def test_it_fits_a_narrow_place(panel: StartsPanel, sweep: Sweep) -> None:
    panel.show_sweep(sweep)
    assert panel.minimumSizeHint().width() <= 340
    assert panel.minimumSizeHint().height() <= 400
