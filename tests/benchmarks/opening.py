"""How long it takes to open a large table, side by side with numpy and pandas.

    python tests/benchmarks/opening.py --rows 1000000 --columns 10 [--pandas PYTHON]

The table is made anew: numbers with four decimals, then numbers as `repr` writes them, with
decimal commas, with words among them, and with quotation marks. numpy reads what it can: numbers
alone. pandas is used where it is installed, or from the Python of another environment.
"""

from __future__ import annotations

import argparse
import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from nnstudio.data.importing import read_file

Lines = Iterable[str]

PANDAS = """
import sys, time
import pandas
best = float("inf")
for _ in range(int(sys.argv[2])):
    begin = time.perf_counter()
    pandas.read_csv(sys.argv[1], sep=sys.argv[3], decimal=sys.argv[4])
    best = min(best, time.perf_counter() - begin)
print(best)
"""


def four_decimals(values: np.ndarray) -> Lines:
    return (",".join(f"{x:.4f}" for x in row) for row in values.tolist())


def as_repr(values: np.ndarray) -> Lines:
    return (",".join(map(repr, row)) for row in values.tolist())


def with_commas(values: np.ndarray) -> Lines:
    return (";".join(f"{x:.2f}".replace(".", ",") for x in row) for row in values.tolist())


def with_words(values: np.ndarray) -> Lines:
    for row in values.tolist():
        word = "red" if row[0] > 0 else "blue"
        yield ",".join([f"{x:.3f}" for x in row[:-1]] + [word])


def with_quotes(values: np.ndarray) -> Lines:
    for row in values.tolist():
        yield ",".join([f"{x:.3f}" for x in row[:-1]] + ['"a, b"'])


# Name, how the rows are written, delimiter, decimal mark, and whether numpy can read it.
WORKS: list[tuple[str, Callable[[np.ndarray], Lines], str, str, bool]] = [
    ("four decimals", four_decimals, ",", ".", True),
    ("all digits", as_repr, ",", ".", True),
    ("decimal commas", with_commas, ";", ",", False),
    ("words", with_words, ",", ".", False),
    ("quotation marks", with_quotes, ",", ".", False),
]


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """The least time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def with_pandas(python: str, path: Path, rounds: int, delimiter: str, mark: str) -> float:
    command = [python, "-c", PANDAS, str(path), str(rounds), delimiter, mark]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--columns", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--works", type=int, default=len(WORKS))
    parser.add_argument("--pandas", default="", help="the Python of an environment with pandas")
    options = parser.parse_args()
    pandas = options.pandas
    if not pandas and importlib.util.find_spec("pandas") is not None:
        pandas = sys.executable
    values = np.random.RandomState(1).normal(0.0, 20.0, (options.rows, options.columns))
    header = [f"c{number}" for number in range(options.columns)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        for name, lines, delimiter, mark, plain in WORKS[: options.works]:
            with path.open("w", encoding="utf-8") as file:
                file.write(delimiter.join(header) + "\n")
                file.writelines(f"{line}\n" for line in lines(values))
            size = path.stat().st_size / 2**20
            print(f"{name}, {options.rows:,} rows, {options.columns} columns, {size:.1f} MiB")
            ours = best_of(options.rounds, lambda: read_file(path))
            print(f"    {'NN Studio':<24}{ours:8.3f} s")
            rivals = {}
            if plain:
                rivals["numpy.loadtxt"] = best_of(
                    options.rounds, lambda: np.loadtxt(path, delimiter=",", skiprows=1)
                )
            if pandas:
                rivals["pandas.read_csv"] = with_pandas(
                    pandas, path, options.rounds, delimiter, mark
                )
            for rival, seconds in rivals.items():
                print(f"    {rival:<24}{seconds:8.3f} s{ours / seconds:8.2f} times as long here")


if __name__ == "__main__":
    main()
