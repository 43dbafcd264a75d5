"""A film shows what was: points of the run, or its way gone again to the same end."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from nnstudio.core.network import LayerSpec
from nnstudio.core.problems import Problem
from nnstudio.core.rewind import RewindPoints
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.stoprules import StopRule
from nnstudio.document import filming
from nnstudio.document.document import Document, course_document, with_fields
from nnstudio.document.filming import film_length, film_points, may_go_again, moments
from nnstudio.document.teach import teach
from tests.unit.document.projects import in_mid_epoch, with_points


def at_full_speed(document: Document, epochs: int) -> Document:
    """A run that kept its first and its last point only."""
    first = document.progress
    trained = teach(document, epochs)
    return with_fields(trained, rewind=RewindPoints((first, trained.progress)))


def test_points_that_were_kept_are_spread_evenly() -> None:
    document = with_points(course_document(), 12)
    points = film_points(document, 5)
    assert [points[0], points[-1]] == [document.rewind[0], document.progress]
    assert all(point in list(document.rewind) for point in points)
    assert [point.epoch for point in points] == [0, 3, 6, 9, 12]


def test_a_short_run_is_gone_again() -> None:
    document = at_full_speed(course_document(), 400)
    assert may_go_again(document)
    points = film_points(document, 30)
    assert len(points) == 30
    epochs = [point.epoch for point in points]
    assert epochs == sorted(set(epochs))
    assert (epochs[0], epochs[-1]) == (0, 400)
    assert epochs[10] < 400 / 4  # slower at the beginning
    for point in points[1::7]:
        there = teach(course_document(), point.epoch).progress
        # Whichever kernel is there: the two round differently.
        np.testing.assert_allclose(point.params.vector, there.params.vector, rtol=1e-9)
    assert len(film_points(document, 1_000)) == film_length(document, 1_000) == 401
    shown = list(moments(document, points))
    assert [len(moment.curve) for moment in shown] == [epoch + 1 for epoch in epochs]
    assert shown[-1].loss == document.loss


def test_a_stop_rule_ends_nothing_early() -> None:
    rules = (StopRule("target_loss", 0.02),)
    document = course_document().with_settings(TrainingSettings(stops=rules))
    trained = at_full_speed(document, 1_000)
    assert trained.progress.epoch < 1_000
    points = film_points(trained, 20)
    assert len(points) == 20
    assert points[-1] == trained.progress


def test_what_leads_elsewhere_is_not_shown() -> None:
    """Settings that were changed unnoticed."""
    document = at_full_speed(course_document(), 50)
    for rate in (0.2, 1e300):
        other = with_fields(document, settings=replace(document.settings, rate=rate))
        assert film_points(other, 30) == tuple(document.rewind)


def test_numbers_that_are_lost_on_the_way_end_it() -> None:
    """A network without bounds, whose rate was changed unnoticed to one far too high."""
    layers = (LayerSpec(2, "relu"), LayerSpec(1, "linear"))
    slow = TrainingSettings(rate=1e-4)
    document = course_document().with_layers(layers).with_settings(slow)
    document = at_full_speed(document, 50)
    assert len(film_points(document, 30)) == 30
    lost = with_fields(document, settings=replace(slow, rate=1e200))
    with pytest.raises(Problem):
        teach(lost.rewound(), 50)
    assert film_points(lost, 30) == tuple(document.rewind)


def test_long_and_changed_runs_show_their_own_points(monkeypatch: pytest.MonkeyPatch) -> None:
    document = at_full_speed(course_document(), 50)
    for other in (
        with_fields(document, changes=(20,)),
        in_mid_epoch(document),
    ):
        assert not may_go_again(other)
        assert film_length(other, 100) == len(film_points(other, 100)) == 2
    monkeypatch.setattr(filming, "MOST_STEPS", 199)
    assert not may_go_again(document)
    monkeypatch.setattr(filming, "MOST_STEPS", 200)
    assert may_go_again(document)
    monkeypatch.setattr(filming, "MOST_NUMBERS", 20)
    assert len(film_points(document, 30)) == 2


def test_it_can_be_given_up_on_the_way() -> None:
    def note() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        film_points(at_full_speed(course_document(), 50), 30, note)


def test_nothing_to_film_is_said() -> None:
    with pytest.raises(Problem, match="kept no points"):
        film_length(teach(course_document(), 3), 10)


@pytest.mark.parametrize(("first", "last", "count"), [(0, 9, 10), (3, 1_000, 2), (5, 90, 50)])
def test_epochs_are_as_many_as_asked_for(first: int, last: int, count: int) -> None:
    found = filming._wanted(first, last, count)
    assert len(found) == count
    assert (found[0], found[-1]) == (first, last)
    assert np.all(np.diff(found) >= 1)
