"""Bounded memory for every loss, with no peak lost."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.losshistory import LossCurve, LossHistory


def filled(count: int, cap: int = 64, piece: int = 7) -> LossHistory:
    history = LossHistory(cap=cap)
    for start in range(0, count, piece):
        epochs = np.arange(start, min(start + piece, count), dtype=float)
        history.extend(LossCurve(epochs, 1.0 / (1.0 + epochs)))
    return history


def test_below_the_cap_every_point_is_kept_exactly() -> None:
    curve = filled(60).freeze()
    np.testing.assert_array_equal(curve.epochs, np.arange(60.0))
    np.testing.assert_array_equal(curve.losses, 1.0 / (1.0 + np.arange(60.0)))


@pytest.mark.parametrize("count", [65, 1_000, 100_000])
def test_beyond_the_cap_memory_stays_and_both_ends_stay(count: int) -> None:
    history = filled(count, piece=97)
    assert 32 <= len(history) <= 64
    curve = history.freeze()
    assert (np.diff(curve.epochs) > 0).all()
    assert curve.epochs[0] == 0.0
    assert curve.epochs[-1] == count - 1


@pytest.mark.parametrize("spike", [5, 500, 4_321, 9_999])
@pytest.mark.parametrize("height", [1e6, -1e6, np.nan])
def test_a_spike_of_one_epoch_is_never_thinned_away(spike: int, height: float) -> None:
    losses = np.ones(10_000)
    losses[spike] = height
    history = LossHistory(cap=64)
    history.extend(LossCurve(np.arange(10_000.0), losses))
    curve = history.freeze()
    where = np.flatnonzero(curve.epochs == spike)
    assert len(where) == 1
    np.testing.assert_equal(curve.losses[where[0]], height)


def test_the_losses_held_out_are_thinned_along_with_the_others() -> None:
    epochs = np.arange(1_000.0)
    history = LossHistory(cap=64)
    history.extend(LossCurve(epochs, 1.0 / (1.0 + epochs), epochs * 3.0))
    curve = history.freeze()
    assert len(curve) <= 64
    assert curve.held is not None
    np.testing.assert_array_equal(curve.held, curve.epochs * 3.0)


def test_a_frozen_curve_is_not_touched_by_what_comes_later() -> None:
    history = filled(10)
    curve = history.freeze()
    history.extend(LossCurve(np.array([10.0]), np.array([0.5])))
    assert len(curve) == 10
    with pytest.raises(ValueError, match="read-only"):
        curve.losses[0] = 2.0


def test_a_history_goes_on_from_a_curve() -> None:
    again = LossHistory(filled(40).freeze(), cap=64)
    assert again.freeze() == filled(40).freeze()
    assert LossCurve() == LossHistory().freeze()


def test_a_curve_equals_one_with_the_same_epochs_losses_and_held_out_losses() -> None:
    def curve(epoch: float, loss: float, held: float | None) -> LossCurve:
        beside = None if held is None else np.array([0.5, held])
        return LossCurve(np.array([0.0, epoch]), np.array([1.0, loss]), beside)

    same = [curve(1.0, 0.5, held) for held in (None, 0.25, np.nan)]
    assert same == [curve(1.0, 0.5, held) for held in (None, 0.25, np.nan)]
    for other in (curve(2.0, 0.5, 0.25), curve(1.0, 0.4, 0.25), curve(1.0, 0.5, 0.3), same[0], "x"):
        assert same[1] != other


def test_a_view_keeps_what_it_showed_when_the_history_is_thinned() -> None:
    history = filled(64)
    view = history.view()
    before = view.epochs.tobytes(), view.losses.tobytes()
    history.extend(LossCurve(np.arange(64.0, 400.0), np.ones(336)))
    assert (view.epochs.tobytes(), view.losses.tobytes()) == before


def test_a_cap_that_is_no_multiple_of_four_keeps_what_is_left_over() -> None:
    history = LossHistory(cap=10)
    losses = np.array([4.0, 1, 2, 3, 8, 7, 5, 6, 0, 0, 0])
    history.extend(LossCurve(np.arange(11.0), losses))
    assert history.view().epochs.tolist() == [0, 1, 4, 6, 8, 9, 10]
    assert history.view().losses.tolist() == [4, 1, 8, 5, 0, 0, 0]


def test_losses_of_rows_held_out_stay_beside_their_epochs() -> None:
    history = LossHistory(cap=8)
    assert history.view().held is None
    history.extend(LossCurve(np.arange(3.0), np.array([9.0, 1.0, 1.0])))
    assert history.view().held is None
    noted = LossHistory(LossCurve(np.arange(2.0), np.ones(2), np.ones(2)), cap=8).view().held
    assert noted is not None
    assert (noted.dtype, noted.tolist()) == (np.float64, [1.0, 1.0])
    later = np.arange(3.0, 30.0)
    history.extend(LossCurve(later, np.sin(later), 2.0 * later))
    history.extend(LossCurve(np.array([30.0]), np.array([0.1])))
    curve = history.freeze()
    assert curve.held is not None
    assert len(curve) == len(curve.held) <= 8
    known = ~np.isnan(curve.held)
    assert 3 <= np.count_nonzero(known) < len(curve)
    np.testing.assert_array_equal(curve.held[known], 2.0 * curve.epochs[known])
    assert curve.epochs[~known].tolist() == [0.0, 30.0]


def test_an_epoch_is_noted_once() -> None:
    """A start that is begun again, as after a change in the first epoch, has its loss already."""
    history = LossHistory(LossCurve(np.array([0.0, 1.0]), np.array([0.5, 0.4])))
    history.extend(LossCurve(np.array([1.0]), np.array([0.3])))
    history.extend(LossCurve(np.array([0.0, 1.0, 2.0]), np.array([0.6, 0.5, 0.2]), np.ones(3)))
    assert history.view().epochs.tolist() == [0.0, 1.0, 2.0]
    assert history.view().losses.tolist() == [0.5, 0.4, 0.2]
    assert history.view().held is not None
    assert history.view().held[2] == 1.0  # type: ignore[index]
