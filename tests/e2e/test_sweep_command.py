"""`nnstudio sweep`, and the training options that it shares with `nnstudio train`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from nnstudio.cli import main
from nnstudio.core.optimizers import Optimizer
from nnstudio.core.schedules import Schedule
from nnstudio.core.stoprules import StopRule
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "four-people.csv"
COURSE = [str(SAMPLE), "--label", "Gender", "--scaling", "shift:135,66"]
NUMPY = ["--kernel", "numpy"]


def test_it_says_how_the_starts_spread(capsys: pytest.CaptureFixture[str]) -> None:
    words = [*COURSE, *NUMPY, "--seeds", "40", "--epochs", "200"]
    assert main(["sweep", *words, "--ask", "Weight=128 lb", "--ask", "Height=63 in"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Trained 40 starts, seeds 0 to 39, 200 epochs each."
    assert lines[1].startswith("Final loss: median 0.0")
    assert lines[2].startswith("Answer: median 0.")
    assert lines[3] == "All 40 say F."
    assert lines[4].startswith("None is stuck")


def test_every_start_stands_in_the_csv_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "starts.csv"
    words = [*COURSE, *NUMPY, "--seeds", "5", "--first-seed", "42", "--epochs", "30"]
    assert main(["sweep", *words, "--out", str(out)]) == 0
    rows = list(csv.DictReader(out.read_text().splitlines()))
    assert [row["seed"] for row in rows] == ["42", "43", "44", "45", "46"]
    assert float(rows[2]["loss"]) == pytest.approx(teach(course_document(), 30).loss, rel=1e-9)


def test_programs_get_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sweep", *COURSE, *NUMPY, "--seeds", "3", "--epochs", "5", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["starts"], found["epochs"], found["first_seed"]) == (3, 5, 0)
    assert found["stuck"] == [0, 1, 2] or isinstance(found["stuck"], list)
    assert found["loss"]["median"] > 0.0


def test_both_kernels_tell_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("numba")
    told = []
    for kernel in ("numpy", "compiled"):
        words = [*COURSE, "--kernel", kernel, "--seeds", "20", "--epochs", "50"]
        assert main(["sweep", *words]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


def test_training_takes_every_setting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "weights.json"
    words = [
        *(*COURSE, *NUMPY, "--epochs", "20", "--batch", "3", "--loss", "bce"),
        *("--optimizer", "adam:0.8,0.99,1e-7", "--schedule", "step:5,0.5", "--rate", "0.01"),
        *("--l1", "0.001", "--l2", "0.002", "--order", "draw", "--out", str(out)),
        *("--stop", "target_loss=0.0001", "--stop", "plateau=0.01:15"),
    ]
    assert main(["train", *words]) == 0
    settings = load_weights(out).origin.settings
    assert settings.optimizer == Optimizer("adam", (0.8, 0.99, 1e-7))
    assert settings.schedule == Schedule("step", 5, 0.5)
    assert settings.stops == (StopRule("target_loss", 0.0001), StopRule("plateau", 0.01, 15))
    assert (settings.batch, settings.loss, settings.order) == (3, "bce", "draw")
    assert (settings.l1, settings.l2) == (0.001, 0.002)


def test_a_stop_rule_ends_the_training_and_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "weights.json"
    assert main(["train", *COURSE, *NUMPY, "--stop", "target_loss=0.05", "--out", str(out)]) == 0
    assert "Stopped after epoch" in capsys.readouterr().out
    origin = load_weights(out).origin
    assert origin.epochs < 1_000
    assert origin.loss is not None
    assert origin.loss <= 0.05


def test_without_numba_the_compiled_kernel_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from nnstudio.core.kernels import choice
    from nnstudio.core.kernels.loading import NO_NUMBA, Loaded

    monkeypatch.setattr(choice, "load", lambda: Loaded(why_not=NO_NUMBA))
    assert main(["sweep", *COURSE, "--kernel", "compiled", "--seeds", "3"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("nnstudio: ")
    assert "not installed" in said
    assert said.count("\n") == 1


def test_trains_seed_is_not_taken_for_a_number_of_starts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["sweep", *COURSE, *NUMPY, "--seed", "44"])
    assert ended.value.code == 2
    assert "unrecognized arguments: --seed 44" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--seeds", "0"], "--seeds takes"),
        (["--first-seed", "-1"], "Seeds are whole numbers"),
        (["--ask", "Weight=128"], "add --ask 'Height"),
        (["--ask", "Girth=1"], "--ask takes NAME=VALUE"),
        (["--batch", "some"], "--batch takes"),
        (["--batch", "0"], "1 row or more"),
        (["--optimizer", "magic"], "no optimizer called"),
        (["--optimizer", "adam:0.9"], "takes 3 numbers"),
        (["--optimizer", "momentum:x"], "--optimizer takes numbers"),
        (["--optimizer", "momentum:2"], "lies between"),
        (["--schedule", "steps"], "no schedule called"),
        (["--schedule", "step:1.5,0.5"], "--schedule takes NAME:SPAN,FACTOR"),
        (["--l2", "-1"], "L2 is a number from 0"),
        (["--loss", "softmax"], "needs softmax outputs"),
        (["--out", "/no/such/folder/x.csv"], "folder"),
    ],
)
def test_bad_input_ends_with_one_sentence(
    words: list[str], part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sweep", *COURSE, *NUMPY, *words]) == 2
    said = capsys.readouterr().err
    assert part in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ("target_loss", "--stop takes RULE=NUMBER"),
        ("hold_out_falling=0", "--stop takes RULE=NUMBER"),
        ("target_loss=x", "--stop takes numbers"),
        ("target_loss=1,2", "one number for each rule"),
        ("plateau=0.1:x", "whole number of epochs"),
        ("target_accuracy=2", "takes a number from 0 to 1"),
    ],
)
def test_a_bad_stop_rule_ends_with_one_sentence(
    rule: str, part: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", *COURSE, "--stop", rule, "--out", str(tmp_path / "w.json")]) == 2
    said = capsys.readouterr().err
    assert part in said
    assert said.count("\n") == 1
