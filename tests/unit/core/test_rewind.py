"""Rewind points: the first and the newest stay, those between are thinned evenly."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.rewind import BUDGET, FEWEST_POINTS, RewindHistory, RewindPoints, has_room
from nnstudio.core.snapshot import Progress

SPEC = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))


def at(epoch: int, position: int = 0, slots: int = 0) -> Progress:
    params = Params(SPEC, np.full(SPEC.parameter_count, float(epoch)))
    return Progress(params, epoch, position, np.zeros((slots, SPEC.parameter_count)))


def epochs(points: RewindPoints) -> list[int]:
    return [point.epoch for point in points]


@given(count=st.integers(1, 2_000), most=st.integers(8, 64))
def test_the_first_and_the_newest_stay_and_the_rest_is_spread_evenly(count: int, most: int) -> None:
    history = RewindHistory(most=most)
    for epoch in range(count):
        history.append(at(epoch))
        assert len(history) <= most
    kept = epochs(history.view())
    assert kept[0] == 0
    assert kept[-1] == count - 1
    assert kept == sorted(set(kept))
    gaps = np.diff(kept[:-1])
    if len(gaps):
        assert len(kept) >= min(count, most // 4)
        assert gaps.max() <= 4 * max(1, count // (most // 4))
        assert (gaps[:-1] >= gaps[1:]).all()  # the newer ones lie closer


def test_one_point_too_many_halves_the_older_ones_until_half_the_room_is_free() -> None:
    history, kept = RewindHistory(most=8), []
    for epoch in range(20):
        history.append(at(epoch))
        kept.append(epochs(history.view()))
    assert kept[7] == list(range(8))
    assert kept[8] == [0, 4, 8]
    assert kept[13] == [0, 4, 8, 9, 10, 11, 12, 13]
    assert kept[14] == [0, 4, 8, 12, 14]
    assert kept[18] == [0, 8, 16, 18]
    odd = RewindHistory(most=9)
    for epoch in range(10):
        odd.append(at(epoch))
    assert epochs(odd.view()) == [0, 4, 8, 9]


def test_after_a_step_back_points_are_counted_on_from_there() -> None:
    history = RewindHistory(most=8)
    for epoch in [*range(9), 5, 6, 7, 9, 10]:
        history.append(at(epoch))
    assert epochs(history.view()) == [0, 4, 5, 6, 7, 9, 10]
    history.append(at(11))
    history.append(at(12))
    # Epoch 5 took the number of the forgotten epoch 8, so that 10 has number 12 and 12 has 14.
    assert epochs(history.view()) == [0, 4, 5, 10, 12]


def test_a_step_back_forgets_what_lay_beyond_it() -> None:
    history = RewindHistory()
    for epoch in range(10):
        history.append(at(epoch))
    history.append(at(4))
    assert epochs(history.view()) == [0, 1, 2, 3, 4]
    history.append(at(4, 1))
    history.append(at(4, 1))
    assert [(p.epoch, p.position) for p in history.view()][-2:] == [(4, 0), (4, 1)]


def test_a_history_goes_on_from_points_that_were_kept() -> None:
    history = RewindHistory()
    for epoch in range(10):
        history.append(at(epoch))
    again = RewindHistory(history.view())
    again.append(at(10))
    assert epochs(again.view()) == list(range(11))


def test_a_large_network_keeps_few_points_and_a_huge_one_the_newest_alone() -> None:
    def with_numbers(count: int, epoch: int) -> Progress:
        return at(epoch, slots=count // SPEC.parameter_count)

    room = 20
    history, huge = RewindHistory(), RewindHistory()
    for epoch in range(200):
        history.append(with_numbers(BUDGET // room, epoch))
        huge.append(with_numbers(BUDGET // (FEWEST_POINTS - 1), epoch))
    assert FEWEST_POINTS // 2 <= len(history) <= room
    assert epochs(history.view())[0] == 0
    assert epochs(huge.view()) == [199]
    assert has_room(history.view()[0])
    assert not has_room(huge.view()[0])


def test_points_up_to_a_state_between_epochs_and_without_memories() -> None:
    points = RewindPoints((at(0), at(1, 2, slots=1), at(2, slots=1), at(3, slots=1)))
    assert epochs(points.up_to(at(2))) == [0, 1, 2]
    assert epochs(points.between_epochs()) == [0, 2, 3]
    assert points.without_slots().points == (at(0), at(1, 2), at(2), at(3))


def test_there_is_room_for_earlier_points_of_all_but_huge_networks() -> None:
    def with_numbers(count: int) -> Progress:
        return Progress(at(0).params, slots=np.zeros((1, count - SPEC.parameter_count)))

    assert has_room(at(3))
    assert has_room(with_numbers(BUDGET // FEWEST_POINTS))
    assert not has_room(with_numbers(BUDGET // FEWEST_POINTS + 1))
