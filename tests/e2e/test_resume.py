"""Training that is kept as a project, broken off, and gone on with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nnstudio import assets, cli, traincommand
from nnstudio.core.losshistory import LossCurve
from nnstudio.core.snapshot import Snapshot
from nnstudio.document.document import course_document
from nnstudio.document.project.projectfile import load_project
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights

PEOPLE = str(assets.resource_path("samples", "four-people.csv"))
COURSE = ("--label", "Gender", "--scaling", "shift:135,66", "--kernel", "numpy")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: object) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.mark.parametrize("more", [(), ("--optimizer", "adam", "--order", "shuffle")])
def test_two_halves_are_the_whole_to_the_bit(
    run: Run, tmp_path: Path, more: tuple[str, ...]
) -> None:
    half, whole = tmp_path / "half.nnstudio", tmp_path / "whole.nnstudio"
    run("train", PEOPLE, *COURSE, *more, "--epochs", 40, "--out", whole)
    run("train", PEOPLE, *COURSE, *more, "--epochs", 15, "--out", half)
    code, said, _ = run("train", "--resume", half, "--kernel", "numpy", "--epochs", 25)
    assert code == 0
    assert "Saved the project to 'half.nnstudio'." in said
    one, two = load_project(half).document, load_project(whole).document
    assert one.progress == two.progress
    assert one.curve == two.curve
    assert one.rewind[0].params == one.start.params


def test_a_project_can_be_gone_on_with_into_weights(run: Run, tmp_path: Path) -> None:
    project, weights = tmp_path / "p.nnstudio", tmp_path / "w.json"
    run("train", PEOPLE, *COURSE, "--epochs", 10, "--out", project)
    before = project.read_bytes()
    run("train", "--resume", project, "--kernel", "numpy", "--epochs", 5, "--out", weights)
    assert load_weights(weights).params == teach(course_document(), 15).progress.params
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("train",), "takes a table and --out, or --resume"),
        (("train", PEOPLE), "takes a table and --out, or --resume"),
        (("train", PEOPLE, "--resume", "P"), "table cannot be given with it"),
        (("train", "--resume", "P", "--rate", "0.5"), "rate cannot be given with it"),
        (("train", "--resume", "P", "--hold-out", "0.2"), "hold-out cannot be given with it"),
        (("train", "--resume", "P", "--epochs", "0"), "--epochs takes a whole number"),
        (("train", "--resume", PEOPLE), "cannot be read: it is not valid JSON"),
        (("train", "--resume", "no.nnstudio"), "there is no such file"),
    ],
)
def test_what_does_not_go_together_is_one_sentence(
    run: Run, tmp_path: Path, words: tuple[str, ...], reason: str
) -> None:
    project = tmp_path / "p.nnstudio"
    run("train", PEOPLE, *COURSE, "--epochs", 2, "--out", project)
    before = project.read_bytes()
    code, _, said = run(*(str(project) if word == "P" else word for word in words))
    assert code == 2
    assert reason in said
    assert said.count("\n") == 1
    assert project.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="SIGINT to a child is a thing of POSIX systems")
def test_ctrl_c_keeps_what_was_reached(tmp_path: Path) -> None:
    out = tmp_path / "p.nnstudio"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "nnstudio", "train", PEOPLE, *COURSE]
    with subprocess.Popen(
        [*command, "--epochs", "100000000", "--out", str(out)],
        stdout=subprocess.PIPE,
        env=environment,
    ) as child:
        assert child.stdout is not None
        while b"Epoch 50 loss" not in child.stdout.readline():
            assert child.poll() is None
        time.sleep(0.2)
        child.send_signal(signal.SIGINT)
        said = child.stdout.read().decode()
    assert child.returncode == 130
    document = load_project(out).document
    assert f"Stopped after epoch {document.progress.epoch}; go on with --resume." in said
    assert (
        document.progress.params
        == teach(course_document(), document.progress.epoch).progress.params
    )


@pytest.mark.parametrize(("silence", "printed"), [(0.0, "Epoch 2047 loss: 0.250\n"), (60.0, "")])
def test_a_training_so_quick_that_no_tenth_epoch_is_noted_still_says_where_it_is(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    silence: float,
    printed: str,
) -> None:
    monkeypatch.setattr(traincommand, "SILENCE", silence)
    curve = LossCurve(np.array([1024.0, 2048.0]), np.array([0.5, 0.25]))
    progress = replace(course_document().progress, epoch=2_048)
    gradient = np.zeros(course_document().spec.parameter_count)
    snapshot = Snapshot(1, progress, gradient, 1, None, 0, new_losses=curve)
    with traincommand._progress(10_000) as report:
        report(snapshot)
    assert capsys.readouterr().out == printed
