"""The middle of numbers is numpy's own, to the last bit, at less to load."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nnstudio.data.median import median

NUMBERS = st.floats(-1e300, 1e300)


@given(st.lists(NUMBERS, min_size=1, max_size=12))
def test_the_median_is_numpys_to_the_last_bit(numbers: list[float]) -> None:
    assert median(np.array(numbers)) == float(np.median(np.array(numbers)))


def test_the_median_of_one_greatest_number_stays_finite() -> None:
    greatest = np.finfo(float).max
    assert median(np.array([greatest])) == greatest


def test_the_numbers_stay_in_their_order() -> None:
    numbers = np.array([3.0, 1.0, 2.0])
    assert median(numbers) == 2.0
    assert numbers.tolist() == [3.0, 1.0, 2.0]


def test_the_course_needs_no_masked_arrays() -> None:
    program = (
        "import sys; from nnstudio.document.document import course_document; "
        "course_document(); sys.exit('numpy.ma' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program]).returncode == 0
