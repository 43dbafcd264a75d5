"""The benchmarks still run; what they print is for people, so no time is asserted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

HERE = Path(__file__).parent


def printed(name: str, *words: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":offscreen"}
    environment["PYTHONPATH"] = str(HERE.parent.parent)
    command = [sys.executable, str(HERE / name), *words]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_frames_are_compared_with_an_idle_window() -> None:
    lines = printed("frames.py", "--seconds", "0.6").splitlines()
    assert [line.split("  ")[0] for line in lines[1:6]] == [
        "idle, 16 ms timer",
        "training, 16 ms timer",
        "training, pictures",
        "training, answers",
        "the window's own work",
    ]
    assert "of the trainer alone" in lines[6]


@pytest.mark.timeout(120)
def test_the_start_is_compared_with_a_bare_window() -> None:
    lines = printed("startup.py", "--runs", "1").splitlines()
    assert [line.split("  ")[0] for line in lines] == ["bare window", "NN Studio", "ratio"]


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="needs a virtual screen")
def test_the_first_picture_and_the_memory_of_a_program_are_seen_from_outside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(str(HERE))
    from handedout import BARE, home_of_a_person, screen, start

    with screen() as seen:
        assert seen.black()
        one = start([sys.executable, "-c", BARE], home_of_a_person(str(tmp_path)), seen, 0.0)
    assert 0.0 < one.processor < one.picture * (os.cpu_count() or 1) + 0.1
    assert 20.0 < one.proportional <= one.resident < 1_000.0


def test_starts_are_compared_pair_by_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(HERE))
    from handedout import Start, ratios, row

    figures = ((2.0, 1.0, 60.0, 30.0), (8.0, 4.0, 60.0, 30.0), (3.0, 2.0, 60.0, 45.0))
    slow = [Start(first, first + 0.5, *others) for first, *others in figures]
    figures = ((1.0, 1.0, 40.0, 30.0), (4.0, 2.0, 40.0, 30.0), (1.0, 1.0, 40.0, 30.0))
    quick = [Start(first, first + 0.25, *others) for first, *others in figures]
    assert row("slow", slow) == "| slow | 3.00 | 3.50 | 2.00 | 60 | 30 |"
    assert (
        ratios("slow / quick", slow, quick) == "| slow / quick | 2.00 | 2.00 | 2.00 | 1.50 | 1.00 |"
    )


def test_the_engine_is_compared_with_other_ways_to_do_the_same_work() -> None:
    lines = printed("engine.py", "--rounds", "1", "--seconds", "0.02", "--works", "1").splitlines()
    assert lines[0] == "2-2-1 sigmoid, row by row"
    speeds = {line[4:40].strip(): line.split()[-1] for line in lines[1:]}
    assert speeds["numpy kernel"] == speeds["careful numpy"] == "rows/s"
    assert float(speeds["numpy kernel / careful numpy"]) > 0.0


def test_growth_is_looked_at_in_rows_and_in_parameters() -> None:
    lines = printed("growth.py", "--seconds", "0.02", "--most", "1000").splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "rows, 2-8-1, batch 10, table",
        "rows, 2-8-1, batch 10, shuffle",
        "parameters, 30 inputs, two hidden layers, batch 32, 1,000 rows",
    ]
    assert "1.00 times the first" in lines[1]


def test_pictures_of_the_diagram_are_drawn_for_networks_of_every_size() -> None:
    lines = printed("repaint.py", "--pictures", "2").splitlines()
    assert [line for line in lines if not line.startswith(" ")][::2] == [
        "2-2-1, 6 lines",
        "2-8-8-8-8-1, 216 lines",
        "8-16-16-16-16-16-16-16-16-1, 1936 lines",
    ]
    kinds = [line.split("p50")[0].strip() for line in lines[1:5]]
    assert kinds == ["lines", "figures", "at rest", "maps"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads the process's memory from Linux")
def test_memory_is_looked_at_while_training_goes_on() -> None:
    lines = printed("memory.py", "--seconds", "0.5", "--kernel", "numpy").splitlines()
    assert len(lines) == 6
    assert all("MiB" in line for line in lines)


@pytest.mark.parametrize(("name", "output"), [("sigmoid", "sigmoid"), ("relu", "softmax")])
def test_the_rivals_do_the_same_work(
    name: str, output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is compared has to be the same: after some epochs the parameters are equal."""
    monkeypatch.syspath_prepend(str(HERE))
    pytest.importorskip("numba")
    from rivals import Careful
    from textbook import textbook
    from works import Work

    from nnstudio.core.kernels.numpy_kernel import NumpyKernel

    work = Work("small", (3, 5, 4, 2), name, output, 11, 4, "xavier")
    spec, (x, y) = work.spec, work.data()
    kernel = NumpyKernel(work.plan(), work.progress())
    kernel.train(work.progress().epoch, 0, 3 * 3)
    careful = Careful(work)
    careful.train(3)
    written = np.concatenate([w.ravel() for w in careful.w] + list(careful.b))
    np.testing.assert_allclose(written, kernel.vector, rtol=1e-10)
    vector = work.progress().params.vector
    weights, biases = vector[: spec.weight_count].copy(), vector[spec.weight_count :].copy()
    loops = textbook(work.hidden, work.output, work.softmax)
    loops(np.array(work.sizes), weights, biases, x, y, 0.01, work.batch, 3)
    np.testing.assert_allclose(np.concatenate([weights, biases]), kernel.vector, rtol=1e-10)


def test_opening_is_compared_with_numpy() -> None:
    words = ("--rows", "300", "--columns", "3", "--rounds", "1")
    lines = printed("opening.py", *words).splitlines()
    names = [line.split(",")[0] for line in lines if not line.startswith(" ")]
    assert names == ["four decimals", "all digits", "decimal commas", "words", "quotation marks"]
    ours = [float(line.split()[-2]) for line in lines if "NN Studio" in line]
    assert len(ours) == 5
    assert min(ours) > 0.0
    assert sum("times as long here" in line for line in lines) >= 2


def test_editing_is_timed_part_by_part() -> None:
    lines = printed("editing.py", "--rows", "400", "--rounds", "1").splitlines()
    assert lines[0].split() == [
        "400",
        "rows",
        "x",
        "10",
        "columns,",
        "ms",
        *["edit", "document", "show", "all"],
    ]
    parts = [float(number) for number in lines[1].split()[2:]]
    assert sum(parts[:3]) == pytest.approx(parts[3], abs=0.2)
    assert len(lines) == 18
