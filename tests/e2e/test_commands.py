"""Train and predict without a window, as a person at a terminal does."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from nnstudio.assets import resource_path
from nnstudio.cli import main
from nnstudio.core.activations import ACTIVATIONS
from nnstudio.core.network import LayerSpec
from nnstudio.data.importing import read_file
from nnstudio.document.document import course_document
from nnstudio.document.teach import teach
from nnstudio.document.weightsfile import load_weights, save_weights

PEOPLE = str(resource_path("samples", "four-people.csv"))
COURSE = ["--label", "Gender", "--scaling", "shift:135,66"]
STEVE = "You: M, 96.1% sure (0.039095 on the scale M = 0 ... F = 1)\n"

Run = Callable[..., str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command that has to succeed; its output."""

    def succeed(*words: str | Path) -> str:
        assert main([str(word) for word in words]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        return out

    return succeed


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course's network after the course's training."""
    path = tmp_path_factory.mktemp("weights") / "w.json"
    save_weights(teach(course_document(), 1_000).model(), path)
    return path


def test_training_prints_the_loss_as_the_course_does(run: Run, tmp_path: Path) -> None:
    lines = run("train", PEOPLE, *COURSE, "--out", tmp_path / "w.json").splitlines()
    assert len(lines) == 102
    assert [line.split()[1] for line in lines[:-2]] == [str(epoch) for epoch in range(0, 1000, 10)]
    assert lines[0] == "Epoch 0 loss: 0.358"
    assert lines[99] == "Epoch 990 loss: 0.002"
    assert lines[100] == "Trained on: accuracy 100.0% (4 of 4), AUC 1.0000."
    assert lines[101] == "Saved 9 parameters to 'w.json'."


def test_the_saved_weights_are_those_of_the_window(run: Run, tmp_path: Path, weights: Path) -> None:
    run("train", PEOPLE, *COURSE, "--kernel", "numpy", "--out", tmp_path / "w.json")
    assert (tmp_path / "w.json").read_bytes() == weights.read_bytes()


def test_every_option_reaches_the_training(run: Run, tmp_path: Path) -> None:
    options = "--hidden 8,8 --activation tanh --epochs 7 --rate 0.05 --seed 3 --start xavier"
    run("train", PEOPLE, *options.split(), "--order", "shuffle", "--out", tmp_path / "w.json")
    model = load_weights(tmp_path / "w.json")
    assert model.params.spec.describe() == "2-8-8-1"
    assert [layer.activation for layer in model.params.spec.layers] == ["tanh", "tanh", "sigmoid"]
    origin = model.origin
    assert (origin.epochs, origin.settings.rate, origin.seed) == (7, 0.05, 3)
    assert (origin.initialiser, origin.settings.order) == ("xavier", "shuffle")
    assert (model.scaling, model.label) == ("zscore", "Gender")


@pytest.mark.parametrize("name", list(ACTIVATIONS))
def test_every_activation_can_be_trained_and_asked(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / "w.json"
    run("train", PEOPLE, "--activation", name, "--epochs", "20", "--out", path)
    assert run("predict", path, "--set", "Weight=128", "--set", "Height=63").startswith("You: ")


@pytest.mark.parametrize(
    ("hidden", "sizes"),
    [("3", "2-3-1"), (" 4, 2 ", "2-4-2-1"), ("0", "2-1"), ("none", "2-1"), ("1,1,1", "2-1-1-1-1")],
)
def test_hidden_layers_are_told_as_a_list(
    run: Run, tmp_path: Path, hidden: str, sizes: str
) -> None:
    run("train", PEOPLE, "--hidden", hidden, "--epochs", "1", "--out", tmp_path / "w.json")
    assert load_weights(tmp_path / "w.json").params.spec.describe() == sizes


def test_columns_can_be_given_by_name_or_header(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Who,Sick,Age,Smokes\nA,no,30,yes\nB,yes,60,no\n")
    roles = ["--label", "Sick", "--name", "Who"]
    run("train", table, *roles, "--epochs", "1", "--out", tmp_path / "w.json")
    model = load_weights(tmp_path / "w.json")
    assert ([column.name for column in model.inputs], model.label) == (["Age"], "Sick")


def test_rows_that_cannot_be_used_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "t.csv"
    table.write_text("Name,Age,Class\nAnn,1,a\nBen,2,b\nCy,,a\nDi,4,c\nEd,5,a\nFi,6,b\n")
    assert main(["train", str(table), "--epochs", "1", "--label", "Class",
                 "--out", str(tmp_path / "w.json")]) == 0  # fmt: skip
    assert capsys.readouterr().err.splitlines() == [
        "Left out Cy: Age is missing.",
        "Left out Di: label 'c' is neither a nor b.",
    ]


def test_of_very_many_rows_left_out_only_the_first_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "t.csv"
    rows = "".join(f"{i},c{i}\n" for i in range(5_000))
    table.write_text(f"Age,Class\n1,a\n2,b\n3,a\n4,b\n{rows}")
    words = ["--label", "Class", "--epochs", "1", "--out", str(tmp_path / "w.json")]
    assert main(["train", str(table), *words]) == 0
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 21
    assert said[0] == "Left out row 5: label 'c0' is neither a nor b."
    assert said[-1] == "Left out 4,980 more rows."


@pytest.mark.parametrize(
    "steve",
    [
        ("Weight=73 kg", "Height=182 cm"),
        ("Height=1.82 m", "Weight=73000 g"),
        ("Weight = 160.94 lb", "Height=71.65in"),
    ],
)
def test_steve_is_taken_for_a_man(run: Run, weights: Path, steve: tuple[str, str]) -> None:
    answer = run("predict", weights, "--set", steve[0], "--set", steve[1])
    assert answer[:20] == STEVE[:20]
    assert "(0.0390" in answer


def test_plain_numbers_are_in_the_networks_units(run: Run, weights: Path) -> None:
    emily = run("predict", weights, "--set", "Weight=128", "--set", "Height=63")
    assert emily == "You: F, 95.1% sure (0.951089 on the scale M = 0 ... F = 1)\n"
    assert run("predict", weights, "--set", "Weight=128", "--set", "Height=5'3\"") == emily


def test_a_table_is_answered_row_by_row(run: Run, weights: Path, tmp_path: Path) -> None:
    (tmp_path / "lb.csv").write_text("Name,Weight (lb),Height (in)\nEmily,128,63\nFrank,155,68\n")
    in_pounds = run("predict", weights, "--table", tmp_path / "lb.csv")
    assert in_pounds == (
        "Emily: F, 95.1% sure (0.951089 on the scale M = 0 ... F = 1)\n"
        "Frank: M, 96.1% sure (0.039095 on the scale M = 0 ... F = 1)\n"
    )
    (tmp_path / "kg.csv").write_text(
        "Name,Height (cm),Weight (kg)\nEmily,160.02,58.05982336\nFrank,172.72,70.30681735\n"
    )
    assert run("predict", weights, "--table", tmp_path / "kg.csv") == in_pounds


def test_json_holds_everything_and_every_digit(run: Run, weights: Path, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("Name,Weight,Height\nZoë,128,63\n", encoding="utf-8")
    out = run("predict", weights, "--table", tmp_path / "t.csv", "--json")
    assert out.isascii()
    (zoe,) = json.loads(out)
    number = float(load_weights(weights).predict([[128.0, 63.0]])[0])
    assert zoe == {
        "name": "Zoë",
        "class": "F",
        "probability": number,
        "number": number,
        "zero": "M",
        "one": "F",
    }


def test_without_a_sigmoid_no_probability_is_claimed(run: Run, tmp_path: Path) -> None:
    document = course_document()
    save_weights(document.with_layer(1, LayerSpec(1, "linear")).model(), tmp_path / "w.json")
    question = ["predict", tmp_path / "w.json", "--set", "Weight=128", "--set", "Height=63"]
    assert "sure" not in run(*question)
    assert json.loads(run(*question, "--json"))[0]["probability"] is None


@pytest.mark.parametrize("words", [[], ["train"], ["predict"], ["export"], ["picture"]])
def test_help_names_every_option(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])
    assert ended.value.code == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.startswith(" ".join(["usage: nnstudio", *words]))
    assert {"train": "--scaling", "predict": "--set", "export": "--as", "picture": "--size"}.get(
        "".join(words), "nnstudio predict"
    ) in " ".join(out.split())


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_answers_go_into_a_file(run: Run, weights: Path, tmp_path: Path, ending: str) -> None:
    (tmp_path / "t.csv").write_text(
        "Name,Weight (kg),Height (cm)\nEmily,58.06,160\n=Frank,70,173\n"
    )
    out = tmp_path / f"answers.{ending}"
    said = run("predict", weights, "--table", tmp_path / "t.csv", "--out", out)
    assert said == f"Saved 2 predictions to answers.{ending}, read back and found equal.\n"
    table = read_file(out).table
    assert table.columns[0].cells.tolist() == ["Emily", "=Frank"]
    assert table.columns[3].header == "predicted Gender"
    assert table.columns[3].cells.tolist() == ["F", "M"]
    assert table.columns[1].numbers[0] == pytest.approx(58.06 / 0.45359237)


def test_answers_go_into_no_other_file(
    weights: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    question = ["predict", str(weights), "--set", "Weight=128", "--set", "Height=63"]
    assert main([*question, "--out", str(tmp_path / "answers.pdf")]) == 2
    assert capsys.readouterr().err == "nnstudio: 'answers.pdf' has to end in .csv or .xlsx.\n"
    assert list(tmp_path.iterdir()) == []
