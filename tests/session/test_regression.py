"""What the regression panel shows, and how its steps are taken back."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from nnstudio.core.regression import Line
from nnstudio.document.regression.scatter import Scatter, sample, sample_with_best
from nnstudio.session.regression import Regression


def test_a_drag_is_one_step_and_two_drags_are_two(qtbot: QtBot) -> None:
    regression = Regression()
    told: list[tuple[Scatter, bool]] = []
    regression.changed.connect(lambda scatter, back: told.append((scatter, back)))
    for y in (500.0, 600.0, 700.0):
        regression.take(regression.scatter.with_point(2, 40.0, y), "point 2")
    regression.settle()
    regression.take(regression.scatter.with_point(2, 40.0, 800.0), "point 2")
    assert told[-1][1]
    regression.undo()
    assert regression.scatter.points[2].tolist() == [40.0, 700.0]
    regression.undo()
    assert regression.scatter.moved == ()
    assert told[-1] == (regression.scatter, False)
    count = len(told)
    regression.undo()
    assert len(told) == count


def test_what_is_only_looked_at_is_no_step_and_stays_with_undo(qtbot: QtBot) -> None:
    regression = Regression()
    regression.take(regression.scatter.with_line(Line(2.0, 3.0)), "line")
    regression.take(replace(regression.scatter, squares_shown=True, chosen=4), "")
    regression.undo()
    assert regression.scatter.line == sample().line
    assert regression.scatter.squares_shown
    assert regression.scatter.chosen == 4


def test_other_points_leave_nothing_to_go_back_to(qtbot: QtBot) -> None:
    regression = Regression()
    regression.take(regression.scatter.with_line(Line(2.0, 3.0)), "line")
    put = sample_with_best()
    regression.put(put)
    regression.undo()
    assert regression.scatter is put
