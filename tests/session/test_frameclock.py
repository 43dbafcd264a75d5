"""The frame clock: how long the slices are that it grants, and in which order it works."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from nnstudio.session.frameclock import LONGEST_SLICE, NO_LIMIT, SHORTEST_SLICE, FrameClock


class Turns:
    """Pictures that take some time, and slices that are done at once; what came when."""

    def __init__(self, clock: FrameClock, picture_ms: int) -> None:
        self.seen: list[str] = []
        self.slices: list[tuple[float, int]] = []
        self._clock, self._picture_ms = clock, picture_ms
        clock.frame_due.connect(self._picture)
        clock.slice_due.connect(self._slice)

    def _picture(self) -> None:
        self.seen.append("picture")
        QThread.msleep(self._picture_ms)

    def _slice(self, seconds: float, rows: int) -> None:
        self.seen.append("slice")
        self.slices.append((seconds, rows))
        self._clock.slice_done()

    def enough(self) -> bool:
        return len(self.slices) >= 5


@pytest.fixture
def turns(qtbot: QtBot) -> Callable[[float | None, int], Turns]:
    def made(rate: float | None, picture_ms: int) -> Turns:
        clock = FrameClock()
        found = Turns(clock, picture_ms)
        clock.set_rate(rate)
        clock.start()
        qtbot.waitUntil(found.enough)
        clock.stop()
        return found

    return made


@pytest.mark.parametrize("picture_ms", [0, 10, 40])
def test_at_full_speed_pictures_never_shorten_the_training(turns, picture_ms: int) -> None:
    found = turns(None, picture_ms)
    assert set(found.slices) == {(LONGEST_SLICE, NO_LIMIT)}
    assert found.seen[:4] == ["picture", "slice", "picture", "slice"]


def test_a_set_pace_trains_in_what_is_left_of_the_frame(turns) -> None:
    quick, slow = turns(1e6, 1), turns(1e6, 20)
    assert all(seconds == SHORTEST_SLICE for seconds, _ in slow.slices)
    assert all(SHORTEST_SLICE <= seconds <= LONGEST_SLICE for seconds, _ in quick.slices)
    assert all(rows > 0 for _, rows in quick.slices + slow.slices)


def test_a_pace_is_kept_whatever_the_pictures_take(turns) -> None:
    begin = perf_counter()
    rows = sum(rows for _, rows in turns(200.0, 5).slices)
    assert 1 <= rows <= 1 + 200.0 * (perf_counter() - begin)
