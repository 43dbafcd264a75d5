"""Bad input at the command line: exit code 2, one sentence on one line, nothing written."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from nnstudio.assets import resource_path
from nnstudio.cli import main, main_window
from nnstudio.document.document import course_document
from nnstudio.document.weightsfile import save_weights, to_bytes

PEOPLE = str(resource_path("samples", "four-people.csv"))
NEWER = {**json.loads(to_bytes(course_document().model())), "version": 9}

FILES = {
    "words.csv": "Name,Weight,Gender\nA,heavy,F\nB,light,M\n",
    "no-rows.csv": "Name,Weight (lb),Gender\n",
    "blank.csv": "Name,Weight,Gender\nA,1,\nB,2,\n",
    "empty.csv": "",
    "cm.csv": "Weight (cm),Height (cm)\n1,2\n",
    "gap.csv": "Weight,Height\n1,\n",
    "other.csv": "Age\n1\n",
    "newer.json": json.dumps(NEWER),
    "other.json": "{}",
    "folder/file": "",
}

TRAIN: dict[str, tuple[str, str]] = {
    "no file": ("train missing.csv --out w.json", "'missing.csv' cannot be read: there is no such"),
    "a folder": ("train folder --out w.json", "'folder' is a folder"),
    "an empty table": ("train empty.csv --out w.json", "empty.csv"),
    "a table of words": ("train words.csv --out w.json", "No column is an input"),
    "no rows": ("train no-rows.csv --out w.json", "No column is an input"),
    "no labels": ("train blank.csv --label Gender --out w.json", "No row can be used"),
    "no such column": ("train P --label Sex --out w.json", "four-people has no column 'Sex'"),
    "no such name": ("train P --name Who --out w.json", "no column 'Who'; its columns are Name,"),
    "label and name": ("train P --label Name --name Name --out w.json", "cannot be both"),
    "too few offsets": ("train P --scaling shift:135 --out w.json", "1 offset but the table has 2"),
    "offsets of words": ("train P --scaling shift:a,b --out w.json", "'a' is not a number"),
    "no such scaling": ("train P --scaling log --out w.json", "'log' is not a scaling"),
    "numbers too many": ("train P --scaling zscore:1 --out w.json", "Only shift takes numbers"),
    "hidden words": ("train P --hidden two --out w.json", "--hidden takes whole numbers"),
    "hidden nothing": ("train P --hidden , --out w.json", "--hidden takes whole numbers"),
    "hidden 0": ("train P --hidden 2,0 --out w.json", "1 to 1024 neurons, not 0"),
    "hidden minus": ("train P --hidden=-2 --out w.json", "--hidden takes whole numbers"),
    "hidden far too many": (f"train P --hidden {'9' * 5000} --out w.json", "--hidden takes whole"),
    "hidden too many": ("train P --hidden 1025 --out w.json", "1 to 1024 neurons, not 1025"),
    "too many layers": (f"train P --hidden {'1,' * 16}1 --out w.json", "1 to 16 layers, not 18"),
    "epochs 0": ("train P --epochs 0 --out w.json", "--epochs takes a whole number from 1"),
    "epochs -5": ("train P --epochs -5 --out w.json", "--epochs takes a whole number from 1"),
    "epochs 1.5": ("train P --epochs 1.5 --out w.json", "argument --epochs: invalid int value"),
    "epochs too many": (f"train P --epochs {10**400} --out w.json", "--epochs takes a whole"),
    "rate nan": ("train P --rate nan --out w.json", "The learning rate is a number above 0"),
    "rate inf": ("train P --rate inf --out w.json", "The learning rate is a number above 0"),
    "rate -1": ("train P --rate -1 --out w.json", "The learning rate is a number above 0"),
    "rate 0": ("train P --rate 0 --out w.json", "The learning rate is a number above 0"),
    "rate a word": ("train P --rate fast --out w.json", "argument --rate: invalid float value"),
    "rate too large": (
        "train P --hidden 0 --rate 1e308 --scaling none --out w.json",
        "w1 is 5.87931e+304, and a file holds numbers up to 1e+300",
    ),
    "seed -1": ("train P --seed -1 --out w.json", "A seed is a whole number from 0"),
    "seed 2^40": (f"train P --seed {2**40} --out w.json", "A seed is a whole number from 0"),
    "no such activation": ("train P --activation gelu --out w.json", "invalid choice: 'gelu'"),
    "no such start": ("train P --start zero --out w.json", "invalid choice: 'zero'"),
    "no such order": ("train P --order up --out w.json", "invalid choice: 'up'"),
    "no out": ("train P", "takes a table and --out, or --resume"),
    "out in no folder": ("train P --out no/w.json", "there is no folder 'no'"),
    "out a folder": ("train P --out folder", "'folder' is not a file"),
    "no table": ("train", "takes a table and --out, or --resume"),
    "no such option": ("train P --out w.json --fast", "unrecognized arguments: --fast"),
    "two lines": ("train P --out w.json two\nlines", "unrecognized arguments: two lines"),
}

PREDICT: dict[str, tuple[str, str]] = {
    "no question": ("predict W", "Give either --set"),
    "two questions": ("predict W --set Weight=1 --table gap.csv", "Give either --set"),
    "one of two": ("predict W --set Weight=133", "The network also needs Height"),
    "unknown": ("predict W --set Age=3", "a name of Weight, Height, not 'Age=3'"),
    "no value": ("predict W --set Weight", "--set takes NAME=VALUE"),
    "twice": ("predict W --set Weight=1 --set Weight=1", "Weight is set twice"),
    "a word": ("predict W --set Weight=x --set Height=1", "Weight: 'x' is not a number"),
    "nan": ("predict W --set Weight=nan --set Height=1", "Weight: 'nan' is not a number"),
    "wrong unit": ("predict W --set Weight=1cm --set Height=1", "cm is a unit of length"),
    "no such unit": ("predict W --set Weight=1px --set Height=1", "'1px' is not a number with"),
    "no weights": ("predict missing.json --set Weight=1", "'missing.json' cannot be read"),
    "a table as weights": (f"predict {PEOPLE} --set Weight=1", "is not valid JSON (line 1"),
    "other JSON": ("predict other.json --set Weight=1", "is not a weights file of NN Studio"),
    "newer weights": ("predict newer.json --set Weight=1", "version 9, newer than version 2"),
    "a table of cm": ("predict W --table cm.csv", "Weight: cm is a unit of length"),
    "a table with a gap": ("predict W --table gap.csv", "Height of row 1 is not a number: ''"),
    "another table": ("predict W --table other.csv", "other has no column 'Weight'"),
    "no such table": ("predict W --table missing.csv", "'missing.csv' cannot be read"),
}

PICTURE: dict[str, tuple[str, str]] = {
    "size of words": ("picture p.png --size big", "--size takes WIDTHxHEIGHT"),
    "size of one": ("picture p.png --size 1280", "--size takes WIDTHxHEIGHT"),
    "size too small": ("picture p.png --size 100x100", "--size takes WIDTHxHEIGHT"),
    "size too large": ("picture p.png --size 9999x9999", "--size takes WIDTHxHEIGHT"),
    "size far too large": (f"picture p.png --size {'9' * 5000}x800", "--size takes WIDTHxHEIGHT"),
    "size of minus": ("picture p.png --size=-800x600", "--size takes WIDTHxHEIGHT"),
    "epochs -1": ("picture p.png --epochs -1", "--epochs takes a whole number from 0"),
    "theme": ("picture p.png --theme pink", "invalid choice: 'pink'"),
    "no folder": ("picture no/p.png", "there is no folder 'no'"),
    "no file": ("picture p.png missing.csv", "'missing.csv' cannot be read"),
    "no such command": ("draw p.png", "unrecognized arguments: p.png"),
}

CASES = {**TRAIN, **PREDICT, **PICTURE}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad input")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    save_weights(course_document().model(), folder / "W.json")
    return folder


def exit_code(words: list[str]) -> int | str | None:
    try:
        return main(words)
    except SystemExit as ended:
        return ended.code


@pytest.mark.parametrize(("line", "sentence"), CASES.values(), ids=CASES.keys())
def test_bad_input_is_answered_in_one_line(
    place: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    line: str,
    sentence: str,
) -> None:
    monkeypatch.chdir(place)
    words = [{"P": PEOPLE, "W": "W.json"}.get(word, word) for word in line.split(" ")]
    before = sorted(place.rglob("*"))
    assert exit_code(words) == 2
    err = capsys.readouterr().err
    assert err.startswith("nnstudio: ")
    assert err.count("\n") == 1
    assert err.endswith("\n")
    assert sentence in err
    assert len(err) < 400 or "99999" in err
    assert sorted(place.rglob("*")) == before


def test_the_entry_for_the_window_takes_a_commands_name_for_a_file(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    monkeypatch.setattr(sys, "argv", ["nnstudio-window", "train"])
    assert main_window() == 2
    assert capsys.readouterr().err == ("nnstudio: 'train' cannot be read: there is no such file.\n")
