"""What the pages ask for in the regression panel, with what is right and what is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nnstudio.core.regression import Line
from nnstudio.document.document import course_document
from nnstudio.document.frame import frame_of
from nnstudio.document.regression.scatter import (
    Scatter,
    all_features,
    of_table,
    sample,
    sample_with_best,
)
from nnstudio.lessons.checks import CHECKS
from nnstudio.lessons.moment import Moment

COURSE = course_document()
FRAME = frame_of(COURSE)
RENTS = sample()
BETWEEN = RENTS.with_line(Line(14.0, 150.0))


def of_another_table() -> Scatter:
    _, weight, height, _ = COURSE.table.columns
    return of_table(COURSE.table, height, weight)


def holds(check: str, now: Scatter | None, before: Scatter | None = RENTS) -> bool:
    """Whether a check, written as on a page, is done."""
    name, *words = check.split()
    moment = Moment(COURSE, FRAME, scatter=now, scatter_before=before)
    return CHECKS[name].function(moment, tuple(words))


ALL = [
    "line_between 3",
    "line_within 1.1",
    "farthest_chosen",
    "squares_shown",
    "one_point_pulls 0.1",
    "features_all",
]


@pytest.mark.parametrize("check", ALL)
def test_nothing_is_done_where_no_rents_are_shown(check: str) -> None:
    assert not holds(check, None, None)
    other = replace(of_another_table(), chosen=0, squares_shown=True, features=all_features())
    assert not holds(check, other.with_line(Line(1.0, 1.0)).with_point(0, 1e3, 1e3))


def test_a_line_between_the_points_has_some_on_either_side_and_goes_up() -> None:
    above = int((BETWEEN.residuals > 0.0).sum())
    below = int((BETWEEN.residuals < 0.0).sum())
    fewer = min(above, below)
    assert fewer >= 3
    assert holds(f"line_between {fewer}", BETWEEN)
    assert not holds(f"line_between {fewer + 1}", BETWEEN)
    assert not holds("line_between 3", RENTS.with_line(Line(0.0, 1000.0)))  # level
    assert not holds("line_between 3", RENTS.with_line(Line(14.0, 1000.0)))  # above them all
    assert not holds("line_between 3", RENTS.with_line(Line(14.0, -1000.0)))  # below them all


def test_a_line_counts_only_where_a_hand_put_it_on_this_page() -> None:
    assert not holds("line_between 3", RENTS.fitted())
    assert not holds("line_between 3", BETWEEN, before=BETWEEN)
    assert not holds("line_between 3", BETWEEN, before=None)
    assert holds("line_between 3", BETWEEN, before=BETWEEN.with_line(Line(13.0, 150.0)))


def test_a_line_within_is_near_the_best_with_every_point_in_its_place() -> None:
    times = BETWEEN.times_least
    assert times is not None
    assert holds(f"line_within {times}", BETWEEN)
    assert not holds(f"line_within {times * 0.999}", BETWEEN)
    assert not holds("line_within 2", RENTS.fitted())
    assert not holds("line_within 2", BETWEEN.with_point(0, 28.0, 611.0))
    assert not holds("line_within 2", flat().with_line(Line(1e-9, 700.0)))


def flat() -> Scatter:
    """All at one height: the least error is 0, of which nothing is a multiple."""
    level = RENTS.points.copy()
    level[:, 1] = 700.0
    return replace(RENTS, start=level, points=level)


def test_the_farthest_point_is_the_one_with_the_longest_residual_up_or_down() -> None:
    def chosen(scatter: Scatter, place: int | None) -> bool:
        return holds("farthest_chosen", replace(scatter, chosen=place))

    assert [place for place in range(12) if chosen(RENTS, place)] == [11]  # the dearest flat
    high = RENTS.with_line(Line(0.0, 2000.0))
    assert [place for place in range(12) if chosen(high, place)] == [0]  # the cheapest
    assert not chosen(RENTS, None)


def test_squares_have_to_be_switched_on_on_this_page() -> None:
    on = replace(RENTS, squares_shown=True)
    assert holds("squares_shown", on)
    assert holds("squares_shown", on, before=None)
    assert not holds("squares_shown", on, before=on)
    assert not holds("squares_shown", RENTS)


def test_one_point_has_to_pull_the_best_line_by_so_large_a_share() -> None:
    before = sample_with_best().fit
    pulled = RENTS.with_point(11, 105.0, 100.0)
    assert before is not None
    assert pulled.fit is not None
    share = abs(pulled.fit.line.slope / before.line.slope - 1.0)
    assert share > 0.5
    assert holds(f"one_point_pulls {share * 0.999}", pulled)
    assert not holds(f"one_point_pulls {share * 1.001}", pulled)
    assert not holds("one_point_pulls 0.1", RENTS)
    assert not holds("one_point_pulls 0.1", pulled.with_point(0, 28.0, 2000.0))  # two of them
    assert not holds("one_point_pulls 0.1", pulled.restored())


def test_without_a_best_line_no_point_pulls() -> None:
    pair = replace(RENTS, start=RENTS.start[:2], points=RENTS.points[:2])
    upright = pair.with_point(0, 36.0, 610.0)
    assert upright.fit is None
    assert not holds("one_point_pulls 0.1", upright)


def test_every_feature_has_to_be_in_use() -> None:
    assert holds("features_all", replace(RENTS, features=all_features()))
    assert not holds("features_all", RENTS)
    one = sorted(all_features())[0]
    assert not holds("features_all", replace(RENTS, features=all_features() - {one}))
