"""What only a process of its own can show: imports, terminals, Ctrl-C, a reader that goes away."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from nnstudio.assets import resource_path
from nnstudio.document.document import course_document
from nnstudio.document.weightsfile import save_weights
from nnstudio.ui.theme import DARK

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = str(resource_path("samples", "four-people.csv"))
FOR_EVER = ["train", PEOPLE, "--epochs", "1000000000", "--out"]
posix = pytest.mark.skipif(os.name != "posix", reason="signals and terminals of POSIX systems")

NO_QT = """
import json, sys
from nnstudio.cli import main
from nnstudio.assets import resource_path
people, path = str(resource_path("samples", "four-people.csv")), sys.argv[1]
assert main(["train", people, "--epochs", "5", "--out", path]) == 0
assert main(["predict", path, "--table", people, "--json"]) == 0
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""


def start(*words: str | Path, **options: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "nnstudio", *map(str, words)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options}
    return subprocess.Popen(command, cwd=ROOT, **pipes)  # type: ignore[call-overload,no-any-return]


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    with process:
        out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_the_lines_of_the_readme_work(tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    words = ["--label", "Gender", "--scaling", "shift:135,66"]
    code, out, err = finish(start("train", PEOPLE, *words, "--out", path))
    assert (code, err) == (0, "")
    assert out.startswith("Epoch 0 loss: 0.358\n")
    asked = start("predict", path, "--set", "Weight=73 kg", "--set", "Height=182 cm")
    steve = "You: M, 96.1% sure (0.039095 on the scale M = 0 ... F = 1)\n"
    assert finish(asked) == (0, steve, "")


def test_a_sentence_and_no_traceback_reach_the_terminal(tmp_path: Path) -> None:
    code, out, err = finish(start("train", tmp_path / "no.csv", "--out", tmp_path / "w.json"))
    assert (code, out) == (2, "")
    assert err == "nnstudio: 'no.csv' cannot be read: there is no such file.\n"


def test_training_and_asking_load_nothing_of_qt(tmp_path: Path) -> None:
    command = [sys.executable, "-c", NO_QT, str(tmp_path / "w.json")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert {"numpy", "nnstudio"} <= loaded
    assert not {"PySide6", "shiboken6", "pyqtgraph"} & loaded


@posix
def test_a_bar_is_drawn_on_a_terminal_and_never_among_the_losses(tmp_path: Path) -> None:
    pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    try:
        termios.tcsetwinsize(theirs, (24, 80))
        code, out, _ = finish(start("train", PEOPLE, "--out", tmp_path / "w.json", stderr=theirs))
        os.set_blocking(ours, False)
        drawn = os.read(ours, 100_000).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert code == 0
    assert "0/1000 [" in drawn
    assert out.count("\n") == 102
    assert all(line.startswith(("Epoch ", "Trained on: ", "Saved ")) for line in out.splitlines())


@posix
def test_ctrl_c_leaves_no_half_written_file(tmp_path: Path) -> None:
    with start(*FOR_EVER, tmp_path / "w.json") as training:
        assert training.stdout is not None
        assert training.stdout.readline().startswith("Epoch 0 loss: ")
        training.send_signal(signal.SIGINT)
        _, err = training.communicate(timeout=60)
    assert (training.returncode, err) == (130, "nnstudio: stopped.\n")
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_reader_that_goes_away_ends_the_program_quietly(tmp_path: Path) -> None:
    with start(*FOR_EVER, tmp_path / "w.json") as training:
        assert training.stdout is not None
        assert training.stdout.readline().startswith("Epoch 0 loss: ")
        training.stdout.close()
        assert training.stderr is not None
        err = training.stderr.read()
        training.wait(timeout=60)
    assert (training.returncode, err) == (141, "")


@posix
def test_names_that_the_terminal_cannot_show_do_not_end_the_program(tmp_path: Path) -> None:
    path, table = tmp_path / "w.json", tmp_path / "t.csv"
    save_weights(course_document().model(), path)
    table.write_text("Name,Weight,Height\nZoë,128,63\n", encoding="utf-8")
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii"}
    code, out, err = finish(start("predict", path, "--table", table, env=ascii_only))
    assert (code, err) == (0, "")
    assert out.startswith("Zo\\xeb: ")


def test_a_picture_of_the_window_has_the_size_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    drawing = start("picture", path, "--size", "1280x800", "--theme", "dark", "--epochs", "20")
    code, out, err = finish(drawing)
    assert (code, out, err) == (0, "Saved 1280x800 pixels to 'p.png'.\n", "")
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1280, 800)
    places = ((x, y) for x in range(0, 1280, 8) for y in range(0, 800, 8))
    assert len({image.pixel(x, y) for x, y in places}) > 20
    loss = ((x, y) for x in range(1000, 1270) for y in range(140, 300))  # the plot's axes
    curve = sum(image.pixelColor(x, y).name() == DARK.accent for x, y in loss)
    assert curve > 50  # also what is drawn after the window has been painted


def test_a_picture_smaller_than_the_window_can_be_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p.png"
    code, out, err = finish(start("picture", path, "--size", "640x480", "--epochs", "1"))
    assert (code, out) == (2, "")
    assert err.startswith("nnstudio: The window needs at least ")
    assert not path.exists()
