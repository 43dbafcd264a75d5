"""The parameters' way in bounded memory: evenly thinned, the start and the newest always there."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.activations import Array
from nnstudio.core.trail import (
    BUDGET,
    FEWEST_POINTS,
    MOST_POINTS,
    Trail,
    TrailHistory,
    room_for,
    trail_at,
)

PARAMETERS = 3


def vector_at(epoch: float) -> Array:
    return np.array([epoch, -epoch, np.sin(epoch)])


def filled(count: int, room: int | None = 64, step: float = 1.0) -> TrailHistory:
    history = TrailHistory(PARAMETERS, room)
    for number in range(count):
        history.append(number * step, vector_at(number * step))
    return history


def assert_belongs_together(trail: Trail) -> None:
    """Every vector is still that of its epoch, and epochs ascend."""
    assert (np.diff(trail.epochs) > 0).all()
    for epoch, vector in zip(trail.epochs, trail.vectors, strict=True):
        np.testing.assert_array_equal(vector, vector_at(float(epoch)))


@pytest.mark.parametrize("count", [1, 2, 63, 64])
def test_while_there_is_room_every_point_is_kept(count: int) -> None:
    trail = filled(count).view()
    np.testing.assert_array_equal(trail.epochs, np.arange(float(count)))
    assert_belongs_together(trail)


@pytest.mark.parametrize("room", [8, 9, 63, 64])
@pytest.mark.parametrize("count", [65, 66, 127, 128, 129, 1_000, 20_011])
def test_beyond_it_memory_stays_and_both_ends_stay(room: int, count: int) -> None:
    history = filled(count, room)
    trail = history.view()
    assert room // 4 <= len(trail) <= room
    assert_belongs_together(trail)
    assert (trail.epochs[0], trail.epochs[-1]) == (0.0, count - 1.0)


@pytest.mark.parametrize("random", range(20))
def test_after_every_single_point_the_bounds_hold(random: int) -> None:
    numbers = np.random.default_rng(random)
    room = int(numbers.integers(FEWEST_POINTS, 70))
    history, epoch, came = TrailHistory(PARAMETERS, room), 0.0, []
    for _ in range(700):
        if numbers.random() < 0.02:  # a step back
            epoch = float(numbers.choice(came))
            came = [one for one in came if one < epoch]
        history.append(epoch, vector_at(epoch))
        came.append(epoch)
        trail = history.view()
        assert 1 <= len(trail) <= room
        assert (trail.epochs[0], trail.epochs[-1]) == (came[0], came[-1])
        assert set(trail.epochs) <= set(came)
        epoch += float(numbers.random()) + 1e-3
    assert_belongs_together(history.view())


@pytest.mark.parametrize("count", [100, 1_000, 10_000])
def test_older_points_are_evenly_spaced_and_the_latest_are_all_there(count: int) -> None:
    room = 64
    gaps = np.diff(filled(count, room).view().epochs)
    assert gaps.max() <= 8 * count / room
    older = gaps[: len(gaps) // 4]
    assert len(set(older)) == 1
    assert gaps[-1] == 1.0


def test_a_full_trail_keeps_less_than_half_of_its_points_and_the_newest() -> None:
    kept = {
        room: [filled(count, room).view().epochs.tolist() for count in range(25)] for room in (8, 9)
    }
    assert kept[8][8] == list(range(8))
    assert kept[8][9] == [0, 4, 7, 8]
    assert kept[8][13] == [0, 4, 7, 8, 9, 10, 11, 12]
    assert kept[8][14] == [0, 8, 12, 13]
    assert kept[8][23] == [0, 8, 16, 21, 22]
    assert kept[9][10] == [0, 4, 8, 9]
    assert kept[9][16] == [0, 8, 14, 15]


def test_after_a_step_back_points_are_counted_on_from_there() -> None:
    history = filled(10, room=8)
    for epoch in (8.5, 9.0, 10.0, 11.0):
        history.append(epoch, vector_at(epoch))
    assert history.view().epochs.tolist() == [0.0, 4.0, 7.0, 8.0, 8.5, 9.0, 10.0, 11.0]
    # Epoch 8.5 took the number 9 of the forgotten one, so that 11 has number 12.
    history.append(12.0, vector_at(12.0))
    assert history.view().epochs.tolist() == [0.0, 8.0, 11.0, 12.0]
    again = filled(5, room=8)
    assert again.go_back(0.0, vector_at(0.0))
    again.append(-1.0, vector_at(-1.0))  # before the first: everything is forgotten
    for epoch in range(8):
        again.append(float(epoch), vector_at(epoch))
    assert again.view().epochs.tolist() == [-1.0, 3.0, 6.0, 7.0]


def test_the_newest_point_is_replaced_by_another_of_its_epoch() -> None:
    history = filled(5)
    history.append(4.0, vector_at(9.0))
    assert history.view().epochs.tolist() == [0.0, 1.0, 2.0, 3.0, 4.0]
    assert history.view().vectors[-1].tolist() == vector_at(9.0).tolist()


def test_unasked_there_is_the_room_of_the_budget() -> None:
    assert TrailHistory(PARAMETERS).room == MOST_POINTS
    assert TrailHistory(20_000).room == 100
    assert len(TrailHistory(PARAMETERS)) == 0


def test_room_is_a_budget_of_numbers() -> None:
    for parameters in [1, 9, 500, 1_954, 20_000, 31_250, 100_000, 250_000, 16_000_000]:
        room = room_for(parameters)
        assert 1 <= room <= MOST_POINTS
        assert room == 1 or room * parameters <= BUDGET
    assert room_for(9) == MOST_POINTS
    assert room_for(20_000) >= 64
    assert room_for(20_000) > room_for(100_000) >= FEWEST_POINTS
    assert room_for(1_000_000) == 1
    assert room_for(BUDGET // FEWEST_POINTS) == FEWEST_POINTS
    assert room_for(BUDGET // FEWEST_POINTS + 1) == 1
    assert (room_for(3_000), type(room_for(3_000))) == (666, int)


def test_where_there_is_no_room_for_a_trail_the_newest_point_is_there() -> None:
    history = filled(10, room=1)
    assert history.view().epochs.tolist() == [9.0]
    assert history.view().vectors.tolist() == [vector_at(9.0).tolist()]
    assert history.go_back(9.0, vector_at(9.0))
    assert not history.go_back(8.0, vector_at(8.0))


def test_a_trail_shown_earlier_is_not_touched_by_what_comes_later() -> None:
    history = filled(64)
    trail = history.view()
    before = trail.epochs.tobytes(), trail.vectors.tobytes()
    history.append(30.0, vector_at(1e6))  # a step back, and then beyond all room
    for epoch in range(64, 400):
        history.append(float(epoch), vector_at(0.0))
    assert (trail.epochs.tobytes(), trail.vectors.tobytes()) == before
    for array in (trail.epochs, trail.vectors, trail.along(0)):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 2.0


def test_going_back_to_a_point_keeps_what_leads_there() -> None:
    history = filled(40)
    assert history.go_back(17.0, vector_at(17.0))
    np.testing.assert_array_equal(history.view().epochs, np.arange(18.0))
    assert history.go_back(17.0, vector_at(17.0))
    assert len(history) == 18
    history.append(17.5, vector_at(17.5))
    assert_belongs_together(history.view())


@pytest.mark.parametrize(
    ("epoch", "vector"),
    [
        (17.0, vector_at(17.5)),
        (17.5, vector_at(17.0)),
        (17.5, vector_at(18.0)),
        (40.0, vector_at(40.0)),
        (17.0, np.ones(2)),
    ],
)
def test_a_point_that_is_none_of_the_trail_changes_nothing(epoch: float, vector: Array) -> None:
    history = filled(40)
    assert not history.go_back(epoch, vector)
    np.testing.assert_array_equal(history.view().epochs, np.arange(40.0))


def test_one_parameter_along_the_way() -> None:
    assert filled(5).view().along(1).tolist() == [0.0, -1.0, -2.0, -3.0, -4.0]
    assert len(Trail().along(3)) == 0
    assert (Trail().epochs.shape, Trail().vectors.shape) == ((0,), (0, 0))
    alone = trail_at(2.5, np.array([7.0, 8.0]))
    assert (alone.epochs.tolist(), alone.along(1).tolist()) == ([2.5], [8.0])
