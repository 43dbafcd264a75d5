"""The colours of the map's ground are the theme's own blends."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.ui import theme as themes
from nnstudio.ui.map.groundpicture import ramp
from nnstudio.ui.theme import Theme


@pytest.mark.parametrize("theme", themes.THEMES.values(), ids=lambda theme: theme.name)
def test_the_ramp_blends_from_class_0_over_the_middle_to_class_1(theme: Theme) -> None:
    low, middle, high = theme.positive_soft, theme.middle, theme.negative_soft
    colours = ramp(theme).tolist()
    assert colours == [
        themes.blend(low, middle, 2 * share).rgb()
        if share < 0.5
        else themes.blend(middle, high, 2 * share - 1).rgb()
        for share in np.linspace(0.0, 1.0, 256)
    ]
    assert (ramp(theme).dtype, len(set(colours)) > 100) == (np.uint32, True)
