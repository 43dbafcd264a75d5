"""Where a network starts: the same seed gives the same numbers for ever."""

from __future__ import annotations

import numpy as np
import pytest

from nnstudio.core.initial import init_params
from nnstudio.core.network import LayerSpec, NetworkSpec
from nnstudio.core.problems import Problem

COURSE = NetworkSpec(2, (LayerSpec(2), LayerSpec(1)))
WIDE = NetworkSpec(64, (LayerSpec(64), LayerSpec(64, "maxout"), LayerSpec(1)))


def test_normal_is_the_plain_stream_of_the_seed_weights_before_biases() -> None:
    stream = np.random.RandomState(44).standard_normal(9)
    assert init_params(COURSE, 44).vector.tobytes() == stream.tobytes()
    assert init_params(COURSE, 44).value("b1") == stream[6]


def test_the_first_weight_of_seed_44_is_what_it_always_was() -> None:
    assert init_params(COURSE, 44).value("w1") == -0.7506147172558728


@pytest.mark.parametrize(
    ("name", "deviation"), [("xavier", (2 / 128) ** 0.5), ("he", (2 / 64) ** 0.5)]
)
def test_scaled_starts_have_their_deviation_and_no_bias(name: str, deviation: float) -> None:
    params = init_params(WIDE, 5, name)
    assert params.weights(0).std() == pytest.approx(deviation, rel=0.05)
    assert not params.biases(0).any()
    assert not params.biases(2).any()


@pytest.mark.parametrize("seed", [-1, 2**32, 1.5, True, "44", None])
def test_what_is_no_seed_is_refused(seed: object) -> None:
    with pytest.raises(Problem, match="whole number from 0 to 4294967295"):
        init_params(COURSE, seed)  # type: ignore[arg-type]


def test_the_largest_seed_works_and_an_unknown_start_is_refused() -> None:
    assert np.isfinite(init_params(COURSE, 2**32 - 1).vector).all()
    with pytest.raises(Problem, match="normal, xavier, he"):
        init_params(COURSE, 1, "lucky")
