"""Tables of one's own on a real screen by mouse and key: classes, numbers, pasting, painting."""

from __future__ import annotations

import csv
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nnstudio.cli import main
from nnstudio.data.importing import read_file
from tests.e2e.screen import Screen, Start

pytestmark = [
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool"
    ),
    pytest.mark.timeout(180),
]


def animals(path: Path) -> list[list[str]]:
    """Three kinds, told apart by weight and cover; one cell is missing."""
    draw = random.Random(4)
    rows = []
    for number in range(90):
        kind = ("bird", "cat", "horse")[number % 3]
        weight = {"bird": 0.5, "cat": 4.0, "horse": 450.0}[kind] * draw.uniform(0.7, 1.3)
        cover = {"bird": "feathers", "cat": "fur", "horse": "fur"}[kind]
        rows.append([f"Animal {number}", f"{weight:.3f}", cover, kind])
    rows[7][2] = ""
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([["Name", "Weight (kg)", "Cover", "Kind"], *rows])
    return rows


def test_three_classes_from_the_file_to_answers_for_it(
    start: Start, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "animals.csv"
    rows = animals(table)
    app = start(table)
    state = app.ask("state")
    assert state["columns"][1:] == [
        ["Weight", "input", "number"],
        ["Cover", "input", "category"],
        ["Kind", "label", "category"],
    ]
    assert (state["sizes"], state["output"]) == ([2, 2, 3], "softmax")
    # The missing cell: the most frequent cover, by the header's menu.
    app.click("header", 2)
    app.click("menu", "Cells that cannot be used")
    app.click("menu", "Put the most frequent")
    app.click("hold_out")
    app.click("menu", "20 % of the rows")
    state = app.until_state(held=18)
    assert state["rows"] == 90
    app.click("button", "run")
    state = app.until_state(epoch=1_000, running=False, seconds=60)
    assert state["held_loss"] < 0.2
    assert state["loss"] < 0.2
    weights = tmp_path / "weights.json"
    app.save_weights(weights)
    app.quit()
    answers = tmp_path / "answers.csv"
    words = ["predict", str(weights), "--table", str(table), "--out", str(answers)]
    (tmp_path / "whole.csv").write_text(table.read_text().replace(",,", ",fur,"))
    words[3] = str(tmp_path / "whole.csv")
    assert main(words) == 0
    said = read_file(answers).table.columns[3].cells.tolist()
    right = sum(a == row[3] for a, row in zip(said, rows, strict=True))
    assert right >= 0.95 * len(rows)
    capsys.readouterr()


def test_a_number_from_the_file_to_answers_for_it(start: Start, tmp_path: Path) -> None:
    draw = np.random.RandomState(2)
    area, rooms = draw.uniform(25, 140, 60), draw.randint(1, 6, 60)
    rent = 3.1 * area + 12.0 * rooms + draw.normal(0, 10, 60)
    lines = [
        f"Flat {n};{area[n]:.1f};{rooms[n]};{rent[n]:.1f};{'new' if n % 2 else 'old'}".replace(
            ".", ","
        )
        for n in range(60)
    ]
    table = tmp_path / "flats.csv"
    table.write_text("Flat;Area (m2);Rooms;Rent;State\n" + "\n".join(lines) + "\n")
    app = start(table)
    # The last column is of two classes, which looks like a label: the rent is wanted instead.
    assert app.ask("state")["columns"][4][1] == "label"
    app.click("header", 3)
    app.click("menu", "Label")
    state = app.until_state(output="linear")
    assert state["columns"][3] == ["Rent", "label", "number"]
    app.click("hold_out")
    app.click("menu", "25 % of the rows")
    app.until_state(held=15)
    app.click("button", "run")
    state = app.until_state(epoch=1_000, running=False, seconds=60)
    assert state["held_loss"] < 0.1  # of the label's variance
    weights, answers = tmp_path / "weights.json", tmp_path / "answers.xlsx"
    app.save_weights(weights)
    app.quit()
    words = ["predict", str(weights), "--table", str(table), "--out", str(answers)]
    assert main(words) == 0
    said = read_file(answers).table.columns[-1]
    assert said.header == "predicted Rent"
    assert np.abs(said.numbers - rent).mean() < 30.0


def test_a_whole_table_is_pasted_and_taken_back(
    start: Start, screen: Screen, tmp_path: Path
) -> None:
    rows = animals(tmp_path / "animals.csv")
    text = "\n".join("\t".join(row) for row in [["Name", "Weight (kg)", "Cover", "Kind"], *rows])
    # A clipboard lives as long as the program that filled it.
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; a = QApplication([]); "
        "a.clipboard().setText(sys.stdin.read()); print('there', flush=True); a.exec()"
    )
    environment = os.environ | {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
    other = subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        assert other.stdin is not None
        assert other.stdout is not None
        other.stdin.write(text)
        other.stdin.close()
        assert other.stdout.readline() == "there\n"
        app = start()
        app.click("link", "Four people")
        app.click("menu", "Paste as a new table")
        state = app.until_state(rows=90)
        assert [name for name, _, _ in state["columns"]] == ["Name", "Weight", "Cover", "Kind"]
        assert state["said"].startswith("Pasted a table: 90 rows")
        app.focus()
        screen.do("key", "ctrl+z")
        state = app.until_state(rows=4)
        assert [name for name, _, _ in state["columns"]] == ["Name", "Weight", "Height", "Gender"]
        app.quit()
    finally:
        other.kill()
        other.wait()
        if other.stdout is not None:
            other.stdout.close()


def test_points_are_painted_on_the_map_and_taken_back(start: Start, screen: Screen) -> None:
    app = start()
    app.click("link", "Paint")
    for place in ((0.2, 0.3), (0.25, 0.4), (0.3, 0.2)):
        screen.click(app.ask("on_map", *place))
    state = app.until_state(rows=7)
    assert state["undo"].startswith("paint")
    screen.do("key", "ctrl+z")
    state = app.until_state(rows=4)
    app.quit()
