"""A class hands in its projects, and one command looks at all of them."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nnstudio.cli import main
from nnstudio.document.document import Document, with_fields
from nnstudio.document.project.projectfile import Project, save_project
from nnstudio.document.task.goals import Goal
from nnstudio.gradecommand import expanded
from tests.unit.document.task.handedin import TASK, edited, given, solved

Row = dict[str, str]


def save(folder: Path, name: str, document: Document) -> Path:
    path = folder / name
    save_project(Project(document), path)
    return path


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six files: honest, lazy, typed, another label, a curve made up, and none at all."""
    folder = tmp_path_factory.mktemp("class")
    save(folder, "teacher.nnstudio", given())
    best = solved()
    save(folder, "ada.nnstudio", best)
    save(folder, "ben.nnstudio", solved(epochs=50))
    typed = with_fields(given(), progress=replace(given().progress, params=best.progress.params))
    save(folder, "cleo.nnstudio", typed)
    relabelled = edited(best, lambda f: f["table"]["rows"][1].__setitem__(3, "F"))
    save(folder, "dan.nnstudio", relabelled)
    made_up = edited(
        solved(epochs=50), lambda f: f["curve"].update(losses=[0.0] * len(f["curve"]["losses"]))
    )
    save(folder, "=eve.nnstudio", made_up)
    (folder / "fay.nnstudio").write_text('{"format": "nn-studio", "version": 99}')
    return folder


Graded = Callable[..., tuple[dict[str, Row], str]]


@pytest.fixture
def graded(
    handed_in: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> Graded:
    """Run the command in the folder of the class; the results by file, and what was printed."""
    monkeypatch.chdir(handed_in)

    def run(*words: str) -> tuple[dict[str, Row], str]:
        out = tmp_path / "results.csv"
        assert main(["grade", *words, "--out", str(out)]) == 0
        said, wrong = capsys.readouterr()
        assert wrong == ""
        with out.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return {row["File"].lstrip("'"): row for row in rows}, said

    return run


def test_six_files_are_graded_honestly(graded: Graded) -> None:
    rows, said = graded("*.nnstudio", "--task", "teacher.nnstudio")
    assert {name: row["Result"] for name, row in rows.items()} == {
        "ada.nnstudio": "passed",
        "ben.nnstudio": "not passed",
        "cleo.nnstudio": "look at it",
        "dan.nnstudio": "not passed",
        "=eve.nnstudio": "not passed",
        "fay.nnstudio": "cannot be read",
    }
    ada = rows["ada.nnstudio"]
    assert (ada["Project"], ada["Loss below 0.01"], ada["At most 9 weights and biases"]) == (
        "Four people",
        "yes",
        "yes",
    )
    assert float(ada["Loss over the rows trained on"]) == solved().loss
    assert (ada["Trained again"], ada["Notes"]) == ("retrained and found equal", "")
    assert rows["ben.nnstudio"]["Loss below 0.01"] == "no"
    assert "not reproduced" in rows["cleo.nnstudio"]["Notes"]
    assert "the labels changed" in rows["dan.nnstudio"]["Notes"]
    shown = "Loss over the rows trained on"
    assert rows["=eve.nnstudio"][shown] == rows["ben.nnstudio"][shown]
    assert "version 99" in rows["fay.nnstudio"]["Notes"]
    assert said.splitlines()[-1] == (
        "6 files: 1 passed, 3 not passed, 1 look at it, 1 cannot be read. "
        "Saved to 'results.csv', read back and found equal."
    )


def test_without_the_teachers_file_the_task_of_each_file_counts(graded: Graded) -> None:
    rows, said = graded("ada.nnstudio", "dan.nnstudio", "fay.nnstudio")
    assert [row["Result"] for row in rows.values()] == ["passed", "not passed", "cannot be read"]
    assert "the labels changed" in rows["dan.nnstudio"]["Notes"]
    assert said.count("\n") == 4


def test_a_name_that_a_spreadsheet_would_run_is_guarded(graded: Graded, tmp_path: Path) -> None:
    graded("*eve*")
    assert "\n'=eve.nnstudio," in (tmp_path / "results.csv").read_text()


def test_a_project_without_a_task_and_a_missing_file_are_rows_too(
    graded: Graded, tmp_path: Path
) -> None:
    plain = save(tmp_path, "plain.nnstudio", replace(solved(), task=None))
    rows, said = graded(str(plain), str(tmp_path / "none.nnstudio"), str(plain))
    assert [row["Result"] for row in rows.values()] == ["no task", "cannot be read"]
    assert "2 files: 1 no task, 1 cannot be read." in said


def test_many_different_tasks_stand_side_by_side(graded: Graded, tmp_path: Path) -> None:
    harder = replace(TASK, goals=(replace(TASK.goals[0], number=0.0001), *TASK.goals[1:]))
    save(tmp_path, "harder.nnstudio", solved(harder))
    rows, _ = graded("ada.nnstudio", str(tmp_path / "harder.nnstudio"))
    first, second = rows.values()
    assert (first["Loss below 0.01"], first["Loss below 0.0001"]) == ("yes", "")
    assert (second["Loss below 0.01"], second["Loss below 0.0001"]) == ("", "no")


def test_a_workbook_holds_the_same(graded: Graded, handed_in: Path, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    out = tmp_path / "results.xlsx"
    assert main(["grade", str(handed_in / "ada.nnstudio"), "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["ada.nnstudio"], "the following arguments are required: --out"),
        (["--out", "r.csv"], "the following arguments are required: FILE"),
        (["ada.nnstudio", "--out", "r.txt"], "has to end in .csv or .xlsx"),
        (["ada.nnstudio", "--out", "no/r.csv"], "there is no folder"),
        (["no*.nnstudio", "--out", "r.csv"], "No file fits 'no*.nnstudio'"),
        (["ada.nnstudio", "--out", "r.csv", "--task", "fay.nnstudio"], "version 99"),
        (["ada.nnstudio", "--out", "r.csv", "--task", "none.nnstudio"], "none.nnstudio"),
        (
            ["teacher.nnstudio", "--out", "r.csv", "--task", "teacher.nnstudio"],
            "no file to grade but the teacher's own",
        ),
    ],
)
def test_bad_usage_is_one_line_and_exit_code_2(
    handed_in: Path, monkeypatch: Any, capsys: Any, words: list[str], sentence: str
) -> None:
    monkeypatch.chdir(handed_in)
    try:
        code = main(["grade", *words])
    except SystemExit as left:
        code = left.code
    wrong = capsys.readouterr().err
    assert code == 2
    assert sentence in wrong
    assert wrong.count("\n") == 1
    assert not (handed_in / "r.csv").exists()


def test_a_teachers_file_needs_a_task(handed_in: Path, tmp_path: Path, capsys: Any) -> None:
    plain = save(tmp_path, "plain.nnstudio", replace(solved(), task=None))
    words = ["grade", str(handed_in / "ada.nnstudio"), "--task", str(plain)]
    assert main([*words, "--out", str(tmp_path / "r.csv")]) == 2
    assert "has no task" in capsys.readouterr().err


def test_patterns_are_expanded_and_names_with_brackets_are_names(
    tmp_path: Path, monkeypatch: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("b.nnstudio", "a.nnstudio", "x[1].nnstudio"):
        (tmp_path / name).write_text("{}")
    assert expanded(["x[1].nnstudio"]) == ["x[1].nnstudio"]
    assert expanded(["b.nnstudio", "?.nnstudio", "./b.nnstudio"]) == ["b.nnstudio", "a.nnstudio"]
    assert json.loads((tmp_path / expanded(["x*"])[0]).read_text()) == {}


def test_any_name_of_a_file_can_stand_in_the_results(graded: Graded, tmp_path: Path) -> None:
    names = ["new\nline.nnstudio", "<b>.nnstudio", 'com,ma"quote.nnstudio', "x" * 200 + ".nnstudio"]
    for name in names:
        save(tmp_path, name, solved())
    rows, _ = graded(*(str(tmp_path / name) for name in names))
    assert [row["Result"] for row in rows.values()] == ["passed"] * 4
    assert all("\n" not in name for name in rows)


def test_a_goal_that_a_spreadsheet_would_run_is_guarded(graded: Graded, tmp_path: Path) -> None:
    wicked = replace(TASK, goals=(Goal("answer", row="=1+1", answer="@SUM"),))
    save(tmp_path, "wicked.nnstudio", solved(wicked, 1))
    rows, _ = graded(str(tmp_path / "wicked.nnstudio"))
    (row,) = rows.values()
    assert row["'=1+1 is said to be @SUM"] == "no"
    assert row["Result"] == "not passed"
    assert "The table has no row named '=1+1'." in row["Notes"]
