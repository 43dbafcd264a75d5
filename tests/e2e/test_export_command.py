"""`nnstudio export`: every format from the command line, each tried before it is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nnstudio.assets import resource_path
from nnstudio.cli import main
from nnstudio.document.document import course_document
from nnstudio.document.exporting.formats import FORMATS
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import save_weights

PEOPLE = str(resource_path("samples", "four-people.csv"))


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("weights") / "weights.json"
    save_weights(teach(course_document(), 1_000).model(), path)
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written_and_says_how_it_was_tried(
    name: str, weights: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = FORMATS[name]
    if record.missing is not None:
        pytest.skip(record.missing)
    out = tmp_path / f"net{record.ending}"
    assert main(["export", str(weights), "--to", str(out), "--as", name, "--table", PEOPLE]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"Saved 9 parameters to '{out.name}': ")
    assert "over 4 rows, largest difference " in said or "every number is the same" in said
    assert out.stat().st_size > 100


def test_the_script_runs_by_itself(weights: Path, tmp_path: Path) -> None:
    out = tmp_path / "course.py"
    assert main(["export", str(weights), "--to", str(out)]) == 0
    command = [sys.executable, "-SI", str(out), "128", "63"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    answer, number = said.split()
    assert (answer, f"{float(number):.3f}") == ("F", "0.951")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("--to x.pdf", "'x.pdf' has to end in .json, .npz, .csv, .xlsx, .py, .h or .onnx."),
        ("--to x.py --as c", "'x.py' has to end in .h for C header."),
        ("--to x.py --as java", "invalid choice: 'java'"),
        ("", "the following arguments are required: --to"),
        ("--to no/x.py", "there is no folder 'no'"),
        ("--to x.py --table gap.csv", "Height of row 1 is not a number"),
        ("--to x.py --table no.csv", "there is no such file"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(
    words: str,
    sentence: str,
    weights: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gap.csv").write_text("Weight,Height\n1,\n")
    try:
        code = main(["export", str(weights), *words.split()])
    except SystemExit as ended:
        code = int(ended.code or 0)
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert sentence in err
    assert [path.name for path in tmp_path.iterdir()] == ["gap.csv"]


def test_no_weights_is_said_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(tmp_path / "none.json"), "--to", str(tmp_path / "x.py")]) == 2
    assert "there is no such file" in capsys.readouterr().err


def test_a_project_is_exported_over_its_own_rows_and_asked_as_well(
    weights: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, out = tmp_path / "p.nnstudio", tmp_path / "p.py"
    save_project(Project(teach(course_document(), 1_000)), project)
    assert main(["export", str(project), "--to", str(out)]) == 0
    assert "run over 4 rows" in capsys.readouterr().out
    other = tmp_path / "w.py"
    assert main(["export", str(weights), "--to", str(other)]) == 0
    assert out.read_bytes() == other.read_bytes()
    capsys.readouterr()
    assert main(["predict", str(project), "--set", "Weight=128", "--set", "Height=63"]) == 0
    assert capsys.readouterr().out.startswith("You: F")
