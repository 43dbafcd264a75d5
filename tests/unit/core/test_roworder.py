"""The order of the rows: fair, a function of seed and epoch alone, and the same in both kernels."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnstudio.core.kernels.kernel import Kernel, plan_of
from nnstudio.core.network import LayerSpec, NetworkSpec, Params
from nnstudio.core.roworder import MASK, mixed, random_words, row_order, stream
from nnstudio.core.settings import TrainingSettings
from nnstudio.core.snapshot import Progress

SIZES = (1, 2, 3, 4, 5, 47, 48, 49, 63, 64, 65, 255, 256, 257, 1_000)
SEEDS = (0, 44, 2**32 - 1)
SPEC = NetworkSpec(1, (LayerSpec(1, "linear"),))
ordered = settings(max_examples=60, deadline=None, derandomize=True)
seeds, epochs = st.integers(0, 2**32 - 1), st.integers(0, 2**40)


def test_the_random_numbers_are_splitmix64s() -> None:
    # The first numbers of the published generator (Vigna's splitmix64.c) for the state 1234567.
    golden, state, found = 0x9E3779B97F4A7C15, 1234567, []
    for _ in range(5):
        state = (state + golden) & MASK
        found.append(mixed(state))
    assert found == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ]


@ordered
@given(seeds, epochs)
def test_all_at_once_they_are_what_they_are_one_by_one(seed: int, epoch: int) -> None:
    start, golden = stream(seed, epoch), 0x9E3779B97F4A7C15
    one_by_one = [mixed((start + (i + 1) * golden) & MASK) for i in range(20)]
    assert random_words(seed, epoch, 20).tolist() == one_by_one


def test_table_order_is_the_tables() -> None:
    assert row_order("table", 4, 44, 17).tolist() == [0, 1, 2, 3]


@ordered
@given(st.integers(1, 3_000), seeds, epochs)
def test_shuffling_takes_every_row_once(rows: int, seed: int, epoch: int) -> None:
    order = row_order("shuffle", rows, seed, epoch)
    assert sorted(order.tolist()) == list(range(rows))
    assert order.tolist() == row_order("shuffle", rows, seed, epoch).tolist()


@ordered
@given(st.integers(1, 3_000), seeds, epochs)
def test_draws_stay_among_the_rows(rows: int, seed: int, epoch: int) -> None:
    order = row_order("draw", rows, seed, epoch)
    assert len(order) == rows
    assert order.min() >= 0
    assert order.max() < rows


@pytest.mark.parametrize("how", ["shuffle", "draw"])
def test_every_epoch_and_every_seed_has_an_order_of_its_own(how: str) -> None:
    orders = {tuple(row_order(how, 50, seed, epoch)) for seed in range(20) for epoch in range(20)}
    assert len(orders) == 400


def too_uneven(counts: np.ndarray) -> bool:
    """Chi-square far above what fair counts give (mean + 5 deviations)."""
    expected, freedom = counts.mean(), counts.size - 1
    chi_square = float(((counts - expected) ** 2 / expected).sum())
    return chi_square > freedom + 5 * (2 * freedom) ** 0.5


def test_every_order_of_four_rows_comes_as_often_as_any_other() -> None:
    places = {order: i for i, order in enumerate(permutations(range(4)))}
    counts = np.zeros(24)
    for epoch in range(12_000):
        counts[places[tuple(row_order("shuffle", 4, 44, epoch).tolist())]] += 1
    assert not too_uneven(counts)
    counts[0] *= 1.5
    assert too_uneven(counts)  # so the check would notice


@pytest.mark.parametrize("rows", [3, 7, 100])
def test_every_row_comes_to_every_place_as_often_as_any_other(rows: int) -> None:
    for how in ("shuffle", "draw"):
        orders = np.array([row_order(how, rows, 7, epoch) for epoch in range(4_000)])
        for place in (0, rows // 2, rows - 1):
            assert not too_uneven(np.bincount(orders[:, place], minlength=rows).astype(float))


def test_an_epoch_beyond_what_a_seed_can_hold_still_has_an_order() -> None:
    assert sorted(row_order("shuffle", 5, 44, 2**40)) == [0, 1, 2, 3, 4]


def row_trained(kernel: Kernel) -> int:
    """The row of the last step of `counting`: its gradient tells."""
    return round(-float(kernel.gradient[1]) / 2.0)


def counting(kind: type[Kernel], rows: int, how: str, seed: int) -> Kernel:
    """A network that predicts 0 for every row and may not move, with the row's number to learn.

    So the bias's derivative 2 (0 - row) tells which row a step was on.
    """
    plan = plan_of(
        SPEC,
        np.zeros((rows, 1)),
        np.arange(float(rows))[:, np.newaxis],
        TrainingSettings(1.0, None, how),
        seed,
        locked=np.array([True, True]),
    )
    return kind(plan, Progress(Params(SPEC, np.zeros(2))))


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("how", ["table", "shuffle", "draw"])
def test_kernels_take_the_rows_in_this_order(how: str, rows: int, kernel: type[Kernel]) -> None:
    for seed in SEEDS:
        made = counting(kernel, rows, how, seed)
        for epoch in (0, 1, 12_345_678_901):
            position = 0
            found = []
            while len(found) < rows:
                _, position = made.train(epoch, position, 1)
                found.append(row_trained(made))
            assert found == row_order(how, rows, seed, epoch).tolist()
        if rows >= 255:
            break  # one seed is enough where sorting is another algorithm, and it takes long


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("how", ["shuffle", "draw"])
def test_kernels_change_the_order_within_one_go(how: str, rows: int, kernel: type[Kernel]) -> None:
    made = counting(kernel, rows, how, 44)
    orders = [row_order(how, rows, 44, epoch).tolist() for epoch in range(8)]
    flat = [row for order in orders for row in order]
    for last in sorted({1, rows, rows + 1, 2 * rows, 3 * rows - rows // 2, 7 * rows + 1}):
        assert made.train(0, 0, last) == divmod(last, rows)
        assert row_trained(made) == flat[last - 1]
