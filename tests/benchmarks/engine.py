"""How many rows a second each engine trains on, on five pieces of work, side by side in one run.

    python tests/benchmarks/engine.py [--rounds 7] [--seconds 0.2] [--works 1,2,3]

Single thread, float64. Everybody takes a turn in each round, so that a machine that is busy for a
while is busy for all; printed are the medians over the rounds and, as what counts, the medians of
the ratios within a round. Made for people: no test looks at these times.
"""

from __future__ import annotations

import argparse
import os
import statistics

for _name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"):
    os.environ[_name] = "1"

from time import perf_counter

from rivals import Train, rivals
from works import WORKS, Work


def timed(train: Train, epochs: int) -> float:
    start = perf_counter()
    train(epochs)
    return perf_counter() - start


def epochs_for(train: Train, seconds: float) -> int:
    """How many epochs take about that long."""
    epochs = 1
    train(1)  # whatever is done once only
    while True:
        taken = timed(train, epochs)
        if taken >= seconds / 4:
            return max(1, round(epochs * seconds / taken))
        epochs *= 3


def compare(work: Work, rounds: int, seconds: float) -> dict[str, list[float]]:
    """Rows a second in each round, by engine."""
    trains = {name: prepare(work) for name, prepare in rivals().items()}
    epochs = {name: epochs_for(train, seconds) for name, train in trains.items()}
    speeds: dict[str, list[float]] = {name: [] for name in trains}
    order = list(trains.items())
    for _ in range(rounds):
        # There and back again: who comes after whom leaves its traces in the caches.
        order.reverse()
        for name, train in order:
            speeds[name].append(epochs[name] * work.rows / timed(train, epochs[name]))
    return speeds


def ratio(speeds: dict[str, list[float]], name: str, *beside: str) -> float:
    """Median over the rounds of one engine's speed over the best of others'."""
    others = [speeds[other] for other in beside]
    pairs = zip(speeds[name], zip(*others, strict=True), strict=True)
    return statistics.median(own / max(best) for own, best in pairs)


RATIOS = (
    ("numpy kernel / careful numpy", "numpy kernel", ("careful numpy",)),
    ("compiled kernel / numba textbook", "compiled kernel", ("numba textbook",)),
    ("automatic / better of both kernels", "automatic", ("numpy kernel", "compiled kernel")),
    ("automatic / better of the others", "automatic", ("scikit-learn", "torch")),
)


def report(work: Work, speeds: dict[str, list[float]]) -> None:
    print(work.name)
    for name, rounds in speeds.items():
        print(f"    {name:36s}{statistics.median(rounds):14,.0f} rows/s")
    for words, name, others in RATIOS:
        there = tuple(other for other in others if other in speeds)
        if name in speeds and there:
            print(f"    {words:36s}{ratio(speeds, name, *there):14.2f}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.2, help="of each turn")
    parser.add_argument("--works", default="1,2,3,4,5", help="which of the five")
    options = parser.parse_args()
    for number in options.works.split(","):
        work = WORKS[int(number) - 1]
        report(work, compare(work, options.rounds, options.seconds))


if __name__ == "__main__":
    main()
