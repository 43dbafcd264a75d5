"""What a page can ask for in the regression panel: pure functions of a moment and its words."""

from __future__ import annotations

import numpy as np

from nnstudio.core.regression import least_squares
from nnstudio.document.regression.scatter import RENTS, Scatter, all_features
from nnstudio.lessons.moment import Moment


def rents_of(moment: Moment) -> Scatter | None:
    """What the regression panel shows, if these are the rents."""
    scatter = moment.scatter
    return scatter if scatter is not None and scatter.source == RENTS else None


def _moved_by_hand(moment: Moment) -> Scatter | None:
    """The same, if the own line was put where it is by hand, on this page."""
    scatter, before = rents_of(moment), moment.scatter_before
    if scatter is None or before is None or not scatter.by_hand or scatter.line == before.line:
        return None
    return scatter


def line_between(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether the own line leaves at least so many points on either side, and is not level."""
    scatter = _moved_by_hand(moment)
    if scatter is None or scatter.line.slope <= 0.0:
        return False
    least = int(words[0])
    above, below = (scatter.residuals > 0.0).sum(), (scatter.residuals < 0.0).sum()
    return bool(above >= least and below >= least)


def line_within(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether the own line's error is at most so many times the least, for unmoved points."""
    scatter = _moved_by_hand(moment)
    if scatter is None or scatter.moved or scatter.times_least is None:
        return False
    return scatter.times_least <= float(words[0])


def farthest_chosen(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether the point with the longest residual is chosen."""
    scatter = rents_of(moment)
    if scatter is None or scatter.chosen is None:
        return False
    lengths = np.abs(scatter.residuals)
    return bool(lengths[scatter.chosen] == lengths.max())


def squares_shown(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether squares were switched on, on this page."""
    scatter, before = rents_of(moment), moment.scatter_before
    on_before = before is not None and before.squares_shown
    return scatter is not None and scatter.squares_shown and not on_before


def one_point_pulls(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether a single moved point has changed the least squares slope by so large a share."""
    scatter = rents_of(moment)
    if scatter is None or scatter.fit is None or len(scatter.moved) != 1:
        return False
    first = least_squares(scatter.start[:, 0], scatter.start[:, 1]).line.slope
    return abs(scatter.fit.line.slope - first) >= float(words[0]) * abs(first)


def features_all(moment: Moment, words: tuple[str, ...]) -> bool:
    """Whether every feature of the sample is in use."""
    scatter = rents_of(moment)
    return scatter is not None and scatter.features == all_features()
